"""Painted with a brush: oil on canvas, and dots of pure colour that the eye mixes."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import bytes_of, lab_of, softened, srgb_of_lab
from overpaint.engines.embedded.styles.brush import Strokes, lit, paint, primed
from overpaint.engines.embedded.styles.detail import busyness, face_map
from overpaint.engines.embedded.styles.flow import flow_of
from overpaint.engines.embedded.styles.paper import unit_of

_GROUND = (150, 132, 108)  # the toned ground that shows between strokes
_SPACING = 1.5  # half widths from stroke to stroke
_OIL_LAYERS = (
    (26.0, 12, 0.0),
    (12.0, 12, 14.0),
    (6.0, 10, 16.0),
    (3.0, 8, 17.0),
)  # half width in units, points, error

_CANVAS = (236, 226, 204)
_DOT_LAYERS = (
    (6.4, 0.0),
    (5.2, 0.0),
    (3.4, 0.25),
    (2.3, 0.55),
)  # half width in units, how busy it must be there
_OPPOSITE_SHARE = 0.12  # of the dots


def oil(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Oil on canvas: broad strokes first, finer ones where they miss something, all along the shape of things."""
    unit = unit_of(picture)
    flow = flow_of(picture, 7 * unit)
    painting = primed(picture.shape[:2], _GROUND)
    dwelt_on = face_map(picture)
    for half_width, points, error_max in _OIL_LAYERS:
        radius = half_width * unit * strength**0.6
        seen = cv2.GaussianBlur(picture, (0, 0), 0.45 * radius).astype(np.float32)
        places = _scattered(rng, picture.shape[:2], max(_SPACING * radius, 1.0))
        columns, rows = places.astype(int).T
        if error_max:
            missed = softened(np.abs(painting.colors - seen).mean(axis=2), 0.8 * radius)
            limit = error_max * (1 - 0.6 * dwelt_on[rows, columns])
            places = places[missed[rows, columns] > limit]
            columns, rows = places.astype(int).T
        if not len(places):
            break
        colors = _varied(seen[rows, columns], rng, lightness=2.4, chroma=1.8)
        widths = radius * rng.uniform(0.75, 1.15, len(places))
        strokes = Strokes(places, widths, colors, points, alike=16.0, bristly=1.0)
        paint(painting, strokes, seen, flow, rng)
    return lit(painting, 20 * strength**0.5)


def pointillism(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Dots of nearly pure colours, some of them complementary, that mix in the eye to those of the picture."""
    unit = unit_of(picture)
    flow = flow_of(picture, 4 * unit)
    painting = primed(picture.shape[:2], _CANVAS)
    dwelt_on = face_map(picture)
    busy = busyness(picture, unit)
    for half_width, fine in _DOT_LAYERS:
        radius = half_width * unit * strength**0.8
        seen = cv2.GaussianBlur(picture, (0, 0), 0.6 * radius).astype(np.float32)
        places = _scattered(rng, picture.shape[:2], max(1.15 * radius, 1.0))
        columns, rows = places.astype(int).T
        wanted = np.maximum(busy, dwelt_on)[rows, columns]
        places = places[rng.random(len(places)) < np.clip((wanted - fine) * 4 + (fine == 0), 0, 1)]
        columns, rows = places.astype(int).T
        if not len(places):
            break
        colors = _divided(seen[rows, columns], rng)
        widths = radius * rng.uniform(0.75, 1.1, len(places))
        paint(painting, Strokes(places, widths, colors, 1, alike=20.0, bristly=0.25), seen, flow, rng)
    return lit(painting, 9)


def _scattered(rng: np.random.Generator, shape: tuple[int, int], every_px: float) -> np.ndarray:
    """Places (n, 2) float32, x and y, about `every_px` from each other, in random order."""
    height, width = shape
    rows, columns = max(round(height / every_px), 1), max(round(width / every_px), 1)
    cells = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), axis=-1).reshape(-1, 2)
    places = (cells + rng.random((len(cells), 2))) * (width / columns, height / rows)
    return rng.permutation(np.minimum(places, np.array([width, height]) - 0.51)).astype(np.float32)


def _varied(colors: np.ndarray, rng: np.random.Generator, *, lightness: float, chroma: float) -> np.ndarray:
    """Colours (n, 3) 0..255, each mixed a little differently; deviations in Lab."""
    lab = lab_of(bytes_of(colors)[None])
    lab += rng.standard_normal(lab.shape, np.float32) * np.array([lightness, chroma, chroma], np.float32)
    colored: np.ndarray = srgb_of_lab(lab)[0].astype(np.float32)
    return colored


def _divided(colors: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Colours (n, 3) 0..255 as a divisionist lays them: purer and apart in hue, their mean as it was."""
    lab = lab_of(bytes_of(colors)[None])[0]
    count = len(lab)
    turn = rng.normal(0, 0.42, count).astype(np.float32)
    opposite = rng.random(count) < _OPPOSITE_SHARE
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    hue = np.arctan2(lab[:, 2], lab[:, 1]) + turn + np.pi * opposite
    # grey is painted as warm beside cool
    hue = np.where(chroma < 6, rng.choice([0.9, 1.2, -1.6, -2.0], count), hue)
    purer = np.where(opposite, 0.5 * chroma + 8, 1.25 * chroma + 10)
    lightness = lab[:, 0] + rng.normal(0, 5.5, count) + np.where(opposite, 4, -0.5)
    divided = np.column_stack(
        [np.clip(12 + 0.88 * lightness, 12, 97), purer * np.cos(hue), purer * np.sin(hue)]
    )
    colored: np.ndarray = srgb_of_lab(divided.astype(np.float32)[None])[0].astype(np.float32)
    return colored
