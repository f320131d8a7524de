"""Replacing text: the old words erased, the new ones set in their manner."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from overpaint.engines.embedded.pixels.inpaint import fill
from overpaint.engines.embedded.pixels.paint import Paint, paint_of, painted, plain
from overpaint.engines.embedded.plan import Color, ReplaceText
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.locating import located
from overpaint.engines.embedded.text.parts import (
    GROWN_BY,
    Part,
    alignment_of,
    hole_of,
    parts_of,
    read_as_wanted,
)
from overpaint.engines.embedded.text.placing import dealt, dealt_on_blocks, fits, on_block, placed, slot_of
from overpaint.engines.embedded.text.reading import Found, Line, Span
from overpaint.engines.embedded.text.typesetting import drawn


def rewritten(picture: np.ndarray, step: ReplaceText, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) with the new words in place of the old ones; refused where it cannot be done well."""
    if step.old == step.new and step.color is None:
        raise Refusal(RefusalReason.nothing_changed)
    lines, places = located(picture, step.old)
    wanted = [_with_words(parts_of(picture, place), place, step.new, lines) for place in places]
    for grown_by in GROWN_BY:
        edited = picture
        for parts in wanted:
            edited = _lettered_anew(edited, parts, step.color, grown_by, rng)
        if all(read_as_wanted(edited, parts) for parts in wanted):
            return edited
    raise Refusal(RefusalReason.text_not_erased, words=(step.old,))


def _with_words(parts: Sequence[Part], place: Found, new: str, lines: Sequence[Line]) -> list[Part]:
    """The parts with the new words dealt out to them."""
    letterings = [part.lettering for part in parts]
    if new and all(lettering.is_on_blocks for lettering in letterings):
        counts = [len(part.lettering.blocks(part.span.start, part.span.end)) for part in parts]
        words = dealt_on_blocks(new, counts)
        return [replace(part, new=word) for part, word in zip(parts, words, strict=True)]
    aside = [line for line in lines if all(line.quad is not span.line.quad for span in place.spans)]
    dealt_out = [
        replace(part, new=word, align=alignment_of(part.span.line, aside or lines))
        for part, word in zip(parts, dealt(new, letterings), strict=True)
    ]
    return [
        part if not new or fits(part.new, part.lettering, part.span, part.align) else _whole_line(part)
        for part in dealt_out
    ]


def _whole_line(part: Part) -> Part:
    """The same with the whole line set anew, so that its words close up around the new ones."""
    line = part.span.line
    return replace(part, span=Span(line, 0, len(line.text)), new=part.wanted)


def _lettered_anew(
    picture: np.ndarray,
    parts: Sequence[Part],
    color: Color | None,
    grown_by: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """The picture with the words of each part in place of what stood there."""
    ground = fill(picture, hole_of(picture, parts, grown_by), rng)
    edited = ground
    for part in parts:
        letters = _letters(ground, part)
        if letters is None:
            continue
        paint = _paint_of(picture, ground, part)
        if color is not None:
            paint = replace(plain(color.rgb), softness=paint.softness, grain=paint.grain)
        if part.underlay:
            edited = part.underlay.laid(edited, letters)
        edited = painted(edited, letters, paint, rng)
    return edited


def _paint_of(picture: np.ndarray, ground: np.ndarray, part: Part) -> Paint:
    lettering = part.lettering
    synthetic = drawn(lettering.set_text, lettering.to_picture(), (picture.shape[1], picture.shape[0]))
    return paint_of(picture, ground, part.ink(picture), synthetic)


def _letters(ground: np.ndarray, part: Part) -> np.ndarray | None:
    """The coverage (H, W) float32 0..1 of the new words; None where there are none."""
    if not part.new.strip():
        return None
    size = (ground.shape[1], ground.shape[0])
    start, end = part.span.start, part.span.end
    if not part.lettering.is_on_blocks:
        slot = slot_of(ground, part.lettering, start, end, align=part.align)
        line = placed(part.new, part.lettering, slot)
        return drawn(line.line, line.onto, size)
    frames = part.lettering.blocks(start, end)
    begin = (len(frames) - len(part.new)) // 2
    letters = np.zeros(ground.shape[:2], np.float32)
    for char, frame in zip(part.new, frames[begin:], strict=False):
        if not char.isspace():
            letter = on_block(char, part.lettering, frame)
            letters = np.maximum(letters, drawn(letter.line, letter.onto, size))
    return letters
