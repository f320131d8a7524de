"""What the text encoder reads around an instruction.

Source: the pipelines of diffusers 0.42. The wording belongs to the weights: they were trained with it.
"""

IMAGE = "<|vision_start|><|image_pad|><|vision_end|>"
IMAGE_PAD = "<|image_pad|>"
SYSTEM_HEAD = (
    "<|im_start|>system\nDescribe the key features of the input image (color, shape, size, texture, objects, background), "
    "then explain how the user's text instruction should alter or modify the image. Generate a new image that meets the "
    "user's requirements while maintaining consistency with the original input where appropriate.<|im_end|>\n"
    "<|im_start|>user\n"
)
SYSTEM_HEAD_TOKENS = 64  # they are dropped from what the transformer gets
_TAIL = "<|im_end|>\n<|im_start|>assistant\n"


def text_for(prompt: str, *, references: int, is_numbered: bool) -> str:
    """The whole text of a prompt on so many references."""
    pictures = "".join(f"Picture {n}: {IMAGE}" for n in range(1, references + 1)) if is_numbered else IMAGE
    return f"{SYSTEM_HEAD}{pictures}{prompt}{_TAIL}"
