"""Looks in the words of those who take photographs: 四角压暗, 往暖了偏, 把白天弄成夜景."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.plan import LookName


def compounds() -> Iterator[Phrase]:
    """Out of focus as a camera has it, dimmed edges, tones, nightfall, and what is too dim to see."""
    yield from ((phrase, Kind.bokeh, None) for phrase in _photographed())
    yield from ((phrase, Kind.look, LookName.vignette) for phrase in _dimmed_edges())
    yield from ((phrase, Kind.look, look) for phrase, look in _leaning())
    yield from ((phrase, Kind.look, LookName.day_to_night) for phrase in _nightfall())
    yield from ((phrase, Kind.flawed, None) for phrase in _too_dim_to_see())


def _photographed() -> Iterator[str]:
    """单反那种虚化."""
    for camera, how, soft in product(_CAMERAS, _SHOT, (*_SOFT, *_FEELINGS)):
        # the camera itself may be in the picture
        if how.endswith("那种") if soft in _FEELINGS else how or soft != "虚化":
            yield f"{camera}{how}{soft}"


_SOFT = ("虚化", "虚化效果", "背景虚化", "景深")
_FEELINGS = ("感觉", "效果", "质感")
_CAMERAS = listed("单反 | 单反相机 | 相机 | 微单 | 专业相机 | 长焦 | 大光圈 | 人像模式 | 手机人像模式")
_SHOT = (
    *("", "的", "那种", "那样的", "拍的", "拍的那种", "拍出来的"),
    *("拍出来的那种", "级", "级别的", "效果的", "一样的"),
)


def _dimmed_edges() -> Iterator[str]:
    """四个角暗下去, 压暗画面边缘, shadowy edges."""
    yield from map(" ".join, product(_SHADY, _ENDS))
    for edges in _EDGES:
        yield from (f"{dim}{edges}" for dim in _DIMMING)
        yield from (f"{edges}{dim}" for dim in _DIMMED)
        for middle in ("中间亮", "中心亮", "中央亮"):
            yield from (f"{middle}{edges}暗", f"{edges}暗{middle}")


_SHADY = listed(
    "dark | darker | darkened | darkening | dim | dimmed | shadowy | shaded | burned | burnt | darken"
)
_ENDS = listed("edges | corners | edges and corners | corners and edges | outer edges")
_EDGES = listed(
    "四角 | 四个角 | 四周 | 四边 | 边缘 | 边角 | 四个边角 | 四周围 | 画面四周 | 画面边缘 | 画面四角 | 四个角落 | 四角和边缘"
)
_DIMMING = listed("压暗 | 压黑 | 加暗 | 调暗 | 弄暗 | 暗化")
_DIMMED = listed(
    """
    压暗 | 变暗 | 调暗 | 弄暗 | 加暗 | 暗下去 | 暗下来 | 暗 | 发暗 | 都暗 | 都压暗 | 压黑 | 渐暗 | 逐渐变暗 | 慢慢变暗 | 变黑 | 发黑 | 暗化 | 压一压 | 压下去
    加阴影 | 加点阴影 | 加一圈阴影 | 来点阴影 | 加个阴影
    """
)


def _leaning() -> Iterator[tuple[str, LookName]]:
    """Which way the tones shall go: 往暖了偏, 朝冷色走."""
    for towards, (tone, look), led, goes in product(
        "往朝向", _TONES.items(), ("", "了", "里", "处", "色", "色调"), "调偏走靠压弄整推拉来去带"
    ):
        yield f"{towards}{tone}{led}{goes}", look


_TONES = {
    "暖": LookName.warmer,
    "冷": LookName.cooler,
    "亮": LookName.brighter,
    "暗": LookName.darker,
    "浓": LookName.saturation_up,
    "艳": LookName.saturation_up,
    "淡": LookName.saturation_down,
    "素": LookName.saturation_down,
}


def _nightfall() -> Iterator[str]:
    """处理成半夜拍的, 把白天弄成夜景."""
    yield from map("".join, product(_MADE_INTO, _NIGHTS, ("", "拍的", "时候")))
    yield from map("".join, product(("白天", "白日", "大白天", "日景"), _MADE_INTO + _BECOMES, _NIGHTS))


_MADE_INTO = listed("弄成 | 整成 | 搞成 | 处理成 | p成 | 调成 | 做成 | 转成")
_BECOMES = listed("变 | 变成 | 改 | 改成 | 换 | 换成 | 转 | 转为 | 变为 | 改为")
_NIGHTS = listed(
    "夜景 | 黑夜 | 夜晚 | 晚上 | 夜里 | 深夜 | 半夜 | 夜间 | 大晚上 | 夜色 | 天黑 | 晚间 | 午夜 | 大半夜 | 月夜 | 黑天"
)


def _too_dim_to_see() -> Iterator[str]:
    """啥也看不见, 什么都看不清."""
    unseen = ("看不见", "看不清", "看不到", "看不清楚", "瞧不见", "认不出")
    return map("".join, product(("啥", "什么", "啥东西", "什么东西"), "也都", unseen, ("", "了", "啊")))
