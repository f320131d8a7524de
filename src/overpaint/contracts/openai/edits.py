"""`POST /v1/images/edits`: one edit, answered whole or as a stream of events."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pybase64
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from overpaint.contracts.files import link_of
from overpaint.contracts.hangups import fingerprint_of, rejoined, waits_for
from overpaint.contracts.http import (
    Service,
    authenticate,
    bearer_of,
    declared_size,
    read_body,
)
from overpaint.contracts.openai.asking import asked_of
from overpaint.contracts.openai.faults import answer_with, failure_of
from overpaint.contracts.openai.headers import count_call, edit_headers_of, request_id_of
from overpaint.contracts.openai.models import NAME
from overpaint.contracts.openai.requests import background_of, tier_of, to_edit
from overpaint.core.accounts import Caller
from overpaint.core.edits import OutputImage
from overpaint.core.errors import EditError
from overpaint.core.images import Size
from overpaint.core.jobs import Job
from overpaint.wire import openai as wire


async def edit(service: Service, request: Request) -> Response:
    """The answer to an edit; raises `EditError` for what cannot be done."""
    caller = await authenticate(service, bearer_of(request))
    async with service.gate.admitted(caller, declared_size(request)):
        raw = await read_body(request)
        fingerprint = await fingerprint_of(request, raw)
        asked = await asyncio.to_thread(asked_of, request, raw)
        del raw
        job = await rejoined(service, caller, fingerprint)
        if job is None:
            await count_call(service, request, caller)
            wanted = await asyncio.to_thread(to_edit, service, asked)  # decodes up to 42 MB of base64
            job = await service.editor.submit(
                caller,
                wanted,
                contract=NAME,
                request_id=request_id_of(service, request),
                fingerprint=fingerprint,
            )
            del wanted
        waits_for(request, job)
    options = asked.options
    del asked
    if options.stream:
        return await _streamed(service, request, caller, job, options)
    outcome = await service.editor.wait(job)
    images = [await _result(service, request, image, options) for image in outcome.images]
    finished_at = outcome.job.finished_at or service.clock.now()
    answer = wire.ImagesResponse(
        created=int(finished_at.timestamp()),
        data=images,
        size=_size_text(outcome.images[0].size),
        quality=options.quality if tier_of(options, service.capabilities) else None,
        background=background_of(options),
        output_format=options.output_format or "png",
    )
    headers = edit_headers_of(service, request, outcome.job, options)
    return await asyncio.to_thread(answer_with, answer, headers)


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
    async with aclosing(service.editor.results(job)) as results:
        await anext(results)
    found = await service.editor.found(caller, job.id)
    headers = edit_headers_of(service, request, found[0] if found else job, options)
    return StreamingResponse(
        _events(service, job, options),
        headers={**headers, "cache-control": "no-cache"},
        media_type="text/event-stream",
    )


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
                    background=background_of(options) or "auto",
                    output_format=options.output_format or "png",
                )
                data = await asyncio.to_thread(event.model_dump_json)
                yield f"event: {event.type}\ndata: {data}\n\n"
    except EditError as error:
        yield f"data: {failure_of(error, is_form=False).model_dump_json()}\n\n"


def _size_text(size: Size) -> str:
    return f"{size.width}x{size.height}"
