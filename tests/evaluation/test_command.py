"""`overpaint engine eval`, end to end on a few edits."""

import json
from pathlib import Path

from PIL import Image
from typer.testing import CliRunner

from overpaint.cli import app
from overpaint.evaluation.command import SET
from overpaint.evaluation.instructions import load

DONE, FAILED = 0, 1
SHOWN_PX_MIN = 150
LONG_MIN = 8


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["engine", "eval", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_a_run_prints_a_table_and_writes_sheet_json_and_gallery(tmp_path: Path) -> None:
    sheet, results = tmp_path / "sheet.jpg", tmp_path / "results.json"
    written = (f"--sheet={sheet}", f"--json={results}", f"--gallery={tmp_path}")

    exit_code, told, _ = run("--family=look", "--family=text.add", "--limit=2", *written)

    assert exit_code == DONE, told
    rows = {row["family"]: row for row in json.loads(results.read_text("utf-8"))["families"]}
    assert {name: (row["edited"], row["met"]) for name, row in rows.items()} == {
        "look": (2, 2),
        "text.add": (2, 2),
    }
    assert all(row["median_s"] > 0 for row in rows.values())
    assert {line.split()[0] for line in told.splitlines()[:4]} == {"family", *rows, "all"}
    page = (tmp_path / "gallery.md").read_text("utf-8")
    for name in rows:
        assert f"images/gallery/{name}.jpg" in page
        with Image.open(tmp_path / f"images/gallery/{name}.jpg") as image:
            assert min(image.size) > SHOWN_PX_MIN
    with Image.open(sheet) as image:
        assert min(image.size) > SHOWN_PX_MIN


def test_the_sealed_instructions_are_counted_and_never_quoted() -> None:
    sentences = [label.text for label in load(SET / "instructions/sealed.jsonl")]

    exit_code, told, messages = run("--sealed")

    assert exit_code == DONE
    assert f"/{len(sentences)}" in told
    # short ones could be words of a family's name
    quoted = sum(text in told + messages for text in sentences if len(text) > LONG_MIN)
    assert quoted == 0, "a sealed sentence was printed"


def test_an_unknown_family_is_refused_with_those_there_are() -> None:
    exit_code, _, told = run("--family", "poses")

    assert exit_code == FAILED
    assert "text.replace" in told


def test_without_the_set_it_says_where_it_is_to_be_had(tmp_path: Path) -> None:
    exit_code, _, told = run("--pictures", str(tmp_path))

    assert exit_code == FAILED
    assert "source repository" in told
