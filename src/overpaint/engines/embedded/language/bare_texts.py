"""Texts that nobody put in quotes: words in capitals, prices and dates, and what follows "write:".

They are tried only where the instruction says nothing else, and count only where a text is replaced or added.
"""

import re
from collections.abc import Iterator

from overpaint.engines.embedded.language.atoms import atoms_of
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.tagging import tagged

_CAPITALS = re.compile(r"(?<![A-Za-z])[A-ZＡ-Ｚ]{2,}(?: [A-ZＡ-Ｚ]{2,})*(?![A-Za-z])")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'&.-]*(?: [A-Z][A-Za-z'&.-]*)*")  # in a Chinese sentence
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_UNITS = rf"(?:元|块钱|块|折|年|月|日|号|点|楼|层|期|班|[ap]m\b|{_MONTHS}\b)"
_NUMBER = r"\d[\d.,:/-]*(?<![.,:/-])"
_MEASURES = r"(?:%|percent|px|pixels?|°|deg|x\d|度|倍|张|幅|像素|成)"
_FIGURE = re.compile(
    rf"(?:周|星期|礼拜)[一二三四五六日天]|(?<![\w.#“\"'])(?:{_MONTHS} )?[$€£¥￥]?{_NUMBER}(?: ?{_UNITS}(?: ?{_NUMBER})?)*(?![\w.]*\d)(?! ?{_MEASURES})"
)
_COUNTED = re.compile(
    r"(?:images?|pictures?|photos?|pics?|img|figure|no\.?|step|#|图|图片|照片|第)\s*$", re.IGNORECASE
)
_SAID = re.compile(
    r"(?:写上?|写下|写个|文字|加字|标注|标题|write|text|caption)\s*[:：]\s*(?P<text>[^,，。;；!！\n]+)",
    re.IGNORECASE,
)
# 右上角 打字 冲鸭 黄色
_SPACED = re.compile(
    r"(?:^|[ \u3000])(?:打字|写字|加字|加文字|写上|打上|写|配字|配文)[ \u3000]+(?P<text>[^\s,，。;；!！]+)"
)


def with_texts_quoted(instruction: str) -> Iterator[str]:
    """The instruction with its bare texts in quotes, for each way in which texts are told."""
    if any(atom.is_quoted for atom in atoms_of(instruction)):
        return
    has_others = not instruction.isascii() or any(letter.islower() for letter in instruction)
    if has_others and (quoted := _CAPITALS.sub(r"“\g<0>”", instruction)) != instruction:
        yield quoted
    said = _SAID.search(instruction) or _SPACED.search(instruction)
    if said and _is_strange(said["text"]):
        start, end = said.span("text")
        yield f"{instruction[:start]}“{said['text'].strip()}”{instruction[end:]}"
    if not instruction.isascii() and len(_LATIN.findall(instruction)) == 2:
        yield _LATIN.sub(r"“\g<0>”", instruction)
    figures = [
        found for found in _FIGURE.finditer(instruction) if not _COUNTED.search(instruction[: found.start()])
    ]
    if len(figures) == 2:
        for figure in reversed(figures):
            instruction = f"{instruction[: figure.start()]}“{figure[0]}”{instruction[figure.end() :]}"
        yield instruction


def _is_strange(text: str) -> bool:
    """Whether the text is none of the words that describe one, such as its colour."""
    return any(tag.kind in (Kind.unknown, Kind.object) for tag in tagged(atoms_of(text)))
