"""A call that is sent again because its connection broke joins its job: one edit, one charge."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from overpaint import admin
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.conftest import KEY, data_uri, drawn
from tests.contracts.records import entries, rows
from tests.contracts.scripted import ScriptedServer, serving
from tests.contracts.test_dashscope_accounts import said, told
from tests.contracts.test_dashscope_sdk import EDITIONS, driven, typed_messages

GENERATION = "/api/v1/services/aigc/multimodal-generation/generation"
STALLS = said("stall after one image", n=2)
ONE_CHARGE = [("hold", 0, 60_000), ("capture", -60_000, -60_000)]


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    async with serving(tmp_path) as server:
        yield server


def jobs(server: ScriptedServer) -> list[dict[str, Any]]:
    return rows(server.data_dir, "SELECT * FROM jobs ORDER BY created_at")


async def jobs_become(server: ScriptedServer, *expected: dict[str, bool | str]) -> None:
    """Waits until the jobs, oldest first, are `status` and `broken`."""

    def found() -> list[dict[str, bool | str]]:
        return [{"status": job["status"], "broken": job["abandoned_at"] is not None} for job in jobs(server)]

    await comes_true(lambda: found() == list(expected))


async def comes_true(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.02)


async def broken_call(
    server: ScriptedServer, body: object = STALLS, *, before: str = "running", key: str = KEY
) -> None:
    """A call whose client hangs up when its job has that status; returns when the server knows."""
    address, content = urlsplit(server.url), json.dumps(body).encode()
    head = (
        f"POST {GENERATION} HTTP/1.1\r\nHost: {address.netloc}\r\nAuthorization: Bearer {key}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    count = len(jobs(server))
    _, writer = await asyncio.open_connection(address.hostname, address.port)
    writer.write(head.encode() + content)
    await writer.drain()
    await comes_true(lambda: [job["status"] for job in jobs(server)[count:]] == [before])
    writer.transport.abort()
    await comes_true(lambda: jobs(server)[-1]["abandoned_at"] is not None)


async def resent(
    server: ScriptedServer,
    body: object = STALLS,
    *,
    key: str = KEY,
    content: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    """The answer to the same bytes, once more."""
    return await server.client.post(
        f"{server.url}{GENERATION}",
        content=content or json.dumps(body).encode(),
        headers={"content-type": "application/json", "authorization": f"Bearer {key}", **(headers or {})},
    )


async def test_a_call_sent_again_joins_the_running_job(server: ScriptedServer) -> None:
    await broken_call(server)
    second = asyncio.create_task(resent(server))
    await jobs_become(server, {"status": "running", "broken": False})
    server.engine.released.set()
    answer = await second

    (job,) = jobs(server)
    assert answer.status_code == 200
    assert answer.json()["usage"]["image_count"] == 2
    assert answer.json()["request_id"] == answer.headers["x-request-id"] == job["request_id"]
    assert entries(server.data_dir) == ONE_CHARGE


async def test_a_call_that_asks_for_another_way_of_answering_joins_nothing(server: ScriptedServer) -> None:
    await broken_call(server)

    answer = await resent(server, headers={"x-dashscope-async": "enable"})

    assert (answer.status_code, answer.json()["code"]) == (403, "AccessDenied")
    server.engine.released.set()
    await jobs_become(server, {"status": "succeeded", "broken": True})


async def test_a_call_sent_again_joins_a_job_that_waits(server: ScriptedServer) -> None:
    first = asyncio.create_task(resent(server, said("stall after one image")))
    await jobs_become(server, {"status": "running", "broken": False})
    await broken_call(server, before="queued")
    second = asyncio.create_task(resent(server))
    await jobs_become(server, {"status": "running", "broken": False}, {"status": "queued", "broken": False})
    server.engine.released.set()

    assert [(await call).status_code for call in (first, second)] == [200, 200]
    assert len(jobs(server)) == 2


async def test_a_call_sent_again_joins_a_job_that_has_finished_meanwhile(server: ScriptedServer) -> None:
    await broken_call(server)
    server.engine.released.set()
    await jobs_become(server, {"status": "succeeded", "broken": True})
    server.clock.ahead = timedelta(seconds=110)

    answer = await resent(server)

    assert answer.status_code == 200
    assert entries(server.data_dir) == ONE_CHARGE


async def test_a_call_sent_again_is_told_why_its_job_failed(tmp_path: Path) -> None:
    async with serving(tmp_path, LIMITS__EDIT_SECONDS="1.5") as server:
        await broken_call(server)
        await jobs_become(server, {"status": "failed", "broken": True})

        assert told(await resent(server)) == (500, "RequestTimeOut")
        assert entries(tmp_path) == [("hold", 0, 60_000), ("release", 0, -60_000)]


async def test_a_connection_that_breaks_twice_is_joined_twice(server: ScriptedServer) -> None:
    await broken_call(server)
    second = asyncio.create_task(resent(server))
    await jobs_become(server, {"status": "running", "broken": False})
    second.cancel()
    await jobs_become(server, {"status": "running", "broken": True})
    server.engine.released.set()

    assert (await resent(server)).status_code == 200
    assert entries(server.data_dir) == ONE_CHARGE


async def test_a_call_sent_again_after_a_restart_joins_its_job(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        await broken_call(server)
    async with serving(tmp_path) as server:
        server.engine.released.set()
        answer = await resent(server)

        assert answer.json()["usage"]["image_count"] == 2
        assert len(jobs(server)) == 1
        assert entries(tmp_path) == ONE_CHARGE


async def test_another_key_does_not_join(server: ScriptedServer) -> None:
    other = await admin.create(Settings(data_dir=server.data_dir), FIRST_ACCOUNT, "singapore")
    await broken_call(server)
    server.engine.released.set()

    assert (await resent(server, key=other)).status_code == 200
    assert len(jobs(server)) == 2


async def test_another_byte_does_not_join(server: ScriptedServer) -> None:
    await broken_call(server)
    server.engine.released.set()

    assert (await resent(server, content=json.dumps(STALLS).encode() + b" ")).status_code == 200
    assert len(jobs(server)) == 2


async def test_a_call_two_minutes_later_does_not_join(server: ScriptedServer) -> None:
    await broken_call(server)
    server.engine.released.set()
    await jobs_become(server, {"status": "succeeded", "broken": True})
    server.clock.ahead = timedelta(seconds=121)

    assert (await resent(server)).status_code == 200
    assert len(jobs(server)) == 2


async def test_a_call_that_was_answered_is_not_joined(server: ScriptedServer) -> None:
    server.engine.released.set()
    first, second = [await resent(server) for _ in range(2)]

    assert first.json()["request_id"] != second.json()["request_id"]
    assert len(jobs(server)) == 2


async def test_a_call_after_the_one_that_joined_is_a_new_edit(server: ScriptedServer) -> None:
    await broken_call(server)
    server.engine.released.set()
    joined, new = [await resent(server) for _ in range(2)]

    assert joined.json()["request_id"] != new.json()["request_id"]
    assert len(jobs(server)) == 2


async def test_two_calls_at_once_are_two_edits(server: ScriptedServer) -> None:
    server.engine.released.set()
    answers = await asyncio.gather(resent(server), resent(server))

    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(jobs(server)) == 2


@dataclass
class Relay:
    """Passes bytes on between clients and the server, until it is cut; new clients wait while it is not `open`."""

    host: str
    port: int
    open: asyncio.Event = field(default_factory=asyncio.Event)
    writers: list[asyncio.StreamWriter] = field(default_factory=list)

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self.open.wait()
        server_reader, server_writer = await asyncio.open_connection(self.host, self.port)
        self.writers += [writer, server_writer]
        await asyncio.gather(self._pass(reader, server_writer), self._pass(server_reader, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(2**16):
                writer.write(data)
                await writer.drain()
        writer.close()

    def cut(self) -> None:
        """Breaks every connection."""
        self.open.clear()
        for writer in self.writers:
            writer.transport.abort()


@asynccontextmanager
async def relayed(server: ScriptedServer) -> AsyncIterator[tuple[Relay, str]]:
    address = urlsplit(server.url)
    assert address.hostname
    assert address.port
    relay = Relay(address.hostname, address.port)
    relay.open.set()
    listener = await asyncio.start_server(relay.connect, "127.0.0.1", 0)
    async with listener:
        yield relay, f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/api/v1"
        relay.cut()


@pytest.mark.parametrize(("edition", "way"), [*product(EDITIONS, ["sync", "aio"]), ("2.0", "typed")])
async def test_an_sdk_whose_connection_breaks_pays_once(
    server: ScriptedServer, tmp_path_factory: pytest.TempPathFactory, edition: str, way: str
) -> None:
    """Edition 2.0 sends the call again by itself; of 1.25 its user does."""
    picture, text = data_uri(drawn()), "stall after one image"
    plain = [{"role": "user", "content": [{"image": picture}, {"text": text}]}]
    messages = typed_messages(picture, text=text) if way == "typed" else plain
    async with relayed(server) as (relay, base_url):
        with driven(edition, tmp_path_factory.mktemp("home"), base_url=base_url) as sdk:
            call = asyncio.create_task(asyncio.to_thread(sdk.call, way, messages=messages))
            await jobs_become(server, {"status": "running", "broken": False})
            relay.cut()
            await jobs_become(server, {"status": "running", "broken": True})
            if edition == "1.25":
                assert "raised" in await call
                call = asyncio.create_task(asyncio.to_thread(sdk.call, way, messages=messages))
            relay.open.set()
            await jobs_become(server, {"status": "running", "broken": False})
            server.engine.released.set()
            seen = await call

    (job,) = jobs(server)
    assert seen["request_id"] == job["request_id"]
    assert [kind for kind, _, _ in entries(server.data_dir)] == ["hold", "capture"]
