"""Alibaba Model Studio's image editing call (DashScope), for unmodified SDKs.

Facts: Model Studio, "Qwen image editing", API reference (November 2025); the Python SDK 1.25 and 2.0 on the wire.
"""

import asyncio
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from fastapi import FastAPI
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from overpaint.contracts.files import link_of, stored_key_of
from overpaint.contracts.http import (
    Service,
    authenticate,
    bearer_of,
    check_json_nodes,
    check_rate,
    data_uri_bytes,
    declared_size,
    drain,
    fingerprint_of,
    is_data_uri,
    malformed_reference,
    read_body,
    waited,
)
from overpaint.core.editor import Outcome
from overpaint.core.edits import (
    INPUTS_MAX,
    OUTPUTS_MAX,
    SEED_MAX,
    Canvas,
    EditRequest,
    ImageSource,
    Inline,
    OutputImage,
    Remote,
    Stored,
    Which,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size, rounded
from overpaint.wire import dashscope as wire

PREFIX = "/api/v1"
GENERATION = "/services/aigc/multimodal-generation/generation"
NAME = "dashscope"

REQUESTS_PER_SECOND = 2.0
TEXT_MAX = 800
NEGATIVE_PROMPT_MAX = 500
SIDE_MIN_PX, SIDE_MAX_PX = 512, 2048
SIDE_MULTIPLE_PX = 16

PLUS_MODELS = ("qwen-image-edit-plus", "qwen-image-edit-plus-2025-10-30")
FIRST_EDITION = "qwen-image-edit"


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
}


def fault_of(error: EditError) -> Fault:
    """The row of this dialect's error table for an error."""
    finer = FINER_FAULTS.get(error.reason) if error.reason else None
    return finer or FAULTS[error.kind]


def routes(service: Service) -> list[Mount]:
    """Where this dialect answers."""
    return [Mount(PREFIX, build_app(service))]


