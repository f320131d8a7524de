"""Which of the images: Image 1, the second photo, 第二张图, 我女儿这张."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.language.words.nouns import NOUNS


def compounds() -> Iterator[Phrase]:
    """Images by their numbers, by their order, and by who is in them."""
    for number in _NUMBERS:
        kind, value = (Kind.first, None) if number == 1 else (Kind.other, number)
        yield from ((phrase, kind, value) for phrase in _numbered(number))
    yield from ((phrase, Kind.first, None) for phrase in _FIRST)
    yield from ((phrase, Kind.other, 2) for phrase in _OTHER)
    yield from (
        (f"{photo}片", Kind.picture, None) for photo in listed(NOUNS[Kind.picture]) if photo[-1] == "照"
    )
    subjects = [phrase for phrase in listed(NOUNS[Kind.subject]) if not phrase.isascii()]
    for whose, this, sheet in product(subjects, "这那", "张幅"):
        yield f"{whose}{this}{sheet}", Kind.picture, None


_NUMBERS = {
    1: ("1", "one", "first", "1 st", "一"),
    2: ("2", "two", "second", "2 nd", "二"),
    3: ("3", "three", "third", "3 rd", "三"),
    4: ("4", "four", "fourth", "4 th", "四"),
    5: ("5", "five", "fifth", "5 th", "五"),
    6: ("6", "six", "sixth", "6 th", "六"),
}
_NOUNS = listed("image | picture | photo | pic | img | figure | photograph | file | upload | attachment")
_HAN_NOUNS = listed(
    "图{} | 图片{} | 图像{} | 照片{} | 第{}张 | 第{}幅 | 第{}个图 | 第{}张图 | 第{}幅图"
    " | 第{}张图片 | 第{}幅图片 | 第{}张照片 | 第{}幅照片 | 第{}张图像 | 第{}幅图像"
)
_FIRST = listed("first one | 原照片 | 第一个 | 一号图")
_OTHER = listed(
    """
    other image | other picture | other photo | reference image | reference picture | reference photo | other one
    另一张图 | 另一张图片 | 另一张 | 参考图 | 参考图片 | 二号图 | 第二个
    """
)


def _numbered(number: int) -> Iterator[str]:
    digit, word, ordinal, short, han = _NUMBERS[number]
    for noun in _NOUNS:
        yield from (
            f"{noun} {said}" for said in (digit, word, f"# {digit}", f"no . {digit}", f"number {digit}")
        )
        yield from (f"{ordinal} {noun}", f"{short} {noun}")
    if number < 3:
        yield from (f"{joint} {ordinal}" for joint in ("of", "from", "onto", "in"))
    yield from (noun.format(numeral) for numeral, noun in product((digit, han), _HAN_NOUNS))
    if number > 1:
        yield f"{ordinal} one"
