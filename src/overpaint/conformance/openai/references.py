"""Pictures named in JSON: data URLs, and what is no picture."""

from overpaint.conformance.expecting import expect, expect_true
from overpaint.conformance.openai.requests import hole
from overpaint.conformance.openai.suite import (
    API,
    SUITE,
    body,
    edit,
    edited,
    edited_if_known,
    encoded_of,
    expect_refusal,
    first_pictures,
    refused,
)
from overpaint.conformance.pictures import data_uri, drawn
from overpaint.conformance.server import Server


@SUITE.check(API, images=2)
async def json_is_edited(server: Server) -> None:
    """The same options may come as JSON, the pictures as data URLs in `images`; numbers are numbers there."""
    answer = await edited(server, body(n=2))
    expect("number of results", len(encoded_of(answer)), 2)


@SUITE.check(API, images=1)
async def three_references_are_edited_together(server: Server) -> None:
    """`images` may hold several references."""
    sizes = ((512, 768), (768, 512), (512, 512))
    await edited(server, body(*({"image_url": data_uri(drawn(*size))} for size in sizes)))


@SUITE.check(API, images=1)
async def a_result_is_a_reference_of_the_next_edit(server: Server) -> None:
    """`b64_json` of a result behind `data:image/png;base64,` is a reference."""
    (result, *_) = await first_pictures(server)
    await edited(server, body({"image_url": data_uri(result)}))


@SUITE.check(API, images=1)
async def a_mask_may_be_a_reference(server: Server) -> None:
    """`mask` is a reference, too."""
    await edited_if_known(server, body(mask={"image_url": data_uri(hole())}), "mask")


@SUITE.check(API, images=1)
async def moderation_may_be_low(server: Server) -> None:
    """`moderation` is an option of the JSON form, `auto` or `low`."""
    await edited(server, body(moderation="low"))


@SUITE.check(API)
async def json_without_images_is_refused(server: Server) -> None:
    """JSON without `images` is refused with 400, and the parameter named."""
    request = body()
    del request["images"]
    await refused(server, request, "images", "image")


@SUITE.check(API)
async def json_without_a_prompt_is_refused(server: Server) -> None:
    """JSON without `prompt` is refused with 400, and the parameter named."""
    request = body()
    del request["prompt"]
    await refused(server, request, "prompt")


@SUITE.check(API)
async def an_empty_reference_is_refused(server: Server) -> None:
    """A reference holds `image_url` or `file_id`; with neither it is refused with 400."""
    expect_refusal(await edit(server, body({})), 400)


@SUITE.check(API)
async def a_reference_of_both_kinds_is_refused(server: Server) -> None:
    """A reference with `image_url` and `file_id` together is refused with 400."""
    both = {"image_url": data_uri(drawn()), "file_id": "file-00000000000000000000"}
    expect_refusal(await edit(server, body(both)), 400)


@SUITE.check(API)
async def a_file_id_of_nothing_is_refused(server: Server) -> None:
    """A `file_id` that does not exist is refused with 400, or 404."""
    answer = await edit(server, body({"file_id": "file-00000000000000000000"}))
    expect_true(answer.status_code in {400, 404}, "status 400 or 404", answer.status_code)
    expect_refusal(answer, answer.status_code)


@SUITE.check(API)
async def a_reference_that_is_no_address_is_refused(server: Server) -> None:
    """An `image_url` that is neither an address nor a data URL is refused with 400."""
    expect_refusal(await edit(server, body({"image_url": "house.png"})), 400)
