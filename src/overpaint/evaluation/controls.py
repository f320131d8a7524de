"""Controls: outputs that no check may be content with."""

from collections.abc import Callable, Iterator

import cv2
import numpy as np

from overpaint.evaluation.cases import Case
from overpaint.evaluation.checks import unmet

Control = Callable[[np.ndarray, np.random.Generator], np.ndarray]

_GRAY = 128


def _unchanged(picture: np.ndarray, _: np.random.Generator) -> np.ndarray:
    return picture


def _blank(picture: np.ndarray, _: np.random.Generator) -> np.ndarray:
    return np.full_like(picture, _GRAY)


def _upside_down(picture: np.ndarray) -> np.ndarray:
    """Mirrored and tilted, so that no turn that a case asks for is the same."""
    height, width = picture.shape[:2]
    tilt = cv2.getRotationMatrix2D((width / 2, height / 2), 23, 1.2)
    return cv2.warpAffine(picture[::-1], tilt, (width, height), borderMode=cv2.BORDER_REFLECT)


def _negative(picture: np.ndarray) -> np.ndarray:
    return 255 - picture


def _shifted(picture: np.ndarray) -> np.ndarray:
    return np.roll(picture, picture.shape[1] // 3, axis=1)


def _other_edit(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """An edit that nobody asks for, drawn by chance."""
    others = (_upside_down, _negative, _shifted)
    return others[rng.integers(len(others))](picture)


CONTROLS: dict[str, Control] = {
    "input unchanged": _unchanged,
    "blank": _blank,
    "another edit": _other_edit,
}


def passing(case: Case) -> Iterator[str]:
    """The controls that the case's check wrongly takes for the edit."""
    for number, (name, control) in enumerate(CONTROLS.items()):
        rng = np.random.default_rng([number, *case.id.encode()])
        if unmet(case.seen(control(case.pictures[0].pixels, rng))) is None:
            yield name
