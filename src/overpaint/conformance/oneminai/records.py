"""Records again later, at `GET /api/results/{uuid}`, and edits that do not wait."""

import asyncio
import time
from typing import Any
from uuid import uuid4

import httpx

from overpaint.conformance.expecting import (
    expect,
    expect_status,
    expect_true,
    expect_uuid,
    json_of,
    member,
)
from overpaint.conformance.oneminai.suite import (
    EDITOR_TYPE,
    NO_KEY,
    RECORDED,
    RESULT,
    RESULTS,
    SUITE,
    call,
    expect_refusal,
    feature,
    first_record,
    followable,
    keys_of,
    prompted,
    run,
)
from overpaint.conformance.server import TIMEOUT_S, Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

POLL_S = 0.1  # beside the pace; clients of the original ask every 2 s
DONE = {"SUCCESS", "FAILURE"}


@SUITE.check(RESULTS)
async def a_record_is_found_again(server: Server) -> None:
    """`GET /api/results/{uuid}` gives the record of an edit once more; its link may be a new one."""
    record = await first_record(server)
    again = member(json_of(await _result(server, _uuid_of(record))), "aiRecord")
    for name in ("uuid", "type", "status", "createdAt", "aiRecordDetail"):
        expect(name, member(again, name), member(record, name))
    expect_status(await server.fetch(followable(again)), 200)


@SUITE.check(RECORDED, Certainty.observed)
async def an_unknown_record_is_null_with_status_200(server: Server) -> None:
    """A `uuid` that is unknown or expired gives status 200 and `{"aiRecord": null}`, not 404."""
    answer = await _result(server, str(uuid4()))
    expect_status(answer, 200)
    expect("body", json_of(answer), {"aiRecord": None})


@SUITE.check(RESULTS)
async def a_record_needs_a_key(server: Server) -> None:
    """Without `API-KEY` a record is refused with 401, known or not."""
    uuid = _uuid_of(await first_record(server))
    expect_refusal(await _result(server, uuid, headers=NO_KEY), 401)


@SUITE.check(RESULTS, images=2)
async def an_asynchronous_edit_is_answered_at_once(server: Server) -> None:
    """`"async": true` gives status 200 and a record that is `PROCESSING`, with a `uuid` and no results yet."""
    answer = await server.once(_begun)
    expect_status(answer, 200)
    record = member(json_of(answer), "aiRecord")
    expect("status", member(record, "status"), "PROCESSING")
    expect_uuid("uuid", member(record, "uuid"))
    expect("resultObject", member(record, "aiRecordDetail", "resultObject"), [])


@SUITE.check(RESULTS)
async def a_record_that_goes_on_names_what_was_asked(server: Server) -> None:
    """A record that is `PROCESSING` has `type` and `promptObject` like one that is done."""
    answer = await server.once(_begun)
    if answer.status_code != 200:
        raise Skipped("the asynchronous edit was not answered with status 200")
    record = member(json_of(answer), "aiRecord")
    expect("type", member(record, "type"), EDITOR_TYPE)
    expect("promptObject", member(record, "aiRecordDetail", "promptObject"), await _prompt(server))


@SUITE.check(RESULTS)
async def an_asynchronous_edit_is_polled_until_it_is_done(server: Server) -> None:
    """Polled, the record becomes `SUCCESS`; it has `n` results then, and a link that works."""
    record = await server.once(_ended)
    expect("status", member(record, "status"), "SUCCESS")
    expect("number of results", len(keys_of(record)), 2)
    link = member(record, "temporaryUrl")
    expect_true(isinstance(link, str), "a link that is a string", link)
    expect_status(await server.fetch(followable(record)), 200)


@SUITE.check(RESULTS, Certainty.inferred)
async def a_polled_record_has_the_members_of_a_record(server: Server) -> None:
    """A record that was polled has no other members than one that was waited for."""
    ended, first = await server.once(_ended), await first_record(server)
    expect("members", sorted(ended), sorted(first))


async def _prompt(server: Server) -> dict[str, Any]:
    return await prompted(server, width=512, height=512, n=2)


async def _begun(server: Server) -> httpx.Response:
    return await run(server, feature(await _prompt(server), **{"async": True}))


async def _ended(server: Server) -> dict[str, Any]:
    """The record of the asynchronous edit when it is done; skips where it was not begun."""
    answer = await server.once(_begun)
    try:
        expect_status(answer, 200)
        uuid = _uuid_of(member(json_of(answer), "aiRecord"))
    except Unmet:
        raise Skipped("the asynchronous edit was not begun") from None
    ends_s = time.monotonic() + TIMEOUT_S
    while time.monotonic() < ends_s:
        polled = await _result(server, uuid)
        expect_status(polled, 200)
        record: dict[str, Any] = member(json_of(polled), "aiRecord")
        if member(record, "status") in DONE:
            return record
        await asyncio.sleep(POLL_S)
    raise Unmet(f"expected an end within {TIMEOUT_S:.0f} s, got none")


async def _result(server: Server, uuid: str, **more: Any) -> httpx.Response:
    return await call(server, "GET", f"{RESULT}/{uuid}", **more)


def _uuid_of(record: Any) -> str:
    """The uuid of a record; skips where there is none, since a check of its own says so."""
    uuid = record.get("uuid") if isinstance(record, dict) else None
    if not isinstance(uuid, str):
        raise Skipped("the record has no uuid")
    return uuid
