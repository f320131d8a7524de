"""Where new words go in place of old ones: on the same baseline, in the same size, with the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.course import Course
from overpaint.engines.embedded.text.lettering import Lettering
from overpaint.engines.embedded.text.reading import Span
from overpaint.engines.embedded.text.typefaces import face_for, has_chinese
from overpaint.engines.embedded.text.typesetting import SetLine, body, set_line

HANZI_TALLER = 1.18  # than the capitals of a line of equal weight
CONDENSED_MIN = 0.82
SHRUNK_MIN = 0.45
_WIDER_MAX = 0.125  # of the old width, to either side, where the ground does not tell
_FILLED = (0.9, 1.08)  # of the place of old words between others; else the whole line is set anew
_FILLED_AT_END = (0.75, 1.15)
_TRACKING_MIN = 0.03  # em; less is the play of a fit
_BAND_PX = 32  # rows of the band in which edges of the ground are looked for
_LOOKED_AT = 1.2  # of the old width, to either side
_EDGE_MIN = 26.0  # grey levels per band px, after blur
_PADDING = 0.45  # of a line's height, kept free before an edge


@dataclass(frozen=True, slots=True)
class Slot:
    """The stretch of a baseline that old words leave free; x in em of the old lettering."""

    left: float
    right: float
    low: float  # how far new words may reach to the left
    high: float  # and to the right
    align: float = 0.5  # 0 flush left, 1 flush right


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A set line and the way from its em to px of the picture."""

    line: SetLine
    onto: Course


def placed(text: str, old: Lettering, slot: Slot) -> PlacedLine:
    """`text` in the manner of `old`, in a slot of its line: condensed, then smaller, where it is too long."""
    was_chinese = has_chinese(old.set_text.text)
    face = face_for(text, old.face)
    line = set_line(face, text)
    scale, shift = _body_fitted(old, line, was_chinese=was_chinese, is_chinese=has_chinese(text))
    room = slot.high - slot.low
    spare = room / scale - (line.right - line.left)
    tracking = _tracking_of(old)
    if tracking > 0:  # is given up before letters are made narrower
        tracking = min(max(spare / max(len(line.inked) - 1, 1), 0.0), tracking)
    line = set_line(face, text, tracking=tracking)
    natural = (line.right - line.left) * scale
    condensed = max(min(room / natural, 1.0), CONDENSED_MIN)
    shrunk = min(room / (natural * condensed), 1.0)
    if shrunk < SHRUNK_MIN:
        raise Refusal(RefusalReason.no_room_for_text, words=(text,))
    width = natural * condensed * shrunk
    start = slot.left + slot.align * (slot.right - slot.left - width)
    start = min(max(start, slot.low), slot.high - width)
    across = scale * condensed * shrunk
    middle = shift + scale * sum(_body_of(line)) / 2
    up = scale * shrunk
    foot = middle - up * sum(_body_of(line)) / 2
    into = np.array([[across, 0, start - across * line.left], [0, up, foot], [0, 0, 1]])
    return PlacedLine(line, old.to_picture().after(into))


def slot_of(ground: np.ndarray, old: Lettering, start: int, end: int, *, align: float = 0.5) -> Slot:
    """The slot that characters `start:end` leave in a picture whose old words are erased."""
    glyphs = old.set_text.glyphs
    inked = [glyph for glyph in glyphs[start:end] if not glyph.is_blank]
    left, right = inked[0].left, inked[-1].right
    low, high = _free(ground, old, left, right)
    before = [glyph.right for glyph in glyphs[:start] if not glyph.is_blank]
    after = [glyph.left for glyph in glyphs[end:] if not glyph.is_blank]
    if before:
        low = max(low, left if glyphs[start - 1].is_blank else before[-1])
    if after:
        high = min(high, right if glyphs[end].is_blank else after[0])
    if before or after:  # close up to the words that stay
        align = 0.5 if before and after else float(bool(after))
    return Slot(left, right, min(low, left), max(high, right), align)


def fits(text: str, old: Lettering, span: Span, align: float) -> bool:
    """Whether `text` fills the place of a span about as well, so that the rest of the line can stay.

    At that end of its line which is not aligned to anything there is always room.
    """
    glyphs = old.set_text.glyphs
    inked = [glyph for glyph in glyphs[span.start : span.end] if not glyph.is_blank]
    is_first, is_last = span.start == 0, span.end >= len(glyphs)
    if (is_first and is_last) or (is_first and align == 1) or (is_last and align == 0):
        return True
    line = set_line(face_for(text, old.face), text)
    scale, _ = _body_fitted(old, line, was_chinese=has_chinese(span.line.text), is_chinese=has_chinese(text))
    filled = (line.right - line.left) * scale / (inked[-1].right - inked[0].left)
    low, high = _FILLED_AT_END if is_first or is_last else _FILLED
    return low <= filled <= high


