"""Shifts under which a picture goes on like what surrounds a hole.

A wall, a lawn or a horizon looks like itself some way off. Those few ways are found by matching parts of the hole's rim
with the rest of the picture; the hole may then be filled with large pieces instead of pixels.

After: He, Sun, "Statistics of Patch Offsets for Image Completion" (2012).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled

_WINDOWS = 14  # along the rim
_WINDOW_SHARES = (0.3, 0.6)  # of the long side of the hole
_WINDOW_MIN_PX = 12
_RIM_PX = 7  # of the coarse picture: what the match looks at around the hole
_BEST = 3  # matches of a window
_BEST_WHOLE = 12  # matches of the whole rim
_APART_PX = 3  # coarse; nearer matches are the same one
_SAMPLES = 500  # pixels that a match is refined with


@dataclass(frozen=True, slots=True)
class _Window:
    top: int
    left: int
    known: np.ndarray  # (h, w) bool: what of the window the match looks at


def shifts_around(
    picture: np.ndarray, hole: np.ndarray, closed: np.ndarray, coarser: int, rng: np.random.Generator
) -> np.ndarray:
    """Shifts (K, 2) int (down, right) px by which sources for the hole may lie off; none twice.

    `picture` is (H, W, C) float32; what is in `closed` (H, W) bool is no source. Matches are sought in a picture
    `coarser` times as small, then refined.
    """
    size = (max(hole.shape[1] // coarser, 1), max(hole.shape[0] // coarser, 1))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    small_hole, small_closed = (
        cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0 for mask in (hole, closed)
    )
    found: dict[tuple[int, int], None] = {}
    for window, best in _windows(small_hole, small_closed, rng):
        for down, right in _matches(small, small_closed, window, best):
            shift = _refined(picture, closed, window, (down, right), coarser, rng)
            if shift != (0, 0):
                found[shift] = None
    return np.array(list(found), np.int64).reshape(-1, 2)


def _windows(hole: np.ndarray, closed: np.ndarray, rng: np.random.Generator) -> Iterator[tuple[_Window, int]]:
    """The whole rim, and squares of it, with how many matches each should give."""
    side = np.ones((2 * _RIM_PX + 1,) * 2, np.uint8)
    rim = (cv2.dilate(hole.astype(np.uint8), side) > 0) & ~closed
    left, top, width, height = cv2.boundingRect((rim | hole).astype(np.uint8))
    if rim.any():
        yield _Window(top, left, rim[top : top + height, left : left + width]), _BEST_WHOLE
    outlines, _ = cv2.findContours(hole.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(outlines, key=len)[:, 0]
    for share in _WINDOW_SHARES:
        half = max(round(share * max(width, height) / 2), _WINDOW_MIN_PX // 2)
        places = (np.arange(_WINDOWS) + rng.random()) / _WINDOWS
        for x, y in outline[(places * len(outline)).astype(int)]:
            top, left = max(y - half, 0), max(x - half, 0)
            known = rim[top : y + half + 1, left : x + half + 1]
            if known.any():
                yield _Window(top, left, known), _BEST


def _matches(
    picture: np.ndarray, closed: np.ndarray, window: _Window, best: int
) -> Iterator[tuple[int, int]]:
    """Shifts, in px of the coarse picture, under which the window looks most like itself."""
    height, width = window.known.shape
    part = picture[window.top : window.top + height, window.left : window.left + width]
    weight = np.repeat(window.known[..., None].astype(np.float32), picture.shape[2], axis=2)
    unlike = cv2.matchTemplate(picture, part, cv2.TM_SQDIFF, mask=weight)
    blocked = cv2.matchTemplate(closed.astype(np.float32), np.ones((height, width), np.float32), cv2.TM_CCORR)
    unlike[blocked > 0.5] = np.inf
    for _ in range(best):
        least, _, (x, y), _ = cv2.minMaxLoc(unlike)
        if not np.isfinite(least):
            return
        yield y - window.top, x - window.left
        unlike[max(y - _APART_PX, 0) : y + _APART_PX + 1, max(x - _APART_PX, 0) : x + _APART_PX + 1] = np.inf


def _refined(
    picture: np.ndarray,
    closed: np.ndarray,
    window: _Window,
    shift: tuple[int, int],
    coarser: int,
    rng: np.random.Generator,
) -> tuple[int, int]:
    """The shift in px of the picture, of all that are as coarse a one, under which the window matches best."""
    points = np.argwhere(window.known)
    points = points[rng.permutation(len(points))[:_SAMPLES]]
    points = np.add(points, (window.top, window.left)) * coarser + rng.integers(0, coarser, points.shape)
    points = points[~closed[points[:, 0], points[:, 1]]]
    if not len(points):
        return 0, 0
    down, right = (int(way) * coarser for way in shift)
    return _likest(picture, points, down, right, coarser - 1)


@compiled
def _likest(picture: np.ndarray, points: np.ndarray, down: int, right: int, play: int) -> tuple[int, int]:
    """The shift, at most `play` px off `down` and `right`, under which the points (N, 2) look most like themselves."""
    height, width, channels = picture.shape
    least = np.float32(np.inf)
    best_down, best_right = 0, 0
    for v in range(down - play, down + play + 1):
        for u in range(right - play, right + play + 1):
            unlike = np.float32(0)
            for n in range(len(points)):
                y, x = points[n, 0], points[n, 1]
                there_y, there_x = min(max(y + v, 0), height - 1), min(max(x + u, 0), width - 1)
                for c in range(channels):
                    unlike += abs(picture[there_y, there_x, c] - picture[y, x, c])
                if unlike >= least:
                    break
            if unlike < least:
                least, best_down, best_right = unlike, v, u
    return best_down, best_right
