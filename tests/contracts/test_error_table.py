"""The page of errors is what the server answers: every request on it is sent, every answer compared.

`WRITE_DOCS=1 pytest tests/contracts/test_error_table.py` writes the page anew.
"""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import httpx
import pytest

from overpaint import admin
from overpaint.contracts import dashscope
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.contracts.error_page import Answer, content_of, headers_of, page_of, title_of
from tests.contracts.error_rows import (
    DOCUMENTED,
    SERVERS,
    SILENT_HOST,
    STANDINGS,
    STANDS_FOR,
    UNDOCUMENTED,
    Row,
    asked,
    said,
)
from tests.contracts.records import rows
from tests.contracts.scripted import ScriptedServer, serving

PAGE = Path(__file__).parents[2] / "docs" / "contracts" / "dashscope-errors.md"
ROWS = [row for row in (*DOCUMENTED, *UNDOCUMENTED) if isinstance(row, Row)]
STATUSES = "SELECT status FROM jobs ORDER BY status"
CROWD = asked(said("stall after one image"))


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[Row, Answer]:
    """What every row is answered."""

    async def collected() -> dict[Row, Answer]:
        async with AsyncExitStack() as stack:
            # One after the other: a migration's context is global to the process.
            servers = {}
            for name, variables in SERVERS.items():
                folder = tmp_path_factory.mktemp(name)
                servers[name] = await stack.enter_async_context(serving(folder, **variables))
                if name in STANDINGS:
                    await admin.set_standing(Settings(data_dir=folder), FIRST_ACCOUNT, STANDINGS[name])
            found = await asyncio.gather(*(answers_of(servers[name], name) for name in SERVERS))
        return {row: answer for part in found for row, answer in part.items()}

    return asyncio.run(collected())


async def answers_of(server: ScriptedServer, name: str) -> dict[Row, Answer]:
    """What the rows of one server are answered, all asked at the same time."""
    mine = [row for row in ROWS if row.server == name]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/one.png"
        async with crowded(server, max(row.crowd for row in mine)):
            found = await asyncio.gather(*(answer_to(server, row, url) for row in mine))
    return dict(zip(mine, found, strict=True))


@asynccontextmanager
async def crowded(server: ScriptedServer, size: int) -> AsyncIterator[None]:
    """Has `size` edits under way for the length of the block: one in the engine, the others waiting."""
    crowd: list[asyncio.Task[httpx.Response]] = []
    try:
        for number in range(size):
            crowd.append(asyncio.create_task(server.post(expanded(CROWD))))
            if number in {0, size - 1}:  # the first has left the queue before the others fill it
                await statuses_become(server, ["queued"] * number + ["running"])
        yield
    finally:
        server.engine.released.set()
        await asyncio.gather(*crowd)


async def statuses_become(server: ScriptedServer, expected: list[str]) -> None:
    """Waits until the jobs, sorted by status, are these."""
    async with asyncio.timeout(60):
        while [row["status"] for row in rows(server.data_dir, STATUSES)] != expected:  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.05)


async def answer_to(server: ScriptedServer, row: Row, silent_url: str) -> Answer:
    request = httpx.Request(
        row.method,
        f"{server.url}{row.path}",
        headers=headers_of(row),
        content=content_of(expanded(row.body, **{SILENT_HOST: silent_url})),
    )
    answer = await server.client.send(request)
    assert answer.headers["content-type"] == "application/json"
    text = answer.text.replace(answer.headers["x-request-id"], "<request id>")
    return Answer(
        answer.status_code,
        retries="retry-after" in answer.headers,
        is_useless_again=answer.headers.get("x-should-retry") == "false",
        text=text,
    )


def expanded(value: Any, **more: str) -> Any:
    """The value with everything in it that stands for something."""
    match value:
        case dict():
            return {name: expanded(inner, **more) for name, inner in value.items()}
        case list():
            return [expanded(inner, **more) for inner in value]
        case str():
            return (STANDS_FOR | more).get(value, value)
        case _:
            return value


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_every_row_is_answered_as_documented(answers: dict[Row, Answer], row: Row) -> None:
    answer = answers[row]

    assert answer.status == row.status
    assert list(answer.body) == ["code", "message", "request_id"]
    assert answer.body["code"] == row.code
    assert answer.body["message"].startswith(row.documented)
    assert answer.body["request_id"] == "<request id>"


def test_only_answers_of_overload_say_when_to_try_again(answers: dict[Row, Answer]) -> None:
    assert {row.code for row, answer in answers.items() if answer.retries} == {
        "Throttling.RateQuota",
        "ModelServingError",
        "ModelUnavailable",
    }


def test_the_page_is_what_the_server_answers(answers: dict[Row, Answer]) -> None:
    page = page_of(answers)
    if os.environ.get("WRITE_DOCS"):
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")

    assert page == PAGE.read_text(encoding="utf-8")


def test_a_retry_is_worth_a_try_after_errors_of_the_server_alone(answers: dict[Row, Answer]) -> None:
    """A typed client of SDK 2.0 repeats 429 and 5xx by itself; a quota that is used up stays so."""
    assert {row.code for row, answer in answers.items() if not answer.is_useless_again} == {
        "InternalError.Algo",
        "ModelServingError",
        "ModelUnavailable",
        "RequestTimeOut",
        "Throttling.RateQuota",
    }


@dataclass(frozen=True)
class ApiException:
    """What a user of the Java SDK catches."""

    status: int
    code: str | None
    message: str | None
    request_id: str | None


def raised_for(answer: Answer) -> ApiException:
    """The exception that the SDK makes of a refusal in JSON; a null in it hides the code, and leaves only the text.

    Source: the source of the SDK, 2.22.29.
    """
    body = answer.body
    if None in (body.get(name, "") for name in ("code", "message", "request_id")):
        return ApiException(answer.status, "response_error", answer.text, None)
    return ApiException(
        answer.status, body.get("code"), body.get("message"), body.get("request_id", body.get("requestId"))
    )


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_the_java_sdk_understands_every_refusal(answers: dict[Row, Answer], row: Row) -> None:
    raised = raised_for(answers[row])

    assert (raised.status, raised.code) == (row.status, row.code)
    assert raised.message
    assert raised.message.startswith(row.documented)
    assert raised.request_id == "<request id>"


@pytest.mark.parametrize(("kind", "reason"), list(product(ErrorKind, [None, *Reason])))
def test_every_error_has_words_in_this_dialect(kind: ErrorKind, reason: Reason | None) -> None:
    answer = dashscope.failure(EditError(kind, "It {cannot} be done.", reason=reason), request_id="id")

    body = json.loads(bytes(answer.body))
    assert answer.status_code >= 400
    assert list(body) == ["code", "message", "request_id"]
    assert all(isinstance(value, str) and value for value in body.values())
