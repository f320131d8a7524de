"""Runs the named benchmarks, or all; writes one JSON file each and prints a table."""

import importlib
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

NAMES = ("start", "engine", "large", "call", "memory", "liveness", "cutouts")
RESULTS = Path(__file__).parent / "results"


def main(names: list[str]) -> None:
    """Runs them one after the other, each in a process of its own: one of them binds itself to one core."""
    if len(names) == 1:
        measure(names[0])
        return
    for name in names or NAMES:
        subprocess.run([sys.executable, "-m", "benchmarks", name], check=True)


def measure(name: str) -> None:
    """Runs one, writes its figures and prints them."""
    rows = importlib.import_module(f"benchmarks.{name}").measure()
    document = {
        "benchmark": name,
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "rows": rows,
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(document, indent=2) + "\n")
    for row in rows:
        print(f"{name:<9} {row['what']:<58} {row['figure']:>10.3f} {row['unit']:<6} bar {row['bar']}")


if __name__ == "__main__":
    main(sys.argv[1:])
