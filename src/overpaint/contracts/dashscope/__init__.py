"""Alibaba Model Studio's image editing (DashScope), for unmodified SDKs.

generation  the edit                       tasks    its record for a day
uploads     local files, before the edit   faults   every refusal     models   the three models
"""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from overpaint.contracts.dashscope.faults import FAULTS, FINER_FAULTS, Fault, failure, request_id_of
from overpaint.contracts.dashscope.generation import GENERATION, generate
from overpaint.contracts.dashscope.models import NAME
from overpaint.contracts.dashscope.tasks import TASKS, cancel_task, list_tasks, show_task
from overpaint.contracts.dashscope.uploads import POLICIES, STORAGE, build_storage, give_policy
from overpaint.contracts.http import Service
from overpaint.contracts.refusing import refusing_app

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
    app = refusing_app(lambda request, error: failure(error, request_id=request_id_of(service, request)))

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

    return app
