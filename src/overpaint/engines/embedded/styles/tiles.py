"""The plane cut into pieces that follow what is in the picture.

Source: Hausner, "Simulating Decorative Mosaics" (2001); Achanta et al., "SLIC Superpixels" (2012).
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled
from overpaint.engines.embedded.styles.flow import flow_of

_ROUNDS = 6
_REACH = 1.35  # times its size, how far a piece may reach


@dataclass(frozen=True, slots=True)
class Tiles:
    """Pieces of the plane: whose each pixel is (H, W) int32, and how many there are."""

    index: np.ndarray
    count: int

    def means(self, values: np.ndarray) -> np.ndarray:
        """The mean of `values` (H, W, C) over each piece, (count, C) float32; 0 for one without pixels."""
        flat = self.index.ravel()
        areas = np.maximum(np.bincount(flat, minlength=self.count), 1)
        planes = values.reshape(len(flat), -1)
        totals = [np.bincount(flat, planes[:, c], self.count) for c in range(planes.shape[1])]
        return (np.stack(totals, axis=1) / areas[:, None]).astype(np.float32)

    def depth(self) -> np.ndarray:
        """How many px each pixel is away from the border of its piece, (H, W) float32."""
        inner = np.ones(self.index.shape, np.uint8)
        across = self.index[:, 1:] != self.index[:, :-1]
        down = self.index[1:] != self.index[:-1]
        inner[:, 1:][across] = inner[:, :-1][across] = inner[1:][down] = inner[:-1][down] = 0
        if inner.all():
            return np.full(self.index.shape, float(max(inner.shape)), np.float32)
        return cv2.distanceTransform(inner, cv2.DIST_L2, 5)

    def rounded(self, radius_px: float) -> "Tiles":
        """The same with frayed borders made smooth: each pixel goes with most of those around it."""
        index = self.index
        for step_px in (max(radius_px / share, 1.0) for share in (2, 4, 8)):
            index = _most_around(index, round(step_px))
        return Tiles(index, self.count)

    def joined(self, inside: np.ndarray) -> "Tiles":
        """The same with all pieces that lie `inside` (H, W) bool for the most part made one."""
        join = self.means(inside[..., None].astype(np.float32))[:, 0] > 0.5
        one = np.where(join, np.argmax(join), np.arange(self.count)).astype(np.int32)
        return Tiles(one[self.index], self.count)


def tiled(
    lab: np.ndarray, wanted_px: np.ndarray, rng: np.random.Generator, *, square: bool, color_weight: float
) -> Tiles:
    """Pieces of about `wanted_px` (H, W) across for `lab` (H, W, 3) float32.

    `square` ones lie along the nearest edge; others are round as far as their neighbours let them. `color_weight` is
    how far a border goes out of its way to lie on one of the picture's, by Lab units.
    """
    height, width = lab.shape[:2]
    places, sizes = _cells(wanted_px, rng)
    shown = np.clip(lab[..., 0] * 2.55, 0, 255).astype(np.uint8)
    flow = flow_of(cv2.merge([shown] * 3), float(np.median(sizes)) / 3)
    index = np.zeros((height, width), np.int32)
    lab = np.ascontiguousarray(lab, np.float32)
    colors = lab[_pixels_at(places, lab)]
    for _ in range(_ROUNDS):
        ways = flow[_pixels_at(places, lab)]
        sums = _claimed(lab, places, sizes, ways, colors, index, square, np.float32(color_weight))
        alive = sums[:, 5] > 0
        means = sums[alive] / sums[alive, 5:]
        places[alive], colors[alive] = means[:, :2], means[:, 2:5]
    return Tiles(index, len(places))


def _cells(wanted_px: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Places (n, 2) and sizes (n,) of a grid whose cells are quartered until they are no larger than wanted there."""
    height, width = wanted_px.shape
    size = float(wanted_px.max())
    rows, columns = max(round(height / size), 1), max(round(width / size), 1)
    across, down = width / columns, height / rows
    corners = np.stack(np.meshgrid(np.arange(columns) * across, np.arange(rows) * down), axis=-1).reshape(
        -1, 2
    )
    places, sizes = [], []
    side = np.array([across, down])
    while len(corners):
        middle = corners + side / 2
        x, y = np.minimum(middle, (width - 1, height - 1)).astype(int).T
        done = (side.max() <= 1.4 * wanted_px[y, x]) | (side.max() < 3)
        jitter = rng.uniform(-0.22, 0.22, (int(done.sum()), 2)) * side
        places.append(middle[done] + jitter)
        sizes.append(np.full(int(done.sum()), float(np.sqrt(side.prod()))))
        side = side / 2
        corners = np.concatenate([corners[~done] + side * step for step in ((0, 0), (1, 0), (0, 1), (1, 1))])
    return np.concatenate(places).astype(np.float32), np.concatenate(sizes).astype(np.float32)


