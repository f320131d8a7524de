"""What tests share: a really listening server, a key, pictures drawn on the spot."""

import base64
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from PIL import Image, ImageDraw

KEY = "sk-test-0123456789"
START_SECONDS = 60.0


@dataclass(frozen=True)
class Server:
    """A server process; `url` has no slash at its end."""

    url: str
    data_dir: Path
    process: subprocess.Popen[str]
    key: str = KEY

    @property
    def generation_url(self) -> str:
        return f"{self.url}/api/v1/services/aigc/multimodal-generation/generation"

    def post(self, body: object, **headers: str) -> httpx.Response:
        """One DashScope call; `headers` are added."""
        sent = {"authorization": f"Bearer {self.key}", **headers}
        return httpx.post(self.generation_url, json=body, headers=sent, timeout=120)


Serve = Callable[..., AbstractContextManager[Server]]


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Serve:
    """Starts `overpaint serve` on a free port; variables without their prefix are keyword arguments.

    `with serve(engine="sketch", LIMITS__EDIT_SECONDS="2") as server: …`
    """

    @contextmanager
    def serving(
        *,
        engine: str = "sketch",
        data_dir: Path | None = None,
        until_ready: bool = True,
        arguments: Sequence[str] = (),
        **variables: str,
    ) -> Iterator[Server]:
        folder = data_dir or tmp_path_factory.mktemp("data")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("OVERPAINT_")},
            "OVERPAINT_DATA_DIR": str(folder),
            "OVERPAINT_BOOTSTRAP_KEY": KEY,
            "OVERPAINT_LIMITS__REQUESTS_PER_SECOND": "0",
            **{f"OVERPAINT_{name}": value for name, value in variables.items()},
        }
        command = [sys.executable, "-m", "overpaint", "serve", "--port", "0", "--engine", engine, *arguments]
        with (folder / "log").open("a") as log:
            process = subprocess.Popen(command, env=environment, stderr=log, text=True)
        try:
            url = _address(process, folder / "log")
            if until_ready:
                _await_ready(url)
            yield Server(url, folder, process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(30)

    return serving


@pytest.fixture(scope="session")
def sketch_server(serve: Serve) -> Iterator[Server]:
    """One server with the sketch engine for all tests that only read its answers."""
    with serve() as server:
        yield server


def _address(process: subprocess.Popen[str], log: Path) -> str:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        if found := re.findall(r"Overpaint serves (\S+)", log.read_text()):
            return str(found[-1])
        time.sleep(0.02)
    raise AssertionError(f"the server did not start:\n{log.read_text()}")


def _await_ready(url: str) -> None:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends:
        if httpx.get(f"{url}/health/ready").status_code == 200:
            return
        time.sleep(0.05)
    raise AssertionError("the server did not become ready")


def drawn(width: int = 64, height: int = 48, *, color: str = "teal", format_: str = "PNG") -> bytes:
    """A picture with something on it."""
    image = Image.new("RGB", (width, height), color)
    ImageDraw.Draw(image).ellipse((width // 4, height // 4, width // 2, height // 2), fill="orange")
    buffer = io.BytesIO()
    image.save(buffer, format_)
    return buffer.getvalue()


def data_uri(data: bytes, media_type: str = "image/png") -> str:
    """The bytes as a data URI."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def generation(
    *parts: dict[str, str], model: str = "qwen-image-edit-plus", **parameters: object
) -> dict[str, object]:
    """A DashScope body; without parts: one drawn picture and a sentence."""
    content = list(parts) or [{"image": data_uri(drawn())}, {"text": "Convert to black and white"}]
    return {
        "model": model,
        "input": {"messages": [{"role": "user", "content": content}]},
        "parameters": parameters,
    }
