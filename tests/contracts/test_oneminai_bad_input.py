"""Whatever is sent to the 1min.ai dialect, the answer is its own, and the server stays as it was."""

import copy
import json
import os
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import KEY, Serve, Server, data_uri, drawn
from tests.contracts.oneminai_client import OneMinClient, feature, form, prompted
from tests.contracts.records import files, rows
from tests.scale import SCALE

MIB = 2**20
PATH = "images/2026_03_01_10_20_30_456_cat.png"
FULL = feature(
    prompted(
        PATH,
        additional_images=[PATH],
        width=1024,
        height=1021,
        prompt_extend=True,
        negative_prompt="blurry",
        seed=7,
    ),
    **{"async": False},
)
NO_JSON = (400, "INVALID_REQUEST")


@pytest.fixture(scope="module")
def server(serve: Serve) -> Iterator[Server]:
    with serve() as server:
        yield server


@pytest.fixture(scope="module")
def client(server: Server) -> OneMinClient:
    return OneMinClient(server.url)


@pytest.fixture(autouse=True)
def nothing_is_left_behind(server: Server) -> Iterator[None]:
    """After every test here: alive, nothing admitted, booked or kept, no trace in the log."""
    log = server.data_dir / "log"
    log_bytes = log.stat().st_size
    yield
    assert httpx.get(f"{server.url}/health/ready").status_code == 200
    for table in ("jobs", "holds", "entries", "balances", "assets"):
        assert rows(server.data_dir, f"SELECT * FROM {table}") == []  # noqa: S608 - the names stand above
    assert files(server.data_dir) == set()
    assert b"Traceback" not in log.read_bytes()[log_bytes:]


def refusal_of(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of an answer that is the dialect's own."""
    assert answer.headers["content-type"] == "application/json"
    body = answer.json()
    assert set(body) - {"details"} == {"errorCode", "message"}
    assert all(isinstance(value, str) and value for value in body.values())
    for detail in json.loads(body.get("details", "[]")):
        assert set(detail) == {"field", "message"}
    return answer.status_code, body["errorCode"]


def post(client: OneMinClient, where: str, content: bytes, content_type: str) -> httpx.Response:
    headers = {"API-KEY": KEY, "content-type": content_type}
    return httpx.post(f"{client.url}/api/{where}", content=content, headers=headers, timeout=60)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"0",
        b'"text"',
        b"[]",
        b'{"type":"\xff"}',
        b'{"type":"\\ud800"}',
        json.dumps(FULL).encode("utf-16"),
        json.dumps(FULL).encode() + b" x",
        b"type=IMAGE_EDITOR&model=qwen-image-edit-plus",
        b"[" * 50_000,
        b'{"promptObject":' * 50_000,
        b'{"promptObject":{"other":' + b"[" * 50_000 + b"]" * 50_000 + b"}}",
        b'{"promptObject":{"seed":' + b"9" * 100_000 + b"}}",
        b'{"promptObject":{"seed":1' + b",1" * 100_000 + b"}}",
        os.urandom(1000),
    ],
    ids=range(17),
)
def test_a_body_that_is_no_json_object_is_refused(client: OneMinClient, body: bytes) -> None:
    assert refusal_of(post(client, "features", body, "application/json")) == NO_JSON


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_number_that_json_does_not_have_is_refused(client: OneMinClient, number: str) -> None:
    body = json.dumps(FULL).replace('"seed": 7', f'"seed": 7, "other": {number}')

    assert refusal_of(post(client, "features", body.encode(), "application/json")) == NO_JSON


@pytest.mark.parametrize("where", ["assets", "features"])
def test_a_body_of_60_mb_is_refused_after_it_was_read(client: OneMinClient, where: str) -> None:
    content_type = "application/json" if where == "features" else "multipart/form-data; boundary=x"

    assert refusal_of(post(client, where, b"x" * 60_000_000, content_type)) == (413, "FILE_TOO_LARGE")


def places() -> Iterator[tuple[str | int, ...]]:
    yield from ((name,) for name in FULL)
    yield from (("promptObject", name) for name in FULL["promptObject"])
    yield ("promptObject", "additional_images", 0)


def value_at(place: tuple[str | int, ...]) -> Any:
    here: Any = FULL
    for step in place:
        here = here[step]
    return here


