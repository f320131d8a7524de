"""Filling a hole with patches copied from around it, coarse to fine.

Averaging overlapping patches, as is usual, wipes texture out: here it only finds the structure, and what is left
in the picture at the end are pixels copied whole.

Source: Barnes et al., "PatchMatch: A Randomized Correspondence Algorithm for Structural Image Editing" (2009);
Wexler, Shechtman, Irani, "Space-Time Completion of Video" (2007).
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import cv2
import numpy as np
from numba import njit

_RADIUS = 3
_ROUNDS = 3
_LEVELS_MAX = 3
_SOURCES_MIN = 64
_NEARBY_PX = 60.0


def copied_in(
    picture: np.ndarray, hole: np.ndarray, guess: np.ndarray, rng: np.random.Generator, *, avoid: np.ndarray
) -> np.ndarray:
    """`picture` (H, W, 3) uint8 with `hole` (H, W) bool filled, as float32.

    `guess` is what it may look like from afar; nothing is copied from `avoid` (H, W) bool.
    """
    search, averaged, copied = _kernels()
    filled: np.ndarray = guess
    field: np.ndarray | None = None
    for known, gap, shunned in reversed(_pyramid(picture, hole, avoid | hole)):
        inside = np.argwhere(gap).astype(np.int32)
        sources = _sources(shunned)
        if not sources.any() or not len(inside):
            continue
        if field is None:
            field = _nearby(gap, np.argwhere(sources), rng)
            small = cv2.resize(guess, gap.shape[::-1], interpolation=cv2.INTER_AREA)
            filled = np.where(gap[..., None], small, known)
        else:
            field = _refined(field, sources)
            filled = copied(known, inside, field)
        for _ in range(_ROUNDS):
            search(filled, inside, gap, sources, field, _RADIUS, int(rng.integers(1, 1 << 31)))
            filled = averaged(filled, inside, gap, field, _RADIUS)
        filled = copied(filled, inside, field)
    return filled


def warm() -> None:
    """Compile the search now, or load what an earlier process has compiled."""
    picture = np.random.default_rng(0).integers(0, 255, (48, 48, 3)).astype(np.uint8)
    hole = np.zeros((48, 48), bool)
    hole[20:26, 20:26] = True
    copied_in(picture, hole, picture.astype(np.float32), np.random.default_rng(0), avoid=hole)


def _pyramid(
    picture: np.ndarray, hole: np.ndarray, avoid: np.ndarray
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """What is known, the hole and what to avoid at full size, half size, ... until patches span the hole."""
    levels = [(picture.astype(np.float32), hole, avoid)]
    while (
        len(levels) < _LEVELS_MAX
        and _reach(levels[-1][1]) > _RADIUS + 1
        and min(hole.shape) >> len(levels) > 32
    ):
        known, gap, shunned = levels[-1]
        half = ((gap.shape[1] + 1) // 2, (gap.shape[0] + 1) // 2)
        weight = cv2.resize((~gap).astype(np.float32), half, interpolation=cv2.INTER_AREA)
        total = cv2.resize(known * ~gap[..., None], half, interpolation=cv2.INTER_AREA)
        coarse_gap = weight < 0.6
        coarse_shunned = cv2.resize(shunned.astype(np.float32), half, interpolation=cv2.INTER_AREA) > 0.4
        levels.append((total / np.maximum(weight, 1e-3)[..., None], coarse_gap, coarse_gap | coarse_shunned))
    return levels


def _reach(hole: np.ndarray) -> float:
    """How far the innermost pixel of the hole is from its rim, in px."""
    return float(cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3).max())


def _sources(avoid: np.ndarray) -> np.ndarray:
    """The centres of patches that lie in the picture and touch nothing to avoid; smaller patches where there are few."""
    for radius in range(_RADIUS, -1, -1):
        side = np.ones((2 * radius + 1, 2 * radius + 1), np.uint8)
        free = cv2.erode((~avoid).astype(np.uint8), side, borderValue=0).astype(bool)
        free[:_RADIUS], free[-_RADIUS:] = False, False
        free[:, :_RADIUS], free[:, -_RADIUS:] = False, False
        if free.sum() >= _SOURCES_MIN:
            break
    return free


def _nearby(hole: np.ndarray, sources: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """For each pixel of the hole a source not far away, (H, W, 2) int32."""
    field = np.zeros((*hole.shape, 2), np.int32)
    inside = np.argwhere(hole)
    best = rng.integers(0, len(sources), len(inside))
    for _ in range(6):
        other = rng.integers(0, len(sources), len(inside))
        far = np.abs(sources[best] - inside).sum(axis=1) > _NEARBY_PX
        nearer = np.abs(sources[other] - inside).sum(axis=1) < np.abs(sources[best] - inside).sum(axis=1)
        best = np.where(far & nearer, other, best)
    field[hole] = sources[best]
    return field


def _refined(field: np.ndarray, sources: np.ndarray) -> np.ndarray:
    """The field of a coarser level, at this level's size; what leads to no source leads to the nearest one."""
    height, width = sources.shape
    rows, columns = np.mgrid[0:height, 0:width]
    finer = field[rows // 2, columns // 2] * 2 + np.stack([rows % 2, columns % 2], axis=-1)
    finer = np.clip(finer, 0, (height - 1, width - 1))
    _, nearest = cv2.distanceTransformWithLabels(
        (~sources).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    place_of = np.zeros((int(nearest.max()) + 1, 2), np.int32)
    place_of[nearest[sources]] = np.argwhere(sources)
    return np.ascontiguousarray(place_of[nearest[finer[..., 0], finer[..., 1]]])


@cache
def _kernels() -> tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]:
    return _compiled(_search), _compiled(_averaged), _compiled(_copied)


def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    try:
        return njit(cache=True, fastmath=True)(function)
    except RuntimeError:  # nowhere to keep it: neither beside this file nor in NUMBA_CACHE_DIR
        return njit(fastmath=True)(function)


def _search(
    filled: np.ndarray,
    inside: np.ndarray,
    hole: np.ndarray,
    sources: np.ndarray,
    field: np.ndarray,
    radius: int,
    seed: int,
) -> None:
    """Two rounds of PatchMatch: good matches spread to neighbours, and each looks around at random."""
    height, width = hole.shape
    np.random.seed(seed)  # noqa: NPY002 - compiled: numba's own generator, not NumPy's global one

    for sweep in range(2):
        step = 1 if sweep == 0 else -1
        for n in range(len(inside)):
            y, x = inside[n if step == 1 else len(inside) - 1 - n]
            best_y, best_x = field[y, x, 0], field[y, x, 1]
            best = np.float32(np.inf)
            reach = max(height, width)
            tries = 0
            while True:
                if tries == 0:
                    try_y, try_x = best_y, best_x
                elif tries == 1:
                    if y - step < 0 or y - step >= height or not hole[y - step, x]:
                        tries += 1
                        continue
                    try_y, try_x = field[y - step, x, 0] + step, field[y - step, x, 1]
                elif tries == 2:
                    if x - step < 0 or x - step >= width or not hole[y, x - step]:
                        tries += 1
                        continue
                    try_y, try_x = field[y, x - step, 0], field[y, x - step, 1] + step
                else:
                    if reach < 1:
                        break
                    try_y = best_y + np.random.randint(-reach, reach + 1)  # noqa: NPY002 - as above
                    try_x = best_x + np.random.randint(-reach, reach + 1)  # noqa: NPY002 - as above
                    reach //= 2
                tries += 1
                if try_y < 0 or try_y >= height or try_x < 0 or try_x >= width or not sources[try_y, try_x]:
                    continue
                cost = np.float32(0)
                for dy in range(-radius, radius + 1):
                    if y + dy < 0 or y + dy >= height:
                        continue
                    for dx in range(-radius, radius + 1):
                        if x + dx < 0 or x + dx >= width:
                            continue
                        # what is known counts more than what was filled in before
                        weight = np.float32(1) if hole[y + dy, x + dx] else np.float32(3)
                        for c in range(3):
                            gap = filled[y + dy, x + dx, c] - filled[try_y + dy, try_x + dx, c]
                            cost += weight * gap * gap
                    if cost >= best:
                        break
                if cost < best:
                    best, best_y, best_x = cost, try_y, try_x
            field[y, x, 0], field[y, x, 1] = best_y, best_x


def _averaged(
    filled: np.ndarray, inside: np.ndarray, hole: np.ndarray, field: np.ndarray, radius: int
) -> np.ndarray:
    """Each pixel of the hole as the mean of what the patches over it say."""
    height, width = hole.shape
    result = filled.copy()
    for n in range(len(inside)):
        y, x = inside[n]
        total = np.zeros(3, np.float32)
        count = 0
        for dy in range(-radius, radius + 1):
            for dx in range(-radius, radius + 1):
                near_y, near_x = y + dy, x + dx
                if (
                    near_y < 0
                    or near_y >= height
                    or near_x < 0
                    or near_x >= width
                    or not hole[near_y, near_x]
                ):
                    continue
                from_y, from_x = field[near_y, near_x, 0] - dy, field[near_y, near_x, 1] - dx
                if from_y < 0 or from_y >= height or from_x < 0 or from_x >= width or hole[from_y, from_x]:
                    continue
                for c in range(3):
                    total[c] += filled[from_y, from_x, c]
                count += 1
        if count > 0:
            for c in range(3):
                result[y, x, c] = total[c] / count
    return result


def _copied(filled: np.ndarray, inside: np.ndarray, field: np.ndarray) -> np.ndarray:
    """Each pixel of the hole as the pixel that its own best patch is centred on."""
    result = filled.copy()
    for n in range(len(inside)):
        y, x = inside[n]
        for c in range(3):
            result[y, x, c] = filled[field[y, x, 0], field[y, x, 1], c]
    return result
