"""1min.ai's calls as its clients make them: an upload, an edit of it, the record again later."""

import asyncio
import hashlib
import io
import json
import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from PIL import Image

from overpaint import admin
from overpaint.contracts.oneminai.names import Moments, safe_name
from overpaint.settings import Settings
from tests.conftest import KEY, Serve, Server, drawn, generation
from tests.contracts.oneminai_client import OneMinClient, feature, form, prompted
from tests.contracts.pictures_at import pictures_at
from tests.contracts.records import entries, rows
from tests.contracts.scripted import ScriptedServer, serving

UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
STAMP = r"\d{4}(_\d\d){5}_\d{3}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


@pytest.fixture(scope="module")
def client(sketch_server: Server) -> OneMinClient:
    return OneMinClient(sketch_server.url)


@pytest.fixture(scope="module")
def path(client: OneMinClient) -> str:
    return client.uploaded(drawn(300, 200))


@pytest.fixture(scope="module")
def stranger(sketch_server: Server) -> OneMinClient:
    """A client of another team."""
    return OneMinClient(sketch_server.url, key_of_another_team(sketch_server.data_dir))


@pytest.fixture
async def scripted(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    async with serving(tmp_path) as server:
        yield server


def key_of_another_team(data_dir: Path) -> str:
    return asyncio.run(admin.create(Settings(data_dir=data_dir), "another", "singapore"))


def opened(link: str) -> Image.Image:
    return Image.open(io.BytesIO(httpx.get(link).content))


def size_of(record: dict[str, Any]) -> tuple[int, int]:
    return opened(record["temporaryUrl"]).size


def inputs_of(server: Server, record: dict[str, Any]) -> list[tuple[int, int]]:
    found = rows(
        server.data_dir,
        "SELECT width, height FROM assets WHERE job_id = ? AND role = 'input' ORDER BY \"index\"",
        record["uuid"],
    )
    return [(row["width"], row["height"]) for row in found]


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errorCode"]


def test_an_upload_is_told_as_the_storage_and_as_the_application_know_it(client: OneMinClient) -> None:
    data = drawn()
    answer = client.upload(data)

    body = answer.json()
    path = body["fileContent"]["path"]
    team, user = (body["asset"]["metadata"][name] for name in ("team-id", "user-id"))
    assert answer.status_code == 200
    assert re.fullmatch(f"images/{STAMP}_cat\\.png", path)
    assert re.fullmatch(f"{UUID} {UUID} {UUID}", f"{team} {user} {body['fileContent']['uuid']}")
    assert re.fullmatch(TIME, body["fileContent"]["createdAt"])
    assert body == {
        "asset": {
            "fieldname": "asset",
            "originalname": "cat.png",
            "encoding": "7bit",
            "mimetype": "image/png",
            "size": len(data),
            "bucket": f"team-{team}",
            "key": path,
            "acl": "private",
            "contentType": "application/octet-stream",
            "contentDisposition": None,
            "contentEncoding": None,
            "storageClass": "STANDARD",
            "serverSideEncryption": None,
            "metadata": {
                "team-id": team,
                "user-id": user,
                "fieldname": "asset",
                "originalname": "cat.png",
                "encoding": "7bit",
                "mimetype": "image/png",
            },
            "location": f"{client.url}/files/team-{team}/{path}",
            "etag": f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"',
        },
        "fileContent": {
            "uuid": body["fileContent"]["uuid"],
            "path": path,
            "type": "png",
            "name": path.removeprefix("images/"),
            "content": "",
            "status": "ACTIVE",
            "metadata": {"token": 0, "character": 0},
            "createdAt": body["fileContent"]["createdAt"],
        },
    }


def test_the_type_of_an_upload_is_that_of_its_bytes(client: OneMinClient) -> None:
    body = client.upload(drawn(format_="JPEG"), "cat.png", "image/png").json()

    assert body["asset"]["mimetype"] == body["asset"]["metadata"]["mimetype"] == "image/jpeg"
    assert body["fileContent"]["type"] == "jpg"
    assert body["fileContent"]["path"].endswith("_cat.jpg")


@pytest.mark.parametrize(
    ("original", "media_type", "name"),
    [
        ("cat.png", "image/png", "cat.png"),
        ("cat.PNG", "image/png", "cat.PNG"),
        ("cat.jpeg", "image/jpeg", "cat.jpeg"),
        ("cat.png", "image/webp", "cat.webp"),
        ("cat", "image/png", "cat.png"),
        ("6f1c2d34-0000-4000-8000-000000000000", "image/tiff", "6f1c2d34-0000-4000-8000-000000000000.tiff"),
        ("holiday v1.2", "image/png", "holiday-v1-2.png"),
        ("кот.png", "image/png", "image.png"),
        ("猫 cat 🐈.png", "image/png", "cat.png"),
        ("../../etc/passwd", "image/png", "passwd.png"),
        ("C:\\photos\\cat.gif", "image/gif", "cat.gif"),
        ("..", "image/png", "image.png"),
        (".png", "image/png", "image.png"),
        ("", "image/png", "image.png"),
        ("a\0b\r\nc.png", "image/png", "a-b-c.png"),
        ("x" * 5000 + ".png", "image/png", "x" * 100 + ".png"),
    ],
)
def test_a_name_becomes_safe_and_has_a_true_extension(original: str, media_type: str, name: str) -> None:
    assert safe_name(original, media_type) == name


def test_no_moment_is_given_twice() -> None:
    now = datetime(2026, 3, 1, 10, 20, 30, 456_789, tzinfo=UTC)
    moments = Moments()

    given = [moments.next(now) for _ in range(3)]

    assert [moment.microsecond for moment in given] == [456_000, 457_000, 458_000]
    assert moments.next(now + timedelta(seconds=1)).microsecond == 456_000


def test_files_of_one_name_that_come_at_once_are_each_their_own(client: OneMinClient) -> None:
    pictures = [drawn(40 + number, 40) for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(client.uploaded, pictures))

    assert len(set(paths)) == 8


def test_texts_beside_the_file_are_ignored(client: OneMinClient) -> None:
    answer = httpx.post(
        f"{client.url}/api/assets",
        data={"type": "IMAGE", "more": "x"},
        files=form(drawn()),
        headers={"api-key": KEY},
    )

    assert answer.status_code == 200


def test_a_record_is_told_with_everything_that_was_sent(client: OneMinClient, path: str) -> None:
    sent = prompted(path, "Make it night", unknown={"a": [1, 2.5, None, "ü"]}, size="1024x1024")
    answer = client.run(feature(sent, conversationId="IMAGE_EDITOR", metadata={}, brandVoiceId="x"))

    record = answer.json()["aiRecord"]
    (result,) = record["aiRecordDetail"]["resultObject"]
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-overpaint-engine"].startswith("sketch/")
    assert answer.headers["x-overpaint-notes"]
    assert re.fullmatch(rf"images/{STAMP}_\d{{6}}\.png", result)
    assert re.fullmatch(f"{UUID} {UUID} {UUID}", f"{record['uuid']} {record['userId']} {record['teamId']}")
    assert re.fullmatch(TIME, record["createdAt"])
    assert urlsplit(record["temporaryUrl"]).path == f"/files/team-{record['teamId']}/{result}"
    assert answer.json() == {
        "aiRecord": {
            "uuid": record["uuid"],
            "userId": record["userId"],
            "teamId": record["teamId"],
            "model": "qwen-image-edit-plus",
            "type": "IMAGE_EDITOR",
            "metadata": None,
            "rating": None,
            "feedback": None,
            "conversationId": None,
            "status": "SUCCESS",
            "createdAt": record["createdAt"],
            "aiRecordDetail": {"promptObject": sent, "resultObject": [result], "responseObject": {}},
            "additionalData": None,
            "temporaryUrl": record["temporaryUrl"],
            "temporaryUrls": [record["temporaryUrl"]],
        }
    }


def test_the_documented_example_with_every_parameter_works(client: OneMinClient, path: str) -> None:
    second = client.uploaded(drawn(80, 80))
    record = client.record(
        path,
        "Make Image 1 night, as in Image 2",
        additional_images=[second],
        n=2,
        width=1328,
        height=1021,
        prompt_extend=True,
        negative_prompt="blurry",
        seed=2147483647,
    )

    assert [opened(link).size for link in record["temporaryUrls"]] == [(1328, 1021)] * 2
    assert record["aiRecordDetail"]["promptObject"]["height"] == 1021


def test_what_is_optional_may_be_null_or_empty(client: OneMinClient, path: str) -> None:
    nothing = dict.fromkeys(
        ["additional_images", "width", "height", "prompt_extend", "negative_prompt", "seed"]
    )

    assert client.edit(path, **nothing).status_code == 200
    assert client.edit(path, additional_images=[], negative_prompt="").status_code == 200


@pytest.mark.parametrize(
    ("sides", "size"),
    [
        ({"width": 1021, "height": 513}, (1021, 513)),
        ({"width": 600}, (600, 400)),
        ({"height": 600}, (900, 600)),
        ({"width": 1021}, (1021, 681)),
        ({}, (1248, 832)),
    ],
    ids=str,
)
def test_the_size_is_what_was_asked_for_and_otherwise_follows_image_1(
    client: OneMinClient, path: str, sides: dict[str, int], size: tuple[int, int]
) -> None:
    square = client.uploaded(drawn(80, 80))

    assert size_of(client.record(path, additional_images=[square], **sides)) == size


def test_all_results_can_be_had_and_the_first_is_the_one_of_old_clients(
    sketch_server: Server, client: OneMinClient, path: str
) -> None:
    record = client.record(path, n=6, width=512, height=512)

    results = record["aiRecordDetail"]["resultObject"]
    stored = rows(
        sketch_server.data_dir,
        "SELECT path, stored_at FROM assets WHERE job_id = ? AND role = 'output' ORDER BY \"index\"",
        record["uuid"],
    )
    pictures = [httpx.get(link).content for link in record["temporaryUrls"]]
    assert record["temporaryUrl"] == record["temporaryUrls"][0]
    assert results == [row["path"] for row in stored] == sorted(set(results))
    for result, row in zip(results, stored, strict=True):
        written = datetime.fromisoformat(row["stored_at"])
        assert result.startswith(f"images/{written:%Y_%m_%d_%H_%M_%S}_{written.microsecond // 1000:03}_")
    assert len(set(pictures)) == 6


@pytest.mark.parametrize("link", ["resultObject", "temporaryUrl", "location", "dashscope"])
def test_what_was_handed_out_is_an_image_of_another_edit(
    sketch_server: Server, client: OneMinClient, path: str, link: str
) -> None:
    record = client.record(path, width=600, height=520)
    dashscope = sketch_server.post(generation(size="640*512")).json()
    image, size = {
        "resultObject": (record["aiRecordDetail"]["resultObject"][0], (600, 520)),
        "temporaryUrl": (record["temporaryUrl"], (600, 520)),
        "location": (client.upload(drawn(70, 50)).json()["asset"]["location"], (70, 50)),
        "dashscope": (dashscope["output"]["choices"][0]["message"]["content"][0]["image"], (640, 512)),
    }[link]

    again = client.record(path, additional_images=[image])

    assert inputs_of(sketch_server, again) == [(300, 200), size]
    assert inputs_of(sketch_server, client.record(image)) == [size]


def test_a_prompt_is_cut_for_the_engine_and_not_in_the_echo(
    sketch_server: Server, client: OneMinClient, path: str
) -> None:
    prompt = "Make it blue. " * 100
    record = client.record(path, prompt)

    (job,) = rows(sketch_server.data_dir, "SELECT prompt FROM jobs WHERE id = ?", record["uuid"])
    assert record["aiRecordDetail"]["promptObject"]["prompt"] == prompt
    assert job["prompt"] == prompt[:800]


def test_a_relay_may_say_that_it_does_not_stream(client: OneMinClient, path: str) -> None:
    assert client.run(feature(prompted(path)), isStreaming="false").status_code == 200


def test_a_record_is_found_again(client: OneMinClient, path: str) -> None:
    answer = client.edit(path, n=2)

    assert client.result(answer.json()["aiRecord"]["uuid"]).json() == answer.json()


@pytest.mark.parametrize(
    "uuid", ["00000000-0000-4000-8000-000000000000", "x", "%00", "..%2e", "' OR 1=1 --", "x" * 5000]
)
def test_an_unknown_record_is_null_with_status_200(client: OneMinClient, uuid: str) -> None:
    answer = client.result(uuid)

    assert (answer.status_code, answer.json()) == (200, {"aiRecord": None})


def test_a_record_of_another_team_or_another_dialect_is_null(
    sketch_server: Server, client: OneMinClient, stranger: OneMinClient, path: str
) -> None:
    record = client.record(path)
    other = sketch_server.post(generation()).json()["request_id"]
    (job,) = rows(sketch_server.data_dir, "SELECT id FROM jobs WHERE request_id = ?", other)

    assert stranger.result(record["uuid"]).json() == {"aiRecord": None}
    assert client.result(job["id"]).json() == {"aiRecord": None}


def test_a_picture_of_another_team_is_as_one_that_never_was(
    client: OneMinClient, stranger: OneMinClient, path: str
) -> None:
    location = client.upload().json()["asset"]["location"]
    unknown = stranger.edit("images/2026_03_01_10_20_30_456_cat.png")

    for image in (path, location):
        assert stranger.edit(image).text == unknown.text
    assert refusal(unknown) == (400, "ASSET_NOT_FOUND")


def test_a_link_that_was_given_to_another_team_is_an_image_there(
    sketch_server: Server, client: OneMinClient, stranger: OneMinClient, path: str
) -> None:
    link = client.record(path, width=600, height=520)["temporaryUrl"]

    assert inputs_of(sketch_server, stranger.record(link)) == [(600, 520)]
    assert refusal(stranger.edit(link.replace("x-id=GetObject", "x-id=PutObject"))) == (
        400,
        "ASSET_NOT_FOUND",
    )


def test_the_catalogue_is_there_for_anybody(client: OneMinClient) -> None:
    answer = httpx.get(f"{client.url}/models", params={"feature": "IMAGE_EDITOR"})

    assert answer.status_code == 200
    assert answer.json() == {
        "models": [
            {
                "modelId": "qwen-image-edit-plus",
                "name": "Qwen Image Edit Plus",
                "provider": "overpaint",
                "status": "ACTIVE",
                "features": ["IMAGE_EDITOR"],
                "modality": {"INPUT": ["TEXT", "IMAGE"], "OUTPUT": ["IMAGE"]},
                "creditMetadata": {"creditPerImage": 30_000},
            }
        ]
    }
    assert httpx.get(f"{client.url}/models").json() == answer.json()
    assert httpx.get(f"{client.url}/models?feature=CHAT").json() == {"models": []}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": f"Bearer {KEY}"},
        {"api-key": ""},
        {"api-key": "sk-another"},
        {"api-key": f"Bearer {KEY}"},
        {"api-key": "k" * 20_000},
        {"api-key": b"\xff\xfe"},
    ],
    ids=range(7),
)
@pytest.mark.parametrize(
    ("method", "where"), [("POST", "assets"), ("POST", "features"), ("GET", "results/1")]
)
def test_a_call_without_a_right_key_is_refused(
    client: OneMinClient, headers: dict[str, str], method: str, where: str
) -> None:
    answer = httpx.request(method, f"{client.url}/api/{where}", headers=headers)

    assert refusal(answer) == (401, "INVALID_API_KEY")
    assert answer.json()["message"].startswith("API key is not active")


