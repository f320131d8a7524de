"""Labelled instructions: how many of them are read as a fair judge would read them.

A label, and what was read of it, are JSON objects of the form that evaluation/README.md describes.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from overpaint.engines.embedded.language.answers import answer
from overpaint.engines.embedded.language.words.colors import color_of
from overpaint.engines.embedded.language.words.garments import GARMENTS

Read = Mapping[str, Any]

# What the labels call otherwise than the engine does: their name -> ours.
_OUR_NAMES: dict[str, frozenset[str]] = {
    "top": frozenset({"up"}),
    "bottom": frozenset({"down"}),
    "night": frozenset({"day_to_night"}),
    "vintage": frozenset({"vintage", "film"}),
    "shirt": frozenset(GARMENTS),
}
_COLORS = frozenset({"color", "target_color", "fill", "colors"})
_ALIKE_MAX = 16  # of 255, in each channel
_PICKING = frozenset({"target_color", "target"})
_QUOTED = frozenset({"old", "new", "text"})


class Verdict(StrEnum):
    """What became of one instruction."""

    right_plan = "right plan"
    right_refusal = "right refusal"
    needless_refusal = "needless refusal"
    wrong_plan = "wrong plan"


@dataclass(frozen=True, slots=True)
class Label:
    """One instruction and what a fair judge expects of it."""

    id: str
    text: str
    images: int
    wanted: Read


@dataclass(frozen=True, slots=True)
class Judged:
    """A label and what was read. `is_reason_right` says so of a right refusal alone."""

    label: Label
    read: Read
    verdict: Verdict
    is_reason_right: bool = False


def load(path: Path) -> list[Label]:
    """The labels of a file, one JSON object a line."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [
        Label(
            row["id"],
            row["text"],
            row["images"],
            {name: row[name] for name in ("expect", "family", "params")},
        )
        for row in rows
    ]


def judged(labels: Iterable[Label]) -> list[Judged]:
    """Each label with what the embedded engine reads in its instruction."""
    return [_judged(label, answer(label.text, images=label.images)) for label in labels]


def counted(judgements: Iterable[Judged]) -> dict[str, int]:
    """How many there are of each verdict, and of right refusals that give the labelled reason."""
    every = list(judgements)
    verdicts = Counter(each.verdict for each in every)
    return {
        **{str(verdict): verdicts[verdict] for verdict in Verdict},
        "right reason": sum(each.is_reason_right for each in every),
    }


def _judged(label: Label, read: Read) -> Judged:
    wanted = label.wanted
    if wanted["expect"] == "refuse":
        is_refused = read["expect"] == "refuse"
        verdict = Verdict.right_refusal if is_refused else Verdict.wrong_plan
        return Judged(
            label, read, verdict, is_refused and read["params"]["reason"] == wanted["params"]["reason"]
        )
    if read["expect"] == "refuse":
        return Judged(label, read, Verdict.needless_refusal)
    return Judged(label, read, Verdict.right_plan if _agree(wanted, read) else Verdict.wrong_plan)


def _agree(wanted: Read, read: Read) -> bool:
    if wanted["family"] != read["family"]:
        return False
    if wanted["family"] == "multi":
        pairs = (wanted["params"]["steps"], read["params"]["steps"])
        return len(pairs[0]) == len(pairs[1]) and all(map(_agree, *pairs))
    theirs, ours = wanted["params"], read["params"]
    # a label says one of the two that pick a garment out: its colour, or that it is one
    ours = {name: value for name, value in ours.items() if name in theirs or name not in _PICKING}
    return theirs.keys() == ours.keys() and all(_same(name, theirs[name], ours[name]) for name in theirs)


def _same(name: str, theirs: Any, ours: Any) -> bool:
    if name in _COLORS:
        shades = (_shades(theirs), _shades(ours))
        return len(shades[0]) == len(shades[1]) and all(map(_alike, *shades))
    if name in _QUOTED:
        return unicodedata.normalize("NFKC", theirs) == unicodedata.normalize("NFKC", ours)
    if name == "degrees":
        return bool((theirs - ours) % 360 == 0)
    return bool(theirs == ours or ours in _OUR_NAMES.get(str(theirs), frozenset()))


def _alike(one: object, other: object) -> bool:
    """Whether two shades may go by one name, such as 墨绿."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(abs(a - b) <= _ALIKE_MAX for a, b in zip(one, other, strict=True))
    return one == other


def _shades(names: str | list[str]) -> list[object]:
    """Colours rather than their spelling; what is none stands for itself, such as the fill `blur`."""
    listed = [names] if isinstance(names, str) else names
    return [color.rgb if (color := color_of(name)) else name for name in listed]
