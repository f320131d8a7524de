"""The characters of a line that an edit is about, and what has to be filled for them to be gone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.pixels.inpaint import grown
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.lettering import Lettering, lettering_of
from overpaint.engines.embedded.text.proofreading import reads_as
from overpaint.engines.embedded.text.reading import Found, Line, Span
from overpaint.engines.embedded.text.underlay import Underlay, underlay_of

GROWN_BY = (0.035, 0.08)  # of the line's height around the ink: first carefully, then generously
_GROWN_MIN_PX = 2
_PLAIN_PX = 16  # per em; smaller letters have neither outline nor shadow


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of a line that are to go: how the line is lettered, and the words that come instead."""

    span: Span
    lettering: Lettering
    underlay: Underlay | None
    new: str = ""
    align: float = 0.5  # of the whole line: 0 flush left, 1 flush right

    @property
    def wanted(self) -> str:
        """The whole line as it should read afterwards."""
        text = self.span.line.text
        return text[: self.span.start] + self.new + text[self.span.end :]

    def ink(self, picture: np.ndarray) -> np.ndarray:
        """Where its letters are in the picture, (H, W) bool."""
        return self.lettering.mask(_size_of(picture), self.span.start, self.span.end)


def parts_of(picture: np.ndarray, place: Found, *, faces: bool = True) -> list[Part]:
    """A part for every line that the words at a place are on; refused where one was not understood.

    Without `faces` only words of a line that stays otherwise have theirs: it tells where they begin and end.
    """
    parts = [part_of(picture, span, faces=faces or not span.is_whole) for span in place.spans]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        raise Refusal(RefusalReason.text_not_erased, words=("".join(span.text for span in place.spans),))
    return known


def part_of(picture: np.ndarray, span: Span, *, faces: bool = True) -> Part | None:
    """The part that a span is; None where its ink cannot be told from the ground. `faces` as in `lettering_of`."""
    lettering = lettering_of(picture, span.line, faces=faces)
    if lettering is None:
        return None
    if lettering.em_px < _PLAIN_PX or lettering.is_on_blocks:
        return Part(span, lettering, None)
    whole = lettering.mask(_size_of(picture), 0, len(span.line.text))
    return Part(span, lettering, underlay_of(picture, whole, lettering.em_px))


def hole_of(picture: np.ndarray, parts: Sequence[Part], grown_by: float) -> np.ndarray:
    """What has to be filled for the words to be gone, (H, W) bool."""
    hole = np.zeros(picture.shape[:2], bool)
    for part in parts:
        ink = part.ink(picture)
        seen = ink | part.underlay.hole(ink) if part.underlay else ink
        hole |= grown(seen, _GROWN_MIN_PX + round(grown_by * part.span.line.height_px))
    return hole


def read_as_wanted(edited: np.ndarray, parts: Sequence[Part]) -> bool:
    """Whether the words of the parts read in the edited picture, and those that they replace do not."""
    before = "".join(part.span.line.text for part in parts)
    wanted = "".join(part.wanted for part in parts)
    return reads_as(edited, [part.span.line.quad for part in parts], wanted=wanted, before=before)


def alignment_of(line: Line, lines: Sequence[Line]) -> float:
    """What a line shares with those above and below: 0 their left edge, 1 their right edge, else their middle."""
    others = [
        other
        for other in lines
        if 0.5 * line.height_px < abs(_middle(other) - _middle(line)) < _NEAR * line.height_px
        and other.quad[:, 0].max() > line.quad[:, 0].min()
        and other.quad[:, 0].min() < line.quad[:, 0].max()
    ]
    if not others:
        return 0.5
    mine = _edges(line)
    off = np.median([np.abs(_edges(other) - mine) for other in others], axis=0) * _PREFERRED
    return _ALIGNMENTS[int(np.argmin(off))] if off.min() < _SHARED * line.height_px else 0.5


_NEAR = 4.0  # heights of a line, to those that it may be aligned with
_SHARED = 0.35  # of a height, that edges which are aligned may be apart
_ALIGNMENTS = (0.0, 0.5, 1.0)
_PREFERRED = np.array((1.2, 1.0, 1.4))  # lines of one length share all: then the middle is as good


def _edges(line: Line) -> np.ndarray:
    low, high = float(line.quad[[0, 3], 0].mean()), float(line.quad[[1, 2], 0].mean())
    return np.array((low, (low + high) / 2, high))


def _middle(line: Line) -> float:
    return float(line.quad[:, 1].mean())


def _size_of(picture: np.ndarray) -> tuple[int, int]:
    return picture.shape[1], picture.shape[0]
