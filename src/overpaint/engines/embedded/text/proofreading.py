"""Reading an edit again: the new words must read, and the old ones be gone."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz

from overpaint.engines.embedded.text.reading import LOOKED_AT_PX, Line, normalized, read

READS_MIN = 72.0  # per cent of likeness with what should stand there
GONE_MAX = 55.0  # per cent of likeness with what should be gone
_LOOKED_AT_MIN_PX = 192
_TALLER = 2.0  # a line this much taller or lower than another is not what is left of it


def reads_as(picture: np.ndarray, quads: Sequence[np.ndarray], *, wanted: str, before: str) -> bool:
    """Whether what stands in the quads (4, 2) reads as `wanted`, and less as `before`."""
    corners = np.concatenate(quads)
    tall = max(float(np.linalg.norm(quad[3] - quad[0])) for quad in quads)
    around = np.array((0.3 * float(np.ptp(corners[:, 0])) + tall, 1.5 * tall))
    low = np.maximum(corners.min(axis=0) - around, 0).astype(int)
    high = (corners.max(axis=0) + around).astype(int)
    seen = np.ascontiguousarray(picture[low[1] : high[1], low[0] : high[0]])
    share = max(seen.shape[:2]) / max(picture.shape[:2])
    for looked_at_px in LOOKED_AT_PX[:2]:
        lines = read(seen, looked_at_px=max(round(looked_at_px * share), _LOOKED_AT_MIN_PX))
        text = "".join(line.text for line in lines if _overlaps(line.quad + low, quads))
        if _is_as_wanted(normalized(text), normalized(wanted), normalized(before)):
            return True
    return False


def left_over(now: Sequence[Line], before: Sequence[Line]) -> list[Line]:
    """The lines that are still to be erased: like one that stood there, or where none was seen before.

    What else reads in the place of an erased line is no text: an empty disc reads as an "O".
    """
    left = []
    for line in now:
        here = [other for other in before if _overlaps(line.quad, [other.quad])]
        tall = [other for other in here if 1 / _TALLER < line.height_px / other.height_px < _TALLER]
        if not here or any(
            fuzz.partial_ratio(normalized(line.text), normalized(o.text)) >= GONE_MAX for o in tall
        ):
            left.append(line)
    return left


def _is_as_wanted(text: str, wanted: str, before: str) -> bool:
    if not wanted:
        return not text or fuzz.partial_ratio(text, before) < GONE_MAX
    likeness = fuzz.ratio(text, wanted)
    return likeness >= READS_MIN and (likeness > fuzz.ratio(text, before) or wanted == before)


def _overlaps(quad: np.ndarray, others: Sequence[np.ndarray]) -> bool:
    """Whether the middle of a line lies on one of the others, or the middle of one of them on it."""
    return any(_holds(quad, other) or _holds(other, quad) for other in others)


def _holds(quad: np.ndarray, other: np.ndarray) -> bool:
    low, high = quad.min(axis=0), quad.max(axis=0)
    middle = other.mean(axis=0)
    slack = 0.2 * (high - low)
    return bool(((middle > low - slack) & (middle < high + slack)).all())
