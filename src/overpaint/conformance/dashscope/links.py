"""The links to results: who may follow them, how, and for how long."""

import time
from urllib.parse import parse_qs, urlsplit

import httpx

from overpaint.conformance.dashscope.suite import API, SUITE, UNKNOWN, first_answer, first_link, links_of
from overpaint.conformance.expecting import expect, expect_status, expect_true, media_type_of
from overpaint.conformance.links import expect_length_by_head, expect_part_by_range, expect_same_again
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

HOURS = 24
OBJECT_STORAGE = "Object Storage Service, signed URLs"


@SUITE.check(API)
async def a_link_is_absolute(server: Server) -> None:
    """A link has a scheme, `http` or `https`, and a host."""
    (link, *_) = links_of(await first_answer(server))
    parts = urlsplit(link)
    expect_true(parts.scheme in {"http", "https"} and bool(parts.hostname), "a link with a host", link)


@SUITE.check(API)
async def a_link_ends_in_png(server: Server) -> None:
    """The path of a link ends in `.png`, which is where clients take the name of their file from."""
    path = urlsplit(await first_link(server)).path
    expect_true(path.endswith(".png"), "a path that ends in .png", path)


@SUITE.check(API)
async def a_link_says_when_it_expires(server: Server) -> None:
    """`Expires` in the query is the end of the link in seconds since 1970, about 24 hours from now."""
    query = parse_qs(urlsplit(await first_link(server)).query)
    expires = query.get("Expires", ["nothing"])[0]
    expect_true(expires.isdecimal(), "Expires with seconds", expires)
    hours = (int(expires) - time.time()) / 3600
    expect_true(abs(hours - HOURS) < 1, f"an end in {HOURS} hours", f"{hours:.1f} hours")


@SUITE.check(API)
async def a_link_needs_no_key(server: Server) -> None:
    """A link is followed without any key or header, and without a redirect."""
    expect_status(await server.once(_first_download), 200)


@SUITE.check(API)
async def a_link_works_more_than_once(server: Server) -> None:
    """A link may be followed again while it holds, and gives the same bytes."""
    whole = (await _download(server)).content
    await expect_same_again(server, await first_link(server), whole)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_download_says_that_it_is_a_png(server: Server) -> None:
    """A download has `Content-Type: image/png`."""
    expect("content type", media_type_of(await _download(server)), "image/png")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def head_tells_the_length(server: Server) -> None:
    """HEAD on a link tells the length of the picture."""
    whole = (await _download(server)).content
    await expect_length_by_head(server, await first_link(server), whole)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_part_of_a_result_can_be_fetched(server: Server) -> None:
    """`Range: bytes=8-15` gives status 206 and these eight bytes, so that a download can go on where it broke off."""
    whole = (await _download(server)).content
    await expect_part_by_range(server, await first_link(server), whole)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_changed_link_is_refused(server: Server) -> None:
    """A link whose end was moved by a second is refused with 403: nobody makes his own."""
    await _download(server)
    link = urlsplit(await first_link(server))
    expires = parse_qs(link.query).get("Expires", ["nothing"])[0]
    if not expires.isdecimal():
        raise Skipped("the link does not say when it expires")
    later = link.query.replace(f"Expires={expires}", f"Expires={int(expires) + 1}")
    expect_status(await server.fetch(link._replace(query=later).geturl()), 403)


async def _download(server: Server) -> httpx.Response:
    """The first result; skips where it cannot be had, since a check of its own says so."""
    answer = await server.once(_first_download)
    if answer.status_code != 200:
        raise Skipped("a result cannot be downloaded")
    return answer


async def _first_download(server: Server) -> httpx.Response:
    return await server.fetch(await first_link(server))
