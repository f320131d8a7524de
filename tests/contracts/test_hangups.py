"""A client hangs up at any moment and sends its call again at once: one edit, one charge."""

import asyncio
import io
import json
import os
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from PIL import Image

from tests.conftest import KEY, Server, data_uri, drawn
from tests.contracts.openai_calls import EDITS
from tests.contracts.records import entries, files, rows
from tests.contracts.scripted import ScriptedServer, serving
from tests.scale import SCALE

MOMENTS = max(10, round(200 * SCALE))


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    async with serving(tmp_path) as server:
        server.engine.released.set()
        yield server


def noisy(side_px: int) -> bytes:
    """A square that no encoder makes small."""
    buffer = io.BytesIO()
    Image.frombytes("RGB", (side_px, side_px), os.urandom(3 * side_px**2)).save(
        buffer, "PNG", compress_level=1
    )
    return buffer.getvalue()


def body_of(prompt: str, picture: bytes | None = None, **fields: object) -> bytes:
    image = {"image_url": data_uri(drawn() if picture is None else picture)}
    return json.dumps({"prompt": prompt, "images": [image], **fields}).encode()


def sent(url: str, body: bytes, *, receives_bytes: int | None = None) -> socket.socket:
    """A connection with a whole call on its way; `receives_bytes` is what its client takes without reading."""
    address = urlsplit(url)
    head = (
        f"POST {EDITS} HTTP/1.1\r\nHost: {address.netloc}\r\nAuthorization: Bearer {KEY}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    client = socket.socket()
    if receives_bytes:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receives_bytes)
    client.connect((address.hostname, address.port))
    client.sendall(head.encode() + body)
    return client


def answered(url: str, body: bytes) -> bytes:
    """A whole answer, whose connection is closed in the moment in which it is there."""
    with sent(url, body) as client, client.makefile("rb") as answer:
        head = b"".join(iter(answer.readline, b"\r\n"))
        length = next(line for line in head.lower().splitlines() if line.startswith(b"content-length:"))
        return head + answer.read(int(length.split()[1]))


def is_answered(client: socket.socket) -> bool:
    try:
        return bool(client.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except BlockingIOError:
        return False


async def again(server: ScriptedServer, body: bytes) -> httpx.Response:
    headers = {"content-type": "application/json"}
    return await server.client.post(f"{server.url}{EDITS}", content=body, headers=headers)


def jobs_of(data_dir: Path, prompt: str) -> list[str]:
    return [row["status"] for row in rows(data_dir, "SELECT status FROM jobs WHERE prompt = ?", prompt)]


async def seconds_of_a_call(server: ScriptedServer, picture: bytes) -> float:
    began = time.perf_counter()
    await again(server, body_of("as long as a call takes", picture))
    return time.perf_counter() - began


async def test_a_call_cut_off_at_any_moment_and_sent_again_at_once_is_one_edit(
    server: ScriptedServer,
) -> None:
    picture = noisy(300)
    whole_s = await seconds_of_a_call(server, picture)
    edits = {}
    for moment in range(MOMENTS):
        body = body_of(f"moment {moment}", picture)
        client = await asyncio.to_thread(sent, server.url, body)
        await asyncio.sleep(whole_s * moment / MOMENTS)
        if not is_answered(client):
            client.close()
            assert (await again(server, body)).status_code == 200
        client.close()
        edits[moment] = jobs_of(server.data_dir, f"moment {moment}")

    assert edits == {moment: ["succeeded"] for moment in range(MOMENTS)}


async def test_a_call_cut_off_twice_is_one_edit(server: ScriptedServer) -> None:
    picture = noisy(300)
    whole_s = await seconds_of_a_call(server, picture)
    edits = {}
    for moment in range(MOMENTS):
        body = body_of(f"moment {moment}", picture)
        for share in (0.6, moment / MOMENTS):
            client = await asyncio.to_thread(sent, server.url, body)
            await asyncio.sleep(whole_s * share)
            if is_answered(client):
                client.close()
                break
            client.close()
        else:
            assert (await again(server, body)).status_code == 200
        edits[moment] = jobs_of(server.data_dir, f"moment {moment}")

    assert edits == {moment: ["succeeded"] for moment in range(MOMENTS)}


async def test_a_client_that_closes_once_it_has_its_answer_may_send_the_same_call_again(
    server: ScriptedServer,
) -> None:
    body = body_of("again and again")
    for _ in range(MOMENTS):
        assert (await asyncio.to_thread(answered, server.url, body)).startswith(b"HTTP/1.1 200")

    assert jobs_of(server.data_dir, "again and again") == ["succeeded"] * MOMENTS


async def test_a_client_that_hangs_up_before_its_edit_is_admitted_leaves_nothing(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        client = await asyncio.to_thread(sent, server.url, body_of("leave", noisy(1500)))
        while not rows(tmp_path, "SELECT 1 FROM assets"):  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.002)
        client.close()
        async with asyncio.timeout(10):
            while rows(tmp_path, "SELECT 1 FROM assets"):  # noqa: ASYNC110
                await asyncio.sleep(0.02)

        assert jobs_of(tmp_path, "leave") == []
        assert entries(tmp_path) == []
        assert files(tmp_path) == set()


def test_an_answer_that_breaks_off_on_its_way_is_given_again(sketch_server: Server) -> None:
    body = body_of("an answer of a megabyte", noisy(1024), size="1024x1024", output_format="png")
    client = sent(sketch_server.url, body, receives_bytes=4096)
    while jobs_of(sketch_server.data_dir, "an answer of a megabyte") != ["succeeded"]:
        time.sleep(0.02)
    assert client.recv(1000).startswith(b"HTTP/1.1 200")
    client.close()
    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}

    answers = [
        httpx.post(f"{sketch_server.url}{EDITS}", content=body, headers=headers, timeout=60) for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(answers[0].content) > 2**20
    # The first of them had what the broken one was to have, the other one is an edit of its own.
    assert jobs_of(sketch_server.data_dir, "an answer of a megabyte") == ["succeeded"] * 2
