"""Adding text at one of nine places: sized to the picture, on its calmest ground, in a colour that reads there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import linear_of, luminance_of
from overpaint.engines.embedded.pixels.paint import painted, plain
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.plan import AddText, Extent, Position
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.course import Course
from overpaint.engines.embedded.text.proofreading import reads_as
from overpaint.engines.embedded.text.reading import read
from overpaint.engines.embedded.text.typefaces import Face, face_for, face_named
from overpaint.engines.embedded.text.typesetting import SetLine, drawn, set_line

# the seed picks one
FACES = (
    "humanist-bold",
    "geometric-bold",
    "sans-bold",
    "book-bold",
    "humanist",
    "geometric",
    "geometric-black",
    "slab",
)
EM = {None: 0.095, Extent.small: 0.05, Extent.large: 0.16}  # of the shorter side, where there is room
EM_MIN = 0.026  # of the shorter side
EM_MIN_PX = 13
LINES_MAX = 4
_WIDTH_MAX = {0: 0.88, 1: 0.62}  # of the picture: in the middle, and at a side
_MARGIN = 0.06  # of the shorter side
_NUDGED = 0.04  # of the way across and down, by which the seed moves a place
_APART = 0.15  # em between new text and what stands there already
_LEADING = 1.28  # em from baseline to baseline
_MOVES = np.linspace(-0.3, 0.3, 17)  # of the way down, tried in search of calmer ground
_MOVED_COST = 160.0  # levels of unrest for a whole way: the top stays the top, unless it is taken
_SHRUNK = np.array((1.0, 0.8, 0.65, 0.5))  # sizes tried at each
_LIGHT, _DARK = (255, 255, 255), (22, 22, 26)
_LIGHT_FAVOURED = 3.0  # a shadow helps light text more than a glow helps dark text
_SHADED_MIN = 0.06  # luminance of text that is given a shadow; darker text is given a glow
_ENOUGH_CONTRAST = 7.0  # WCAG ratio from which on a faint shadow will do
_SHADOW_FAINT, _SHADOW_STRONG = 0.28, 0.62
_SHADOW_REACH = 0.7  # em


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one size; the box of their ink begins at (left, top) px."""

    lines: tuple[SetLine, ...]
    em_px: float
    left: float
    top: float

    @property
    def width(self) -> float:
        return max(line.right - line.left for line in self.lines) * self.em_px

    @property
    def height(self) -> float:
        return (1.0 + _LEADING * (len(self.lines) - 1)) * self.em_px

    @property
    def quad(self) -> np.ndarray:
        right, bottom = self.left + self.width, self.top + self.height
        return np.array([(self.left, self.top), (right, self.top), (right, bottom), (self.left, bottom)])

    def meets(self, quad: np.ndarray) -> bool:
        """Whether the block comes too near to what stands in `quad` (4, 2)."""
        apart = _APART * self.em_px
        low, high = quad.min(axis=0) - apart, quad.max(axis=0) + apart
        return bool((self.quad[2] > low).all() and (self.quad[0] < high).all())

    def at(self, across: float, down: float, size: tuple[int, int]) -> "_Block":
        """The block within the margins of a picture of `size` (H, W): 0 is left or top, 1 right or bottom."""
        margin = _MARGIN * min(size)
        left = margin + across * (size[1] - 2 * margin - self.width)
        return replace(self, left=left, top=margin + down * (size[0] - 2 * margin - self.height))


_ACROSS = {Position.left: 0.0, Position.top_left: 0.0, Position.bottom_left: 0.0}
_ACROSS |= {Position.right: 1.0, Position.top_right: 1.0, Position.bottom_right: 1.0}
_DOWN = {Position.top: 0.0, Position.top_left: 0.0, Position.top_right: 0.0}
_DOWN |= {Position.bottom: 1.0, Position.bottom_left: 1.0, Position.bottom_right: 1.0}


