"""Whether the API answers while it works: `/health/live` during four edits and the arrival of a 42 MB body."""

import multiprocessing
import statistics
import time
from multiprocessing.synchronize import Event

import httpx
import numpy as np
from PIL import Image

from benchmarks.memory import PICTURE_BYTES
from benchmarks.serving import Server, body, photograph, png, serving

SECONDS = 20.0
PAUSE_S = 0.01
EDITS = 4


def measure() -> list[dict[str, object]]:
    """Percentiles over every probe of about `SECONDS` s, from a client in a process of its own."""
    side_px = int((PICTURE_BYTES / 3) ** 0.5)
    noise = np.random.default_rng(1).integers(0, 256, (side_px, side_px, 3), dtype=np.uint8)
    large = body(*[png(Image.fromarray(noise))] * 3)
    small = body(png(photograph()), instruction="Change the background to a beach")
    with serving() as server:
        # Processes, since threads of this one would delay the probe itself.
        spawn = multiprocessing.get_context("spawn")
        ended = spawn.Event()
        workers = [spawn.Process(target=_repeat, args=(server, small, ended)) for _ in range(EDITS)]
        workers.append(spawn.Process(target=_repeat, args=(server, large, ended)))
        for worker in workers:
            worker.start()
        times = _probe(server)
        ended.set()
        for worker in workers:
            worker.join()
    return [
        {
            "what": f"/health/live, median of {len(times)}",
            "figure": statistics.median(times),
            "unit": "ms",
            "bar": "-",
        },
        {
            "what": "/health/live, p99",
            "figure": statistics.quantiles(times, n=100)[98],
            "unit": "ms",
            "bar": "20",
        },
        {"what": "/health/live, slowest", "figure": max(times), "unit": "ms", "bar": "-"},
    ]


def _repeat(server: Server, sent: bytes, ended: Event) -> None:
    with httpx.Client() as client:
        while not ended.is_set():
            server.edit(client, sent)


def _probe(server: Server) -> list[float]:
    times = []
    ends = time.monotonic() + SECONDS
    with httpx.Client() as client:
        while time.monotonic() < ends:
            begun = time.perf_counter()
            client.get(f"{server.url}/health/live").raise_for_status()
            times.append((time.perf_counter() - begun) * 1000)
            time.sleep(PAUSE_S)
    return times
