"""Random textures: clouds, waves and rock are all sums of ever finer noise."""

import cv2
import numpy as np


def fractal(
    rng: np.random.Generator,
    shape: tuple[int, int],
    *,
    cells: float,
    octaves: int = 5,
    gain: float = 0.5,
    stretch: float = 1.0,
) -> np.ndarray:
    """Fractal noise (H, W) float32, mean 0, deviation about 1.

    The coarsest grains are `cells` to the height and `stretch` times as wide as high; each further octave is
    half as coarse and `gain` times as strong.
    """
    height, width = shape
    total = np.zeros(shape, np.float32)
    strength, power = 1.0, 0.0
    for octave in range(octaves):
        across, down = cells * 2**octave / stretch / height, cells * 2**octave / height  # grains per px
        if down > 0.5:
            break
        # grains stand on a grid; each octave is turned, so that no grid shows
        angle = rng.uniform(0, np.pi) if stretch == 1 else 0.0
        cos, sin = np.cos(angle), np.sin(angle)
        placed = np.array([[across * cos, -across * sin, 0], [down * sin, down * cos, 0]])
        corners = placed[:, :2] @ np.array([[0, width, 0, width], [0, 0, height, height]])
        placed[:, 2] = 2 - corners.min(axis=1) + rng.uniform(0, 1, 2)
        columns, rows = np.ceil(np.ptp(corners, axis=1)).astype(int) + 6
        grains = rng.standard_normal((rows, columns), np.float32)
        how = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        total += strength * cv2.warpAffine(grains, placed, (width, height), flags=how)
        power += strength * strength
        strength *= gain
    return total / np.float32(np.sqrt(power) * 0.7)  # interpolation takes some of the deviation


def ramp(values: np.ndarray, stops: list[tuple[float, tuple[int, int, int]]]) -> np.ndarray:
    """Colours (..., 3) float32 0..1 for values, by straight lines between stops of sRGB bytes."""
    at = [stop for stop, _ in stops]
    channels = [np.interp(values, at, [color[c] / 255 for _, color in stops]) for c in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)


def step(values: np.ndarray, start: float | np.ndarray, end: float | np.ndarray) -> np.ndarray:
    """0 before `start`, 1 after `end` (which may come first), smooth between."""
    t = np.clip((values - start) / (end - start), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def mixed(one: np.ndarray, other: np.ndarray | tuple[float, float, float], share: np.ndarray) -> np.ndarray:
    """`one` (H, W, 3) with `other` over it, by `share` (H, W)."""
    share = share[..., None]
    return np.asarray(one * (1 - share) + np.asarray(other, np.float32) * share, np.float32)
