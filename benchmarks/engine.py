"""Engine time of each family at 1024 x 1024 on one core: no decoding, no encoding, no process boundary."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from benchmarks.serving import PHOTO, photograph
from overpaint.engines.embedded import background, looks, recolor, text
from overpaint.engines.embedded.plan import (
    BackgroundImage,
    BackgroundScene,
    Color,
    Look,
    LookName,
    Recolor,
    ReplaceText,
    Scene,
    Step,
    Thing,
)
from tests.engines.embedded.pictures import letter_blocks, poster

RUNS = 5


def measure() -> list[dict[str, object]]:
    """Medians of `RUNS` after one that is not counted; the slowest look and scene stand for all."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    cv2.setNumThreads(1)
    text.warm()
    coffee = np.asarray(photograph())
    portrait = np.asarray(_square(PHOTO.with_name("astronaut.png")))
    rows = [_row(f"look: {name}", _median(looks.apply, Look(name), coffee), 0.3) for name in LookName]
    rows.append(
        _row(
            "text on a poster",
            _median(text.apply, ReplaceText("SUMMER SALE", "WINTER DEALS"), poster().picture),
            1.5,
        )
    )
    rows.append(
        _row(
            "letter blocks",
            _median(text.apply, ReplaceText("HEALTH INSURANCE", "明天会更好"), letter_blocks().picture),
            5,
        )
    )
    rows += [
        _row(f"background: {scene}", _median(background.apply, BackgroundScene(scene), portrait), 3)
        for scene in Scene
    ]
    rows.append(
        _row("background: Image 2", _median(background.apply, BackgroundImage(2), portrait, coffee), 3)
    )
    rows.append(
        _row(
            "garment",
            _median(
                recolor.apply, Recolor(Thing(target="suit"), Color("light blue", (173, 216, 230))), portrait
            ),
            3,
        )
    )
    return rows


def _median(apply: Callable[..., np.ndarray], step: Step, *pictures: np.ndarray) -> float:
    times = []
    for number in range(RUNS + 1):
        first = pictures[0].copy()
        first[0, 0] = number  # another picture each time: an engine may remember its analysis of the last one
        begun = time.perf_counter()
        apply(step, [first, *pictures], np.random.default_rng(number))
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def _square(path: Path, side_px: int = 1024) -> Image.Image:
    return Image.open(path).convert("RGB").resize((side_px, side_px), Image.Resampling.LANCZOS)


def _row(what: str, seconds: float, bar: float) -> dict[str, object]:
    return {"what": what, "figure": seconds, "unit": "s", "bar": f"{bar:g}"}
