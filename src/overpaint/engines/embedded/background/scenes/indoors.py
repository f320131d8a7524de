"""A photographer's studio: painted canvas, softly lit."""

import numpy as np

from overpaint.engines.embedded.pixels.noise import fractal, ramp

_CANVASES = (
    ((228, 226, 222), (150, 148, 146)),
    ((206, 212, 218), (104, 112, 124)),
    ((222, 208, 192), (140, 122, 106)),
    ((196, 204, 196), (98, 110, 104)),
    ((178, 182, 192), (62, 66, 76)),
)


def studio(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """A pool of light on a mottled backdrop that darkens towards the corners."""
    height, width = shape
    y, x = np.mgrid[:height, :width].astype(np.float32) / height
    middle = 0.5 * width / height
    spot_x, spot_y = middle + rng.uniform(-0.15, 0.15), rng.uniform(0.34, 0.46)
    distance = np.hypot((x - spot_x) / 1.05, y - spot_y)
    light = np.exp(-((distance / 0.62) ** 2))
    light += 0.022 * fractal(rng, shape, cells=3.5, octaves=4)
    light -= 0.1 * np.clip(y - 0.75, 0, 1)
    bright, dark = _CANVASES[rng.integers(len(_CANVASES))]
    return ramp(light, [(0, dark), (1, bright)])
