"""What stands out at a place by itself, where an instruction names no colour."""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.subject import cut
from overpaint.engines.embedded.pixels.inpaint import grown
from overpaint.engines.embedded.plan import Thing
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.regions.places import distance_to

_ISOLATED_MAX = 0.12  # of the picture
_AT_PLACE_MAX = 0.45  # how far from a place its middle may be, in sides of the picture
_NEXT_MIN = 0.25  # how much farther the next one must be
_PART_MIN = 0.1  # of the largest part of a subject
_GROWN = 0.006  # of the long side of the picture: what a soft edge reaches over


def alone_at(picture: np.ndarray, thing: Thing) -> tuple[np.ndarray, np.ndarray]:
    """Alpha (H, W) float32 and colours (H, W, 3) of what stands out at a place of `picture`, where just one thing does.

    Raises:
        Refusal: `object_unclear`.

    """
    unclear = Refusal(RefusalReason.object_unclear)
    if thing.position is None or thing.target is not None:
        raise unclear
    try:
        subject = cut(picture)
    except Refusal:
        raise unclear from None
    _, parts, stats, middles = cv2.connectedComponentsWithStats((subject.alpha > 0.5).astype(np.uint8))
    areas = stats[:, cv2.CC_STAT_AREA].astype(float)
    areas[0] = 0
    sides = np.array(parts.shape[::-1])
    off = {
        part: distance_to(thing.position, *(middles[part] / sides))
        for part in np.flatnonzero(areas > _PART_MIN * areas.max())
    }
    nearest, *others = sorted(off, key=lambda part: off[part])
    is_alone = all(off[other] > off[nearest] + _NEXT_MIN for other in others)
    if off[nearest] > _AT_PLACE_MAX or not is_alone or areas[nearest] > _ISOLATED_MAX * parts.size:
        raise unclear
    own = grown(parts == nearest, round(_GROWN * max(parts.shape)))
    return np.where(own, subject.alpha, 0).astype(np.float32), subject.colors
