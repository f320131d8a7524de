"""The engine in its own process, on a tiny checkpoint with the real architecture."""

import asyncio
import io
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace

import numpy as np
import pytest
import pytest_asyncio
from PIL import Image

from overpaint.core.edits import EditTask, Event, Options, Produced, Progress, Understood
from overpaint.core.errors import EngineFailed, EngineRefused
from overpaint.core.images import Size
from overpaint.engines.qwen import engine as engines
from overpaint.engines.qwen.editions import FIRST, PLUS_2509
from overpaint.engines.qwen.engine import QwenEngine
from overpaint.engines.qwen.model import Model
from overpaint.engines.qwen.options import QwenOptions, Spec
from tests.conftest import drawn
from tests.engines.qwen.conftest import Folders
from tests.engines.qwen.plain import SMALL_CONDITION_AREA, SMALL_REFERENCE_AREA

pytestmark = pytest.mark.asyncio(loop_scope="module")

OPTIONS = QwenOptions(
    num_inference_steps=4,
    device="cpu",
    reference_area=SMALL_REFERENCE_AREA,
    condition_area=SMALL_CONDITION_AREA,
)
PIXELS_MAX = 4_000_000
INPUTS = [drawn(320, 240), drawn(200, 260)]
TASK = EditTask(
    job_id="job",
    prompt="Make the sky violet",
    negative_prompt=None,
    prompt_extend=False,
    watermark=False,
    size=Size(128, 96),
    indexes=(0, 1),
    seeds=(7, 8),
)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def engine(folder_of: Folders) -> AsyncIterator[QwenEngine]:
    opened = QwenEngine(folder_of(PLUS_2509), OPTIONS, pixels_max=PIXELS_MAX)
    await opened.start()
    yield opened
    await opened.close()


async def edited(engine: QwenEngine, task: EditTask, inputs: Sequence[bytes] = INPUTS) -> list[Event]:
    async with aclosing(engine.edit(task, inputs)) as events:
        return [event async for event in events]


def pixels_of(events: Sequence[Event]) -> dict[int, np.ndarray]:
    return {
        event.image_index: np.asarray(Image.open(io.BytesIO(event.data)))
        for event in events
        if isinstance(event, Produced)
    }


async def test_an_edit_tells_every_step_and_each_output_as_it_comes(engine: QwenEngine) -> None:
    events = await edited(engine, TASK)

    assert [type(event) for event in events] == [Understood, *([Progress] * 4 + [Produced]) * 2]
    steps = [
        (event.image_index, event.step, event.step_count) for event in events if isinstance(event, Progress)
    ]
    assert steps == [(index, step, 4) for index in (0, 1) for step in (1, 2, 3, 4)]


async def test_the_outputs_are_those_of_the_model(engine: QwenEngine, folder_of: Folders) -> None:
    model = Model(Spec(folder_of(PLUS_2509), OPTIONS, "cpu", PIXELS_MAX))
    pictures = [Image.open(io.BytesIO(data)) for data in INPUTS]
    drawings = model.drawings(
        [TASK.prompt, " "], pictures, TASK.size, seeds=TASK.seeds, steps=4, guidance=4.0
    )
    made = pixels_of(await edited(engine, TASK))

    for index, drawing in enumerate(drawings):
        while not drawing.is_done:
            model.go_on(drawing)
        assert np.array_equal(made[index], np.asarray(model.finished(drawing, TASK.size)))


async def test_an_attempt_after_a_crash_makes_what_is_missing_and_the_same(engine: QwenEngine) -> None:
    whole = pixels_of(await edited(engine, TASK))
    rest = pixels_of(await edited(engine, replace(TASK, indexes=(1,), seeds=(8,))))

    assert list(rest) == [1]
    assert np.array_equal(rest[1], whole[1])


async def test_a_size_between_multiples_of_16_comes_as_it_was_asked_for(engine: QwenEngine) -> None:
    events = await edited(engine, replace(TASK, size=Size(130, 101), indexes=(0,), seeds=(1,)))

    assert pixels_of(events)[0].shape == (101, 130, 3)


async def test_the_options_of_a_call_count_more_than_those_of_the_operator(engine: QwenEngine) -> None:
    two_steps = replace(TASK, options=Options(num_inference_steps=2))
    unguided = replace(TASK, options=Options(true_cfg_scale=1.0))
    usual = pixels_of(await edited(engine, TASK))

    assert len([event for event in await edited(engine, two_steps) if isinstance(event, Progress)]) == 2 * 2
    assert not np.array_equal(pixels_of(await edited(engine, unguided))[0], usual[0])


