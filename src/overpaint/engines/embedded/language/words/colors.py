"""The names of colours, in English and Chinese.

A new colour is a new line: English name, sRGB, other names. Shades ("light blue", 深红) are derived.
"""

import re
from collections.abc import Iterator
from functools import cache

from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Color

_RGB = tuple[int, int, int]

# name -> (sRGB, other English names and Chinese ones; a single character also goes before 底, as in 白底)
_NAMED: dict[str, tuple[_RGB, str]] = {
    "white": (
        (255, 255, 255),
        "白 | 白色 | 雪白 | 雪白色 | 洁白 | 纯白的 | 瓷白 | 瓷白色 | 月白色 | 白白的 | 本白",
    ),
    "black": (
        (0, 0, 0),
        "jet black | pitch black | 黑 | 黑色 | 墨黑色 | 乌黑 | 漆黑 | 漆黑色 | 黑黑的 | 墨黑 | 曜石黑 | 碳黑 | 碳黑色",
    ),
    "gray": (
        (128, 128, 128),
        "grey | 灰 | 灰色 | 高级灰 | 太空灰 | 水泥灰 | 铁灰 | 铁灰色 | 鼠灰 | 鼠灰色 | 烟灰 | 烟灰色 | 雾灰 | 石墨灰",
    ),
    "red": (
        (214, 32, 36),
        "红 | 红色 | 正红 | 正红色 | 中国红 | 火红 | 火红色 | 鲜红 | 鲜红色 | 艳红 | 通红 | 血红 | 血红色 | 大红 | 大红色",
    ),
    "orange": (
        (240, 130, 20),
        "tangerine | 橙 | 橙色 | 橘 | 橘色 | 橘黄色 | 橙黄色 | 桔色 | 桔黄色 | 橙红 | 橙红色 | 橘红 | 橘红色 | 橘黄 | 橙黄 | 桔 | 桔黄 | 桔红 | 桔红色 | 爱马仕橙",
    ),
    "yellow": (
        (250, 214, 30),
        "黄 | 黄色 | 柠檬黄 | 柠檬黄色 | 明黄 | 明黄色 | 鹅黄 | 鹅黄色 | 荧光黄 | 嫩黄 | 嫩黄色 | 中黄",
    ),
    "green": (
        (34, 139, 60),
        "绿 | 绿色 | 草绿 | 草绿色 | 果绿 | 果绿色 | 苹果绿 | 荧光绿 | 嫩绿 | 嫩绿色 | 青草绿",
    ),
    "blue": ((30, 90, 200), "蓝 | 蓝色 | 兰色 | 湖蓝 | 海蓝 | 海蓝色 | 牛仔蓝 | 湛蓝色 | 电光蓝 | 道奇蓝"),
    "purple": (
        (120, 50, 160),
        "violet | 紫 | 紫色 | 紫罗兰 | 紫罗兰色 | 香芋紫 | 葡萄紫 | 茄紫色 | 茄紫 | 紫红",
    ),
    "pink": (
        (244, 130, 175),
        "粉 | 粉色 | 粉红 | 粉红色 | 嫩粉色 | 樱花粉 | 樱花粉色 | 少女粉 | 猛男粉 | 芭比粉 | 裸粉 | 裸粉色 | 脏粉 | 脏粉色 | 藕粉 | 藕粉色 | 肉粉 | 肉粉色 | 蜜桃粉 | 嫩粉 | 豆沙色",
    ),
    "brown": (
        (120, 75, 40),
        "chocolate | 棕 | 棕色 | 褐 | 褐色 | 咖啡色 | 巧克力色 | 咖 | 咖色 | 栗色 | 棕褐色的 | 深咖 | 深咖色 | 浅咖 | 浅咖色 | 棕红色 | 红棕色 | 木色 | 原木色 | 红木色 | 胡桃木色 | 胡桃色 | 檀木色 | 木头色",
    ),
    "beige": (
        (232, 220, 196),
        "cream | cream colored | off white | 米色 | 米白 | 米白色 | 奶油色 | 奶白 | 奶白色 | 米黄 | 米黄色 | 燕麦色 | 奶杏色 | 杏白色 | 沙色 | 奶油白",
    ),
    "ivory": ((250, 246, 232), "eggshell | 象牙色 | 象牙白 | 乳白 | 乳白色"),
    "tan": ((205, 170, 125), "驼色 | 卡其色 | 卡其 | 奶茶色 | 奶咖色 | 裸色 | 肉色 | 焦糖奶茶色 | khaki"),
    "gold": ((212, 175, 55), "golden | 金 | 金色 | 金黄 | 金黄色 | 香槟金 | 香槟色 | 玫瑰金 | 土豪金"),
    "silver": ((192, 192, 196), "银 | 银色 | 银灰 | 银灰色"),
    "navy": ((20, 32, 80), "navy blue | 藏青 | 藏青色 | 海军蓝 | 藏蓝 | 藏蓝色"),
    "royal blue": ((45, 75, 200), "宝蓝 | 宝蓝色 | 克莱因蓝 | 湖蓝色 | 宝石蓝"),
    "light blue": (
        (160, 205, 240),
        "pale blue | baby blue | powder blue | 浅蓝 | 浅蓝色 | 淡蓝 | 淡蓝色",
    ),  # halfway to white is violet
    "sky blue": ((120, 190, 235), "azure | 天蓝 | 天蓝色 | 天空蓝 | 水蓝 | 水蓝色 | 婴儿蓝 | 冰蓝 | 冰蓝色"),
    "teal": ((20, 125, 125), "blue green | 蓝绿色 | 蓝绿"),
    "turquoise": (
        (50, 200, 190),
        "绿松石色 | 湖绿 | 湖绿色 | 青绿 | 青绿色 | 绿松石 | 蒂芙尼蓝 | 孔雀绿 | 孔雀绿色",
    ),
    "cyan": ((20, 200, 220), "aqua | 青色 | 青蓝色 | 天青 | 天青色"),
    "mint": ((165, 225, 195), "mint green | 薄荷绿 | 薄荷色"),
    "lime": ((160, 220, 40), "lime green | 青柠色"),
    "olive": ((115, 120, 45), "olive green | 橄榄绿 | 橄榄色 | 军绿 | 军绿色"),
    "forest green": (
        (28, 72, 48),
        "racing green | british racing green | bottle green | hunter green | 墨绿 | 墨绿色",
    ),
    "emerald": ((20, 150, 100), "emerald green | 祖母绿 | 翠绿 | 翠绿色"),
    "maroon": ((115, 22, 40), "burgundy | wine red | 酒红 | 酒红色 | 枣红 | 枣红色"),
    "crimson": ((185, 20, 50), "scarlet | 绯红 | 猩红"),
    "coral": ((250, 125, 100), "salmon | 珊瑚色 | 珊瑚红"),
    "peach": ((250, 200, 165), "桃色 | 杏色"),
    "magenta": ((215, 40, 150), "fuchsia | hot pink | 品红 | 品红色 | 玫红 | 玫红色 | 洋红 | 紫红色"),
    "lavender": ((190, 175, 230), "lilac | 薰衣草色 | 淡紫 | 淡紫色"),
    "indigo": ((65, 45, 140), "靛蓝 | 靛蓝色 | 靛色"),
    "charcoal": ((55, 58, 62), "charcoal gray | charcoal grey | 炭灰 | 炭灰色 | 炭黑 | 炭黑色"),
    "rose": ((230, 75, 120), "玫瑰色 | 玫瑰红 | 桃红 | 桃红色"),
    "mustard": ((205, 165, 45), "mustard yellow | 芥末黄 | 姜黄 | 姜黄色 | 土黄 | 土黄色"),
    "ochre": ((204, 119, 34), "ocher | 赭色 | 赭石色 | 焦糖色"),
    "mauve": ((200, 155, 205), "藕荷色"),
    "taupe": ((135, 120, 108), "灰褐色"),
    "terracotta": ((200, 95, 65), "terra cotta | brick red | 陶土色 | 砖红 | 砖红色"),
    "vermilion": ((227, 66, 52), "朱红 | 朱红色 | 朱砂色"),
    "cobalt": ((0, 71, 171), "cobalt blue | 钴蓝 | 钴蓝色"),
    "peacock blue": ((0, 105, 140), "孔雀蓝 | 孔雀蓝色"),
    "dusty blue": ((125, 150, 172), "雾霾蓝 | 雾霾蓝色"),
    "sage": (
        (165, 182, 150),
        "sage green | 鼠尾草绿 | 灰绿 | 灰绿色 | 抹茶色 | 抹茶绿 | 豆绿 | 豆绿色 | 牛油果绿",
    ),
}