def on_block(char: str, old: Lettering, frame: Course) -> PlacedLine:
    """One character in the middle of a block; `frame` leads from em to the picture."""
    line = set_line(face_for(char, old.face), char)
    was_chinese = has_chinese(old.set_text.text)
    scale, _ = _body_fitted(old, line, was_chinese=was_chinese, is_chinese=has_chinese(char))
    bottom, top = _body_of(line)
    across, up = (line.left + line.right) / 2, (bottom + top) / 2
    into = np.array([[scale, 0, -scale * across], [0, scale, -scale * up], [0, 0, 1]])
    return PlacedLine(line, frame.after(into))


def dealt(text: str, lines: Sequence[Lettering]) -> list[str]:
    """`text` dealt to as many lines as the old words had, in proportion to their widths.

    Words stay whole; what has fewer words than lines goes on the first line.
    """
    words = text.split()
    if len(lines) == 1 or len(words) < len(lines):
        return [text, *[""] * (len(lines) - 1)]
    lengths = np.cumsum([len(word) + 1 for word in words])
    widths = np.cumsum([len(line.set_text.text) for line in lines])
    ends, start = [], 0
    for number, share in enumerate(widths[:-1] / widths[-1]):
        latest = len(words) - (len(lines) - 1 - number)
        end = int(np.argmin(np.abs(lengths[start:latest] - share * lengths[-1]))) + start + 1
        ends.append(end)
        start = end
    return [" ".join(words[a:b]) for a, b in zip([0, *ends], [*ends, len(words)], strict=True)]


def dealt_on_blocks(text: str, counts: Sequence[int]) -> list[str]:
    """`text` dealt to rows of so many blocks: a word moves to the next row where it does not fit."""
    rows: list[str] = []
    left = text.split()
    for count in counts:
        row = ""
        while left and len(row) + len(left[0]) + bool(row) <= count:
            row += " " * bool(row) + left.pop(0)
        rows.append(row)
    if left:
        rows = _dealt_by_character("".join(text.split()), counts)
    return rows


def _dealt_by_character(text: str, counts: Sequence[int]) -> list[str]:
    if len(text) > sum(counts):
        raise Refusal(RefusalReason.no_room_for_text, words=(text,))
    rows = []
    for count in counts:
        rows.append(text[:count])
        text = text[count:]
    return rows


def _free(ground: np.ndarray, old: Lettering, left: float, right: float) -> tuple[float, float]:
    """How far to the left and right of `left..right`, in em, the ground goes on without an edge."""
    bottom, top = _body_of(old.set_text)
    tall = top - bottom
    reach = _LOOKED_AT * (right - left) + tall
    per_em = _BAND_PX / tall
    band = np.array([[1 / per_em, 0, left - reach], [0, -1 / per_em, top], [0, 0, 1]])
    size = (min(round((right - left + 2 * reach) * per_em), 4096), _BAND_PX)
    onto = old.to_picture().after(band)
    flat = onto.flattened(ground, size)
    along = onto.at(np.stack([np.arange(size[0]), np.full(size[0], size[1] / 2)], axis=1))
    inside = ((along >= 0) & (along < ground.shape[1::-1])).all(axis=1)
    calm = cv2.GaussianBlur(flat.astype(np.float32), (0, 0), 1.5)
    change = np.abs(cv2.Sobel(calm, cv2.CV_32F, 1, 0, scale=0.25)).max(axis=-1)
    edge = (np.quantile(change, 0.8, axis=0) > _EDGE_MIN / 4) | ~inside
    x = left - reach + np.arange(size[0]) / per_em
    tolerance = _PADDING * tall
    edges_before, edges_after = x[edge & (x < left - 0.1 * tall)], x[edge & (x > right + 0.1 * tall)]
    under = edge & (x > left) & (x < right)
    if under.mean() > 0.02 * (right - left) / max(float(np.ptp(x)), 1e-6):
        widened = _WIDER_MAX * (right - left)  # textured ground: edges everywhere say nothing
        return left - widened, right + widened
    low = edges_before.max() + tolerance if edges_before.size else x[0] + tolerance
    high = edges_after.min() - tolerance if edges_after.size else x[-1] - tolerance
    return float(min(low, left)), float(max(high, right))


def _tracking_of(old: Lettering) -> float:
    """By how many em the old letters stand further apart than they would by themselves."""
    natural = set_line(old.face, old.set_text.text)
    count = len(natural.inked) - 1
    if count < 2:
        return 0.0
    extra = (old.set_text.right - old.set_text.left) - (natural.right - natural.left)
    tracking = extra / count
    return tracking if tracking > _TRACKING_MIN else 0.0


def _body_fitted(
    old: Lettering, line: SetLine, *, was_chinese: bool, is_chinese: bool
) -> tuple[float, float]:
    """By how much to scale and raise a new line's em so that its body stands where the old one's did."""
    if line.face == old.face and was_chinese == is_chinese:
        return 1.0, 0.0
    old_bottom, old_top = body(old.face, chinese=was_chinese)
    bottom, top = body(line.face, chinese=is_chinese)
    ratio = HANZI_TALLER ** (int(is_chinese) - int(was_chinese))
    scale = ratio * (old_top - old_bottom) / (top - bottom)
    return scale, (old_top + old_bottom) / 2 - scale * (top + bottom) / 2


def _body_of(line: SetLine) -> tuple[float, float]:
    return body(line.face, chinese=has_chinese(line.text))
