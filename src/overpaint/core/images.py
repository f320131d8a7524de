"""Pictures as bytes: what they are, how large, upright and in sRGB, and back to PNG.

What a caller sends is hostile until it is decoded: `inspect` reads the header only, `load` decodes, and both
raise nothing but `EditError`. Every message begins with the caller's `name` of the picture: "Image 2".
"""

import math
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import (
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    Image,
    ImageChops,
    ImageCms,
    ImageFile,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from overpaint.core.errors import EditError, ErrorKind, Reason

IMAGE_BYTES_MAX = 10 * 2**20
SIDE_MIN_PX = 10
RATIO_MAX = 200
QUALITY_MAX = 100
_ROWS_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in px."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width} x {self.height} px"


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """What a picture says of itself; `size` is that of the upright picture."""

    media_type: str
    size: Size


@dataclass(frozen=True, slots=True)
class _Format:
    media_type: str
    magics: tuple[bytes, ...]
    open: Callable[[BytesIO], ImageFile.ImageFile]

    def begins(self, data: bytes) -> bool:
        return data.startswith(self.magics) and (self.media_type != "image/webp" or data[8:12] == b"WEBP")


# Opened by the bytes and by the plugin itself: `Image.open` also applies a pixel limit of its own, which is
# global to the process and knows nothing of ours.
_FORMATS = (
    _Format("image/jpeg", (b"\xff\xd8\xff",), JpegImagePlugin.jpeg_factory),
    _Format("image/png", (b"\x89PNG\r\n\x1a\n",), PngImagePlugin.PngImageFile),
    _Format("image/webp", (b"RIFF",), WebPImagePlugin.WebPImageFile),
    _Format("image/gif", (b"GIF87a", b"GIF89a"), GifImagePlugin.GifImageFile),
    _Format("image/tiff", (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), TiffImagePlugin.TiffImageFile),
    _Format("image/bmp", (b"BM",), BmpImagePlugin.BmpImageFile),
)
_ACCEPTED = "JPEG, PNG, BMP, TIFF, WEBP and GIF are accepted"

# What people send instead, by how it begins (lower case).
_FOREIGN = {
    b"%pdf": "a PDF document",
    b"<svg": "an SVG drawing",
    b"<!doctype html": "an HTML page",
    b"<html": "an HTML page",
    b"<?xml": "an XML document",
    b"{": "a JSON document",
    b"data:": "a data URI that was not decoded",
    b"ivborw0kggo": "base64 text that was not decoded",
    b"/9j/": "base64 text that was not decoded",
    b"8bps": "a Photoshop document",
    b"pk\x03\x04": "a ZIP archive",
    b"\0\0\1\0": "a Windows icon",
    b"\0\0\0\x0cjp  ": "a JPEG 2000 picture",
    b"\0\0\0\x0cjxl ": "a JPEG XL picture",
    b"\xff\n": "a JPEG XL picture",
}
_BRANDS = {
    b"avif": "an AVIF picture",
    b"avis": "an AVIF picture",
    b"heic": "a HEIC picture",
    b"heix": "a HEIC picture",
    b"hevc": "a HEIC picture",
    b"mif1": "a HEIF picture",
    b"msf1": "a HEIF picture",
}

_SIXTEEN_BITS = {"I;16", "I;16L", "I;16B", "I;16N"}
_GREY = {"1", "L", "LA"}
_COLOR = {"P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "CMYK", "YCbCr"}

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUARTER_TURNS = {_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8]}


def check_bytes(data_bytes: int, *, name: str, param: str | None = None) -> None:
    """Refuse a picture of more than `IMAGE_BYTES_MAX` bytes as `image_too_large`."""
    if data_bytes > IMAGE_BYTES_MAX:
        raise EditError(
            ErrorKind.image_too_large,
            f"{name} has {data_bytes:,} bytes; at most {IMAGE_BYTES_MAX:,} (10 MiB) are accepted.",
            param=param,
        )


def media_type_of(data: bytes) -> str:
    """What a picture is by its first bytes, unchecked; `application/octet-stream` for what is none that is accepted."""
    return next(
        (format_.media_type for format_ in _FORMATS if format_.begins(data)), "application/octet-stream"
    )


def inspect(data: bytes, *, pixels_max: int, name: str, param: str | None = None) -> ImageInfo:
    """What the header says, decided by the bytes: no pixel is decoded.

    Raises `invalid_image` with the reason `image_undecodable` or `image_dimensions`. A PNG whose orientation
    stands behind its pixels is reported as it lies; `load` turns it.
    """
    with _faults_of(name, param):
        image, media_type = _opened(data)
        size = _upright_size(image)
        _check_size(size, pixels_max)
        return ImageInfo(media_type, size)


def load(data: bytes, *, pixels_max: int, name: str, param: str | None = None) -> Image.Image:
    """The first frame, upright, 8 bits, sRGB: mode RGB, or RGBA where it can be transparent.

    No metadata is kept. Raises what `inspect` raises, also for files that are cut off or lie.
    """
    with _faults_of(name, param):
        image, _ = _opened(data)
        _check_size(Size(*image.size), pixels_max)
        _check_tiles(image, pixels_max)
        image.load()
        picture = _to_srgb(image)
        turn = _turn_of(image)
        if turn is not None:
            picture = picture.transpose(turn)
        picture.info = {}
        return picture


def encode_png(image: Image.Image) -> bytes:
    """PNG bytes of an RGB or RGBA picture, without any metadata.

    Every row is filtered by its left neighbour and packed by run lengths at level 1. Pillow's own encoder tries five
    filters on every row: it takes about twice as long, for a sixth fewer bytes.

    Source: Portable Network Graphics specification, third edition, sections 9 and 11.
    """
    color_type = {"RGB": 2, "RGBA": 6}[image.mode]
    packer = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    packed = [packer.compress(rows) for rows in _filtered_rows(image)]
    header = struct.pack(">IIBBBBB", *image.size, 8, color_type, 0, 0, 0)
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _png_chunk(b"IHDR", header),
            _png_chunk(b"IDAT", b"".join([*packed, packer.flush()])),
            _png_chunk(b"IEND", b""),
        ]
    )


