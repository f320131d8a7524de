from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.looks.apply import apply
from overpaint.engines.embedded.plan import Amount, Look, LookName

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
NAMES = ["astronaut.png", "chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg"]


@pytest.fixture(params=NAMES)
def picture(request: pytest.FixtureRequest) -> np.ndarray:
    return photo(request.param)


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


def look(name: LookName, picture: np.ndarray, amount: Amount | None = None, *, seed: int = 1) -> np.ndarray:
    return apply(Look(name, amount), [picture], np.random.default_rng(seed))


def luma(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY).astype(np.float32)


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    """Structural similarity of two luma planes, 8 px windows."""
    mean_one, mean_other = cv2.blur(one, (8, 8)), cv2.blur(other, (8, 8))
    spread_one = cv2.blur(one * one, (8, 8)) - mean_one**2
    spread_other = cv2.blur(other * other, (8, 8)) - mean_other**2
    together = cv2.blur(one * other, (8, 8)) - mean_one * mean_other
    numerator = (2 * mean_one * mean_other + 6.5) * (2 * together + 58.5)
    return float(
        (numerator / ((mean_one**2 + mean_other**2 + 6.5) * (spread_one + spread_other + 58.5))).mean()
    )


def redness(picture: np.ndarray) -> float:
    return float(picture[..., 0].mean() - picture[..., 2].mean())


def colorfulness(picture: np.ndarray) -> float:
    return float(np.ptp(picture[..., :3], axis=2).mean())


def crispness(picture: np.ndarray) -> float:
    return float(cv2.Laplacian(luma(picture), cv2.CV_32F).std())


def noisy(picture: np.ndarray, level: float) -> np.ndarray:
    noise = np.random.default_rng(5).normal(0, level, picture.shape)
    return np.clip(np.rint(picture + noise), 0, 255).astype(np.uint8)


def hazy(picture: np.ndarray) -> np.ndarray:
    veil = np.linspace(0.8, 0.3, len(picture))[:, None, None]
    return np.rint(picture * (1 - veil) + np.array([214, 219, 224]) * veil).astype(np.uint8)


@pytest.mark.parametrize("name", LookName)
@pytest.mark.parametrize("amount", [None, *get_args(get_args(Amount)[0]), 1, 100])
def test_every_look_at_every_amount_is_a_visible_picture(name: LookName, amount: Amount | None) -> None:
    before = photo("astronaut.png")

    after = look(name, before, amount)

    assert after.shape == before.shape
    assert after.dtype == np.uint8
    assert after.std() > 8
    assert np.abs(after.astype(int) - before).mean() > (0.5 if amount != 1 else 0)


@pytest.mark.parametrize("name", LookName)
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (17, 400)])
def test_the_smallest_pictures_take_every_look(name: LookName, size: tuple[int, int]) -> None:
    tiny = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)

    assert look(name, tiny).shape == tiny.shape


@pytest.mark.parametrize("name", LookName)
def test_the_same_seed_gives_the_same_bytes(name: LookName) -> None:
    before = photo("chelsea.png")

    assert np.array_equal(look(name, before, seed=7), look(name, before, seed=7))


@pytest.mark.parametrize("name", sorted(set(LookName) - {LookName.bw, LookName.sepia}))
def test_another_seed_gives_a_variation(name: LookName) -> None:
    before = noisy(photo("chelsea.png"), 6)

    assert not np.array_equal(look(name, before, seed=1), look(name, before, seed=2))


@pytest.mark.parametrize("name", [LookName.brighter, LookName.warmer, LookName.saturation_down, LookName.hdr])
def test_a_named_percentage_is_not_varied(name: LookName) -> None:
    before = photo("chelsea.png")

    assert np.array_equal(look(name, before, 30, seed=1), look(name, before, 30, seed=2))


@pytest.mark.parametrize("name", LookName)
def test_transparency_is_kept(name: LookName) -> None:
    before = photo("coffee.png")
    alpha = np.tile(np.linspace(0, 255, before.shape[1]).astype(np.uint8), (before.shape[0], 1))

    after = look(name, np.dstack([before, alpha]))

    assert np.array_equal(after[..., 3], alpha)
    assert np.array_equal(after[..., :3], look(name, before))


@pytest.mark.parametrize(
    "name", [name for name in LookName if name not in (LookName.bw, LookName.denoise, LookName.dehaze)]
)
def test_slight_changes_less_than_strong(name: LookName) -> None:
    before = photo("motorcycle_left.png")

    slight, strong = (
        np.abs(look(name, before, amount).astype(int) - before).mean() for amount in ("slight", "strong")
    )

    assert slight < 0.8 * strong


