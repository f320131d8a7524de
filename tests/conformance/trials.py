"""What the tests of every suite share: checks run on a right server, and on the same with one fault at a time."""

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from overpaint.conformance.server import connected
from overpaint.conformance.suite import Check, Result, Suite, Verdict, results
from tests.conformance.mutants import Mutant, Proxy
from tests.conftest import KEY

SCALE = float(os.environ.get("TEST_SCALE", "0.1"))
RESULTS = Path(__file__).parents[1] / "soak" / "results"


async def judged(base_url: str, checks: Iterable[Check]) -> list[Result]:
    """The results of these checks, as fast as the server answers."""
    async with connected(base_url, KEY, pace_s=0) as server:
        return [result async for result in results(checks, server)]


@dataclass(frozen=True)
class Trials:
    """The mutants of a suite, whose base URL ends in `path`: all of them in a full run, else every so many."""

    suite: Suite
    path: str
    mutants: Sequence[Mutant]

    @property
    def step(self) -> int:
        return max(1, min(round(1 / SCALE), len(self.mutants) // 5))

    @property
    def chosen(self) -> Sequence[Mutant]:
        return self.mutants[:: self.step]

    async def unmet_with(self, proxy: Proxy, mutant: Mutant, *, turn: int) -> dict[str, str]:
        """What all checks find in a full run; else those that must catch the fault, and every so many of the others."""
        proxy.mutant = mutant
        checks = self.suite.checks
        sampled = {name for number, name in enumerate(checks) if (number + turn) % self.step == 0}
        judging = [check for check in checks.values() if check.name in mutant.caught_by | sampled]
        found = await judged(f"{proxy.url}{self.path}", judging)
        return {result.check.name: result.note for result in found if result.verdict is Verdict.unmet}

    @contextmanager
    def survivors(self) -> Iterator[list[str]]:
        """The faults that were not caught as declared, to be struck off; a full run is written down."""
        found, began = [mutant.fault for mutant in self.chosen], time.monotonic()
        yield found
        if SCALE >= 1:
            result = {
                "what": f"servers with one fault each, before {len(self.suite.checks)} checks",
                "count": len(self.chosen),
                "findings": found,
                "seconds": round(time.monotonic() - began, 1),
            }
            file = RESULTS / f"mutants-{self.suite.name}.json"
            file.write_text(json.dumps(result, indent=2) + "\n")
