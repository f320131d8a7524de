"""Streams of the OpenAI dialect, and calls that are sent again."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import Server, data_uri, drawn
from tests.contracts.openai_calls import (
    EDITS,
    fault_of,
    form,
    opened,
    post,
)
from tests.contracts.records import rows
from tests.contracts.scripted import ScriptedServer, serving


@pytest.fixture(scope="module")
def url(sketch_server: Server) -> str:
    return sketch_server.url


def events_of(text: str) -> Iterator[tuple[str | None, dict[str, Any]]]:
    for block in text.split("\n\n")[:-1]:
        *names, data = block.split("\n")
        assert data.startswith("data: ")
        yield (names[0].removeprefix("event: ") if names else None), json.loads(data[6:])


def test_a_stream_holds_one_completed_event_an_image(url: str) -> None:
    answer = post(url, form(n="2", size="256x256", stream="true", partial_images="3"))

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert "partial_images has no effect" in answer.headers["x-overpaint-notes"]
    assert answer.headers["x-overpaint-engine"] == "sketch/drawing"
    events = list(events_of(answer.text))
    assert [name for name, _ in events] == ["image_edit.completed"] * 2
    for name, data in events:
        assert list(data) == [
            "type", "b64_json", "created_at", "size", "quality", "background", "output_format", "usage",
        ]  # fmt: skip
        assert (data["type"], data["size"], data["output_format"]) == (name, "256x256", "png")
        assert opened(data["b64_json"]).size == (256, 256)


@pytest.mark.parametrize("fields", [{"n": "9"}, {"size": "1x1"}, {"response_format": "url"}], ids=str)
def test_what_is_refused_before_a_stream_is_told_by_its_status(url: str, fields: dict[str, str]) -> None:
    assert fault_of(post(url, form(stream="true", **fields)))[0] == 400


async def streamed(server: ScriptedServer, prompt: str, n: int) -> tuple[list[str], httpx.Response]:
    """The lines of a stream, the engine being released when the first image has come."""
    body = {
        "prompt": prompt,
        "n": n,
        "stream": True,
        "images": [{"image_url": data_uri(drawn())}],
    }
    lines = []
    async with server.client.stream("POST", f"{server.url}{EDITS}", json=body) as answer:
        async for line in answer.aiter_lines():
            lines.append(line)
            server.engine.released.set()
    return [line for line in lines if line], answer


async def test_an_image_is_sent_as_soon_as_it_is_stored(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, asyncio.timeout(30):
        lines, _ = await streamed(server, "stall after one image", 2)

    assert [line for line in lines if line.startswith("event")] == ["event: image_edit.completed"] * 2


async def test_an_edit_that_fails_at_once_is_no_stream(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        _, answer = await streamed(server, "be busy", 2)

    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/json"


async def test_an_error_after_the_first_image_is_an_event_without_a_name(tmp_path: Path) -> None:
    async with serving(tmp_path, LIMITS__EDIT_SECONDS="3") as server:
        body = {"prompt": "stall after one image", "n": 2, "stream": True}
        body["images"] = [{"image_url": data_uri(drawn())}]
        answer = await server.client.post(f"{server.url}{EDITS}", json=body)

    (_, completed), (name, failed) = events_of(answer.text)
    assert completed["type"] == "image_edit.completed"
    assert name is None
    assert failed["error"]["code"] == "deadline_exceeded"
    assert list(failed["error"]) == ["message", "type", "param", "code"]


def raw_form(boundary: str, prompt: str, *, stream: bool) -> tuple[bytes, dict[str, str]]:
    head = f"--{boundary}\r\nContent-Disposition: form-data; name="
    body = b"".join(
        [
            f'{head}"prompt"\r\n\r\n{prompt}\r\n'.encode(),
            f'{head}"n"\r\n\r\n2\r\n{head}"stream"\r\n\r\n{str(stream).lower()}\r\n'.encode(),
            f'{head}"image"; filename="upload"\r\n\r\n'.encode() + drawn() + b"\r\n",
            f"--{boundary}--\r\n".encode(),
        ]
    )
    return body, {"content-type": f"multipart/form-data; boundary={boundary}"}


@pytest.mark.parametrize("stream", [False, True], ids=["answer", "stream"])
async def test_a_call_sent_again_after_a_broken_connection_joins_the_edit(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, stream: bool
) -> None:
    async with serving(tmp_path) as server, asyncio.timeout(30):

        async def call(boundary: str) -> httpx.Response:
            body, headers = raw_form(boundary, "stall after one image", stream=stream)
            return await server.client.post(f"{server.url}{EDITS}", content=body, headers=headers)

        first = asyncio.create_task(call("first"))
        await appears(server, "SELECT 1 FROM assets WHERE role = 'output' AND state = 'stored'")
        first.cancel()
        await appears(server, "SELECT 1 FROM jobs WHERE abandoned_at IS NOT NULL")
        server.engine.released.set()
        answer = await call("another")

    assert answer.status_code == 200
    assert answer.text.count("b64_json") == 2
    assert len(rows(tmp_path, "SELECT id FROM jobs")) == 1
    assert not [record for record in caplog.records if record.exc_info]


async def appears(server: ScriptedServer, query: str) -> None:
    """Waits until the query finds something."""
    while not rows(server.data_dir, query):  # noqa: ASYNC110 - a database rings no bell
        await asyncio.sleep(0.02)
