"""Where the faces are: the one thing that the engine can recognise without learned weights.

OpenCV's Haar cascade for frontal faces; profiles and covered faces are not found.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

SEARCHED_AT_PX = 640
_SCALE_STEP = 1.1
_NEIGHBORS_MIN = 6
_SIDE_MIN_PX = 40  # at the searched size; smaller finds are mostly foliage and fabric
_CONFIDENCE_MIN = 3.0  # the cascade's own stage weight; a face seen from the front gives 5 and more


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
    found, _, weights = _cascade().detectMultiScale3(
        cv2.equalizeHist(gray),
        scaleFactor=_SCALE_STEP,
        minNeighbors=_NEIGHBORS_MIN,
        minSize=(_SIDE_MIN_PX, _SIDE_MIN_PX),
        outputRejectLevels=True,
    )
    boxes = [
        Box(*(round(float(value) / scale) for value in box))
        for box, weight in zip(found, np.ravel(weights), strict=True)
        if weight >= _CONFIDENCE_MIN
    ]
    return sorted(boxes, key=lambda box: box.width * box.height, reverse=True)


@cache
def _cascade() -> cv2.CascadeClassifier:
    folder = Path(cv2.__file__).parent / "data"  # cv2.data.haarcascades, which has no types
    return cv2.CascadeClassifier(str(folder / "haarcascade_frontalface_default.xml"))
