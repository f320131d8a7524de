"""Another dialect takes one file: nothing under `core/` knows which ones there are."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from overpaint.app import open_parts, running
from overpaint.contracts import CONTRACTS, files
from tests.conftest import KEY, drawn
from tests.contracts import toy_dialect
from tests.contracts.scripted import settings_of

CORE = Path(__file__).parents[2] / "src/overpaint/core"


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    settings = settings_of({"ENGINE": "sketch"}, tmp_path)
    async with open_parts(settings) as parts, running(parts, settings) as service:
        app = Starlette(routes=[*toy_dialect.routes(service), Mount(files.PREFIX, files.build_app(service))])
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://toy") as client:
            yield client


async def test_it_edits(client: httpx.AsyncClient) -> None:
    answer = await client.post("/toy/make it night", content=drawn(), headers={"x-toy-key": KEY})

    assert answer.status_code == httpx.codes.OK, answer.text
    result = await client.get(answer.text)
    assert result.headers["content-type"] == "image/png"


@pytest.mark.parametrize(
    ("key", "body", "status", "begins"),
    [
        ("sk-wrong", drawn(), 401, "unauthenticated: "),
        (KEY, b"no picture", 400, "invalid_image: Image 1 "),
        (KEY, b"", 400, "invalid_image: Image 1 is empty"),
    ],
)
async def test_it_says_errors_in_its_own_words(
    client: httpx.AsyncClient, key: str, body: bytes, status: int, begins: str
) -> None:
    answer = await client.post("/toy/make it night", content=body, headers={"x-toy-key": key})

    assert answer.status_code == status
    assert answer.text.startswith(begins)


def test_the_core_names_no_dialect() -> None:
    names = "|".join([*(contract.name for contract in CONTRACTS), "alibaba", "1min", toy_dialect.NAME])
    told = [
        f"{file.name}:{number}: {line.strip()}"
        for file in sorted(CORE.glob("*.py"))
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if re.search(rf"\b({names})\b", line, re.IGNORECASE)
    ]
    assert not told
