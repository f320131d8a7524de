"""What checks expect of the addresses that a server hands out, whoever signs them.

Everything here raises `Unmet`, or `Skipped` where a check of its own says what is wrong.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeGuard
from urllib.parse import parse_qs, urlsplit

import httpx

from overpaint.conformance.expecting import expect, expect_status, expect_true, media_type_of
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Skipped


@dataclass(frozen=True)
class ResultLink:
    """The link to a result that the checks of a suite look at, as `of` gives it; what is behind it is fetched once."""

    of: Callable[[Server], Awaitable[str]]

    async def download(self, server: Server) -> httpx.Response:
        """What is behind it."""
        return downloaded(await server.once(self._fetched))

    async def working(self, server: Server) -> str:
        """The link itself, which can be followed: what a server says to a changed one has a meaning only then."""
        await self.download(server)
        return await self.of(server)

    async def expect_no_key_needed(self, server: Server) -> None:
        """It is followed without any key or header, and without a redirect."""
        expect_status(await server.once(self._fetched), 200)

    async def expect_same_again(self, server: Server) -> None:
        """It gives the same bytes once more."""
        whole = (await self.download(server)).content
        again = await server.fetch(await self.of(server))
        expect_status(again, 200)
        expect("length of the second download", len(again.content), len(whole))
        expect("bytes of the second download", again.content, whole)

    async def expect_png_type(self, server: Server) -> None:
        """The download says that it is a PNG."""
        expect("content type", media_type_of(await self.download(server)), "image/png")

    async def expect_length_by_head(self, server: Server) -> None:
        """HEAD tells the length of the picture."""
        whole = (await self.download(server)).content
        head = await server.fetch(await self.of(server), "HEAD")
        expect_status(head, 200)
        expect("content-length", head.headers.get("content-length"), str(len(whole)))

    async def expect_part_by_range(self, server: Server) -> None:
        """`Range: bytes=8-15` gives these eight bytes."""
        whole = (await self.download(server)).content
        part = await server.fetch(await self.of(server), headers={"range": "bytes=8-15"})
        expect_status(part, 206)
        expect("bytes", part.content, whole[8:16])
        expect("content-range", part.headers.get("content-range"), f"bytes 8-15/{len(whole)}")

    async def _fetched(self, server: Server) -> httpx.Response:
        return await server.fetch(await self.of(server))


def downloaded(answer: httpx.Response) -> httpx.Response:
    """The answer, if it holds a result."""
    if answer.status_code != 200:
        raise Skipped("a result cannot be downloaded")
    return answer


def expect_absolute(address: object) -> None:
    """An address with a scheme, `http` or `https`, and a host."""
    parts = urlsplit(address if isinstance(address, str) else "")
    is_met = parts.scheme in {"http", "https"} and bool(parts.hostname)
    expect_true(is_met, "an address with a host", address)


def expect_png_path(link: str) -> None:
    """A link whose path ends in `.png`."""
    path = urlsplit(link).path
    expect_true(path.endswith(".png"), "a path that ends in .png", path)


def is_followable(address: object) -> TypeGuard[str]:
    """Whether a client can ask there at all."""
    return isinstance(address, str) and address.startswith(("http://", "https://"))


def query_of(link: str) -> dict[str, str]:
    """The parameters of a link, of each name the first."""
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def with_query_changed(link: str, old: str, new: str) -> str:
    """The link with a text in its query replaced."""
    parts = urlsplit(link)
    return parts._replace(query=parts.query.replace(old, new)).geturl()
