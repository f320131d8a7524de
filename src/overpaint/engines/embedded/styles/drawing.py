"""Drawn in lines: pencil, pen, ruling pen on blue, and the edges alone."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of, softened
from overpaint.engines.embedded.pixels.noise import fractal, mixed, step
from overpaint.engines.embedded.styles.flow import combed, flow_of, smoothed_along
from overpaint.engines.embedded.styles.lines import lines, tone_of, without_specks
from overpaint.engines.embedded.styles.paper import hatching, luma_of, tooth, unit_of

_GRAPHITE, _SHEET = (52, 51, 54), (251, 249, 244)
_PEN, _WHITE = (24, 24, 27), (255, 255, 255)
_INK, _THINNED, _RICE_PAPER = (20, 19, 22), (92, 92, 100), (247, 243, 234)
_DRY_UNITS = 12
_BLUE, _CHALK = (26, 70, 140), (236, 244, 255)


def sketch(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Pencil on paper: outlines, tones rubbed in lightly and hatched, shadows that stay open."""
    unit, shape = unit_of(picture), picture.shape[:2]
    shade = _shade_of(luma_of(picture), unit)
    bumps = tooth(rng, shape, 1.5 * unit)
    hatched = np.zeros(shape, np.float32)
    lean = rng.uniform(35, 55) * rng.choice([-1, 1])
    for start, turn in ((0.0, 0.0), (0.4, rng.uniform(45, 70)), (0.7, rng.uniform(-30, -20))):
        strokes = hatching(rng, shape, degrees=lean + turn, length_px=46 * unit, width_px=2 * unit)
        depth = np.clip((shade - start) / (1 - start), 0, 1)
        hatched += 0.25 * step(0.9 * depth - strokes, -0.2, 0.25) * step(depth, 0, 0.15)
    outline = lines(tone_of(picture), flow_of(picture, 3 * unit), width_px=unit, fineness=1.1, softness=0.9)
    shaded = (0.24 * shade + hatched * (0.45 + 0.55 * shade)) * (1 + 0.2 * bumps)
    drawn = outline * (0.78 + 0.10 * bumps)
    graphite = 1 - (1 - np.clip(shaded, 0, 1)) * (1 - np.clip(drawn, 0, 1))
    sheet = np.array(_SHEET, np.float32) - 1.3 * bumps[..., None]
    return mixed(sheet, _GRAPHITE, np.clip(graphite * (0.55 + 0.45 * strength), 0, 0.95))


