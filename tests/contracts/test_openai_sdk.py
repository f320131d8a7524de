"""The unmodified `openai` SDKs, both major editions, pointed here by nothing but a base URL and a key.

Edition 2 cannot be installed beside 3: it lies in a folder of its own, `OPENAI_2` or `<environment>/openai-2`.
"""

import asyncio
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from tests.conftest import KEY, Serve, Server, drawn
from tests.contracts.openai_calls import opened
from tests.contracts.records import inputs_of, job_of, rows
from tests.contracts.scripted import serving

DRIVER = Path(__file__).with_name("openai_driver.py")
EDITIONS = ("3", "2")
WAYS = ("sync", "aio")
STREAMS = ("sync_stream", "aio_stream")
PROMPT = "Convert to black and white"


@dataclass(frozen=True)
class Sdk:
    """One edition of the SDK in a process; `home` has pictures: one.png (64 x 48), two.png (40 x 50), mask.png."""

    edition: str
    process: subprocess.Popen[str]
    url: str
    home: Path

    def call(
        self,
        way: str = "sync",
        *,
        key: str = KEY,
        url: str | None = None,
        retries: int = 0,
        timeout_s: float = 60,
        **arguments: object,
    ) -> dict[str, Any]:
        """One call of the SDK with these arguments and no others."""
        client = {
            "base_url": f"{url or self.url}/v1",
            "api_key": key,
            "max_retries": retries,
            "timeout": timeout_s,
        }
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"way": way, "client": client, **arguments}) + "\n")
        self.process.stdin.flush()
        seen: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert seen.pop("edition").startswith(f"{self.edition}.")
        return seen

    def edit(self, way: str = "sync", **arguments: object) -> dict[str, Any]:
        """An edit of one.png into a small picture, where nothing else is said."""
        usual = {"image": self.picture("one"), "prompt": PROMPT, "size": "256x256"}
        return self.call(way, **{**usual, **arguments})

    def picture(self, name: str, as_: str = "bytes") -> dict[str, str]:
        return {"path": str(self.home / f"{name}.png"), "as": as_}


@pytest.fixture(scope="module", params=EDITIONS)
def sdk(
    request: pytest.FixtureRequest, sketch_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sdk]:
    with driven(request.param, tmp_path_factory.mktemp("home"), sketch_server.url) as sdk:
        yield sdk


