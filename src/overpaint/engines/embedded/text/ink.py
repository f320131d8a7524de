"""Telling the ink of a line of text from everything else around it.

The line is laid flat as a strip. What is ink there is not known beforehand (light on dark, dark on light, dark
on wooden blocks on a dark table), so every cluster of colours is a guess, and the one whose pieces agree best
with the text that was read is taken: analysis by synthesis.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

_HEIGHT_PX = (64, 88)  # of the line in the strip
_MARGIN = 0.45  # of the line's height, on every side
_SAMPLES_MAX = 6000
_PIECE_MIN = 0.0012  # of the line's height squared: dust
_PIECES_MAX = 400  # more is texture, not text


@dataclass(frozen=True, slots=True)
class Strip:
    """A line laid flat: `pixels` (H, W, 3), the homography back, and the line's own box within the margin."""

    pixels: np.ndarray
    to_picture: np.ndarray  # (3, 3)
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Ink:
    """Connected pieces of one colour that may be a line's ink."""

    labels: np.ndarray  # (H, W) int32 of the strip; 0 is no ink, n is piece n - 1
    boxes: np.ndarray  # (N, 4) float64: left, top, right, bottom in px of the strip

    def mask(self, pieces: np.ndarray | None = None) -> np.ndarray:
        """Where the pieces are (H, W) bool: all of them, or those chosen by (N,) bool."""
        if pieces is None:
            return self.labels > 0
        return np.asarray(np.concatenate([[False], pieces])[self.labels])


def laid_flat(picture: np.ndarray, quad: np.ndarray) -> Strip:
    """The strip of the line that stands in `quad` (4, 2)."""
    long = (np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3])) / 2
    high = (np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 2
    scale = float(np.clip(high, *_HEIGHT_PX)) / max(float(high), 1.0)
    width, height = max(float(long) * scale, 4.0), float(high) * scale
    margin = _MARGIN * height
    box = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) + np.float32(margin)
    to_picture = cv2.getPerspectiveTransform(box, quad.astype(np.float32))
    size = (round(width + 2 * margin), round(height + 2 * margin))
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    soft = cv2.GaussianBlur(picture, (0, 0), 0.4 / scale) if scale < 0.8 else picture
    pixels = cv2.warpPerspective(soft, to_picture, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return Strip(pixels, to_picture, margin, margin, margin + width, margin + height)


def guesses(strip: Strip) -> Iterator[Ink]:
    """Every cluster of colours in the strip whose pieces could be letters."""
    lab = cv2.cvtColor(strip.pixels.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    rows, columns = slice(round(strip.top), round(strip.bottom)), slice(round(strip.left), round(strip.right))
    core = lab[rows, columns].reshape(-1, 3)
    samples = np.ascontiguousarray(core[:: max(len(core) // _SAMPLES_MAX, 1)])
    for clusters in (2, 3):
        if len(samples) < clusters:
            return
        cv2.setRNGSeed(1)
        stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_COUNT, 12, 0.5)
        _, _, centers = cv2.kmeans(samples, clusters, np.empty(0, np.int32), stop, 2, cv2.KMEANS_PP_CENTERS)
        nearest = np.argmin([((lab - center) ** 2).sum(axis=-1) for center in centers], axis=0)
        for cluster in range(clusters):
            ink = _letterlike(nearest == cluster, strip)
            if 0 < len(ink.boxes) <= _PIECES_MAX:
                yield ink


def _letterlike(mask: np.ndarray, strip: Strip) -> Ink:
    """The pieces of the mask without dust, frames, and what runs out of the strip."""
    count, labels, stats, centroids = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    height, width = mask.shape
    line = strip.bottom - strip.top
    left, top, wide, high, area = stats.T.astype(np.float64)
    kept = (area >= max(_PIECE_MIN * line * line, 2)) & (high <= 1.3 * line)
    kept &= (left > 0) & (top > 0) & (left + wide < width) & (top + high < height)
    middle = centroids[:, 1]
    kept &= (middle > strip.top - 0.1 * line) & (middle < strip.bottom + 0.1 * line)
    kept[0] = False
    numbers = np.zeros(count, np.int32)
    numbers[kept] = np.arange(1, int(kept.sum()) + 1)
    boxes = np.stack([left, top, left + wide, top + high], axis=1)[kept]
    return Ink(numbers[labels], boxes)
