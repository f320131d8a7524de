"""Temporary uploads: the policy, the form, the `oss://` address.

The form's fields and their order are those of the SDKs; the refusals are those of Object Storage Service, "PostObject".
"""

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from overpaint import admin
from overpaint.core.images import IMAGE_BYTES_MAX
from overpaint.settings import Settings
from tests.conftest import drawn, generation
from tests.contracts.records import files, inputs_of, rows
from tests.contracts.scripted import MovableClock, ScriptedServer, serving

PLUS = "qwen-image-edit-plus"
PHOTO = drawn(60, 40)
RESOLVE = {"X-DashScope-OssResourceResolve": "enable"}


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ScriptedServer]:
    """One for all tests that leave its clock alone."""
    async with serving(tmp_path_factory.mktemp("data")) as server:
        yield server


async def asked(server: ScriptedServer, **changed: str | None) -> httpx.Response:
    """The answer to a call for a policy."""
    params = {"action": "getPolicy", "model": PLUS} | changed
    return await server.client.get(f"{server.url}/api/v1/uploads", params=params)


async def policy(server: ScriptedServer, *, key: str | None = None) -> dict[str, Any]:
    headers = {"authorization": f"Bearer {key}"} if key else {}
    params = {"action": "getPolicy", "model": PLUS}
    answer = await server.client.get(f"{server.url}/api/v1/uploads", params=params, headers=headers)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def form_of(data: dict[str, Any], name: str = "one.png", **changed: str) -> dict[str, str]:
    """The fields of the SDKs, in their order."""
    return {
        "OSSAccessKeyId": data["oss_access_key_id"],
        "Signature": data["signature"],
        "policy": data["policy"],
        "key": f"{data['upload_dir']}/{name}",
        "x-oss-object-acl": data["x_oss_object_acl"],
        "x-oss-forbid-overwrite": data["x_oss_forbid_overwrite"],
        "success_action_status": "200",
        "x-oss-content-type": "image/png",
    } | changed


async def posted(host: str, form: dict[str, str], file: bytes = PHOTO) -> httpx.Response:
    """The answer to a form, which is sent without a key."""
    async with httpx.AsyncClient() as client:
        return await client.post(host, data=form, files={"file": ("one.png", file, "image/png")})


async def uploaded(server: ScriptedServer, name: str = "one.png") -> str:
    """The `oss://` address of the photo."""
    data = await policy(server)
    form = form_of(data, name)
    answer = await posted(data["upload_host"], form)
    assert (answer.status_code, answer.content) == (200, b"")
    return f"oss://{form['key']}"


async def edited(
    server: ScriptedServer, *addresses: str, model: str = PLUS, **headers: str
) -> httpx.Response:
    parts = [{"image": address} for address in addresses]
    return await server.client.post(
        f"{server.url}/api/v1/services/aigc/multimodal-generation/generation",
        json=generation(*parts, {"text": "Make it blue"}, model=model),
        headers=RESOLVE | headers,
    )


