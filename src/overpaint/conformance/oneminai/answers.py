"""What an edit gives: its record, to the letter. What a service adds to a record of its own is no fault."""

import re
from datetime import datetime

from overpaint.conformance.expecting import (
    expect,
    expect_members,
    expect_status,
    expect_true,
    expect_uuid,
    json_of,
    media_type_of,
    member,
    picture_of,
)
from overpaint.conformance.oneminai.suite import (
    CLIENTS,
    EDITOR,
    EDITOR_TYPE,
    FIRST_IMAGES,
    MODEL,
    RECORDED,
    STAMP,
    SUITE,
    UNKNOWN,
    VENDOR,
    edited,
    expect_time,
    first_edit,
    first_link,
    first_prompt,
    first_record,
    keys_of,
    result_of,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

RECORD = (
    "uuid",
    "userId",
    "teamId",
    "model",
    "type",
    "metadata",
    "rating",
    "feedback",
    "conversationId",
    "status",
    "createdAt",
    "aiRecordDetail",
    "additionalData",
    "temporaryUrl",
)


@SUITE.check(EDITOR, images=FIRST_IMAGES)
async def an_edit_is_answered_with_status_200(server: Server) -> None:
    """An uploaded picture gives JSON with a record and its results while the client waits. Most other checks look at this answer, too."""
    answer = await server.once(first_edit)
    expect_status(answer, 200)
    keys_of(member(json_of(answer), "aiRecord"))


@SUITE.check(EDITOR)
async def an_answer_is_application_json(server: Server) -> None:
    """A success has `Content-Type: application/json`."""
    expect("content type", media_type_of(await server.once(first_edit)), "application/json")


@SUITE.check(EDITOR)
async def an_answer_holds_the_record_alone(server: Server) -> None:
    """A success has one member, `aiRecord`; the link stands inside it, not beside it."""
    await first_record(server)
    expect_members(json_of(await server.once(first_edit)), "aiRecord")


@SUITE.check(EDITOR)
async def a_record_has_every_member(server: Server) -> None:
    """A record has its fourteen documented members, those without a value included."""
    record = await first_record(server)
    for name in RECORD:
        member(record, name)


@SUITE.check(EDITOR)
async def what_has_no_value_is_null(server: Server) -> None:
    """`rating`, `feedback`, `conversationId` and `additionalData` are `null`; `metadata` is `null` or `{}`."""
    record = await first_record(server)
    for name in ("rating", "feedback", "conversationId", "additionalData"):
        expect(name, member(record, name), None)
    metadata = member(record, "metadata")
    expect_true(metadata is None or metadata == {}, "metadata of null or {}", metadata)


@SUITE.check(EDITOR)
async def the_ids_of_a_record_are_uuids(server: Server) -> None:
    """`uuid`, `userId` and `teamId` are UUIDs."""
    record = await first_record(server)
    for name in ("uuid", "userId", "teamId"):
        expect_uuid(name, member(record, name))


@SUITE.check(EDITOR, Certainty.inferred, images=1)
async def every_edit_has_its_own_uuid(server: Server) -> None:
    """Two edits never have the same `uuid`."""
    ids = [member(record, "uuid") for record in (await first_record(server), await edited(server))]
    expect_true(ids[0] != ids[1], "two ids", ids)


@SUITE.check(EDITOR)
async def a_record_names_model_and_type(server: Server) -> None:
    """`model` and `type` are those of the request."""
    record = await first_record(server)
    expect("model", member(record, "model"), MODEL)
    expect("type", member(record, "type"), EDITOR_TYPE)


@SUITE.check(RECORDED, Certainty.observed)
async def a_record_that_is_done_is_a_success(server: Server) -> None:
    """`status` is `SUCCESS` when the pictures are there."""
    expect("status", member(await first_record(server), "status"), "SUCCESS")


@SUITE.check(EDITOR)
async def a_record_tells_its_time(server: Server) -> None:
    """`createdAt` is in UTC, with three decimals and `Z`."""
    expect_time("createdAt", member(await first_record(server), "createdAt"))


@SUITE.check(EDITOR)
async def a_record_begins_before_its_results(server: Server) -> None:
    """`createdAt` is the start of the request: the time in a result's name is not before it."""
    record = await first_record(server)
    created_at = str(member(record, "createdAt"))
    stamps = [re.search(STAMP, key) for key in keys_of(record)]
    if not created_at.endswith("Z") or None in stamps:
        raise Skipped("a time is not of the documented form")
    begun = datetime.fromisoformat(created_at).strftime("%Y_%m_%d_%H_%M_%S_%f")[:-3]
    for stamp in stamps:
        expect_true(stamp is not None and begun <= stamp[0], f"a time from {begun} on", stamp and stamp[0])


@SUITE.check(EDITOR)
async def the_prompt_object_comes_back_as_it_was_sent(server: Server) -> None:
    """`promptObject` is the client's own: an unknown field is in it, and the prompt is not the extended one."""
    echo = member(await first_record(server), "aiRecordDetail", "promptObject")
    expect("promptObject", echo, await first_prompt(server))


@SUITE.check(EDITOR)
async def a_response_object_is_empty(server: Server) -> None:
    """`responseObject` is `{}`; older answers have none."""
    detail = member(await first_record(server), "aiRecordDetail")
    member(detail, "resultObject")
    expect("responseObject", detail.get("responseObject", {}), {})


@SUITE.check(EDITOR)
async def there_are_n_results(server: Server) -> None:
    """`resultObject` is a list of `n` strings, no two of them the same."""
    keys = keys_of(await first_record(server))
    expect("number of results", len(keys), FIRST_IMAGES)
    expect("number of different results", len(set(keys)), FIRST_IMAGES)


@SUITE.check(EDITOR)
async def a_result_is_named_by_a_path(server: Server) -> None:
    """A result is `images/YYYY_MM_DD_HH_MM_SS_mmm_`, six digits and an extension; it is no address."""
    for key in keys_of(await first_record(server)):
        is_met = bool(re.fullmatch(rf"([0-9A-Za-z._-]+/)?images/{STAMP}_\d{{6}}\.\w+", key, re.ASCII))
        expect_true(is_met, "such a path", key)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_temporary_url_is_one_string(server: Server) -> None:
    """`temporaryUrl` is a string and no list, however many results there are: clients ask for its beginning."""
    link = member(await first_record(server), "temporaryUrl")
    expect_true(isinstance(link, str), "a string", link)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_temporary_url_leads_to_a_result_of_its_record(server: Server) -> None:
    """The path of `temporaryUrl` ends in one of the results, of which nothing says whether it is the first."""
    link = await first_link(server)
    path = link.partition("?")[0]
    is_met = any(path.endswith(f"/{key}") for key in keys_of(await first_record(server)))
    expect_true(is_met, "a link that ends in a result", path)


@SUITE.check(VENDOR, Certainty.inferred)
async def a_result_is_a_png(server: Server) -> None:
    """The model gives PNG."""
    expect("format", picture_of(await result_of(server, await first_record(server))).format, "PNG")


@SUITE.check(EDITOR)
async def without_a_size_the_input_gives_the_aspect(server: Server) -> None:
    """Without `width` and `height` a picture of 2:3 gives one of 2:3, to within 2 per cent."""
    width, height = picture_of(await result_of(server, await first_record(server))).size
    expect_true(abs(width / height * 3 / 2 - 1) < 0.02, "an aspect of 2:3", f"{width} x {height}")
