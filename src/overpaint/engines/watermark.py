"""The label of the engine that made a picture, bottom right."""

from PIL import Image, ImageDraw, ImageFont

HEIGHT_SHARE = 0.028
TEXT_PX_MIN = 12


def stamped(picture: Image.Image, label: str) -> Image.Image:
    """A copy of an RGB or RGBA picture with `label` in white on a soft dark edge."""
    text_px = max(TEXT_PX_MIN, round(min(picture.size) * HEIGHT_SHARE))
    font = ImageFont.load_default(text_px)
    margin = text_px // 2
    marked = picture.copy()
    ImageDraw.Draw(marked).text(
        (picture.width - margin, picture.height - margin),
        label,
        fill="white",
        font=font,
        anchor="rd",
        stroke_width=max(1, text_px // 12),
        stroke_fill=(40, 40, 40),
    )
    return marked
