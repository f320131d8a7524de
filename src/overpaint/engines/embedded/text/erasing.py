"""Removing text: the words that were named, or every line that can be read."""

import numpy as np

from overpaint.engines.embedded.pixels.inpaint import fill
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.locating import located
from overpaint.engines.embedded.text.parts import GROWN_BY, hole_of, part_of, parts_of, read_as_wanted
from overpaint.engines.embedded.text.proofreading import left_over
from overpaint.engines.embedded.text.reading import SURE_SCORE, Span, legible, read


def removed(picture: np.ndarray, words: str, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) without `words`; refused where they are not, or cannot be erased."""
    _, places = located(picture, words)
    found = [parts_of(picture, place, faces=False) for place in places]
    for grown_by in GROWN_BY:
        edited = picture
        for parts in found:
            edited = fill(edited, hole_of(edited, parts, grown_by), rng)
        if all(read_as_wanted(edited, parts) for parts in found):
            return edited
    raise Refusal(RefusalReason.text_not_erased, words=(words,))


def cleared(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) without any text; refused where none can be read, or some of it stays."""
    lines = legible(picture)
    if not lines:
        raise Refusal(RefusalReason.text_not_readable)
    edited = picture
    for grown_by in GROWN_BY:
        parts = [part_of(edited, Span(line, 0, len(line.text)), faces=False) for line in lines]
        edited = fill(edited, hole_of(edited, [part for part in parts if part], grown_by), rng)
        lines = left_over([line for line in read(edited) if line.score >= SURE_SCORE], lines)
        if not lines:
            return edited
    raise Refusal(RefusalReason.text_not_erased, words=(lines[0].text,))
