"""What the tests of error tables share."""

import asyncio
from functools import cache

import pytest

from tests.contracts.error_tables import AnswersOf, answers_to


@pytest.fixture(scope="session")
def answers_of(tmp_path_factory: pytest.TempPathFactory) -> AnswersOf:
    """What every row of a table is answered; each table is asked once."""
    return cache(lambda table: asyncio.run(answers_to(table, tmp_path_factory.mktemp)))
