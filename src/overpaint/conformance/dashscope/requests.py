"""What may be sent: forms of the request, and every parameter's rule."""

from PIL import ImageStat

from overpaint.conformance.dashscope.suite import (
    API,
    API_2026,
    FIRST_EDITION,
    INSTRUCTION,
    JAVA_SDK,
    PYTHON_SDK,
    SNAPSHOT,
    SUITE,
    UNKNOWN,
    answered,
    body,
    first_link,
    image,
    links_of,
    results_of,
)
from overpaint.conformance.expecting import expect, expect_true, json_of, member, picture_of
from overpaint.conformance.pictures import data_uri, drawn, moving
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty

SMALL = "512*512"
SEED_MAX = 2**31 - 1


@SUITE.check(API, images=1)
async def parameters_may_be_absent(server: Server) -> None:
    """A body without `parameters` is edited."""
    request = body()
    del request["parameters"]
    await answered(server, request)


@SUITE.check(API, images=1)
async def parameters_may_be_empty(server: Server) -> None:
    """A body with `"parameters": {}` is edited; the Python SDK always sends them."""
    await answered(server, body())


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def a_charset_may_follow_the_content_type(server: Server) -> None:
    """`Content-Type: application/json; charset=utf-8` is read like `application/json`."""
    await answered(server, body(size=SMALL), content_type="application/json; charset=utf-8")


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def headers_of_the_sdks_are_tolerated(server: Server) -> None:
    """What the SDKs send along changes nothing."""
    await answered(
        server,
        body(size=SMALL),
        accept="*/*",
        user_agent="dashscope/2.0.2; python/3.11.7; platform/Linux; processor/x86_64; incremental_to_full/0",
        x_dashscope_sdk_client="python",
        x_dashscope_sdk_session_id="5f0c6d1e-0000-4000-8000-000000000000",
    )


@SUITE.check(f"{PYTHON_SDK}; {JAVA_SDK}", Certainty.observed, images=1)
async def unknown_parameters_are_ignored(server: Server) -> None:
    """`stream`, `enable_search` and `result_format`, which SDKs add by themselves, change nothing."""
    await answered(server, body(size=SMALL, stream=False, enable_search=False, result_format="message"))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_text_may_come_first(server: Server) -> None:
    """The text may stand before the images; the 2.0 `Client` puts it there."""
    await answered(server, body(INSTRUCTION, image(), size=SMALL))


@SUITE.check(API, images=1)
async def the_dated_snapshot_edits(server: Server) -> None:
    """`qwen-image-edit-plus-2025-10-30` is a model."""
    await answered(server, body(model=SNAPSHOT, size=SMALL))


@SUITE.check(API, images=1)
async def the_first_edition_edits(server: Server) -> None:
    """`qwen-image-edit` is a model."""
    await answered(server, body(model=FIRST_EDITION))


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def the_first_edition_ignores_prompt_extend(server: Server) -> None:
    """`qwen-image-edit` does not refuse `prompt_extend`, which examples for all models send."""
    await answered(server, body(model=FIRST_EDITION, prompt_extend=True))


@SUITE.check(API, images=1)
async def three_images_are_edited_together(server: Server) -> None:
    """Up to three images may stand in a message."""
    await answered(server, body(image(512, 768), image(768, 512), image(), INSTRUCTION, size=SMALL))


@SUITE.check(API, images=1)
async def a_result_is_an_input_of_the_next_edit(server: Server) -> None:
    """A link of an answer is accepted as an image, which is the documented way to go on editing."""
    link = await first_link(server)
    await answered(server, body({"image": link}, INSTRUCTION, size=SMALL))


@SUITE.check(API, images=1)
async def a_jpeg_is_accepted(server: Server) -> None:
    """JPEG is an input format."""
    await _accepts(server, drawn(format_="JPEG"), "image/jpeg")


@SUITE.check(API, images=1)
async def a_bmp_is_accepted(server: Server) -> None:
    """BMP is an input format."""
    await _accepts(server, drawn(format_="BMP"), "image/bmp")


@SUITE.check(API, images=1)
async def a_tiff_is_accepted(server: Server) -> None:
    """TIFF is an input format."""
    await _accepts(server, drawn(format_="TIFF"), "image/tiff")


@SUITE.check(API, images=1)
async def a_webp_is_accepted(server: Server) -> None:
    """WEBP is an input format."""
    await _accepts(server, drawn(format_="WEBP"), "image/webp")


@SUITE.check(API, images=1)
async def the_first_frame_of_a_gif_is_edited(server: Server) -> None:
    """GIF is an input format, and of a moving one the first frame counts: yellow before blue stays bright."""
    gif = {"image": data_uri(moving("lightyellow", "navy"), "image/gif")}
    answer = await answered(server, body(gif, INSTRUCTION, size=SMALL))
    for result in await results_of(server, answer):
        brightness = ImageStat.Stat(picture_of(result).convert("L")).mean[0]
        expect_true(brightness > 128, "a result brighter than 128 of 255", round(brightness))


@SUITE.check(API, Certainty.inferred, images=1)
async def a_small_image_is_accepted(server: Server) -> None:
    """384 to 3072 px a side are recommended, and no image is refused for being outside."""
    await answered(server, body(image(100, 60), INSTRUCTION, size=SMALL))


