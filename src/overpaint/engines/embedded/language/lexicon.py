"""Every phrase that the grammar knows, with what it means.

The phrases themselves are data: `speech` (how people ask), `things` (what for), `nouns`, `color_names`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from overpaint.engines.embedded.language.atoms import atoms_of
from overpaint.engines.embedded.language.color_names import named_colors
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.language.nouns import NOUNS
from overpaint.engines.embedded.language.speech import ARTICLES, SPEECH
from overpaint.engines.embedded.language.things import (
    AMOUNTS,
    FLAWS,
    GARMENTS,
    LOOKS,
    POSITIONS,
    QUALITIES,
    SCENERY,
)

Form = tuple[str, ...]


@cache
def lexicon() -> dict[Form, Tag]:
    """Phrase, as a tuple of folded atoms -> its meaning; `Tag.text` is the phrase."""
    return {form_of(phrase): Tag(kind, value, phrase) for phrase, kind, value in phrases()}


@cache
def longest_phrase() -> int:
    """The number of atoms of the longest phrase."""
    return max(map(len, lexicon()))


def phrases() -> Iterator[tuple[str, Kind, object]]:
    """Every phrase with its meaning; where one is given twice, the last counts."""
    for phrase, color in named_colors():
        yield phrase, Kind.color, color
        if len(phrase) == 1:
            yield f"{phrase}底", Kind.ground, color
    for table in (SPEECH, NOUNS):
        for kind, listed in table.items():
            yield from ((phrase, kind, None) for phrase in listed.split(" | "))
    for kind, values in _VALUES.items():
        for value, listed in values:
            yield from ((phrase, kind, value) for phrase in listed.split(" | "))
    for phrase in NOUNS[Kind.subject].split(" | "):
        yield (f"{phrase}'s" if phrase.isascii() else f"{phrase}的"), Kind.owner, None
    yield from _image_references()


_VALUES: dict[Kind, Sequence[tuple[object, str]]] = {
    Kind.look: [*LOOKS.items()],
    Kind.quality: [*QUALITIES.items()],
    Kind.flaw: [*FLAWS.items()],
    Kind.scenery: [*SCENERY.items()],
    Kind.garment: [*GARMENTS.items()],
    Kind.position: [*POSITIONS.items()],
    Kind.amount: [*AMOUNTS.items()],
}
_NUMBERS = (
    ("1", "one", "first", "1 st", "一"),
    ("2", "two", "second", "2 nd", "二"),
    ("3", "three", "third", "3 rd", "三"),
    ("4", "four", "fourth", "4 th", "四"),
    ("5", "five", "fifth", "5 th", "五"),
    ("6", "six", "sixth", "6 th", "六"),
)


def _image_references() -> Iterator[tuple[str, Kind, object]]:
    for number, (digit, word, ordinal, short, han) in enumerate(_NUMBERS, start=1):
        kind, value = (Kind.first, None) if number == 1 else (Kind.other, number)
        for noun in ("image", "picture", "photo", "pic", "img", "figure", "photograph"):
            for phrase in (f"{noun} {digit}", f"{noun} {word}", f"{noun} # {digit}", f"{noun} no . {digit}"):
                yield phrase, kind, value
            yield f"{ordinal} {noun}", kind, value
            yield f"{short} {noun}", kind, value
        for numeral in (digit, han):
            for phrase in (
                "图{}",
                "图片{}",
                "图像{}",
                "照片{}",
                "第{}张",
                "第{}幅",
                "第{}个图",
                "第{}张图",
                "第{}幅图",
            ):
                yield phrase.format(numeral), kind, value
            for noun in ("图片", "照片", "图像"):
                yield f"第{numeral}张{noun}", kind, value
                yield f"第{numeral}幅{noun}", kind, value
    for noun in ("image", "picture", "photo"):
        yield f"other {noun}", Kind.other, 2
        yield f"reference {noun}", Kind.other, 2
    yield from ((phrase, Kind.other, 2) for phrase in ("另一张图", "另一张图片", "另一张", "参考图"))


def form_of(phrase: str) -> Form:
    """The folded atoms of a phrase, without articles."""
    return tuple(atom.form for atom in atoms_of(phrase) if atom.form not in ARTICLES)
