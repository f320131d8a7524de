"""Runs the named benchmarks, or all; writes one JSON file each and prints a table."""

import importlib
import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

NAMES = ("start", "engine", "call", "memory", "liveness")
RESULTS = Path(__file__).parent / "results"


def main(names: list[str]) -> None:
    """Runs them one after the other, each alone on the machine."""
    for name in names or NAMES:
        rows = importlib.import_module(f"benchmarks.{name}").measure()
        document = {
            "benchmark": name,
            "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
            "rows": rows,
        }
        (RESULTS / f"{name}.json").write_text(json.dumps(document, indent=2) + "\n")
        for row in rows:
            print(f"{name:<9} {row['what']:<58} {row['figure']:>10.3f} {row['unit']:<6} bar {row['bar']}")


if __name__ == "__main__":
    main(sys.argv[1:])
