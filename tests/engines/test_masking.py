"""What every engine keeps to that takes masks, or makes transparent pictures."""

import io
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

import numpy as np
import pytest
import pytest_asyncio
from PIL import Image, ImageDraw

from overpaint.core.edits import Background, EditTask, Options, Produced, Understood
from overpaint.core.errors import EngineRefused
from overpaint.core.images import Size
from overpaint.core.ports import Engine
from overpaint.engines import open_engine
from tests.conftest import drawn

pytestmark = pytest.mark.asyncio(loop_scope="module")

WIDTH, HEIGHT = 320, 240
HOLE = (40, 60, 200, 180)  # left, top, right, bottom
TASK = EditTask(
    job_id="job",
    prompt="Convert to black and white",
    negative_prompt=None,
    prompt_extend=True,
    watermark=False,
    size=Size(WIDTH, HEIGHT),
    indexes=(0,),
    seeds=(7,),
)
TRANSPARENT = replace(TASK, options=Options(background=Background.transparent))


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=["embedded", "sketch"])
async def engine(request: pytest.FixtureRequest) -> AsyncIterator[Engine]:
    opened = open_engine(request.param, pixels_max=4_000_000)
    await opened.start()
    yield opened
    await opened.close()


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def mask(*, opening: int = 0, ground: int = 255) -> bytes:
    """A mask whose hole has the alpha `opening`, and everything else `ground`."""
    image = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, ground))
    image.paste((0, 0, 0, opening), HOLE)
    return png(image)


def with_transparent_corner() -> bytes:
    image = Image.open(io.BytesIO(drawn(WIDTH, HEIGHT))).convert("RGBA")
    image.paste((250, 10, 10, 0), (0, 0, 100, 100))  # colours hide where nothing shows
    return png(image)


def subject() -> bytes:
    """Something that stands out clearly."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    ImageDraw.Draw(image).ellipse((110, 60, 230, 200), fill="darkred")
    return png(image)


async def edited(engine: Engine, task: EditTask, data: bytes, mask: bytes | None = None) -> Image.Image:
    async with aclosing(engine.edit(task, [data], mask)) as events:
        (made,) = [event.data async for event in events if isinstance(event, Produced)]
    return Image.open(io.BytesIO(made))


def inside() -> np.ndarray:
    found = np.zeros((HEIGHT, WIDTH), bool)
    left, top, right, bottom = HOLE
    found[top:bottom, left:right] = True
    return found


@pytest.mark.parametrize("data", [drawn(WIDTH, HEIGHT), with_transparent_corner()], ids=["RGB", "RGBA"])
async def test_outside_the_mask_every_bit_is_that_of_image_1(engine: Engine, data: bytes) -> None:
    before = np.asarray(Image.open(io.BytesIO(data)))
    after = np.asarray((await edited(engine, TASK, data, mask())).convert(Image.open(io.BytesIO(data)).mode))

    differs = (before != after).any(axis=-1)
    assert not differs[~inside()].any()
    assert differs[inside()].any()


async def test_what_is_half_transparent_in_the_mask_is_kept(engine: Engine) -> None:
    data = drawn(WIDTH, HEIGHT)
    before = np.asarray(Image.open(io.BytesIO(data)))

    after = np.asarray(await edited(engine, TASK, data, mask(ground=1)))

    assert not (before != after).any(axis=-1)[~inside()].any()


async def test_a_mask_that_is_transparent_nowhere_is_refused(engine: Engine) -> None:
    with pytest.raises(EngineRefused, match="transparent nowhere") as refusal:
        await edited(engine, TASK, drawn(WIDTH, HEIGHT), mask(opening=1))

    assert refusal.value.reason == "mask_opaque"


async def test_a_masked_picture_keeps_its_proportions_on_another_canvas(engine: Engine) -> None:
    task = replace(TASK, size=Size(640, 480))

    after = await edited(engine, task, drawn(WIDTH, HEIGHT), mask())

    assert after.size == (640, 480)
    whole = await edited(engine, TASK, drawn(WIDTH, HEIGHT), mask())
    small = np.asarray(after.convert("RGB").resize((WIDTH, HEIGHT))).astype(int)
    assert np.abs(small - np.asarray(whole.convert("RGB"))).mean() < 3


async def test_a_new_background_under_a_mask_changes_neither_frame_nor_the_rest(engine: Engine) -> None:
    task = replace(TASK, prompt="Make the background pure blue")

    after = np.asarray((await edited(engine, task, subject(), mask())).convert("RGB"))

    before = np.asarray(Image.open(io.BytesIO(subject())))
    differs = (before != after).any(axis=-1)
    assert not differs[~inside()].any()
    assert differs[inside()].any()


async def test_a_transparent_background_is_made_on_demand(engine: Engine) -> None:
    picture = await edited(engine, TRANSPARENT, subject())

    alpha = np.asarray(picture.getchannel("A"))
    assert alpha[0].max() == 0
    assert alpha[HEIGHT // 2, WIDTH // 2] == 255


@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg", "image/webp"])
async def test_the_output_is_of_the_type_that_was_asked_for(engine: Engine, media_type: str) -> None:
    task = replace(TASK, options=Options(media_type=media_type, compression=50))

    picture = await edited(engine, task, drawn(WIDTH, HEIGHT))

    assert Image.MIME[picture.format or ""] == media_type


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def embedded() -> AsyncIterator[Engine]:
    opened = open_engine("embedded", pixels_max=4_000_000)
    await opened.start()
    yield opened
    await opened.close()


async def test_an_opaque_background_is_white_where_the_picture_is_transparent(embedded: Engine) -> None:
    task = replace(
        TASK,
        prompt="Remove the background",
        options=Options(background=Background.opaque),
        size=Size(320, 240),
    )

    picture = await edited(embedded, task, subject())

    assert picture.mode == "RGB"
    assert picture.getpixel((0, 0)) == (255, 255, 255)


async def test_a_picture_that_is_transparent_already_stays_so(embedded: Engine) -> None:
    picture = await edited(embedded, TRANSPARENT, with_transparent_corner())

    assert picture.getchannel("A").getpixel((0, 0)) == 0
    red, green, blue, alpha = picture.getpixel((300, 200))
    assert red == green == blue
    assert alpha == 255


async def test_a_new_background_that_should_be_transparent_too_is_refused(embedded: Engine) -> None:
    task = replace(TRANSPARENT, prompt="Make the background pure blue")

    with pytest.raises(EngineRefused, match="leave one of them out"):
        await edited(embedded, task, subject())


async def test_an_option_without_effect_is_said_to_have_none(embedded: Engine) -> None:
    options = Options(num_inference_steps=20, guidance_scale=0.0)
    async with aclosing(embedded.edit(replace(TASK, options=options), [drawn(WIDTH, HEIGHT)])) as events:
        understood = await anext(events)

    assert isinstance(understood, Understood)
    assert understood.notes == (
        "num_inference_steps has no effect on this engine",
        "guidance_scale has no effect on this engine",
    )
