"""The command line. Results go to files, facts to stdout, progress and messages to stderr."""

# Each verb imports what it needs: `overpaint --help` should not load a web server and an image library.

import json
from collections.abc import Callable, Coroutine, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console

from overpaint.core.accounts import Standing  # light: an option offers its values

if TYPE_CHECKING:
    from overpaint.core.images import Size
    from overpaint.settings import Settings

T = TypeVar("T")

app = typer.Typer(
    name="overpaint",
    help="Self-hosted image editing by instruction, with the APIs people already call.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
keys_app = typer.Typer(no_args_is_help=True, help="Create, list and revoke API keys.", rich_markup_mode=None)
app.add_typer(keys_app, name="keys")
accounts_app = typer.Typer(no_args_is_help=True, help="Say which accounts may edit.", rich_markup_mode=None)
app.add_typer(accounts_app, name="accounts")
ledger_app = typer.Typer(
    no_args_is_help=True, help="Top up accounts and check the books.", rich_markup_mode=None
)
app.add_typer(ledger_app, name="ledger")

messages = Console(stderr=True, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


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

    _run(
        lambda settings: run(settings, host=host, port=port, messages=messages, show_key=show_key),
        engine=engine,
    )


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
        made = _run(lambda settings: edit_files(settings, wanted, messages), engine=engine)
    except EngineRefused as refusal:
        if as_json:
            told = {"refused": refusal.reason, "message": refusal.message}
            _print_json({**told, "words": refusal.words, "suggestions": refusal.suggestions})
        _fail(refusal.message)
    for note in made.notes:
        messages.print(f"note: {note}", markup=False)
    if as_json:
        _print_json(made.as_json())
    else:
        for picture in made.pictures:
            typer.echo(picture)


@app.command(epilog="Example: overpaint models")
def models(as_json: Json = False) -> None:
    """List the models that may be named in a request, with their prices and what runs behind them."""
    from overpaint.core.pricing import PRICE_LISTS
    from overpaint.engines import open_engine

    settings = _settings()
    engine = open_engine(settings.engine, pixels_max=settings.limits.pixels).capabilities.name
    rows = [
        {"model": model, "usd_per_image": f"{micros / 1_000_000:.6f}", "engine": engine}
        for model, micros in PRICE_LISTS[settings.region].price_micros.items()
    ]
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            typer.echo(f"{row['model']:<34} {row['usd_per_image']} USD per image   made by: {row['engine']}")


@app.command(epilog="Example: overpaint conformance dashscope http://127.0.0.1:8000/api/v1 sk-...")
def conformance(
    dialect: Annotated[str, typer.Argument(help="The contract to check against, such as dashscope.")],
    base_url: Annotated[
        str, typer.Argument(help="What SDKs are given, such as http://127.0.0.1:8000/api/v1.")
    ] = "",
    key: Annotated[str, typer.Argument(help="A key of that server.")] = "",
    only: Annotated[list[str] | None, typer.Option(help="Run this check alone; may be repeated.")] = None,
    is_list: Annotated[bool, typer.Option("--list", help="List the checks and run none.")] = False,
    pace: Annotated[
        float | None, typer.Option(help="Seconds between two requests; else the original's rate.", min=0)
    ] = None,
    junit: Annotated[Path | None, typer.Option(help="Also write the results as JUnit XML.")] = None,
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
        _print_rows([check.as_json() for check in checks], listed(checks), as_json=as_json)
        return
    if not base_url.startswith(("http://", "https://")):
        raise typer.BadParameter("it must begin with http:// or https://", param_hint="BASE_URL")
    if not key:
        raise typer.BadParameter("a key of the server must follow its address", param_hint="KEY")
    pace_s = suite.pace_s if pace is None else pace
    try:
        found = asyncio.run(run(checks, base_url, key, pace_s=pace_s, messages=messages))
        if junit:
            write_junit(junit, dialect, found)
    except (Unreachable, OSError) as error:
        _fail(str(error))
    _print_rows([result.as_json() for result in found], tabled(found), as_json=as_json)
    if any(result.verdict is Verdict.unmet for result in found):
        raise typer.Exit(1)


@app.command(epilog="Example: overpaint doctor")
def doctor(as_json: Json = False) -> None:
    """Say what this machine can run, and why not what it cannot."""
    from overpaint.doctor import examine

    findings = examine(_settings())
    if as_json:
        _print_json([finding.as_json() for finding in findings])
    else:
        for finding in findings:
            typer.echo(f"{'yes' if finding.is_fine else 'no ':<4} {finding.subject}: {finding.text}")
    if not all(finding.is_fine for finding in findings if finding.is_needed):
        raise typer.Exit(1)


@keys_app.command("create", epilog="Example: overpaint keys create --account studio --region singapore")
def create_key(
    account: Annotated[str, typer.Option(help="The account that the key acts for; made when new.")],
    region: Annotated[str | None, typer.Option(help="singapore or beijing; else OVERPAINT_REGION.")] = None,
    as_json: Json = False,
) -> None:
    """Make a key and print it once."""
    from overpaint.admin import create

    key = _run(lambda settings: create(settings, account, region))
    if as_json:
        _print_json({"account": account, "key": key})
    else:
        typer.echo(key)


@keys_app.command("list", epilog="Example: overpaint keys list")
def list_keys(as_json: Json = False) -> None:
    """List keys by their first characters; the keys themselves are not kept."""
    from overpaint.admin import listed

    rows = _run(listed)
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            typer.echo(
                f"{row['id']}  {row['prefix']}…  {row['account']}  {row['region']}  {row['created_at']}"
                f"  {'revoked' if row['revoked_at'] else 'active'}"
            )


@keys_app.command("revoke", epilog="Example: overpaint keys revoke 5f0c6d1e-…")
def revoke_key(key_id: Annotated[str, typer.Argument(help="The id that `keys list` shows.")]) -> None:
    """End a key at once."""
    from overpaint.admin import revoke

    if not _run(lambda settings: revoke(settings, key_id)):
        _fail(f"There is no active key with the id {key_id}.")


@accounts_app.command("set", epilog="Example: overpaint accounts set studio --standing overdue")
def set_account(
    account: Annotated[str, typer.Argument(help="The name of the account.")],
    standing: Annotated[
        Standing, typer.Option(help="Whether it may edit, and if not, what its callers are told.")
    ],
) -> None:
    """Let an account edit, or stop it."""
    from overpaint.admin import set_standing

    if not _run(lambda settings: set_standing(settings, account, standing)):
        _fail(f"There is no account named {account}.")


@ledger_app.command("grant", epilog="Example: overpaint ledger grant --account studio --usd 25")
def grant(
    account: Annotated[str, typer.Option(help="The account to top up.")],
    usd: Annotated[str, typer.Option(help="US dollars, at most six decimals.")],
    reference: Annotated[str | None, typer.Option(help="The same reference is booked once.")] = None,
) -> None:
    """Add money to an account's balance."""
    from overpaint.admin import granted

    balance = _run(lambda settings: granted(settings, account, usd, reference))
    typer.echo(f"{account}: {balance.posted / 1_000_000:.6f} USD, {balance.held / 1_000_000:.6f} of it held")


@ledger_app.command("check", epilog="Example: overpaint ledger check")
def check(as_json: Json = False) -> None:
    """Recompute every balance from its entries; exit 1 when one differs."""
    from overpaint.admin import checked

    rows = _run(checked)
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            typer.echo(
                f"{row['account_id']}  {row['unit']}  posted {row['posted']}  held {row['held']}  {row['verdict']}"
            )
    if any(row["verdict"] != "agrees" for row in rows):
        raise typer.Exit(1)


def _run(work: "Callable[[Settings], Coroutine[Any, Any, T]]", *, engine: str | None = None) -> T:
    """Runs a verb with the settings; what a person can mend ends as one sentence and exit code 1.

    Raises `EngineRefused`, which says more than a sentence.
    """
    import uvloop

    from overpaint.core.errors import EditError, EngineError, EngineRefused
    from overpaint.settings import SettingsError

    settings = _settings(engine)
    try:
        return uvloop.run(work(settings))
    except EngineRefused:
        raise
    except (SettingsError, EngineError) as error:
        _fail(str(error))
    except EditError as error:
        _fail(error.message)


def _settings(engine: str | None = None) -> "Settings":
    from overpaint.settings import SettingsError, load_settings

    try:
        return load_settings(**({"engine": engine} if engine else {}))
    except SettingsError as error:
        messages.print(str(error), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(2) from None


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


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, default=str))


def _print_rows(rows: list[dict[str, Any]], lines: Iterable[str], *, as_json: bool) -> None:
    if as_json:
        _print_json(rows)
    else:
        for line in lines:
            typer.echo(line)


def _fail(message: str) -> NoReturn:
    messages.print(message, style="red", markup=False, soft_wrap=True)
    raise typer.Exit(1)
