"""The error table of a dialect, and what its rows are answered by servers of this process."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from overpaint import admin
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.conftest import data_uri, drawn, generation
from tests.contracts.error_rows import SERVERS, SILENT_HOST, STANDINGS, Row
from tests.contracts.records import rows
from tests.contracts.scripted import ScriptedServer, serving

STATUSES = "SELECT status FROM jobs ORDER BY status"
CROWD = generation({"image": data_uri(drawn())}, {"text": "stall after one image"})


@dataclass(frozen=True)
class Answer:
    """What a server has said; the request id differs each time, and stands in `text` as `<request id>`."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(self.text)
        return body

    @property
    def retry_after(self) -> str | None:
        """When to try again, if it says so."""
        return self.headers.get("retry-after")

    @property
    def is_useless_again(self) -> bool:
        """Whether it says that trying again cannot help."""
        return self.headers.get("x-should-retry") == "false"


Answers = Mapping[Row, Answer]
Meanings = Mapping[str, bytes]


async def _without_preparation(_: ScriptedServer, __: Sequence[Row]) -> Meanings:
    """Most rows need nothing of a server but that it runs."""
    return {}


@dataclass(frozen=True, eq=False)  # each table is itself, also as a key
class Table:
    """The errors of a dialect.

    `lines` are those of its page. The codes of `overloads` alone go with a time to wait. `stands_for` replaces what is
    short for something longer in a request; `prepare` comes before the rows of each server, and may add to that.
    """

    dialect: str
    rows: Sequence[Row]
    lines: Callable[[Answers], Iterator[str]]
    overloads: AbstractSet[str]
    stands_for: Meanings
    prepare: Callable[[ScriptedServer, Sequence[Row]], Awaitable[Meanings]] = _without_preparation


AnswersOf = Callable[[Table], Answers]


async def answers_to(table: Table, folder_named: Callable[[str], Path]) -> Answers:
    """What every row of a table is answered."""
    async with AsyncExitStack() as stack:
        # One after the other: a migration's context is global to the process.
        servers = {}
        for name in sorted({row.server for row in table.rows}):
            folder = folder_named(name)
            servers[name] = await stack.enter_async_context(serving(folder, **SERVERS[name]))
            if name in STANDINGS:
                await admin.set_standing(Settings(data_dir=folder), FIRST_ACCOUNT, STANDINGS[name])
        found = await asyncio.gather(*(_answers_of(server, name, table) for name, server in servers.items()))
    return {row: answer for part in found for row, answer in part.items()}


async def _answers_of(server: ScriptedServer, name: str, table: Table) -> Answers:
    """What the rows of one server are answered, all asked at the same time."""
    mine = [row for row in table.rows if row.server == name]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/one.png"
        meanings = {**table.stands_for, SILENT_HOST: url.encode(), **await table.prepare(server, mine)}
        async with _crowded(server, max(row.crowd for row in mine)):
            found = await asyncio.gather(*(answer_to(server, row, meanings) for row in mine))
    return dict(zip(mine, found, strict=True))


@asynccontextmanager
async def _crowded(server: ScriptedServer, size: int) -> AsyncIterator[None]:
    """Has `size` edits under way for the length of the block: one in the engine, the others waiting."""
    crowd: list[asyncio.Task[httpx.Response]] = []
    try:
        for number in range(size):
            crowd.append(asyncio.create_task(server.post(CROWD)))
            if number in {0, size - 1}:  # the first has left the queue before the others fill it
                await _statuses_become(server, ["queued"] * number + ["running"])
        yield
    finally:
        server.engine.released.set()
        await asyncio.gather(*crowd)


async def _statuses_become(server: ScriptedServer, expected: list[str]) -> None:
    """Waits until the jobs, sorted by status, are these."""
    async with asyncio.timeout(60):
        while [row["status"] for row in rows(server.data_dir, STATUSES)] != expected:  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.05)


async def answer_to(server: ScriptedServer, row: Row, meanings: Meanings) -> Answer:
    """The answer to the request of a row, in which everything short is replaced by what it stands for."""
    content = row.content
    if isinstance(row.body, bytes):
        content = content.replace(b"\n", b"\r\n")  # a form's lines, as on the wire
    for short, whole in meanings.items():
        content = content.replace(short.encode(), whole)
    url = f"{server.url}{row.path}"
    answer = await server.client.send(
        httpx.Request(row.method, url, headers=row.all_headers, content=content)
    )
    assert answer.headers["content-type"] == "application/json"
    request_id = answer.headers.get("x-request-id")
    text = answer.text.replace(request_id, "<request id>") if request_id else answer.text
    return Answer(answer.status_code, answer.headers, text)
