"""Colours with what stands around them: a fresh coat of red, 白底, 红点."""

from collections.abc import Iterator

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase
from overpaint.engines.embedded.language.words.colors import color_of, named_colors


def compounds() -> Iterator[Phrase]:
    """Coats and shades in English, single characters in Chinese, and the screens of studios."""
    for name, color in named_colors():
        if name.isascii():
            yield from ((f"{coat} {name}", Kind.color, color) for coat in _COATS)
        elif len(name) == 1:
            yield from ((f"{name}{cloth}", Kind.ground, color) for cloth in _CLOTHS)
            yield f"{name}点", Kind.spot, color
            yield f"{name}{name}的", Kind.color, color
    yield from ((screen, Kind.ground, color_of("green")) for screen in _GREEN_SCREENS)


_COATS = ("coat of", "new coat of", "fresh coat of", "shade of")
_CLOTHS = ("底", "幕", "幕布", "底子", "背景")
_GREEN_SCREENS = ("greenscreen", "green screen", "绿幕")
