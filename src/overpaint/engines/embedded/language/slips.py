"""Slips of the keys: the known word that was clearly meant by `organe`, `backgorund` or `contrst`.

Inner letters in another order, or one too many, missing or wrong in a long word, and no other known word as near. What is less
certain than that is offered in a refusal (`spelling`) and not acted on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from overpaint.engines.embedded.language.kinds import kinds
from overpaint.engines.embedded.language.lexicon import lexicon

_EXCHANGED_MIN = 4  # letters of the word that was meant
_SCRAMBLED_MIN = 6
_VERB_MIN = 6  # of a verb or a colour of which a letter is missing
_LONG_MIN = 7
_LENGTH_MAX = 20
_SHORT = kinds("change remove rotate mirror resize keep color blur")


def without_slip(word: str) -> str:
    """The word that was meant, or the word itself where it is known or nothing is clear."""
    if word in _known() or not (word.isascii() and word.isalpha()) or len(word) > _LENGTH_MAX:
        return word
    if plain := next((each for each in _unstretched(word) if each in _known()), None):
        return plain
    meant = {near for near in _near(word) if near[0] == word[0]}
    return meant.pop() if len(meant) == 1 else word


def _unstretched(word: str) -> Iterator[str]:
    """The word without the letters that were held down: sooo, pleeease, ughh."""
    yield from (_HELD.sub(letters, word) for letters in (r"\1", r"\1\1") if _HELD.search(word))
    if word[-1:] == word[-2:-1]:
        yield word[:-1]


_HELD = re.compile(r"(.)\1{2,}")


def _near(word: str) -> Iterator[str]:
    if len(word) >= _EXCHANGED_MIN:
        yield from (each for each in _exchanged(word) if each in _known())
    if len(word) >= _SCRAMBLED_MIN:
        yield from _scrambled().get(_letters(word), ())
    if len(word) == _VERB_MIN - 1:
        yield from _verbs_shortened().get(word, ())
    if len(word) >= _LONG_MIN - 1:
        shorter = set(_shortened(word))
        yield from (each for each in shorter if len(each) >= _LONG_MIN and each in _known())
        for form in (word, *shorter):
            yield from (each for each in _long_shortened().get(form, ()) if len(each) <= len(word) + 1)


def _exchanged(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _letters(word: str) -> str:
    """Equal for words that differ in the order of their inner letters alone."""
    return f"{word[0]}{''.join(sorted(word[1:-1]))}{word[-1]}"


@cache
def _scrambled() -> Mapping[str, list[str]]:
    scrambled = defaultdict(list)
    for word in _known():
        scrambled[_letters(word)].append(word)
    return dict(scrambled)


def _shortened(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


@cache
def _known() -> frozenset[str]:
    return frozenset(word for form in lexicon() for word in form if word.isascii())


@cache
def _verbs_shortened() -> Mapping[str, list[str]]:
    """The verbs and colours of six letters under each form that lacks one: no other word is as short as that."""
    shortened = defaultdict(list)
    for (word, *more), known in lexicon().items():
        if known.kind in _SHORT and len(word) == _VERB_MIN and word.isalpha() and not more:
            for form in set(_shortened(word)):
                shortened[form].append(word)
    return dict(shortened)


@cache
def _long_shortened() -> Mapping[str, list[str]]:
    """Every long known word under each of its forms that lack a letter."""
    shortened = defaultdict(list)
    for word in _known():
        if len(word) >= _LONG_MIN and word.isalpha():
            for form in set(_shortened(word)):
                shortened[form].append(word)
    return dict(shortened)
