"""The command line: files in, files out, facts on stdout, and an exit code that says what happened."""

import json
import subprocess
import sys
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
    return lambda *arguments, stdin=None: CliRunner().invoke(
        app, [str(argument) for argument in arguments], input=stdin
    )


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


@pytest.mark.parametrize(
    ("instruction", "are_equal"), [("Flip it horizontally", True), ("Make it look like film", False)]
)
def test_an_edit_says_when_its_pictures_are_equal_for_want_of_a_choice(
    run: Run, photo: Path, tmp_path: Path, instruction: str, *, are_equal: bool
) -> None:
    arguments = ("edit", photo, "-p", instruction, "-n", 2, "-o", tmp_path, "--engine", "embedded")

    told, for_machines = run(*arguments), run(*arguments, "--json")

    equal = "the 2 pictures are equal: this edit leaves nothing to choose"
    assert (f"note: {equal}" in told.stderr) is are_equal
    assert (equal in json.loads(for_machines.stdout)["notes"]) is are_equal


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


def test_understand_prints_the_plan_without_any_picture(run: Run) -> None:
    result = run("understand", "Use Image 2 as the background", "--images", 2, "--json")

    assert result.exit_code == DONE
    assert json.loads(result.stdout) == {
        "expect": "edit",
        "family": "background.image",
        "params": {"image": 2},
    }


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        (
            "Change the background to a night sky and 'NEW' to 'HOT'",
            "understood: background → night sky; text 'NEW' → 'HOT'\n",
        ),
        ("把背景换成夜空，再把“新”改成“热”", "理解为：背景 → 夜空；文字“新” → “热”\n"),
        ("Make the blue cup on the left dark red", "understood: blue thing (left) → dark red\n"),
        ("图2顺时针旋转90度", "理解为：图2：顺时针旋转 90°\n"),
    ],
)
def test_understand_tells_people_one_line_in_their_language(run: Run, instruction: str, told: str) -> None:
    result = run("understand", instruction, "--images", 2)

    assert (result.exit_code, result.stdout) == (DONE, told)


def test_understand_refuses_with_reason_words_and_instructions_that_work(run: Run) -> None:
    result = run("understand", "Turn the green sofa blue and velvety", "--json")

    assert result.exit_code == FAILED
    told = json.loads(result.stdout)
    assert (told["expect"], told["family"]) == ("refuse", "refuse")
    assert told["params"] == {"reason": "unexplained", "words": ["velvety"]}
    assert len(told["suggestions"]) >= 2
    assert told["message"] in result.stderr


def test_understand_answers_line_by_line_and_says_which_line_is_none(run: Run) -> None:
    lines = [
        '{"text": "转成黑白"}',
        '{"text": "Make her smile", "images": 2}',
        "hello",
        '{"images": 1}',
        '{"text": "x", "images": 9}',
    ]

    result = run("understand", "-", stdin="\n".join(lines))

    assert result.exit_code == FAILED
    plan, refusal, *errors = map(json.loads, result.stdout.splitlines())
    assert plan["params"] == {"name": "bw"}
    assert refusal["params"]["reason"] == "expression"
    assert [list(error) for error in errors] == [["error"]] * 3


def test_understand_loads_nothing_that_is_slow_to_load() -> None:
    program = "import sys, overpaint.engines.embedded.language.answers; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"numpy", "cv2", "torch", "numba", "rapidocr", "onnxruntime", "fastapi"} & set(loaded)


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", "a.png", "b.png", "c.png", "d.png", "-p", "make it night"),
        ("edit", "a.png"),
        ("edit", "a.png", "-p", "x", "-n", "7"),
        ("edit", "a.png", "-p", "x", "--size", "large"),
        ("understand", "Make it warmer", "--images", "0"),
        ("understand",),
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
    [
        "serve",
        "edit",
        "keys create",
        "accounts set",
        "ledger grant",
        "models",
        "doctor",
        "conformance",
        "engine eval",
        "understand",
    ],
)
def test_every_verb_explains_itself_with_an_example(run: Run, verb: str) -> None:
    result = run(*verb.split(), "--help")

    assert result.exit_code == DONE
    assert "Example: overpaint" in result.stdout
