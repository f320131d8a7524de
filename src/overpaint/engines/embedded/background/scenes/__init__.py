"""Rendered scenery: what stands behind a subject, out of noise, light and haze. It is no photograph."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes.city import city_dusk
from overpaint.engines.embedded.background.scenes.forest import forest
from overpaint.engines.embedded.background.scenes.indoors import studio
from overpaint.engines.embedded.background.scenes.landscapes import mountain_sunset, snow
from overpaint.engines.embedded.background.scenes.night import night_sky
from overpaint.engines.embedded.background.scenes.sea import beach
from overpaint.engines.embedded.pixels.strips import in_strips
from overpaint.engines.embedded.plan import Scene

_RENDERERS: dict[Scene, Callable[[np.random.Generator, tuple[int, int]], np.ndarray]] = {
    Scene.mountain_sunset: mountain_sunset,
    Scene.beach: beach,
    Scene.night_sky: night_sky,
    Scene.snow: snow,
    Scene.studio: studio,
    Scene.forest: forest,
    Scene.city_dusk: city_dusk,
}
_DEFOCUS_SHARE = 0.0022  # of the long side: the subject is in focus, not what is far behind
_IN_FOCUS_SHARE = 0.0008  # stars are points in every picture that shows them
_GRAIN = 0.008
_DRAWN_PX_MAX = 3_000_000  # of a larger scene, the defocus would leave no more


def render(scene: Scene, width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """The scene as (height, width, 3) uint8; its layout varies with `rng`."""
    scale = min(np.sqrt(_DRAWN_PX_MAX / (width * height)), 1)
    drawn = _RENDERERS[scene](rng, (round(height * scale), round(width * scale)))
    share = _IN_FOCUS_SHARE if scene is Scene.night_sky else _DEFOCUS_SHARE
    drawn = cv2.GaussianBlur(drawn, (0, 0), max(share * max(drawn.shape), 0.5))
    picture = drawn if scale == 1 else cv2.resize(drawn, (width, height), interpolation=cv2.INTER_CUBIC)

    def grained(rows: slice) -> np.ndarray:
        grain = rng.standard_normal((rows.stop - rows.start, width, 1), np.float32) * _GRAIN
        return np.asarray(np.clip((picture[rows] + grain) * 255 + 0.5, 0, 255), np.uint8)

    return in_strips(height, width, grained)