def test_another_host_is_asked_only_where_that_is_allowed(client: OneMinClient, serve: Serve) -> None:
    with pictures_at() as (host, asked):
        named = feature(prompted(f"http://{host}/one.png"))
        refused = client.run(named)
        with serve(FETCH__ALLOWED_PRIVATE_HOSTS=host, FETCH__ONEMINAI_LINKS="true") as allowing:
            edited = OneMinClient(allowing.url).run(named)
            missing = OneMinClient(allowing.url).run(feature(prompted(f"http://{host}/missing")))

    assert refused.json()["message"].startswith("Image 1 is at another host, which is not asked")
    assert edited.status_code == 200
    assert json.loads(missing.json()["details"])[0]["field"] == "imageUrl"
    assert asked == ["/one.png", "/missing"]


async def test_an_asynchronous_edit_is_polled(scripted: ScriptedServer) -> None:
    client = OneMinClient(scripted.url)
    path = await asyncio.to_thread(client.uploaded)
    sent = prompted(path, "stall after one image", n=2)

    begun = await asyncio.to_thread(client.run, feature(sent, **{"async": True}))
    record = begun.json()["aiRecord"]
    polled = await asyncio.to_thread(client.result, record["uuid"])
    scripted.engine.released.set()
    done = await until_done(client, record["uuid"])

    assert begun.status_code == 200
    assert (record["status"], record["temporaryUrl"]) == ("PROCESSING", None)
    assert record["aiRecordDetail"] == {"promptObject": sent, "resultObject": [], "responseObject": {}}
    assert polled.json() == begun.json()
    assert done["status"] == "SUCCESS"
    assert len(done["aiRecordDetail"]["resultObject"]) == 2
    assert (await scripted.client.get(done["temporaryUrl"])).status_code == 200


