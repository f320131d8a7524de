"""The picture set is as large, as light and as well described as its README says."""

from collections import defaultdict
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from overpaint.engines.embedded.plan import Step
from overpaint.evaluation.cases import Case, load_cases
from overpaint.evaluation.checks import CHECKS, FAMILIES
from overpaint.evaluation.checks.frames import OPS
from overpaint.evaluation.checks.manners import STYLES
from overpaint.evaluation.checks.tones import LOOKS
from overpaint.evaluation.command import SET
from overpaint.evaluation.pictures import LARGE, Region, SetMissing, Truth, load_pictures
from overpaint.evaluation.thresholds import PICTURES_PER_FAMILY_MIN

FOLDER = SET / "pictures"
PICTURES_MIN = 60
BYTES_MAX = 40_000_000
USUAL_PX = range(1_000_000, 1_100_000)
LARGE_PX_MIN = 12_000_000


@pytest.fixture(scope="module")
def pictures() -> dict[str, Truth]:
    return load_pictures(FOLDER)


@pytest.fixture(scope="module")
def cases(pictures: dict[str, Truth]) -> list[Case]:
    return load_cases(SET / "cases.jsonl", pictures)


def regions(truth: Truth) -> list[Region]:
    found = [truth.subject, truth.garment, *(thing.region for thing in truth.things)]
    return [region for region in found if region is not None]


def test_there_are_enough_pictures_and_they_are_light(pictures: dict[str, Truth]) -> None:
    assert len(pictures) >= PICTURES_MIN
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) <= BYTES_MAX


def test_every_file_of_the_set_is_described_and_licensed(pictures: dict[str, Truth]) -> None:
    told = (FOLDER / "README.md").read_text("utf-8")

    assert {path.stem for path in FOLDER.glob("*.jpg")} == pictures.keys()
    assert all(truth.row["source"] and truth.row["license"] for truth in pictures.values())
    assert all(f"| `{name}` |" in told for name in pictures)


def test_times_compare_because_pictures_have_about_a_megapixel(pictures: dict[str, Truth]) -> None:
    for truth in pictures.values():
        width, height = truth.row["size"]
        assert (
            width * height >= LARGE_PX_MIN
            if truth.kind == LARGE
            else width * height in USUAL_PX or truth.lettering
        )


def test_masks_fit_their_pictures_and_say_something(pictures: dict[str, Truth]) -> None:
    for truth in pictures.values():
        width, height = truth.row["size"]
        for region in regions(truth):
            assert region.mask.shape == (height, width)
            assert region.inside.any()
            assert region.outside.any()


def test_a_mask_that_leaves_nothing_open_is_that_of_a_composite(pictures: dict[str, Truth]) -> None:
    undecided = {
        truth.kind
        for truth in pictures.values()
        for region in regions(truth)
        if np.mean(region.mask == 128) > 0.01
    }

    assert undecided == {"photograph", LARGE}


def test_every_family_has_cases_on_enough_pictures(cases: list[Case]) -> None:
    shown = defaultdict(set)
    for case in cases:
        shown[case.family].add(case.pictures[0].name)

    assert shown.keys() == set(FAMILIES)
    assert min(len(names) for names in shown.values()) >= PICTURES_PER_FAMILY_MIN


def test_every_style_and_shape_that_is_checked_is_asked_for(cases: list[Case]) -> None:
    asked = {(case.family, case.params.get("name") or case.params.get("op")) for case in cases}

    assert {("style", name) for name in STYLES} <= asked
    assert {("look", name) for name in LOOKS} <= asked
    assert {("geometry", op) for op in OPS} <= asked


def test_pictures_of_twelve_megapixels_are_edited_in_many_ways(cases: list[Case]) -> None:
    families = {case.family.partition(".")[0] for case in cases if case.is_large}

    assert families >= {
        "look",
        "style",
        "geometry",
        "text",
        "background",
        "recolor",
        "remove",
        "move",
        "copy",
    }


def test_the_ids_and_the_edits_of_cases_are_different_ones(cases: list[Case]) -> None:
    edits = [(case.pictures[0].name, case.text) for case in cases]

    assert len({case.id for case in cases}) == len(cases)
    assert len(set(edits)) == len(edits)


def test_a_case_names_only_what_is_in_its_picture(cases: list[Case]) -> None:
    for case in cases:
        old = case.params.get("old")
        assert old is None or old in {line.text for line in case.pictures[0].lettering}


def test_every_family_of_the_engine_has_a_check() -> None:
    assert {step.family for step in get_args(Step)} == CHECKS.keys()


def test_a_case_that_nothing_checks_is_an_error(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"id": "upscale-01", "family": "upscale", "pictures": [], "text": "", "params": {}}\n')

    with pytest.raises(SetMissing, match=r"upscale-01 .* no check"):
        load_cases(cases, {})


def test_a_folder_without_a_set_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="source repository") as refused:
        load_pictures(tmp_path)

    assert str(refused.value).count(". ") == 0
