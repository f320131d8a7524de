"""The OpenAI Images API, for editing: unmodified `openai` SDKs, curl, and clients of vLLM-Omni and SGLang.

Facts: the published description of the API; the Python SDK 3.52 and 2.54 on the wire; the code of those servers.
"""

import asyncio
import math
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import NoReturn

import pybase64
from fastapi import FastAPI
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

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
    watched,
)
from overpaint.contracts.multipart import parts_of
from overpaint.core.accounts import Caller
from overpaint.core.edits import (
    INPUTS_MAX,
    OUTPUTS_MAX,
    Background,
    Canvas,
    EditRequest,
    ImageSource,
    Inline,
    Options,
    OutputImage,
    Remote,
    Stored,
    Which,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size, check_bytes
from overpaint.core.jobs import Job
from overpaint.core.limits import remaining
from overpaint.core.ports import Capabilities
from overpaint.wire import openai as wire

PREFIX = "/v1"
NAME = "openai"

REQUESTS_PER_SECOND = 10.0
PARTS_MAX = 64
MASK_BYTES_MAX = 4 * 2**20
SIDE_MIN_PX, SIDE_MAX_PX = 16, 3840
AREA_MAX_PX = 3840 * 2160
ASPECT_MAX = 3
FORM, JSON = "multipart/form-data", "application/json"

_PNG = b"\x89PNG\r\n\x1a\n"
_TIERS = {"low": "turbo", "medium": "fast", "high": "tuned"}


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name that a client may give, the model of the price list that it means, and when that came out."""

    model: str
    created: int


DEFAULT_MODEL = "qwen-image-edit-plus"
MODELS: Mapping[str, ModelName] = {
    DEFAULT_MODEL: ModelName("qwen-image-edit-plus", 1_758_499_200),  # 2025-09-22
    "qwen-image-edit-plus-2025-10-30": ModelName("qwen-image-edit-plus-2025-10-30", 1_761_782_400),
    "qwen-image-edit": ModelName("qwen-image-edit", 1_755_561_600),  # 2025-08-19
    # The same by the names of their weights, which is how clients of other servers know them.
    "Qwen/Qwen-Image-Edit-2509": ModelName("qwen-image-edit-plus", 1_758_499_200),
    "Qwen/Qwen-Image-Edit": ModelName("qwen-image-edit", 1_755_561_600),
}

# Fields that somebody sends and that cannot be done here, with what to do instead.
REFUSED = {
    "markup": "mark the place with a mask, or draw on the first image itself",
    "lora": "this server loads no adapters",
    "image": "in JSON the pictures go into images",
    "image[]": "in JSON the pictures go into images",
    "url": "in JSON the pictures go into images",
    "images": "in a form the pictures go into image",
    "strength": "an edit has no strength; say in the prompt how much should change",
    "output_quality": "use output_compression",
    "enhance_prompt": "the prompt is taken as it is",
    "enable_upscaling": "ask for a larger size",
    "upscaling_scale": "ask for a larger size",
    "complexity": "it belongs to hosted models",
    "frame_count": "it belongs to animated GIFs, which are not made here",
    "frame_duration_ms": "it belongs to animated GIFs, which are not made here",
    "svg": "it belongs to drawings in SVG, which are not made here",
    "svg[model]": "it belongs to drawings in SVG, which are not made here",
}

# Fields that are taken because they change no picture; an answer says so. `user` and `safety_identifier` promise nothing.
WITHOUT_EFFECT = ("moderation", "generator_device", "enable_teacache")


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


def routes(service: Service) -> list[Mount]:
    """Where this dialect answers."""
    return [Mount(PREFIX, build_app(service))]


def build_app(service: Service) -> FastAPI:
    """The dialect as an application to mount at `PREFIX`."""
    # A redirect for a slash too many would be an answer that no SDK can show.
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    @app.post("/images/edits")
    async def edit(request: Request) -> Response:
        return await _edit(service, request)

    @app.post("/images/generations")
    async def generate(request: Request) -> Response:
        await authenticate(service, bearer_of(request))
        raise EditError(
            ErrorKind.not_found,
            "This server makes no pictures from text alone; it edits pictures: POST /v1/images/edits with image and prompt.",
        )

    @app.post("/images/variations")
    async def vary(request: Request) -> Response:
        await authenticate(service, bearer_of(request))
        raise EditError(
            ErrorKind.not_found,
            "This server makes no variations; say what should change: POST /v1/images/edits with image and prompt.",
        )

    @app.get("/models")
    async def models(request: Request) -> Response:
        await authenticate(service, bearer_of(request))
        shown = [wire.Model(id=id_, created=name.created) for id_, name in MODELS.items()]
        return _answer(wire.ModelList(data=shown), _headers(service, request))

    @app.get("/models/{id_:path}")
    async def model(request: Request, id_: str) -> Response:
        await authenticate(service, bearer_of(request))
        shown = wire.Model(id=id_, created=known_model(id_).created)
        return _answer(shown, _headers(service, request))

    async def refuse(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            error = _http_error(request, error)
        if not isinstance(error, EditError):
            error = EditError(ErrorKind.internal, "The server has made an error.")
        if error.kind is ErrorKind.rate_limited:
            rate = service.rate(REQUESTS_PER_SECOND)
            request.state.rate = _rate_headers(rate.per_second, 0, error.retry_after_s or 0.0)
        await drain(request)
        return failure(error, _headers(service, request), is_form=_content_type(request) == FORM)

    async def nobody_listens(_request: Request, _error: Exception) -> Response:
        return Response(status_code=499)  # seen by no client, and no error of the server

    for kind in (EditError, HTTPException, Exception):
        app.add_exception_handler(kind, refuse)
    app.add_exception_handler(ClientDisconnect, nobody_listens)
    return app


async def _edit(service: Service, request: Request) -> Response:
    caller = await authenticate(service, bearer_of(request))
    async with service.gate.admitted(caller, declared_size(request)):
        raw = await read_body(request)
        fingerprint = await asyncio.to_thread(fingerprint_of, request, raw)
        asked = await asyncio.to_thread(asked_of, request, raw)
        del raw
        job = await service.editor.rejoined(caller, fingerprint)
        if job is None:
            await _count(service, request, caller)
            edit = await asyncio.to_thread(to_edit, service, asked)  # decodes up to 42 MB of base64
            job = await service.editor.submit(
                caller, edit, contract=NAME, request_id=_request_id(service, request), fingerprint=fingerprint
            )
            del edit
    options = asked.options
    del asked
    if options.stream:
        return await _streamed(service, request, caller, job, options)
    outcome = await waited(service, request, job)
    images = [await _result(service, request, image, options) for image in outcome.images]
    finished_at = outcome.job.finished_at or service.clock.now()
    answer = wire.ImagesResponse(
        created=int(finished_at.timestamp()),
        data=images,
        size=_size_text(outcome.images[0].size),
        quality=options.quality if tier_of(options, service.capabilities) else None,
        background=_background(options),
        output_format=options.output_format or "png",
    )
    headers = _edit_headers(service, request, outcome.job, options)
    return await asyncio.to_thread(_answer, answer, headers)


async def _count(service: Service, request: Request, caller: Caller) -> None:
    """Counts one call against the rate; notes for the answer what is left of it."""
    rate = service.rate(REQUESTS_PER_SECOND)
    await check_rate(service, caller, NAME, rate)
    if rate.per_second == 0:
        return
    async with service.records.transaction() as tx:
        arrival = await tx.accounts.arrival(caller.account_id, NAME)
    assert arrival, "a call was counted"
    now = service.clock.now()
    request.state.rate = _rate_headers(
        rate.per_second, remaining(arrival, now, rate), (arrival - now).total_seconds()
    )


async def _result(
    service: Service, request: Request, image: OutputImage, options: wire.EditOptions
) -> wire.ResultImage:
    if options.response_format == "url":
        return wire.ResultImage(url=link_of(service, request, image.key, image.expires_at))
    return wire.ResultImage(b64_json=await _base64(service, image))


async def _base64(service: Service, image: OutputImage) -> str:
    data = await service.blobs.get(image.key)
    return await asyncio.to_thread(lambda: pybase64.b64encode(data).decode())


async def _streamed(
    service: Service, request: Request, caller: Caller, job: Job, options: wire.EditOptions
) -> Response:
    """The answer as events; what fails before the first image is still told by its status."""
    async with watched(service, request, job), aclosing(service.editor.results(job)) as results:
        await anext(results)
    found = await service.editor.found(caller, job.id)
    headers = _edit_headers(service, request, found[0] if found else job, options)
    return _Events(service, request, job, _events(service, job, options), headers)


class _Events(StreamingResponse):
    """Sends events while the client listens; notes when it hangs up, so that it may ask again."""

    media_type = "text/event-stream"

    def __init__(
        self,
        service: Service,
        request: Request,
        job: Job,
        events: AsyncIterator[str],
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(events, headers={**headers, "cache-control": "no-cache"})
        self._listening = watched(service, request, job)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - `watched` receives
        with suppress(ClientDisconnect):
            async with self._listening:
                await self.stream_response(send)


async def _events(service: Service, job: Job, options: wire.EditOptions) -> AsyncIterator[str]:
    try:
        async with aclosing(service.editor.results(job)) as results:
            async for image in results:
                event = wire.CompletedEvent(
                    b64_json=await _base64(service, image),
                    created_at=int(image.stored_at.timestamp()),
                    size=_size_text(image.size),
                    quality=options.quality
                    if options.quality and tier_of(options, service.capabilities)
                    else "auto",
                    background=_background(options) or "auto",
                    output_format=options.output_format or "png",
                )
                data = await asyncio.to_thread(event.model_dump_json)
                yield f"event: {event.type}\ndata: {data}\n\n"
    except EditError as error:
        yield f"data: {_failure(error, is_form=False).model_dump_json()}\n\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body asks for; its pictures are still bytes or references."""

    options: wire.EditOptions
    images: Sequence[bytes | str] = field(repr=False)
    mask: bytes | str | None = field(repr=False)


def asked_of(request: Request, body: bytes | bytearray) -> Asked:
    """The body as data, form or JSON; raises `EditError` and names the first field that is wrong."""
    kind = _content_type(request)
    if kind == FORM:
        return _from_form(request.headers["content-type"], body)
    if kind == JSON:
        return _from_json(body)
    raise EditError(
        ErrorKind.media_type, f"The content type {kind or '(none)'} is not accepted; send {FORM} or {JSON}."
    )


def _from_form(content_type: str, body: bytes | bytearray) -> Asked:
    pictures: list[tuple[str, int, bytes | str]] = []
    mask: bytes | None = None
    texts: dict[str, str] = {}
    for part in parts_of(content_type, body, parts_max=PARTS_MAX):
        if not part.data and not part.filename:  # form tools send empty text for an empty field
            continue
        picture = re.fullmatch(r"(image|url)(?:\[(\d{0,3})\])?", part.name, re.ASCII)
        if picture:
            given = part.data if picture[1] == "image" else part.text
            pictures.append((picture[1], int(picture[2] or 0), given))
        elif part.name in texts or (part.name == "mask" and mask is not None):
            _refuse(part.name, f"{part.name} is given more than once.")
        elif part.name == "mask":
            mask = part.data
        else:
            texts[part.name] = part.text
    try:
        options = wire.EditOptions.model_validate_strings(texts)
    except ValidationError as invalid:
        raise _first_error(invalid) from None  # the cause would hold the body
    _check_count("image", len(pictures))
    # Files before addresses, then by number; those without one stay in the order in which they came.
    pictures.sort(key=lambda picture: picture[:2])
    return Asked(options, [given for _, _, given in pictures], mask)


def _from_json(body: bytes | bytearray) -> Asked:
    check_json_nodes(body)
    try:
        asked = wire.EditBody.model_validate_json(body)
    except ValidationError as invalid:
        raise _first_error(invalid) from None
    references = asked.images or []
    _check_count("images", len(references))
    images = [_address(image, f"images[{index}]") for index, image in enumerate(references)]
    return Asked(asked, images, _address(asked.mask, "mask") if asked.mask else None)


def _check_count(param: str, count: int) -> None:
    if not count:
        _missing(param)
    if count > INPUTS_MAX:
        _refuse(param, f"This model takes 1 to {INPUTS_MAX} images, got {count}.")


def _address(reference: wire.ImageReference, param: str) -> str:
    if reference.file_id is not None:
        _refuse(f"{param}.file_id", "This server keeps no files by id; send the picture itself as image_url.")
    if not reference.image_url:
        _refuse(f"{param}.image_url", f"{param} must hold image_url.")
    return reference.image_url


def _first_error(invalid: ValidationError) -> EditError:
    first = invalid.errors(include_input=False, include_url=False)[0]
    if not first["loc"]:
        return EditError(
            ErrorKind.invalid_request,
            f"The body is no JSON object: {first['msg']}.",
            reason=Reason.body_malformed,
        )
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])[1:]
    if first["type"] == "extra_forbidden":
        why = REFUSED.get(name)
        return EditError(
            ErrorKind.invalid_request,
            f"{name} is not supported: {why}." if why else f"Unknown parameter: {name}.",
            reason=Reason.parameter_unknown,
            param=name,
        )
    return EditError(ErrorKind.invalid_request, f"Invalid value for {name}: {first['msg']}.", param=name)


