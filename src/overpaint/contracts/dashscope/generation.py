"""The edit: one message with images and a text, answered when the results are there.

Facts: Model Studio, "Qwen image editing", API reference (November 2025); the Python SDK 1.25 and 2.0 on the wire.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.dashscope.faults import request_id_of
from overpaint.contracts.dashscope.models import FIRST_EDITION, NAME, known_model
from overpaint.contracts.dashscope.uploads import SCHEME
from overpaint.contracts.files import link_of, stored_key_of
from overpaint.contracts.hangups import fingerprint_of, rejoined, waits_for
from overpaint.contracts.http import (
    Service,
    authenticate,
    bearer_of,
    check_rate,
    data_uri_bytes,
    declared_size,
    engine_headers,
    is_data_uri,
    malformed_reference,
    read_body,
)
from overpaint.contracts.parsing import parsed
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
    Uploaded,
    Which,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size, rounded
from overpaint.wire import dashscope as wire

GENERATION = "/services/aigc/multimodal-generation/generation"
ASYNC, RESOLVE = "x-dashscope-async", "x-dashscope-ossresourceresolve"
REQUESTS_PER_SECOND = 2.0
TEXT_MAX = 800
NEGATIVE_PROMPT_MAX = 500
SIDE_MIN_PX, SIDE_MAX_PX = 512, 2048
SIDE_MULTIPLE_PX = 16


async def generate(service: Service, request: Request) -> Response:
    """`POST {base}/services/aigc/multimodal-generation/generation`: answers when the edit is done."""
    caller = await authenticate(service, bearer_of(request))
    request_id = request_id_of(service, request)
    async with service.gate.admitted(caller, declared_size(request)):
        raw = await read_body(request)
        fingerprint = await fingerprint_of(request, raw, headers=(ASYNC, RESOLVE))
        job = await rejoined(service, caller, fingerprint)
        if job is None:
            body = parsed(wire.GenerationRequest, raw)
            del raw
            model = known_model(body.model)
            if request.headers.get(ASYNC, "").lower() == "enable":
                raise EditError(ErrorKind.forbidden, "", reason=Reason.async_unsupported)
            await check_rate(service, caller, model, service.rate(REQUESTS_PER_SECOND))
            resolves = request.headers.get(RESOLVE, "").lower() == "enable"
            source_of = partial(_source, service, model, resolves=resolves)
            edit = await asyncio.to_thread(to_edit, model, body, source_of)  # decodes up to 42 MB of base64
            del body  # three images of 10 MiB as text, beside their bytes
            job = await service.editor.submit(
                caller, edit, contract=NAME, request_id=request_id, fingerprint=fingerprint
            )
            del edit
        else:
            request_id = request.state.request_id = job.request_id  # the same call, come again
        waits_for(request, job)
    outcome = await service.editor.wait(job)
    answer = from_outcome(
        outcome, request_id, lambda image: link_of(service, request, image.key, image.expires_at)
    )
    return _success(answer, outcome, streamed=_wants_events(request))


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


def _source(service: Service, model: str, reference: str, number: int, *, resolves: bool) -> ImageSource:
    name, param = f"Image {number}", f"input.messages[0].content: image {number}"
    if is_data_uri(reference):
        return Inline(data_uri_bytes(reference, name=name, param=param))
    if key := stored_key_of(service, reference):
        return Stored(key)
    if reference.startswith(SCHEME):
        if not resolves:
            raise EditError(
                ErrorKind.source_unreachable,
                f"{name} is an {SCHEME} address, which needs the header X-DashScope-OssResourceResolve: enable.",
                reason=Reason.url_malformed,
                param=param,
            )
        return Uploaded(reference.removeprefix(SCHEME), model)
    if reference[:8].lower().startswith(("http://", "https://")):
        return Remote(reference)
    raise malformed_reference(name, param)


def from_outcome(
    outcome: Outcome, request_id: str, link: Callable[[OutputImage], str]
) -> wire.GenerationResponse:
    """The answer to a finished edit; `link(image)` gives the address of a result."""
    content = [wire.ResultImage(image=link(image)) for image in outcome.images]
    return wire.GenerationResponse(
        output=wire.Output(choices=[wire.Choice(message=wire.ResultMessage(content=content))]),
        usage=usage_of(outcome.images),
        request_id=request_id,
    )


def usage_of(images: Sequence[OutputImage]) -> wire.Usage:
    """What is billed for these results, of which there is at least one."""
    size = images[0].size
    return wire.Usage(width=size.width, height=size.height, image_count=len(images))


def _success(answer: wire.GenerationResponse, outcome: Outcome, *, streamed: bool) -> Response:
    headers = {"x-request-id": answer.request_id, **engine_headers(outcome.job)}
    body = answer.model_dump_json()
    if streamed:
        event = f"id:1\nevent:result\n:HTTP_STATUS/200\ndata:{body}\n\n"
        return Response(event, headers=headers, media_type="text/event-stream")
    return Response(body, headers=headers, media_type="application/json")


def _wants_events(request: Request) -> bool:
    return request.headers.get("x-dashscope-sse", "").lower() == "enable" or request.headers.get(
        "accept", ""
    ).startswith("text/event-stream")


def _refuse(param: str, message: str) -> NoReturn:
    raise EditError(ErrorKind.invalid_request, message, param=param)
