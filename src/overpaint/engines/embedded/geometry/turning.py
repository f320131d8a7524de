"""Turning: whole quarters exactly, other angles without empty corners."""

import math

import cv2
import numpy as np

from overpaint.engines.embedded.geometry.contents import contents_of
from overpaint.engines.embedded.pixels.ground import ground_of, standing_on
from overpaint.engines.embedded.pixels.resampling import warped

_EXACT = 1e-6  # degrees
_SMALL = 4.0  # degrees; what is cut off is too little to look at it
_STRETCHES = tuple(np.geomspace(0.5, 2, 13))  # of the shape, tried where the own one loses much
_GAIN_MIN = 0.05  # of what stands out; less is not worth another shape
_ROOM = 0.02  # of the shorter side, around what would otherwise touch the edge of a turned ground


def turned(picture: np.ndarray, degrees: float) -> np.ndarray:
    """The picture (H, W, 3 or 4) turned clockwise.

    Of a photograph an upright rectangle is kept, of its own shape unless another one shows more of what matters.
    On an even ground, or none, nothing is lost: the ground is continued, and grows where it must.
    """
    quarters = round(degrees / 90)
    upright = np.ascontiguousarray(np.rot90(picture, -quarters))
    rest = degrees - 90 * quarters
    if abs(rest) < _EXACT:
        return upright
    ground = ground_of(upright)
    height, width = upright.shape[:2]
    onto = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -rest, 1.0)
    size = _kept(upright, rest, onto) if ground is None else _around(upright, ground, onto)
    onto = onto + np.array([[0, 0, size[0] - width], [0, 0, size[1] - height]]) / 2
    return warped(upright, onto, *size, beyond=ground)


def _kept(picture: np.ndarray, degrees: float, onto: np.ndarray) -> tuple[int, int]:
    """Width and height of the rectangle to keep, in the middle of the turned picture."""
    height, width = picture.shape[:2]
    own = _inside(width, height, degrees, width / height)
    if abs(degrees) < _SMALL:
        return own
    at, weight = contents_of(picture).weights()
    off = np.abs((at * (width, height)) @ onto[:, :2].T + onto[:, 2] - (width / 2, height / 2))
    others = [_inside(width, height, degrees, width / height * stretch) for stretch in _STRETCHES]
    shown = [weight[(off <= np.array(size) / 2).all(axis=1)].sum() for size in (own, *others)]
    best = int(np.argmax(shown))
    return own if shown[best] < shown[0] + _GAIN_MIN else others[best - 1]


def _inside(width: int, height: int, degrees: float, aspect: float) -> tuple[int, int]:
    """The largest rectangle of the aspect that lies inside of the turned picture, in whole px."""
    sine, cosine = abs(math.sin(math.radians(degrees))), math.cos(math.radians(degrees))
    down = min(width / (aspect * cosine + sine), height / (aspect * sine + cosine))
    return max(math.floor(down * aspect), 1), max(math.floor(down), 1)


def _around(picture: np.ndarray, ground: tuple[int, ...], onto: np.ndarray) -> tuple[int, int]:
    """The frame that holds all that stands on the ground after `onto`; never smaller than the picture."""
    height, width = picture.shape[:2]
    box = standing_on(picture, ground)
    if box is None:
        return width, height
    left, top, right, bottom = box
    corners = np.array([(x, y) for x in (left, right) for y in (top, bottom)]) @ onto[:, :2].T + onto[:, 2]
    reach = 2 * np.abs(corners - (width / 2, height / 2)).max(axis=0) + 2 * _ROOM * min(width, height)
    return max(width, math.ceil(reach[0])), max(height, math.ceil(reach[1]))
