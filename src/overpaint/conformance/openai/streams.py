"""Answers by server-sent events."""

import json
from dataclasses import dataclass
from typing import Any

import httpx

from overpaint.conformance.expecting import (
    expect,
    expect_status,
    expect_true,
    media_type_of,
    member,
    picture_of,
)
from overpaint.conformance.openai.suite import (
    API,
    EVENTS,
    PYTHON_SDK,
    SIZE,
    SUITE,
    UNKNOWN,
    body,
    decoded,
    edit,
    edited,
    expect_refusal,
    expect_usage,
    form,
    refused,
    refused_param,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

EVENT_STREAM = "text/event-stream"
COMPLETED = "image_edit.completed"
PARTIAL = "image_edit.partial_image"
PARTIAL_IMAGES = 2
MEMBERS = ("b64_json", "created_at", "size", "quality", "background", "output_format")


@dataclass(frozen=True, slots=True)
class Event:
    """A block of a stream; `name` is None where the block gives none."""

    name: str | None
    data: Any


@SUITE.check(API, images=1)
async def a_stream_is_answered_or_refused(server: Server) -> None:
    """`stream=true` gives a stream; a server that cannot stream refuses with 400 and `param` of `stream`."""
    answer = await server.once(_streamed)
    if refused_param(answer) == "stream":
        expect_refusal(answer, 400)
        return
    expect_status(answer, 200)
    expect("content type", media_type_of(answer), EVENT_STREAM)


@SUITE.check(EVENTS)
async def an_event_is_named_by_its_type(server: Server) -> None:
    """The `event:` of a block, where there is one, is the `type` in its data, one of two."""
    for event in await _events(server):
        kind = member(event.data, "type")
        expect_true(kind in {COMPLETED, PARTIAL}, f"a type of {COMPLETED} or {PARTIAL}", kind)
        expect_true(event.name in {None, kind}, f"event: {kind}", event.name)


@SUITE.check(EVENTS)
async def a_stream_ends_with_the_completed_image(server: Server) -> None:
    """There is one `image_edit.completed` for one image, and nothing behind it but `[DONE]`."""
    kinds = [event.data.get("type") for event in await _events(server)]
    expect_true(kinds.count(COMPLETED) == 1 and kinds[-1] == COMPLETED, f"one {COMPLETED} at the end", kinds)


@SUITE.check(EVENTS)
async def an_event_has_every_member(server: Server) -> None:
    """An event tells picture, time, size, quality, background and format, none of them null."""
    for event in await _events(server):
        for name in MEMBERS:
            value = member(event.data, name)
            expect_true(value is not None and value != "", f"{name} to be told", value)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_time_of_an_event_is_created_at(server: Server) -> None:
    """`created_at` is an integer, the seconds since 1970; `created` belongs to plain answers."""
    for event in await _events(server):
        expect_true(type(event.data.get("created_at")) is int, "created_at as an integer", event.data.keys())
        expect_true("created" not in event.data, "no created", event.data.keys())


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_completed_image_has_its_usage(server: Server) -> None:
    """`usage` is needed in `image_edit.completed`, with all of its members."""
    expect_usage(member((await _completed(server)).data, "usage"))


@SUITE.check(EVENTS)
async def a_completed_image_is_a_picture(server: Server) -> None:
    """`b64_json` is a bare PNG of the size that was asked for."""
    result = picture_of(decoded((await _completed(server)).data.get("b64_json")))
    expect("format and size", (result.format, result.size), ("PNG", SIZE))


@SUITE.check(EVENTS)
async def a_completed_image_tells_what_was_made(server: Server) -> None:
    """`size` and `output_format` of the event are those of the picture."""
    data = (await _completed(server)).data
    told = (data.get("size"), data.get("output_format"))
    expect("size and output_format", told, ("{}x{}".format(*SIZE), "png"))


@SUITE.check(EVENTS)
async def partial_images_are_counted_from_0(server: Server) -> None:
    """`partial_image_index` goes 0, 1 and so on; there may be fewer than were asked for, and no more."""
    indexes = [
        member(event.data, "partial_image_index")
        for event in await _events(server)
        if event.data.get("type") == PARTIAL
    ]
    expect("indexes", indexes, list(range(len(indexes))))
    expect_true(len(indexes) <= PARTIAL_IMAGES, f"at most {PARTIAL_IMAGES} partial images", len(indexes))


@SUITE.check(EVENTS, images=1)
async def no_partial_images_may_be_asked_for(server: Server) -> None:
    """`partial_images=0` gives only `image_edit.completed`."""
    events = _events_of(_stream(await edit(server, form(stream="true", partial_images="0"))))
    expect("types", [event.data.get("type") for event in events], [COMPLETED])


@SUITE.check(UNKNOWN, Certainty.chosen, images=2)
async def several_images_are_streamed_or_refused(server: Server) -> None:
    """With `n=2` each image has its `image_edit.completed`; a server that streams one alone refuses by name."""
    answer = await edit(server, form(stream="true", n="2"))
    if refused_param(answer) in {"n", "stream"}:
        return
    kinds = [event.data.get("type") for event in _events_of(_stream(answer))]
    expect(f"number of {COMPLETED}", kinds.count(COMPLETED), 2)


@SUITE.check(API, images=1)
async def json_may_ask_for_a_stream(server: Server) -> None:
    """`"stream": true` in JSON gives the same events."""
    await server.once(given_stream)
    events = _events_of(_stream(await edit(server, body(stream=True))))
    expect("type of the last event", events[-1].data.get("type"), COMPLETED)


@SUITE.check(API, images=1)
async def a_stream_may_be_off(server: Server) -> None:
    """`stream=false` gives plain JSON."""
    await edited(server, form(stream="false"))


@SUITE.check(API)
async def four_partial_images_are_refused(server: Server) -> None:
    """`partial_images` is 0 to 3; 4 is refused with 400."""
    await refused(server, form(stream="true", partial_images="4"), "partial_images", "stream")


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_refused_stream_is_told_by_its_status(server: Server) -> None:
    """What is wrong with a request that asks for a stream is refused with 400 and JSON, no stream."""
    answer = await edit(server, form(prompt="", stream="true"))
    expect_refusal(answer, 400)
    expect("content type", media_type_of(answer), "application/json")


async def _streamed(server: Server) -> httpx.Response:
    return await edit(server, form(stream="true", partial_images=str(PARTIAL_IMAGES)))


async def given_stream(server: Server) -> str:
    """The text of the stream that most checks look at; skips where there is none, since a check of its own says so."""
    answer = await server.once(_streamed)
    if answer.status_code != 200 or media_type_of(answer) != EVENT_STREAM:
        raise Skipped("the server does not stream")
    return answer.text


async def _events(server: Server) -> list[Event]:
    return _events_of(await server.once(given_stream))


async def _completed(server: Server) -> Event:
    """The finished image of that stream; skips where there is none, since a check of its own says so."""
    for event in await _events(server):
        if event.data.get("type") == COMPLETED:
            return event
    raise Skipped(f"the stream holds no {COMPLETED}")


def _stream(answer: httpx.Response) -> str:
    """The text of an answer that is a stream; skips where the server does not stream at all."""
    if refused_param(answer) == "stream":
        raise Skipped("the server does not stream")
    expect_status(answer, 200)
    expect("content type", media_type_of(answer), EVENT_STREAM)
    return answer.text


def _events_of(text: str) -> list[Event]:
    """The events of a stream up to `[DONE]`, at least one."""
    events = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        fields = dict(_field(line) for line in block.splitlines() if line and not line.startswith(":"))
        if fields.get("data") == "[DONE]":
            break
        if "data" in fields:
            events.append(Event(fields.get("event"), _object(fields["data"])))
    expect_true(bool(events), "an event with data", text)
    return events


def _field(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.removeprefix(" ")


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        raise Unmet(f"expected JSON in an event, got {text[:100]}") from None
    expect_true(isinstance(found, dict), "an object in an event", found)
    data: dict[str, Any] = found
    return data
