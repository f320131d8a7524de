"""Which of a few colours each pixel comes nearest to."""

import numpy as np


def nearest_of(colors: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """The number (...) int of the nearest of `centers` (K, 3) for each of `colors` (..., 3), both float32.

    One matrix product: |color - center|^2 is half of |center|^2 less color * center, but for what all centers share.
    """
    nearest: np.ndarray = ((centers * centers).sum(axis=1) / 2 - colors @ centers.T).argmin(axis=-1)
    return nearest