def to_edit(service: Service, asked: Asked) -> EditRequest:
    """The edit that a body asks for; raises `EditError` for what is missing, out of range or beyond the engine."""
    options, capabilities = asked.options, service.capabilities
    model = known_model(options.model or DEFAULT_MODEL).model
    if not (options.prompt or "").strip():
        _missing("prompt")
    n = 1 if options.n is None else options.n
    if not 1 <= n <= OUTPUTS_MAX:
        _refuse("n", f"n must be an integer from 1 to {OUTPUTS_MAX}, got {n}.")
    if asked.mask is not None and not capabilities.mask:
        _refuse("mask", "The engine of this server edits whole pictures and takes no mask.")
    return EditRequest(
        model=model,
        prompt=options.prompt or "",
        images=tuple(
            _source(service, image, f"Image {number}", f"images[{number - 1}]")
            for number, image in enumerate(asked.images, start=1)
        ),
        n=n,
        size=size_of(options.size),
        negative_prompt=options.negative_prompt,
        seed=options.seed,
        mask=None if asked.mask is None else _mask(service, asked.mask),
        options=_options(options, capabilities),
    )


def _options(options: wire.EditOptions, capabilities: Capabilities) -> Options:
    format_ = options.output_format or "png"
    background = Background(options.background or "auto")
    if background is Background.transparent:
        if format_ == "jpeg":
            _refuse("background", "A transparent background needs output_format png or webp.")
        if not capabilities.transparency:
            _refuse("background", "The engine of this server makes no transparent pictures.")
    compression = 100 if options.output_compression is None else options.output_compression
    if format_ == "png" and compression != 100:
        _refuse("output_compression", "output_compression belongs to jpeg and webp; png is without loss.")
    return Options(
        media_type=f"image/{format_}",
        compression=max(compression, 1),
        background=background,
        tier=tier_of(options, capabilities),
        num_inference_steps=options.num_inference_steps,
        true_cfg_scale=options.true_cfg_scale,
        guidance_scale=options.guidance_scale,
    )


