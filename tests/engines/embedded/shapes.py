"""What the tests of the geometry family share: how a step is done, and pictures whose parts can be told apart."""

import cv2
import numpy as np
from PIL import Image

from overpaint.engines.embedded.geometry import apply
from overpaint.engines.embedded.plan import Geometry
from tests.engines.embedded.pictures import PHOTOS


def photo(name: str) -> np.ndarray:
    return np.asarray(Image.open(PHOTOS / name).convert("RGB"))


def done(step: Geometry, picture: np.ndarray, *others: np.ndarray, seed: int = 1) -> np.ndarray:
    return apply(step, [picture, picture, *others], np.random.default_rng(seed))


def noise(width: int, height: int, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(5).integers(0, 256, (height, width, channels)).astype(np.uint8)


def disc(width: int, height: int, at: tuple[int, int], radius: int) -> np.ndarray:
    """A blue disc on grained grey ground."""
    picture = np.random.default_rng(3).normal(150, 4, (height, width, 3))
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    cv2.circle(picture, at, radius, (20, 60, 190), -1, cv2.LINE_AA)
    return picture


def blueness(picture: np.ndarray) -> np.ndarray:
    return (picture[..., 2].astype(int) - picture[..., 0]) > 90


def crispness(picture: np.ndarray) -> float:
    return float(cv2.Laplacian(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.CV_32F).std())
