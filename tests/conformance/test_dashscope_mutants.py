"""Every check notices what it is there for, and nothing else: one fault at a time, in front of a right server."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from overpaint.conformance import SUITES
from overpaint.conformance.server import connected
from overpaint.conformance.suite import Verdict, results
from tests.conformance.dashscope_mutants import HARMLESS, MUTANTS
from tests.conformance.mutants import Mutant, Proxy, proxied
from tests.conftest import KEY, Server

SCALE = float(os.environ.get("TEST_SCALE", "0.1"))
RESULTS = Path(__file__).parents[1] / "soak" / "results" / "mutants-dashscope.json"
STEP = max(1, min(round(1 / SCALE), len(MUTANTS) // 5))
CHOSEN = MUTANTS[::STEP]
CHECKS = SUITES["dashscope"].checks


@pytest.fixture(scope="module")
def proxy(sketch_server: Server) -> Iterator[Proxy]:
    with proxied(sketch_server.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def survivors() -> Iterator[list[str]]:
    """The faults that were not caught as declared; a full run is written down."""
    found, began = [mutant.fault for mutant in CHOSEN], time.monotonic()
    yield found
    if SCALE >= 1:
        result = {
            "what": f"servers with one fault each, before {len(CHECKS)} checks",
            "count": len(CHOSEN),
            "findings": found,
            "seconds": round(time.monotonic() - began, 1),
        }
        RESULTS.write_text(json.dumps(result, indent=2) + "\n")


@pytest.mark.parametrize("mutant", CHOSEN, ids=lambda mutant: mutant.fault)
async def test_a_fault_is_caught_by_its_checks_and_by_no_others(
    proxy: Proxy, mutant: Mutant, survivors: list[str]
) -> None:
    unmet = await unmet_with(proxy, mutant, turn=MUTANTS.index(mutant))

    assert unmet.keys() == mutant.caught_by, unmet
    survivors.remove(mutant.fault)


@pytest.mark.parametrize("mutant", HARMLESS, ids=lambda mutant: mutant.fault)
async def test_what_the_contract_leaves_open_is_minded_by_no_check(proxy: Proxy, mutant: Mutant) -> None:
    assert await unmet_with(proxy, mutant, turn=HARMLESS.index(mutant)) == {}


async def unmet_with(proxy: Proxy, mutant: Mutant, *, turn: int) -> dict[str, str]:
    """What all checks find in a full run; else those that must catch the fault, and every so many of the others."""
    proxy.mutant = mutant
    sampled = {name for number, name in enumerate(CHECKS) if (number + turn) % STEP == 0}
    judging = [check for check in CHECKS.values() if check.name in mutant.caught_by | sampled]
    async with connected(f"{proxy.url}/api/v1", KEY, pace_s=0) as server:
        found = [result async for result in results(judging, server)]
    return {result.check.name: result.note for result in found if result.verdict is Verdict.unmet}


def test_every_check_catches_a_fault() -> None:
    assert set[str]().union(*(mutant.caught_by for mutant in MUTANTS)) == CHECKS.keys()
