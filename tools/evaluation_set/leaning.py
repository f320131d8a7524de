"""Pictures of the set as they would be had the camera been held askew."""

import math
from collections.abc import Iterator, Mapping

import cv2
import numpy as np

from tools.evaluation_set.entry import Entry, scaled

# name: degrees clockwise
LEANING = {
    "cameraman": 3.0,
    "dogs": -4.0,
    "wine": 2.5,
    "menu": -2.0,
    "poster": 5.0,
    "ball-before-bricks": -6.0,
}


def leaning(entries: Mapping[str, Entry]) -> Iterator[Entry]:
    """Each of them turned, without the corners; nothing is told of it but how far it leans."""
    for name, degrees in LEANING.items():
        level = entries[name]
        yield Entry(
            name=f"{name}-askew",
            kind=level.kind,
            picture=_turned(level.picture, degrees),
            source=level.source,
            license=level.license,
            leans=degrees,
        )


def _turned(picture: np.ndarray, degrees: float) -> np.ndarray:
    height, width = picture.shape[:2]
    aspect = width / height
    sine, cosine = abs(math.sin(math.radians(degrees))), math.cos(math.radians(degrees))
    down = min(width / (aspect * cosine + sine), height / (aspect * sine + cosine))
    size = math.floor(down * aspect), math.floor(down)
    onto = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -degrees, 1.0)
    onto = onto + np.array([[0, 0, size[0] - width], [0, 0, size[1] - height]]) / 2
    return scaled(cv2.warpAffine(picture, onto, size, flags=cv2.INTER_CUBIC))
