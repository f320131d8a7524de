"""Results by address, where a server gives them so: who may follow a link, and how."""

from urllib.parse import urlsplit

import httpx

from overpaint.conformance.expecting import (
    expect,
    expect_status,
    expect_true,
    json_of,
    member,
    optional,
    picture_of,
)
from overpaint.conformance.links import ResultLink, expect_absolute, is_followable
from overpaint.conformance.openai.suite import (
    API,
    SERVERS,
    SIZE,
    SUITE,
    UNKNOWN,
    body,
    edit,
    edited,
    expect_refusal,
    form,
    pictures_of,
    refused_param,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

DENIED = {401, 403, 404}


@SUITE.check(API, images=1)
async def links_may_be_asked_for(server: Server) -> None:
    """`response_format=url` gives `url` for `b64_json`; hosted models refuse the field by name."""
    answer = await server.once(_linked)
    if refused_param(answer) == "response_format":
        expect_refusal(answer, 400)
        return
    expect_status(answer, 200)
    image = member(json_of(answer), "data", 0)
    expect_true(isinstance(member(image, "url"), str), "url as a text", image)
    expect("b64_json", optional(image, "b64_json"), None)


@SUITE.check(API)
async def a_link_is_absolute(server: Server) -> None:
    """A link has a scheme, `http` or `https`, and a host."""
    expect_absolute(await _given_link(server))


@SUITE.check(API)
async def a_link_needs_no_key(server: Server) -> None:
    """A link is followed without any key or header, and without a redirect."""
    await RESULT.expect_no_key_needed(server)


@SUITE.check(API)
async def a_link_leads_to_the_picture(server: Server) -> None:
    """Behind a link is a PNG of the size that was asked for."""
    result = picture_of((await RESULT.download(server)).content)
    expect("format and size", (result.format, result.size), ("PNG", SIZE))


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_link_works_more_than_once(server: Server) -> None:
    """A link may be followed again while it holds, and gives the same bytes."""
    await RESULT.expect_same_again(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_download_says_that_it_is_a_png(server: Server) -> None:
    """A download has `Content-Type: image/png`."""
    await RESULT.expect_png_type(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def head_tells_the_length(server: Server) -> None:
    """HEAD on a link tells the length of the picture."""
    await RESULT.expect_length_by_head(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_part_of_a_result_can_be_fetched(server: Server) -> None:
    """`Range: bytes=8-15` gives status 206 and these eight bytes, so that a download can go on where it broke off."""
    await RESULT.expect_part_by_range(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_changed_link_is_refused(server: Server) -> None:
    """A link with another signature is refused with 401, 403 or 404: nobody makes his own."""
    link = urlsplit(await RESULT.working(server))
    before, mark, signature = link.query.rpartition("=")
    if not mark or not signature:
        raise Skipped("the link is not signed")
    other = "B" if signature[0] == "A" else "A"
    changed = link._replace(query=f"{before}={other}{signature[1:]}").geturl()
    status = (await server.fetch(changed)).status_code
    expect_true(status in DENIED, "status 401, 403 or 404", status)


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def a_link_is_a_reference_of_the_next_edit(server: Server) -> None:
    """In JSON a link that the server has given may be an `image_url`."""
    link = await _link(server)
    await edited(server, body({"image_url": link}))


@SUITE.check(SERVERS, Certainty.chosen, images=1)
async def a_link_may_be_a_field_of_a_form(server: Server) -> None:
    """`url[]` in a form names a picture by its address, where a server knows that field."""
    link = await _link(server)
    answer = await edit(server, form(("url[]", (None, link))))
    if answer.status_code == 400:
        expect_refusal(answer, 400)
        raise Skipped("the server takes no addresses in a form")
    expect_status(answer, 200)
    pictures_of(json_of(answer))


async def _linked(server: Server) -> httpx.Response:
    return await edit(server, form(response_format="url"))


async def _given_link(server: Server) -> str:
    """The link that all checks share; skips where the server gives none, as most do not."""
    answer = await server.once(_linked)
    try:
        expect_status(answer, 200)
        link = member(json_of(answer), "data", 0, "url")
    except Unmet:
        raise Skipped("the server gives no links") from None
    return str(link)


async def _link(server: Server) -> str:
    """The same; skips where it cannot be followed, since a check of its own says so."""
    link = await _given_link(server)
    if not is_followable(link):
        raise Skipped("a link is not absolute")
    return link


RESULT = ResultLink(_link)
