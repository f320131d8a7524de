"""`temporaryUrl`: a link as S3 presigns it, for whoever has it, and for nobody who changes it."""

import asyncio
import io
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from PIL import Image

from tests.conftest import Server, drawn
from tests.contracts.oneminai_client import OneMinClient
from tests.contracts.records import rows
from tests.contracts.scripted import serving


@pytest.fixture(scope="module")
def record(sketch_server: Server) -> dict[str, Any]:
    client = OneMinClient(sketch_server.url)
    return client.record(client.uploaded(drawn()), n=2, width=512, height=512)


@pytest.fixture(scope="module")
def link(record: dict[str, Any]) -> str:
    return str(record["temporaryUrl"])


def refusal_of(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, code and message of a refusal that is XML, as S3 says it."""
    assert answer.headers["content-type"] == "application/xml"
    told = re.fullmatch(
        r'<\?xml version="1.0" encoding="UTF-8"\?>\n'
        r"<Error><Code>(\w+)</Code><Message>([^<>]+)</Message></Error>",
        answer.text,
    )
    assert told
    return answer.status_code, told[1], told[2]


def test_a_link_has_the_form_of_s3(sketch_server: Server, record: dict[str, Any], link: str) -> None:
    parts = urlsplit(link)
    query = parse_qs(parts.query, strict_parsing=True)
    written = re.sub(r"[-:]|\.\d+", "", record["createdAt"])

    assert link.startswith(f"{sketch_server.url}/files/team-{record['teamId']}/images/")
    assert parts.path.endswith(".png")
    assert list(query) == [
        "X-Amz-Algorithm",
        "X-Amz-Content-Sha256",
        "X-Amz-Credential",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-Signature",
        "X-Amz-SignedHeaders",
        "x-amz-checksum-mode",
        "x-id",
    ]
    assert query["X-Amz-Expires"] == ["604800"]
    assert query["X-Amz-Date"][0] >= written


def test_a_picture_is_downloaded_by_anybody_and_shown_on_any_page(link: str) -> None:
    answer = httpx.get(link)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-disposition"] == f'inline; filename="{urlsplit(link).path.split("/")[-1]}"'
    assert Image.open(io.BytesIO(answer.content)).size == (512, 512)


def test_head_tells_what_get_would_send_and_a_range_gives_a_part(link: str) -> None:
    get, head = httpx.get(link), httpx.head(link)
    part = httpx.get(link, headers={"range": "bytes=8-15"})

    assert {**head.headers, "date": ""} == {**get.headers, "date": ""}
    assert (part.status_code, part.content) == (206, get.content[8:16])


@pytest.mark.parametrize(
    "changed",
    [
        lambda url: url.replace("/images/", "/images//"),
        lambda url: url.replace("/images/", "/imag%65s/"),
        lambda url: url.replace(".png?", ".jpg?"),
        lambda url: url.replace(".png?", ".png%3F"),
        lambda url: url.replace("/files/team-", "/files/Team-"),
        lambda url: url.replace("604800", "604801"),
        lambda url: url.replace("604800", "0604800"),
        lambda url: re.sub(r"(X-Amz-Signature=)(.)", lambda m: m[1] + ("1" if m[2] == "0" else "0"), url),
        lambda url: re.sub("X-Amz-Signature=[0-9a-f]+", lambda match: match[0].upper(), url),
        lambda url: re.sub("&X-Amz-Signature=[0-9a-f]+", "", url),
        lambda url: re.sub("(X-Amz-Signature=)[0-9a-f]+", r"\1", url),
        lambda url: url.replace("%2F", "/"),
        lambda url: url.replace("%2F", "%2f"),
        lambda url: url.replace("us-east-1", "eu-west-1"),
        lambda url: url.replace("x-id=GetObject", "x-id=DeleteObject"),
        lambda url: url.replace("&x-id=GetObject", ""),
        lambda url: f"{url}&response-content-type=text/html",
        lambda url: f"{url}&",
        lambda url: url.partition("?")[0],
        lambda url: f"{url.partition('?')[0]}?Expires=9999999999&Signature=AAAA",
        lambda url: f"{url.partition('?')[0]}?X-Amz-Date=%ED%A0%80",
    ],
    ids=range(21),
)
def test_a_changed_link_is_refused(link: str, changed: Callable[[str], str]) -> None:
    answer = httpx.get(httpx.URL(changed(link)))

    assert changed(link) != link
    assert refusal_of(answer)[:2] == (403, "SignatureDoesNotMatch")


def test_another_result_needs_its_own_signature(record: dict[str, Any], link: str) -> None:
    first, second = record["aiRecordDetail"]["resultObject"]

    assert refusal_of(httpx.get(link.replace(first, second)))[:2] == (403, "SignatureDoesNotMatch")


def test_the_host_is_signed(link: str) -> None:
    answer = httpx.get(link, headers={"host": "another.example"})

    assert refusal_of(answer)[:2] == (403, "SignatureDoesNotMatch")


def test_an_upload_is_private(sketch_server: Server) -> None:
    location = OneMinClient(sketch_server.url).upload().json()["asset"]["location"]

    assert refusal_of(httpx.get(location))[:2] == (403, "SignatureDoesNotMatch")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_link_is_for_reading(link: str, method: str) -> None:
    assert refusal_of(httpx.request(method, link))[:2] == (405, "MethodNotAllowed")


async def test_after_seven_days_a_link_has_expired(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        client = OneMinClient(server.url)
        path = await asyncio.to_thread(client.uploaded)
        record = await asyncio.to_thread(client.record, path)
        server.clock.ahead = timedelta(days=7)
        answer = await server.client.get(record["temporaryUrl"])

    assert refusal_of(answer) == (403, "AccessDenied", "Request has expired")


async def test_a_picture_that_is_lost_is_not_found(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        client = OneMinClient(server.url)
        path = await asyncio.to_thread(client.uploaded)
        record = await asyncio.to_thread(client.record, path)
        (row,) = rows(tmp_path, "SELECT key FROM assets WHERE role = 'output'")
        (tmp_path / "objects" / row["key"]).unlink()
        answer = await server.client.get(record["temporaryUrl"])

    assert refusal_of(answer)[:2] == (404, "NoSuchKey")


async def test_behind_a_proxy_a_link_is_signed_for_the_public_name(tmp_path: Path) -> None:
    async with serving(tmp_path, PUBLIC_URL="https://pictures.example") as server:
        client = OneMinClient(server.url)
        path = await asyncio.to_thread(client.uploaded)
        link = (await asyncio.to_thread(client.record, path))["temporaryUrl"]
        # As the proxy hands it on, whatever host it names.
        inside = [
            await server.client.get(link.replace("https://pictures.example", server.url), headers=headers)
            for headers in ({"host": "pictures.example"}, {})
        ]

    assert link.startswith("https://pictures.example/files/team-")
    assert [answer.status_code for answer in inside] == [200, 200]
