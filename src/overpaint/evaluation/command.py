"""What `overpaint engine eval` does."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.cases import Case, load_cases
from overpaint.evaluation.checks import FAMILIES
from overpaint.evaluation.controls import CONTROLS, passing
from overpaint.evaluation.gallery import write_gallery
from overpaint.evaluation.instructions import Label, judged, load
from overpaint.evaluation.pictures import SetMissing, load_pictures
from overpaint.evaluation.report import as_json, tabled
from overpaint.evaluation.running import Outcome, outcomes
from overpaint.evaluation.sheet import write_sheets

SET = Path(__file__).parents[3] / "evaluation"  # in a checkout; an installed package has none


class Missed(Exception):
    """The engine, or a check, is not as good as it has to be; the message says in what."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to run, and where to put what comes of it."""

    instructions: Path | None = None
    pictures: Path | None = None
    families: frozenset[str] = frozenset()
    limit: int | None = None
    sheet: Path | None = None
    json_file: Path | None = None
    gallery: Path | None = None
    is_sealed: bool = False

    def has(self, family: str) -> bool:
        """Whether the family was asked for."""
        return not self.families or family in self.families


async def run(wanted: Wanted, messages: Console, *, is_controls: bool = False) -> None:
    """Prints the table; raises `SetMissing`, or `Missed` with the bar that was missed."""
    if is_controls:
        _run_controls(cases_of(wanted), messages)
        return
    read = [one for one in judged(labels_of(wanted)) if wanted.has(str(one.label.wanted["family"]))]
    made = [] if wanted.is_sealed else await edited(cases_of(wanted), messages)
    Console(highlight=False).print(tabled(read, made), soft_wrap=True)
    if wanted.json_file:
        wanted.json_file.write_text(json.dumps(as_json(read, made), ensure_ascii=False, indent=1) + "\n")
    if wanted.sheet:
        for path in write_sheets(made, wanted.sheet):
            messages.print(str(path), markup=False, soft_wrap=True)
    if wanted.gallery:
        messages.print(str(write_gallery(made, wanted.gallery)), markup=False, soft_wrap=True)
    checked = [outcome for outcome in made if outcome.shown is not None]
    share = sum(outcome.is_met for outcome in checked) / len(checked) if checked else 1.0
    if share < t.MET_SHARE_MIN:
        raise Missed(
            f"{100 * share:.0f} % of the quality checks are met; {100 * t.MET_SHARE_MIN:.0f} % are asked for."
        )


def labels_of(wanted: Wanted) -> list[Label]:
    """The labelled instructions; of the sealed third nothing but ids and verdicts may be told."""
    path = wanted.instructions or SET / "instructions" / (
        "sealed.jsonl" if wanted.is_sealed else "open.jsonl"
    )
    try:
        return load(path)
    except OSError:
        raise SetMissing(
            f"There are no labelled instructions at {path}: they lie in `evaluation/` of Overpaint's source "
            "repository, not in the installed package; name a file with --instructions."
        ) from None


def cases_of(wanted: Wanted) -> list[Case]:
    """The cases that were asked for, in the order of their file."""
    if unknown := wanted.families - set(FAMILIES):
        raise SetMissing(f"There is no family {min(unknown)}; there are {', '.join(FAMILIES)}.")
    folder = wanted.pictures or SET / "pictures"
    every = load_cases(folder.parent / "cases.jsonl", load_pictures(folder))
    counts: Counter[str] = Counter()
    chosen = []
    for case in every:
        if wanted.has(case.family):
            counts[case.family] += 1
            if wanted.limit is None or counts[case.family] <= wanted.limit:
                chosen.append(case)
    return chosen


async def edited(cases: Sequence[Case], messages: Console) -> list[Outcome]:
    """Runs them, with progress for a person who waits."""
    made = []
    with Progress(console=messages, transient=True) as progress:
        bar = progress.add_task("The engine starts …", total=len(cases))
        async for outcome in outcomes(cases):
            made.append(outcome)
            progress.update(bar, advance=1, description=outcome.case.id)
    return made


def _run_controls(cases: Sequence[Case], messages: Console) -> None:
    found = []
    with Progress(console=messages, transient=True) as progress:
        for case in progress.track(cases, description="Controls …"):
            found += [f"{case.id} takes this for the edit: {name}" for name in passing(case)]
    count = len(cases) * len(CONTROLS)
    Console(highlight=False).print(
        "\n".join([*found, f"{count - len(found)} of {count} controls fail, as all should."])
    )
    if found:
        raise Missed("A check that a control meets measures nothing.")
