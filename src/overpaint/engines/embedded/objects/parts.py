"""What sticks to a thing and is of another colour, such as the wheels of a car."""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.color_model import color_odds
from overpaint.engines.embedded.cutout.graph_cut import cheapest_cut
from overpaint.engines.embedded.pixels.inpaint import grown

_SIDE_PX = 120  # the thing's long side, where it is larger, while it is looked at
_PARTS_WITHIN, _GROUND_FROM, _GROUND_TO = 0.3, 0.4, 0.9  # of the thing's long side, around it
_COLOR_WEIGHT, _ODDS_MAX, _STRICTNESS = 0.8, 4.0, 0.8
_PART_WIDTH_PX = 2
_PARTS_MAX = 0.8  # of the thing's area; more is no part but a neighbour


def with_parts(picture: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """`inside` (H, W) bool with what sticks to it and is not found in the ground around it."""
    window, scale = _neighborhood(inside)
    small, thing = _shrunk(picture[window], inside[window], scale)
    side = max(cv2.boundingRect(thing.astype(np.uint8))[2:])
    near = grown(thing, round(_PARTS_WITHIN * side))
    ground = grown(thing, round(_GROUND_TO * side)) & ~grown(thing, round(_GROUND_FROM * side))
    if not ground.any():
        return inside
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2Lab)
    odds = color_odds(lab, np.where(thing, 1.0, 0.5 * near), ground.astype(np.float64))
    known = np.where(thing, cv2.GC_FGD, np.where(near, cv2.GC_PR_BGD, cv2.GC_BGD)).astype(np.uint8)
    strange = _COLOR_WEIGHT * np.clip(odds, -_ODDS_MAX, _ODDS_MAX) - _STRICTNESS
    parts = cheapest_cut(strange.astype(np.float32), lab, known) & ~thing
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * _PART_WIDTH_PX + 1,) * 2)
    parts = cv2.morphologyEx(parts.astype(np.uint8), cv2.MORPH_OPEN, disc) > 0
    attached = _touching(parts, grown(thing, _PART_WIDTH_PX))
    if not 0 < attached.sum() < _PARTS_MAX * thing.sum():
        return inside
    whole = inside.copy()
    whole[window] |= _enlarged(grown(attached, 1).astype(np.float32), whole[window].shape) > 0.5
    return whole


def _neighborhood(inside: np.ndarray) -> tuple[tuple[slice, slice], float]:
    """The part of a picture around a thing, and by how much to shrink it."""
    left, top, width, height = cv2.boundingRect(inside.astype(np.uint8))
    side = max(width, height)
    bottom, right = min(top + height + side, inside.shape[0]), min(left + width + side, inside.shape[1])
    return np.s_[max(top - side, 0) : bottom, max(left - side, 0) : right], min(_SIDE_PX / side, 1)


def _shrunk(picture: np.ndarray, inside: np.ndarray, scale: float) -> tuple[np.ndarray, np.ndarray]:
    size = (max(round(inside.shape[1] * scale), 1), max(round(inside.shape[0] * scale), 1))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return small, cv2.resize(inside.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5


def _enlarged(values: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    return cv2.resize(values, (shape[1], shape[0]))


def _touching(mask: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Those connected parts of `mask` that touch `other`."""
    count, parts = cv2.connectedComponents(mask.astype(np.uint8))
    touches = np.zeros(count, bool)
    touches[parts[other]] = True
    touches[0] = False
    return np.asarray(touches[parts])
