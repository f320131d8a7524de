"""Bringing an edited picture to the size that was asked for, never by stretching.

A picture of another shape loses what holds nothing, or a little of what holds least; otherwise the canvas is
extended beyond its calmest edges.
"""

from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.pixels.continuation import continued
from overpaint.engines.embedded.pixels.eventfulness import (
    DETAIL_MIN,
    calm_share,
    detail_of,
    is_drawn,
    mark_faces,
)
from overpaint.engines.embedded.pixels.resampling import scaled

_CROP_MAX = 0.08  # how much of a side may go although there is something in it
_MARGIN = 0.03  # of the side, kept free around what is in the picture


@dataclass(frozen=True, slots=True)
class _Span:
    """The part of one side that the canvas shows, in px of the picture; it may begin before or end behind it."""

    start: float
    length: float


def fit(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """The picture (H, W, 3 or 4) uint8 at exactly `width` x `height` px, its proportions kept.

    Faces and lettering are not cut off. Where the canvas goes beyond the picture, an even edge is continued,
    any other one grows on and runs out into blur, and a transparent picture stays transparent.
    """
    across, down = _shown(picture, width / height)
    scale = width / across.length
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    resized = scaled(picture, *size)
    left, right = _cut_off(round(across.start * scale), width, size[0])
    top, bottom = _cut_off(round(down.start * scale), height, size[1])
    rows, columns = slice(max(top, 0), size[1] - max(bottom, 0)), slice(max(left, 0), size[0] - max(right, 0))
    added = max(-left, 0), max(-top, 0), max(-right, 0), max(-bottom, 0)
    return continued(np.ascontiguousarray(resized[rows, columns]), added, np.random.default_rng(0))


def _shown(picture: np.ndarray, aspect: float) -> tuple[_Span, _Span]:
    """What the canvas shows across and down: one of the two is the whole side."""
    height, width = picture.shape[:2]
    whole_across, whole_down = _Span(0, width), _Span(0, height)
    kept = min(aspect * height / width, width / (aspect * height))
    if 1 - kept < 0.5 / max(width, height):
        return whole_across, whole_down
    detail = detail_of(picture)
    if 1 - kept <= _CROP_MAX:
        mark_faces(detail, picture)
    if aspect > width / height:
        cropped = _cropped(detail, height, width / aspect)
        return (
            (whole_across, cropped) if cropped else (_extended(detail.T, width, height * aspect), whole_down)
        )
    cropped = _cropped(detail.T, width, height * aspect)
    return (cropped, whole_down) if cropped else (whole_across, _extended(detail, height, width / aspect))


def _cropped(detail: np.ndarray, side: int, length: float) -> _Span | None:
    """The rows of `detail` to keep, as a span of the side, or None when too much would be lost."""
    rows = len(detail)
    kept = length / side * rows
    busy = np.flatnonzero((detail > DETAIL_MIN).sum(axis=1) > 1)
    first, last = (busy[0], busy[-1] + 1) if len(busy) else (rows / 2, rows / 2)
    if kept >= last - first + 2 * _MARGIN * rows:
        start = np.clip((first + last - kept) / 2, 0, rows - kept)
        return _Span(float(start) / rows * side, length)
    if length < side * (1 - _CROP_MAX):
        return None
    energy = np.concatenate([[0.0], detail.sum(axis=1).cumsum()])
    starts = np.arange(int(rows - kept) + 1)
    held = energy[np.minimum((starts + round(kept)), rows)] - energy[starts]
    start = int(held.argmax())
    lost = np.concatenate([detail[:start], detail[start + round(kept) :]])
    if is_drawn(lost):
        return None
    return _Span(start / rows * side, length)


def _extended(detail: np.ndarray, side: int, length: float) -> _Span:
    """The whole side and more: most is added where more of the picture's end is calm."""
    before, after = calm_share(detail) + 0.01, calm_share(detail[::-1]) + 0.01
    return _Span(-(length - side) * before / (before + after), length)


def _cut_off(start: int, length: int, side: int) -> tuple[int, int]:
    """How many px go at both ends of a side of which `length` px from `start` on are shown; negative ones are added."""
    return start, side - start - length
