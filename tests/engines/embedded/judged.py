"""Judging edits of lettered pictures against pictures that were drawn with the new words from the start.

python -m tests.engines.embedded.judged [NAME ...]    prints the table
"""

import re
import sys
import time
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded import text
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.plan import ReplaceText
from overpaint.engines.embedded.refusals import Refusal
from overpaint.engines.embedded.text.reading import find, readings
from tests.engines.embedded.lettered import CASES, Case

READS_MIN = 97.0  # per cent of likeness
HEIGHT_OFF_MAX = 0.25  # of the height of letters
COLOR_OFF_MAX = 10.0  # Delta E (CIE 1976)
OUTSIDE_MEAN_MAX = 3.0  # grey levels
OUTSIDE_SHARE_MAX = 0.02  # of pixels that changed
UNLIKE_MAX = 0.6  # of what the empty ground is unlike the wanted picture
_CHANGED = 8  # grey levels
_INK = 0.35  # of the strongest difference from the empty ground
_MOVED_MAX = 28  # px: words may stand a little aside
_NEAR_COLOR = 35.0  # Delta E
_AROUND = 0.1  # of the picture: the box around the old words and the new


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of an edit that has a known result."""

    reads: float  # the new words, per cent of likeness
    old_reads: float
    height: float  # of letters, as a part of what it should be
    color_off: float
    outside_mean: float
    outside_share: float
    unlike: float  # the wanted picture, as a part of what the empty ground is

    @property
    def faults(self) -> list[str]:
        """The names of the checks that fail."""
        checks = {
            "new": self.reads >= READS_MIN,
            "old": self.old_reads < READS_MIN,
            "height": abs(self.height - 1) <= HEIGHT_OFF_MAX,
            "color": self.color_off <= COLOR_OFF_MAX,
            "outside": self.outside_mean < OUTSIDE_MEAN_MAX and self.outside_share < OUTSIDE_SHARE_MAX,
            "unlike": self.unlike <= UNLIKE_MAX,
        }
        return [name for name, passed in checks.items() if not passed]


def judged(case: Case, edited: np.ndarray) -> Verdict:
    """The verdict on `edited`, which was made from `case.draw(case.before)`."""
    blank, before, wanted = (
        case.draw(words) for words in (re.sub(r"[^\n]", " ", case.before), case.before, case.after)
    )
    ink, wanted_ink = _ink(edited, blank), _ink(wanted, blank)
    away = np.abs(before.astype(int) - edited).max(axis=-1)[~_box(_ink(before, blank) | wanted_ink)]
    color = _color(wanted, wanted_ink)
    old, _ = case.asked
    is_in_new = bool(old in case.after)
    return Verdict(
        reads=_reads(edited, case.after),
        old_reads=0.0 if is_in_new else _reads(edited, old),
        height=_height(ink & _is_near(edited, color)) / _height(wanted_ink & _is_near(wanted, color)),
        color_off=float(np.linalg.norm(_color(edited, ink) - color)),
        outside_mean=float(away.mean()),
        outside_share=float((away > _CHANGED).mean()),
        unlike=_apart(edited, wanted, wanted_ink) / _apart(blank, wanted, wanted_ink),
    )


def _reads(picture: np.ndarray, words: str) -> float:
    """How well the words can be read at best, in per cent; all of their lines must be there."""
    return max(
        min(max((place.similarity for place in find(lines, line)), default=0.0) for line in words.split("\n"))
        for lines in readings(picture)
    )


def _ink(picture: np.ndarray, blank: np.ndarray) -> np.ndarray:
    """Where letters are, (H, W) bool."""
    off = cv2.GaussianBlur(np.abs(picture.astype(np.float32) - blank).sum(axis=-1), (0, 0), 1)
    return np.asarray(off > _INK * max(float(off.max()), 1.0))


def _apart(picture: np.ndarray, wanted: np.ndarray, ink: np.ndarray) -> float:
    """How far a picture is from the wanted one around its ink, in grey levels, where they lie on each other best."""
    left, top, width, height = cv2.boundingRect(ink.astype(np.uint8))
    room = _MOVED_MAX
    box = np.s_[max(top - room, 0) : top + height + room, max(left - room, 0) : left + width + room]
    a, b = (
        cv2.pyrDown(cv2.GaussianBlur(each[box], (0, 0), 1.5)).astype(np.float32) for each in (picture, wanted)
    )
    half = room // 2
    middle = b[half:-half, half:-half]
    moved = ((down, across) for down in range(0, 2 * half + 1, 2) for across in range(0, 2 * half + 1, 2))
    tall, wide = middle.shape[:2]
    return min(
        float(np.abs(a[down : down + tall, across : across + wide] - middle).mean()) for down, across in moved
    )


def _height(ink: np.ndarray) -> float:
    """The median height of the pieces of ink, in px."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8))
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    large = heights[heights > 0.4 * heights.max()] if heights.size else np.zeros(1)
    return float(np.median(large))


def _is_near(picture: np.ndarray, color: np.ndarray) -> np.ndarray:
    """Where a picture has nearly that Lab colour, (H, W) bool: what was filled in has others."""
    return np.asarray(np.linalg.norm(lab_of(picture) - color, axis=-1) < _NEAR_COLOR)


def _color(picture: np.ndarray, ink: np.ndarray) -> np.ndarray:
    """The median Lab of the middles of strokes."""
    depth = cv2.distanceTransform(ink.astype(np.uint8), cv2.DIST_L2, 3)
    core = depth >= np.quantile(depth[ink], 0.7) if ink.any() else np.ones_like(ink)
    return np.asarray(np.median(lab_of(picture)[core], axis=0))


def _box(ink: np.ndarray) -> np.ndarray:
    """The box around ink with a margin, (H, W) bool."""
    left, top, width, height = cv2.boundingRect(ink.astype(np.uint8))
    around = round(_AROUND * max(ink.shape))
    box = np.zeros(ink.shape, np.uint8)
    cv2.rectangle(box, (left - around, top - around), (left + width + around, top + height + around), 1, -1)
    return box > 0


def main(names: list[str]) -> None:
    """Edits every case and prints what is to be said of it."""
    cv2.setNumThreads(1)
    text.warm()
    passed, times = 0, []
    for name in names or CASES:
        case = CASES[name]
        before, begun = case.draw(case.before), time.process_time()
        try:
            edited = text.apply(ReplaceText(*case.asked), [before], np.random.default_rng(3))
        except Refusal as refusal:
            print(f"{name:<30} {time.process_time() - begun:5.2f} s  refused: {refusal.reason}")
            continue
        times.append(time.process_time() - begun)
        verdict = judged(case, edited)
        passed += not verdict.faults
        print(
            f"{name:<30} {times[-1]:5.2f} s  new {verdict.reads:3.0f}  old {verdict.old_reads:3.0f}  "
            f"height {verdict.height:4.2f}  color {verdict.color_off:4.1f}  "
            f"outside {verdict.outside_mean:4.2f} {verdict.outside_share:6.2%}  unlike {verdict.unlike:4.2f}  {' '.join(verdict.faults) or 'ok'}"
        )
    print(f"{passed} of {len(names or CASES)}, median {np.median(times):.2f} s, slowest {max(times):.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
