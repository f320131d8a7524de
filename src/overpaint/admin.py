"""What an operator does to accounts, keys and money from the command line, beside a running server."""

import re

from overpaint.core import keys, ledger
from overpaint.core.accounts import Standing
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.ledger import USD_MICROS, Balance
from overpaint.core.pricing import PRICE_LISTS
from overpaint.data_folder import open_database
from overpaint.settings import Settings
from overpaint.system import SystemChance, SystemClock


async def create(settings: Settings, account: str, region: str | None) -> str:
    """A new key for an account, which is made when there is none."""
    if region is not None and region not in PRICE_LISTS:
        raise EditError(ErrorKind.invalid_request, f"The region must be one of {', '.join(PRICE_LISTS)}.")
    async with open_database(settings) as database:
        return await keys.create_key(
            database,
            account_name=account,
            region=region or settings.region,
            clock=SystemClock(),
            chance=SystemChance(),
        )


async def set_standing(settings: Settings, account: str, standing: Standing) -> bool:
    """Says whether an account may edit; False when there is none of that name."""
    async with open_database(settings) as database, database.transaction() as tx:
        return await tx.accounts.set_standing(account, standing)


async def listed(settings: Settings) -> list[dict[str, object]]:
    """Every key with its account, oldest first."""
    async with open_database(settings) as database, database.transaction() as tx:
        return [
            {
                "id": key.id,
                "prefix": key.prefix,
                "account": account.name,
                "region": key.region,
                "created_at": key.created_at.isoformat(timespec="seconds"),
                "revoked_at": key.revoked_at.isoformat(timespec="seconds") if key.revoked_at else None,
            }
            for key, account in await tx.accounts.keys()
        ]


async def revoke(settings: Settings, key_id: str) -> bool:
    """Ends a key; False when there is none that works."""
    async with open_database(settings) as database, database.transaction() as tx:
        return await tx.accounts.revoke_key(key_id, SystemClock().now())


async def granted(settings: Settings, account_name: str, usd: str, reference: str | None) -> Balance:
    """The balance after a grant of `usd` dollars; the same reference is booked once."""
    chance = SystemChance()
    amount = _micros(usd)
    async with open_database(settings) as database, database.transaction() as tx:
        account = await tx.accounts.named(account_name)
        if account is None:
            raise EditError(ErrorKind.not_found, f"There is no account named {account_name}.")
        entry = ledger.grant(
            chance.uuid(), account.id, amount, reference or chance.uuid(), SystemClock().now()
        )
        await tx.ledger.grant(entry)
        return await tx.ledger.balance(account.id, USD_MICROS)


async def checked(settings: Settings) -> list[dict[str, object]]:
    """Every balance beside what its entries add up to."""
    async with open_database(settings) as database, database.transaction() as tx:
        balances = await tx.ledger.balances()
        recomputed = await tx.ledger.recomputed()
    rows: list[dict[str, object]] = []
    for account_id, unit in sorted(balances.keys() | recomputed.keys()):
        balance, true = (totals.get((account_id, unit), Balance()) for totals in (balances, recomputed))
        verdict = "agrees" if true == balance else f"differs: {true.posted} posted, {true.held} held"
        rows.append(
            {
                "account_id": account_id,
                "unit": unit,
                "posted": balance.posted,
                "held": balance.held,
                "verdict": verdict,
            }
        )
    return rows


def _micros(usd: str) -> int:
    """Dollars as integers: `"0.03"` is 30 000."""
    match = re.fullmatch(r"(\d{1,9})(?:\.(\d{1,6}))?", usd)
    micros = int(match[1]) * 1_000_000 + int((match[2] or "").ljust(6, "0")) if match else 0
    if micros == 0:
        raise EditError(
            ErrorKind.invalid_request,
            f"The amount must be US dollars above 0 with at most six decimals, such as 25 or 0.03; got {usd}.",
        )
    return micros
