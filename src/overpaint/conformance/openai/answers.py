"""What comes back: the answer to the letter."""

import time

from overpaint.conformance.expecting import (
    expect,
    expect_list,
    expect_status,
    expect_true,
    json_of,
    media_type_of,
    member,
    optional,
    picture_of,
)
from overpaint.conformance.openai.suite import (
    API,
    DEBUGGING,
    FIRST_IMAGES,
    PYTHON_SDK,
    SIZE,
    SUITE,
    encoded_of,
    expect_usage,
    first_answer,
    first_edit,
    first_pictures,
    pictures_of,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty

SKEW_S = 600  # clocks differ


@SUITE.check(API, images=2)
async def an_edit_is_answered_with_status_200(server: Server) -> None:
    """A form of one picture and a prompt gives JSON with a result. Most other checks look at this answer, too."""
    answer = await server.once(first_edit)
    expect_status(answer, 200)
    encoded_of(json_of(answer))


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_answer_is_application_json(server: Server) -> None:
    """A success has `Content-Type: application/json`: the SDK gives the text of any other to its user."""
    await first_answer(server)
    expect("content type", media_type_of(await server.once(first_edit)), "application/json")


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def created_is_a_whole_number_of_seconds(server: Server) -> None:
    """`created` is an integer, the seconds since 1970 when the edit was made."""
    created = member(await first_answer(server), "created")
    is_now = type(created) is int and abs(created - time.time()) < SKEW_S
    expect_true(is_now, "the seconds of now as an integer", created)


@SUITE.check(API)
async def data_has_an_element_for_each_image(server: Server) -> None:
    """`data` is a list of `n` results."""
    data = expect_list(member(await first_answer(server), "data"), "data that is a list")
    expect("number of results", len(data), FIRST_IMAGES)


@SUITE.check(API)
async def results_are_in_base64_by_default(server: Server) -> None:
    """Without `response_format` each result is `b64_json`, with no `url` beside it."""
    for image in expect_list(member(await first_answer(server), "data"), "data that is a list"):
        expect_true(isinstance(member(image, "b64_json"), str), "b64_json as a string", image)
        expect("url", optional(image, "url"), None)


@SUITE.check(API)
async def base64_is_bare(server: Server) -> None:
    """`b64_json` is base64 of the standard alphabet, with neither `data:` before it nor line breaks in it."""
    answer = await first_answer(server)
    encoded_of(answer)
    pictures_of(answer)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_prompt_is_told_only_where_it_was_revised(server: Server) -> None:
    """`revised_prompt` is absent, null or a text: an empty one would be shown as the prompt."""
    for image in expect_list(member(await first_answer(server), "data"), "data that is a list"):
        revised = optional(image, "revised_prompt")
        expect_true(revised is None or (isinstance(revised, str) and revised != ""), "no empty prompt", image)


@SUITE.check(API)
async def a_result_is_a_png(server: Server) -> None:
    """Without `output_format` every result is a PNG."""
    for result in await first_pictures(server):
        expect("format", picture_of(result).format, "PNG")


@SUITE.check(API)
async def a_result_has_the_size_that_was_asked_for(server: Server) -> None:
    """`size=1024x1024` gives pictures of 1024 x 1024 px, whatever the picture that was sent had."""
    for result in await first_pictures(server):
        expect("size", picture_of(result).size, SIZE)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_answer_tells_the_size_that_was_made(server: Server) -> None:
    """`size` is absent, or the size of the pictures as `WIDTHxHEIGHT`; never `auto`."""
    size = optional(await first_answer(server), "size")
    for result in await first_pictures(server) if size is not None else []:
        expect("size", size, "{}x{}".format(*picture_of(result).size))


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_answer_tells_the_format_that_was_made(server: Server) -> None:
    """`output_format` is absent, or the format of the pictures."""
    format_ = optional(await first_answer(server), "output_format")
    expect_true(format_ in {None, "png"}, "output_format of png", format_)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_answer_tells_the_quality_that_was_made(server: Server) -> None:
    """`quality` is absent, or the one that was made; never `auto`."""
    quality = optional(await first_answer(server), "quality")
    expect_true(quality in {None, "low"}, "the quality that was asked for", quality)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_answer_tells_the_background_that_was_made(server: Server) -> None:
    """`background` is absent, `opaque` or `transparent`; never `auto`."""
    background = optional(await first_answer(server), "background")
    expect_true(background in {None, "opaque", "transparent"}, "a background that was made", background)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def usage_is_absent_or_whole(server: Server) -> None:
    """`usage` is absent, or has all of its five members: the sum, and what it is the sum of."""
    usage = optional(await first_answer(server), "usage")
    if usage is not None:
        expect_usage(usage)


@SUITE.check(DEBUGGING)
async def an_answer_has_a_request_id(server: Server) -> None:
    """`x-request-id` stands in the head of a success, which the SDK shows as `_request_id`."""
    request_id = (await server.once(first_edit)).headers.get("x-request-id")
    expect_true(bool(request_id), "a header x-request-id", request_id)
