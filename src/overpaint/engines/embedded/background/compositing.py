"""A cut-out subject before another background, so that both seem to stand in one light."""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.subject import Cut
from overpaint.engines.embedded.pixels.light import bytes_of, lab_of, softened, srgb_of_lab
from overpaint.engines.embedded.pixels.strips import in_strips

_TONE_SAMPLES = 1_000_000  # pixels
_TONE_SHARE, _TONE_MAX = 0.2, 4.0  # of the difference in CIELAB; more would wash the subject out
_LIGHTNESS_MAX = 4.0
_WRAP = 0.25  # how much of the backdrop's light bends around the edge
_WRAP_SHARE = 0.01  # of the long side
_SHADOW_SOFTNESS = 0.009  # of the long side
# strength, height as a share of the subject's, softness: the gap under it, what it keeps from the sky, the room
_SHADOW_PARTS = ((0.55, 0.1, 0.35), (0.45, 0.26, 1.2), (0.4, 0.45, 3.5))


def before(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """The subject as it is before `backdrop` (H, W, 3) 0..255."""
    alpha, colors = subject.alpha[..., None], subject.colors
    height, width = subject.alpha.shape
    return in_strips(
        height,
        width,
        lambda rows: bytes_of(colors[rows] * alpha[rows] + backdrop[rows] * (1 - alpha[rows])),
    )


def stood_before(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """The subject in the light of `backdrop` (H, W, 3) uint8, with a shadow where it stands."""
    height, width = subject.alpha.shape
    sigma = max(_WRAP_SHARE * max(height, width), 1.0)
    alpha, tone = subject.alpha[..., None], _tone(subject, backdrop)
    inner, glow = softened(subject.alpha, sigma)[..., None], softened(backdrop, 2 * sigma)
    lightness = 1 - _contact_shadow(subject.alpha)[..., None]

    def strip(rows: slice) -> np.ndarray:
        rim = _WRAP * (1 - inner[rows])
        lit = _toned(subject.colors[rows], tone) * (1 - rim) + glow[rows] * rim
        return bytes_of(lit * alpha[rows] + backdrop[rows] * lightness[rows] * (1 - alpha[rows]))

    return in_strips(height, width, strip)


def shaded(backdrop: np.ndarray, subject: Cut) -> np.ndarray:
    """`backdrop` (H, W, 3) with the shadow that the subject casts where it stands, uint8."""
    lightness = 1 - _contact_shadow(subject.alpha)[..., None]
    height, width = subject.alpha.shape
    return in_strips(height, width, lambda rows: bytes_of(backdrop[rows] * lightness[rows]))


def _tone(subject: Cut, backdrop: np.ndarray) -> np.ndarray:
    """How far the subject's colours are moved, (3,) in CIELAB: gently towards those of the backdrop."""
    every = max(round(np.sqrt(subject.alpha.size / _TONE_SAMPLES)), 1)
    alpha, colors = (values[::every, ::every] for values in (subject.alpha, subject.colors))
    own = np.average(lab_of(colors).reshape(-1, 3), axis=0, weights=alpha.ravel())
    other = lab_of(cv2.resize(backdrop, (64, 64), interpolation=cv2.INTER_AREA)).mean((0, 1))
    limit = np.array([_LIGHTNESS_MAX, _TONE_MAX, _TONE_MAX])
    return np.asarray(np.clip(_TONE_SHARE * (other - own), -limit, limit))


def _toned(colors: np.ndarray, tone: np.ndarray) -> np.ndarray:
    lab = lab_of(colors)
    # black and white carry no tint: full shift only in the middle tones
    middle = np.clip(lab[..., :1] * (100 - lab[..., :1]) / 2500, 0, 1)
    return srgb_of_lab((lab + tone * middle).astype(np.float32))


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
