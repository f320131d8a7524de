"""Bodies as data: what is wrong with one is told by the name of its first wrong field."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from overpaint.core.errors import EditError, ErrorKind, Reason

JSON_NODES_MAX = 100_000

Body = TypeVar("Body", bound=BaseModel)


def parsed(model: type[Body], body: bytes) -> Body:
    """The JSON body as `model`; raises for what is no JSON object, and names the first field that is wrong."""
    _check_nodes(body)
    with faults_told():
        return model.model_validate_json(body)


@contextmanager
def faults_told() -> Iterator[None]:
    """Tells the first fault that pydantic finds, with `param`; for a field that no model knows as `parameter_unknown`."""
    try:
        yield
    except ValidationError as invalid:
        raise _first_error(invalid) from None  # the cause would hold the body


def _first_error(invalid: ValidationError) -> EditError:
    first = invalid.errors(include_input=False, include_url=False)[0]
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
    name = name.removeprefix(".")
    if not name:
        return EditError(
            ErrorKind.invalid_request,
            f"The body is no JSON object: {first['msg']}.",
            reason=Reason.body_malformed,
        )
    if first["type"] == "extra_forbidden":
        return EditError(
            ErrorKind.invalid_request,
            f"Unknown parameter: {name}.",
            reason=Reason.parameter_unknown,
            param=name,
        )
    return EditError(ErrorKind.invalid_request, f"{name} is invalid: {first['msg']}.", param=name)


def _check_nodes(body: bytes) -> None:
    """Refuses JSON of more parts than any request has, before they cost a hundred times their size as objects.

    Pictures in base64 hold none of these characters, and an instruction few, so that looking for the next one is
    several times faster than counting.
    """
    count = 0
    for mark in (b"{", b"[", b","):
        at = body.find(mark)
        while at >= 0:
            count += 1
            if count > JSON_NODES_MAX:
                raise EditError(
                    ErrorKind.invalid_request,
                    f"The body has more than {JSON_NODES_MAX} parts.",
                    reason=Reason.body_malformed,
                )
            at = body.find(mark, at + 1)
