"""What a connection may cost: their number, and the time until a request has a head."""

import asyncio
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from overpaint import connections
from tests.contracts.scripted import ScriptedServer, serving

HEAD = b"GET /health/live HTTP/1.1\r\nHost: here\r\n"


async def connected(server: ScriptedServer) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    address = urlsplit(server.url)
    return await asyncio.open_connection(address.hostname, address.port)


async def refusal_from(reader: asyncio.StreamReader) -> tuple[bytes, str]:
    """The status line, and the message of the body; the connection has ended."""
    async with asyncio.timeout(10):
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    return head.splitlines()[0], json.loads(body)["message"]


@pytest.mark.parametrize("sent", [b"", HEAD], ids=["nothing", "half a head"])
async def test_a_head_that_does_not_arrive_in_time_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.3)
    async with serving(tmp_path) as server:
        reader, writer = await connected(server)
        writer.write(sent)
        status, message = await refusal_from(reader)
        writer.close()

    assert status.startswith(b"HTTP/1.1 400")
    assert "did not arrive within 0.3 s" in message


async def test_the_head_of_a_second_request_has_its_own_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.3)
    async with serving(tmp_path) as server:
        reader, writer = await connected(server)
        for _ in range(2):
            writer.write(HEAD + b"\r\n")
            assert b" 200 " in await reader.readuntil(b'"live"}')
            await asyncio.sleep(0.5)  # a kept connection may rest for longer than a head may take
        writer.write(HEAD)
        status, _ = await refusal_from(reader)
        writer.close()

    assert status.startswith(b"HTTP/1.1 400")


async def test_a_client_that_goes_on_sending_still_reads_why_its_head_is_refused(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        reader, writer = await connected(server)
        writer.write(HEAD + b"x-flood: " + b"a" * 4_000_000)
        status, message = await refusal_from(reader)
        writer.close()

    assert status.startswith(b"HTTP/1.1 400")
    assert "At most 64 KiB" in message


async def test_one_connection_too_many_is_refused_until_another_has_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "CONNECTIONS_MAX", 2)
    async with serving(tmp_path) as server:
        held = [await connected(server) for _ in range(2)]
        for reader, writer in held:
            writer.write(HEAD + b"\r\n")
            await reader.readuntil(b'"live"}')
        reader, refused = await connected(server)
        status, message = await refusal_from(reader)
        held[0][1].close()
        await held[0][1].wait_closed()
        await asyncio.sleep(0.1)
        reader, writer = await connected(server)
        writer.write(HEAD + b"\r\n")
        answer = await reader.readuntil(b'"live"}')
        for each in (refused, writer, held[1][1]):
            each.close()
            await each.wait_closed()

    assert status.startswith(b"HTTP/1.1 503")
    assert "Too many connections" in message
    assert answer.startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    ("path", "members"),
    [
        ("/api/v1/services/aigc", {"code", "message", "request_id"}),
        ("/api/features", {"errorCode", "message"}),
        ("/models?feature=IMAGE_EDITOR", {"errorCode", "message"}),
        ("/v1/images/edits", {"error"}),
        ("*", {"code", "message", "request_id"}),
    ],
)
@pytest.mark.parametrize("rest", [b"no header\r\n\r\n", b"Host: here\r\n"], ids=["no HTTP", "half a head"])
async def test_what_is_no_request_is_refused_in_the_words_of_its_dialect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, members: set[str], rest: bytes
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.3)
    async with serving(tmp_path) as server:
        reader, writer = await connected(server)
        writer.write(HEAD + b"\r\n")
        await reader.readuntil(b'"live"}')
        writer.write(f"POST {path} HTTP/1.1\r\n".encode() + rest)
        async with asyncio.timeout(10):
            head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()

    assert head.startswith(b"HTTP/1.1 400")
    assert json.loads(body).keys() == members
