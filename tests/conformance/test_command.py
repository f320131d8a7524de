"""`overpaint conformance`, as it is typed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from overpaint.conformance import SUITES
from tests.conformance.dashscope_mutants import MUTANTS
from tests.conformance.mutants import Proxy, proxied
from tests.conformance.trials import PATHS
from tests.conftest import KEY, Server

NO_KEY, HEAD = "a-link-needs-no-key", "head-tells-the-length"


@pytest.fixture(scope="module")
def faulty(sketch_server: Server) -> Iterator[Proxy]:
    """A server that refuses HEAD."""
    with proxied(sketch_server.url) as proxy:
        (proxy.mutant,) = (mutant for mutant in MUTANTS if mutant.fault == "HEAD refused")
        yield proxy


def typed(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "overpaint", "conformance", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_a_right_server_ends_with_0_and_a_line_for_each_check(sketch_server: Server) -> None:
    ended = typed("dashscope", f"{sketch_server.url}/api/v1", KEY, "--only", NO_KEY, "--only", HEAD)

    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    lines = ended.stdout.splitlines()
    assert [(line.split()[0], line.split()[-1]) for line in lines[:-1]] == [("met", NO_KEY), ("met", HEAD)]
    assert lines[-1] == "2 met, 0 unmet, 0 skipped"


def test_a_wrong_server_ends_with_1_and_says_what_was_expected(faulty: Proxy, tmp_path: Path) -> None:
    junit = tmp_path / "results.xml"

    ended = typed(
        "dashscope",
        f"{faulty.url}/api/v1",
        KEY,
        "--only",
        NO_KEY,
        "--only",
        HEAD,
        "--junit",
        str(junit),
        "--json",
    )

    assert ended.returncode == 1
    assert [(row["name"], row["verdict"]) for row in json.loads(ended.stdout)] == [
        (NO_KEY, "met"),
        (HEAD, "unmet"),
    ]
    suite = ET.parse(junit).getroot()  # noqa: S314 - we wrote it
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (
        "conformance.dashscope",
        "2",
        "1",
    )
    (failure,) = suite.findall(f"testcase[@name='{HEAD}']/failure")
    assert (failure.get("message") or "").startswith("status: expected 200, got 405")


def test_a_check_that_cannot_be_judged_is_skipped_and_ends_with_0(
    sketch_server: Server, tmp_path: Path
) -> None:
    junit = tmp_path / "results.xml"
    only = "requests-above-the-rate-are-refused"

    ended = typed(
        "dashscope", f"{sketch_server.url}/api/v1", KEY, "--only", only, "--junit", str(junit), "--pace", "0"
    )

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("skipped")
    assert ET.parse(junit).find(f"testcase[@name='{only}']/skipped") is not None  # noqa: S314 - we wrote it


def test_list_tells_every_check_and_needs_no_server() -> None:
    ended = typed("dashscope", "--list")

    assert ended.returncode == 0
    assert [line.split()[0] for line in ended.stdout.splitlines()] == list(SUITES["dashscope"].checks)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dashscop", "http://127.0.0.1:1", "sk"], "it must be one of dashscope"),
        (["dashscope"], "it must begin with http:// or https://"),
        (["dashscope", "127.0.0.1:1", "sk"], "it must begin with http:// or https://"),
        (["dashscope", "http://127.0.0.1:1"], "a key of the server must follow its address"),
        (["dashscope", "http://127.0.0.1:1", "sk", "--only", "none"], "there is no check none"),
        (["dashscope", "http://127.0.0.1:1", "sk-ключ"], "Invalid value for KEY: a key is made of ASCII"),
        (["dashscope", "http://127.0.0.1:1", "sk\n"], "Invalid value for KEY: a key is made of ASCII"),
        (["dashscope", "http://127.0.0.1:1", "sk", "--junit", "/no/x.xml"], "Invalid value for '--junit'"),
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], words: str) -> None:
    ended = typed(*arguments)

    assert ended.returncode == 2
    assert words in ended.stderr


def test_an_address_where_nothing_answers_ends_with_1() -> None:
    ended = typed("dashscope", "http://127.0.0.1:1/api/v1", KEY)

    assert ended.returncode == 1
    assert ended.stderr.startswith("Nothing answers at http://127.0.0.1:1/api/v1: ")
    assert ended.stdout == ""


@pytest.mark.parametrize("dialect", SUITES)
def test_a_wrong_key_is_told_in_one_sentence_before_any_check(sketch_server: Server, dialect: str) -> None:
    base_url = f"{sketch_server.url}{PATHS[dialect]}"

    ended = typed(dialect, base_url, "sk-another")

    assert ended.returncode == 1
    assert (
        ended.stderr
        == f"The key is refused with status 401 at {base_url}: give one that this server has made.\n"
    )
    assert ended.stdout == ""


@pytest.mark.parametrize(("dialect", "path"), list(zip(SUITES, ("", "/v1", "/api/v1"), strict=True)))
def test_an_address_of_another_dialect_is_told_in_one_sentence_before_any_check(
    sketch_server: Server, dialect: str, path: str
) -> None:
    ended = typed(dialect, f"{sketch_server.url}{path}", KEY)

    assert ended.returncode == 1
    assert ended.stderr.startswith(
        f"Nothing of this dialect answers at {sketch_server.url}{path}, but status 4"
    )
    assert ended.stderr.endswith(f"its base URLs look like {SUITES[dialect].knock.example}.\n")
    assert ended.stdout == ""


def test_help_shows_an_address_of_each_dialect() -> None:
    shown = typed("--help").stdout

    for dialect, suite in SUITES.items():
        assert f"overpaint conformance {dialect} {suite.knock.example} sk-" in shown
