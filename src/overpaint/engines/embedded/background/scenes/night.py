"""A night sky far from any city: the Milky Way over dark hills."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes.sky import heights_above
from overpaint.engines.embedded.pixels.noise import fractal, mixed, ramp, step

_STARS_PER_MEGAPIXEL = 6500


def night_sky(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Stars by a power law of brightness, denser along a band of dust and light."""
    horizon = rng.uniform(0.82, 0.88)
    up = np.clip(heights_above(shape, horizon), 0, 1)
    air = ramp(up, [(0, (58, 70, 92)), (0.12, (36, 50, 82)), (0.45, (16, 26, 56)), (1, (6, 11, 30))])
    band, dust = _milky_way(rng, shape)
    glow = ramp(band, [(0, (0, 0, 0)), (0.5, (46, 44, 62)), (1, (126, 112, 114))])
    air = air + glow * (1 - 0.85 * dust)[..., None]
    clear = step(up, 0.02, 0.3)
    air += _stars(rng, shape, density=0.35 + 1.3 * band * (1 - dust)) * clear[..., None]
    return _with_hills(rng, air, horizon)


def _milky_way(rng: np.random.Generator, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    height, width = shape
    y, x = np.mgrid[:height, :width].astype(np.float32) / height
    angle = rng.choice([-1, 1]) * rng.uniform(0.85, 1.2)
    aside = (x - width / height * rng.uniform(0.35, 0.65)) * np.sin(angle) - (y - 0.4) * np.cos(angle)
    aside += 0.035 * fractal(rng, shape, cells=3, octaves=4)
    clouds = fractal(rng, shape, cells=6, octaves=7, gain=0.66)
    band = np.exp(-((aside / 0.14) ** 2)) * np.clip(0.6 + 0.17 * clouds, 0, 1.1)
    lanes = fractal(rng, shape, cells=6, octaves=7, gain=0.58)
    dust = np.exp(-(((aside - 0.01) / 0.055) ** 2)) * step(lanes, -0.5, 1.1)
    return np.clip(band, 0, 1), dust


def _stars(rng: np.random.Generator, shape: tuple[int, int], density: np.ndarray) -> np.ndarray:
    height, width = shape
    count = round(_STARS_PER_MEGAPIXEL * height * width / 2**20)
    row, column = rng.integers(0, height, count), rng.integers(0, width, count)
    brightness = np.minimum(0.05 * (1 - rng.random(count)) ** -0.75, 6.0)  # few are bright, many are faint
    brightness = brightness * (rng.random(count) < density[row, column])
    tint = ramp(rng.random(count), [(0, (255, 214, 170)), (0.4, (255, 246, 236)), (1, (176, 204, 255))])
    points = np.zeros((height, width, 3), np.float32)
    np.add.at(points, (row, column), brightness[:, None] * tint)
    unit = height / 1024
    sharp = cv2.GaussianBlur(points, (0, 0), max(0.75 * unit, 0.6)) * 3.4 * unit
    halo = cv2.GaussianBlur(np.clip(points - 0.5, 0, 6), (0, 0), 3 * unit) * 2.5
    return np.asarray(sharp + halo)


def _with_hills(rng: np.random.Generator, picture: np.ndarray, horizon: float) -> np.ndarray:
    height, width = picture.shape[:2]
    rows = np.arange(height, dtype=np.float32)[:, None] / height
    for lift, roughness, tone in ((0.0, 0.016, 0.07), (0.05, 0.02, 0.025)):
        line = fractal(rng, (8, width), cells=8 * 2.2 / width * 1.0, octaves=9, gain=0.42)[4]
        edge = horizon + lift + roughness * line
        land = step(rows, edge - 0.001, edge + 0.001)
        picture = mixed(picture, (tone * 0.8, tone * 0.95, tone * 1.35), land)
    return picture
