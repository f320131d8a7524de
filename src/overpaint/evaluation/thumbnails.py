"""Pictures small enough to keep hundreds of them."""

import numpy as np
from PIL import Image

THUMBNAIL_PX = 480
_SQUARE_PX = 10


def thumbnail(picture: np.ndarray, side_px: int = THUMBNAIL_PX) -> Image.Image:
    """The picture within a square, RGB; what is transparent shows squares."""
    image = Image.fromarray(picture)
    image.thumbnail((side_px, side_px), Image.Resampling.LANCZOS)
    if image.mode == "RGBA":
        rows, columns = np.indices(image.size[::-1]) // _SQUARE_PX
        gray = np.where((rows + columns) % 2, 205, 245).astype(np.uint8)
        ground = Image.fromarray(gray).convert("RGBA")
        ground.alpha_composite(image)
        image = ground
    return image.convert("RGB")
