"""Checkpoints that are made once for all tests of a process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from overpaint.engines.qwen.editions import Edition
from tests.engines.qwen.checkpoints import write

Folders = Callable[[Edition], Path]


@pytest.fixture(scope="session")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    written: dict[str, Path] = {}

    def folder(edition: Edition) -> Path:
        if edition.name not in written:
            written[edition.name] = write(tmp_path_factory.mktemp(edition.name), edition)
        return written[edition.name]

    return folder
