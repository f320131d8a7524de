"""What is refused, and how. Clients branch on status and code, and show the message."""

import asyncio

import httpx

from overpaint.conformance.expecting import (
    expect,
    expect_members,
    expect_status,
    expect_true,
    json_of,
    media_type_of,
    member,
)
from overpaint.conformance.openai.requests import hole
from overpaint.conformance.openai.suite import (
    API,
    CHEAP,
    DEBUGGING,
    EDITS,
    ERRORS,
    OF_THE_USER,
    PYTHON_SDK,
    REFUSED,
    SUITE,
    UNKNOWN,
    Field,
    edit,
    expect_refusal,
    first_edit,
    form,
    picture,
    refused,
)
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

WRONG_KEY = "Bearer sk-00000000000000000000000000000000"
IMAGE_PARAMS = ("image", "image[]", "images")
TOO_MANY_IMAGES = 17
PROMPT_MAX = 32_000
FILE_BYTES_MAX = 50_000_000
MASK_BYTES_MAX = 4 * 2**20
BURST = 20  # requests at once, twice what any single second of ours allows
RECOVERY_S = 1.0
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512"/>'


@SUITE.check(ERRORS)
async def a_refusal_holds_error_alone(server: Server) -> None:
    """A refusal is `{"error": {…}}`: without `error` the SDK shows neither message nor code."""
    expect_members(json_of(await server.once(_refusal)), "error")


@SUITE.check(ERRORS)
async def an_error_has_four_members(server: Server) -> None:
    """An error holds `message`, `type`, `param` and `code`, all of them always; the last two may be null."""
    error = member(json_of(await server.once(_refusal)), "error")
    expect_members(error, "message", "type", "param", "code")
    is_told = all(isinstance(error[name], str) and error[name] for name in ("message", "type"))
    expect_true(is_told, "a message and a type", error)
    expect_true(all(error[name] != "" for name in ("param", "code")), "null where there is nothing", error)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_refusal_is_application_json(server: Server) -> None:
    """A refusal has `Content-Type: application/json`."""
    expect("content type", media_type_of(await server.once(_refusal)), "application/json")


@SUITE.check(DEBUGGING)
async def a_refusal_has_a_request_id(server: Server) -> None:
    """`x-request-id` stands in the head of a refusal, too: `error.request_id` in the SDK."""
    request_id = (await server.once(_refusal)).headers.get("x-request-id")
    expect_true(bool(request_id), "a header x-request-id", request_id)


@SUITE.check(DEBUGGING)
async def every_request_has_its_own_id(server: Server) -> None:
    """Two requests never have the same `x-request-id`."""
    ids = [(await server.once(made)).headers.get("x-request-id") for made in (first_edit, _refusal)]
    if None in ids:
        raise Skipped("an answer has no x-request-id")
    expect_true(ids[0] != ids[1], "two ids", ids)


@SUITE.check(ERRORS)
async def a_wrong_key_is_refused(server: Server) -> None:
    """A key that is unknown is refused with 401 `invalid_api_key`."""
    answer = await edit(server, form(), authorization=WRONG_KEY)
    expect_refusal(answer, 401, type=REFUSED, code="invalid_api_key")


@SUITE.check(ERRORS)
async def a_missing_key_is_refused(server: Server) -> None:
    """A request without `Authorization` is refused with 401 and a `code` of null."""
    expect_refusal(await edit(server, form(), authorization=None), 401, type=REFUSED, code=None)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def the_key_is_looked_at_first(server: Server) -> None:
    """A stranger learns nothing of his body: a wrong key and a broken body are refused for the key."""
    expect_refusal(await edit(server, b"{", authorization=WRONG_KEY), 401, code="invalid_api_key")


@SUITE.check(API)
async def a_form_without_a_prompt_is_refused(server: Server) -> None:
    """Without `prompt` an edit is refused with 400 `missing_required_parameter`."""
    expect_refusal(
        await server.once(_refusal), 400, type=REFUSED, param="prompt", code="missing_required_parameter"
    )


@SUITE.check(API)
async def a_form_without_an_image_is_refused(server: Server) -> None:
    """Without `image`, which is `image=[]` of the SDK, an edit is refused with 400, and the parameter named."""
    texts: list[Field] = [(name, (None, text)) for name, text in CHEAP.items()]
    await refused(server, texts, *IMAGE_PARAMS, type=REFUSED)


@SUITE.check(API)
async def seventeen_images_are_refused(server: Server) -> None:
    """No model takes more than 16 images; 17 are refused with 400, and the parameter named."""
    files = [picture("image[]", drawn(64, 64)) for _ in range(TOO_MANY_IMAGES)]
    await refused(server, form(*files), *IMAGE_PARAMS, type=REFUSED)


