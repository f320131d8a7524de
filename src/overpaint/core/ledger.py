"""The ledger: integers, append-only, every hold resolved exactly once.

    grant     adds to the balance
    hold      reserves n x price at admission
    capture   takes what was delivered and returns the rest of the hold
    release   returns the whole hold

An entry says how it moved the two totals of an account, `posted` (what is owned) and `held` (what is reserved), so the
totals can be recomputed from the entries at any time.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

USD_MICROS = "usd_micros"


class EntryKind(StrEnum):
    """The four verbs."""

    grant = "grant"
    hold = "hold"
    capture = "capture"
    release = "release"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger. `idempotency_key` is unique: the same act is booked once."""

    id: str
    account_id: str
    unit: str
    kind: EntryKind
    posted_delta: int
    held_delta: int
    hold_id: str | None
    idempotency_key: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """A reservation for one job, at the price of the moment."""

    id: str
    account_id: str
    job_id: str
    unit: str
    price_micros: int
    amount: int
    price_list: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Balance:
    """The totals of one account in one unit; `posted - held` can be spent."""

    posted: int = 0
    held: int = 0

    @property
    def available(self) -> int:
        """What a new hold may use."""
        return self.posted - self.held


def grant(entry_id: str, account_id: str, amount: int, idempotency_key: str, now: datetime) -> Entry:
    """Adds `amount` (> 0) to the account."""
    assert amount > 0, "a grant adds"
    return Entry(
        entry_id, account_id, USD_MICROS, EntryKind.grant, amount, 0, None, f"grant:{idempotency_key}", now
    )


def opening(hold: Hold, entry_id: str) -> Entry:
    """The entry that reserves the amount of `hold`."""
    return Entry(
        entry_id,
        hold.account_id,
        hold.unit,
        EntryKind.hold,
        0,
        hold.amount,
        hold.id,
        f"hold:{hold.id}",
        hold.created_at,
    )


def resolution(hold: Hold, delivered: int, entry_id: str, now: datetime) -> Entry:
    """The one entry that ends `hold`: captures `delivered` images, or releases it when there are none."""
    captured = hold.price_micros * delivered
    assert 0 <= captured <= hold.amount, "never more than was held"
    return Entry(
        entry_id,
        hold.account_id,
        hold.unit,
        EntryKind.capture if delivered else EntryKind.release,
        -captured,
        -hold.amount,
        hold.id,
        f"resolve:{hold.id}",
        now,
    )
