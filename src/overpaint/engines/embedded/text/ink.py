"""Telling the ink of a line of text from everything else around it.

The line is laid flat as a strip. What is ink there is not known beforehand (light on dark, dark on light, dark
on wooden blocks on a dark table), so every cluster of colours is a guess, and the one whose pieces agree best
with the text that was read is taken: analysis by synthesis.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.clusters import nearest_of
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.text.course import Course

_HEIGHT_PX = (64, 88)  # of the line in the strip
_MARGIN = 0.45  # of the line's height, on every side
_SAMPLES_MAX = 6000
_BESIDE = 0.1  # of the line's height: letters have their middles in its box, or nearly
_PIECE_MIN = 0.0012  # of the line's height squared: dust
FEW_CLUSTERS, MANY_CLUSTERS = (2, 3), (4, 6)
_TOLERANCES = (9.0, 16.0, 26.0)  # Delta E
_PIECES_MAX = 400  # more is texture, not text


@dataclass(frozen=True, slots=True)
class Strip:
    """A line laid flat: `pixels` (H, W, 3), how it lies in the picture, and its own box within the margin."""

    pixels: np.ndarray
    course: Course
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
    box = np.array([[0, 0], [long, 0], [long, high], [0, high]], np.float32)
    onto = cv2.getPerspectiveTransform(box, quad.astype(np.float32))
    return strip_along(picture, Course(onto), float(long), float(high))


def strip_along(picture: np.ndarray, course: Course, long: float, high: float) -> Strip:
    """The strip of a line that is the box from (0, 0) to (`long`, `high`) at the beginning of the course."""
    scale = float(np.clip(high, *_HEIGHT_PX)) / max(high, 1.0)
    width, height = max(long * scale, 4.0), high * scale
    margin = _MARGIN * height
    size = (round(width + 2 * margin), round(height + 2 * margin))
    unscaled = np.array([[1 / scale, 0, -margin / scale], [0, 1 / scale, -margin / scale], [0, 0, 1]])
    onto = course.after(unscaled)
    soft = cv2.GaussianBlur(picture, (0, 0), 0.4 / scale) if scale < 0.8 else picture
    pixels = onto.flattened(soft, size, sharp=True)
    return Strip(pixels, onto, margin, margin, margin + width, margin + height)


def guesses(strip: Strip, *, clusters: Sequence[int] = FEW_CLUSTERS) -> Iterator[Ink]:
    """Every cluster of colours in the strip whose pieces could be letters, for each number of clusters."""
    lab = lab_of(strip.pixels)
    rows, columns = slice(round(strip.top), round(strip.bottom)), slice(round(strip.left), round(strip.right))
    core = lab[rows, columns].reshape(-1, 3)
    samples = np.ascontiguousarray(core[:: max(len(core) // _SAMPLES_MAX, 1)])
    for count in clusters:
        if len(samples) < count:
            return
        cv2.setRNGSeed(1)
        stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_COUNT, 12, 0.5)
        _, _, centers = cv2.kmeans(samples, count, np.empty(0, np.int32), stop, 2, cv2.KMEANS_PP_CENTERS)
        nearest = nearest_of(lab, centers)
        for cluster in range(count):
            ink = _letterlike(nearest == cluster, strip)
            if 0 < len(ink.boxes) <= _PIECES_MAX:
                yield ink


def of_one_color(strip: Strip, seen: np.ndarray) -> Iterator[Ink]:
    """What has the colour of the pixels `seen` (H, W) bool, more and less strictly."""
    lab = lab_of(strip.pixels)
    off = np.linalg.norm(lab - np.median(lab[seen], axis=0), axis=-1)
    for tolerance in _TOLERANCES:
        ink = _letterlike(off < tolerance, strip)
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
    across, down = centroids.T
    beside = _BESIDE * line
    kept &= (down > strip.top - beside) & (down < strip.bottom + beside)
    kept &= (across > strip.left - beside) & (across < strip.right + beside)
    kept[0] = False
    numbers = np.zeros(count, np.int32)
    numbers[kept] = np.arange(1, int(kept.sum()) + 1)
    boxes = np.stack([left, top, left + wide, top + high], axis=1)[kept]
    return Ink(numbers[labels], boxes)