def added(picture: np.ndarray, step: AddText, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) with the text on it; refused where it would be too small or would not read."""
    face = face_for(step.text, face_named(FACES[int(rng.integers(len(FACES)))]))
    across, down = _place_of(step.position or Position.bottom)
    nudged = _nudged(across, rng), _nudged(down, rng)
    taken = [line.quad for line in read(picture)]
    room = _WIDTH_MAX[int(across != 0.5)] * picture.shape[1]
    sized = _sized(step.text, face, room, EM[step.size], picture.shape[:2])
    block = _calmest(picture, sized, nudged, taken)
    coverage = _coverage(block, across, (picture.shape[1], picture.shape[0]))
    color = step.color.rgb if step.color else _readable(picture, coverage)
    is_plain = _contrast(picture, coverage, color) >= _ENOUGH_CONTRAST
    for shadow in (_SHADOW_FAINT, _SHADOW_STRONG) if is_plain else (_SHADOW_STRONG,):
        shaded = _shaded(picture, coverage, color, block.em_px, shadow)
        edited = painted(shaded, coverage, plain(color), rng)
        if reads_as(edited, [block.quad], wanted=step.text, before=""):
            return edited
    raise Refusal(RefusalReason.no_room_for_text, words=(step.text,))


def _place_of(position: Position) -> tuple[float, float]:
    return _ACROSS.get(position, 0.5), _DOWN.get(position, 0.5)


def _nudged(place: float, rng: np.random.Generator) -> float:
    """A little more or less; inwards at an edge."""
    off = float(rng.uniform(-_NUDGED, _NUDGED))
    return 1 - abs(1 - abs(place + off))


def _sized(text: str, face: Face, room: float, em: float, size: tuple[int, int]) -> _Block:
    """The text on as many lines as let it be largest, `room` px wide at most and `em` of the shorter side."""
    height, short = size[0], min(size)
    best: _Block | None = None
    for count in range(1, LINES_MAX + 1):
        lines = tuple(set_line(face, part) for part in _wrapped(text, count, face) if part.strip())
        if not lines:
            continue
        fits = room / max(line.right - line.left for line in lines)
        block = _Block(lines, min(em * short, fits), 0.0, 0.0)
        # one more line must make the letters clearly larger
        if best is None or block.em_px > 1.25 * best.em_px:
            best = block
    if best is None or best.em_px < max(EM_MIN * short, EM_MIN_PX) or best.height > 0.8 * height:
        raise Refusal(RefusalReason.no_room_for_text, words=(text,))
    return best


def _wrapped(text: str, count: int, face: Face) -> list[str]:
    """At most `count` lines, as even as words allow; hanzi may be parted anywhere."""
    parts = text.split() if " " in text.strip() else list(text) if face.is_chinese else [text]
    between = " " if " " in text.strip() else ""
    widths = np.cumsum([len(part) + len(between) for part in parts])
    cuts = [int(np.argmin(np.abs(widths - widths[-1] * share))) + 1 for share in np.arange(1, count) / count]
    ends = [0, *sorted(set(cuts)), len(parts)]
    return [between.join(parts[a:b]) for a, b in pairwise(ends)]


def _calmest(
    picture: np.ndarray, block: _Block, place: tuple[float, float], taken: Sequence[np.ndarray]
) -> _Block:
    """The block at a place, or up or down from it, or smaller, on calmer ground; never over text that is `taken`."""
    gray = cv2.GaussianBlur(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), (0, 0), 2).astype(np.float32)
    edges = np.hypot(cv2.Sobel(gray, cv2.CV_32F, 1, 0), cv2.Sobel(gray, cv2.CV_32F, 0, 1))
    total = cv2.integral(np.minimum(edges, 120))
    size = picture.shape[:2]
    across, down = place
    smallest = max(EM_MIN * min(size), EM_MIN_PX)

    def unrest(tried: _Block) -> float:
        (left, top), (right, bottom) = (
            np.clip(np.rint(tried.quad[n]).astype(int), 0, size[::-1]) for n in (0, 2)
        )
        inside = total[bottom, right] - total[top, right] - total[bottom, left] + total[top, left]
        moved, shrunk = abs(tried.top - block.at(across, down, size).top) / size[0], block.em_px / tried.em_px
        return float(
            inside / max((bottom - top) * (right - left), 1) + _MOVED_COST * moved + 12 * (shrunk - 1)
        )

    sizes = [em for em in block.em_px * _SHRUNK if em >= smallest] or [block.em_px]
    places = [place for place in down + _MOVES if 0 <= place <= 1]
    tried = [
        replace(block, em_px=float(em)).at(across, float(place), size) for em in sizes for place in places
    ]
    free = [block for block in tried if not any(block.meets(quad) for quad in taken)]
    if not free:
        raise Refusal(RefusalReason.no_room_for_text, words=(" ".join(line.text for line in block.lines),))
    return min(free, key=unrest)


def _coverage(block: _Block, across: float, size: tuple[int, int]) -> np.ndarray:
    coverage = np.zeros(size[::-1], np.float32)
    for number, line in enumerate(block.lines):
        width = (line.right - line.left) * block.em_px
        left = block.left + across * (block.width - width) - line.left * block.em_px
        base = block.top + (0.83 + _LEADING * number) * block.em_px
        onto = np.array([[block.em_px, 0, left], [0, -block.em_px, base], [0, 0, 1]])
        coverage = np.maximum(coverage, drawn(line, Course(onto), size))
    return coverage


def _readable(picture: np.ndarray, coverage: np.ndarray) -> tuple[int, int, int]:
    """White or near black, whichever stands out more."""
    light, dark = (_contrast(picture, coverage, color) for color in (_LIGHT, _DARK))
    return _LIGHT if light * _LIGHT_FAVOURED >= dark else _DARK


def _contrast(picture: np.ndarray, coverage: np.ndarray, color: tuple[int, int, int]) -> float:
    """The WCAG contrast with the least favourable tenth of the ground."""
    under = picture[coverage > 0]
    if not len(under):
        return 1.0
    ground = luminance_of(linear_of(under[None]))
    own = float(luminance_of(linear_of(np.array([[color]], np.uint8)))[0, 0])
    ratios = (np.maximum(ground, own) + 0.05) / (np.minimum(ground, own) + 0.05)
    return float(np.quantile(ratios, 0.1))


def _shaded(
    picture: np.ndarray, coverage: np.ndarray, color: tuple[int, int, int], em_px: float, strength: float
) -> np.ndarray:
    """The picture with a soft shadow under light text, or a soft light under dark text."""
    is_light = float(luminance_of(linear_of(np.array([[color]], np.uint8)))[0, 0]) > _SHADED_MIN
    down = 0.03 * em_px if is_light else 0.0
    near = around(coverage > 0, margin_px=round(_SHADOW_REACH * em_px) + 2)
    covered, under = coverage[near], picture[near]
    moved = cv2.warpAffine(covered, np.array([[1, 0, 0], [0, 1, down]], np.float32), covered.shape[::-1])
    close = cv2.GaussianBlur(moved, (0, 0), 0.035 * em_px + 0.6)
    wide = cv2.GaussianBlur(moved, (0, 0), 0.16 * em_px + 1)
    soft = strength * np.clip(0.5 * close + 1.1 * wide, 0, 1)[..., None]
    tone = np.float32(0 if is_light else 255)
    shaded = picture.copy()
    shaded[near] = np.rint(under * (1 - soft) + tone * soft).astype(np.uint8)
    return shaded
