"""How large a picture becomes: arithmetic, before any of it is made."""

from collections.abc import Sequence

import numpy as np

from overpaint.core.images import SIDE_MIN_PX, Size
from overpaint.engines.embedded.geometry.collage import sheet_for
from overpaint.engines.embedded.geometry.cropping import aspect_of
from overpaint.engines.embedded.plan import Border, Collage, Direction, Extend, Geometry, Pad, Resize
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

SIDE_MAX_PX = 32_767  # what OpenCV can address
_BORDER_PERCENT = 5
_EXTEND_PERCENT = 20


def check_growth(step: Geometry, pictures: Sequence[np.ndarray], *, pixels_max: int) -> None:
    """Refuse with `result_size` what would become too large, before memory is asked for it."""
    size = size_of(pictures[0])
    match step:
        case Border():
            around = 2 * border_px(step, size)
            size = Size(size.width + around, size.height + around)
        case Pad():
            size = padded_size(step, size)
        case Resize():
            size = resized_size(step, size)
        case Extend():
            left, top, right, bottom = added_px(step, size)
            size = Size(size.width + left + right, size.height + top + bottom)
        case Collage() if len(pictures) > 2:
            sheet = sheet_for(step.layout, [size_of(picture) for picture in pictures[1:]])
            size = Size(sheet.width, sheet.height)
    check_size(size, pixels_max=pixels_max)


def check_size(size: Size, *, pixels_max: int) -> None:
    """Refuse with `result_size` what is too small or too large for a picture."""
    short, long = sorted((size.width, size.height))
    if short < SIDE_MIN_PX or long > SIDE_MAX_PX or short * long > pixels_max:
        raise Refusal(
            RefusalReason.result_size,
            size=size,
            side_min=SIDE_MIN_PX,
            side_max=SIDE_MAX_PX,
            pixels_max=pixels_max,
        )


def size_of(picture: np.ndarray) -> Size:
    """The size of a picture (H, W, C)."""
    return Size(picture.shape[1], picture.shape[0])


def border_px(step: Border, size: Size) -> int:
    """How wide the border is."""
    percent = _BORDER_PERCENT if step.percent is None else step.percent
    return step.width_px or max(round(min(size.width, size.height) * percent / 100), 1)


def padded_size(step: Pad, size: Size) -> Size:
    """The smallest size of the aspect that holds the picture."""
    aspect = aspect_of(step.aspect)
    return Size(max(round(size.height * aspect), size.width), max(round(size.width / aspect), size.height))


def resized_size(step: Resize, size: Size) -> Size:
    """The size that is named; a side that is not keeps the proportions."""
    if step.width_px and step.height_px:
        return Size(step.width_px, step.height_px)
    if step.width_px:
        scale = step.width_px / size.width
    elif step.height_px:
        scale = step.height_px / size.height
    else:
        scale = step.scale or 1.0
    return Size(
        step.width_px or max(round(size.width * scale), 1),
        step.height_px or max(round(size.height * scale), 1),
    )


def added_px(step: Extend, size: Size) -> tuple[int, int, int, int]:
    """How much is added left, above, right and below."""
    share = (_EXTEND_PERCENT if step.percent is None else step.percent) / 100
    across, down = round(size.width * share), round(size.height * share)
    return (
        across if step.side in (None, "all", Direction.left) else 0,
        down if step.side in (None, "all", Direction.up) else 0,
        across if step.side in (None, "all", Direction.right) else 0,
        down if step.side in (None, "all", Direction.down) else 0,
    )
