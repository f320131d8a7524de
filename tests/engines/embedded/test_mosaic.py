"""Whether walls, horizons and lawns go on through a hole."""

from itertools import product

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.pixels.expansion import expanded, neighbours_in
from overpaint.engines.embedded.pixels.mosaic import pieced
from tests.engines.embedded import pictures, things

SPREAD_MIN, SPREAD_MAX = 0.55, 1.5  # of the surroundings
SHARPNESS_OFF_MAX = 0.25  # of that of the surroundings
ENERGY_OFF_MAX = 1e-3


def oval(shape: tuple[int, ...], x: int, y: int, wide: int, high: int) -> np.ndarray:
    hole = np.zeros(shape[:2], np.uint8)
    cv2.ellipse(hole, (x, y), (wide, high), 0, 0, 360, 1, -1)
    return hole > 0


def filled(picture: np.ndarray, hole: np.ndarray, *, seed: int = 0) -> np.ndarray:
    torn = np.where(hole[..., None], (255, 0, 255), picture).astype(np.uint8)
    result = pieced(torn, hole, np.random.default_rng(seed), avoid=hole)
    assert result is not None
    return np.clip(np.rint(result), 0, 255).astype(np.uint8)


def around(hole: np.ndarray) -> np.ndarray:
    ring = cv2.dilate(hole.astype(np.uint8), np.ones((61, 61), np.uint8)) > 0
    return ring & ~hole


def sharpness(picture: np.ndarray, where: np.ndarray) -> float:
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    inner = cv2.erode(where.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return float(np.abs(cv2.Laplacian(gray, cv2.CV_32F))[inner].mean())


def wall_with_a_frame() -> np.ndarray:
    wall = things.wall().astype(np.float32)
    wall[:, 260:274] = (225, 222, 215)
    wall[:, 274:] = (90, 110, 130)
    noise = np.random.default_rng(0).normal(0, 2, wall.shape)
    return np.clip(wall + noise, 0, 255).astype(np.uint8)


def lawn() -> np.ndarray:
    return np.clip(things.grass(), 0, 255).astype(np.uint8)


def test_the_courses_of_a_wall_go_on() -> None:
    wall = things.wall().astype(np.uint8)
    hole = oval(wall.shape, 256, 260, 70, 60)
    mortar = cv2.inRange(wall, (110, 80, 70), (255, 255, 255)) > 0

    found = cv2.inRange(filled(wall, hole), (110, 80, 70), (255, 255, 255)) > 0

    joints = (found & mortar & hole).sum() / (mortar & hole).sum()
    assert joints > 0.6


def test_a_frame_goes_on_straight() -> None:
    wall = wall_with_a_frame()
    hole = oval(wall.shape, 262, 250, 60, 70)

    after = filled(wall, hole).astype(float)

    frame = np.zeros_like(hole)
    frame[:, 262:272] = True
    assert np.abs(after - wall)[frame & hole].mean() < 12
    beside = np.zeros_like(hole)
    beside[:, 280:] = True
    assert np.abs(after - wall)[beside & hole].mean() < 12


def test_a_horizon_stays_where_it_is() -> None:
    picture = lawn()
    hole = oval(picture.shape, 256, 200, 70, 50)

    after = filled(picture, hole).astype(float)

    is_sky_before, is_sky_after = (image[..., 2].astype(float) > 150 for image in (picture, after))
    assert (is_sky_before != is_sky_after)[hole].mean() < 0.03


@pytest.mark.parametrize("picture", [lawn(), pictures.gravel().picture], ids=["lawn", "gravel"])
def test_texture_is_as_rough_as_around_it(picture: np.ndarray) -> None:
    height, width = picture.shape[:2]
    hole = oval(picture.shape, width // 2, int(0.72 * height), width // 9, height // 9)

    after = filled(picture, hole)

    ring = around(hole)
    gray = cv2.cvtColor(after, cv2.COLOR_RGB2GRAY)
    assert SPREAD_MIN < gray[hole].std() / gray[ring].std() < SPREAD_MAX
    assert sharpness(after, hole) == pytest.approx(sharpness(after, ring), rel=SHARPNESS_OFF_MAX)


def test_nothing_outside_of_the_hole_changes_and_nothing_of_what_was_there_is_left() -> None:
    picture = lawn()
    hole = oval(picture.shape, 256, 380, 60, 50)

    after = filled(picture, hole)

    assert np.array_equal(after[~hole], picture[~hole])
    pink = (after[..., 0].astype(int) - after[..., 1] > 60) & hole
    assert not pink.any()


def test_a_hole_too_large_for_the_finest_seams_is_filled_all_the_same() -> None:
    picture = np.tile(lawn(), (3, 4, 1))
    hole = oval(picture.shape, 1024, 768, 340, 330)

    after = filled(picture, hole)

    assert np.array_equal(after[~hole], picture[~hole])
    pink = (after[..., 0].astype(int) - after[..., 1] > 60) & hole
    assert not pink.any()
    assert sharpness(after, hole) == pytest.approx(sharpness(after, around(hole)), rel=SHARPNESS_OFF_MAX)


def test_one_seed_gives_one_fill_and_another_seed_another() -> None:
    picture = lawn()
    hole = oval(picture.shape, 256, 380, 60, 50)

    assert np.array_equal(filled(picture, hole, seed=1), filled(picture, hole, seed=1))
    assert not np.array_equal(filled(picture, hole, seed=1), filled(picture, hole, seed=2))


def test_without_a_source_there_is_no_fill() -> None:
    picture = lawn()[:60, :60]
    hole = oval(picture.shape, 30, 30, 28, 28)

    assert pieced(picture, hole, np.random.default_rng(0), avoid=np.ones_like(hole)) is None


def test_two_labels_are_laid_as_cheaply_as_any_cut_could() -> None:
    rng = np.random.default_rng(4)
    for _ in range(20):
        nodes = rng.random((3, 4)) < 0.85
        neighbours = neighbours_in(nodes)
        looks = rng.random((2, len(neighbours), 2)).astype(np.float32)
        costs = rng.random((2, len(neighbours))).astype(np.float32)

        labels = expanded(np.zeros(len(neighbours), np.int64), looks, costs, neighbours, 1)

        every = (np.array(choice) for choice in product((0, 1), repeat=len(neighbours)))
        best = min(energy(choice, looks, costs, neighbours) for choice in every)
        assert energy(labels, looks, costs, neighbours) == pytest.approx(best, abs=ENERGY_OFF_MAX)


def energy(labels: np.ndarray, looks: np.ndarray, costs: np.ndarray, neighbours: np.ndarray) -> float:
    total = costs[labels, np.arange(len(labels))].sum()
    for side in (0, 2):
        node = np.flatnonzero(neighbours[:, side] >= 0)
        other = neighbours[node, side]
        for place in (node, other):
            total += np.abs(looks[labels[node], place] - looks[labels[other], place]).sum()
    return float(total)
