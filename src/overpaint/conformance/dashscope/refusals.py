"""What is refused, and in which words. Clients are told to branch on status and code."""

import asyncio

import httpx

from overpaint.conformance.dashscope.suite import (
    API,
    ERRORS,
    FIRST_EDITION,
    GENERATION,
    INSTRUCTION,
    JAVA_SDK,
    PLUS,
    PYTHON_SDK,
    SUITE,
    TRACES,
    UNKNOWN,
    WITHOUT_MESSAGES,
    body,
    expect_refusal,
    generate,
    image,
    refused,
)
from overpaint.conformance.expecting import (
    expect,
    expect_members,
    expect_true,
    expect_uuid,
    json_of,
    media_type_of,
    member,
)
from overpaint.conformance.pictures import data_uri, drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

INVALID = "InvalidParameter"
WRONG_ADDRESS = "url error, please check url"
BURST = 8  # requests at once, four times the documented rate
DOWNLOAD_CODES = {INVALID, "InvalidParameter.DataInspection", "InvalidURL", "InvalidURL.ConnectionRefused"}


@SUITE.check(JAVA_SDK, Certainty.observed)
async def a_refusal_has_three_strings(server: Server) -> None:
    """A refusal holds `code`, `message` and `request_id`, none of them null or empty, and nothing else."""
    refusal = json_of(await server.once(_refusal))
    expect_members(refusal, "code", "message", "request_id")
    is_told = all(isinstance(value, str) and value for value in refusal.values())
    expect_true(is_told, "strings that are not empty", refusal)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_refusal_is_application_json(server: Server) -> None:
    """A refusal has `Content-Type: application/json`: of any other, the SDKs tell neither code nor request id."""
    expect("content type", media_type_of(await server.once(_refusal)), "application/json")


@SUITE.check(API)
async def the_request_id_of_a_refusal_is_a_uuid(server: Server) -> None:
    """`request_id` has the form of a UUID in a refusal, too."""
    expect_uuid("request_id", member(json_of(await server.once(_refusal)), "request_id"))


@SUITE.check(TRACES, Certainty.observed)
async def the_request_id_of_a_refusal_is_a_header_too(server: Server) -> None:
    """`x-request-id` is the `request_id` of a refusal."""
    answer = await server.once(_refusal)
    expect("x-request-id", answer.headers.get("x-request-id"), member(json_of(answer), "request_id"))


@SUITE.check(API)
async def every_request_has_its_own_id(server: Server) -> None:
    """Two requests never have the same `request_id`."""
    first = json_of(await server.once(_refusal))
    second = json_of(await generate(server, WITHOUT_MESSAGES))
    ids = [member(refusal, "request_id") for refusal in (first, second)]
    expect_true(ids[0] != ids[1], "two ids", ids)


@SUITE.check(ERRORS)
async def a_wrong_key_is_refused(server: Server) -> None:
    """A key that is unknown, deleted or of another region is refused with 401 `InvalidApiKey`."""
    await refused(
        server, body(), 401, "InvalidApiKey", authorization="Bearer sk-00000000000000000000000000000000"
    )


@SUITE.check(f"{ERRORS}, of sibling models")
async def a_missing_key_is_refused(server: Server) -> None:
    """A request without `Authorization` is refused with 401 `InvalidApiKey`."""
    await refused(server, body(), 401, "InvalidApiKey", authorization=None)


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def an_empty_key_is_refused(server: Server) -> None:
    """`Authorization: Bearer` with nothing behind it, which `api_key=""` sends, is refused with 401 `InvalidApiKey`."""
    await refused(server, body(), 401, "InvalidApiKey", authorization="Bearer")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def the_key_is_looked_at_first(server: Server) -> None:
    """A stranger learns nothing of his body: a wrong key and a broken body are refused for the key."""
    await refused(
        server, b"{", 401, "InvalidApiKey", authorization="Bearer sk-00000000000000000000000000000000"
    )


