"""Servers with one fault each: a proxy in front of a right one changes one thing in what passes.

A mutant names the checks that must catch it. Those that cannot be judged with it may be skipped; all others are met.
"""

import json
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import asynccontextmanager, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE"]
OWN_HEADERS = {"content-length", "transfer-encoding", "connection", "date", "keep-alive"}


@dataclass(frozen=True)
class Call:
    """A request on its way to the server. Names of headers are in lower case; `together` counts those under way."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes
    together: int

    @cached_property
    def json(self) -> dict[str, Any]:
        """The body as data; empty where it is no JSON object."""
        return _object(self.body)


@dataclass(frozen=True)
class Answer:
    """An answer on its way back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @cached_property
    def json(self) -> dict[str, Any]:
        """The body as data; empty where it is no JSON object."""
        return _object(self.body)

    def with_json(self, change: Callable[[dict[str, Any]], None]) -> "Answer":
        """The answer with its body changed as data."""
        body = deepcopy(self.json)
        change(body)
        return replace(self, body=json.dumps(body, ensure_ascii=False).encode())

    def with_head(self, *, without: str = "", status: int | None = None, **headers: str) -> "Answer":
        """The answer with another status or other headers; `_` stands for `-` in their names."""
        added = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in (self.headers | added).items() if name != without}
        return replace(self, status=status or self.status, headers=kept)


OnCall = Callable[[Call], Call]
OnAnswer = Callable[[Call, Answer], Answer]


@dataclass(frozen=True)
class Mutant:
    """A fault, and the names of the checks that must catch it."""

    fault: str
    caught_by: AbstractSet[str]
    on_answer: OnAnswer = field(default=lambda _, answer: answer)
    on_call: OnCall = field(default=lambda call: call)


class Proxy:
    """Stands before the server at `upstream` as the mutant that it is given."""

    def __init__(self, upstream: str) -> None:
        self._upstream = upstream
        self._together = 0
        self.url = ""
        self.mutant: Mutant | None = None

    @asynccontextmanager
    async def connected(self, _: Starlette) -> AsyncIterator[None]:
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(timeout=60, limits=limits) as self._client:
            yield

    async def pass_on(self, request: Request) -> Response:
        self._together += 1
        try:
            headers = {name: value for name, value in request.headers.items() if name not in OWN_HEADERS}
            call = Call(
                request.method,
                request.url.path,
                request.url.query,
                headers,
                await request.body(),
                self._together,
            )
            assert self.mutant
            answer = await self._answer(self.mutant.on_call(call))
            return _response(call, self.mutant.on_answer(call, answer))
        finally:
            self._together -= 1

    async def _answer(self, call: Call) -> Answer:
        url = f"{self._upstream}{call.path}" + (f"?{call.query}" if call.query else "")
        answer = await self._client.request(call.method, url, headers=call.headers, content=call.body)
        kept = {"content-length"} if call.method == "HEAD" else set()
        headers = {
            name: value for name, value in answer.headers.items() if name not in OWN_HEADERS or name in kept
        }
        return Answer(answer.status_code, headers, answer.content)


def _response(call: Call, answer: Answer) -> Response:
    body = b"" if call.method == "HEAD" else answer.body
    return Response(body, answer.status, answer.headers)


@contextmanager
def proxied(upstream: str) -> Iterator[Proxy]:
    """A proxy that listens on a free port of its own, in a thread."""
    proxy = Proxy(upstream)
    app = Starlette(routes=[Route("/{path:path}", proxy.pass_on, methods=METHODS)], lifespan=proxy.connected)
    config = uvicorn.Config(app, http="h11", ws="none", lifespan="on", log_config=None)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield proxy
        finally:
            server.should_exit = True
            thread.join()


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
