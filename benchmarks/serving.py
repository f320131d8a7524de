"""A server of its own for a benchmark, and what `/proc` says of it."""

import base64
import io
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from PIL import Image

KEY = "sk-benchmark-0123456789"
PHOTO = Path(__file__).parent.parent / "examples/photos/coffee.png"


@dataclass(frozen=True)
class Server:
    """A listening server; `started_s` is the time until it answered."""

    url: str
    pid: int
    started_s: float
    ready_s: float

    def edit(self, client: httpx.Client, body: bytes) -> httpx.Response:
        """One DashScope call."""
        return client.post(
            f"{self.url}/api/v1/services/aigc/multimodal-generation/generation",
            content=body,
            headers={"authorization": f"Bearer {KEY}", "content-type": "application/json"},
            timeout=300,
        )


@contextmanager
def serving(engine: str = "embedded") -> Iterator[Server]:
    """A server on a free port with a data folder that goes away; ready when the block begins."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "OVERPAINT_DATA_DIR": folder,
            "OVERPAINT_BOOTSTRAP_KEY": KEY,
            "OVERPAINT_LIMITS__REQUESTS_PER_SECOND": "0",
        }
        log = Path(folder) / "log"
        begun = time.perf_counter()
        with log.open("w") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "overpaint", "serve", "--port", "0", "--engine", engine],
                env=environment,
                stderr=file,
            )
        try:
            while not (found := re.search(r"Overpaint serves (\S+)", log.read_text())):
                time.sleep(0.005)
            url = found[1]
            started_s = _until(f"{url}/health/live", begun)
            ready_s = _until(f"{url}/health/ready", begun)
            yield Server(url, process.pid, started_s, ready_s)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def _until(url: str, begun: float) -> float:
    while True:
        try:
            if httpx.get(url).status_code == 200:
                return time.perf_counter() - begun
        except httpx.TransportError:
            pass
        time.sleep(0.005)


def photograph(side_px: int = 1024) -> Image.Image:
    """A real photograph, square."""
    return Image.open(PHOTO).convert("RGB").resize((side_px, side_px), Image.Resampling.LANCZOS)


def png(image: Image.Image) -> bytes:
    """The picture as people's programs write it (compression level 6)."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def body(*pictures: bytes, instruction: str = "Convert to black and white", **parameters: object) -> bytes:
    """A DashScope body with pictures as data URIs."""
    content: list[dict[str, str]] = [{"image": data_uri(picture)} for picture in pictures]
    content.append({"text": instruction})
    message = {"role": "user", "content": content}
    return json.dumps(
        {"model": "qwen-image-edit-plus", "input": {"messages": [message]}, "parameters": parameters}
    ).encode()


def data_uri(data: bytes) -> str:
    """The bytes as a data URI."""
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"
