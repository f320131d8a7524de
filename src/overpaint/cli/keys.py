"""`overpaint keys`."""

from typing import Annotated

import typer

from overpaint.cli.printing import Json, fail, print_json, print_rows
from overpaint.cli.running import with_settings

app = typer.Typer(no_args_is_help=True, help="Create, list and revoke API keys.", rich_markup_mode=None)


@app.command("create", epilog="Example: overpaint keys create --account studio --region singapore")
def create_key(
    account: Annotated[str, typer.Option(help="The account that the key acts for; made when new.")],
    region: Annotated[str | None, typer.Option(help="singapore or beijing; else OVERPAINT_REGION.")] = None,
    as_json: Json = False,
) -> None:
    """Make a key and print it once."""
    from overpaint.admin import create

    key = with_settings(lambda settings: create(settings, account, region))
    if as_json:
        print_json({"account": account, "key": key})
    else:
        typer.echo(key)


@app.command("list", epilog="Example: overpaint keys list")
def list_keys(as_json: Json = False) -> None:
    """List keys by their first characters; the keys themselves are not kept."""
    from overpaint.admin import listed

    rows = with_settings(listed)
    lines = (
        f"{row['id']}  {row['prefix']}…  {row['account']}  {row['region']}  {row['created_at']}"
        f"  {'revoked' if row['revoked_at'] else 'active'}"
        for row in rows
    )
    print_rows(rows, lines, as_json=as_json)


@app.command("revoke", epilog="Example: overpaint keys revoke 5f0c6d1e-…")
def revoke_key(key_id: Annotated[str, typer.Argument(help="The id that `keys list` shows.")]) -> None:
    """End a key at once."""
    from overpaint.admin import revoke

    if not with_settings(lambda settings: revoke(settings, key_id)):
        fail(f"There is no active key with the id {key_id}.")
