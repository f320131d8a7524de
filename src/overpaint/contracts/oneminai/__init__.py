"""1min.ai's asset and feature calls for `qwen-image-edit-plus`, for unmodified clients.

An account is the team, a key the user. Uploads and edits are counted apart, so that three pictures and their edit pass at
once; polls are not counted.
"""

from collections.abc import Mapping

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from overpaint.contracts.http import Service, drain
from overpaint.contracts.oneminai.edits import run_feature
from overpaint.contracts.oneminai.faults import FAULTS, FINER_FAULTS, Fault, failure
from overpaint.contracts.oneminai.models import NAME, list_models
from overpaint.contracts.oneminai.names import Moments
from overpaint.contracts.oneminai.records import show_result
from overpaint.contracts.oneminai.uploads import upload
from overpaint.core.errors import EditError, ErrorKind, Reason

PREFIX = "/api"
ASSETS = "/assets"
FEATURES = "/features"
RESULTS = "/results"
MODELS = "/models"

__all__ = ["FAULTS", "FINER_FAULTS", "NAME", "PREFIX", "Fault", "build_app", "failure", "routes"]


def routes(service: Service) -> list[Mount | Route]:
    """Where this dialect answers."""
    return [Mount(PREFIX, build_app(service)), Route(MODELS, build_catalogue(service))]


def build_app(service: Service) -> FastAPI:
    """Everything that takes a key, as an application to mount at `PREFIX`."""
    app = _refusing()
    moments = Moments()

    @app.post(ASSETS)
    async def assets(request: Request) -> Response:
        return await upload(service, moments, request)

    @app.post(FEATURES)
    async def features(request: Request) -> Response:
        return await run_feature(service, request)

    @app.get(f"{RESULTS}/{{uuid}}")
    async def result(uuid: str, request: Request) -> Response:
        return await show_result(service, request, uuid)

    return app


def build_catalogue(service: Service) -> FastAPI:
    """What takes none, as an application that answers at `MODELS`."""
    app = _refusing()

    @app.get(MODELS)
    async def models(request: Request) -> Response:
        return await list_models(service, request)

    return app


def _refusing() -> FastAPI:
    """An application that refuses in this dialect's words."""
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    async def refuse(request: Request, error: Exception) -> Response:
        allowed: Mapping[str, str] = {}
        if isinstance(error, HTTPException):
            allowed = error.headers or {}
            error = _http_error(request, error)
        if not isinstance(error, EditError):
            error = EditError(ErrorKind.internal, "The server has made an error.")
        await drain(request)
        answer = failure(error)
        answer.headers.update(allowed)
        return answer

    async def nobody_listens(_request: Request, _error: Exception) -> Response:
        return Response(status_code=499)  # seen by no client, and no error of the server

    for kind in (EditError, HTTPException, Exception):
        app.add_exception_handler(kind, refuse)
    app.add_exception_handler(ClientDisconnect, nobody_listens)
    return app


def _http_error(request: Request, error: HTTPException) -> EditError:
    if error.status_code == 405:
        return EditError(ErrorKind.method_not_allowed, f"Request method '{request.method}' is not supported.")
    return EditError(ErrorKind.not_found, "There is no such address.", reason=Reason.address_unknown)
