"""Pictures drawn on the spot, to be sent."""

import base64
import io
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw


@lru_cache(maxsize=32)
def drawn(width: int = 512, height: int = 512, *, format_: str = "PNG", **options: Any) -> bytes:
    """A house under the sun; `options` are Pillow's for the format."""
    image = Image.new("RGB", (width, height), "skyblue")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 2 // 3, width, height), fill="olivedrab")
    draw.rectangle((width // 4, height // 2, width * 3 // 4, height * 5 // 6), fill="firebrick")
    draw.ellipse((width * 3 // 4, height // 16, width * 7 // 8, height // 16 + width // 8), fill="gold")
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def moving(*colors: str) -> bytes:
    """A GIF of one plain frame for each colour."""
    first, *more = (Image.new("RGB", (512, 512), color) for color in colors)
    buffer = io.BytesIO()
    first.save(buffer, "GIF", save_all=True, append_images=more)
    return buffer.getvalue()


def data_uri(data: bytes, media_type: str = "image/png") -> str:
    """The bytes as a data URI."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
