"""A clause as it stands, and as if each image that it names were the one to be edited."""

from collections.abc import Sequence
from dataclasses import replace

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags


def seen_from_each(clause: Clause) -> list[tuple[Clause, int | None]]:
    """The clause with the image that it edits, where it names that one.

    "Flip Image 2" is "flip it" on Image 2; "use Image 1 as the background of Image 2" is that with the numbers
    exchanged, on Image 2.
    """
    others = dict.fromkeys(tag.value for tag in clause.placed if tag.kind is Kind.other)
    is_first_named = not others and any(tag.kind is Kind.first for tag in clause.placed)
    return [
        (clause, 1 if is_first_named else None),
        *((_seen_from(clause, other), other) for other in others if isinstance(other, int)),
    ]


def _seen_from(clause: Clause, other: int) -> Clause:
    tags, placed, spoken = (
        _renumbered(listed, other) for listed in (clause.tags, clause.placed, clause.spoken)
    )
    return replace(clause, tags=tags, placed=placed, spoken=spoken)


def _renumbered(tags: Sequence[Tag], other: int) -> Tags:
    def seen(tag: Tag) -> Tag:
        if tag.kind is Kind.other and tag.value == other:
            return Tag(Kind.first, None, tag.text)
        return Tag(Kind.other, 1, tag.text) if tag.kind is Kind.first else tag

    return tuple(map(seen, tags))
