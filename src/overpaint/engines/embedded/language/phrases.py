"""Lists of phrases, as the tables of words write them: parted by `|` and by the ends of lines."""

import re

_PARTED = re.compile(r"\s*[|\n]\s*")


def listed(phrases: str) -> list[str]:
    """The phrases of a list, in order."""
    return _PARTED.split(phrases.strip())