@SUITE.check(API)
async def a_prompt_above_32000_characters_is_refused(server: Server) -> None:
    """A prompt of 32001 characters is refused with 400, and the parameter named."""
    await refused(server, form(prompt="x" * (PROMPT_MAX + 1)), "prompt", type=REFUSED)


@SUITE.check(API)
async def n_of_0_is_refused(server: Server) -> None:
    """`n=0` is refused with 400, and the parameter named."""
    await refused(server, form(n="0"), "n", type=REFUSED)


@SUITE.check(API)
async def n_of_11_is_refused(server: Server) -> None:
    """`n=11` is refused with 400, and the parameter named."""
    await refused(server, form(n="11"), "n", type=REFUSED)


@SUITE.check(API)
async def n_that_is_no_number_is_refused(server: Server) -> None:
    """`n=two` is refused with 400, and the parameter named."""
    await refused(server, form(n="two"), "n", type=REFUSED)


@SUITE.check(API)
async def a_size_of_another_form_is_refused(server: Server) -> None:
    """`size=1024*1024` is refused with 400 `invalid_value`."""
    await refused(server, form(size="1024*1024"), "size", type=REFUSED, code="invalid_value")


@SUITE.check(API)
async def a_size_beyond_3_to_1_is_refused(server: Server) -> None:
    """`size=2048x512` is refused with 400, and the parameter named."""
    await refused(server, form(size="2048x512"), "size", type=REFUSED)


@SUITE.check(API)
async def a_size_beyond_3840_is_refused(server: Server) -> None:
    """`size=3856x2160` is refused with 400, and the parameter named."""
    await refused(server, form(size="3856x2160"), "size", type=REFUSED)


@SUITE.check(API)
async def an_unknown_quality_is_refused(server: Server) -> None:
    """`quality=best` is refused with 400 `invalid_value`."""
    await refused(server, form(quality="best"), "quality", type=REFUSED, code="invalid_value")


@SUITE.check(API)
async def an_unknown_format_is_refused(server: Server) -> None:
    """`output_format=bmp` is refused with 400 `invalid_value`."""
    await refused(server, form(output_format="bmp"), "output_format", type=REFUSED, code="invalid_value")


@SUITE.check(API)
async def a_compression_above_100_is_refused(server: Server) -> None:
    """`output_compression=101` is refused with 400, and the parameter named."""
    jpeg = form(output_format="jpeg", output_compression="101")
    await refused(server, jpeg, "output_compression", type=REFUSED)


@SUITE.check(API)
async def an_unknown_background_is_refused(server: Server) -> None:
    """`background=white` is refused with 400 `invalid_value`."""
    await refused(server, form(background="white"), "background", type=REFUSED, code="invalid_value")


@SUITE.check(API)
async def a_transparent_jpeg_is_refused(server: Server) -> None:
    """`background=transparent` needs PNG or WEBP; with JPEG it is refused with 400."""
    transparent = form(background="transparent", output_format="jpeg")
    await refused(server, transparent, "background", "output_format", type=REFUSED)


@SUITE.check(API)
async def an_unknown_response_format_is_refused(server: Server) -> None:
    """`response_format=raw` is refused with 400, and the parameter named."""
    await refused(server, form(response_format="raw"), "response_format", type=REFUSED)


@SUITE.check(API)
async def a_mask_of_another_size_is_refused(server: Server) -> None:
    """A mask that has not the size of the first image is refused with 400."""
    await _refuses_mask(server, hole(512, 496))


@SUITE.check(API)
async def a_mask_that_is_no_png_is_refused(server: Server) -> None:
    """A mask in JPEG is refused with 400."""
    await _refuses_mask(server, drawn(format_="JPEG"))


@SUITE.check(API)
async def a_mask_above_4_mb_is_refused(server: Server) -> None:
    """A mask of more than 4 MB is refused with 400, or 413."""
    answer = await edit(server, form(picture(), picture("mask", hole() + bytes(MASK_BYTES_MAX))))
    _expect_too_large(answer)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_damaged_image_is_refused(server: Server) -> None:
    """A picture that breaks off is refused with 400 `invalid_image_file`, as the user's error."""
    await _refuses_image(server, drawn()[:200])


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_text_is_no_picture(server: Server) -> None:
    """A text by the name of a PNG is refused with 400 `invalid_image_file`: the bytes decide."""
    await _refuses_image(server, b"a house under the sun")


@SUITE.check(API)
async def a_drawing_is_no_picture(server: Server) -> None:
    """SVG is no input format; it is refused with 400."""
    answer = await edit(server, form(picture(data=DRAWING)))
    expect_refusal(answer, 400)