async def test_an_asynchronous_edit_that_fails_says_why(scripted: ScriptedServer) -> None:
    client = OneMinClient(scripted.url)
    path = await asyncio.to_thread(client.uploaded)

    begun = await asyncio.to_thread(client.run, feature(prompted(path, "refuse"), **{"async": True}))
    record = await until_done(client, begun.json()["aiRecord"]["uuid"])

    assert record["status"] == "FAILURE"
    assert record["aiRecordDetail"]["resultObject"] == []
    assert record["aiRecordDetail"]["responseObject"] == {
        "errorCode": "EXTERNAL_API_RESPONSE_WITH_ERROR",
        "message": "This engine knows no such words.",
    }


async def until_done(client: OneMinClient, uuid: str) -> dict[str, Any]:
    async with asyncio.timeout(30):
        while True:
            answer = await asyncio.to_thread(client.result, uuid)
            record: dict[str, Any] = answer.json()["aiRecord"]
            if record["status"] != "PROCESSING":
                return record
            await asyncio.sleep(0.05)


async def test_uploads_results_and_records_live_for_seven_days(scripted: ScriptedServer) -> None:
    client = OneMinClient(scripted.url)
    path = await asyncio.to_thread(client.uploaded)
    record = await asyncio.to_thread(client.record, path)
    result = record["aiRecordDetail"]["resultObject"][0]

    async def found() -> list[object]:
        link = await scripted.client.get(record["temporaryUrl"])
        again = await asyncio.to_thread(client.result, record["uuid"])
        edits = [await asyncio.to_thread(client.edit, image) for image in (path, result)]
        is_there = again.json()["aiRecord"] is not None
        return [link.status_code, is_there, *(edit.status_code for edit in edits)]

    scripted.clock.ahead = timedelta(days=6, hours=23, minutes=59)
    assert await found() == [200, True, 200, 200]
    scripted.clock.ahead = timedelta(days=7, seconds=1)
    assert await found() == [403, False, 400, 400]


