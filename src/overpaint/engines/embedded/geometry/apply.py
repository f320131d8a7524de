"""The shape of the picture: turned, cropped, framed, resized, extended, joined with others."""

from collections.abc import Sequence
from typing import assert_never

import numpy as np

from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.geometry.collage import laid_out, sheet_for
from overpaint.engines.embedded.geometry.cropping import cropped
from overpaint.engines.embedded.geometry.sizes import added_px, border_px, padded_size, resized_size, size_of
from overpaint.engines.embedded.geometry.surround import bordered, padded
from overpaint.engines.embedded.geometry.tilt import tilt_of
from overpaint.engines.embedded.geometry.turning import turned
from overpaint.engines.embedded.looks.detail import sharpen
from overpaint.engines.embedded.pixels.continuation import continued
from overpaint.engines.embedded.pixels.resampling import scaled
from overpaint.engines.embedded.plan import (
    Border,
    Collage,
    Color,
    Crop,
    Extend,
    Flip,
    Geometry,
    Pad,
    Resize,
    Rotate,
    Straighten,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_LEVEL = 0.5  # degrees; what leans less is level to the eye
_SHARPENED = 0.3  # an enlarged picture, of what "sharpen" does


def apply(step: Geometry, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """`pictures[0]` in the shape that `step` asks for; a collage joins `pictures[1:]`.

    Raises:
        Refusal: `no_tilt`; `subject_unclear`; `missing_image`; `nothing_changed`.

    """
    picture = pictures[0]
    match step:
        case Rotate():
            return turned(picture, step.degrees)
        case Straighten():
            return _straightened(picture)
        case Flip():
            return np.ascontiguousarray(np.flip(picture, axis=1 if step.axis == "horizontal" else 0))
        case Crop():
            return cropped(picture, step)
        case Border():
            color = step.color.rgb if step.color else (255, 255, 255)
            return bordered(picture, border_px(step, size_of(picture)), color)
        case Pad():
            size = padded_size(step, size_of(picture))
            fill = step.fill.rgb if isinstance(step.fill, Color) else step.fill
            return padded(picture, size.width, size.height, fill)
        case Resize():
            return _resized(picture, step)
        case Extend():
            return continued(picture, added_px(step, size_of(picture)), rng)
        case Collage():
            return _collage(step, pictures[1:])
        case _:
            assert_never(step)


def _straightened(picture: np.ndarray) -> np.ndarray:
    tilt = tilt_of(picture)
    if tilt is None:
        raise Refusal(RefusalReason.no_tilt)
    if abs(tilt) < _LEVEL:
        raise Refusal(RefusalReason.nothing_changed)
    return turned(picture, -tilt)


def _resized(picture: np.ndarray, step: Resize) -> np.ndarray:
    size = resized_size(step, size_of(picture))
    if step.width_px and step.height_px:
        resized = fit(picture, size.width, size.height)
    else:
        resized = scaled(picture, size.width, size.height)
    if size.width * size.height <= picture.shape[0] * picture.shape[1]:
        return resized
    colors = sharpen(resized[..., :3], _SHARPENED)
    return np.dstack([colors, resized[..., 3:]]) if resized.shape[2] == 4 else colors


def _collage(step: Collage, pictures: Sequence[np.ndarray]) -> np.ndarray:
    if len(pictures) < 2:
        raise Refusal(RefusalReason.missing_image, words=("Image 2",), images=len(pictures))
    return laid_out(pictures, sheet_for(step.layout, [size_of(picture) for picture in pictures]))
