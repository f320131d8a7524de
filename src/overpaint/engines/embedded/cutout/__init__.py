"""The subject of a picture, cut out of it: `subject.cut`, or a refusal where it is unclear."""
