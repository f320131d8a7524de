"""What comes back: the answer to the letter, and its forms for those who stream."""

import json

import httpx

from overpaint.conformance.dashscope.suite import (
    API,
    FIRST_IMAGES,
    FIRST_SIZE,
    JAVA_SDK,
    PYTHON_SDK,
    SUITE,
    TRACES,
    UNKNOWN,
    WITHOUT_MESSAGES,
    body,
    expect_edit,
    expect_refusal,
    first_answer,
    first_edit,
    generate,
    links_of,
    results_of,
)
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
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

EVENT_STREAM = "text/event-stream"


@SUITE.check(API, images=2)
async def an_edit_is_answered_with_status_200(server: Server) -> None:
    """A picture as a data URI and one text give JSON with a result. Most other checks look at this answer, too."""
    expect_edit(await server.once(first_edit))


@SUITE.check(API)
async def an_answer_is_application_json(server: Server) -> None:
    """A success has `Content-Type: application/json`; the asynchronous Python SDK raises at another."""
    await first_answer(server)
    expect("content type", media_type_of(await server.once(first_edit)), "application/json")


@SUITE.check(API)
async def an_answer_has_three_members(server: Server) -> None:
    """A success holds `output`, `usage` and `request_id`, and neither `code` nor `message`."""
    expect_members(await first_answer(server), "output", "usage", "request_id")


@SUITE.check(API)
async def an_output_holds_choices_alone(server: Server) -> None:
    """`output` has one member: `text`, `finish_reason` and `audio` are what the SDK fills in."""
    expect_members(member(await first_answer(server), "output"), "choices")


@SUITE.check(API)
async def there_is_one_choice_for_several_images(server: Server) -> None:
    """`choices` has exactly one element, however many images were asked for."""
    choices = member(await first_answer(server), "output", "choices")
    expect("number of choices", len(choices) if isinstance(choices, list) else choices, 1)


@SUITE.check(API)
async def a_choice_has_stopped(server: Server) -> None:
    """The choice holds `finish_reason`, which is `stop`, and `message`."""
    choice = member(await first_answer(server), "output", "choices", 0)
    expect_members(choice, "finish_reason", "message")
    expect("finish_reason", member(choice, "finish_reason"), "stop")


@SUITE.check(API)
async def a_message_is_the_assistants(server: Server) -> None:
    """The message holds `role`, which is `assistant`, and `content`."""
    message = member(await first_answer(server), "output", "choices", 0, "message")
    expect_members(message, "role", "content")
    expect("role", member(message, "role"), "assistant")


@SUITE.check(API)
async def each_image_is_a_part_of_the_content(server: Server) -> None:
    """`content` is a list of `{"image": link}`, one for each of `n` images, and nothing else."""
    content = member(await first_answer(server), "output", "choices", 0, "message", "content")
    expect_true(isinstance(content, list), "content that is a list", content)
    expect("number of parts", len(content), FIRST_IMAGES)
    for part in content:
        expect_members(part, "image")
        expect_true(isinstance(part["image"], str), "an image that is a string", part)


@SUITE.check(API)
async def usage_has_three_members(server: Server) -> None:
    """`usage` holds `width`, `height` and `image_count` alone: what is more would show in the Java object."""
    expect_members(member(await first_answer(server), "usage"), "width", "height", "image_count")


@SUITE.check(API)
async def usage_counts_the_images(server: Server) -> None:
    """`image_count` is an integer, the number of images that were made and are billed."""
    expect("image_count", member(await first_answer(server), "usage", "image_count"), FIRST_IMAGES)


@SUITE.check(API)
async def usage_tells_the_size_of_the_pictures(server: Server) -> None:
    """`width` and `height` are integers, the size of the pictures in px."""
    usage = member(await first_answer(server), "usage")
    for result in await results_of(server, await server.once(first_edit)):
        width, height = picture_of(result).size
        expect("width", member(usage, "width"), width)
        expect("height", member(usage, "height"), height)


