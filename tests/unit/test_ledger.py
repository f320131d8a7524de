import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from overpaint.core import ledger
from overpaint.core.accounts import Account
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.ledger import USD_MICROS, Balance, Entry, EntryKind, Hold
from overpaint.core.ports import Transaction
from overpaint.storage.database import Database
from overpaint.system import SystemChance
from tests.scale import SCALE

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ACCOUNT = "account"
PRICES = st.sampled_from([28_671, 30_000, 45_000])
COUNTS = st.integers(1, 6)

new_id = SystemChance().uuid
T = TypeVar("T")


def hold_of(price_micros: int, n: int) -> Hold:
    return Hold(new_id(), ACCOUNT, new_id(), USD_MICROS, price_micros, price_micros * n, "list", NOW)


@given(PRICES, COUNTS, st.data())
def test_a_capture_takes_the_price_of_what_was_delivered_and_returns_the_whole_hold(
    price_micros: int, n: int, data: st.DataObject
) -> None:
    delivered = data.draw(st.integers(1, n))

    entry = ledger.resolution(hold_of(price_micros, n), delivered, new_id(), NOW)

    assert entry.kind is EntryKind.capture
    assert entry.posted_delta == -price_micros * delivered
    assert entry.held_delta == -price_micros * n


def test_failed_images_are_not_charged() -> None:
    entry = ledger.resolution(hold_of(30_000, 4), 0, new_id(), NOW)

    assert entry.kind is EntryKind.release
    assert entry.posted_delta == 0


def test_more_than_was_held_is_never_captured() -> None:
    with pytest.raises(AssertionError, match="never more than was held"):
        ledger.resolution(hold_of(30_000, 2), 3, new_id(), NOW)


class LedgerOnSqlite(RuleBasedStateMachine):
    """Any sequence of the four verbs, in real transactions, beside the sums that a person would keep."""

    holds = Bundle("holds")
    resolved = Bundle("resolved")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.database = self.loop.run_until_complete(Database.open("sqlite://"))
        self.booked(lambda tx: tx.accounts.add(Account(ACCOUNT, "studio", NOW)))
        self.references: set[str] = set()
        self.owned = 0
        self.reserved: dict[str, int] = {}

    def teardown(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.loop.close()

    def booked(self, work: Callable[[Transaction], Any]) -> Any:
        async def in_transaction() -> Any:
            async with self.database.transaction() as tx:
                return await work(tx)

        return self.loop.run_until_complete(in_transaction())

    @rule(amount=st.integers(1, 200_000), reference=st.sampled_from("abcdef"))
    def grant(self, amount: int, reference: str) -> None:
        is_new = reference not in self.references
        entry = ledger.grant(new_id(), ACCOUNT, amount, reference, NOW)
        assert self.booked(lambda tx: tx.ledger.grant(entry)) is is_new
        if is_new:
            self.references.add(reference)
            self.owned += amount

    @rule(target=holds, price_micros=PRICES, n=COUNTS, credit_limit=st.sampled_from([None, 0, 50_000]))
    def hold(self, price_micros: int, n: int, credit_limit: int | None) -> Any:
        hold = hold_of(price_micros, n)
        entry = ledger.opening(hold, new_id())
        remaining = self.owned - sum(self.reserved.values()) - hold.amount
        if credit_limit is not None and remaining < -credit_limit:
            with pytest.raises(EditError) as refused:
                self.booked(lambda tx: tx.ledger.hold(hold, entry, credit_limit=credit_limit))
            assert refused.value.kind is ErrorKind.insufficient_balance
            return multiple()
        self.booked(lambda tx: tx.ledger.hold(hold, entry, credit_limit=credit_limit))
        self.reserved[hold.id] = hold.amount
        return hold

    @rule(target=resolved, hold=consumes(holds), data=st.data())
    def resolve(self, hold: Hold, data: st.DataObject) -> Hold:
        delivered = data.draw(st.integers(0, hold.amount // hold.price_micros))
        assert self.booked(lambda tx: tx.ledger.resolve(ledger.resolution(hold, delivered, new_id(), NOW)))
        self.owned -= hold.price_micros * delivered
        del self.reserved[hold.id]
        return hold

    @rule(hold=resolved, delivered=st.integers(0, 1))
    def resolve_again(self, hold: Hold, delivered: int) -> None:
        again = ledger.resolution(hold, delivered, new_id(), NOW)
        assert self.booked(lambda tx: tx.ledger.resolve(again)) is False

    @rule(hold=holds)
    def fail_while_resolving(self, hold: Hold) -> None:
        async def resolve_and_fail(tx: Transaction) -> None:
            await tx.ledger.resolve(ledger.resolution(hold, 1, new_id(), NOW))
            raise InterruptedError

        with pytest.raises(InterruptedError):
            self.booked(resolve_and_fail)

    @invariant()
    def totals_entries_and_sums_agree(self) -> None:
        balance: Balance = self.booked(lambda tx: tx.ledger.balance(ACCOUNT, USD_MICROS))
        recomputed = self.booked(lambda tx: tx.ledger.recomputed())
        assert balance == recomputed.get((ACCOUNT, USD_MICROS), Balance())
        assert balance == Balance(self.owned, sum(self.reserved.values()))

    @invariant()
    def a_hold_has_one_opening_and_at_most_one_end(self) -> None:
        entries: list[Entry] = self.booked(lambda tx: tx.ledger.entries(ACCOUNT, USD_MICROS))
        ends = [entry.hold_id for entry in entries if entry.kind in {EntryKind.capture, EntryKind.release}]
        openings = {entry.hold_id for entry in entries if entry.kind is EntryKind.hold}
        assert len(ends) == len(set(ends))
        assert openings - set(ends) == set(self.reserved)


test_any_sequence_of_ledger_verbs_keeps_the_totals_and_the_entries_in_agreement = LedgerOnSqlite.TestCase
test_any_sequence_of_ledger_verbs_keeps_the_totals_and_the_entries_in_agreement.settings = settings(
    deadline=None, max_examples=round(5 + 100 * SCALE), stateful_step_count=25
)
