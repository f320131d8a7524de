"""How something flat lies in the picture: in perspective, and along an arc where a baseline is one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

_NEARER = 6  # steps of Gauss and Newton from a parabola to the circle
_FLAT = 20.0  # lengths of a line; a larger radius is no arc
_RIM = 17  # places along a thing that are looked at, because an arc may bulge between its ends


@dataclass(frozen=True, slots=True)
class Arc:
    """A circle that a level line is bent to; lengths are px of a plane, y runs down.

    The line touches the circle at (`middle`, `base`); with a radius above 0 that is its highest point.
    """

    middle: float
    base: float
    radius: float

    def sagitta(self, length: float) -> float:
        """How far the middle of a line of that length stands out over its ends."""
        return float(self.radius * (1 - np.cos(length / 2 / self.radius)))

    def bent(self, points: np.ndarray) -> np.ndarray:
        """Where points (..., 2) come to lie."""
        angle = (points[..., 0] - self.middle) / self.radius
        from_hub = self.radius + self.base - points[..., 1]
        down = self.base + self.radius - from_hub * np.cos(angle)
        return np.stack([self.middle + from_hub * np.sin(angle), down], axis=-1)

    def levelled(self, points: np.ndarray) -> np.ndarray:
        """Where bent points (..., 2) came from."""
        side = np.sign(self.radius)
        across = side * (points[..., 0] - self.middle)
        up = side * (self.base + self.radius - points[..., 1])
        angle, from_hub = np.arctan2(across, up), side * np.hypot(across, up)
        return np.stack([self.middle + self.radius * angle, self.base + self.radius - from_hub], axis=-1)


@dataclass(frozen=True, slots=True)
class Course:
    """The way from a flat thing to the picture: `inner` (3, 3), then the arc, then `outer` (3, 3)."""

    outer: np.ndarray
    arc: Arc | None = None
    inner: np.ndarray = field(default_factory=lambda: np.eye(3))  # where there is no arc, `outer` is all

    def after(self, first: np.ndarray) -> "Course":
        """The same for a thing that a homography (3, 3) is to be applied to before."""
        if self.arc is None:
            return Course(self.outer @ first)
        return replace(self, inner=self.inner @ first)

    def before(self, last: np.ndarray) -> "Course":
        """The same with a homography (3, 3) applied at the end."""
        return replace(self, outer=last @ self.outer)

    def at(self, points: np.ndarray) -> np.ndarray:
        """Where points (..., 2) lie in the picture."""
        if self.arc is None:
            return _moved(points, self.outer)
        return _moved(self.arc.bent(_moved(points, self.inner)), self.outer)

    def laid_on(self, flat: np.ndarray, size: tuple[int, int]) -> np.ndarray:
        """A flat thing (H, W) or (H, W, C) as it lies in a picture of `size` (W, H), 0 where it is not."""
        if self.arc is None:
            return cv2.warpPerspective(flat, self.outer, size)
        laid = np.zeros((size[1], size[0], *flat.shape[2:]), flat.dtype)
        low, high = self._reach(flat.shape[1::-1], size)
        if (low >= high).any():
            return laid
        back = self.arc.levelled(_moved(_grid(low, high), np.linalg.inv(self.outer)))
        x, y = np.moveaxis(_moved(back, np.linalg.inv(self.inner)).astype(np.float32), -1, 0)
        laid[low[1] : high[1], low[0] : high[0]] = cv2.remap(flat, x, y, cv2.INTER_LINEAR, borderValue=0)
        return laid

    def flattened(self, picture: np.ndarray, size: tuple[int, int], *, sharp: bool = False) -> np.ndarray:
        """What of the picture lies there, laid flat at `size` (W, H); at its edges the picture goes on."""
        how = cv2.INTER_CUBIC if sharp else cv2.INTER_LINEAR
        if self.arc is None:
            flags = how | cv2.WARP_INVERSE_MAP
            return cv2.warpPerspective(
                picture, self.outer, size, flags=flags, borderMode=cv2.BORDER_REPLICATE
            )
        x, y = np.moveaxis(self.at(_grid((0, 0), size)).astype(np.float32), -1, 0)
        return cv2.remap(picture, x, y, how, borderMode=cv2.BORDER_REPLICATE)

    def _reach(self, flat: tuple[int, int], size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """The px of a picture that a flat thing of size (W, H) may cover: first, and one after the last."""
        rim = [(x, y) for x in np.linspace(0, flat[0], _RIM) for y in (0, flat[1])]
        at = self.at(np.array(rim, np.float64))
        low, high = np.floor(at.min(axis=0)) - 1, np.ceil(at.max(axis=0)) + 2
        return np.clip(low, 0, size).astype(int), np.clip(high, 0, size).astype(int)


def arc_through(points: np.ndarray) -> Arc | None:
    """The arc that comes nearest to points (N, 2), which run from left to right; None on a straight line.

    Points that lie far off count less.
    """
    length = float(np.ptp(points[:, 0]))
    curve, slope, height = np.polyfit(points[:, 0], points[:, 1], 2)
    if abs(curve) * 2 * _FLAT * length < 1:
        return None
    middle = -slope / (2 * curve)
    circle = np.array((middle, height + slope * middle / 2, 1 / (2 * curve)))
    steps = np.eye(3) * 1e-4 * length
    for _ in range(_NEARER):
        off = _off(circle, points)
        change = np.stack([(_off(circle + step, points) - off) / step.sum() for step in steps], axis=1)
        weight = np.minimum(
            1.0, max(1.5 * float(np.median(np.abs(off))), 0.5) / np.maximum(np.abs(off), 1e-6)
        )
        circle = circle - np.linalg.lstsq(change * weight[:, None], off * weight, rcond=None)[0]
    arc = Arc(*(float(value) for value in circle))
    return arc if arc.radius * curve > 0 and abs(arc.radius) < _FLAT * length else None


def _off(circle: np.ndarray, points: np.ndarray) -> np.ndarray:
    arc = Arc(*circle)
    return np.asarray(arc.levelled(points)[:, 1] - arc.base)


def _moved(points: np.ndarray, onto: np.ndarray) -> np.ndarray:
    flat = points.reshape(1, -1, 2).astype(np.float64)
    return np.asarray(cv2.perspectiveTransform(flat, onto)).reshape(points.shape)


def _grid(low: Sequence[int] | np.ndarray, high: Sequence[int] | np.ndarray) -> np.ndarray:
    y, x = np.mgrid[low[1] : high[1], low[0] : high[0]]
    return np.stack([x, y], axis=-1)