def build_app(service: Service) -> FastAPI:
    """The dialect as an application to mount at `PREFIX`."""
    # A redirect for a slash too many would be an answer that no SDK can show.
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    @app.post(GENERATION)
    async def generate(request: Request) -> Response:
        return await _generate(service, request)

    async def refuse(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            error = _http_error(request, error)
        if not isinstance(error, EditError):
            error = EditError(ErrorKind.internal, "The server has made an error.")
        await drain(request)
        return failure(error, request_id=request_id_of(service, request))

    for kind in (EditError, HTTPException, Exception):
        app.add_exception_handler(kind, refuse)
    return app


def request_id_of(service: Service, request: Request) -> str:
    """The id of this request, made once: in the body, in `x-request-id` and with the job."""
    if not hasattr(request.state, "request_id"):
        request.state.request_id = service.chance.uuid()
    made: str = request.state.request_id
    return made


async def _generate(service: Service, request: Request) -> Response:
    caller = await authenticate(service, bearer_of(request))
    request_id = request_id_of(service, request)
    async with service.gate.admitted(caller, declared_size(request)):
        raw = await read_body(request)
        fingerprint = await asyncio.to_thread(fingerprint_of, request, raw)
        job = await service.editor.rejoined(caller, fingerprint)
        if job is None:
            body = parsed(raw)
            del raw
            model = known_model(body)
            if request.headers.get("x-dashscope-async", "").lower() == "enable":
                raise EditError(ErrorKind.forbidden, "", reason=Reason.async_unsupported)
            await check_rate(service, caller, model, service.rate(REQUESTS_PER_SECOND))
            source_of = partial(_source, service)
            edit = await asyncio.to_thread(to_edit, model, body, source_of)  # decodes up to 42 MB of base64
            del body  # three images of 10 MiB as text, beside their bytes
            job = await service.editor.submit(
                caller, edit, contract=NAME, request_id=request_id, fingerprint=fingerprint
            )
            del edit
    outcome = await waited(service, request, job)
    answer = from_outcome(
        outcome, request_id, lambda image: link_of(service, request, image.key, image.expires_at)
    )
    return _success(answer, outcome, streamed=_wants_events(request))


def parsed(body: bytes | bytearray) -> wire.GenerationRequest:
    """The body as data; raises for what is no JSON object, and names the first field of a wrong type."""
    check_json_nodes(body)
    try:
        return wire.GenerationRequest.model_validate_json(body)
    except ValidationError as invalid:
        first = invalid.errors(include_input=False, include_url=False)[0]
        if not first["loc"]:
            raise EditError(
                ErrorKind.invalid_request, first["msg"], reason=Reason.body_malformed
            ) from None  # the cause would hold the body
        field = _field_name(first["loc"])
        raise EditError(
            ErrorKind.invalid_request, f"{field} is invalid: {first['msg']}.", param=field
        ) from None


def known_model(body: wire.GenerationRequest) -> str:
    """The model of the request; raises when there is none, or none of the three."""
    if not body.model:
        raise EditError(
            ErrorKind.invalid_request, "model is missing.", reason=Reason.model_missing, param="model"
        )
    if body.model not in (*PLUS_MODELS, FIRST_EDITION):
        raise EditError(ErrorKind.model_not_found, f"The model {body.model} does not exist.", param="model")
    return body.model


def to_edit(
    model: str, body: wire.GenerationRequest, source_of: Callable[[str, int], ImageSource]
) -> EditRequest:
    """The edit that a body asks for; `source_of(reference, number)` resolves an image reference."""
    references, text = _images_and_text(model, body)
    parameters = body.parameters or wire.Parameters()
    n = _count(model, parameters)
    size = _size(model, parameters, n)
    seed = parameters.seed
    if seed is not None and not 0 <= seed <= SEED_MAX:
        _refuse("parameters.seed", f"seed must be an integer from 0 to {SEED_MAX}, got {seed}")
    return EditRequest(
        model=model,
        prompt=text[:TEXT_MAX],
        images=tuple(source_of(reference, number) for number, reference in enumerate(references, start=1)),
        n=n,
        size=size or Canvas(Which.last),
        negative_prompt=parameters.negative_prompt and parameters.negative_prompt[:NEGATIVE_PROMPT_MAX],
        seed=seed,
        prompt_extend=parameters.prompt_extend is not False,
        watermark=parameters.watermark is True,
    )


def _images_and_text(model: str, body: wire.GenerationRequest) -> tuple[list[str], str]:
    if body.input is None:
        raise EditError(
            ErrorKind.invalid_request, "input is missing.", reason=Reason.input_missing, param="input"
        )
    if not body.input.messages:
        _refuse("input.messages", "No messages found in input")
    if len(body.input.messages) > 1:
        _refuse("input.messages", "messages length only support 1")
    message = body.input.messages[0]
    where = "input.messages[0]"
    if message.role != "user":
        _refuse(f"{where}.role", f'{where}.role must be "user"')
    content = message.content or []
    for number, part in enumerate(content):
        if (part.image is None) == (part.text is None):
            _refuse(f"{where}.content[{number}]", f"{where}.content[{number}] must hold either image or text")
    images = [part.image for part in content if part.image is not None]
    texts = [part.text for part in content if part.text is not None]
    if not images or not any(text.strip() for text in texts):
        _refuse(f"{where}.content", "lack of image or text")
    if model == FIRST_EDITION and len(content) != 2:
        _refuse(f"{where}.content", "content length only support 2")
    if len(texts) > 1:
        _refuse(f"{where}.content", f"content must hold exactly one text, got {len(texts)}")
    if len(images) > INPUTS_MAX:
        _refuse(f"{where}.content", f"content must hold 1 to {INPUTS_MAX} images, got {len(images)}")
    return images, texts[0]


def _count(model: str, parameters: wire.Parameters) -> int:
    n = 1 if parameters.n is None else parameters.n
    if model == FIRST_EDITION and n != 1:
        _refuse("parameters.n", "num_images_per_prompt must be 1.")
    if not 1 <= n <= OUTPUTS_MAX:
        _refuse("parameters.n", f"n must be an integer from 1 to {OUTPUTS_MAX}, got {n}")
    return n


def _size(model: str, parameters: wire.Parameters, n: int) -> Size | None:
    if not parameters.size:
        return None
    if model == FIRST_EDITION:
        _refuse("parameters.size", f"size is not supported by {FIRST_EDITION}")
    if n != 1:
        _refuse("parameters.size", "size is only supported when n is 1")
    match = re.fullmatch(r"(\d{1,5})\*(\d{1,5})", parameters.size, re.ASCII)
    sides = [int(side) for side in match.groups()] if match else []
    if not sides or not all(SIDE_MIN_PX <= side <= SIDE_MAX_PX for side in sides):
        _refuse(
            "parameters.size",
            f'size must be "width*height", each from {SIDE_MIN_PX} to {SIDE_MAX_PX}, such as "1024*1024"',
        )
    return rounded(Size(*sides), multiple_of=SIDE_MULTIPLE_PX)


def _source(service: Service, reference: str, number: int) -> ImageSource:
    name, param = f"Image {number}", f"input.messages[0].content: image {number}"
    if is_data_uri(reference):
        return Inline(data_uri_bytes(reference, name=name, param=param))
    if key := stored_key_of(service, reference):
        return Stored(key)
    scheme = reference[:8].lower()
    if scheme.startswith("oss://"):
        raise EditError(
            ErrorKind.source_unreachable,
            f"{name} is a temporary oss:// URL, which this server has not handed out.",
            reason=Reason.url_malformed,
            param=param,
        )
    if scheme.startswith(("http://", "https://")):
        return Remote(reference)
    raise malformed_reference(name, param)


def from_outcome(
    outcome: Outcome, request_id: str, link: Callable[[OutputImage], str]
) -> wire.GenerationResponse:
    """The answer to a finished edit; `link(image)` gives the address of a result."""
    size = outcome.images[0].size
    content = [wire.ResultImage(image=link(image)) for image in outcome.images]
    return wire.GenerationResponse(
        output=wire.Output(choices=[wire.Choice(message=wire.ResultMessage(content=content))]),
        usage=wire.Usage(width=size.width, height=size.height, image_count=len(outcome.images)),
        request_id=request_id,
    )


def _success(answer: wire.GenerationResponse, outcome: Outcome, *, streamed: bool) -> Response:
    headers = {"x-request-id": answer.request_id, "x-overpaint-engine": outcome.job.engine or ""}
    body = answer.model_dump_json()
    if streamed:
        event = f"id:1\nevent:result\n:HTTP_STATUS/200\ndata:{body}\n\n"
        return Response(event, headers=headers, media_type="text/event-stream")
    return Response(body, headers=headers, media_type="application/json")


def failure(error: EditError, *, request_id: str) -> Response:
    """The answer to a request that cannot be done."""
    fault = fault_of(error)
    body = wire.Failure(
        code=fault.code, message=fault.text.format(message=error.message).strip(), request_id=request_id
    )
    headers = {"x-request-id": request_id}
    if error.retry_after_s is not None:
        headers["retry-after"] = str(math.ceil(error.retry_after_s))
    return Response(body.model_dump_json(), fault.status, headers, media_type="application/json")


def _http_error(request: Request, error: HTTPException) -> EditError:
    if error.status_code == 405:
        return EditError(ErrorKind.method_not_allowed, f"Request method '{request.method}' is not supported.")
    return EditError(ErrorKind.not_found, "There is no such address.", reason=Reason.address_unknown)


def _wants_events(request: Request) -> bool:
    return request.headers.get("x-dashscope-sse", "").lower() == "enable" or request.headers.get(
        "accept", ""
    ).startswith("text/event-stream")


def _field_name(location: tuple[int | str, ...]) -> str:
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return name.removeprefix(".")


def _refuse(param: str, message: str) -> NoReturn:
    raise EditError(ErrorKind.invalid_request, message, param=param)
