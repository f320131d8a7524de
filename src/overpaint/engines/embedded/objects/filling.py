"""What a thing hid, made up from what is around it."""

import cv2
import numpy as np

from overpaint.engines.embedded.objects.gmic import Gmic
from overpaint.engines.embedded.pixels.inpaint import grown, membrane, stretched
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.mosaic import pieced
from overpaint.engines.embedded.pixels.patches import copied_in
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_SHARE_MAX = 0.12  # of the picture; what lies behind more than that, nobody can tell
_LOOKED_AT, _LOOKED_AT_MIN_PX = (
    1.7,
    100,
)  # of the longer side of the hole: how far around it anything has a say
_RING_SHARE = 0.25  # of the side of the hole: how far around it the ground is looked at
_RING_MIN_PX = 8
_PLAIN_MAX = 2.5  # levels off a smooth surface
_PLAIN_QUANTILE = 0.95
_GRAIN_PX = 2.0
_POINTS = 20_000  # say as well as millions whether a surface is smooth


def filled(
    picture: np.ndarray, hole: np.ndarray, rng: np.random.Generator, gmic: Gmic | None = None
) -> np.ndarray:
    """`picture` (H, W, 3) uint8 with `hole` (H, W) bool filled; nothing outside of the hole changes.

    By `gmic` where it is given and can, unless the ground is so plain that there is nothing to choose.

    Raises:
        Refusal: `hole_too_large`.

    """
    share = hole.mean()
    if share > _SHARE_MAX:
        raise Refusal(RefusalReason.hole_too_large, share=round(100 * share), most=round(100 * _SHARE_MAX))
    window = around(hole, share=_LOOKED_AT, margin_px=_LOOKED_AT_MIN_PX)
    whole = picture.copy()
    whole[window] = _filled(picture[window], hole[window], rng, gmic)
    return whole


def _filled(picture: np.ndarray, hole: np.ndarray, rng: np.random.Generator, gmic: Gmic | None) -> np.ndarray:
    ring = grown(hole, max(round(_RING_SHARE * np.sqrt(hole.sum())), _RING_MIN_PX)) & ~hole
    if _is_plain(picture, ring):
        return stretched(picture, hole, rng, ring=ring)
    inside = gmic.patched(picture, hole) if gmic else None
    if inside is None:
        inside = pieced(picture, hole, rng, avoid=hole)
    if inside is None:
        inside = copied_in(picture, hole, membrane(picture, hole), rng, avoid=hole)
    return np.where(hole[..., None], bytes_of(inside), picture)


def _is_plain(picture: np.ndarray, ring: np.ndarray) -> bool:
    """Whether what is in the ring is one smooth surface but for grain, such as a clear sky or a backdrop."""
    near = around(ring, margin_px=round(4 * _GRAIN_PX))
    picture, ring = picture[near], ring[near]
    weight = ring.astype(np.float32)
    total = cv2.GaussianBlur(picture * weight[..., None], (0, 0), _GRAIN_PX)
    calm = total / np.maximum(cv2.GaussianBlur(weight, (0, 0), _GRAIN_PX), 1e-3)[..., None]
    places = np.flatnonzero(ring)
    rows, columns = np.unravel_index(places[:: len(places) // _POINTS + 1], ring.shape)
    y, x = (axis / max(ring.shape) for axis in (rows, columns))
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=1)
    values = calm[rows, columns].astype(np.float64)
    off = np.abs(values - terms @ np.linalg.lstsq(terms, values, rcond=None)[0]).max(axis=1)
    return bool(np.quantile(off, _PLAIN_QUANTILE) < _PLAIN_MAX)
