"""Filling holes with what surrounds them.

Smooth ground (paper, paint, sky) is stretched over the hole like a soap film and given its grain back; on textured
ground the hole is filled patch by patch.
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.patches import copied_in

SMOOTH_MAX = 1.0  # median texture of smooth ground, in grey levels; measured: paper 0.2, wood 2.4, gravel 5
_RING_PX = 12
_MARGIN_MIN_PX = 40  # how far around the hole anything is looked at
_FINE_PX, _COARSE_PX = 1.5, 6.0  # what varies below the first is grain, between the two texture
_GRAIN_KEPT = 0.93  # of the spread of white noise, by the high-pass that measures it


def fill(picture: np.ndarray, hole: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) with `hole` (H, W) bool filled; nothing outside of the hole changes.

    Parts of the hole that lie apart are filled apart: each has a ground of its own, smooth or not.
    """
    filled = picture.copy()
    count, groups = cv2.connectedComponents(grown(hole, _RING_PX).astype(np.uint8))
    for group in range(1, count):
        own = hole & (groups == group)
        rows, columns = _around(own)
        filled[rows, columns] = _filled(filled[rows, columns], own[rows, columns], hole[rows, columns], rng)
        hole = hole & ~own
    return filled


def _filled(picture: np.ndarray, hole: np.ndarray, avoid: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    ring = grown(hole, _RING_PX) & ~grown(hole, 2)
    if texture(picture, ring, hole) < SMOOTH_MAX:
        return stretched(picture, hole, rng, ring=ring)
    inside = copied_in(picture, hole, membrane(picture, hole), rng, avoid=avoid)
    return np.where(hole[..., None], bytes_of(inside), picture)


def stretched(
    picture: np.ndarray, hole: np.ndarray, rng: np.random.Generator, *, ring: np.ndarray
) -> np.ndarray:
    """The picture with its hole bridged by smooth ground that has the grain of `ring` (H, W) bool."""
    film = membrane(picture, hole)[hole]
    film += rng.standard_normal(film.shape, np.float32) * grain(picture, ring, hole)
    bridged = picture.copy()
    bridged[hole] = bytes_of(film)
    return bridged


def membrane(picture: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """The picture as float32 0..255, its hole bridged without an edge or a bump.

    The film hangs from the mean of a small neighbourhood: single noisy pixels at the rim would be drawn out
    into streaks.
    """
    calm = np.where(hole[..., None], 0, _blurred(picture, hole, _FINE_PX)).astype(np.float32)
    return np.where(hole[..., None], _film(calm, hole), picture).astype(np.float32)


def texture(picture: np.ndarray, ground: np.ndarray, hole: np.ndarray) -> float:
    """How much `ground` (H, W) bool varies on the scale of a few px, in grey levels; the hole does not count."""
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return _spread(_blurred(gray, hole, _FINE_PX) - _blurred(gray, hole, _COARSE_PX), ground)


def grain(picture: np.ndarray, ground: np.ndarray, hole: np.ndarray) -> float:
    """The standard deviation of the noise on `ground` (H, W) bool, in grey levels; the hole does not count."""
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return _spread(gray - _blurred(gray, hole, 2 * _FINE_PX), ground) * 1.4826 / _GRAIN_KEPT


def grown(mask: np.ndarray, radius_px: int) -> np.ndarray:
    """`mask` (H, W) bool and all within `radius_px` of it."""
    if radius_px > _RING_PX and mask.any():  # there measuring is quicker than dilating
        return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5) <= radius_px)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius_px + 1, 2 * radius_px + 1))
    return cv2.dilate(mask.astype(np.uint8), disc).astype(bool)


def _film(values: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """Laplace's equation inside the hole, solved on a pyramid."""
    known = ~hole
    if not hole.any():
        return values
    if min(hole.shape) <= 2:
        mean = values[known].mean(axis=0) if known.any() else values.mean(axis=(0, 1))
        return np.where(known[..., None], values, mean)
    height, width = hole.shape
    half = ((width + 1) // 2, (height + 1) // 2)
    weight = cv2.resize(known.astype(np.float32), half, interpolation=cv2.INTER_AREA)
    total = cv2.resize(values * known[..., None], half, interpolation=cv2.INTER_AREA)
    coarse = _film(total / np.maximum(weight, 1e-6)[..., None], weight < 1e-3)
    film = np.where(known[..., None], values, cv2.resize(coarse, (width, height)))
    neighbours = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32) / 4
    for _ in range(10):
        film[hole] = cv2.filter2D(film, -1, neighbours, borderType=cv2.BORDER_REPLICATE)[hole]
    return film


def _blurred(picture: np.ndarray, hole: np.ndarray, sigma_px: float) -> np.ndarray:
    """The local mean of what is not in the hole, float32."""
    known = (~hole).astype(np.float32)
    weight = np.maximum(cv2.GaussianBlur(known, (0, 0), sigma_px), 1e-3)
    shape = (*hole.shape, *(1 for _ in picture.shape[2:]))
    total = cv2.GaussianBlur(picture * known.reshape(shape), (0, 0), sigma_px)
    return np.asarray(total / weight.reshape(shape))


def _spread(values: np.ndarray, ground: np.ndarray) -> float:
    return float(np.median(np.abs(values[ground]))) if ground.any() else 0.0


def _around(hole: np.ndarray) -> tuple[slice, slice]:
    (top, left), (bottom, right) = (edge(np.argwhere(hole), axis=0) for edge in (np.min, np.max))
    margin = max(_MARGIN_MIN_PX, (bottom - top) // 2)
    return slice(max(top - margin, 0), bottom + margin + 1), slice(max(left - margin, 0), right + margin + 1)
