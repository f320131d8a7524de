"""Cases through the engine's own process, which may die of one."""

import asyncio
import os
import signal
from pathlib import Path

from overpaint.evaluation.cases import load_cases
from overpaint.evaluation.command import SET
from overpaint.evaluation.pictures import load_pictures
from overpaint.evaluation.running import outcomes

HEARD_S = 0.5  # until a death is heard of


def workers() -> list[int]:
    """The children of this process in which an engine works."""
    return [
        int(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if f"\nPPid:\t{os.getpid()}\n" in (folder / "status").read_text()
        and b"engines.embedded" in (folder / "cmdline").read_bytes()
    ]


async def test_a_worker_that_has_died_is_replaced_before_the_next_case() -> None:
    looks = [
        case
        for case in load_cases(SET / "cases.jsonl", load_pictures(SET / "pictures"))
        if case.family == "look"
    ]
    met = []

    async for outcome in outcomes(looks[:2]):
        met.append(outcome.is_met)
        for pid in workers():
            os.kill(pid, signal.SIGKILL)
            await asyncio.sleep(HEARD_S)

    assert met == [True, True]
    assert workers() == []
