"""What a body of 42 MB (three pictures of 10 MB) costs the API process, alone and eight at once."""

import threading
from collections.abc import Callable

import httpx
import numpy as np
from PIL import Image

from benchmarks.serving import body, png, serving
from overpaint.evaluation.watched import Watched

PICTURE_BYTES = 10_000_000
AT_ONCE = 8


def measure() -> list[dict[str, object]]:
    """Peaks of resident memory, as the kernel has counted them since the measurement began."""
    side_px = int((PICTURE_BYTES / 3) ** 0.5)
    noise = np.random.default_rng(1).integers(0, 256, (side_px, side_px, 3), dtype=np.uint8)
    sent = body(*[png(Image.fromarray(noise))] * 3, size="512*512")
    size_mb = len(sent) / 1e6
    with serving("sketch") as server, httpx.Client() as client:
        server.edit(client, body(png(Image.new("RGB", (64, 64))))).raise_for_status()
        watched = Watched(server.pid)
        before = watched.peak_mb()
        server.edit(client, sent).raise_for_status()
        alone = watched.peak_mb()
        statuses = _at_once(server.edit, sent)
        together = watched.peak_mb()
    return [
        {
            "what": f"memory added by one body of {size_mb:.0f} MB, as a multiple of it",
            "figure": (alone - before) / size_mb,
            "unit": "x",
            "bar": "4",
        },
        {
            "what": f"peak memory with {AT_ONCE} such bodies at once",
            "figure": together,
            "unit": "MB",
            "bar": "1500",
        },
        {
            "what": f"of {AT_ONCE}, answered with a picture",
            "figure": float(statuses.count(200)),
            "unit": "",
            "bar": str(AT_ONCE),
        },
    ]


def _at_once(edit: Callable[[httpx.Client, bytes], httpx.Response], sent: bytes) -> list[int]:
    statuses: list[int] = []

    def send() -> None:
        with httpx.Client() as client:
            statuses.append(edit(client, sent).status_code)

    threads = [threading.Thread(target=send) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses
