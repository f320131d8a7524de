"""Calls of the OpenAI dialect by plain HTTP, as tests make them."""

import base64
import io
from collections.abc import Sequence
from typing import Any

import httpx
from PIL import Image

from tests.conftest import KEY, drawn

EDITS = "/v1/images/edits"
REFUSED = "invalid_request_error"
PROMPT = "Convert to black and white"

Field = tuple[str, tuple[str | None, bytes | str] | tuple[str | None, bytes | str, str]]


def form(*fields: Field, **texts: str) -> list[Field]:
    """A form; without fields: one picture. A prompt is added where none is given."""
    return [
        *(fields or [picture()]),
        *((name, (None, text)) for name, text in {"prompt": PROMPT, **texts}.items()),
    ]


def picture(name: str = "image", data: bytes | None = None) -> Field:
    """A file as the SDK sends bytes: with a name and a type that say nothing."""
    return name, ("upload", drawn() if data is None else data, "application/octet-stream")


def post(url: str, fields: Sequence[Field], **headers: str) -> httpx.Response:
    """One edit as a form; `url` is that of the server."""
    sent = {"authorization": f"Bearer {KEY}", **headers}
    return httpx.post(f"{url}{EDITS}", files=fields, headers=sent, timeout=120)


def post_json(url: str, body: object, **headers: str) -> httpx.Response:
    """One edit as JSON."""
    sent = {"authorization": f"Bearer {KEY}", **headers}
    return httpx.post(f"{url}{EDITS}", json=body, headers=sent, timeout=120)


def fault_of(answer: httpx.Response) -> tuple[int, str, str | None, str | None]:
    """Status, type, param and code of a refusal, which has the four members and no others."""
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-request-id"].startswith("req_")
    assert list(answer.json()) == ["error"]
    error: dict[str, Any] = answer.json()["error"]
    assert list(error) == ["message", "type", "param", "code"]
    assert error["message"]
    return answer.status_code, error["type"], error["param"], error["code"]


def opened(encoded: str) -> Image.Image:
    """The picture that bare base64 of the standard alphabet holds."""
    return Image.open(io.BytesIO(base64.b64decode(encoded, validate=True)))