def known_model(name: str) -> ModelName:
    """The model that a client means; raises `model_not_found`."""
    if name not in MODELS:
        known = ", ".join(MODELS)
        raise EditError(
            ErrorKind.model_not_found, f"The model {name} does not exist; known: {known}.", param="model"
        )
    return MODELS[name]


def tier_of(options: wire.EditOptions, capabilities: Capabilities) -> str | None:
    """The engine's tier that the quality stands for, or None where the engine chooses."""
    tier = _TIERS.get(options.quality or "auto")
    return tier if tier in capabilities.tiers else None


def size_of(text: str | None) -> Size | Canvas:
    """`WIDTHxHEIGHT` as a size, to the pixel; the proportions of Image 1 for none and `auto`."""
    if not text or text == "auto":
        return Canvas(Which.first)
    sides = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text, re.ASCII)
    width, height = (int(side) for side in sides.groups()) if sides else (0, 0)
    short, long = sorted((width, height))
    if short < SIDE_MIN_PX or long > SIDE_MAX_PX or short * long > AREA_MAX_PX or long > ASPECT_MAX * short:
        _refuse(
            "size",
            f"size must be auto or WIDTHxHEIGHT, such as 1024x1024: sides from {SIDE_MIN_PX} to {SIDE_MAX_PX}, "
            f"at most {AREA_MAX_PX:,} pixels, proportions from 1:{ASPECT_MAX} to {ASPECT_MAX}:1.",
        )
    return Size(width, height)