def replaced(place: tuple[str | int, ...], value: object) -> dict[str, Any]:
    body: Any = copy.deepcopy(FULL)
    here = body
    for step in place[:-1]:
        here = here[step]
    here[place[-1]] = value
    return dict(body)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (place, value)
        for place in places()
        for value in (True, 1, 1.5, "text", [1], {"a": 1})
        if type(value) is not type(value_at(place))
    ],
    ids=str,
)
def test_a_value_of_another_type_is_refused_and_its_field_named(
    client: OneMinClient, place: tuple[str | int, ...], value: object
) -> None:
    answer = client.run(replaced(place, value))

    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    (detail,) = json.loads(answer.json()["details"])
    assert refusal_of(answer) == (400, "INVALID_REQUEST")
    assert detail["field"] == name[1:].removeprefix("promptObject.")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("n", 0),
        ("n", -1),
        ("n", 7),
        ("n", 10**30),
        ("width", 511),
        ("width", 2049),
        ("width", 0),
        ("height", 511),
        ("height", 10**9),
        ("seed", -1),
        ("seed", 2**31),
        ("negative_prompt", "x" * 501),
        ("additional_images", [PATH] * 3),
        ("additional_images", [PATH] * 64),
    ],
    ids=lambda part: str(part)[:20],
)
def test_a_value_out_of_range_is_refused_and_its_field_named(
    client: OneMinClient, field: str, value: object
) -> None:
    answer = client.run(replaced(("promptObject", field), value))

    assert refusal_of(answer) == (400, "EXTERNAL_API_RESPONSE_WITH_ERROR")
    assert answer.json()["message"].startswith(f"{field} must")
    assert json.loads(answer.json()["details"])[0]["field"] == field


@pytest.mark.parametrize("field", ["imageUrl", "prompt", "n"])
@pytest.mark.parametrize("value", [None, "absent"])
def test_a_required_field_has_no_default(client: OneMinClient, field: str, value: str | None) -> None:
    body = replaced(("promptObject", field), None)
    if value == "absent":
        del body["promptObject"][field]
    answer = client.run(body)

    assert refusal_of(answer) == (400, "MISSING_REQUIRED_FIELDS")
    assert answer.json()["message"].startswith(
        f"Missing required fields for qwen-image-edit-plus model: {field}. "
    )


def test_only_the_names_of_the_api_are_fields(client: OneMinClient) -> None:
    fields = {"image_url": PATH, "prompt": "Make it blue", "n": 1}

    answer = client.run(feature(fields))

    assert refusal_of(answer) == (400, "MISSING_REQUIRED_FIELDS")
    assert json.loads(answer.json()["details"])[0]["field"] == "imageUrl"


@pytest.mark.parametrize("model", ["qwen-image-edit", "QWEN-IMAGE-EDIT-PLUS", "x" * 1000, "{message}", "%s"])
def test_another_model_is_named_in_its_refusal(client: OneMinClient, model: str) -> None:
    answer = client.run({**FULL, "model": model})

    assert refusal_of(answer) == (400, "UNSUPPORTED_MODEL")
    assert answer.json()["message"] == f"Model {model[:100]} is not supported for feature IMAGE_EDITOR"


@pytest.mark.parametrize(
    "reference",
    [
        "x",
        "cat.png",
        "/etc/passwd",
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "../../../../etc/passwd",
        "images/../../secret",
        "images/%2e%2e/%2e%2e/secret",
        "images/..%2f..%2fsecret",
        "images\\..\\secret",
        "images/cat.png\0.jpg",
        "images/%00",
        "\0",
        "uploads/20260301/6f1c2d34-0000-4000-8000-000000000000-0.png",
        "development/" + PATH,
        "/" + PATH,
        "./" + PATH,
        PATH + "/",
        PATH + "\n",
        PATH,
        "x" * 100_000,
        "' OR 1=1 --",
        data_uri(drawn()),
        "data:,",
        "http://127.0.0.1/cat.png",
        "https://asset.1min.ai/" + PATH,
        "HTTPS://EXAMPLE.COM/cat.png",
        "http://[",
        "http://[/files/team-6f1c2d34-0000-4000-8000-000000000000/images/cat.png",
        "http://x/files/team-6f1c2d34-0000-4000-8000-000000000000/images/cat.png?X-Amz-Date=1",
        "http://x/files/outputs/20260301/a.png?Expires=1&Signature=2",
        "http:///files/",
        "s3://bucket/cat.png",
        "//example.com/cat.png",
    ],
    ids=range(34),
)
@pytest.mark.parametrize("field", ["imageUrl", "additional_images"])
def test_what_was_not_handed_out_names_no_picture(client: OneMinClient, field: str, reference: str) -> None:
    value = reference if field == "imageUrl" else [reference]
    answer = client.run(replaced(("promptObject", field), value))

    assert refusal_of(answer) == (400, "ASSET_NOT_FOUND")


PART = b'--x\r\nContent-Disposition: form-data; name="asset"; filename="a.png"\r\n\r\n'


