"""The known word that a misspelt one is near to: offered in a refusal, never acted on.

Slips that leave no doubt never come here: `slips`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product

from rapidfuzz import fuzz, process

from overpaint.engines.embedded.language.lexicon import lexicon
from overpaint.engines.embedded.language.words.asking import ARTICLES

_LENGTH_MIN = 3
_NEARNESS_MIN = 80
_WORDS_MAX = 3  # more misspelt words than that, and the instruction is in another language
_NEAR_MAX = 2  # known words that one may be meant for
_TRIED_MAX = 4  # instructions


def corrections(instruction: str, words: Sequence[str]) -> Iterator[str]:
    """The instruction with each of `words` replaced by a known word near to it, where one is near; likeliest first."""
    if len(words) > _WORDS_MAX:
        return
    near = {word: found for word in words if (found := _near(word))}
    for chosen in islice(product(*near.values()), _TRIED_MAX if near else 0):
        better = instruction
        for word, other in zip(near, chosen, strict=True):
            better = re.sub(rf"(?<![a-zA-Z]){word}(?![a-zA-Z])", other, better, count=1)
        yield better


def _near(word: str) -> list[str]:
    """The known words that it may be, written as it is."""
    plain = word.casefold()
    if not (plain.isascii() and plain.isalpha()) or plain in _known():
        return []
    swapped = [other for other in _swapped(plain) if other in _known()]
    alike = process.extract(
        plain, _candidates(), scorer=fuzz.ratio, score_cutoff=_NEARNESS_MIN, limit=_NEAR_MAX
    )
    found = dict.fromkeys([*swapped, *(other for other, _, _ in alike if len(plain) >= _LENGTH_MIN)])
    return [other.capitalize() if word[0].isupper() else other for other in found][:_NEAR_MAX]


def _swapped(word: str) -> Iterator[str]:
    """The word with two letters beside each other the other way round: "teh" is "the"."""
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


@cache
def _known() -> frozenset[str]:
    return frozenset(word for form in lexicon() for word in form if word.isascii()) | ARTICLES


@cache
def _candidates() -> tuple[str, ...]:
    return tuple(sorted(word for word in _known() if len(word) >= _LENGTH_MIN))
