"""One clause of an instruction: its tags in order, with amount and position taken out of the way.

Amounts and positions may stand nearly anywhere ("slightly blur the background", "blur it a bit"), so the rules
see them beside the clause, not inside it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.plan import Amount, Color, Position

TAGS_MAX = 40  # of one clause; longer ones are no instructions, and would only cost time

_CODES = {str(kind): chr(0x100 + number) for number, kind in enumerate(Kind)}

_SILENT = frozenset({Kind.filler, Kind.pause})
_PICTURE = "picture of (object|subject|owner|accessory)+ | (within|of|to)? picture within?"
_POSITION = "(within|to)? position"
# "to 30%" is a level, not a difference: such an amount stays in the clause, where no rule wants it
_AMOUNT = "(?<!to) by? amount"


@dataclass(frozen=True, slots=True)
class Clause:
    """What a rule is matched against (`tags`) and what it may use besides."""

    tags: tuple[Tag, ...]
    amount: Amount | None = None
    position: Position | None = None

    @property
    def colors(self) -> list[Color]:
        """The colours named, in order."""
        return [tag.value for tag in self.tags if isinstance(tag.value, Color)]

    def values(self, kind: Kind) -> list[str]:
        """The values of the tags of a kind whose values are `str`, in order."""
        return [str(tag.value) for tag in self.tags if tag.kind is kind]

    def has(self, *kinds: Kind) -> bool:
        """Whether any tag is of one of the kinds."""
        return any(tag.kind in kinds for tag in self.tags)


@cache
def pattern(kinds: str) -> re.Pattern[str]:
    """A pattern over kinds: names, `|`, `?`, `*`, `+` and parentheses, as in regular expressions."""
    coded = re.sub(r"[a-z_]+", lambda name: _CODES[name.group()], kinds)
    return re.compile(coded.replace(" ", ""))


def coded(tags: Iterable[Tag]) -> str:
    """What a `pattern` is matched with: one character for each tag."""
    return "".join(_CODES[tag.kind] for tag in tags)


def text_of(tags: Sequence[Tag]) -> str:
    """The words of the tags, to be shown."""
    joint = " " if all(tag.text.isascii() for tag in tags) else ""
    return joint.join(tag.text for tag in tags)


def clause_of(tags: Sequence[Tag]) -> Clause | None:
    """The clause that the tags make up; `None` when it is too long or names two amounts or positions."""
    left = [tag for tag in tags if tag.kind not in _SILENT]
    if not left or len(left) > TAGS_MAX:
        return None
    left, _ = _taken(left, _PICTURE)
    left, positions = _taken(left, _POSITION)
    left, amounts = _taken(left, _AMOUNT)
    if len(set(positions)) > 1 or len(set(amounts)) > 1:
        return None
    return Clause(tuple(left), next(iter(amounts), None), next(iter(positions), None))


# The values of a kind are of one type, which the data of the lexicon knows and Tag.value does not.
def _taken(tags: Sequence[Tag], kinds: str) -> tuple[list[Tag], list[Any]]:
    """The tags that are left, and the values in what was taken."""
    left, values, end = list[Tag](), list[Any](), 0
    for match in pattern(kinds).finditer(coded(tags)):
        left += tags[end : match.start()]
        values += [tag.value for tag in tags[match.start() : match.end()] if tag.value is not None]
        end = match.end()
    return [*left, *tags[end:]], values
