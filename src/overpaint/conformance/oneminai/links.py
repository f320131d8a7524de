"""The links to results: presigned GETs of an S3, for whoever has them."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx

from overpaint.conformance.expecting import expect, expect_status, expect_true, media_type_of
from overpaint.conformance.links import expect_length_by_head, expect_part_by_range, expect_same_again
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
    link = (await first_record(server)).get("temporaryUrl")
    parts = urlsplit(link if isinstance(link, str) else "")
    expect_true(parts.scheme in {"http", "https"} and bool(parts.hostname), "a link with a host", link)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_link_ends_in_png_before_its_query(server: Server) -> None:
    """The path of a link ends in `.png`: some clients tell a picture by that."""
    path = urlsplit(await first_link(server)).path
    expect_true(path.endswith(".png"), "a path that ends in .png", path)


@SUITE.check(EDITOR)
async def a_link_is_a_presigned_get(server: Server) -> None:
    """The query of a link says what is signed and how; these five parameters are the same in every link."""
    query = await _query(server)
    for name, value in FIXED.items():
        expect(name, query.get(name), value)


@SUITE.check(EDITOR)
async def a_link_holds_for_seven_days(server: Server) -> None:
    """`X-Amz-Expires` is 604800 seconds, the most that the scheme allows."""
    expect("X-Amz-Expires", (await _query(server)).get("X-Amz-Expires"), str(SEVEN_DAYS_S))


@SUITE.check(EDITOR)
async def a_link_tells_when_it_was_signed(server: Server) -> None:
    """`X-Amz-Date` is `yyyymmddThhmmssZ`, and the date in `X-Amz-Credential` is that day."""
    query = await _query(server)
    date, credential = query.get("X-Amz-Date", ""), query.get("X-Amz-Credential", "")
    expect_true(bool(re.fullmatch(r"\d{8}T\d{6}Z", date, re.ASCII)), "yyyymmddThhmmssZ", date)
    scope = f"/{date[:8]}/us-east-1/s3/aws4_request"
    expect_true(credential.endswith(scope), f"a credential that ends in {scope}", credential)


@SUITE.check(EDITOR)
async def a_signature_has_64_digits(server: Server) -> None:
    """`X-Amz-Signature` is 64 lower-case hexadecimal digits."""
    signature = (await _query(server)).get("X-Amz-Signature", "")
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
    expect_status(await server.once(_first_download), 200)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_link_works_more_than_once(server: Server) -> None:
    """A link may be followed again while it holds, and gives the same bytes."""
    whole = (await _download(server)).content
    await expect_same_again(server, await first_link(server), whole)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_download_says_that_it_is_a_png(server: Server) -> None:
    """A download has `Content-Type: image/png`; clients take HTML or XML for a failure."""
    expect("content type", media_type_of(await _download(server)), "image/png")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def head_tells_the_length(server: Server) -> None:
    """HEAD on a link tells the length of the picture, or is refused with 403: what is signed is a GET."""
    whole = (await _download(server)).content
    link = await first_link(server)
    if (await server.fetch(link, "HEAD")).status_code == 403:
        raise Skipped("the link is for GET alone, as those of S3 are")
    await expect_length_by_head(server, link, whole)


@SUITE.check(S3, Certainty.inferred)
async def a_part_of_a_result_can_be_fetched(server: Server) -> None:
    """`Range: bytes=8-15` gives status 206 and these eight bytes, so that a download can go on where it broke off."""
    whole = (await _download(server)).content
    await expect_part_by_range(server, await first_link(server), whole)


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
    await _download(server)
    link = urlsplit(await first_link(server))
    date = (await _query(server)).get("X-Amz-Date", "")
    if not re.fullmatch(r"\d{8}T\d{6}Z", date, re.ASCII):
        raise Skipped("the link does not tell when it was signed")
    later = f"{datetime.strptime(date, STAMP).replace(tzinfo=UTC) + timedelta(seconds=1):{STAMP}}"
    moved = link._replace(query=link.query.replace(f"X-Amz-Date={date}", f"X-Amz-Date={later}"))
    status = (await server.fetch(moved.geturl())).status_code
    expect_true(400 <= status < 500, "a status from 400 to 499", status)


@SUITE.check(S3, Certainty.inferred)
async def a_signature_belongs_to_one_picture(server: Server) -> None:
    """The query of one result's link does not open another result: 403."""
    await _download(server)
    link = await first_link(server)
    path, _, query = link.partition("?")
    keys = keys_of(await first_record(server))
    mine = [key for key in keys if path.endswith(f"/{key}")]
    others = [key for key in keys if key not in mine]
    if not mine or not others:
        raise Skipped("the record does not name two results of which the link is one")
    expect_status(await server.fetch(f"{path.removesuffix(mine[0])}{others[0]}?{query}"), 403)


async def _query(server: Server) -> dict[str, str]:
    """The parameters of the first link, of each name the first."""
    query = parse_qs(urlsplit(await first_link(server)).query)
    return {name: values[0] for name, values in query.items()}


async def _with_another_signature(server: Server) -> httpx.Response:
    await _download(server)
    link = urlsplit(await first_link(server))
    signature = (await _query(server)).get("X-Amz-Signature")
    if not signature:
        raise Skipped("the link is not signed")
    turned = link.query.replace(signature, signature[::-1])
    return await server.fetch(link._replace(query=turned).geturl())


async def _download(server: Server) -> httpx.Response:
    """The first result; skips where it cannot be had, since a check of its own says so."""
    answer = await server.once(_first_download)
    if answer.status_code != 200:
        raise Skipped("a result cannot be downloaded")
    return answer


async def _first_download(server: Server) -> httpx.Response:
    return await server.fetch(await first_link(server))
