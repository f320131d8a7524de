"""The known word that a misspelt one is near to: offered in a refusal, never acted on."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from overpaint.engines.embedded.language.lexicon import lexicon

_LENGTH_MIN = 4
_NEARNESS_MIN = 80
_WORDS_MAX = 3  # more misspelt words than that, and the instruction is in another language


def corrected(instruction: str, words: Sequence[str]) -> str:
    """The instruction with each of `words` replaced by the known word nearest to it, where one is near."""
    for word in words if len(words) <= _WORDS_MAX else ():
        if near := _near(word.casefold()):
            instruction = re.sub(rf"\b{re.escape(word)}\b", near, instruction, count=1)
    return instruction


def _near(word: str) -> str | None:
    if len(word) < _LENGTH_MIN or not (word.isascii() and word.isalpha()):
        return None
    found = process.extractOne(word, _known(), scorer=fuzz.ratio, score_cutoff=_NEARNESS_MIN)
    return found[0] if found else None


@cache
def _known() -> tuple[str, ...]:
    words = {word for form in lexicon() for word in form if word.isascii() and len(word) >= _LENGTH_MIN}
    return tuple(sorted(words))