@pytest.mark.parametrize("name", LookName)
def test_more_per_cent_is_more_of_the_look_and_few_are_a_little(name: LookName) -> None:
    before = noisy(photo("motorcycle_left.png"), 6)

    changes = [
        np.abs(look(name, before, amount).astype(int) - before).mean() for amount in (5, 20, 40, 70, 100)
    ]

    assert (np.diff(changes) > -0.02 * changes[-1]).all()
    assert changes[0] < 0.3 * changes[-1]


@pytest.mark.parametrize("name", [LookName.bw, LookName.sepia])
def test_half_toned_lets_half_of_the_colour_through(name: LookName) -> None:
    before = photo("coffee.png")
    none, half, whole = before, look(name, before, 50), look(name, before, 100)

    assert np.abs(half - (none.astype(float) + whole) / 2).max() <= 3


def test_bw_has_no_colour_and_all_structure(picture: np.ndarray) -> None:
    after = look(LookName.bw, picture)

    assert np.ptp(after, axis=2).max() == 0
    assert likeness(luma(after), luma(picture)) > 0.85
    assert colorfulness(picture) > 2


def test_sepia_is_brown_everywhere(picture: np.ndarray) -> None:
    after = look(LookName.sepia, picture).astype(int)

    assert (after[..., 0] >= after[..., 1]).all()
    assert (after[..., 1] >= after[..., 2]).all()
    assert 12 < redness(after) < 90


def test_warmer_and_cooler_move_white_balance_and_keep_luminance(picture: np.ndarray) -> None:
    warm, cool = look(LookName.warmer, picture), look(LookName.cooler, picture)

    assert redness(warm) > redness(picture) + 6
    assert redness(cool) < redness(picture) - 6
    assert abs(luma(warm).mean() / luma(picture).mean() - 1) < 0.12
    assert abs(luma(cool).mean() / luma(picture).mean() - 1) < 0.12


def test_a_percentage_of_brightness_is_meant_literally() -> None:
    gray = np.full((32, 32, 3), 118, np.uint8)

    assert look(LookName.brighter, gray, 20).mean() == pytest.approx(118 * 1.2, rel=0.06)
    assert look(LookName.darker, gray, 20).mean() == pytest.approx(118 * 0.8, rel=0.06)


def test_brighter_clips_no_highlights(picture: np.ndarray) -> None:
    after = look(LookName.brighter, picture, "strong")

    assert luma(after).mean() > 1.15 * luma(picture).mean()
    assert (after == 255).mean() < (picture >= 252).mean() + 0.01


def test_darker_keeps_black_black_and_white_bright(picture: np.ndarray) -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)

    assert luma(look(LookName.darker, picture)).mean() < 0.85 * luma(picture).mean()
    assert look(LookName.darker, ramp, 30)[0, -1, 0] > 190
    assert (np.diff(look(LookName.darker, ramp, 30)[0, :, 0].astype(int)) >= 0).all()


def test_contrast_spreads_and_gathers_tones(picture: np.ndarray) -> None:
    assert luma(look(LookName.contrast_up, picture)).std() > 1.08 * luma(picture).std()
    assert luma(look(LookName.contrast_down, picture)).std() < 0.85 * luma(picture).std()


def test_saturation_changes_colour_and_not_lightness(picture: np.ndarray) -> None:
    vivid, muted = look(LookName.saturation_up, picture), look(LookName.saturation_down, picture)

    assert colorfulness(vivid) > 1.15 * colorfulness(picture)
    assert colorfulness(muted) < 0.65 * colorfulness(picture)
    assert abs(luma(vivid).mean() - luma(picture).mean()) < 4
    assert abs(luma(muted).mean() - luma(picture).mean()) < 4


def test_desaturating_fully_leaves_grey(picture: np.ndarray) -> None:
    assert np.ptp(look(LookName.saturation_down, picture, 100), axis=2).max() == 0


def test_vintage_fades_black_and_yellows_white() -> None:
    ramp = np.zeros((400, 400, 3), np.uint8)
    ramp[:, 200:] = 255

    after = look(LookName.vintage, ramp)

    assert after[190:210, 180:195].mean() > 15
    red, _, blue = after[190:210, 205:220].reshape(-1, 3).mean(axis=0)
    assert red > blue + 20


def test_film_splits_tones_and_has_grain() -> None:
    before = np.zeros((400, 400, 3), np.uint8)
    before[:, :200], before[:, 200:] = 24, 150

    after = look(LookName.film, before).astype(float)

    assert after[100:300, 20:150, 2].mean() > after[100:300, 20:150, 0].mean() + 3
    assert after[100:300, 250:380, 0].mean() > after[100:300, 250:380, 2].mean() + 3
    assert 1.5 < after[100:300, 250:380].std(axis=(0, 1)).min() < 9


