"""Bringing an edited picture to the size that was asked for, never by stretching.

A picture of another shape loses what holds nothing, or a little of what holds least; otherwise the canvas is
extended beyond its calmest edges.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.looks.detail import noise_of
from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.pixels.light import bytes_of, softened

_CROP_MAX = 0.08  # how much of a side may go although there is something in it
_MAPPED_AT_PX = 256
_FACES_AT_PX = 400  # a quick look: a face that matters for a crop is not a small one
_DETAIL_MIN = 10.0  # levels from one pixel of the map to the next; grain and soft light stay below
_DRAWN_MIN = 45.0  # the same for what is drawn sharply, such as lettering
_FACE = 1000.0
_CALM_MIN = 0.005  # of the side; an end that is less calm than that is busy
_BUSY_DEPTH = 0.12  # of the side: so much of a busy end is mirrored, again and again
_BLURRED_AFTER = 0.06  # of the longer side
_GRAIN_MAX = 6.0  # levels; more is texture
_MARGIN = 0.03  # of the side, kept free around what is in the picture


@dataclass(frozen=True, slots=True)
class _Span:
    """The part of one side that the canvas shows, in px of the picture; it may begin before or end behind it."""

    start: float
    length: float


def fit(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """The picture (H, W, 3 or 4) uint8 at exactly `width` x `height` px, its proportions kept.

    Faces and lettering are not cut off. Where the canvas goes beyond the picture, a calm edge is continued,
    a busy one runs out into blur, and a transparent picture stays transparent.
    """
    across, down = _shown(picture, width / height)
    scale = width / across.length
    scaled = _scaled(picture, scale)
    scaled = _spanned(scaled, round(down.start * scale), height, axis=0)
    return _spanned(scaled, round(across.start * scale), width, axis=1)


def _shown(picture: np.ndarray, aspect: float) -> tuple[_Span, _Span]:
    """What the canvas shows across and down: one of the two is the whole side."""
    height, width = picture.shape[:2]
    whole_across, whole_down = _Span(0, width), _Span(0, height)
    kept = min(aspect * height / width, width / (aspect * height))
    if 1 - kept < 0.5 / max(width, height):
        return whole_across, whole_down
    detail = _steps_of(picture)
    if 1 - kept <= _CROP_MAX:
        _mark_faces(detail, picture)
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
    busy = np.flatnonzero((detail > _DETAIL_MIN).sum(axis=1) > 1)
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
    if _is_drawn(lost):
        return None
    return _Span(start / rows * side, length)


def _extended(detail: np.ndarray, side: int, length: float) -> _Span:
    """The whole side and more: most is added where more of the picture's end is calm."""
    before, after = _calm(detail) + 0.01, _calm(detail[::-1]) + 0.01
    return _Span(-(length - side) * before / (before + after), length)


def _calm(detail: np.ndarray) -> float:
    """The share of rows, from the first on, with nothing in them."""
    busy = np.flatnonzero((detail > _DETAIL_MIN).sum(axis=1) > 1)
    return float(busy[0]) / len(detail) if len(busy) else 1.0


def _is_drawn(detail: np.ndarray) -> bool:
    """Whether there is a face, or something sharp before a quiet ground: lettering rather than fur or grass."""
    if not detail.size:
        return False
    strongest = np.percentile(detail, 98)
    return bool(detail.max() >= _FACE or (strongest > _DRAWN_MIN and np.median(detail) < 0.04 * strongest))


def _mark_faces(detail: np.ndarray, picture: np.ndarray) -> None:
    scale = min(_FACES_AT_PX / max(picture.shape[:2]), 1.0)
    searched = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    scale_y, scale_x = np.array(detail.shape) / searched.shape[:2]
    for face in faces(searched):
        rows = slice(int(face.top * scale_y), int((face.top + face.height) * scale_y) + 1)
        columns = slice(int(face.left * scale_x), int((face.left + face.width) * scale_x) + 1)
        detail[rows, columns] = _FACE


