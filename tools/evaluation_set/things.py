"""Coloured things drawn on textured grounds, lit from the upper left, with their exact masks."""

from collections.abc import Callable, Iterator

import cv2
import numpy as np

from tools.evaluation_set.entry import Entry, Object, place_of
from tools.evaluation_set.grounds import ground

SMOOTH = 4  # masks are drawn so many times larger

COLORS = {
    "red": (196, 32, 38),
    "blue": (34, 72, 184),
    "green": (34, 140, 62),
    "yellow": (240, 200, 32),
    "orange": (240, 124, 24),
    "purple": (122, 48, 156),
    "pink": (238, 112, 164),
    "teal": (16, 134, 136),
    "white": (236, 236, 232),
}

# name: ground, then the things: noun, colour, centre and height in tenths
SCENES: dict[str, tuple[str, tuple[tuple[str, str, float, float, float], ...]]] = {
    "ball-on-grass": ("grass", (("ball", "red", 6.2, 6.4, 2.2),)),
    "two-balls-on-sand": ("sand", (("ball", "blue", 2.6, 6, 1.9), ("ball", "orange", 7.4, 5.2, 2))),
    "bottles-on-wood": ("wood", (("bottle", "green", 2.6, 5.4, 4.2), ("bottle", "red", 7.2, 5.2, 4))),
    "balloon-in-the-sky": ("sky", (("balloon", "pink", 3.4, 4, 2.9),)),
    "balloons-over-a-meadow": (
        "meadow",
        (("balloon", "red", 2.3, 3.4, 2.4), ("balloon", "purple", 7.4, 2.8, 2.4)),
    ),
    "box-on-gravel": ("gravel", (("box", "blue", 5.6, 5.6, 2.2),)),
    "box-and-ball-on-plaster": ("plaster", (("box", "green", 2.7, 6.2, 2.2), ("ball", "purple", 7, 6.4, 2))),
    "cup-on-wood": ("wood", (("cup", "blue", 6.6, 5.4, 2.3),)),
    "cup-on-plaster": ("plaster", (("cup", "red", 3.2, 5.6, 2.4),)),
    "ball-before-bricks": ("brick", (("ball", "yellow", 5, 6.6, 1.8),)),
    "bottle-before-bricks": ("brick", (("bottle", "teal", 3, 5.6, 3.2),)),
    "ball-on-gravel": ("gravel", (("ball", "pink", 3.2, 4.4, 2),)),
    "balls-on-grass": (
        "grass",
        (("ball", "blue", 2.4, 4, 1.9), ("ball", "yellow", 5.4, 6.8, 1.8), ("ball", "red", 8, 3.8, 1.8)),
    ),
    "ball-before-mountains": ("mountains", (("ball", "orange", 2.4, 3, 1.9),)),
    "cup-and-box-on-sand": ("sand", (("cup", "teal", 7.2, 5.8, 2.2), ("box", "red", 2.8, 5.6, 2))),
    "bottle-on-plaster": ("plaster", (("bottle", "purple", 6, 5.4, 4),)),
    "large-balloons-over-hills": (
        "large-hills",
        (("balloon", "red", 2.4, 2.6, 2.6), ("balloon", "teal", 7.6, 5.4, 2.4)),
    ),
    "large-ball-before-meadow": ("large-meadow", (("ball", "blue", 6.6, 6, 2),)),
}


