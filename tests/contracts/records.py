"""What a server has written down, read from its database file and its folder beside it while it runs."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(data_dir: Path, query: str, *values: object) -> list[dict[str, Any]]:
    """The rows of a query, each as a dictionary."""
    with closing(sqlite3.connect(f"file:{data_dir / 'overpaint.db'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(query, values)]


def job_of(data_dir: Path, request_id: str) -> dict[str, Any]:
    """The one job that a request has made."""
    (job,) = rows(data_dir, "SELECT * FROM jobs WHERE request_id = ?", request_id)
    return job


def inputs_of(data_dir: Path, request_id: str) -> list[tuple[int, int]]:
    """Width and height of a request's input images, Image 1 first."""
    found = rows(
        data_dir,
        "SELECT assets.width, assets.height FROM assets JOIN jobs ON jobs.id = assets.job_id "
        "WHERE jobs.request_id = ? AND assets.role = 'input' ORDER BY assets.\"index\"",
        request_id,
    )
    return [(row["width"], row["height"]) for row in found]


def entries(data_dir: Path) -> list[tuple[str, int, int]]:
    """The whole ledger, oldest first: kind, posted delta, held delta."""
    found = rows(data_dir, "SELECT kind, posted_delta, held_delta FROM entries ORDER BY number")
    return [(row["kind"], row["posted_delta"], row["held_delta"]) for row in found]


def files(data_dir: Path) -> set[str]:
    """The keys of all objects, as they lie on disk."""
    folder = data_dir / "objects"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