@SUITE.check(API)
async def a_file_above_50_mb_is_refused(server: Server) -> None:
    """A picture of 50 MB is refused with 400, or 413, once it has been sent."""
    _expect_too_large(await edit(server, form(picture(data=drawn().ljust(FILE_BYTES_MAX, b"\0")))))


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def a_body_that_is_no_json_is_refused(server: Server) -> None:
    """JSON that breaks off is refused with 400."""
    expect_refusal(await edit(server, b'{"prompt":'), 400, type=REFUSED)


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def a_form_that_breaks_off_is_refused(server: Server) -> None:
    """A form without its end is refused with 400."""
    broken = b'--part\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nMake it'
    answer = await edit(server, broken, content_type="multipart/form-data; boundary=part")
    expect_refusal(answer, 400, type=REFUSED)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_body_of_another_type_is_refused(server: Server) -> None:
    """What is neither form nor JSON is refused with 400, or 415."""
    answer = await edit(server, b"Make it blue", content_type="text/plain")
    _expect_one_of(answer, 400, 415)


@SUITE.check(ERRORS)
async def an_unknown_address_is_not_found(server: Server) -> None:
    """An address that does not exist is refused with 404 in the same form."""
    answer = await server.send("POST", "/images/no-such-address", json={})
    expect_refusal(answer, 404, type=REFUSED)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def get_makes_no_edit(server: Server) -> None:
    """GET on the address of edits is refused with 405, or 404, in the same form."""
    _expect_one_of(await server.send("GET", EDITS), 405, 404)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def generations_are_refused_in_the_same_form(server: Server) -> None:
    """`POST /images/generations` of nothing is refused with 400, or 404 where no pictures are made from text."""
    _expect_one_of(await server.send("POST", "/images/generations", json={}), 400, 404)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def variations_are_refused_in_the_same_form(server: Server) -> None:
    """`POST /images/variations` of nothing is refused with 400, or 404 where none are made."""
    nothing: list[Field] = [("n", (None, "1"))]
    _expect_one_of(await server.send("POST", "/images/variations", files=nothing), 400, 404)


@SUITE.check(DEBUGGING)
async def what_is_left_of_a_rate_is_numbers(server: Server) -> None:
    """`x-ratelimit-limit-requests` and `-remaining-requests` are numbers, `-reset-requests` a duration such as `6m0s`."""
    headers = (await server.once(first_edit)).headers
    told = {name: headers.get(f"x-ratelimit-{name}-requests") for name in ("limit", "remaining", "reset")}
    if not any(told.values()):
        raise Skipped("the server tells no rates")
    for name in ("limit", "remaining"):
        expect_true((told[name] or "").isdecimal(), f"{name} as a number", told)
    reset = told["reset"] or ""
    expect_true(reset[:1].isdecimal() and reset.endswith("s"), "reset as a duration", told)


@SUITE.check(ERRORS)
async def requests_above_the_rate_are_refused(server: Server) -> None:
    """Requests above the rate are refused with 429 `rate_limit_exceeded`, and a time to wait for."""
    calls = (server.send("POST", EDITS, files=form(prompt=""), is_paced=False) for _ in range(BURST))
    above = [answer for answer in await asyncio.gather(*calls) if answer.status_code == 429]
    if not above:
        raise Skipped(f"{BURST} requests at once were below the rate")
    for answer in above:
        expect_refusal(answer, 429, code="rate_limit_exceeded")
        wait_s = answer.headers.get("retry-after", "")
        expect_true(wait_s.isdecimal() and int(wait_s) > 0, "retry-after in seconds", wait_s)
    await asyncio.sleep(RECOVERY_S)  # or the next check would meet what this one has spent


@SUITE.check(ERRORS)
async def a_lack_of_credit_is_told_with_429(server: Server) -> None:
    """Where no credit is left, `type` and `code` are `insufficient_quota`, and no rate is meant."""
    answer = await server.once(first_edit)
    if answer.status_code < 400:
        raise Skipped("the account has credit")
    expect_refusal(answer, 429, type="insufficient_quota", code="insufficient_quota")


async def _refusal(server: Server) -> httpx.Response:
    """The refusal that most checks look at."""
    return await edit(server, form(prompt=""))


async def _refuses_mask(server: Server, mask: bytes) -> None:
    """A mask is refused; not for the option itself, which says nothing of this mask."""
    answer = await edit(server, form(picture(), picture("mask", mask)))
    expect_refusal(answer, 400)
    param = member(json_of(answer), "error", "param")
    expect_true(param in {None, "mask", *IMAGE_PARAMS}, "a param of mask", param)


async def _refuses_image(server: Server, data: bytes) -> None:
    await refused(
        server, form(picture(data=data)), *IMAGE_PARAMS, type=OF_THE_USER, code="invalid_image_file"
    )


def _expect_too_large(answer: httpx.Response) -> None:
    _expect_one_of(answer, 400, 413)


def _expect_one_of(answer: httpx.Response, *statuses: int) -> None:
    if answer.status_code not in statuses:
        expect_status(answer, statuses[0])
    expect_refusal(answer, answer.status_code)
