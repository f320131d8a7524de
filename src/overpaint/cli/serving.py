"""`overpaint serve`, and what it would serve with here: `models`, `doctor`."""

from typing import Annotated

import typer

from overpaint.cli.printing import Json, messages, print_rows
from overpaint.cli.running import loaded_settings, with_settings

app = typer.Typer()


@app.command(epilog="Example: overpaint serve --host 127.0.0.1 --port 8000 --engine embedded")
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)
    ] = 8000,
    engine: Annotated[str | None, typer.Option(help="Overrides OVERPAINT_ENGINE.")] = None,
    show_key: Annotated[
        bool, typer.Option("--show-key", help="Print a key also where no terminal is seen.")
    ] = False,
) -> None:
    """Serve the HTTP contracts until Ctrl-C."""
    from overpaint.server import serve as run

    with_settings(
        lambda settings: run(settings, host=host, port=port, messages=messages, show_key=show_key),
        engine=engine,
    )


@app.command(epilog="Example: overpaint models")
def models(as_json: Json = False) -> None:
    """List the models that may be named in a request, with their prices and what runs behind them."""
    from overpaint.core.pricing import PRICE_LISTS
    from overpaint.engines import open_engine

    settings = loaded_settings()
    engine = open_engine(
        settings.engine, pixels_max=settings.limits.pixels, qwen=settings.qwen.options
    ).capabilities.name
    rows = [
        {"model": model, "usd_per_image": f"{micros / 1_000_000:.6f}", "engine": engine}
        for model, micros in PRICE_LISTS[settings.region].price_micros.items()
    ]
    lines = (
        f"{row['model']:<34} {row['usd_per_image']} USD per image   made by: {row['engine']}" for row in rows
    )
    print_rows(rows, lines, as_json=as_json)


@app.command(epilog="Example: overpaint doctor")
def doctor(as_json: Json = False) -> None:
    """Say what this machine can run, and why not what it cannot."""
    from overpaint.doctor import examine

    findings = examine(loaded_settings())
    lines = (f"{'yes' if found.is_fine else 'no ':<4} {found.subject}: {found.text}" for found in findings)
    print_rows([found.as_json() for found in findings], lines, as_json=as_json)
    if not all(finding.is_fine for finding in findings if finding.is_needed):
        raise typer.Exit(1)