def _pixels_at(places: np.ndarray, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns of places (n, 2), x and y."""
    columns, rows = np.clip(places, 0, (picture.shape[1] - 1, picture.shape[0] - 1)).astype(int).T
    return rows, columns


def warm() -> None:
    """Compile now, or load what an earlier process has compiled."""
    even = np.zeros((8, 8, 3), np.float32)
    tiled(even, np.full((8, 8), 4.0), np.random.default_rng(0), square=True, color_weight=0.1).rounded(2)


@compiled
def _claimed(
    lab: np.ndarray,
    places: np.ndarray,
    sizes: np.ndarray,
    ways: np.ndarray,
    colors: np.ndarray,
    index: np.ndarray,
    square: bool,
    color_weight: np.float32,
) -> np.ndarray:
    """Give every pixel to the piece that is nearest; sums of x, y, L, a, b and 1 over each piece, (n, 6)."""
    height, width = index.shape
    nearest = np.full((height, width), np.float32(1e9))
    for n in range(len(places)):
        size = sizes[n]
        reach = size * np.float32(_REACH)
        middle_x, middle_y = places[n, 0], places[n, 1]
        way_x, way_y = ways[n, 0], ways[n, 1]
        for y in range(max(int(middle_y - reach), 0), min(int(middle_y + reach) + 2, height)):
            for x in range(max(int(middle_x - reach), 0), min(int(middle_x + reach) + 2, width)):
                gap_x, gap_y = x - middle_x, y - middle_y
                if square:
                    along = abs(gap_x * way_x + gap_y * way_y)
                    across = abs(gap_y * way_x - gap_x * way_y)
                    gap = max(along, across) + np.float32(0.1) * min(along, across)
                else:
                    gap = np.sqrt(gap_x * gap_x + gap_y * gap_y)
                unlike = np.float32(0)
                for c in range(3):
                    step = lab[y, x, c] - colors[n, c]
                    unlike += step * step
                gap = gap / size + color_weight * np.sqrt(unlike)
                if gap < nearest[y, x]:
                    nearest[y, x] = gap
                    index[y, x] = n
    sums = np.zeros((len(places), 6), np.float64)
    for y in range(height):
        for x in range(width):
            n = index[y, x]
            sums[n, 0] += x
            sums[n, 1] += y
            for c in range(3):
                sums[n, 2 + c] += lab[y, x, c]
            sums[n, 5] += 1
    return sums


@compiled
def _most_around(index: np.ndarray, step: int) -> np.ndarray:
    """The commonest piece among 5 x 5 places, `step` px apart, around each pixel."""
    height, width = index.shape
    result = index.copy()
    seen = np.zeros(25, np.int32)
    times = np.zeros(25, np.int32)
    for y in range(height):
        for x in range(width):
            top, bottom = max(y - 2 * step, 0), min(y + 2 * step, height - 1)
            left, right = max(x - 2 * step, 0), min(x + 2 * step, width - 1)
            own = index[y, x]
            if own == index[top, left] == index[top, right] == index[bottom, left] == index[bottom, right]:
                continue
            kinds = 0
            for dy in range(-2, 3):
                near_y = min(max(y + dy * step, 0), height - 1)
                for dx in range(-2, 3):
                    piece = index[near_y, min(max(x + dx * step, 0), width - 1)]
                    k = 0
                    while k < kinds and seen[k] != piece:
                        k += 1
                    if k == kinds:
                        seen[k], times[k] = piece, 0
                        kinds += 1
                    times[k] += 1
            best = 0
            for k in range(1, kinds):
                if times[k] > times[best]:
                    best = k
            result[y, x] = seen[best]
    return result
