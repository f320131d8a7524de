"""What every verb prints: results on stdout, for people or machines; messages on stderr."""

import json
from collections.abc import Iterable
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console

messages = Console(stderr=True, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def print_json(value: object) -> None:
    """One line of JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False, default=str))


def print_rows(rows: list[dict[str, Any]], lines: Iterable[str], *, as_json: bool) -> None:
    """The rows for machines, or the lines for people."""
    if as_json:
        print_json(rows)
    else:
        for line in lines:
            typer.echo(line)


def fail(message: str) -> NoReturn:
    """Ends the verb with one sentence and exit code 1."""
    messages.print(message, style="red", markup=False, soft_wrap=True)
    raise typer.Exit(1)
