"""Running the cases through the engine, in one child process."""

import asyncio
import io
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from overpaint.core.edits import EditTask, Frame, Produced, seeds_of
from overpaint.core.errors import EngineFailed, EngineRefused
from overpaint.core.images import Size
from overpaint.engines.embedded.engine import EmbeddedEngine
from overpaint.evaluation.cases import Case
from overpaint.evaluation.checks import unmet
from overpaint.evaluation.thumbnails import thumbnail
from overpaint.evaluation.watched import Watched

PIXELS_MAX = 50_000_000
SEED = 7
FAILED = "failed"  # instead of a refusal's reason: the worker broke


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case.

    `seconds` is what cores have spent on the whole edit, decoding and encoding included: as long as one core alone would
    need, whatever else the machine does. `shown` is the output, small; `peak_mb` is the most memory that the worker had meanwhile. `refused` is the reason of a refusal, `unmet` that of a check, None where it is met.
    """

    case: Case = field(repr=False)
    seconds: float
    peak_mb: float
    shown: Image.Image | None = field(default=None, repr=False)
    refused: str | None = None
    unmet: str | None = None

    @property
    def is_met(self) -> bool:
        """Whether a picture came and its check is met."""
        return self.shown is not None and self.unmet is None


async def outcomes(cases: Sequence[Case]) -> AsyncGenerator[Outcome, None]:
    """Each case's outcome, one after the other; the first one is the first edit after the engine's start."""
    engine = EmbeddedEngine(pixels_max=PIXELS_MAX, hosts=1)
    try:
        for case in cases:
            await engine.start()  # at first, and again where an edit has killed its worker
            yield await _outcome(engine, case)
    finally:
        await engine.close()


async def _outcome(engine: EmbeddedEngine, case: Case) -> Outcome:
    inputs = [truth.path.read_bytes() for truth in case.pictures]
    height, width = case.pictures[0].pixels.shape[:2]
    task = EditTask(
        job_id=case.id,
        prompt=case.text,
        negative_prompt=None,
        prompt_extend=True,
        watermark=False,
        size=Size(width, height),
        indexes=(0,),
        seeds=seeds_of(SEED, 1),
        frame=Frame.own,
    )
    worker = Watched(engine.pids[0])
    try:
        data = await _edited(engine, task, inputs)
    except (EngineRefused, EngineFailed) as error:
        refused = error.reason if isinstance(error, EngineRefused) else FAILED
        return Outcome(case, worker.seconds(), worker.peak_mb(), refused=refused)
    seconds, peak_mb = worker.seconds(), worker.peak_mb()
    output = np.asarray(Image.open(io.BytesIO(data)))
    reason = await asyncio.to_thread(unmet, case.seen(output))
    return Outcome(case, seconds, peak_mb, thumbnail(output), unmet=reason)


async def _edited(engine: EmbeddedEngine, task: EditTask, inputs: Sequence[bytes]) -> bytes:
    data = b""
    async with aclosing(engine.edit(task, inputs)) as events:
        async for event in events:
            if isinstance(event, Produced):
                data = event.data
    return data
