"""Photographs of 12 megapixels at their own resolution, by the embedded engine as it runs: in a child process."""

import asyncio
import io
import time
from collections.abc import Sequence
from contextlib import aclosing
from pathlib import Path

from PIL import Image

from overpaint.core.edits import EditTask, Frame, Produced
from overpaint.core.images import Size
from overpaint.engines.embedded.engine import EmbeddedEngine
from overpaint.evaluation.watched import Watched

PIXELS = 12_000_000
SECONDS_MAX, PEAK_GB_MAX = 8, 1.2
PICTURES = Path(__file__).parents[1] / "evaluation/pictures"

# What is slowest or largest of each family, and what people ask for most.
EDITS = (
    ("HDR", "eileen-collins"),
    ("reduce the noise", "eileen-collins"),
    ("turn day into night", "eileen-collins"),
    ("vintage look", "eileen-collins"),
    ("blur the background", "eileen-collins"),
    ("make the background transparent", "eileen-collins"),
    ("light gray background", "eileen-collins"),
    ("replace the background with a beach", "eileen-collins"),
    ("replace the background with a mountain sunset", "eileen-collins"),
    ("replace the background with Image 2", "eileen-collins", "meadow"),
    ("change her suit to blue", "eileen-collins"),
    ("make the red ball blue", "ball-on-grass"),
    ("remove the red ball", "ball-on-grass"),
    ("remove the green bottle", "bottles-on-wood"),
    ("move the red ball to the top right", "ball-on-grass"),
    ("duplicate the orange ball in the bottom left corner", "two-balls-on-sand"),
    ("put the subject of Image 2 in the bottom right corner", "meadow", "air-balloon-on-plain-gray"),
    ("replace 'SUMMER SALE' with 'WINTER DEALS'", "poster"),
    ("remove the text 'SUMMER SALE'", "poster"),
    ("add the text 'HELLO' at the bottom", "eileen-collins"),
    *(
        (f"as {style}", "eileen-collins")
        for style in (
            "a pencil sketch",
            "an ink painting",
            "a watercolour",
            "an oil painting",
            "a cartoon",
            "pop art",
            "pixel art",
            "a mosaic",
            "pointillism",
            "a blueprint",
            "stained glass",
        )
    ),
    ("apply the style of Image 2", "eileen-collins", "dahlia"),
    ("rotate by 7 degrees", "sunflower"),
    ("extend the left side by 20%", "meadow"),
)


def measure() -> list[dict[str, object]]:
    """One edit each, first and last byte included, and the worker's peak memory meanwhile, as the kernel counts it."""
    measured = asyncio.run(_measured())
    slowest = max(seconds for _, seconds, _ in measured)
    largest = max(peak for _, _, peak in measured)
    return [
        *(_row(f"{text}, {peak:.2f} GB", seconds, "s", SECONDS_MAX) for text, seconds, peak in measured),
        _row("the slowest", slowest, "s", SECONDS_MAX),
        _row("the largest peak", largest, "GB", PEAK_GB_MAX),
    ]


async def _measured() -> list[tuple[str, float, float]]:
    engine = EmbeddedEngine(pixels_max=2 * PIXELS, hosts=1)
    await engine.start()
    try:
        return [await _edited(engine, text, pictures) for text, *pictures in EDITS]
    finally:
        await engine.close()


async def _edited(engine: EmbeddedEngine, text: str, names: Sequence[str]) -> tuple[str, float, float]:
    inputs = [_enlarged(PICTURES / f"{name}.jpg") for name in names]
    task = EditTask(
        job_id=text,
        prompt=text,
        negative_prompt=None,
        prompt_extend=False,
        watermark=False,
        size=Size(1, 1),  # its own, whatever stands here
        indexes=(0,),
        seeds=(1,),
        frame=Frame.own,
    )
    (worker,) = engine.pids
    watched = Watched(worker)
    begun = time.perf_counter()
    async with aclosing(engine.edit(task, inputs)) as events:
        made = [event async for event in events if isinstance(event, Produced)]
    seconds = time.perf_counter() - begun
    assert made, text
    return text, seconds, watched.peak_mb() / 1000


def _enlarged(path: Path) -> bytes:
    picture = Image.open(path).convert("RGB")
    scale = (PIXELS / (picture.width * picture.height)) ** 0.5
    size = (round(picture.width * scale), round(picture.height * scale))
    file = io.BytesIO()
    picture.resize(size, Image.Resampling.LANCZOS).save(file, "JPEG", quality=92)
    return file.getvalue()


def _row(what: str, figure: float, unit: str, bar: float) -> dict[str, object]:
    return {"what": what, "figure": figure, "unit": unit, "bar": f"{bar:g}"}
