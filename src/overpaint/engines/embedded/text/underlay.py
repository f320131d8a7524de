"""What letters lie on: an outline of another colour, a shadow, a glow.

All three are the letters themselves once more, grown, moved or blurred, under the letters. Which of them it is, and how
strong, is found by trying: the one that explains best by how much the picture differs there from its ground.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Self

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.inpaint import grown, membrane
from overpaint.engines.embedded.pixels.light import bytes_of

REACH = 0.3  # em around the ink in which anything is looked for
_LOOKED_AT_PX = 64  # per em
_GROWN = (0.025, 0.04, 0.06, 0.09, 0.12)  # em, outlines
_MOVED = (0.03, 0.05, 0.07, 0.1, 0.14)  # em, shadows
_WAYS = np.radians(np.arange(0, 360, 45))
_SHARP, _SOFT = 0.01, (0.01, 0.04, 0.08)  # em of blur
_GLOWS = (0.05, 0.1)
_EXPLAINED_MIN = 0.55  # of the variance around the ink
_STRENGTH = (0.25, 1.15)  # of the paint, as it comes out of the fit
_COLOR_SLACK = 0.08  # of 0..1, that a colour may come out beyond what colours there are
_CONTRAST_MIN = 0.055  # of 0..1, that it differs from the ground
_EDGE = 0.025  # em around the ink that its own soft edge takes
_SAMPLES_MAX = 5000
_SEEN_MIN = 0.02  # of its coverage that still has to be erased


@dataclass(frozen=True, slots=True)
class Underlay:
    """Letters once more under the letters; lengths in px of the picture."""

    grown_px: float
    moved_px: tuple[float, float]  # x, y
    blur_px: float
    color: np.ndarray  # (3,)
    strength: float

    def coverage(self, letters: np.ndarray) -> np.ndarray:
        """How much of each pixel is covered by what lies under `letters`, both (H, W) float32 0..1."""
        return np.asarray(_shaped(letters, self.grown_px, self.moved_px, self.blur_px) * self.strength)

    def laid(self, picture: np.ndarray, letters: np.ndarray) -> np.ndarray:
        """The picture (H, W, 3) with that under letters which are yet to be drawn."""
        laid, near = picture.copy(), self._near(letters > 0)
        cover = self.coverage(letters[near])[..., None]
        laid[near] = bytes_of(picture[near] * (1 - cover) + self.color * cover)
        return laid

    def hole(self, ink: np.ndarray) -> np.ndarray:
        """Where it can be seen around the ink, both (H, W) bool."""
        hole, near = np.zeros_like(ink), self._near(ink)
        hole[near] = self.coverage(ink[near].astype(np.float32)) > _SEEN_MIN
        return hole

    def _near(self, letters: np.ndarray) -> tuple[slice, slice]:
        """The box around letters (H, W) bool that this can reach."""
        left, top, width, height = cv2.boundingRect(letters.astype(np.uint8))
        reach = math.ceil(self.grown_px + math.hypot(*self.moved_px) + 4 * self.blur_px) + 2
        rows = slice(max(top - reach, 0), top + height + reach)
        return rows, slice(max(left - reach, 0), left + width + reach)


def underlay_of(picture: np.ndarray, ink: np.ndarray, em_px: float) -> Underlay | None:
    """What the ink (H, W) bool of a line lies on; None when that is the ground, or nothing simple."""
    reach = round(REACH * em_px)
    left, top, width, height = cv2.boundingRect(ink.astype(np.uint8))
    if not width:
        return None
    part = np.s_[
        max(top - 2 * reach, 0) : top + height + 2 * reach,
        max(left - 2 * reach, 0) : left + width + 2 * reach,
    ]
    scale = min(_LOOKED_AT_PX / em_px, 1.0)
    seen = cv2.resize(picture[part], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    size = (seen.shape[1], seen.shape[0])
    letters = cv2.resize(ink[part].astype(np.float32), size, interpolation=cv2.INTER_AREA)
    em = em_px * scale
    around = grown(letters > 0, round(REACH * em))
    ground = membrane(seen, around)
    places = np.argwhere(around & ~grown(letters > 0.05, max(round(_EDGE * em), 1)))
    if not len(places):
        return None
    places = places[:: max(len(places) // _SAMPLES_MAX, 1)]
    found = _best(letters, places, seen, ground, em)
    if found is None:
        return None
    px = 1 / scale
    (grow, moved, blur), color, strength = found
    return Underlay(grow * px, (moved[0] * px, moved[1] * px), blur * px, color, strength)


_Shape = tuple[float, tuple[float, float], float]  # grown, moved, blurred; px


def _best(
    letters: np.ndarray, places: np.ndarray, seen: np.ndarray, ground: np.ndarray, em: float
) -> tuple[_Shape, np.ndarray, float] | None:
    """The shape that explains most, its colour and its strength."""
    below = ground[tuple(places.T)].astype(np.float64) / 255
    off = seen[tuple(places.T)] / 255 - below
    known, whole = _Places.of(below, off), float((off * off).sum())
    best: tuple[float, _Shape, np.ndarray] | None = None
    for shape, cover in _covers(letters, places, em):
        solved, explained = known.solved(cover.astype(np.float64))
        if best is None or explained > best[0]:
            best = (explained, shape, solved)
    if best is None or best[0] < _EXPLAINED_MIN * whole:
        return None
    _, shape, (strength, *rest) = best
    paint, usual = np.array(rest), np.median(below, axis=0)
    color = paint / max(strength, 1e-6)
    is_color = bool(((color > -_COLOR_SLACK) & (color < 1 + _COLOR_SLACK)).all())
    if shape[0] > 0 or not is_color or not _STRENGTH[0] < strength < _STRENGTH[1]:
        # an outline covers; and on an even ground strength and colour cannot be told apart
        color, strength = paint + (1 - strength) * usual, 1.0
    color, strength = np.clip(color, 0, 1), min(float(strength), 1.0)
    stands_out = np.abs(color - usual).max() * strength >= _CONTRAST_MIN
    return (shape, color * 255, strength) if stands_out else None


@dataclass(frozen=True, slots=True)
class _Places:
    """Places around the ink, as the fit needs them: `below` (N, 3) the ground, `off` (N, 3) what differs from it."""

    below: np.ndarray
    off: np.ndarray
    below_squared: np.ndarray  # (N,), over the channels
    below_off: np.ndarray

    @classmethod
    def of(cls, below: np.ndarray, off: np.ndarray) -> Self:
        return cls(below, off, (below * below).sum(axis=1), (below * off).sum(axis=1))

    def solved(self, cover: np.ndarray) -> tuple[np.ndarray, float]:
        """Strength and strength times colour (4,), by least squares, and how much of `off` they explain.

        off = strength * cover * (color - below), which is linear in these; `cover` is (N,).
        """
        weighed = cover * cover
        normal = np.diag([0.0, *(weighed.sum(),) * 3])
        normal[0, 0] = weighed @ self.below_squared
        normal[0, 1:] = normal[1:, 0] = -(weighed @ self.below)
        wanted = np.array([-(cover @ self.below_off), *(cover @ self.off)])
        solved = np.linalg.solve(normal + np.eye(4) * (1e-3 * np.trace(normal) + 1e-6) / 4, wanted)
        return solved, float(2 * solved @ wanted - solved @ normal @ solved)


def _covers(letters: np.ndarray, places: np.ndarray, em: float) -> Iterator[tuple[_Shape, np.ndarray]]:
    """Every shape that is tried, and how much it covers of each place (N,)."""
    still = (0.0, 0.0)
    for grow, blur in (*((grow, _SHARP) for grow in _GROWN), *((0.0, blur) for blur in _GLOWS)):
        yield (grow * em, still, blur * em), _shaped(letters, grow * em, still, blur * em)[tuple(places.T)]
    last = np.array(letters.shape) - 1
    for blur in _SOFT:
        soft = _shaped(letters, 0.0, still, blur * em)
        for far, way in product(_MOVED, _WAYS):
            moved = (far * em * float(np.cos(way)), far * em * float(np.sin(way)))
            came_from = np.clip(np.rint(places - moved[::-1]).astype(int), 0, last)
            yield (0.0, moved, blur * em), soft[tuple(came_from.T)]


def _shaped(letters: np.ndarray, grow: float, moved: tuple[float, float], blur: float) -> np.ndarray:
    if grow > 0:
        inside = cv2.distanceTransform((letters < 0.5).astype(np.uint8), cv2.DIST_L2, 5)
        letters = np.clip(grow + 1 - inside, 0, 1).astype(np.float32)
    if moved != (0.0, 0.0):
        by = np.array([[1, 0, moved[0]], [0, 1, moved[1]]], np.float32)
        letters = cv2.warpAffine(letters, by, letters.shape[::-1])
    return cv2.GaussianBlur(letters, (0, 0), blur) if blur > 0.3 else letters
