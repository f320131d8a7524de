"""Where a picture has a colour: its colours are clustered, the clusters named, and what stands out is a spot."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.clusters import nearest_of
from overpaint.engines.embedded.pixels.shading import unlikeness
from overpaint.engines.embedded.regions.naming import even, likeness

_CLUSTERS = 18
_CELL = 3.0  # in the units of `even`: colours closer than that count as one when clusters are sought
_NAMED_MIN = 0.35
_LEVELS = (0.85, 0.7, 0.55, 0.4)  # of the best likeness in the picture
_SURE = 0.8  # likeness on the mean of a spot; more makes it no likelier
_CORE = 0.85  # of the best likeness in a spot
_GAP_SHARE = 0.01  # of the long side: parts that lie closer belong together
_AREA_MIN = 0.001  # of the picture
_RING_SHARE = 0.2  # of the side of a spot: how far around it is looked at
_SIDE_FILLED = 0.5  # of a side of the picture: as good as all of it
_STRAP_SHARE = 0.04  # of the long side: parts of one thing that a strap or a ribbon sets apart lie closer
_STRAP_SIDE = 0.3  # of the smaller part's own side
_FACING_MIN = 0.3  # of the smaller part's outline; two balls that lie together face each other with less


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a small picture that has the colour.

    `mask` is (h, w) bool, and `core` the part of it that has the colour without doubt; `weight` tells how likely it is what was meant, `area` is its share of the picture, and
    `x`, `y` its middle, 0..1.
    """

    mask: np.ndarray
    core: np.ndarray
    weight: float
    area: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Clustered:
    """A small picture as `lab` (h, w, 3) CIELAB; `nearest` (h, w) is which of the `means` (N, 3) each pixel is of."""

    lab: np.ndarray
    nearest: np.ndarray
    means: np.ndarray


def clustered(lab: np.ndarray) -> Clustered:
    """The colours of `lab` (h, w, 3), as a few clusters."""
    values = even(lab).astype(np.float32)
    centers = _centers_of(values.reshape(-1, 3))
    nearest = nearest_of(values, centers)
    count = np.maximum(np.bincount(nearest.ravel(), minlength=len(centers)), 1)
    planes = [np.bincount(nearest.ravel(), lab[..., plane].ravel(), len(centers)) for plane in range(3)]
    return Clustered(lab, nearest, np.stack(planes, axis=1) / count[:, None])


def spots_of(picture: Clustered, asked: tuple[int, int, int]) -> list[Spot]:
    """The spots in a picture that go by the name of a colour (sRGB), most likely first.

    A spot is a part of the picture that goes by the name better than what is around it; at several levels of
    likeness there are several such parts one inside the other, of which the one that stands out most is taken.
    """
    named = _named(picture, asked)
    levels = [level * float(named.max()) for level in _LEVELS]
    nested = [spot for level in levels if level > _NAMED_MIN * _LEVELS[0] for spot in _parts(named, level)]
    found: list[Spot] = []
    for spot in sorted(nested, key=lambda spot: spot.weight, reverse=True):
        if not any((spot.mask & other.mask).any() for other in found):
            found.append(spot)
    return _joined(found, picture.lab, named)


def _joined(spots: list[Spot], lab: np.ndarray, named: np.ndarray) -> list[Spot]:
    """The spots, most likely first, each with those that are the same surface beyond a strap or a ribbon."""
    joined: list[Spot] = []
    for spot in spots:
        for index, other in enumerate(joined):
            if _face(spot, other) and _same_surface(lab, spot, other):
                joined[index] = _spot(spot.mask | other.mask, named)
                break
        else:
            joined.append(spot)
    return sorted(joined, key=lambda spot: spot.weight, reverse=True)


