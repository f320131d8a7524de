"""The table of checks on the conformance page, as Markdown."""

from collections.abc import Sequence
from pathlib import Path

from overpaint.conformance.suite import Certainty, Result, Suite

PAGE = Path(__file__).parents[2] / "docs" / "conformance.md"
BEGIN, END = "<!-- checks of {} -->", "<!-- end of the checks of {} -->"


def with_table(page: str, suite: Suite, results: Sequence[Result]) -> str:
    """The page with the suite's table between its two marks, whatever stood there."""
    begin, end = BEGIN.format(suite.name), END.format(suite.name)
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{_table(results)}\n{end}{after}"


def _table(results: Sequence[Result]) -> str:
    known = [sum(result.check.certainty is certainty for result in results) for certainty in Certainty]
    counted = ", ".join(f"{count} {certainty}" for count, certainty in zip(known, Certainty, strict=True))
    images = sum(result.check.images for result in results)
    head = [
        f"{len(results)} checks: {counted}. A full run asks for {images} images.",
        "",
        "| check | behaviour | source | certainty | images | here |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    rows = [
        f"| `{check.name}` | {check.behaviour} | {check.source} | {check.certainty} | {check.images or ''} | {result.verdict} |"
        for result in results
        for check in [result.check]
    ]
    return "\n".join(["", *head, *rows, ""])
