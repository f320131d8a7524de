"""Counting what came out, family by family."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.instructions import Judged, Verdict
from overpaint.evaluation.running import Outcome

REFUSE = "refuse"
ALL = "all"


@dataclass
class Score:
    """One row of the table.

    Of the instructions of a family: how many were read as labelled. Of its cases: how many the engine edited, and of
    those, how many met their check; `seconds` of each edit. What must be refused is a family of its own: there
    `understood` counts refusals.
    """

    family: str
    instructions: int = 0
    understood: int = 0
    cases: int = 0
    refused: int = 0
    edited: int = 0
    met: int = 0
    pictures: set[str] = field(default_factory=set)
    seconds: list[float] = field(default_factory=list)

    @property
    def median_s(self) -> float | None:
        """Half of the edits took no longer."""
        return median(self.seconds)

    @property
    def p95_s(self) -> float | None:
        """95 of 100 edits took no longer."""
        return p95(self.seconds)

    def as_json(self) -> dict[str, object]:
        """The row for machines."""
        return {
            "family": self.family,
            "instructions": self.instructions,
            "understood": self.understood,
            "cases": self.cases,
            "refused": self.refused,
            "edited": self.edited,
            "met": self.met,
            "pictures": len(self.pictures),
            "median_s": self.median_s,
            "p95_s": self.p95_s,
        }


def scores(judged: Iterable[Judged], outcomes: Iterable[Outcome]) -> list[Score]:
    """A row for each family, by name, refusals last."""
    rows: dict[str, Score] = {}
    for one in judged:
        family = str(one.label.wanted["family"])
        row = rows.setdefault(family, Score(family))
        row.instructions += 1
        row.understood += is_right(one)
    for outcome in outcomes:
        row = rows.setdefault(outcome.case.family, Score(outcome.case.family))
        row.cases += 1
        if outcome.shown is None:
            row.refused += 1
        else:
            row.edited += 1
            row.met += outcome.is_met
            row.pictures.add(outcome.case.pictures[0].name)
            if not outcome.case.is_large:
                row.seconds.append(outcome.seconds)
    return sorted(rows.values(), key=lambda row: (row.family == REFUSE, row.family))


def is_right(judged: Judged) -> bool:
    """Whether an instruction was read, or refused, as its label says."""
    return judged.verdict in (Verdict.right_plan, Verdict.right_refusal)


def total(rows: Sequence[Score]) -> Score:
    """All of them as one row."""
    whole = Score(ALL)
    for row in rows:
        for name in ("instructions", "understood", "cases", "refused", "edited", "met"):
            setattr(whole, name, getattr(whole, name) + getattr(row, name))
        whole.pictures |= row.pictures
        whole.seconds += row.seconds
    return whole


@dataclass(frozen=True, slots=True)
class Speed:
    """Times and memory of a run: `first_ratio` is the first edit's time against later ones of its family."""

    median_s: float | None
    p95_s: float | None
    large_s: float | None
    large_peak_mb: float | None
    first_ratio: float | None

    def lines(self) -> list[str]:
        """For people: each figure with its bar."""
        told = (
            ("median", self.median_s, "s", t.MEDIAN_S_MAX),
            ("95 of 100 within", self.p95_s, "s", t.P95_S_MAX),
            ("slowest at 12 megapixels", self.large_s, "s", t.LARGE_S_MAX),
            ("most memory for one of those", self.large_peak_mb, "MB", t.LARGE_PEAK_MB_MAX),
            ("first edit against later ones", self.first_ratio, "x", t.FIRST_RATIO_MAX),
        )
        return [
            f"{what}: {figure:.2f} {unit} (bar {bar:g} {unit}{'' if figure <= bar else ', missed'})"
            for what, figure, unit, bar in told
            if figure is not None
        ]


def speed(outcomes: Sequence[Outcome]) -> Speed:
    """The speed of a run, in its order."""
    edited = [outcome for outcome in outcomes if outcome.shown is not None]
    usual = [outcome.seconds for outcome in edited if not outcome.case.is_large]
    large = [outcome for outcome in edited if outcome.case.is_large]
    later = [outcome.seconds for outcome in edited[1:] if outcome.case.family == edited[0].case.family]
    return Speed(
        median(usual),
        p95(usual),
        max((outcome.seconds for outcome in large), default=None),
        max((outcome.peak_mb for outcome in large), default=None),
        edited[0].seconds / max(statistics.median(later), 0.01) if later else None,
    )


def median(seconds: Sequence[float]) -> float | None:
    """The median, None of nothing."""
    return statistics.median(seconds) if seconds else None


def p95(seconds: Sequence[float]) -> float | None:
    """What 95 of 100 stay within, None of nothing."""
    return float(np.percentile(seconds, 95)) if seconds else None
