"""What the tests of every suite share: checks run on a right server, and on the same with one fault at a time."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from overpaint.conformance.server import connected
from overpaint.conformance.suite import Check, Result, Suite, Verdict, results
from tests.conformance.mutants import Mutant, Proxy
from tests.conftest import KEY
from tests.scale import SCALE

RESULTS = Path(__file__).parents[1] / "soak" / "results"
PATHS = {"dashscope": "/api/v1", "oneminai": "", "openai": "/v1"}  # what a suite's base URL ends in


async def judged(suite: Suite, url: str, checks: Iterable[Check]) -> list[Result]:
    """The results of these checks of a suite on the server at `url`, as fast as it answers."""
    async with connected(f"{url}{PATHS[suite.name]}", KEY, pace_s=0) as server:
        return [result async for result in results(checks, server)]


@dataclass
class Tally:
    """The faults that were not caught as declared, and how long each of the others took."""

    survivors: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @contextmanager
    def trial(self, mutant: Mutant) -> Iterator[None]:
        """Counts a survivor unless the block comes to its end."""
        began = time.monotonic()
        self.survivors.append(mutant.fault)
        yield
        self.survivors.remove(mutant.fault)
        self.seconds.append(time.monotonic() - began)


@dataclass(frozen=True)
class Trials:
    """A suite and its mutants: all of them in a full run, else every so many.

    The harmless ones differ where the contract leaves it open.
    """

    suite: Suite
    mutants: Sequence[Mutant]
    harmless: Sequence[Mutant]

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
        found = await judged(self.suite, proxy.url, judging)
        return {result.check.name: result.note for result in found if result.verdict is Verdict.unmet}

    def write_down(self, tally: Tally) -> None:
        """Keeps what a full run has found; one that was interrupted has found nothing yet."""
        if SCALE < 1 or len(tally.seconds) + len(tally.survivors) < len(self.mutants):
            return
        result = {
            "what": f"servers with one fault each, before {len(self.suite.checks)} checks",
            "count": len(self.mutants),
            "findings": tally.survivors,
            "seconds": round(sum(tally.seconds), 1),
        }
        (RESULTS / f"mutants-{self.suite.name}.json").write_text(json.dumps(result, indent=2) + "\n")
