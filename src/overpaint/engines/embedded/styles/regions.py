"""A picture in few colours: which ones, and regions of them with smooth outlines."""

import cv2
import numpy as np

_SAMPLED = 6000
_ROUNDS = 12
_SAME = 2.0  # in Lab; colours closer than that are one
_OUTLINE = 0.5  # how far apart two regions must be for none of the other's colour to show


def palette_of(lab: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """At most `count` colours (k, 3) that stand for the pixels `lab` (n, 3): k-means, from k-means++ on.

    Source: Arthur, Vassilvitskii, "k-means++: The Advantages of Careful Seeding" (2007).
    """
    sample = lab[rng.integers(0, len(lab), _SAMPLED)]
    palette = sample[:1]
    for _ in range(count - 1):
        gaps = _gaps(sample, palette).min(axis=1)
        if gaps.max() < _SAME**2:
            break
        palette = np.concatenate([palette, sample[rng.choice(len(sample), p=gaps / gaps.sum())][None]])
    for _ in range(_ROUNDS):
        nearest = _gaps(sample, palette).argmin(axis=1)
        counts = np.bincount(nearest, minlength=len(palette))
        totals = np.stack([np.bincount(nearest, sample[:, c], len(palette)) for c in range(3)], axis=1)
        palette = np.where(counts[:, None] > 0, totals / np.maximum(counts, 1)[:, None], palette)
    return palette.astype(np.float32)


def nearest_in(palette: np.ndarray, lab: np.ndarray) -> np.ndarray:
    """The index (H, W) of the colour nearest to each pixel of `lab` (H, W, 3)."""
    best = np.full(lab.shape[:2], np.inf, np.float32)
    index = np.zeros(lab.shape[:2], np.int32)
    for number, color in enumerate(palette):
        gap = ((lab - color) ** 2).sum(axis=2)
        closer = gap < best
        index[closer] = number
        np.minimum(best, gap, out=best)
    return index


def flat(index: np.ndarray, colors: np.ndarray, size: tuple[int, int], round_px: float) -> np.ndarray:
    """Regions of `index` (h, w) filled with `colors` (k, any), at `size` (width, height), float32.

    Outlines are rounded by `round_px` of the index and antialiased; parts smaller than that vanish.
    """
    first = np.full(size[::-1], -1, np.float32)
    second = np.full(size[::-1], -1, np.float32)
    whose = np.zeros((2, *size[::-1]), np.int32)
    for number in range(len(colors)):
        share = cv2.GaussianBlur((index == number).astype(np.float32), (0, 0), round_px)
        share = cv2.resize(share, size, interpolation=cv2.INTER_LINEAR)
        leads = share > first
        follows = ~leads & (share > second)
        second = np.where(leads, first, np.where(follows, share, second))
        whose[1] = np.where(leads, whose[0], np.where(follows, number, whose[1]))
        first = np.where(leads, share, first)
        whose[0] = np.where(leads, number, whose[0])
    spread = _OUTLINE * index.shape[1] / size[0] / max(round_px, 0.5)  # about one pixel of the result
    weight = 0.5 + 0.5 * np.clip((first - second) / spread, 0, 1)[..., None]
    filled: np.ndarray = colors[whose[0]] * weight + colors[whose[1]] * (1 - weight)
    return filled.astype(np.float32)


def _gaps(pixels: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Squared distances (n, k)."""
    return np.asarray(((pixels[:, None] - palette[None]) ** 2).sum(axis=2))
