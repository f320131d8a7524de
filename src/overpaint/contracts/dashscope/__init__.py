"""Alibaba Model Studio's image editing (DashScope), for unmodified SDKs.

generation  the edit                       tasks    its record for a day
uploads     local files, before the edit   faults   every refusal     models   the three models
"""

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount

from overpaint.contracts.dashscope.faults import FAULTS, FINER_FAULTS, Fault, failure, request_id_of
from overpaint.contracts.dashscope.generation import GENERATION, generate
from overpaint.contracts.dashscope.models import NAME
from overpaint.contracts.dashscope.tasks import TASKS, cancel_task, list_tasks, show_task
from overpaint.contracts.dashscope.uploads import POLICIES, STORAGE, build_storage, give_policy
from overpaint.contracts.http import Service, drain
from overpaint.core.errors import EditError, ErrorKind, Reason

__all__ = [
    "FAULTS",
    "FINER_FAULTS",
    "GENERATION",
    "NAME",
    "POLICIES",
    "PREFIX",
    "TASKS",
    "Fault",
    "build_app",
    "failure",
    "routes",
]

PREFIX = "/api/v1"


def routes(service: Service) -> list[Mount]:
    """Where this dialect answers, and where it takes files."""
    return [Mount(PREFIX, build_app(service)), Mount(STORAGE, build_storage(service))]


def build_app(service: Service) -> FastAPI:
    """The dialect as an application to mount at `PREFIX`."""
    # A redirect for a slash too many would be an answer that no SDK can show.
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    @app.post(GENERATION)
    async def generation(request: Request) -> Response:
        return await generate(service, request)

    @app.get(POLICIES)
    async def policy(request: Request) -> Response:
        return await give_policy(service, request)

    @app.get(TASKS)
    @app.get(f"{TASKS}/")
    async def tasks(request: Request) -> Response:
        return await list_tasks(service, request)

    @app.get(f"{TASKS}/{{task_id}}")
    async def task(task_id: str, request: Request) -> Response:
        return await show_task(service, request, task_id)

    @app.post(f"{TASKS}/{{task_id}}/cancel")
    async def cancel(task_id: str, request: Request) -> Response:
        return await cancel_task(service, request, task_id)

    async def refuse(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            error = _http_error(request, error)
        if not isinstance(error, EditError):
            error = EditError(ErrorKind.internal, "The server has made an error.")
        await drain(request)
        return failure(error, request_id=request_id_of(service, request))

    for kind in (EditError, HTTPException, Exception):
        app.add_exception_handler(kind, refuse)
    app.add_exception_handler(ClientDisconnect, _nobody_listens)
    return app


async def _nobody_listens(_request: Request, _error: Exception) -> Response:
    return Response(status_code=499)  # seen by no client, and no error of the server


def _http_error(request: Request, error: HTTPException) -> EditError:
    if error.status_code == 405:
        return EditError(ErrorKind.method_not_allowed, f"Request method '{request.method}' is not supported.")
    return EditError(ErrorKind.not_found, "There is no such address.", reason=Reason.address_unknown)
