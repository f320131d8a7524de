"""What may be sent as a form: its fields, and every option's rule."""

import io

from PIL import Image, ImageChops, ImageStat

from overpaint.conformance.expecting import expect, expect_true, optional, picture_of
from overpaint.conformance.openai.suite import (
    API,
    PYTHON_SDK,
    SERVERS,
    SIZE,
    SUITE,
    UNKNOWN,
    Field,
    edited,
    edited_if_known,
    edited_or_refused,
    encoded_of,
    first_pictures,
    form,
    picture,
    pictures_of,
)
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty

EXTENSIONS = {
    "negative_prompt": "blurry",
    "seed": "7",
    "num_inference_steps": "8",
    "guidance_scale": "1.5",
    "true_cfg_scale": "4",
}
COMPRESSED_SHARE_MAX = 0.8
EMPTY = ("mask", "response_format", "output_format", "output_compression", "background", "n", "user")


@SUITE.check(API, images=1)
async def an_image_and_a_prompt_are_enough(server: Server) -> None:
    """A form without any option, the model included, is edited."""
    await edited(server, form(size="", quality=""))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def a_list_of_one_image_is_edited(server: Server) -> None:
    """`image=[file]` of the SDK comes as one part of the name `image[]`."""
    await edited(server, form(picture("image[]")))


@SUITE.check(API, images=1)
async def three_images_are_edited_together(server: Server) -> None:
    """Several parts `image[]` are several pictures."""
    sizes = ((512, 768), (768, 512), (512, 512))
    await edited(server, form(*(picture("image[]", drawn(*size)) for size in sizes)))


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def the_field_image_may_be_repeated(server: Server) -> None:
    """Several parts `image`, as other clients send them, are several pictures, or refused by name."""
    await edited_or_refused(server, form(picture(), picture()), "image")


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def the_fields_of_images_may_be_numbered(server: Server) -> None:
    """`image[0]` and `image[1]` are two pictures, or refused by name."""
    numbered = form(picture("image[0]"), picture("image[1]"))
    await edited_or_refused(server, numbered, "image", "image[0]", "image[1]")


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_bytes_decide_what_a_file_is(server: Server) -> None:
    """A file named `upload` of the type `application/octet-stream`, as the SDK sends bytes, is edited."""
    file: Field = ("image", ("upload", drawn(), "application/octet-stream"))
    await edited(server, form(file))


@SUITE.check(API, images=1)
async def a_jpeg_is_accepted(server: Server) -> None:
    """JPEG is an input format."""
    file: Field = ("image", ("house.jpg", drawn(format_="JPEG"), "image/jpeg"))
    await edited(server, form(file))


@SUITE.check(API, images=1)
async def a_webp_is_accepted(server: Server) -> None:
    """WEBP is an input format."""
    file: Field = ("image", ("house.webp", drawn(format_="WEBP"), "image/webp"))
    await edited(server, form(file))


@SUITE.check(API, images=1)
async def a_result_is_an_input_of_the_next_edit(server: Server) -> None:
    """The bytes of a result are edited again."""
    (result, *_) = await first_pictures(server)
    await edited(server, form(picture(data=result)))


@SUITE.check(API, images=1)
async def one_image_is_the_default(server: Server) -> None:
    """Without `n` there is one result."""
    answer = await edited(server, form())
    expect("number of results", len(encoded_of(answer)), 1)


@SUITE.check(API, images=1)
async def a_size_is_width_times_height(server: Server) -> None:
    """`size=1536x1024` gives a picture of 1536 x 1024 px."""
    answer = await edited(server, form(size="1536x1024"))
    expect("size", picture_of(pictures_of(answer)[0]).size, (1536, 1024))


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def auto_makes_no_wide_picture_tall(server: Server) -> None:
    """With `size=auto` the result of a picture of 3:2 is wide as well, or square."""
    answer = await edited(server, form(picture(data=drawn(768, 512)), size="auto"))
    width, height = picture_of(pictures_of(answer)[0]).size
    expect_true(width >= height, "a picture that is wide or square", f"{width} x {height} px")


@SUITE.check(API, images=1)
async def a_jpeg_can_be_asked_for(server: Server) -> None:
    """`output_format=jpeg` gives JPEG, and the answer says so if it says anything."""
    await _makes(server, "jpeg")


@SUITE.check(API, images=1)
async def a_webp_can_be_asked_for(server: Server) -> None:
    """`output_format=webp` gives WEBP, and the answer says so if it says anything."""
    await _makes(server, "webp")


