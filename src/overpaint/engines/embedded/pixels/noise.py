"""Random textures: clouds, waves, rock and paper are all sums of ever finer noise."""

import numpy as np

_SPLINE_DEVIATION = 0.48  # of a cubic B-spline surface through grains of deviation 1


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
    half as coarse and `gain` times as strong, down to the size of pixels.
    """
    height, width = shape
    total = np.zeros(shape, np.float32)
    strength, power = 1.0, 0.0
    for octave in range(octaves):
        down = cells * 2**octave / height  # grains per px
        if down > 0.5:
            break
        rows, columns = _spline(rng, height, down), _spline(rng, width, down / stretch)
        grains = rng.standard_normal((rows.shape[1], columns.shape[1]), np.float32)
        total += np.float32(strength) * (rows @ grains @ columns.T)
        power += strength * strength
        strength *= gain
    return total / np.float32(max(np.sqrt(power), 1.0) * _SPLINE_DEVIATION)


def _spline(rng: np.random.Generator, pixels: int, grains_per_px: float) -> np.ndarray:
    """How much of each grain each pixel shows, (pixels, grains): a cubic B-spline, which shows no grid.

    OpenCV's own enlargement knows only 32 places between two grains, which makes terraces of coarse ones.
    """
    place = rng.random() + np.arange(pixels) * grains_per_px
    first = place.astype(int)
    t = place - first
    weights = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    matrix = np.zeros((pixels, first[-1] + 4), np.float32)
    for offset, weight in enumerate(weights):
        matrix[np.arange(pixels), first + offset] = weight / 6
    return matrix


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
