"""`overpaint ledger`."""

from typing import Annotated

import typer

from overpaint.cli.printing import Json, print_rows
from overpaint.cli.running import with_settings

app = typer.Typer(no_args_is_help=True, help="Top up accounts and check the books.", rich_markup_mode=None)


@app.command("grant", epilog="Example: overpaint ledger grant --account studio --usd 25")
def grant(
    account: Annotated[str, typer.Option(help="The account to top up.")],
    usd: Annotated[str, typer.Option(help="US dollars, at most six decimals.")],
    reference: Annotated[str | None, typer.Option(help="The same reference is booked once.")] = None,
) -> None:
    """Add money to an account's balance."""
    from overpaint.admin import granted

    balance = with_settings(lambda settings: granted(settings, account, usd, reference))
    typer.echo(f"{account}: {balance.posted / 1_000_000:.6f} USD, {balance.held / 1_000_000:.6f} of it held")


@app.command("check", epilog="Example: overpaint ledger check")
def check(as_json: Json = False) -> None:
    """Recompute every balance from its entries; exit 1 when one differs."""
    from overpaint.admin import checked

    rows = with_settings(checked)
    lines = (
        f"{row['account_id']}  {row['unit']}  posted {row['posted']}  held {row['held']}  {row['verdict']}"
        for row in rows
    )
    print_rows(rows, lines, as_json=as_json)
    if any(row["verdict"] != "agrees" for row in rows):
        raise typer.Exit(1)
