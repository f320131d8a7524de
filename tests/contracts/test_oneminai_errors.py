"""What refusals of the 1min.ai dialect hold; the commands of its page edit a photograph."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from overpaint.contracts import oneminai
from overpaint.core.errors import EditError
from tests.conftest import KEY, Serve
from tests.contracts.error_rows import EVERY_ERROR, Row
from tests.contracts.error_tables import AnswersOf
from tests.contracts.oneminai_rows import CURL, ROWS, TABLE
from tests.contracts.records import entries, files

PHOTO = Path(__file__).parents[2] / "examples/photos/chelsea.png"


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_every_row_is_answered_as_documented(answers_of: AnswersOf, row: Row) -> None:
    answer = answers_of(TABLE)[row]

    body = answer.body
    assert answer.status == row.status
    assert list(body) in (["errorCode", "message"], ["errorCode", "message", "details"])
    assert body["errorCode"] == row.code
    assert body["message"].startswith(row.documented)
    for detail in json.loads(body.get("details", "[]")):
        assert list(detail) == ["field", "message"]


def test_details_name_the_field_in_the_words_of_the_caller(answers_of: AnswersOf) -> None:
    told = {
        row.when: json.loads(answer.body.get("details", "[]")) for row, answer in answers_of(TABLE).items()
    }

    assert told["There is no `n`."] == [
        {
            "field": "n",
            "message": "Field 'n' is required for qwen-image-edit-plus model with type IMAGE_EDITOR",
        }
    ]
    (unknown,) = told["A path is unknown, expired or of another team."]
    (trick,) = told["A path is none that was handed out."]
    assert (unknown["field"], trick["field"]) == ("imageUrl", "additional_images[0]")


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_every_error_has_words_in_this_dialect(error: EditError) -> None:
    answer = oneminai.failure(error)

    body = json.loads(bytes(answer.body))
    assert answer.status_code >= 400
    assert list(body) == ["errorCode", "message", "details"]
    assert json.loads(body["details"]) == [
        {"field": "additional_images[0]", "message": "It {cannot} be done."}
    ]


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_commands_of_the_page_edit_a_photograph(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(PHOTO.read_bytes())
    with serve(engine="embedded") as server:
        environment = {**os.environ, "BASE": server.url, "KEY": KEY}
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", CURL], cwd=tmp_path, env=environment, check=False, timeout=120
        )
        booked, objects = entries(server.data_dir), files(server.data_dir)

    picture = Image.open(tmp_path / "edited.png")
    red, _, blue = np.moveaxis(np.asarray(picture.convert("RGB"), float), 2, 0)
    assert ran.returncode == 0
    assert (picture.format, picture.size) == ("PNG", (1328, 1021))
    assert np.abs(red - blue).max() == 0
    assert red.std() > 20
    assert booked == [("hold", 0, 30_000), ("capture", -30_000, -30_000)]
    assert {key.partition("/")[0] for key in objects} == {"uploads", "inputs", "outputs"}
