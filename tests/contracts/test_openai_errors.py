"""What refusals of the OpenAI dialect hold, what they leave behind, and when its SDKs send a call again."""

import asyncio
import json
from pathlib import Path

import pytest

from overpaint.contracts import openai
from overpaint.core.errors import EditError
from tests.contracts.error_rows import EVERY_ERROR, SERVERS
from tests.contracts.error_tables import AnswersOf, answer_to
from tests.contracts.openai_rows import ABSENT, ROWS, STANDS_FOR, TABLE, Row, is_retried
from tests.contracts.records import files, rows
from tests.contracts.scripted import serving


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_every_row_is_answered_as_documented(answers_of: AnswersOf, row: Row) -> None:
    answer = answers_of(TABLE)[row]

    assert answer.status == row.status
    assert answer.headers["x-request-id"].startswith("req_")
    assert list(answer.body) == ["error"]
    error = answer.body["error"]
    assert list(error) == ["message", "type", "param", "code"]
    assert error["message"].startswith(row.documented)
    assert (error["type"], error["param"]) == (row.type, row.param)
    assert error["code"] == (None if row.code == "null" else row.code)


def test_a_call_that_cannot_go_better_is_not_to_be_sent_again(answers_of: AnswersOf) -> None:
    retried = [(row.code, answer.status) for row, answer in answers_of(TABLE).items() if is_retried(answer)]

    assert {code for code, _ in retried} == {"rate_limit_exceeded", "overloaded", "null"}
    assert {status for _, status in retried} == {429, 500, 503}


async def test_what_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    plain = [row for row in ROWS if row.server == "plain" and row.status < 500]
    async with serving(tmp_path, **SERVERS["plain"]) as server:
        # An instruction is read by the engine, when the edit exists already; it fails, and costs nothing.
        await asyncio.gather(
            *(answer_to(server, row, STANDS_FOR) for row in plain if row.code != "instruction_unsupported")
        )
        left = [rows(tmp_path, f"SELECT * FROM {table}") for table in ("jobs", "holds", "entries", "assets")]  # noqa: S608 - the names stand here

    assert left == [[]] * 4
    assert files(tmp_path) == set()


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_every_error_has_words_in_this_dialect(error: EditError) -> None:
    answer = openai.failure(error, {"x-request-id": "req_1"}, is_form=True)

    body = json.loads(bytes(answer.body))["error"]
    assert answer.status_code >= 400
    assert list(body) == ["message", "type", "param", "code"]
    assert (body["message"], body["param"]) == ("It {cannot} be done.", "image")
    assert body["type"]


def test_every_code_of_the_table_is_on_the_page() -> None:
    codes = {fault.code or "null" for fault in (*openai.FAULTS.values(), *openai.FINER_FAULTS.values())}

    assert codes == {row.code for row in ROWS} | {code for _, code, _ in ABSENT}