async def test_a_call_sent_again_after_a_broken_connection_joins_the_edit(scripted: ScriptedServer) -> None:
    client = OneMinClient(scripted.url)
    path = await asyncio.to_thread(client.uploaded)
    body = feature(prompted(path, "stall after one image"))
    url, headers = f"{scripted.url}/api/features", {"api-key": KEY}
    with pytest.raises(httpx.ReadTimeout):
        await scripted.client.post(url, json=body, headers=headers, timeout=0.5)
    await asyncio.sleep(0.3)

    again = asyncio.create_task(scripted.client.post(url, json=body, headers=headers))
    await asyncio.sleep(0.3)
    scripted.engine.released.set()

    assert (await again).json()["aiRecord"]["status"] == "SUCCESS"
    assert len(rows(scripted.data_dir, "SELECT id FROM jobs")) == 1


async def test_three_uploads_and_three_edits_pass_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = datetime.now(UTC)
    async with serving(tmp_path, LIMITS__REQUESTS_PER_SECOND=None) as server:
        client = OneMinClient(server.url)
        monkeypatch.setattr(server.clock, "now", lambda: begun + server.clock.ahead)
        uploads = [await asyncio.to_thread(client.upload) for _ in range(4)]
        path = uploads[0].json()["fileContent"]["path"]
        edits = [await asyncio.to_thread(client.run, feature({**prompted(path), "n": 0})) for _ in range(4)]
        polls = [await asyncio.to_thread(client.result, "x") for _ in range(4)]
        server.clock.ahead = timedelta(seconds=1)
        later = await asyncio.to_thread(client.upload)

    assert [answer.status_code for answer in uploads] == [200, 200, 200, 429]
    assert [answer.status_code for answer in edits] == [400, 400, 400, 429]
    assert [answer.status_code for answer in polls] == [200] * 4
    assert refusal(uploads[3]) == refusal(edits[3]) == (429, "TOO_MANY_REQUESTS")
    assert uploads[3].headers["retry-after"] == edits[3].headers["retry-after"] == "1"
    assert later.status_code == 200


async def test_an_edit_that_credits_do_not_cover_costs_nothing(tmp_path: Path) -> None:
    async with serving(tmp_path, BILLING="enforced") as server:
        client = OneMinClient(server.url)
        await admin.granted(Settings(data_dir=tmp_path), "default", "0.05", None)
        path = await asyncio.to_thread(client.uploaded)
        refused = await asyncio.to_thread(client.edit, path, n=2)
        done = await asyncio.to_thread(client.edit, path)

    assert refusal(refused) == (406, "INSUFFICIENT_CREDITS")
    assert refused.json()["message"] == (
        "The feature requires 60000 credits, but the default team only has 50000 credits"
    )
    assert done.status_code == 200
    assert entries(tmp_path) == [("grant", 50_000, 0), ("hold", 0, 30_000), ("capture", -30_000, -30_000)]
