"""The one region that an instruction means, or a refusal that says what to add."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.matte import matte
from overpaint.engines.embedded.pixels.faces import Box
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.plan import Color, Extent, Position, Thing
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.regions.alone import alone_at
from overpaint.engines.embedded.regions.outline import outlined
from overpaint.engines.embedded.regions.places import distance_to, place_of
from overpaint.engines.embedded.regions.spots import Clustered, Spot, clustered, spots_of

_SOUGHT_AT_PX = 400
_THERE = 0.5  # alpha
_LIKELY_MIN = 0.02  # weight; less is a speck or hardly of that colour
_COMPETES = 0.5  # of the weight of the first
_COUNTS = 0.1  # of it: enough to be the smallest, or the one on the left
_PLACED_MAX = 0.6  # how far from a place something may be, in sides of the picture
_WEIGHT_OVER_PLACE = 0.1  # sides of the picture for which a spot e times as likely makes up


@dataclass(frozen=True, slots=True)
class Region:
    """A thing in a picture (H, W, 3).

    `alpha` is (H, W) float32 0..1 with a soft edge, 0 outside of `box`: the surface that has the colour. `silhouette`,
    likewise, has in addition what the surface encloses, such as the panes of a car or the letters on a can. `colors`
    (H, W, 3) uint8 are the thing's own, without what the background lends to the pixels along the edge.
    """

    alpha: np.ndarray
    silhouette: np.ndarray
    colors: np.ndarray
    box: Box


def region_of(picture: np.ndarray, thing: Thing) -> Region:
    """The region of `picture` (H, W, 3 or 4) uint8 that a thing of some colour is, at a place or of a size.

    Without a colour it is what stands alone at the place.

    Raises:
        Refusal: `region_unclear` when nothing has the colour, `region_ambiguous` when several things have;
            `object_unclear` when it has no colour and nothing stands alone.

    """
    colors = np.ascontiguousarray(picture[..., :3])
    if thing.color is None:
        alpha, own = alone_at(colors, thing)
        return Region(alpha, alpha, own, Box(*cv2.boundingRect((alpha > 0).astype(np.uint8))))
    small = _shrunk(colors)
    spots = spots_of(_clusters_of(small), thing.color.rgb)
    spot = _meant(spots, thing)
    others = np.any([np.zeros_like(spot.mask), *(other.mask for other in spots if other is not spot)], axis=0)
    outline = outlined(small, spot.mask, spot.core, others)
    soft = matte(colors, outline.surface)
    if not (soft.alpha > _THERE).any():  # of noise, nothing is left
        raise Refusal(RefusalReason.region_unclear)
    silhouette = np.maximum(soft.alpha, _grown_to(soft.alpha.shape, outline.silhouette & ~outline.surface))
    return Region(
        soft.alpha, silhouette, soft.colors, Box(*cv2.boundingRect((soft.alpha > 0).astype(np.uint8)))
    )


def things_in(picture: np.ndarray, colors: Iterable[Color]) -> list[Thing]:
    """Things of these colours in `picture` (H, W, 3) uint8, plainest first; by their place where a colour is no help."""
    clusters = _clusters_of(_shrunk(picture))
    found: list[tuple[float, Thing]] = []
    for color in colors:
        spots = spots_of(clusters, color.rgb)
        if spots and spots[0].weight >= _LIKELY_MIN:
            found.append((spots[0].weight, _told(spots, color)))
    return [thing for _, thing in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _told(spots: Sequence[Spot], color: Color) -> Thing:
    """How the first of the spots is picked out."""
    alone = Thing(color)
    try:
        _meant(spots, alone)
    except Refusal:
        return Thing(color, place_of(spots[0].x, spots[0].y))
    return alone


def _meant(spots: Sequence[Spot], thing: Thing) -> Spot:
    least = max(_LIKELY_MIN, _COUNTS * max((spot.weight for spot in spots), default=0))
    likely = [spot for spot in spots if spot.weight >= least]
    place = thing.position
    if place:
        likely = [spot for spot in likely if _off(spot, place) < _PLACED_MAX]
    if not likely:
        raise Refusal(RefusalReason.region_unclear)
    if thing.extent is Extent.small:
        return min(likely, key=lambda spot: spot.area)
    if thing.extent is Extent.large:
        return max(likely, key=lambda spot: spot.area)
    if place:
        return min(likely, key=lambda spot: _off(spot, place) - _WEIGHT_OVER_PLACE * np.log(spot.weight))
    competing = [spot for spot in likely if spot.weight >= _COMPETES * likely[0].weight]
    if len(competing) > 1:
        raise Refusal(
            RefusalReason.region_ambiguous, places=tuple(place_of(spot.x, spot.y) for spot in competing)
        )
    return likely[0]


def _off(spot: Spot, position: Position) -> float:
    return distance_to(position, spot.x, spot.y)


def _clusters_of(picture: np.ndarray) -> Clustered:
    """Without grain."""
    return clustered(lab_of(cv2.bilateralFilter(picture, 5, 25, 3)))


def _shrunk(picture: np.ndarray) -> np.ndarray:
    scale = min(_SOUGHT_AT_PX / max(picture.shape[:2]), 1)
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _grown_to(shape: tuple[int, ...], mask: np.ndarray) -> np.ndarray:
    """A small mask as alpha of a larger shape, a little wider, so that it meets the soft edge around it."""
    wider = cv2.dilate(mask.astype(np.float32), np.ones((3, 3), np.uint8))
    return cv2.resize(wider, (shape[1], shape[0]))
