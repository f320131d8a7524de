"""The shadow that a thing casts where it stands, when it is plain: dark, soft and at its foot.

A soft oval is fitted to the light on the ground. Dark spots are found everywhere on a lawn or a wall, so that one only
counts as a shadow which explains much more than any that could be fitted elsewhere nearby.
"""

from itertools import product

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.pixels.windows import Window

_WIDTH_PX = 48  # the thing's longer side while it is looked at
_ABOVE, _BELOW, _BESIDE = 0.15, 0.6, 0.8  # of the longer side: the ground that is looked at
_RIGHT = np.linspace(-0.45, 0.45, 7)  # of the width, from the middle of the foot
_DOWN = np.linspace(-0.06, 0.12, 4)  # of the longer side, from the foot
_WIDE = (0.3, 0.45, 0.6)  # deviation, of the width
_HIGH = (0.05, 0.08, 0.12, 0.16)  # of the longer side
_ELSEWHERE = ((-1.0, 0.05), (-0.9, 0.3), (0.9, 0.3), (1.0, 0.05), (-0.4, 0.45), (0.0, 0.5), (0.4, 0.45))
_DARK_MIN = 0.25  # of the light, in the middle
# Of how uneven the ground is a shadow explains much, or on grass and gravel little, but still far more than could usually
# be explained elsewhere: the least share, and how many times what it is there.
_EXPLAINED_MIN, _EXPLAINED_TIMES = 0.02, 8.0
_FADES_AT = 0.012  # of the light
_REACH = 4.0  # deviations: there it has faded, however dark it is in the middle
_TINT_MAX = 20.0  # a and b: what is further from the ground's is another thing


class _Ground:
    """The light around a foot: its logarithm at places (N,), in sides of the thing right of the foot and below it."""

    def __init__(self, light: np.ndarray, right: np.ndarray, down: np.ndarray) -> None:
        self._right, self._down = right, down
        self._plane, _ = np.linalg.qr(np.stack([np.ones_like(right), right, down], axis=1))
        self._uneven = self._without_plane(light)

    def explained(self, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
        """The share of what is uneven that an oval shadow explains, and the light it takes away, 0..1."""
        own = self._without_plane(_oval(self._right - x, self._down - y, wide, high))
        power = max(float(own @ own), 1e-6)
        depth = -float(own @ self._uneven) / power
        return depth * depth * power / max(float(self._uneven @ self._uneven), 1e-6), 1 - float(
            np.exp(-depth)
        )

    def _without_plane(self, values: np.ndarray) -> np.ndarray:
        return np.asarray(values - self._plane @ (self._plane.T @ values))


def shadow_of(picture: np.ndarray, thing: np.ndarray) -> np.ndarray:
    """How much of the light the shadow of `thing` (H, W) bool takes away, (H, W) float32 0..1; 0 where none is plain."""
    none = np.zeros(thing.shape, np.float32)
    left, top, width, height = cv2.boundingRect(thing.astype(np.uint8))
    side, foot = max(width, height), (left + width / 2, top + height)
    if top + height >= thing.shape[0] - 1:
        return none
    ground = _ground(picture, thing, foot, side)
    share = width / side
    ovals = list(product(share * _RIGHT, _DOWN, share * np.array(_WIDE), _HIGH))
    found = [(ground.explained(*oval), oval) for oval in ovals]
    plain = [(explained, depth, oval) for (explained, depth), oval in found if depth > _DARK_MIN]
    if not plain:
        return none
    explained, depth, (x, y, wide, high) = max(plain)
    elsewhere = [
        max(ground.explained(*spot, share * w, h)[0] for w, h in product(_WIDE[:2], _HIGH[1:]))
        for spot in _ELSEWHERE
    ]
    if explained < max(_EXPLAINED_MIN, _EXPLAINED_TIMES * float(np.median(elsewhere))):
        return none
    shadow, window = (
        none,
        _reached((foot[0] + x * side, foot[1] + y * side), (wide * side, high * side), none.shape),
    )
    rows, columns = np.ogrid[window]
    oval = _oval((columns - foot[0]) / side - x, (rows - foot[1]) / side - y, wide, high)
    darkness = 1 - (1 - depth) ** oval
    shadow[window] = np.where(darkness > _FADES_AT, darkness, 0)
    return shadow


def _reached(middle: tuple[float, float], deviations: tuple[float, float], shape: tuple[int, ...]) -> Window:
    """The rows and columns of a picture of `shape` (H, W) in which a soft oval takes light away at all."""
    columns, rows = (
        slice(max(int(at - _REACH * deviation), 0), min(int(at + _REACH * deviation) + 1, length))
        for at, deviation, length in zip(middle, deviations, shape[1::-1], strict=True)
    )
    return rows, columns


def _ground(picture: np.ndarray, thing: np.ndarray, foot: tuple[float, float], side: int) -> _Ground:
    beyond = round(_BESIDE * side)
    rows = slice(max(round(foot[1] - _ABOVE * side), 0), round(foot[1] + _BELOW * side) + 1)
    columns = slice(max(round(foot[0] - beyond - side / 2), 0), round(foot[0] + beyond + side / 2) + 1)
    part, covered = picture[rows, columns], thing[rows, columns]
    scale = min(_WIDTH_PX / side, 1)
    size = (max(round(part.shape[1] * scale), 1), max(round(part.shape[0] * scale), 1))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    tint = lab_of(small)[..., 1:]
    hidden = cv2.resize(covered.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    free = cv2.dilate(hidden, np.ones((3, 3), np.uint8)) < _FADES_AT
    free &= np.hypot(*np.moveaxis(tint - np.median(tint[free], axis=0), -1, 0)) < _TINT_MAX
    y, x = np.nonzero(free)
    right = ((x + 0.5) * part.shape[1] / size[0] + columns.start - foot[0]) / side
    down = ((y + 0.5) * part.shape[0] / size[1] + rows.start - foot[1]) / side
    return _Ground(np.log(np.maximum(small.mean(axis=2)[free], 4)), right, down)


def _oval(right: np.ndarray, down: np.ndarray, wide: float, high: float) -> np.ndarray:
    return np.asarray(np.exp(-0.5 * ((right / wide) ** 2 + (down / high) ** 2)))