def _source(service: Service, given: bytes | str, name: str, param: str) -> ImageSource:
    if isinstance(given, bytes):
        check_bytes(len(given), name=name, param=param)
        return Inline(given)
    if is_data_uri(given):
        return Inline(data_uri_bytes(given, name=name, param=param))
    if key := stored_key_of(service, given):
        return Stored(key)
    if given[:8].lower().startswith(("http://", "https://")):
        return Remote(given)
    raise malformed_reference(name, param)


def _mask(service: Service, given: bytes | str) -> ImageSource:
    mask = _source(service, given, "The mask", "mask")
    if isinstance(mask, Inline):
        if not mask.data.startswith(_PNG):
            raise EditError(ErrorKind.invalid_image, "The mask must be a PNG file.", param="mask")
        if len(mask.data) > MASK_BYTES_MAX:
            raise EditError(
                ErrorKind.image_too_large,
                f"The mask has {len(mask.data):,} bytes; at most {MASK_BYTES_MAX:,} (4 MiB) are accepted.",
                param="mask",
            )
    return mask


def notes_of(options: wire.EditOptions, capabilities: Capabilities) -> list[str]:
    """What of the request had no effect before an engine saw it."""
    notes = [
        f"{name} has no effect on this server"
        for name in WITHOUT_EFFECT
        if getattr(options, name) is not None
    ]
    if options.quality in _TIERS and not tier_of(options, capabilities):
        notes.append("quality has no effect on this engine")
    if options.partial_images:
        notes.append("partial_images has no effect: finished images alone are sent")
    return notes


