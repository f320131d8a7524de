import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.plan import (
    Flip,
    Rotate,
    Straighten,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from tests.engines.embedded.pictures import bricks, poster
from tests.engines.embedded.shapes import blueness, crispness, done, noise, photo

TILT_ERROR_MAX = 0.5  # degrees


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    return float(10 * np.log10(255**2 / np.mean((one.astype(float) - other) ** 2)))


@pytest.mark.parametrize("channels", [3, 4])
def test_quarters_are_exact_and_four_of_them_come_back(channels: int) -> None:
    picture = noise(40, 25, channels)

    turned = done(Rotate(90), picture)

    assert np.array_equal(turned[0, -1], picture[0, 0])
    assert np.array_equal(turned[-1, -1], picture[0, -1])
    assert np.array_equal(done(Rotate(-90), turned), picture)
    assert np.array_equal(done(Rotate(180), done(Rotate(-180), picture)), picture)
    assert np.array_equal(done(Rotate(270), picture), done(Rotate(-90), picture))
    assert not np.array_equal(turned, done(Rotate(-90), picture))


def test_a_mirrored_picture_is_the_same_when_it_is_mirrored_again() -> None:
    picture = noise(31, 22)

    across, down = done(Flip("horizontal"), picture), done(Flip("vertical"), picture)

    assert np.array_equal(across[:, 0], picture[:, -1])
    assert np.array_equal(down[0], picture[-1])
    assert np.array_equal(done(Flip("horizontal"), across), picture)
    assert not np.array_equal(across, picture)


@pytest.mark.parametrize("degrees", [3, -11, 45, 80, -200])
def test_a_turned_photograph_has_no_empty_corners(degrees: float) -> None:
    white = np.full((600, 900, 3), 255, np.uint8)
    white[::2, ::3] = 200  # no even ground

    turned = done(Rotate(degrees), white)

    assert turned.min() > 150
    assert turned.shape[0] * turned.shape[1] > 0.2 * 600 * 900


def test_a_turned_photograph_is_turned_as_far_as_was_said() -> None:
    page = photo("coffee.png")
    turned = done(Rotate(10), done(Rotate(-10), page))

    height, width = turned.shape[:2]
    top, left = (page.shape[0] - height) // 2, (page.shape[1] - width) // 2
    same = page[top : top + height, left : left + width]

    # a control: not turned back, but cut to the same size
    assert psnr(turned, same) > 27
    assert psnr(done(Rotate(-10), page)[:height, :width], same[:height, :width]) < 20


def test_turning_loses_no_sharpness_that_the_eye_would_miss() -> None:
    picture = photo("astronaut.png")

    turned = done(Rotate(7), picture)

    assert crispness(turned) > 0.7 * crispness(picture)
    assert crispness(cv2.GaussianBlur(turned, (0, 0), 1)) < 0.7 * crispness(picture)


def test_a_turned_face_is_kept_in_another_shape_where_the_own_one_would_cut_it() -> None:
    portrait = photo("astronaut.png")[:260]

    turned = done(Rotate(25), portrait)

    own = portrait.shape[1] / portrait.shape[0]
    assert turned.shape[1] / turned.shape[0] < 0.9 * own


def test_what_stands_on_an_even_ground_is_turned_whole() -> None:
    picture = np.full((200, 300, 3), (250, 248, 240), np.uint8)
    picture[60:140, 10:290] = (20, 60, 190)

    turned = done(Rotate(40), picture)

    assert blueness(turned).sum() == pytest.approx(80 * 280, rel=0.01)
    assert np.array_equal(turned[0, 0], (250, 248, 240))


def test_a_cut_out_is_turned_whole_on_nothing() -> None:
    picture = np.zeros((200, 300, 4), np.uint8)
    picture[:, :, 1] = 255  # hidden green
    picture[20:180, 20:280] = (200, 30, 40, 255)

    turned = done(Rotate(30), picture)

    assert (turned[..., 3] > 127).sum() == pytest.approx(160 * 260, rel=0.01)
    assert turned[0, 0, 3] == 0
    assert (turned[turned[..., 3] > 40][:, 1] < 90).all()


@pytest.mark.parametrize("tilt", [-9.0, -3.5, 1.5, 6.0])
@pytest.mark.parametrize("name", ["bricks", "poster"])
def test_a_tilted_picture_is_straightened(name: str, tilt: float) -> None:
    level = np.clip(bricks(900), 0, 255).astype(np.uint8) if name == "bricks" else poster(900).picture
    tilted = done(Rotate(tilt), level)

    straight = done(Straighten(), tilted)

    height, width = straight.shape[:2]
    margin = np.subtract(level.shape[:2], (height, width)) // 2
    same = level[margin[0] : margin[0] + height, margin[1] : margin[1] + width].astype(np.float32)
    shift, _ = cv2.phaseCorrelate(straight.mean(axis=2, dtype=np.float32), same.mean(axis=2))
    assert np.hypot(*shift) < np.radians(TILT_ERROR_MAX) * max(height, width)
    with pytest.raises(Refusal) as refusal:
        done(Straighten(), straight)
    assert refusal.value.reason == RefusalReason.nothing_changed


@pytest.mark.parametrize("name", ["chelsea.png", "coffee.png"])
def test_a_picture_without_level_lines_is_not_straightened(name: str) -> None:
    with pytest.raises(Refusal) as refusal:
        done(Straighten(), photo(name))

    assert refusal.value.reason == RefusalReason.no_tilt