def _steps_of(picture: np.ndarray) -> np.ndarray:
    """A small map (rows, columns) of how much there is to see: the steps between neighbours, in levels."""
    scale = min(_MAPPED_AT_PX / max(picture.shape[:2]), 1.0)
    visible = picture[..., :3]
    if picture.shape[2] == 4:
        visible = np.dstack([visible & (picture[..., 3:] > 0) * np.uint8(255), picture[..., 3:]])
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    small = cv2.resize(visible, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    across, down = (
        cv2.Sobel(small, cv2.CV_32F, *way, scale=1 / 4, borderType=cv2.BORDER_REPLICATE)
        for way in ((1, 0), (0, 1))
    )
    steps: np.ndarray = np.hypot(across, down).max(axis=2)
    return steps


def _scaled(picture: np.ndarray, scale: float) -> np.ndarray:
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    if size == [picture.shape[1], picture.shape[0]]:
        return picture
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LANCZOS4
    if picture.shape[2] == 3:
        return cv2.resize(picture, size, interpolation=method)
    # colours weighted by alpha, or what hides in transparent pixels would bleed into the edge
    alpha = picture[..., 3:].astype(np.float32) / 255
    weighted = cv2.resize(np.dstack([picture[..., :3] * alpha, alpha * 255]), size, interpolation=method)
    colors = weighted[..., :3] / np.maximum(weighted[..., 3:] / 255, 1e-3)
    return bytes_of(np.dstack([colors, weighted[..., 3:]]))


def _spanned(picture: np.ndarray, start: int, length: int, *, axis: int) -> np.ndarray:
    """The picture from `start` on for `length` px along the axis, cut off or extended."""
    end = start + length - picture.shape[axis]
    if start == end == 0:
        return picture
    lying = np.swapaxes(picture, 0, axis)  # rows are what is added or taken
    lying = lying[max(start, 0) : len(lying) + min(end, 0)]
    if start < 0 or end > 0:
        lying = _continued(lying, max(-start, 0), max(end, 0))
    return np.ascontiguousarray(np.swapaxes(lying, 0, axis))


def _continued(picture: np.ndarray, before: int, after: int) -> np.ndarray:
    """The picture with rows added at both ends.

    An end that is calm for long enough is mirrored as it is. Any other one would show that it is mirrored, so
    what is added there blurs the more the farther it is from the picture.
    """
    if picture.shape[2] == 4 and picture[..., 3].min() < 255:
        return np.pad(picture, ((before, after), (0, 0), (0, 0)))
    steps, rows = _steps_of(picture), len(picture)
    calm = int(_calm(steps) * rows), int(_calm(steps[::-1]) * rows)
    first = _mirrored(before, _depth(steps, rows))[::-1]
    last = rows - 1 - _mirrored(after, _depth(steps[::-1], rows))
    extended: np.ndarray = picture[np.concatenate([first, np.arange(rows), last])]
    if before > calm[0]:
        extended[:before] = _run_out(extended, before, is_calm=calm[0] > _CALM_MIN * rows)
    if after > calm[1]:
        extended[-after:] = _run_out(extended[::-1], after, is_calm=calm[1] > _CALM_MIN * rows)[::-1]
    return extended


def _depth(steps: np.ndarray, rows: int) -> int:
    """How many of the rows at the beginning may be mirrored: all that are calm, and no lettering."""
    calm = _calm(steps)
    if calm > _CALM_MIN:
        return max(int(calm * rows), 1)
    end = steps[: max(round(_BUSY_DEPTH * len(steps)), 1)]
    return 1 if _is_drawn(end) else max(round(_BUSY_DEPTH * rows), 1)


def _mirrored(length: int, depth: int) -> np.ndarray:
    """The rows, counted from the end, that stand in for `length` rows beyond it: there and back again."""
    wave = np.arange(length) % (2 * depth)
    mirrored: np.ndarray = np.where(wave < depth, wave, 2 * depth - 1 - wave)
    return mirrored


def _run_out(extended: np.ndarray, length: int, *, is_calm: bool) -> np.ndarray:
    """The first `length` rows, blurred with their distance from the picture, but with its grain."""
    longest = max(extended.shape[:2])
    seen = extended[: length + longest // 8]
    away = np.arange(length, 0, -1, dtype=np.float32)[:, None, None] / (_BLURRED_AFTER * longest)
    fine, coarse = (softened(seen, share * longest)[:length].astype(np.float32) for share in (0.006, 0.045))
    sharp = extended[:length].astype(np.float32)
    blurred = sharp + np.clip(2 * away, 0, 1) * (fine - sharp)
    blurred += np.clip(2 * away - 1, 0, 1) * (coarse - blurred)
    grain = (sharp - fine)[..., :3] if is_calm else _grain_like(seen[length:], length)
    blurred[..., :3] += grain * np.clip(away, 0, 1)
    return bytes_of(blurred)


def _grain_like(picture: np.ndarray, length: int) -> np.ndarray:
    luma = cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY).astype(np.float32)
    noise = np.random.default_rng(0).standard_normal((length, picture.shape[1], 1), dtype=np.float32)
    grain: np.ndarray = noise * min(noise_of(luma), _GRAIN_MAX)
    return grain