@SUITE.check(API, Certainty.inferred)
async def a_picture_of_2_by_3_becomes_832_by_1248(server: Server) -> None:
    """Without `size` a picture of 2:3 gives 832 x 1248 px, as in published examples."""
    for result in await results_of(server, await server.once(first_edit)):
        expect("size", picture_of(result).size, FIRST_SIZE)


@SUITE.check(API)
async def a_request_id_is_a_uuid(server: Server) -> None:
    """`request_id` has the form of a UUID."""
    expect_uuid("request_id", member(await first_answer(server), "request_id"))


@SUITE.check(TRACES, Certainty.observed)
async def the_request_id_is_a_header_too(server: Server) -> None:
    """`x-request-id` is the `request_id` of the body."""
    answer = await server.once(first_edit)
    header = answer.headers.get("x-request-id")
    expect("x-request-id", header, member(await first_answer(server), "request_id"))


@SUITE.check(JAVA_SDK, Certainty.observed)
async def nothing_in_an_answer_is_null(server: Server) -> None:
    """A success holds no `null`, which typed clients stumble over."""
    expect_true("null" not in json.dumps(await first_answer(server)), "no null", "one")


@SUITE.check(API)
async def a_result_is_a_png(server: Server) -> None:
    """Every result is a PNG."""
    for result in await results_of(server, await server.once(first_edit)):
        expect("format", picture_of(result).format, "PNG")


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def a_stream_is_answered(server: Server) -> None:
    """With `X-DashScope-SSE: enable` the answer is the same JSON, or a stream whose last event holds it."""
    answer = await server.once(_streamed)
    expect_status(answer, 200)
    expect("number of results", len(links_of(_last_of(answer))), 1)


@SUITE.check("Model Studio, DashScope API reference, streaming output")
async def an_event_has_the_published_form(server: Server) -> None:
    """A stream consists of blocks of `id:…`, `event:result`, `:HTTP_STATUS/200` and `data:{…}`, then an empty line."""
    answer = await server.once(_streamed)
    if answer.status_code != 200:
        raise Skipped("the stream was not answered with status 200")
    if media_type_of(answer) != EVENT_STREAM:
        raise Skipped("the server answers with plain JSON, which it may")
    for block in answer.text.strip("\n").split("\n\n"):
        fields = [line.partition(":")[0] for line in block.splitlines()]
        expect("fields of an event", fields, ["id", "event", "", "data"])
        expect("event and status", block.splitlines()[1:3], ["event:result", ":HTTP_STATUS/200"])


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def accept_alone_asks_for_a_stream_or_not(server: Server) -> None:
    """`Accept: text/event-stream` without the other header is answered as well, in one of the two forms."""
    answer = await generate(server, body(size="512*512"), accept=EVENT_STREAM)
    expect_status(answer, 200)
    expect("number of results", len(links_of(_last_of(answer))), 1)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_refused_stream_is_json_or_an_error_event(server: Server) -> None:
    """A refusal of a stream has its status and JSON, or is an event `event:error`, with no space after the colon."""
    answer = await generate(server, WITHOUT_MESSAGES, accept=EVENT_STREAM, x_dashscope_sse="enable")
    if media_type_of(answer) != EVENT_STREAM:
        expect_refusal(answer, 400, "InvalidParameter")
        return
    expect_true("event:error" in answer.text.splitlines(), "a line event:error", answer.text)
    expect("code", member(_last_of(answer), "code"), "InvalidParameter")


async def _streamed(server: Server) -> httpx.Response:
    return await generate(server, body(size="512*512"), accept=EVENT_STREAM, x_dashscope_sse="enable")


def _last_of(answer: httpx.Response) -> object:
    """The data of the last event, or of the whole answer where it is no stream."""
    if media_type_of(answer) != EVENT_STREAM:
        return json_of(answer)
    datas = [line.removeprefix("data:") for line in answer.text.splitlines() if line.startswith("data:")]
    expect_true(bool(datas), "a line that begins with data:", answer.text)
    try:
        return json.loads(datas[-1])
    except ValueError:
        raise Unmet(f"expected JSON in an event, got {datas[-1][:100]}") from None
