"""A page of documentation that shows what a run made, its failures too."""

from collections.abc import Sequence
from pathlib import Path

from overpaint.evaluation.running import Outcome
from overpaint.evaluation.scores import Score, scores, speed, total
from overpaint.evaluation.sheet import Layout, laid_out

SHOWN_PER_FAMILY = 12
LAYOUT = Layout(cell_px=168, columns=3, rows_max=SHOWN_PER_FAMILY // 3, text_px=12)
QUALITY = 76

_INTRODUCTION = """# Gallery

What the embedded engine makes of the pictures in [`evaluation/`](../evaluation/pictures/README.md), in one run of {count} edits
(`make gallery` runs all there are): on the left the input, on the right the output. In each family edits whose check is not met
come first, in red, then refusals, then the others in the order of their numbers.
"""


def write_gallery(outcomes: Sequence[Outcome], folder: Path) -> Path:
    """Writes `gallery.md` and `images/gallery/` into the folder; gives the page."""
    images = folder / "images/gallery"
    images.mkdir(parents=True, exist_ok=True)
    for old in images.glob("*.jpg"):
        old.unlink()
    rows = scores([], outcomes)
    parts = [
        _INTRODUCTION.format(count=len(outcomes)),
        _table(rows),
        "",
        *(f"- {line}" for line in speed(outcomes).lines()),
    ]
    for row in rows:
        made = [outcome for outcome in outcomes if outcome.case.family == row.family]
        # failures first: `sorted` keeps the order within
        shown = sorted(made, key=lambda outcome: (outcome.is_met, outcome.shown is None))[:SHOWN_PER_FAMILY]
        laid_out(shown, LAYOUT).save(images / f"{row.family}.jpg", quality=QUALITY, optimize=True)
        parts += [
            "",
            f"## {row.family}",
            "",
            _told(row),
            "",
            f"![{row.family}](images/gallery/{row.family}.jpg)",
        ]
    page = folder / "gallery.md"
    page.write_text("\n".join([*parts, ""]), "utf-8")
    return page


def _table(rows: Sequence[Score]) -> str:
    lines = [f"| {row.family} | {row.cases} | {row.edited} | {row.met} |" for row in [*rows, total(rows)]]
    return "\n".join(["| family | cases | edited | checks met |", "| --- | --- | --- | --- |", *lines])


def _told(row: Score) -> str:
    refused = f"; {row.refused} refused" if row.refused else ""
    return f"{row.met} of {row.edited} checks met{refused}."