def _background(options: wire.EditOptions) -> str | None:
    """What the background certainly is; None where it depends on the instruction."""
    if options.background in {"transparent", "opaque"}:
        return options.background
    return "opaque" if options.output_format == "jpeg" else None


def _size_text(size: Size) -> str:
    return f"{size.width}x{size.height}"


def failure(error: EditError, headers: Mapping[str, str], *, is_form: bool) -> Response:
    """The answer to a request that cannot be done."""
    fault = fault_of(error)
    said = dict(headers)
    if fault.is_final:
        said["x-should-retry"] = "false"
    if error.retry_after_s is not None:
        said["retry-after"] = str(math.ceil(error.retry_after_s))
        said["retry-after-ms"] = str(math.ceil(error.retry_after_s * 1000))
    return _answer(_failure(error, is_form=is_form), said, fault.status)


def _failure(error: EditError, *, is_form: bool) -> wire.Failure:
    fault = fault_of(error)
    param = re.sub(r"^images\[\d+\]$", "image", error.param) if is_form and error.param else error.param
    return wire.Failure(
        error=wire.Error(message=error.message, type=fault.type, param=param, code=fault.code)
    )


def _answer(body: BaseModel, headers: Mapping[str, str], status: int = 200) -> Response:
    # What is null in an error is part of it; in a result it was left out.
    text = body.model_dump_json(exclude_none=not isinstance(body, wire.Failure))
    return Response(text, status, dict(headers), media_type=JSON)


def _http_error(request: Request, error: HTTPException) -> EditError:
    if error.status_code == 405:
        return EditError(
            ErrorKind.method_not_allowed, f"Not allowed to {request.method} on {request.url.path}."
        )
    return EditError(ErrorKind.not_found, f"Invalid URL ({request.method} {request.url.path}).")


def _request_id(service: Service, request: Request) -> str:
    """The id of this request, made once: in `x-request-id` and with the job."""
    if not hasattr(request.state, "request_id"):
        request.state.request_id = "req_" + service.chance.uuid().replace("-", "")
    made: str = request.state.request_id
    return made


def _headers(service: Service, request: Request) -> dict[str, str]:
    """What every answer says."""
    return {"x-request-id": _request_id(service, request), **getattr(request.state, "rate", {})}


def _rate_headers(per_second: float, left: int, reset_s: float) -> dict[str, str]:
    return {
        "x-ratelimit-limit-requests": str(max(int(per_second), 1)),
        "x-ratelimit-remaining-requests": str(left),
        "x-ratelimit-reset-requests": f"{max(math.ceil(reset_s * 1000), 0)}ms",
    }


def _edit_headers(service: Service, request: Request, job: Job, options: wire.EditOptions) -> dict[str, str]:
    """What an answer with an edit says beside that: who made it, and what had no effect."""
    headers = _headers(service, request)
    headers["x-overpaint-engine"] = job.engine or service.capabilities.signature
    if notes := [*job.notes, *notes_of(options, service.capabilities)]:
        headers["x-overpaint-notes"] = "; ".join(notes).encode("ascii", "replace").decode()
    return headers


def _content_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _missing(name: str) -> NoReturn:
    raise EditError(
        ErrorKind.invalid_request,
        f"Missing required parameter: {name}.",
        reason=Reason.input_missing,
        param=name,
    )


def _refuse(param: str, message: str) -> NoReturn:
    raise EditError(ErrorKind.invalid_request, message, param=param)
