"""The names of colours, in English and Chinese.

A new colour is a new line: English name, sRGB, other names. Shades ("light blue", 深红) are derived.
"""

from collections.abc import Iterator

from overpaint.engines.embedded.plan import Color

_RGB = tuple[int, int, int]

# name -> (sRGB, other English names and Chinese ones; a single character also goes before 底, as in 白底)
_NAMED: dict[str, tuple[_RGB, str]] = {
    "white": ((255, 255, 255), "白 | 白色"),
    "black": ((0, 0, 0), "黑 | 黑色"),
    "gray": ((128, 128, 128), "grey | 灰 | 灰色"),
    "red": ((214, 32, 36), "红 | 红色"),
    "orange": ((240, 130, 20), "橙 | 橙色 | 橘色 | 橘黄色"),
    "yellow": ((250, 214, 30), "黄 | 黄色"),
    "green": ((34, 139, 60), "绿 | 绿色"),
    "blue": ((30, 90, 200), "蓝 | 蓝色"),
    "purple": ((120, 50, 160), "violet | 紫 | 紫色"),
    "pink": ((244, 130, 175), "粉 | 粉色 | 粉红 | 粉红色"),
    "brown": ((120, 75, 40), "棕 | 棕色 | 褐色 | 咖啡色"),
    "beige": ((232, 220, 196), "cream | off white | 米色 | 米白 | 米白色 | 奶油色"),
    "ivory": ((250, 246, 232), "象牙色 | 象牙白"),
    "tan": ((205, 170, 125), "驼色 | 卡其色 | khaki"),
    "gold": ((212, 175, 55), "golden | 金色"),
    "silver": ((192, 192, 196), "银色"),
    "navy": ((20, 32, 80), "navy blue | 藏青 | 藏青色 | 海军蓝 | 藏蓝 | 藏蓝色"),
    "royal blue": ((45, 75, 200), "宝蓝 | 宝蓝色 | 宝石蓝"),
    "light blue": (
        (160, 205, 240),
        "pale blue | baby blue | 浅蓝 | 浅蓝色 | 淡蓝 | 淡蓝色",
    ),  # halfway to white is violet
    "sky blue": ((120, 190, 235), "天蓝 | 天蓝色 | 天空蓝"),
    "teal": ((20, 125, 125), "蓝绿色 | 青绿色"),
    "turquoise": ((50, 200, 190), "绿松石色 | 青绿"),
    "cyan": ((20, 200, 220), "aqua | 青色"),
    "mint": ((165, 225, 195), "mint green | 薄荷绿 | 薄荷色"),
    "lime": ((160, 220, 40), "lime green | 青柠色"),
    "olive": ((115, 120, 45), "olive green | 橄榄绿 | 橄榄色 | 军绿 | 军绿色"),
    "forest green": ((28, 72, 48), "墨绿 | 墨绿色"),
    "emerald": ((20, 150, 100), "emerald green | 祖母绿 | 翠绿 | 翠绿色"),
    "maroon": ((115, 22, 40), "burgundy | wine red | 酒红 | 酒红色 | 枣红 | 枣红色"),
    "crimson": ((185, 20, 50), "scarlet | 绯红 | 猩红 | 大红 | 大红色"),
    "coral": ((250, 125, 100), "salmon | 珊瑚色 | 珊瑚红"),
    "peach": ((250, 200, 165), "桃色 | 杏色"),
    "magenta": ((215, 40, 150), "fuchsia | hot pink | 品红 | 品红色 | 玫红 | 玫红色 | 洋红"),
    "lavender": ((190, 175, 230), "lilac | 薰衣草色 | 淡紫 | 淡紫色"),
    "indigo": ((65, 45, 140), "靛蓝 | 靛蓝色 | 靛色"),
    "charcoal": ((55, 58, 62), "charcoal gray | charcoal grey | 炭灰 | 炭灰色"),
    "rose": ((230, 75, 120), "玫瑰色 | 玫瑰红"),
}

# English name -> (towards which sRGB, by how much, other names)
_SHADES: dict[str, tuple[_RGB, float, str]] = {
    "light": ((255, 255, 255), 0.50, "pale | pastel | soft | 浅 | 淡 | 浅浅的"),
    "dark": ((0, 0, 0), 0.45, "deep | 深 | 暗"),
}
_EVEN = "pure | solid | plain | clean | bright | vivid | 纯 | 亮 | 鲜"  # these name the colour itself
_SHADED = (
    *("gray", "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown"),
    *("gold", "teal", "turquoise", "olive", "coral", "peach", "lavender", "rose"),
)


def named_colors() -> Iterator[tuple[str, Color]]:
    """Every phrase that names a colour, with the colour; shades first, so that named colours win."""
    for name in _SHADED:
        rgb, others = _NAMED[name]
        for shade, (towards, weight, shade_others) in _SHADES.items():
            color = Color(f"{shade} {name}", _mixed(rgb, towards, weight))
            yield from _combined(_listed(f"{shade} | {shade_others}"), _listed(f"{name} | {others}"), color)
    for name, (rgb, others) in _NAMED.items():
        color, phrases = Color(name, rgb), _listed(f"{name} | {others}")
        yield from _combined(_listed(_EVEN), phrases, color)
        yield from ((phrase, color) for phrase in phrases)


def _combined(shades: list[str], names: list[str], color: Color) -> Iterator[tuple[str, Color]]:
    for shade in shades:
        yield from ((f"{shade} {name}", color) for name in names if shade.isascii() == name.isascii())


def _listed(phrases: str) -> list[str]:
    return phrases.split(" | ")


def _mixed(rgb: _RGB, towards: _RGB, weight: float) -> _RGB:
    red, green, blue = (round(a + (b - a) * weight) for a, b in zip(rgb, towards, strict=True))
    return red, green, blue
