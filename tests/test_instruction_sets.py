"""What the labelled instructions promise, whatever an engine makes of them."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "evaluation" / "instructions"


def load(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


OPEN, SEALED, PARAPHRASES = load("open"), load("sealed"), load("paraphrases")
DRAWN = OPEN + SEALED
EVERY = DRAWN + PARAPHRASES
IMAGE_NUMBERS = ("image", "source", "on")
QUOTED = ("old", "new", "text")


def steps_of(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The edits of one instruction, alone or several."""
    return row["params"]["steps"] if row["family"] == "multi" else [row]


def quoted(row: dict[str, Any]) -> Iterator[str]:
    for step in steps_of(row):
        yield from (step["params"][key] for key in QUOTED if step["params"].get(key, "*") != "*")
    yield from row["params"].get("words", ())


def spoken(text: str) -> str:
    """The letters alone, so that two spellings of one sentence are equal."""
    letters = filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold())
    return "".join(letters) or text


# A failure names ids and never quotes a sentence, which may be a sealed one.


def test_no_id_occurs_twice() -> None:
    ids = Counter(row["id"] for row in EVERY)
    assert [name for name, times in ids.items() if times > 1] == []


def test_no_sentence_occurs_twice() -> None:
    times = Counter(spoken(row["text"]) for row in EVERY)
    assert [row["id"] for row in EVERY if times[spoken(row["text"])] > 1] == []


def test_the_languages_are_balanced_in_both_sets() -> None:
    for rows in (OPEN, SEALED):
        languages = Counter(row["id"][:2] for row in rows)
        assert languages.keys() == {"en", "zh"}
        assert abs(languages["en"] - languages["zh"]) <= len(rows) // 20


def test_about_a_third_of_each_family_is_sealed() -> None:
    sealed = Counter(row["family"] for row in SEALED)
    for family, total in Counter(row["family"] for row in DRAWN).items():
        assert total / 4 <= sealed[family] <= total / 2, family


def test_about_a_quarter_is_refused() -> None:
    for rows in (DRAWN, PARAPHRASES):
        refused = sum(row["expect"] == "refuse" for row in rows)
        assert 0.2 <= refused / len(rows) <= 0.3


def test_every_refusal_has_a_reason_and_no_edit_has_one() -> None:
    kinds = {
        row["id"]: {row["expect"] == "refuse", row["family"] == "refuse", "reason" in row["params"]}
        for row in EVERY
    }
    assert [name for name, kind in kinds.items() if len(kind) > 1] == []


def test_labels_quote_only_what_the_sentence_holds() -> None:
    assert [row["id"] for row in EVERY for words in quoted(row) if words not in row["text"]] == []


def test_edits_use_only_images_that_were_sent() -> None:
    numbers = [
        (row, step["params"][key])
        for row in EVERY
        for step in steps_of(row)
        for key in IMAGE_NUMBERS
        if key in step["params"]
    ]
    assert [row["id"] for row, number in numbers if not 1 <= number <= row["images"]] == []
