"""What a lens makes of scenes far out of focus: every point of light a disc."""

import cv2
import numpy as np


def discs(
    rng: np.random.Generator,
    shape: tuple[int, int],
    places: np.ndarray,
    colors: np.ndarray,
    *,
    radius: float,
) -> np.ndarray:
    """Light (H, W, 3) of points at `places` (n, 2) as x, y in px, in `colors` (n, 3); `radius` in px.

    Each disc is a little brighter at its rim, as lenses make them, and some are larger than others.
    """
    light = np.zeros((*shape, 3), np.float32)
    for (x, y), color in zip(places, colors, strict=True):
        own = radius * rng.uniform(0.75, 1.2)
        left, top = int(x - own - 2), int(y - own - 2)
        right, bottom = int(x + own + 3), int(y + own + 3)
        box = np.s_[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]
        part = light[box]
        if not part.size:
            continue
        rows = np.arange(max(top, 0), max(top, 0) + part.shape[0], dtype=np.float32)[:, None]
        columns = np.arange(max(left, 0), max(left, 0) + part.shape[1], dtype=np.float32)
        distance = np.hypot(columns - x, rows - y) / own
        disc = np.clip((1 - distance) * own / 1.5, 0, 1) * (0.75 + 0.25 * distance**3)
        part += disc[..., None] * color
    return light


def screened(picture: np.ndarray, light: np.ndarray) -> np.ndarray:
    """The picture with light added, as film would take it: nothing clips."""
    return np.asarray(1 - (1 - np.clip(picture, 0, 1)) * np.exp(-light), np.float32)


def out_of_focus(picture: np.ndarray, radius: float) -> np.ndarray:
    """A cheap lens blur: three boxes are nearly a bell, two nearly a disc."""
    side = max(2 * round(radius * 0.6) + 1, 1)
    return cv2.blur(cv2.blur(picture, (side, side)), (side, side))
