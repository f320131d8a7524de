"""The unmodified `dashscope` SDKs, both editions, pointed here by nothing but a base URL and a key.

Edition 1.25 cannot be installed beside 2.0: it lies in a folder of its own, `DASHSCOPE_1_25` or
`<environment>/dashscope-1.25`.
"""

import asyncio
import io
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from overpaint import admin
from overpaint.core.accounts import Standing
from overpaint.core.keys import FIRST_ACCOUNT
from overpaint.settings import Settings
from tests.conftest import KEY, Serve, Server, data_uri, drawn, generation
from tests.contracts.records import inputs_of, job_of

DRIVER = Path(__file__).with_name("sdk_driver.py")
EDITIONS = ("2.0", "1.25")
WAYS = ("sync", "sync_stream", "aio", "aio_stream", "image_generation")


@dataclass(frozen=True)
class Sdk:
    """One edition of the SDK in a process; `base_url` None leaves the address to the environment."""

    edition: str
    process: subprocess.Popen[str]
    base_url: str | None

    def call(self, way: str = "sync", *, key: str | None = KEY, **arguments: object) -> dict[str, Any]:
        """One call of the SDK, with a picture and a sentence where no messages are given."""
        body = generation()
        call = {
            "way": way,
            "base_url": self.base_url,
            "model": body["model"],
            "messages": body["input"]["messages"],
            "api_key": key,
            **arguments,
        }
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(call) + "\n")
        self.process.stdin.flush()
        seen: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert seen.pop("edition").startswith(f"{self.edition}.")
        return seen


@pytest.fixture(scope="module", params=EDITIONS)
def sdk(
    request: pytest.FixtureRequest, sketch_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sdk]:
    """The SDK, directed by `dashscope.base_http_api_url`."""
    home = tmp_path_factory.mktemp("home")
    with driven(request.param, home, base_url=f"{sketch_server.url}/api/v1") as sdk:
        yield sdk


