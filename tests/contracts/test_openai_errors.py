"""The page of the OpenAI dialect's errors is what the server answers: every request on it is sent and compared.

`WRITE_DOCS=1 pytest tests/contracts/test_openai_errors.py` writes the page anew.
"""

import asyncio
import json
import os
from contextlib import AsyncExitStack
from itertools import product
from pathlib import Path

import httpx
import pytest

from overpaint import admin
from overpaint.contracts import openai
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.contracts.error_page import Answer, _anchor, _section, content_of, headers_of, title_of
from tests.contracts.error_rows import SERVERS, STANDINGS
from tests.contracts.openai_rows import ABSENT, ROWS, STANDS_FOR, Row
from tests.contracts.records import files, rows
from tests.contracts.scripted import ScriptedServer, serving
from tests.contracts.test_error_table import crowded

PAGE = Path(__file__).parents[2] / "docs/contracts/openai-errors.md"
INTRODUCTION = """\
# OpenAI Images: errors

Every error of `/v1`, and the request that causes it. The answers are those of a running server: a test sends every
request on this page and compares. Clients are meant to branch on the status and the code; words may become clearer.

The id of a call stands in the header `x-request-id`. What stands in `<…>` is short for something longer. A call that is
refused or fails is not charged.

The SDKs send a call again after 409, 429, 500 and above. `x-should-retry: false` keeps them from it where that cannot
help; `retry-after` and `retry-after-ms` say when it may.

## At a glance

| HTTP | type | code | param | retried by the SDK | when |
| --- | --- | --- | --- | --- | --- |"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[Row, Answer]:
    """What every row is answered; what was refused has left nothing behind."""

    async def collected() -> dict[Row, Answer]:
        async with AsyncExitStack() as stack:
            # One after the other: a migration's context is global to the process.
            servers = {}
            for name in sorted({row.server for row in ROWS}):
                folder = tmp_path_factory.mktemp(name)
                servers[name] = await stack.enter_async_context(serving(folder, **SERVERS[name]))
                if name in STANDINGS:
                    await admin.set_standing(Settings(data_dir=folder), FIRST_ACCOUNT, STANDINGS[name])
            found = await asyncio.gather(*(answers_of(server, name) for name, server in servers.items()))
        return {row: answer for part in found for row, answer in part.items()}

    return asyncio.run(collected())


async def answers_of(server: ScriptedServer, name: str) -> dict[Row, Answer]:
    """What the rows of one server are answered, all asked at the same time."""
    mine = [row for row in ROWS if row.server == name]
    if name == "slow":
        assert (await answer_to(server, mine[0])).status == 200
    async with crowded(server, max(row.crowd for row in mine)):
        found = await asyncio.gather(*(answer_to(server, row) for row in mine))
    return dict(zip(mine, found, strict=True))


async def answer_to(server: ScriptedServer, row: Row) -> Answer:
    content = content_of(row.body)
    if isinstance(row.body, bytes):
        content = content.replace(b"\n", b"\r\n")
    for short, whole in STANDS_FOR.items():
        content = content.replace(short.encode(), whole.encode())
    headers = headers_of(row)
    request = httpx.Request(row.method, f"{server.url}{row.path}", headers=headers, content=content)
    answer = await server.client.send(request)
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-request-id"].startswith("req_")
    return Answer(
        answer.status_code,
        retries="retry-after" in answer.headers,
        is_useless_again=answer.headers.get("x-should-retry") == "false",
        text=answer.text,
    )


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_every_row_is_answered_as_documented(answers: dict[Row, Answer], row: Row) -> None:
    answer = answers[row]

    assert answer.status == row.status
    assert list(answer.body) == ["error"]
    error = json.loads(answer.text)["error"]
    assert list(error) == ["message", "type", "param", "code"]
    assert error["message"].startswith(row.documented)
    assert (error["type"], error["param"]) == (row.type, row.param)
    assert error["code"] == (None if row.code == "null" else row.code)


def test_only_answers_of_overload_say_when_to_try_again(answers: dict[Row, Answer]) -> None:
    assert {row.code for row, answer in answers.items() if answer.retries} == {
        "rate_limit_exceeded",
        "overloaded",
    }


def test_a_call_that_cannot_go_better_is_not_to_be_sent_again(answers: dict[Row, Answer]) -> None:
    retried = {row.code for row, answer in answers.items() if is_retried(answer)}

    assert retried == {"rate_limit_exceeded", "overloaded", "null"}
    assert {answer.status for answer in answers.values() if is_retried(answer)} == {429, 500, 503}


def is_retried(answer: Answer) -> bool:
    """As the SDK decides."""
    return not answer.is_useless_again and (answer.status in {408, 409, 429} or answer.status >= 500)


async def test_what_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    plain = [row for row in ROWS if row.server == "plain" and row.status < 500]
    async with serving(tmp_path, **SERVERS["plain"]) as server:
        # An instruction is read by the engine, when the edit exists already; it fails, and costs nothing.
        await asyncio.gather(
            *(answer_to(server, row) for row in plain if row.code != "instruction_unsupported")
        )
        left = [rows(tmp_path, f"SELECT * FROM {table}") for table in ("jobs", "holds", "entries", "assets")]  # noqa: S608 - the names stand here

    assert left == [[]] * 4
    assert files(tmp_path) == set()


def test_the_page_is_what_the_server_answers(answers: dict[Row, Answer]) -> None:
    glance = [
        f"| {row.status} | `{row.type}` | `{row.code}` | {f'`{row.param}`' if row.param else ''} "
        f"| {'yes' if is_retried(answers[row]) else 'no'} | [{row.when}](#{_anchor(title_of(row))}) |"
        for row in ROWS
    ]
    absent = [f"| {status} | | `{code}` | | | Does not occur. {why} |" for status, code, why in ABSENT]
    sections = [_section(row, answers[row]) for row in ROWS]
    page = "\n".join([INTRODUCTION, *glance, *absent, "\n## Requests and answers", *sections]) + "\n"
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(page, encoding="utf-8")

    assert page == PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "reason"), list(product(ErrorKind, [None, *Reason])))
def test_every_error_has_words_in_this_dialect(kind: ErrorKind, reason: Reason | None) -> None:
    error = EditError(kind, "It {cannot} be done.", reason=reason, param="images[1]")
    answer = openai.failure(error, {"x-request-id": "req_1"}, is_form=True)

    body = json.loads(bytes(answer.body))["error"]
    assert answer.status_code >= 400
    assert list(body) == ["message", "type", "param", "code"]
    assert (body["message"], body["param"]) == ("It {cannot} be done.", "image")
    assert body["type"]


def test_every_code_of_the_table_is_on_the_page() -> None:
    codes = {fault.code or "null" for fault in (*openai.FAULTS.values(), *openai.FINER_FAULTS.values())}

    assert codes == {row.code for row in ROWS} | {code for _, code, _ in ABSENT}
