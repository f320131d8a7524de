"""Skies: clouds on a flat ceiling, seen in perspective."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.noise import fractal, step

_SIDE = 1024


def heights_above(shape: tuple[int, int], horizon: float) -> np.ndarray:
    """0 at the horizon to 1 at the upper edge, (H, W) float32; negative below."""
    rows = np.arange(shape[0], dtype=np.float32)[:, None] / shape[0]
    return np.broadcast_to((horizon - rows) / horizon, shape).astype(np.float32)


def clouds(
    rng: np.random.Generator, shape: tuple[int, int], horizon: float, *, cover: float, stretch: float = 1.6
) -> tuple[np.ndarray, np.ndarray]:
    """How dense clouds are, and how much light reaches them, each (H, W) float32 0..1.

    `cover` 0..1 is about the share of the sky behind clouds.
    """
    ceiling = fractal(rng, (_SIDE, _SIDE), cells=3, octaves=7, gain=0.55, stretch=stretch)
    thickness = np.clip(ceiling - (1.3 - 2.2 * cover), 0, None)
    above = cv2.GaussianBlur(thickness, (0, 0), 9)
    lit = np.exp(-0.9 * np.roll(above, 14, axis=0))
    up = np.maximum(heights_above(shape, horizon), 0)
    distance = 1 / (up + 0.11)
    x = np.arange(shape[1], dtype=np.float32)[None] / shape[0] - 0.5 * shape[1] / shape[0]
    column, row = _SIDE / 2 + x * distance * 250, distance * 175
    density, light = (
        cv2.remap(
            values,
            column.astype(np.float32),
            row.astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REFLECT,
        )
        for values in (1 - np.exp(-1.8 * thickness), lit)
    )
    return density * step(up, 0.0, 0.12), light
