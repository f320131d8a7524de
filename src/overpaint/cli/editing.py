"""`overpaint edit` and `understand`: instructions without a server."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from overpaint.cli.printing import Json, fail, messages, print_json
from overpaint.cli.running import with_settings

if TYPE_CHECKING:
    from overpaint.core.images import Size

app = typer.Typer()


@app.command(
    epilog='Example: overpaint edit photo.jpg other.jpg -p "Replace the background in Image 1 with the '
    'landscape from Image 2" -n 2 -o out/'
)
def edit(
    images: Annotated[
        list[Path], typer.Argument(help="One to three input images: Image 1, Image 2, Image 3.")
    ],
    prompt: Annotated[str, typer.Option("-p", "--prompt", help="What to do, in English or Chinese.")],
    n: Annotated[int, typer.Option("-n", help="How many outputs.", min=1, max=6)] = 1,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the outputs.")] = Path(),
    size: Annotated[
        str | None, typer.Option(help='Output size such as "1024x1024"; else that of Image 1.')
    ] = None,
    seed: Annotated[
        int | None, typer.Option(help="The same seed gives the same picture.", min=0, max=2**31 - 1)
    ] = None,
    watermark: Annotated[
        bool, typer.Option("--watermark", help="Label the picture with its engine.")
    ] = False,
    engine: Annotated[str | None, typer.Option(help="Overrides OVERPAINT_ENGINE.")] = None,
    as_json: Json = False,
) -> None:
    """Edit pictures here, without a server."""
    from overpaint.core.edits import INPUTS_MAX
    from overpaint.core.errors import EngineRefused
    from overpaint.local import LocalEdit, edit_files

    if len(images) > INPUTS_MAX:
        raise typer.BadParameter(f"at most {INPUTS_MAX} images are accepted, got {len(images)}")
    wanted = LocalEdit(tuple(images), prompt, n, output, _size(size), seed, watermark)
    try:
        made = with_settings(lambda settings: edit_files(settings, wanted, messages), engine=engine)
    except EngineRefused as refusal:
        if as_json:
            told = {"refused": refusal.reason, "message": refusal.message}
            print_json({**told, "words": refusal.words, "suggestions": refusal.suggestions})
        fail(refusal.message)
    for note in made.notes:
        messages.print(f"note: {note}", markup=False, soft_wrap=True)
    if as_json:
        print_json(made.as_json())
    else:
        for picture in made.pictures:
            typer.echo(picture)


@app.command(epilog='Example: overpaint understand "Make the background pure white" --json')
def understand(
    instruction: Annotated[
        str,
        typer.Argument(help='What to do, in English or Chinese; "-" reads {"text", "images"} line by line.'),
    ],
    images: Annotated[int, typer.Option(help="How many input images come with it.", min=1, max=3)] = 1,
    as_json: Json = False,
) -> None:
    """Say what the embedded engine takes an instruction to mean; no picture is needed."""
    from overpaint.core.errors import EngineRefused
    from overpaint.engines.embedded.language.answers import answer, answer_to, line_for

    if instruction == "-":
        are_answered = [_print_answer(answer_to(line, images=images)) for line in sys.stdin if line.strip()]
        raise typer.Exit(0 if all(are_answered) else 1)
    if as_json:
        print_json(answer(instruction, images=images))
    try:
        told = line_for(instruction, images=images)
    except EngineRefused as refusal:
        fail(refusal.message)
    if not as_json:
        typer.echo(told)


def _size(text: str | None) -> "Size | None":
    from overpaint.core.images import Size

    if text is None:
        return None
    width, _, height = text.partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 16 <= int(width) <= 8192 and 16 <= int(height) <= 8192
    ):
        raise typer.BadParameter(
            'it must be WIDTHxHEIGHT, each from 16 to 8192, such as "1024x1024"', param_hint="--size"
        )
    return Size(int(width), int(height))


def _print_answer(value: dict[str, Any]) -> bool:
    """Whether it was no error."""
    print_json(value)  # at once, since somebody may wait for it before the next line
    return "error" not in value
