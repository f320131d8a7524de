"""Texts that nobody put in quotes: words in capitals, prices and dates, and what follows "write:".

They are tried only where the instruction says nothing else, and count only where a text is replaced or added.
"""

import re
from collections.abc import Iterator

from overpaint.engines.embedded.language.atoms import HAN, atoms_of
from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.tagging import tagged

_CAPITALS = re.compile(r"(?<![A-Za-z])[A-ZＡ-Ｚ]{2,}(?: [A-ZＡ-Ｚ]{2,})*(?![A-Za-z])")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'&.-]*(?: [A-Z][A-Za-z'&.-]*)*")  # in a Chinese sentence
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_UNITS = rf"(?:元|块钱|块|折|年|月|日|号|点|楼|层|期|班|[APap]\.?[Mm]\b|{_MONTHS}\b)"
_NUMBER = r"\d[\d.,:/-]*(?<![.,:/-])"
_MEASURES = r"(?:%|percent|px|pixels?|°|deg|x\d|度|倍|张|幅|像素|成)"
_FIGURE = re.compile(
    rf"(?:周|星期|礼拜)[一二三四五六日天]|(?<![A-Za-z0-9.#“\"'])(?:{_MONTHS} |[A-ZＡ-Ｚ]{{1,3}}-?)?[$€£¥￥]?{_NUMBER}(?: ?{_UNITS}(?: ?{_NUMBER})?)*(?![A-Za-z0-9_.]*\d)(?! ?{_MEASURES})"
)
_COUNTED = re.compile(
    r"(?:images?|pictures?|photos?|pics?|img|figure|no\.?|step|#|图|图片|照片|第)\s*$", re.IGNORECASE
)
_SAID = re.compile(
    r"(?:写上?|写下|写个|文字|加字|标注|标题|write|text|caption)\s*[:：]\s*(?P<text>[^,，。;；!！\n]+)",
    re.IGNORECASE,
)
# 右上角 打字 冲鸭 黄色
# 杯子上印的早安换成晚安, 把营业改成打烊
_REWRITTEN = re.compile(
    rf"(?:(?P<written>[写印标打刻贴喷]的(?:是)?)|[牌幅板]上的?|把|将)(?P<old>[{HAN}]{{1,8}}?)[，, ]?(?:要|得|请|都|给)?"
    rf"(?:换成|改成|变成|改为|换为|替换成|改叫)(?P<new>[{HAN}]{{1,8}}?)(?:可以不|可以吗|行不行|行吗|好吗|好不|吧|呗|谢谢)?(?=[，。,;；！!？?\s]|$)"
)
_SPACED = re.compile(
    r"(?:^|[ \u3000]|[上下左右角边侧中])(?:打字|写字|加字|加文字|写上|打上|写|配字|配文)[ \u3000]+(?P<text>[^\s,，。;；!！]+)"
)


_NAME = r"[A-Z][A-Za-z'’&.-]*(?: [A-Z][A-Za-z'’&.-]*)*"
# change the name from Karen to Sharon, replace Monday with Tuesday on the flyer
_RENAMED = re.compile(
    rf"(?<=[a-z] )(?P<old>{_NAME})(?P<joint> (?:to|with|into|for|by|becomes|should be) )(?P<new>{_NAME})(?![A-Za-z])"
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
    rewritten = _REWRITTEN.search(instruction)
    if rewritten and _is_of_letters(instruction, rewritten):
        (start, end), (begin, stop) = rewritten.span("old"), rewritten.span("new")
        old, new = instruction[start:end], instruction[begin:stop]
        yield f"{instruction[:start]}“{old}”{instruction[end:begin]}“{new}”{instruction[stop:]}"
    renamed = _RENAMED.search(instruction)
    if (
        renamed
        and _is_on_something(instruction)
        and not _is_known(renamed["old"])
        and not _is_known(renamed["new"])
    ):
        start, end = renamed.span()
        yield f"{instruction[:start]}“{renamed['old']}”{renamed['joint']}“{renamed['new']}”{instruction[end:]}"
    if not instruction.isascii() and len(_LATIN.findall(instruction)) == 2:
        yield _LATIN.sub(r"“\g<0>”", instruction)
    figures = [
        found for found in _FIGURE.finditer(instruction) if not _COUNTED.search(instruction[: found.start()])
    ]
    if len(figures) == 2:
        for figure in reversed(figures):
            instruction = f"{instruction[: figure.start()]}“{figure[0]}”{instruction[figure.end() :]}"
        yield instruction


def _is_of_letters(instruction: str, rewritten: re.Match[str]) -> bool:
    """Whether the words are said to be written, or stand on a sign."""
    is_written = rewritten["written"] is not None or rewritten.group()[0] in "牌幅板"
    is_written |= any(tag.kind in (Kind.text, Kind.label) for tag in tagged(atoms_of(instruction)))
    return is_written and all(map(_is_unseen, (rewritten["old"], rewritten["new"])))


def _is_unseen(text: str) -> bool:
    """Whether no picture shows the text as a thing: then it can only be written there."""
    tags = tagged(atoms_of(text))
    is_strange = any(tag.kind is Kind.unknown for tag in tags)
    return is_strange and {tag.kind for tag in tags} <= _WRITABLE


_WRITABLE = kinds("unknown filler write being amount down up gone event closing telling number too pause")


def _is_strange(text: str) -> bool:
    """Whether the text is none of the words that describe one, such as its colour."""
    said = {tag.kind for tag in tagged(atoms_of(text))}
    return bool(said & {Kind.unknown, Kind.object}) or said == {Kind.filler}  # 哈哈哈


def _is_on_something(instruction: str) -> bool:
    """Whether the instruction speaks of what texts stand on, or of a text."""
    return any(tag.kind in _LETTERED for tag in tagged(atoms_of(instruction)))


def _is_known(name: str) -> bool:
    """Whether the name is a colour or another value that an edit may have."""
    return any(tag.kind in _VALUES for tag in tagged(atoms_of(name)))


_LETTERED = kinds("carrier label text")
_VALUES = kinds("color look style scenery position first other picture")
