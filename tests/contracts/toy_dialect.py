"""A fourth dialect, in one file, as anybody could add it: plain text in, plain text out.

`POST /toy/<instruction>` with a picture as the body gives the links of the results, a line each; an error is its kind and
its message. The key stands in `X-Toy-Key`.
"""

from datetime import timedelta
from http import HTTPStatus
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from overpaint.contracts.files import link_of
from overpaint.contracts.hangups import fingerprint_of, rejoined, waits_for
from overpaint.contracts.http import Service, authenticate, declared_size, read_body
from overpaint.core.edits import Canvas, EditRequest, Inline, Which
from overpaint.core.errors import EditError, ErrorKind

NAME = "toy"
STATUSES = {
    ErrorKind.unauthenticated: HTTPStatus.UNAUTHORIZED,
    ErrorKind.internal: HTTPStatus.INTERNAL_SERVER_ERROR,
    ErrorKind.engine_unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}


def routes(service: Service) -> list[Route]:
    async def edit(request: Request) -> Response:
        try:
            return await edited(service, request)
        except EditError as error:
            status = STATUSES.get(error.kind, HTTPStatus.BAD_REQUEST)
            return PlainTextResponse(f"{error.kind}: {error.message}", status)

    return [Route("/toy/{instruction:path}", edit, methods=["POST"])]


async def edited(service: Service, request: Request) -> Response:
    caller = await authenticate(service, request.headers.get("x-toy-key"))
    async with service.gate.admitted(caller, declared_size(request)):
        picture = bytes(await read_body(request))
        fingerprint = await fingerprint_of(request, picture)
        job = await rejoined(service, caller, fingerprint)
        if job is None:
            wanted = EditRequest(
                model="qwen-image-edit-plus",
                prompt=unquote(request.path_params["instruction"]),
                images=(Inline(picture),),
                size=Canvas(Which.first),
                retention=timedelta(hours=1),
            )
            job = await service.editor.submit(
                caller, wanted, contract=NAME, request_id=service.chance.uuid(), fingerprint=fingerprint
            )
        waits_for(request, job)
    outcome = await service.editor.wait(job)
    links = [link_of(service, request, image.key, image.expires_at) for image in outcome.images]
    return PlainTextResponse("\n".join(links))
