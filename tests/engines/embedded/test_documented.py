"""The nine instructions that the hosted service publishes, word for word, on suitable pictures, end to end."""

import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from pathlib import Path

import numpy as np
import pytest
import pytest_asyncio
from PIL import Image

from overpaint.core.edits import EditTask, Produced
from overpaint.core.errors import EngineRefused
from overpaint.core.images import Size
from overpaint.engines.embedded.engine import EmbeddedEngine
from tests.engines.embedded.pictures import PHOTOS, letter_blocks
from tests.engines.embedded.test_recolor import dotted, is_light_blue
from tests.engines.embedded.test_text import reads

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCUMENTED = [
    json.loads(line) for line in (Path(__file__).parent / "documented.jsonl").read_text().splitlines()
]


def photo(name: str) -> np.ndarray:
    return np.asarray(Image.open(PHOTOS / name).convert("RGB"))


SUITABLE: dict[str, Callable[[], np.ndarray]] = {
    "text.replace": lambda: letter_blocks().picture,
    "recolor": lambda: dotted().picture,
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engine() -> AsyncIterator[EmbeddedEngine]:
    started = EmbeddedEngine(pixels_max=50_000_000, hosts=1)
    await started.start()
    yield started
    await started.close()


async def edited(engine: EmbeddedEngine, example: dict[str, object]) -> tuple[np.ndarray, np.ndarray]:
    """Image 1 and what came of it, in its own size."""
    first = SUITABLE.get(str(example["family"]), lambda: photo("astronaut.png"))()
    others = [photo("rocket.jpg"), photo("coffee.png")][: int(str(example["images"])) - 1]
    height, width = first.shape[:2]
    task = EditTask("job", str(example["text"]), None, True, False, Size(width, height), (0,), (7,))
    async with aclosing(engine.edit(task, [encoded(picture) for picture in (first, *others)])) as events:
        made = [event async for event in events if isinstance(event, Produced)]
    return first, np.asarray(Image.open(io.BytesIO(made[0].data)))


def encoded(picture: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG")
    return buffer.getvalue()


def says(words: str) -> Callable[[np.ndarray], bool]:
    return lambda picture: reads(picture, words) and not reads(picture, "INSURANCE")


def shirt_is_light_blue(picture: np.ndarray) -> bool:
    return float(is_light_blue(picture)[dotted().garment].mean()) > 0.9


def stands_before_another_background(picture: np.ndarray) -> bool:
    """The corners beside the head have changed altogether; the face has at most been lit anew."""
    before, after = (np.asarray(image, float).mean(axis=2) for image in (photo("astronaut.png"), picture))
    corners = np.concatenate(
        [np.abs(after - before)[:100, :60].ravel(), np.abs(after - before)[:60, 430:].ravel()]
    )
    face = np.s_[100:170, 195:260]
    return bool(
        np.median(corners) > 25 and np.corrcoef(before[face].ravel(), after[face].ravel())[0, 1] > 0.95
    )


CHECKS: dict[str, Callable[[np.ndarray], bool]] = {
    "text.replace": says("明天会更好"),
    "recolor": shirt_is_light_blue,
    "background.scene": stands_before_another_background,
    "background.image": stands_before_another_background,
}

EDITS = [example for example in DOCUMENTED if example["expect"] == "edit"]
REFUSALS = [example for example in DOCUMENTED if example["expect"] == "refuse"]


async def test_there_are_nine_of_them() -> None:
    assert (len(EDITS), len(REFUSALS)) == (6, 3)


@pytest.mark.parametrize("example", EDITS, ids=lambda example: example["text"])
async def test_it_is_done(engine: EmbeddedEngine, example: dict[str, object]) -> None:
    first, result = await edited(engine, example)
    check = CHECKS[str(example["family"])]
    assert check(result)
    assert not check(first), "the input unchanged must fail the same check"


@pytest.mark.parametrize("example", REFUSALS, ids=lambda example: example["text"])
async def test_it_is_refused_with_what_would_work(engine: EmbeddedEngine, example: dict[str, object]) -> None:
    with pytest.raises(EngineRefused) as refusal:
        await edited(engine, example)
    assert refusal.value.reason == dict(example["params"])["reason"]  # type: ignore[call-overload] # JSON
    assert len(refusal.value.message) > 40
    assert "Qwen-Image-Edit" in refusal.value.message
    assert refusal.value.suggestions
