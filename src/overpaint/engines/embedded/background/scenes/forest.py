"""A forest in soft morning light, out of focus as behind a portrait."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes.lights import discs, out_of_focus, screened
from overpaint.engines.embedded.pixels.noise import fractal, mixed, ramp, step

_LAYERS = 5


def forest(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Trunks and leaves in layers that fade into bright haze, with spots of sun between the leaves."""
    full_size = shape[::-1]
    shape = (-(-shape[0] // 2), -(-shape[1] // 2))  # nothing here is sharp
    height, width = shape
    ground = rng.uniform(0.66, 0.74)
    sun_x = rng.uniform(0.25, 0.75) * width / height
    y, x = np.mgrid[:height, :width].astype(np.float32) / height
    sun = np.exp(-(((x - sun_x) / 0.5) ** 2) - ((y - 0.3) / 0.42) ** 2)
    picture = ramp(0.25 + 0.75 * sun, [(0, (74, 98, 54)), (0.5, (150, 172, 96)), (1, (240, 240, 190))])
    for layer in range(_LAYERS):
        near = (layer + 1) / _LAYERS
        picture = _with_leaves(rng, picture, sun, near, ground)
        picture = _with_trunks(rng, picture, sun, near, ground)
        picture = out_of_focus(picture, (0.002 + 0.003 * (1 - near)) * height)
    picture = _with_floor(rng, picture, sun, ground)
    picture = out_of_focus(picture, 0.007 * height)
    return cv2.resize(_with_sunspots(rng, picture, ground, sun_x), full_size, interpolation=cv2.INTER_CUBIC)


def _with_leaves(
    rng: np.random.Generator, picture: np.ndarray, sun: np.ndarray, near: float, ground: float
) -> np.ndarray:
    shape = picture.shape[:2]
    rows = np.arange(shape[0], dtype=np.float32)[:, None] / shape[0]
    clumps = fractal(rng, shape, cells=3 + 3 * (1 - near), octaves=4, gain=0.6)
    leaves = fractal(rng, shape, cells=26, octaves=4, gain=0.75)
    high = step(rows, ground * 0.95, 0.0) * 1.5 - 1.35
    cover = step(clumps + 0.55 * leaves + high + 0.3 * (1 - near), 0.0, 0.7)
    light = np.clip(0.45 * sun + 0.18 * leaves + 0.25 * (1 - near), 0, 1)
    green = ramp(
        light, [(0, (18, 34, 16)), (0.3, (58, 92, 34)), (0.65, (134, 164, 66)), (1, (226, 230, 150))]
    )
    return mixed(picture, green, 0.88 * cover)


def _with_trunks(
    rng: np.random.Generator, picture: np.ndarray, sun: np.ndarray, near: float, ground: float
) -> np.ndarray:
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), np.float32)
    side = np.zeros((height, width), np.float32)
    for _ in range(round((7 - 4.5 * near) * width / height) + 1):
        thick = height * (0.008 + 0.045 * near**2) * rng.uniform(0.6, 1.3)
        foot_x, lean = rng.uniform(-0.05, 1.05) * width, rng.uniform(-0.05, 0.05) * height
        foot_y = height * (ground - 0.06 + 0.2 * near**2)
        outline = np.array(
            [
                (foot_x - 0.62 * thick, foot_y),
                (foot_x + 0.62 * thick, foot_y),
                (foot_x + lean + 0.4 * thick, -9),
                (foot_x + lean - 0.4 * thick, -9),
            ]
        )
        cv2.fillPoly(mask, [np.rint(outline * 8).astype(np.int32)], 1.0, cv2.LINE_AA, shift=3)
        rim = outline.copy()
        rim[[1, 2], 0] -= 0.6 * thick
        cv2.fillPoly(side, [np.rint(rim * 8).astype(np.int32)], 1.0, cv2.LINE_AA, shift=3)
    bark = fractal(rng, (height, width), cells=60, octaves=3, stretch=0.2)
    light = np.clip(0.5 * sun * (0.5 + 0.7 * side) + 0.4 * (1 - near) + 0.05 * bark, 0, 1)
    color = ramp(light, [(0, (26, 22, 18)), (0.4, (86, 76, 58)), (1, (214, 204, 158))])
    return mixed(picture, color, mask)


def _with_floor(rng: np.random.Generator, picture: np.ndarray, sun: np.ndarray, ground: float) -> np.ndarray:
    shape = picture.shape[:2]
    rows = np.arange(shape[0], dtype=np.float32)[:, None] / shape[0]
    edge = ground + 0.012 * fractal(rng, shape, cells=8, octaves=4)
    patches = fractal(rng, shape, cells=7, octaves=5, gain=0.65, stretch=3)
    light = np.clip(
        0.22 + 0.5 * sun[round(ground * shape[0] * 0.5)][None] * step(patches, -0.6, 1.2) + 0.08 * patches,
        0,
        1,
    )
    floor = ramp(light, [(0, (30, 32, 16)), (0.4, (88, 92, 40)), (0.7, (150, 146, 74)), (1, (232, 222, 150))])
    return mixed(picture, floor, step(rows, edge - 0.02, edge + 0.05))


def _with_sunspots(rng: np.random.Generator, picture: np.ndarray, ground: float, sun_x: float) -> np.ndarray:
    height, width = picture.shape[:2]
    count = round(110 * width / height)
    places = np.stack(
        [rng.normal(sun_x, 0.33, count) * height, np.abs(rng.normal(0.05, 0.26, count)) * height], axis=1
    )
    places = places[places[:, 1] < (ground - 0.1) * height]
    column, row = np.clip(places.T, 0, [[width - 1], [height - 1]]).astype(int)
    behind = picture[row, column].mean(axis=-1)  # the sun shines through leaves, not through trunks
    strength = rng.uniform(0.1, 0.8, len(places)) * step(behind, 0.25, 0.6)
    colors = strength[:, None] * np.array([1.0, 0.97, 0.7], np.float32)
    return screened(picture, discs(rng, (height, width), places, colors, radius=0.016 * height))
