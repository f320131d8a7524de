"""Mountains at sunset behind a lake, and mountains of ice behind a field of snow."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes import sky
from overpaint.engines.embedded.background.scenes.plane import on_ground
from overpaint.engines.embedded.background.scenes.ridges import ranges
from overpaint.engines.embedded.background.scenes.terrain import mountains, seen
from overpaint.engines.embedded.pixels.noise import fractal, mixed, ramp, step


def mountain_sunset(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Ranges in evening haze, mirrored by a lake."""
    shore = rng.uniform(0.64, 0.7)
    glow_x = rng.uniform(0.2, 0.8)
    air = _evening_sky(rng, shape, shore - 0.14, glow_x)  # brightest above the mountains, not behind them
    picture = ranges(rng, air, shore)
    return _with_lake(rng, picture, shore)


def _evening_sky(
    rng: np.random.Generator, shape: tuple[int, int], horizon: float, glow_x: float
) -> np.ndarray:
    up = sky.heights_above(shape, horizon)
    x = np.arange(shape[1], dtype=np.float32)[None] / shape[1]
    near_sun = np.exp(-(((x - glow_x) / 0.45) ** 2))
    up = np.clip(up - 0.12 * (near_sun - 0.5), 0, 1)
    air = ramp(
        up,
        [
            (0, (255, 196, 128)),
            (0.14, (250, 170, 118)),
            (0.32, (222, 140, 130)),
            (0.55, (150, 116, 148)),
            (1, (66, 78, 128)),
        ],
    )
    density, light = sky.clouds(rng, shape, horizon, cover=rng.uniform(0.3, 0.5), stretch=3.0)
    lit = ramp(
        np.clip(light * 0.6 + 0.5 * near_sun * (1 - up), 0, 1),
        [(0, (104, 80, 110)), (0.5, (216, 124, 116)), (1, (255, 204, 150))],
    )
    return mixed(air, lit, 0.75 * density)


def _with_lake(rng: np.random.Generator, picture: np.ndarray, shore: float) -> np.ndarray:
    height, width = picture.shape[:2]
    top = round(shore * height)
    rows = np.arange(height - top, dtype=np.float32)[:, None]
    near = rows / max(height - top, 1)
    ripples, _ = on_ground(
        fractal(rng, (512, 512), cells=40, octaves=4, stretch=3), picture.shape[:2], shore, scale=90
    )
    wobble = ripples[top:] * (1.5 + 22 * near) * height / 1024
    y = np.clip(top - 1 - rows * 0.93 + wobble, 0, top - 1).astype(np.float32)
    x = np.broadcast_to(np.arange(width, dtype=np.float32)[None], y.shape) + 0.25 * wobble
    mirrored = cv2.remap(picture, x.astype(np.float32), y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    mirrored = cv2.blur(mirrored, (3, 9))
    water = mirrored * (0.86 - 0.34 * near[..., None]) * np.array([0.92, 0.96, 1.04], np.float32)
    lake = picture.copy()
    lake[top:] = water
    return lake


def snow(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """A field of wind-packed snow, and far mountains of ice: Antarctica on a clear day."""
    horizon = rng.uniform(0.5, 0.56)
    up = np.clip(sky.heights_above(shape, horizon), 0, 1)
    air = ramp(
        up, [(0, (214, 230, 242)), (0.2, (170, 204, 236)), (0.6, (104, 158, 216)), (1, (62, 118, 188))]
    )
    density, light = sky.clouds(rng, shape, horizon, cover=rng.uniform(0.15, 0.4), stretch=4.0)
    air = mixed(air, ramp(light, [(0, (196, 212, 232)), (1, (250, 252, 255))]), 0.7 * density)
    from_left = rng.random() < 0.5
    land = mountains(
        rng, relief=rng.uniform(0.13, 0.18), valley=0.5, sun_height=0.35, sun_from_left=from_left
    )
    view = seen(land, shape, horizon=horizon, eye=0.004, zoom=1.2)
    light, steep = view.of(land.light), view.of(land.steepness)
    ice = ramp(light, [(0, (116, 150, 196)), (0.35, (178, 204, 232)), (0.8, (252, 253, 255))])
    ice = mixed(ice, (0.36, 0.4, 0.48), 0.55 * step(steep, 0.35, 0.6))
    haze = (0.75 * step(view.depth, 0.35, 1.15))[..., None]
    ice = ice * (1 - haze) + np.array([0.8, 0.88, 0.95], np.float32) * haze
    picture = mixed(air, ice, view.is_land.astype(np.float32))
    return _on_snowfield(rng, picture, horizon, from_left=from_left)


def _on_snowfield(
    rng: np.random.Generator, picture: np.ndarray, horizon: float, *, from_left: bool
) -> np.ndarray:
    shape = picture.shape[:2]
    drifts = fractal(rng, (1024, 1024), cells=5, octaves=7, gain=0.52, stretch=3.5)
    soft = cv2.GaussianBlur(drifts, (0, 0), 1.2)
    relief = cv2.Sobel(soft, -1, 1, 0, scale=2.4 if from_left else -2.4) + cv2.Sobel(
        soft, -1, 0, 1, scale=1.6
    )
    shade, distance = on_ground(relief, shape, horizon - 0.002, scale=700, turn=rng.uniform(-0.3, 0.3))
    broad, _ = on_ground(drifts, shape, horizon - 0.002, scale=110)
    light = np.clip(0.74 + 0.2 * shade + 0.05 * broad, 0, 1)
    field = ramp(
        light, [(0, (120, 156, 206)), (0.5, (188, 210, 236)), (0.8, (236, 243, 250)), (1, (255, 255, 255))]
    )
    field = mixed(field, (0.84, 0.91, 0.96), step(distance, 6, 45))
    rows = np.arange(shape[0], dtype=np.float32)[:, None] / shape[0]
    return mixed(picture, field, np.broadcast_to(step(rows, horizon - 0.002, horizon + 0.002), shape))
