from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.cutout import subject
from overpaint.engines.embedded.cutout.subject import CLEAR, GUESSED, cut
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
SIDE = 512
Y, X = np.mgrid[:SIDE, :SIDE].astype(np.float32) / SIDE


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


def test_of_large_cuts_only_the_last_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_KEPT_BYTES_MAX", 0)
    for shade in (90, 200):
        picture = np.full((64, 64, 4), shade, np.uint8)
        picture[:32, :, 3] = 0
        cut(picture)

    (kept,) = subject._cuts.values()
    assert (kept.colors == shade).all()


def drawn(draw: Callable[[np.ndarray], None]) -> np.ndarray:
    """An antialiased alpha; `draw` paints 255 on a canvas four times as large."""
    canvas = np.zeros((4 * SIDE, 4 * SIDE), np.uint8)
    draw(canvas)
    return cv2.resize(canvas.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA) / 255


def bottle(canvas: np.ndarray) -> None:
    cv2.rectangle(canvas, (820, 820), (1230, 1740), 255, -1)
    cv2.ellipse(canvas, (1025, 820), (205, 240), 0, 0, 360, 255, -1)
    cv2.rectangle(canvas, (955, 330), (1095, 820), 255, -1)


def mug(canvas: np.ndarray) -> None:
    cv2.ellipse(canvas, (1390, 1120), (266, 286), 0, 0, 360, 255, -1)
    cv2.ellipse(canvas, (1390, 1120), (205, 225), 0, 0, 360, 0, -1)
    cv2.rectangle(canvas, (655, 740), (1310, 1560), 255, -1)


def brush_with_hairs(canvas: np.ndarray) -> None:
    cv2.ellipse(canvas, (1024, 1400), (420, 380), 0, 0, 360, 255, -1)
    for angle in np.linspace(-2.8, -0.35, 26):
        tip = (int(1024 + 480 * np.cos(angle)), int(1400 + 450 * np.sin(angle)))
        cv2.line(canvas, (1024, 1400), tip, 255, 7)


def plain(_: np.random.Generator) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), (238, 238, 235), np.float32)


def glow(_: np.random.Generator) -> np.ndarray:
    light = np.exp(-((X - 0.5) ** 2 + (Y - 0.4) ** 2) / 0.3)[..., None]
    return np.float32([70, 90, 120]) * (1 - light) + np.float32([190, 205, 220]) * light


def wood(rng: np.random.Generator) -> np.ndarray:
    grain = cv2.resize(rng.normal(0, 14, (170, 4)).astype(np.float32), (SIDE, SIDE))[..., None]
    return np.float32([168, 124, 84]) + grain * np.float32([1, 0.85, 0.65])


BACKDROPS = pytest.mark.parametrize("backdrop", [plain, glow, wood])


def pictured(
    alpha: np.ndarray, backdrop: Callable[[np.random.Generator], np.ndarray], color: tuple[int, int, int]
) -> np.ndarray:
    rng = np.random.default_rng(7)
    shade = np.clip(1.05 - ((X - 0.47) / 0.4) ** 2, 0.5, 1.05)[..., None]
    share = alpha[..., None]
    picture = np.float32(color) * shade * share + backdrop(rng) * (1 - share)
    return np.clip(picture + rng.normal(0, 2, picture.shape), 0, 255).astype(np.uint8)


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.minimum(one, other).sum() / np.maximum(one, other).sum())


@BACKDROPS
@pytest.mark.parametrize("draw", [bottle, mug])
def test_a_thing_before_a_calm_backdrop_is_cut_exactly(
    draw: Callable[[np.ndarray], None], backdrop: Callable[[np.random.Generator], np.ndarray]
) -> None:
    truth = drawn(draw)

    found = cut(pictured(truth, backdrop, (170, 40, 50)))

    assert overlap(found.alpha, truth) > 0.97
    assert found.certainty >= CLEAR


@BACKDROPS
def test_the_hole_of_a_handle_shows_the_background(
    backdrop: Callable[[np.random.Generator], np.ndarray],
) -> None:
    found = cut(pictured(drawn(mug), backdrop, (170, 40, 50)))

    assert found.alpha[270:290, 350:370].max() < 0.1


