"""Things in the picture: whose they are, where they lie, how they got there, and all of a kind."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.language.words.nouns import NOUNS
from overpaint.engines.embedded.plan import Position


def compounds() -> Iterator[Phrase]:
    """The man's, parked on, walked into my shot, 往右上角, 身后的景物, 不管大小."""
    for owner in listed(NOUNS[Kind.subject]):
        yield (f"{owner}'s" if owner.isascii() else f"{owner}的"), Kind.owner, None
    for lying in _LYING:
        yield from ((f"{lying} {within}", Kind.within, None) for within in _WITHIN)
        yield f"{lying} in front of", Kind.before, None
    for words in product(_STRAYED, ("into", "in", "through", "across", "onto"), _INTO):
        yield " ".join(words), Kind.flawed, None
    yield from ((phrase, Kind.behind, None) for phrase in map("".join, product(_BACK, _THAT, _SIGHTS)))
    for towards, (corner, position), end in product("往向朝", _CORNERS.items(), ("", "角", "方", "边", "侧")):
        yield f"{towards}{corner}{end}", Kind.position, position
    for matter, which in product(("不管", "不论", "无论", "甭管", "别管", "管它"), _ANY):
        yield f"{matter}{which}", Kind.all, None


_LYING = listed(
    """
    parked | lying | hanging | resting | leaning | floating | placed | positioned | located | situated | visible | landed
    dangling | poking out | peeking out | sticking out | coming | growing | stuck | standing | waiting | hovering | perched
    that is | that's | that are | which is | that sits | that stands | that lies | that hangs | that was left
    """
)
_WITHIN = ("in", "on", "at", "near", "across", "along", "by", "over")

_CORNERS = {
    "左上": Position.top_left,
    "右上": Position.top_right,
    "左下": Position.bottom_left,
    "右下": Position.bottom_right,
}
_BACK = ("后面", "身后", "背后", "后边", "后头", "后方")
_THAT = ("", "的", "那", "那些", "那片", "那块", "的那些", "的那片", "这些", "这片")
_SIGHTS = listed(
    "景 | 景物 | 景色 | 景象 | 风景 | 环境 | 场景 | 画面 | 东西 | 部分 | 区域 | 杂物 | 内容 | 地方 | 空间 | 街景"
)

# whoever is not wanted there
_STRAYED = listed(
    """
    walked | wandered | stepped | strayed | snuck | sneaked | got | came | crept | barged | jumped | popped up | ended up | drove
    is walking | is standing | was standing | walks | wanders | photobombed | flew | that walked | who walked
    who wandered | that got | that wandered | that ended up | slipped | leaned | parked | was parked | that snuck
    who snuck
    """
)
_INTO = listed(
    "shot | frame | picture | photo | pic | scene | view | image | corner of shot | background of shot"
)
_ANY = listed(
    """
    中文英文 | 中文还是英文 | 中文或英文 | 中英文 | 是中文还是英文 | 英文还是中文 | 英文中文 | 大小 | 大字小字 | 大的小的 | 大还是小 | 是大是小
    是什么 | 是啥 | 哪里 | 哪儿 | 在哪 | 在哪儿 | 什么颜色 | 什么语言 | 横的竖的 | 横排竖排
    """
)
