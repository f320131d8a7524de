"""What pictures are drawn on, and the unit that everything drawn is measured in."""

import math

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.noise import fractal


def unit_of(picture: np.ndarray) -> float:
    """One unit of a drawing in px: drawings are made as on a sheet of 1024 x 1024 units, whatever their size."""
    return math.sqrt(picture.shape[0] * picture.shape[1]) / 1024


def luma_of(picture: np.ndarray) -> np.ndarray:
    """Luma (H, W) float32 0..255."""
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)


def tooth(rng: np.random.Generator, shape: tuple[int, int], grain_px: float) -> np.ndarray:
    """The bumps of paper (H, W) float32, mean 0, deviation 1: grains of about `grain_px` with some felt below."""
    noise = rng.standard_normal(shape, np.float32)
    bumps: np.ndarray = cv2.GaussianBlur(noise, (0, 0), max(grain_px / 2, 0.4))
    felt = fractal(rng, shape, cells=max(shape[0] / (8 * grain_px), 1), octaves=2)
    bumps = bumps / max(float(bumps.std()), 1e-6) + 0.25 * felt
    return np.asarray(bumps / max(float(bumps.std()), 1e-6), np.float32)


def hatching(
    rng: np.random.Generator, shape: tuple[int, int], *, degrees: float, length_px: float, width_px: float
) -> np.ndarray:
    """Parallel strokes (H, W) float32, evenly spread over 0..1: a threshold t covers the share t of the sheet."""
    reach = math.ceil(math.hypot(*shape)) + 2
    # drawn level at the resolution that the strokes have, then turned: far cheaper than blurring at an angle
    across, along = max(width_px / 1.2, 1.0), max(length_px / 8, 1.0)
    size = (math.ceil(reach / along), math.ceil(reach / across))
    noise = rng.standard_normal(size[::-1], np.float32)
    strokes: np.ndarray = cv2.GaussianBlur(
        noise, (0, 0), sigmaX=2.0, sigmaY=0.55, borderType=cv2.BORDER_REFLECT
    )
    strokes /= max(float(strokes.std()), 1e-6)
    turn = math.radians(degrees)
    to_strokes = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    onto = np.zeros((2, 3))
    onto[:, :2] = to_strokes / [[along], [across]]
    onto[:, 2] = np.array(size) / 2 - onto[:, :2] @ (np.array(shape[::-1]) / 2)
    turned = cv2.warpAffine(
        strokes,
        onto,
        shape[::-1],
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.asarray(1 / (1 + np.exp(-1.7 * turned)), np.float32)
