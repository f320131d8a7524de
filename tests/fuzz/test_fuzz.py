"""Thousands of requests that nobody would send: every answer is the dialect's own, and none is a fault of the server.

Half of them follow the dialect's OpenAPI document (schemathesis, also with values that it forbids), half are raw bytes.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from schemathesis import GenerationMode

from overpaint.contracts import dashscope, oneminai, openai
from overpaint.reference import REFERENCES
from overpaint.reference.model import Operation, Reference
from overpaint.reference.openapi import document
from tests.conftest import KEY, Serve, Server
from tests.contracts.records import rows
from tests.scale import SCALE

REQUESTS = 20_000
RESULT = Path(__file__).parents[1] / "soak/results/fuzz.json"
SHARE = max(20, round(REQUESTS * SCALE / len(REFERENCES) / 4))
FUZZED = settings(
    max_examples=SHARE,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
# What begins so is the dialect's to answer; a page's base address may be less.
PREFIXES = {contract.NAME: contract.PREFIX for contract in (dashscope, oneminai, openai)}
DIALECTS = pytest.mark.parametrize("reference", REFERENCES.values(), ids=REFERENCES)

methods = st.sampled_from(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "BREW"])
media_types = st.sampled_from(
    [
        "application/json",
        "application/json; charset=utf-16",
        "multipart/form-data",
        "multipart/form-data; boundary=edge",
        "multipart/form-data; boundary=" + "e" * 200,
        "application/x-www-form-urlencoded",
        "text/plain",
        "",
    ]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@dataclass
class Tally:
    """What the soak reports: requests, and the tests that have begun and not held."""

    sent: int = 0
    findings: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    tally, began = Tally(), time.monotonic()
    yield tally
    if SCALE >= 1:
        result = {
            "what": "requests from the OpenAPI documents and raw ones, over all dialects",
            "count": tally.sent,
            "findings": tally.findings,
            "seconds": round(time.monotonic() - began, 1),
        }
        RESULT.write_text(json.dumps(result, indent=2) + "\n")


@pytest.fixture(scope="module")
def server(serve: Serve) -> Iterator[Server]:
    with serve() as running:
        yield running


@pytest.fixture(autouse=True)
def the_server_is_as_before(server: Server, tally: Tally, request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test here: alive and ready, every job final, every hold resolved, no trace in the log."""
    tally.findings.append(request.node.name)
    failed = request.session.testsfailed
    yield
    assert httpx.get(f"{server.url}/health/ready").status_code == httpx.codes.OK
    assert not rows(server.data_dir, "SELECT id FROM jobs WHERE status IN ('queued', 'running')")
    assert not rows(server.data_dir, "SELECT held FROM balances WHERE held != 0")
    assert "Traceback" not in (server.data_dir / "log").read_text()
    if request.session.testsfailed == failed:
        tally.findings.remove(request.node.name)


@DIALECTS
@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value
)
def test_what_the_document_describes_or_forbids_is_answered_in_the_dialect(
    server: Server, tally: Tally, reference: Reference, mode: GenerationMode
) -> None:
    schema = schemathesis.openapi.from_dict(document(reference, server.url))
    with requests.Session() as session:
        session.headers["Connection"] = "keep-alive"

        @FUZZED
        @given(case=schema.as_strategy(generation_mode=mode))
        def sent(case: schemathesis.Case) -> None:
            answer = case.call(server.url, session, headers=_key(reference), timeout=30)
            tally.sent += 1
            # A client resolves `..` by itself, and may leave the dialect by that.
            if urlsplit(answer.request.url).path.startswith(PREFIXES[reference.name]):
                check(reference, answer.status_code, answer.headers["content-type"][0], answer.content)

        sent()


@DIALECTS
def test_raw_bodies_on_real_addresses_are_answered_in_the_dialect(
    server: Server, tally: Tally, reference: Reference
) -> None:
    operations = st.sampled_from([each for each in reference.operations if each.needs_key])
    bodies = st.binary(max_size=400) | values.map(_json) | values.map(_multipart)
    with httpx.Client(timeout=30) as client:

        @FUZZED
        @given(
            operation=operations, method=methods, media_type=media_types, body=bodies, with_key=st.booleans()
        )
        def sent(operation: Operation, method: str, media_type: str, body: bytes, *, with_key: bool) -> None:
            headers = {"content-type": media_type, **(_key(reference) if with_key else {})}
            verb = operation.method if method == "BREW" else method
            answer = client.request(verb, server.url + operation.path, content=body, headers=headers)
            tally.sent += 1
            if verb != "HEAD":
                check(reference, answer.status_code, answer.headers.get("content-type", ""), answer.content)

        sent()


@DIALECTS
def test_addresses_that_are_none_are_answered_in_the_dialect(
    server: Server, tally: Tally, reference: Reference
) -> None:
    prefix = PREFIXES[reference.name]
    letters = st.text(
        st.characters(codec="utf-8", exclude_characters="#?", exclude_categories=["Cs", "Cc"]), max_size=30
    )
    with httpx.Client(timeout=30) as client:

        @FUZZED
        @given(tail=letters, method=methods, body=st.binary(max_size=40), query=st.binary(max_size=20))
        def sent(tail: str, method: str, body: bytes, query: bytes) -> None:
            address = httpx.URL(server.url + prefix).copy_with(
                raw_path=f"{prefix}/none/".encode() + _quoted(tail) + b"?" + _quoted(query.decode("latin-1"))
            )
            answer = client.request(method, address, content=body, headers=_key(reference))
            tally.sent += 1
            if method != "HEAD":
                check(reference, answer.status_code, answer.headers.get("content-type", ""), answer.content)

        sent()


def check(reference: Reference, status: int, content_type: str, content: bytes) -> None:
    """The answer is no fault of the server, and in the dialect's own shape when it is a refusal."""
    told = f"{status} {content_type}: {content[:300]!r}"
    assert status < httpx.codes.INTERNAL_SERVER_ERROR, told
    assert b"Traceback" not in content, told
    if status >= httpx.codes.BAD_REQUEST:
        assert content_type.startswith("application/json"), told
        try:
            reference.failure.model_validate_json(content, strict=True, extra="forbid")
        except ValidationError as invalid:
            raise AssertionError(told) from invalid


def _key(reference: Reference) -> dict[str, str]:
    name, _, value = reference.key_header.partition(": ")
    return {name: value.replace("$OVERPAINT_KEY", KEY)}


def _json(value: object) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


def _multipart(value: object) -> bytes:
    fields = value if isinstance(value, dict) else {"image": value}
    parts = [
        f'--edge\r\nContent-Disposition: form-data; name="{name}"; filename="x"\r\n\r\n{inner}\r\n'
        for name, inner in fields.items()
    ]
    return ("".join(parts) + "--edge--\r\n").encode("utf-8", "surrogatepass")


def _quoted(text: str) -> bytes:
    return "".join(f"%{byte:02x}" for byte in text.encode("utf-8", "surrogatepass")).encode()
