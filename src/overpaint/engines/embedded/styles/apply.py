"""Styles: the picture as if it had been drawn, painted, printed or laid."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from overpaint.engines.embedded.looks.tone import mixed
from overpaint.engines.embedded.pixels.inpaint import membrane
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.resampling import scaled
from overpaint.engines.embedded.plan import Step, Style, StyleName, StyleReference
from overpaint.engines.embedded.styles import brush, drawing, flow, inlays, painting, printing, tiles
from overpaint.engines.embedded.styles.reference import resembling
from overpaint.engines.embedded.styles.watercolor import watercolor

_SLIGHT, _STRONG = 0.7, 1.4
_PIXELS_MIN, _PIXELS_MAX = (
    512 * 512,
    2048 * 2048,
)  # fewer have no room for strokes, more take long and show no more
_HIDDEN_MAX = 16  # alpha below which a colour is not seen

# Each takes (H, W, 3) uint8, a strength and the random numbers, and returns 0..255 of any type. Strength 1 is the bare
# word; more is broader: larger strokes and tiles, fewer colours, heavier lines.
_STYLES: dict[StyleName, Callable[[np.ndarray, float, np.random.Generator], np.ndarray]] = {
    StyleName.sketch: drawing.sketch,
    StyleName.ink: drawing.ink,
    StyleName.watercolor: watercolor,
    StyleName.oil: painting.oil,
    StyleName.cartoon: printing.cartoon,
    StyleName.pop_art: printing.pop_art,
    StyleName.pixel: printing.pixel,
    StyleName.mosaic: inlays.mosaic,
    StyleName.pointillism: painting.pointillism,
    StyleName.blueprint: drawing.blueprint,
    StyleName.stained_glass: inlays.stained_glass,
    StyleName.line_art: drawing.line_art,
    StyleName.edges: drawing.edges,
}


def apply(
    step: Style | StyleReference, pictures: Sequence[np.ndarray], rng: np.random.Generator
) -> np.ndarray:
    """`pictures[0]` in the style; its size and its transparency stay as they were.

    A named percentage is how much of the drawing lies over the picture.
    """
    picture = pictures[0]
    colors = _visible(picture)
    match step:
        case StyleReference(image):
            reference = _visible(pictures[image])
            drawn = _on_sheet(colors, lambda sheet: resembling(sheet, reference, rng), pixels_min=1)
        case Style(name, amount):
            strength = {"slight": _SLIGHT, "strong": _STRONG}.get(str(amount), 1.0)
            drawn = _on_sheet(
                colors, lambda sheet: _STYLES[name](sheet, strength, rng), pixels_min=_PIXELS_MIN
            )
            if isinstance(amount, int):
                drawn = mixed(colors, drawn, amount / 100)
    return np.dstack([drawn, picture[..., 3:]])


def at_scale(step: Step, picture: np.ndarray, area_px: int) -> np.ndarray:
    """The picture at about `area_px`, as far as `step` draws: what is drawn and enlarged afterwards is blurred."""
    if not isinstance(step, Style | StyleReference):
        return picture
    height, width = picture.shape[:2]
    scale = math.sqrt(area_px / (height * width))
    return scaled(picture, max(round(width * scale), 1), max(round(height * scale), 1))


def warm() -> None:
    """Compile what is compiled, or load what an earlier process has compiled."""
    for part in (flow, brush, tiles):
        part.warm()


def _on_sheet(colors: np.ndarray, draw: Callable[[np.ndarray], np.ndarray], *, pixels_min: int) -> np.ndarray:
    """What `draw` makes of the colours (H, W, 3), drawn on no fewer and no more pixels than is useful."""
    height, width = colors.shape[:2]
    pixels = height * width
    scale = math.sqrt(min(max(pixels, pixels_min), _PIXELS_MAX) / pixels)
    sheet = scaled(colors, max(round(width * scale), 1), max(round(height * scale), 1))
    return scaled(bytes_of(draw(sheet)), width, height)


def _visible(picture: np.ndarray) -> np.ndarray:
    """The colours (H, W, 3); where they are hidden by transparency, what is seen beside them runs on."""
    colors = np.ascontiguousarray(picture[..., :3])
    hidden = picture[..., 3] < _HIDDEN_MAX if picture.shape[2] == 4 else np.zeros(0, bool)
    return bytes_of(membrane(colors, hidden)) if hidden.any() and not hidden.all() else colors
