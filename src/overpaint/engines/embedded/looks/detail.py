"""Looks of clarity: more or less of the fine detail, and of the haze in front of it."""

import cv2
import numpy as np

from overpaint.engines.embedded.looks.tone import mixed
from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import bytes_of, linear_of, luminance_of, srgb_of

_NOISE_MIN = 2.0  # levels; below it there is nothing to hear, yet "denoise" was asked for


def hdr(picture: np.ndarray, strength: float) -> np.ndarray:
    """Shadows opened, highlights held, local contrast raised; the base stops at edges, so nothing halos."""
    linear = linear_of(picture)
    stops = np.log2(luminance_of(linear) + 0.004)
    radius = max(max(picture.shape[:2]) // 24, 2)
    base = guided(stops, stops, radius=radius, epsilon=0.12, every=4)
    middle = float(np.median(base))
    wanted = (
        middle + (base - middle) * (1 - min(0.42 * strength, 0.7)) + (stops - base) * (1 + 1.1 * strength)
    )
    ratio = np.minimum(np.exp2(wanted - stops), 1 / np.maximum(linear.max(axis=2), 1e-4))
    return srgb_of(linear * ratio[..., None])


def sharpen(picture: np.ndarray, strength: float) -> np.ndarray:
    """Crisper luminance; overshoot beyond the neighbourhood is held short, so edges get no white lines."""
    luma, colour = _luma_apart(picture)
    radius = max(max(luma.shape) / 900, 0.8)
    fine = luma - cv2.GaussianBlur(luma, (0, 0), radius)
    coarse = luma - cv2.GaussianBlur(luma, (0, 0), 3 * radius)
    sharp = luma + strength * (0.85 * _cored(fine, 1.0) + 0.25 * _cored(coarse, 1.5))
    around = np.ones((3, 3), np.uint8)
    headroom = 4 + 6 * strength
    sharp = np.clip(sharp, cv2.erode(luma, around) - headroom, cv2.dilate(luma, around) + headroom)
    return _together(sharp, colour)


def denoise(picture: np.ndarray, strength: float) -> np.ndarray:
    """Grain taken out by non-local means, colour blotches by following the cleaned luminance."""
    luma, colour = _luma_apart(picture)
    noise = max(noise_of(luma), _NOISE_MIN)
    clean = cv2.fastNlMeansDenoising(bytes_of(luma), None, 1.15 * noise * strength, 5, 7).astype(np.float32)
    radius = max(max(luma.shape) // 200, 4)
    for plane in (0, 1):
        colour[..., plane] = guided(
            np.ascontiguousarray(colour[..., plane]),
            clean,
            radius=radius,
            epsilon=(2 * noise * strength) ** 2,
            every=2,
        )
    return _together(clean, colour)


def dehaze(picture: np.ndarray, strength: float) -> np.ndarray:
    """Veil and distance taken out by the dark-channel prior, held back where there is hardly any haze.

    Source: He, Sun, Tang, "Single Image Haze Removal Using Dark Channel Prior" (2009).
    """
    values = picture.astype(np.float32) / 255
    side = max(max(picture.shape[:2]) // 70, 3)
    dark = cv2.erode(values.min(axis=2), np.ones((side, side), np.uint8))
    hazy = np.clip(float(np.median(dark)) / 0.3, 0.25, 1)
    veil = values[dark >= np.percentile(dark, 99.5)].mean(axis=0)
    thickness = guided(
        dark / max(float(veil.max()), 0.1), values.mean(axis=2), radius=3 * side, epsilon=1e-3, every=4
    )
    clear = np.clip(1 - 0.9 * thickness, 0.25, 1)[..., None]
    return mixed(picture, bytes_of(255 * ((values - veil) / clear + veil)), min(0.6 * strength * hazy, 1.0))


def _luma_apart(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Luma (H, W) 0..255 and the two colour differences (H, W, 2) around 0, float32."""
    values = picture.astype(np.float32)
    luma = cv2.cvtColor(values, cv2.COLOR_RGB2GRAY)
    return luma, values[..., ::2] - luma[..., None]


def _together(luma: np.ndarray, colour: np.ndarray) -> np.ndarray:
    red, blue = luma + colour[..., 0], luma + colour[..., 1]
    green = (luma - 0.299 * red - 0.114 * blue) / 0.587
    return bytes_of(cv2.merge([red, green, blue]))


def _cored(detail: np.ndarray, noise: float) -> np.ndarray:
    """Detail with what is as faint as noise left alone."""
    size: np.ndarray = np.abs(detail)
    return detail * (size / (size + noise))


def noise_of(luma: np.ndarray) -> float:
    """The standard deviation of the noise, in levels, from the finest diagonal differences."""
    even = luma[: len(luma) // 2 * 2, : luma.shape[1] // 2 * 2]
    diagonal = even[::2, ::2] + even[1::2, 1::2] - even[1::2, ::2] - even[::2, 1::2]
    return float(np.median(np.abs(diagonal))) / 0.6745 / 2 if diagonal.size else 0.0
