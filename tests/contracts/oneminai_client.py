"""What the tests of the 1min.ai dialect send, and how they read what comes back."""

from dataclasses import dataclass
from typing import Any

import httpx

from tests.conftest import KEY, drawn

MODEL = "qwen-image-edit-plus"
TYPE = "IMAGE_EDITOR"
HEADERS = {"API-KEY": KEY}


def feature(prompt_object: object, **more: object) -> dict[str, Any]:
    """A feature request with that prompt object."""
    return {"type": TYPE, "model": MODEL, "promptObject": prompt_object, **more}


def prompted(path: str, prompt: str = "Convert to black and white", **more: object) -> dict[str, Any]:
    """A prompt object with the three fields that are required."""
    return {"imageUrl": path, "prompt": prompt, "n": 1, **more}


def form(data: bytes, name: str = "cat.png", declared: str = "image/png") -> dict[str, Any]:
    """One file as httpx takes it."""
    return {"asset": (name, data, declared)}


@dataclass(frozen=True)
class OneMinClient:
    """A client of a server; `url` has no slash at its end."""

    url: str
    key: str = KEY

    def upload(
        self, data: bytes | None = None, name: str = "cat.png", declared: str = "image/png"
    ) -> httpx.Response:
        """One upload, of a drawn picture where none is given."""
        files = form(drawn() if data is None else data, name, declared)
        return httpx.post(f"{self.url}/api/assets", files=files, headers={"API-KEY": self.key}, timeout=60)

    def uploaded(self, data: bytes | None = None, name: str = "cat.png") -> str:
        """The path of an upload that succeeds."""
        path: str = self.upload(data, name).json()["fileContent"]["path"]
        return path

    def run(self, body: object, **query: str) -> httpx.Response:
        """One feature request."""
        headers = {"API-KEY": self.key}
        return httpx.post(
            f"{self.url}/api/features", json=body, headers=headers, params=query or None, timeout=120
        )

    def edit(self, path: str, prompt: str = "Convert to black and white", **more: object) -> httpx.Response:
        """One edit."""
        return self.run(feature(prompted(path, prompt, **more)))

    def record(self, path: str, prompt: str = "Convert to black and white", **more: object) -> dict[str, Any]:
        """The record of an edit that succeeds."""
        answer = self.edit(path, prompt, **more)
        assert answer.status_code == 200, answer.text
        record: dict[str, Any] = answer.json()["aiRecord"]
        return record

    def result(self, uuid: str) -> httpx.Response:
        """The poll of a record."""
        return httpx.get(f"{self.url}/api/results/{uuid}", headers={"API-KEY": self.key})
