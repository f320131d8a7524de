"""The light of copied pieces, brought into agreement with each other and with what surrounds them.

Source: Perez, Gangnet, Blake, "Poisson Image Editing" (2003).
"""

import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled

_SWEEPS = 300
_CORRECTION_MAX = 40.0  # levels; what is further off is another thing, not another light


def light_between(
    picture: np.ndarray, pieces: np.ndarray, sources: np.ndarray, usable: np.ndarray, known: np.ndarray
) -> np.ndarray:
    """What has to be added to each copied pixel for pieces to meet without a step, (H, W, 3) float32.

    `pieces` (H, W) int32 tells which of `sources` (P, H, W, 3) float32 each pixel is copied from, -1 where it is not;
    `usable` (P, H, W) bool which pixels of the sources are of the picture. Where `known` (H, W) bool, `picture`
    (H, W, 3) float32 stays. Inside a piece gradients stay as they are; at a seam both sides have a say.
    """
    inside = pieces >= 0
    at = np.where(inside, pieces, 0)[None, ..., None]
    copied = np.where(inside[..., None], np.take_along_axis(sources, at, axis=0)[0], picture)
    places = np.argwhere(inside).astype(np.int32)
    lit = _relaxed(
        copied.astype(np.float32), places, pieces, sources, usable, known & ~inside, _SWEEPS, _CORRECTION_MAX
    )
    return np.asarray(np.clip(lit - copied, -_CORRECTION_MAX, _CORRECTION_MAX))


@compiled
def _relaxed(
    copied: np.ndarray,
    places: np.ndarray,
    pieces: np.ndarray,
    sources: np.ndarray,
    usable: np.ndarray,
    known: np.ndarray,
    sweeps: int,
    unlike_max: float,
) -> np.ndarray:
    """Poisson's equation by successive over-relaxation."""
    height, width = pieces.shape
    count = len(places)
    steps = np.zeros(
        (count, 3), np.float32
    )  # the sum of the steps that a pixel should make to its neighbours
    linked = np.zeros((count, 4), np.bool_)
    for n in range(count):
        y, x = places[n]
        own = pieces[y, x]
        for k in range(4):
            v, u = y + (k == 2) - (k == 3), x + (k == 0) - (k == 1)
            if v < 0 or v >= height or u < 0 or u >= width or (pieces[v, u] < 0 and not known[v, u]):
                continue
            other = pieces[v, u] if pieces[v, u] >= 0 else own
            if pieces[v, u] < 0:
                unlike = np.float32(0)
                for c in range(3):
                    unlike = max(unlike, abs(sources[own, v, u, c] - copied[v, u, c]))
                if unlike > unlike_max:  # no other light, but another thing
                    continue
            linked[n, k] = True
            for side in (own, other):
                if usable[side, y, x] and usable[side, v, u]:
                    for c in range(3):
                        steps[n, c] += np.float32(0.5) * (sources[side, y, x, c] - sources[side, v, u, c])
    lit = copied.copy()
    for _ in range(sweeps):
        for n in range(count):
            y, x = places[n]
            links = np.float32(0)
            for k in range(4):
                links += linked[n, k]
            if links == 0:
                continue
            for c in range(3):
                total = steps[n, c]
                for k in range(4):
                    if linked[n, k]:
                        total += lit[y + (k == 2) - (k == 3), x + (k == 0) - (k == 1), c]
                lit[y, x, c] += np.float32(1.9) * (total / links - lit[y, x, c])
    return lit
