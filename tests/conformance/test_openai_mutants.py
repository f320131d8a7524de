"""Every check notices what it is there for, and nothing else: one fault at a time, in front of a right server."""

from collections.abc import Iterator

import pytest

from overpaint.conformance import SUITES
from tests.conformance.mutants import Mutant, Proxy, proxied
from tests.conformance.openai_mutants import HARMLESS, MUTANTS
from tests.conformance.trials import Trials
from tests.conftest import Server

TRIALS = Trials(SUITES["openai"], "/v1", MUTANTS)


@pytest.fixture(scope="module")
def proxy(sketch_server: Server) -> Iterator[Proxy]:
    with proxied(sketch_server.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def survivors() -> Iterator[list[str]]:
    with TRIALS.survivors() as survivors:
        yield survivors


@pytest.mark.parametrize("mutant", TRIALS.chosen, ids=lambda mutant: mutant.fault)
async def test_a_fault_is_caught_by_its_checks_and_by_no_others(
    proxy: Proxy, mutant: Mutant, survivors: list[str]
) -> None:
    unmet = await TRIALS.unmet_with(proxy, mutant, turn=MUTANTS.index(mutant))

    assert unmet.keys() == mutant.caught_by, unmet
    survivors.remove(mutant.fault)


@pytest.mark.parametrize("mutant", HARMLESS, ids=lambda mutant: mutant.fault)
async def test_what_the_contract_leaves_open_is_minded_by_no_check(proxy: Proxy, mutant: Mutant) -> None:
    assert await TRIALS.unmet_with(proxy, mutant, turn=HARMLESS.index(mutant)) == {}


def test_every_check_catches_a_fault() -> None:
    assert set[str]().union(*(mutant.caught_by for mutant in MUTANTS)) == TRIALS.suite.checks.keys()
