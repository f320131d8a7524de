"""What may stand for an image in a prompt object."""

from PIL import ImageStat

from overpaint.conformance.expecting import expect_true, member, picture_of
from overpaint.conformance.oneminai.suite import (
    CLIENTS,
    EDITOR,
    SUITE,
    UNKNOWN,
    VENDOR,
    edited,
    expect_client_error,
    feature,
    first_link,
    first_record,
    first_uploaded,
    keys_of,
    prompted,
    record_of,
    result_of,
    run,
    taken_or_skipped,
    tall,
    uploaded,
    wide,
)
from overpaint.conformance.pictures import drawn, moving
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

NO_ADDRESSES = "the server takes no addresses, which it may"
TRICKS = (
    "../../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "images/%2e%2e/%2e%2e/etc/passwd",
    "images/house.png\0",
    "",
)


@SUITE.check(EDITOR, images=1)
async def two_additional_images_are_taken(server: Server) -> None:
    """`additional_images` may hold two paths, Image 2 and Image 3."""
    more = [await server.once(tall), await server.once(wide)]
    await edited(server, additional_images=more)


@SUITE.check(EDITOR, images=1)
async def no_additional_images_are_taken(server: Server) -> None:
    """`"additional_images": []` is what clients send for none."""
    await edited(server, additional_images=[])


@SUITE.check(EDITOR, images=1)
async def of_several_images_one_gives_the_aspect(server: Server) -> None:
    """Without a size the result has the aspect of an input; nothing says whether of the first or of the last."""
    more = [await server.once(wide)]
    prompt = await prompted(server, imageUrl=await server.once(tall), additional_images=more)
    record = record_of(await run(server, feature(prompt)))
    width, height = picture_of(await result_of(server, record)).size
    is_met = any(abs(width / height / ratio - 1) < 0.02 for ratio in (2 / 3, 3 / 2))
    expect_true(is_met, "an aspect of 2:3 or 3:2", f"{width} x {height}")


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def a_path_of_a_result_is_an_image_of_the_next_edit(server: Server) -> None:
    """What `resultObject` names can be edited again, or is refused with 4xx."""
    keys = keys_of(await first_record(server))
    if not keys:
        raise Skipped("the record names no result")
    await _takes_or_refuses(server, keys[0], "the server takes no paths of results, which it may")


@SUITE.check(CLIENTS, Certainty.chosen, images=1)
async def a_link_is_an_image_of_the_next_edit(server: Server) -> None:
    """A `temporaryUrl`, which SDKs pass on as it is, can be edited again, or is refused with 4xx."""
    await _takes_or_refuses(server, await first_link(server), NO_ADDRESSES)


@SUITE.check(CLIENTS, Certainty.chosen, images=1)
async def a_location_is_an_image(server: Server) -> None:
    """An `asset.location`, which an SDK gives out as the address of an upload, can be edited, or is refused with 4xx."""
    try:
        location = member(await first_uploaded(server), "asset", "location")
    except Unmet:
        raise Skipped("the first upload tells no location") from None
    await _takes_or_refuses(server, location, NO_ADDRESSES)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def an_address_that_gives_nothing_is_refused(server: Server) -> None:
    """An address of no picture is refused with 4xx, whether the server asks other hosts or not."""
    await _refuses(server, "http://127.0.0.1:1/photo.png")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def an_unknown_path_is_refused(server: Server) -> None:
    """A path that was never handed out is refused with 4xx."""
    await _refuses(server, "images/2026_03_01_10_20_30_456_cat.png")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def an_unknown_additional_path_is_refused(server: Server) -> None:
    """The same holds for Image 2: it is not left out without a word."""
    unknown = ["images/2026_03_01_10_20_30_456_cat.png"]
    expect_client_error(await run(server, feature(await prompted(server, additional_images=unknown))))


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_path_out_of_the_store_is_refused(server: Server) -> None:
    """`..`, an absolute path, `file:`, encoded dots, NUL and nothing at all are refused with 4xx."""
    for trick in TRICKS:
        await _refuses(server, trick)


@SUITE.check(VENDOR, Certainty.inferred, images=4)
async def the_formats_of_the_model_are_taken(server: Server) -> None:
    """JPEG, BMP, TIFF and WEBP are edited as PNG is."""
    for format_ in ("JPEG", "BMP", "TIFF", "WEBP"):
        file = drawn(format_=format_)
        name = f"house.{format_.lower()}"
        await edited(server, imageUrl=await uploaded(server, file, name, f"image/{format_.lower()}"))


@SUITE.check(VENDOR, Certainty.inferred, images=1)
async def the_first_frame_of_a_gif_is_edited(server: Server) -> None:
    """Of a moving GIF the first frame counts: yellow before blue stays bright."""
    gif = moving("lightyellow", "navy")
    record = await edited(server, imageUrl=await uploaded(server, gif, "house.gif", "image/gif"))
    picture = picture_of(await result_of(server, record))
    brightness = ImageStat.Stat(picture.convert("L")).mean[0]
    expect_true(brightness > 128, "a result brighter than 128 of 255", round(brightness))


async def _takes_or_refuses(server: Server, reference: str, why: str) -> None:
    prompt = await prompted(server, imageUrl=reference, width=512, height=512)
    taken_or_skipped(await run(server, feature(prompt)), why)


async def _refuses(server: Server, reference: str) -> None:
    expect_client_error(await run(server, feature(await prompted(server, imageUrl=reference))))
