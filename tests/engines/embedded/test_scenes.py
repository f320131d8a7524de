from collections.abc import Callable

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.background.scenes import render
from overpaint.engines.embedded.plan import Scene

SIDE = 320
ALL = pytest.mark.parametrize("scene", Scene)


def rendered(scene: Scene, seed: int = 5, size: tuple[int, int] = (SIDE, SIDE)) -> np.ndarray:
    return render(scene, *size, np.random.default_rng(seed))


def rows(picture: np.ndarray, start: float, end: float) -> np.ndarray:
    """The mean colour between two heights, as shares from the top."""
    height = len(picture)
    return picture[round(start * height) : round(end * height)].mean(axis=(0, 1))


@ALL
def test_the_same_seed_gives_the_same_bytes(scene: Scene) -> None:
    assert np.array_equal(rendered(scene), rendered(scene))


@ALL
def test_another_seed_gives_another_layout(scene: Scene) -> None:
    one, other = (cv2.blur(rendered(scene, seed), (9, 9)).astype(float) for seed in (1, 2))

    assert np.abs(one - other).mean() > 3


@ALL
@pytest.mark.parametrize("size", [(64, 64), (500, 210), (180, 400)], ids=str)
def test_a_scene_fills_any_format(scene: Scene, size: tuple[int, int]) -> None:
    picture = rendered(scene, size=size)

    assert picture.shape == (size[1], size[0], 3)
    assert picture.dtype == np.uint8
    assert picture.std() > 5


def test_a_scene_larger_than_it_is_drawn_fills_its_format() -> None:
    small, large = (rendered(Scene.snow, size=(width, width * 3 // 5)) for width in (500, 2500))

    assert large.shape == (1500, 2500, 3)
    assert np.abs(rows(small, 0, 1) - rows(large, 0, 1)).max() < 45


@ALL
def test_a_scene_is_much_the_same_at_any_size(scene: Scene) -> None:
    small, large = (rendered(scene, size=(side, side)) for side in (256, 512))

    assert np.abs(small.mean(axis=(0, 1)) - large.mean(axis=(0, 1))).max() < 45


def test_the_sunset_is_warm_above_the_mountains_and_blue_overhead() -> None:
    picture = rendered(Scene.mountain_sunset, seed=2)

    overhead, low = rows(picture, 0.0, 0.05), rows(picture, 0.45, 0.55)
    assert overhead[2] > overhead[0]
    assert low[0] > low[2] + 30


def test_the_lake_mirrors_the_sky() -> None:
    picture = rendered(Scene.mountain_sunset, seed=2)

    middle = picture[round(0.75 * SIDE) : round(0.9 * SIDE)].mean(axis=(0, 1))
    assert middle[0] > middle[2] + 20


def test_the_beach_has_sky_sea_and_sand() -> None:
    picture = rendered(Scene.beach)

    for band in (rows(picture, 0.0, 0.2), rows(picture, 0.5, 0.55)):
        assert band[2] > band[0] + 30
    sand = rows(picture, 0.85, 1.0)
    assert sand[0] > sand[2] + 30


def test_the_night_is_dark_with_bright_stars() -> None:
    picture = render(Scene.night_sky, 1024, 1024, np.random.default_rng(5))

    assert picture.mean() < 60
    assert 50 < (picture.min(axis=-1) > 200).sum() < 20000


def test_the_snow_is_bright_and_the_sky_above_it_blue() -> None:
    picture = rendered(Scene.snow)

    assert rows(picture, 0.65, 1.0).min() > 200
    overhead = rows(picture, 0.0, 0.2)
    assert overhead[2] > overhead[0] + 30


def test_the_forest_is_green() -> None:
    red, green, blue = rendered(Scene.forest).mean(axis=(0, 1))

    assert green > red + 5
    assert green > blue + 25


def test_the_city_is_dark_blue_with_warm_lights() -> None:
    picture = rendered(Scene.city_dusk).astype(int)

    above = rows(picture, 0.0, 0.2)
    assert above[2] > above[0]
    assert 0.002 < ((picture[..., 0] - picture[..., 2] > 40) & (picture[..., 0] > 110)).mean() < 0.1


def test_the_studio_is_smooth_and_lighter_in_the_middle() -> None:
    picture = rendered(Scene.studio)

    smooth = cv2.blur(picture, (5, 5))
    assert np.abs(np.diff(smooth.astype(int), axis=0)).max() < 5
    assert picture[100:180, 120:200].mean() > picture[-40:, :40].mean() + 15


SHARPNESS: dict[Scene, Callable[[float], bool]] = {
    Scene.forest: lambda edges: edges < 60,
    Scene.city_dusk: lambda edges: edges < 120,
}


@pytest.mark.parametrize("scene", SHARPNESS)
def test_near_scenes_are_out_of_focus(scene: Scene) -> None:
    picture = cv2.GaussianBlur(render(scene, 1024, 1024, np.random.default_rng(5)), (0, 0), 1.5)  # grain

    assert SHARPNESS[scene](float(cv2.Laplacian(picture, cv2.CV_32F).var()))
