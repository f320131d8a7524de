"""The page of 1min.ai's errors is what the server answers: every request on it is sent, every answer compared.

`WRITE_DOCS=1 pytest tests/contracts/test_oneminai_errors.py` writes the page anew.
"""

import asyncio
import json
import os
import shutil
import subprocess
from contextlib import AsyncExitStack
from itertools import product
from pathlib import Path

import httpx
import numpy as np
import pytest
from PIL import Image

from overpaint import admin
from overpaint.contracts import oneminai
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.conftest import KEY, Serve, drawn
from tests.contracts.error_page import Answer, _anchor, _section, content_of, headers_of, title_of
from tests.contracts.error_rows import SERVERS, STANDINGS, Row
from tests.contracts.oneminai_client import form
from tests.contracts.oneminai_rows import PATH, ROWS, STANDS_FOR
from tests.contracts.records import entries, files
from tests.contracts.scripted import ScriptedServer, serving
from tests.contracts.test_error_table import crowded

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/contracts/oneminai-errors.md"
CURL = """\
path=$(curl -sS "$BASE/api/assets" -H "API-KEY: $KEY" -F asset=@photo.png |
  sed 's/.*"path":"\\([^"]*\\)".*/\\1/')
link=$(curl -sS "$BASE/api/features" -H "API-KEY: $KEY" -H "Content-Type: application/json" -d '{
  "type": "IMAGE_EDITOR", "model": "qwen-image-edit-plus",
  "promptObject": {"imageUrl": "'"$path"'", "prompt": "Convert to black and white", "n": 1,
                   "additional_images": [], "width": 1328, "height": 1021, "prompt_extend": true,
                   "negative_prompt": "", "seed": 7}
}' | sed 's/.*"temporaryUrl":"\\([^"]*\\)".*/\\1/')
curl -sS "$link" -o edited.png
"""
INTRODUCTION = f"""\
# 1min.ai: an edit, and its errors

An upload, the edit and its download; `BASE` is this server, `KEY` a key of it:

```sh
{CURL}```

What follows is every error, and the request that causes it. The answers are those of a running server: a test sends
every request on this page and compares, as it runs the commands above. `details` are JSON in a string; clients are
meant to branch on the status and `errorCode`. What stands in `<…>` is short for something longer. A call that is
refused or fails is not charged.

## At a glance

| HTTP | errorCode | when |
| --- | --- | --- |"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[Row, Answer]:
    """What every row is answered."""

    async def collected() -> dict[Row, Answer]:
        async with AsyncExitStack() as stack:
            # One after the other: a migration's context is global to the process.
            servers = {}
            for name in sorted({row.server for row in ROWS}):
                folder = tmp_path_factory.mktemp(name)
                servers[name] = await stack.enter_async_context(serving(folder, **SERVERS[name]))
                if name in STANDINGS:
                    await admin.set_standing(Settings(data_dir=folder), FIRST_ACCOUNT, STANDINGS[name])
            found = await asyncio.gather(*(answers_of(server, name) for name, server in servers.items()))
        return {row: answer for part in found for row, answer in part.items()}

    return asyncio.run(collected())


async def answers_of(server: ScriptedServer, name: str) -> dict[Row, Answer]:
    """What the rows of one server are answered, all asked at the same time, after one upload."""
    mine = [row for row in ROWS if row.server == name]
    # Not in a thread: the servers of this process need the few that there are.
    uploaded = await server.client.post(
        f"{server.url}/api/assets", files=form(drawn()), headers={"API-KEY": KEY}
    )
    path = uploaded.json()["fileContent"]["path"]
    async with crowded(server, max(row.crowd for row in mine)):
        found = await asyncio.gather(*(answer_to(server, row, path) for row in mine))
    return dict(zip(mine, found, strict=True))


async def answer_to(server: ScriptedServer, row: Row, path: str) -> Answer:
    request = httpx.Request(
        row.method, f"{server.url}{row.path}", headers=headers_of(row), content=expanded(row, path)
    )
    answer = await server.client.send(request)
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers.get("retry-after", "1").isdecimal()
    return Answer(
        answer.status_code,
        retries="retry-after" in answer.headers,
        is_useless_again=False,  # no header of this dialect says so
        text=answer.text,
    )


def expanded(row: Row, path: str) -> bytes:
    """The body as it is sent, with everything that something stands for."""
    content = content_of(row.body)
    if isinstance(row.body, bytes):
        content = content.replace(b"\n", b"\r\n")
    for short, whole in (STANDS_FOR | {PATH.encode(): path.encode()}).items():
        content = content.replace(short, whole)
    return content


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_every_row_is_answered_as_documented(answers: dict[Row, Answer], row: Row) -> None:
    answer = answers[row]

    body = answer.body
    assert answer.status == row.status
    assert list(body) in (["errorCode", "message"], ["errorCode", "message", "details"])
    assert body["errorCode"] == row.code
    assert body["message"].startswith(row.documented)
    for detail in json.loads(body.get("details", "[]")):
        assert list(detail) == ["field", "message"]


def test_only_answers_of_overload_say_when_to_try_again(answers: dict[Row, Answer]) -> None:
    retried = {row.code for row, answer in answers.items() if answer.retries}

    assert retried == {"TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE"}


def test_details_name_the_field_in_the_words_of_the_caller(answers: dict[Row, Answer]) -> None:
    told = {row.when: json.loads(answer.body.get("details", "[]")) for row, answer in answers.items()}

    assert told["There is no `n`."] == [
        {
            "field": "n",
            "message": "Field 'n' is required for qwen-image-edit-plus model with type IMAGE_EDITOR",
        }
    ]
    (unknown,) = told["A path is unknown, expired or of another team."]
    (trick,) = told["A path is none that was handed out."]
    assert (unknown["field"], trick["field"]) == ("imageUrl", "additional_images[0]")


def test_the_page_is_what_the_server_answers(answers: dict[Row, Answer]) -> None:
    glance = [f"| {row.status} | `{row.code}` | [{row.when}](#{_anchor(title_of(row))}) |" for row in ROWS]
    sections = [_section(row, answers[row]) for row in ROWS]
    page = "\n".join([INTRODUCTION, *glance, "\n## Requests and answers", *sections]) + "\n"
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(page, encoding="utf-8")

    assert page == PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "reason"), list(product(ErrorKind, [None, *Reason])))
def test_every_error_has_words_in_this_dialect(kind: ErrorKind, reason: Reason | None) -> None:
    answer = oneminai.failure(EditError(kind, "It {cannot} be done.", reason=reason, param="images[1]"))

    body = json.loads(bytes(answer.body))
    assert answer.status_code >= 400
    assert list(body) == ["errorCode", "message", "details"]
    assert json.loads(body["details"]) == [
        {"field": "additional_images[0]", "message": "It {cannot} be done."}
    ]


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_commands_of_the_page_edit_a_photograph(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes((ROOT / "examples/photos/chelsea.png").read_bytes())
    with serve(engine="embedded") as server:
        environment = {**os.environ, "BASE": server.url, "KEY": KEY}
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", CURL], cwd=tmp_path, env=environment, check=False, timeout=120
        )
        booked, objects = entries(server.data_dir), files(server.data_dir)

    picture = Image.open(tmp_path / "edited.png")
    red, _, blue = np.moveaxis(np.asarray(picture.convert("RGB"), float), 2, 0)
    assert ran.returncode == 0
    assert (picture.format, picture.size) == ("PNG", (1328, 1021))
    assert np.abs(red - blue).max() == 0
    assert red.std() > 20
    assert booked == [("hold", 0, 30_000), ("capture", -30_000, -30_000)]
    assert {key.partition("/")[0] for key in objects} == {"uploads", "inputs", "outputs"}
