"""Whatever is sent, the answer is the dialect's own, and the server stays as it was."""

import copy
import gzip
import io
import json
import os
import socket
import struct
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.conftest import KEY, Serve, Server, data_uri, drawn, generation
from tests.contracts.records import files, rows
from tests.scale import SCALE

MIB = 2**20


@pytest.fixture(scope="module")
def server(serve: Serve) -> Iterator[Server]:
    with serve() as server:
        yield server


@pytest.fixture(autouse=True)
def nothing_is_left_behind(server: Server) -> Iterator[None]:
    """After every test here: alive, nothing admitted, nothing booked, no file without a row, no trace in the log."""
    log = server.data_dir / "log"
    log_bytes = log.stat().st_size
    yield
    assert httpx.get(f"{server.url}/health/ready").status_code == 200
    for table in ("jobs", "holds", "entries", "balances"):
        assert rows(server.data_dir, f"SELECT * FROM {table}") == []  # noqa: S608 - the names stand above
    assets = rows(server.data_dir, "SELECT key, state, job_id FROM assets")
    assert files(server.data_dir) <= {asset["key"] for asset in assets}
    assert {(asset["state"], asset["job_id"]) for asset in assets} <= {("writing", None)}
    assert b"Traceback" not in log.read_bytes()[log_bytes:]


@dataclass(frozen=True)
class Caller:
    """A client with a right key, that sends whatever it is given."""

    url: str
    client: httpx.Client

    def send(self, content: bytes | Iterator[bytes], **headers: str | bytes) -> httpx.Response:
        return self.client.post(self.url, content=content, headers=headers)

    def post(self, body: object) -> httpx.Response:
        return self.client.post(self.url, json=body)


@pytest.fixture(scope="module")
def caller(server: Server) -> Iterator[Caller]:
    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}
    with httpx.Client(headers=headers, timeout=60) as client:
        yield Caller(server.generation_url, client)


def refusal_of(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, code and message of an answer that is the dialect's own."""
    assert answer.headers["content-type"] == "application/json"
    body = answer.json()
    assert list(body) == ["code", "message", "request_id"]
    assert all(isinstance(value, str) and value for value in body.values())
    assert answer.headers["x-request-id"] == body["request_id"]
    return answer.status_code, body["code"], body["message"]


def with_image(reference: str) -> dict[str, Any]:
    return generation({"image": reference}, {"text": "Make it blue"})


NO_JSON = (400, "InvalidParameter", "Required body invalid, please check the request body format.")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b'{"model":}',
        b'{"model":"qwen-image-edit-plus"} x',
        b"model=qwen-image-edit-plus",
        b"null",
        b"true",
        b"0",
        b'"text"',
        b"[]",
        b'[{"model":"qwen-image-edit-plus"}]',
        b'{"model":"\xff"}',
        b"\xff\xfe{\0}\0",
        json.dumps(generation()).encode("utf-16"),
        b'{"model":"\\ud800"}',
        b"[" * 100_000,
        b'{"parameters":' * 100_000,
        b'{"parameters":{"other":' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
        b'{"parameters":{"seed":' + b"9" * 100_000 + b"}}",
        gzip.compress(json.dumps(generation()).encode()),
        os.urandom(1000),
    ],
    ids=range(22),
)
def test_a_body_that_is_no_json_object_is_refused(caller: Caller, body: bytes) -> None:
    assert refusal_of(caller.send(body)) == NO_JSON


def test_a_body_of_60_mb_is_refused_after_it_was_read(caller: Caller) -> None:
    body = json.dumps({"model": "x" * 60_000_000}).encode()
    pieces = (body[at : at + MIB] for at in range(0, len(body), MIB))

    for content in (body, pieces):
        status, code, message = refusal_of(caller.send(content))
        assert (status, code) == (400, "InvalidParameter")
        assert message.startswith("Multimodal file size is too large: The body has more than 48 MiB")


def test_a_client_that_hangs_up_in_its_body_leaves_no_trace(server: Server) -> None:
    address = urlsplit(server.url)
    assert address.hostname
    assert address.port
    with socket.create_connection((address.hostname, address.port)) as connection:
        connection.sendall(
            f"POST {urlsplit(server.generation_url).path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
            f"Authorization: Bearer {KEY}\r\nContent-Length: 1000\r\n\r\n{{".encode()
        )
    time.sleep(0.2)


FULL = generation(
    {"image": "no picture"},
    {"text": "Make it blue"},
    n=1,
    negative_prompt="blurry",
    size="1024*1024",
    prompt_extend=True,
    watermark=False,
    seed=7,
)
FIELDS = [
    ("model",),
    ("input",),
    ("input", "messages"),
    ("input", "messages", 0),
    ("input", "messages", 0, "role"),
    ("input", "messages", 0, "content"),
    ("input", "messages", 0, "content", 0),
    ("input", "messages", 0, "content", 0, "image"),
    ("input", "messages", 0, "content", 1),
    ("input", "messages", 0, "content", 1, "text"),
    ("parameters",),
    *(("parameters", name) for name in FULL["parameters"]),
]
VALUES = [True, 1, 1.5, "text", [], {}]


