"""The embedded engine: an instruction becomes a plan, the plan's steps become pictures, in child processes."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import Image

from overpaint.core.edits import Background, EditTask, Event, Produced, Progress, Understood
from overpaint.core.errors import EngineRefused
from overpaint.core.images import encode, flat, load
from overpaint.core.ports import Capabilities
from overpaint.engines.child import Worker
from overpaint.engines.embedded import background, looks, recolor, text
from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.cutout.subject import has_transparency
from overpaint.engines.embedded.language.grammar import language_of, understand
from overpaint.engines.embedded.plan import BackgroundTransparent, Plan, Step
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.host import Hosts
from overpaint.engines.masking import kept_outside, opening_of
from overpaint.engines.watermark import stamped

LABEL = "Overpaint embedded"
HOSTS_MAX = 4
WITHOUT_EFFECT = ("tier", "num_inference_steps", "true_cfg_scale", "guidance_scale")  # of the task's options

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
    mask: bytes | None = field(repr=False)
    pixels_max: int


class EmbeddedEngine:
    """Implements `core.ports.Engine`; one edit per child process at a time."""

    def __init__(self, *, pixels_max: int, hosts: int | None = None) -> None:
        count = hosts or min(os.cpu_count() or 1, HOSTS_MAX)
        self.capabilities = Capabilities(
            name="embedded", tier="classical", label=LABEL, concurrency=count, mask=True, transparency=True
        )
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
        plan = await asyncio.to_thread(_understood, task, len(inputs))
        yield Understood(plan.as_text, _notes(task))
        async with (
            self._hosts.free() as host,
            aclosing(host.work(_Edit(task, plan, tuple(inputs), mask, self._pixels_max))) as events,
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


def _understood(task: EditTask, images: int) -> Plan:
    try:
        plan = understand(task.prompt, images=images)
    except Refusal as refusal:
        raise refusal.rendered(language_of(task.prompt)) from None
    families = {step.family for step in plan.steps}
    if task.options.background is Background.transparent and any(
        family.startswith("background.") for family in families - {BackgroundTransparent.family}
    ):
        raise EngineRefused(
            "background_twice",
            "The instruction asks for a background and the option background=transparent for none; leave one of them out.",
        )
    return plan


def _edit(edit: _Edit) -> Iterator[Event]:
    task = edit.task
    try:
        pictures = [
            np.asarray(load(data, pixels_max=edit.pixels_max, name=f"Image {number}"))
            for number, data in enumerate(edit.inputs, start=1)
        ]
        opening = opening_of(edit.mask, pixels_max=edit.pixels_max) if edit.mask else None
        for index, seed in zip(task.indexes, task.seeds, strict=True):
            edited = yield from _steps(edit, pictures, opening, seed, index)
            yield Produced(index, task.size, _finished(edited, task))
    except Refusal as refusal:
        raise refusal.rendered(edit.plan.language) from None


def _steps(
    edit: _Edit, pictures: Sequence[Picture], opening: np.ndarray | None, seed: int, index: int
) -> Generator[Progress, None, Picture]:
    rng = np.random.default_rng(seed)
    original, size, steps = pictures[0], edit.task.size, edit.plan.steps
    # Under a mask the frame stays that of Image 1, because what is kept must lie where it lay.
    aspect = size.width / size.height if opening is None else original.shape[1] / original.shape[0]
    edited = original
    if edit.task.options.background is Background.transparent:
        edited = _without_background(edited, steps, rng)
    for number, step in enumerate(steps, start=1):
        yield Progress(step.family, number, len(steps), index)
        edited = background.framed(step, edited, aspect)
        edited = _FAMILIES[step.family.partition(".")[0]](step, [edited, *pictures[1:]], rng)
    if opening is not None:
        edited = kept_outside(edited, original, opening)
    if np.array_equal(edited, original):
        raise Refusal(RefusalReason.nothing_changed)
    return edited


def _without_background(picture: Picture, steps: Sequence[Step], rng: np.random.Generator) -> Picture:
    """The subject alone, unless it is so already or a step will see to it."""
    bare = BackgroundTransparent()
    return picture if bare in steps or has_transparency(picture) else background.apply(bare, [picture], rng)


def _finished(edited: Picture, task: EditTask) -> bytes:
    image = Image.fromarray(fit(edited, task.size.width, task.size.height))
    if task.options.background is Background.opaque:
        image = flat(image)
    finished = stamped(image, LABEL) if task.watermark else image
    return encode(finished, task.options.media_type, task.options.compression)


def _notes(task: EditTask) -> tuple[str, ...]:
    unused = [name for name in WITHOUT_EFFECT if getattr(task.options, name) is not None]
    if (task.negative_prompt or "").strip():
        unused.insert(0, "negative_prompt")
    return tuple(f"{name} has no effect on this engine" for name in unused)
