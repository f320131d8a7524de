"""A deterministic picture from the request itself, for tests and for clients that need no pixels.

It edits nothing: Image 1 is shrunk into a frame whose colours follow from the request, and the instruction stands below.
"""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Sequence

from PIL import Image, ImageDraw, ImageOps

from overpaint.core.edits import EditTask, Event, Produced, Progress, Understood
from overpaint.core.images import encode, load
from overpaint.core.ports import Capabilities
from overpaint.engines.watermark import stamped


class SketchEngine:
    """Implements `core.ports.Engine` in threads."""

    capabilities = Capabilities(name="sketch", tier="drawing", label="Overpaint sketch", concurrency=4)
    is_ready = True

    def __init__(self, *, pixels_max: int) -> None:
        self._pixels_max = pixels_max

    async def start(self) -> None:
        """Nothing to load."""

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """One picture for each seed; the same request gives the same bytes."""
        assert mask is None, "its capabilities know no mask"
        yield Understood(f"sketch: {task.prompt}", notes=("this engine draws a frame, it does not edit",))
        for index, seed in zip(task.indexes, task.seeds, strict=True):
            yield Progress("drawing", step=1, step_count=1, image_index=index)
            data = await asyncio.to_thread(self._drawn, task, inputs, seed)
            yield Produced(index, task.size, data)

    async def close(self) -> None:
        """Nothing to stop."""

    def _drawn(self, task: EditTask, inputs: Sequence[bytes], seed: int) -> bytes:
        canvas = Image.new("RGB", (task.size.width, task.size.height), _color(task, inputs, seed))
        inner = ImageOps.contain(
            load(inputs[0], pixels_max=self._pixels_max, name="Image 1").convert("RGB"),
            (canvas.width * 9 // 10, canvas.height * 8 // 10),
        )
        canvas.paste(inner, ((canvas.width - inner.width) // 2, canvas.height // 20))
        ImageDraw.Draw(canvas).text(
            (canvas.width // 20, canvas.height * 9 // 10),
            task.prompt.encode("ascii", "replace").decode(),
            fill="white",
        )
        finished = stamped(canvas, self.capabilities.label) if task.watermark else canvas
        return encode(finished, task.options.media_type, task.options.compression)


def _color(task: EditTask, inputs: Sequence[bytes], seed: int) -> tuple[int, int, int]:
    digest = hashlib.sha256(f"{seed}|{task.prompt}|{task.negative_prompt}".encode())
    for data in inputs:
        digest.update(data)
    red, green, blue = digest.digest()[:3]
    return red // 2, green // 2, blue // 2
