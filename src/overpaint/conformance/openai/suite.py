"""The suite of the OpenAI Images API, its sources, and how its checks call.

A form names no model: each server takes the one that it edits with. Size and quality are the cheapest that every hosted
model knows but the retired ones.
"""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

import httpx

from overpaint.conformance.expecting import expect, expect_status, expect_true, json_of, member
from overpaint.conformance.knock import Knock
from overpaint.conformance.pictures import data_uri, drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Skipped, Suite, Unmet

SUITE = Suite(
    "openai",
    pace_s=0.15,  # an account's own rate is its own affair; ours is 10 requests per second
    knock=Knock(
        lambda server: edit(server, {}),
        members=frozenset({"error", "data", "object"}),
        example="http://127.0.0.1:8000/v1",
    ),
)

# Where a behaviour is written down.
API = "OpenAI API reference, Create image edit"
EVENTS = "OpenAI API reference, Image edit streaming events"
MODELS = "OpenAI API reference, Models"
ERRORS = "OpenAI API documentation, Error codes"
DEBUGGING = "OpenAI API reference, Debugging requests"
PYTHON_SDK = "Python SDK openai 2.54 and 3.52, source and wire"
SERVERS = "vLLM-Omni and SGLang, source"
UNKNOWN = "no source"

EDITS = "/images/edits"
INSTRUCTION = "Convert to black and white"
SIZE = (1024, 1024)
CHEAP = {"prompt": INSTRUCTION, "size": "1024x1024", "quality": "low"}
FIRST_IMAGES = 2
REFUSED = "invalid_request_error"
OF_THE_USER = "image_generation_user_error"

Field = tuple[str, tuple[str | None, bytes | str, str] | tuple[None, str]]


def picture(name: str = "image", data: bytes | None = None) -> Field:
    """A drawn picture, or other bytes, as a file of a form."""
    return name, ("house.png", drawn() if data is None else data, "image/png")


def form(*files: Field, **texts: str) -> list[Field]:
    """A form; without files one picture. An empty text leaves out what every form has."""
    fields = {name: text for name, text in (CHEAP | texts).items() if text or name not in CHEAP}
    return [*(files or [picture()]), *((name, (None, text)) for name, text in fields.items())]


def body(*references: Mapping[str, str], **members: object) -> dict[str, Any]:
    """The same as JSON."""
    images = list(references) or [{"image_url": data_uri(drawn())}]
    return {**CHEAP, "images": images, **members}


async def edit(server: Server, content: object, **headers: str | None) -> httpx.Response:
    """The answer to a form, to JSON, or to bytes sent as JSON; `_` stands for `-` in the names of headers."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    match content:
        case list():
            return await server.send("POST", EDITS, files=content, headers=sent)
        case bytes():
            return await server.send(
                "POST", EDITS, content=content, headers={"content-type": "application/json"} | sent
            )
        case _:
            return await server.send("POST", EDITS, json=content, headers=sent)


async def edited(server: Server, content: object, **headers: str | None) -> Any:
    """The answer to an edit that must succeed, as data with a picture in it."""
    answer = await edit(server, content, **headers)
    expect_status(answer, 200)
    pictures_of(json_of(answer))
    return json_of(answer)


async def edited_if_known(server: Server, content: object, *options: str) -> Any:
    """The same with options that a server may lack; skips where it refuses one of them by name."""
    answer = await edit(server, content)
    if (param := refused_param(answer)) in options:
        raise Skipped(f"the server takes no such {param}")
    expect_status(answer, 200)
    pictures_of(json_of(answer))
    return json_of(answer)


async def edited_or_refused(server: Server, content: object, *options: str) -> None:
    """Options of which nothing is known are taken, or refused by name."""
    answer = await edit(server, content)
    if refused_param(answer) not in options:
        expect_status(answer, 200)
        pictures_of(json_of(answer))


def refused_param(answer: httpx.Response) -> str | None:
    """What a refusal with status 400 is about; None for every other answer."""
    if answer.status_code != 400:
        return None
    try:
        param = member(json_of(answer), "error", "param")
    except Unmet:
        return None
    return param if isinstance(param, str) else None


async def refused(
    server: Server, content: object, *params: str, status: int = 400, **members: str | None
) -> None:
    """An edit is refused for one of these parameters, its error holding these members."""
    answer = await edit(server, content)
    expect_refusal(answer, status, **members)
    param = member(json_of(answer), "error", "param")
    expect_true(param in params, f"a param of {' or '.join(params)}", param)


def expect_refusal(answer: httpx.Response, status: int, **members: str | None) -> None:
    """The answer is a refusal with this status, its error holding these members."""
    expect_status(answer, status)
    error = member(json_of(answer), "error")
    message = member(error, "message")
    expect_true(isinstance(message, str) and message != "", "a message", message)
    for name, value in members.items():
        expect(name, member(error, name), value)


async def first_edit(server: Server) -> httpx.Response:
    """The edit that most checks look at: one picture, two results."""
    return await edit(server, form(n=str(FIRST_IMAGES)))


async def first_answer(server: Server) -> Any:
    """The first edit's answer as data; skips where there is none, since a check of its own says so."""
    answer = await server.once(first_edit)
    try:
        expect_status(answer, 200)
        return json_of(answer)
    except Unmet:
        raise Skipped("the first edit was not answered with status 200 and JSON") from None


async def first_pictures(server: Server) -> list[bytes]:
    """The first edit's pictures; skips where there are none, since checks of their own say so."""
    answer = await first_answer(server)
    try:
        return pictures_of(answer)
    except Unmet:
        raise Skipped("the first edit holds no pictures") from None


def encoded_of(answer: Any) -> list[Any]:
    """The results of an answer, in base64 if all is right."""
    data = member(answer, "data")
    expect_true(isinstance(data, list) and len(data) > 0, "a list of results", data)
    return [member(image, "b64_json") for image in data]


def pictures_of(answer: Any) -> list[bytes]:
    """The results of an answer, decoded."""
    return [decoded(encoded) for encoded in encoded_of(answer)]


def decoded(encoded: object) -> bytes:
    """What bare base64 of the standard alphabet holds."""
    try:
        return base64.b64decode(encoded if isinstance(encoded, str) else "-", validate=True)
    except (binascii.Error, ValueError):
        raise Unmet(f"expected bare base64, got {str(encoded)[:40]}…") from None


def expect_usage(usage: Any) -> None:
    """All five members of a usage, and the sum that it states."""
    tokens = ("input_tokens", "output_tokens", "total_tokens")
    counted = [
        *(member(usage, name) for name in tokens),
        *(member(usage, "input_tokens_details", name) for name in ("text_tokens", "image_tokens")),
    ]
    expect_true(all(type(count) is int and count >= 0 for count in counted), "numbers of tokens", usage)
    expect("total_tokens", counted[2], counted[0] + counted[1])
