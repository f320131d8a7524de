"""The suite of 1min.ai's image editor, its sources, and how its checks call."""

import re
from collections.abc import Mapping
from typing import Any

import httpx

from overpaint.conformance.expecting import (
    expect,
    expect_status,
    expect_true,
    json_of,
    media_type_of,
    member,
)
from overpaint.conformance.knock import Knock
from overpaint.conformance.links import downloaded, is_followable
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Skipped, Suite, Unmet

Headers = Mapping[str, str | None]

SUITE = Suite(
    "oneminai",
    pace_s=0.34,  # 180 requests a minute, with some air
    knock=Knock(
        lambda server: run(server, feature({})),
        members=frozenset({"errorCode", "aiRecord"}),
        example="http://127.0.0.1:8000",
    ),
)

# Where a behaviour is written down.
ASSETS = "1min.ai API documentation, Asset API"
EDITOR = "1min.ai API documentation, Image Editor (Qwen Image Edit Plus)"
RESULTS = "1min.ai API documentation, AI Result"
CLIENTS = "public client code"
RECORDED = "answers that public clients recorded"
VENDOR = "Model Studio, Qwen image editing, API reference (November 2025)"
S3 = "Amazon S3, presigned URLs"
UNKNOWN = "no source"

UPLOAD = "/api/assets"
FEATURES = "/api/features"
RESULT = "/api/results"
MODELS = "/models"
EDITOR_TYPE = "IMAGE_EDITOR"
MODEL = "qwen-image-edit-plus"
INSTRUCTION = "Convert to black and white"
NAME = "house.png"
FIRST_IMAGES = 2
STAMP = r"\d{4}(_\d\d){5}_\d{3}"
SUPPLIER = (
    "EXTERNAL_API_RESPONSE_WITH_ERROR"  # the code of what the original leaves to its supplier to refuse
)
MISSING = "MISSING_REQUIRED_FIELDS"
NO_KEY: Headers = {"API-KEY": None}
ERROR_MEMBERS = {"errorCode", "message", "details", "context"}


async def call(
    server: Server, method: str, path: str, *, headers: Headers | None = None, **content: Any
) -> httpx.Response:
    """One call with the key in `API-KEY`, unless `headers` say another one, or None for none."""
    keyed = {"authorization": None, "API-KEY": server.key}
    return await server.send(method, path, headers=keyed | dict(headers or {}), **content)


async def upload(
    server: Server,
    file: bytes | None = None,
    name: str = NAME,
    declared: str = "image/png",
    **texts: str,
) -> httpx.Response:
    """The answer to a form with one file, a drawn picture where none is given."""
    files = {"asset": (name, drawn() if file is None else file, declared)}
    return await call(server, "POST", UPLOAD, files=files, data=texts)


async def uploaded(server: Server, file: bytes, name: str = NAME, declared: str = "image/png") -> str:
    """The path of an upload that must succeed."""
    return path_of(await upload(server, file, name, declared))


def path_of(answer: httpx.Response) -> str:
    """The path in the answer to an upload that must be a success."""
    expect_status(answer, 200)
    path = member(json_of(answer), "fileContent", "path")
    expect_true(isinstance(path, str), "a path that is a string", path)
    return str(path)


async def first_upload(server: Server) -> httpx.Response:
    """The upload that most checks look at."""
    return await upload(server)


async def first_uploaded(server: Server) -> Any:
    """The first upload's answer as data; skips where there is none, since a check of its own says so."""
    return _data_of(await server.once(first_upload), "the first upload")


async def square(server: Server) -> str:
    """The path of a picture of 512 x 512 px, uploaded once; skips where none could be."""
    answer = await first_uploaded(server)
    for place in (("fileContent", "path"), ("asset", "key")):  # as clients do
        try:
            return str(member(answer, *place))
        except Unmet:
            continue
    raise Skipped("the first upload names no path")


async def tall(server: Server) -> str:
    """The path of a picture of 512 x 768 px, uploaded once; skips where none could be."""
    return await _path_of(server, 512, 768)


async def wide(server: Server) -> str:
    """The path of a picture of 768 x 512 px, uploaded once; skips where none could be."""
    return await _path_of(server, 768, 512)


async def _path_of(server: Server, width: int, height: int) -> str:
    await first_uploaded(server)
    try:
        return await uploaded(server, drawn(width, height))
    except Unmet:
        raise Skipped("a picture could not be uploaded") from None


def feature(prompt_object: object, **more: object) -> dict[str, Any]:
    """A feature request with that prompt object."""
    return {"type": EDITOR_TYPE, "model": MODEL, "promptObject": prompt_object, **more}


async def prompted(server: Server, **fields: object) -> dict[str, Any]:
    """A prompt object that any engine can do, for one small result but for what `fields` say."""
    needed = {"imageUrl": await server.once(square), "prompt": INSTRUCTION, "n": 1}
    return {**needed, **fields}


