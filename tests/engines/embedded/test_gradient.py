import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.background.apply import apply
from overpaint.engines.embedded.background.gradient import gradient
from overpaint.engines.embedded.plan import BackgroundGradient, Color

SIDE = 256
BLUE, ORANGE, WHITE = (
    Color("blue", (30, 70, 200)),
    Color("orange", (250, 140, 30)),
    Color("white", (255, 255, 255)),
)
BANDING_MAX = 0.25  # levels; rounding alone is off by up to a half


def drawn(step: BackgroundGradient, seed: int = 1) -> np.ndarray:
    return gradient(step, SIDE, SIDE, np.random.default_rng(seed))


def color_at(picture: np.ndarray, x: int, y: int) -> np.ndarray:
    return picture[max(y - 3, 0) : y + 4, max(x - 3, 0) : x + 4].mean(axis=(0, 1))


def off_a_straight_run(rows: np.ndarray) -> float:
    places = np.arange(len(rows))
    return float(np.abs(rows - np.polyval(np.polyfit(places, rows, 1), places)).max())


@pytest.mark.parametrize(
    ("direction", "first", "last"),
    [(None, (128, 0), (128, 255)), ("horizontal", (0, 128), (255, 128)), ("radial", (128, 128), (0, 0))],
)
def test_the_first_colour_runs_into_the_last(
    direction: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    picture = drawn(BackgroundGradient((BLUE, ORANGE), direction))

    assert np.abs(color_at(picture, *first) - BLUE.rgb).max() < 20
    assert np.abs(color_at(picture, *last) - ORANGE.rgb).max() < 20


def test_three_colours_meet_in_the_middle_one() -> None:
    picture = drawn(BackgroundGradient((BLUE, WHITE, ORANGE)))

    assert color_at(picture, 128, 128).min() > 245


@pytest.mark.parametrize("color", [BLUE, WHITE, Color("black", (0, 0, 0))], ids=lambda color: color.name)
def test_one_colour_runs_into_a_shade_of_its_own(color: Color) -> None:
    picture = drawn(BackgroundGradient((color,)))

    top, bottom = color_at(picture, 128, 0), color_at(picture, 128, 255)
    assert np.abs(top - color.rgb).max() < 4
    assert np.abs(top - bottom).max() > 20
    assert np.argmax(bottom) == np.argmax(top) or np.ptp(top) < 4


def test_no_bands_are_left() -> None:
    close = BackgroundGradient((Color("one", (100, 100, 100)), Color("other", (104, 104, 104))))
    ideal = np.linspace(100, 104, SIDE)

    assert off_a_straight_run(drawn(close)[..., 0].mean(axis=1)) < BANDING_MAX
    assert off_a_straight_run(np.rint(ideal)) > BANDING_MAX, "without dither there are bands"


def test_the_subject_stands_before_the_gradient() -> None:
    picture = np.full((SIDE, SIDE, 3), 235, np.uint8)
    cv2.circle(picture, (128, 128), 60, (200, 30, 40), -1, cv2.LINE_AA)

    result = apply(BackgroundGradient((BLUE, ORANGE)), [picture], np.random.default_rng(1))

    assert np.abs(result[128, 128].astype(int) - (200, 30, 40)).max() < 14
    assert np.abs(color_at(result, 20, 3) - BLUE.rgb).max() < 20
