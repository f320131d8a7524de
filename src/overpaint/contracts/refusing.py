"""What goes wrong in a dialect's application is said in that dialect's words, whatever it is."""

from collections.abc import Callable
from http import HTTPStatus

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.http import drain
from overpaint.core.errors import EditError, ErrorKind, Reason


def refusing_app(failure: Callable[[Request, EditError], Response]) -> FastAPI:
    """An application that answers every error by `failure`: also unknown addresses, other methods and our own bugs."""
    # A redirect for a slash too many would be an answer that no SDK can show.
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    async def refuse(request: Request, error: Exception) -> Response:
        await drain(request)
        answer = failure(request, _edit_error(request, error))
        if isinstance(error, HTTPException):
            answer.headers.update(error.headers or {})
        return answer

    for kind in (EditError, HTTPException, Exception):
        app.add_exception_handler(kind, refuse)
    return app


def _edit_error(request: Request, error: Exception) -> EditError:
    match error:
        case EditError():
            return error
        case HTTPException(status_code=HTTPStatus.METHOD_NOT_ALLOWED):
            return EditError(
                ErrorKind.method_not_allowed, f"Request method '{request.method}' is not supported."
            )
        case HTTPException():
            return EditError(
                ErrorKind.not_found,
                f"There is nothing at {request.method} {request.url.path}.",
                reason=Reason.address_unknown,
            )
        case _:
            return EditError(ErrorKind.internal, "The server has made an error.")
