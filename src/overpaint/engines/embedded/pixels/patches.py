"""Filling a hole with patches copied from around it, coarse to fine.

Averaging overlapping patches, as is usual, wipes texture out: here it only finds the structure, and what is left
in the picture at the end are pixels copied whole.

Source: Barnes et al., "PatchMatch: A Randomized Correspondence Algorithm for Structural Image Editing" (2009);
Wexler, Shechtman, Irani, "Space-Time Completion of Video" (2007).
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled

_RADIUS = 3
_ROUNDS = 3
_LEVELS_MAX = 3
_SOURCES_MIN = 64
_NEARBY_PX = 60.0


def copied_in(
    picture: np.ndarray,
    hole: np.ndarray,
    guess: np.ndarray,
    rng: np.random.Generator,
    *,
    avoid: np.ndarray,
    aside: float = 1.0,
    levels_max: int = _LEVELS_MAX,
    searched_px: int | None = None,
) -> np.ndarray:
    """`picture` (H, W, 3) uint8 with `hole` (H, W) bool filled, as float32.

    `guess` is what it may look like from afar; nothing is copied from `avoid` (H, W) bool, or from further to the
    left or right than `aside`, a share of the width. A level whose hole has more than `searched_px` only follows the
    coarser one: large holes would take minutes otherwise.
    """
    filled: np.ndarray = guess
    field: np.ndarray | None = None
    for known, gap, shunned in reversed(_pyramid(picture, hole, avoid | hole, levels_max)):
        inside = np.argwhere(gap).astype(np.int32)
        sources = _sources(shunned)
        if not sources.any() or not len(inside):
            continue
        if field is None:
            field = _nearby(gap, np.argwhere(sources), rng)
            small = cv2.resize(guess, gap.shape[::-1], interpolation=cv2.INTER_AREA)
            filled = np.where(gap[..., None], small, known)
        else:
            field = _refined(field, sources, inside)
            filled = _copied(known, inside, field)
        is_searched = searched_px is None or len(inside) <= searched_px
        for _ in range(_ROUNDS if is_searched else 0):
            _search(
                filled,
                inside,
                gap,
                sources,
                field,
                _RADIUS,
                round(aside * gap.shape[1]),
                int(rng.integers(1, 1 << 31)),
            )
            filled = _averaged(filled, inside, gap, field, _RADIUS)
        # what was not searched has the coarser level's blocks, which voting blends
        filled = (
            _copied(filled, inside, field) if is_searched else _averaged(filled, inside, gap, field, _RADIUS)
        )
    return filled


def warm() -> None:
    """Compile the search now, or load what an earlier process has compiled."""
    picture = np.random.default_rng(0).integers(0, 255, (48, 48, 3)).astype(np.uint8)
    hole = np.zeros((48, 48), bool)
    hole[20:26, 20:26] = True
    copied_in(picture, hole, picture.astype(np.float32), np.random.default_rng(0), avoid=hole)


def _pyramid(
    picture: np.ndarray, hole: np.ndarray, avoid: np.ndarray, levels_max: int
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """What is known, the hole and what to avoid at full size, half size, ... until patches span the hole."""
    levels = [(picture.astype(np.float32), hole, avoid)]
    while (
        len(levels) < levels_max
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


def _refined(field: np.ndarray, sources: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """The field of a coarser level, at this level's size; what leads to no source leads to the nearest one."""
    finer = np.zeros((*sources.shape, 2), np.int32)
    rows, columns = inside.T
    found = np.clip(field[rows // 2, columns // 2] * 2 + inside % 2, 0, np.subtract(sources.shape, 1))
    is_off = ~sources[found[:, 0], found[:, 1]]
    if is_off.any():
        _, nearest = cv2.distanceTransformWithLabels(
            (~sources).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
        )
        place_of = np.zeros((int(nearest.max()) + 1, 2), np.int32)
        place_of[nearest[sources]] = np.argwhere(sources)
        off = found[is_off]
        found[is_off] = place_of[nearest[off[:, 0], off[:, 1]]]
    finer[rows, columns] = found
    return finer


@compiled
def _search(
    filled: np.ndarray,
    inside: np.ndarray,
    hole: np.ndarray,
    sources: np.ndarray,
    field: np.ndarray,
    radius: int,
    aside: int,
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
                if abs(try_x - x) > aside:
                    continue
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


@compiled
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


@compiled
def _copied(filled: np.ndarray, inside: np.ndarray, field: np.ndarray) -> np.ndarray:
    """Each pixel of the hole as the pixel that its own best patch is centred on."""
    result = filled.copy()
    for n in range(len(inside)):
        y, x = inside[n]
        for c in range(3):
            result[y, x, c] = filled[field[y, x, 0], field[y, x, 1], c]
    return result
