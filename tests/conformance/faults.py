"""Faults that every dialect can have, and how faults are made."""

import io
import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PIL import Image

from tests.conformance.mutants import Answer, Call, Mutant, OnAnswer

Meant = Callable[[Call, Answer], object]
COUNTER = itertools.count()


def body_of(is_meant: Meant, change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    """Answers with their body changed as data."""
    return lambda call, answer: answer.with_json(change) if is_meant(call, answer) else answer


def head_of(is_meant: Meant, **changes: Any) -> OnAnswer:
    """Answers with another status or other headers."""
    return lambda call, answer: answer.with_head(**changes) if is_meant(call, answer) else answer


def instead_of(is_meant: Meant, other: Answer) -> OnAnswer:
    """Another answer."""
    return lambda call, answer: other if is_meant(call, answer) else answer


def renamed(name: str, new: str, *path: str) -> Callable[[dict[str, Any]], None]:
    """The member `name` of what lies at `path` under another name."""

    def changed(body: dict[str, Any]) -> None:
        for step in path:
            body = body[step]
        body[new] = body.pop(name)

    return changed


def is_download(call: Call, answer: Answer) -> bool:
    return call.path.startswith("/files/") and answer.status < 300


def is_whole(call: Call, answer: Answer) -> bool:
    return is_download(call, answer) and call.method == "GET" and "range" not in call.headers


def is_head(call: Call, _: Answer) -> bool:
    return call.method == "HEAD"


def without_header(*names: str) -> Callable[[Call], Call]:
    """Requests without these headers."""
    return lambda call: replace(
        call, headers={name: value for name, value in call.headers.items() if name not in names}
    )


def links(is_meant: Meant, there: Callable[[str], str], back: Callable[[str], str]) -> dict[str, Any]:
    """Links spelled in another way, put right again before the server sees them."""

    def on_answer(call: Call, answer: Answer) -> Answer:
        return (
            replace(answer, body=there(answer.body.decode()).encode()) if is_meant(call, answer) else answer
        )

    def on_call(call: Call) -> Call:
        if call.body.startswith(b"{") and b"/files/" in call.body:
            return replace(call, body=back(call.body.decode()).encode())
        if not call.path.startswith("/files/"):
            return call
        path, _, query = back(f"{call.path}?{call.query}").partition("?")
        return replace(call, path=path, query=query)

    return {"on_answer": on_answer, "on_call": on_call}


def _download(change: Callable[[bytes], bytes]) -> OnAnswer:
    return lambda call, answer: (
        replace(answer, body=change(answer.body)) if is_whole(call, answer) else answer
    )


def _as_jpeg(picture: bytes) -> bytes:
    buffer = io.BytesIO()
    Image.open(io.BytesIO(picture)).save(buffer, "JPEG")
    return buffer.getvalue().ljust(len(picture), b"\0")


def _needs_key(call: Call, answer: Answer) -> bool:
    return is_download(call, answer) and not {"authorization", "api-key"} & call.headers.keys()


# Links that do not open at all; what else follows links has to notice, too.
CLOSED_LINKS = (
    Mutant("links that have expired at once", {"a-link-needs-no-key"}, head_of(is_download, status=403)),
    Mutant("links that need a key", {"a-link-needs-no-key"}, head_of(_needs_key, status=401)),
    Mutant("links that lead to other links", {"a-link-needs-no-key"}, head_of(is_download, status=302, location="/elsewhere")),
)  # fmt: skip

DOWNLOADS = (
    Mutant("JPEG for PNG", {"a-result-is-a-png", "a-part-of-a-result-can-be-fetched"}, _download(_as_jpeg)),
    Mutant("links that change their picture", {"a-link-works-more-than-once"}, _download(lambda picture: picture[:-1] + bytes([next(COUNTER) % 256]))),
    Mutant("downloads of octet-stream", {"a-download-says-that-it-is-a-png"}, head_of(is_download, content_type="application/octet-stream")),
    Mutant("HEAD refused", {"head-tells-the-length"}, head_of(is_head, status=405)),
    Mutant("HEAD of length 0", {"head-tells-the-length"}, head_of(is_head, content_length="0")),
    Mutant("Range ignored", {"a-part-of-a-result-can-be-fetched"}, on_call=without_header("range")),
    Mutant("Range one byte short", {"a-part-of-a-result-can-be-fetched"}, lambda _, answer: replace(answer, body=answer.body[:-1]) if answer.status == 206 else answer),
)  # fmt: skip

# What no check of any dialect may mind.
HARMLESS_FORMS = (
    Mutant("a charset behind every content type", set(), head_of(lambda _, answer: answer.headers.get("content-type") == "application/json", content_type="application/json; charset=utf-8")),
    Mutant("members in another order, with spaces", set(), lambda _, answer: replace(answer, body=json.dumps(answer.json, indent=1, sort_keys=True).encode()) if answer.json else answer),
    Mutant("JSON in ASCII", set(), lambda _, answer: replace(answer, body=json.dumps(answer.json).encode()) if answer.json else answer),
)  # fmt: skip