def replaced(place: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The full body with another value at that place."""
    body: Any = copy.deepcopy(FULL)
    here = body
    for step in place[:-1]:
        here = here[step]
    here[place[-1]] = value
    return body


def value_at(place: tuple[str | int, ...]) -> object:
    here: Any = FULL
    for step in place:
        here = here[step]
    return here


def name_of(place: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")


@pytest.mark.parametrize(
    ("place", "value"),
    [(place, value) for place in FIELDS for value in VALUES if type(value) is not type(value_at(place))],
    ids=lambda part: name_of(part) if isinstance(part, tuple) else json.dumps(part),
)
def test_a_value_of_another_type_is_refused_and_its_field_named(
    caller: Caller, place: tuple[str | int, ...], value: object
) -> None:
    status, code, message = refusal_of(caller.post(replaced(place, value)))

    assert (status, code) == (400, "InvalidParameter")
    assert message.startswith(f"{name_of(place)} is invalid: ")


@pytest.mark.parametrize(
    ("place", "code", "message"),
    [
        (("model",), "BadRequest.EmptyModel", 'Required parameter "model" missing from request.'),
        (("input",), "BadRequest.EmptyInput", "Required input parameter missing from request."),
        (("input", "messages"), "InvalidParameter", "No messages found in input"),
        (("input", "messages", 0), "InvalidParameter", "input.messages[0] is invalid: "),
        (("input", "messages", 0, "role"), "InvalidParameter", "input.messages[0].role must be "),
        (("input", "messages", 0, "content"), "InvalidParameter", "lack of image or text"),
        (
            ("input", "messages", 0, "content", 0),
            "InvalidParameter",
            "input.messages[0].content[0] is invalid: ",
        ),
        (
            ("input", "messages", 0, "content", 0, "image"),
            "InvalidParameter",
            "input.messages[0].content[0] must hold either image or text",
        ),
        (
            ("input", "messages", 0, "content", 1, "text"),
            "InvalidParameter",
            "input.messages[0].content[1] must hold either image or text",
        ),
    ],
    ids=lambda part: name_of(part) if isinstance(part, tuple) else "",
)
def test_null_is_what_is_missing(
    caller: Caller, place: tuple[str | int, ...], code: str, message: str
) -> None:
    status, told, text = refusal_of(caller.post(replaced(place, None)))

    assert (status, told) == (400, code)
    assert text.startswith(message)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=max(1, int(2000 * SCALE)), deadline=None)
@given(place=st.sampled_from(FIELDS), value=JSON)
def test_no_value_at_any_place_is_an_error_of_the_server(
    caller: Caller, place: tuple[str | int, ...], value: object
) -> None:
    answer = caller.send(json.dumps(replaced(place, value)).encode())

    assert refusal_of(answer)[0] == 400  # in the end, "no picture" is no picture


@settings(max_examples=max(1, int(2000 * SCALE)), deadline=None)
@given(body=JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=200))
def test_no_body_is_an_error_of_the_server(caller: Caller, body: bytes) -> None:
    assert refusal_of(caller.send(body))[0] == 400


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its few pixels do not have."""
    header = struct.pack(">4sIIBBBBB", b"IHDR", width, height, 8, 2, 0, 0, 0)
    return drawn()[:12] + header + struct.pack(">I", zlib.crc32(header)) + drawn()[33:]


def gif_of(width: int, height: int) -> bytes:
    gif = drawn(format_="GIF")
    return gif[:6] + struct.pack("<HH", width, height) + gif[10:]


def bmp_of(width: int, height: int) -> bytes:
    bmp = drawn(format_="BMP")
    return bmp[:18] + struct.pack("<ii", width, height) + bmp[26:]


def jpeg_of(width: int, height: int) -> bytes:
    jpeg = drawn(format_="JPEG")
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def bilevel_png(width: int, height: int) -> bytes:
    """Very many pixels in very few bytes."""
    buffer = io.BytesIO()
    Image.new("1", (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


def png_with_text_of(size_bytes: int) -> bytes:
    """A PNG whose comment is small only as long as it is compressed."""
    text = b"zTXtComment\0\0" + zlib.compress(bytes(size_bytes), 9)
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return drawn()[:33] + chunk + drawn()[33:]


DAMAGED = "Invalid image format or corrupted file: Image 1 cannot be decoded: the file is damaged or cut off."
DIMENSIONS = "The image size is not supported for the data inspection. Image 1 is "
FOREIGN = "Invalid image format or corrupted file: Image 1 is "


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", f"{FOREIGN}empty; "),
        (b"\x89PNG\r\n\x1a\n", DAMAGED),
        (drawn()[:200], DAMAGED),
        (drawn(256, 256, format_="JPEG")[:400], DAMAGED),
        (drawn(256, 256, format_="WEBP")[:100], DAMAGED),
        (drawn()[:60] + os.urandom(60) + drawn()[120:], DAMAGED),
        (png_with_text_of(200 * MIB), DAMAGED),
        (drawn(1, 1), f"{DIMENSIONS}1 x 1 px; each side must have at least 10 px."),
        (drawn(2010, 10), f"{DIMENSIONS}2010 x 10 px; its long side may be at most 200 times the short one."),
        (drawn(10, 2010), f"{DIMENSIONS}10 x 2010 px; its long side may be at most 200 times the short one."),
        *((of(65_535, 65_535), f"{DIMENSIONS}65535 x 65535 px, ") for of in (png_of, gif_of, bmp_of)),
        (jpeg_of(65_500, 65_500), f"{DIMENSIONS}65500 x 65500 px, "),
        (
            bilevel_png(20_000, 20_000),
            f"{DIMENSIONS}20000 x 20000 px, 400,000,000 pixels; at most 50,000,000",
        ),
        (png_of(7000, 7000), DAMAGED),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', f"{FOREIGN}an SVG drawing; "),
        (b"<!DOCTYPE html><html></html>", f"{FOREIGN}an HTML page; "),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64), f"{FOREIGN}a HEIC picture; "),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(64), f"{FOREIGN}an AVIF picture; "),
        (b"%PDF-1.7", f"{FOREIGN}a PDF document; "),
        (b"GIF89a", DAMAGED),
        (bytes(1000), f"{FOREIGN}of an unknown format; "),
        (drawn() + bytes(11 * MIB), "Multimodal file size is too large: Image 1 has "),
        (bytes(10 * MIB + 1), "Multimodal file size is too large: Image 1 has 10,485,761 bytes; "),
    ],
    ids=range(25),
)
def test_bytes_that_are_no_picture_of_a_fit_size_are_refused(
    caller: Caller, data: bytes, message: str
) -> None:
    status, code, text = refusal_of(caller.post(with_image(data_uri(data))))

    assert (status, code) == (400, "InvalidParameter")
    assert text.startswith(message)


