"""Where a picture has much to tell: there, whatever it is drawn with has to be finer."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.pixels.light import softened

_BUSY = 16.0  # levels


def busyness(picture: np.ndarray, unit: float) -> np.ndarray:
    """0 on even ground, 1 where there is much to see, (H, W) float32."""
    values = picture.astype(np.float32)
    fine = np.abs(values - softened(values, 6 * unit)).mean(axis=2)
    return np.clip(softened(fine, 5 * unit) / _BUSY, 0, 1)


def face_map(picture: np.ndarray) -> np.ndarray:
    """1 on faces, soft at the rim, (H, W) float32: what is drawn there decides whether one is known."""
    inside = np.zeros(picture.shape[:2], np.float32)
    for face in faces(picture):
        middle = (face.left + face.width // 2, face.top + face.height // 2)
        cv2.ellipse(inside, middle, (round(0.5 * face.width), round(0.62 * face.height)), 0, 0, 360, 1.0, -1)
    return softened(inside, 0.012 * max(picture.shape[:2]))
