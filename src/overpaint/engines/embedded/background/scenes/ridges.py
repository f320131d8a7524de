"""Mountain ranges one behind the other, seen against the light: outlines, and the haze between them."""

import numpy as np

from overpaint.engines.embedded.pixels.noise import fractal, mixed, step

_RANGES = 6
_SHADE = np.array([0.105, 0.1, 0.17], np.float32)  # the side away from the sun, lit by the sky alone
_HAZE_TINT = np.array([0.72, 0.66, 0.88], np.float32)  # of the glow behind it
_GLOW = 0.14  # of the height: so far above the foot the sky is brightest
_TREES = 0.0035


def ranges(rng: np.random.Generator, air: np.ndarray, foot: float) -> np.ndarray:
    """`air` (H, W, 3) with mountains before it that stand on `foot`, a share of the height.

    Far ones are high, pale and sharp, near ones low, dark and wooded. The haze takes its colour from the sky
    above the horizon, so it glows below the sun.
    """
    height, width = air.shape[:2]
    rows = np.arange(height, dtype=np.float32)[:, None] / height
    haze = air[round((foot - _GLOW) * height)] * _HAZE_TINT
    picture = air
    for number in range(_RANGES):
        near = (number + 0.5) / _RANGES
        lift = rng.uniform(0.85, 1.15) * (0.27 * (1 - near) ** 1.1 + 0.025)
        crest = foot - lift * (0.75 + 0.4 * _outline(rng, (height, width), near)) - 0.01 * (1 - near)
        trees = _TREES * near**2 * _profile(rng, (height, width), cells=80, octaves=4, gain=0.9)
        below = rows - crest
        surface = haze * (1 - near**0.9) + _SHADE * near**0.9
        forest = fractal(rng, (height, width), cells=26, octaves=5, gain=0.7, stretch=2.0)
        surface = surface[None] * (1 + (0.02 + 0.05 * near) * forest)[..., None]
        mist = (0.75 - 0.45 * near) * step(below, 0.0, 1.1 * lift + 0.02)
        picture = mixed(
            picture,
            mixed(surface, np.broadcast_to(haze, air.shape), mist),
            step(below + trees, -0.0009, 0.0009),
        )
    return picture


def _outline(rng: np.random.Generator, shape: tuple[int, int], near: float) -> np.ndarray:
    """How high a crest stands along the picture, (W,), about -1..1: far ranges are alpine, near ones rolling."""
    rolling = 0.7 * _profile(rng, shape, cells=1.6 + 1.6 * near, octaves=8, gain=0.46)
    alpine = np.zeros(shape[1], np.float32)
    for octave in range(8):
        crests = 1 - 1.5 * np.abs(_profile(rng, shape, cells=1.8 * 2**octave, octaves=1, gain=1))
        alpine += 0.5**octave * crests
    share = (1 - near) ** 1.2
    return np.asarray(np.clip((1 - share) * rolling + share * 0.8 * alpine, -1.6, 2))


def _profile(
    rng: np.random.Generator, shape: tuple[int, int], *, cells: float, octaves: int, gain: float
) -> np.ndarray:
    """One row of noise, (W,), with `cells` grains to the picture's height."""
    strip = 8
    noise = fractal(rng, (strip, shape[1]), cells=cells * strip / shape[0], octaves=octaves, gain=gain)
    return np.asarray(noise[strip // 2])
