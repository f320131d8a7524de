"""Looks of clarity: more or less of the fine detail, and of the haze in front of it."""

import math

import cv2
import numpy as np

from overpaint.engines.embedded.looks.tone import mixed
from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import bytes_of, linear_of, luminance_of, softened, srgb_of
from overpaint.engines.embedded.pixels.strips import in_strips

_REACH = 4  # deviations, as far as OpenCV's blur of floats looks
_WHITE, _WHITE_KEPT = 99.0, 0.85  # the percentile that counts as white, and how far it stays where it was
_NOISE_MIN = 3.0  # levels; with less there is hardly anything to take out, yet "denoise" was asked for


def hdr(picture: np.ndarray, strength: float) -> np.ndarray:
    """Shadows opened, highlights held, local contrast raised; the base stops at edges, so nothing halos."""
    height, width = picture.shape[:2]
    stops = in_strips(height, width, lambda rows: np.log2(luminance_of(linear_of(picture[rows])) + 0.004))
    radius = max(max(picture.shape[:2]) // 24, 2)
    base = guided(stops, stops, radius=radius, epsilon=0.12, every=4)
    middle = float(np.median(base))
    shade, light = 1 - min(0.42 * strength, 0.7), 1 - min(0.25 * strength, 0.5)

    def wanted(stops: np.ndarray, base: np.ndarray) -> np.ndarray:
        held = np.where(base < middle, shade, light)
        toned: np.ndarray = middle + (base - middle) * held + (stops - base) * (1 + 1.1 * strength)
        return toned

    # what was white stays white: else a picture with much shade comes out grey
    sampled = stops[::4, ::4]
    lost = np.percentile(sampled, _WHITE) - np.percentile(wanted(sampled, base[::4, ::4]), _WHITE)

    def graded(rows: slice) -> np.ndarray:
        linear = linear_of(picture[rows])
        change = wanted(stops[rows], base[rows]) + np.float32(_WHITE_KEPT * lost) - stops[rows]
        ratio = np.minimum(np.exp2(change), 1 / np.maximum(linear.max(axis=2), 1e-4))
        return srgb_of(linear * ratio[..., None])

    return in_strips(height, width, graded)


def sharpen(picture: np.ndarray, strength: float) -> np.ndarray:
    """Crisper luminance; overshoot beyond the neighbourhood is held short, so edges get no white lines."""
    height, width = picture.shape[:2]
    radius = max(max(height, width) / 900, 0.8)
    return in_strips(
        height,
        width,
        lambda rows: _sharpened(picture[rows], strength, radius),
        margin_px=math.ceil(_REACH * 3 * radius) + 1,
    )


def _sharpened(picture: np.ndarray, strength: float, radius: float) -> np.ndarray:
    luma, colour = _luma_apart(picture)
    fine = luma - softened(luma, radius)
    coarse = luma - softened(luma, 3 * radius)
    sharp = luma + strength * (0.85 * _cored(fine, 1.0) + 0.25 * _cored(coarse, 1.5))
    around = np.ones((3, 3), np.uint8)
    headroom = 4 + 6 * strength
    sharp = np.clip(sharp, cv2.erode(luma, around) - headroom, cv2.dilate(luma, around) + headroom)
    return _together(sharp, colour)


def denoise(picture: np.ndarray, strength: float) -> np.ndarray:
    """Grain taken out by non-local means, colour blotches by following the cleaned luminance."""
    luma, colour = _luma_apart(picture)
    noise = max(noise_of(luma), _NOISE_MIN)
    # a little is part of the way to clean, not a search for less noise than there is, which finds none
    further, weight = max(strength, 1.0), min(strength, 1.0)
    clean = cv2.fastNlMeansDenoising(bytes_of(luma), None, 1.15 * noise * further, 5, 7).astype(np.float32)
    radius = max(max(luma.shape) // 200, 4)
    for plane in (0, 1):
        colour[..., plane] = guided(
            np.ascontiguousarray(colour[..., plane]),
            clean,
            radius=radius,
            epsilon=(0.7 * noise * further) ** 2,
            every=2,
        )
    return mixed(picture, _together(clean, colour), weight)


def dehaze(picture: np.ndarray, strength: float) -> np.ndarray:
    """Veil and distance taken out by the dark-channel prior, held back where there is hardly any haze.

    Source: He, Sun, Tang, "Single Image Haze Removal Using Dark Channel Prior" (2009).
    """
    height, width = picture.shape[:2]
    side = max(max(height, width) // 70, 3)
    dark = cv2.erode(picture.min(axis=2), np.ones((side, side), np.uint8)).astype(np.float32) / 255
    hazy = np.clip(float(np.median(dark)) / 0.3, 0.25, 1)
    veil = picture[dark >= np.percentile(dark, 99.5)].mean(axis=0, dtype=np.float32) / 255
    guide = in_strips(height, width, lambda rows: picture[rows].mean(axis=2, dtype=np.float32) / 255)
    thickness = guided(dark / max(float(veil.max()), 0.1), guide, radius=3 * side, epsilon=1e-3, every=4)

    def cleared(rows: slice) -> np.ndarray:
        clear = np.clip(1 - 0.9 * thickness[rows], 0.25, 1)[..., None]
        return bytes_of((picture[rows] - 255 * veil) / clear + 255 * veil)

    return mixed(picture, in_strips(height, width, cleared), min(0.6 * strength * hazy, 1.0))


def _luma_apart(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Luma (H, W) 0..255 and the two colour differences (H, W, 2) around 0, float32."""
    values = picture.astype(np.float32)
    luma = cv2.cvtColor(values, cv2.COLOR_RGB2GRAY)
    return luma, values[..., ::2] - luma[..., None]


def _together(luma: np.ndarray, colour: np.ndarray) -> np.ndarray:
    def merged(rows: slice) -> np.ndarray:
        red, blue = luma[rows] + colour[rows, :, 0], luma[rows] + colour[rows, :, 1]
        green = (luma[rows] - 0.299 * red - 0.114 * blue) / 0.587
        return bytes_of(cv2.merge([red, green, blue]))

    return in_strips(len(luma), luma.shape[1], merged)


def _cored(detail: np.ndarray, noise: float) -> np.ndarray:
    """Detail with what is as faint as noise left alone."""
    size: np.ndarray = np.abs(detail)
    return detail * (size / (size + noise))


def noise_of(luma: np.ndarray) -> float:
    """The standard deviation of the noise, in levels, from the finest diagonal differences."""
    even = luma[: len(luma) // 2 * 2, : luma.shape[1] // 2 * 2]
    diagonal = even[::2, ::2] + even[1::2, 1::2] - even[1::2, ::2] - even[::2, 1::2]
    return float(np.median(np.abs(diagonal))) / 0.6745 / 2 if diagonal.size else 0.0
