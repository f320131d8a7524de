"""How this dialect says what went wrong: one table over every kind of error."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from pydantic import BaseModel
from starlette.responses import Response

from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.wire import openai as wire


@dataclass(frozen=True, slots=True)
class Fault:
    """How this dialect says an error; `is_final` keeps the SDK from sending a call again that cannot go better."""

    status: int
    type: str = "invalid_request_error"
    code: str | None = None
    is_final: bool = False


_OF_THE_USER = "image_generation_user_error"
_NO_CREDIT = Fault(429, "insufficient_quota", "insufficient_quota", is_final=True)


FAULTS: Mapping[ErrorKind, Fault] = {
    ErrorKind.invalid_request: Fault(400, code="invalid_value"),
    ErrorKind.invalid_image: Fault(400, _OF_THE_USER, "invalid_image_file"),
    ErrorKind.image_too_large: Fault(400, _OF_THE_USER, "image_too_large"),
    ErrorKind.source_unreachable: Fault(400, code="invalid_image_url"),
    ErrorKind.content_refused: Fault(400, _OF_THE_USER, "moderation_blocked"),
    ErrorKind.unauthenticated: Fault(401, code="invalid_api_key"),
    ErrorKind.forbidden: Fault(403, code="permission_denied"),
    ErrorKind.insufficient_balance: _NO_CREDIT,
    ErrorKind.quota_exhausted: _NO_CREDIT,
    ErrorKind.free_quota_exhausted: _NO_CREDIT,
    ErrorKind.rate_limited: Fault(429, "requests", "rate_limit_exceeded"),
    ErrorKind.model_not_found: Fault(404, code="model_not_found"),
    ErrorKind.not_found: Fault(404),
    ErrorKind.conflict: Fault(409, code="conflict", is_final=True),
    ErrorKind.cancelled: Fault(400, code="cancelled"),
    ErrorKind.deadline_exceeded: Fault(504, "server_error", "deadline_exceeded", is_final=True),
    ErrorKind.engine_unavailable: Fault(503, "server_error", "overloaded"),
    ErrorKind.instruction_unsupported: Fault(400, _OF_THE_USER, "instruction_unsupported"),
    ErrorKind.too_large: Fault(400, code="request_too_large"),
    ErrorKind.method_not_allowed: Fault(405, code="method_not_supported"),
    ErrorKind.media_type: Fault(400, code="unsupported_content_type"),
    ErrorKind.internal: Fault(500, "server_error"),
}


FINER_FAULTS: Mapping[Reason, Fault] = {
    Reason.key_missing: Fault(401),
    Reason.body_malformed: Fault(400),
    Reason.input_missing: Fault(400, code="missing_required_parameter"),
    Reason.parameter_unknown: Fault(400, code="unknown_parameter"),
}


def fault_of(error: EditError) -> Fault:
    """The row of this dialect's error table for an error."""
    finer = FINER_FAULTS.get(error.reason) if error.reason else None
    return finer or FAULTS[error.kind]


def failure(error: EditError, headers: Mapping[str, str], *, is_form: bool) -> Response:
    """The answer to a request that cannot be done."""
    fault = fault_of(error)
    said = dict(headers)
    if fault.is_final:
        said["x-should-retry"] = "false"
    if error.retry_after_s is not None:
        said["retry-after"] = str(math.ceil(error.retry_after_s))
        said["retry-after-ms"] = str(math.ceil(error.retry_after_s * 1000))
    return answer_with(failure_of(error, is_form=is_form), said, fault.status)


def failure_of(error: EditError, *, is_form: bool) -> wire.Failure:
    """The error as a body; the parameter by the name that it has in a form, where it came in one."""
    fault = fault_of(error)
    param = re.sub(r"^images\[\d+\]$", "image", error.param) if is_form and error.param else error.param
    return wire.Failure(
        error=wire.Error(message=error.message, type=fault.type, param=param, code=fault.code)
    )


def answer_with(body: BaseModel, headers: Mapping[str, str], status: int = 200) -> Response:
    """The body as JSON."""
    # What is null in an error is part of it; in a result it was left out.
    text = body.model_dump_json(exclude_none=not isinstance(body, wire.Failure))
    return Response(text, status, dict(headers), media_type="application/json")


def refuse_missing(name: str) -> NoReturn:
    """Raises `invalid_request` for a required parameter that is not there."""
    raise EditError(
        ErrorKind.invalid_request,
        f"Missing required parameter: {name}.",
        reason=Reason.input_missing,
        param=name,
    )


def refuse(param: str, message: str) -> NoReturn:
    """Raises `invalid_request` for a parameter."""
    raise EditError(ErrorKind.invalid_request, message, param=param)
