"""Text in the picture: which one, how large, what is wrong with it, and that another shall stand there."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.language.words.nouns import NOUNS
from overpaint.engines.embedded.plan import Extent


def compounds() -> Iterator[Phrase]:
    """Labels, replacements, mistakes and sizes of letters."""
    yield from ((phrase, Kind.label, None) for phrase in _renamed())
    yield from ((phrase.replace(" '", "'"), Kind.saying, None) for phrase in _standing())
    yield from ((phrase, Kind.text, None) for phrase in map(" ".join, product(_FORMER + _LATTER, _TEXTS)))
    yield from ((phrase, Kind.saying, None) for phrase in _told())
    yield from (
        (phrase, Kind.become, None) for phrase in map("".join, product(_TRANSLATED, "成为", _LANGUAGES))
    )
    yield from ((phrase, Kind.become, None) for phrase in map("".join, product(_RUBBED, _JOINTS, _WRITTEN)))
    yield from ((phrase, Kind.flawed, None) for phrase in _mistaken())
    yield from ((phrase, Kind.size, size) for phrase, size in _lettered())


def _renamed() -> Iterator[str]:
    """The text that is there and the one that shall be: 旧电话, 新时间."""
    for label in ("时间", *listed(NOUNS[Kind.label])):
        if not label.isascii() and len(label) > 1:
            yield from (f"{which}{label}" for which in _WHICH)


def _told() -> Iterator[str]:
    """What says which text is there and which shall be: 旧的叫, 原来写的."""
    told = map("".join, product(_OLD_OR_NEW, ("", "的"), ("是", "叫", "为", "写", "写的是", ":")))
    yield from (phrase for phrase in told if phrase != "原来是")  # tells of anything
    yield from map("".join, product(_FORMERLY, "写印标打叫", ("", "的", "着", "了", "的是")))


_OLD_OR_NEW = ("旧", "老", "新", "最新", "正确", "错误", "原来")
_FORMERLY = ("原来", "原本", "本来", "原先", "之前", "以前", "先前")


def _standing() -> Iterator[str]:
    """What tells of the text before it that it is there: is what it says now."""
    return (" ".join(said).strip() for said in product(("is what",), _IS_THERE, _NOW))


_IS_THERE = listed(
    "'s there | is there | it says | it reads | 's on it | 's on there | 's written | is written | we have | it is | sign says | it shows"
)
_NOW = ("", "now", "right now", "at moment", "currently", "today", "at present", "so far")

_FORMER = listed("old | current | existing | present | original | previous | former | outdated")
_LATTER = listed("new | updated | replacement | correct | right")
_TEXTS = listed(
    "text | wording | lettering | writing | words | word | name | title | price | date | slogan | caption | heading | headline | number"
)

_WHICH = ("旧", "旧的", "老", "新", "新的", "最新", "最新的", "原", "原来的", "正确的", "错误的")

# 翻译成英文
_TRANSLATED = ("翻", "翻译", "译")
_LANGUAGES = ("中文", "英文", "汉语", "英语", "汉字")

# 划掉写, 涂掉改成
_RUBBED = listed("划掉 | 涂掉 | 擦掉 | 删掉 | 抹掉 | 去掉 | 盖掉 | 换掉")
_JOINTS = ("", "再", "然后", "重新")
_WRITTEN = listed(
    "写 | 写上 | 写成 | 重写 | 重写成 | 改写 | 改写成 | 改成 | 改为 | 换成 | 换上 | 填上 | 打上"
)


def _mistaken() -> Iterator[str]:
    """印错了, 抄错字, 少写一个零."""
    yield from map("".join, product(_WRITING, "错反漏", ("", "了", "字", "字了", "一个字", "了一个字")))
    yield from map("".join, product(_MISCOUNTED, ("个", "了个", "了一个", "一个", "了"), _CHARACTERS))


_WRITING = listed(
    "写 | 打 | 印 | 标 | 抄 | 拼 | 敲 | 划 | 刻 | 贴 | 填 | 录 | 输 | 排 | 翻译 | 译 | 记 | 弄 | 搞 | 报 | 念"
)
_MISCOUNTED = listed("少 | 漏 | 多 | 少写 | 漏写 | 多写 | 少打 | 漏打 | 多打 | 少印 | 漏印 | 多印")
_CHARACTERS = ("字", "零", "数字", "字母", "标点", "标点符号", "笔画", "0")


def _lettered() -> Iterator[tuple[str, Extent]]:
    """字号大些, 字要小一点."""
    for letters, wish, (character, size), degree in product(
        ("字", "字号", "字体", "文字", "字儿"), _WISHED, _SIZES.items(), _DEGREES
    ):
        yield f"{letters}{wish}{character}{degree}", size


_SIZES = {"大": Extent.large, "小": Extent.small}
_WISHED = ("", "要", "稍", "稍微", "写", "尽量")
_DEGREES = ("", "点", "点儿", "一点", "一点儿", "一点点", "些", "一些", "号", "一号")
