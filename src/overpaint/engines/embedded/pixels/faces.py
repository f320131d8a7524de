"""Where the faces are: the one thing that the engine can recognise without learned weights.

OpenCV's Haar cascade for frontal faces; profiles and covered faces are not found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

SEARCHED_AT_PX = 640
_SCALE_STEP = 1.1
_NEIGHBORS_MIN = 9  # overlapping finds; faces gave 10 to 46, mistakes 3 to 8
# Most pictures hold no face, and wider steps tell that in half the time; there faces gave 7 to 16 finds.
_GLANCE_STEP, _GLANCE_NEIGHBORS_MIN = 1.25, 2
_SIDE_MIN_PX = 40  # at the searched size; smaller finds are mostly foliage and fabric


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px of the picture it was found in."""

    left: int
    top: int
    width: int
    height: int


def faces(picture: np.ndarray) -> list[Box]:
    """The faces seen from the front, largest first; `picture` is (H, W, 3 or 4) uint8 sRGB."""
    longest = max(picture.shape[:2])
    scale = min(SEARCHED_AT_PX / longest, 1.0)
    gray = cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY)
    if scale < 1.0:
        gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    # evened out tile by tile: dark faces before bright walls are missed otherwise
    gray = cv2.createCLAHE(clipLimit=2.0, tileGridSize=(4, 4)).apply(gray)
    if not len(_found(gray, _GLANCE_STEP, _GLANCE_NEIGHBORS_MIN)):
        return []
    found = _found(gray, _SCALE_STEP, _NEIGHBORS_MIN)
    boxes = [Box(*(round(float(value) / scale) for value in box)) for box in found]
    return sorted(boxes, key=lambda box: box.width * box.height, reverse=True)


def _found(gray: np.ndarray, scale_step: float, neighbors_min: int) -> Sequence[Sequence[int]]:
    return _cascade().detectMultiScale(
        gray, scaleFactor=scale_step, minNeighbors=neighbors_min, minSize=(_SIDE_MIN_PX, _SIDE_MIN_PX)
    )


@cache
def _cascade() -> cv2.CascadeClassifier:
    # of the four frontal ones the one that took no patterned fabric for a face
    folder = Path(cv2.__file__).parent / "data"  # cv2.data.haarcascades, which has no types
    return cv2.CascadeClassifier(str(folder / "haarcascade_frontalface_alt.xml"))
