"""How a line of text is lettered: face, size, spacing, and where its baseline runs.

The old text is set in every face we have, moved until its letters lie on those in the picture, and compared. The
face that agrees best also tells where each letter stands, in perspective, because it says how tall each should be.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from overpaint.engines.embedded.text.blocks import are_on_blocks, frames, upright
from overpaint.engines.embedded.text.fitting import LOOSE_MIN, TAPER_MIN, Fit, fitted
from overpaint.engines.embedded.text.ink import Ink, Strip, guesses, laid_flat
from overpaint.engines.embedded.text.reading import Line
from overpaint.engines.embedded.text.typefaces import Face, candidates, face_named, has_chinese
from overpaint.engines.embedded.text.typesetting import SetLine, body, drawn

# correlation of the ink with the text drawn anew, in the best face; below it nothing was understood
AGREEMENT_MIN = 0.35
_STRAIGHT_LOSS = 0.05  # in agreement, that following the perspective is worth
_SLANTS = (-0.24, -0.16, -0.08, 0.08, 0.16, 0.24)
_SLANT_GAIN = 0.02
_SLANTED_FACES = 2
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

    def blocks(self, start: int, end: int) -> list[np.ndarray]:
        """For each of the letters `start:end` the homography (3, 3) from em, around its middle, to the picture."""
        return frames(self.strip, self.ink, self.fit, start, end)

    def to_picture(self) -> np.ndarray:
        """The homography (3, 3) from em to px of the picture."""
        return np.asarray(self.strip.to_picture @ self.fit.onto())

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
        return cv2.warpPerspective(coverage, self.strip.to_picture, size, flags=cv2.INTER_LINEAR) > 0.3

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
    chinese = has_chinese(line.text)
    reference = face_named("hei-bold" if chinese else "sans-bold")
    first = _understood(laid_flat(picture, line.quad), reference, line.text)
    if first is None:
        return None
    found, straight = first, _straightened(first, chinese=chinese)
    if straight is not None:
        second = _understood(laid_flat(picture, straight), reference, line.text)
        if second is not None and second.agreement > first.agreement - _STRAIGHT_LOSS:
            found = second
    if faces and found.is_loose:
        ink, fit = upright(found.ink, found.fit)
        best = _in_best_face(replace(found, ink=ink, fit=fit), line.text)
        turned = fitted(found.ink, best.face, line.text, like=found.fit)
        found = replace(best, ink=found.ink, fit=turned or found.fit)
    elif faces:
        found = _in_best_face(found, line.text)
    return found if found.agreement >= AGREEMENT_MIN else None


def _understood(strip: Strip, face: Face, text: str) -> Lettering | None:
    """The guess at the ink that agrees best with the text."""
    tried = [
        _compared(strip, ink, fit) for ink in guesses(strip) if (fit := fitted(ink, face, text)) is not None
    ]
    return max(tried, key=lambda lettering: lettering.agreement, default=None)


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
    synthetic = drawn(fit.line, fit.onto(), (mask.shape[1], mask.shape[0]), supersampled=1)
    synthetic = cv2.GaussianBlur(synthetic, (0, 0), blur)
    agreement = float(np.corrcoef(mask.ravel(), synthetic.ravel())[0, 1]) if synthetic.any() else 0.0
    # letters stretched, or of another weight, are a worse explanation than another face
    stretch = abs(float(np.log(fit.em / fit.tall[0])))
    weight = abs(float(np.log((synthetic.sum() + 1) / (mask.sum() + 1))))
    return Lettering(strip, ink, fit, agreement - _STRETCH * min(stretch, 1.0) - _WEIGHT * min(weight, 1.0))


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
    heads, feet = base - (top + 0.15) * tall, base - (bottom - 0.15) * tall
    corners = np.array([[x[0], heads[0]], [x[1], heads[1]], [x[1], feet[1]], [x[0], feet[0]]], np.float64)
    return np.asarray(cv2.perspectiveTransform(corners[None], strip.to_picture)[0], np.float32)
