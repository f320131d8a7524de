"""The embedded engine: an instruction becomes a plan, the plan's steps become pictures, in child processes."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import Image

from overpaint.core.edits import EditTask, Event, Produced, Progress, Understood
from overpaint.core.images import Size, encode, load
from overpaint.core.ports import Capabilities
from overpaint.engines.child import Worker
from overpaint.engines.embedded import background, looks, recolor, text
from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.language.grammar import language_of, understand
from overpaint.engines.embedded.plan import Plan
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.host import Hosts
from overpaint.engines.watermark import stamped

LABEL = "Overpaint embedded"
HOSTS_MAX = 4

Picture = np.ndarray  # uint8 (H, W, 3) sRGB, or (H, W, 4) when transparent

# By the first word of a step's family.
_FAMILIES: dict[str, Callable[..., Picture]] = {
    "look": looks.apply,
    "text": text.apply,
    "background": background.apply,
    "recolor": recolor.apply,
}


@dataclass(frozen=True, slots=True)
class _Edit:
    task: EditTask
    plan: Plan
    inputs: tuple[bytes, ...] = field(repr=False)
    pixels_max: int


class EmbeddedEngine:
    """Implements `core.ports.Engine`; one edit per child process at a time."""

    def __init__(self, *, pixels_max: int, hosts: int | None = None) -> None:
        count = hosts or min(os.cpu_count() or 1, HOSTS_MAX)
        self.capabilities = Capabilities(name="embedded", tier="classical", label=LABEL, concurrency=count)
        self._pixels_max = pixels_max
        self._hosts = Hosts(f"{__name__}:make_worker", count=count)

    @property
    def is_ready(self) -> bool:
        """Whether a child runs."""
        return self._hosts.is_ready

    async def start(self) -> None:
        """Starts the children and loads what is slow to load: the text reader, compiled code."""
        await self._hosts.start()

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """One output for each seed; refused whole when one step cannot be done.

        What is not understood is refused before a child is asked.
        """
        assert mask is None, "its capabilities know no mask"
        plan = await asyncio.to_thread(_understood, task.prompt, len(inputs))
        yield Understood(plan.as_text, _notes(task))
        async with (
            self._hosts.free() as host,
            aclosing(host.work(_Edit(task, plan, tuple(inputs), self._pixels_max))) as events,
        ):
            async for event in events:
                yield event

    async def close(self) -> None:
        """Ends the children."""
        await self._hosts.close()


def make_worker() -> Worker:
    """Called in the child."""
    cv2.setNumThreads(1)  # the hosts share the cores among them
    text.warm()
    return _edit


def _understood(prompt: str, images: int) -> Plan:
    try:
        return understand(prompt, images=images)
    except Refusal as refusal:
        raise refusal.rendered(language_of(prompt)) from None


def _edit(edit: _Edit) -> Iterator[Event]:
    task = edit.task
    try:
        pictures = [
            np.asarray(load(data, pixels_max=edit.pixels_max, name=f"Image {number}"))
            for number, data in enumerate(edit.inputs, start=1)
        ]
        for index, seed in zip(task.indexes, task.seeds, strict=True):
            edited = yield from _steps(edit.plan, pictures, task.size, seed, index)
            yield Produced(index, task.size, _finished(edited, task))
    except Refusal as refusal:
        raise refusal.rendered(edit.plan.language) from None


def _steps(
    plan: Plan, pictures: Sequence[Picture], size: Size, seed: int, index: int
) -> Generator[Progress, None, Picture]:
    rng = np.random.default_rng(seed)
    edited = pictures[0]
    for number, step in enumerate(plan.steps, start=1):
        yield Progress(step.family, number, len(plan.steps), index)
        edited = background.framed(step, edited, size.width / size.height)
        edited = _FAMILIES[step.family.partition(".")[0]](step, [edited, *pictures[1:]], rng)
    if np.array_equal(edited, pictures[0]):
        raise Refusal(RefusalReason.nothing_changed)
    return edited


def _finished(edited: Picture, task: EditTask) -> bytes:
    image = Image.fromarray(fit(edited, task.size.width, task.size.height))
    finished = stamped(image, LABEL) if task.watermark else image
    return encode(finished, task.options.media_type, task.options.compression)


def _notes(task: EditTask) -> tuple[str, ...]:
    return ("negative_prompt has no effect on this engine",) if (task.negative_prompt or "").strip() else ()