@SUITE.check(API, images=2)
async def compression_makes_a_jpeg_smaller(server: Server) -> None:
    """`output_compression=10` gives at most four fifths of the bytes that 100 does."""
    small, large = [
        len(encoded_of(await edited(server, form(output_format="jpeg", output_compression=share)))[0])
        for share in ("10", "100")
    ]
    # Two edits are not the same picture, so their sizes differ a little anyway.
    fewer = "far fewer bytes with output_compression=10 than with 100"
    expect_true(small <= COMPRESSED_SHARE_MAX * large, fewer, f"{small} and {large}")


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def compression_of_a_png_has_no_effect_or_is_refused(server: Server) -> None:
    """`output_compression=50` belongs to JPEG and WEBP: with PNG it is refused by name, or ignored."""
    await edited_or_refused(server, form(output_compression="50"), "output_compression")


@SUITE.check(API, images=3)
async def quality_is_auto_low_medium_or_high(server: Server) -> None:
    """`quality` may be `auto`, `medium` and `high`, too."""
    for quality in ("auto", "medium", "high"):
        await edited(server, form(quality=quality))


@SUITE.check(API, images=1)
async def an_opaque_background_can_be_asked_for(server: Server) -> None:
    """`background=opaque` gives a picture through which nothing can be seen."""
    answer = await edited(server, form(background="opaque"))
    result = picture_of(pictures_of(answer)[0]).convert("RGBA")
    expect("least alpha", result.getchannel("A").getextrema()[0], 255)


@SUITE.check(API, images=1)
async def a_transparent_background_can_be_asked_for(server: Server) -> None:
    """`background=transparent` gives a picture with transparent places, where the model can do that."""
    answer = await edited_if_known(server, form(background="transparent"), "background")
    result = picture_of(pictures_of(answer)[0]).convert("RGBA")
    expect("least alpha", result.getchannel("A").getextrema()[0], 0)


@SUITE.check(API, images=1)
async def a_mask_marks_where_to_edit(server: Server) -> None:
    """Where the mask is transparent the picture changes more than elsewhere."""
    answer = await edited_if_known(server, form(picture(), picture("mask", hole())), "mask")
    after = picture_of(pictures_of(answer)[0]).convert("RGB")
    before = picture_of(drawn()).convert("RGB").resize(after.size)
    middle = after.width // 2
    inside, outside = (
        sum(ImageStat.Stat(ImageChops.difference(before.crop(box), after.crop(box))).mean)
        for box in ((0, 0, middle, after.height), (middle, 0, after.width, after.height))
    )
    expect_true(inside > outside, "more change inside of the mask", f"{inside:.1f} and {outside:.1f} outside")


@SUITE.check(API, images=1)
async def a_low_input_fidelity_is_accepted(server: Server) -> None:
    """`input_fidelity=low` is the default; models that do not know it refuse it by name."""
    await edited_or_refused(server, form(input_fidelity="low"), "input_fidelity")


@SUITE.check(API, images=1)
async def an_end_user_may_be_named(server: Server) -> None:
    """`user` and `safety_identifier` are texts that change nothing."""
    await edited(server, form(user="u-1", safety_identifier="s-1"))


@SUITE.check(API, images=1)
async def base64_may_be_asked_for(server: Server) -> None:
    """`response_format=b64_json` is what comes anyway; hosted models refuse the field by name."""
    await edited_or_refused(server, form(response_format="b64_json"), "response_format")


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def an_empty_field_is_an_absent_one(server: Server) -> None:
    """Form tools send empty texts for empty fields; they are taken as absent, or refused by name."""
    await edited_or_refused(server, form(**dict.fromkeys(EMPTY, "")), *EMPTY)


@SUITE.check(SERVERS, Certainty.chosen, images=1)
async def options_of_other_servers_are_taken_or_refused(server: Server) -> None:
    """`negative_prompt`, `seed`, steps and scales, which diffusion has, are taken, or refused by name."""
    await edited_or_refused(server, form(**EXTENSIONS), *EXTENSIONS)


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def an_unknown_field_is_ignored_or_refused(server: Server) -> None:
    """A field that nobody knows is ignored, or refused by name."""
    await edited_or_refused(server, form(no_such_field="1"), "no_such_field")


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def headers_of_the_sdk_are_tolerated(server: Server) -> None:
    """What the SDK sends along changes nothing."""
    await edited(
        server,
        form(),
        user_agent="OpenAI/Python 3.52.0",
        x_stainless_lang="python",
        x_stainless_package_version="3.52.0",
        x_stainless_retry_count="0",
        x_stainless_read_timeout="600",
    )


async def _makes(server: Server, format_: str) -> None:
    answer = await edited(server, form(output_format=format_))
    expect("format", picture_of(pictures_of(answer)[0]).format, format_.upper())
    told = optional(answer, "output_format")
    expect_true(told in {None, format_}, f"output_format of {format_}", told)


def hole(width: int = SIZE[0] // 2, height: int = SIZE[1] // 2) -> bytes:
    """A mask for the drawn picture that is transparent in its left half."""
    mask = Image.new("RGBA", (width, height), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (0, 0, width // 2, height))
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    return buffer.getvalue()
