"""Between sRGB bytes and light: what a camera measures, and what an eye sees.

Linear light is float32 0..1 per channel, proportional to photons; Lab is CIELAB with L 0..100.
"""

from collections.abc import Callable

import cv2
import numpy as np

Curve = Callable[[np.ndarray], np.ndarray]

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # how much of luminance R, G and B carry (BT.709)

_CODES = np.arange(256, dtype=np.float32) / 255
_LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(np.float32)
_FINE = np.arange(65536, dtype=np.float64) / 65535
_ENCODED = np.where(_FINE <= 0.0031308, _FINE * 12.92, 1.055 * _FINE ** (1 / 2.4) - 0.055)
_SRGB = np.rint(_ENCODED * 255).astype(np.uint8)


def linear_of(picture: np.ndarray) -> np.ndarray:
    """The linear light of sRGB bytes."""
    return cv2.LUT(picture, _LINEAR)


def srgb_of(linear: np.ndarray) -> np.ndarray:
    """The sRGB bytes of linear light; what lies outside 0..1 is cut off."""
    levels = np.clip(linear, 0, 1)
    levels *= np.float32(65535)
    levels += np.float32(0.5)
    encoded: np.ndarray = np.take(_SRGB, levels.astype(np.uint16))
    return encoded


def luminance_of(linear: np.ndarray) -> np.ndarray:
    """The luminance (H, W) of linear light (H, W, 3)."""
    return cv2.transform(linear, LUMA[None])


def lab_of(picture: np.ndarray) -> np.ndarray:
    """CIELAB (H, W, 3) float32 of sRGB bytes."""
    colors = picture.astype(np.float32)
    colors /= 255
    return cv2.cvtColor(colors, cv2.COLOR_RGB2Lab)


def srgb_of_lab(lab: np.ndarray) -> np.ndarray:
    """The sRGB bytes of CIELAB; colours that sRGB lacks are cut off."""
    colors = cv2.cvtColor(lab, cv2.COLOR_Lab2RGB)
    colors *= 255
    return bytes_of(colors)


def bytes_of(values: np.ndarray) -> np.ndarray:
    """Values around 0..255 as uint8, rounded and cut off."""
    if values.dtype == np.uint8:
        return values
    limited = np.clip(values, 0, 255)
    rounded: np.ndarray = np.rint(limited, out=limited if limited.dtype.kind == "f" else None).astype(
        np.uint8
    )
    return rounded


def softened(values: np.ndarray, sigma_px: float) -> np.ndarray:
    """A wide Gaussian blur, made at the resolution that it leaves."""
    size = (values.shape[1], values.shape[0])
    every = max(int(sigma_px / 3), 1)
    coarse = cv2.resize(values, (-(-size[0] // every), -(-size[1] // every)), interpolation=cv2.INTER_AREA)
    return cv2.resize(cv2.GaussianBlur(coarse, (0, 0), sigma_px / every), size)


def exposed(picture: np.ndarray, red: Curve, green: Curve, blue: Curve) -> np.ndarray:
    """The picture after one curve per channel, each from linear light to linear light."""
    table = np.stack([srgb_of(curve(_LINEAR)) for curve in (red, green, blue)], axis=-1)
    return cv2.LUT(picture, table[None])


def graded(picture: np.ndarray, red: Curve, green: Curve, blue: Curve) -> np.ndarray:
    """The picture after one curve per channel, each from sRGB 0..1 to sRGB 0..1."""
    table = np.stack([curve(_CODES) for curve in (red, green, blue)], axis=-1)
    return cv2.LUT(picture, bytes_of(table[None] * 255))


def gain(factor: float) -> Curve:
    """More or less light without clipping: black and, for more light, white stay where they are."""
    if factor <= 1:
        return lambda light: light * factor
    return lambda light: factor * light / (1 + (factor - 1) * light)


def s_curve(slope: float, pivot: float = 0.5) -> Curve:
    """Contrast `slope` at `pivot`; black and white stay where they are."""

    def curve(value: np.ndarray) -> np.ndarray:
        toe = pivot * (value / pivot) ** slope
        shoulder = 1 - (1 - pivot) * ((1 - value) / (1 - pivot)) ** slope
        return np.where(value < pivot, toe, shoulder)

    return curve


def through(*points: tuple[float, float]) -> Curve:
    """The smooth monotone curve through the points, as drawn by a photographer; ends are kept level."""
    xs, ys = np.array(points).T
    steps, rises = np.diff(xs), np.diff(ys)
    secants = rises / steps
    # Fritsch-Carlson: harmonic means never overshoot
    inner = np.where(
        secants[1:] * secants[:-1] > 0,
        2 * secants[1:] * secants[:-1] / (secants[1:] + secants[:-1] + 1e-12),
        0.0,
    )
    slopes = np.concatenate([secants[:1], inner, secants[-1:]])

    def curve(value: np.ndarray) -> np.ndarray:
        cell = np.clip(np.searchsorted(xs, value, side="right") - 1, 0, len(steps) - 1)
        t = np.clip((value - xs[cell]) / steps[cell], 0, 1)
        start, end = ys[cell], ys[cell + 1]
        run_in, run_out = slopes[cell] * steps[cell], slopes[cell + 1] * steps[cell]
        square, cube = t * t, t * t * t
        drawn: np.ndarray = (
            (2 * cube - 3 * square + 1) * start
            + (cube - 2 * square + t) * run_in
            + (3 * square - 2 * cube) * end
            + (cube - square) * run_out
        )
        return drawn

    return curve
