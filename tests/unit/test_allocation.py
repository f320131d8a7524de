"""Memory that small pictures have left goes back before a large one is edited."""

import subprocess
import sys

KEPT_AND_RETURNED = """
from pathlib import Path
from overpaint.allocation import PIXELS_BYTES_MAX, keep_freed_memory, return_freed_memory

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

keep_freed_memory(PIXELS_BYTES_MAX)
pictures = [(bytearray(b"x" * 1_000_000), bytearray(b"y" * 1_000)) for _ in range(200)]
between = [small for _, small in pictures]
del pictures
kept = resident_mb()
return_freed_memory()
print(kept, resident_mb())
"""


def test_freed_memory_is_kept_until_it_is_returned() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", KEPT_AND_RETURNED], capture_output=True, text=True, check=True
    )
    kept_mb, left_mb = map(float, ran.stdout.split())

    assert kept_mb > 200
    assert left_mb < kept_mb - 150
