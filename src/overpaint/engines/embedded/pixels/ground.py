"""The even ground that something is drawn on, photographed on or cut out of."""

import cv2
import numpy as np

_RING = 0.01  # of the shorter side
_SPREAD_MAX = 5  # levels; more than that is a wall or a sky, whose colour cannot be continued by one
_EVEN_SHARE = 0.99


def ground_of(picture: np.ndarray) -> tuple[int, ...] | None:
    """The one colour all along the edges of a picture (H, W, 3 or 4), or None; transparent where anything is."""
    if picture.shape[2] == 4 and picture[..., 3].min() < 255:
        return 0, 0, 0, 0
    depth = max(round(_RING * min(picture.shape[:2])), 1)
    sides = (picture[:depth], picture[-depth:], picture[:, :depth], picture[:, -depth:])
    ring = np.concatenate([side.reshape(-1, picture.shape[2]) for side in sides])
    color = np.median(ring, axis=0)
    is_even = (np.abs(ring - color).max(axis=1) <= _SPREAD_MAX).mean() >= _EVEN_SHARE
    return tuple(int(value) for value in color) if is_even else None


def even_rows(picture: np.ndarray) -> int:
    """How many rows at the beginning of a picture (H, W, 3 or 4) are of one colour: a margin of paper, however narrow."""
    color = tuple(int(value) for value in np.median(picture[0], axis=0))
    busy = np.flatnonzero(_unlike(picture, color).any(axis=1))
    return int(busy[0]) if busy.size else len(picture)


def standing_on(picture: np.ndarray, ground: tuple[int, ...]) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of all that is not ground, in px, or None where nothing else is."""
    differs = _visible(picture) if ground[3:] == (0,) else _unlike(picture, ground)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not rows.size:
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _visible(picture: np.ndarray) -> np.ndarray:
    return np.asarray(picture[..., 3] > 0)


def _unlike(picture: np.ndarray, color: tuple[int, ...]) -> np.ndarray:
    low, high = (np.clip(np.add(color, way * 2 * _SPREAD_MAX), 0, 255).astype(float) for way in (-1, 1))
    return np.asarray(cv2.inRange(picture, low, high) == 0)