@contextmanager
def driven(edition: str, home: Path, url: str) -> Iterator[Sdk]:
    """A driver process; it sees no proxy, and no key or address but those that a call gives."""
    (home / "one.png").write_bytes(drawn(64, 48))
    (home / "two.png").write_bytes(drawn(40, 50))
    mask = Image.new("RGBA", (64, 48), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (0, 0, 32, 48))
    mask.save(home / "mask.png")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith("OPENAI_")
    }
    process = subprocess.Popen(
        [sys.executable, str(DRIVER)],
        env=environment | {"HOME": str(home), **path_of(edition)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Sdk(edition, process, url, home)


def path_of(edition: str) -> dict[str, str]:
    if edition != "2":
        return {}
    folder = Path(os.environ.get("OPENAI_2") or Path(sys.prefix) / "openai-2")
    if not (folder / "openai").is_dir():
        missing = f"openai 2 is not in {folder}: make setup-full"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return {"PYTHONPATH": str(folder)}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("as_", ["bytes", "path", "file", "stream", "tuple"])
def test_an_edit_comes_back_as_pictures_whatever_a_picture_was_given_as(sdk: Sdk, way: str, as_: str) -> None:
    seen = sdk.edit(way, image=sdk.picture("one", as_), n=2)

    assert seen["class"] == "ImagesResponse", seen
    assert isinstance(seen["created"], int)
    assert (seen["size"], seen["output_format"], seen["total_tokens"]) == ("256x256", "png", 0)
    assert seen["urls"] == [None, None]
    for encoded in seen["images"]:
        assert (opened(encoded).format, opened(encoded).size) == ("PNG", (256, 256))


@pytest.mark.parametrize("way", WAYS)
def test_every_argument_arrives(sdk: Sdk, sketch_server: Server, way: str) -> None:
    seen = sdk.edit(
        way,
        image=[sdk.picture("one"), sdk.picture("two", "path")],
        mask=sdk.picture("mask"),
        model="Qwen/Qwen-Image-Edit-2509",
        background="opaque",
        output_format="webp",
        output_compression=80,
        quality="high",
        user="u-1",
        extra_body={"seed": 7, "negative_prompt": "blurry", "num_inference_steps": 8, "true_cfg_scale": 4.0},
    )

    assert (seen["background"], seen["output_format"]) == ("opaque", "webp"), seen
    assert opened(seen["images"][0]).format == "WEBP"
    job = job_of(sketch_server.data_dir, seen["request_id"])
    assert (job["seeds"], job["negative_prompt"]) == ("[7]", "blurry")
    options = json.loads(job["options"])
    assert (options["num_inference_steps"], options["true_cfg_scale"]) == (8, 4.0)
    assert (options["media_type"], options["compression"]) == ("image/webp", 80)
    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(64, 48), (40, 50)]


def test_a_list_of_one_is_one_picture(sdk: Sdk, sketch_server: Server) -> None:
    seen = sdk.edit(image=[sdk.picture("two")])

    assert inputs_of(sketch_server.data_dir, seen["request_id"]) == [(40, 50)]


def test_a_result_is_edited_again_by_its_link(sdk: Sdk, sketch_server: Server) -> None:
    first = sdk.edit(response_format="url", size="256x128")
    (link,) = first["urls"]

    second = sdk.edit(image=[], extra_body={"url": [link]})

    assert first["images"] == [None]
    assert Image.open(io.BytesIO(httpx.get(link).content)).size == (256, 128)
    assert inputs_of(sketch_server.data_dir, second["request_id"]) == [(256, 128)]


@pytest.mark.parametrize("way", STREAMS)
def test_a_stream_gives_typed_events(sdk: Sdk, way: str) -> None:
    events = sdk.edit(way, n=2, partial_images=1)["events"]

    assert [event["class"] for event in events] == ["ImageEditCompletedEvent"] * 2
    for event in events:
        assert (
            event.items()
            >= {
                "type": "image_edit.completed",
                "size": "256x256",
                "quality": "auto",
                "background": "auto",
                "output_format": "png",
                "total_tokens": 0,
            }.items()
        )
        assert opened(event["image"]).size == (256, 256)


@pytest.mark.parametrize("way", [*WAYS, *STREAMS])
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"key": "sk-other"}, ("AuthenticationError", 401, None, "invalid_api_key")),
        ({"model": "gpt-image-1"}, ("NotFoundError", 404, "model", "model_not_found")),
        ({"n": 9}, ("BadRequestError", 400, "n", "invalid_value")),
        ({"image": []}, ("BadRequestError", 400, "image", "missing_required_parameter")),
        ({"extra_body": {"lora": "x"}}, ("BadRequestError", 400, "lora", "unknown_parameter")),
        ({"prompt": ""}, ("BadRequestError", 400, "prompt", "missing_required_parameter")),
    ],
    ids=["key", "model", "n", "image", "lora", "prompt"],
)
def test_an_error_is_a_typed_exception(
    sdk: Sdk, way: str, arguments: dict[str, Any], expected: tuple[str, int, str | None, str]
) -> None:
    seen = sdk.edit(way, **arguments)

    assert (seen["raised"], seen["status"], seen["param"], seen["code"]) == expected
    assert seen["type"] == "invalid_request_error"
    assert seen["request_id"].startswith("req_")


@pytest.mark.parametrize(("way", "arguments"), [("generate", {"prompt": "A cat"}), ("variation", {})])
def test_other_image_calls_are_told_what_there_is(sdk: Sdk, way: str, arguments: dict[str, Any]) -> None:
    if way == "variation":
        arguments = {"image": sdk.picture("one")}

    seen = sdk.call(way, **arguments)

    assert seen["raised"] == "NotFoundError"
    assert "POST /v1/images/edits" in seen["message"]


