"""Colours that run into each other, as a designer or a lit backdrop shows them."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import bytes_of, lab_of
from overpaint.engines.embedded.plan import BackgroundGradient, Color

_LIGHTER = 0.6  # of the way to white
_BRIGHT = 88  # CIELAB lightness; what is brighter has no lighter shade to speak of
_DARKER = 16
_STEPS = 4096  # finer than any difference between two bytes


def gradient(step: BackgroundGradient, width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """The backdrop (height, width, 3) uint8, dithered: eight bits alone would show bands."""
    stops = _stops(step)
    table = np.stack(
        [np.interp(np.linspace(0, len(stops) - 1, _STEPS), range(len(stops)), stops[:, c]) for c in range(3)]
    )
    colors = cv2.cvtColor(table.T[None].astype(np.float32), cv2.COLOR_Lab2RGB)[0] * 255
    place = _place(step.direction or "vertical", width, height)
    even = colors[np.rint(place * (_STEPS - 1)).astype(np.int32)]
    # the sum of two even spreads: the mean and the spread of a pixel are the same everywhere
    return bytes_of(even + rng.random(even.shape, np.float32) - rng.random(even.shape, np.float32))


def _stops(step: BackgroundGradient) -> np.ndarray:
    """The colours on the way, (n, 3) CIELAB: between them no hue turns grey or dark."""
    stops = _lab_of(step.colors)
    if len(stops) > 1:
        return stops
    other = stops[0].copy()
    if stops[0, 0] > _BRIGHT:
        other[0] -= _DARKER
    else:
        other += _LIGHTER * (np.array([100, 0, 0], np.float32) - other)
    shades = [stops[0], other]
    return np.array(shades[::-1] if step.direction == "radial" else shades)  # lit in the middle


def _lab_of(colors: tuple[Color, ...]) -> np.ndarray:
    return np.asarray(lab_of(np.array([[color.rgb for color in colors]], np.uint8))[0])


def _place(direction: str, width: int, height: int) -> np.ndarray:
    """How far along the run each pixel lies, (H, W) 0..1."""
    y, x = ((np.arange(length, dtype=np.float32) + 0.5) / length for length in (height, width))
    match direction:
        case "horizontal":
            return np.broadcast_to(x, (height, width))
        case "radial":
            return np.asarray(np.hypot(2 * x - 1, (2 * y - 1)[:, None]) / np.sqrt(2), np.float32)
    return np.broadcast_to(y[:, None], (height, width))
