"""The database: opened once, migrated at start, used in transactions.

SQLite writes one transaction at a time whatever we do, so there is one connection and transactions queue for it:
nothing ever meets a busy database within a process, and an in-memory database needs no special case. A transaction that
is cancelled gives its connection up, and the next one opens another: a database in memory would end there.
"""

import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import AsyncAdaptedQueuePool, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from overpaint.storage import sqlite
from overpaint.storage.accounts import AccountRows
from overpaint.storage.assets import AssetRows
from overpaint.storage.jobs import JobRows
from overpaint.storage.ledger import LedgerRows

BUSY_TIMEOUT_MS = 10_000
BUSY_PAUSE_S = 0.01
_SYNCHRONOUS = "overpaint_synchronous"  # how transactions of an engine commit; None, that it has none
_FULL, _NORMAL = "FULL", "NORMAL"


class CannotOpen(Exception):
    """The file is out of reach or no database of ours; the message is the why, to end a sentence with."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """The parts of one transaction; see `core.ports`."""

    accounts: AccountRows
    ledger: LedgerRows
    assets: AssetRows
    jobs: JobRows


class Database:
    """Records in a SQL database. Implements `core.ports.Records`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(**{_SYNCHRONOUS: None})
        self._hasty = engine.execution_options(**{_SYNCHRONOUS: _NORMAL})

    @classmethod
    async def open(cls, url: str) -> Self:
        """Opens `sqlite:///<file>` or `sqlite://` (in memory) and migrates it to the newest schema.

        Raises `CannotOpen`.
        """
        address = make_url(url)
        file = address.database or ":memory:"
        with _explained():
            _look_at(file)
        engine = create_async_engine(
            address.set(drivername="sqlite+aiosqlite"),
            async_creator=partial(sqlite.Connection, file),
            # Named, because a database in memory would get a pool that shares one connection at the same time.
            poolclass=AsyncAdaptedQueuePool,
            pool_size=1,
            max_overflow=0,
            pool_reset_on_return=None,  # a transaction has ended before its connection comes back
            hide_parameters=True,  # they hold instructions, and what fails is logged
        )
        event.listen(engine.sync_engine, "connect", _configure)
        event.listen(engine.sync_engine, "begin", _begin)
        event.listen(engine.sync_engine, "invalidate", _roll_back)
        try:
            with _explained():
                # One for all the steps: between two of them, another process might take the next one.
                async with engine.begin() as connection:
                    await connection.run_sync(_migrate)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine)

    @asynccontextmanager
    async def transaction(self, *, durable: bool = True) -> AsyncIterator[Transaction]:
        """Commits at the end of the block, and nowhere else."""
        async with (self._engine if durable else self._hasty).begin() as connection:
            yield _parts(connection)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Each statement for itself."""
        async with self._reading.connect() as connection:
            yield _parts(connection)

    async def close(self) -> None:
        """Closes the connection."""
        await self._engine.dispose()


def _parts(connection: AsyncConnection) -> Transaction:
    return Transaction(
        AccountRows(connection), LedgerRows(connection), AssetRows(connection), JobRows(connection)
    )


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise CannotOpen(str(error)) from error
    except DatabaseError as error:
        raise CannotOpen(str(error.orig)) from error
    except CommandError as error:  # Alembic does not know the revision that the file is at
        raise CannotOpen("a newer version of Overpaint has written it") from error


def _look_at(file: str) -> None:
    """Fails for what is no database, and lets the file have a write-ahead log, which it keeps."""
    # The driver's thread of a connection that fails may outlive the event loop, and ends in a traceback then.
    with closing(sqlite3.connect(file)) as connection:
        give_up_at = time.monotonic() + BUSY_TIMEOUT_MS / 1000
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
            # SQLite does not wait here, however long its timeout: another process may be doing the same.
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > give_up_at:
                    raise
                time.sleep(BUSY_PAUSE_S)
            else:
                return


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would begin transactions by its own rules; ours begins them by `_begin`.
    connection.isolation_level = None
    for pragma in (
        "foreign_keys=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    if synchronous := connection.get_execution_options().get(_SYNCHRONOUS, _FULL):
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite.Connection)
        driver.begin(synchronous)


def _roll_back(connection: DBAPIConnection, _record: object, _error: object) -> None:
    # A transaction that is cancelled amid a statement has its connection closed, but SQLite keeps a closed connection,
    # with its lock, for as long as anything refers to the statement, be it a traceback.
    connection.rollback()


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
