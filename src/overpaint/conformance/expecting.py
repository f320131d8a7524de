"""What checks expect of answers; everything here raises `Unmet`."""

import io
import json
import uuid
from typing import Any

import httpx
from PIL import Image

from overpaint.conformance.suite import SHOWN_MAX, Unmet


def expect(what: str, got: object, expected: object) -> None:
    """Both are equal, and of one type: `true` is no 1."""
    if got != expected or type(got) is not type(expected):
        raise Unmet(f"{what}: expected {expected!r}, got {_short(repr(got))}")


def expect_true(is_met: bool, what: str, got: object) -> None:
    """A condition; `what` says it in words, `got` is what came instead."""
    if not is_met:
        raise Unmet(f"expected {what}, got {_short(got)}")


def expect_list(value: Any, what: str) -> list[Any]:
    """A list, as such."""
    expect_true(isinstance(value, list), what, value)
    found: list[Any] = value
    return found


def expect_status(answer: httpx.Response, status: int) -> None:
    """The answer has this status."""
    if answer.status_code != status:
        raise Unmet(f"status: expected {status}, got {answer.status_code} {_short(answer.text)}")


def expect_uuid(what: str, got: object) -> None:
    """A UUID in its usual form."""
    try:
        is_uuid = isinstance(got, str) and str(uuid.UUID(got)) == got.lower()
    except ValueError:
        is_uuid = False
    expect_true(is_uuid, f"{what} to be a UUID", got)


def json_of(answer: httpx.Response) -> Any:
    """The body as data."""
    try:
        return json.loads(answer.content)
    except ValueError:
        raise Unmet(f"expected JSON, got {_short(answer.content)}") from None


def member(value: Any, *path: str | int) -> Any:
    """What lies at `path`, such as `"output", "choices", 0`."""
    at = value
    for number, step in enumerate(path, start=1):
        match at, step:
            case dict(), str() if step in at:
                at = at[step]
            case list(), int() if step < len(at):
                at = at[step]
            case _:
                raise Unmet(f"expected a member {'.'.join(map(str, path[:number]))}, got {_short(value)}")
    return at


def optional(value: Any, name: str) -> Any:
    """A member of an object, or None where it has none of that name."""
    expect_true(isinstance(value, dict), "an object", value)
    return value.get(name)


def expect_members(value: Any, *names: str) -> None:
    """An object with these members and no others."""
    is_met = isinstance(value, dict) and value.keys() == set(names)
    expect_true(is_met, f"an object of {', '.join(names)} alone", value)


def media_type_of(answer: httpx.Response) -> str:
    """The content type without its parameters."""
    header: str = answer.headers.get("content-type", "")
    return header.partition(";")[0].strip().lower()


def picture_of(data: bytes) -> Image.Image:
    """The decoded picture."""
    try:
        picture = Image.open(io.BytesIO(data))
        picture.load()
    except (OSError, ValueError):
        raise Unmet(f"expected a picture, got {_short(data)}") from None
    return picture


def _short(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= SHOWN_MAX else f"{text[:SHOWN_MAX]}…"
