"""What a run says: a table for people, rows for machines."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from overpaint.evaluation.instructions import Judged
from overpaint.evaluation.running import Outcome
from overpaint.evaluation.scores import ALL, Score, Speed, is_right, scores, speed, total


def tabled(judged: Sequence[Judged], outcomes: Sequence[Outcome]) -> RenderableType:
    """The scores of each family, the speed, and why checks were not met; of instructions no more than ids."""
    rows = scores(judged, outcomes)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("family", no_wrap=True)
    for name in ("understood", "cases", "edited", "met", "median s", "p95 s"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in [*rows, total(rows)]:
        table.add_row(row.family, *_cells(row), style="bold" if row.family == ALL else "")
    lines = [Text(line) for line in speed(outcomes).lines()]
    reasons = [
        Text(f"{outcome.case.id} on {outcome.case.pictures[0].name}: {_why(outcome)}")
        for outcome in outcomes
        if not outcome.is_met
    ]
    misread = [f"{one.label.id} ({one.verdict})" for one in judged if not is_right(one)]
    told = [Text("not as labelled: " + ", ".join(misread))] if misread else []
    return Group(table, Text(), *lines, *told, Text(), *reasons)


def as_json(judged: Sequence[Judged], outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The same for machines, with one row for each case."""
    rows = scores(judged, outcomes)
    measured: Speed = speed(outcomes)
    return {
        "families": [row.as_json() for row in rows],
        "all": total(rows).as_json(),
        "speed": {name: getattr(measured, name) for name in Speed.__slots__},
        "misread": {one.label.id: str(one.verdict) for one in judged if not is_right(one)},
        "cases": [
            {
                "id": outcome.case.id,
                "pictures": [truth.name for truth in outcome.case.pictures],
                "refused": outcome.refused,
                "unmet": outcome.unmet,
                "is_met": outcome.is_met,
                "seconds": round(outcome.seconds, 3),
                "peak_mb": round(outcome.peak_mb),
            }
            for outcome in outcomes
        ],
    }


def _cells(row: Score) -> list[str]:
    understood = f"{row.understood}/{row.instructions}" if row.instructions else ""
    if not row.cases:
        return [understood]
    times = [f"{seconds:.2f}" if seconds is not None else "" for seconds in (row.median_s, row.p95_s)]
    return [understood, str(row.cases), str(row.edited), f"{row.met}/{row.edited}", *times]


def _why(outcome: Outcome) -> str:
    return f"refused, {outcome.refused}" if outcome.shown is None else str(outcome.unmet)
