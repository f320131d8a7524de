"""The links to results, as the world sees them: no key, GET and HEAD and Range, gone after 24 hours."""

import io
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from PIL import Image

from tests.conftest import Server, generation
from tests.contracts.records import inputs_of, rows
from tests.contracts.scripted import serving


@pytest.fixture(scope="module")
def link(sketch_server: Server) -> str:
    return link_in(sketch_server.post(generation(size="512*512")))


@pytest.fixture(scope="module")
def picture(link: str) -> bytes:
    return httpx.get(link).content


def link_in(answer: httpx.Response) -> str:
    link: str = answer.json()["output"]["choices"][0]["message"]["content"][0]["image"]
    return link


def test_a_link_is_absolute_ends_in_png_and_holds_for_24_hours(sketch_server: Server, link: str) -> None:
    parts = urlsplit(link)

    assert link.startswith(f"{sketch_server.url}/files/")
    assert parts.path.endswith(".png")
    assert int(parse_qs(parts.query)["Expires"][0]) - time.time() == pytest.approx(24 * 3600, abs=60)


def test_a_picture_is_downloaded_without_a_key(link: str) -> None:
    answer = httpx.get(link)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-length"] == str(len(answer.content))
    assert Image.open(io.BytesIO(answer.content)).size == (512, 512)


def test_a_picture_carries_no_metadata(picture: bytes) -> None:
    chunks, at = set(), 8
    while at < len(picture):
        length = int.from_bytes(picture[at : at + 4])
        chunks.add(picture[at + 4 : at + 8])
        at += length + 12

    assert chunks == {b"IHDR", b"IDAT", b"IEND"}


def test_a_picture_is_shown_under_its_own_name_and_never_as_a_page(link: str) -> None:
    headers = httpx.get(link).headers

    name = urlsplit(link).path.rpartition("/")[2]
    assert headers["content-disposition"] == f'inline; filename="{name}"'
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "default-src 'none'; sandbox"


def test_head_tells_what_get_would_send(link: str) -> None:
    head, get = httpx.head(link), httpx.get(link)

    assert (head.status_code, head.content) == (200, b"")
    assert {**head.headers, "date": ""} == {**get.headers, "date": ""}


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=10-", 10, None),
        ("bytes=10-999999999", 10, None),
        ("bytes=-10", -10, None),
    ],
)
def test_a_range_gives_a_part(link: str, picture: bytes, asked: str, start: int, end: int | None) -> None:
    first, last, _ = slice(start, end).indices(len(picture))

    answer = httpx.get(link, headers={"range": asked})

    assert answer.status_code == 206
    assert answer.content == picture[first:last]
    assert answer.headers["content-range"] == f"bytes {first}-{last - 1}/{len(picture)}"
    assert answer.headers["content-length"] == str(last - first)


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,4-5", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=0-1", "0-1", "bytes=-999999999"]
)
def test_a_range_that_is_none_gives_the_whole(link: str, picture: bytes, asked: str) -> None:
    answer = httpx.get(link, headers={"range": asked})

    assert (answer.status_code, answer.content) == (200, picture)


@pytest.mark.parametrize("asked", ["bytes=999999999-", "bytes=-0"])
def test_a_range_outside_the_picture_cannot_be_satisfied(link: str, picture: bytes, asked: str) -> None:
    answer = httpx.get(link, headers={"range": asked})

    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{len(picture)}"


@pytest.mark.parametrize(
    "changed",
    [
        lambda url: url.replace("-0.png", "-1.png"),
        lambda url: url.replace("/files/outputs/", "/files/inputs/"),
        lambda url: url.replace("/files/", "/files//"),
        lambda url: url.replace("Expires=1", "Expires=2"),
        lambda url: url.replace("Signature=", "Signature=A"),
        lambda url: url[:-2],
        lambda url: url.partition("&")[0],
        lambda url: url.partition("?")[0],
        lambda url: f"{url.partition('?')[0]}?Expires=&Signature=",
        lambda url: f"{url.partition('?')[0]}?Expires=9999999999&Signature=%ED%A0%80",
    ],
    ids=range(10),
)
def test_a_changed_link_is_refused(link: str, changed: Callable[[str], str]) -> None:
    answer = httpx.get(changed(link))

    assert answer.status_code == 403
    assert answer.json()["code"] == "SignatureDoesNotMatch"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_link_is_for_reading(link: str, method: str) -> None:
    answer = httpx.request(method, link)

    assert answer.status_code == 405
    assert answer.json() == {
        "code": "MethodNotAllowed",
        "message": "A link is read by GET and HEAD alone.",
    }


@pytest.mark.parametrize("host", ["", "https://results.example", "http://overpaint:8000"])
def test_a_result_is_edited_again_by_its_link_under_any_name_of_the_server(
    sketch_server: Server, link: str, host: str
) -> None:
    named = link.replace(sketch_server.url, host) if host else link

    answer = sketch_server.post(generation({"image": named}, {"text": "Now in blue"}))

    assert answer.json()["usage"] == {"width": 1024, "height": 1024, "image_count": 1}
    assert inputs_of(sketch_server.data_dir, answer.json()["request_id"]) == [(512, 512)]


def test_a_changed_link_is_no_input(sketch_server: Server, link: str) -> None:
    answer = sketch_server.post(
        generation({"image": link.replace("-0.png", "-1.png")}, {"text": "Now in blue"})
    )

    assert answer.status_code == 400
    assert answer.json()["message"].startswith("download image failed: Image 1 ")


async def test_after_24_hours_a_link_is_gone(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        link = link_in(await server.post(generation()))
        server.clock.ahead = timedelta(hours=23, minutes=59)
        before = await server.client.get(link)
        server.clock.ahead = timedelta(hours=24, seconds=1)
        after = await server.client.get(link)
        again = await server.post(generation({"image": link}, {"text": "Now in blue"}))

    assert before.status_code == 200
    assert (after.status_code, after.json()["code"]) == (403, "AccessDenied")
    assert again.json()["message"].startswith("download image failed: Image 1 ")


async def test_a_picture_that_is_lost_is_not_found(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        link = link_in(await server.post(generation()))
        (key,) = (row["key"] for row in rows(tmp_path, "SELECT key FROM assets WHERE role = 'output'"))
        (tmp_path / "objects" / key).unlink()
        answer = await server.client.get(link)
        again = await server.post(generation({"image": link}, {"text": "Now in blue"}))

    assert (answer.status_code, answer.json()["code"]) == (404, "NoSuchKey")
    assert again.json()["message"] == (
        "download image failed: Image 1 is a result of this server that is gone."
    )
