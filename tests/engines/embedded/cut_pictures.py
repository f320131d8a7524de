"""The pictures that cuts are measured on: subjects with a known outline, and pictures without one to cut."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes import render
from overpaint.engines.embedded.plan import Scene
from tests.engines.embedded.cut_grounds import GROUNDS
from tests.engines.embedded.cut_subjects import (
    ASTRONAUT,
    COFFEE,
    CUT_OFF_BELOW,
    SUBJECTS,
    outlined,
    photographed,
    subject,
)
from tests.engines.embedded.pictures import page

SHAPES = ((512, 512), (427, 640), (600, 450))
GROUNDS_PER_SUBJECT = 5
_BLUR, _NOISE = 0.6, 2.0  # px and levels, of the camera


@dataclass(frozen=True, slots=True)
class CutPicture:
    """`picture` (H, W, 3) uint8 and the true alpha (H, W) of its subject; none, where any cut is wrong."""

    name: str
    picture: np.ndarray
    truth: np.ndarray | None


def cut_pictures(seed: int) -> Iterator[CutPicture]:
    """All of them; another `seed` puts other subjects on other grounds."""
    yield CutPicture("astronaut", photographed("astronaut.png"), outlined(ASTRONAUT, (512, 512)))
    yield CutPicture("coffee", photographed("coffee.png"), outlined(COFFEE, (400, 600)))
    yield from composites(seed)
    yield from without_subject(seed)


def composites(seed: int) -> Iterator[CutPicture]:
    """Each subject on some of the grounds, somewhere near the middle."""
    rng = np.random.default_rng(seed)
    grounds = list(GROUNDS)
    for name in SUBJECTS:
        for ground in rng.choice(grounds, GROUNDS_PER_SUBJECT, replace=False):
            yield composite(name, str(ground), SHAPES[rng.integers(len(SHAPES))], int(rng.integers(1 << 16)))


def composite(name: str, ground: str, shape: tuple[int, int], seed: int) -> CutPicture:
    """One subject on one ground, through the same lens; what stands free throws a soft shadow."""
    rng = np.random.default_rng(seed)
    height, width = shape
    side = rng.uniform(0.62, 0.86) * min(shape)
    foot = height if name in CUT_OFF_BELOW else height - rng.uniform(0.06, 0.14) * height
    left = (width - side) / 2 + rng.uniform(-0.12, 0.12) * (width - side)
    place = np.array([[side / 1024, 0, left], [0, side / 1024, foot - side]], np.float32)
    drawn = subject(name, seed % 4)
    drawn = np.dstack([drawn[..., :3] * drawn[..., 3:], drawn[..., 3]])
    drawn = cv2.GaussianBlur(drawn, (0, 0), 0.4 * 1024 / side)
    placed = cv2.warpAffine(drawn, place, (width, height), flags=cv2.INTER_LINEAR)
    truth = placed[..., 3]
    light = GROUNDS[ground](rng, shape)
    if name not in CUT_OFF_BELOW:
        light = light * (1 - _shadow(truth, foot, side))[..., None]
    mixed = placed[..., :3] + light * (1 - truth)[..., None]
    return CutPicture(f"{name} on {ground}", _exposed(rng, mixed), truth)


def _shadow(alpha: np.ndarray, foot: float, side: float) -> np.ndarray:
    flat = cv2.warpAffine(alpha, np.array([[1, 0.1, -0.1 * foot], [0, 0.12, foot * 0.89]]), alpha.shape[::-1])
    return 0.45 * cv2.GaussianBlur(flat, (0, 0), 0.015 * side)


def _exposed(rng: np.random.Generator, light: np.ndarray) -> np.ndarray:
    light = cv2.GaussianBlur(light.astype(np.float32), (0, 0), _BLUR)
    return np.clip(np.rint(light + rng.normal(0, _NOISE, light.shape)), 0, 255).astype(np.uint8)


def without_subject(seed: int) -> Iterator[CutPicture]:
    """Grounds alone, noise, landscapes, parts of photographs: nothing that could be cut out of its background."""
    rng = np.random.default_rng(seed + 1000)
    for name in (
        "white",
        "gray",
        "room",
        "wood",
        "marble",
        "bricks",
        "meadow",
        "bokeh",
        "forest",
        "workshop",
    ):
        yield CutPicture(f"nothing on {name}", _exposed(rng, GROUNDS[name](rng, (512, 512))), None)
    for name, make in _NOTHING.items():
        yield CutPicture(name, _exposed(rng, make(rng).astype(np.float32)), None)
    for name, rows, columns in _CLOSE_UPS:
        yield CutPicture(f"part of {name}", photographed(name)[rows, columns], None)


def _noise(rng: np.random.Generator) -> np.ndarray:
    return rng.uniform(0, 255, (512, 512, 3))


def _stripes(rng: np.random.Generator) -> np.ndarray:
    wave = np.sin(np.arange(512) / rng.uniform(6, 20))[None, :, None]
    return 128 + 80 * wave * np.ones((512, 1, 3)) * (1, 0.4, -0.6)


def _crowd(rng: np.random.Generator) -> np.ndarray:
    picture = np.full((512, 640, 3), 120, np.uint8)
    for _ in range(160):
        at = (int(rng.integers(640)), int(rng.integers(512)))
        cv2.circle(picture, at, int(rng.uniform(20, 50)), rng.uniform(20, 235, 3).tolist(), -1, cv2.LINE_AA)
    return picture


def _landscape(scene: Scene) -> Callable[[np.random.Generator], np.ndarray]:
    return lambda rng: render(scene, 640, 427, rng)


_NOTHING: dict[str, Callable[[np.random.Generator], np.ndarray]] = {
    "noise": _noise,
    "stripes": _stripes,
    "a crowd of discs": _crowd,
    "a page of text": lambda _: page().picture,
    "mountains": _landscape(Scene.mountain_sunset),
    "a snowfield": _landscape(Scene.snow),
    "a night sky": _landscape(Scene.night_sky),
}
_CLOSE_UPS = (
    ("chelsea.png", np.s_[:], np.s_[:]),
    ("chelsea.png", np.s_[60:260], np.s_[100:330]),
    ("coffee.png", np.s_[40:260], np.s_[180:400]),
    ("coffee.png", np.s_[200:400], np.s_[300:600]),
    ("astronaut.png", np.s_[200:460], np.s_[40:300]),
    ("motorcycle_left.png", np.s_[120:400], np.s_[150:560]),
    ("motorcycle_left.png", np.s_[0:260], np.s_[0:300]),
    ("rocket.jpg", np.s_[300:427], np.s_[0:640]),
)
