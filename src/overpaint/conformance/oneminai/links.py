"""The links to results: presigned GETs of an S3, for whoever has them."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

import httpx

from overpaint.conformance.expecting import expect, expect_status, expect_true, optional
from overpaint.conformance.links import (
    ResultLink,
    expect_absolute,
    expect_png_path,
    query_of,
    with_query_changed,
)
from overpaint.conformance.oneminai.suite import (
    CLIENTS,
    EDITOR,
    S3,
    SUITE,
    UNKNOWN,
    first_link,
    first_record,
    keys_of,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

RESULT = ResultLink(first_link)
FIXED = {
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD",
    "X-Amz-SignedHeaders": "host",
    "x-amz-checksum-mode": "ENABLED",
    "x-id": "GetObject",
}
STAMP = "%Y%m%dT%H%M%SZ"
SEVEN_DAYS_S = 7 * 24 * 3600


@SUITE.check(EDITOR)
async def a_link_is_absolute(server: Server) -> None:
    """A link has a scheme, `http` or `https`, and a host."""
    expect_absolute(optional(await first_record(server), "temporaryUrl"))


@SUITE.check(CLIENTS, Certainty.observed)
async def a_link_ends_in_png_before_its_query(server: Server) -> None:
    """The path of a link ends in `.png`: some clients tell a picture by that."""
    expect_png_path(await first_link(server))


@SUITE.check(EDITOR)
async def a_link_is_a_presigned_get(server: Server) -> None:
    """The query of a link says what is signed and how; these five parameters are the same in every link."""
    query = query_of(await first_link(server))
    for name, value in FIXED.items():
        expect(name, query.get(name), value)


@SUITE.check(EDITOR)
async def a_link_holds_for_seven_days(server: Server) -> None:
    """`X-Amz-Expires` is 604800 seconds, the most that the scheme allows."""
    expect("X-Amz-Expires", query_of(await first_link(server)).get("X-Amz-Expires"), str(SEVEN_DAYS_S))


@SUITE.check(EDITOR)
async def a_link_tells_when_it_was_signed(server: Server) -> None:
    """`X-Amz-Date` is `yyyymmddThhmmssZ`, and the date in `X-Amz-Credential` is that day."""
    query = query_of(await first_link(server))
    date, credential = query.get("X-Amz-Date", ""), query.get("X-Amz-Credential", "")
    expect_true(bool(re.fullmatch(r"\d{8}T\d{6}Z", date, re.ASCII)), "yyyymmddThhmmssZ", date)
    scope = f"/{date[:8]}/us-east-1/s3/aws4_request"
    expect_true(credential.endswith(scope), f"a credential that ends in {scope}", credential)


@SUITE.check(EDITOR)
async def a_signature_has_64_digits(server: Server) -> None:
    """`X-Amz-Signature` is 64 lower-case hexadecimal digits."""
    signature = query_of(await first_link(server)).get("X-Amz-Signature", "")
    expect_true(bool(re.fullmatch("[0-9a-f]{64}", signature)), "64 digits", signature)


@SUITE.check(EDITOR, Certainty.inferred)
async def the_parameters_of_a_link_are_in_order(server: Server) -> None:
    """The parameters stand in the order of their bytes, capitals first, as in the published example."""
    names = [name for name, _ in parse_qsl(urlsplit(await first_link(server)).query)]
    is_met = len(names) > 1 and all(one < next_ for one, next_ in pairwise(names))
    expect_true(is_met, "parameters in order", names)


@SUITE.check(EDITOR)
async def a_link_needs_no_key(server: Server) -> None:
    """A link is followed as soon as it is there, without any key or header, and without a redirect."""
    await RESULT.expect_no_key_needed(server)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_link_works_more_than_once(server: Server) -> None:
    """A link may be followed again while it holds, and gives the same bytes."""
    await RESULT.expect_same_again(server)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_download_says_that_it_is_a_png(server: Server) -> None:
    """A download has `Content-Type: image/png`; clients take HTML or XML for a failure."""
    await RESULT.expect_png_type(server)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def head_tells_the_length(server: Server) -> None:
    """HEAD on a link tells the length of the picture, or is refused with 403: what is signed is a GET."""
    if (await server.fetch(await first_link(server), "HEAD")).status_code == 403:
        raise Skipped("the link is for GET alone, as those of S3 are")
    await RESULT.expect_length_by_head(server)


@SUITE.check(S3, Certainty.inferred)
async def a_part_of_a_result_can_be_fetched(server: Server) -> None:
    """`Range: bytes=8-15` gives status 206 and these eight bytes, so that a download can go on where it broke off."""
    await RESULT.expect_part_by_range(server)


@SUITE.check(EDITOR)
async def a_changed_link_is_refused(server: Server) -> None:
    """A link with another signature is refused with 403: nobody makes his own."""
    expect_status(await server.once(_with_another_signature), 403)


@SUITE.check(S3)
async def a_changed_link_is_refused_in_xml(server: Server) -> None:
    """The refusal is XML as S3 writes it, with the code `SignatureDoesNotMatch`."""
    answer = await server.once(_with_another_signature)
    if answer.status_code != 403:
        raise Skipped("the link was not refused with 403")
    is_met = answer.text.lstrip().startswith("<") and "<Code>SignatureDoesNotMatch</Code>" in answer.text
    expect_true(is_met, "XML with the code SignatureDoesNotMatch", answer.text)


@SUITE.check(S3, Certainty.inferred)
async def a_link_cannot_be_made_to_last(server: Server) -> None:
    """A link whose time was moved by a second is refused with 4xx: the time is signed, too."""
    link = await RESULT.working(server)
    date = query_of(link).get("X-Amz-Date", "")
    if not re.fullmatch(r"\d{8}T\d{6}Z", date, re.ASCII):
        raise Skipped("the link does not tell when it was signed")
    later = f"{datetime.strptime(date, STAMP).replace(tzinfo=UTC) + timedelta(seconds=1):{STAMP}}"
    moved = with_query_changed(link, f"X-Amz-Date={date}", f"X-Amz-Date={later}")
    status = (await server.fetch(moved)).status_code
    expect_true(400 <= status < 500, "a status from 400 to 499", status)


@SUITE.check(S3, Certainty.inferred)
async def a_signature_belongs_to_one_picture(server: Server) -> None:
    """The query of one result's link does not open another result: 403."""
    link = await RESULT.working(server)
    path, _, query = link.partition("?")
    keys = keys_of(await first_record(server))
    mine = [key for key in keys if path.endswith(f"/{key}")]
    others = [key for key in keys if key not in mine]
    if not mine or not others:
        raise Skipped("the record does not name two results of which the link is one")
    expect_status(await server.fetch(f"{path.removesuffix(mine[0])}{others[0]}?{query}"), 403)


async def _with_another_signature(server: Server) -> httpx.Response:
    link = await RESULT.working(server)
    signature = query_of(link).get("X-Amz-Signature")
    if not signature:
        raise Skipped("the link is not signed")
    return await server.fetch(with_query_changed(link, signature, signature[::-1]))