# English name -> (towards which sRGB, by how much, other names)
_SHADES: dict[str, tuple[_RGB, float, str]] = {
    "light": ((255, 255, 255), 0.50, "pale | pastel | soft | 浅 | 淡 | 浅浅的 | 淡淡的 | 淡淡 | 浅浅"),
    "dark": ((0, 0, 0), 0.45, "deep | 深 | 暗"),
}
_EVEN = "pure | solid | plain | clean | bright | vivid | flat | uniform | matte | matt | glossy | shiny | metallic | satin | rich | warm | true | 纯 | 亮 | 鲜 | 哑光 | 亚光 | 磨砂"  # these name the colour itself
_SHADED = (
    *("gray", "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown"),
    *("gold", "teal", "turquoise", "olive", "coral", "peach", "lavender", "rose"),
)


def named_colors() -> Iterator[tuple[str, Color]]:
    """Every phrase that names a colour, with the colour; shades first, so that named colours win."""
    for name, (rgb, others) in _NAMED.items():
        yield from _combined(listed("soft | muted | gentle"), listed(f"{name} | {others}"), Color(name, rgb))
    for name in _SHADED:
        rgb, others = _NAMED[name]
        for shade, (towards, weight, shade_others) in _SHADES.items():
            color = Color(f"{shade} {name}", _mixed(rgb, towards, weight))
            shaded = list(_combined(listed(f"{shade} | {shade_others}"), listed(f"{name} | {others}"), color))
            yield from shaded
            yield from _combined(listed(_EVEN), [phrase for phrase, _ in shaded], color)
    for name, (rgb, others) in _NAMED.items():
        color, phrases = Color(name, rgb), listed(f"{name} | {others}")
        yield from _combined(listed(_EVEN), phrases, color)
        yield from ((phrase, color) for phrase in phrases)