def _filtered_rows(image: Image.Image) -> Iterator[bytes]:
    """The rows of a PNG, some at a time: all of a large picture at once would be four copies of it."""
    stride = image.width * len(image.getbands())
    count = max(_ROWS_BYTES // stride, 1)
    for top in range(0, image.height, count):
        part = image.crop((0, top, image.width, min(top + count, image.height)))
        left = Image.new(part.mode, part.size)
        left.paste(part, (1, 0))
        filtered = ImageChops.subtract_modulo(part, left).tobytes()
        yield b"\1" + b"\1".join(filtered[at : at + stride] for at in range(0, len(filtered), stride))


def encode(image: Image.Image, media_type: str, quality: int) -> bytes:
    """The bytes of an RGB or RGBA picture as image/png, image/jpeg or image/webp, without any metadata.

    `quality` is 1..100, for the last two; 100 makes a WEBP without loss. JPEG knows no transparency: white shows there.
    """
    if media_type == "image/png":
        return encode_png(image)
    buffer = BytesIO()
    if media_type == "image/jpeg":
        flat(image).save(buffer, "JPEG", quality=quality)
    else:
        image.save(buffer, "WEBP", quality=quality, lossless=quality == QUALITY_MAX)
    return buffer.getvalue()


def flat(image: Image.Image) -> Image.Image:
    """The RGB or RGBA picture on white, without transparency."""
    if image.mode == "RGB":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def output_size(last_input: Size, *, area_px: int = 1024 * 1024, multiple_of: int = 32) -> Size:
    """The size an edit returns when the caller asks for none.

    Keeps the aspect ratio of the *last* input image and about `area_px` pixels, each side rounded to
    a multiple of `multiple_of` px: 2:3 gives 832 x 1248, 7:5 gives 1216 x 864.

    Source: Model Studio, "Qwen image editing", FAQ on aspect ratio; `calculate_dimensions` of the
    diffusers pipeline `QwenImageEditPlusPipeline` (same rounding).
    """
    ratio = last_input.width / last_input.height
    width = math.sqrt(area_px * ratio)
    return Size(_round_to(width, multiple_of), _round_to(width / ratio, multiple_of))


def rounded(size: Size, *, multiple_of: int = 16) -> Size:
    """Each side to the nearest multiple, halves to the even one: 1033 x 1032 gives 1040 x 1024."""
    return Size(_round_to(size.width, multiple_of), _round_to(size.height, multiple_of))


def _round_to(side: float, multiple_of: int) -> int:
    return max(1, round(side / multiple_of)) * multiple_of


class _Unfit(Exception):
    """Why a picture is refused, as a sentence without its beginning."""

    def __init__(self, reason: Reason, predicate: str) -> None:
        super().__init__(predicate)
        self.reason = reason
        self.predicate = predicate


@contextmanager
def _faults_of(name: str, param: str | None) -> Iterator[None]:
    cause: Exception | None = None
    try:
        yield
    except _Unfit as unfit:
        reason, predicate = unfit.reason, unfit.predicate
    except Image.DecompressionBombError as fault:  # some plugins apply Pillow's own limit, 178 million pixels
        reason, predicate, cause = Reason.image_dimensions, "has too many pixels to be decoded", fault
    # Hostile bytes make a decoder raise anything: OSError, struct.error, KeyError, MemoryError ...
    except Exception as fault:  # noqa: BLE001 - and all of it is the file's fault
        reason, cause = Reason.image_undecodable, fault
        predicate = "cannot be decoded: the file is damaged or cut off"
    else:
        return
    raise EditError(ErrorKind.invalid_image, f"{name} {predicate}.", reason=reason, param=param) from cause


def _opened(data: bytes) -> tuple[ImageFile.ImageFile, str]:
    for format_ in _FORMATS:
        if format_.begins(data):
            return format_.open(BytesIO(data)), format_.media_type
    raise _Unfit(Reason.image_undecodable, f"is {_foreign(data)}; {_ACCEPTED}")


def _foreign(data: bytes) -> str:
    if not data:
        return "empty"
    if data[4:8] == b"ftyp":
        (box_bytes,) = struct.unpack(">I", data[:4])
        brands = (data[at : at + 4] for at in range(8, min(box_bytes, len(data), 256), 4))
        return next(
            (_BRANDS[brand] for brand in brands if brand in _BRANDS), "a film or a picture of an unknown kind"
        )
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in head:
        return _FOREIGN[b"<svg"]
    return next((what for start, what in _FOREIGN.items() if head.startswith(start)), "of an unknown format")


def _check_size(size: Size, pixels_max: int) -> None:
    short, long = sorted((size.width, size.height))
    if short < SIDE_MIN_PX:
        raise _Unfit(Reason.image_dimensions, f"is {size}; each side must have at least {SIDE_MIN_PX} px")
    if long > short * RATIO_MAX:
        raise _Unfit(
            Reason.image_dimensions,
            f"is {size}; its long side may be at most {RATIO_MAX} times the short one",
        )
    if short * long > pixels_max:
        raise _Unfit(
            Reason.image_dimensions,
            f"is {size}, {short * long:,} pixels; at most {pixels_max:,} pixels are accepted",
        )


def _check_tiles(image: ImageFile.ImageFile, pixels_max: int) -> None:
    """Refuse a TIFF whose tiles are larger than any picture: each is decoded whole, 1 GiB for 1 MB of it."""
    tags = getattr(image, "tag_v2", {})
    if tags.get(TiffImagePlugin.TILEWIDTH, 1) * tags.get(TiffImagePlugin.TILELENGTH, 1) > pixels_max:
        raise _Unfit(Reason.image_undecodable, f"is made of tiles of more than {pixels_max:,} pixels")


def _turn_of(image: Image.Image) -> Image.Transpose | None:
    """What makes the picture upright; EXIF that cannot be read says nothing."""
    try:
        # Not `image.getexif`: for a PNG it decodes the pixels to look behind them.
        return _TURNS.get(Image.Image.getexif(image).get(ExifTags.Base.Orientation, 1))
    except Exception:  # noqa: BLE001 - a hostile EXIF block makes Pillow raise anything, like a hostile file
        return None


def _upright_size(image: Image.Image) -> Size:
    width, height = image.size
    # The size of a TIFF is upright already: its plugin turns the pixels itself.
    if image.format != "TIFF" and _turn_of(image) in _QUARTER_TURNS:
        return Size(height, width)
    return Size(width, height)


def _to_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode in _SIXTEEN_BITS:
        image = _from_sixteen_bits(image)
    if image.mode not in _GREY | _COLOR:
        raise _Unfit(
            Reason.image_undecodable,
            f"has pixels of the kind {image.mode}; 8 or 16 bits of grey, RGB or CMYK are accepted",
        )
    if image.has_transparency_data:
        image = image.convert("LA" if image.mode in _GREY else "RGBA")
    if image.mode in _GREY:
        opaque = image.convert("L")
    else:
        opaque = image if image.mode == "CMYK" else image.convert("RGB")
    picture = _without_profile(opaque, profile)
    if "A" in image.getbands():
        picture.putalpha(image.getchannel("A"))
    return picture


def _from_sixteen_bits(image: Image.Image) -> Image.Image:
    """16-bit grey as 8-bit grey, scaled: Pillow's own conversion clips at 255."""
    tags = getattr(image, "tag_v2", {})  # TIFF alone may have 12 bits, or zero for white
    white = 2 ** tags.get(TiffImagePlugin.BITSPERSAMPLE, (16,))[0] - 1
    grey = image.convert("F").point(lambda value: value * (255 / white) + 0.5).convert("L")
    grey.info = {}  # a transparent value of 16 bits would be taken for one of 8
    return ImageOps.invert(grey) if tags.get(TiffImagePlugin.PHOTOMETRIC_INTERPRETATION) == 0 else grey


def _without_profile(opaque: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB in sRGB; a profile that is broken, or made for other channels, is ignored."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), opaque.mode, "RGB")
            return transform.apply(opaque)
        except (ImageCms.PyCMSError, OSError):
            pass
    return opaque.convert("RGB")
