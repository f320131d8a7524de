"""How long a server takes from its command to its first answer, and to its first edit."""

import statistics

from benchmarks.serving import serving

RUNS = 5


def measure() -> list[dict[str, object]]:
    """Medians of `RUNS` starts with warm caches; one start before them is not counted."""
    starts = []
    for _ in range(RUNS + 1):
        with serving() as server:
            starts.append(server)
    return [
        {
            "what": f"start to first answer, median of {RUNS}",
            "figure": statistics.median(start.started_s for start in starts[1:]),
            "unit": "s",
            "bar": "3",
        },
        {
            "what": f"start to readiness (text reader loaded), median of {RUNS}",
            "figure": statistics.median(start.ready_s for start in starts[1:]),
            "unit": "s",
            "bar": "-",
        },
    ]
