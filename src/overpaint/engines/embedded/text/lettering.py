"""How a line of text is lettered: face, size, spacing, and where its baseline runs.

The old text is set in every face we have, moved until its letters lie on those in the picture, and compared. The
face that agrees best also tells where each letter stands, in perspective, because it says how tall each should be.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from overpaint.engines.embedded.text.blocks import are_on_blocks, frames, upright
from overpaint.engines.embedded.text.course import Course, arc_through
from overpaint.engines.embedded.text.fitting import LOOSE_MIN, TAPER_MIN, Fit, fitted, glyph_boxes
from overpaint.engines.embedded.text.ink import (
    MANY_CLUSTERS,
    Ink,
    Strip,
    guesses,
    laid_flat,
    of_one_color,
    strip_along,
)
from overpaint.engines.embedded.text.reading import Line
from overpaint.engines.embedded.text.typefaces import Face, candidates, has_chinese, references
from overpaint.engines.embedded.text.typesetting import SetLine, body, drawn

# correlation of the ink with the text drawn anew, in the best face; below it nothing was understood
AGREEMENT_MIN = 0.35
_PLAIN_MIN = 0.75  # the ink was told from the ground
_STRAIGHT_LOSS = 0.05  # in agreement, that following the perspective is worth
_ARC_LETTERS_MIN = 5  # fewer may stand on any circle
_ARC_ROUNDS = 2
_ARC_MAX = 1.6  # radians; what is bent more is not read as one line
_SAGITTA_MIN = 0.12  # em; less is the play of a fit
_BODY_MARGIN = 0.15  # em above and below the body of a line
_SLANTS = (-0.2, -0.1, 0.1, 0.15, 0.2, 0.25)
_SLANT_GAIN = 0.02
_SLANTED_FACES = 3
_FACES_DRAWN = 9  # of those whose letters have the right widths
_STRETCH, _WEIGHT = 0.1, 0.1  # what a factor of e costs
_BLUR = 0.02  # of the line's height: what two drawings may be apart and still be alike


@dataclass(frozen=True, slots=True)
class Lettering:
    """What is known of a line: the strip it was looked at in, its ink, and the best fit to it."""

    strip: Strip
    ink: Ink
    fit: Fit
    agreement: float

    @property
    def face(self) -> Face:
        """The face that comes closest."""
        return self.fit.line.face

    @property
    def set_text(self) -> SetLine:
        """The old text as it was set."""
        return self.fit.line

    @property
    def is_loose(self) -> bool:
        """Whether the letters are so far apart that each stands for itself."""
        glyphs = self.fit.line.inked
        gaps = [after.left - before.right for before, after in pairwise(glyphs)]
        return len(gaps) > 1 and float(np.median(gaps)) > LOOSE_MIN

    @property
    def is_on_blocks(self) -> bool:
        """Whether the letters stand apart, each on something of its own."""
        return are_on_blocks(self.strip, self.ink, self.fit)

    def blocks(self, start: int, end: int) -> list[Course]:
        """For each of the letters `start:end` the way from em, around its middle, to the picture."""
        return frames(self.strip, self.ink, self.fit, start, end)

    @property
    def em_px(self) -> float:
        """How tall an em is in the picture, at the middle of the line."""
        middle = (self.set_text.left + self.set_text.right) / 2
        foot, head = self.to_picture().at(np.array([(middle, 0.0), (middle, 1.0)]))
        return float(np.linalg.norm(head - foot))

    @property
    def is_curved(self) -> bool:
        """Whether the baseline is an arc."""
        return self.strip.course.arc is not None

    def to_picture(self) -> Course:
        """The way from em to px of the picture."""
        return self.strip.course.after(self.fit.onto())

    def mask(self, size: tuple[int, int], start: int, end: int) -> np.ndarray:
        """Where in a picture of `size` (W, H) the ink of characters `start:end` lies, (H, W) bool."""
        first, last = self.fit.owners.T
        mine = (last >= start) & (first < end)
        if start == 0 and end >= len(self.fit.line.glyphs):
            mine |= first < 0
        coverage = self.ink.mask(mine).astype(np.float32)
        # letters that touch are one piece: what it covers beyond the span is cut off
        low, high = self._between(start - 1, start), self._between(end - 1, end)
        coverage[:, : max(round(low), 0)] = 0
        coverage[:, max(round(high), 0) :] = 0
        return self.strip.course.laid_on(coverage, size) > 0.3

    def _between(self, before: int, after: int) -> float:
        """The x in the strip where one character ends and the next begins, or an end of the strip."""
        glyphs = self.fit.line.glyphs
        if before < 0:
            return 0.0
        if after >= len(glyphs):
            return float(self.strip.pixels.shape[1])
        return self.fit.left + self.fit.em * (glyphs[before].right + glyphs[after].left) / 2


def lettering_of(picture: np.ndarray, line: Line, *, faces: bool = True) -> Lettering | None:
    """How `line` is lettered; None when its ink cannot be told from the ground.

    Without `faces` any face will do: enough to erase.
    """
    first = _understood(laid_flat(picture, line.quad), line.text)
    if first is None:
        return None
    found = _along_arc(picture, first, line.text) or _level(picture, first, line.text)
    if faces and found.is_loose:
        ink, fit = upright(found.ink, found.fit)
        best = _in_best_face(replace(found, ink=ink, fit=fit), line.text)
        turned = fitted(found.ink, best.face, line.text, like=found.fit)
        found = replace(best, ink=found.ink, fit=turned or found.fit)
    elif faces:
        found = _in_best_face(found, line.text)
    return found if found.agreement >= AGREEMENT_MIN else None


def _understood(strip: Strip, text: str) -> Lettering | None:
    """The guess at the ink that agrees best with the text."""
    best = _best_of(strip, guesses(strip), text)
    if best is not None and best.agreement >= _PLAIN_MIN:
        return best
    # a busy ground shares colours with the ink: tell them apart more finely, then keep to the one that was found
    finer = _best_of(strip, guesses(strip, clusters=MANY_CLUSTERS), text, best)
    if finer is None:
        return None
    seen = finer.ink.mask() & (_synthetic(finer.fit, finer.ink) > 0.5)
    return _best_of(strip, of_one_color(strip, seen), text, finer) if seen.any() else finer


def _best_of(
    strip: Strip, inks: Iterable[Ink], text: str, known: Lettering | None = None
) -> Lettering | None:
    tried = [
        _compared(strip, ink, fit)
        for ink in inks
        for face in references(text)
        if (fit := fitted(ink, face, text)) is not None
    ]
    return max([known, *tried] if known else tried, key=lambda lettering: lettering.agreement, default=None)


def _along_arc(picture: np.ndarray, first: Lettering, text: str) -> Lettering | None:
    """The same line laid flat along the circle that its letters stand on; None where it is straight."""
    found = first
    for _ in range(_ARC_ROUNDS):
        course = _arc_of(found)
        if course is None:
            return None
        again = _understood(strip_along(picture, *course), text)
        if again is None or again.agreement < found.agreement:
            break
        found = again
    return found if found is not first else None


def _arc_of(found: Lettering) -> tuple[Course, float, float] | None:
    """The course along the circle, and the length and the height in px of the line's box at its beginning."""
    course, fit = found.strip.course, found.fit
    seen = [number for number in range(len(fit.line.glyphs)) if (fit.owners[:, 0] == number).any()]
    if len(seen) < _ARC_LETTERS_MIN:
        return None
    glyphs = [fit.line.glyphs[number] for number in seen]
    x, y = np.array([((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in glyph_boxes(found.ink, fit)]).T
    tall = fit.tall[0] + fit.tall[1] * x
    # a letter that is turned keeps its middle, but neither its foot nor its head
    feet = np.stack([x, y + tall * [(glyph.top + glyph.bottom) / 2 for glyph in glyphs]], axis=1)
    # a circle is one in the strip that was level, but need not be in the picture
    plane = replace(course, outer=np.eye(3)) if found.is_curved else Course(np.eye(3))
    arc = arc_through(plane.at(feet))
    if arc is None:
        return None
    along = arc.levelled(plane.at(feet))[:, 0]
    em = float(np.median(tall)) * float(course.inner[0, 0])
    if abs(arc.sagitta(np.ptp(along))) < _SAGITTA_MIN * em or abs(arc.radius) < np.ptp(along) / _ARC_MAX:
        return None
    bottom, top = body(fit.line.face, chinese=has_chinese(fit.line.text))
    left = along[0] - em * (glyphs[0].right - glyphs[0].left) / 2
    right = along[-1] + em * (glyphs[-1].right - glyphs[-1].left) / 2
    head = arc.base - (top + _BODY_MARGIN) * em
    px = float(np.sqrt(abs(np.linalg.det(course.outer[:2, :2]))))  # of the picture, in one of the plane
    into = np.array([[1 / px, 0, left], [0, 1 / px, head], [0, 0, 1]])
    high = (top - bottom + 2 * _BODY_MARGIN) * em
    return Course(course.outer, arc, into), float(right - left) * px, high * px


def _level(picture: np.ndarray, first: Lettering, text: str) -> Lettering:
    """The same line laid flat along its letters, where that explains it as well."""
    straight = _straightened(first, chinese=has_chinese(text))
    if straight is None:
        return first
    second = _understood(laid_flat(picture, straight), text)
    is_better = second is not None and second.agreement > first.agreement - _STRAIGHT_LOSS
    return second if second is not None and is_better else first


def _in_best_face(found: Lettering, text: str) -> Lettering:
    placed = [fit for face in candidates(text) if (fit := fitted(found.ink, face, text, like=found.fit))]
    # where letters are set down freely, their distances tell nothing of the face
    likely = placed if found.is_loose else sorted(placed, key=lambda fit: fit.off)[:_FACES_DRAWN]
    tried = sorted(
        (_compared(found.strip, found.ink, fit) for fit in likely), key=lambda tried: -tried.agreement
    )
    slanted = [
        _compared(found.strip, found.ink, replace(upright.fit, slant=slant))
        for upright in tried[:_SLANTED_FACES]
        for slant in _SLANTS
    ]
    best = max(slanted, key=lambda lettering: lettering.agreement)
    return best if best.agreement > tried[0].agreement + _SLANT_GAIN else tried[0]


def _compared(strip: Strip, ink: Ink, fit: Fit) -> Lettering:
    blur = _BLUR * (strip.bottom - strip.top)
    mask = cv2.GaussianBlur(ink.mask().astype(np.float32), (0, 0), blur)
    synthetic = cv2.GaussianBlur(_synthetic(fit, ink), (0, 0), blur)
    agreement = _correlation(mask, synthetic)
    # letters stretched, or of another weight, are a worse explanation than another face
    stretch = abs(float(np.log(fit.em / fit.tall[0])))
    weight = abs(float(np.log((synthetic.sum() + 1) / (mask.sum() + 1))))
    return Lettering(strip, ink, fit, agreement - _STRETCH * min(stretch, 1.0) - _WEIGHT * min(weight, 1.0))


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    """Pearson's of two drawings (H, W) float32, 0 where one is even; NumPy's takes four times as long."""
    one, other = (values.ravel() - values.mean() for values in (one, other))
    spread = float(one @ one) * float(other @ other)
    return float(one @ other) / math.sqrt(spread) if spread else 0.0


def _synthetic(fit: Fit, ink: Ink) -> np.ndarray:
    """The text as it is set, drawn in the strip of the ink, (H, W) float32 0..1."""
    return drawn(fit.line, Course(fit.onto()), ink.labels.shape[::-1], supersampled=1)


def _straightened(found: Lettering, *, chinese: bool) -> np.ndarray | None:
    """The quad (4, 2) in the picture whose top and bottom follow the letters, where they do not run level."""
    fit, strip = found.fit, found.strip
    length = strip.right - strip.left
    taper = fit.tall[1] * length / fit.tall[0]
    slope = fit.base[1] * length / fit.tall[0]
    if abs(taper) < TAPER_MIN and abs(slope) < TAPER_MIN:
        return None
    taper_per_px = fit.tall[1] if abs(taper) >= TAPER_MIN else 0.0
    middle = (strip.left + strip.right) / 2
    bottom, top = body(fit.line.face, chinese=chinese)
    x = np.array([strip.left, strip.right])
    base = fit.base[0] + fit.base[1] * x
    tall = fit.tall[0] + fit.tall[1] * middle + taper_per_px * (x - middle)
    heads, feet = base - (top + _BODY_MARGIN) * tall, base - (bottom - _BODY_MARGIN) * tall
    corners = np.array([[x[0], heads[0]], [x[1], heads[1]], [x[1], feet[1]], [x[0], feet[0]]], np.float64)
    return np.asarray(strip.course.at(corners), np.float32)
