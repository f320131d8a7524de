"""What an operator does from the command line, beside a running server or without one."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from overpaint import admin
from overpaint.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


def tamper(settings: Settings, statement: str) -> None:
    with closing(sqlite3.connect(settings.data_dir / "overpaint.db", isolation_level=None)) as connection:
        connection.execute(statement)


def verdicts(settings: Settings) -> list[object]:
    return [row["verdict"] for row in asyncio.run(admin.checked(settings))]


def grant(settings: Settings, account: str, usd: str) -> None:
    asyncio.run(admin.create(settings, account, None))
    asyncio.run(admin.granted(settings, account, usd, None))


def test_the_check_finds_the_one_balance_that_is_not_what_its_entries_add_up_to(settings: Settings) -> None:
    for account in ("studio", "agency", "school"):
        grant(settings, account, "25")
    grant(settings, "studio", "0.5")
    assert verdicts(settings) == ["agrees"] * 3

    tamper(settings, "UPDATE balances SET posted = posted + 1 WHERE posted > 25000000")

    assert sorted(verdicts(settings)) == ["agrees", "agrees", "differs: 25500000 posted, 0 held"]


@pytest.mark.parametrize(
    ("lost", "verdict"),
    [("balances", "differs: 25000000 posted, 0 held"), ("entries", "differs: 0 posted, 0 held")],
)
def test_the_check_finds_a_balance_or_entries_that_are_lost(
    settings: Settings, lost: str, verdict: str
) -> None:
    grant(settings, "studio", "25")

    tamper(settings, f"DELETE FROM {lost}")  # noqa: S608 - a name of ours

    assert verdicts(settings) == [verdict]
