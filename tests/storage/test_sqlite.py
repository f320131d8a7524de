"""The driver of SQLite, by itself."""

from collections.abc import AsyncIterator

import pytest

from overpaint.storage.sqlite import Connection


@pytest.fixture
async def connection() -> AsyncIterator[Connection]:
    async with Connection(":memory:") as connection:
        await answers(connection, "CREATE TABLE things (name TEXT)")
        yield connection


async def answers(connection: Connection, sql: str) -> list[tuple[object, ...]]:
    cursor = connection.cursor()
    await cursor.execute(sql)
    return await cursor.fetchall()


@pytest.mark.parametrize(("synchronous", "number"), [("FULL", 2), ("NORMAL", 1)])
async def test_a_transaction_commits_as_it_was_begun(
    connection: Connection, synchronous: str, number: int
) -> None:
    connection.begin(synchronous)

    assert await answers(connection, "PRAGMA synchronous") == [(number,)]
    assert connection.in_transaction
    await connection.commit()
    assert not connection.in_transaction


async def test_a_transaction_of_no_statement_never_begins(connection: Connection) -> None:
    connection.begin("FULL")
    await connection.commit()

    await answers(connection, "SELECT 1")

    assert not connection.in_transaction


async def test_what_returned_rows_is_counted(connection: Connection) -> None:
    cursor = connection.cursor()

    await cursor.execute("INSERT INTO things VALUES ('spoon'), ('fork') RETURNING name")

    assert cursor.rowcount == 2
    assert await cursor.fetchall() == [("spoon",), ("fork",)]


async def test_a_commit_that_fails_leaves_no_transaction_open(connection: Connection) -> None:
    await answers(connection, "PRAGMA foreign_keys=ON")
    await answers(connection, "CREATE TABLE owners (name TEXT PRIMARY KEY)")
    await answers(
        connection,
        "CREATE TABLE owned (owner TEXT REFERENCES owners (name) DEFERRABLE INITIALLY DEFERRED)",
    )
    connection.begin("FULL")
    await answers(connection, "INSERT INTO owned VALUES ('nobody')")

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await connection.commit()

    assert not connection.in_transaction
    assert await answers(connection, "SELECT * FROM owned") == []