@pytest.mark.parametrize(
    "reference",
    [
        "data:",
        "data:image/png",
        "data:image/png;base64",
        "data:image/png," + data_uri(drawn()).partition(",")[2],
        "data:image/png;charset=utf-8,picture",
        "data:image/png;base64,%%%%",
        "data:image/png;base64,iVBORw0KGg",
        "data:image/png;base64,iVBO_w0K",
        "data:image/png;base64,图片",
        "data:image/png;base64,=",
        "data:" + "x" * 100_000 + ";base64,AAAA",
    ],
    ids=range(11),
)
def test_a_data_uri_that_is_not_base64_is_refused(caller: Caller, reference: str) -> None:
    status, code, text = refusal_of(caller.post(with_image(reference)))

    assert (status, code) == (400, "InvalidParameter")
    assert text.startswith("image format error: Image 1 ")


def test_the_second_image_is_named_when_it_is_the_bad_one(caller: Caller) -> None:
    body = generation({"image": data_uri(drawn())}, {"image": data_uri(b"")}, {"text": "Merge"})

    assert refusal_of(caller.post(body))[2].startswith(f"{FOREIGN.replace('1', '2')}empty; ")


@pytest.mark.parametrize(
    "headers",
    [
        {"x-dashscope-datainspection": "x" * 60_000},
        {f"x-{number}": "x" * 500 for number in range(100)},
        {"content-type": "text/html"},
        {"content-type": "\xff"},
        {"accept": "image/png"},
        {"content-encoding": "br"},
        {"range": "bytes=0-1"},
        {"host": "a.example"},
        {"x-dashscope-async": "\x80"},
    ],
    ids=range(9),
)
def test_strange_headers_do_not_change_a_refusal(caller: Caller, headers: dict[str, str]) -> None:
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}

    assert refusal_of(caller.send(b"{}", **encoded))[:2] == (400, "BadRequest.EmptyModel")


@pytest.mark.parametrize(
    "head",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"POST /api/v1/x HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"POST\r\n\r\n",
        b"POST /api/v1/x HTTP/1.1\r\nX: " + b"x" * 70_000,
    ],
    ids=["tls", "two lengths", "no length", "no line", "endless head"],
)
def test_what_is_no_http_is_refused(server: Server, head: bytes) -> None:
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as connection:
        connection.sendall(head)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b'{"code":"InvalidParameter","message":"' in answer


@pytest.mark.parametrize("part", [b"{},", b"1,", b"[],"])
def test_a_body_of_a_million_parts_is_refused_before_they_become_objects(caller: Caller, part: bytes) -> None:
    body = b'{"model":"qwen-image-edit-plus","input":{"messages":[{"role":"user","content":[' + part * 2**20
    begun = time.monotonic()
    status, code, _ = refusal_of(caller.send(body + b"1]}]}}"))
    assert (status, code) == (400, "InvalidParameter")
    assert time.monotonic() - begun < 5  # as objects they took eight seconds and a gigabyte


def test_a_hundred_parts_are_refused_by_the_name_of_their_field(caller: Caller) -> None:
    _, _, message = refusal_of(caller.post(generation(*[{"text": "x"}] * 100)))
    assert "input.messages[0].content" in message
