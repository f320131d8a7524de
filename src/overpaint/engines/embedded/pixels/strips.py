"""Large pictures a few rows at a time: float copies of all of them at once take a gigabyte."""

from collections.abc import Callable

import numpy as np

_STRIP_PX = 1_000_000


def in_strips(
    height: int, width: int, make: Callable[[slice], np.ndarray], *, margin_px: int = 0
) -> np.ndarray:
    """What `make` makes of all rows, strip by strip: for a slice of rows it gives as many rows (n, width, ...).

    Each strip is asked for with `margin_px` more rows at both ends, where there are any, which are then left out; it is
    no lower than the two together.
    """
    rows = max(_STRIP_PX // width, 2 * margin_px, 1)
    result: np.ndarray | None = None
    for start in range(0, height, rows):
        end = min(start + rows, height)
        first = max(start - margin_px, 0)
        strip = make(slice(first, min(end + margin_px, height)))
        if result is None:
            result = np.empty((height, *strip.shape[1:]), strip.dtype)
        result[start:end] = strip[start - first : end - first]
    assert result is not None
    return result
