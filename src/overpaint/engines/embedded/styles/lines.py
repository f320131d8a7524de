"""Drawn lines: where a pen would go.

Source: Kang, Lee, Chui, "Coherent Line Drawing" (2007); Winnemöller et al., "XDoG" (2012).
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of, softened
from overpaint.engines.embedded.pixels.noise import step
from overpaint.engines.embedded.styles.flow import smoothed_along

_WIDER = 1.6  # of the two blurs whose difference shows a line
_AROUND = 12.0  # times the width: the surroundings that a line is compared with
_ADAPTED = 0.4  # how far faint lines in faint surroundings are raised
_CONTRAST, _CONTRAST_MIN = 6.0, 0.8  # levels of that difference at a clear edge, and at one that may be noise
_COLORED = 0.8  # levels that a difference in chroma counts
_SPECK = 12.0  # times the width squared: smaller ink is dirt


def lines(
    tone: np.ndarray, flow: np.ndarray, *, width_px: float, fineness: float = 1.0, softness: float = 0.4
) -> np.ndarray:
    """How dark a pen stands on each pixel, (H, W) float32 0..1, where `tone` (H, W) float32 0..255 has edges.

    More `fineness` finds fainter lines; more `softness` draws them fainter than others, as a pencil does.
    """
    fine = cv2.GaussianBlur(tone, (0, 0), width_px)
    dip = cv2.GaussianBlur(tone, (0, 0), _WIDER * width_px) - fine  # above 0 on the dark side of an edge
    dip = smoothed_along(dip, flow, 2.5 * width_px)
    usual = softened(np.abs(dip), _AROUND * width_px) * 3
    dip *= fineness / (_CONTRAST ** (1 - _ADAPTED) * (usual + _CONTRAST_MIN) ** _ADAPTED)
    return without_specks(step(dip, 0.16, 0.16 + softness), _SPECK * width_px**2)


def tone_of(picture: np.ndarray) -> np.ndarray:
    """Lightness (H, W) float32 0..255 with what the colours tell beyond it: red on green of the same grey shows."""
    lab = lab_of(picture)
    chroma = lab[..., 1:].reshape(-1, 2)
    chroma = chroma - chroma.mean(axis=0)
    _, ways = np.linalg.eigh(chroma.T @ chroma)
    way = ways[:, -1] * (1 if ways[:, -1].sum() >= 0 else -1)  # eigenvectors have no sense of their own
    return np.asarray(2.2 * lab[..., 0] + _COLORED * (lab[..., 1:] @ way.astype(np.float32)), np.float32)


def without_specks(ink: np.ndarray, area_px: float) -> np.ndarray:
    """The ink (H, W) 0..1 without its parts of less than `area_px`."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats((ink > 0.3).astype(np.uint8), connectivity=8)
    large = stats[:, cv2.CC_STAT_AREA] >= area_px
    large[0] = True
    # what is fainter than a part belongs to no part; it goes only where the part beside it does
    small = (~large)[labels].astype(np.uint8)
    cleaned: np.ndarray = ink * (cv2.dilate(small, np.ones((5, 5), np.uint8)) == 0)
    return cleaned
