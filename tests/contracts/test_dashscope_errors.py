"""What refusals of DashScope's editing call hold, and what its SDKs make of them."""

import json
from dataclasses import dataclass

import pytest

from overpaint.contracts import dashscope
from overpaint.core.errors import EditError
from tests.contracts.dashscope_rows import ROWS, TABLE, Row
from tests.contracts.error_rows import EVERY_ERROR
from tests.contracts.error_tables import Answer, AnswersOf


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_every_row_is_answered_as_documented(answers_of: AnswersOf, row: Row) -> None:
    answer = answers_of(TABLE)[row]

    assert answer.status == row.status
    assert list(answer.body) == ["code", "message", "request_id"]
    assert answer.body["code"] == row.code
    assert answer.body["message"].startswith(row.documented)
    assert answer.body["request_id"] == "<request id>"


def test_a_retry_is_worth_a_try_after_errors_of_the_server_alone(answers_of: AnswersOf) -> None:
    """A typed client of SDK 2.0 repeats 429 and 5xx by itself; a quota that is used up stays so."""
    assert {row.code for row, answer in answers_of(TABLE).items() if not answer.is_useless_again} == {
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


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_java_sdk_understands_every_refusal(answers_of: AnswersOf, row: Row) -> None:
    raised = raised_for(answers_of(TABLE)[row])

    assert (raised.status, raised.code) == (row.status, row.code)
    assert raised.message
    assert raised.message.startswith(row.documented)
    assert raised.request_id == "<request id>"


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_every_error_has_words_in_this_dialect(error: EditError) -> None:
    answer = dashscope.failure(error, request_id="id")

    body = json.loads(bytes(answer.body))
    assert answer.status_code >= 400
    assert list(body) == ["code", "message", "request_id"]
    assert all(isinstance(value, str) and value for value in body.values())
