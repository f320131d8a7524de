"""Every check notices what it is there for, and nothing else: one fault at a time, in front of a right server."""

from collections.abc import Iterator

import pytest

from overpaint.conformance import SUITES
from tests.conformance import dashscope_mutants, oneminai_mutants, openai_mutants
from tests.conformance.mutants import Mutant, Proxy, proxied
from tests.conformance.trials import Tally, Trials
from tests.conftest import Server

TRIALS = [
    Trials(SUITES["dashscope"], dashscope_mutants.MUTANTS, dashscope_mutants.HARMLESS),
    Trials(SUITES["oneminai"], oneminai_mutants.MUTANTS, oneminai_mutants.HARMLESS),
    Trials(SUITES["openai"], openai_mutants.MUTANTS, openai_mutants.HARMLESS),
]
FAULTS = [(trials, mutant) for trials in TRIALS for mutant in trials.chosen]
HARMLESS = [(trials, mutant) for trials in TRIALS for mutant in trials.harmless]


def names_of(cases: list[tuple[Trials, Mutant]]) -> list[str]:
    return [f"{trials.suite.name}: {mutant.fault}" for trials, mutant in cases]


@pytest.fixture(scope="module")
def proxy(sketch_server: Server) -> Iterator[Proxy]:
    with proxied(sketch_server.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def tallies() -> Iterator[dict[str, Tally]]:
    tallies = {trials.suite.name: Tally() for trials in TRIALS}
    yield tallies
    for trials in TRIALS:
        trials.write_down(tallies[trials.suite.name])


@pytest.mark.parametrize(("trials", "mutant"), FAULTS, ids=names_of(FAULTS))
async def test_a_fault_is_caught_by_its_checks_and_by_no_others(
    proxy: Proxy, trials: Trials, mutant: Mutant, tallies: dict[str, Tally]
) -> None:
    with tallies[trials.suite.name].trial(mutant):
        unmet = await trials.unmet_with(proxy, mutant, turn=trials.mutants.index(mutant))
        assert unmet.keys() == mutant.caught_by, unmet


@pytest.mark.parametrize(("trials", "mutant"), HARMLESS, ids=names_of(HARMLESS))
async def test_what_the_contract_leaves_open_is_minded_by_no_check(
    proxy: Proxy, trials: Trials, mutant: Mutant
) -> None:
    assert await trials.unmet_with(proxy, mutant, turn=trials.harmless.index(mutant)) == {}


@pytest.mark.parametrize("trials", TRIALS, ids=lambda trials: trials.suite.name)
def test_every_check_catches_a_fault(trials: Trials) -> None:
    caught = set[str]().union(*(mutant.caught_by for mutant in trials.mutants))
    assert caught == trials.suite.checks.keys()
