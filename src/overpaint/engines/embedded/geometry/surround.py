"""What is put around a picture: a border, or as much as brings it to another shape."""

from typing import Literal

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.ground import ground_of
from overpaint.engines.embedded.pixels.light import softened

_BLUR = 0.03  # of the longer side


def bordered(picture: np.ndarray, width_px: int, color: tuple[int, int, int]) -> np.ndarray:
    """The picture (H, W, 3 or 4) with `width_px` of the colour on each side."""
    height, width = picture.shape[:2]
    return _in_the_middle(
        picture, _even(color, width + 2 * width_px, height + 2 * width_px, picture.shape[2])
    )


def padded(
    picture: np.ndarray, width: int, height: int, fill: tuple[int, int, int] | Literal["blur"] | None
) -> np.ndarray:
    """The picture in the middle of `width` x `height` px, on a colour or on a blurred enlargement of itself.

    With no `fill` an even ground, or none, is continued, and anything else stands on the blur.
    """
    ground = ground_of(picture) if fill is None or (fill == "blur" and picture.shape[2] == 4) else None
    if isinstance(fill, tuple):
        sheet = _even(fill, width, height, picture.shape[2])
    elif ground is not None:
        sheet = _even(ground, width, height, picture.shape[2])
    else:
        sheet = _blurred(picture, width, height)
    return _in_the_middle(picture, sheet)


def _even(color: tuple[int, ...], width: int, height: int, channels: int) -> np.ndarray:
    sheet = np.empty((height, width, channels), np.uint8)
    sheet[...] = (*color, 255)[:channels]
    return sheet


def _blurred(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """The picture enlarged until it covers the sheet, out of focus."""
    scale = max(width / picture.shape[1], height / picture.shape[0])
    across, down = round(width / scale), round(height / scale)
    left, top = (picture.shape[1] - across) // 2, (picture.shape[0] - down) // 2
    shown = softened(picture[top : top + down, left : left + across], _BLUR * max(picture.shape[:2]))
    return cv2.resize(shown, (width, height))


def _in_the_middle(picture: np.ndarray, sheet: np.ndarray) -> np.ndarray:
    height, width = picture.shape[:2]
    top, left = (sheet.shape[0] - height) // 2, (sheet.shape[1] - width) // 2
    sheet[top : top + height, left : left + width] = picture
    return sheet
