"""The subject of another picture, brought into this one."""

import cv2
import numpy as np

from overpaint.engines.embedded.background.compositing import stood_before
from overpaint.engines.embedded.cutout.subject import Cut, cut
from overpaint.engines.embedded.objects.placing import moved_to
from overpaint.engines.embedded.pixels.faces import Box
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.plan import Extent, InsertObject, Position
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_SIZES = {Extent.small: 0.22, None: 0.4, Extent.large: 0.65}  # of the shorter side: the subject's longer one
_SIZE_VARIES = 0.05
_ENLARGED_MAX = 2.5  # more would show
_SEEN = 0.05  # alpha
_FREE_PLACES = (Position.bottom_right, Position.bottom_left, Position.bottom)
_DOWN = 0.75  # of the room: where things stand when only left or right is said


def inserted(
    picture: np.ndarray, step: InsertObject, other: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """`picture` (H, W, 3) uint8 with the subject of `other`, in its light, and with a shadow where it stands.

    Raises:
        Refusal: `other_subject_unclear`.

    """
    try:
        subject = cut(other)
    except Refusal:
        raise Refusal(RefusalReason.other_subject_unclear, image=step.source) from None
    alpha, colors = _scaled(*_cropped(subject), _long_side(step.size, picture, rng))
    position = step.position or _free_place(picture, alpha.shape, rng)
    x, y = moved_to(_start(alpha, picture), position, picture.shape, rng)
    if _is_cut_off(subject):
        y = picture.shape[0] - alpha.shape[0]
    return stood_before(_laid(alpha, colors, x, y, picture.shape), picture)


def _cropped(subject: Cut) -> tuple[np.ndarray, np.ndarray]:
    left, top, width, height = cv2.boundingRect((subject.alpha > _SEEN).astype(np.uint8))
    crop = np.s_[top : top + height, left : left + width]
    return subject.alpha[crop], subject.colors[crop]


def _is_cut_off(subject: Cut) -> bool:
    """Whether its picture ended below it: it must do so here too."""
    return bool((subject.alpha[-1] > 0.5).any())


def _long_side(size: Extent | None, picture: np.ndarray, rng: np.random.Generator) -> float:
    return float(_SIZES[size] * min(picture.shape[:2]) * rng.uniform(1 - _SIZE_VARIES, 1 + _SIZE_VARIES))


def _scaled(alpha: np.ndarray, colors: np.ndarray, long_side_px: float) -> tuple[np.ndarray, np.ndarray]:
    """Alpha and colours at another size, colours weighed by alpha, so that the edge keeps the subject's own."""
    scale = min(long_side_px / max(alpha.shape), _ENLARGED_MAX)
    size = (max(round(alpha.shape[1] * scale), 1), max(round(alpha.shape[0] * scale), 1))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    share = np.clip(cv2.resize(alpha, size, interpolation=how), 0, 1)
    weight = alpha[..., None] + 1e-3
    total = cv2.resize(colors * weight, size, interpolation=how)
    return share, bytes_of(total / np.maximum(cv2.resize(weight, size, interpolation=how), 1e-3)[..., None])


def _start(alpha: np.ndarray, picture: np.ndarray) -> Box:
    """Where it would stand if no position said more."""
    room = (picture.shape[1] - alpha.shape[1], picture.shape[0] - alpha.shape[0])
    return Box(round(room[0] / 2), round(_DOWN * room[1]), alpha.shape[1], alpha.shape[0])


def _free_place(picture: np.ndarray, shape: tuple[int, ...], rng: np.random.Generator) -> Position:
    """Where there is least to be covered."""
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    busy = cv2.morphologyEx(gray, cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8))
    start = Box(round((picture.shape[1] - shape[1]) / 2), 0, shape[1], shape[0])

    def covered(place: Position) -> float:
        x, y = moved_to(start, place, picture.shape, rng)
        return float(busy[max(y, 0) : y + shape[0], max(x, 0) : x + shape[1]].mean())

    return min(_FREE_PLACES, key=covered)


def _laid(alpha: np.ndarray, colors: np.ndarray, x: int, y: int, shape: tuple[int, ...]) -> Cut:
    """The subject at a place of a picture of `shape` (H, W); what hangs over is cut off."""
    onto = np.array([[1, 0, x], [0, 1, y]], np.float32)
    size = (shape[1], shape[0])
    spread = cv2.warpAffine(colors, onto, size, flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    return Cut(cv2.warpAffine(alpha, onto, size, flags=cv2.INTER_NEAREST), spread, 1.0)
