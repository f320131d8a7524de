"""What every implementation of Records keeps to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overpaint.core import ledger
from overpaint.core.accounts import Account
from overpaint.core.assets import Asset, AssetRole, AssetState
from overpaint.core.edits import SEED_MAX
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size
from overpaint.core.jobs import JobError, JobFilter, JobStatus
from overpaint.core.ledger import USD_MICROS, Balance, EntryKind, Hold
from overpaint.core.limits import Rate
from overpaint.core.ports import Records
from overpaint.storage.database import Database
from tests.storage.samples import ACCOUNT, API_KEY, NOW, add_account, asset, job, later, new_id

SHA256 = "0" * 64
MISCHIEF = "Ein Wort 添加 🎨 'quoted' \"twice\"; DROP TABLE jobs --"


@pytest.fixture(params=["in a file", "in memory"])
async def records(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Records]:
    database = await Database.open(
        "sqlite://" if request.param == "in memory" else f"sqlite:///{tmp_path / 'records.db'}"
    )
    async with database.transaction() as tx:
        await add_account(tx)
    yield database
    await database.close()


class TestTransactions:
    async def test_what_a_transaction_wrote_is_there_in_the_next_one(self, records: Records) -> None:
        added = job()
        async with records.transaction() as tx:
            await tx.jobs.add(added)
        async with records.transaction() as tx:
            assert await tx.jobs.by_id(added.id) == added

    async def test_an_exception_takes_back_all_that_the_block_wrote(self, records: Records) -> None:
        async def write_and_fail() -> None:
            async with records.transaction() as tx:
                await tx.jobs.add(job())
                await tx.accounts.add(Account(new_id(), "another", NOW))
                raise InterruptedError

        with pytest.raises(InterruptedError):
            await write_and_fail()
        async with records.transaction() as tx:
            assert await tx.jobs.queued_count() == 0
            assert await tx.accounts.named("another") is None

    async def test_transactions_at_once_follow_one_another(self, records: Records) -> None:
        async def pass_one() -> float:
            async with records.transaction() as tx:
                return await tx.accounts.pass_rate(ACCOUNT.id, "model", Rate(5), NOW)

        waits = await asyncio.gather(*(pass_one() for _ in range(20)))

        assert waits.count(0.0) == 5

    @pytest.mark.parametrize("naps", range(12))
    async def test_a_cancelled_transaction_leaves_nothing_and_hinders_nobody(
        self, tmp_path: Path, naps: int
    ) -> None:
        """In a file: one in memory ends with the connection that was cut off."""
        database = await Database.open(f"sqlite:///{tmp_path / 'records.db'}")

        async def add_both() -> None:
            async with database.transaction() as tx:
                await add_account(tx)
                await tx.jobs.add(job())
                await tx.jobs.add(job())

        task = asyncio.create_task(add_both())
        for _ in range(naps):
            await asyncio.sleep(0.0003)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

        async with database.transaction() as tx:
            assert await tx.jobs.queued_count() in {0, 2}
            await tx.accounts.add(Account(new_id(), "another", NOW))
        await database.close()

    async def test_a_transaction_cancelled_amid_a_question_holds_no_lock(self, tmp_path: Path) -> None:
        database = await Database.open(f"sqlite:///{tmp_path / 'records.db'}")

        async def ask_for_ever() -> None:
            async with database.transaction() as tx:
                while True:
                    await tx.jobs.queued_count()

        kept = []  # whose tracebacks refer to the statements
        for _ in range(20):
            asking = asyncio.create_task(ask_for_ever())
            await asyncio.sleep(0.005)
            asking.cancel()
            kept += await asyncio.gather(asking, return_exceptions=True)
            async with asyncio.timeout(5), database.transaction() as tx:
                assert await tx.jobs.queued_count() == 0
        await database.close()
        assert [type(error) for error in kept] == [asyncio.CancelledError] * 20


class TestAccounts:
    async def test_an_account_is_found_by_its_name(self, records: Records) -> None:
        async with records.transaction() as tx:
            assert await tx.accounts.named("studio") == ACCOUNT
            assert await tx.accounts.named("Studio") is None

    async def test_two_accounts_of_one_name_are_a_conflict(self, records: Records) -> None:
        with pytest.raises(EditError) as refused:
            async with records.transaction() as tx:
                await tx.accounts.add(Account(new_id(), ACCOUNT.name, NOW))
        assert refused.value.kind is ErrorKind.conflict

    async def test_a_key_is_found_by_its_hash(self, records: Records) -> None:
        async with records.transaction() as tx:
            assert await tx.accounts.key_by_digest("digest") == (API_KEY, ACCOUNT)
            assert await tx.accounts.key_by_digest("another") is None

    async def test_keys_are_listed_with_their_accounts_oldest_first(self, records: Records) -> None:
        other = Account(new_id(), "other", NOW)
        older = replace(API_KEY, id="older", account_id=other.id, digest="older", created_at=later(days=-1))
        async with records.transaction() as tx:
            await tx.accounts.add(other)
            await tx.accounts.add_key(older)
        async with records.transaction() as tx:
            assert list(await tx.accounts.keys()) == [(older, other), (API_KEY, ACCOUNT)]
            assert list(await tx.accounts.keys(ACCOUNT.id)) == [(API_KEY, ACCOUNT)]

    async def test_a_key_is_ended_once_and_still_known(self, records: Records) -> None:
        async with records.transaction() as tx:
            assert await tx.accounts.revoke_key(API_KEY.id, NOW)
            assert not await tx.accounts.revoke_key(API_KEY.id, later(hours=1))
            assert not await tx.accounts.revoke_key("unknown", NOW)
            assert await tx.accounts.key_by_digest("digest") == (replace(API_KEY, revoked_at=NOW), ACCOUNT)

    async def test_rates_are_counted_by_account_and_model(self, records: Records) -> None:
        async with records.transaction() as tx:
            assert await tx.accounts.pass_rate(ACCOUNT.id, "one", Rate(1), NOW) == 0
            assert await tx.accounts.pass_rate(ACCOUNT.id, "one", Rate(1), later(seconds=0.25)) == 0.75
            assert await tx.accounts.pass_rate(ACCOUNT.id, "two", Rate(1), NOW) == 0
            assert await tx.accounts.pass_rate(ACCOUNT.id, "one", Rate(1), later(seconds=1)) == 0


class TestLedger:
    @staticmethod
    def hold_of(amount: int) -> Hold:
        return Hold(new_id(), ACCOUNT.id, new_id(), USD_MICROS, amount // 2, amount, "prices-2026", NOW)

    async def test_a_hold_is_kept_with_its_price(self, records: Records) -> None:
        hold = self.hold_of(60_000)
        async with records.transaction() as tx:
            await tx.ledger.hold(hold, ledger.opening(hold, new_id()), credit_limit=None)
        async with records.transaction() as tx:
            assert await tx.ledger.hold_by_id(hold.id) == hold
            assert await tx.ledger.balance(ACCOUNT.id, USD_MICROS) == Balance(0, 60_000)
            assert await tx.ledger.balances() == {(ACCOUNT.id, USD_MICROS): Balance(0, 60_000)}

    async def test_a_job_has_one_hold(self, records: Records) -> None:
        hold = self.hold_of(60_000)
        second = replace(hold, id=new_id())
        async with records.transaction() as tx:
            await tx.ledger.hold(hold, ledger.opening(hold, new_id()), credit_limit=None)
        with pytest.raises(Exception, match="UNIQUE"):
            async with records.transaction() as tx:
                await tx.ledger.hold(second, ledger.opening(second, new_id()), credit_limit=None)

    async def test_a_hold_is_resolved_exactly_once(self, records: Records) -> None:
        hold = self.hold_of(60_000)
        async with records.transaction() as tx:
            await tx.ledger.hold(hold, ledger.opening(hold, new_id()), credit_limit=None)

        async def resolve(delivered: int) -> bool:
            async with records.transaction() as tx:
                return await tx.ledger.resolve(ledger.resolution(hold, delivered, new_id(), NOW))

        outcomes = await asyncio.gather(*(resolve(1) for _ in range(4)))

        assert sorted(outcomes) == [False, False, False, True]
        async with records.transaction() as tx:
            assert await tx.ledger.balance(ACCOUNT.id, USD_MICROS) == Balance(-30_000, 0)

    async def test_what_the_balance_does_not_cover_is_not_held(self, records: Records) -> None:
        hold = self.hold_of(60_000)
        async with records.transaction() as tx:
            await tx.ledger.grant(ledger.grant(new_id(), ACCOUNT.id, 59_999, "gift", NOW))
        with pytest.raises(EditError) as refused:
            async with records.transaction() as tx:
                await tx.ledger.hold(hold, ledger.opening(hold, new_id()), credit_limit=0)
        assert refused.value.kind is ErrorKind.insufficient_balance
        async with records.transaction() as tx:
            assert await tx.ledger.balance(ACCOUNT.id, USD_MICROS) == Balance(59_999, 0)

    async def test_two_edits_at_once_cannot_spend_the_same_money(self, records: Records) -> None:
        async with records.transaction() as tx:
            await tx.ledger.grant(ledger.grant(new_id(), ACCOUNT.id, 100_000, "gift", NOW))

        async def admit() -> bool:
            hold = self.hold_of(60_000)
            try:
                async with records.transaction() as tx:
                    await tx.ledger.hold(hold, ledger.opening(hold, new_id()), credit_limit=0)
            except EditError:
                return False
            return True

        assert sorted(await asyncio.gather(admit(), admit())) == [False, True]

    async def test_entries_come_back_as_they_were_oldest_first(self, records: Records) -> None:
        grants = [ledger.grant(new_id(), ACCOUNT.id, amount, str(amount), NOW) for amount in (3, 1, 2)]
        async with records.transaction() as tx:
            for entry in grants:
                assert await tx.ledger.grant(entry)
            assert not await tx.ledger.grant(replace(grants[0], id=new_id()))
        async with records.transaction() as tx:
            found = await tx.ledger.entries(ACCOUNT.id, USD_MICROS)
        assert list(found) == grants
        assert found[0].kind is EntryKind.grant


class TestJobs:
    @given(
        prompt=st.text(max_size=800),
        negative_prompt=st.none() | st.text(max_size=500),
        seeds=st.lists(st.integers(0, SEED_MAX), min_size=1, max_size=6),
        watermark=st.booleans(),
    )
    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    async def test_a_job_comes_back_as_it_was_added(
        self, records: Records, prompt: str, negative_prompt: str | None, seeds: list[int], watermark: bool
    ) -> None:
        added = job(prompt=prompt, negative_prompt=negative_prompt, seeds=tuple(seeds), watermark=watermark)
        async with records.transaction() as tx:
            await tx.jobs.add(added)
        async with records.transaction() as tx:
            assert await tx.jobs.by_id(added.id) == added

    async def test_instructions_are_data(self, records: Records) -> None:
        added = job(prompt=MISCHIEF)
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            assert (await tx.jobs.by_id(added.id)).prompt == MISCHIEF

    async def test_times_are_told_in_utc_whatever_zone_they_were_given_in(self, records: Records) -> None:
        there = NOW.astimezone(timezone(timedelta(hours=8)))
        added = job(created_at=there)
        async with records.transaction() as tx:
            await tx.jobs.add(added)
        async with records.transaction() as tx:
            found = (await tx.jobs.by_id(added.id)).created_at
        assert found == NOW
        assert found.tzinfo is UTC

    async def test_the_oldest_job_is_claimed_first_and_each_job_once(self, records: Records) -> None:
        jobs = [job(created_at=later(seconds=second)) for second in (2, 0, 1)]
        async with records.transaction() as tx:
            for added in jobs:
                await tx.jobs.add(added)

        async def claim() -> str | None:
            async with records.transaction() as tx:
                claimed = await tx.jobs.claim(later(minutes=1), later(minutes=2))
                return claimed.id if claimed else None

        assert [await claim() for _ in range(4)] == [jobs[1].id, jobs[2].id, jobs[0].id, None]

    async def test_a_claimed_job_runs_with_a_lease_and_its_attempt_counted(self, records: Records) -> None:
        added = job()
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            claimed = await tx.jobs.claim(later(seconds=1), later(seconds=16))
            assert await tx.jobs.queued_count() == 0
        assert claimed == replace(
            added,
            status=JobStatus.running,
            attempt=1,
            started_at=later(seconds=1),
            lease_until=later(seconds=16),
        )

    async def test_only_overdue_jobs_are_claimed_when_only_those_are_wanted(self, records: Records) -> None:
        overdue = job(deadline_at=later(seconds=1), created_at=later(seconds=1))
        async with records.transaction() as tx:
            await tx.jobs.add(job())
            await tx.jobs.add(overdue)
            claimed = await tx.jobs.claim(later(seconds=1), later(seconds=16), only_overdue=True)
            assert claimed
            assert claimed.id == overdue.id
            assert await tx.jobs.claim(later(seconds=1), later(seconds=16), only_overdue=True) is None

    async def test_only_a_lost_lease_goes_back_to_the_queue(self, records: Records) -> None:
        async with records.transaction() as tx:
            await tx.jobs.add(job())
            await tx.jobs.add(job())
            lost = await tx.jobs.claim(NOW, later(seconds=15))
            held = await tx.jobs.claim(NOW, later(seconds=30))
            assert lost
            assert held
            assert await tx.jobs.requeue_lost(later(seconds=20)) == 1
            assert (await tx.jobs.by_id(lost.id)).status is JobStatus.queued
            assert (await tx.jobs.by_id(held.id)).status is JobStatus.running

    async def test_an_attempt_that_lost_its_lease_can_neither_renew_nor_finish(
        self, records: Records
    ) -> None:
        async with records.transaction() as tx:
            await tx.jobs.add(job())
            first = await tx.jobs.claim(NOW, later(seconds=15))
            await tx.jobs.requeue_lost(later(seconds=20))
            second = await tx.jobs.claim(later(seconds=20), later(seconds=35))
            assert first
            assert second
            assert not await tx.jobs.renew(first, later(seconds=50))
            assert not await tx.jobs.finish(first, JobStatus.failed, now=NOW, error=None, engine="late")
            assert await tx.jobs.renew(second, later(seconds=50))
            assert (await tx.jobs.by_id(second.id)).lease_until == later(seconds=50)

    async def test_a_job_ends_once_and_says_why(self, records: Records) -> None:
        error = JobError(
            ErrorKind.invalid_image, "Image 1 is empty.", Reason.image_undecodable, retry_after_s=2.5
        )
        async with records.transaction() as tx:
            await tx.jobs.add(job())
            claimed = await tx.jobs.claim(NOW, later(seconds=15))
            assert claimed
            assert await tx.jobs.finish(claimed, JobStatus.failed, now=NOW, error=error, engine="sketch")
            assert not await tx.jobs.finish(
                claimed, JobStatus.succeeded, now=NOW, error=None, engine="sketch"
            )
            ended = await tx.jobs.by_id(claimed.id)
        assert ended == replace(
            claimed,
            status=JobStatus.failed,
            lease_until=None,
            finished_at=NOW,
            engine="sketch",
            error=error,
        )

    async def test_only_a_job_that_waits_is_cancelled_and_once(self, records: Records) -> None:
        waiting, error = job(), JobError(ErrorKind.cancelled, "It was cancelled.")
        async with records.transaction() as tx:
            await tx.jobs.add(job(created_at=later(seconds=-1)))
            await tx.jobs.add(waiting)
            running = await tx.jobs.claim(NOW, later(seconds=15))
            assert running
            assert not await tx.jobs.cancel(running, now=NOW, error=error)
            assert await tx.jobs.cancel(waiting, now=NOW, error=error)
            assert not await tx.jobs.cancel(waiting, now=NOW, error=error)
            assert await tx.jobs.claim(NOW, later(seconds=15)) is None
            ended = await tx.jobs.by_id(waiting.id)
        assert ended == replace(waiting, status=JobStatus.cancelled, finished_at=NOW, error=error)

    async def test_a_job_is_found_by_its_id_or_that_of_its_request(self, records: Records) -> None:
        added = job()
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            for job_id in (added.id, added.request_id):
                assert await tx.jobs.find(ACCOUNT.id, job_id) == added
                assert await tx.jobs.find("another", job_id) is None

    async def test_the_jobs_of_an_account_are_told_newest_first_and_by_filter(self, records: Records) -> None:
        first, second, third = (
            job(created_at=later(seconds=number), model=model, contract=contract)
            for number, (model, contract) in enumerate([("a", "x"), ("b", "x"), ("a", "y")])
        )
        everything = JobFilter(ACCOUNT.id, NOW, later(seconds=3))
        async with records.transaction() as tx:
            for added in (first, second, third):
                await tx.jobs.add(added)
            running = await tx.jobs.claim(NOW, later(seconds=15))
            assert running
            for wanted, found in [
                (everything, [third, second, running]),
                (replace(everything, until=later(seconds=2)), [second, running]),
                (replace(everything, since=later(seconds=1)), [third, second]),
                (replace(everything, model="a"), [third, running]),
                (replace(everything, contract="x", model="a"), [running]),
                (replace(everything, status=JobStatus.queued), [third, second]),
                (replace(everything, key_id="another"), []),
                (replace(everything, account_id="another"), []),
            ]:
                assert list(await tx.jobs.of_account(wanted, limit=9)) == found
                assert await tx.jobs.count_of_account(wanted) == len(found)
            assert list(await tx.jobs.of_account(everything, limit=1, offset=1)) == [second]

    async def test_a_job_that_was_never_added_is_an_error(self, records: Records) -> None:
        with pytest.raises(Exception, match="No row"):
            async with records.transaction() as tx:
                await tx.jobs.by_id("unknown")


def measured(intended: Asset) -> Asset:
    return replace(intended, state=AssetState.stored, bytes_count=5, sha256=SHA256, size=Size(2, 3))


class TestAssets:
    async def test_an_intended_asset_becomes_stored_with_what_is_known_then(self, records: Records) -> None:
        intended = asset()
        async with records.transaction() as tx:
            await tx.assets.intend([intended])
            assert await tx.assets.by_key(intended.key) == intended
            stored = measured(intended)
            await tx.assets.complete([stored])
            assert await tx.assets.by_key(intended.key) == stored
            assert await tx.assets.by_key("unknown") is None

    async def test_what_a_stored_asset_was_named_meanwhile_stays(self, records: Records) -> None:
        stored = measured(asset())
        async with records.transaction() as tx:
            await tx.assets.intend([stored])
            await tx.assets.name(stored.id, "results/1.png")
            await tx.assets.complete([stored])
            assert await tx.assets.by_key(stored.key) == replace(stored, path="results/1.png")

    async def test_two_assets_cannot_share_a_key(self, records: Records) -> None:
        first = asset()
        with pytest.raises(Exception, match="UNIQUE"):
            async with records.transaction() as tx:
                await tx.assets.intend([first, replace(asset(), key=first.key)])

    async def test_a_job_has_its_inputs_and_then_its_outputs_in_order(self, records: Records) -> None:
        added = job()
        outputs = [asset(job_id=added.id, index=index) for index in (1, 0)]
        inputs = [asset(AssetRole.input, index=index) for index in (2, 0, 1)]
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            await tx.assets.intend([*outputs, *inputs, asset()])
            await tx.assets.complete([replace(each, job_id=added.id) for each in inputs])
            found = await tx.assets.of_job(added.id)
        assert [(each.role, each.index) for each in found] == [
            *((AssetRole.input, index) for index in range(3)),
            *((AssetRole.output, index) for index in range(2)),
        ]

    @pytest.mark.parametrize("stored_too", [False, True])
    async def test_a_job_lets_its_outputs_expire_and_never_its_inputs(
        self, records: Records, stored_too: bool
    ) -> None:
        added = job()
        writing, stored = (asset(job_id=added.id, index=index) for index in range(2))
        kept = asset(AssetRole.input, job_id=added.id)
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            await tx.assets.intend([writing, stored, kept])
            await tx.assets.complete([measured(stored)])
            await tx.assets.expire(added.id, NOW, stored_too=stored_too)
            doomed = await tx.assets.doomed(NOW, writing_before=NOW, limit=9)
        assert {each.id for each in doomed} == {writing.id, *([stored.id] if stored_too else [])}

    async def test_what_is_expired_or_abandoned_is_doomed_and_nothing_else(self, records: Records) -> None:
        added = job()
        expired = asset(expires_at=NOW)
        abandoned = asset(AssetRole.input, created_at=later(minutes=-16))
        fresh = asset(AssetRole.input, created_at=later(minutes=-14))
        awaited = asset(job_id=added.id, created_at=later(minutes=-16))
        async with records.transaction() as tx:
            await tx.jobs.add(added)
            await tx.assets.intend([expired, abandoned, fresh, awaited])
            doomed = await tx.assets.doomed(NOW, writing_before=later(minutes=-15), limit=9)
            first = await tx.assets.doomed(NOW, writing_before=later(minutes=-15), limit=1)
        assert {each.id for each in doomed} == {expired.id, abandoned.id}
        assert len(first) == 1

    async def test_a_forgotten_asset_is_gone(self, records: Records) -> None:
        kept, forgotten = asset(), asset()
        async with records.transaction() as tx:
            await tx.assets.intend([kept, forgotten])
            await tx.assets.forget([forgotten.id])
            assert await tx.assets.by_key(forgotten.key) is None
            assert await tx.assets.by_key(kept.key) == kept
