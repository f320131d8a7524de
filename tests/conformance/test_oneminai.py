"""Our own server meets every check of the 1min.ai suite, and the page of checks says so.

`WRITE_DOCS=1 pytest tests/conformance/test_oneminai.py` writes the page's table anew.
"""

import asyncio
import os

import pytest

from overpaint.conformance import SUITES
from overpaint.conformance.suite import Result, Verdict
from tests.conformance.conformance_page import PAGE, with_table
from tests.conformance.trials import SCALE, judged
from tests.conftest import Serve, Server

SUITE = SUITES["oneminai"]
ABOVE_THE_RATE = "requests-above-the-rate-are-refused"
WITHOUT_CREDITS = "a-lack-of-credits-is-told-with-406"


@pytest.fixture(scope="module")
def found(sketch_server: Server, serve: Serve) -> list[Result]:
    """The results of all checks: those of the rate and of the credits on servers that have some, and have none."""
    apart = {ABOVE_THE_RATE, WITHOUT_CREDITS}
    others = [check for check in SUITE.checks.values() if check.name not in apart]
    made = asyncio.run(judged(sketch_server.url, others))
    with serve(LIMITS__REQUESTS_PER_SECOND="2") as limited:
        made += asyncio.run(judged(limited.url, [SUITE.checks[ABOVE_THE_RATE]]))
    with serve(BILLING="enforced") as enforced:
        made += asyncio.run(judged(enforced.url, [SUITE.checks[WITHOUT_CREDITS]]))
    by_name = {result.check.name: result for result in made}
    return [by_name[name] for name in SUITE.checks]


def test_our_server_meets_every_check(found: list[Result]) -> None:
    assert {result.check.name: result.note for result in found if result.verdict is not Verdict.met} == {}


def test_an_engine_that_reads_instructions_meets_the_checks_that_ask_for_pictures(serve: Serve) -> None:
    checks = [check for check in SUITE.checks.values() if check.images][:: 1 if SCALE >= 1 else 5]
    with serve(engine="embedded") as server:
        made = asyncio.run(judged(server.url, checks))

    assert {result.check.name: result.note for result in made if result.verdict is not Verdict.met} == {}


def test_the_page_says_what_was_found(found: list[Result]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = with_table(page, SUITE, found)
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(expected, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == expected