def test_hdr_opens_shadows_and_raises_local_contrast() -> None:
    before = photo("rocket.jpg")

    after = look(LookName.hdr, before)

    dark = luma(before) < 30
    assert luma(after)[dark].mean() > 1.2 * luma(before)[dark].mean()
    fur = photo("chelsea.png")
    assert crispness(look(LookName.hdr, fur)) > 1.15 * crispness(fur)


def test_hdr_leaves_white_white(picture: np.ndarray) -> None:
    after = look(LookName.hdr, picture, "strong")

    assert np.percentile(luma(after), 99.5) > 0.93 * np.percentile(luma(picture), 99.5)
    assert luma(after).mean() > luma(picture).mean()


def test_hdr_draws_no_halo_along_an_edge() -> None:
    before = np.full((400, 400, 3), 60, np.uint8)
    before[:, 200:] = 190

    after = luma(look(LookName.hdr, before, 50))

    assert np.ptp(after[:, 20:198]) < 8
    assert np.ptp(after[:, 202:380]) < 8


def test_denoise_takes_the_noise_and_leaves_the_edges() -> None:
    clean = photo("astronaut.png")
    before = noisy(clean, 12)

    after = look(LookName.denoise, before)

    assert cv2.PSNR(clean, after) > cv2.PSNR(clean, before) + 4
    assert likeness(luma(after), luma(clean)) > likeness(luma(before), luma(clean)) + 0.1


def test_sharpen_is_crisper_without_white_lines() -> None:
    before = photo("coffee.png")
    edge = np.full((100, 100, 3), 80, np.uint8)
    edge[:, 50:] = 160

    assert crispness(look(LookName.sharpen, before)) > 1.3 * crispness(before)
    assert look(LookName.sharpen, edge, 50).max() <= 160 + 11


def test_dehaze_brings_contrast_back() -> None:
    clear = photo("motorcycle_left.png")
    before = hazy(clear)

    after = look(LookName.dehaze, before)

    assert luma(after)[:200].std() > 1.3 * luma(before)[:200].std()
    assert np.abs(after.astype(int) - clear).mean() < 0.7 * np.abs(before.astype(int) - clear).mean()


def test_dehaze_is_restrained_where_there_is_no_haze() -> None:
    before = photo("astronaut.png")

    after = look(LookName.dehaze, before)

    assert colorfulness(after) < 1.15 * colorfulness(before)
    assert np.abs(after.astype(int) - before).mean() < 12


def test_night_is_dark_and_blue() -> None:
    before = photo("motorcycle_left.png")

    after = look(LookName.day_to_night, before)

    assert luma(after).mean() < 0.5 * luma(before).mean()
    assert redness(after) < 0


def test_a_little_night_is_dusk() -> None:
    before = photo("motorcycle_left.png")

    dusk, night = (look(LookName.day_to_night, before, amount) for amount in ("slight", None))

    assert 1.3 * luma(night).mean() < luma(dusk).mean() < 0.85 * luma(before).mean()
    assert redness(dusk) > redness(night) + 5


def test_the_night_sky_does_not_glow_around_what_stands_before_it() -> None:
    before = np.full((400, 600, 3), (200, 215, 235), np.uint8)
    before[200:] = (90, 100, 70)
    before[100:260, 250:330] = (120, 60, 50)

    after = luma(look(LookName.day_to_night, noisy(before, 2)))

    beside, away = after[130:170, 236:248].mean(), after[130:170, 60:180].mean()
    assert beside < 1.1 * away


def test_lamps_stay_lit_at_night() -> None:
    before = photo("rocket.jpg")
    lamp = before[355:425, 130:260]

    after = look(LookName.day_to_night, before)

    lit = luma(lamp) > 230
    assert luma(after)[355:425, 130:260][lit].mean() > 190
    assert luma(after)[:150].mean() < luma(before)[:150].mean()


def test_vignette_falls_smoothly_and_spares_the_middle() -> None:
    before = np.full((600, 800, 3), 128, np.uint8)

    after = look(LookName.vignette, before).astype(float)

    assert abs(after[290:310, 390:410].mean() - 128) < 2
    assert after[:20, :20].mean() < 90
    rows = cv2.blur(after[..., 1], (41, 41))[300, 420:780:20]
    assert (np.diff(rows) < 0.3).all()
    # without dithering one row would hold runs of equal values as long as a band is wide
    changes = np.diff(after[300, 420:780, 1]) != 0
    assert changes.mean() > 0.2
