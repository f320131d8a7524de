"""A deterministic picture from the request itself, for tests and for clients that need no pixels.

It edits nothing: Image 1 is shrunk into a frame whose colours follow from the request, and the instruction stands below.
"""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from overpaint.core.edits import Background, EditTask, Event, Produced, Progress, Understood
from overpaint.core.images import encode, flat, load
from overpaint.core.ports import Capabilities
from overpaint.engines.masking import kept_outside, opening_of
from overpaint.engines.watermark import stamped


class SketchEngine:
    """Implements `core.ports.Engine` in threads."""

    capabilities = Capabilities(
        name="sketch", tier="drawing", label="Overpaint sketch", concurrency=4, mask=True, transparency=True
    )
    is_ready = True

    def __init__(self, *, pixels_max: int) -> None:
        self._pixels_max = pixels_max

    async def start(self) -> None:
        """Nothing to load."""

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """One picture for each seed; the same request gives the same bytes."""
        yield Understood(f"sketch: {task.prompt}", notes=("this engine draws a frame, it does not edit",))
        for index, seed in zip(task.indexes, task.seeds, strict=True):
            yield Progress("drawing", step=1, step_count=1, image_index=index)
            data = await asyncio.to_thread(self._finished, task, inputs, mask, seed)
            yield Produced(index, task.size, data)

    async def close(self) -> None:
        """Nothing to stop."""

    def _finished(self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None, seed: int) -> bytes:
        original = load(inputs[0], pixels_max=self._pixels_max, name="Image 1")
        color = _color(task, inputs, seed)
        ground = (*color, 0 if task.options.background is Background.transparent else 255)
        size = (task.size.width, task.size.height)
        if mask is None:
            picture = _drawn(original, size, ground, task.prompt)
        else:
            drawn = _drawn(original, original.size, ground, task.prompt)
            opening = opening_of(mask, pixels_max=self._pixels_max)
            kept = Image.fromarray(kept_outside(np.asarray(drawn), np.asarray(original), opening))
            picture = ImageOps.pad(kept, size, color=color)
        if task.options.background is Background.opaque:
            picture = flat(picture)
        marked = stamped(picture, self.capabilities.label) if task.watermark else picture
        return encode(marked, task.options.media_type, task.options.compression)


def _drawn(original: Image.Image, size: tuple[int, int], ground: tuple[int, ...], text: str) -> Image.Image:
    """`original` small on `ground`, with the text below; RGB, or RGBA where the ground is transparent."""
    canvas = Image.new("RGBA", size, ground)
    inner = ImageOps.contain(original.convert("RGB"), (canvas.width * 9 // 10, canvas.height * 8 // 10))
    canvas.paste(inner, ((canvas.width - inner.width) // 2, canvas.height // 20))
    ImageDraw.Draw(canvas).text(
        (canvas.width // 20, canvas.height * 9 // 10), text.encode("ascii", "replace").decode(), fill="white"
    )
    return canvas if ground[3] == 0 else canvas.convert("RGB")


def _color(task: EditTask, inputs: Sequence[bytes], seed: int) -> tuple[int, int, int]:
    digest = hashlib.sha256(f"{seed}|{task.prompt}|{task.negative_prompt}".encode())
    for data in inputs:
        digest.update(data)
    red, green, blue = digest.digest()[:3]
    return red // 2, green // 2, blue // 2