def test_hairs_are_kept_and_the_gaps_between_them_are_clear() -> None:
    truth = drawn(brush_with_hairs)
    around = (Y < 0.6) & (truth < 0.99)

    found = cut(pictured(truth, plain, (60, 40, 30)))

    assert np.abs(found.alpha - truth)[around].mean() < 0.25 * truth[around].mean()
    assert overlap(found.alpha, truth) > 0.95


def test_a_soft_shadow_is_not_the_subject() -> None:
    truth = drawn(bottle)
    shadow = cv2.GaussianBlur(
        ((Y > 0.82) & (Y < 0.88) & (X > 0.4) & (X < 0.72)).astype(np.float32), (0, 0), 9
    )
    picture = pictured(truth, plain, (170, 40, 50)) * (1 - 0.35 * (shadow * (1 - truth))[..., None])

    found = cut(picture.astype(np.uint8))

    assert overlap(found.alpha, truth) > 0.96


def test_the_backdrop_is_taken_out_of_mixed_pixels() -> None:
    truth = drawn(brush_with_hairs)

    found = cut(pictured(truth, plain, (60, 40, 30)))

    mixed = (found.alpha > 0.3) & (found.alpha < 0.9)
    assert mixed.sum() > 500
    assert np.median(found.colors[mixed].mean(axis=-1)) < 80


def test_the_astronaut_is_whole_and_the_flag_is_gone() -> None:
    alpha = cut(photo("astronaut.png")).alpha

    assert alpha[70:140, 185:250].min() > 0.95, "face"
    assert alpha[30:60, 200:240].mean() > 0.98, "hair"
    assert alpha[420:500, 330:440].min() > 0.95, "helmet in her hands"
    assert alpha[352:358, 395:425].min() > 0.9, "white shell of the helmet"
    assert alpha[300:330, 50:240].min() > 0.95, "suit"
    assert alpha[:300, :20].max() < 0.05, "flag"
    assert alpha[20:200, 350:].max() < 0.05, "shuttle"


def test_a_cup_on_a_wooden_table_is_cut_with_its_saucer() -> None:
    alpha = cut(photo("coffee.png")).alpha

    assert alpha[100:160, 200:380].min() > 0.9, "cup"
    assert alpha[250:300, 110:180].min() > 0.9, "saucer"
    assert alpha[78:96, 408:414].min() > 0.9, "handle of the spoon"
    assert alpha[:, 520:].max() < 0.05
    assert alpha[:80, :100].max() < 0.05


@pytest.mark.parametrize("name", ["chelsea.png", "motorcycle_left.png", "rocket.jpg"])
def test_what_cannot_be_cut_well_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        cut(photo(name))

    assert refused.value.reason is RefusalReason.subject_unclear


@BACKDROPS
def test_a_backdrop_alone_has_no_subject(backdrop: Callable[[np.random.Generator], np.ndarray]) -> None:
    empty = pictured(np.zeros((SIDE, SIDE), np.float32), backdrop, (0, 0, 0))

    with pytest.raises(Refusal):
        cut(empty, certainty_min=GUESSED)


def test_transparency_is_a_cut_already() -> None:
    truth = drawn(bottle)
    picture = np.dstack([pictured(truth, wood, (170, 40, 50)), (truth * 255).astype(np.uint8)])

    assert np.abs(cut(picture).alpha - truth).max() < 1 / 200


def test_a_picture_that_is_all_transparent_is_refused() -> None:
    with pytest.raises(Refusal):
        cut(np.zeros((64, 64, 4), np.uint8))


def test_a_cut_is_made_once_per_picture() -> None:
    picture = pictured(drawn(bottle), plain, (170, 40, 50))

    assert cut(picture) is cut(picture.copy())
    assert cut(picture) is not cut(picture[:, ::-1].copy())


def test_cutting_leaves_the_picture_alone() -> None:
    picture = pictured(drawn(bottle), glow, (170, 40, 50))
    before = picture.copy()

    cut(picture)

    assert np.array_equal(picture, before)
