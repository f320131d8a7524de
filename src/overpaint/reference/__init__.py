"""The API pages: one for each dialect, from the models of the code, working offline."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from overpaint.contracts.http import Service
from overpaint.reference import dashscope, oneminai, openai
from overpaint.reference.model import Reference
from overpaint.reference.openapi import document
from overpaint.reference.page import page

PREFIX = "/docs"
REFERENCES = {
    reference.name: reference for reference in (dashscope.REFERENCE, oneminai.REFERENCE, openai.REFERENCE)
}


def routes_of(service: Service) -> list[Route]:
    """Where the pages are."""

    async def first(request: Request) -> Response:
        return RedirectResponse(f"{service.base_url(request)}{PREFIX}/{next(iter(REFERENCES))}")

    async def shown(request: Request) -> Response:
        reference = _named(request)
        return HTMLResponse(page(reference, service.base_url(request), tuple(REFERENCES.values())))

    async def described(request: Request) -> Response:
        return JSONResponse(document(_named(request), service.base_url(request)))

    return [
        Route(PREFIX, first),
        Route(f"{PREFIX}/{{dialect}}", shown),
        Route(f"{PREFIX}/{{dialect}}/openapi.json", described),
    ]


def _named(request: Request) -> Reference:
    try:
        return REFERENCES[request.path_params["dialect"]]
    except KeyError:
        raise HTTPException(404) from None
