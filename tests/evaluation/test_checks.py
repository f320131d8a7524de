"""The checks take a right edit for what it is, and nothing else."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from overpaint.evaluation.cases import Case, load_cases
from overpaint.evaluation.checks import FAMILIES, unmet
from overpaint.evaluation.command import SET
from overpaint.evaluation.controls import passing
from overpaint.evaluation.pictures import load_pictures

CASES = load_cases(SET / "cases.jsonl", load_pictures(SET / "pictures"))
Edit = Callable[[Case], np.ndarray]


def first(family: str, **params: object) -> Case:
    """The first case of the family that asks for this."""
    return next(
        case
        for case in CASES
        if case.family == family and all(case.params.get(name) == value for name, value in params.items())
    )


def before(case: Case) -> np.ndarray:
    return case.pictures[0].pixels


def gray(case: Case) -> np.ndarray:
    return np.repeat(cv2.cvtColor(before(case), cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)


def in_another_color(case: Case, rgb: tuple[int, int, int]) -> np.ndarray:
    """The thing with its shading, in that colour."""
    (thing,) = case.pictures[0].things
    shading = cv2.cvtColor(before(case), cv2.COLOR_RGB2GRAY)[..., None] / 90
    cover = thing.region.mask[..., None] / 255
    painted = np.clip(np.array(rgb) * shading, 0, 255)
    return np.rint(painted * cover + before(case) * (1 - cover)).astype(np.uint8)


def before_white(case: Case) -> np.ndarray:
    assert case.pictures[0].subject
    cover = case.pictures[0].subject.mask[..., None] / 255
    return np.rint(before(case) * cover + 255 * (1 - cover)).astype(np.uint8)


def cut_out(case: Case) -> np.ndarray:
    assert case.pictures[0].subject
    return np.dstack([before(case), case.pictures[0].subject.mask])


RIGHT: dict[str, tuple[Case, Edit]] = {
    "black and white": (first("look", name="bw"), gray),
    "mirrored": (first("geometry", op="flip", axis="horizontal"), lambda case: before(case)[:, ::-1]),
    "turned": (first("geometry", op="rotate", degrees=90), lambda case: np.rot90(before(case), -1)),
    "cropped": (
        first("geometry", op="crop", side="left"),
        lambda case: before(case)[:, before(case).shape[1] // 5 :],
    ),
    "framed": (
        first("geometry", op="border", color="black"),
        lambda case: np.pad(before(case), ((40, 40), (40, 40), (0, 0))),
    ),
    "recolored": (first("recolor", color="blue"), lambda case: in_another_color(case, (30, 90, 200))),
    "before white": (
        next(
            case for case in CASES if case.params.get("color") == "white" and "-on-" in case.pictures[0].name
        ),
        before_white,
    ),
    "cut out": (
        next(
            case
            for case in CASES
            if case.family == "background.transparent" and "-on-" in case.pictures[0].name
        ),
        cut_out,
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_edit_is_met(name: str) -> None:
    case, edit = RIGHT[name]

    assert unmet(case.seen(edit(case))) is None


@pytest.mark.parametrize("family", FAMILIES)
def test_no_control_passes_for_an_edit(family: str) -> None:
    assert not list(passing(first(family)))


def test_the_right_colour_on_the_wrong_thing_is_not_met() -> None:
    case = next(
        case for case in CASES if case.family == "recolor" and case.pictures[0].name == "balls-on-grass"
    )
    thing = next(thing for thing in case.pictures[0].things if thing.color != case.params["target_color"])
    other = before(case).copy()
    other[thing.region.inside] = (30, 90, 200)

    assert unmet(case.seen(other))


def test_a_hole_filled_with_one_grey_is_not_met() -> None:
    case = first("remove.object")
    (thing,) = case.pictures[0].things
    filled = before(case).copy()
    filled[thing.region.mask > 0] = 120

    assert unmet(case.seen(filled))


def test_a_cut_that_misses_a_tenth_is_not_met() -> None:
    case, edit = RIGHT["cut out"]
    cut = edit(case)
    rows = np.flatnonzero(cut[..., 3].any(axis=1))
    cut[rows[0] : rows[0] + len(rows) // 5, :, 3] = 0

    assert "agrees" in (unmet(case.seen(cut)) or "")


def test_a_right_edit_with_a_smear_elsewhere_is_not_met() -> None:
    case, edit = RIGHT["recolored"]
    smeared = edit(case)
    smeared[:300, :300] = 0

    assert "Elsewhere" in (unmet(case.seen(smeared)) or "")


GONE = next(
    case for case in CASES if case.family == "remove.object" and case.pictures[0].name == "cup-on-plaster"
)


def gone(case: Case, *, shadow_left: float = 0.0, of_it: float = 1.0) -> np.ndarray:
    """The picture without its thing, other ground in its place; of the share `of_it` of its shadow so much is left."""
    (thing,) = case.pictures[0].things
    assert thing.shadow is not None
    on_the_ground = np.where(thing.region.mask > 0, 0, thing.shadow).sum(axis=0).cumsum()
    left = np.where(on_the_ground <= of_it * on_the_ground[-1], shadow_left, 0.0)
    light = 1 - thing.shadow[..., None]
    ground = before(case) / light
    whole = cv2.dilate(thing.region.mask, np.ones((9, 9)))[..., None] > 0
    elsewhere = np.roll(ground, before(case).shape[1] // 2, axis=1)
    shift = [values[(thing.region.grown(60) & ~whole[..., 0])].mean(axis=0) for values in (ground, elsewhere)]
    filled = np.where(whole, elsewhere + shift[0] - shift[1], ground)
    return np.clip(np.rint(filled * light ** left[None, :, None]), 0, 255).astype(np.uint8)


def test_a_thing_that_is_gone_with_its_shadow_is_met() -> None:
    assert unmet(GONE.seen(gone(GONE))) is None


@pytest.mark.parametrize(("shadow_left", "of_it"), [(1.0, 1.0), (1.0, 0.5), (0.5, 1.0)])
def test_a_shadow_that_stays_or_half_of_it_is_not_met(shadow_left: float, of_it: float) -> None:
    assert "shadow" in (unmet(GONE.seen(gone(GONE, shadow_left=shadow_left, of_it=of_it))) or "")


def test_a_blurred_ghost_is_not_met() -> None:
    cover = cv2.GaussianBlur(GONE.pictures[0].things[0].region.mask, (0, 0), 9)[..., None] / 255 * 0.2
    ghost = cv2.GaussianBlur(before(GONE), (0, 0), 9) * cover + gone(GONE) * (1 - cover)

    assert unmet(GONE.seen(np.rint(ghost).astype(np.uint8)))


def test_a_rim_that_stays_is_not_met() -> None:
    bits = (GONE.pictures[0].things[0].region.mask > 128).astype(np.uint8)
    rim = cv2.morphologyEx(bits, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0

    assert "outline" in (unmet(GONE.seen(np.where(rim[..., None], before(GONE), gone(GONE)))) or "")
