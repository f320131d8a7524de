"""Pictures as the model wants them: RGB, in sizes of its own."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image

from overpaint.core.images import Size

_SIDES_OF_REFERENCES = 32  # px: their sides are multiples of it
SIDES_OF_OUTPUTS = 16


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference twice: as the text encoder looks at it, and (1, 3, 1, H, W) float32 -1..1 for the autoencoder."""

    seen: Image.Image
    pixels: torch.Tensor


def reference_of(picture: Image.Image, *, reference_area: int, condition_area: int) -> Reference:
    """The picture at both areas, in px, as far as sides that are multiples of 32 allow."""
    rgb = picture.convert("RGB")
    ratio = rgb.width / rgb.height
    seen, kept = (
        rgb.resize(sides_for(area, ratio), Image.Resampling.LANCZOS)
        for area in (condition_area, reference_area)
    )
    values = torch.from_numpy(np.asarray(kept, np.float32) / 255)
    return Reference(seen, (2 * values - 1).permute(2, 0, 1)[None, :, None])


def sides_for(area: int, ratio: float) -> tuple[int, int]:
    """Width and height in px of about `area` px, in the ratio width to height."""
    side, step = math.sqrt(area * ratio), _SIDES_OF_REFERENCES
    width, height = (max(round(length / step), 1) * step for length in (side, side / ratio))
    return width, height


def drawn_size(asked: Size) -> Size:
    """The size that the model draws for one that was asked for: both sides floored to multiples of 16 px."""
    step = SIDES_OF_OUTPUTS
    return Size(*(max(side // step, 1) * step for side in (asked.width, asked.height)))
