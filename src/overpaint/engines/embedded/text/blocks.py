"""Letters that stand apart, each on something of its own and turned its own way: blocks, tiles, stickers."""

from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from overpaint.engines.embedded.text.course import Course
from overpaint.engines.embedded.text.fitting import Fit, glyph_boxes
from overpaint.engines.embedded.text.ink import Ink, Strip
from overpaint.engines.embedded.text.typefaces import has_chinese
from overpaint.engines.embedded.text.typesetting import SetLine, body, drawn

_APART_MIN = 0.32  # gap between letters, of their width
_EDGE_MIN = 14.0  # grey levels across a gap: the edges of blocks
_BLOCKS_MIN = 3
_TURNS = np.arange(-12, 12.1, 1.5)  # degrees


def are_on_blocks(strip: Strip, ink: Ink, fit: Fit) -> bool:
    """Whether most gaps between the letters are wide and hold the edge of something."""
    boxes = glyph_boxes(ink, fit)
    gray = cv2.cvtColor(strip.pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    apart = 0
    for before, after in pairwise(boxes):
        gap = after[0] - before[2]
        if gap <= _APART_MIN * (before[2] - before[0] + after[2] - after[0]) / 2:
            continue
        rows = slice(round(min(before[1], after[1])), round(max(before[3], after[3])) + 1)
        across = gray[rows, round(before[2]) + 3 : round(after[0]) - 2].mean(axis=0)
        apart += bool(len(across) > 2 and across.max() - across.min() > _EDGE_MIN)
    return apart >= _BLOCKS_MIN and apart >= 0.6 * (len(boxes) - 1)


def frames(strip: Strip, ink: Ink, fit: Fit, start: int, end: int) -> list[Course]:
    """For each of the letters `start:end` the way from em to the picture, turned as it is.

    The origin is the middle of the letter, not its foot.
    """
    middle = sum(body(fit.line.face, chinese=has_chinese(fit.line.text))) / 2
    found = []
    for number, mine in _letters(ink, fit):
        if not start <= number < end:
            continue
        glyph, center = fit.line.glyphs[number], _center_of(mine)
        turn = _turn_of(mine, center, number, fit)
        tall = fit.tall[0] + fit.tall[1] * center[0]
        cosine, sine = np.cos(turn), np.sin(turn)
        spin = np.array([[cosine, -sine], [-sine, -cosine]]) * tall
        at = center - spin @ np.array([0.0, (glyph.top + glyph.bottom) / 2 - middle])
        found.append(strip.course.after(np.array([[*spin[0], at[0]], [*spin[1], at[1]], [0, 0, 1]])))
    return found


def upright(ink: Ink, fit: Fit) -> tuple[Ink, Fit]:
    """The same with every letter turned upright and set down on the baseline, to compare it with type."""
    labels = np.zeros_like(ink.labels)
    owners: list[int] = []
    for number, mine in _letters(ink, fit):
        glyph, center = fit.line.glyphs[number], _center_of(mine)
        turn = float(np.degrees(_turn_of(mine, center, number, fit)))
        back = cv2.getRotationMatrix2D((float(center[0]), float(center[1])), -turn, 1.0)
        middle = fit.base[0] + fit.base[1] * center[0] - fit.tall[0] * (glyph.top + glyph.bottom) / 2
        back[1, 2] += middle - center[1]
        turned = cv2.warpAffine(mine.astype(np.float32), back, (labels.shape[1], labels.shape[0])) > 0.5
        if turned.any():
            owners.append(number)
            labels[turned] = len(owners)
    boxes = np.array([_extent(labels == place) for place in range(1, len(owners) + 1)])
    return Ink(labels, boxes), replace(fit, owners=np.array([(number, number) for number in owners]))


def _letters(ink: Ink, fit: Fit) -> list[tuple[int, np.ndarray]]:
    """The numbers of the glyphs that have ink of their own, and where it is."""
    masks = ((number, ink.mask((fit.owners == number).all(axis=1))) for number in range(len(fit.line.glyphs)))
    return [(number, mask) for number, mask in masks if mask.any()]


def _turn_of(mask: np.ndarray, center: np.ndarray, number: int, fit: Fit) -> float:
    """By which angle, in radians and against the clock, a letter is turned in its line."""
    glyph = fit.line.glyphs[number]
    side = int(fit.tall[0] * 1.2)
    scale = (fit.em + fit.tall[0]) / 2
    across, up = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    onto = np.array([[scale, 0, side / 2 - scale * across], [0, -scale, side / 2 + scale * up], [0, 0, 1]])
    model = drawn(SetLine(fit.line.face, (glyph,)), Course(onto), (side, side), supersampled=1)
    model = cv2.GaussianBlur(model, (0, 0), 1.5)

    def likeness(degrees: float) -> float:
        spin = cv2.getRotationMatrix2D((float(center[0]), float(center[1])), -degrees, 1.0)
        spin[:, 2] = spin[:, 2] + (side / 2 - center)
        back = cv2.warpAffine(mask.astype(np.float32), spin, (side, side))
        return float((cv2.GaussianBlur(back, (0, 0), 1.5) * model).sum())

    return float(np.radians(max(_TURNS, key=likeness)))


def _center_of(mask: np.ndarray) -> np.ndarray:
    left, top, right, bottom = _extent(mask)
    return np.array([(left + right) / 2, (top + bottom) / 2])


def _extent(mask: np.ndarray) -> np.ndarray:
    rows, columns = np.nonzero(mask)
    return np.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1], np.float64)
