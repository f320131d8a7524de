"""1min.ai's asset and feature calls for `qwen-image-edit-plus`, for unmodified clients.

An account is the team, a key the user. Uploads and edits are counted apart, so that three pictures and their edit pass at
once; polls are not counted.
"""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from overpaint.contracts.http import Service
from overpaint.contracts.oneminai.edits import run_feature
from overpaint.contracts.oneminai.faults import FAULTS, FINER_FAULTS, Fault, failure
from overpaint.contracts.oneminai.models import NAME, list_models
from overpaint.contracts.oneminai.names import Moments
from overpaint.contracts.oneminai.records import show_result
from overpaint.contracts.oneminai.uploads import upload
from overpaint.contracts.refusing import refusing_app
from overpaint.core.errors import EditError

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
    app = refusing_app(_refusal)
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
    app = refusing_app(_refusal)

    @app.get(MODELS)
    async def models(request: Request) -> Response:
        return await list_models(service, request)

    return app


def _refusal(_request: Request, error: EditError) -> Response:
    return failure(error)
