import asyncio
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from overpaint import app
from overpaint.engines.decoder import HostedDecoder
from tests.contracts.scripted import settings_of


async def eventually(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < ends, "it never came to that"
        await asyncio.sleep(0.01)


async def test_a_part_that_could_not_start_or_has_died_is_started_again_without_being_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app, "RESTART_S", 0.05)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    obstacle = tmp_path / "sitecustomize.py"
    obstacle.write_text("import os; os._exit(1)")
    settings = settings_of({}, tmp_path / "data")
    async with app.open_parts(settings) as parts:
        assert isinstance(parts.decoder, HostedDecoder)
        hosts = parts.decoder._hosts
        async with app.running(parts, settings):
            await eventually(lambda: "HostedDecoder has not started" in caplog.text)
            obstacle.write_text("")
            await eventually(lambda: hosts.is_ready)
            (died,) = hosts.pids
            os.kill(died, signal.SIGKILL)
            await eventually(lambda: hosts.is_ready and hosts.pids != [died])
