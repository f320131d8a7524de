"""The ledger as rows: entries are only added; the totals move with them by guarded statements."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.ledger import Balance, Entry, EntryKind, Hold
from overpaint.storage.tables import balances, entries, holds, row_of

_HELD = insert(holds)
_HOLD_BY_ID = select(holds).where(holds.c.id == bindparam("hold_id"))
_BOOKED_ONCE = upsert(entries).on_conflict_do_nothing(index_elements=["idempotency_key"])
_NEW = upsert(balances)
_MOVED = _NEW.on_conflict_do_update(
    index_elements=["account_id", "unit"],
    set_={name: balances.c[name] + _NEW.excluded[name] for name in ("posted", "held")},
)


class LedgerRows:
    """Implements `core.ports.Ledger` within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def grant(self, entry: Entry) -> bool:
        """Books a grant; False when its idempotency key was booked before."""
        return await self._book(entry)

    async def hold(self, hold: Hold, entry: Entry, *, credit_limit: int | None) -> None:
        """Reserves; with a limit, raises `insufficient_balance` when available + limit does not cover it."""
        await self._connection.execute(_HELD, row_of(hold))
        await self._book(entry)
        if credit_limit is None:
            return
        balance = await self.balance(hold.account_id, hold.unit)
        if balance.available < -credit_limit:
            raise EditError(
                ErrorKind.insufficient_balance,
                f"This edit costs up to {hold.amount} micro-dollars; "
                f"the account has {balance.available + hold.amount + credit_limit}.",
            )

    async def resolve(self, entry: Entry) -> bool:
        """Books the end of a hold; False when it was resolved before."""
        return await self._book(entry)

    async def hold_by_id(self, hold_id: str) -> Hold:
        """The hold of that id, which exists."""
        found = await self._connection.execute(_HOLD_BY_ID, {"hold_id": hold_id})
        return Hold(**found.mappings().one())

    async def balance(self, account_id: str, unit: str) -> Balance:
        """The running totals."""
        found = await self._connection.execute(
            select(balances.c.posted, balances.c.held).where(
                balances.c.account_id == account_id, balances.c.unit == unit
            )
        )
        row = found.mappings().one_or_none()
        return Balance(**row) if row else Balance()

    async def entries(self, account_id: str, unit: str) -> Sequence[Entry]:
        """Every entry, oldest first."""
        found = await self._connection.execute(
            select(*(column for column in entries.c if column.name != "number"))
            .where(entries.c.account_id == account_id, entries.c.unit == unit)
            .order_by(entries.c.number)
        )
        return [Entry(**{**row, "kind": EntryKind(row["kind"])}) for row in found.mappings()]

    async def balances(self) -> Mapping[tuple[str, str], Balance]:
        """The running totals of every (account, unit)."""
        return await self._balances(
            select(balances.c.account_id, balances.c.unit, balances.c.posted, balances.c.held)
        )

    async def recomputed(self) -> Mapping[tuple[str, str], Balance]:
        """What the entries of every (account, unit) add up to."""
        return await self._balances(
            select(
                entries.c.account_id,
                entries.c.unit,
                func.sum(entries.c.posted_delta).label("posted"),
                func.sum(entries.c.held_delta).label("held"),
            ).group_by(entries.c.account_id, entries.c.unit)
        )

    async def _balances(self, query: Select[tuple[str, str, int, int]]) -> Mapping[tuple[str, str], Balance]:
        found = await self._connection.execute(query)
        return {(row.account_id, row.unit): Balance(row.posted, row.held) for row in found}

    async def _book(self, entry: Entry) -> bool:
        """Adds the row, which is unique by its idempotency key, and moves the totals by it."""
        added = await self._connection.execute(_BOOKED_ONCE, row_of(entry))
        if added.rowcount == 0:
            return False
        moved = {"posted": entry.posted_delta, "held": entry.held_delta}
        await self._connection.execute(_MOVED, {"account_id": entry.account_id, "unit": entry.unit, **moved})
        return True
