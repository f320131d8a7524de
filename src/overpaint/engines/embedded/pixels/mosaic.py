"""Filling a hole with a few large pieces of the picture, joined where they differ least.

Every pixel of the hole comes from somewhere else in the picture, by one of a few shifts. Which one is chosen for all
pixels at once, so that neighbours come from neighbouring places or from places that look alike: bricks, horizons
and window frames go on through the hole, and texture stays what it is.

Sources: Pritch, Kav-Venaki, Peleg, "Shift-Map Image Editing" (2009); He, Sun, "Statistics of Patch Offsets for Image
Completion" (2012).
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.expansion import expanded, neighbours_in
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.seams import light_between
from overpaint.engines.embedded.pixels.shifts import shifts_around
from overpaint.engines.embedded.pixels.windows import Window, around

_REACH = 1.6  # of the long side of the hole: how far beyond it sources are sought
_REACH_MIN_PX = 80
_NODES_MAX = 3500  # pixels of the hole in the coarsest picture
_SWEEPS = 2
_NEAR_PX = 3  # how far into the hole its rim decides
_NEAR_WEIGHT = 14.0
_GRADIENT_WEIGHT = 0.5  # of gradients beside colours, where seams are judged
_BLOCKED = 1e5  # worse than any seam
_TOUCHED = 1e-3  # more than that of a closed pixel is too much
_RING = 0.25  # of the side of the hole: what counts as its surroundings
_RARE_COST = 40.0  # levels, for a colour that the surroundings do not show at all
_RARE_SHARE = 0.004
_SEAMS_LAID_PX_MAX = 300_000  # of the hole; beyond, seams are as fine as half a picture shows them
_SEAM_MOVES_PX = 2
_SEAM_PX = 1.2
_LIGHT_BLUR = 1.5


@dataclass(frozen=True, slots=True)
class _Torn:
    """A picture (H, W, 3) float32 with a hole (H, W) bool, and where it is closed: black, and never copied from."""

    picture: np.ndarray
    hole: np.ndarray
    closed: np.ndarray

    @property
    def window(self) -> Window:
        """The part of the picture around the hole that is looked at."""
        return around(self.hole, margin_px=2 * _NEAR_PX)

    def shrunk(self, factor: int) -> "_Torn":
        """The same `factor` times as small; both sides must be multiples of it."""
        if factor == 1:
            return self
        size = (self.hole.shape[1] // factor, self.hole.shape[0] // factor)
        known = (~self.closed).astype(np.float32)
        weight = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
        total = cv2.resize(self.picture, size, interpolation=cv2.INTER_AREA)
        hole = cv2.resize(self.hole.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0
        return _Torn(total / np.maximum(weight, 1e-3)[..., None], hole, hole | (weight < 1 - 1e-3))


def pieced(
    picture: np.ndarray, hole: np.ndarray, rng: np.random.Generator, *, avoid: np.ndarray
) -> np.ndarray | None:
    """`picture` (H, W, 3) uint8 with `hole` (H, W) bool filled; None where nothing can be copied.

    Nothing is copied from `avoid` (H, W) bool.
    """
    looked_at = around(hole, share=_REACH, margin_px=_REACH_MIN_PX)
    coarser = 1
    while hole.sum() > _NODES_MAX * coarser**2:
        coarser *= 2
    torn = _padded(picture[looked_at], hole[looked_at], avoid[looked_at], coarser)
    shifts = shifts_around(torn.picture, torn.hole, torn.closed, coarser, rng)
    if not len(shifts):
        return None
    coarse = torn.shrunk(coarser)
    labels = _chosen(coarse, shifts / coarser)
    used = np.unique(labels[labels >= 0])
    labels, shifts = np.where(labels < 0, -1, np.searchsorted(used, labels)), shifts[used]
    light = _light(coarse, labels, shifts / coarser)
    seams, factor = labels.astype(np.int16), coarser
    while factor > 1:
        factor //= 2
        seams = _doubled(seams)
        if hole.sum() < _SEAMS_LAID_PX_MAX * factor**2:
            seams = _sharpened(torn.shrunk(factor), shifts / factor, seams)
    pixels = _joined(torn, shifts, np.where(torn.hole, seams, -1), labels, light)
    filled = picture.copy()
    filled[hole] = bytes_of(pixels)
    return filled


def warm() -> None:
    """Compile what this needs now, or load what an earlier process has compiled."""
    picture = np.random.default_rng(0).integers(0, 255, (160, 160, 3)).astype(np.uint8)
    hole = np.zeros((160, 160), bool)
    hole[70:90, 70:90] = True
    pieced(picture, hole, np.random.default_rng(0), avoid=hole)


def _padded(picture: np.ndarray, hole: np.ndarray, avoid: np.ndarray, multiple: int) -> _Torn:
    below, right = (-side % multiple for side in hole.shape)
    edges = (0, below, 0, right)
    whole = cv2.copyMakeBorder(picture, *edges, cv2.BORDER_REPLICATE).astype(np.float32)
    closed = cv2.copyMakeBorder((avoid | hole).astype(np.uint8), *edges, cv2.BORDER_CONSTANT, value=(1,)) > 0
    gap = cv2.copyMakeBorder(hole.astype(np.uint8), *edges, cv2.BORDER_CONSTANT, value=(0,)) > 0
    whole[closed] = 0
    return _Torn(whole, gap, closed)


def _chosen(torn: _Torn, shifts: np.ndarray) -> np.ndarray:
    """The number of a shift for each pixel of the hole, (H, W) int64; -1 outside of it."""
    looks, costs = _offers(torn, shifts, torn.hole)
    start = np.full(costs.shape[1], costs.sum(axis=1).argmin())
    labels = np.full(torn.hole.shape, -1, np.int64)
    labels[torn.hole] = expanded(start, looks, costs, neighbours_in(torn.hole), _SWEEPS)
    return labels


def _doubled(labels: np.ndarray) -> np.ndarray:
    return np.repeat(np.repeat(labels, 2, axis=0), 2, axis=1)


def _sharpened(torn: _Torn, shifts: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The labels with their seams laid anew nearby; those of a picture half as large have stood here for four each."""
    labels = np.where(torn.hole, labels, -1)
    above = np.where(torn.hole, labels, len(shifts)).astype(np.float32)
    box = np.ones((2 * _SEAM_MOVES_PX + 1,) * 2, np.uint8)
    free = torn.hole & (cv2.dilate(labels.astype(np.float32), box) != cv2.erode(above, box))
    nodes = torn.hole & (cv2.dilate(free.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)
    looks, costs = _offers(torn, shifts, nodes)
    stays = ~free[nodes] & (np.arange(len(shifts))[:, None] != labels[nodes])
    moved = expanded(labels[nodes].astype(np.int64), looks, costs + _BLOCKED * stays, neighbours_in(nodes), 1)
    labels[nodes] = moved
    return labels


def _offers(torn: _Torn, shifts: np.ndarray, nodes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How `nodes` (H, W) bool look under each shift, (K, N, 5), and what that costs by itself, (K, N) float32."""
    window = torn.window
    hole, closed, picture, inside = (x[window] for x in (torn.hole, torn.closed, torn.picture, nodes))
    box = (2 * _NEAR_PX + 1,) * 2
    rim = (cv2.dilate(hole.astype(np.uint8), np.ones(box, np.uint8)) > 0) & ~closed
    near = cv2.blur(rim.astype(np.float32), box)
    look, shut, rare = _look(torn.picture), torn.closed.astype(np.float32), _rare(torn)
    looks = np.empty((len(shifts), int(nodes.sum()), look.shape[2]), np.float32)
    costs = np.empty(looks.shape[:2], np.float32)
    for number, shift in enumerate(shifts):
        there = _under(look, shift, window)
        usable = _under(shut, shift, window, outside=1) < _TOUCHED
        compared = (rim & usable).astype(np.float32)
        unlike = np.abs(there[..., :3] - picture) @ np.ones(3, np.float32) * compared
        misfit = cv2.blur(unlike, box) / np.maximum(cv2.blur(compared, box), 1e-3) * near
        cost = _NEAR_WEIGHT * misfit + _BLOCKED * ~usable + _under(rare, shift, window)
        looks[number], costs[number] = there[inside], cost[inside]
    return looks, costs


def _under(values: np.ndarray, shift: np.ndarray, window: Window, *, outside: float = 0) -> np.ndarray:
    """What stands a shift (down, right), which may be a fraction of a pixel, away from each place in the window."""
    rows, columns = (range(*part.indices(side)) for part, side in zip(window, values.shape[:2], strict=True))
    onto = np.array([[1, 0, columns[0] + shift[1]], [0, 1, rows[0] + shift[0]]], np.float32)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size, beyond = (len(columns), len(rows)), (outside,) * 4
    return cv2.warpAffine(values, onto, size, flags=how, borderMode=cv2.BORDER_CONSTANT, borderValue=beyond)


def _look(picture: np.ndarray) -> np.ndarray:
    """What seams are judged by: colours and gradients, (H, W, 5)."""
    gray = cv2.transform(picture, np.full((1, 3), 1 / 3, np.float32))
    scale = _GRADIENT_WEIGHT / 4
    across, down = (cv2.Sobel(gray, cv2.CV_32F, *order, scale=scale) for order in ((1, 0), (0, 1)))
    return np.dstack([picture, across, down])


def _rare(torn: _Torn) -> np.ndarray:
    """How strange each colour is to the surroundings of the hole, as a cost (H, W) float32."""
    steps = (torn.picture / 16).astype(np.uint16)
    cell = (steps[..., 0] * 16 + steps[..., 1]) * 16 + steps[..., 2]
    reach = max(round(_RING * np.sqrt(torn.hole.sum())), _NEAR_PX)
    box = np.ones((2 * reach + 1,) * 2, np.uint8)
    ring = (cv2.dilate(torn.hole.astype(np.uint8), box) > 0) & ~torn.closed
    seen = np.bincount(cell[ring], minlength=16**3).reshape(16, 16, 16).astype(np.float32)
    for axis in range(3):
        seen = seen + np.roll(seen, 1, axis) + np.roll(seen, -1, axis)
    share = seen.ravel() / max(int(ring.sum()), 1)
    costs: np.ndarray = (_RARE_COST * np.exp(-share / _RARE_SHARE)).astype(np.float32)
    return cv2.blur(np.take(costs, cell), (3, 3))


def _light(torn: _Torn, labels: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    """What the pieces need to meet in one light, (H, W, 3) float32."""
    window = torn.window
    sources = np.array([_under(torn.picture, shift, window) for shift in shifts])
    shut = torn.closed.astype(np.float32)
    usable = np.array([_under(shut, shift, window, outside=1) < _TOUCHED for shift in shifts])
    light = np.zeros_like(torn.picture)
    light[window] = light_between(torn.picture[window], labels[window], sources, usable, ~torn.closed[window])
    return light


def _joined(
    torn: _Torn, shifts: np.ndarray, seams: np.ndarray, labels: np.ndarray, light: np.ndarray
) -> np.ndarray:
    """The pixels (n, 3) of the hole, along `seams` (H, W), in the `light` that was found for coarser `labels` (h, w)."""
    window, shut = torn.window, torn.closed.astype(np.float32)
    seams, coarser = seams[window], len(torn.hole) // len(labels)
    total, weights = np.zeros((*seams.shape, 3), np.float32), np.zeros(seams.shape, np.float32)
    for number, shift in enumerate(shifts):
        own = (labels == number).astype(np.float32)
        spread = cv2.GaussianBlur(own, (0, 0), _LIGHT_BLUR) + 1e-6
        lit = cv2.GaussianBlur(light * own[..., None], (0, 0), _LIGHT_BLUR) / spread[..., None]
        near = around(seams == number, margin_px=round(4 * _SEAM_PX))
        place = _within(window, near)
        piece = (seams[near] == number).astype(np.float32)
        usable = _under(shut, shift, place, outside=1) < _TOUCHED
        weight = np.maximum(cv2.GaussianBlur(piece, (0, 0), _SEAM_PX) * usable, 1e-6 * piece)
        there = _under(torn.picture, shift, place) + _enlarged(lit, coarser, place)
        total[near] += there * weight[..., None]
        weights[near] += weight
    hole = torn.hole[window]
    return np.asarray(total[hole] / weights[hole][:, None])


def _within(window: Window, part: Window) -> Window:
    """A part of a window as a window of the whole."""
    rows, columns = (slice(w.start + p.start, w.start + p.stop) for w, p in zip(window, part, strict=True))
    return rows, columns


def _enlarged(values: np.ndarray, factor: int, window: Window) -> np.ndarray:
    """What `values` are, `factor` times as large, in the window."""
    first = [(part.start + 0.5) / factor - 0.5 for part in window]
    onto = np.array([[1 / factor, 0, first[1]], [0, 1 / factor, first[0]]], np.float32)
    size = (window[1].stop - window[1].start, window[0].stop - window[0].start)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(values, onto, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
