"""What was not taken of an instruction, as the checks of a diagnosis see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.ambiguous import readings
from overpaint.engines.embedded.language.clauses import clause_of
from overpaint.engines.embedded.language.kinds import Kind, Tags, kinds
from overpaint.engines.embedded.language.rules import steps_of

DOING = kinds(
    "make change become add put write remove use up down blur cut keep look style rotate flip mirror crop pad resize enlarge"
    " shrink extend collage move copy isolate gone straighten"
)
TONAL = kinds("look quality flaw blur bokeh")
PICTURED = kinds("object accessory subject carrier scenery")


@dataclass(frozen=True, slots=True)
class Case:
    """What was not taken, from two sides."""

    parts: tuple[Tags, ...]  # those that no rule takes alone, without what shall be kept
    tags: Tags  # of the whole instruction
    images: int
    parts_count: int = 0  # of the whole instruction

    def has(self, *kinds: Kind) -> bool:
        """Whether a word of one of the kinds is in the parts."""
        return bool(self.of(*kinds))

    def of(self, *kinds: Kind) -> tuple[str, ...]:
        """The words of the kinds, as typed, each once."""
        return words_of(sum(self.parts, ()), kinds)


def words_of(tags: Tags, wanted: Sequence[Kind]) -> tuple[str, ...]:
    """The words of the kinds, as typed, each once."""
    return tuple(dict.fromkeys(tag.text for tag in tags if tag.kind in wanted))


def is_taken(part: Tags) -> bool:
    """Whether the part is an edit by itself."""
    clause = clause_of(part)
    return clause is not None and bool(steps_of(clause))


def is_partly_known(part: Tags) -> bool:
    """Whether the part is an edit without the words that nobody knows."""
    return any(map(is_taken, readings(tuple(tag for tag in part if tag.kind is not Kind.unknown))))
