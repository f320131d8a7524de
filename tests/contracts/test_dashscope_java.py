"""The Java SDK 2.22.29 on the wire: its request byte by byte, and its users' download of a result.

Source: the SDK's source. What it makes of refusals is with the error table.
"""

import io
import json
import os
import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.conftest import KEY, Server, data_uri, drawn, generation
from tests.contracts.records import job_of

SOURCE = Path(__file__).with_name("java") / "Download.java"
AGENT = "dashscope/2.22.29; java/17.0.13; platform/Linux; processor/amd64"


def body_of(*, parameters: dict[str, object] | None, **message: object) -> bytes:
    """A body as the SDK's JSON library writes it: compact, UTF-8, the fields in its own order."""
    user = {"role": "user", "content": [{"image": data_uri(drawn())}, {"text": "把天空变成紫色"}], **message}
    body = {"model": "qwen-image-edit-plus", "input": {"messages": [user]}, "parameters": parameters}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def sent(server: Server, body: bytes) -> tuple[int, dict[str, str], Any]:
    """Status, headers and JSON of the answer to a request as the SDK sends it, over a plain socket."""
    address = urlsplit(server.url)
    head = [
        "POST /api/v1/services/aigc/multimodal-generation/generation HTTP/1.1",
        f"Authorization: Bearer {KEY}",
        f"user-agent: {AGENT}",
        "Accept: application/json; charset=utf-8",
        "Content-Type: application/json; charset=utf-8",
        f"Content-Length: {len(body)}",
        f"Host: {address.netloc}",
        "Connection: Keep-Alive",
        "Accept-Encoding: gzip",
    ]
    assert address.port
    with socket.create_connection((address.hostname or "", address.port), timeout=60) as connection:
        connection.sendall("\r\n".join([*head, "", ""]).encode() + body)
        with connection.makefile("rb") as stream:
            status = int(stream.readline().split()[1])
            lines = iter(stream.readline, b"\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (line.decode().partition(":") for line in lines)
            }
            return status, headers, json.loads(stream.read(int(headers["content-length"])))


@pytest.mark.parametrize(
    "parameters",
    [
        {"enable_search": False, "n": 2, "watermark": False, "negative_prompt": " ", "prompt_extend": True},
        {"enable_search": False, "n": 2, "seed": None, "size": None, "negative_prompt": None},
    ],
    ids=["set", "null"],
)
def test_a_request_of_the_java_sdk_is_answered_in_its_types(
    sketch_server: Server, parameters: dict[str, object]
) -> None:
    status, headers, body = sent(sketch_server, body_of(parameters=parameters))

    assert (status, headers["content-type"]) == (200, "application/json")
    assert isinstance(body["request_id"], str)
    assert set(body) == {"output", "usage", "request_id"}
    assert set(body["usage"]) == {"image_count", "width", "height"}
    (choice,) = body["output"]["choices"]
    assert [list(part) for part in choice["message"]["content"]] == [["image"], ["image"]]
    assert job_of(sketch_server.data_dir, body["request_id"])["prompt"] == "把天空变成紫色"


def test_nulls_are_what_is_left_out(sketch_server: Server) -> None:
    body = body_of(parameters=None, name=None, tool_calls=None)

    status, _, answer = sent(sketch_server, body)

    assert (status, answer["usage"]["image_count"]) == (200, 1)


@pytest.fixture(scope="module")
def download(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that saves a link by `HttpURLConnection`."""
    compiler = shutil.which("javac")
    if compiler is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no javac: apt-get install default-jdk-headless")
        pytest.skip("there is no javac")
    folder = tmp_path_factory.mktemp("java")
    subprocess.run([compiler, "-d", str(folder), str(SOURCE)], check=True)
    return ["java", "-cp", str(folder), "Download"]


def test_plain_java_downloads_a_result(sketch_server: Server, download: list[str], tmp_path: Path) -> None:
    answer = sketch_server.post(generation(size="512*512")).json()
    link = answer["output"]["choices"][0]["message"]["content"][0]["image"]
    saved = tmp_path / "one.png"

    ran = subprocess.run([*download, link, str(saved)], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == ["200", "image/png"]
    picture = Image.open(io.BytesIO(saved.read_bytes()))
    picture.load()
    assert (picture.format, picture.size) == ("PNG", (512, 512))