def scenes() -> Iterator[Entry]:
    """The drawn scenes."""
    for name, (behind, placed) in SCENES.items():
        under = ground(behind)
        picture = under.pixels.astype(np.float32)
        side = min(picture.shape[:2])
        things = []
        for noun, color, across, down, tall in placed:
            center = across / 10 * picture.shape[1], down / 10 * picture.shape[0]
            cover, shade, gloss = _SHAPES[noun](picture.shape, center, tall / 10 * side)
            shadow = None if noun == "balloon" else _shadow(cover, tall / 10 * side)
            if shadow is not None:
                picture *= 1 - shadow[..., None]
            lit = np.array(COLORS[color], np.float32) * shade[..., None] + gloss[..., None]
            picture = lit * cover[..., None] + picture * (1 - cover[..., None])
            cast = None if shadow is None else _levels(shadow)
            things.append(Object(noun, color, place_of(cover > 0.5), _levels(cover), cast))
        seen = cv2.GaussianBlur(picture, (0, 0), 0.6) if not under.source else picture
        grain = np.random.default_rng(3).normal(0, 1.5, (*picture.shape[:2], 1))
        yield Entry(
            name=name,
            kind="large" if under.is_large else "drawn",
            picture=np.clip(np.rint(seen + grain), 0, 255).astype(np.uint8),
            source=f"drawn; ground: {under.source}" if under.source else "drawn",
            license=" / ".join(under.licenses) or "Apache-2.0",
            things=things,
        )


def _levels(shares: np.ndarray) -> np.ndarray:
    return np.rint(shares * 255).astype(np.uint8)


_Drawn = tuple[np.ndarray, np.ndarray, np.ndarray]  # coverage 0..1, shade around 1, highlight in levels


def _ball(shape: tuple[int, ...], center: tuple[float, float], height: float) -> _Drawn:
    across, down = _around(shape, center, height / 2)
    cover = _drawn(
        shape, lambda canvas, to: cv2.circle(canvas, to(center), round(SMOOTH * height / 2), 1.0, -1)
    )
    up = np.sqrt(np.clip(1 - across**2 - down**2, 0, 1))
    shade = 0.42 + 0.72 * np.clip(-0.5 * across - 0.55 * down + 0.67 * up, 0, 1)
    gloss = 150 * np.exp(-((across + 0.38) ** 2 + (down + 0.42) ** 2) / 0.018)
    return cover, shade, gloss


def _balloon(shape: tuple[int, ...], center: tuple[float, float], height: float) -> _Drawn:
    across, down = _around(shape, center, height / 2)
    axes = round(SMOOTH * height * 0.41), round(SMOOTH * height / 2)

    def outline(canvas: np.ndarray, to: Callable[[tuple[float, float]], tuple[int, int]]) -> None:
        cv2.ellipse(canvas, to(center), axes, 0, 0, 360, 1.0, -1)
        knot = [
            (center[0] + dx * height, center[1] + dy * height)
            for dx, dy in ((0, 0.47), (-0.05, 0.56), (0.05, 0.56))
        ]
        cv2.fillPoly(canvas, [np.array([to(point) for point in knot], np.int32)], 1.0)

    shade = 0.62 + 0.5 * np.clip(
        -0.45 * across - 0.5 * down + 0.6 * np.sqrt(np.clip(1 - across**2 - down**2, 0, 1)), 0, 1
    )
    gloss = 110 * np.exp(-((across + 0.32) ** 2 / 0.02 + (down + 0.42) ** 2 / 0.05))
    return _drawn(shape, outline), shade, gloss


def _bottle(shape: tuple[int, ...], center: tuple[float, float], height: float) -> _Drawn:
    across, _ = _around(shape, center, height * 0.16)
    profile = [(0.07, -0.5), (0.07, -0.24), (0.16, -0.1), (0.16, 0.47), (0.13, 0.5)]
    points = profile + [(-x, y) for x, y in reversed(profile)]
    corners = [(center[0] + x * height, center[1] + y * height) for x, y in points]
    shade = 0.45 + 0.65 * np.sqrt(np.clip(1 - np.clip(across + 0.25, -1, 1) ** 2, 0, 1))
    gloss = 95 * np.exp(-((across + 0.5) ** 2) / 0.012)
    return _filled(shape, corners), shade, gloss