def line_art(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Clean black lines on white."""
    unit = unit_of(picture)
    width = unit * rng.uniform(1.05, 1.35) * strength**0.5
    calm = cv2.GaussianBlur(tone_of(picture), (0, 0), unit)
    ink = lines(calm, flow_of(picture, 4 * unit), width_px=width)
    return mixed(np.full(picture.shape, 255, np.float32), _PEN, ink)


def ink(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Brush and ink: outlines, shadows in solid black that run out dry, one thinned wash between."""
    unit, shape = unit_of(picture), picture.shape[:2]
    flow = flow_of(picture, 4 * unit)
    shade = _shade_of(luma_of(picture), 2 * unit)
    shade = smoothed_along(shade, flow, 6 * unit)
    slope = softened(
        np.hypot(*(cv2.Sobel(shade, cv2.CV_32F, *way, scale=1 / 8) for way in ((1, 0), (0, 1)))), 5 * unit
    )
    dry = np.clip(
        _DRY_UNITS * unit * slope, 0.012, 0.09
    )  # the brush runs dry over some way, on any run of tones
    bumps = tooth(rng, shape, 2 * unit)
    hairs = combed(rng, flow, width_px=1.8 * unit, length_px=18 * unit)
    limit = float(np.clip(np.percentile(shade, 100 - 24 * strength), 0.5, 0.85))
    black = step(shade + dry * (hairs + 0.3 * bumps), limit - 0.02, limit + 0.05)
    pooled = 0.5 * fractal(rng, shape, cells=7, octaves=4)
    half = step(shade + 0.25 * dry * hairs + 0.03 * pooled, 0.6 * limit - 0.03, 0.6 * limit + 0.03)
    rim = np.clip(half - softened(half, 4 * unit), 0, 1)
    wash = half * np.clip(0.30 + 0.06 * pooled + 0.35 * rim + 0.02 * bumps, 0, 1)
    outline = lines(tone_of(picture), flow, width_px=1.35 * unit, fineness=0.95 * strength**0.5, softness=0.3)
    outline = outline * step(hairs + 0.6 * bumps, -2.4, -1.0)  # lines run dry as well
    sheet = np.array(_RICE_PAPER, np.float32) - 1.6 * bumps[..., None]
    sheet = mixed(sheet, _THINNED, wash)
    return mixed(sheet, _INK, np.maximum(black, outline) * 0.97)


def blueprint(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """White lines on blueprint paper with a ruled grid; what is dark is hatched thinly."""
    unit, shape = unit_of(picture), picture.shape[:2]
    flow = flow_of(picture, 3 * unit)
    tone = cv2.GaussianBlur(tone_of(picture), (0, 0), 0.6 * unit)
    line = lines(tone, flow, width_px=1.15 * unit * strength**0.3, fineness=1.1, softness=0.6)
    bumps = tooth(rng, shape, 1.6 * unit)
    worn = fractal(rng, shape, cells=3, octaves=5)
    sheet = np.array(_BLUE, np.float32) * (1 + 0.035 * worn + 0.02 * bumps)[..., None]
    every = max(round(32 * unit), 4)
    start = rng.integers(0, every, 2)
    sheet = mixed(sheet, _WHITE, 0.13 * _grid(shape, every, start, unit))
    sheet = mixed(sheet, _WHITE, 0.24 * _grid(shape, 5 * every, start, 1.4 * unit))
    light = 1 - _shade_of(luma_of(picture), 2 * unit)
    sheet = mixed(sheet, _CHALK, 0.13 * light * (1 + 0.1 * bumps))
    return mixed(sheet, _CHALK, np.clip(line * (0.93 + 0.07 * bumps), 0, 1))


def edges(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """The edges alone, light on black, as bright as they are strong."""
    unit = unit_of(picture)
    flow = flow_of(picture, 2.5 * unit)
    calm = cv2.GaussianBlur(lab_of(picture), (0, 0), unit * rng.uniform(1.0, 1.25))
    across, down = (cv2.Scharr(calm, cv2.CV_32F, *way, scale=1 / 16) for way in ((1, 0), (0, 1)))
    height = smoothed_along(np.sqrt((across**2 + down**2).sum(axis=2)), flow, 2 * unit)
    # the ridge of the slope alone: what stands above its own surroundings
    ridge = np.clip(height - cv2.GaussianBlur(height, (0, 0), 2.2 * unit), 0, None)
    usual = softened(ridge, 40 * unit)
    light = step(ridge / (usual**0.3 + 0.8), 0.12, 1.0 / strength)
    return mixed(np.full(picture.shape, 8, np.float32), _WHITE, without_specks(light, 14 * unit**2))


def _shade_of(luma: np.ndarray, unit: float) -> np.ndarray:
    """How dark one would shade, (H, W) float32 0..1: lightest places bare, darkest full, over any picture."""
    low, high = np.percentile(luma[::4, ::4], (1, 97))
    light = (cv2.GaussianBlur(luma, (0, 0), unit) - low) / max(high - low, 1)
    return np.asarray((1 - np.clip(light, 0, 1)) ** 1.2, np.float32)


def _grid(shape: tuple[int, int], every: int, start: np.ndarray, width_px: float) -> np.ndarray:
    """Ruled lines (H, W) float32 0..1."""
    ruled = []
    for side, first in zip(shape, start, strict=True):
        away = np.abs((np.arange(side) - first + every / 2) % every - every / 2)
        ruled.append(np.clip(width_px / 2 + 0.5 - away, 0, 1).astype(np.float32))
    grid: np.ndarray = np.maximum(ruled[0][:, None], ruled[1][None])
    return grid