def test_models_are_listed_and_retrieved(sdk: Sdk) -> None:
    seen = sdk.call("models")

    assert seen["ids"] == seen["retrieved"]
    assert "Qwen/Qwen-Image-Edit" in seen["ids"]


@contextmanager
def counted(url: str, *, first: tuple[int, dict[str, str]] | None = None) -> Iterator[tuple[str, list[int]]]:
    """The address of a gateway before the server, and the status of each call; the first may be answered by itself."""
    statuses: list[int] = []

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            if first and not statuses:
                status, headers, content = *first, b"{}"
            else:
                kept = {name: self.headers[name] for name in ("authorization", "content-type")}
                answer = httpx.post(f"{url}{self.path}", content=body, headers=kept, timeout=60)
                status, headers, content = answer.status_code, dict(answer.headers), answer.content
            statuses.append(status)
            self.send_response(status)
            for name, value in headers.items():
                if name not in {"date", "server", "content-length"}:
                    self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Gateway) as gateway:
        threading.Thread(target=gateway.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{gateway.server_port}", statuses
        finally:
            gateway.shutdown()


def test_a_503_that_says_when_is_tried_again(sdk: Sdk) -> None:
    with counted(sdk.url, first=(503, {"retry-after": "1"})) as (url, statuses):
        seen = sdk.edit(url=url, retries=2)

    assert statuses == [503, 200]
    assert len(seen["images"]) == 1


def test_a_call_above_the_rate_is_tried_again_until_it_passes(serve: Serve, sdk: Sdk) -> None:
    with serve(LIMITS__REQUESTS_PER_SECOND="1") as server, counted(server.url) as (url, statuses):
        for _ in range(2):
            assert len(sdk.edit(url=url, retries=2)["images"]) == 1

    assert statuses == [200, 429, 200]


def test_a_call_that_cannot_go_better_is_made_once(serve: Serve, sdk: Sdk) -> None:
    with counted(sdk.url) as (url, statuses):
        assert sdk.edit(url=url, retries=2, n=9)["raised"] == "BadRequestError"
    with serve(BILLING="enforced") as server, counted(server.url) as (url, poor):
        seen = sdk.edit(url=url, retries=2)

    assert statuses == [400]
    assert (seen["raised"], seen["code"], poor) == ("RateLimitError", "insufficient_quota", [429])


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", WAYS)
async def test_a_call_that_the_sdk_sends_again_by_itself_joins_the_edit(
    tmp_path: Path, edition: str, way: str
) -> None:
    async with serving(tmp_path / "data") as server, asyncio.timeout(60):
        with driven(edition, tmp_path, server.url) as sdk:
            calling = asyncio.create_task(
                asyncio.to_thread(sdk.edit, way, prompt="stall after one image", retries=1, timeout_s=1)
            )
            while not rows(tmp_path / "data", "SELECT 1 FROM jobs WHERE abandoned_at IS NOT NULL"):  # noqa: ASYNC110 - a database rings no bell
                await asyncio.sleep(0.02)
            server.engine.released.set()
            seen = await calling

    assert len(seen["images"]) == 1, seen
    assert len(rows(tmp_path / "data", "SELECT id FROM jobs")) == 1


def test_the_embedded_engine_really_edits(serve: Serve, tmp_path: Path) -> None:
    with (
        serve(engine="embedded") as server,
        driven("3", tmp_path, server.url) as three,
        driven("2", tmp_path, server.url) as two,
    ):
        whole = three.edit(size="64x48")
        masked = two.edit("aio", size="64x48", mask=two.picture("mask"))
        refused = two.edit("sync_stream", prompt="Make the person wave")

    before = Image.open(tmp_path / "one.png").convert("RGB")
    grey = opened(whole["images"][0]).convert("RGB")
    assert all(red == green == blue for red, green, blue in grey.get_flattened_data())
    after = opened(masked["images"][0]).convert("RGB")
    left, right = (0, 0, 32, 48), (32, 0, 64, 48)
    assert after.crop(right).tobytes() == before.crop(right).tobytes()
    assert after.crop(left).tobytes() == grey.crop(left).tobytes()
    assert (refused["raised"], refused["code"]) == ("BadRequestError", "instruction_unsupported")
