"""The command line: files in, files out, facts on stdout, and an exit code that says what happened."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from overpaint.cli import app
from tests.conftest import drawn

DONE, FAILED, WRONG_USAGE = 0, 1, 2

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("OVERPAINT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("OVERPAINT_ENGINE", "sketch")
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    path.write_bytes(drawn(320, 240))
    return path


def test_an_edit_writes_pictures_and_prints_where_they_are(run: Run, photo: Path, tmp_path: Path) -> None:
    result = run("edit", photo, "-p", "make it night", "-n", 2, "--size", "640x512", "-o", tmp_path / "out")

    assert result.exit_code == DONE, result.stderr
    pictures = [Path(line) for line in result.stdout.splitlines()]
    assert [path.name for path in pictures] == ["photo-edited-1.png", "photo-edited-2.png"]
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == (640, 512)


def test_an_edit_tells_machines_which_engine_made_what(run: Run, photo: Path, tmp_path: Path) -> None:
    result = run("edit", photo, "-p", "make it night", "-o", tmp_path, "--json")

    told = json.loads(result.stdout)
    assert told["engine"] == "sketch/drawing"
    assert told["pictures"] == [str(tmp_path / "photo-edited.png")]


def test_a_refusal_tells_machines_the_reason_the_words_and_what_would_work(
    run: Run, photo: Path, tmp_path: Path
) -> None:
    result = run("edit", photo, "-p", "Make her juggle", "-o", tmp_path, "--engine", "embedded", "--json")

    assert result.exit_code == FAILED
    told = json.loads(result.stdout)
    assert told["refused"] == "not_understood"
    assert "juggle" in told["words"]
    assert told["suggestions"]
    assert told["message"] in result.stderr
    assert list(tmp_path.glob("*-edited*")) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", "a.png", "b.png", "c.png", "d.png", "-p", "make it night"),
        ("edit", "a.png"),
        ("edit", "a.png", "-p", "x", "-n", "7"),
        ("edit", "a.png", "-p", "x", "--size", "large"),
        ("accounts", "set", "studio", "--standing", "bankrupt"),
        ("serve", "--port", "70000"),
    ],
)
def test_wrong_usage_is_told_before_any_work(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)

    assert result.exit_code == WRONG_USAGE
    assert result.stdout == ""


def test_a_file_that_is_no_picture_is_a_sentence_and_no_traceback(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.png").write_text("Dear grandmother")

    result = run("edit", tmp_path / "letter.png", "-p", "make it night", "-o", tmp_path)

    assert result.exit_code == FAILED
    assert "letter.png is of an unknown format" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_key_is_made_listed_and_revoked(run: Run) -> None:
    key = run("keys", "create", "--account", "studio").stdout.strip()
    listed = json.loads(run("keys", "list", "--json").stdout)

    assert [row["account"] for row in listed] == ["studio"]
    assert key.startswith(listed[0]["prefix"])
    assert run("keys", "revoke", listed[0]["id"]).exit_code == DONE
    assert "revoked" in run("keys", "list").stdout
    assert run("keys", "revoke", listed[0]["id"]).exit_code == FAILED


def test_an_account_is_stopped_by_name_and_an_unknown_one_is_told(run: Run) -> None:
    run("keys", "create", "--account", "studio")

    assert run("accounts", "set", "studio", "--standing", "overdue").exit_code == DONE
    unknown = run("accounts", "set", "agency", "--standing", "overdue")
    assert unknown.exit_code == FAILED
    assert "agency" in unknown.stderr


def test_money_is_granted_and_the_books_agree(run: Run) -> None:
    run("keys", "create", "--account", "studio")

    assert "25.500000 USD" in run("ledger", "grant", "--account", "studio", "--usd", "25.5").stdout
    assert run("ledger", "check").exit_code == DONE
    assert run("ledger", "grant", "--account", "studio", "--usd", "0").exit_code == FAILED


def test_models_have_their_price_and_engine(run: Run) -> None:
    rows = json.loads(run("models", "--json").stdout)

    assert {row["model"]: row["usd_per_image"] for row in rows}["qwen-image-edit-plus"] == "0.030000"
    assert {row["engine"] for row in rows} == {"sketch"}


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("overpaint 0.")


@pytest.mark.parametrize(
    "verb",
    ["serve", "edit", "keys create", "accounts set", "ledger grant", "models", "doctor", "conformance"],
)
def test_every_verb_explains_itself_with_an_example(run: Run, verb: str) -> None:
    result = run(*verb.split(), "--help")

    assert result.exit_code == DONE
    assert "Example: overpaint" in result.stdout
