"""Looks of another place or time: old prints, film stock, night. Grain is added where the looks are listed."""

import cv2
import numpy as np

from overpaint.engines.embedded.looks.tone import mixed, saturation_down, vignette
from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import (
    graded,
    linear_of,
    luminance_of,
    softened,
    srgb_of,
    through,
)
from overpaint.engines.embedded.pixels.strips import in_strips

_MOONLIGHT = np.array([0.55, 0.80, 1.42], np.float32)
_LAMPLIGHT = np.array([1.0, 0.78, 0.50], np.float32)
_HALO = np.diag([0.30, 0.10, 0.03]).astype(np.float32)  # red goes deepest into the film before it comes back
_NIGHT_LUMINANCE = 0.058  # of the whole picture; a full moon, exposed as one remembers it
_MASKED_AT_PX = 320
_EARLY = 0.7  # the power by which a little of a look shows more than its share
_FILM_MAX = 1.4  # of the way to the stock; beyond 1 it is pushed


def vintage(picture: np.ndarray, strength: float) -> np.ndarray:
    """A print from the seventies: faded blacks, yellowed whites, greenish shadows, tired colours."""
    faded = graded(
        saturation_down(picture, 0.6),
        through((0, 0.12), (0.25, 0.31), (0.5, 0.57), (0.75, 0.82), (1, 0.97)),
        through((0, 0.105), (0.25, 0.275), (0.5, 0.51), (0.75, 0.76), (1, 0.92)),
        through((0, 0.115), (0.25, 0.265), (0.5, 0.46), (0.75, 0.66), (1, 0.80)),
    )
    return vignette(mixed(picture, faded, min(strength**_EARLY, 1.0)), 0.35 * strength)


def film(picture: np.ndarray, strength: float) -> np.ndarray:
    """Colour negative film: soft toe and shoulder, teal shadows, warm lights, a red glow around highlights."""
    stock = graded(
        _halated(picture),
        through((0, 0.025), (0.25, 0.215), (0.5, 0.52), (0.75, 0.80), (1, 0.975)),
        through((0, 0.030), (0.25, 0.225), (0.5, 0.50), (0.75, 0.775), (1, 0.965)),
        through((0, 0.060), (0.25, 0.245), (0.5, 0.47), (0.75, 0.71), (1, 0.90)),
    )
    return mixed(picture, stock, min(strength**_EARLY, _FILM_MAX))


def day_to_night(picture: np.ndarray, strength: float) -> np.ndarray:
    """The same place by moonlight: blue, less colour, a darker sky; lamps and gleams stay lit."""
    height, width = picture.shape[:2]
    late = min(strength, 1.0)  # 0 is day, between is dusk
    lights = late * _lights_in(cv2.LUT(picture.max(axis=2), linear_of(np.arange(256, dtype=np.uint8))))
    mean = float(in_strips(height, width, lambda rows: luminance_of(linear_of(picture[rows]))).mean())
    exposure = float(np.clip(_NIGHT_LUMINANCE / max(mean, 1e-3), 0.05, 0.5)) / max(strength, 1.0)
    moonlight = (_MOONLIGHT * exposure) ** late
    zenith = np.linspace(1, 0, height, dtype=np.float32)[:, None]
    sky = late * (0.58 + 0.2 * zenith) * _sky_in(picture)

    def lit(rows: slice) -> np.ndarray:
        light: np.ndarray = lights[rows, :, None] * linear_of(picture[rows])
        return light

    glow = softened(in_strips(height, width, lit), max(height, width) / 60)

    def night(rows: slice) -> np.ndarray:
        linear = linear_of(picture[rows])
        light = luminance_of(linear)
        deeper = np.minimum(np.sqrt(light / (mean + 1e-3) + 0.05), 1.5) ** late
        moonlit = ((1 - 0.6 * late) * linear + 0.6 * late * light[..., None]) * moonlight
        moonlit *= (deeper * (1 - sky[rows]) * (1 - lights[rows]))[..., None]
        return srgb_of(moonlit + 0.85 * lit(rows) + 1.5 * glow[rows] * _LAMPLIGHT)

    return in_strips(height, width, night)


def grainy(values: np.ndarray, amount: float, rng: np.random.Generator) -> np.ndarray:
    """Values 0..255 with film grain: `amount` levels strong in the middle tones, less in black and white."""
    height, width = values.shape[:2]
    noise = rng.standard_normal((height, width), dtype=np.float32)
    # grain belongs to the negative, so it grows with the picture
    grain = cv2.GaussianBlur(noise, (0, 0), max(height / 2200, width / 2200, 0.3))
    tone = values[..., 1].astype(np.float32) / 255
    weight = amount / max(float(grain.std()), 1e-3) * (0.35 + 2.6 * tone * (1 - tone))
    grained: np.ndarray = values + (grain * weight)[..., None]
    return grained


def _halated(picture: np.ndarray) -> np.ndarray:
    highlights = (np.maximum(picture, 200) - 200) * 4
    around = cv2.subtract(softened(highlights, max(picture.shape[:2]) / 120), highlights)
    return cv2.add(picture, cv2.transform(around, _HALO))


def _lights_in(light: np.ndarray) -> np.ndarray:
    """1 on lamps: small, nearly as bright as can be, far brighter than the darkness around them.

    By daylight no lamp stands out, and what does is white paint: it keeps a gleam only.
    """
    darkness = float(np.clip((0.25 - float(light.mean())) / 0.10, 0.03, 1))
    around = softened(light, max(light.shape) / 25)
    bright = np.clip((light - 0.4) / 0.4, 0, 1)
    lights: np.ndarray = darkness * bright * np.clip((light - around - 0.25) / 0.25, 0, 1)
    return lights


def _sky_in(picture: np.ndarray) -> np.ndarray:
    """1 in the smooth bright region that reaches in from the upper edge, if there is one."""
    height, width = picture.shape[:2]
    scale = _MASKED_AT_PX / max(height, width)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    tone = small.max(axis=2).astype(np.float32) / 255
    edges = cv2.morphologyEx(cv2.GaussianBlur(tone, (0, 0), 1), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    smooth = ((edges < 0.06) & (tone > 0.35)).astype(np.uint8)
    _, parts = cv2.connectedComponents(smooth, connectivity=4)
    reaching = np.setdiff1d(parts[:2], 0)
    sky: np.ndarray = np.isin(parts, reaching).astype(np.float32)
    sky = cv2.morphologyEx(sky, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    # near roofs and branches it is not smooth, and would glow there; what is as light as the sky beside it is sky
    usual = cv2.blur(tone * sky, (15, 15)) / np.maximum(cv2.blur(sky, (15, 15)), 1e-3)
    sky = np.maximum(sky, cv2.dilate(sky, np.ones((9, 9), np.uint8)) * (tone > 0.85 * usual))
    sky = cv2.resize(guided(sky, tone, radius=4, epsilon=1e-3), (width, height))
    sharp = picture.max(axis=2).astype(np.float32) / 255
    radius = max(round(4 / scale), 2)
    sky = guided(sky, sharp, radius=radius, epsilon=1e-3, every=max(radius // 4, 1))
    inside: np.ndarray = np.clip(sky, 0, 1)
    return inside
