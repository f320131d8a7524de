"""The embedded engine: an instruction becomes a plan here, the plan's steps become pictures in child processes.

This half runs in the server: it loads no library that edits pictures, nor does anything that it imports.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from overpaint.core.edits import EditTask, Event, Understood
from overpaint.core.ports import Capabilities
from overpaint.engines.embedded.edit import LABEL, Edit
from overpaint.engines.embedded.language.lexicon import lexicon
from overpaint.engines.embedded.language.telling import line_of
from overpaint.engines.embedded.plan import Plan
from overpaint.engines.embedded.refusals import Refusal
from overpaint.engines.embedded.understanding import plan_of
from overpaint.engines.host import Hosts

HOSTS_MAX = 4
WITHOUT_EFFECT = ("tier", "num_inference_steps", "true_cfg_scale", "guidance_scale")  # of the task's options
_NOTED_MAX = 8  # words of a negative prompt
_WORKER = "overpaint.engines.embedded.editing:make_worker"  # by name: it is imported in the children alone


class EmbeddedEngine:
    """Implements `core.ports.Engine`; one edit per child process at a time."""

    def __init__(self, *, pixels_max: int, hosts: int | None = None) -> None:
        count = hosts or min(os.cpu_count() or 1, HOSTS_MAX)
        self.capabilities = Capabilities(
            name="embedded",
            tier="classical",
            label=LABEL,
            concurrency=count,
            mask=True,
            transparency=True,
        )
        self._pixels_max = pixels_max
        self._hosts = Hosts(_WORKER, count=count)

    @property
    def is_ready(self) -> bool:
        """Whether a child runs."""
        return self._hosts.is_ready

    @property
    def pids(self) -> list[int]:
        """The process ids of the children that run."""
        return self._hosts.pids

    async def start(self) -> None:
        """Starts the children and loads what is slow to load: the text reader, compiled code, the vocabulary."""
        await asyncio.gather(self._hosts.start(), asyncio.to_thread(lexicon))

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """One output for each seed; refused whole when one step cannot be done.

        A child is asked even where nothing was understood: it knows what would work on the picture instead.
        """
        try:
            plan, without_effect = await asyncio.to_thread(plan_of, task, images=len(inputs))
        except Refusal as refusal:
            read: Plan | Refusal = refusal
        else:
            read = plan
            yield Understood(line_of(plan), _notes(task, without_effect))
        async with (
            self._hosts.free() as host,
            aclosing(host.work(Edit(task, read, tuple(inputs), mask, self._pixels_max))) as events,
        ):
            async for event in events:
                yield event

    async def close(self) -> None:
        """Ends the children."""
        await self._hosts.close()


def _notes(task: EditTask, without_effect: Sequence[str]) -> tuple[str, ...]:
    unused = [name for name in WITHOUT_EFFECT if getattr(task.options, name) is not None]
    listed = ", ".join(without_effect[:_NOTED_MAX]) + (", …" if len(without_effect) > _NOTED_MAX else "")
    return (
        *((f"negative_prompt has no effect on this engine for: {listed}",) if without_effect else ()),
        *(f"{name} has no effect on this engine" for name in unused),
    )
