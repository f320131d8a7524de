"""Readings are counted against labels: what is right, what is needless, and what is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from overpaint.evaluation.instructions import Verdict, counted, judged, load

FOLDER = Path(__file__).parents[1] / "evaluation" / "instructions"
RIGHT_MIN = 0.95


def labelled(path: Path, text: str, expect: str, family: str, images: int = 1, **params: Any) -> Path:
    row = {
        "id": "en-001",
        "text": text,
        "images": images,
        "expect": expect,
        "family": family,
        "params": params,
    }
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        (("Make it warmer", "edit", "look", 1, {"name": "warmer"}), Verdict.right_plan),
        (("Make it warmer", "edit", "look", 1, {"name": "cooler"}), Verdict.wrong_plan),
        (("Make it warmer", "edit", "look", 1, {"name": "warmer", "amount": "slight"}), Verdict.wrong_plan),
        (("Make it warmer", "edit", "style", 1, {"name": "oil"}), Verdict.wrong_plan),
        (("Make it warmer", "refuse", "refuse", 1, {"reason": "vague"}), Verdict.wrong_plan),
        (("Make it wibble", "edit", "look", 1, {"name": "warmer"}), Verdict.needless_refusal),
        (("Make her smile", "refuse", "refuse", 1, {"reason": "vague"}), Verdict.right_refusal),
        (("turn day into night", "edit", "look", 1, {"name": "night"}), Verdict.right_plan),
        (
            ("make his hoodie white", "edit", "recolor", 1, {"target": "shirt", "color": "white"}),
            Verdict.right_plan,
        ),
        (
            ("make his red hoodie blue", "edit", "recolor", 1, {"target_color": "red", "color": "blue"}),
            Verdict.right_plan,
        ),
        (
            ("make the red cup blue", "edit", "recolor", 1, {"target": "shirt", "color": "blue"}),
            Verdict.wrong_plan,
        ),
        (("墨绿背景", "edit", "background.color", 1, {"color": "dark green"}), Verdict.right_plan),
        (
            (
                "crop 10% off the bottom",
                "edit",
                "geometry",
                1,
                {"op": "crop", "side": "bottom", "percent": 10},
            ),
            Verdict.right_plan,
        ),
        (("cream background", "edit", "background.color", 1, {"color": "beige"}), Verdict.right_plan),
        (("rotate left", "edit", "geometry", 1, {"op": "rotate", "degrees": 270}), Verdict.right_plan),
        (
            ("Use Image 1 behind Image 2", "edit", "background.image", 2, {"image": 1, "on": 2}),
            Verdict.right_plan,
        ),
    ],
)
def test_a_reading_is_judged_by_the_label(
    label: tuple[str, str, str, int, dict[str, Any]], verdict: Verdict, tmp_path: Path
) -> None:
    text, expect, family, images, params = label

    (judgement,) = judged(load(labelled(tmp_path / "labels.jsonl", text, expect, family, images, **params)))

    assert judgement.verdict is verdict


def test_the_reason_of_a_refusal_is_counted_apart(tmp_path: Path) -> None:
    right = labelled(tmp_path / "a.jsonl", "Make her smile", "refuse", "refuse", reason="expression")
    other = labelled(tmp_path / "b.jsonl", "Make her smile", "refuse", "refuse", reason="vague")

    counts = [counted(judged(load(path))) for path in (right, other)]

    assert [count["right refusal"] for count in counts] == [1, 1]
    assert [count["right reason"] for count in counts] == [1, 0]


@pytest.mark.parametrize("name", ["open", "paraphrases"])
def test_what_was_tuned_with_is_read_right_and_never_wrong(name: str) -> None:
    labels = load(FOLDER / f"{name}.jsonl")

    counts = counted(judged(labels))

    assert counts["wrong plan"] == 0
    assert counts["right plan"] + counts["right refusal"] >= RIGHT_MIN * len(labels)
