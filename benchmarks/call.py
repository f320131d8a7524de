"""What a call costs beside the engine: a 1024 x 1024 photograph as a data URI of about 1.5 MB, one client."""

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import aclosing
from itertools import pairwise
from pathlib import Path
from statistics import median

import httpx
import numpy as np
from PIL import Image, ImageFilter

from benchmarks.serving import Server, body, data_uri, photograph, png, serving
from overpaint.core.images import encode_png, load
from overpaint.engines.child import Worker
from overpaint.engines.embedded import looks
from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.plan import Look, LookName
from overpaint.engines.host import Host

RUNS = 50
SIZE = (1024, 1024)
WARM_UP_RUNS = 40  # some 5 s: the server is ready, and still prepares its second engine process
SOFTENED = 1.27  # a blur, in px: the picture has its 1.5 MB after it


def measure() -> list[dict[str, object]]:
    """Medians of `RUNS`: the whole call, its stages alone in such a child as the server's, and what is left.

    Calls and stages take turns, so that both meet the same machine.
    """
    picture = png(photograph().filter(ImageFilter.GaussianBlur(SOFTENED)))
    with serving() as server, httpx.Client() as client:
        calls, stages = asyncio.run(_measured(server, client, picture))
    whole = median(calls)
    decode, arithmetic, encode = map(median, zip(*stages, strict=True))
    beyond = whole - arithmetic
    return [
        _row(f"whole call, data URI of {len(data_uri(picture)) / 1e6:.2f} MB, median of {RUNS}", whole, "-"),
        _row("engine arithmetic of the same edit", arithmetic, "-"),
        _row("beyond the engine", beyond, "160"),
        _row("decoding, twice", 2 * decode, "-"),
        _row("encoding", encode, "-"),
        _row("neither decoding nor encoding", beyond - 2 * decode - encode, "35"),
    ]


async def _measured(
    server: Server, client: httpx.Client, picture: bytes
) -> tuple[list[float], list[tuple[float, ...]]]:
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])  # where the child finds its worker
    host = Host(f"{__name__}:make_worker")
    sent = body(picture, size="{}*{}".format(*SIZE))
    calls, stages = [], []
    for _ in range(WARM_UP_RUNS + RUNS):
        begun = time.perf_counter()
        server.edit(client, sent).raise_for_status()
        calls.append(time.perf_counter() - begun)
        async with aclosing(host.work(picture)) as timed:
            stages.append(await anext(timed))
    await host.kill()
    return calls[WARM_UP_RUNS:], stages[WARM_UP_RUNS:]


def make_worker() -> Worker:
    """Called in the child: times the decoding, the arithmetic and the encoding of the edit that the calls make."""
    return _stages


def _stages(picture: bytes) -> Iterator[tuple[float, ...]]:
    times = [time.perf_counter()]
    pixels = np.asarray(load(picture, pixels_max=10**8, name="Image 1"))
    times.append(time.perf_counter())
    edited = fit(looks.apply(Look(LookName.bw), [pixels], np.random.default_rng(1)), *SIZE)
    times.append(time.perf_counter())
    encode_png(Image.fromarray(edited))
    times.append(time.perf_counter())
    yield tuple(after - before for before, after in pairwise(times))


def _row(what: str, seconds: float, bar: str) -> dict[str, object]:
    return {"what": what, "figure": seconds * 1000, "unit": "ms", "bar": bar}
