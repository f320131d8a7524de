"""The API pages: complete, working without a network, and their examples do what they say."""

import asyncio
import html
import json
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
from overpaint.reference.refusals import KINDS, REASONS, SENTENCES
from overpaint.wire import dashscope as wire
from tests.conftest import KEY, drawn
from tests.contracts.scripted import ScriptedServer, serving

BASE = "https://edits.example"
WITHOUT_A_ROW = {  # what no single request causes, or at a price
    SENTENCES[ErrorKind.cancelled],
    SENTENCES[ErrorKind.conflict],
    f"Multimodal file size is too large: {SENTENCES[ErrorKind.too_large]}",
}
# The tables are made with a rate that one request more exceeds.
RATES = {"oneminai": 3, "openai": 10}
DOCS = Path(__file__).parents[2] / "docs" / "contracts"
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
def test_every_field_of_a_request_and_of_an_answer_says_what_it_means(reference: Reference) -> None:
    silent = [
        (operation.path, row.path)
        for operation in reference.operations
        for model in (operation.request, operation.response, operation.fields)
        if model
        for row in rows_of(model)
        if not row.meaning
    ]
    assert not silent


NEEDED = {
    "dashscope": {
        "model",
        "input",
        "input.messages[]",
        "input.messages[].role",
        "input.messages[].content[]",
    },
    "oneminai": {
        "type",
        "model",
        "promptObject",
        "promptObject.imageUrl",
        "promptObject.prompt",
        "promptObject.n",
    },
    "openai": {"prompt", "images[]"},
}


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_what_a_body_must_hold_is_marked(reference: Reference) -> None:
    (model,) = (operation.request for operation in reference.operations if operation.request)

    assert {row.path for row in rows_of(model) if row.is_required} == NEEDED[reference.name]
    assert page(reference, BASE, PAGES).count(" Needed.</td>") >= len(NEEDED[reference.name])


def test_what_is_marked_as_needed_is_refused_in_words_of_the_contract_and_not_by_the_schema() -> None:
    assert wire.GenerationRequest.model_validate({}).model is None


def test_the_document_asks_for_one_to_three_pictures_of_a_form_and_a_prompt() -> None:
    described = document(REFERENCES["openai"], BASE)
    body = described["paths"]["/v1/images/edits"]["post"]["requestBody"]["content"]["multipart/form-data"]

    image = body["schema"]["properties"]["image"]
    assert (image["type"], image["minItems"], image["maxItems"]) == ("array", 1, 3)
    assert image["items"] == {"type": "string", "format": "binary"}
    assert body["schema"]["required"] == ["image", "prompt"]


def test_the_states_of_a_task_are_listed() -> None:
    states = "".join(f"&#34;{status}&#34; | " for status in wire.TaskStatus).removesuffix(" | ")

    assert page(REFERENCES["dashscope"], BASE, PAGES).count(states) == 2


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_messages_are_those_of_real_answers(reference: Reference) -> None:
    told = (DOCS / f"{reference.name}-errors.md").read_text(encoding="utf-8")
    shown = {refusal.message for refusal in reference.refusals} - {""}

    told = told.replace("At most 0.01 requests", f"At most {RATES.get(reference.name)} requests")
    assert len(shown) > len(KINDS) // 2
    assert {each for each in shown if json.dumps(each, ensure_ascii=False)[1:-1] not in told} <= WITHOUT_A_ROW


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_a_page_begins_with_its_contents(reference: Reference) -> None:
    shown = page(reference, BASE, PAGES)
    (contents,) = re.findall(r'<ul aria-label="Contents">(.*?)</ul>', shown, re.DOTALL)

    assert re.findall(r'href="#([^"]+)"', contents) == re.findall(r'<h2 id="([^"]+)"', shown)


def test_members_of_an_object_that_is_free_on_the_wire_stand_below_it() -> None:
    reference = REFERENCES["oneminai"]

    assert "<code>promptObject.imageUrl</code>" in page(reference, BASE, PAGES)
    assert "imageUrl" in document(reference, BASE)["components"]["schemas"]["Prompt"]["properties"]


def test_an_object_without_a_meaning_of_its_own_has_that_of_what_it_holds() -> None:
    tasks = next(one for one in REFERENCES["dashscope"].operations if one.path.endswith("/tasks/"))

    meant = {row.path: row.meaning for row in rows_of(tasks.response)}

    assert meant["data[]"] == "One edit of a page, newest first; times in milliseconds since 1970."


@pytest.mark.parametrize("reference", PAGES, ids=lambda each: each.name)
def test_every_address_begins_with_the_base_address(reference: Reference) -> None:
    assert all(operation.path.startswith(reference.prefix) for operation in reference.operations)


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