async def test_edits_at_once_go_on_in_turns_and_are_not_changed_by_it(engine: QwenEngine) -> None:
    task = replace(TASK, indexes=(0,), seeds=(7,), options=Options(num_inference_steps=30))
    other = replace(task, prompt="Put a hat on the dog")
    alone = [pixels_of(await edited(engine, each))[0] for each in (task, other)]
    order: list[str] = []

    async def listened(each: EditTask) -> np.ndarray:
        made = []
        async with aclosing(engine.edit(each, INPUTS)) as events:
            async for event in events:
                order.append(each.prompt)
                made.append(event)
        return pixels_of(made)[0]

    together = await asyncio.gather(listened(task), listened(other))
    first_of_other = order.index(other.prompt)

    assert first_of_other < len(order) - 1 - order[::-1].index(task.prompt)
    for one, two in zip(alone, together, strict=True):
        assert np.array_equal(one, two)


async def test_a_short_edit_overtakes_a_long_one(engine: QwenEngine) -> None:
    long = replace(TASK, options=Options(num_inference_steps=200))
    short = replace(TASK, indexes=(0,), seeds=(1,), options=Options(num_inference_steps=2))
    async with aclosing(engine.edit(long, INPUTS)) as events:
        while not isinstance(await anext(events), Progress):
            pass
        await edited(engine, short)
        step = next(event.step for event in [await anext(events)] if isinstance(event, Progress))

    assert step < 200


async def test_leaving_an_edit_stops_it_and_leaves_the_others_alone(engine: QwenEngine) -> None:
    (pid,) = engine.pids
    endless = replace(TASK, options=Options(num_inference_steps=200))
    other = asyncio.create_task(edited(engine, TASK))
    async with aclosing(engine.edit(endless, INPUTS)) as events:
        while not isinstance(await anext(events), Progress):
            pass

    assert len(pixels_of(await other)) == 2
    assert engine.pids == [pid]


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGSTOP])
async def test_a_process_that_dies_or_hangs_fails_its_edits_and_the_next_ones_have_another(
    folder_of: Folders, monkeypatch: pytest.MonkeyPatch, ending: signal.Signals
) -> None:
    monkeypatch.setattr(engines, "SILENCE_MAX_S", 3.0)
    engine = QwenEngine(folder_of(PLUS_2509), OPTIONS, pixels_max=PIXELS_MAX)
    await engine.start()
    (pid,) = engine.pids
    endless = replace(TASK, options=Options(num_inference_steps=200))
    async with aclosing(engine.edit(endless, INPUTS)) as events:
        while not isinstance(await anext(events), Progress):
            pass
        os.kill(pid, ending)
        with pytest.raises(EngineFailed, match="died" if ending is signal.SIGKILL else "no sign for 3 s"):
            async for _ in events:
                pass

    assert len(pixels_of(await edited(engine, TASK))) == 2
    assert engine.pids != [pid]
    await engine.close()


@pytest.mark.parametrize("steps", [0, 1, 201])
async def test_too_few_or_too_many_steps_are_refused_before_work_starts(
    engine: QwenEngine, steps: int
) -> None:
    with pytest.raises(EngineRefused, match=f"num_inference_steps must be 2 to 200 .* it is {steps}"):
        await edited(engine, replace(TASK, options=Options(num_inference_steps=steps)))


async def test_the_first_edition_edits_one_picture(folder_of: Folders) -> None:
    engine = QwenEngine(folder_of(FIRST), OPTIONS, pixels_max=PIXELS_MAX)

    with pytest.raises(EngineRefused, match="Qwen-Image-Edit edits 1 image; 2 were sent"):
        await edited(engine, TASK)
    assert len(pixels_of(await edited(engine, TASK, INPUTS[:1]))) == 2
    await engine.close()


async def test_pictures_of_any_mode_are_edited(engine: QwenEngine) -> None:
    for mode in ("RGBA", "L", "P"):
        buffer = io.BytesIO()
        Image.open(io.BytesIO(INPUTS[0])).convert(mode).save(buffer, "PNG")

        assert len(pixels_of(await edited(engine, TASK, [buffer.getvalue()]))) == 2
