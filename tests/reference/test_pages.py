"""The API pages: complete, working without a network, and their examples do what they say."""

import asyncio
import html
import os
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference import REFERENCES
from overpaint.reference.model import Example, Reference
from overpaint.reference.openapi import document
from overpaint.reference.page import page, rows_of
from overpaint.reference.refusals import KINDS, REASONS
from tests.conftest import KEY, drawn
from tests.contracts.scripted import ScriptedServer, serving

BASE = "https://edits.example"
PAGES = list(REFERENCES.values())
EXAMPLES = [(reference, example) for reference in PAGES for example in reference.examples]


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    async with serving(tmp_path / "data") as running:
        yield running


@pytest.mark.parametrize(
    ("reference", "example"), EXAMPLES, ids=[f"{one.name}: {other.title}" for one, other in EXAMPLES]
)
async def test_an_example_works_as_it_stands_on_the_page(
    server: ScriptedServer, tmp_path: Path, reference: Reference, example: Example
) -> None:
    served = (await server.client.get(f"{server.url}/docs/{reference.name}")).text
    code = next(
        html.unescape(found)
        for title, found in re.findall(
            r"<h3>(.*?)</h3>\s*<pre><code[^>]*>(.*?)</code></pre>", served, re.DOTALL
        )
        if html.unescape(title) == example.title
    )
    (tmp_path / "photo.png").write_bytes(drawn())

    program = ("bash", "-euo", "pipefail", "-c") if example.language == "bash" else (sys.executable, "-c")
    process = await asyncio.create_subprocess_exec(
        *program,
        code,
        cwd=tmp_path,
        env={
            **os.environ,
            "OVERPAINT_KEY": KEY,
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said = (await process.communicate())[0].decode()

    assert process.returncode == 0, said
    assert re.search(example.shows, said), said


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_a_page_loads_nothing_from_anywhere_else(reference: Reference) -> None:
    shown = page(reference, BASE, PAGES)
    addresses = re.findall(r"(?:src|href|action)=\"([^\"]*)\"", shown)

    assert addresses
    assert all(address.startswith((BASE, "#")) for address in addresses)
    assert not re.search(r"@import|url\(|<script|<link", shown)


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_a_page_has_an_entry_for_every_error_with_a_status_a_code_and_a_meaning(reference: Reference) -> None:
    assert len(reference.refusals) >= len(ErrorKind)
    shown = page(reference, BASE, PAGES)
    for refusal in reference.refusals:
        assert refusal.meaning
        assert 400 <= refusal.status < 600
        assert html.escape(refusal.code) in shown


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_every_field_of_a_request_says_what_it_means(reference: Reference) -> None:
    silent = [
        row.path
        for operation in reference.operations
        if operation.request
        for row in rows_of(operation.request)
        if not row.meaning
    ]
    assert not silent


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_a_page_names_the_one_host_of_all_result_links(reference: Reference) -> None:
    assert f"{BASE}/files/" in page(reference, BASE, PAGES)


def test_every_kind_of_error_and_every_reason_has_a_meaning() -> None:
    assert set(KINDS) == set(ErrorKind)
    assert set(REASONS) == set(Reason)


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_the_document_is_one_of_openapi_and_names_the_server(reference: Reference) -> None:
    described = document(reference, BASE)

    assert described["servers"] == [{"url": BASE}]
    references = set(re.findall(r"#/components/schemas/(\w+)", str(described)))
    assert references <= set(described["components"]["schemas"])
    assert len(described["paths"]) == len({operation.path for operation in reference.operations})


async def test_pages_and_documents_are_served_and_unknown_ones_are_not(server: ScriptedServer) -> None:
    for name in REFERENCES:
        shown = await server.client.get(f"{server.url}/docs/{name}")
        assert shown.headers["content-type"].startswith("text/html")
        assert server.url in shown.text
        described = await server.client.get(f"{server.url}/docs/{name}/openapi.json")
        assert described.json()["servers"] == [{"url": server.url}]
    assert (await server.client.get(f"{server.url}/docs/unknown")).status_code == httpx.codes.NOT_FOUND
    assert (await server.client.get(f"{server.url}/docs")).is_redirect
