"""The refusal of an instruction, and how it is told."""

from collections.abc import Sequence

from overpaint.core.errors import EngineRefused
from overpaint.engines.embedded.plan import Language, Position
from overpaint.engines.embedded.refusals.chinese import CHINESE
from overpaint.engines.embedded.refusals.english import ENGLISH
from overpaint.engines.embedded.refusals.reasons import RefusalReason
from overpaint.engines.embedded.refusals.wording import Wording

WORDINGS = {Language.english: ENGLISH, Language.chinese: CHINESE}

_LISTED_MAX = 8


class Refusal(Exception):
    """An instruction, or a step of it, that this engine cannot do."""

    def __init__(
        self, reason: RefusalReason, *, words: Sequence[str] = (), meant: str | None = None, **values: object
    ) -> None:
        """`meant` is the instruction as it would be without misspelt words.

        Positions among `values` are told as places.
        """
        super().__init__(reason)
        self.reason = reason
        self.words = tuple(words)
        self.meant = meant
        self.values = values

    def rendered(self, language: Language, suggestions: Sequence[str] = ()) -> EngineRefused:
        """The same refusal as it crosses the engine port: a message in `language`, with what works instead."""
        wording = WORDINGS[language]
        values = {name: _placed(value, wording) for name, value in self.values.items()}
        said = [
            wording.told[self.reason].format(words=_listed(self.words, wording), **values),
            wording.meant.format(meant=self.meant) if self.meant in suggestions else "",
            wording.possible.format(examples=_listed(suggestions, wording)) if suggestions else "",
            wording.beyond,
        ]
        return EngineRefused(self.reason, "".join(said), words=self.words, suggestions=suggestions)


def _listed(items: Sequence[str], wording: Wording) -> str:
    opening, closing = wording.quotes
    more = ["…"] if len(items) > _LISTED_MAX else []
    return wording.enumeration.join([f"{opening}{item}{closing}" for item in items[:_LISTED_MAX]] + more)


def _placed(value: object, wording: Wording) -> object:
    """Where several things are, such as "one at the left, one at the bottom right"; other values as they are."""
    if not (isinstance(value, tuple) and all(isinstance(place, Position) for place in value)):
        return value
    return wording.comma.join(wording.places[place] for place in value)
