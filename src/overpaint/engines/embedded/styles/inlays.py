"""Put together from pieces: mosaic in grout, coloured glass in lead."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of, softened, srgb_of_lab
from overpaint.engines.embedded.pixels.noise import fractal, mixed, step
from overpaint.engines.embedded.pixels.strips import in_strips
from overpaint.engines.embedded.styles.detail import busyness, face_map
from overpaint.engines.embedded.styles.flow import calmed, flow_of
from overpaint.engines.embedded.styles.lines import lines, tone_of
from overpaint.engines.embedded.styles.paper import tooth, unit_of
from overpaint.engines.embedded.styles.tiles import Tiles, tiled

_GROUT = (164, 156, 143)
_LEAD = (30, 30, 33)
_TONE = 11  # of lightness, between the tones that faces are painted in


def mosaic(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Squarish stones that lie along the edges of things, smaller where there is more to see, in pale grout."""
    unit, shape = unit_of(picture), picture.shape[:2]
    lab = lab_of(cv2.GaussianBlur(picture, (0, 0), 2 * unit))
    wanted = _wanted(picture, face_map(picture), (25 * strength, 15 * strength, 9.5 * strength**0.5))
    stones = tiled(lab, wanted, rng, square=True, color_weight=0.012)
    color = stones.means(lab_of(picture))
    color[:, 1:] *= 1.12
    color += rng.standard_normal(color.shape, np.float32) * np.array([2.6, 1.6, 1.6], np.float32)
    laid = srgb_of_lab(color[None])[0].astype(np.float32)[stones.index]
    depth = cv2.GaussianBlur(stones.depth(), (0, 0), 0.7 * unit)
    half = np.clip(0.045 * wanted, 0.45 * unit, 1.2 * unit)
    stone = step(depth, half, half + 1.1 * unit)
    tilt = rng.normal(0, 1, (stones.count, 1)).astype(np.float32)[stones.index][..., 0]
    laid = laid * (1 + 0.022 * tilt)[..., None] + 34 * _bevel(depth, 4.5 * unit)[..., None]
    laid += 2.2 * tooth(rng, shape, 1.4 * unit)[..., None]
    grout = np.array(_GROUT, np.float32) * (0.82 + 0.035 * tooth(rng, shape, 2 * unit))[..., None]
    return mixed(grout, laid, stone)


def stained_glass(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Pieces of coloured glass with the light behind them, held by lead; faces are painted on the glass."""
    unit, shape = unit_of(picture), picture.shape[:2]
    size = (shape[1], shape[0])
    calm = cv2.resize(calmed(picture, unit), size)
    lab = lab_of(calm)
    on_face = face_map(picture)
    wanted = _wanted(picture, on_face, (76 * strength, 46 * strength, 60 * strength))
    panes = tiled(lab, wanted, rng, square=False, color_weight=0.035).rounded(9 * unit).joined(on_face > 0.5)
    glass = _glass(lab, panes, on_face, rng)
    depth = cv2.GaussianBlur(panes.depth(), (0, 0), 1.1 * unit)
    streaks = fractal(rng, shape, cells=22, octaves=4, stretch=2.5)
    sun = fractal(rng, shape, cells=1.5, octaves=2)
    light = 0.74 + 0.40 * (1 - np.exp(-depth / (11 * unit))) + 0.055 * streaks + 0.07 * sun
    drawn = lines(
        tone_of(picture), flow_of(picture, 4 * unit), width_px=1.2 * unit, fineness=0.9, softness=0.6
    )
    light *= 1 - drawn * (0.3 + 0.5 * on_face)
    lit = glass * light[..., None]
    half = 2.5 * unit * strength**0.3
    lead = 1 - step(depth, half - 0.7 * unit, half + 0.7 * unit)
    lit += 0.16 * softened(np.clip(lit * (1 - lead[..., None]), 0, 255), 16 * unit)
    shine = 60 * _bevel(half - depth, half)
    return mixed(lit, np.array(_LEAD, np.float32) + np.clip(shine, 0, 40)[..., None], lead)


def _glass(lab: np.ndarray, panes: Tiles, on_face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The panes (H, W, 3) uint8 in the colours that `lab` has there; on faces it is painted onto them."""
    color = panes.means(lab)
    color[:, 1:] *= 1.7
    color[:, 0] = np.clip(14 + 0.95 * color[:, 0] + rng.normal(0, 3, panes.count), 0, 93)

    def painted(rows: slice) -> np.ndarray:
        # glass paint: what makes a face a face is in no pane
        shaded = lab[rows] * np.array([1, 1.4, 1.4], np.float32)
        shaded[..., 0] = _TONE * np.rint(shaded[..., 0] / _TONE) + 5
        plain = color[panes.index[rows]]
        return srgb_of_lab(plain + (shaded - plain) * (0.9 * on_face[rows])[..., None])

    return in_strips(lab.shape[0], lab.shape[1], painted)


def _wanted(picture: np.ndarray, on_face: np.ndarray, sizes: tuple[float, float, float]) -> np.ndarray:
    """How large a piece may be (H, W) px: `sizes` in units for even ground, where there is much to see, and on faces."""
    unit = unit_of(picture)
    even, busy, face = (np.float32(size * unit) for size in sizes)
    size = even + (busy - even) * busyness(picture, unit)
    return np.asarray(size + (np.minimum(face, size) - size) * on_face, np.float32)


def _bevel(depth: np.ndarray, width_px: float) -> np.ndarray:
    """Light from the upper left on rims that slope for `width_px`, (H, W) float32 -1..1; `depth` in px."""
    height = np.minimum(depth, width_px) / width_px
    across, down = (cv2.Sobel(height, cv2.CV_32F, *way, scale=1 / 8) for way in ((1, 0), (0, 1)))
    return np.asarray(np.clip((across + down) * 0.7 * width_px, -1, 1), np.float32)
