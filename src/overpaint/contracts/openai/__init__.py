"""The OpenAI Images API, for editing: unmodified `openai` SDKs, curl, and clients of vLLM-Omni and SGLang.

Facts: the published description of the API; the Python SDK 3.52 and 2.54 on the wire; the code of those servers.
"""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from overpaint.contracts.http import Service, authenticate, bearer_of
from overpaint.contracts.openai.asking import FORM, content_type_of
from overpaint.contracts.openai.edits import edit
from overpaint.contracts.openai.faults import FAULTS, FINER_FAULTS, Fault, answer_with, failure
from overpaint.contracts.openai.headers import REQUESTS_PER_SECOND, headers_of, rate_headers_of
from overpaint.contracts.openai.models import MODELS, NAME, known_model
from overpaint.contracts.refusing import refusing_app
from overpaint.core.errors import EditError, ErrorKind
from overpaint.wire import openai as wire

__all__ = ["FAULTS", "FINER_FAULTS", "NAME", "PREFIX", "Fault", "build_app", "failure", "routes"]

PREFIX = "/v1"


def routes(service: Service) -> list[Mount]:
    """Where this dialect answers."""
    return [Mount(PREFIX, build_app(service))]


def build_app(service: Service) -> FastAPI:
    """The dialect as an application to mount at `PREFIX`."""

    def refusal(request: Request, error: EditError) -> Response:
        if error.kind is ErrorKind.rate_limited:
            rate = service.rate(REQUESTS_PER_SECOND)
            request.state.rate = rate_headers_of(rate.per_second, 0, error.retry_after_s or 0.0)
        return failure(error, headers_of(service, request), is_form=content_type_of(request) == FORM)

    app = refusing_app(refusal)

    @app.post("/images/edits")
    async def edit_images(request: Request) -> Response:
        return await edit(service, request)

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
        return answer_with(wire.ModelList(data=shown), headers_of(service, request))

    @app.get("/models/{id_:path}")
    async def model(request: Request, id_: str) -> Response:
        await authenticate(service, bearer_of(request))
        shown = wire.Model(id=id_, created=known_model(id_).created)
        return answer_with(shown, headers_of(service, request))

    return app
