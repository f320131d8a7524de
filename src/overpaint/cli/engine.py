"""`overpaint engine`."""

from pathlib import Path
from typing import Annotated

import typer

from overpaint.cli.printing import fail, messages

app = typer.Typer(
    no_args_is_help=True, help="Measure how well the embedded engine edits.", rich_markup_mode=None
)


@app.command("eval", epilog="Example: overpaint engine eval --family text.replace --sheet out/text.jpg")
def evaluate(
    instructions: Annotated[Path | None, typer.Option(help="File of labelled instructions.")] = None,
    pictures: Annotated[Path | None, typer.Option(help="Folder of the picture set.")] = None,
    family: Annotated[
        list[str] | None, typer.Option(help="Run this family alone, such as look; may be repeated.")
    ] = None,
    limit: Annotated[int | None, typer.Option(help="At most so many cases of each family.", min=1)] = None,
    sealed: Annotated[
        bool, typer.Option("--sealed", help="Read the sealed instructions; tell scores and ids alone.")
    ] = False,
    controls: Annotated[
        bool,
        typer.Option("--controls", help="Ask whether any check is met by what is no edit, and edit nothing."),
    ] = False,
    sheet: Annotated[Path | None, typer.Option(help="Also write contact sheets, as JPEG.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Also write the results as JSON.")] = None,
    gallery: Annotated[
        Path | None, typer.Option(help="Also write gallery.md and its images into this folder.")
    ] = None,
) -> None:
    """Read the labelled instructions, edit the picture set, check every edit; exit 1 when a bar is missed."""
    import asyncio

    from overpaint.evaluation.command import Missed, Wanted, run
    from overpaint.evaluation.pictures import SetMissing

    wanted = Wanted(
        instructions, pictures, frozenset(family or ()), limit, sheet, json_file, gallery, is_sealed=sealed
    )
    try:
        asyncio.run(run(wanted, messages, is_controls=controls))
    except (SetMissing, Missed) as error:
        fail(str(error))