@SUITE.check(ERRORS)
async def a_body_that_is_no_json_is_refused(server: Server) -> None:
    """A body that is no JSON is refused with 400 `InvalidParameter`."""
    await refused(server, b'{"model":', 400, INVALID, "Required body invalid")


@SUITE.check(ERRORS, Certainty.inferred)
async def a_body_that_is_no_object_is_refused(server: Server) -> None:
    """JSON that is a list is refused like a body that is no JSON."""
    await refused(server, b"[]", 400, INVALID, "Required body invalid")


@SUITE.check(ERRORS)
async def a_missing_model_is_refused(server: Server) -> None:
    """A body without `model` is refused with 400 `BadRequest.EmptyModel`."""
    text = 'Required parameter "model" missing from request.'
    await refused(server, {"input": body()["input"]}, 400, "BadRequest.EmptyModel", text)


@SUITE.check(ERRORS)
async def a_missing_input_is_refused(server: Server) -> None:
    """A body without `input` is refused with 400 `BadRequest.EmptyInput`."""
    text = "Required input parameter missing from request."
    await refused(server, {"model": PLUS}, 400, "BadRequest.EmptyInput", text)


@SUITE.check(ERRORS)
async def an_unknown_model_is_refused(server: Server) -> None:
    """A model that does not exist is refused with 400 `InvalidParameter` or 404 `ModelNotFound`, both documented."""
    answer = await generate(server, body(model="qwen-image-edit-none"))
    if answer.status_code == 404:
        expect_refusal(answer, 404, "ModelNotFound")
    else:
        expect_refusal(answer, 400, INVALID, "Model not exist")


@SUITE.check(ERRORS)
async def the_address_of_another_service_is_refused(server: Server) -> None:
    """These models at the address of text-to-image are refused with 400 `InvalidParameter`."""
    answer = await server.send("POST", "/services/aigc/text2image/image-synthesis", json=body())
    expect_refusal(answer, 400, INVALID, WRONG_ADDRESS)


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def the_address_of_image_tasks_is_refused(server: Server) -> None:
    """`ImageGeneration.async_call` goes to an address that these models do not have: 400 `InvalidParameter`."""
    answer = await server.send(
        "POST",
        "/services/aigc/image-generation/generation",
        json=body(is_async=True),
        headers={"x-dashscope-async": "enable"},
    )
    expect_refusal(answer, 400, INVALID, WRONG_ADDRESS)


@SUITE.check(ERRORS)
async def get_is_refused(server: Server) -> None:
    """Another method than POST is refused with 400 `InvalidParameter`."""
    answer = await server.send("GET", GENERATION)
    expect_refusal(answer, 400, INVALID, "Request method 'GET' is not supported.")


@SUITE.check(API)
async def an_asynchronous_call_is_refused(server: Server) -> None:
    """`X-DashScope-Async: enable` is refused with 403 `AccessDenied`."""
    text = "Current user api does not support asynchronous calls"
    await refused(server, body(), 403, "AccessDenied", text, x_dashscope_async="enable")


@SUITE.check(API)
async def no_messages_are_refused(server: Server) -> None:
    """An empty `messages` is refused with 400 `InvalidParameter`."""
    await refused(server, WITHOUT_MESSAGES, 400, INVALID, "No messages found in input")


@SUITE.check(API)
async def two_messages_are_refused(server: Server) -> None:
    """More than one message is refused with 400 `InvalidParameter`."""
    request = body()
    request["input"]["messages"] *= 2
    await refused(server, request, 400, INVALID, "messages length only support 1")


@SUITE.check(API)
async def a_message_without_an_image_is_refused(server: Server) -> None:
    """A message of text alone is refused with 400 `InvalidParameter`."""
    await refused(server, body(INSTRUCTION), 400, INVALID, "lack of image or text")


@SUITE.check(API)
async def a_message_without_a_text_is_refused(server: Server) -> None:
    """A message of images alone is refused with 400 `InvalidParameter`."""
    await refused(server, body(image()), 400, INVALID, "lack of image or text")


