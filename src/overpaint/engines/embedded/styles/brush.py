"""Strokes of paint laid over each other: each has a path, a width, a colour and the relief of its bristles.

Source: Hertzmann, "Painterly Rendering with Curved Brush Strokes of Multiple Sizes" (1998), and "Fast Paint Texture"
(2002) for the relief.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled, inlined
from overpaint.engines.embedded.styles.flow import flow_of

_POINTS_MAX = 12  # of a path
_BRUSHES, _BRISTLES = 16, 24
_LIGHT = (-0.6, -0.8)  # where the light comes from: above, a little from the left


@dataclass(slots=True)
class Painting:
    """A canvas while it is painted: colours (H, W, 3) float32 0..255 and how thick the paint stands (H, W) float32."""

    colors: np.ndarray
    relief: np.ndarray


@dataclass(frozen=True, slots=True)
class Strokes:
    """What is painted in one go, in this order.

    `start` (n, 2) float32 x and y, `half_width` (n,) px, `color` (n, 3) 0..255. `points` of a path at most, each half a
    width from the next; where the picture differs by `alike` levels from where a stroke began, it ends.
    """

    start: np.ndarray
    half_width: np.ndarray
    color: np.ndarray
    points: int
    alike: float
    bristly: float  # 0 is smooth paint, 1 a dry brush


def primed(shape: tuple[int, int], color: tuple[int, int, int]) -> Painting:
    """An empty canvas of one colour."""
    return Painting(np.full((*shape, 3), color, np.float32), np.zeros(shape, np.float32))


def paint(
    painting: Painting, strokes: Strokes, picture: np.ndarray, flow: np.ndarray, rng: np.random.Generator
) -> None:
    """Lay `strokes` on the painting, along `flow` (H, W, 2), ending where `picture` (H, W, 3) float32 changes."""
    bristles = cv2.GaussianBlur(rng.standard_normal((_BRUSHES, _BRISTLES), np.float32), (3, 1), 0.6)
    load = (1 + 0.35 * rng.standard_normal(len(strokes.start))).clip(0.3).astype(np.float32)
    _paint(
        painting.colors,
        painting.relief,
        picture,
        flow,
        strokes.start.astype(np.float32),
        strokes.half_width.astype(np.float32),
        strokes.color.astype(np.float32),
        load,
        bristles,
        min(strokes.points, _POINTS_MAX),
        np.float32(strokes.alike),
        np.float32(strokes.bristly),
    )


def lit(painting: Painting, depth: float) -> np.ndarray:
    """The painting with light falling on its relief, (H, W, 3) float32 0..255; `depth` in levels."""
    down, across = (cv2.Sobel(painting.relief, cv2.CV_32F, *way, scale=1 / 8) for way in ((0, 1), (1, 0)))
    slope = across * _LIGHT[0] + down * _LIGHT[1]
    shine: np.ndarray = depth * np.tanh(-2.2 * slope)
    return painting.colors + shine[..., None] * np.float32(1)


def warm() -> None:
    """Compile now, or load what an earlier process has compiled."""
    picture = np.zeros((8, 8, 3), np.uint8)
    place = np.full((1, 2), 4.0)
    stroke = Strokes(place, np.ones(1), np.ones((1, 3)), points=2, alike=40.0, bristly=0.5)
    paint(
        primed((8, 8), (0, 0, 0)),
        stroke,
        picture.astype(np.float32),
        flow_of(picture, 1.0),
        np.random.default_rng(0),
    )


@compiled
def _paint(
    colors: np.ndarray,
    relief: np.ndarray,
    picture: np.ndarray,
    flow: np.ndarray,
    start: np.ndarray,
    half_width: np.ndarray,
    color: np.ndarray,
    load: np.ndarray,
    bristles: np.ndarray,
    points: int,
    alike: np.float32,
    bristly: np.float32,
) -> None:
    path = np.zeros((2 * _POINTS_MAX + 1, 2), np.float32)
    for n in range(len(start)):
        radius, brush = half_width[n], bristles[n % len(bristles)]
        path[_POINTS_MAX] = start[n]
        first = _POINTS_MAX - _walk(path, -1, picture, flow, radius, points // 2, alike)
        last = _POINTS_MAX + _walk(path, 1, picture, flow, radius, points // 2, alike)
        for k in range(first, max(last, first + 1)):
            _drag(
                colors, relief, path[first : last + 1], k - first, radius, color[n], load[n], brush, bristly
            )


@inlined
def _walk(
    path: np.ndarray,
    side: int,
    picture: np.ndarray,
    flow: np.ndarray,
    radius: np.float32,
    steps: int,
    alike: np.float32,
) -> int:
    """Lays points before the middle of `path` along the flow (`side` -1), or behind it against the flow (1); how many."""
    height, width = picture.shape[:2]
    at_x, at_y = path[_POINTS_MAX, 0], path[_POINTS_MAX, 1]
    origin_x, origin_y = min(max(int(at_x), 0), width - 1), min(max(int(at_y), 0), height - 1)
    way_x, way_y = flow[origin_y, origin_x, 0], flow[origin_y, origin_x, 1]
    if side > 0:
        way_x, way_y = -way_x, -way_y
    for found in range(steps):
        at_x += way_x * radius
        at_y += way_y * radius
        x, y = int(np.floor(at_x)), int(np.floor(at_y))
        if x < 0 or y < 0 or x >= width or y >= height:
            return found
        gap = np.float32(0)
        for c in range(3):
            gap += abs(picture[y, x, c] - picture[origin_y, origin_x, c])
        if gap > 3 * alike:
            return found
        point = _POINTS_MAX + side * (found + 1)
        path[point, 0], path[point, 1] = at_x, at_y
        next_x, next_y = flow[y, x, 0], flow[y, x, 1]
        if next_x * way_x + next_y * way_y < 0:
            next_x, next_y = -next_x, -next_y
        # paths bend less than the flow does
        way_x, way_y = way_x + next_x, way_y + next_y
        length = np.sqrt(way_x * way_x + way_y * way_y) + np.float32(1e-6)
        way_x, way_y = way_x / length, way_y / length
    return steps


@inlined
def _drag(
    colors: np.ndarray,
    relief: np.ndarray,
    path: np.ndarray,
    k: int,
    radius: np.float32,
    color: np.ndarray,
    load: np.float32,
    brush: np.ndarray,
    bristly: np.float32,
) -> None:
    """Paints the piece of a path that begins at its point `k`."""
    height, width = relief.shape
    from_x, from_y = path[k, 0], path[k, 1]
    run_x = run_y = np.float32(0)
    if len(path) > 1:
        run_x, run_y = path[k + 1, 0] - from_x, path[k + 1, 1] - from_y
    square = run_x * run_x + run_y * run_y + np.float32(1e-6)
    low_x, high_x = min(from_x, from_x + run_x) - radius, max(from_x, from_x + run_x) + radius
    low_y, high_y = min(from_y, from_y + run_y) - radius, max(from_y, from_y + run_y) + radius
    for y in range(max(int(low_y), 0), min(int(high_y) + 2, height)):
        for x in range(max(int(low_x), 0), min(int(high_x) + 2, width)):
            t = ((x - from_x) * run_x + (y - from_y) * run_y) / square
            # what lies before this piece of the path belongs to the one before
            if t < 0 and k > 0:
                continue
            t = min(max(t, np.float32(0)), np.float32(1))
            gap_x, gap_y = x - from_x - t * run_x, y - from_y - t * run_y
            distance = np.sqrt(gap_x * gap_x + gap_y * gap_y)
            cover = min(radius - distance + np.float32(0.5), np.float32(1))
            if cover <= 0:
                continue
            lateral = min(distance / radius, np.float32(1))
            bristle = _between(brush, lateral if run_x * gap_y > run_y * gap_x else -lateral)
            # a brush lets go of its paint: bristles with little of it end first
            gone = (k + t) / len(path) * np.float32(1.3) - np.float32(0.55) - np.float32(0.35) * bristle
            cover *= min(max(np.float32(1) - np.float32(1.6) * bristly * gone, np.float32(0)), np.float32(1))
            shade = np.float32(1) + bristly * np.float32(0.045) * bristle
            for c in range(3):
                colors[y, x, c] += cover * (color[c] * shade - colors[y, x, c])
            ridge = np.float32(0.55) + np.float32(0.45) * lateral * lateral
            ridge = load * ridge + np.float32(0.35) * bristly * bristle
            relief[y, x] += cover * (ridge - relief[y, x])


@inlined
def _between(brush: np.ndarray, place: np.float32) -> np.float32:
    """The bristle at a place across the brush, -1..1."""
    at = (place * np.float32(0.5) + np.float32(0.5)) * (len(brush) - 1)
    left = min(int(at), len(brush) - 2)
    bristle: np.float32 = brush[left] + (brush[left + 1] - brush[left]) * (at - left)
    return bristle
