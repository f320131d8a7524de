"""Accounts, keys and rates as rows."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from overpaint.core.accounts import Account, ApiKey, Standing
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.limits import Rate, next_arrival, wait_s
from overpaint.storage.tables import accounts, api_keys, rates, row_of

_KEYS = select(
    api_keys,
    accounts.c.name.label("account_name"),
    accounts.c.created_at.label("account_since"),
    accounts.c.standing.label("account_standing"),
).join(accounts)


class AccountRows:
    """Implements `core.ports.Accounts` within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, account: Account) -> None:
        """Adds an account."""
        try:
            await self._connection.execute(insert(accounts).values(row_of(account)))
        except IntegrityError as error:
            raise EditError(
                ErrorKind.conflict, f"There is an account named {account.name} already.", param="account"
            ) from error

    async def named(self, name: str) -> Account | None:
        """The account of that name."""
        found = await self._connection.execute(select(accounts).where(accounts.c.name == name))
        row = found.mappings().one_or_none()
        return Account(**{**row, "standing": Standing(row["standing"])}) if row else None

    async def add_key(self, key: ApiKey) -> None:
        """Adds a key."""
        await self._connection.execute(insert(api_keys).values(row_of(key)))

    async def set_standing(self, name: str, standing: Standing) -> bool:
        """Says whether the account of that name may edit; False when there is none."""
        changed = await self._connection.execute(
            update(accounts).where(accounts.c.name == name).values(standing=standing)
        )
        return changed.rowcount == 1

    async def key_by_digest(self, digest: str) -> tuple[ApiKey, Account] | None:
        """The key with that hash, revoked or not, and its account."""
        found = await self._connection.execute(_KEYS.where(api_keys.c.digest == digest))
        row = found.mappings().one_or_none()
        return _key_and_account(row) if row else None

    async def keys(self, account_id: str | None = None) -> Sequence[tuple[ApiKey, Account]]:
        """Keys with their accounts, oldest first."""
        query = _KEYS if account_id is None else _KEYS.where(api_keys.c.account_id == account_id)
        found = await self._connection.execute(query.order_by(api_keys.c.created_at, api_keys.c.id))
        return [_key_and_account(row) for row in found.mappings()]

    async def revoke_key(self, key_id: str, now: datetime) -> bool:
        """Ends a key; False when there is none that works."""
        ended = await self._connection.execute(
            update(api_keys)
            .where(api_keys.c.id == key_id, api_keys.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )
        return ended.rowcount == 1

    async def pass_rate(self, account_id: str, model: str, rate: Rate, now: datetime) -> float:
        """Counts one call; the seconds to wait when it is one too many, else 0.0."""
        here = (rates.c.account_id == account_id) & (rates.c.model == model)
        arrival = await self.arrival(account_id, model)
        wait = wait_s(arrival, now, rate)
        if wait > 0:
            return wait
        arrival_at = next_arrival(arrival, now, rate)
        if arrival is None:
            statement = insert(rates).values(account_id=account_id, model=model, arrival_at=arrival_at)
            await self._connection.execute(statement)
        else:
            await self._connection.execute(update(rates).where(here).values(arrival_at=arrival_at))
        return 0.0

    async def arrival(self, account_id: str, model: str) -> datetime | None:
        """The theoretical arrival time after the calls counted so far; see `core.limits`."""
        here = (rates.c.account_id == account_id) & (rates.c.model == model)
        found = await self._connection.execute(select(rates.c.arrival_at).where(here))
        arrival: datetime | None = found.scalar_one_or_none()
        return arrival


def _key_and_account(row: RowMapping) -> tuple[ApiKey, Account]:
    key = ApiKey(**{column.name: row[column.name] for column in api_keys.c})
    standing = Standing(row["account_standing"])
    return key, Account(key.account_id, row["account_name"], row["account_since"], standing)
