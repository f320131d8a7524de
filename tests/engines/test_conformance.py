"""What every engine keeps to that can run here."""

import asyncio
import io
import os
import re
import signal
import struct
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image, ImageChops, PngImagePlugin

from overpaint.core.edits import EditTask, Event, Produced, Progress, Understood
from overpaint.core.images import Size
from overpaint.core.ports import Engine
from overpaint.engines import open_engine
from overpaint.engines.embedded.engine import EmbeddedEngine
from tests.conftest import drawn
from tests.engines.opening import ENGINES
from tests.engines.opening import opened as engine_opened

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIXELS_MAX = 4_000_000
INPUTS = [drawn(320, 240)]
TASK = EditTask(
    job_id="job",
    prompt="Convert to black and white",
    negative_prompt=None,
    prompt_extend=True,
    watermark=False,
    size=Size(320, 240),
    indexes=(0, 1, 2),
    seeds=(7, 8, 9),
)
PICTURE_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("weights") / "tiny"


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=ENGINES)
async def engine(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[Engine]:
    engine = engine_opened(request.param, folder, pixels_max=PIXELS_MAX)
    await engine.start()
    yield engine
    await engine.close()


async def edited(engine: Engine, task: EditTask, inputs: list[bytes] = INPUTS) -> list[Event]:
    async with aclosing(engine.edit(task, inputs)) as events:
        return [event async for event in events]


async def pictures(engine: Engine, task: EditTask, inputs: list[bytes] = INPUTS) -> dict[int, bytes]:
    events = await edited(engine, task, inputs)
    return {event.image_index: event.data for event in events if isinstance(event, Produced)}


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def chunks_of(png: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        yield name
        at += 12 + length


def with_metadata(picture: bytes) -> bytes:
    """The same picture, with words, a place and a camera in it."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "taken at home")
    image = opened(picture)
    exif = image.getexif()
    exif[0x010F] = "A camera"
    buffer = io.BytesIO()
    image.save(buffer, "PNG", pnginfo=words, exif=exif)
    return buffer.getvalue()


def cpu_s() -> float:
    """What this process and its children have computed so far."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if os.getpid() in {int(fields[1]), int(stat.parent.name)}:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


async def test_an_engine_is_ready_once_it_has_started(engine: Engine) -> None:
    assert engine.is_ready
    assert engine.capabilities.concurrency >= 1
    assert re.fullmatch(r"[\w.-]+/[\w.-]+", engine.capabilities.signature)


async def test_an_edit_is_understood_before_it_begins(engine: Engine) -> None:
    first, *others = await edited(engine, TASK)

    assert isinstance(first, Understood)
    assert first.plan_text
    assert not any(isinstance(event, Understood) for event in others)


async def test_progress_rises_image_by_image_and_step_by_step(engine: Engine) -> None:
    events = await edited(engine, TASK)

    steps = [(event.image_index, event.step) for event in events if isinstance(event, Progress)]
    assert {index for index, _ in steps} == set(TASK.indexes)
    assert all(earlier < later for earlier, later in pairwise(steps))
    assert all(1 <= event.step <= event.step_count for event in events if isinstance(event, Progress))
    # What is told of an image comes before the image.
    done: set[int] = set()
    for event in events:
        match event:
            case Progress(image_index=index):
                assert index not in done
            case Produced(image_index=index):
                done.add(index)


async def test_every_output_arrives_once_and_in_order(engine: Engine) -> None:
    events = await edited(engine, TASK)

    assert [event.image_index for event in events if isinstance(event, Produced)] == list(TASK.indexes)


@pytest.mark.parametrize("size", [Size(320, 240), Size(512, 512), Size(208, 400)], ids=str)
async def test_outputs_have_the_size_that_was_asked_for(engine: Engine, size: Size) -> None:
    for event in await edited(engine, replace(TASK, size=size, indexes=(0,), seeds=(7,))):
        if isinstance(event, Produced):
            assert event.size == size
            assert opened(event.data).size == (size.width, size.height)


async def test_outputs_are_png_and_carry_nothing_of_the_input_but_its_picture(engine: Engine) -> None:
    for data in (await pictures(engine, TASK, [with_metadata(INPUTS[0])])).values():
        assert opened(data).format == "PNG"
        assert set(chunks_of(data)) <= PICTURE_CHUNKS


async def test_a_seed_repeats_the_same_bytes(engine: Engine) -> None:
    assert await pictures(engine, TASK) == await pictures(engine, TASK)


async def test_an_image_is_the_same_whether_it_is_made_with_the_others_or_alone(engine: Engine) -> None:
    """Else an attempt that makes only the missing images would make other ones."""
    whole = await pictures(engine, TASK)
    missing = await pictures(engine, replace(TASK, indexes=(1, 2), seeds=(8, 9)))

    assert missing == {index: whole[index] for index in (1, 2)}


async def test_a_watermark_changes_the_bottom_right_alone(engine: Engine) -> None:
    size = Size(640, 480)
    task = replace(TASK, size=size, indexes=(0,), seeds=(7,))
    plain = opened((await pictures(engine, task))[0])
    marked = opened((await pictures(engine, replace(task, watermark=True)))[0])

    changed = ImageChops.difference(plain.convert("RGB"), marked.convert("RGB")).getbbox()

    assert changed
    left, top, right, bottom = changed
    assert left > size.width / 2
    assert top > size.height * 0.9
    assert right > size.width - 20
    assert bottom > size.height - 20


async def test_closing_the_stream_stops_the_work(engine: Engine) -> None:
    large = [drawn(1200, 900)]
    task = replace(TASK, size=Size(1200, 900), indexes=tuple(range(6)), seeds=tuple(range(6)))
    before = cpu_s()
    await edited(engine, task, large)
    whole_s = cpu_s() - before

    before = cpu_s()
    async with aclosing(engine.edit(task, large)) as events:
        async for event in events:
            if isinstance(event, Produced):
                break
    ends = time.monotonic() + 5
    while (computed := cpu_s()) and time.monotonic() < ends:
        await asyncio.sleep(0.3)
        if cpu_s() - computed < 0.05:
            break
    else:
        pytest.fail("it goes on and on")

    assert cpu_s() - before < whole_s * 0.7
    assert len(await pictures(engine, TASK)) == 3


async def test_an_engine_takes_as_many_edits_at_once_as_it_says(engine: Engine) -> None:
    tasks = [replace(TASK, job_id=str(number)) for number in range(engine.capabilities.concurrency)]

    made = await asyncio.gather(*(pictures(engine, task) for task in tasks))

    assert made == [await pictures(engine, TASK)] * len(tasks)


async def test_a_negative_prompt_is_used_or_said_to_have_no_effect(engine: Engine) -> None:
    task = replace(TASK, negative_prompt="blurry, low quality")
    events = await edited(engine, task)
    understood = next(event for event in events if isinstance(event, Understood))
    made = {event.image_index: event.data for event in events if isinstance(event, Produced)}

    assert understood.notes or made != await pictures(engine, TASK)


@pytest.mark.parametrize("name", ENGINES)
async def test_starting_and_closing_again_changes_nothing(name: str, folder: Path) -> None:
    engine = engine_opened(name, folder, pixels_max=PIXELS_MAX)
    await engine.close()
    for _ in range(2):
        await engine.start()
    assert engine.is_ready
    assert len(await pictures(engine, TASK)) == 3
    for _ in range(2):
        await engine.close()


async def test_the_embedded_engine_is_ready_while_its_child_runs() -> None:
    engine = EmbeddedEngine(pixels_max=PIXELS_MAX, hosts=1)
    before = engine.is_ready
    await engine.start()
    started = engine.is_ready
    (pid,) = engine._hosts.pids
    os.kill(pid, signal.SIGKILL)
    await asyncio.sleep(1)

    assert (before, started, engine.is_ready) == (False, True, False)
    await engine.close()


async def test_an_engine_that_nobody_knows_is_no_engine() -> None:
    with pytest.raises(ValueError, match="known: auto, embedded, sketch, qwen:<folder>"):
        open_engine("diffusion", pixels_max=PIXELS_MAX)
