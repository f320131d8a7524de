"""Masks: where a picture may be edited, and keeping the rest of it."""

import numpy as np

from overpaint.core.errors import EngineRefused
from overpaint.core.images import load


def opening_of(mask: bytes, *, pixels_max: int) -> np.ndarray:
    """Where the mask lets through, (H, W) bool: its alpha is 0 there.

    Raises `EngineRefused` when that is nowhere, because nothing could change.
    """
    picture = load(mask, pixels_max=pixels_max, name="The mask")
    opening: np.ndarray = np.asarray(picture.convert("RGBA"))[..., 3] == 0
    if not opening.any():
        raise EngineRefused(
            "mask_opaque",
            "The mask is fully transparent nowhere, so nothing may be edited; make it transparent where the edit belongs.",
        )
    return opening


def kept_outside(edited: np.ndarray, original: np.ndarray, opening: np.ndarray) -> np.ndarray:
    """`edited` in the opening and `original` elsewhere: (H, W, 3), or (H, W, 4) where either can be transparent."""
    if edited.shape[2] != original.shape[2]:
        edited, original = _with_alpha(edited), _with_alpha(original)
    kept: np.ndarray = np.where(opening[..., None], edited, original)
    return kept


def _with_alpha(picture: np.ndarray) -> np.ndarray:
    if picture.shape[2] == 4:
        return picture
    return np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])
