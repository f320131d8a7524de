"""The part of a picture that an edit is about: of a large photograph most is far from the thing that goes or moves."""

import cv2
import numpy as np

Window = tuple[slice, slice]


def around(mask: np.ndarray, *, share: float = 0.0, margin_px: int = 0) -> Window:
    """The rows and columns of `mask` (H, W) bool with something in them, and a margin as far as the picture goes.

    The margin is `share` of the longer side of what is in the mask, or `margin_px` where that is more.
    """
    left, top, width, height = cv2.boundingRect(mask.astype(np.uint8))
    margin = max(round(share * max(width, height)), margin_px)
    rows = slice(max(top - margin, 0), min(top + height + margin, mask.shape[0]))
    return rows, slice(max(left - margin, 0), min(left + width + margin, mask.shape[1]))
