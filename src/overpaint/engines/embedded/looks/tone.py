"""Looks of light and colour: one small function each, `strength` 1 being what people mean by the bare word."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import (
    Curve,
    bytes_of,
    exposed,
    gain,
    graded,
    linear_of,
    luminance_of,
    s_curve,
    srgb_of,
    through,
)


def brighter(picture: np.ndarray, strength: float) -> np.ndarray:
    """Middle grey about 30 % brighter to the eye; highlights roll off instead of clipping."""
    return _exposed_alike(picture, gain((1 + 0.3 * strength) ** 3))


def darker(picture: np.ndarray, strength: float) -> np.ndarray:
    """Middle grey about 30 % darker to the eye; white keeps most of its light, as with less exposure."""
    stop = (1 + 0.3 * strength) ** -3
    dimmed, brightened = gain(stop**0.3), gain(stop**-0.7)
    # the mirror image of `gain` for more light: takes from the middle and leaves white
    return _exposed_alike(picture, lambda light: dimmed(1 - brightened(1 - light)))


def contrast_up(picture: np.ndarray, strength: float) -> np.ndarray:
    """An S-curve around the picture's own middle."""
    return _graded_alike(picture, s_curve(1 + 0.35 * strength, _middle_of(picture)))


def contrast_down(picture: np.ndarray, strength: float) -> np.ndarray:
    """Everything drawn towards the picture's own middle."""
    middle, kept = _middle_of(picture), 1 - min(0.3 * strength, 0.9)
    return _graded_alike(picture, lambda value: middle + (value - middle) * kept)


def warmer(picture: np.ndarray, strength: float) -> np.ndarray:
    """White balance towards candle light."""
    return exposed(picture, gain(1.28**strength), gain(1.01**strength), gain(0.70**strength))


def cooler(picture: np.ndarray, strength: float) -> np.ndarray:
    """White balance towards open shade."""
    return exposed(picture, gain(0.78**strength), gain(0.97**strength), gain(1.40**strength))


def saturation_up(picture: np.ndarray, strength: float) -> np.ndarray:
    """More chroma, most where there was little: what is vivid already does not turn into poster paint."""
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)[..., None]
    red, green, blue = cv2.split(picture)
    spread = cv2.max(cv2.max(red, green), blue) - cv2.min(cv2.min(red, green), blue)
    gentle = np.exp(-((np.arange(256) / 170) ** 2)).astype(np.float32)
    factor = 1 + 0.55 * strength * cv2.LUT(spread, gentle)[..., None]
    return bytes_of(gray + (picture - gray) * factor)


def saturation_down(picture: np.ndarray, strength: float) -> np.ndarray:
    """Half way to grey."""
    gray = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return mixed(picture, gray, min(0.5 * strength, 1.0))


def bw(picture: np.ndarray, strength: float) -> np.ndarray:
    """Grey by luminance, with the slight S-curve that keeps it from looking drained. Weaker lets the colours through."""
    return mixed(picture, _graded_alike(_gray_of(picture), s_curve(1 + 0.12 * strength)), min(strength, 1.0))


def sepia(picture: np.ndarray, strength: float) -> np.ndarray:
    """A brown-toned print: dark brown shadows, cream lights. Weaker lets the colours through."""
    toned = graded(
        _gray_of(picture),
        through((0, 0.07), (0.35, 0.45), (0.7, 0.80), (1, 0.99)),
        through((0, 0.05), (0.35, 0.325), (0.7, 0.66), (1, 0.93)),
        through((0, 0.04), (0.35, 0.235), (0.7, 0.51), (1, 0.80)),
    )
    deeper = mixed(_gray_of(picture), toned, max(strength, 1.0) ** 0.5)
    return mixed(picture, deeper, min(strength, 1.0))


def vignette(picture: np.ndarray, strength: float) -> np.ndarray:
    """Corners that fall off like those of a fast lens; float32 0..255, to be dithered."""
    height, width = picture.shape[:2]
    ys, xs = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    distance = ((xs * xs + ys * ys) / 2).astype(np.float32)  # 0 in the middle, 1 in the corners
    falloff = 1 / (1 + 0.75 * strength * distance) ** 1.4
    darkened: np.ndarray = picture * falloff[..., None]
    return darkened


def mixed(picture: np.ndarray, changed: np.ndarray, weight: float) -> np.ndarray:
    """`weight` of `changed` over the picture."""
    return cv2.addWeighted(changed, weight, picture, 1 - weight, 0)


def _exposed_alike(picture: np.ndarray, curve: Curve) -> np.ndarray:
    return exposed(picture, curve, curve, curve)


def _graded_alike(picture: np.ndarray, curve: Curve) -> np.ndarray:
    return graded(picture, curve, curve, curve)


def _gray_of(picture: np.ndarray) -> np.ndarray:
    return cv2.merge([srgb_of(luminance_of(linear_of(picture)))] * 3)


def _middle_of(picture: np.ndarray) -> float:
    return float(np.clip(picture.mean() / 255, 0.35, 0.65))
