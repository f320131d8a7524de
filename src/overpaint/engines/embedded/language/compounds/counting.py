"""Counting in Chinese: what stands between a number or a pronoun and its noun, and copies by number."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed

COUNTED = {"两": 2.0, "俩": 2.0, "三": 3.0, "四": 4.0, "五": 5.0, "六": 6.0}

_MEASURES = (
    "个张件幅只辆顶朵把座条位名群堆副棵株盏台架艘匹串颗粒枚扇栋幢盆道滴支枝册封份套间所根束片句段款种儿面"
)
_LUMPS = "块坨摊团根尊捆缕丛杯瓶罐袋盒壶碗盘捧簇撮截节股圈层双对排堵挂扎"  # and of what is in a heap


def compounds() -> Iterator[Phrase]:
    """那坨, 两辆, 再来一辆, 放个一样的; and what stands over a list: 两处修改."""
    for measure in _MEASURES + _LUMPS:
        yield from ((said, Kind.filler, None) for said in _pointed_at(measure) if said not in _LABELS)
        if measure not in "张幅":
            counted = ((f"{count}{measure}", Kind.number, number) for count, number in COUNTED.items())
            yield from (counts for counts in counted if counts[0] != "四面")  # on every side
    yield from ((phrase, Kind.copy, None) for phrase in _copied())
    yield from ((phrase, Kind.filler, None) for phrase in map("".join, product(_LED, _FEW, _UNITS, _CHANGES)))


def _pointed_at(measure: str) -> Iterator[str]:
    """那坨, 有块."""
    pronouns = "这那一该整" if measure in _MEASURES else "这该" if measure == "块" else "这那该"
    return (f"{pronoun}{measure}" for pronoun in (*pronouns, *_THERE))


_THERE = ("有", "有一", "那一", "这一", "多了", "多了一")
_LABELS = ("那排", "那一串", "这一串", "那一句", "这一句", "那一段", "这一段")


def _copied() -> Iterator[str]:
    """再来一辆, 放个一样的."""
    for again, does, measure in product("多再", "来放摆挂停种立贴添变做", _MEASURES + _LUMPS):
        yield f"{again}{does}一{measure}"
    yield from map("".join, product(("", "再", "多", "也"), "来放摆加弄整添搞变做画", _ONE, _SAME))


_ONE = ("个", "一个", "只", "一只", "辆", "一辆", "")
_SAME = ("一样的", "一模一样的", "同样的", "同款", "同款的", "相同的")

# 两处修改, 一共三个要求
_LED = ("", "有", "共", "一共", "总共", "要改")
_FEW, _UNITS = "两三四五几234", "处个点项件条"
_CHANGES = listed(
    """
    变动 | 颜色要改 | 颜色要换 | 改动 | 修改 | 改色 | 换色 | 改字 | 调整 | 要求 | 要改 | 要改的 | 需要改 | 需要修改 | 需求 | 要换 | 变化 | :
    """
)