@pytest.mark.parametrize(
    ("content_type", "body", "refusal"),
    [
        ("application/json", b"{}", (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("image/png", drawn(), (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("", b"", (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("multipart/mixed; boundary=x", PART + b"\r\n--x--\r\n", (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("multipart/form-data", PART + b"\r\n--x--\r\n", NO_JSON),
        ("multipart/form-data; boundary=", PART + b"\r\n--x--\r\n", NO_JSON),
        ("multipart/form-data; boundary=y", PART + b"\r\n--x--\r\n", NO_JSON),
        ("multipart/form-data; boundary=x", b"", NO_JSON),
        ("multipart/form-data; boundary=x", PART, NO_JSON),
        ("multipart/form-data; boundary=x", PART + drawn(), NO_JSON),
        ("multipart/form-data; boundary=x", os.urandom(1000), NO_JSON),
        ("multipart/form-data; boundary=x", (PART + b"\r\n") * 1000 + b"--x--\r\n", NO_JSON),
        ("multipart/form-data; boundary=x", (PART + b"\r\n") * 2 + b"--x--\r\n", NO_JSON),
        ("multipart/form-data; boundary=x", b"--x--\r\n", (400, "MISSING_REQUIRED_FIELDS")),
        ("multipart/form-data; boundary=x", PART + b"\r\n--x--\r\n", (400, "INVALID_IMAGE")),
        (
            "multipart/form-data; boundary=x",
            PART.replace(b'; filename="a.png"', b"") + drawn() + b"\r\n--x--\r\n",
            (400, "MISSING_REQUIRED_FIELDS"),
        ),
        (
            "multipart/form-data; boundary=x",
            PART.replace(b'"asset"', b'"file"') + drawn() + b"\r\n--x--\r\n",
            (400, "MISSING_REQUIRED_FIELDS"),
        ),
        (
            "multipart/form-data; boundary=x",
            PART.replace(b"a.png", b"\xff\xfe\0") + b"\r\n--x--\r\n",
            (400, "INVALID_IMAGE"),
        ),
    ],
    ids=range(18),
)
def test_a_form_that_holds_no_one_picture_is_refused(
    client: OneMinClient, content_type: str, body: bytes, refusal: tuple[int, str]
) -> None:
    assert refusal_of(post(client, "assets", body, content_type)) == refusal


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"%PDF-1.7 \xff", (400, "INVALID_IMAGE")),
        (b"<svg/>", (400, "INVALID_IMAGE")),
        (drawn()[:100], (400, "INVALID_IMAGE")),
        (b"", (400, "INVALID_IMAGE")),
        (drawn() + bytes(10 * MIB), (413, "FILE_TOO_LARGE")),
        (bytes(20 * MIB), (413, "FILE_TOO_LARGE")),
    ],
    ids=range(6),
)
def test_what_is_no_picture_is_refused_at_once(
    client: OneMinClient, data: bytes, refusal: tuple[int, str]
) -> None:
    assert refusal_of(client.upload(data)) == refusal


@pytest.mark.parametrize(
    ("method", "path", "refusal"),
    [
        ("GET", "/api/assets", (405, "METHOD_NOT_ALLOWED")),
        ("PUT", "/api/features", (405, "METHOD_NOT_ALLOWED")),
        ("OPTIONS", "/api/features", (405, "METHOD_NOT_ALLOWED")),
        ("DELETE", "/api/results/1", (405, "METHOD_NOT_ALLOWED")),
        ("POST", "/models", (405, "METHOD_NOT_ALLOWED")),
        ("GET", "/api", (404, "NOT_FOUND")),
        ("GET", "/api/", (404, "NOT_FOUND")),
        ("GET", "/api/models", (404, "NOT_FOUND")),
        ("POST", "/api/features/", (404, "NOT_FOUND")),
        ("POST", "/api/chat-with-ai", (404, "NOT_FOUND")),
        ("GET", "/api/results", (404, "NOT_FOUND")),
        ("GET", "/api/results/1/2", (404, "NOT_FOUND")),
        ("GET", "/api/docs", (404, "NOT_FOUND")),
        ("GET", "/api/openapi.json", (404, "NOT_FOUND")),
    ],
)
def test_another_address_or_method_is_refused_in_json(
    client: OneMinClient, method: str, path: str, refusal: tuple[int, str]
) -> None:
    answer = httpx.request(method, client.url + path, headers={"API-KEY": KEY}, follow_redirects=True)

    assert refusal_of(answer) == refusal
    assert ("allow" in answer.headers) == (answer.status_code == 405)


def test_a_client_that_hangs_up_in_its_body_leaves_no_trace(client: OneMinClient) -> None:
    def cut_off() -> Iterator[bytes]:
        yield PART
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        httpx.post(
            f"{client.url}/api/assets",
            content=cut_off(),
            headers={"API-KEY": KEY, "content-type": "multipart/form-data; boundary=x"},
        )
    time.sleep(0.2)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=max(10, round(500 * SCALE)), deadline=None)
@given(place=st.sampled_from(list(places())), value=JSON)
def test_no_value_in_any_place_breaks_the_server(
    client: OneMinClient, place: tuple[str | int, ...], value: object
) -> None:
    try:
        content = json.dumps(replaced(place, value)).encode()
    except UnicodeEncodeError:
        return
    status, _ = refusal_of(post(client, "features", content, "application/json"))
    assert status == 400


@settings(max_examples=max(10, round(300 * SCALE)), deadline=None)
@given(name=st.text(max_size=40), data=st.binary(max_size=100))
def test_no_file_breaks_the_server(client: OneMinClient, name: str, data: bytes) -> None:
    files_ = form(data, name.encode(errors="replace").decode(), "image/png")
    answer = httpx.post(f"{client.url}/api/assets", files=files_, headers={"API-KEY": KEY}, timeout=30)

    assert refusal_of(answer)[0] == 400
