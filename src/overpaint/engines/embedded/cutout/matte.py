"""The soft edge: how much of each pixel is subject, and which colour that share has.

Around the silhouette, the nearest certain colours on both sides are known; where the pixel lies between them
tells its share. Where the two sides look alike, the edges of the picture decide instead (guided filter).
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.windows import around

_BAND_SHARE = 0.007  # of the long side: how far from the silhouette a pixel may be mixed
_HAIR_SHARE = 0.035  # how far hair, straps and the like may stick out of the silhouette
_HAIR_WIDTH_SHARE = 0.004  # thicker things would be in the silhouette
_NOISE_MIN = 2.0  # levels; what a good camera leaves
_ALPHA_FROM, _ALPHA_TO = 0.05, 0.95  # shares beyond these are noise
_WHOLE = 0.99  # a pixel with more of the subject is the subject
_HAIR_MIN = 0.2
_STEPS = 12  # of a radius: as finely is looked around within it
_HAIR_LENGTH_MIN = 2.0  # bands


@dataclass(frozen=True, slots=True)
class Matte:
    """Alpha (H, W) float32 0..1, and the subject's own colours (H, W, 3) uint8 where alpha is above 0."""

    alpha: np.ndarray
    colors: np.ndarray


def matte(picture: np.ndarray, inside: np.ndarray) -> Matte:
    """The matte of `picture` (H, W, 3) around a silhouette (h, w) bool of any size."""
    height, width = picture.shape[:2]
    likely = cv2.resize(inside.astype(np.float32), (width, height))
    band = max(round(_BAND_SHARE * max(height, width)), 3)
    reach = max(round(_HAIR_SHARE * max(height, width)), 2 * band)
    hair_px = max(round(_HAIR_WIDTH_SHARE * max(height, width)), 1)
    near = around(likely >= 0.5, margin_px=2 * reach + 2 * band)  # beyond it nothing has a say
    near_alpha, near_colors = _matted(picture[near], likely[near], band, reach, hair_px)
    alpha, colors = np.zeros((height, width), np.float32), np.zeros_like(picture)
    alpha[near], colors[near] = near_alpha, near_colors
    return Matte(alpha, colors)


def _matted(
    picture: np.ndarray, likely: np.ndarray, band: int, reach: int, hair_px: int
) -> tuple[np.ndarray, np.ndarray]:
    depth = _distance_to(likely < 0.5) - _distance_to(likely >= 0.5)  # px; negative outside
    front = _nearest(picture, depth > band)
    back = _nearest(picture, depth < -band)
    alpha = _with_soft_edge(picture, likely, depth, front, back, band)
    alpha = _with_hair(alpha, picture, depth, front, band, reach, hair_px)
    alpha = np.clip((alpha - _ALPHA_FROM) / (_ALPHA_TO - _ALPHA_FROM), 0, 1)
    return alpha, _own_colors(picture, alpha, front, back)


