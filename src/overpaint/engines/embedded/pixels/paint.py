"""The paint that letters are drawn with: its colour, how soft its edges are, its grain."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.inpaint import grain, grown
from overpaint.engines.embedded.pixels.light import bytes_of

_SOFTNESS = (0.0, 0.4, 0.6, 0.8, 1.0, 1.3, 1.7, 2.2, 3.0)  # px
_CORE_PX = 2.5  # from the edge of a stroke, there is nothing but paint
_CORE_SHARE_MIN = 0.1  # of the ink; thinner strokes have no core, and what stands out most is nearest to it
_STRONGEST = 0.12
_BESIDE_PX = 10  # around the ink, where the grain is measured
_GRAIN_MAX = 4.0  # grey levels, where strokes are too thin to measure it
_RUN_MIN = 10.0  # grey levels between the ends of a line; less is no colour run


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour that may run: `color` (3,) at the middle of the text plus `run` (2, 3) per px from there."""

    color: np.ndarray
    run: np.ndarray
    middle: np.ndarray  # (2,) x, y
    reach: np.ndarray  # (2,) px to either side, beyond which the colour does not run on
    softness: float = 0.0  # sigma, px
    grain: float = 0.0  # grey levels


def plain(color: tuple[int, int, int]) -> Paint:
    """One colour, sharp and even."""
    return Paint(np.array(color, np.float32), np.zeros((2, 3), np.float32), np.zeros(2), np.zeros(2))


def paint_of(picture: np.ndarray, ground: np.ndarray, ink: np.ndarray, synthetic: np.ndarray) -> Paint:
    """The paint of `ink` (H, W) bool in a picture.

    `ground` is the picture without it, `synthetic` (H, W) the same text drawn with sharp edges.
    """
    near = _box(grown(ink, 2 * _BESIDE_PX))
    picture, ground, ink, synthetic = picture[near], ground[near], ink[near], synthetic[near]
    core = cv2.distanceTransform(ink.astype(np.uint8), cv2.DIST_L2, 3) > _CORE_PX
    full = core[ink]
    if full.mean() < _CORE_SHARE_MIN:
        contrast = np.abs(picture[ink].astype(np.float32) - ground[ink]).sum(axis=1)
        full = contrast >= np.quantile(contrast, 1 - _STRONGEST)
    colors = picture[ink][full].astype(np.float32)
    at = np.argwhere(ink)[full][:, ::-1] + (near[1].start, near[0].start)
    color = np.median(colors, axis=0)
    middle, reach = at.mean(axis=0), np.ptp(at, axis=0) / 2
    run = np.linalg.lstsq(at - middle, colors - color, rcond=None)[0]
    if (np.abs(run) * 2 * reach[:, None]).max() < _RUN_MIN:
        run = np.zeros((2, 3))
    softness = _softness(coverage(picture, ground, color), synthetic)
    beside = grown(ink, _BESIDE_PX) & ~grown(ink, 3)
    # beside the ink there may be an outline or a shadow, within it there is none
    noise = min(grain(picture, beside, ink), grain(picture, core, ~ink) if core.any() else _GRAIN_MAX)
    return Paint(color, run, middle, reach, softness, noise)


def painted(picture: np.ndarray, coverage: np.ndarray, paint: Paint, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) with `coverage` (H, W) float32 0..1 laid on in that paint."""
    if paint.softness > 0:
        coverage = cv2.GaussianBlur(coverage, (0, 0), paint.softness)
    rows, columns = _box(coverage > 1 / 512)
    cover = coverage[rows, columns, None]
    y, x = np.mgrid[rows, columns]
    off = np.clip(np.stack([x, y], axis=-1) - paint.middle, -paint.reach, paint.reach)
    color = paint.color + off @ paint.run + rng.normal(0, 1, cover.shape) * paint.grain
    result = picture.copy()
    result[rows, columns] = bytes_of(result[rows, columns] * (1 - cover) + color * cover)
    return result


def coverage(picture: np.ndarray, ground: np.ndarray, color: np.ndarray) -> np.ndarray:
    """How much of each pixel (H, W, 3) a paint over `ground` covers, (H, W) float32 0..1."""
    axis = color - ground.astype(np.float32)
    along = ((picture.astype(np.float32) - ground) * axis).sum(axis=-1)
    return np.asarray(np.clip(along / np.maximum((axis * axis).sum(axis=-1), 1.0), 0, 1), np.float32)


def _softness(seen: np.ndarray, synthetic: np.ndarray) -> float:
    """The blur at which a sharp drawing has edges as steep as those seen."""
    steep = _steepness(seen)
    blurred = [cv2.GaussianBlur(synthetic, (0, 0), sigma) if sigma else synthetic for sigma in _SOFTNESS]
    off = [abs(_steepness(drawing) - steep) for drawing in blurred]
    return _SOFTNESS[int(np.argmin(off))]


def _steepness(coverage: np.ndarray) -> float:
    slope = np.hypot(cv2.Sobel(coverage, cv2.CV_32F, 1, 0), cv2.Sobel(coverage, cv2.CV_32F, 0, 1))
    edges = slope[slope > 0.2]
    return float(np.quantile(edges, 0.8)) if edges.size else 0.0


def _box(mask: np.ndarray) -> tuple[slice, slice]:
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    if not rows.size:
        return slice(0, 0), slice(0, 0)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
