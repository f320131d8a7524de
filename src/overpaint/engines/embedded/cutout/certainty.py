"""How sure a cut is, told without knowing the truth.

A good cut comes out the same when it is made a little differently; the colours of the subject are not found again
in the background; and the outline is sharper than what else is around it. The three were weighed by logistic
regression on pictures whose subjects are known (`python -m benchmarks cutouts`).
"""

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.color_model import color_odds

_JUDGED_AT_PX = 256  # long side
_NEAR_SHARE = 0.06  # of the long side: the background around the outline
_STEEP_QUANTILE = 0.15  # the weak parts of an outline are what is wrong with it
_WEIGHTS = np.array([-1.24, 1.57, -0.92])  # of the logarithms of echo, relief and disagreement
_BIAS = -7.55
_ECHO_MIN, _DISAGREEMENT_MIN = 0.01, 0.001
_NOISE_LEVELS = 3.0


def certainty(picture: np.ndarray, inside: np.ndarray, agreement: float) -> float:
    """The probability 0..1 that `inside` (h, w) bool is the subject of `picture` (H, W, 3).

    `agreement` 0..1 is the overlap of this cut with others of the same picture.
    """
    height, width = picture.shape[:2]
    scale = _JUDGED_AT_PX / max(height, width)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    inside = cv2.resize(inside.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
    if not inside.any() or inside.all():
        return 0.0
    disagreement = 1 - agreement + _DISAGREEMENT_MIN
    odds = _BIAS + _WEIGHTS @ np.log([_echo(small, inside) + _ECHO_MIN, _relief(small, inside), disagreement])
    return float(1 / (1 + np.exp(-odds)))


def _echo(picture: np.ndarray, inside: np.ndarray) -> float:
    """How much of the background has the subject's colours, as a share of the subject's area."""
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2Lab)
    weight = inside.astype(np.float32)
    alike = color_odds(lab, weight, 1 - weight) > 0
    return float((alike & ~inside).sum() / inside.sum())


def _relief(picture: np.ndarray, inside: np.ndarray) -> float:
    """How steep the outline is where it is weak, against how steep the background beside it is."""
    square = np.ones((3, 3), np.uint8)
    steps = cv2.morphologyEx(picture, cv2.MORPH_GRADIENT, square).max(axis=-1)
    whole = inside.astype(np.uint8)
    outline = cv2.morphologyEx(whole, cv2.MORPH_GRADIENT, square) > 0
    outline[[0, 1, 2, -3, -2, -1]] = outline[:, [0, 1, 2, -3, -2, -1]] = False  # there the picture ends
    reach = 2 * round(_NEAR_SHARE * max(inside.shape)) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    beside = (cv2.dilate(whole, disc) > 0) & (cv2.dilate(whole, np.ones((7, 7), np.uint8)) == 0)
    if not outline.any():
        return 1e-2
    steep = np.quantile(steps[outline], _STEEP_QUANTILE)
    usual = np.median(steps[beside]) if beside.any() else 0.0
    return float((steep + _NOISE_LEVELS) / (usual + _NOISE_LEVELS))
