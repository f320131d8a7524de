"""Our own server meets every check of every suite, and the page of checks says so.

`WRITE_DOCS=1 pytest tests/conformance/test_suites.py` writes the page's tables anew.
"""

import asyncio
import os
from collections.abc import Iterator, Sequence

import pytest

from overpaint.conformance import SUITES
from overpaint.conformance.suite import Result, Suite, Verdict
from tests.conformance.conformance_page import PAGE, with_table
from tests.conformance.trials import judged
from tests.conftest import Serve, Server
from tests.scale import sample

# Checks that can be judged only where there is a rate, or where no credit is left.
RATE = {"what-is-left-of-a-rate-is-numbers", "requests-above-the-rate-are-refused"}
CREDIT = {"a-lack-of-credits-is-told-with-406", "a-lack-of-credit-is-told-with-429"}


@pytest.fixture(scope="module", params=SUITES.values(), ids=SUITES)
def suite(request: pytest.FixtureRequest) -> Suite:
    given: Suite = request.param
    return given


@pytest.fixture(scope="module")
def embedded_server(serve: Serve) -> Iterator[Server]:
    """A server whose engine reads instructions."""
    with serve(engine="embedded") as server:
        yield server


@pytest.fixture(scope="module")
def found(suite: Suite, sketch_server: Server, serve: Serve) -> list[Result]:
    """The results of all checks: those of the rate and of credit on servers that have some, and have none."""
    names = suite.checks.keys()
    made = results_of(suite, names - RATE - CREDIT, sketch_server)
    for apart, variables in (RATE, {"LIMITS__REQUESTS_PER_SECOND": "2"}), (CREDIT, {"BILLING": "enforced"}):
        with serve(**variables) as server:
            made += results_of(suite, names & apart, server)
    by_name = {result.check.name: result for result in made}
    return [by_name[name] for name in names]


def results_of(suite: Suite, names: set[str], server: Server) -> list[Result]:
    checks = [check for name, check in suite.checks.items() if name in names]
    return asyncio.run(judged(suite, server.url, checks))


def not_met(results: Sequence[Result]) -> dict[str, str]:
    return {result.check.name: result.note for result in results if result.verdict is not Verdict.met}


def test_our_server_meets_every_check(found: list[Result]) -> None:
    assert not_met(found) == {}


def test_an_engine_that_reads_instructions_meets_the_checks_that_ask_for_pictures(
    suite: Suite, embedded_server: Server
) -> None:
    asking = [name for name, check in suite.checks.items() if check.images]

    assert not_met(results_of(suite, set(sample(asking, least=8)), embedded_server)) == {}


def test_the_page_says_what_was_found(suite: Suite, found: list[Result]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = with_table(page, suite, found)
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(expected, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == expected
