"""How a line of text is lettered: face, size, spacing, and where its baseline runs.

The old text is set in every face we have, moved until its letters lie on those in the picture, and compared. The
face that agrees best also tells where each letter stands, in perspective, because it says how tall each should be.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from overpaint.engines.embedded.fonts import Face, candidates, face_named, has_chinese
from overpaint.engines.embedded.ink import Ink, Strip, guesses, laid_flat
from overpaint.engines.embedded.reading import Line
from overpaint.engines.embedded.typesetting import SetLine, body, drawn, set_line

AGREEMENT_MIN = (
    0.35  # correlation of ink and the text drawn anew, in the best face; below, nothing was understood
)
_ROUNDS = 4
_TAPER_MIN = 0.05  # of the height over the length of the line; less is noise
_SLANTS = (-0.24, -0.16, -0.08, 0.08, 0.16, 0.24)
_SLANT_GAIN = 0.02
_SLANTED_FACES = 2
_FACES_DRAWN = 9  # of those whose letters have the right widths
_BLUR = 0.02  # of the line's height: what two drawings may be apart and still be alike
_LOOSE_MIN = 0.3  # em between letters, from which on each stands for itself
_APART_MIN = 0.32  # gap between letters set apart, of their width
_EDGE_MIN = 14.0  # grey levels across a gap: the edges of blocks


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
        px = np.stack([np.r_[x, (x + self.slant * tall)[::-1]], np.r_[base, (base - tall)[::-1]]], axis=1)
        return np.asarray(cv2.getPerspectiveTransform(em, px.astype(np.float32)))


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
        return len(gaps) > 1 and float(np.median(gaps)) > _LOOSE_MIN

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
    straight = _straightened(first, chinese=chinese)
    found = (
        straight is not None and _understood(laid_flat(picture, straight), reference, line.text)
    ) or first
    if found.agreement < first.agreement - 0.05:
        found = first
    if faces and found.is_loose:
        best = _in_best_face(_upright(found), line.text)
        fit = _fitted(found.ink, best.face, line.text, like=found.fit)
        found = replace(best, ink=found.ink, fit=fit or found.fit)
    elif faces:
        found = _in_best_face(found, line.text)
    return found if found.agreement >= AGREEMENT_MIN else None


def is_on_blocks(lettering: Lettering) -> bool:
    """Whether the letters stand apart, each on something of its own: blocks, tiles, stickers."""
    boxes = _glyph_boxes(lettering.ink, lettering.fit)
    gray = cv2.cvtColor(lettering.strip.pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    apart = 0
    for before, after in pairwise(boxes):
        gap = after[0] - before[2]
        if gap <= _APART_MIN * (before[2] - before[0] + after[2] - after[0]) / 2:
            continue
        rows = slice(round(min(before[1], after[1])), round(max(before[3], after[3])) + 1)
        across = gray[rows, round(before[2]) + 3 : round(after[0]) - 2].mean(axis=0)
        apart += bool(len(across) > 2 and across.max() - across.min() > _EDGE_MIN)
    return apart >= 3 and apart >= 0.6 * (len(boxes) - 1)


def blocks(lettering: Lettering) -> list[np.ndarray]:
    """For each letter that stands apart the homography (3, 3) from em to the picture.

    The origin is the middle of the letter, not its foot; each is turned as the letter is.
    """
    fit, ink = lettering.fit, lettering.ink
    middle = sum(body(lettering.face, chinese=has_chinese(_text_of(fit)))) / 2
    frames = []
    for number, glyph in enumerate(fit.line.glyphs):
        mine = ink.mask((fit.owners == number).any(axis=1))
        if glyph.is_blank or not mine.any():
            continue
        center = _center_of(mine)
        turn = _turn_of(mine, center, SetLine(fit.line.face, (glyph,)), fit)
        tall = fit.tall[0] + fit.tall[1] * center[0]
        cosine, sine = np.cos(turn), np.sin(turn)
        spin = np.array([[cosine, -sine], [-sine, -cosine]]) * tall
        up = (glyph.top + glyph.bottom) / 2 - middle
        at = center - spin @ np.array([0.0, up])
        frames.append(
            lettering.strip.to_picture @ np.array([[*spin[0], at[0]], [*spin[1], at[1]], [0, 0, 1]])
        )
    return frames


def _understood(strip: Strip, face: Face, text: str) -> Lettering | None:
    """The guess at the ink that agrees best with the text."""
    tried = [
        _compared(strip, ink, fit) for ink in guesses(strip) if (fit := _fitted(ink, face, text)) is not None
    ]
    return max(tried, key=lambda lettering: lettering.agreement, default=None)


def _upright(found: Lettering) -> Lettering:
    """The same with each letter turned upright and put on the baseline: letters on blocks are not."""
    fit, ink = found.fit, found.ink
    labels = np.zeros_like(ink.labels)
    height, width = labels.shape
    owners = []
    for number, glyph in enumerate(fit.line.glyphs):
        mine = ink.mask((fit.owners == number).all(axis=1))
        if glyph.is_blank or not mine.any():
            continue
        center = _center_of(mine)
        turn = _turn_of(mine, center, SetLine(fit.line.face, (glyph,)), fit)
        back = cv2.getRotationMatrix2D((float(center[0]), float(center[1])), -float(np.degrees(turn)), 1.0)
        middle = fit.base[0] + fit.base[1] * center[0] - fit.tall[0] * (glyph.top + glyph.bottom) / 2
        back[1, 2] += middle - center[1]
        turned = cv2.warpAffine(mine.astype(np.float32), back, (width, height)) > 0.5
        if turned.any():
            owners.append(number)
            labels[turned] = len(owners)
    boxes = np.array([_extent(labels == n + 1) for n in range(len(owners))])
    return replace(found, ink=Ink(labels, boxes), fit=replace(fit, owners=np.array([[n, n] for n in owners])))


def _center_of(mask: np.ndarray) -> np.ndarray:
    left, top, right, bottom = _extent(mask)
    return np.array([(left + right) / 2, (top + bottom) / 2])


def _extent(mask: np.ndarray) -> np.ndarray:
    rows, columns = np.nonzero(mask)
    return np.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1], np.float64)


def _in_best_face(found: Lettering, text: str) -> Lettering:
    placed = [fit for face in candidates(text) if (fit := _fitted(found.ink, face, text, like=found.fit))]
    likely = sorted(placed, key=lambda fit: fit.off)[:_FACES_DRAWN]
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
    # stretched letters are a worse explanation than another face
    stretch = abs(np.log(max(fit.em, 1e-3) / max(fit.tall[0], 1e-3)))
    return Lettering(strip, ink, fit, agreement - 0.1 * min(float(stretch), 1.0))


def _fitted(ink: Ink, face: Face, text: str, *, like: Fit | None = None) -> Fit | None:
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
    if tracking > _LOOSE_MIN * em:
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
    place = np.arange(len(extents), dtype=np.float64)
    rows = np.stack([np.ones_like(place), extents[:, :2].mean(axis=1), place], axis=1)
    if len(extents) < 3:
        rows[:, 2] = 0.0
    return _robust(rows, there)


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
        horizontal = _horizontal(boxes, np.r_[extents[first, 0], extents[last, 1]], np.r_[first, last])
        feet = np.array([extents[a : b + 1, 2].min() for a, b in zip(first, last, strict=True)])
        heads = np.array([extents[a : b + 1, 3].max() for a, b in zip(first, last, strict=True)])
        vertical = _vertical(boxes, np.r_[feet, heads])
        if horizontal[1] <= 0 or vertical[2] <= 0:
            return None
        placed = _Placed(horizontal, vertical, owners, off)
    return placed


def _groups(boxes: np.ndarray, owners: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Boxes of ink and the glyphs `first..last` that each is made of: one, unless letters touch."""
    touching = np.zeros(count, bool)
    for first, last in owners[owners[:, 1] > owners[:, 0]]:
        touching[first:last] = True
    group_of = np.r_[0, np.cumsum(~touching[:-1])]
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


