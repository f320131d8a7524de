"""Setting a line of type and drawing it anywhere, also in perspective and on an arc.

Lengths are in em; x runs to the right from the origin of the line, y *up* from its baseline.
"""

import math
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from PIL import Image, ImageDraw

from overpaint.engines.embedded.text.course import Course
from overpaint.engines.embedded.text.typefaces import Face, font

_MEASURED_AT_PX = 256
_ASCENT, _DESCENT, _SIDE = 1.15, 0.45, 0.25  # em around the line that swashes and accents may take
_EM_MIN_PX, _EM_MAX_PX = 16, 480
_RIM = 17  # places along a line that are looked at, because an arc may bulge between its ends


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of a set line and the box of its ink; spaces have none."""

    char: str
    origin: float
    left: float
    right: float
    bottom: float
    top: float

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see."""
        return self.left >= self.right

    def moved(self, shift: float) -> "Glyph":
        """The same glyph `shift` em further to the right."""
        return Glyph(
            self.char, self.origin + shift, self.left + shift, self.right + shift, self.bottom, self.top
        )


@dataclass(frozen=True, slots=True)
class SetLine:
    """Characters on a baseline."""

    face: Face
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def inked(self) -> list[Glyph]:
        """The glyphs that can be seen."""
        return [glyph for glyph in self.glyphs if not glyph.is_blank]

    @property
    def left(self) -> float:
        """Where the ink begins."""
        return min(glyph.left for glyph in self.inked)

    @property
    def right(self) -> float:
        """Where the ink ends."""
        return max(glyph.right for glyph in self.inked)


def set_line(face: Face, text: str, *, tracking: float = 0.0) -> SetLine:
    """`text` in a face, kerned, with `tracking` em added between characters."""
    glyphs, pen, previous = [], 0.0, ""
    for char in text:
        pen += _kern(face.name, previous, char)
        left, top, right, bottom, advance = _measures(face.name, char)
        glyphs.append(Glyph(char, pen, pen + left, pen + right, bottom, top))
        pen += advance + tracking
        previous = char
    return SetLine(face, tuple(glyphs))


@cache
def body(face: Face, *, chinese: bool) -> tuple[float, float]:
    """The bottom and the top of what a reader takes for the height of a line: a capital's, or a hanzi's."""
    left_out = [_measures(face.name, char) for char in ("国" if chinese else "H")]
    return min(box[3] for box in left_out), max(box[1] for box in left_out)


def drawn(line: SetLine, onto: Course, size: tuple[int, int], *, supersampled: int = 2) -> np.ndarray:
    """The coverage (H, W) float32 0..1 of a line; `onto` leads from em to px, `size` is (W, H)."""
    coverage = np.zeros(size[::-1], np.float32)
    if not line.inked:
        return coverage
    em_px = int(np.clip(math.ceil(_em_of(line, onto) * supersampled), _EM_MIN_PX, _EM_MAX_PX))
    left, width = line.left - _SIDE, line.right - line.left + 2 * _SIDE
    canvas = Image.new("L", (math.ceil(width * em_px), math.ceil((_ASCENT + _DESCENT) * em_px)))
    draw, type_ = ImageDraw.Draw(canvas), font(line.face.name, em_px)
    for glyph in line.inked:
        draw.text(
            ((glyph.origin - left) * em_px, _ASCENT * em_px), glyph.char, font=type_, fill=255, anchor="ls"
        )
    low, high = _bounds(left, left + width, onto, size)
    if (low >= high).any():
        return coverage
    # pixel centres lie at halves, on the canvas as in the picture
    from_canvas = np.array(
        [[1 / em_px, 0, left + 0.5 / em_px], [0, -1 / em_px, _ASCENT - 0.5 / em_px], [0, 0, 1]]
    )
    half = (supersampled - 1) / 2
    finer = np.array([[supersampled, 0, half], [0, supersampled, half], [0, 0, 1.0]])
    moved = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]])
    part = (int(high[0] - low[0]), int(high[1] - low[1]))
    whole = (part[0] * supersampled, part[1] * supersampled)
    large = onto.after(from_canvas).before(finer @ moved).laid_on(np.asarray(canvas), whole)
    small = cv2.resize(large, part, interpolation=cv2.INTER_AREA)
    coverage[low[1] : high[1], low[0] : high[0]] = small.astype(np.float32) / 255
    return coverage


def _bounds(left: float, right: float, onto: Course, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """The px that a line from `left` to `right` em may touch: first, and one after the last; (x, y) each."""
    rim = np.array([(x, y) for x in np.linspace(left, right, _RIM) for y in (-_DESCENT, _ASCENT)])
    at = onto.at(rim)
    low = np.clip(np.floor(at.min(axis=0)) - 1, 0, size).astype(int)
    high = np.clip(np.ceil(at.max(axis=0)) + 2, 0, size).astype(int)
    return low, high


def _em_of(line: SetLine, onto: Course) -> float:
    """How many px an em takes where the line is largest."""
    at = onto.at(np.array([[line.left, 0.0], [line.right, 0.0], [line.left, 1.0], [line.right, 1.0]]))
    return float(max(np.linalg.norm(at[2] - at[0]), np.linalg.norm(at[3] - at[1])))


@cache
def _measures(name: str, char: str) -> tuple[float, float, float, float, float]:
    """Left, top, right, bottom of the ink and the advance, in em."""
    type_, em = font(name, _MEASURED_AT_PX), _MEASURED_AT_PX
    # what Pillow calls the bounding box of a text begins at the pen and ends where the next character would
    pixels, (x, y) = type_.getmask2(char, mode="L", anchor="ls")
    left, top, right, bottom = pixels.getbbox() or (0, 0, 0, 0)
    return (x + left) / em, -(y + top) / em, (x + right) / em, -(y + bottom) / em, type_.getlength(char) / em


@cache
def _kern(name: str, previous: str, char: str) -> float:
    type_ = font(name, _MEASURED_AT_PX)
    if not previous:
        return 0.0
    return (
        type_.getlength(previous + char) - type_.getlength(previous) - type_.getlength(char)
    ) / _MEASURED_AT_PX
