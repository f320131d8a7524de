"""How far a thing reaches around the spot by which it was found: its shading, its highlights, its edge."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.color_model import color_odds
from overpaint.engines.embedded.cutout.graph_cut import cheapest_cut
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.pixels.shading import unlikeness

_REACH = 0.7  # of the side of the spot: how far the thing may go beyond it
_AROUND = 1.5  # reaches: what surrounds it
_JOINED_WEIGHT = 1.5
_OTHER = -1.9  # log-odds of being alike: certainly another surface
_ROUNDS = 2
_SURFACES = 3  # shades of one colour
_ODDS_MAX = 4.0
_COLOR_WEIGHT = 0.5
_GLINT, _SPECK = 0.1, 0.004  # of the thing, at most
_NOTCH = 0.01  # of the thing, at least: smaller ones are corners
_PALER = 0.8  # of the chroma of the thing
_GAP = 0.06  # of the side of the thing: a streak of light may be so wide
_BEHIND = -1.5  # log-odds of the colours in a hole: as those around the thing
_PART_MIN = 0.04  # of the largest part
_CORE_MIN = 0.1  # of the largest part
_STREAK, _STREAK_LONG = (
    0.02,
    0.1,
)  # of the side: what is thinner and longer may be something else of that colour


@dataclass(frozen=True, slots=True)
class Outline:
    """Two masks (h, w) bool: the `surface` that has the colour, and the `silhouette` with what it encloses."""

    surface: np.ndarray
    silhouette: np.ndarray


def outlined(picture: np.ndarray, spot: np.ndarray, core: np.ndarray, others: np.ndarray) -> Outline:
    """The outline of the thing in `picture` (h, w, 3) that `spot` (h, w) bool is most of.

    `core` (h, w) bool is the part of the spot that is certain, `others` things of their own.
    """
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2Lab)
    calm = cv2.bilateralFilter(picture, 5, 25, 3)
    core = _certain(core)
    reach = max(np.sqrt(core.sum()) * _REACH, 6)
    away = cv2.distanceTransform((~spot).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5) / reach
    around = away < _AROUND
    alike = _alike(lab_of(calm), core)
    known = np.where((away < 1) & ~others, cv2.GC_PR_BGD, cv2.GC_BGD).astype(np.uint8)
    joined = _joined(calm, core, (known == cv2.GC_BGD) | (alike <= _OTHER))
    known[core] = cv2.GC_FGD
    inside = joined & spot | core
    for _ in range(_ROUNDS):
        odds = np.clip(color_odds(lab, inside * 1.0, around & ~inside), -_ODDS_MAX, _ODDS_MAX)
        odds = _COLOR_WEIGHT * odds + alike + np.where(joined, _JOINED_WEIGHT, -_JOINED_WEIGHT)
        inside = cheapest_cut(odds.astype(np.float32), lab, known)
    inside = _without_litter(inside, _PART_MIN)
    unlike_behind = color_odds(lab, inside * 1.0, around & ~inside) > _BEHIND
    surface = _with_glints(inside, lab_of(calm), core, unlike_behind)
    return Outline(surface, surface | _held(surface, unlike_behind))


def _certain(core: np.ndarray) -> np.ndarray:
    """Without its rim, which is half of something else, and without specks and streaks."""
    side = np.sqrt(core.sum())
    inner = cv2.erode(core.astype(np.uint8), _disc(1), borderValue=1)
    solid = cv2.morphologyEx(inner, cv2.MORPH_OPEN, _disc(_STREAK * side))
    near = cv2.dilate(solid, _disc(_STREAK_LONG * side))
    certain = _without_litter((inner > 0) & (near > 0), _CORE_MIN)
    return certain if certain.any() else core


def _joined(picture: np.ndarray, core: np.ndarray, other: np.ndarray) -> np.ndarray:
    """What is reached from `core` without a step: shade runs on smoothly, another thing begins at an edge."""
    markers = np.where(core, 1, np.where(other, 2, 0)).astype(np.int32)
    reached: np.ndarray = cv2.watershed(picture, markers) == 1
    return cv2.dilate(reached.astype(np.uint8), _disc(1)) > 0


def _alike(lab: np.ndarray, spot: np.ndarray) -> np.ndarray:
    """Log-odds (h, w) that a pixel is the spot's surface in light or shade."""
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    surfaces = min(_SURFACES, int(spot.sum()))
    _, _, centers = cv2.kmeans(lab[spot], surfaces, np.empty(0, np.int32), stop, 1, cv2.KMEANS_PP_CENTERS)
    unlike = np.min([unlikeness(lab, center) for center in centers], axis=0)
    odds: np.ndarray = np.clip(1.5 - unlike, -2, 1)
    return odds


def _without_litter(mask: np.ndarray, least: float) -> np.ndarray:
    """Without the parts that are less than a share of the largest."""
    _, parts, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    areas = stats[:, cv2.CC_STAT_AREA].astype(float)
    areas[0] = 0
    kept: np.ndarray = np.isin(parts, np.flatnonzero(areas >= max(least * areas.max(), 1)))
    return kept


def _with_glints(
    surface: np.ndarray, lab: np.ndarray, core: np.ndarray, unlike_behind: np.ndarray
) -> np.ndarray:
    """With the gaps that are light thrown back: lighter and paler than the rest; and with specks."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    glint = (lab[..., 0] > np.median(lab[core, 0])) & (chroma < _PALER * np.median(chroma[core]))
    closed = (
        cv2.morphologyEx(surface.astype(np.uint8), cv2.MORPH_CLOSE, _disc(_GAP * np.sqrt(surface.sum()))) > 0
    )
    size = surface.sum()
    holes, notches = _holes(surface), closed & ~surface
    filled: np.ndarray = (
        surface
        | _parts(holes, np.ones_like(glint), (0, _SPECK * size))
        | _parts(holes, glint & unlike_behind, (0, _GLINT * size))
        | _parts(notches, glint, (_NOTCH * size, _GLINT * size))
    )
    return filled


def _held(surface: np.ndarray, unlike_behind: np.ndarray) -> np.ndarray:
    """The holes that hold something else, such as panes or letters; through a handle one sees what is behind."""
    return _parts(_holes(surface), unlike_behind, (0, surface.sum()))


def _holes(surface: np.ndarray) -> np.ndarray:
    """What is not in the surface and does not reach a side of the picture."""
    _, parts = cv2.connectedComponents((~surface).astype(np.uint8), connectivity=4)
    sides = np.concatenate([parts[0], parts[-1], parts[:, 0], parts[:, -1]])
    return ~surface & ~np.isin(parts, sides)


def _parts(mask: np.ndarray, like: np.ndarray, areas: tuple[float, float]) -> np.ndarray:
    """The connected parts of the mask that mostly are `like`, of an area between two."""
    count, parts = cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)
    area = np.bincount(parts.ravel(), minlength=count)
    kept = np.bincount(parts.ravel(), like.ravel(), minlength=count) > 0.5 * area
    kept &= (area >= areas[0]) & (area <= areas[1])
    kept[0] = False
    return np.asarray(kept[parts])


def _disc(radius: float) -> np.ndarray:
    side = 2 * max(round(radius), 1) + 1
    return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
