"""Several pictures on one sheet: none is cut or stretched, and the gaps are even."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Self

import numpy as np

from overpaint.core.images import Size
from overpaint.engines.embedded.cutout.subject import has_transparency
from overpaint.engines.embedded.pixels.resampling import scaled

_GAP = 0.02  # of the shorter side of the first picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of `width` x `height` px, and (left, top, width, height) of each picture on it."""

    width: int
    height: int
    places: tuple[tuple[int, int, int, int], ...]

    def turned(self) -> Self:
        """The same with left and top exchanged: rows become columns."""
        places = tuple((top, left, height, width) for left, top, width, height in self.places)
        return type(self)(self.height, self.width, places)

    @property
    def narrowness(self) -> float:
        """The long side over the short one."""
        return max(self.width, self.height) / min(self.width, self.height)


def sheet_for(layout: Literal["row", "column", "grid"], sizes: Sequence[Size]) -> Sheet:
    """The sheet for two or three pictures, of which the first keeps its px.

    A grid of two is the row or the column, and one of three has the first picture beside or above the other two,
    whichever comes nearer to a square.
    """
    first, *others = sizes
    gap = max(round(_GAP * min(first.width, first.height)), 1)
    aspects = [size.width / size.height for size in others]
    lying, standing = (first.width, first.height), (first.height, first.width)
    turned_aspects = [1 / aspect for aspect in aspects]
    row = _in_a_row(*lying, aspects, gap)
    column = _in_a_row(*standing, turned_aspects, gap).turned()
    if layout == "row":
        return row
    if layout == "column":
        return column
    if len(others) == 1:
        return min(row, column, key=lambda sheet: sheet.narrowness)
    beside = _beside_the_rest(*lying, aspects, gap)
    above = _beside_the_rest(*standing, turned_aspects, gap).turned()
    return min(beside, above, key=lambda sheet: sheet.narrowness)


def laid_out(pictures: Sequence[np.ndarray], sheet: Sheet) -> np.ndarray:
    """The pictures (H, W, 3 or 4) in their places, on white; on nothing where one of them is transparent."""
    channels = max(picture.shape[2] for picture in pictures)
    ground = 0 if any(has_transparency(picture) for picture in pictures) else 255
    paper = np.full((sheet.height, sheet.width, channels), ground, np.uint8)
    for picture, (left, top, width, height) in zip(pictures, sheet.places, strict=True):
        place = paper[top : top + height, left : left + width]
        place[..., 3:] = 255
        place[..., : picture.shape[2]] = scaled(picture, width, height)
    return paper


def _in_a_row(width: int, height: int, aspects: Sequence[float], gap: int) -> Sheet:
    widths = [width, *(max(round(height * aspect), 1) for aspect in aspects)]
    places, left = [], gap
    for each in widths:
        places.append((left, gap, each, height))
        left += each + gap
    return Sheet(left, height + 2 * gap, tuple(places))


def _beside_the_rest(width: int, height: int, aspects: Sequence[float], gap: int) -> Sheet:
    """The first at its size, the others in a column that is exactly as tall."""
    across = max(round((height - gap * (len(aspects) - 1)) / sum(1 / aspect for aspect in aspects)), 1)
    left, top = width + 2 * gap, gap
    places = [(gap, gap, width, height)]
    for number, aspect in enumerate(aspects, start=1):
        # the last one takes what rounding has left over
        down = max(round(across / aspect), 1) if number < len(aspects) else height + gap - top
        places.append((left, top, across, down))
        top += down + gap
    return Sheet(left + across + gap, height + 2 * gap, tuple(places))