@contextmanager
def driven(edition: str, home: Path, *, base_url: str | None = None, **variables: str) -> Iterator[Sdk]:
    """A driver process; it sees no proxy, and no key or address but those given here."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith("DASHSCOPE_")
    }
    environment |= {"HOME": str(home), **path_of(edition), **variables}
    process = subprocess.Popen(
        [sys.executable, str(DRIVER)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Sdk(edition, process, base_url)
        finally:
            process.kill()


def path_of(edition: str) -> dict[str, str]:
    if edition != "1.25":
        return {}
    folder = Path(os.environ.get("DASHSCOPE_1_25") or Path(sys.prefix) / "dashscope-1.25")
    if not (folder / "dashscope").is_dir():
        missing = f"dashscope 1.25 is not in {folder}: make setup-full"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return {"PYTHONPATH": str(folder)}


def opened(link: str) -> Image.Image:
    return Image.open(io.BytesIO(httpx.get(link).raise_for_status().content))


@pytest.mark.parametrize("way", WAYS)
def test_an_edit_comes_back_as_pictures(sdk: Sdk, way: str) -> None:
    seen = sdk.call(way, n=2)

    assert seen["status_code"] == 200, seen
    assert str(uuid.UUID(seen["request_id"])) == seen["request_id"]
    assert (seen["code"], seen["message"]) == ("", "")
    assert seen["finish_reasons"] == ["stop"]
    assert seen["usage"].items() >= {"width": 1184, "height": 896, "image_count": 2}.items()
    assert len(seen["images"]) == 2
    for link in seen["images"]:
        picture = opened(link)
        picture.load()
        assert (picture.format, picture.size) == ("PNG", (1184, 896))


def test_an_answer_can_be_dumped_as_json(sdk: Sdk) -> None:
    seen = sdk.call(size="512*512")

    dumped = json.loads(seen["dumped"])
    assert dumped["output"]["choices"][0]["message"]["content"] == [{"image": seen["images"][0]}]
    assert dumped["request_id"] == seen["request_id"]


@pytest.mark.parametrize("way", WAYS)
def test_every_parameter_arrives(sdk: Sdk, sketch_server: Server, way: str) -> None:
    seen = sdk.call(
        way,
        n=1,
        size="1033*1032",
        negative_prompt=" ",
        prompt_extend=False,
        watermark=True,
        seed=7,
        workspace="ws-1",
    )

    assert seen["status_code"] == 200, seen
    job = job_of(sketch_server.data_dir, seen["request_id"])
    assert (job["width"], job["height"]) == (1040, 1024)
    assert job["negative_prompt"] == " "
    assert (job["prompt_extend"], job["watermark"], job["seeds"]) == (0, 1, "[7]")


def test_three_images_and_a_chinese_sentence_arrive_in_order(sdk: Sdk, sketch_server: Server) -> None:
    sizes = [(40, 50), (60, 50), (50, 70)]
    content = [{"image": data_uri(drawn(*size))} for size in sizes]
    content.append({"text": "把图1和图2中的人物放到图3里"})

    seen = sdk.call(messages=[{"role": "user", "content": content}], size="512*512")

    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == sizes
    assert job_of(sketch_server.data_dir, seen["request_id"])["prompt"] == "把图1和图2中的人物放到图3里"


def test_what_the_sdk_adds_by_itself_is_ignored(sdk: Sdk) -> None:
    seen = sdk.call(stream=False, enable_search=False, result_format="message", size="512*512")

    assert seen["status_code"] == 200


def test_a_result_is_edited_again_by_its_link(sdk: Sdk) -> None:
    first = sdk.call(size="512*512")
    content = [{"image": first["images"][0]}, {"text": "Now in blue"}]

    second = sdk.call(messages=[{"role": "user", "content": content}])

    assert opened(second["images"][0]).size == (1024, 1024)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("arguments", "status", "code", "message"),
    [
        ({"key": "sk-other"}, 401, "InvalidApiKey", "Invalid API-key provided."),
        ({"key": ""}, 401, "InvalidApiKey", "Invalid API-key provided."),
        ({"model": "qwen-image"}, 400, "InvalidParameter", "Model not exist."),
        ({"n": 7}, 400, "InvalidParameter", "n must be an integer from 1 to 6, got 7"),
        (
            {"messages": [{"role": "user", "content": [{"text": "Make it blue"}]}]},
            400,
            "InvalidParameter",
            "lack of image or text",
        ),
        (
            {"messages": [{"role": "user", "content": [{"image": "gone.png"}, {"text": "Make it blue"}]}]},
            400,
            "InvalidParameter",
            "image format error: Image 1 is neither an http(s) URL nor data:<media type>;base64,<data>.",
        ),
    ],
    ids=["other key", "empty key", "model", "n", "no image", "no file"],
)
def test_an_error_is_an_object_not_an_exception(
    sdk: Sdk, way: str, arguments: dict[str, Any], status: int, code: str, message: str
) -> None:
    seen = sdk.call(way, **arguments)

    assert (seen["status_code"], seen["code"], seen["message"]) == (status, code, message)
    assert str(uuid.UUID(seen["request_id"])) == seen["request_id"]
    assert not seen["output"]
    assert not seen["usage"]


def test_without_any_key_nothing_is_sent(sdk: Sdk) -> None:
    assert sdk.call(key=None)["raised"] == "AuthenticationError"


@pytest.mark.parametrize(
    ("way", "arguments"),
    [
        ("image_generation_task", {}),
        ("image_synthesis", {"messages": None, "prompt": "Make it blue"}),
    ],
    ids=["a task of ImageGeneration", "ImageSynthesis"],
)
def test_calls_to_other_services_are_told_that_the_address_is_wrong(
    sdk: Sdk, way: str, arguments: dict[str, object]
) -> None:
    seen = sdk.call(way, **arguments)

    assert (seen["status_code"], seen["code"]) == (400, "InvalidParameter")
    assert seen["message"] == "url error, please check url！"


@pytest.fixture(scope="module")
def typed(sketch_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """Edition 2.0, which has a typed client beside the calls of the older ones."""
    with driven("2.0", tmp_path_factory.mktemp("home"), base_url=f"{sketch_server.url}/api/v1") as sdk:
        yield sdk


def typed_messages(*images: str, text: str = "Make it blue") -> list[dict[str, Any]]:
    parts = [{"type": "image", "url": image} for image in images]
    return [{"role": "user", "content": [*parts, {"type": "text", "text": text}]}]


def test_the_typed_client_edits_a_result_again(typed: Sdk, sketch_server: Server) -> None:
    link = typed.call(size="512*512")["images"][0]

    seen = typed.call("typed", messages=typed_messages(link, data_uri(drawn())))

    assert seen["request_count"] == 1
    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(512, 512), (64, 48)]


@pytest.mark.parametrize(
    ("arguments", "raised", "status", "code"),
    [
        ({"key": "sk-other"}, "AuthenticationError", 401, "InvalidApiKey"),
        ({"model": "qwen-image"}, "BadRequestError", 400, "InvalidParameter"),
        ({"messages": typed_messages()}, "BadRequestError", 400, "InvalidParameter"),
    ],
    ids=["key", "model", "no image"],
)
def test_the_typed_client_raises_typed_errors_at_once(
    typed: Sdk, arguments: dict[str, Any], raised: str, status: int, code: str
) -> None:
    seen = typed.call("typed", **({"messages": typed_messages(data_uri(drawn()))} | arguments))

    assert (seen["raised"], seen["status_code"], seen["code"]) == (raised, status, code)
    assert str(uuid.UUID(seen["request_id"])) == seen["request_id"]
    assert seen["request_count"] == 1


def test_the_typed_client_does_not_repeat_what_a_quota_refuses(serve: Serve, tmp_path: Path) -> None:
    with (
        serve() as server,
        driven("2.0", tmp_path, base_url=f"{server.url}/api/v1") as sdk,
    ):
        settings = Settings(data_dir=server.data_dir)
        asyncio.run(admin.set_standing(settings, FIRST_ACCOUNT, Standing.quota_exhausted))
        seen = sdk.call("typed", messages=typed_messages(data_uri(drawn())))

    assert (seen["raised"], seen["code"]) == ("RateLimitError", "Throttling.AllocationQuota")
    assert seen["request_count"] == 1


def test_the_typed_client_waits_out_a_rate(serve: Serve, tmp_path: Path) -> None:
    with (
        serve(LIMITS__REQUESTS_PER_SECOND="0.5") as server,
        driven("2.0", tmp_path, base_url=f"{server.url}/api/v1") as sdk,
    ):
        first, second = (sdk.call("typed", messages=typed_messages(data_uri(drawn()))) for _ in range(2))

    assert (first["request_count"], second["request_count"]) == (1, 2)
    assert "raised" not in second


def test_the_typed_client_cannot_generate_images_here(typed: Sdk) -> None:
    seen = typed.call("typed_images")

    assert (seen["raised"], seen["code"]) == ("BadRequestError", "InvalidParameter")
    assert "url error, please check url！" in seen["message"]


@pytest.mark.parametrize("way", ["sync", "aio"])
@pytest.mark.parametrize("prefix", ["file://", ""], ids=["a file URI", "a bare path"])
def test_a_local_file_is_uploaded_and_edited(
    sdk: Sdk, sketch_server: Server, tmp_path: Path, way: str, prefix: str
) -> None:
    photo = tmp_path / "a house 图.png"
    photo.write_bytes(drawn(60, 40))

    seen = sdk.call(way, messages=naming(f"{prefix}{photo}"), size="512*512")

    assert seen["status_code"] == 200, seen
    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(60, 40)]


@pytest.mark.parametrize("way", ["sync", "aio"])
def test_several_files_and_one_file_twice_keep_their_order(
    sdk: Sdk, sketch_server: Server, tmp_path: Path, way: str
) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    one.write_bytes(drawn(60, 40))
    two.write_bytes(drawn(40, 60))

    seen = sdk.call(way, messages=naming(f"file://{two}", str(one), f"file://{two}"), size="512*512")

    assert seen["status_code"] == 200, seen
    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(40, 60), (60, 40), (40, 60)]


@pytest.mark.parametrize("way", ["sync", "aio"])
def test_two_files_of_one_name_are_told_apart_by_their_bytes(
    sdk: Sdk, sketch_server: Server, tmp_path: Path, way: str
) -> None:
    """The SDK posts both under one key: another picture must not silently take the place of the first."""
    paths = [tmp_path / folder / "one.png" for folder in ("a", "b", "c")]
    for path, size in zip(paths, [(60, 40), (60, 40), (40, 60)], strict=True):
        path.parent.mkdir()
        path.write_bytes(drawn(*size))
    first, copy, another = (f"file://{path}" for path in paths)

    same = sdk.call(way, messages=naming(first, copy), size="512*512")
    different = sdk.call(way, messages=naming(first, another), size="512*512")

    assert inputs_of(sketch_server.data_dir, same["request_id"]) == [(60, 40), (60, 40)]
    assert different["raised"] == "UploadFileException"
    assert "FileAlreadyExists" in different["message"]


def test_the_typed_client_uploads_a_local_file_too(typed: Sdk, sketch_server: Server, tmp_path: Path) -> None:
    photo = tmp_path / "one.png"
    photo.write_bytes(drawn(60, 40))

    seen = typed.call("typed", messages=typed_messages(f"file://{photo}"))

    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(60, 40)]


def test_a_file_for_an_unknown_model_is_told_in_words(sdk: Sdk, tmp_path: Path) -> None:
    photo = tmp_path / "one.png"
    photo.write_bytes(drawn())

    seen = sdk.call(model="qwen-image", messages=naming(f"file://{photo}"))

    assert seen["raised"] == "UploadFileException"
    assert "InvalidParameter, message: Model not exist." in seen["message"]


def naming(*images: str) -> list[dict[str, Any]]:
    return [{"role": "user", "content": [*({"image": image} for image in images), {"text": "Make it blue"}]}]


def test_an_edit_is_shown_and_listed_as_a_task(sdk: Sdk) -> None:
    made = sdk.call(n=2)

    shown = sdk.call("fetch_task", task=made["request_id"])
    listed = sdk.call("list_tasks")

    assert shown["output"]["task_status"] == "SUCCEEDED"
    assert [result["url"] for result in shown["output"]["results"]] == made["images"]
    assert shown["usage"]["image_count"] == 2
    assert listed["output"]["data"][0]["task_id"] == made["request_id"]


def test_a_task_that_is_done_cannot_be_cancelled_and_an_unknown_one_is_unknown(sdk: Sdk) -> None:
    made = sdk.call(size="512*512")

    cancelled = sdk.call("cancel_task", task=made["request_id"])
    unknown = sdk.call("fetch_task", task="5f0c")

    assert (cancelled["status_code"], cancelled["code"]) == (400, "UnsupportedOperation")
    assert unknown["output"]["task_status"] == "UNKNOWN"


def test_a_call_above_the_rate_is_an_object_too(serve: Serve, tmp_path: Path) -> None:
    with (
        serve(LIMITS__REQUESTS_PER_SECOND="0.01") as server,
        driven("2.0", tmp_path, base_url=f"{server.url}/api/v1") as sdk,
    ):
        first, second = sdk.call(), sdk.call()

    assert first["status_code"] == 200
    assert (second["status_code"], second["code"]) == (429, "Throttling.RateQuota")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_environment_alone_can_point_an_sdk_here(
    sketch_server: Server, tmp_path: Path, edition: str
) -> None:
    address = f"{sketch_server.url}/api/v1"
    variables = {"DASHSCOPE_HTTP_BASE_URL": address, "DASHSCOPE_API_KEY": KEY}
    with driven(edition, tmp_path, **variables) as sdk:
        seen = sdk.call(key=None, size="512*512")

    assert seen["status_code"] == 200
    assert opened(seen["images"][0]).size == (512, 512)
