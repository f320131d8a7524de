"""Whether there is a server of a dialect that takes the key: asked before its checks, which else would all say the same."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from overpaint.conformance.server import Server, Unreachable


@dataclass(frozen=True, slots=True)
class Knock:
    """A call with the key that every server of a dialect refuses, and that none bills.

    One of `members` is in each JSON object that the dialect answers with; a base URL of it looks like `example`.
    """

    call: Callable[[Server], Awaitable[httpx.Response]]
    members: frozenset[str]
    example: str


async def expect_opened(server: Server, knock: Knock) -> None:
    """The dialect answers, and takes the key; raises `Unreachable`, whose message is one sentence."""
    answer = await knock.call(server)
    if answer.status_code == HTTPStatus.UNAUTHORIZED:
        raise Unreachable(
            f"The key is refused with status 401 at {server.base_url}: give one that this server has made."
        )
    if answer.status_code == HTTPStatus.NOT_FOUND or not knock.members & _members_of(answer):
        type_ = answer.headers.get("content-type", "no content type")
        raise Unreachable(
            f"Nothing of this dialect answers at {server.base_url}, but status {answer.status_code} and {type_}: "
            f"its base URLs look like {knock.example}."
        )


def _members_of(answer: httpx.Response) -> set[str]:
    try:
        body = answer.json()
    except ValueError:
        return set()
    return set(body) if isinstance(body, dict) else set()
