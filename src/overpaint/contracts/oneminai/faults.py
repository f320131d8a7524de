"""How 1min.ai says what cannot be done: flat JSON whose `details` are JSON in a string.

Facts: bodies and patterns of public clients; where none was seen, the codes are ours.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.wire import oneminai as wire


@dataclass(frozen=True, slots=True)
class Fault:
    """How this dialect says an error; `text` has room for our own sentence."""

    status: int
    code: str
    text: str = "{message}"


# The code of everything that the original leaves to its supplier to refuse.
SUPPLIER = "EXTERNAL_API_RESPONSE_WITH_ERROR"

FAULTS: Mapping[ErrorKind, Fault] = {
    ErrorKind.invalid_request: Fault(400, "INVALID_REQUEST"),
    ErrorKind.invalid_image: Fault(400, "INVALID_IMAGE"),
    ErrorKind.image_too_large: Fault(413, "FILE_TOO_LARGE"),
    ErrorKind.source_unreachable: Fault(400, "ASSET_NOT_FOUND"),
    ErrorKind.content_refused: Fault(400, SUPPLIER),
    ErrorKind.unauthenticated: Fault(401, "INVALID_API_KEY", "API key is not active: {message}"),
    ErrorKind.forbidden: Fault(403, "FORBIDDEN"),
    ErrorKind.insufficient_balance: Fault(406, "INSUFFICIENT_CREDITS"),
    ErrorKind.quota_exhausted: Fault(406, "INSUFFICIENT_CREDITS"),
    ErrorKind.free_quota_exhausted: Fault(406, "INSUFFICIENT_CREDITS"),
    ErrorKind.rate_limited: Fault(429, "TOO_MANY_REQUESTS"),
    ErrorKind.model_not_found: Fault(400, "UNSUPPORTED_MODEL"),
    ErrorKind.not_found: Fault(404, "NOT_FOUND"),
    ErrorKind.conflict: Fault(409, "CONFLICT"),
    ErrorKind.cancelled: Fault(400, "CANCELLED"),
    ErrorKind.deadline_exceeded: Fault(504, "REQUEST_TIMEOUT"),
    ErrorKind.engine_unavailable: Fault(503, "SERVICE_UNAVAILABLE"),
    ErrorKind.instruction_unsupported: Fault(400, SUPPLIER),
    ErrorKind.too_large: Fault(413, "FILE_TOO_LARGE"),
    ErrorKind.method_not_allowed: Fault(405, "METHOD_NOT_ALLOWED"),
    ErrorKind.media_type: Fault(415, "UNSUPPORTED_MEDIA_TYPE"),
    ErrorKind.internal: Fault(500, "INTERNAL_ERROR"),
}

FINER_FAULTS: Mapping[Reason, Fault] = {
    Reason.feature_unknown: Fault(400, "UNKNOWN_ERROR"),
    Reason.input_missing: Fault(400, "MISSING_REQUIRED_FIELDS"),
    Reason.value_out_of_range: Fault(400, SUPPLIER),
}


class MissingFields(EditError):
    """Required fields that a feature request leaves out."""

    def __init__(self, fields: Sequence[str], model: str | None, feature: str | None) -> None:
        self.details = [
            wire.Detail(
                field=field, message=f"Field '{field}' is required for {model} model with type {feature}"
            )
            for field in fields
        ]
        super().__init__(
            ErrorKind.invalid_request,
            f"Missing required fields for {model} model: {', '.join(fields)}. "
            "Send them, and not as null or an empty text.",
            reason=Reason.input_missing,
        )


def fault_of(error: EditError) -> Fault:
    """The row of this dialect's error table for an error."""
    finer = FINER_FAULTS.get(error.reason) if error.reason else None
    return finer or FAULTS[error.kind]


def words_of(error: EditError) -> str:
    """The message that a client reads."""
    return fault_of(error).text.format(message=error.message)


def failure(error: EditError) -> Response:
    """The answer to a request that cannot be done."""
    fault = fault_of(error)
    headers = {}
    if error.retry_after_s is not None:
        headers["retry-after"] = str(math.ceil(error.retry_after_s))
    details = _details(error)
    body = wire.Failure(
        error_code=fault.code,
        message=words_of(error),
        details=json.dumps([detail.model_dump() for detail in details]) if details else None,
    )
    return Response(
        body.model_dump_json(exclude_none=True), fault.status, headers, media_type="application/json"
    )


def _details(error: EditError) -> list[wire.Detail]:
    if isinstance(error, MissingFields):
        return error.details
    if error.param is None:
        return []
    image = re.fullmatch(r"images\[(\d+)\]", error.param)  # in the core's words
    field = image_field(int(image[1]) + 1) if image else error.param
    return [wire.Detail(field=field, message=error.message)]


def image_field(number: int) -> str:
    """Where a request names Image `number`, counted from 1."""
    return "imageUrl" if number == 1 else f"additional_images[{number - 2}]"
