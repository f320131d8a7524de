"""The names of what a plan is made of, in both languages."""

from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.words.colors import in_chinese
from overpaint.engines.embedded.language.words.garments import GARMENTS
from overpaint.engines.embedded.plan import (
    Color,
    Direction,
    Extent,
    Language,
    LookName,
    Position,
    Scene,
    StyleName,
)

_Names = dict[object, tuple[str, str]]  # value -> (English, Chinese)

_LOOKS: _Names = {
    LookName.bw: ("black and white", "黑白"),
    LookName.sepia: ("sepia", "棕褐色调"),
    LookName.warmer: ("warmer", "更暖"),
    LookName.cooler: ("cooler", "更冷"),
    LookName.brighter: ("brighter", "更亮"),
    LookName.darker: ("darker", "更暗"),
    LookName.contrast_up: ("more contrast", "对比度更高"),
    LookName.contrast_down: ("less contrast", "对比度更低"),
    LookName.saturation_up: ("more vivid", "更鲜艳"),
    LookName.saturation_down: ("less vivid", "更素淡"),
    LookName.vintage: ("like an old photo", "老照片"),
    LookName.film: ("like film", "胶片"),
    LookName.hdr: ("HDR", "HDR"),
    LookName.denoise: ("less noise", "降噪"),
    LookName.sharpen: ("sharper", "锐化"),
    LookName.dehaze: ("less haze", "去雾"),
    LookName.day_to_night: ("day → night", "白天 → 夜晚"),
    LookName.vignette: ("vignette", "暗角"),
}
_STYLES: _Names = {
    StyleName.sketch: ("pencil sketch", "素描"),
    StyleName.ink: ("ink painting", "水墨"),
    StyleName.watercolor: ("watercolor", "水彩"),
    StyleName.oil: ("oil painting", "油画"),
    StyleName.cartoon: ("cartoon", "卡通"),
    StyleName.pop_art: ("pop art", "波普"),
    StyleName.pixel: ("pixel art", "像素画"),
    StyleName.mosaic: ("mosaic", "马赛克"),
    StyleName.pointillism: ("pointillism", "点彩"),
    StyleName.blueprint: ("blueprint", "蓝图"),
    StyleName.stained_glass: ("stained glass", "彩色玻璃"),
    StyleName.line_art: ("line art", "线稿"),
    StyleName.edges: ("edges", "边缘图"),
}
_SCENES: _Names = {
    Scene.mountain_sunset: ("mountains at sunset", "日落时的山"),
    Scene.beach: ("beach", "海滩"),
    Scene.night_sky: ("night sky", "夜空"),
    Scene.snow: ("snowfield", "雪地"),
    Scene.studio: ("studio", "摄影棚"),
    Scene.forest: ("forest", "森林"),
    Scene.city_dusk: ("city at dusk", "黄昏的城市"),
}
_POSITIONS: _Names = {
    Position.middle: ("center", "中间"),
    Position.top: ("top", "顶部"),
    Position.bottom: ("bottom", "底部"),
    Position.left: ("left", "左边"),
    Position.right: ("right", "右边"),
    Position.top_left: ("top left", "左上角"),
    Position.top_right: ("top right", "右上角"),
    Position.bottom_left: ("bottom left", "左下角"),
    Position.bottom_right: ("bottom right", "右下角"),
}
_DIRECTIONS: _Names = {
    Direction.up: ("up", "向上"),
    Direction.down: ("down", "向下"),
    Direction.left: ("to the left", "向左"),
    Direction.right: ("to the right", "向右"),
}
_WORDS: _Names = {
    **_LOOKS,
    **_STYLES,
    **_SCENES,
    **_POSITIONS,
    Direction.up: ("top", "顶部"),
    Direction.down: ("bottom", "底部"),
    "all": ("all sides", "四周"),
    Extent.small: ("small", "小"),
    Extent.large: ("large", "大"),
    "slight": ("a bit", "一点"),
    "strong": ("a lot", "大幅"),
    "vertical": ("top to bottom", "从上到下"),
    "horizontal": ("left to right", "从左到右"),
    "radial": ("from the center", "从中心向外"),
    "row": ("in a row", "横排"),
    "column": ("in a column", "竖排"),
    "grid": ("in a grid", "网格"),
    "blur": ("blurred edges", "模糊的边缘"),
    "text": ("text", "文字"),
    **{
        name: (name, next(word for word in listed(said) if not word.isascii()))
        for name, said in GARMENTS.items()
    },
}


def word(value: object, language: Language) -> str:
    """What a value is called; one without a name stands for itself."""
    if isinstance(value, Color):
        return in_chinese(value) if language is Language.chinese else value.name
    return _in(_WORDS, value, language) if value in _WORDS else str(value)


def way(direction: Direction, language: Language) -> str:
    """In which direction something goes; as a `word` it is a side."""
    return _in(_DIRECTIONS, direction, language)


def _in(names: _Names, value: object, language: Language) -> str:
    return names[value][list(Language).index(language)]
