"""Whatever is sent as an edit, the answer is the dialect's own, and the server stays as it was."""

import json
import os
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overpaint.wire.openai import EditBody, EditOptions
from tests.conftest import KEY, Server, data_uri, drawn
from tests.contracts.openai_calls import EDITS, REFUSED, fault_of, form, picture, post
from tests.contracts.test_bad_input import (  # noqa: F401 - fixtures: the server, and what must hold after every test
    nothing_is_left_behind,
    server,
)
from tests.scale import SCALE

MIB = 2**20
BOUNDARY = "multipart/form-data; boundary=part"
MALFORMED = (400, REFUSED, None, None)


@pytest.fixture
def url(server: Server) -> str:  # noqa: F811 - the fixture above
    return server.url


def send(
    url: str, content: bytes | Iterator[bytes], content_type: str, method: str = "POST"
) -> httpx.Response:
    headers = {"authorization": f"Bearer {KEY}", "content-type": content_type}
    return httpx.request(method, f"{url}{EDITS}", content=content, headers=headers, timeout=60)


def part(name: str, data: bytes, *, filename: str | None = None) -> bytes:
    """A part of a form whose boundary is `part`."""
    more = f'; filename="{filename}"' if filename else ""
    return f'--part\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + data + b"\r\n"


WHOLE = part("prompt", b"Make it blue") + part("image", b"no picture", filename="one.png")


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", WHOLE + b"--part--\r\n"),
        ("multipart/form-data; boundary=", WHOLE + b"--part--\r\n"),
        ("multipart/form-data; boundary=other", WHOLE + b"--part--\r\n"),
        ("multipart/form-data; boundary=" + "x" * 60_000, WHOLE + b"--part--\r\n"),
        (BOUNDARY, b""),
        (BOUNDARY, WHOLE),
        (BOUNDARY, WHOLE[:-20]),
        (BOUNDARY, b"--part\r\n\r\nno header\r\n--part--\r\n"),
        (BOUNDARY, b"--part\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--part--\r\n"),
        (BOUNDARY, b"--part\r\nContent-Disposition: attachment; name=a\r\n\r\nb\r\n--part--\r\n"),
        (BOUNDARY, b"--part\r\nX" + b"x" * 100_000),
        (BOUNDARY, part("prompt", b"x") * 65 + b"--part--\r\n"),
        (BOUNDARY, part("field", b"x") * 5000 + b"--part--\r\n"),
        (BOUNDARY, os.urandom(1000)),
        ("application/json", b""),
        ("application/json", b"{"),
        ("application/json", b"null"),
        ("application/json", b"[]"),
        ("application/json", b'"text"'),
        ("application/json", b'{"prompt":"\xff"}'),
        ("application/json", b'{"prompt":"\\ud800"}'),
        ("application/json", b'{"images":' * 100_000),
        ("application/json", b'{"images":[' + b"{}," * 2**20 + b"{}]}"),
        ("application/json", b'{"seed":' + b"9" * 100_000 + b"}"),
        ("application/json", json.dumps({"prompt": "x"}).encode("utf-16")),
    ],
    ids=range(25),
)
def test_a_body_that_cannot_be_read_is_refused(url: str, content_type: str, body: bytes) -> None:
    begun = time.monotonic()

    assert fault_of(send(url, body, content_type)) == MALFORMED
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    "content_type", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/mixed", "\xff"]
)
def test_another_content_type_is_refused(url: str, content_type: str) -> None:
    headers: dict[str, bytes] = {"content-type": content_type.encode("latin-1")}
    answer = httpx.post(
        f"{url}{EDITS}",
        content=WHOLE,
        headers={
            b"authorization": f"Bearer {KEY}".encode(),
            **{name.encode(): value for name, value in headers.items()},
        },
    )

    assert fault_of(answer) == (400, REFUSED, None, "unsupported_content_type")


@pytest.mark.parametrize("name", ["prompt", "model", "n", "url", "seed"])
def test_text_that_is_not_utf_8_is_refused_and_its_field_named(url: str, name: str) -> None:
    body = part(name, b"\xff\xfe") + part("image", drawn(), filename="a") + b"--part--\r\n"

    assert fault_of(send(url, body, BOUNDARY)) == (400, REFUSED, name, "invalid_value")


