"""One file or folder, one HTTP dialect; siblings never import each other.

dashscope   Alibaba Model Studio          http        what the dialects share on the way in
oneminai    1min.ai                       parsing     JSON bodies as data
openai      the OpenAI Images API         multipart   bodies of forms
files       the signed links              refusing    whatever goes wrong, in the dialect's words
sigv4       links as S3 presigns them     fetch       guarded download of input images
                                          hangups     clients that hang up, and come again
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.routing import Mount, Route

from overpaint.contracts import dashscope, oneminai, openai
from overpaint.contracts.hangups import HangUps
from overpaint.contracts.http import Service


@dataclass(frozen=True, slots=True)
class Contract:
    """A dialect: its name, and where it answers in the one address space of the server."""

    name: str
    routes: Callable[[Service], Sequence[Mount | Route]]


CONTRACTS = (
    Contract(dashscope.NAME, dashscope.routes),
    Contract(oneminai.NAME, oneminai.routes),
    Contract(openai.NAME, openai.routes),
)


def routes_of(service: Service) -> list[Mount | Route]:
    """Every dialect under its addresses, the longest first: `/api/v1` is not `/api`."""
    routes = [route for contract in CONTRACTS for route in contract.routes(service)]
    for route in routes:
        # An address with a line break in it is the dialect's to refuse, too.
        route.path_regex = re.compile(route.path_regex.pattern, re.DOTALL)
        route.app = HangUps(route.app, service)
    return sorted(routes, key=lambda route: len(route.path), reverse=True)
