"""What stands out: regions that do not reach the border, in colours that the border does not show.

After Zhang and Sclaroff, "Saliency Detection: A Boolean Map Approach" (2013).
"""

import math

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.color_model import strangeness
from overpaint.engines.embedded.pixels.light import softened

_LIGHTNESS_STEP, _CHROMA_STEP = 10, 5
_PLAIN_MAX = 12.0  # deviation from a smooth backdrop, in levels over three channels; a room has 30
_STEP_MAX = 28  # levels between neighbours; soft shadows and gradients have less, edges of things more
_HUE_MAX = 7.0  # in a and b
_ALIKE_MAX = 14.0  # over three channels
_GAIN = 2.0


def backdrop_removed(lab: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """A plain backdrop made even, without its gradient and soft shadows; another picture as it is.

    Backdrop is what can be reached from the border without a sharp step or a change of hue. What differs from
    it differs more in the result: there is little else to tell apart. 8-bit CIELAB; `steps` (H, W) is how much
    its lightness changes between neighbours, seen finely enough to tell the edge of a thing from that of a shadow.
    """
    deviation = lab.astype(np.float32) - _surface_through(lab, _border(lab.shape[:2], bottom=1.0) > 0)
    border = deviation[_border(lab.shape[:2], bottom=0.0) > 0]
    if np.median(np.abs(border).sum(axis=1)) > _PLAIN_MAX:
        return lab
    smooth = (steps < _STEP_MAX) & (np.hypot(deviation[..., 1], deviation[..., 2]) < _HUE_MAX)
    reached = smooth & ~_not_reaching_border(smooth)
    backdrop = _surface_through(lab, reached)
    backdrop = backdrop + _spread((lab - backdrop).astype(np.float32), reached)
    difference = lab - backdrop
    reached |= smooth & (np.abs(difference).sum(axis=-1) < _ALIKE_MAX)  # seen through a handle
    even = np.where(reached[..., None], 0, _GAIN * difference) + backdrop.mean(axis=(0, 1))
    return np.asarray(np.clip(even, 0, 255), np.uint8)


def _surface_through(lab: np.ndarray, where: np.ndarray) -> np.ndarray:
    """The quadratic surface through most of the pixels in `where`, (H, W, 3)."""
    height, width = lab.shape[:2]
    y, x = (axis.ravel() - 0.5 for axis in np.mgrid[:height, :width] / np.reshape((height, width), (2, 1, 1)))
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y])
    colors = np.ascontiguousarray(lab.reshape(-1, 3).T, np.float64)
    allowed = used = where.ravel()
    surface = colors
    for _ in range(4):
        weighed = terms * used  # normal equations: six unknowns need no solver that sees every pixel
        surface = np.linalg.lstsq(weighed @ terms.T, weighed @ colors.T, rcond=None)[0].T @ terms
        deviation = np.abs(colors - surface).sum(axis=0)
        used = allowed & (deviation <= 2 * np.median(deviation[allowed]) + 2)
    # what follows cuts fractions of levels off, and must not hang on the last bit of a fit
    return np.round(surface.T, 6).reshape(lab.shape)


def _spread(colors: np.ndarray, where: np.ndarray) -> np.ndarray:
    """The colours of the pixels in `where`, continued smoothly over the others."""
    weight = where.astype(np.float32)[..., None]
    spread = np.full_like(colors, colors[where].mean(axis=0) if where.any() else 0)
    for sigma in (max(where.shape) / 8, max(where.shape) / 40):
        near = softened(weight, sigma)[..., None]
        spread = (softened(colors * weight, sigma) + 0.02 * spread) / (near + 0.02)
    return spread


def saliency(lab: np.ndarray, boldness: float) -> np.ndarray:
    """Log-odds (H, W) of "subject" by standing out; `boldness` above 1 takes more."""
    long_side = max(lab.shape[:2])
    centered = _centered(lab.shape[:2])
    enclosed = cv2.GaussianBlur(_enclosed(lab), (0, 0), long_side / 80) * centered
    enclosed /= max(float(enclosed.max()), 1e-6)
    threshold, _ = cv2.threshold((enclosed * 255).astype(np.uint8), 0, 255, cv2.THRESH_OTSU)
    standing_out = 1.2 * np.log(enclosed * 255 * boldness / max(threshold, 1) + 1e-3)
    border = _border(lab.shape[:2], bottom=0.35)
    unlike_border = cv2.GaussianBlur(np.clip(strangeness(lab, border), -2, 3), (0, 0), long_side / 100)
    odds: np.ndarray = np.clip(standing_out, -2, 1.5) + unlike_border - 0.5 + 0.4 * np.log(centered + 0.1)
    return odds.astype(np.float32)


def _enclosed(lab: np.ndarray) -> np.ndarray:
    """How often a pixel lies in a region that does not reach the border, over many thresholds."""
    height, width = lab.shape[:2]
    total = np.zeros((height, width), np.float32)
    for channel, step in enumerate((_LIGHTNESS_STEP, _CHROMA_STEP, _CHROMA_STEP)):
        values = cv2.medianBlur(np.ascontiguousarray(lab[..., channel]), 5)
        for level in range(int(values.min()) + step // 2, int(values.max()), step):
            above = values > level
            for region in (above, ~above):
                free = _not_reaching_border(region)
                share = np.count_nonzero(free) / free.size
                total += free * np.float32(1 / (math.sqrt(share) + 0.3))  # small regions say more
    return total


def _not_reaching_border(region: np.ndarray) -> np.ndarray:
    """Those parts of `region` (H, W) bool that touch no side; below, only the corners count, as subjects stand there."""
    height, width = region.shape
    corner = width // 8
    framed = np.ones((height + 2, width + 2), np.uint8)
    framed[-1, 1 + corner : 1 + width - corner] = 0
    framed[1:-1, 1:-1] = region
    cv2.floodFill(framed, None, (0, 0), 0, flags=4)
    return framed[1:-1, 1:-1].astype(bool)


def _border(shape: tuple[int, int], bottom: float) -> np.ndarray:
    """A weight that is 1 in a band along the sides, and `bottom` along the middle of the lower one."""
    band = max(max(shape) // 24, 3)
    weight = np.zeros(shape, np.float32)
    weight[-band:] = bottom
    weight[:band] = weight[:, :band] = weight[:, -band:] = 1
    return weight


def _centered(shape: tuple[int, int]) -> np.ndarray:
    """Near 1 in the middle: photographers put the subject there."""
    profiles = (np.exp(-(((np.arange(n) + 0.5) / n - 0.5) ** 2) / (2 * 0.33**2)) for n in shape)
    centered: np.ndarray = np.outer(*profiles)
    return centered.astype(np.float32)
