"""The guided filter: smoothing that stops at the edges of another picture.

Source: He, Sun, Tang, "Guided Image Filtering" (2010), and "Fast Guided Filter" (2015) for `every`.
"""

import cv2
import numpy as np


def guided(
    values: np.ndarray, guide: np.ndarray, *, radius: int, epsilon: float, every: int = 1
) -> np.ndarray:
    """`values` smoothed within `radius` px, but not across edges of `guide`; all (H, W) float32.

    Differences in the guide below sqrt(`epsilon`) count as flat. Only every `every`-th pixel is solved for,
    which changes little as long as `every` stays well below `radius`.
    """
    size = (guide.shape[1], guide.shape[0])
    coarse = (max(size[0] // every, 1), max(size[1] // every, 1))
    small_values = cv2.resize(values, coarse, interpolation=cv2.INTER_AREA)
    small_guide = cv2.resize(guide, coarse, interpolation=cv2.INTER_AREA)
    side = 2 * max(radius // every, 1) + 1

    def mean(of: np.ndarray) -> np.ndarray:
        return cv2.blur(of, (side, side), borderType=cv2.BORDER_REFLECT)

    mean_guide, mean_values = mean(small_guide), mean(small_values)
    variance = mean(small_guide * small_guide) - mean_guide * mean_guide
    covariance = mean(small_guide * small_values) - mean_guide * mean_values
    slope = covariance / (variance + epsilon)
    offset = mean_values - slope * mean_guide
    smoothed: np.ndarray = cv2.resize(mean(slope), size)
    smoothed *= guide
    smoothed += cv2.resize(mean(offset), size)
    return smoothed
