"""Mountains: a fractal landscape, lit by a low sun and seen in perspective."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.noise import fractal, step

_SIDE = 1024  # of the height map, which is as deep as wide
_NEAR = 0.3  # where the height map begins; it ends at depth 1
_DEPTHS = 420


@dataclass(frozen=True, slots=True)
class Terrain:
    """Height maps over (depth, across), in units of the map's side; light is 0 in shade to 1 facing the sun."""

    heights: np.ndarray
    light: np.ndarray
    steepness: np.ndarray


@dataclass(frozen=True, slots=True)
class View:
    """What each pixel (H, W) of a picture sees: `is_land`, its depth 0..1 and place in the terrain's maps."""

    is_land: np.ndarray
    depth: np.ndarray
    row: np.ndarray
    column: np.ndarray

    def of(self, values: np.ndarray) -> np.ndarray:
        """A map of the terrain as the picture shows it."""
        return cv2.remap(values, self.column, self.row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def mountains(
    rng: np.random.Generator, *, relief: float, valley: float, sun_height: float, sun_from_left: bool
) -> Terrain:
    """Ridges that rise with depth. `relief` is the highest, `valley` the depth 0..1 where they begin."""
    shape = (_SIDE, _SIDE)
    ridges = np.zeros(shape, np.float32)
    strength, under = 1.0, np.ones(shape, np.float32)
    for octave in range(8):  # ridged multifractal (Musgrave): fine ridges only where there are coarse ones
        crest = 1 - np.abs(fractal(rng, shape, cells=2.5 * 2**octave, octaves=1)) * 0.85
        crest = np.clip(crest, 0, 1) ** 2
        ridges += strength * crest * under
        under = np.clip(crest * 1.8, 0.15, 1)
        strength *= 0.5
    ridges = _bent(rng, ridges)
    depth = np.linspace(_NEAR, 1, _SIDE, dtype=np.float32)[:, None]
    massif = np.clip(0.8 + 0.3 * fractal(rng, shape, cells=1.5, octaves=2), 0.35, 1.6)
    heights = ridges * massif * step(depth, valley, valley + 0.35)
    heights *= relief / heights.max()
    return Terrain(heights, *_lit(heights, sun_height, sun_from_left))


def _bent(rng: np.random.Generator, values: np.ndarray) -> np.ndarray:
    """The map pushed about by slow noise: ridges meander."""
    row, column = np.mgrid[:_SIDE, :_SIDE].astype(np.float32)
    push = 0.035 * _SIDE
    row += push * fractal(rng, values.shape, cells=4, octaves=3)
    column += push * fractal(rng, values.shape, cells=4, octaves=3)
    return cv2.remap(values, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def _lit(heights: np.ndarray, sun_height: float, sun_from_left: bool) -> tuple[np.ndarray, np.ndarray]:
    if not sun_from_left:
        light, steepness = _lit(heights[:, ::-1], sun_height, sun_from_left=True)
        return light[:, ::-1].copy(), steepness[:, ::-1].copy()
    across = cv2.Sobel(heights, -1, 1, 0, scale=_SIDE / 8)
    away = cv2.Sobel(heights, -1, 0, 1, scale=_SIDE / 8)
    length = np.sqrt(1 + across**2 + away**2)
    sun = np.array([-1.0, 0.35, sun_height]) / np.linalg.norm([-1.0, 0.35, sun_height])
    facing = (-across * sun[0] - away * sun[1] + sun[2]) / length
    # a ray of the sun falls by this much per column: what lies below the highest ray so far is in shade
    fall = np.arange(_SIDE, dtype=np.float32) * (sun_height / _SIDE)
    ray = np.maximum.accumulate(heights + fall, axis=1) - fall
    sunlit = 1 - step(ray - heights, 0.0, 0.008)
    light = cv2.GaussianBlur(np.clip(facing, 0, 1) * sunlit, (0, 0), 0.7)
    return light.astype(np.float32), (1 - 1 / length).astype(np.float32)


def seen(terrain: Terrain, shape: tuple[int, int], *, horizon: float, eye: float, zoom: float) -> View:
    """The terrain from its near edge. `horizon` is a share of the picture's height, `eye` a height."""
    height, width = shape
    depth = np.geomspace(_NEAR, 1.0, _DEPTHS).astype(np.float32)
    angle = (np.arange(width, dtype=np.float32) - width / 2) / (height * zoom)
    column = (0.5 + angle * depth[:, None]) * _SIDE
    row = np.broadcast_to((depth[:, None] - _NEAR) / (1 - _NEAR) * (_SIDE - 1), column.shape)
    elevation = cv2.remap(
        terrain.heights, column, np.ascontiguousarray(row), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
    )
    y = height * (horizon - zoom * (elevation - eye) / depth[:, None])
    skyline = np.minimum.accumulate(y, axis=0)  # what is farther shows only above all that is nearer
    rows = np.arange(height, dtype=np.float32)
    index = np.stack([np.searchsorted(-skyline[:, x], -rows) for x in range(width)], axis=1)
    is_land = index < _DEPTHS
    far = np.clip(index, 1, _DEPTHS - 1)
    across = np.arange(width)[None]
    # the pixel lies between two samples of a slope: without this, steep slopes turn into columns
    y_far, y_near = y[far, across], y[far - 1, across]
    share = np.clip((y_near - rows[:, None]) / np.maximum(y_near - y_far, 1e-3), 0, 1)
    seen_row = row[far - 1, 0] + share * (row[far, 0] - row[far - 1, 0])
    seen_depth = depth[far - 1] + share * (depth[far] - depth[far - 1])
    seen_column = (0.5 + angle * seen_depth) * _SIDE
    return View(is_land, seen_depth, seen_row.astype(np.float32), seen_column.astype(np.float32))
