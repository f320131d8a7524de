"""The suite of DashScope's image editing call, its sources, and how its checks call."""

from collections.abc import Mapping
from typing import Any

import httpx

from overpaint.conformance.expecting import expect, expect_status, expect_true, json_of, member
from overpaint.conformance.knock import Knock
from overpaint.conformance.links import downloaded, is_followable
from overpaint.conformance.pictures import data_uri, drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Skipped, Suite, Unmet

SUITE = Suite(
    "dashscope",
    pace_s=0.55,  # 2 requests per second and model, with some air
    knock=Knock(
        lambda server: generate(server, {"model": PLUS}),
        members=frozenset({"code", "output"}),
        example="http://127.0.0.1:8000/api/v1",
    ),
)

# Where a behaviour is written down.
API = "Model Studio, Qwen image editing, API reference (November 2025)"
API_2026 = "Model Studio, Qwen image editing, API reference (2026)"
ERRORS = "Model Studio, Error messages (November 2025)"
UPLOADS = "Model Studio, Upload a file for a temporary URL"
PYTHON_SDK = "Python SDK dashscope 1.25 and 2.0, on the wire"
JAVA_SDK = "Java SDK 2.22, source"
TRACES = "published logs of the service"
UNKNOWN = "no source"

GENERATION = "/services/aigc/multimodal-generation/generation"
PLUS = "qwen-image-edit-plus"
SNAPSHOT = "qwen-image-edit-plus-2025-10-30"
FIRST_EDITION = "qwen-image-edit"
INSTRUCTION = {"text": "Convert to black and white"}
WITHOUT_MESSAGES: Mapping[str, Any] = {"model": PLUS, "input": {"messages": []}, "parameters": {}}
FIRST_SIZE = (832, 1248)  # documented for 2:3
FIRST_IMAGES = 2


def image(width: int = 512, height: int = 512, **options: Any) -> dict[str, str]:
    """A part of a message that holds a drawn picture."""
    return {"image": data_uri(drawn(width, height, **options))}


def body(*parts: dict[str, Any], model: str = PLUS, **parameters: object) -> dict[str, Any]:
    """A request; without parts one picture and an instruction that any engine can do."""
    content = list(parts) or [image(), INSTRUCTION]
    return {
        "model": model,
        "input": {"messages": [{"role": "user", "content": content}]},
        "parameters": parameters,
    }


async def generate(server: Server, content: object, **headers: str | None) -> httpx.Response:
    """The answer to a body, or to bytes sent as one; `_` stands for `-` in the names of headers."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(content, bytes):
        return await server.send(
            "POST", GENERATION, content=content, headers={"content-type": "application/json"} | sent
        )
    return await server.send("POST", GENERATION, json=content, headers=sent)


async def answered(server: Server, content: object, **headers: str | None) -> httpx.Response:
    """The answer to a body that must be edited, with a result in it."""
    answer = await generate(server, content, **headers)
    expect_edit(answer)
    return answer


def expect_edit(answer: httpx.Response) -> None:
    """The answer is an edit: status 200, and JSON that holds a result."""
    expect_status(answer, 200)
    _content_of(json_of(answer))


async def refused(
    server: Server, content: object, status: int, code: str, text: str = "", **headers: str | None
) -> None:
    """A body is refused with this status and code, and a message that begins with `text`."""
    expect_refusal(await generate(server, content, **headers), status, code, text)


def expect_refusal(answer: httpx.Response, status: int, code: str, text: str = "") -> None:
    """The answer is this refusal; `text` may end before what varies."""
    expect_status(answer, status)
    refusal = json_of(answer)
    expect("code", member(refusal, "code"), code)
    message = member(refusal, "message")
    is_said = isinstance(message, str) and message.startswith(text)
    expect_true(is_said, f"a message that begins with {text!r}", message)


async def first_edit(server: Server) -> httpx.Response:
    """The edit that most checks look at: one picture of 2:3, two results."""
    return await generate(server, body(image(512, 768), INSTRUCTION, n=FIRST_IMAGES, seed=7))


async def first_answer(server: Server) -> Any:
    """The first edit's answer as data; skips where there is none, since a check of its own says so."""
    answer = await server.once(first_edit)
    try:
        expect_status(answer, 200)
        return json_of(answer)
    except Unmet:
        raise Skipped("the first edit was not answered with status 200 and JSON") from None


async def first_link(server: Server) -> str:
    """The first link of the first edit; skips where there is none to follow, since checks of their own say so."""
    return _followable(await first_answer(server))[0]


def links_of(answer: Any) -> list[str]:
    """The results of an answer."""
    links = [member(part, "image") for part in _content_of(answer)]
    expect_true(all(isinstance(link, str) for link in links), "links that are strings", links)
    return links


def _content_of(answer: Any) -> list[Any]:
    """The parts that hold the results, at least one."""
    content = member(answer, "output", "choices", 0, "message", "content")
    expect_true(isinstance(content, list) and len(content) > 0, "a list of results", content)
    parts: list[Any] = content
    return parts


async def results_of(server: Server, answer: httpx.Response) -> list[bytes]:
    """The pictures of an answer, downloaded; skips where the links lead nowhere, since checks of their own say so."""
    links = _followable(json_of(answer))
    return [downloaded(await server.fetch(link)).content for link in links]


def _followable(answer: Any) -> list[str]:
    try:
        links = links_of(answer)
    except Unmet:
        raise Skipped("the answer holds no link") from None
    if not all(map(is_followable, links)):
        raise Skipped("a link is not absolute")
    return links
