"""`overpaint accounts`."""

from typing import Annotated

import typer

from overpaint.cli.printing import fail
from overpaint.cli.running import with_settings
from overpaint.core.accounts import Standing  # light: an option offers its values

app = typer.Typer(no_args_is_help=True, help="Say which accounts may edit.", rich_markup_mode=None)


@app.command("set", epilog="Example: overpaint accounts set studio --standing overdue")
def set_account(
    account: Annotated[str, typer.Argument(help="The name of the account.")],
    standing: Annotated[
        Standing, typer.Option(help="Whether it may edit, and if not, what its callers are told.")
    ],
) -> None:
    """Let an account edit, or stop it."""
    from overpaint.admin import set_standing

    if not with_settings(lambda settings: set_standing(settings, account, standing)):
        fail(f"There is no account named {account}.")
