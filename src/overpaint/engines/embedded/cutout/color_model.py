"""What colours say about a pixel: soft histograms of CIELAB on one side against the other."""

import cv2
import numpy as np

_BINS = 32
_TYPICAL = 0.8  # of the border is taken to show nothing but background
_RARE = 2e-5  # what a colour never seen is worth: one unlucky pixel decides nothing


def color_odds(lab: np.ndarray, inside: np.ndarray, outside: np.ndarray) -> np.ndarray:
    """Log-odds (H, W) of "inside" by colour alone, learned from two weights (H, W) of the same pixels.

    `lab` is 8-bit CIELAB as OpenCV makes it.
    """
    cell = _cells(lab)
    odds = np.log((_histogram(cell, inside) + _RARE) / (_histogram(cell, outside) + _RARE))
    return np.asarray(odds.astype(np.float32)[cell])


def strangeness(lab: np.ndarray, border: np.ndarray) -> np.ndarray:
    """Log-odds (H, W) that a colour is none of those which the weight `border` (H, W) shows.

    The background is taken to be as much of the picture as its typical colours are; what is left of a colour
    after that share is strange.
    """
    cell = _cells(lab)
    everywhere, shown = _histogram(cell, np.ones_like(border)), _histogram(cell, border)
    background_share = _weighted_quantile(everywhere / (shown + _RARE), weight=shown)
    strange = np.maximum(everywhere - background_share * shown, 0.1 * everywhere)
    odds = np.log((strange + _RARE) / (shown + _RARE))
    return np.asarray(odds.astype(np.float32)[cell])


def _weighted_quantile(values: np.ndarray, weight: np.ndarray) -> float:
    order = np.argsort(values)
    below = np.cumsum(weight[order])
    return float(values[order][np.searchsorted(below, _TYPICAL * below[-1])])


def _cells(lab: np.ndarray) -> np.ndarray:
    """The histogram cell of each pixel: steps of 8 in lightness, 4 in a and b, which are cut off at 64."""
    steps = np.clip((lab.astype(np.int32) - (0, 64, 64)) // (8, 4, 4), 0, _BINS - 1)
    cells: np.ndarray = (steps[..., 0] * _BINS + steps[..., 1]) * _BINS + steps[..., 2]
    return cells


def _histogram(cell: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """How the weight spreads over colours, softened so that near colours count."""
    counts = np.bincount(cell.ravel(), weight.ravel(), _BINS**3).astype(np.float32)
    for _ in range(3):  # along one axis at a time, each becoming the last
        softened = cv2.GaussianBlur(counts.reshape(_BINS, -1), (1, 5), 0.9, borderType=cv2.BORDER_CONSTANT)
        counts = np.ascontiguousarray(softened.T)
    return counts.ravel() / max(float(counts.sum()), 1e-6)
