"""One file, several processes: opened, migrated and written at once."""

import asyncio
import sqlite3
import sys
import threading
import traceback
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError, OperationalError

from overpaint.core.ledger import USD_MICROS, Balance
from overpaint.storage import database as databases
from overpaint.storage.database import CannotOpen, Database
from overpaint.storage.tables import metadata
from tests.storage.samples import ACCOUNT, add_account, job

GRANTS = 30
THREAD_ENDS_S = 5
ROOT = Path(__file__).parents[2]

WRITER = f"""
import asyncio, sys
from overpaint.core import ledger
from overpaint.storage.database import Database
from tests.storage.samples import ACCOUNT, NOW, add_account, new_id

async def main(url: str) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    database = await Database.open(url)
    async with database.transaction() as tx:
        if not await tx.accounts.named(ACCOUNT.name):
            await add_account(tx)
    for _ in range({GRANTS}):
        async with database.transaction() as tx:
            before = await tx.ledger.balance(ACCOUNT.id, "usd_micros")
            await tx.ledger.grant(ledger.grant(new_id(), ACCOUNT.id, 10, new_id(), NOW))
            after = await tx.ledger.balance(ACCOUNT.id, "usd_micros")
        assert after.posted == before.posted + 10
    await database.close()

asyncio.run(main(sys.argv[1]))
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'records.db'}"


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def connection_threads() -> set[threading.Thread]:
    """Every open connection has a thread; those of asyncio's own pool begin when they like."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("asyncio_")}


def threads_left(before: set[threading.Thread]) -> list[threading.Thread]:
    """The threads of connections that are still open; one whose connection was just closed is about to end."""
    begun = connection_threads() - before
    for thread in begun:
        thread.join(THREAD_ENDS_S)
    return [thread for thread in begun if thread.is_alive()]


async def test_the_migrations_make_exactly_the_schema(url: str) -> None:
    await (await Database.open(url)).close()

    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert differences == []


async def test_opening_a_database_again_keeps_what_it_holds(url: str) -> None:
    first = await Database.open(url)
    async with first.transaction() as tx:
        await add_account(tx)
    await first.close()

    again = await Database.open(url)
    async with again.transaction() as tx:
        assert await tx.accounts.named(ACCOUNT.name) == ACCOUNT
    await again.close()


async def test_a_row_of_an_account_that_does_not_exist_is_refused(url: str) -> None:
    database = await Database.open(url)

    with pytest.raises(Exception, match="FOREIGN KEY"):
        async with database.transaction() as tx:
            await tx.jobs.add(job())

    await database.close()


async def test_a_write_that_fails_does_not_tell_what_it_would_have_written(url: str) -> None:
    database = await Database.open(url)
    unlawful = job()  # of no account

    with pytest.raises(IntegrityError) as failed:
        async with database.transaction() as tx:
            await tx.jobs.add(unlawful)

    logged = "".join(traceback.format_exception(failed.value))
    assert "INSERT INTO jobs" in logged
    assert unlawful.prompt not in logged
    await database.close()


async def test_a_database_of_a_newer_version_is_refused(url: str) -> None:
    await (await Database.open(url)).close()
    with closing(sqlite3.connect(file_of(url), isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = connection_threads()

    with pytest.raises(CannotOpen, match="newer version"):
        await Database.open(url)

    assert threads_left(before) == []


async def test_a_file_that_is_no_database_is_refused_and_kept(url: str) -> None:
    file_of(url).write_text("a letter to my grandmother " * 100)
    before = connection_threads()

    with pytest.raises(CannotOpen, match="not a database"):
        await Database.open(url)

    assert threads_left(before) == []
    assert file_of(url).read_text().startswith("a letter")


async def test_a_folder_is_no_database(url: str) -> None:
    file_of(url).mkdir()

    with pytest.raises(CannotOpen, match="unable to open"):
        await Database.open(url)


async def test_processes_that_open_and_write_one_new_file_at_once_all_succeed(url: str) -> None:
    command = (sys.executable, "-c", WRITER, url)
    writers = [
        await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=ROOT)
        for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout
        assert await writer.stdout.readline() == b"ready\n"
    faults = await asyncio.gather(*(writer.communicate(b"go\n") for writer in writers))

    assert [writer.returncode for writer in writers] == [0, 0], faults
    database = await Database.open(url)
    async with database.transaction() as tx:
        of_all_grants = {(ACCOUNT.id, USD_MICROS): Balance(2 * GRANTS * 10, 0)}
        assert await tx.ledger.balances() == of_all_grants
        assert await tx.ledger.recomputed() == of_all_grants
    await database.close()


@pytest.fixture
async def two(url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Database, Database]]:
    """Two that share a file, as two processes do, and hardly wait for each other."""
    monkeypatch.setattr(databases, "BUSY_TIMEOUT_MS", 50)
    ours, theirs = await Database.open(url), await Database.open(url)
    yield ours, theirs
    await ours.close()
    await theirs.close()


async def test_a_transaction_waits_for_another_process_and_then_gives_up(
    two: tuple[Database, Database],
) -> None:
    ours, theirs = two

    async with theirs.transaction() as tx:
        await tx.jobs.queued_count()
        with pytest.raises(OperationalError, match="locked"):
            async with ours.transaction() as waiting:
                await waiting.jobs.queued_count()
    async with ours.transaction() as tx:
        await add_account(tx)


async def test_a_read_waits_for_nobody_who_writes(two: tuple[Database, Database]) -> None:
    ours, theirs = two

    async with theirs.transaction() as writing:
        await add_account(writing)
        async with ours.reading() as tx:
            assert await tx.accounts.named(ACCOUNT.name) is None
    async with ours.reading() as tx:
        assert await tx.accounts.named(ACCOUNT.name) == ACCOUNT


@pytest.mark.parametrize(("durable", "number"), [(True, 2), (False, 1)])
async def test_only_a_durable_transaction_waits_for_the_disk(url: str, durable: bool, number: int) -> None:
    database = await Database.open(url)

    async with database.transaction(durable=durable) as tx:
        found = await tx.jobs._connection.exec_driver_sql("PRAGMA synchronous")
        assert found.scalar_one() == number

    await database.close()


async def test_after_a_transaction_that_could_not_begin_nothing_is_written_outside_of_one(
    two: tuple[Database, Database],
) -> None:
    ours, theirs = two

    async def go_on_without_it() -> None:
        async with ours.transaction() as tx:
            async with theirs.transaction() as lock:
                await lock.jobs.queued_count()
                with pytest.raises(OperationalError, match="locked"):
                    await tx.jobs.queued_count()
            await add_account(tx)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        await go_on_without_it()

    async with ours.reading() as tx:
        assert await tx.accounts.named(ACCOUNT.name) is None
