"""Reading the text in a picture, and finding in it the words that an instruction names.

RapidOCR with the PP-OCR models that its wheel brings: English and Chinese, no network, one thread.
"""

import string
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import rapidocr
from rapidfuzz import fuzz

# The long side at which lines are looked for, in px; their words are read in the picture itself. Most pictures
# need no more than the first, small print needs the second, letters that fill the picture the third.
LOOKED_AT_PX = (512, 1024, 320)
SIMILAR_MIN = 80.0  # per cent, for a whole line or a run of lines
CERTAIN_MIN = 97.0
SURE_SCORE = 0.6  # below, a reading is as likely texture as text
SCORE_MIN = 0.5
LINES_MAX = 6
_READ_MIN_PX = 160  # of a line that is 48 px tall; narrower, single marks are taken for digits
# letters far apart are sometimes read as full-width ones, which would be set among hanzi
_NARROW = {ord(char) + 0xFEE0: char for char in string.ascii_letters + string.digits}
_INSIDE_MIN = 4  # characters; shorter words must stand alone, or "art" would be found in "start"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `quad` is (4, 2) float32 in px of the picture, clockwise from the text's top left."""

    text: str
    quad: np.ndarray
    score: float

    @property
    def height_px(self) -> float:
        """How tall the quad is, a little more than its glyphs."""
        left, right = self.quad[3] - self.quad[0], self.quad[2] - self.quad[1]
        return float(np.linalg.norm(left) + np.linalg.norm(right)) / 2


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start:end` of a line's text."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text[self.start : self.end]

    @property
    def is_whole(self) -> bool:
        """Whether nothing else stands in the line."""
        return self.start == 0 and self.end >= len(self.line.text)


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a text stands: a span per line, and how alike it is, in per cent."""

    spans: tuple[Span, ...]
    similarity: float


def read(picture: np.ndarray, *, looked_at_px: int = LOOKED_AT_PX[0]) -> list[Line]:
    """The lines of text in a picture (H, W, 3), in reading order; letters set apart in a row are one line."""
    reader = _reader()
    reader.text_det.limit_side_len = looked_at_px
    result = reader(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not result.txts:
        return []
    lines = [
        Line(text.strip().translate(_NARROW), np.asarray(box, np.float32), float(score))
        for text, box, score in zip(result.txts, result.boxes, result.scores, strict=True)
        if normalized(text)
    ]
    return [line for row in _rows(lines) for line in _with_letters_joined(row)]


def legible(picture: np.ndarray) -> list[Line]:
    """The lines that are surely text; where there are none, those that are when looked at from afar."""
    for lines in readings(picture):
        sure = [line for line in lines if line.score >= SURE_SCORE]
        if sure:
            return sure
    return []


def readings(picture: np.ndarray) -> Iterator[list[Line]]:
    """The same picture read again and again, each time looked at from another distance."""
    return (read(picture, looked_at_px=long_side_px) for long_side_px in LOOKED_AT_PX)


def find(lines: Sequence[Line], text: str) -> list[Found]:
    """Every place where `text` stands; several only when all are certain."""
    found = [place for line in lines if (place := _in_line(line, text))] or _in_runs(lines, text)
    certain = [place for place in found if place.similarity >= CERTAIN_MIN]
    return certain or sorted(found, key=lambda place: place.similarity, reverse=True)[:1]


def likeness(text: str, other: str) -> float:
    """How alike two texts are to a reader, in per cent; case, spaces and punctuation do not count."""
    return fuzz.ratio(normalized(text), normalized(other))


def normalized(text: str) -> str:
    """Upper case letters and digits alone, full-width forms folded."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).upper() if char.isalnum())


def _in_line(line: Line, text: str) -> Found | None:
    wanted, places = normalized(text), _places(line.text)
    if (alike := likeness(line.text, text)) >= (SIMILAR_MIN if len(wanted) == len(places) else CERTAIN_MIN):
        if not _same_digits(wanted, normalized(line.text)):
            return None
        spelled = replace(line, text=_cased(text, line.text))
        return Found((Span(spelled, 0, len(spelled.text)),), 100.0 if alike >= CERTAIN_MIN else alike)
    read_as = "".join(char for char, _ in places)
    if not wanted or len(read_as) < 0.85 * len(wanted):
        return None
    start = read_as.find(wanted)
    while start >= 0:
        span = Span(line, places[start][1], places[start + len(wanted) - 1][1] + 1)
        if len(wanted) >= _INSIDE_MIN or _stands_alone(span):
            return Found((span,), 100.0)
        start = read_as.find(wanted, start + 1)
    if len(wanted) < _INSIDE_MIN:
        return None
    best = fuzz.partial_ratio_alignment(wanted, read_as, score_cutoff=SIMILAR_MIN)
    if best is None or best.dest_end == best.dest_start:
        return None
    if not _same_digits(wanted[best.src_start : best.src_end], read_as[best.dest_start : best.dest_end]):
        return None
    return Found((Span(line, places[best.dest_start][1], places[best.dest_end - 1][1] + 1),), best.score - 1)


def _same_digits(wanted: str, read_as: str) -> bool:
    """Whether no digit stands where another was expected: a year or a price is another one by a single digit."""
    pairs = zip(wanted, read_as, strict=False)
    return not any(a.isdigit() and b.isdigit() and a != b for a, b in pairs)


def _in_runs(lines: Sequence[Line], text: str) -> list[Found]:
    runs = [
        tuple(lines[first : first + count])
        for count in range(2, LINES_MAX + 1)
        for first in range(len(lines) - count + 1)
    ]
    scored = [(likeness("".join(line.text for line in run), text), run) for run in runs]
    best = max((score for score, _ in scored), default=0.0)
    if best < SIMILAR_MIN:
        return []
    return [
        Found(tuple(Span(line, 0, len(line.text)) for line in _spelled(run, text)), score)
        for score, run in scored
        if score == best
    ]


def _spelled(run: Sequence[Line], text: str) -> list[Line]:
    """The lines with the caller's words, where those can be dealt out word by word."""
    words, spelled = text.split(), []
    for line in run:
        taken = next(
            (n for n in range(len(words), 0, -1) if likeness("".join(words[:n]), line.text) >= SIMILAR_MIN), 0
        )
        spelled.append(replace(line, text=_cased(" ".join(words[:taken]), line.text)) if taken else line)
        words = words[taken:]
    return spelled


def _cased(text: str, like: str) -> str:
    """The caller's words in the capitals that were read; or what was read, if it is the same words.

    The reader often loses spaces, the caller seldom does.
    """
    spelled = " ".join(unicodedata.normalize("NFKC", text).split())
    if normalized(spelled) == normalized(like) and spelled.count(" ") <= like.count(" "):
        return like
    if like.isupper():
        spelled = spelled.upper()
    letters = [char for char in like if char.isalnum()]
    if len(letters) != sum(char.isalnum() for char in spelled):
        return spelled
    read_as = iter(letters)
    cased = ((char, next(read_as)) if char.isalnum() else (char, char) for char in spelled)
    return "".join(other if other.upper() == char.upper() else char for char, other in cased)


def _places(text: str) -> list[tuple[str, int]]:
    return [(folded, place) for place, char in enumerate(text) for folded in normalized(char)]


def _stands_alone(span: Span) -> bool:
    before, after = span.line.text[: span.start][-1:], span.line.text[span.end :][:1]
    return not any(char.isascii() and char.isalnum() for char in (before, after)) or not span.text.isascii()


def _rows(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_middle):
        if rows and _middle(line) - _middle(rows[-1][-1]) < 0.5 * min(line.height_px, rows[-1][-1].height_px):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: float(line.quad[0, 0])) for row in rows]


def _middle(line: Line) -> float:
    return float(line.quad[:, 1].mean())


def _with_letters_joined(row: list[Line]) -> list[Line]:
    """The row as it is, or as one line when it is letters set apart, as on blocks."""
    letters = sum(len(line.text) <= 2 for line in row)
    if len(row) < 3 or letters < 0.7 * len(row):
        return row
    corners = np.concatenate([line.quad for line in row])
    return [
        Line("".join(line.text for line in row), _box_along(row, corners), min(line.score for line in row))
    ]


def _box_along(row: list[Line], corners: np.ndarray) -> np.ndarray:
    """The smallest rectangle around `corners` whose base runs through the middles of a row, (4, 2)."""
    middles = np.array([line.quad.mean(axis=0) for line in row])
    slope = float(np.polyfit(middles[:, 0], middles[:, 1], 1)[0])
    along = np.array([1.0, slope]) / np.hypot(1.0, slope)
    axes = np.array([along, (-along[1], along[0])])
    low, high = (corners @ axes.T).min(axis=0), (corners @ axes.T).max(axis=0)
    box = np.array([low, (high[0], low[1]), high, (low[0], high[1])])
    return np.asarray(box @ axes, np.float32)


@cache
def _reader() -> Any:  # rapidocr ships no usable types
    models = Path(rapidocr.__file__).parent / "models"
    reader = rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.max_side_len": 4096,
            "Global.text_score": SCORE_MIN,
            # named outright, so that nothing is ever looked for on the network
            "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
            "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
            "Det.limit_type": "max",
            # a line is padded to that width at least, and to the widest one that it is read together with
            "Rec.rec_img_shape": [3, 48, _READ_MIN_PX],
            "Rec.rec_batch_num": 1,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    reader(np.zeros((64, 64, 3), np.uint8))  # it loads its detector when first used
    return reader