@SUITE.check(API, Certainty.inferred, images=1)
async def three_images_of_nearly_10_mb_are_accepted(server: Server) -> None:
    """Each image may have up to 10 MB, so that a body may have 42 MB; here each has 9.98 million bytes."""
    large = {"image": data_uri(drawn(1824, 1824, format_="BMP"), "image/bmp")}
    await answered(server, body(large, large, large, INSTRUCTION, size=SMALL))


@SUITE.check(API, images=1)
async def an_instruction_may_be_chinese(server: Server) -> None:
    """Instructions are Chinese or English, in UTF-8."""
    await answered(server, body(image(), {"text": "转换为黑白"}, size=SMALL))


@SUITE.check(API, images=1)
async def a_long_text_is_cut(server: Server) -> None:
    """A text of more than 800 characters is cut without a word, not refused."""
    await answered(server, body(image(), {"text": INSTRUCTION["text"] + " " * 900 + "now."}, size=SMALL))


@SUITE.check(API, images=1)
async def a_blank_negative_prompt_is_accepted(server: Server) -> None:
    """`"negative_prompt": " "` is what examples send."""
    await answered(server, body(size=SMALL, negative_prompt=" "))


@SUITE.check(API, images=1)
async def a_long_negative_prompt_is_cut(server: Server) -> None:
    """A negative prompt of more than 500 characters is cut without a word, not refused."""
    await answered(server, body(size=SMALL, negative_prompt="blurry " * 100))


@SUITE.check(API, images=1)
async def one_image_is_the_default(server: Server) -> None:
    """Without `n` there is one result."""
    answer = json_of(await answered(server, body(size=SMALL)))
    expect("number of results", len(links_of(answer)), 1)


@SUITE.check(API, images=6)
async def six_images_may_be_asked_for(server: Server) -> None:
    """`n` goes up to 6, and gives that many results."""
    answer = json_of(await answered(server, body(n=6)))
    expect("number of results", len(links_of(answer)), 6)


@SUITE.check(API, images=1)
async def a_size_is_width_times_height(server: Server) -> None:
    """`"size": "768*512"` gives results 768 px wide and 512 px high."""
    await _gives_size(server, "768*512", (768, 512))


@SUITE.check(API_2026, images=1)
async def a_size_is_rounded_to_multiples_of_16(server: Server) -> None:
    """`1033*1032` gives 1040 x 1024, the published example."""
    await _gives_size(server, "1033*1032", (1040, 1024))


@SUITE.check(API, images=2)
async def sides_of_512_and_2048_are_accepted(server: Server) -> None:
    """The bounds of a side belong to what is allowed."""
    await _gives_size(server, "512*2048", (512, 2048))
    await _gives_size(server, "2048*512", (2048, 512))


@SUITE.check(API, images=1)
async def a_size_with_n_of_1_is_accepted(server: Server) -> None:
    """`size` is allowed when `n` is 1, said or not."""
    await answered(server, body(size=SMALL, n=1))


@SUITE.check(API, Certainty.inferred, images=1)
async def without_a_size_the_last_image_gives_the_aspect(server: Server) -> None:
    """Without `size` the result has the ratio of the last image, on about 1024 x 1024 px: 3:2 gives 1248 x 832."""
    answer = await answered(server, body(image(512, 768), image(768, 512), INSTRUCTION))
    for result in await results_of(server, answer):
        expect("size", picture_of(result).size, (1248, 832))


@SUITE.check(API, images=1)
async def prompt_extend_may_be_off(server: Server) -> None:
    """`"prompt_extend": false` is accepted."""
    await answered(server, body(size=SMALL, prompt_extend=False))


@SUITE.check(API, images=2)
async def a_watermark_changes_the_bottom_right_corner(server: Server) -> None:
    """`"watermark": true` labels the bottom right corner: of two edits with one seed, it differs there."""
    corners = []
    for watermark in (False, True):
        answer = await answered(server, body(size=SMALL, seed=7, watermark=watermark))
        results = await results_of(server, answer)
        picture = picture_of(results[0]).convert("RGB")
        corner = (picture.width // 2, picture.height * 3 // 4, picture.width, picture.height)
        corners.append(picture.crop(corner).tobytes())
    expect_true(corners[0] != corners[1], "another corner with a watermark", "the same corner")


@SUITE.check(API, images=2)
async def seeds_of_0_and_2147483647_are_accepted(server: Server) -> None:
    """The bounds of a seed belong to what is allowed."""
    for seed in (0, SEED_MAX):
        await answered(server, body(size=SMALL, seed=seed))


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def null_is_as_good_as_absent(server: Server) -> None:
    """A parameter of `null` counts as left out, as clients with optional fields send it."""
    await answered(server, body(size=SMALL, seed=None, negative_prompt=None, watermark=None))


async def _accepts(server: Server, data: bytes, media_type: str) -> None:
    await answered(server, body({"image": data_uri(data, media_type)}, INSTRUCTION, size=SMALL))


async def _gives_size(server: Server, size: str, expected: tuple[int, int]) -> None:
    answer = await answered(server, body(size=size))
    usage = member(json_of(answer), "usage")
    expect("usage", (member(usage, "width"), member(usage, "height")), expected)
    for result in await results_of(server, answer):
        expect("size of the picture", picture_of(result).size, expected)
