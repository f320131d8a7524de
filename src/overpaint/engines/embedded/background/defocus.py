"""A background out of focus, as a wide aperture would show it."""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.subject import Cut
from overpaint.engines.embedded.pixels.light import bytes_of, linear_of, srgb_of

_CLEAR_OF_SUBJECT = 0.006  # of the long side: how far around the subject colours are not trusted
_NEAR_GROUND = 0.4  # the blur at the foot of a subject that stands free, as a share of the full one
_HIGHLIGHTS = 1.5  # how much brighter than their bytes clipped lights were


def defocused(picture: np.ndarray, subject: Cut, radius_share: float) -> np.ndarray:
    """`picture` with the subject sharp, all else blurred with a disc of `radius_share` of the long side.

    The subject is taken out of the background before it is blurred, so that none of its colour bleeds.
    """
    alpha = subject.alpha
    long_side = max(alpha.shape)
    margin = 2 * round(_CLEAR_OF_SUBJECT * long_side) + 3
    near = cv2.dilate(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (margin, margin)))
    light = linear_of(np.ascontiguousarray(picture[..., :3]))
    light *= 1 + _HIGHLIGHTS * np.clip(light - 0.8, 0, 0.2) / 0.2
    behind = _filled(light, (near < 0.02).astype(np.float32))
    far = _disc_blurred(behind, radius_share * long_side)
    weight = _distance_of_rows(alpha)[:, None, None]
    if weight.min() < 1:
        far = far * weight + _disc_blurred(behind, _NEAR_GROUND * radius_share * long_side) * (1 - weight)
    share = alpha[..., None]
    return bytes_of(subject.colors * share + srgb_of(far.astype(np.float32)) * (1 - share))


def _distance_of_rows(alpha: np.ndarray) -> np.ndarray:
    """How far away each row lies, 0 at the foot of the subject to 1; all far if the frame cuts it off."""
    rows = np.flatnonzero((alpha > 0.5).any(axis=1))
    if not rows.size or rows[-1] >= len(alpha) - 2:
        return np.ones(len(alpha), np.float32)
    away = np.abs(np.arange(len(alpha)) - rows[-1]) / (0.35 * len(alpha))
    return np.asarray(np.clip(away, 0, 1), np.float32)


def _filled(light: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The light where `known` is 1, continued smoothly from there over the rest (pull and push)."""
    levels = [(light * known[..., None], known)]
    while min(levels[-1][1].shape) > 2:
        total, weight = (cv2.pyrDown(values) for values in levels[-1])
        levels.append((total, weight))
    filled = levels[-1][0] / np.maximum(levels[-1][1], 1e-4)[..., None]
    for total, weight in reversed(levels[:-1]):
        coarse = cv2.pyrUp(filled, dstsize=weight.shape[::-1])
        certain = np.clip(4 * weight, 0, 1)[..., None]
        own = total / np.maximum(weight, 1e-4)[..., None]
        filled = own * certain + coarse * (1 - certain)
    return np.asarray(filled)


def _disc_blurred(light: np.ndarray, radius: float) -> np.ndarray:
    side = 2 * int(np.ceil(radius)) + 1
    offsets = np.arange(side) - side // 2
    distance = np.hypot(offsets[:, None], offsets)
    disc = np.clip(radius + 0.5 - distance, 0, 1).astype(np.float32)
    return cv2.filter2D(light, -1, disc / disc.sum(), borderType=cv2.BORDER_REFLECT)
