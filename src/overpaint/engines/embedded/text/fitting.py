"""Laying a text, set in some face, on the ink of a line until each glyph covers its own.

Where the glyphs come to lie says all there is to know of the line: its size, its spacing, where its baseline
runs, and, since every glyph has a height of its own, by how much it tapers in perspective.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.text.ink import Ink
from overpaint.engines.embedded.text.typefaces import Face
from overpaint.engines.embedded.text.typesetting import SetLine, set_line

TAPER_MIN = 0.05  # of the height over the length of the line; less is noise
LOOSE_MIN = 0.3  # em between letters, from which on each stands for itself
_ROUNDS = 4
_MIDDLE = 0.35  # em above the baseline
_STRETCH_MAX = 2.5  # letters wider or narrower than that are not letters


@dataclass(frozen=True, slots=True)
class Fit:
    """A set line laid on the ink of a strip: x = left + em * u, y = base - tall * v, both along the line."""

    line: SetLine
    left: float
    em: float
    base: tuple[float, float]  # at x = 0, and per px
    tall: tuple[float, float]  # px per em at x = 0, and per px
    owners: np.ndarray  # (N, 2) the first and the last glyph that each piece of ink is part of, or -1
    off: float  # by how much glyphs miss the ink, of their size
    slant: float = 0.0

    def onto(self) -> np.ndarray:
        """The homography from em to px of the strip."""
        feet = np.array([self.line.left, self.line.right])
        x = self.left + self.em * feet
        base = self.base[0] + self.base[1] * x
        tall = self.tall[0] + self.tall[1] * x
        em = np.array([[feet[0], 0], [feet[1], 0], [feet[1], 1], [feet[0], 1]], np.float32)
        low, high = (
            x + self.slant * tall * v for v in (-_MIDDLE, 1 - _MIDDLE)
        )  # letters lean about their middles
        px = np.stack([np.r_[low, high[::-1]], np.r_[base, (base - tall)[::-1]]], axis=1)
        return np.asarray(cv2.getPerspectiveTransform(em, px.astype(np.float32)))


def fitted(ink: Ink, face: Face, text: str, *, like: Fit | None = None) -> Fit | None:
    """The text in a face, moved and sized until its glyphs' boxes lie on the pieces of ink.

    `like` is the fit of another face to begin with.
    """
    line = set_line(face, text)
    extents = np.array([(glyph.left, glyph.right, glyph.bottom, glyph.top) for glyph in line.inked])
    starts = _starts(ink, extents) if like is None else [_start_like(like, extents)]
    rounds = _ROUNDS if like is None else 2
    laid = [placed for start in starts if (placed := _settled(ink, extents, start, rounds)) is not None]
    if not laid:
        return None
    placed = min(laid, key=lambda placed: placed.off)
    (left, em, tracking), vertical = placed.horizontal, placed.vertical
    owners = np.where(placed.owners >= 0, _indices(line)[placed.owners], -1)
    spaced = _spaced(line, tracking / em)
    if tracking > LOOSE_MIN * em:
        em = _em_by_widths(line, ink, owners) or em
        spaced = _let_loose(spaced, ink, owners, float(left), float(em))
    return Fit(
        spaced,
        float(left),
        float(em),
        (float(vertical[0]), float(vertical[1])),
        (float(vertical[2]), float(vertical[3])),
        owners,
        placed.off,
    )


def glyph_boxes(ink: Ink, fit: Fit) -> list[np.ndarray]:
    """The boxes of the ink of each glyph that has some, in px of the strip."""
    mine = [fit.owners[:, 0] == number for number in range(len(fit.line.glyphs))]
    return [union(ink.boxes[pieces]) for pieces in mine if pieces.any()]


def union(boxes: np.ndarray) -> np.ndarray:
    """The smallest box (4,) around boxes (N, 4)."""
    return np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where glyphs came to lie: `off` is by how much they miss the ink, of their size."""

    horizontal: np.ndarray  # left edge, px per em, px of tracking per glyph
    vertical: np.ndarray  # baseline and px per em, each at x = 0 and per px
    owners: np.ndarray
    off: float


