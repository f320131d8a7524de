"""Grounds that subjects are put on, (H, W, 3) float32 0..255: plain, drawn, rendered, and photographed ones."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.engines.embedded.background.scenes import render
from overpaint.engines.embedded.pixels.noise import fractal
from overpaint.engines.embedded.plan import Scene
from tests.engines.embedded.cut_subjects import photographed
from tests.engines.embedded.pictures import bricks

Shape = tuple[int, int]
Ground = Callable[[np.random.Generator, Shape], np.ndarray]


def _sheet(rng: np.random.Generator, shape: Shape, light: tuple[int, int, int], fall: float) -> np.ndarray:
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32) / max(shape)
    turn = rng.uniform(0, 6.3)
    run = 1 - fall * np.clip(0.5 + (x - 0.5) * np.cos(turn) + (y - 0.5) * np.sin(turn), 0, 1)
    return np.float32(light) * run[..., None]


def _white(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return _sheet(rng, shape, (244, 243, 240), 0.08)


def _gray(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return _sheet(rng, shape, (170, 172, 176), 0.35)


def _dark(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    return _sheet(rng, shape, (44, 46, 52), 0.5)


def _colored(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    colors = ((210, 176, 150), (120, 170, 190), (230, 200, 90), (196, 140, 160))
    return _sheet(rng, shape, colors[rng.integers(len(colors))], 0.25)


def _room(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    wall, floor = _sheet(rng, shape, (206, 200, 188), 0.25), _wood(rng, shape) * 0.9
    floor[: round(shape[0] * 0.72)] = wall[: round(shape[0] * 0.72)]
    skirting = slice(round(shape[0] * 0.69), round(shape[0] * 0.72))
    floor[skirting] = (232, 228, 220)
    return floor


def _wood(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    veins = fractal(rng, shape, cells=30, octaves=4, stretch=14)[..., None]
    planks = (np.arange(shape[0]) // (shape[0] // 5)) % 2
    base = np.float32([164, 116, 74]) * (1 - 0.08 * planks[:, None, None])
    return base + 9 * veins * np.float32([1, 0.85, 0.65])


def _marble(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    veins = np.abs(fractal(rng, shape, cells=3, octaves=6, gain=0.6))[..., None]
    return np.float32([226, 224, 222]) - 60 * np.exp(-veins * 12) + 5 * veins


def _bricks(_: np.random.Generator, shape: Shape) -> np.ndarray:
    return bricks(max(shape))[: shape[0], : shape[1]]


def _meadow(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    blades = fractal(rng, shape, cells=40, octaves=5, gain=0.9, stretch=0.4)[..., None]
    return np.float32([92, 130, 50]) + blades * np.float32([22, 26, 14])


def _bokeh(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    ground = _sheet(rng, shape, (60, 80, 66), 0.6)
    for _ in range(60):
        at = (int(rng.integers(shape[1])), int(rng.integers(shape[0] * 0.75)))
        layer = np.zeros((*shape, 3), np.float32)
        cv2.circle(layer, at, int(rng.uniform(8, 26)), rng.uniform(10, 90, 3).tolist(), -1, cv2.LINE_AA)
        ground += layer
    return cv2.GaussianBlur(ground, (0, 0), 5)


def _scene(scene: Scene) -> Ground:
    return lambda rng, shape: render(scene, shape[1], shape[0], rng).astype(np.float32)


def _photo(name: str, blur: float, top: float, left: float, side: float) -> Ground:
    """A part of a photograph, its place and height in shares; out of focus by `blur` of the picture's long side."""

    def made(_: np.random.Generator, shape: Shape) -> np.ndarray:
        photo = photographed(name)
        height = round(side * photo.shape[0])
        part = photo[round(top * photo.shape[0]) :, round(left * photo.shape[1]) :][:height]
        scale = max(shape[0] / part.shape[0], shape[1] / part.shape[1])
        part = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)[
            : shape[0], : shape[1]
        ]
        part = np.pad(part, ((0, shape[0] - len(part)), (0, shape[1] - part.shape[1]), (0, 0)), mode="edge")
        return cv2.GaussianBlur(part.astype(np.float32), (0, 0), max(blur * max(shape), 0.5))

    return made


GROUNDS: dict[str, Ground] = {
    "white": _white,
    "gray": _gray,
    "dark": _dark,
    "colored": _colored,
    "room": _room,
    "wood": _wood,
    "marble": _marble,
    "bricks": _bricks,
    "meadow": _meadow,
    "bokeh": _bokeh,
    "forest": _scene(Scene.forest),
    "beach": _scene(Scene.beach),
    "city": _scene(Scene.city_dusk),
    "workshop": _photo("motorcycle_left.png", 0.012, 0, 0, 1),
    "table": _photo("coffee.png", 0.002, 0.4, 0.8, 0.6),
    "evening": _photo("rocket.jpg", 0.008, 0, 0, 1),
    "fur": _photo("chelsea.png", 0.01, 0, 0, 1),
}
