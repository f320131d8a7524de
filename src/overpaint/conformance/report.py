"""A run as people and machines see it: progress, lines, JUnit XML."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import IO
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from overpaint.conformance.knock import expect_opened
from overpaint.conformance.server import connected
from overpaint.conformance.suite import Check, Result, Suite, Verdict, results


async def run(
    suite: Suite, checks: Sequence[Check], base_url: str, key: str, *, pace_s: float, messages: Console
) -> list[Result]:
    """Runs these checks of a suite, with a bar on `messages` meanwhile; raises `Unreachable`."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    found = []
    async with connected(base_url, key, pace_s=pace_s) as server:
        await expect_opened(server, suite.knock)
        disabled = not messages.is_terminal  # where rich would still write the end of a line
        with Progress(*columns, console=messages, transient=True, disable=disabled) as progress:
            bar = progress.add_task("", total=len(checks))
            async for result in results(checks, server):
                found.append(result)
                progress.update(bar, advance=1, description=result.check.name)
    return found


def listed(checks: Sequence[Check]) -> Iterator[str]:
    """A line for every check."""
    width = _width(checks)
    for check in checks:
        images = f"{check.images} images" if check.images else ""
        yield f"{check.name:<{width}}  {check.certainty:<10}  {images:<9}  {check.behaviour}"


def tabled(found: Sequence[Result]) -> Iterator[str]:
    """A line for every result, then their number."""
    width = _width([result.check for result in found])
    for result in found:
        line = f"{result.verdict:<7}  {result.seconds:6.2f} s  {result.check.name:<{width}}  {result.note}"
        yield line.rstrip()
    counted = Counter(result.verdict for result in found)
    yield ", ".join(f"{counted[verdict]} {verdict}" for verdict in Verdict)


def write_junit(file: IO[bytes], dialect: str, found: Sequence[Result]) -> None:
    """The results in the XML that CI servers read; raises `OSError`."""
    counted = Counter(result.verdict for result in found)
    root = ET.Element(
        "testsuite",
        name=f"conformance.{dialect}",
        tests=str(len(found)),
        failures=str(counted[Verdict.unmet]),
        errors="0",
        skipped=str(counted[Verdict.skipped]),
        time=f"{sum(result.seconds for result in found):.3f}",
    )
    for result in found:
        case = ET.SubElement(
            root,
            "testcase",
            classname=f"conformance.{dialect}",
            name=result.check.name,
            time=f"{result.seconds:.3f}",
        )
        match result.verdict:
            case Verdict.unmet:
                ET.SubElement(case, "failure", message=result.note).text = result.check.behaviour
            case Verdict.skipped:
                ET.SubElement(case, "skipped", message=result.note)
            case Verdict.met:
                pass
    ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)


def _width(checks: Sequence[Check]) -> int:
    return max((len(check.name) for check in checks), default=0)
