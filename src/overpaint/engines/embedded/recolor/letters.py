"""All lettering of a picture in another colour: only the share that ink has in each pixel changes."""

import numpy as np

from overpaint.engines.embedded.pixels.inpaint import grown, membrane
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.paint import coverage, paint_of
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.lettering import lettering_of
from overpaint.engines.embedded.text.reading import Line, legible

_EDGE_SHARE = 0.06  # of the line's height: how far the soft edge of a letter may reach
_EDGE_MIN_PX = 2
_MINOR = 0.5  # of the height of the highest line: smaller print may stay as it is where it is not clear


def relettered(picture: np.ndarray, rgb: tuple[int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """`picture` (H, W, 3) with every line that can be read in the colour, and where the ink is (H, W) bool.

    Raises:
        Refusal: `text_not_readable`, or `text_not_erased` when a line's ink cannot be told from its ground.

    """
    lines = legible(picture)
    if not lines:
        raise Refusal(RefusalReason.text_not_readable)
    highest = max(line.height_px for line in lines)
    edited, inked = picture.copy(), np.zeros(picture.shape[:2], bool)
    for line in lines:
        ink = _ink_of(picture, line)
        if ink.any():
            part = around(ink, margin_px=round(line.height_px))
            edited[part] = _recolored(edited[part], ink[part], line.height_px, rgb)
            inked |= ink
        elif line.height_px > _MINOR * highest:
            raise Refusal(RefusalReason.text_not_erased, words=(line.text,))
    return edited, inked


def _ink_of(picture: np.ndarray, line: Line) -> np.ndarray:
    """Where the ink of a line is (H, W) bool; nowhere when it cannot be told."""
    size = (picture.shape[1], picture.shape[0])
    lettering = lettering_of(picture, line, faces=False)
    if lettering is None:
        return np.zeros(size[::-1], bool)
    count = len(line.text)
    # in two spans, because the mask of a whole line also holds the pieces that are no letter of it
    mask: np.ndarray = lettering.mask(size, 0, count - 1) | lettering.mask(size, count - 1, count)
    return mask


def _recolored(
    edited: np.ndarray, ink: np.ndarray, height_px: float, rgb: tuple[int, int, int]
) -> np.ndarray:
    """A part of the picture with the step from the old ink to the new added, by the share of ink."""
    near = grown(ink, max(round(_EDGE_SHARE * height_px), _EDGE_MIN_PX))
    ground = membrane(edited, near)
    old = paint_of(edited, bytes_of(ground), ink, ink.astype(np.float32)).color
    share = np.where(near, coverage(edited, ground, old), 0)
    return bytes_of(edited + share[..., None] * (np.array(rgb, np.float32) - old))