@SUITE.check(API)
async def two_texts_are_refused(server: Server) -> None:
    """There is exactly one text in a message; two are refused with 400 `InvalidParameter`."""
    await refused(server, body(image(), INSTRUCTION, INSTRUCTION), 400, INVALID)


@SUITE.check(API, Certainty.inferred)
async def four_images_are_refused(server: Server) -> None:
    """More than three images are refused with 400 `InvalidParameter`."""
    await refused(server, body(*[image()] * 4, INSTRUCTION), 400, INVALID)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_role_other_than_user_is_refused(server: Server) -> None:
    """The one message is the user's; of another role it is refused with 400 `InvalidParameter`."""
    request = body()
    request["input"]["messages"][0]["role"] = "assistant"
    await refused(server, request, 400, INVALID)


@SUITE.check(API)
async def the_first_edition_takes_one_image(server: Server) -> None:
    """`qwen-image-edit` with two images is refused with 400 `InvalidParameter`; pages of December 2025 allow more."""
    request = body(image(), image(), INSTRUCTION, model=FIRST_EDITION)
    await refused(server, request, 400, INVALID, "content length only support 2")


@SUITE.check(API)
async def the_first_edition_gives_one_image(server: Server) -> None:
    """`qwen-image-edit` with `n` of 2 is refused with 400 `InvalidParameter`."""
    await refused(server, body(model=FIRST_EDITION, n=2), 400, INVALID, "num_images_per_prompt must be 1")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def the_first_edition_takes_no_size(server: Server) -> None:
    """`size` belongs to the plus series; with `qwen-image-edit` it is refused with 400 `InvalidParameter`."""
    await refused(server, body(model=FIRST_EDITION, size="1024*1024"), 400, INVALID)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def n_of_0_is_refused(server: Server) -> None:
    """`n` goes from 1 to 6; 0 is refused with 400 `InvalidParameter`, not clamped."""
    await refused(server, body(n=0), 400, INVALID)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def n_of_7_is_refused(server: Server) -> None:
    """`n` goes from 1 to 6; 7 is refused with 400 `InvalidParameter`, not clamped."""
    await refused(server, body(n=7), 400, INVALID)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def n_as_a_string_is_refused(server: Server) -> None:
    """`n` is an integer; `"2"` is refused with 400 `InvalidParameter`."""
    await refused(server, body(n="2"), 400, INVALID)


@SUITE.check(API)
async def a_size_needs_n_of_1(server: Server) -> None:
    """`size` with `n` above 1 is refused with 400 `InvalidParameter`; pages of 2026 drop this rule."""
    await refused(server, body(n=2, size="1024*1024"), 400, INVALID)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_size_has_an_asterisk(server: Server) -> None:
    """`1024x1024` is no size, and is refused with 400 `InvalidParameter`."""
    await refused(server, body(size="1024x1024"), 400, INVALID)


@SUITE.check(API, Certainty.inferred)
async def a_side_below_512_is_refused(server: Server) -> None:
    """Each side has 512 to 2048 px; 496 is refused with 400 `InvalidParameter`."""
    await refused(server, body(size="496*1024"), 400, INVALID)


@SUITE.check(API, Certainty.inferred)
async def a_side_above_2048_is_refused(server: Server) -> None:
    """Each side has 512 to 2048 px; 2064 is refused with 400 `InvalidParameter`."""
    await refused(server, body(size="1024*2064"), 400, INVALID)


@SUITE.check(API, Certainty.inferred)
async def a_negative_seed_is_refused(server: Server) -> None:
    """A seed goes from 0 to 2147483647; -1 is refused with 400 `InvalidParameter`."""
    await refused(server, body(seed=-1), 400, INVALID)


@SUITE.check(API, Certainty.inferred)
async def a_seed_of_2_to_the_31_is_refused(server: Server) -> None:
    """A seed goes from 0 to 2147483647; one more is refused with 400 `InvalidParameter`."""
    await refused(server, body(seed=2**31), 400, INVALID)