def said(answer: httpx.Response) -> tuple[int, str]:
    """Status and message of a refusal of the dialect."""
    assert answer.json()["code"] == "InvalidParameter"
    return answer.status_code, answer.json()["message"]


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a refusal of the storage."""
    assert answer.headers["content-type"] == "application/xml"
    told = re.fullmatch(
        r'<\?xml version="1.0" encoding="UTF-8"\?>\s*<Error><Code>(\w+)</Code><Message>[^<]+</Message>'
        r"<RequestId>([\w-]+)</RequestId></Error>",
        answer.text,
    )
    assert told, answer.text
    assert told[2] == answer.headers["x-oss-request-id"]
    return answer.status_code, told[1]


@pytest.mark.parametrize(
    "name", ["one.png", "a house by the sea.png", "图 1（新）.jpg", "a..b+c%20d&e.png", "no extension"]
)
async def test_an_uploaded_file_is_edited_by_its_address(server: ScriptedServer, name: str) -> None:
    answer = await edited(server, await uploaded(server, name))

    assert answer.status_code == 200, answer.text
    assert inputs_of(server.data_dir, answer.json()["request_id"]) == [(60, 40)]


async def test_a_policy_says_what_it_allows(server: ScriptedServer) -> None:
    answer = await asked(server)
    data = answer.json().pop("data")

    assert list(answer.json()) == ["request_id", "data"]
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert (data["expire_in_seconds"], data["max_file_size_mb"]) == (300, 10)
    document = json.loads(base64.b64decode(data["policy"]))
    lives = datetime.fromisoformat(document["expiration"]) - server.clock.now()
    assert timedelta(seconds=295) < lives <= timedelta(seconds=300)
    assert ["starts-with", "$key", f"{data['upload_dir']}/"] in document["conditions"]
    assert ["content-length-range", 0, IMAGE_BYTES_MAX] in document["conditions"]


async def test_every_policy_has_a_folder_of_its_own(server: ScriptedServer) -> None:
    assert (await policy(server))["upload_dir"] != (await policy(server))["upload_dir"]


async def test_the_form_goes_to_the_address_that_clients_reach(tmp_path: Path) -> None:
    async with serving(tmp_path, PUBLIC_URL="https://pictures.example") as server:
        host = (await policy(server))["upload_host"]

    assert host.startswith("https://pictures.example/uploads/dashscope/")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"action": "deletePolicy"}, "InvalidParameter"),
        ({"action": None}, "InvalidParameter"),
        ({"model": None}, "BadRequest.EmptyModel"),
        ({"model": "qwen-image"}, "InvalidParameter"),
    ],
    ids=["action", "no action", "no model", "model"],
)
async def test_a_policy_is_for_a_known_action_and_model(
    server: ScriptedServer, changed: dict[str, str | None], code: str
) -> None:
    answer = await asked(server, **changed)

    assert (answer.status_code, answer.json()["code"]) == (400, code)


async def test_a_policy_needs_a_key(server: ScriptedServer) -> None:
    answer = await asyncio.to_thread(
        httpx.get, f"{server.url}/api/v1/uploads", params={"action": "getPolicy", "model": PLUS}
    )

    assert (answer.status_code, answer.json()["code"]) == (401, "InvalidApiKey")


async def test_a_hundred_policies_a_second_are_given_for_each_model(tmp_path: Path) -> None:
    async with serving(tmp_path, LIMITS__REQUESTS_PER_SECOND="") as server:
        server.clock.stop()
        answers = [await asked(server) for _ in range(101)]
        other = await asked(server, model="qwen-image-edit")

    assert [answer.status_code for answer in answers] == [200] * 100 + [429]
    assert answers[-1].json()["code"] == "Throttling.RateQuota"
    assert other.status_code == 200


async def test_an_address_needs_its_header(server: ScriptedServer) -> None:
    answer = await edited(server, await uploaded(server), **{"X-DashScope-OssResourceResolve": "disable"})

    assert said(answer)[0] == 400
    assert said(answer)[1].startswith(
        "The provided URL does not appear to be valid. Ensure it is correctly formatted."
    )


async def test_an_upload_belongs_to_its_model(server: ScriptedServer) -> None:
    answer = await edited(server, await uploaded(server), model="qwen-image-edit")

    assert said(answer)[1].startswith("download image failed: Image 1 names no upload")


async def test_an_upload_belongs_to_its_account(server: ScriptedServer) -> None:
    address = await uploaded(server)
    stranger = await admin.create(Settings(data_dir=server.data_dir), "stranger", "singapore")

    answer = await edited(server, address, authorization=f"Bearer {stranger}")

    assert said(answer)[1].startswith("download image failed: Image 1 names no upload")


async def test_an_upload_lives_for_two_days_and_leaves_nothing(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        address = await uploaded(server)
        server.clock.ahead = timedelta(hours=47, minutes=59)
        before = await edited(server, address)
        server.clock.ahead = timedelta(hours=48, seconds=1)
        after = await edited(server, address)
    async with serving(tmp_path, clock=MovableClock(timedelta(days=4))):  # it sweeps when it starts
        left = files(tmp_path)

    assert (before.status_code, after.status_code) == (200, 400)
    assert not left
    assert not rows(tmp_path, "SELECT id FROM assets")


async def test_a_policy_ends_after_five_minutes(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        data = await policy(server)
        server.clock.ahead = timedelta(seconds=301)
        answer = await posted(data["upload_host"], form_of(data))

    assert refusal(answer) == (403, "AccessDenied")
    assert "Invalid according to Policy: Policy expired." in answer.text


async def test_one_policy_takes_several_files(server: ScriptedServer) -> None:
    data = await policy(server)
    for name, size in [("one.png", (30, 20)), ("two.png", (20, 30))]:
        assert (await posted(data["upload_host"], form_of(data, name), drawn(*size))).status_code == 200

    answer = await edited(server, *(f"oss://{data['upload_dir']}/{name}.png" for name in ("two", "one")))

    assert inputs_of(server.data_dir, answer.json()["request_id"]) == [(20, 30), (30, 20)]


async def test_the_same_file_is_taken_again_and_another_one_of_its_name_refused(
    server: ScriptedServer,
) -> None:
    data = await policy(server)
    first, again, another = [
        await posted(data["upload_host"], form_of(data), file) for file in (PHOTO, PHOTO, drawn(20, 20))
    ]

    assert (first.status_code, again.status_code) == (200, 200)
    assert refusal(another) == (409, "FileAlreadyExists")
    edit = await edited(server, f"oss://{data['upload_dir']}/one.png")
    assert inputs_of(server.data_dir, edit.json()["request_id"]) == [(60, 40)]


@pytest.mark.parametrize(
    ("key", "refused"),
    [
        ("elsewhere/one.png", (403, "AccessDenied")),
        ("one.png", (403, "AccessDenied")),
        ("{folder}", (403, "AccessDenied")),
        ("{folder}/", (403, "AccessDenied")),
        ("{folder}-too/one.png", (403, "AccessDenied")),
        ("{folder}/..", (403, "AccessDenied")),
        ("{folder}/../one.png", (403, "AccessDenied")),
        ("{folder}/inner/one.png", (403, "AccessDenied")),
        ("/{folder}/one.png", (403, "AccessDenied")),
        ("{folder}/one\x00.png", (400, "InvalidArgument")),
        ("{folder}/one\r\n.png", (400, "InvalidArgument")),
        ("{folder}/" + "n" * 500, (400, "InvalidArgument")),
    ],
)
async def test_a_key_is_a_name_in_the_folder_of_its_policy(
    server: ScriptedServer, key: str, refused: tuple[int, str]
) -> None:
    data, before = await policy(server), files(server.data_dir)

    answer = await posted(data["upload_host"], form_of(data, key=key.replace("{folder}", data["upload_dir"])))

    assert refusal(answer) == refused
    assert files(server.data_dir) == before


@pytest.mark.parametrize(
    "changed",
    [
        {"Signature": "AAAA"},
        {"Signature": ""},
        {"policy": "e30="},
        {"policy": "?"},
        {"OSSAccessKeyId": "another"},
    ],
    ids=str,
)
async def test_a_form_that_was_not_signed_is_refused(server: ScriptedServer, changed: dict[str, str]) -> None:
    data = await policy(server)

    assert refusal(await posted(data["upload_host"], form_of(data, **changed))) == (
        403,
        "SignatureDoesNotMatch",
    )


async def test_a_form_is_taken_at_the_address_of_its_own_account_alone(server: ScriptedServer) -> None:
    stranger = await admin.create(Settings(data_dir=server.data_dir), "stranger", "singapore")
    mine, theirs = await policy(server), await policy(server, key=stranger)
    unsigned = mine["upload_host"].partition("?")[0]

    for host in (theirs["upload_host"], unsigned):
        assert refusal(await posted(host, form_of(mine))) == (403, "SignatureDoesNotMatch")


@pytest.mark.parametrize("field", ["x-oss-object-acl", "x-oss-forbid-overwrite"])
async def test_a_condition_of_the_policy_is_kept(server: ScriptedServer, field: str) -> None:
    data = await policy(server)

    assert refusal(await posted(data["upload_host"], form_of(data, **{field: "public-read"}))) == (
        403,
        "AccessDenied",
    )


@pytest.mark.parametrize("missing", ["OSSAccessKeyId", "Signature", "policy", "key", "x-oss-object-acl"])
async def test_a_form_without_a_field_is_refused(server: ScriptedServer, missing: str) -> None:
    data = await policy(server)
    form = form_of(data)
    del form[missing]

    assert refusal(await posted(data["upload_host"], form)) == (400, "InvalidArgument")


async def test_a_file_of_ten_mebibytes_is_taken_and_no_byte_more(server: ScriptedServer) -> None:
    data = await policy(server)
    fits, exceeds, by_far = [
        await posted(data["upload_host"], form_of(data, f"{size}.bin"), bytes(size))
        for size in (IMAGE_BYTES_MAX, IMAGE_BYTES_MAX + 1, 3 * IMAGE_BYTES_MAX)
    ]

    assert fits.status_code == 200
    assert refusal(exceeds) == refusal(by_far) == (400, "EntityTooLarge")


def multipart(*parts: tuple[str, str]) -> tuple[bytes, dict[str, str]]:
    head = 'Content-Disposition: form-data; name="{}"'
    body = "".join(f"--cut\r\n{head.format(name)}\r\n\r\n{value}\r\n" for name, value in parts)
    return f"{body}--cut--\r\n".encode(), {"content-type": "multipart/form-data; boundary=cut"}


async def test_a_form_that_is_none_is_refused(server: ScriptedServer) -> None:
    data = await policy(server)
    fields, file = list(form_of(data).items()), ("file", "picture")
    first, kind = multipart(file, *fields)
    for content, headers, refused in [
        (b"", {}, "MalformedPOSTRequest"),
        (b"{}", {"content-type": "application/json"}, "MalformedPOSTRequest"),
        (b"--cut", {"content-type": "multipart/form-data"}, "MalformedPOSTRequest"),
        (first[:-9], kind, "MalformedPOSTRequest"),
        (multipart(*[("x", "y")] * 1000)[0], kind, "MalformedPOSTRequest"),
        (first, kind, "InvalidArgument"),
        (multipart(*fields)[0], kind, "InvalidArgument"),
        (multipart(*fields, file, file)[0], kind, "InvalidArgument"),
        (multipart(*fields, file)[0].replace(b"one.png", b"\xff"), kind, "InvalidArgument"),
    ]:
        async with httpx.AsyncClient() as client:
            answer = await client.post(data["upload_host"], content=content, headers=headers)
        assert refusal(answer) == (400, refused)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_nothing_is_read_or_removed_where_files_are_posted(server: ScriptedServer, method: str) -> None:
    data = await policy(server)

    answer = await asyncio.to_thread(httpx.request, method, data["upload_host"])

    assert refusal(answer) == (405, "MethodNotAllowed")


async def test_a_file_that_is_no_picture_is_refused_when_it_is_edited(server: ScriptedServer) -> None:
    data = await policy(server)
    assert (await posted(data["upload_host"], form_of(data, "notes.txt"), b"notes")).status_code == 200

    answer = await edited(server, f"oss://{data['upload_dir']}/notes.txt")

    assert said(answer)[1].startswith("Invalid image format or corrupted file: Image 1")
