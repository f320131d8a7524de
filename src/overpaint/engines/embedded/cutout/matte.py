"""The soft edge: how much of each pixel is subject, and which colour that share has.

Around the silhouette, the nearest certain colours on both sides are known; where the pixel lies between them
tells its share. Where the two sides look alike, the edges of the picture decide instead (guided filter).
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.guided import guided

_BAND_SHARE = 0.007  # of the long side: how far from the silhouette a pixel may be mixed
_HAIR_SHARE = 0.035  # how far hair, straps and the like may stick out of the silhouette
_HAIR_WIDTH_SHARE = 0.004  # thicker things would be in the silhouette
_NOISE_MIN = 2.0  # levels; what a good camera leaves
_ALPHA_FROM, _ALPHA_TO = 0.05, 0.95  # shares beyond these are noise
_HAIR_MIN = 0.2


@dataclass(frozen=True, slots=True)
class Matte:
    """Alpha (H, W) float32 0..1, and the subject's own colours (H, W, 3) uint8 where alpha is above 0."""

    alpha: np.ndarray
    colors: np.ndarray


def matte(picture: np.ndarray, inside: np.ndarray) -> Matte:
    """The matte of `picture` (H, W, 3) around a silhouette (h, w) bool of any size."""
    size = (picture.shape[1], picture.shape[0])
    band = max(round(_BAND_SHARE * max(size)), 3)
    likely = cv2.resize(inside.astype(np.float32), size)
    depth = _distance_to(likely < 0.5) - _distance_to(likely >= 0.5)  # px; negative outside
    colors = picture.astype(np.float32)
    front = _nearest(colors, depth > band)
    back = _nearest(colors, depth < -band)
    share, trust = _shares(colors, front, back, band)
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) / np.float32(255)
    alpha = guided(cv2.GaussianBlur(likely, (0, 0), band / 4), gray, radius=band, epsilon=1e-3)
    alpha += trust * (share - alpha)
    alpha = np.where(np.abs(depth) <= band, alpha, depth > 0)
    alpha = _with_hair(alpha, colors, depth, band)
    alpha = np.clip((alpha - _ALPHA_FROM) / (_ALPHA_TO - _ALPHA_FROM), 0, 1).astype(np.float32)
    return Matte(alpha, _own_colors(colors, alpha, front, back))


def _distance_to(where: np.ndarray) -> np.ndarray:
    return cv2.distanceTransform((~where).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)


def _nearest(colors: np.ndarray, where: np.ndarray) -> np.ndarray:
    """At each pixel, about the colour of the nearest pixel that is in `where`."""
    if not where.any():
        return colors
    _, labels = cv2.distanceTransformWithLabels(
        (~where).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    pixel_of_label = np.zeros(int(labels.max()) + 1, np.intp)
    pixel_of_label[labels[where]] = np.flatnonzero(where)
    return np.asarray(colors.reshape(-1, 3)[pixel_of_label[labels]])


def _shares(
    colors: np.ndarray, front: np.ndarray, back: np.ndarray, radius: int
) -> tuple[np.ndarray, np.ndarray]:
    """How far each pixel lies from `back` to `front`, 0..1, and how much that can be trusted, 0..1.

    Not where the two are hardly further apart than they vary themselves, nor where the pixel is no mixture of
    them: shadows and other things.
    """
    window = (2 * radius + 1, 2 * radius + 1)
    mean_front, mean_back = cv2.blur(front, window), cv2.blur(back, window)
    noise = (
        0.2 * _variance(front, mean_front, window) + _variance(back, mean_back, window) + 3 * _NOISE_MIN**2
    )
    axis = mean_front - mean_back
    length = _over_channels(axis * axis)
    offset = colors - mean_back
    share = _over_channels(offset * axis) / np.maximum(length, 1)
    aside = np.maximum(_over_channels(offset * offset) - share * share * length, 0)
    trust = length / (length + 16 * noise) * np.exp(-aside / (4 * noise + 0.04 * length))
    return np.clip(share, 0, 1), trust


def _variance(colors: np.ndarray, mean: np.ndarray, window: tuple[int, int]) -> np.ndarray:
    variance = cv2.blur(_over_channels(colors * colors), window) - _over_channels(mean * mean)
    return np.asarray(np.maximum(variance, 0))


def _over_channels(values: np.ndarray) -> np.ndarray:
    """The sum over the last axis; several times as fast as NumPy's."""
    return cv2.transform(values, np.ones((1, 3), np.float32))


def _with_hair(alpha: np.ndarray, colors: np.ndarray, depth: np.ndarray, band: int) -> np.ndarray:
    """Alpha with the thin things that stick out of the silhouette, and without the gaps between them."""
    reach = max(round(_HAIR_SHARE * max(depth.shape)), 2 * band)
    share, trust = _shares(colors, _nearest(colors, depth > band), _nearest(colors, depth < -reach), reach)
    hair = _thin((depth > -reach) & (depth < band), share * trust, joined_to=depth > 0)
    gaps = _thin((depth < reach) & (depth > -band), (1 - share) * trust, joined_to=depth < 0)
    return np.asarray(np.minimum(np.maximum(alpha, hair), 1 - gaps))


def _thin(where: np.ndarray, amount: np.ndarray, joined_to: np.ndarray) -> np.ndarray:
    """`amount` where it forms thin lines that lead to `joined_to`, else 0."""
    width = max(round(_HAIR_WIDTH_SHARE * max(where.shape)), 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * width + 1, 2 * width + 1))
    amount = np.where(where, amount, 0).astype(np.float32)
    thin = cv2.morphologyEx(amount, cv2.MORPH_TOPHAT, disc) > _HAIR_MIN
    _, labels = cv2.connectedComponents((thin | joined_to).astype(np.uint8))
    leads_there = np.zeros(int(labels.max()) + 1, bool)
    leads_there[labels[joined_to]] = True
    return np.where(thin & leads_there[labels], amount, 0)


def _own_colors(colors: np.ndarray, alpha: np.ndarray, front: np.ndarray, back: np.ndarray) -> np.ndarray:
    """The colours without the background's share (Forte, "Approximate Fast Foreground Colour Estimation")."""
    share = alpha[..., None]
    front, back = cv2.blur(front, (5, 5)), cv2.blur(back, (5, 5))
    own = front + share * (colors - share * front - (1 - share) * back)
    return np.where(share > 0.99, colors, np.clip(own, 0, 255)).astype(np.uint8)