def _with_soft_edge(
    picture: np.ndarray,
    likely: np.ndarray,
    depth: np.ndarray,
    front: np.ndarray,
    back: np.ndarray,
    band: int,
) -> np.ndarray:
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) / np.float32(255)
    calm = cv2.GaussianBlur(likely, (0, 0), band / 4)
    by_edges = guided(calm, gray, radius=band, epsilon=1e-3, every=max(band // _STEPS, 1))
    edge = np.abs(depth) <= band
    share, trust = _shares(picture, front, back, band, edge)
    alpha = (depth > 0).astype(np.float32)
    alpha[edge] = by_edges[edge] + trust * (share - by_edges[edge])
    return alpha


def _with_hair(
    alpha: np.ndarray,
    picture: np.ndarray,
    depth: np.ndarray,
    front: np.ndarray,
    band: int,
    reach: int,
    hair_px: int,
) -> np.ndarray:
    """`alpha` with thin lines that lead out of the subject, and thin gaps that lead into it."""
    near = np.abs(depth) < reach
    share, trust = _shares(picture, front, _nearest(picture, depth < -reach), reach, near)
    amount = np.zeros_like(alpha)
    amount[near] = share * trust
    hairy = np.maximum(alpha, _thin(amount, -depth, band, hair_px))
    amount[near] = (1 - share) * trust
    return np.asarray(np.minimum(hairy, 1 - _thin(amount, depth, band, hair_px)))


def _distance_to(where: np.ndarray) -> np.ndarray:
    return cv2.distanceTransform((~where).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)


def _nearest(picture: np.ndarray, where: np.ndarray) -> np.ndarray:
    """At each pixel, about the colour of the nearest pixel that is in `where`, uint8."""
    if not where.any():
        return picture
    _, labels = cv2.distanceTransformWithLabels(
        (~where).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    # four bytes as one number are gathered several times as fast as three
    packed = cv2.cvtColor(picture, cv2.COLOR_RGB2RGBA).view(np.uint32)[..., 0]
    color_of_label = np.zeros(int(labels.max()) + 1, np.uint32)
    color_of_label[labels[where]] = packed[where]
    nearest = np.take(color_of_label, np.asarray(labels, np.int32))[..., None].view(np.uint8)
    return cv2.cvtColor(nearest, cv2.COLOR_RGBA2RGB)


def _shares(
    picture: np.ndarray, front: np.ndarray, back: np.ndarray, radius: int, where: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """How far the pixels in `where` (H, W) bool, (n,), lie from `back` to `front`, 0..1, and how far to trust that, 0..1.

    Not where the two are hardly further apart than they vary themselves, nor where the pixel is no mixture of
    them: shadows and other things. Both are known by what is within `radius` px, of which samples are taken.
    """
    every = max(radius // _STEPS, 1)
    at = tuple(axis // every for axis in np.nonzero(where))
    (mean_front, variance_front), (mean_back, variance_back) = (
        _spread(np.ascontiguousarray(side[::every, ::every]), radius // every) for side in (front, back)
    )
    noise = (0.2 * variance_front + variance_back + 3 * _NOISE_MIN**2)[at]
    axis = (mean_front - mean_back)[at]
    length = _over_channels(axis * axis)
    offset = picture[where] - mean_back[at]
    share = _over_channels(offset * axis) / np.maximum(length, 1)
    aside = np.maximum(_over_channels(offset * offset) - share * share * length, 0)
    trust = length / (length + 16 * noise) * np.exp(-aside / (4 * noise + 0.04 * length))
    return np.clip(share, 0, 1), trust


def _spread(colors: np.ndarray, radius: int) -> tuple[np.ndarray, np.ndarray]:
    """The mean (h, w, 3) and the variance (h, w) of colours (h, w, 3) uint8 within `radius` px, float32."""
    window, values = (2 * radius + 1,) * 2, colors.astype(np.float32)
    mean = cv2.blur(values, window)
    variance = cv2.blur(_over_channels(values * values), window) - _over_channels(mean * mean)
    return mean, np.maximum(variance, 0)


def _over_channels(values: np.ndarray) -> np.ndarray:
    """The sum over the last axis; several times as fast as NumPy's."""
    return np.asarray(values @ np.ones(values.shape[-1], values.dtype))


def _thin(amount: np.ndarray, away: np.ndarray, band: int, hair_px: int) -> np.ndarray:
    """`amount` (H, W) float32 0..1 where it forms thin lines that begin at the outline and lead out of the band, else 0.

    `away` (H, W) is the distance from the outline in px, negative on the side that the lines come from. Shorter
    lines are mostly the grain of the background.
    """
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * hair_px + 1, 2 * hair_px + 1))
    amount = np.where(away > -band, amount, 0)
    levels = np.rint(255 * amount).astype(np.uint8)  # of bytes, the widest are found in a quarter of the time
    thin = cv2.morphologyEx(levels, cv2.MORPH_TOPHAT, disc) > 255 * _HAIR_MIN
    count, labels = cv2.connectedComponents((thin & (away > 0)).astype(np.uint8))
    nearest, farthest = np.full(count, np.inf), np.zeros(count)
    line = labels[thin].astype(np.intp)
    np.minimum.at(nearest, line, away[thin])
    np.maximum.at(farthest, line, away[thin])
    is_hair = (nearest <= 2) & (farthest > _HAIR_LENGTH_MIN * band)
    is_hair[0] = True  # what lies before the outline is joined to all of them
    return np.where(thin & is_hair[labels], amount, 0)


def _own_colors(picture: np.ndarray, alpha: np.ndarray, front: np.ndarray, back: np.ndarray) -> np.ndarray:
    """The colours without the background's share (Forte, "Approximate Fast Foreground Colour Estimation")."""
    front, back = cv2.blur(front, (5, 5)), cv2.blur(back, (5, 5))
    own = front.copy()
    cv2.copyTo(picture, (alpha > _WHOLE).astype(np.uint8), own)
    mixed = np.flatnonzero((alpha > 0) & (alpha <= _WHOLE))
    share = alpha.ravel()[mixed, None]
    front, back, colors = (
        values.reshape(-1, 3)[mixed].astype(np.float32) for values in (front, back, picture)
    )
    found = front + share * (colors - share * front - (1 - share) * back)
    own.reshape(-1, 3)[mixed] = np.clip(found, 0, 255).astype(np.uint8)
    return own
