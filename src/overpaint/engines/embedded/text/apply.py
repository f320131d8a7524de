"""The text family: replace text, remove it, add it.

Every edit is read again. Where the old words still read, or the new ones do not, the edit is refused: a bad
edit is never returned.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.pixels import patches
from overpaint.engines.embedded.pixels.inpaint import fill, grown
from overpaint.engines.embedded.pixels.paint import paint_of, painted
from overpaint.engines.embedded.plan import ALL_TEXT, AddText, RemoveText, ReplaceText
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.adding import added
from overpaint.engines.embedded.text.lettering import Lettering, lettering_of
from overpaint.engines.embedded.text.placing import dealt, dealt_on_blocks, fits, on_block, placed, slot_of
from overpaint.engines.embedded.text.proofreading import left_over, reads_as
from overpaint.engines.embedded.text.reading import (
    CERTAIN_MIN,
    LOOKED_AT_PX,
    Found,
    Line,
    Span,
    find,
    read,
    readings,
)
from overpaint.engines.embedded.text.typesetting import drawn

_GROWN_BY = (0.035, 0.08)  # of the line's height around the ink: first carefully, then generously
_GROWN_MIN_PX = 2
_SURE_SCORE = 0.6  # below, a reading is as likely texture as text


def apply(
    step: ReplaceText | RemoveText | AddText, pictures: Sequence[np.ndarray], rng: np.random.Generator
) -> np.ndarray:
    """The first picture after the step; raises `Refusal` when it cannot be done well."""
    picture = pictures[0]
    opaque = np.ascontiguousarray(picture[..., :3])
    match step:
        case ReplaceText():
            edited = _replaced(opaque, step, rng)
        case RemoveText():
            edited = _removed(opaque, step, rng)
        case AddText():
            edited = added(opaque, step, rng)
    if picture.shape[2] == 3:
        return edited
    changed = (edited != opaque).any(axis=-1)
    return np.dstack([edited, np.where(changed, 255, picture[..., 3]).astype(np.uint8)])


def warm() -> None:
    """Load the reader, the faces and the compiled patch search, so that the first edit is as quick as the next."""
    patches.warm()
    paper, rng = np.full((240, 480, 3), 235, np.uint8), np.random.default_rng(0)
    page = apply(AddText("Opening"), [paper], rng)
    apply(ReplaceText("Opening", "Closed"), [page], rng)


@dataclass(frozen=True, slots=True)
class _Part:
    """Characters of a line that are to go: how the line is lettered, and the words that come instead."""

    span: Span
    lettering: Lettering
    new: str

    @property
    def wanted(self) -> str:
        """The whole line as it should read afterwards."""
        text = self.span.line.text
        return text[: self.span.start] + self.new + text[self.span.end :]


def _replaced(picture: np.ndarray, step: ReplaceText, rng: np.random.Generator) -> np.ndarray:
    if step.old == step.new:
        raise Refusal(RefusalReason.nothing_changed)
    lines, places = _located(picture, step.old)
    wanted = [_parts(picture, place, step.new) for place in places]
    for grown_by in _GROWN_BY:
        edited = picture
        for parts in wanted:
            edited = _rewritten(edited, parts, lines, grown_by, rng)
        if all(_reads(edited, parts) for parts in wanted):
            return edited
    raise Refusal(RefusalReason.text_not_erased, text=step.old)


def _removed(picture: np.ndarray, step: RemoveText, rng: np.random.Generator) -> np.ndarray:
    if step.old == ALL_TEXT:
        return _cleared(picture, rng)
    _, places = _located(picture, step.old)
    wanted = [_parts(picture, place, "") for place in places]
    for grown_by in _GROWN_BY:
        edited = picture
        for parts in wanted:
            edited = fill(edited, _hole(edited, parts, grown_by), rng)
        if all(_reads(edited, parts) for parts in wanted):
            return edited
    raise Refusal(RefusalReason.text_not_erased, text=step.old)


def _cleared(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The picture without any text."""
    lines = _sure(read(picture))
    if not lines:
        lines = _sure(read(picture, looked_at_px=LOOKED_AT_PX[1]))
    if not lines:
        raise Refusal(RefusalReason.text_not_readable)
    edited = picture
    for grown_by in _GROWN_BY:
        hole = np.zeros(picture.shape[:2], bool)
        for line in lines:
            lettering = lettering_of(edited, line, faces=False)
            if lettering is not None:
                hole |= _hole(edited, [_Part(Span(line, 0, len(line.text)), lettering, "")], grown_by)
        edited = fill(edited, hole, rng)
        lines = left_over(_sure(read(edited)), lines)
        if not lines:
            return edited
    raise Refusal(RefusalReason.text_not_erased, text=lines[0].text)


def _sure(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.score >= _SURE_SCORE]


