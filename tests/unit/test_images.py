import io
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import (
    IMAGE_BYTES_MAX,
    ImageInfo,
    Size,
    check_bytes,
    encode_png,
    inspect,
    load,
    output_size,
    rounded,
)

PIXELS_MAX = 16_000_000
CORNERS = {"red": (220, 30, 40), "green": (20, 190, 60), "blue": (30, 50, 210), "white": (250, 250, 250)}


def quarters(width: int = 48, height: int = 32) -> Image.Image:
    """Red and green above, blue and white below: every turn of it is another picture."""
    image = Image.new("RGB", (width, height))
    for index, color in enumerate(CORNERS.values()):
        left, top = index % 2 * width // 2, index // 2 * height // 2
        image.paste(color, (left, top, left + width // 2, top + height // 2))
    return image


def corners_of(image: Image.Image) -> list[str]:
    """The names of the four corners' colours, row by row."""
    width, height = image.size
    points = [(4, 4), (width - 5, 4), (4, height - 5), (width - 5, height - 5)]

    def distance(name: str, point: tuple[int, int]) -> int:
        pixel = image.convert("RGB").getpixel(point)
        assert isinstance(pixel, tuple)
        return sum(abs(int(a) - b) for a, b in zip(pixel, CORNERS[name], strict=True))

    return [min(CORNERS, key=lambda name: distance(name, point)) for point in points]


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def png(width: int, height: int, *, bits: int = 8, color_type: int = 2, data: bytes = b"") -> bytes:
    """A PNG by hand, for headers that no encoder writes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, color_type, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def tiff(tags: dict[int, int], data: bytes) -> bytes:
    """A grey TIFF by hand: `tags` over those of 16 x 12 px, 8 bits, in one uncompressed strip."""
    tags = {256: 16, 257: 12, 258: 8, 259: 1, 262: 1, 277: 1} | tags
    offset, size = (324, 325) if 322 in tags else (273, 279)  # of the one tile, or of the one strip
    tags |= {offset: 8 + 2 + 12 * (len(tags) + 2) + 4, size: len(data)}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4) + data


def decoded(data: bytes) -> Image.Image:
    return load(data, pixels_max=PIXELS_MAX, name="Image 1")


def refusal_of(data: bytes, *, pixels_max: int = PIXELS_MAX) -> EditError:
    with pytest.raises(EditError) as caught:
        inspect(data, pixels_max=pixels_max, name="Image 2", param="images[1]")
    return caught.value


FORMATS = [
    ("JPEG", "image/jpeg"),
    ("PNG", "image/png"),
    ("WEBP", "image/webp"),
    ("GIF", "image/gif"),
    ("TIFF", "image/tiff"),
    ("BMP", "image/bmp"),
]


@pytest.mark.parametrize(("format_", "media_type"), FORMATS)
def test_every_accepted_format_is_known_by_its_bytes_and_decoded(format_: str, media_type: str) -> None:
    data = encoded(quarters(), format_)

    assert inspect(data, pixels_max=PIXELS_MAX, name="Image 1") == ImageInfo(media_type, Size(48, 32))
    picture = decoded(data)
    assert (picture.mode, picture.size) == ("RGB", (48, 32))
    assert corners_of(picture) == ["red", "green", "blue", "white"]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_opaque_pictures_become_rgb(mode: str) -> None:
    picture = decoded(encoded(quarters().convert(mode), "PNG"))
    assert picture.mode == "RGB"
    assert picture.tobytes() == quarters().convert(mode).convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("mode", "format_"), [("LA", "PNG"), ("RGBA", "PNG"), ("RGBA", "WEBP"), ("RGBA", "TIFF"), ("RGBA", "GIF")]
)
def test_transparency_is_kept(mode: str, format_: str) -> None:
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 24, 16))
    picture = decoded(
        encoded(image.convert(mode), format_, **({"lossless": True} if format_ == "WEBP" else {}))
    )

    assert picture.mode == "RGBA"
    alpha = picture.getchannel("A")
    assert (alpha.getpixel((4, 4)), alpha.getpixel((40, 20))) == (0, 255)


def test_a_palette_with_a_transparent_entry_becomes_rgba() -> None:
    image = quarters().quantize(4)
    index = image.getpixel((4, 4))
    picture = decoded(encoded(image, "PNG", transparency=bytes(0 if i == index else 255 for i in range(4))))
    assert picture.mode == "RGBA"
    assert picture.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize("format_", ["PNG", "TIFF"])
def test_sixteen_bits_are_scaled_and_not_clipped(format_: str) -> None:
    ramp = Image.frombytes("I;16", (64, 16), struct.pack("<1024H", *(i * 64 for i in range(1024))))
    picture = decoded(encoded(ramp, format_))
    assert [picture.getpixel((0, y)) for y in (0, 8, 15)] == [(0, 0, 0), (128, 128, 128), (239, 239, 239)]


@pytest.mark.parametrize(
    ("bits", "photometric", "expected"),
    [(12, 1, 255), (16, 1, 255), (16, 0, 0)],
    ids=["12", "16", "white is zero"],
)
def test_tiff_grey_is_scaled_by_its_own_depth(bits: int, photometric: int, expected: int) -> None:
    picture = decoded(tiff({258: bits, 262: photometric}, b"\xff" * (16 * 12 * bits // 8)))
    assert picture.getextrema() == ((expected, expected),) * 3


def test_a_picture_of_floats_is_refused_with_what_is_accepted() -> None:
    with pytest.raises(EditError, match="8 or 16 bits") as caught:
        decoded(encoded(quarters().convert("F"), "TIFF"))
    assert caught.value.reason is Reason.image_undecodable


def test_cmyk_jpeg_has_the_colours_that_were_meant() -> None:
    data = encoded(quarters().convert("CMYK"), "JPEG", quality=95)
    assert b"Adobe" in data  # that is: stored inverted
    assert corners_of(decoded(data)) == ["red", "green", "blue", "white"]


TURNED = {  # what the corners of the picture are once a viewer has followed the EXIF orientation
    1: ["red", "green", "blue", "white"],
    2: ["green", "red", "white", "blue"],
    3: ["white", "blue", "green", "red"],
    4: ["blue", "white", "red", "green"],
    5: ["red", "blue", "green", "white"],
    6: ["blue", "red", "white", "green"],
    7: ["white", "green", "blue", "red"],
    8: ["green", "white", "red", "blue"],
}


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", TURNED)
def test_exif_orientation_is_followed_and_no_metadata_travels_on(format_: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[2] = (48.0, 8.0, 14.0)  # GPS latitude
    data = encoded(quarters(), format_, exif=exif)

    picture = decoded(data)

    assert corners_of(picture) == TURNED[orientation]
    assert picture.size == ((32, 48) if orientation >= 5 else (48, 32))
    assert inspect(data, pixels_max=PIXELS_MAX, name="Image 1").size == Size(*picture.size)
    assert not picture.info
    assert not picture.getexif()
    assert b"eXIf" not in encode_png(picture)


def test_broken_exif_is_ignored() -> None:
    data = encoded(quarters(), "JPEG", exif=b"Exif\0\0" + b"\xff" * 40)
    assert corners_of(decoded(data)) == ["red", "green", "blue", "white"]


def swapped_profile() -> bytes:
    """An sRGB profile with the primaries of red and blue exchanged: the pixels of blue stand for red."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = data.find(b"rXYZ"), data.find(b"bXYZ")
    data[red : red + 4], data[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(data)


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_colour_profile_is_converted_to_srgb(format_: str) -> None:
    data = encoded(quarters(), format_, icc_profile=swapped_profile())
    assert corners_of(decoded(data)) == ["blue", "green", "red", "white"]


def test_a_colour_profile_leaves_the_alpha_alone() -> None:
    image = quarters()
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    picture = decoded(encoded(image, "PNG", icc_profile=swapped_profile()))
    assert corners_of(picture) == ["blue", "green", "red", "white"]
    assert picture.getchannel("A").tobytes() == image.getchannel("A").tobytes()


def test_an_srgb_profile_changes_no_pixel() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    gradient = Image.merge(
        "RGB", [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L")]
    )
    assert decoded(encoded(gradient, "PNG", icc_profile=srgb)).tobytes() == gradient.tobytes()


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_profile_that_is_broken_or_for_other_channels_is_ignored(mode: str) -> None:
    plain = quarters().convert(mode)
    profiles = [b"no profile", swapped_profile()[:200], *([swapped_profile()] if mode != "RGB" else [])]
    for profile in profiles:
        data = encoded(plain, "TIFF", icc_profile=profile)
        assert decoded(data).tobytes() == plain.convert("RGB").tobytes()


def test_the_first_frame_of_an_animation_is_taken() -> None:
    frames = [quarters(), Image.new("RGB", (48, 32), "black"), Image.new("RGB", (48, 32), "white")]
    for format_ in ("GIF", "WEBP", "PNG", "TIFF"):
        data = encoded(frames[0], format_, save_all=True, append_images=frames[1:])
        assert corners_of(decoded(data)) == ["red", "green", "blue", "white"], format_


FOREIGN = {
    "empty": b"",
    "HEIC": b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic" + bytes(40),
    "AVIF": b"\0\0\0\x18ftypavif\0\0\0\0avifmif1" + bytes(40),
    "film": b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + bytes(40),
    "SVG": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "HTML": b"\xef\xbb\xbf\n<!DOCTYPE html><title>Not found</title>",
    "JSON": b'{"error": "not found"}',
    "PDF": b"%PDF-1.7\n",
    "data URI": b"data:image/png;base64,iVBORw0KGgo=",
    "base64": b"iVBORw0KGgoAAAANSUhEUg==",
    "JPEG XL": b"\xff\x0a" + bytes(30),
    "unknown format": b"hello, this is a text",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_other_files_are_refused_by_what_they_are(what: str) -> None:
    fault = refusal_of(FOREIGN[what])
    assert (fault.kind, fault.reason, fault.param) == (
        ErrorKind.invalid_image,
        Reason.image_undecodable,
        "images[1]",
    )
    assert fault.message.startswith("Image 2 is ")
    assert ("HEIF" if what == "HEIC" else what) in fault.message
    assert fault.message.endswith("JPEG, PNG, BMP, TIFF, WEBP and GIF are accepted.")


@pytest.mark.parametrize("bits", [1, 8, 16])
def test_sides_and_pixels_are_judged_before_anything_is_decoded(bits: int) -> None:
    refused = {
        (1, 1): "at least 10",
        (9, 300): "at least 10",
        (65535, 65535): "at most",
        (2010, 10): "200 times",
    }
    for (width, height), words in refused.items():
        fault = refusal_of(png(width, height, bits=bits, color_type=0))
        assert fault.reason is Reason.image_dimensions
        assert words in fault.message
        assert f"{width} x {height} px" in fault.message
    for width, height in ((10, 10), (2000, 10), (65535, 400)):
        info = inspect(png(width, height, bits=bits, color_type=0), pixels_max=65535 * 400, name="Image 1")
        assert info.size == Size(width, height)


def gif_bomb() -> bytes:
    header = b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0x80, 0, 0) + bytes(6)
    return header + b"," + struct.pack("<HHHHB", 0, 0, 65535, 65535, 0) + b"\x02\x02\x4c\x01\0;"


BOMBS: dict[str, Callable[[], bytes]] = {
    "png": lambda: png(40_000, 40_000, data=bytes(100_000)),
    "gif": gif_bomb,
    "tiff": lambda: tiff({256: 60_000, 257: 60_000}, b"\xff"),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_bombs_are_refused_by_their_pixels(kind: str) -> None:
    assert refusal_of(BOMBS[kind]()).reason is Reason.image_dimensions
    with pytest.raises(EditError) as caught:
        decoded(BOMBS[kind]())
    assert caught.value.reason is Reason.image_dimensions


def test_a_small_tiff_with_giant_tiles_is_refused() -> None:
    def tiled(side: int) -> bytes:
        data = zlib.compress(bytes(side * 16))
        return tiff({259: 8, 322: side, 323: 16}, data)

    assert decoded(tiled(16)).size == (16, 12)
    with pytest.raises(EditError, match="tiles of more than"):
        decoded(tiled(PIXELS_MAX // 16 + 16))


def test_a_webp_beyond_every_limit_is_refused_by_its_pixels() -> None:
    data = bytearray(encoded(quarters().convert("RGBA"), "WEBP", exif=Image.Exif()))
    assert data[12:16] == b"VP8X"
    data[24:30] = b"\xfe\x3f\0" * 2  # the sides of the canvas, less one: 16383 px
    assert refusal_of(bytes(data)).reason is Reason.image_dimensions


def test_a_picture_that_is_smaller_than_its_header_says_is_refused() -> None:
    with pytest.raises(EditError, match="Image 1 cannot be decoded") as caught:
        decoded(png(1000, 1000, data=bytes(5000)))
    assert caught.value.reason is Reason.image_undecodable


SAMPLES = [encoded(quarters(), format_) for format_, _ in FORMATS] + [
    encoded(quarters(), "PNG", icc_profile=swapped_profile()),
    encoded(quarters(), "JPEG", progressive=True, exif=Image.Exif().tobytes()),
    encoded(quarters(), "TIFF", compression="tiff_lzw"),
    encoded(quarters().convert("CMYK"), "JPEG"),
]


# Pillow warns of some broken files and goes on, as it will in a server.
@pytest.mark.filterwarnings("ignore")
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_is_broken_gives_a_picture_or_an_edit_error(data: st.DataObject) -> None:
    sample = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(0, 3))):
        sample[data.draw(st.integers(0, len(sample) - 1))] = data.draw(st.integers(0, 255))
    broken = bytes(sample[: data.draw(st.integers(0, len(sample)))])

    with suppress(EditError):
        picture = load(broken, pixels_max=1_000_000, name="Image 1")
        assert picture.mode in {"RGB", "RGBA"}
        assert not picture.info


def test_png_is_encoded_without_metadata_and_without_loss() -> None:
    image = quarters()
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "from the phone")
    tagged = Image.open(
        io.BytesIO(encoded(image, "PNG", pnginfo=text, icc_profile=swapped_profile(), dpi=(72, 72)))
    )
    assert tagged.info

    again = Image.open(io.BytesIO(encode_png(tagged)))

    assert not again.info
    assert again.tobytes() == image.tobytes()
    assert tagged.info  # the caller's own picture is left as it was


def test_more_than_ten_mebibytes_are_too_large() -> None:
    check_bytes(IMAGE_BYTES_MAX, name="Image 1")
    with pytest.raises(EditError, match=r"^Image 3 has 10,485,761 bytes") as caught:
        check_bytes(IMAGE_BYTES_MAX + 1, name="Image 3", param="images[2]")
    assert (caught.value.kind, caught.value.param) == (ErrorKind.image_too_large, "images[2]")


@pytest.mark.parametrize(
    ("last_input", "expected"),
    [
        ((800, 1200), (832, 1248)),
        ((1200, 800), (1248, 832)),
        ((1400, 1000), (1216, 864)),
        ((7, 7), (1024, 1024)),
    ],
)
def test_the_output_keeps_the_ratio_of_the_last_input(
    last_input: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert output_size(Size(*last_input)) == Size(*expected)


def test_rounding_goes_to_the_even_multiple_and_never_to_nothing() -> None:
    assert rounded(Size(1033, 1032)) == Size(1040, 1024)
    assert rounded(Size(1048, 3)) == Size(1056, 16)


@given(width=st.integers(10, 5000), height=st.integers(10, 5000))
def test_output_sizes_are_multiples_near_the_area(width: int, height: int) -> None:
    size = output_size(Size(width, height))
    assert size.width % 32 == size.height % 32 == 0
    if 1 / 4 <= width / height <= 4:
        assert abs(size.width * size.height / 1024**2 - 1) < 0.06
        assert abs(size.width / size.height / (width / height) - 1) < 0.06