async def run(server: Server, body: object, **more: Any) -> httpx.Response:
    """The answer to a feature request, or to bytes sent as one."""
    if isinstance(body, bytes):
        headers = {"content-type": "application/json"} | dict(more.pop("headers", {}))
        return await call(server, "POST", FEATURES, content=body, headers=headers, **more)
    return await call(server, "POST", FEATURES, json=body, **more)


async def edited(server: Server, **fields: object) -> dict[str, Any]:
    """The record of an edit of 512 x 512 px that must succeed."""
    small = {"width": 512, "height": 512}
    return record_of(await run(server, feature(await prompted(server, **small | fields))))


def record_of(answer: httpx.Response) -> dict[str, Any]:
    """The record of an answer that must be a success."""
    expect_status(answer, 200)
    record = member(json_of(answer), "aiRecord")
    expect("status of the record", member(record, "status"), "SUCCESS")
    found: dict[str, Any] = record
    return found


def keys_of(record: object) -> list[str]:
    """The paths of a record's results."""
    keys = member(record, "aiRecordDetail", "resultObject")
    is_met = isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    expect_true(is_met, "a resultObject that is a list of strings", keys)
    found: list[str] = keys
    return found


async def first_edit(server: Server) -> httpx.Response:
    """The edit that most checks look at: one picture of 2:3, two results, and a field that nobody knows."""
    return await run(server, feature(await first_prompt(server)))


async def first_prompt(server: Server) -> dict[str, Any]:
    """What the first edit asks for."""
    return await prompted(
        server,
        imageUrl=await server.once(tall),
        n=FIRST_IMAGES,
        prompt_extend=True,
        seed=7,
        palette={"unknown": [1, "ü"]},
    )


async def first_record(server: Server) -> Any:
    """The first edit's record; skips where there is none, since a check of its own says so."""
    answer = _data_of(await server.once(first_edit), "the first edit")
    try:
        return member(answer, "aiRecord")
    except Unmet:
        raise Skipped("the answer holds no record") from None


async def first_link(server: Server) -> str:
    """The link of the first record; skips where there is none to follow, since a check of its own says so."""
    return followable(await first_record(server))


def followable(record: Any) -> str:
    """The link of a record; skips where there is none to follow."""
    link = record.get("temporaryUrl") if isinstance(record, dict) else None
    if not is_followable(link):
        raise Skipped("the record holds no link that can be followed")
    return link


async def result_of(server: Server, record: Any) -> bytes:
    """The first picture of a record; skips where it cannot be had, since a check of its own says so."""
    return downloaded(await server.fetch(followable(record))).content


async def refused(server: Server, body: object, code: str = "", text: str = "") -> None:
    """A feature request is refused with status 400, with this code and beginning where they are known."""
    expect_refusal(await run(server, body), 400, code, text)


async def prompt_refused(server: Server, code: str = "", **fields: object) -> None:
    """A prompt object with these fields is refused with status 400, with this code where it is known."""
    await refused(server, feature(await prompted(server, **fields)), code)


def expect_refusal(answer: httpx.Response, status: int, code: str = "", text: str = "") -> None:
    """The answer is a refusal with this status and, where they are known, this code and a message that begins so."""
    expect_status(answer, status)
    refusal = json_of(answer)
    expect("content type", media_type_of(answer), "application/json")
    if code:
        expect("errorCode", member(refusal, "errorCode"), code)
    message = member(refusal, "message")
    is_said = isinstance(message, str) and message.startswith(text)
    expect_true(is_said, f"a message that begins with {text!r}", message)


def expect_client_error(answer: httpx.Response) -> None:
    """A refusal that tells the client that it is his mistake: another status makes clients try, and pay, again."""
    status = answer.status_code
    expect_true(
        400 <= status < 500 and status != 429, "a status from 400 to 499", f"{status} {answer.text[:100]}"
    )
    member(json_of(answer), "message")


def taken_or_skipped(answer: httpx.Response, why: str) -> dict[str, Any]:
    """The record of a success; skips a refusal that an original may choose as well."""
    if answer.status_code != 200:
        expect_client_error(answer)
        raise Skipped(why)
    return record_of(answer)


def refused_or_skipped(answer: httpx.Response, why: str) -> None:
    """Meets a refusal of the client's mistake; skips a success that an original may choose as well."""
    if answer.status_code == 200:
        raise Skipped(why)
    expect_client_error(answer)


def expect_time(what: str, got: object) -> None:
    """A time in UTC as this service writes it."""
    is_met = isinstance(got, str) and bool(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", got, re.ASCII)
    )
    expect_true(is_met, f"{what} in UTC with three decimals and Z", got)


def _data_of(answer: httpx.Response, what: str) -> Any:
    try:
        expect_status(answer, 200)
        return json_of(answer)
    except Unmet:
        raise Skipped(f"{what} was not answered with status 200 and JSON") from None
