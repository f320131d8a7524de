"""The links to results: who may follow them, how, and for how long."""

import time

from overpaint.conformance.dashscope.suite import API, SUITE, UNKNOWN, first_answer, first_link, links_of
from overpaint.conformance.expecting import expect_status, expect_true
from overpaint.conformance.links import (
    ResultLink,
    expect_absolute,
    expect_png_path,
    query_of,
    with_query_changed,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

RESULT = ResultLink(first_link)
HOURS = 24
OBJECT_STORAGE = "Object Storage Service, signed URLs"


@SUITE.check(API)
async def a_link_is_absolute(server: Server) -> None:
    """A link has a scheme, `http` or `https`, and a host."""
    expect_absolute(links_of(await first_answer(server))[0])


@SUITE.check(API)
async def a_link_ends_in_png(server: Server) -> None:
    """The path of a link ends in `.png`, which is where clients take the name of their file from."""
    expect_png_path(await first_link(server))


@SUITE.check(API)
async def a_link_says_when_it_expires(server: Server) -> None:
    """`Expires` in the query is the end of the link in seconds since 1970, about 24 hours from now."""
    expires = query_of(await first_link(server)).get("Expires", "nothing")
    expect_true(expires.isdecimal(), "Expires with seconds", expires)
    hours = (int(expires) - time.time()) / 3600
    expect_true(abs(hours - HOURS) < 1, f"an end in {HOURS} hours", f"{hours:.1f} hours")


@SUITE.check(API)
async def a_link_needs_no_key(server: Server) -> None:
    """A link is followed without any key or header, and without a redirect."""
    await RESULT.expect_no_key_needed(server)


@SUITE.check(API)
async def a_link_works_more_than_once(server: Server) -> None:
    """A link may be followed again while it holds, and gives the same bytes."""
    await RESULT.expect_same_again(server)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_download_says_that_it_is_a_png(server: Server) -> None:
    """A download has `Content-Type: image/png`."""
    await RESULT.expect_png_type(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def head_tells_the_length(server: Server) -> None:
    """HEAD on a link tells the length of the picture."""
    await RESULT.expect_length_by_head(server)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_part_of_a_result_can_be_fetched(server: Server) -> None:
    """`Range: bytes=8-15` gives status 206 and these eight bytes, so that a download can go on where it broke off."""
    await RESULT.expect_part_by_range(server)


@SUITE.check(OBJECT_STORAGE, Certainty.inferred)
async def a_changed_link_is_refused(server: Server) -> None:
    """A link whose end was moved by a second is refused with 403: nobody makes his own."""
    link = await RESULT.working(server)
    expires = query_of(link).get("Expires", "nothing")
    if not expires.isdecimal():
        raise Skipped("the link does not say when it expires")
    later = with_query_changed(link, f"Expires={expires}", f"Expires={int(expires) + 1}")
    expect_status(await server.fetch(later), 403)