def _let_loose(line: SetLine, ink: Ink, owners: np.ndarray, left: float, em: float) -> SetLine:
    """The line with each glyph moved over its own ink: letters on blocks keep no regular distance."""
    loose = []
    for number, glyph in enumerate(line.glyphs):
        mine = (owners == number).all(axis=1)
        shift = 0.0
        if mine.any():
            box = _union(ink.boxes[mine])
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


def _union(boxes: np.ndarray) -> np.ndarray:
    return np.r_[boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)]


def _horizontal(boxes: np.ndarray, sides: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Left edge, px per em and px of tracking per glyph, by least squares over both sides of every box."""
    rows = np.stack([np.ones_like(sides), sides, place], axis=1)
    wanted = np.r_[boxes[:, 0], boxes[:, 2]]
    if len(boxes) < 3:
        rows[:, 2] = 0.0
    calm = np.array([[0.0, 0.0, 1.0]])  # no tracking, unless the picture says so
    return _robust(np.r_[rows, calm], np.r_[wanted, 0.0])


def _vertical(boxes: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Baseline and height of an em, each at x = 0 and per px, from the feet and then the heads of the boxes."""
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    xs = np.r_[x, x]
    rows = np.stack([np.ones_like(v), xs, -v, -v * xs], axis=1)
    wanted = np.r_[boxes[:, 3], boxes[:, 1]]
    length = max(float(np.ptp(x)), 1.0)
    sway = 0.05 if len(boxes) >= 3 else 5.0
    level = np.array([[0.0, length * sway, 0.0, 0.0], [0.0, 0.0, 0.0, length * sway * 6]])
    found = _robust(np.r_[rows, level], np.r_[wanted, 0.0, 0.0])
    if abs(found[3]) * length < _TAPER_MIN * abs(found[2]):
        rows[:, 3] = 0.0
        found = _robust(np.r_[rows, level], np.r_[wanted, 0.0, 0.0])
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
        weight = np.minimum(1.0, max(1.5 * float(np.median(off)), 0.5) / np.maximum(off, 1e-6))
    return solution


def _straightened(found: Lettering, *, chinese: bool) -> np.ndarray | None:
    """The quad (4, 2) in the picture whose top and bottom follow the letters, where they do not run level."""
    fit, strip = found.fit, found.strip
    length = strip.right - strip.left
    taper = fit.tall[1] * length / fit.tall[0]
    slope = fit.base[1] * length / fit.tall[0]
    if abs(taper) < _TAPER_MIN and abs(slope) < _TAPER_MIN:
        return None
    taper_per_px = fit.tall[1] if abs(taper) >= _TAPER_MIN else 0.0
    middle = (strip.left + strip.right) / 2
    bottom, top = body(fit.line.face, chinese=chinese)
    x = np.array([strip.left, strip.right])
    base = fit.base[0] + fit.base[1] * x
    tall = fit.tall[0] + fit.tall[1] * middle + taper_per_px * (x - middle)
    heads, feet = base - (top + 0.15) * tall, base - (bottom - 0.15) * tall
    corners = np.array([[x[0], heads[0]], [x[1], heads[1]], [x[1], feet[1]], [x[0], feet[0]]], np.float64)
    return np.asarray(cv2.perspectiveTransform(corners[None], strip.to_picture)[0], np.float32)


def _turn_of(mask: np.ndarray, center: np.ndarray, glyph: SetLine, fit: Fit) -> float:
    """By which angle, in radians and against the clock, a letter is turned in its line."""
    side = int(fit.tall[0] * 1.2)
    window = (side, side)
    only = glyph.glyphs[0]
    middle = ((only.left + only.right) / 2, (only.bottom + only.top) / 2)
    scale = (fit.em + fit.tall[0]) / 2

    def likeness(degrees: float) -> float:
        spin = cv2.getRotationMatrix2D((float(center[0]), float(center[1])), -degrees, 1.0)
        spin[:, 2] += side / 2 - center
        back = cv2.warpAffine(mask.astype(np.float32), spin, window)
        return float((cv2.GaussianBlur(back, (0, 0), 1.5) * model).sum())

    onto = np.array(
        [[scale, 0, side / 2 - scale * middle[0]], [0, -scale, side / 2 + scale * middle[1]], [0, 0, 1]]
    )
    model = cv2.GaussianBlur(drawn(glyph, onto, window, supersampled=1), (0, 0), 1.5)
    return float(np.radians(max(np.arange(-12, 12.1, 1.5), key=likeness)))


def _glyph_boxes(ink: Ink, fit: Fit) -> list[np.ndarray]:
    """The boxes of the ink of each glyph, in px of the strip."""
    return [
        _union(ink.boxes[fit.owners[:, 0] == number])
        for number in range(len(fit.line.glyphs))
        if (fit.owners[:, 0] == number).any()
    ]


def _indices(line: SetLine) -> np.ndarray:
    """From the number of a glyph among those that can be seen to its number among all."""
    return np.array([number for number, glyph in enumerate(line.glyphs) if not glyph.is_blank])


def _text_of(fit: Fit) -> str:
    return "".join(glyph.char for glyph in fit.line.glyphs)
