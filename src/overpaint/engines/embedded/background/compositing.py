"""A cut-out subject before another background, so that both seem to stand in one light."""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.subject import Cut
from overpaint.engines.embedded.pixels.light import bytes_of, lab_of, softened, srgb_of_lab

_TONE_SHARE, _TONE_MAX = 0.2, 4.0  # of the difference in CIELAB; more would wash the subject out
_LIGHTNESS_MAX = 4.0
_WRAP = 0.25  # how much of the backdrop's light bends around the edge
_WRAP_SHARE = 0.01  # of the long side
_SHADOW_SOFTNESS = 0.009  # of the long side
# strength, height as a share of the subject's, softness: the gap under it, what it keeps from the sky, the room
_SHADOW_PARTS = ((0.55, 0.1, 0.35), (0.45, 0.26, 1.2), (0.4, 0.45, 3.5))


def before(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """The subject as it is before `backdrop` (H, W, 3) 0..255."""
    share = subject.alpha[..., None]
    return bytes_of(subject.colors * share + backdrop * (1 - share))


def stood_before(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """The subject in the light of `backdrop`, with a shadow where it stands."""
    lit = _wrapped(_toned(subject, backdrop), subject.alpha, backdrop)
    share = subject.alpha[..., None]
    return bytes_of(lit * share + shaded(backdrop, subject) * (1 - share))


def shaded(backdrop: np.ndarray, subject: Cut) -> np.ndarray:
    """`backdrop` (H, W, 3) with the shadow that the subject casts where it stands, float32 0..255."""
    return np.asarray(backdrop * (1 - _contact_shadow(subject.alpha))[..., None], np.float32)


def _toned(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """The subject's colours, gently moved towards those of the backdrop."""
    lab = lab_of(subject.colors)
    own = np.average(lab.reshape(-1, 3), axis=0, weights=subject.alpha.ravel())
    difference = _TONE_SHARE * (
        lab_of(cv2.resize(backdrop, (64, 64), interpolation=cv2.INTER_AREA)).mean((0, 1)) - own
    )
    shift = np.clip(
        difference, (-_LIGHTNESS_MAX, -_TONE_MAX, -_TONE_MAX), (_LIGHTNESS_MAX, _TONE_MAX, _TONE_MAX)
    )
    # black and white carry no tint: full shift only in the middle tones
    middle = np.clip(lab[..., :1] * (100 - lab[..., :1]) / 2500, 0, 1)
    return srgb_of_lab((lab + shift * middle).astype(np.float32))


def _wrapped(colors: np.ndarray, alpha: np.ndarray, backdrop: np.ndarray) -> np.ndarray:
    sigma = max(_WRAP_SHARE * max(alpha.shape), 1.0)
    rim = _WRAP * (1 - softened(alpha, sigma))[..., None]
    return np.asarray(colors * (1 - rim) + softened(backdrop.astype(np.float32), 2 * sigma) * rim)


def _contact_shadow(alpha: np.ndarray) -> np.ndarray:
    """The darkness 0..1 around the foot of a subject that stands free; none if the frame cuts it off."""
    rows = np.flatnonzero((alpha > 0.5).any(axis=1))
    height, width = alpha.shape
    if not rows.size or rows[-1] >= height - 2:
        return np.zeros_like(alpha)
    foot, tall = float(rows[-1]), float(rows[-1] - rows[0] + 1)
    near_ground = np.clip(1 - (foot - np.arange(height, dtype=np.float32)) / (0.3 * tall), 0, 1)
    sigma = _SHADOW_SOFTNESS * max(alpha.shape)
    shadow = np.zeros_like(alpha)
    for strength, flatness, softness in _SHADOW_PARTS:
        below = foot * (1 - flatness) + sigma * min(softness, 1) / 2
        flattening = np.array([[1, 0, 0], [0, flatness, below]])
        shape = cv2.warpAffine(alpha * near_ground[:, None], flattening, (width, height))
        shadow = 1 - (1 - shadow) * (1 - strength * softened(shape, softness * sigma))
    return shadow