@cache
def color_of(name: str) -> Color | None:
    """The colour that a phrase names, or `#rrggbb`; `None` when it is none."""
    if re.fullmatch("#[0-9A-Fa-f]{6}", name):
        red, green, blue = bytes.fromhex(name[1:])
        return Color(name.lower(), (red, green, blue))
    return dict(named_colors()).get(name)


@cache
def in_chinese(color: Color) -> str:
    """The name of the colour in Chinese; `#rrggbb` stays as it is."""
    shade, _, base = color.name.rpartition(" ")
    if color.name in _NAMED:
        return _first_chinese(_NAMED[color.name][1])
    return (
        f"{_first_chinese(_SHADES[shade][2])}{_first_chinese(_NAMED[base][1])}"
        if shade in _SHADES
        else color.name
    )


def _first_chinese(phrases: str) -> str:
    """The first Chinese name, such as 红色; a shade is one character."""
    names = [name for name in listed(phrases) if not name.isascii()]
    return next((name for name in names[:2] if name.endswith("色")), names[0])


def _combined(shades: list[str], names: list[str], color: Color) -> Iterator[tuple[str, Color]]:
    for shade in shades:
        joint = " " if shade.isascii() else ""
        yield from ((f"{shade}{joint}{name}", color) for name in names if shade.isascii() == name.isascii())


def _mixed(rgb: _RGB, towards: _RGB, weight: float) -> _RGB:
    red, green, blue = (round(a + (b - a) * weight) for a, b in zip(rgb, towards, strict=True))
    return red, green, blue