def _face(part: Spot, whole: Spot) -> bool:
    """Whether much of the part's outline lies along the whole, a strap's width away."""
    reach = min(_STRAP_SHARE * max(part.mask.shape), _STRAP_SIDE * np.sqrt(part.mask.sum()))
    outline = cv2.morphologyEx(part.mask.astype(np.uint8), cv2.MORPH_GRADIENT, _disc(1)) > 0
    near = cv2.dilate(whole.mask.astype(np.uint8), _disc(reach)) > 0
    return bool(near[outline].mean() > _FACING_MIN)


def _same_surface(lab: np.ndarray, one: Spot, other: Spot) -> bool:
    medians = [np.median(lab[spot.mask], axis=0) for spot in (one, other)]
    return bool(unlikeness(medians[0], medians[1]) < 1)


def _named(picture: Clustered, asked: tuple[int, int, int]) -> np.ndarray:
    """The likeness (h, w) of each pixel's cluster to the colour."""
    named: np.ndarray = likeness(picture.means, asked)[picture.nearest]
    return cv2.medianBlur(named.astype(np.float32), 3)


def _centers_of(values: np.ndarray) -> np.ndarray:
    """The centres of the clusters of colours (N, 3); small things count more than by their area."""
    cells = np.rint(values / _CELL).astype(np.int32)
    low = cells.min(axis=0)
    sides = cells.max(axis=0) - low + 1
    filled, counts = np.unique(np.ravel_multi_index(tuple((cells - low).T), tuple(sides)), return_counts=True)
    centers_of_cells = (np.stack(np.unravel_index(filled, tuple(sides)), axis=1) + low) * _CELL
    samples = np.repeat(centers_of_cells, np.ceil(np.sqrt(counts)).astype(int), axis=0).astype(np.float32)
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.3)
    _, _, centers = cv2.kmeans(
        samples, min(_CLUSTERS, len(filled)), np.empty(0, np.int32), stop, 2, cv2.KMEANS_PP_CENTERS
    )
    return centers


def _parts(named: np.ndarray, level: float) -> Iterator[Spot]:
    mask = (named > level).astype(np.uint8)
    near = cv2.dilate(mask, _disc(_GAP_SHARE * max(mask.shape)))
    count, groups = cv2.connectedComponents(near)
    groups[mask == 0] = 0
    areas = np.bincount(groups.ravel(), minlength=count)
    for group in np.flatnonzero(areas >= _AREA_MIN * mask.size):
        if group:
            yield _spot(groups == group, named)


def _spot(mask: np.ndarray, named: np.ndarray) -> Spot:
    ys, xs = np.nonzero(mask)
    height, width = mask.shape
    reach = max(round(_RING_SHARE * np.sqrt(len(xs))), 3)
    window = np.s_[
        max(ys.min() - reach, 0) : ys.max() + reach + 1, max(xs.min() - reach, 0) : xs.max() + reach + 1
    ]
    inside = mask[window]
    ring = (cv2.dilate(inside.astype(np.uint8), _disc(reach)) > 0) & ~inside
    around = float(named[window][ring].mean()) if ring.any() else 1.0
    own = float(named[window][inside].mean())
    area = len(xs) / mask.size
    weight = min(own / _SURE, 1) ** 2 * max(own - around, 0) * np.sqrt(area) * _free_of_sides(mask)
    core = mask & (named >= _CORE * named[mask].max())
    return Spot(mask, core, float(weight), area, float(xs.mean()) / width, float(ys.mean()) / height)


def _free_of_sides(mask: np.ndarray) -> float:
    """1 for what touches no side of the picture, near 0 for what fills them: that is background.

    Below, people and tables are cut off too.
    """
    left = 1.0
    for side, lost in ((mask[0], 0.6), (mask[:, 0], 0.6), (mask[:, -1], 0.6), (mask[-1], 0.3)):
        left *= 1 - lost * min(float(side.mean()) / _SIDE_FILLED, 1)
    return left


def _disc(radius: float) -> np.ndarray:
    side = 2 * max(round(radius), 1) + 1
    return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
