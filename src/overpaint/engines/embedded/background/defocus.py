"""A background out of focus, as a wide aperture would show it."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.compositing import before
from overpaint.engines.embedded.cutout.subject import Cut
from overpaint.engines.embedded.pixels.light import linear_of, srgb_of
from overpaint.engines.embedded.pixels.strips import in_strips

_CLEAR_OF_SUBJECT = 0.006  # of the long side: how far around the subject colours are not trusted
_NEAR_GROUND = 0.4  # the blur at the foot of a subject that stands free, as a share of the full one
_RADIUS_PX_MAX = 16.0
_HIGHLIGHTS = 1.5  # how much brighter than their bytes clipped lights were


def defocused(picture: np.ndarray, subject: Cut, radius_share: float) -> np.ndarray:
    """`picture` with the subject sharp, all else blurred with a disc of `radius_share` of the long side.

    The subject is taken out of the background before it is blurred, so that none of its colour bleeds.
    """
    alpha, (height, width) = subject.alpha, subject.alpha.shape
    light = in_strips(height, width, lambda rows: _light_of(picture[rows, :, :3]))
    radius = radius_share * max(height, width)
    # a blur leaves nothing finer than itself: of a wide one, fewer pixels tell all
    scale = min(_RADIUS_PX_MAX / (radius * (1 if _is_cut_off(alpha) else _NEAR_GROUND)), 1)
    if scale < 1:
        size = (round(width * scale), round(height * scale))
        alpha, light = (cv2.resize(values, size, interpolation=cv2.INTER_AREA) for values in (alpha, light))
    far = _blurred_behind(light, alpha, radius * scale)
    return before(subject, far if scale == 1 else cv2.resize(far, (width, height)))


def _light_of(picture: np.ndarray) -> np.ndarray:
    light = linear_of(np.ascontiguousarray(picture))
    light *= 1 + _HIGHLIGHTS * np.clip(light - 0.8, 0, 0.2) / 0.2
    return light


def _blurred_behind(light: np.ndarray, alpha: np.ndarray, radius: float) -> np.ndarray:
    """The background (H, W, 3) uint8 alone, blurred by so many px, less of them near where the subject stands."""
    margin = 2 * round(_CLEAR_OF_SUBJECT * max(alpha.shape)) + 3
    near = cv2.dilate(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (margin, margin)))
    behind = _filled(light, (near < 0.02).astype(np.float32))
    far = _disc_blurred(behind, radius)
    if not _is_cut_off(alpha):
        weight = _distance_of_rows(alpha)[:, None, None]
        far = far * weight + _disc_blurred(behind, _NEAR_GROUND * radius) * (1 - weight)
    return srgb_of(far)


def _is_cut_off(alpha: np.ndarray) -> bool:
    """Whether the foot of the subject is not in the picture."""
    rows = _rows_of(alpha)
    return not rows.size or bool(rows[-1] >= len(alpha) - 2)


def _rows_of(alpha: np.ndarray) -> np.ndarray:
    return np.flatnonzero((alpha > 0.5).any(axis=1))


def _distance_of_rows(alpha: np.ndarray) -> np.ndarray:
    """How far away each row lies, 0 at the foot of the subject to 1."""
    away = np.abs(np.arange(len(alpha)) - _rows_of(alpha)[-1]) / (0.35 * len(alpha))
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
        filled = total / np.maximum(weight, 1e-4)[..., None]
        # in place: these are the largest numbers of a large photograph
        filled -= coarse
        filled *= np.clip(4 * weight, 0, 1)[..., None]
        filled += coarse
    return np.asarray(filled)


def _disc_blurred(light: np.ndarray, radius: float) -> np.ndarray:
    side = 2 * int(np.ceil(radius)) + 1
    offsets = np.arange(side) - side // 2
    distance = np.hypot(offsets[:, None], offsets)
    disc = np.clip(radius + 0.5 - distance, 0, 1).astype(np.float32)
    return cv2.filter2D(light, -1, disc / disc.sum(), borderType=cv2.BORDER_REFLECT)