def _starts(ink: Ink, extents: np.ndarray) -> list[np.ndarray]:
    """Two beginnings: the width of the ink tells the size; or its height does, and the rest is tracking."""
    low, high = ink.boxes[:, 0].min(), ink.boxes[:, 2].max()
    first, last = extents[:, 0].min(), extents[:, 1].max()
    em = (high - low) / (last - first)
    by_width = np.array([low - em * first, em, 0.0])
    if len(extents) < 3:
        return [by_width]
    tall = np.median(ink.boxes[:, 3] - ink.boxes[:, 1]) / np.median(extents[:, 3] - extents[:, 2])
    tracking = (high - low - tall * (last - first)) / (len(extents) - 1)
    return [by_width, np.array([low - tall * first, tall, tracking])]


def _start_like(fit: Fit, extents: np.ndarray) -> np.ndarray:
    """The beginning at which the glyphs of another face lie over those of `fit`."""
    there = fit.left + fit.em * np.array([(glyph.left + glyph.right) / 2 for glyph in fit.line.inked])
    middles = extents[:, :2].mean(axis=1)
    if len(extents) == 1:
        return np.array([there[0] - fit.em * middles[0], fit.em, 0.0])
    place = np.arange(len(extents), dtype=np.float64)
    rows = np.stack([np.ones_like(place), middles, place], axis=1)
    if len(extents) < 3:
        rows[:, 2] = 0.0
    calm = np.array([[0.0, 0.0, 1.0]])  # hanzi stand at equal distances: those of the face, or tracking
    return _robust(np.concatenate([rows, calm]), np.append(there, 0.0))


def _settled(ink: Ink, extents: np.ndarray, horizontal: np.ndarray, rounds: int) -> _Placed | None:
    """Give each piece of ink to its glyphs, move the glyphs onto their ink, and again."""
    place = np.arange(len(extents), dtype=np.float64)
    placed: _Placed | None = None
    for _ in range(rounds):
        begin, end = (
            horizontal[0] + horizontal[1] * side + horizontal[2] * place for side in extents[:, :2].T
        )
        owners = _owners(ink.boxes, begin, end)
        if (owners < 0).all():
            return None
        boxes, first, last = _groups(ink.boxes, owners, len(extents))
        missed = np.abs(boxes[:, 0] - begin[first]) + np.abs(boxes[:, 2] - end[last])
        clean = missed < 0.6 * (end[last] - begin[first]) + 0.1 * horizontal[1]
        unseen = len(extents) - int((last - first + 1).sum())
        off = float(np.minimum(missed / horizontal[1], 1.0).sum() + unseen) / len(extents)
        if clean.sum() < min(len(boxes), 3):
            clean[:] = True
        boxes, first, last = boxes[clean], first[clean], last[clean]
        horizontal = _horizontal(
            boxes,
            np.concatenate([extents[first, 0], extents[last, 1]]),
            np.concatenate([first, last]),
        )
        feet = np.array([extents[a : b + 1, 2].min() for a, b in zip(first, last, strict=True)])
        heads = np.array([extents[a : b + 1, 3].max() for a, b in zip(first, last, strict=True)])
        vertical = _vertical(boxes, np.concatenate([feet, heads]))
        if not 1 / _STRETCH_MAX < horizontal[1] / max(vertical[2], 1e-6) < _STRETCH_MAX:
            return None
        placed = _Placed(horizontal, vertical, owners, off)
    return placed


