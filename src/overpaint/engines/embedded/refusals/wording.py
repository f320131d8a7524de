"""What one language has to say about refusals."""

from collections.abc import Mapping
from dataclasses import dataclass

from overpaint.engines.embedded.plan import Position
from overpaint.engines.embedded.refusals.reasons import RefusalReason


@dataclass(frozen=True, slots=True)
class Wording:
    """A language: sentences with gaps for the values of a refusal, and how lists are written.

    `told` is by reason why an edit was not done, `meant` asks whether another instruction was meant, `possible` lists those
    that work and `beyond` says who does the others; `places` are by position where one of several things is.
    """

    told: Mapping[RefusalReason, str]
    meant: str
    possible: str
    beyond: str
    places: Mapping[Position, str]
    quotes: tuple[str, str]  # the opening and the closing one
    comma: str  # between places
    enumeration: str  # between quoted words
