"""Our own server meets every check of the OpenAI suite, and the page of checks says so.

`WRITE_DOCS=1 pytest tests/conformance/test_openai.py` writes the page's table anew.
"""

import asyncio
import os

import pytest

from overpaint.conformance import SUITES
from overpaint.conformance.suite import Result, Verdict
from tests.conformance.conformance_page import PAGE, with_table
from tests.conformance.trials import SCALE, judged
from tests.conftest import Serve, Server

SUITE = SUITES["openai"]
PATH = "/v1"
OF_THE_RATE = ("what-is-left-of-a-rate-is-numbers", "requests-above-the-rate-are-refused")
WITHOUT_CREDIT = "a-lack-of-credit-is-told-with-429"


@pytest.fixture(scope="module")
def found(sketch_server: Server, serve: Serve) -> list[Result]:
    """The results of all checks: those of the rate and of credit on servers that have some, and have none."""
    others = [check for check in SUITE.checks.values() if check.name not in {*OF_THE_RATE, WITHOUT_CREDIT}]
    made = asyncio.run(judged(f"{sketch_server.url}{PATH}", others))
    with serve(LIMITS__REQUESTS_PER_SECOND="2") as limited:
        made += asyncio.run(judged(f"{limited.url}{PATH}", [SUITE.checks[name] for name in OF_THE_RATE]))
    with serve(BILLING="enforced") as enforced:
        made += asyncio.run(judged(f"{enforced.url}{PATH}", [SUITE.checks[WITHOUT_CREDIT]]))
    by_name = {result.check.name: result for result in made}
    return [by_name[name] for name in SUITE.checks]


def test_our_server_meets_every_check(found: list[Result]) -> None:
    assert {result.check.name: result.note for result in found if result.verdict is not Verdict.met} == {}


def test_an_engine_that_reads_instructions_meets_the_checks_that_ask_for_pictures(serve: Serve) -> None:
    checks = [check for check in SUITE.checks.values() if check.images][:: 1 if SCALE >= 1 else 5]
    with serve(engine="embedded") as server:
        made = asyncio.run(judged(f"{server.url}{PATH}", checks))

    assert {result.check.name: result.note for result in made if result.verdict is not Verdict.met} == {}


def test_the_page_says_what_was_found(found: list[Result]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = with_table(page, SUITE, found)
    if os.environ.get("WRITE_DOCS"):
        PAGE.write_text(expected, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == expected
