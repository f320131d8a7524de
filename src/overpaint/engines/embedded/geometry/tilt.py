"""How far a picture leans, from what is level or upright in it: horizons, shelves, walls, lines of print.

At the right angle the edges that lie along one line add up in one row, at any other they spread over several.
"""

import cv2
import numpy as np

_SEARCHED_AT_PX = 480
_TILT_MAX = 12.0  # degrees; what leans further was meant to
_STEP = 0.25  # degrees
_EDGE_MAX = 12.0  # levels per px; a faint horizon counts as much as a dark frame
_SOFTNESS_PX = 1.0  # turning softens; a picture that is soft already is not taken for level
_MARGIN = 0.06  # of a side, faded out: the frame itself is always level

# How far the best angle stands out from the others. Measured on photographs: 1.1 to 1.6 where there is nothing
# level to be seen (fur, flowers, slanted tables), 1.8 to 25 where there is.
_LEVEL_MIN = 1.75
_UPRIGHT_MIN = 2.2  # more, because looking up or down makes walls lean towards each other


def tilt_of(picture: np.ndarray) -> float | None:
    """The degrees, clockwise, that the picture (H, W, 3 or 4) leans; None where nothing in it tells."""
    scale = _SEARCHED_AT_PX / max(picture.shape[:2])
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    small = cv2.resize(
        picture[..., :3], size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    )
    gray = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32), (0, 0), _SOFTNESS_PX)
    level = _best_angle(_edges(gray, 0, 1))
    if level and level[1] >= _LEVEL_MIN:
        return level[0]
    upright = _best_angle(np.ascontiguousarray(-_edges(gray, 1, 0).T))
    return -upright[0] if upright and upright[1] >= _UPRIGHT_MIN else None


def _edges(gray: np.ndarray, across: int, down: int) -> np.ndarray:
    height, width = gray.shape
    edges = np.clip(cv2.Sobel(gray, cv2.CV_32F, across, down, scale=1 / 8), -_EDGE_MAX, _EDGE_MAX)
    fades = [
        np.clip((1 - np.abs(np.linspace(-1, 1, side))) / (2 * _MARGIN), 0, 1) for side in (height, width)
    ]
    return np.asarray(edges * np.outer(*fades), np.float32)


def _best_angle(edges: np.ndarray) -> tuple[float, float] | None:
    """The angle at which edges fall into rows, in degrees, and how far it stands out from the others."""
    height, width = edges.shape
    middle = ((width - 1) / 2, (height - 1) / 2)
    angles = np.arange(-_TILT_MAX, _TILT_MAX + _STEP / 2, _STEP)
    sums = np.array(
        [
            np.square(
                cv2.warpAffine(edges, cv2.getRotationMatrix2D(middle, angle, 1.0), (width, height)).sum(
                    axis=1
                )
            ).sum()
            for angle in angles
        ]
    )
    best = int(sums.argmax())
    if not 0 < best < len(angles) - 1 or sums.min() <= 0:
        return None
    before, top, after = sums[best - 1 : best + 2]
    bend = before - 2 * top + after
    offset = (before - after) / (2 * bend) if bend else 0.0
    return float(angles[best] + offset * _STEP), float(top / np.median(sums))
