"""Whether two colours can be the same surface in light and in shade."""

import numpy as np


def unlikeness(lab: np.ndarray, surface: np.ndarray) -> np.ndarray:
    """How far colours (..., 3) are from a surface in light and shade: below 1 alike, above 2 another colour.

    Both are CIELAB. In shade a colour loses chroma along with lightness, in glare chroma only; its hue moves little.
    """
    lightness, a, b = np.moveaxis(lab, -1, 0)
    chroma = max(float(np.hypot(surface[1], surface[2])), 1e-3)
    hue_a, hue_b = surface[1] / chroma, surface[2] / chroma
    shaded = chroma * np.clip(lightness / max(float(surface[0]), 1.0), 0.3, 1.0)
    along = (a * hue_a + b * hue_b - shaded) / (7 + 0.22 * chroma)
    across = (b * hue_a - a * hue_b) / (6 + 0.09 * chroma)
    lighter = lightness - surface[0]
    tolerance = np.where(lighter < 0, 14 + 0.3 * surface[0], 16 + 0.1 * surface[0])
    distance: np.ndarray = along**2 + across**2 + (lighter / tolerance) ** 2
    return distance