@pytest.mark.parametrize("name", ["prompt", "n", "mask"])
def test_a_field_that_comes_twice_is_refused(url: str, name: str) -> None:
    answer = post(url, [picture(), (name, ("a", drawn())), (name, ("b", drawn()))])

    assert fault_of(answer) == (400, REFUSED, name, "invalid_value")


@pytest.mark.parametrize(
    "name",
    [
        "image[x]",
        "image[-1]",
        "image[0][0]",
        "image[99999]",
        "images[0]",
        "prompt[]",
        "",
        "a" * 5000,
        "im\u0131ge",
        "image[]\x00",
    ],
)
def test_a_field_of_a_strange_name_is_unknown(url: str, name: str) -> None:
    answer = send(url, part("image", drawn(), filename="a") + part(name, b"x") + b"--part--\r\n", BOUNDARY)

    status, kind, _, code = fault_of(answer)
    assert (status, kind) == (400, REFUSED)
    assert code in {"unknown_parameter", None}


def test_a_body_of_60_mb_is_refused_after_it_was_read(url: str) -> None:
    body = part("image", bytes(60_000_000), filename="a") + b"--part--\r\n"
    pieces = (body[at : at + MIB] for at in range(0, len(body), MIB))

    for content in (body, pieces):
        assert fault_of(send(url, content, BOUNDARY)) == (400, REFUSED, None, "request_too_large")


FULL: dict[str, Any] = {
    "prompt": "Make it blue",
    "images": [{"image_url": data_uri(b"no picture")}],
    "mask": {"image_url": data_uri(b"no picture")},
}
OPTIONS = [name for name in EditOptions.model_fields if name != "prompt"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, value) for name in EditBody.model_fields for value in ([[]], {"a": 1})),
        *((name, value) for name in ("n", "seed", "partial_images") for value in ("2", 1.5, True, 10**400)),
        *((name, value) for name in ("stream", "enable_teacache") for value in ("true", 1)),
        *((name, value) for name in ("guidance_scale", "true_cfg_scale") for value in ("4", True)),
        *((name, 1) for name in ("prompt", "model", "size", "user", "quality", "images", "mask")),
        ("images", [{"image_url": 1}]),
        ("images", [None]),
        ("images", [{"image_url": "", "file_id": None}]),
    ],
    ids=lambda part: ascii(part)[:20],
)
def test_a_json_value_of_another_type_is_refused_and_its_field_named(
    url: str, name: str, value: object
) -> None:
    body = json.dumps({**FULL, name: value}).encode()

    status, _, param, code = fault_of(send(url, body, "application/json"))

    assert (status, code in {"invalid_value", "unknown_parameter"}) == (400, True)
    assert param
    assert param.startswith(name)


@pytest.mark.parametrize("name", OPTIONS)
def test_no_text_of_an_option_is_an_error_of_the_server(url: str, name: str) -> None:
    for text in ("\0", "1e999", "9" * 5000, "-1", "０", "true", "💣" * 1000):
        answer = post(url, form(picture(data=b"no picture"), **{name: text}))

        assert fault_of(answer)[0] in {400, 404}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=max(1, int(2000 * SCALE)), deadline=None)
@given(name=st.sampled_from(sorted(EditBody.model_fields)), value=JSON)
def test_no_json_value_is_an_error_of_the_server(sketch_server: Server, name: str, value: object) -> None:
    body = json.dumps({**FULL, name: value}).encode()

    assert fault_of(send(sketch_server.url, body, "application/json"))[0] in {400, 404}


@settings(max_examples=max(1, int(2000 * SCALE)), deadline=None)
@given(
    body=st.binary(max_size=200)
    | st.lists(
        st.sampled_from(
            [b"--part", b"--", b"\r\n", b"\r\n\r\n", b'Content-Disposition: form-data; name="n"', b"1"]
        )
    ).map(b"".join),
    content_type=st.sampled_from([BOUNDARY, "application/json"]),
)
def test_no_body_is_an_error_of_the_server(sketch_server: Server, body: bytes, content_type: str) -> None:
    assert fault_of(send(sketch_server.url, body, content_type))[0] == 400
