import numpy as np
import pytest

from overpaint.engines.embedded.pixels.inpaint import fill
from tests.engines.embedded import pictures


def hole_in(picture: np.ndarray, *, side_px: int = 40) -> np.ndarray:
    hole = np.zeros(picture.shape[:2], bool)
    middle = picture.shape[0] // 2
    hole[middle - side_px // 2 : middle + side_px // 2, 200 : 200 + side_px] = True
    return hole


def test_a_hole_in_a_color_run_closes_without_a_trace() -> None:
    whole = pictures.empty().picture
    hole = hole_in(whole)
    torn = np.where(hole[..., None], 0, whole).astype(np.uint8)
    filled = fill(torn, hole, np.random.default_rng(0))
    assert np.abs(filled.astype(int) - whole).max() <= 4


def test_nothing_outside_of_the_hole_changes() -> None:
    torn = pictures.gravel().picture
    hole = hole_in(torn)
    filled = fill(torn, hole, np.random.default_rng(0))
    assert np.array_equal(filled[~hole], torn[~hole])
    assert (filled[hole] != torn[hole]).any()


def test_texture_stays_texture() -> None:
    wall = np.clip(pictures.bricks(400), 0, 255).astype(np.uint8)
    hole = hole_in(wall, side_px=14)
    torn = np.where(hole[..., None], 255, wall).astype(np.uint8)
    filled = fill(torn, hole, np.random.default_rng(0))
    assert filled[hole].std() == pytest.approx(wall[hole].std(), rel=0.6)
    assert filled[hole].mean() == pytest.approx(wall[hole].mean(), rel=0.2)


def test_grain_goes_on_inside_the_hole() -> None:
    noise = np.random.default_rng(1).normal(0, 4, (300, 400, 3))
    paper = np.clip(200 + noise, 0, 255).astype(np.uint8)
    hole = hole_in(paper)
    filled = fill(paper, hole, np.random.default_rng(2))
    assert filled[hole].std() == pytest.approx(4, rel=0.35)


def test_the_same_seed_fills_alike() -> None:
    torn = pictures.gravel().picture
    hole = hole_in(torn)
    once, again = (fill(torn, hole, np.random.default_rng(9)) for _ in range(2))
    assert np.array_equal(once, again)
