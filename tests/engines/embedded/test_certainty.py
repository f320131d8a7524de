import numpy as np
import pytest

from overpaint.engines.embedded.cutout.certainty import certainty
from overpaint.engines.embedded.cutout.subject import CLEAR, cut
from overpaint.engines.embedded.refusals import Refusal
from tests.engines.embedded.cut_pictures import CutPicture, composite, without_subject

SHAPE = (420, 420)
AGREED = 0.97
GOOD_MIN = 0.9  # intersection over union
WITHOUT_SUBJECT = {shown.name: shown for shown in without_subject(2)}


@pytest.fixture(scope="module")
def mug() -> CutPicture:
    return composite("mug", "wood", SHAPE, seed=4)


def sure(shown: CutPicture, inside: np.ndarray, agreement: float = AGREED) -> float:
    return certainty(shown.picture, inside, agreement)


def test_the_true_outline_is_sure(mug: CutPicture) -> None:
    assert sure(mug, mug.truth > 0.5) > CLEAR


@pytest.mark.parametrize("shift_px", [12, 40])
def test_an_outline_beside_the_subject_is_doubted(mug: CutPicture, shift_px: int) -> None:
    assert sure(mug, np.roll(mug.truth > 0.5, shift_px, axis=1)) < CLEAR


def test_half_a_subject_is_doubted(mug: CutPicture) -> None:
    half = mug.truth > 0.5
    half[:, : int(np.flatnonzero(half.any(axis=0)).mean())] = False

    assert sure(mug, half) < CLEAR


def test_a_cut_that_comes_out_otherwise_is_less_sure(mug: CutPicture) -> None:
    assert sure(mug, mug.truth > 0.5, agreement=0.6) < sure(mug, mug.truth > 0.5)


@pytest.mark.parametrize(
    "inside", [np.zeros(SHAPE, bool), np.ones(SHAPE, bool)], ids=["nothing", "everything"]
)
def test_nothing_and_everything_are_no_subject(mug: CutPicture, inside: np.ndarray) -> None:
    assert sure(mug, inside) == 0


@pytest.mark.parametrize(
    ("subject", "ground"),
    [("bottle", "wood"), ("mug", "gray"), ("bust", "colored"), ("apple", "meadow"), ("teddy", "dark")],
)
def test_a_good_cut_is_accepted(subject: str, ground: str) -> None:
    shown = composite(subject, ground, SHAPE, seed=6)

    alpha = cut(shown.picture).alpha

    assert np.minimum(alpha, shown.truth).sum() > GOOD_MIN * np.maximum(alpha, shown.truth).sum()


@pytest.mark.parametrize(
    "name", ["noise", "stripes", "a page of text", "nothing on forest", "nothing on workshop"]
)
def test_where_there_is_no_subject_no_cut_is_accepted(name: str) -> None:
    with pytest.raises(Refusal):
        cut(WITHOUT_SUBJECT[name].picture)
