"""A wider frame for a subject whose background goes anyway: nothing has to be continued by guesswork."""

import numpy as np

from overpaint.engines.embedded.cutout.subject import Cut, cut
from overpaint.engines.embedded.plan import (
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    Step,
)

_CUT_OFF_MIN = 0.02  # of an edge: so much subject on it means that the picture has cut it off there


def framed(step: Step, picture: np.ndarray, aspect: float) -> np.ndarray:
    """The picture as `step` needs it: the subject alone (H, W, 4) before another background, else unchanged.

    The frame is extended to `aspect` (width / height) where the subject is whole.

    On a side where the picture has cut the subject off, nothing is added; where that is both sides, the frame stays as
    it is. Raises what `cut` raises.
    """
    if not isinstance(step, BackgroundScene | BackgroundColor | BackgroundGradient | BackgroundImage):
        return picture
    subject = cut(picture)
    height, width = subject.alpha.shape
    alone = np.dstack([subject.colors, np.rint(subject.alpha * 255).astype(np.uint8)])
    across = _margins(subject, round(height * aspect) - width, axis=1)
    down = _margins(subject, round(width / aspect) - height, axis=0)
    return np.pad(alone, (down, across, (0, 0)))


def _margins(subject: Cut, missing: int, *, axis: int) -> tuple[int, int]:
    """How many px to add before and after the picture along `axis`."""
    if missing <= 0:
        return 0, 0
    first, last = (np.take(subject.alpha, index, axis) for index in (0, -1))
    is_cut_off = [bool((edge > 0.5).mean() > _CUT_OFF_MIN) for edge in (first, last)]
    match is_cut_off:
        case [True, True]:
            return 0, 0
        case [True, False]:
            return 0, missing
        case [False, True]:
            return missing, 0
    return missing // 2, missing - missing // 2
