"""The background: another one behind the subject, none, or the same one out of focus."""

from collections.abc import Sequence
from typing import assert_never

import cv2
import numpy as np

from overpaint.engines.embedded.background import scenes
from overpaint.engines.embedded.background.compositing import before, shaded, stood_before
from overpaint.engines.embedded.background.defocus import defocused
from overpaint.engines.embedded.background.gradient import gradient
from overpaint.engines.embedded.cutout.subject import GUESSED, cut
from overpaint.engines.embedded.plan import (
    Amount,
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundStep,
    BackgroundTransparent,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def apply(step: BackgroundStep, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """`pictures[0]` with the background that `step` asks for; (H, W, 4) when it is transparent.

    Raises:
        Refusal: `subject_unclear`; `missing_image`; `nothing_changed`, when the background is such already.

    """
    changed = _changed(step, pictures, rng)
    if np.array_equal(changed, pictures[0]):
        raise Refusal(RefusalReason.nothing_changed)
    return changed


def _changed(step: BackgroundStep, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    picture = pictures[0]
    height, width = picture.shape[:2]
    match step:
        case BackgroundTransparent():
            subject = cut(picture)
            return np.dstack([subject.colors, np.rint(subject.alpha * 255).astype(np.uint8)])
        case BackgroundColor():
            even = np.broadcast_to(np.array(step.color.rgb, np.uint8), (height, width, 3))
            return before(cut(picture), even)
        case BackgroundGradient():
            subject = cut(picture)
            return before(subject, shaded(gradient(step, width, height, rng), subject))
        case BackgroundScene():
            subject = cut(picture)
            return stood_before(subject, scenes.render(step.scene, width, height, rng))
        case BackgroundImage():
            if step.image >= len(pictures):
                raise Refusal(
                    RefusalReason.missing_image, words=(f"Image {step.image}",), images=len(pictures) - 1
                )
            subject = cut(picture)
            return stood_before(subject, _covering(pictures[step.image], width, height))
        case BackgroundBlur():
            return defocused(picture, cut(picture, certainty_min=GUESSED), _radius_share(step.amount))
        case _:
            assert_never(step)


def _radius_share(amount: Amount | None) -> float:
    """The radius of the blur as a share of the long side."""
    if isinstance(amount, int):
        return 0.0003 * amount
    return {"slight": 0.007, "strong": 0.026, None: 0.014}[amount]


def _covering(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """The middle of `picture`, scaled to fill width x height without stretching."""
    scale = max(width / picture.shape[1], height / picture.shape[0])
    size = (max(round(picture.shape[1] * scale), width), max(round(picture.shape[0] * scale), height))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    scaled = cv2.resize(picture[..., :3], size, interpolation=how)
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return scaled[top : top + height, left : left + width]
