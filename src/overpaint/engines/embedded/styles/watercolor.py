"""Watercolour: transparent washes on rough paper.

Source: Bousseau et al., "Interactive Watercolor Rendering with Temporal Coherence and Abstraction" (2006), for the
density of pigment.
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of, srgb_of_lab
from overpaint.engines.embedded.pixels.noise import fractal, step
from overpaint.engines.embedded.styles.flow import calmed, flow_of
from overpaint.engines.embedded.styles.lines import lines, tone_of
from overpaint.engines.embedded.styles.paper import tooth, unit_of
from overpaint.engines.embedded.styles.regions import flat, nearest_in, palette_of

_PAPER = np.array((252, 249, 241), np.float32) / 255
_WASHES = 26


def watercolor(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Washes that bleed at their borders, dry darker at their rims and let the paper shine through."""
    unit, shape = unit_of(picture), picture.shape[:2]
    size = (shape[1], shape[0])
    calm = calmed(picture, unit)
    scale = calm.shape[1] / shape[1]
    lab = lab_of(calm)
    palette = palette_of(lab.reshape(-1, 3), max(round(_WASHES / strength), 6), rng)
    washes = flat(nearest_in(palette, lab), palette, size, 4.5 * unit * scale)
    wet = 0.45 * cv2.resize(lab, size) + 0.55 * washes
    wet = _bled(wet, rng, unit, strength)
    paint = srgb_of_lab((wet * (1, 1.18, 1.18)).astype(np.float32)).astype(np.float32) / 255
    paint = 0.08 + 0.92 * paint**0.82  # no pigment is black, and all are thinned
    light = wet[..., 0]
    rim = cv2.GaussianBlur(light, (0, 0), 2.6 * unit) - cv2.GaussianBlur(light, (0, 0), 0.8 * unit)
    bumps = tooth(rng, shape, 2.4 * unit)
    clouds = fractal(rng, shape, cells=4, octaves=5)
    density = 1 + 0.2 * clouds + 0.10 * bumps + strength * np.clip(0.16 * rim, -0.5, 1.1)
    density *= _brushed(shape, rng, unit)
    washed = paint - (paint - paint * paint) * (density[..., None] - 1)
    # what is thinner than a wash is paper
    washed = 1 - (1 - washed) * np.clip(density, 0, 1)[..., None]
    pencil = lines(
        tone_of(picture), flow_of(picture, 3 * unit), width_px=0.9 * unit, fineness=0.9, softness=0.9
    )
    washed *= (1 - pencil * (0.34 + 0.06 * bumps))[..., None]
    painted: np.ndarray = 255 * np.clip(washed, 0, 1) * _PAPER * (1 + 0.011 * bumps)[..., None]
    return painted


def _bled(values: np.ndarray, rng: np.random.Generator, unit: float, strength: float) -> np.ndarray:
    """The washes with borders that wander: far on the large scale, a little on that of the paper."""
    shape = values.shape[:2]
    rows, columns = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    aside, down = (
        1.5 * fractal(rng, shape, cells=26, octaves=3) + 0.9 * fractal(rng, shape, cells=110, octaves=2)
        for _ in range(2)
    )
    columns, rows = columns + strength * unit * aside, rows + strength * unit * down
    return cv2.remap(values, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def _brushed(shape: tuple[int, int], rng: np.random.Generator, unit: float) -> np.ndarray:
    """1 where the brush went and 0 at the margin of the sheet, whose border is uneven."""
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    inside = np.minimum(
        np.minimum(rows, shape[0] - 1 - rows), np.minimum(columns, shape[1] - 1 - columns)
    ).astype(np.float32)
    uneven = 9 * fractal(rng, shape, cells=9, octaves=5)
    return step(inside / unit + uneven, 11, 15)
