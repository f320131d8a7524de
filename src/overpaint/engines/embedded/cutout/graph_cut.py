"""The cheapest way to part a picture in two, given odds for each pixel: one min-cut (Boykov and Jolly, 2001)."""

import cv2
import numpy as np

_LEVELS_PER_ODDS = 8  # odds become a channel of bytes; 128 is even
_APART = 40  # the two models stand at 128 -+ this
_BLIND = 1e8  # a variance so large that the channel says nothing


def cheapest_cut(odds: np.ndarray, lab: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The cut (H, W) bool that agrees with log-odds `odds` and runs along edges of `lab` (8-bit).

    `known` holds OpenCV's GrabCut classes: what is certain there stays as it is.

    OpenCV offers its min-cut only inside GrabCut, whose own colour models are five Gaussians a side. So the
    odds travel as a channel of the picture, and two frozen Gaussians of equal variance, whose log-ratio is
    linear in that channel, turn it back into odds. The other two channels, the principal components of the
    colours, count only for edges.
    """
    flat = lab.reshape(-1, 3).astype(np.float32)
    mean, axes = cv2.PCACompute(flat[::7], np.empty(0), maxComponents=2)
    edges = ((flat - mean) @ axes.T).reshape(*lab.shape[:2], 2)
    channels = np.dstack([_LEVELS_PER_ODDS * odds, edges]) + 128
    answer = known.copy()
    cv2.grabCut(
        np.clip(channels, 0, 255).astype(np.uint8),
        answer,
        (0, 0, 0, 0),  # not used: the mask tells
        _model(128 - _APART),
        _model(128 + _APART),
        1,
        cv2.GC_EVAL_FREEZE_MODEL,
    )
    return (answer & 1).astype(bool)


def _model(level: int) -> np.ndarray:
    """A GrabCut mixture that is one Gaussian: 5 weights, 5 means and 5 covariances in a row."""
    variance = 2 * _APART * _LEVELS_PER_ODDS  # makes the log-ratio of the two models exactly the odds
    model = np.zeros((1, 65))
    model[0, 0] = 1
    model[0, 5:8] = level, 128, 128
    model[0, 20:29] = np.diag([variance, _BLIND, _BLIND]).ravel()
    return model
