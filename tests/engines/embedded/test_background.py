from pathlib import Path

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.background.apply import apply
from overpaint.engines.embedded.plan import (
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    BackgroundStep,
    BackgroundTransparent,
    Color,
    Scene,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
SIDE = 512
WHITE = Color("white", (255, 255, 255))
Y, X = np.mgrid[:SIDE, :SIDE].astype(np.float32) / SIDE


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


@pytest.fixture(scope="module")
def truth() -> np.ndarray:
    """The alpha of a vase that stands free."""
    canvas = np.zeros((4 * SIDE, 4 * SIDE), np.uint8)
    cv2.ellipse(canvas, (1024, 1250), (330, 420), 0, 0, 360, 255, -1)
    cv2.rectangle(canvas, (920, 520), (1128, 1000), 255, -1)
    return cv2.resize(canvas.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA) / 255


@pytest.fixture(scope="module")
def vase(truth: np.ndarray) -> np.ndarray:
    """A striped red vase on a wooden board."""
    rng = np.random.default_rng(3)
    grain = cv2.resize(rng.normal(0, 16, (170, 4)).astype(np.float32), (SIDE, SIDE))[..., None]
    board = np.array([168, 134, 94], np.float32) + grain
    stripes = 0.8 + 0.2 * np.sign(np.sin(Y * 120))
    body = np.array([200, 30, 40], np.float32) * stripes[..., None]
    picture = body * truth[..., None] + board * (1 - truth[..., None])
    return np.clip(picture + rng.normal(0, 2, picture.shape), 0, 255).astype(np.uint8)


def edited(step: BackgroundStep, *pictures: np.ndarray, seed: int = 1) -> np.ndarray:
    return apply(step, [pictures[0], *pictures], np.random.default_rng(seed))


def sharpness(picture: np.ndarray, where: np.ndarray) -> float:
    return float(cv2.Laplacian(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.CV_32F)[where].std())


def correlation(one: np.ndarray, other: np.ndarray, where: np.ndarray) -> float:
    return float(np.corrcoef(one[where].ravel().astype(float), other[where].ravel().astype(float))[0, 1])


def test_a_white_background_is_white_and_the_subject_stays(vase: np.ndarray, truth: np.ndarray) -> None:
    outside, inside = cv2.dilate(truth, np.ones((7, 7))) == 0, cv2.erode(truth, np.ones((7, 7))) == 1

    result = edited(BackgroundColor(WHITE), vase)

    assert np.mean(result[outside] >= 247) > 0.999
    assert np.mean(vase[outside] >= 247) < 0.999, "the unchanged picture fails"
    assert np.abs(result.astype(int) - vase)[inside].mean() < 0.5


def test_a_transparent_background_has_the_subjects_outline(vase: np.ndarray, truth: np.ndarray) -> None:
    result = edited(BackgroundTransparent(), vase)

    assert result.shape == (SIDE, SIDE, 4)
    alpha = result[..., 3] / 255
    assert np.minimum(alpha, truth).sum() / np.maximum(alpha, truth).sum() > 0.97


def test_image_2_is_seen_behind_the_subject(vase: np.ndarray, truth: np.ndarray) -> None:
    rocket = photo("rocket.jpg")
    scaled = cv2.resize(rocket, None, fx=SIDE / 427, fy=SIDE / 427, interpolation=cv2.INTER_CUBIC)
    left = (scaled.shape[1] - SIDE) // 2
    expected = scaled[:SIDE, left : left + SIDE]
    outside, inside = cv2.dilate(truth, np.ones((25, 25))) == 0, truth == 1

    result = edited(BackgroundImage(2), vase, rocket)

    assert correlation(result, expected, outside) > 0.95
    assert correlation(vase, expected, outside) < 0.5, "the unchanged picture fails"
    assert correlation(result, vase, inside) > 0.93


def test_image_2_is_never_stretched(vase: np.ndarray) -> None:
    checks = np.zeros((100, 400, 3), np.uint8)
    cv2.circle(checks, (190, 12), 8, (255, 255, 255), -1)

    result = edited(BackgroundImage(2), vase, checks)

    rows, columns = np.nonzero(result[:130].min(axis=-1) > 128)
    assert abs(np.ptp(rows) - np.ptp(columns)) <= 3


def test_a_blurred_background_is_soft_and_the_subject_sharp(vase: np.ndarray, truth: np.ndarray) -> None:
    outside, inside = cv2.dilate(truth, np.ones((9, 9))) == 0, cv2.erode(truth, np.ones((9, 9))) == 1

    result = edited(BackgroundBlur(), vase)

    assert sharpness(result, outside) < 0.5 * sharpness(vase, outside)
    assert sharpness(result, inside) > 0.95 * sharpness(vase, inside)


def test_the_subject_does_not_bleed_into_the_blur(vase: np.ndarray, truth: np.ndarray) -> None:
    near = (cv2.dilate(truth, np.ones((21, 21))) > 0) & (cv2.dilate(truth, np.ones((5, 5))) == 0)
    far = cv2.dilate(truth, np.ones((91, 91))) == 0

    result = edited(BackgroundBlur("strong"), vase).astype(int)

    redness = result[..., 0] - result[..., 1]
    assert abs(np.median(redness[near]) - np.median(redness[far])) < 4
    assert np.percentile(redness[near], 95) < np.percentile(redness[far], 95) + 8


def test_more_blur_is_blurrier(vase: np.ndarray, truth: np.ndarray) -> None:
    outside = cv2.dilate(truth, np.ones((9, 9))) == 0
    amounts = (BackgroundBlur("slight"), BackgroundBlur(), BackgroundBlur("strong"), BackgroundBlur(100))

    left = [sharpness(cv2.blur(edited(step, vase), (3, 3)), outside) for step in amounts]

    assert left == sorted(left, reverse=True)


@pytest.mark.parametrize("scene", Scene)
def test_the_subject_keeps_its_look_before_a_scene(scene: Scene, vase: np.ndarray, truth: np.ndarray) -> None:
    inside, outside = cv2.erode(truth, np.ones((9, 9))) == 1, truth == 0

    result = edited(BackgroundScene(scene), vase)

    assert correlation(result, vase, inside) > 0.95
    assert np.abs(result.astype(int) - vase)[inside].mean() < 14
    assert np.abs(result.astype(int) - vase)[outside].mean() > 15


def test_a_seed_decides_the_scene(vase: np.ndarray) -> None:
    step = BackgroundScene(Scene.snow)

    first, again, other = (edited(step, vase, seed=seed) for seed in (1, 1, 2))

    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_what_stands_free_casts_a_shadow_on_the_ground(vase: np.ndarray) -> None:
    even = np.full((SIDE, SIDE, 3), 200, np.uint8)

    result = edited(BackgroundImage(2), vase, even)

    foot = round((1250 + 420) / 4)
    assert result[foot + 4, SIDE // 2].mean() < 192
    assert result[foot // 2, 20].mean() > 198


def test_a_portrait_is_cut_from_a_busy_background() -> None:
    result = edited(BackgroundColor(Color("green", (0, 160, 0))), photo("astronaut.png"))

    green = (result == (0, 160, 0)).all(axis=-1)
    assert green[:200, 330:].mean() > 0.95
    assert green[:250, :25].mean() > 0.95
    assert not green[70:140, 185:250].any()


@pytest.mark.parametrize(
    "step",
    [
        BackgroundColor(WHITE),
        BackgroundTransparent(),
        BackgroundScene(Scene.beach),
        BackgroundImage(2),
        BackgroundBlur(),
    ],
    ids=lambda step: step.family,
)
def test_a_cat_without_clear_outline_is_refused(step: BackgroundStep) -> None:
    with pytest.raises(Refusal) as refused:
        edited(step, photo("chelsea.png"), photo("rocket.jpg"))

    assert refused.value.reason is RefusalReason.subject_unclear


def test_an_image_that_was_not_sent_is_refused(vase: np.ndarray) -> None:
    with pytest.raises(Refusal) as refused:
        edited(BackgroundImage(3), vase, vase)

    assert refused.value.reason is RefusalReason.missing_image


def test_a_background_that_is_transparent_already_is_refused(vase: np.ndarray) -> None:
    cut_out = edited(BackgroundTransparent(), vase)

    with pytest.raises(Refusal) as refused:
        edited(BackgroundTransparent(), cut_out)

    assert refused.value.reason is RefusalReason.nothing_changed


def test_a_cut_out_picture_can_get_a_background(vase: np.ndarray, truth: np.ndarray) -> None:
    cut_out = edited(BackgroundTransparent(), vase)

    result = edited(BackgroundColor(WHITE), cut_out)

    assert result.shape == (SIDE, SIDE, 3)
    assert result[cv2.dilate(truth, np.ones((9, 9))) == 0].min() == 255
