"""SQLite's connection in a thread of its own, which each statement visits once.

aiosqlite's own cursor goes there four times: to be made, to execute, to fetch and to be closed; beside a busy event
loop that is most of what a statement costs. A transaction begins on the way of its first statement.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from typing import Any, Self

import aiosqlite


class Connection(aiosqlite.Connection):
    """A connection to a file, or to a database in memory, with cursors that SQLAlchemy can use."""

    def __init__(self, file: str) -> None:
        super().__init__(lambda: sqlite3.connect(file), iter_chunk_size=1)
        self._thread.daemon = True  # one that nobody has closed must not keep the process
        self._begins: str | None = None
        self._has_begun = False

    def cursor(self) -> "Cursor":  # type: ignore[override]  # not awaitable: there is nothing to wait for
        """A new cursor."""
        return Cursor(self)

    def begin(self, synchronous: str) -> None:
        """Begins a transaction with the next statement; until it ends, no other process writes.

        `synchronous` is what SQLite's pragma of that name is set to: FULL, or NORMAL.
        """
        self._begins = synchronous

    async def commit(self) -> None:
        """Commits what has begun, or undoes it."""
        try:
            await self._end(super().commit)
        except Exception:
            await self.rollback()
            raise

    async def rollback(self) -> None:
        """Undoes what has begun."""
        await self._end(super().rollback)

    async def run(self, cursor: "Cursor", method: str, *arguments: Any) -> None:
        """Calls that method of `sqlite3.Connection` and leaves everything that it gives in the cursor."""
        # Noted before it is done: whoever is cancelled meanwhile has it to undo.
        begins, self._begins = self._begins, None
        self._has_begun |= begins is not None
        try:
            await self._execute(self._run, begins, cursor, method, arguments)  # type: ignore[no-untyped-call]
        except Exception:
            if not self.in_transaction:  # nothing may be written outside of it
                self._begins = begins
            raise

    async def _end(self, end: Callable[[], Awaitable[None]]) -> None:
        self._begins = None
        if self._has_begun:
            await end()
            self._has_begun = False

    def _run(self, begins: str | None, cursor: "Cursor", method: str, arguments: tuple[Any, ...]) -> None:
        if begins:
            self._conn.execute(f"PRAGMA synchronous={begins}").close()
            # One that reads first and writes later could not be upgraded while another process writes.
            self._conn.execute("BEGIN IMMEDIATE").close()
        with closing(getattr(self._conn, method)(*arguments)) as given:
            cursor.rows = given.fetchall()  # first: what a statement returns is counted as it is fetched
            cursor.description = given.description
            cursor.rowcount = given.rowcount
            cursor.lastrowid = given.lastrowid


class Cursor:
    """What SQLAlchemy wants of an asynchronous cursor; its rows are there when its statement has run."""

    description: Any = None
    rowcount = -1
    lastrowid: int | None = None
    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.rows: list[Any] = []

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        """Runs one statement."""
        await self._connection.run(self, "execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        """Runs one statement for each set of parameters."""
        await self._connection.run(self, "executemany", sql, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows."""
        return self.rows

    async def close(self) -> None:
        """The statement is closed already."""
