"""What subjects and drawn things stand on: textures, landscapes, plain backdrops, of a megapixel; a few of twelve."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from tools.evaluation_set.entry import LARGE_PX, scaled
from tools.evaluation_set.sources import SKIMAGE, WALLPAPERS, photograph

SIDE_PX = 1024


@dataclass(frozen=True, slots=True)
class Ground:
    """`pixels` is (H, W, 3) uint8; `source` and `licenses` are empty where it is drawn."""

    pixels: np.ndarray
    source: str = ""
    licenses: Sequence[str] = ()
    is_large: bool = False


_TINTS = {"brick": (1.16, 0.92, 0.84), "grass": (0.86, 1.08, 0.62), "gravel": (1.06, 1.0, 0.92)}
_PLAIN = {
    "plain-white": (240, 240, 238),
    "plain-gray": (176, 178, 182),
    "plain-blue": (96, 132, 176),
    "plain-beige": (216, 200, 176),
}
_LANDSCAPES = {
    "mountains": ("picosdeeuropa_by_Aitzol_Berasategi", "Aitzol Berasategi", "CC-BY-4.0"),
    "meadow": ("aitzgorri_by_Aitzol_Berasategi", "Aitzol Berasategi", "CC-BY-4.0"),
    "large-meadow": ("seeding_by_Clements_Engelhardt", "Clemens Engelhardt", "CC0-1.0"),
    "large-hills": ("sunset_by_Aitzol_Berasategi", "Aitzol Berasategi", "CC-BY-4.0"),
    "sky": ("Bridge_by_Sander_Klootwijk", "Sander Klootwijk", "CC-BY-SA-4.0"),
}


@cache
def ground(name: str) -> Ground:
    """The ground of that name."""
    if name in _PLAIN:
        return Ground(_backdrop(_PLAIN[name]))
    if name in _TINTS:
        return Ground(_texture(name), f"{name}.png; scikit-image", ("CC0-1.0",))
    if name in _LANDSCAPES:
        file, author, license_ = _LANDSCAPES[name]
        pixels, is_large = np.asarray(photograph(f"{WALLPAPERS}/{file}.jpg")), name.startswith("large-")
        sized = scaled(pixels, LARGE_PX) if is_large else scaled(pixels)
        return Ground(sized, f"{author}; lomiri-wallpapers-16.04 (Debian)", (license_,), is_large)
    return Ground(_DRAWN[name]())


def _backdrop(color: tuple[int, int, int]) -> np.ndarray:
    """A studio backdrop: lit from above, falling off to the corners, with the grain of a sensor."""
    down, across = np.mgrid[-1 : 1 : SIDE_PX * 1j, -1 : 1 : SIDE_PX * 1j]
    light = 1.05 - 0.07 * (across**2 + (down + 0.4) ** 2)
    grain = np.random.default_rng(2).normal(0, 1.6, (SIDE_PX, SIDE_PX, 1))
    return _bytes(np.array(color) * light[..., None] + grain)


def _texture(name: str) -> np.ndarray:
    gray = np.asarray(photograph(f"{SKIMAGE}/{name}.png").convert("L"))
    large = cv2.resize(gray, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_LANCZOS4).astype(np.float32)
    return _bytes(large[..., None] * np.array(_TINTS[name]))


def _wood() -> np.ndarray:
    rng = np.random.default_rng(5)
    noise = rng.normal(0, 1, (SIDE_PX, SIDE_PX)).astype(np.float32)
    fine, broad = (
        cv2.GaussianBlur(noise, (0, 0), 60, sigmaY=1.1),
        cv2.GaussianBlur(noise, (0, 0), 160, sigmaY=14),
    )
    veins = fine / fine.std() * 6 + broad / broad.std() * 8
    boards = np.repeat(rng.normal(0, 7, 8), SIDE_PX // 8)[:, None]
    seams = (np.arange(SIDE_PX) % (SIDE_PX // 8) < 3)[:, None] * 38.0
    return _bytes(np.array((158, 118, 80)) + (veins + boards - seams)[..., None] * np.array((1, 0.9, 0.75)))


def _sand() -> np.ndarray:
    rng = np.random.default_rng(6)
    grains = cv2.GaussianBlur(rng.normal(0, 1, (SIDE_PX, SIDE_PX)).astype(np.float32), (0, 0), 0.8) * 22
    ripples = cv2.GaussianBlur(rng.normal(0, 1, (SIDE_PX, SIDE_PX)).astype(np.float32), (0, 0), 40, sigmaY=7)
    return _bytes(np.array((208, 184, 146)) + (grains + ripples / ripples.std() * 7)[..., None])


def _plaster() -> np.ndarray:
    rng = np.random.default_rng(8)
    bumps = cv2.GaussianBlur(rng.normal(0, 1, (SIDE_PX, SIDE_PX)).astype(np.float32), (0, 0), 3)
    light = np.linspace(1.06, 0.92, SIDE_PX)[None, :, None]
    grain = rng.normal(0, 1.5, (SIDE_PX, SIDE_PX, 1))
    return _bytes(np.array((206, 204, 198)) * light + (bumps / bumps.std() * 3.2)[..., None] + grain)


_DRAWN = {"wood": _wood, "sand": _sand, "plaster": _plaster}


def _bytes(values: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
