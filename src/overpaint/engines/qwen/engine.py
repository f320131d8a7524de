"""Qwen-Image-Edit as an engine: a process per device owns the model, and the server never loads torch."""

import importlib.util
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from pathlib import Path

from overpaint.core.edits import EditTask, Event
from overpaint.core.errors import EngineFailed, EngineRefused
from overpaint.core.ports import Capabilities
from overpaint.engines.host import Host
from overpaint.engines.qwen.edit import LABEL, QwenEdit
from overpaint.engines.qwen.options import STEPS_MAX, STEPS_MIN, QwenOptions, Spec
from overpaint.engines.qwen.weights import checkpoint_in

AT_ONCE_MAX = (
    4  # edits that one process goes on with in turns; more wait in the queue, which everybody can see
)
START_MAX_S = 1800.0  # 58 GB from a slow disk
SILENCE_MAX_S = 60.0  # beyond the longest step
CANCEL_MAX_S = 60.0  # a step; ending the process instead would cost minutes of loading
_WORKER = "overpaint.engines.qwen.editing:make_worker"
LIBRARIES = ("torch", "diffusers", "transformers", "accelerate")


class QwenEngine:
    """Implements `core.ports.Engine`: a process per device, each going on with several edits in turns."""

    def __init__(self, folder: Path, options: QwenOptions, *, pixels_max: int) -> None:
        if missing := missing_libraries():
            raise EngineFailed(f"The Qwen engine needs {', '.join(missing)}: pip install 'overpaint[qwen]'")
        self.checkpoint = checkpoint_in(folder)
        self._options = options
        self._processes = [
            _Process(Spec(folder, options, device, pixels_max)) for device in devices_for(options.device)
        ]
        self.capabilities = Capabilities(
            name=self.checkpoint.edition.name,
            tier="exact",
            label=LABEL,
            concurrency=AT_ONCE_MAX * len(self._processes),
        )

    @property
    def is_ready(self) -> bool:
        """Whether a process runs and its model is loaded."""
        return any(process.host.is_ready for process in self._processes)

    @property
    def pids(self) -> list[int]:
        """The process ids of those that run."""
        return [process.host.pid for process in self._processes if process.host.pid is not None]

    async def start(self) -> None:
        """Loads the model, on one device after the other: they read the same files."""
        for process in self._processes:
            await process.host.start()

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """One output for each seed: output i depends on its seed alone."""
        assert mask is None, "the capabilities say that there are no masks"
        edition = self.checkpoint.edition
        if len(inputs) > edition.references_max:
            raise EngineRefused(
                "too_many_images",
                f"{edition.name} edits {edition.references_max} image; {len(inputs)} were sent.",
            )
        asked = task.options.num_inference_steps
        steps = self._options.num_inference_steps if asked is None else asked
        if not STEPS_MIN <= steps <= STEPS_MAX:
            raise EngineRefused(
                "steps_out_of_range",
                f"num_inference_steps must be {STEPS_MIN} to {STEPS_MAX} for {edition.name}; it is {steps}.",
            )
        guidance = task.options.true_cfg_scale
        edit = QwenEdit(
            task, tuple(inputs), steps, self._options.true_cfg_scale if guidance is None else guidance
        )
        process = min(self._processes, key=lambda process: process.edits)
        process.edits += 1
        try:
            async with aclosing(process.host.work(edit)) as events:
                async for event in events:
                    yield event
        finally:
            process.edits -= 1

    async def close(self) -> None:
        """Ends the processes."""
        for process in self._processes:
            await process.host.kill()


class _Process:
    """The process of one device, and how many edits it has."""

    def __init__(self, spec: Spec) -> None:
        self.host = Host(
            _WORKER,
            argument=spec,
            start_max_s=START_MAX_S,
            silence_max_s=SILENCE_MAX_S,
            cancel_max_s=CANCEL_MAX_S,
        )
        self.edits = 0


def missing_libraries() -> list[str]:
    """What must be installed before the engine can start; asked without loading any of it."""
    return [name for name in LIBRARIES if importlib.util.find_spec(name) is None]


def devices_for(asked: str) -> list[str]:
    """The devices that are used: every GPU of this machine, or the processor where there is none."""
    if asked != "auto":
        return asked.split(",")
    gpus = sorted(Path("/proc/driver/nvidia/gpus").glob("*"))
    return [f"cuda:{number}" for number in range(len(gpus))] or ["cpu"]
