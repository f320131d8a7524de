"""`overpaint conformance`: whether a server keeps a contract."""

import re
from typing import Annotated

import typer

from overpaint.cli.printing import Json, fail, messages, print_rows

app = typer.Typer()


@app.command(
    epilog="""\b
Example: overpaint conformance dashscope http://127.0.0.1:8000/api/v1 sk-...
         overpaint conformance oneminai http://127.0.0.1:8000 sk-...
         overpaint conformance openai http://127.0.0.1:8000/v1 sk-..."""
)
def conformance(
    dialect: Annotated[
        str, typer.Argument(help="The contract to check against: dashscope, oneminai or openai.")
    ],
    base_url: Annotated[
        str,
        typer.Argument(
            help="What clients are given: for dashscope it ends in /api/v1, for openai in /v1; for oneminai it is the root."
        ),
    ] = "",
    key: Annotated[str, typer.Argument(help="A key of that server.")] = "",
    only: Annotated[list[str] | None, typer.Option(help="Run this check alone; may be repeated.")] = None,
    is_list: Annotated[bool, typer.Option("--list", help="List the checks and run none.")] = False,
    pace: Annotated[
        float | None,
        typer.Option(
            help="Seconds between two requests; else the original's rate. 0 never waits: a server with a rate limit "
            "then answers 429, and those checks are unmet.",
            min=0,
        ),
    ] = None,
    junit: Annotated[
        typer.FileBinaryWrite | None,
        # Opened before the run, which costs minutes and images.
        typer.Option(help="Also write the results as JUnit XML.", lazy=False, metavar="FILE"),
    ] = None,
    as_json: Json = False,
) -> None:
    """Check any server that claims a contract. A hosted original bills the images that `--list` names."""
    import asyncio

    from overpaint.conformance import SUITES
    from overpaint.conformance.report import listed, run, tabled, write_junit
    from overpaint.conformance.server import Unreachable
    from overpaint.conformance.suite import Verdict

    suite = SUITES.get(dialect)
    if suite is None:
        raise typer.BadParameter(f"it must be one of {', '.join(SUITES)}", param_hint="DIALECT")
    if unknown := set(only or ()) - suite.checks.keys():
        raise typer.BadParameter(f"there is no check {min(unknown)}; see --list", param_hint="--only")
    checks = [check for check in suite.checks.values() if not only or check.name in only]
    if is_list:
        print_rows([check.as_json() for check in checks], listed(checks), as_json=as_json)
        return
    if not base_url.startswith(("http://", "https://")):
        raise typer.BadParameter("it must begin with http:// or https://", param_hint="BASE_URL")
    if not key:
        raise typer.BadParameter("a key of the server must follow its address", param_hint="KEY")
    if not re.fullmatch("[!-~]+", key):  # what a header can hold
        raise typer.BadParameter("a key is made of ASCII letters, digits and marks", param_hint="KEY")
    pace_s = suite.pace_s if pace is None else pace
    try:
        found = asyncio.run(run(suite, checks, base_url, key, pace_s=pace_s, messages=messages))
    except Unreachable as error:
        fail(str(error))
    print_rows([result.as_json() for result in found], tabled(found), as_json=as_json)
    if junit:
        write_junit(junit, dialect, found)
    if any(result.verdict is Verdict.unmet for result in found):
        raise typer.Exit(1)
