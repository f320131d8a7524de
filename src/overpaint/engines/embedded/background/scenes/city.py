"""A city at dusk, out of focus as behind a portrait: lit windows, street lights, a last glow in the sky."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes.lights import discs, out_of_focus, screened
from overpaint.engines.embedded.background.scenes.sky import clouds, heights_above
from overpaint.engines.embedded.pixels.noise import mixed, ramp

_ROWS_OF_HOUSES = 5
_FOCUS = 0.0115  # of the height: the radius that a point of light is blurred to
_WINDOWS = np.array([[1.0, 0.74, 0.4], [1.0, 0.84, 0.6], [0.82, 0.9, 1.0]], np.float32)
_WINDOW_GLOW = 1.6  # a lamp is brighter than film can show: it stays bright when it is blurred
_LAMPS = np.array(
    [[1.0, 0.62, 0.26], [1.0, 0.8, 0.5], [1.0, 0.93, 0.82], [1.0, 0.26, 0.18], [0.4, 0.68, 1.0]], np.float32
)


def city_dusk(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Houses in rows that fade into blue haze, above a street of lights."""
    height = shape[0]
    street = rng.uniform(0.7, 0.78)
    up = np.clip(heights_above(shape, street), 0, 1)
    picture = ramp(
        up,
        [
            (0, (250, 176, 120)),
            (0.18, (226, 150, 132)),
            (0.42, (134, 122, 158)),
            (0.75, (62, 82, 136)),
            (1, (30, 48, 98)),
        ],
    )
    density, _ = clouds(rng, shape, street, cover=0.35, stretch=3.0)
    picture = mixed(picture, (0.62, 0.46, 0.52), 0.4 * density)
    for row in range(_ROWS_OF_HOUSES):
        picture = _with_houses(rng, picture, street, (row + 1) / _ROWS_OF_HOUSES)
    picture = out_of_focus(picture, _FOCUS * height)
    picture = screened(picture, _street_lights(rng, shape, street))
    return _with_street(picture, street)


def _with_houses(rng: np.random.Generator, picture: np.ndarray, street: float, near: float) -> np.ndarray:
    height, width = picture.shape[:2]
    haze = picture[: int(height * street)].mean(axis=(0, 1)) * np.array([0.8, 0.78, 0.9], np.float32)
    wall = haze * (1 - near) + np.array([0.07, 0.08, 0.13], np.float32) * near
    x = -rng.uniform(0, 0.1) * height
    while x < width:
        wide = height * rng.uniform(0.035, 0.1) * (0.7 + 0.9 * near)
        tall = height * rng.gamma(4, 0.055) * (1.2 - 0.4 * near)
        _put_house(rng, picture, wall, (x, wide, tall), street, near)
        if rng.random() < 0.3:  # a narrower upper part
            _put_house(rng, picture, wall, (x + 0.2 * wide, 0.6 * wide, 1.2 * tall), street, near)
        x += wide * rng.uniform(0.9, 1.3)
    return picture


def _put_house(
    rng: np.random.Generator,
    picture: np.ndarray,
    wall: np.ndarray,
    outline: tuple[float, float, float],
    street: float,
    near: float,
) -> None:
    """`outline` is left edge, width and height in px. The last light lies on the upper floors."""
    height = picture.shape[0]
    left, wide, tall = outline
    top = int(height * street - tall)
    house = picture[max(top, 0) : int(height * (street + 0.02)), max(int(left), 0) : max(int(left + wide), 0)]
    if house.size:
        up = np.linspace(1.25, 0.8, len(house), dtype=np.float32)[:, None, None]
        house[:] = wall * up * rng.uniform(0.75, 1.2)
        _light_windows(rng, house, size=height * (0.0025 + 0.004 * near), share=rng.beta(1.2, 3))


def _light_windows(rng: np.random.Generator, house: np.ndarray, *, size: float, share: float) -> None:
    rows, columns = int(house.shape[0] / (2.3 * size)), int(house.shape[1] / (1.9 * size))
    if not rows or not columns:
        return
    lit = (rng.random((rows, columns)) < share) * rng.uniform(0.15, 1.0, (rows, columns)) ** 1.5
    lit = lit[..., None] * _WINDOWS[rng.choice(3, (rows, columns), p=[0.55, 0.3, 0.15])]
    panes = np.zeros((rows * 4, columns * 4, 3), np.float32)
    panes[1::4, 1::4] = panes[2::4, 1::4] = panes[1::4, 2::4] = panes[2::4, 2::4] = lit
    house += _WINDOW_GLOW * cv2.resize(
        panes, (house.shape[1], house.shape[0]), interpolation=cv2.INTER_LINEAR
    )


def _with_street(picture: np.ndarray, street: float) -> np.ndarray:
    height, width = picture.shape[:2]
    top = round(street * height)
    below = (np.arange(height - top, dtype=np.float32) / (height - top))[:, None]
    y = np.clip(top - 1 - (height - top) * below * 0.9, 0, top - 1)
    x = np.broadcast_to(np.arange(width, dtype=np.float32), (height - top, width))
    mirrored = cv2.remap(picture, x.copy(), np.broadcast_to(y, x.shape).astype(np.float32), cv2.INTER_LINEAR)
    mirrored = cv2.blur(mirrored, (max(round(0.012 * height), 1), max(round(0.09 * height), 1)))
    asphalt = np.array([0.07, 0.07, 0.1], np.float32)
    picture[top:] = asphalt + mirrored * (0.62 - 0.3 * below[..., None])  # wet: it has rained
    return picture


def _street_lights(rng: np.random.Generator, shape: tuple[int, int], street: float) -> np.ndarray:
    height, width = shape
    count = round(90 * width / height)
    y = street - np.abs(rng.normal(0.015, 0.06, count))
    places = np.stack([rng.uniform(0, width, count), y * height], axis=1)
    colors = _LAMPS[rng.choice(len(_LAMPS), count, p=[0.4, 0.25, 0.17, 0.12, 0.06])]
    strength = rng.uniform(0.1, 0.8, (count, 1)).astype(np.float32)
    return discs(rng, shape, places, colors * strength, radius=1.5 * _FOCUS * height)