def _groups(boxes: np.ndarray, owners: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Boxes of ink and the glyphs `first..last` that each is made of: one, unless letters touch."""
    touching = np.zeros(count, bool)
    for first, last in owners[owners[:, 1] > owners[:, 0]]:
        touching[first:last] = True
    group_of = np.concatenate([[0], np.cumsum(~touching[:-1])])
    held = owners[:, 0] >= 0
    group = group_of[owners[held, 0]]
    united = np.full((count, 4), np.inf)
    united[:, 2:] = -np.inf
    np.minimum.at(united[:, :2], group, boxes[held, :2])
    np.maximum.at(united[:, 2:], group, boxes[held, 2:])
    seen = np.unique(group)
    return united[seen], np.searchsorted(group_of, seen), np.searchsorted(group_of, seen, side="right") - 1


def _spaced(line: SetLine, tracking: float) -> SetLine:
    """The line with `tracking` em after each glyph that can be seen; a space keeps its own width."""
    spaced, shift = [], 0.0
    for glyph in line.glyphs:
        spaced.append(glyph.moved(shift))
        shift += 0.0 if glyph.is_blank else tracking
    return SetLine(line.face, tuple(spaced))


def _em_by_widths(line: SetLine, ink: Ink, owners: np.ndarray) -> float | None:
    """Px per em from the widths of the letters alone: where letters are set down freely, distances mislead."""
    px, em = 0.0, 0.0
    for number, glyph in enumerate(line.glyphs):
        mine = (owners == number).all(axis=1)
        if mine.any():
            box = union(ink.boxes[mine])
            px, em = px + box[2] - box[0], em + glyph.right - glyph.left
    return px / em if em else None


def _let_loose(line: SetLine, ink: Ink, owners: np.ndarray, left: float, em: float) -> SetLine:
    """The line with each glyph moved over its own ink: letters on blocks keep no regular distance."""
    loose = []
    for number, glyph in enumerate(line.glyphs):
        mine = (owners == number).all(axis=1)
        shift = 0.0
        if mine.any():
            box = union(ink.boxes[mine])
            shift = ((box[0] + box[2]) / 2 - left) / em - (glyph.left + glyph.right) / 2
        loose.append(glyph.moved(shift))
    return SetLine(line.face, tuple(loose))


def _owners(boxes: np.ndarray, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The first and the last glyph that each piece covers, (N, 2); -1 where it is beside all of them."""
    overlap = np.minimum(boxes[:, None, 2], end) - np.maximum(boxes[:, None, 0], begin)
    least = np.minimum(boxes[:, None, 2] - boxes[:, None, 0], end - begin)
    best = np.argmax(overlap / np.maximum(least, 1), axis=1)
    row = np.arange(len(boxes))
    beside = overlap[row, best] < -0.15 * (end - begin)[best]
    covered = overlap > 0.6 * (end - begin)
    covered[row, best] = True
    owners = np.stack(
        [covered.argmax(axis=1), covered.shape[1] - 1 - covered[:, ::-1].argmax(axis=1)], axis=1
    )
    owners[beside] = -1
    return owners


def _horizontal(boxes: np.ndarray, sides: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Left edge, px per em and px of tracking per glyph, by least squares over both sides of every box."""
    rows = np.stack([np.ones_like(sides), sides, place], axis=1)
    wanted = np.concatenate([boxes[:, 0], boxes[:, 2]])
    if len(boxes) < 3:
        rows[:, 2] = 0.0
    calm = np.array([[0.0, 0.0, 1.0]])  # no tracking, unless the picture says so
    return _robust(np.concatenate([rows, calm]), np.append(wanted, 0.0))


def _vertical(boxes: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Baseline and height of an em, each at x = 0 and per px, from the feet and then the heads of the boxes."""
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    xs = np.concatenate([x, x])
    rows = np.stack([np.ones_like(v), xs, -v, -v * xs], axis=1)
    wanted = np.concatenate([boxes[:, 3], boxes[:, 1], [0.0, 0.0]])
    length = max(float(np.ptp(x)), 1.0)
    sway = 0.05 if len(boxes) >= 3 else 5.0
    level = np.array([[0.0, length * sway, 0.0, 0.0], [0.0, 0.0, 0.0, length * sway * 6]])
    rows = np.concatenate([rows, level])
    found = _robust(rows, wanted)
    if abs(found[3]) * length < TAPER_MIN * abs(found[2]):
        rows[:-2, 3] = 0.0
        found = _robust(rows, wanted)
    return found


def _robust(rows: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Least squares in which what lies far off counts less (Huber)."""
    weight = np.ones(len(wanted))
    calm = np.eye(rows.shape[1]) * 1e-9  # a column without any say comes out as 0
    solution = np.zeros(rows.shape[1])
    for _ in range(2):
        weighed = rows.T * weight
        solution = np.linalg.solve(weighed @ rows + calm, weighed @ wanted)
        off = np.abs(rows @ solution - wanted)
        weight = np.minimum(1.0, max(1.5 * _middle_of(off), 0.5) / np.maximum(off, 1e-6))
    return solution


def _middle_of(values: np.ndarray) -> float:
    """The median; of a few values several times as fast as NumPy's, which is asked for thousands of them."""
    ordered, half = np.sort(values), len(values) // 2
    return float(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)


def _indices(line: SetLine) -> np.ndarray:
    """From the number of a glyph among those that can be seen to its number among all."""
    return np.array([number for number, glyph in enumerate(line.glyphs) if not glyph.is_blank])
