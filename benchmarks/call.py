"""What a call costs beside the engine: a 1024 x 1024 photograph as a data URI of about 1.5 MB, one client."""

import statistics
import time
from collections.abc import Callable

import httpx
import numpy as np
from PIL import Image, ImageFilter

from benchmarks.serving import body, data_uri, photograph, png, serving
from overpaint.core.images import encode_png, load
from overpaint.engines.embedded import looks
from overpaint.engines.embedded.plan import Look, LookName

RUNS = 50


def measure() -> list[dict[str, object]]:
    """Medians of `RUNS`: the whole call, the engine's arithmetic, decoding, encoding, and what is left."""
    picture = png(photograph().filter(ImageFilter.GaussianBlur(0.7)))
    sent = body(picture, size="1024*1024")
    with serving() as server, httpx.Client() as client:
        for _ in range(3):
            server.edit(client, sent).raise_for_status()
        whole = _median(lambda: server.edit(client, sent).raise_for_status())
    pixels = np.asarray(load(picture, pixels_max=10**8, name="Image 1"))
    step = Look(LookName.bw)
    edited = Image.fromarray(looks.apply(step, [pixels], np.random.default_rng(1)))
    engine = _median(lambda: looks.apply(step, [pixels], np.random.default_rng(1)))
    decode = _median(lambda: load(picture, pixels_max=10**8, name="Image 1"))
    encode = _median(lambda: encode_png(edited))
    size_mb = len(data_uri(picture)) / 1e6
    return [
        _row(f"whole call, data URI of {size_mb:.2f} MB, median of {RUNS}", whole, "-"),
        _row("engine arithmetic of the same edit", engine, "-"),
        _row("beyond the engine", whole - engine, "160"),
        _row("decoding, twice", 2 * decode, "-"),
        _row("encoding", encode, "-"),
        _row("neither decoding nor encoding", whole - engine - 2 * decode - encode, "35"),
    ]


def _median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _row(what: str, seconds: float, bar: str) -> dict[str, object]:
    return {"what": what, "figure": seconds * 1000, "unit": "ms", "bar": bar}
