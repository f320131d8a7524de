"""The pages of errors are what the server answers: every request on them is sent, every answer compared.

`WRITE_DOCS=1 pytest tests/contracts/test_error_tables.py` writes the pages anew.
"""

import os
from pathlib import Path

import pytest

from tests.contracts import dashscope_rows, oneminai_rows, openai_rows
from tests.contracts.error_tables import AnswersOf, Table

PAGES = Path(__file__).parents[2] / "docs" / "contracts"

pytestmark = pytest.mark.parametrize(
    "table",
    [dashscope_rows.TABLE, oneminai_rows.TABLE, openai_rows.TABLE],
    ids=lambda table: table.dialect,
)


def test_only_answers_of_overload_say_when_to_try_again(table: Table, answers_of: AnswersOf) -> None:
    told = [(row.code, answer.retry_after) for row, answer in answers_of(table).items() if answer.retry_after]

    assert {code for code, _ in told} == table.overloads
    assert all(seconds.isdecimal() for _, seconds in told)


def test_the_page_is_what_the_server_answers(table: Table, answers_of: AnswersOf) -> None:
    path = PAGES / f"{table.dialect}-errors.md"
    page = "".join(f"{line}\n" for line in table.lines(answers_of(table)))
    if os.environ.get("WRITE_DOCS"):
        path.write_text(page, encoding="utf-8")

    assert page == path.read_text(encoding="utf-8")
