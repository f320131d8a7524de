"""A beach: sand, a calm sea and a summer sky."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes import sky
from overpaint.engines.embedded.background.scenes.plane import on_ground
from overpaint.engines.embedded.pixels.noise import fractal, mixed, ramp, step


def beach(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Sea from the horizon to a line of foam, then wet and dry sand."""
    horizon = rng.uniform(0.42, 0.48)
    up = np.clip(sky.heights_above(shape, horizon), 0, 1)
    air = ramp(
        up, [(0, (214, 232, 240)), (0.15, (176, 214, 238)), (0.5, (112, 176, 226)), (1, (58, 130, 200))]
    )
    density, light = sky.clouds(rng, shape, horizon, cover=rng.uniform(0.3, 0.5))
    air = mixed(
        air, ramp(light, [(0, (190, 202, 216)), (0.7, (248, 250, 252)), (1, (255, 255, 255))]), density
    )
    water = _sea(rng, shape, horizon)
    shore = _shore(rng, shape, rng.uniform(0.66, 0.72), slope=rng.uniform(-0.06, 0.06))
    picture = mixed(air, water, _below(shape, horizon, 0.0015))
    return _with_sand(rng, picture, shore, horizon)


def _sea(rng: np.random.Generator, shape: tuple[int, int], horizon: float) -> np.ndarray:
    swell = fractal(rng, (1024, 1024), cells=22, octaves=5, gain=0.62, stretch=3.0)
    slope = cv2.Sobel(swell, -1, 0, 1, scale=0.5)
    waves, distance = on_ground(slope, shape, horizon, scale=420)
    far = np.clip(np.log(distance) / np.log(120), 0, 1)
    color = ramp(
        far, [(0, (104, 184, 180)), (0.3, (66, 150, 168)), (0.62, (48, 116, 154)), (1, (108, 160, 190))]
    )
    color *= 1 + 0.2 * np.clip(waves, -2, 2)[..., None]
    glints = step(waves, 1.5, 3.0) * 0.5
    return mixed(color, (0.93, 0.97, 1.0), glints)


def _shore(rng: np.random.Generator, shape: tuple[int, int], middle: float, *, slope: float) -> np.ndarray:
    """How far below the water's edge each pixel is, in picture heights; the edge swings gently."""
    height, width = shape
    x = np.arange(width, dtype=np.float32) / height
    edge = middle + slope * (x - 0.5 * width / height)
    for wavelength, size in ((1.1, 0.012), (0.37, 0.006), (0.13, 0.0022), (0.05, 0.0009)):
        edge += size * np.sin(2 * np.pi * x / wavelength + rng.uniform(0, 6.3))
    rows = np.arange(height, dtype=np.float32)[:, None] / height
    return np.asarray(rows - edge, np.float32)


def _with_sand(
    rng: np.random.Generator, picture: np.ndarray, shore: np.ndarray, horizon: float
) -> np.ndarray:
    shape = shore.shape
    lace = fractal(rng, shape, cells=60, octaves=4, gain=0.7, stretch=2.5)
    relief = fractal(rng, (1024, 1024), cells=14, octaves=7, gain=0.6)
    bumps, _ = on_ground(cv2.Sobel(relief, -1, 1, 1, scale=1.2), shape, horizon, scale=520)
    grains = fractal(rng, shape, cells=shape[0] / 3, octaves=1)
    sand = ramp(step(shore, 0.02, 0.2), [(0, (178, 150, 116)), (0.35, (214, 188, 150)), (1, (232, 210, 174))])
    sand *= (1 + 0.07 * np.clip(bumps, -3, 3) * step(shore, 0.02, 0.14) + 0.018 * grains)[..., None]
    wet = step(shore, 0.055, 0.0)
    sand = mixed(sand, (0.66, 0.76, 0.82), 0.4 * wet)  # the sky in it
    shallow = step(shore, -0.1, 0.0) * 0.6
    picture = mixed(picture, (0.66, 0.8, 0.74), shallow * _below(shape, horizon, 0.01))
    picture = mixed(picture, sand, step(shore, -0.002, 0.004))
    foam = np.exp(-((shore / 0.007) ** 2)) * (0.75 + 0.25 * lace)
    for offset, width, strength in ((-0.045, 0.007, 0.75), (-0.09, 0.004, 0.6)):
        wave = shore - offset - 0.006 * fractal(rng, shape, cells=7, octaves=3, stretch=5)
        shade = np.exp(-(((wave + 0.008) / 0.012) ** 2)) * 0.1
        picture = picture * (1 - shade)[..., None]
        foam = np.maximum(foam, strength * np.exp(-((wave / width) ** 2)) * step(lace, -0.9, 0.6))
    return mixed(picture, (0.98, 0.99, 1.0), np.clip(foam, 0, 1))


def _below(shape: tuple[int, int], horizon: float, softness: float) -> np.ndarray:
    rows = np.arange(shape[0], dtype=np.float32)[:, None] / shape[0]
    return np.broadcast_to(step(rows, horizon - softness, horizon + softness), shape)
