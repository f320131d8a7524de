"""How this dialect says that something cannot be done.

Facts: Model Studio, "Error messages" and "Qwen image editing", API reference (November 2025); the retries of the Python
SDK 2.0.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.http import Service
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.wire import dashscope as wire

# The typed client of SDK 2.0 repeats a call by its status alone, unless it is told that this is useless.
WORTH_A_RETRY = {
    ErrorKind.rate_limited,
    ErrorKind.conflict,
    ErrorKind.deadline_exceeded,
    ErrorKind.engine_unavailable,
    ErrorKind.internal,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """How this dialect says an error; `text` has room for our own sentence where the documented one is vague."""

    status: int
    code: str
    text: str = "{message}"


FAULTS: Mapping[ErrorKind, Fault] = {
    ErrorKind.invalid_request: Fault(400, "InvalidParameter"),
    ErrorKind.invalid_image: Fault(
        400, "InvalidParameter", "Invalid image format or corrupted file: {message}"
    ),
    ErrorKind.image_too_large: Fault(400, "InvalidParameter", "Multimodal file size is too large: {message}"),
    ErrorKind.source_unreachable: Fault(400, "InvalidParameter", "download image failed: {message}"),
    ErrorKind.content_refused: Fault(
        400, "DataInspectionFailed", "Input data may contain inappropriate content."
    ),
    ErrorKind.unauthenticated: Fault(401, "InvalidApiKey"),
    ErrorKind.forbidden: Fault(403, "AccessDenied", "Access denied."),
    ErrorKind.insufficient_balance: Fault(
        400, "Arrearage", "Access denied, please make sure your account is in good standing."
    ),
    ErrorKind.quota_exhausted: Fault(
        429, "Throttling.AllocationQuota", "Allocated quota exceeded, please increase your quota limit."
    ),
    ErrorKind.free_quota_exhausted: Fault(
        403, "AllocationQuota.FreeTierOnly", "The free tier of the model has been exhausted. {message}"
    ),
    ErrorKind.rate_limited: Fault(
        429, "Throttling.RateQuota", "Requests rate limit exceeded, please try again later."
    ),
    ErrorKind.model_not_found: Fault(400, "InvalidParameter", "Model not exist."),
    ErrorKind.not_found: Fault(400, "InvalidParameter", "url error, please check url！"),
    ErrorKind.conflict: Fault(409, "InvalidParameter"),
    ErrorKind.cancelled: Fault(400, "InvalidParameter"),
    ErrorKind.deadline_exceeded: Fault(500, "RequestTimeOut", "Request timed out, please try again later."),
    ErrorKind.engine_unavailable: Fault(
        503, "ModelUnavailable", "Model is unavailable, please try again later."
    ),
    ErrorKind.instruction_unsupported: Fault(400, "InvalidParameter"),
    ErrorKind.too_large: Fault(400, "InvalidParameter", "Multimodal file size is too large: {message}"),
    ErrorKind.method_not_allowed: Fault(400, "InvalidParameter"),
    ErrorKind.media_type: Fault(400, "InvalidParameter"),
    ErrorKind.internal: Fault(500, "InternalError.Algo", "inference internal error. {message}"),
}

FINER_FAULTS: Mapping[Reason, Fault] = {
    Reason.model_missing: Fault(
        400, "BadRequest.EmptyModel", 'Required parameter "model" missing from request.'
    ),
    Reason.input_missing: Fault(
        400, "BadRequest.EmptyInput", "Required input parameter missing from request."
    ),
    Reason.body_malformed: Fault(
        400, "InvalidParameter", "Required body invalid, please check the request body format."
    ),
    Reason.async_unsupported: Fault(
        403, "AccessDenied", "Current user api does not support asynchronous calls."
    ),
    Reason.image_reference_malformed: Fault(400, "InvalidParameter", "image format error: {message}"),
    Reason.image_dimensions: Fault(
        400,
        "InvalidParameter",
        "The image size is not supported for the data inspection. {message}",
    ),
    Reason.url_malformed: Fault(
        400,
        "InvalidParameter",
        "The provided URL does not appear to be valid. Ensure it is correctly formatted. {message}",
    ),
    Reason.url_timeout: Fault(
        400,
        "InvalidParameter.DataInspection",
        "Unable to download the media resource during the data inspection process. {message}",
    ),
    Reason.queue_full: Fault(
        503,
        "ModelServingError",
        "Too many requests. Your requests are being throttled due to system capacity limits. {message}",
    ),
    Reason.not_queued: Fault(
        400,
        "UnsupportedOperation",
        "Failed to cancel the task, please confirm if the task is in PENDING status.",
    ),
}


def fault_of(error: EditError) -> Fault:
    """The row of this dialect's error table for an error."""
    finer = FINER_FAULTS.get(error.reason) if error.reason else None
    return finer or FAULTS[error.kind]


def words_of(error: EditError) -> str:
    """The message that a client reads."""
    return fault_of(error).text.format(message=error.message).strip()


def request_id_of(service: Service, request: Request) -> str:
    """The id of this request, made once: in the body, in `x-request-id` and with the job."""
    if not hasattr(request.state, "request_id"):
        request.state.request_id = service.chance.uuid()
    made: str = request.state.request_id
    return made


def failure(error: EditError, *, request_id: str) -> Response:
    """The answer to a request that cannot be done."""
    fault = fault_of(error)
    body = wire.Failure(code=fault.code, message=words_of(error), request_id=request_id)
    headers = {"x-request-id": request_id}
    if error.kind not in WORTH_A_RETRY:
        headers["x-should-retry"] = "false"
    if error.retry_after_s is not None:
        headers["retry-after"] = str(math.ceil(error.retry_after_s))
    return Response(body.model_dump_json(), fault.status, headers, media_type="application/json")