@SUITE.check(API)
async def a_file_name_is_no_image(server: Server) -> None:
    """An image that is neither a URL nor a data URI is refused; the SDK sends paths of files that do not exist."""
    await _refuses_image(server, "photo.png", "image format error")


@SUITE.check(API, Certainty.inferred)
async def base64_without_its_head_is_no_image(server: Server) -> None:
    """Base64 without `data:{mime};base64,` is refused like a file name."""
    await _refuses_image(server, data_uri(drawn()).partition(",")[2], "image format error")


@SUITE.check(API)
async def a_damaged_image_is_refused(server: Server) -> None:
    """Half of a PNG is refused with 400 `InvalidParameter`."""
    await _refuses_image(server, data_uri(drawn()[:300]), "Invalid image format or corrupted file")


@SUITE.check(API, Certainty.inferred)
async def a_drawing_is_no_picture(server: Server) -> None:
    """SVG is none of the input formats, and is refused with 400 `InvalidParameter`."""
    await _refuses_image(
        server, data_uri(b"<svg/>", "image/svg+xml"), "Invalid image format or corrupted file"
    )


@SUITE.check(ERRORS)
async def an_image_of_one_pixel_is_refused(server: Server) -> None:
    """The inspection refuses sides below 10 px with 400 `InvalidParameter`."""
    await _refuses_image(
        server, image(1, 1)["image"], "The image size is not supported for the data inspection."
    )


@SUITE.check(ERRORS)
async def a_strip_of_more_than_200_to_1_is_refused(server: Server) -> None:
    """The inspection refuses ratios above 200:1 with 400 `InvalidParameter`."""
    strip = image(2100, 10)["image"]
    await _refuses_image(server, strip, "The image size is not supported for the data inspection.")


@SUITE.check(API)
async def an_image_above_10_mib_is_refused(server: Server) -> None:
    """A picture of more than 10485760 bytes is refused with 400 `InvalidParameter`."""
    await _refuses_image(server, data_uri(drawn(1872, 1872, format_="BMP"), "image/bmp"), "")


@SUITE.check(ERRORS)
async def a_url_that_gives_nothing_is_refused(server: Server) -> None:
    """A URL that cannot be fetched is refused with 400 and one of the documented codes, and with no image."""
    answer = await generate(server, body({"image": "http://127.0.0.1:1/photo.png"}, INSTRUCTION))
    code = member(json_of(answer), "code")
    expect_true(code in DOWNLOAD_CODES, f"one of {', '.join(sorted(DOWNLOAD_CODES))}", code)
    expect_refusal(answer, 400, code)


@SUITE.check(ERRORS)
async def a_malformed_url_is_refused(server: Server) -> None:
    """`http://` without a host is refused with 400 `InvalidParameter`."""
    await _refuses_image(server, "http://", "The provided URL does not appear to be valid.")


@SUITE.check(API)
async def requests_above_the_rate_are_refused(server: Server) -> None:
    """Of more requests in a second than the rate allows, some are refused with 429 `Throttling.RateQuota`."""
    answers = await asyncio.gather(*(_without_pace(server) for _ in range(BURST)))
    above = [answer for answer in answers if answer.status_code == 429]
    if not above:
        raise Skipped(f"the server has answered {BURST} requests at once; its rate may be higher, or off")
    await asyncio.sleep(1)  # the rate forgets the burst, so that the next check is not refused for it
    expect_refusal(above[0], 429, "Throttling.RateQuota", "Requests rate limit exceeded")


async def _refusal(server: Server) -> httpx.Response:
    return await generate(server, {"model": PLUS})


async def _without_pace(server: Server) -> httpx.Response:
    return await server.send("POST", GENERATION, json=WITHOUT_MESSAGES, is_paced=False)


async def _refuses_image(server: Server, reference: str, text: str) -> None:
    await refused(server, body({"image": reference}, INSTRUCTION), 400, INVALID, text)