def _box(shape: tuple[int, ...], center: tuple[float, float], height: float) -> _Drawn:
    (x, y), half, depth = center, height / 2, height * 0.26
    front = [
        (x - half, y - half + depth),
        (x + half - depth, y - half + depth),
        (x + half - depth, y + half),
        (x - half, y + half),
    ]
    top = [front[0], (front[0][0] + depth, y - half), (x + half, y - half), front[1]]
    side = [front[1], top[2], (x + half, y + half - depth), front[2]]
    shade = np.ones(shape[:2], np.float32)
    cover = np.zeros(shape[:2], np.float32)
    for face, light in ((front, 0.86), (top, 1.1), (side, 0.58)):
        part = _filled(shape, face)
        shade = shade * (1 - part) + light * part
        cover = np.maximum(cover, part)
    ragged = cv2.morphologyEx(cover, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    return ragged, shade, np.zeros(shape[:2], np.float32)


def _cup(shape: tuple[int, ...], center: tuple[float, float], height: float) -> _Drawn:
    x, y = center
    across, _ = _around(shape, center, height * 0.42)
    body = [
        (x - 0.42 * height, y - 0.5 * height),
        (x + 0.42 * height, y - 0.5 * height),
        (x + 0.3 * height, y + 0.5 * height),
        (x - 0.3 * height, y + 0.5 * height),
    ]
    ring = _drawn(
        shape,
        lambda canvas, to: cv2.ellipse(
            canvas,
            to((x + 0.42 * height, y - 0.06 * height)),
            (round(SMOOTH * 0.17 * height), round(SMOOTH * 0.24 * height)),
            0,
            0,
            360,
            1.0,
            round(SMOOTH * 0.09 * height),
        ),
    )
    mouth = _drawn(
        shape,
        lambda canvas, to: cv2.ellipse(
            canvas,
            to((x, y - 0.5 * height)),
            (round(SMOOTH * 0.42 * height), round(SMOOTH * 0.11 * height)),
            0,
            0,
            360,
            1.0,
            -1,
        ),
    )
    cover = np.maximum(np.maximum(_filled(shape, body), ring), mouth)
    shade = 0.5 + 0.58 * np.sqrt(np.clip(1 - np.clip(across + 0.3, -1, 1) ** 2, 0, 1))
    shade = shade * (1 - mouth) + 0.62 * mouth
    gloss = 60 * np.exp(-((across + 0.55) ** 2) / 0.01) * (1 - mouth) * (1 - ring)
    return cover, shade, gloss


_SHAPES = {"ball": _ball, "balloon": _balloon, "bottle": _bottle, "box": _box, "cup": _cup}


def _around(
    shape: tuple[int, ...], center: tuple[float, float], unit: float
) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    return (columns - center[0]) / unit, (rows - center[1]) / unit


def _drawn(shape: tuple[int, ...], paint: Callable[..., object]) -> np.ndarray:
    canvas = np.zeros((shape[0] * SMOOTH, shape[1] * SMOOTH), np.float32)
    paint(canvas, lambda point: (round(point[0] * SMOOTH), round(point[1] * SMOOTH)))
    return cv2.resize(canvas, (shape[1], shape[0]), interpolation=cv2.INTER_AREA)


def _filled(shape: tuple[int, ...], corners: list[tuple[float, float]]) -> np.ndarray:
    return _drawn(
        shape,
        lambda canvas, to: cv2.fillPoly(canvas, [np.array([to(point) for point in corners], np.int32)], 1.0),
    )


def _shadow(cover: np.ndarray, height: float) -> np.ndarray:
    """A soft shadow to the lower right, darkest where the thing stands."""
    below = np.array([[1, 0, 0.14 * height], [0, 1, 0.1 * height]], np.float32)
    cast = cv2.warpAffine(cover, below, (cover.shape[1], cover.shape[0]))
    rows = np.flatnonzero((cover > 0.5).any(axis=1))
    low = np.clip((np.arange(len(cover)) - rows[0] - 0.55 * height) / (0.45 * height), 0, 1)[:, None]
    return cv2.GaussianBlur(cast * low.astype(np.float32), (0, 0), 0.05 * height) * 0.5
