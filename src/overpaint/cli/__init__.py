"""The command line. Results go to files, facts to stdout, progress and messages to stderr.

A file for each group of verbs. Each verb imports what it needs: `overpaint --help` should not load a web server and an
image library.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from overpaint.cli import accounts, conformance, editing, engine, keys, ledger, serving

app = typer.Typer(
    name="overpaint",
    help="Self-hosted image editing by instruction, with the APIs people already call.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for verbs in (serving, editing, conformance):
    app.add_typer(verbs.app)
app.add_typer(keys.app, name="keys")
app.add_typer(accounts.app, name="accounts")
app.add_typer(ledger.app, name="ledger")
app.add_typer(engine.app, name="engine")


def main() -> None:
    """The entry point `overpaint`."""
    app()


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"overpaint {version('overpaint')}")
        raise typer.Exit


@app.callback()
def overpaint(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Self-hosted image editing by instruction, with the APIs people already call."""