def _located(picture: np.ndarray, text: str) -> tuple[list[Line], list[Found]]:
    """The lines of the picture and the places where `text` stands, from the reading that shows it best."""
    best: tuple[float, list[Line], list[Found]] = (0.0, [], [])
    seen: dict[str, None] = {}
    for lines in readings(picture):
        seen.update(dict.fromkeys(line.text for line in lines))
        places = find(lines, text)
        if places and places[0].similarity > best[0]:
            best = (places[0].similarity, lines, places)
        if best[0] >= CERTAIN_MIN:
            break
    if best[2]:
        return best[1], best[2]
    if not seen:
        raise Refusal(RefusalReason.text_not_readable)
    raise Refusal(RefusalReason.text_not_found, text=text, found=", ".join(f'"{line}"' for line in seen))


def _parts(picture: np.ndarray, place: Found, new: str) -> list[_Part]:
    letterings = [lettering_of(picture, span.line) for span in place.spans]
    known = [lettering for lettering in letterings if lettering is not None]
    if len(known) < len(letterings):
        raise Refusal(RefusalReason.text_not_erased, text="".join(span.text for span in place.spans))
    pairs = list(zip(place.spans, known, strict=True))
    if new and all(lettering.is_on_blocks for lettering in known):
        words = dealt_on_blocks(
            new, [len(lettering.blocks(span.start, span.end)) for span, lettering in pairs]
        )
        return [_Part(*pair, word) for pair, word in zip(pairs, words, strict=True)]
    parts = [_Part(*pair, word) for pair, word in zip(pairs, dealt(new, known), strict=True)]
    return [
        part if not new or fits(part.new, part.lettering, part.span) else _whole_line(part) for part in parts
    ]


def _whole_line(part: _Part) -> _Part:
    """The same with the whole line set anew, so that its words close up around the new ones."""
    line = part.span.line
    return _Part(Span(line, 0, len(line.text)), part.lettering, part.wanted)


def _hole(picture: np.ndarray, parts: Sequence[_Part], grown_by: float) -> np.ndarray:
    """What has to be filled for the words to be gone, (H, W) bool."""
    hole = np.zeros(picture.shape[:2], bool)
    for part in parts:
        radius = _GROWN_MIN_PX + round(grown_by * part.span.line.height_px)
        hole |= grown(_ink(picture, part), radius)
    return hole


def _ink(picture: np.ndarray, part: _Part) -> np.ndarray:
    size = (picture.shape[1], picture.shape[0])
    return part.lettering.mask(size, part.span.start, part.span.end)


def _rewritten(
    picture: np.ndarray,
    parts: Sequence[_Part],
    lines: Sequence[Line],
    grown_by: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """The picture with the words of each part in place of what stood there."""
    ground = fill(picture, _hole(picture, parts, grown_by), rng)
    size = (picture.shape[1], picture.shape[0])
    edited = ground
    for part in parts:
        ink = _ink(picture, part)
        synthetic = drawn(part.lettering.set_text, part.lettering.to_picture(), size)
        paint = paint_of(picture, ground, ink, synthetic)
        for coverage in _coverages(ground, part, lines, size):
            edited = painted(edited, coverage, paint, rng)
    return edited


def _coverages(
    ground: np.ndarray, part: _Part, lines: Sequence[Line], size: tuple[int, int]
) -> list[np.ndarray]:
    if not part.new.strip():
        return []
    if part.lettering.is_on_blocks:
        frames = part.lettering.blocks(part.span.start, part.span.end)
        begin = (len(frames) - len(part.new)) // 2
        letters = [
            on_block(char, part.lettering, frame)
            for char, frame in zip(part.new, frames[begin:], strict=False)
            if not char.isspace()
        ]
        return [drawn(letter.line, letter.onto, size) for letter in letters]
    align = 0.0 if _is_flush_left(part.span.line, lines) else 0.5
    slot = slot_of(ground, part.lettering, part.span.start, part.span.end, align=align)
    line = placed(part.new, part.lettering, slot)
    return [drawn(line.line, line.onto, size)]


def _is_flush_left(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the lines above and below begin where this one does, rather than sharing its middle."""
    others = [
        other
        for other in lines
        if abs(other.quad[:, 1].mean() - line.quad[:, 1].mean()) > 0.5 * line.height_px
        and other.quad[:, 0].max() > line.quad[:, 0].min()
        and other.quad[:, 0].min() < line.quad[:, 0].max()
    ]
    near = 0.35 * line.height_px
    left = sum(abs(float(other.quad[0, 0] - line.quad[0, 0])) < near for other in others)
    middle = sum(abs(float(other.quad[:, 0].mean() - line.quad[:, 0].mean())) < near for other in others)
    return left > middle


def _reads(edited: np.ndarray, parts: Sequence[_Part]) -> bool:
    before = "".join(part.span.line.text for part in parts)
    wanted = "".join(part.wanted for part in parts)
    return reads_as(edited, [part.span.line.quad for part in parts], wanted=wanted, before=before)
