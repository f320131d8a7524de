"""Phrases, and the lists of them that the tables of words write: parted by `|` and by the ends of lines."""

import re

from overpaint.engines.embedded.language.kinds import Kind

Phrase = tuple[str, Kind, object]  # as it is said, what it does, and the value that its kind has

_PARTED = re.compile(r"\s*[|\n]\s*")


def listed(phrases: str) -> list[str]:
    """The phrases of a list, in order."""
    return _PARTED.split(phrases.strip())
