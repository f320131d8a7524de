"""What sticks out of a silhouette and is like nothing behind it: a spoon in a cup, the rim of a helmet, a leaf.

Colours learned from the whole picture take such a part for background where its colour is found there too, however
far away. Here only what lies around it is asked.
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import softened

_REACH = 0.06  # of the long side: how far a part may stick out
_CLEAR = 0.02  # of the long side: so close to the outline nothing is certain to be background
_AROUND = 0.07  # of the long side: how far the background around is looked at
_UNLIKE_MIN = 2.2  # deviations from the background around
_SPREAD_MIN = 60.0  # the variance of a calm background, with its noise and gradients
_HUE_MAX = 10.0  # in a and b; what is darker and of the same hue is shadow
_STEP_MIN = 24  # levels: the edge of a thing, not of a shadow
_EDGE_MIN = 0.6  # of the free outline
_SHARE_MIN, _SHARE_MAX = 0.005, 0.12  # of the subject


def with_attachments(lab: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """`inside` (H, W) bool with the small parts that are joined to it; `lab` (H, W, 3) is 8-bit CIELAB."""
    ring = _grown(inside, _REACH) & ~inside
    small = np.ones((3, 3), np.uint8)
    unlike = cv2.morphologyEx(
        (ring & (_unlikeness(lab, inside) > _UNLIKE_MIN)).astype(np.uint8), cv2.MORPH_OPEN, small
    )
    steps = cv2.dilate(cv2.morphologyEx(lab, cv2.MORPH_GRADIENT, small).max(axis=-1), small)
    beside = cv2.dilate(inside.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    beyond = ~_grown(inside, 0.95 * _REACH)
    whole = inside.copy()
    count, labels, stats, _ = cv2.connectedComponentsWithStats(unlike)
    for part in range(1, count):
        if not _SHARE_MIN < stats[part, cv2.CC_STAT_AREA] / inside.sum() < _SHARE_MAX:
            continue
        own = labels == part
        free = own & ~beside & (cv2.erode(own.astype(np.uint8), small) == 0)
        is_joined, ends_here = (own & beside).any(), not (own & beyond).any()
        if is_joined and ends_here and free.any() and np.mean(steps[free] > _STEP_MIN) > _EDGE_MIN:
            whole |= own | (beside & (cv2.dilate(own.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0))
    return whole


def _unlikeness(lab: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """How many deviations each pixel is away from the colours of the background around it, (H, W); 0 in shadow."""
    weight = (~_grown(inside, _CLEAR)).astype(np.float32)[..., None]
    colors, sigma = lab.astype(np.float32), _AROUND * max(inside.shape)
    near = softened(weight, sigma)[..., None] + 1e-4
    mean = softened(colors * weight, sigma) / near
    variance = softened(colors * colors * weight, sigma) / near - mean * mean
    off = colors - mean
    is_shade = (off[..., 0] < 0) & (np.hypot(off[..., 1], off[..., 2]) < _HUE_MAX)
    unlike = np.sqrt((off * off / (np.maximum(variance, 0) + _SPREAD_MIN)).sum(axis=-1))
    return np.where(is_shade, 0, unlike)


def _grown(inside: np.ndarray, share: float) -> np.ndarray:
    """All within `share` of the long side of `inside`."""
    distance = cv2.distanceTransform((~inside).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    return np.asarray(distance <= share * max(inside.shape))
