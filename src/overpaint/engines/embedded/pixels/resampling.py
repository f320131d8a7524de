"""Pictures at other sizes and angles; what hides in transparent pixels never bleeds into an edge."""

import cv2
import numpy as np
from PIL import Image

from overpaint.engines.embedded.pixels.strips import in_strips


def scaled(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """The picture (H, W, 3 or 4) uint8 at `width` x `height` px, by Lanczos' filter; itself at its own size."""
    if picture.shape[:2] == (height, width):
        return picture
    # Pillow's, because OpenCV's kernel does not widen when it shrinks; it weights colours by alpha, too
    whole = Image.fromarray(picture)
    per_row = whole.height / height

    def resized(rows: slice) -> np.ndarray:
        box = (0, rows.start * per_row, whole.width, min(rows.stop * per_row, whole.height))
        size = (width, rows.stop - rows.start)
        return np.asarray(whole.resize(size, Image.Resampling.LANCZOS, box))

    return in_strips(height, width, resized)


def warped(
    picture: np.ndarray, onto: np.ndarray, width: int, height: int, *, beyond: tuple[int, ...] | None
) -> np.ndarray:
    """The picture after the affine map `onto` (2, 3) from its own px to those of a `width` x `height` px result.

    What lies beyond the picture has the colour `beyond`, with as many channels, or is mirrored.
    """
    weighted = picture
    if picture.shape[2] == 4:
        weighted = np.asarray(Image.fromarray(picture).convert("RGBa"))
    moved = cv2.warpAffine(
        weighted,
        onto,
        (width, height),
        flags=cv2.INTER_LANCZOS4,
        borderMode=cv2.BORDER_REFLECT_101 if beyond is None else cv2.BORDER_CONSTANT,
        borderValue=beyond or (),
    )
    if picture.shape[2] == 4:
        return np.asarray(Image.frombuffer("RGBa", (width, height), moved).convert("RGBA"))
    return moved
