"""Every phrase that the grammar knows, with what it means.

The phrases themselves are data: listed in `words`, and composed of lists in `compounds`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from overpaint.engines.embedded.language.atoms import HAN, atoms_of
from overpaint.engines.embedded.language.compounds import composed
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.language.short_forms import BOUND
from overpaint.engines.embedded.language.words.amounts import AMOUNTS
from overpaint.engines.embedded.language.words.asking import ARTICLES, ASKING
from overpaint.engines.embedded.language.words.besides import BESIDES
from overpaint.engines.embedded.language.words.beyond import BEYOND, GARB, OTHER_STYLES, PERSON
from overpaint.engines.embedded.language.words.colors import named_colors
from overpaint.engines.embedded.language.words.doing import DOING
from overpaint.engines.embedded.language.words.frames import (
    AXES,
    COUNTS,
    DEGREES,
    DIRECTIONS,
    EVERY_SIDE,
    EXTREMES,
    FRAMES,
    LAYOUTS,
    RATIOS,
    SIZES,
    TIMES,
    TURNS,
)
from overpaint.engines.embedded.language.words.garments import GARMENTS
from overpaint.engines.embedded.language.words.joining import JOINING
from overpaint.engines.embedded.language.words.looks import FLAWS, LOOKS, QUALITIES
from overpaint.engines.embedded.language.words.nouns import NOUNS
from overpaint.engines.embedded.language.words.positions import POSITIONS
from overpaint.engines.embedded.language.words.scenery import SCENERY
from overpaint.engines.embedded.language.words.styles import STYLES
from overpaint.engines.embedded.language.words.things import THINGS

Form = tuple[str, ...]

_LISTS: tuple[dict[Kind, str], ...] = (
    *(ASKING, DOING, JOINING, NOUNS, THINGS, FRAMES, BESIDES),
    {Kind.garb: GARB, Kind.other_style: OTHER_STYLES, Kind.every_side: EVERY_SIDE},
)
# The values of a kind are of one type, which `Kind` tells.
_VALUES: dict[Kind, Mapping[Any, str]] = {
    Kind.look: LOOKS,
    Kind.quality: QUALITIES,
    Kind.flaw: FLAWS,
    Kind.scenery: SCENERY,
    Kind.garment: GARMENTS,
    Kind.position: POSITIONS,
    Kind.amount: AMOUNTS,
    Kind.style: STYLES,
    Kind.axis: AXES,
    Kind.clockwise: TURNS,
    Kind.degrees: DEGREES,
    Kind.ratio: RATIOS,
    Kind.times: TIMES,
    Kind.size: SIZES,
    Kind.extreme: EXTREMES,
    Kind.layout: LAYOUTS,
    Kind.several: COUNTS,
    Kind.direction: DIRECTIONS,
    Kind.person: PERSON,
    Kind.beyond: BEYOND,
}


@cache
def lexicon() -> dict[Form, Tag]:
    """Phrase, as a tuple of folded atoms -> its meaning; `Tag.text` is the phrase."""
    return {form_of(phrase): Tag(kind, value, phrase) for phrase, kind, value in phrases()}


@cache
def longest_after() -> dict[str, int]:
    """First atom of a phrase -> the number of atoms of the longest that begins with it."""
    longest: dict[str, int] = {}
    for form in lexicon():
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    return longest


def phrases() -> Iterator[Phrase]:
    """Every phrase with its meaning; where one is given twice, the last counts, so what a table says wins."""
    yield from composed()
    yield from ((phrase, Kind.color, color) for phrase, color in named_colors())
    for table in _LISTS:
        for kind, said in table.items():
            yield from ((phrase, kind, None) for phrase in listed(said))
    for kind, values in _VALUES.items():
        for value, said in values.items():
            yield from ((phrase, kind, value) for phrase in listed(said))


def form_of(phrase: str) -> Form:
    """The folded atoms of a phrase, without articles."""
    # What most phrases are, split without looking for quotes, numbers and marks: that would take seconds for all.
    if _ALL_HAN.fullmatch(phrase):
        return tuple(phrase)
    if _PLAIN_WORDS.fullmatch(phrase) and BOUND.isdisjoint(words := phrase.split(" ")):
        return tuple(chain.from_iterable(map(_form_of_word, words)))
    return _split(phrase)


@cache
def _form_of_word(word: str) -> Form:
    return _split(word)


def _split(phrase: str) -> Form:
    return tuple(atom.form for atom in atoms_of(phrase) if atom.form not in ARTICLES)


_ALL_HAN, _PLAIN_WORDS = re.compile(f"[{HAN}]+"), re.compile("[a-z]+(?: [a-z]+)*")
