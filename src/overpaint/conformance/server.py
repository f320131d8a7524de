"""The server under test, as a client sees it."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx

TIMEOUT_S = 300.0  # the longest that any original takes for one answer

T = TypeVar("T")


class Unreachable(Exception):
    """There is no server to judge; the message is one sentence."""


class Server:
    """An address, a key, and a client that keeps `pace_s` seconds between two requests.

    Holds what checks share: an answer that several look at is asked for once.
    """

    def __init__(self, base_url: str, key: str, client: httpx.AsyncClient, *, pace_s: float) -> None:
        self.base_url = base_url.rstrip("/")
        self.key = key
        self._client = client
        self._pace_s = pace_s
        self._free_at_s = 0.0
        self._made: dict[object, asyncio.Future[Any]] = {}

    async def send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str | None] | None = None,
        is_paced: bool = True,
        **content: Any,
    ) -> httpx.Response:
        """One call with the key, when its turn has come.

        `path` follows the base URL, `content` is `json`, `content` or `params` of httpx. A header of None is left out,
        the key's too. Raises `httpx.HTTPError`.
        """
        if is_paced:
            await self.turn()
        wanted = {"authorization": f"Bearer {self.key}"} | dict(headers or {})
        sent = {name: value for name, value in wanted.items() if value is not None}
        return await self._client.request(method, f"{self.base_url}{path}", headers=sent, **content)

    async def fetch(self, url: str, method: str = "GET", **content: Any) -> httpx.Response:
        """What stands at an address that the server gave; without the key, and at once. Redirects are not followed."""
        return await self._client.request(method, url, **content)

    async def turn(self) -> None:
        """Waits until the next call keeps the pace."""
        wait_s = self._free_at_s - time.monotonic()
        self._free_at_s = max(self._free_at_s, time.monotonic()) + self._pace_s
        await asyncio.sleep(max(wait_s, 0))

    async def once(self, make: "Callable[[Server], Awaitable[T]]") -> T:
        """What `make` gives for this server, made at the first call; what it raises is raised again each time."""
        if make not in self._made:
            self._made[make] = asyncio.ensure_future(make(self))
        made: T = await self._made[make]
        return made


@asynccontextmanager
async def connected(base_url: str, key: str, *, pace_s: float) -> AsyncIterator[Server]:
    """A server that answers at all; raises `Unreachable`."""
    async with httpx.AsyncClient(timeout=TIMEOUT_S) as client:
        try:
            _ = urlsplit(base_url).port  # ValueError beyond 65535, which httpx leaves to the socket
            await client.get(base_url)
        except (httpx.TransportError, httpx.InvalidURL, ValueError) as error:
            why = str(error).rstrip(".") or type(error).__name__
            raise Unreachable(f"Nothing answers at {base_url}: {why}.") from error
        yield Server(base_url, key, client, pace_s=pace_s)
