"""Each style has a check that its results pass, and that the picture itself, an empty sheet and another picture fail."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.plan import Amount, Look, LookName, Style, StyleName, StyleReference
from overpaint.engines.embedded.styles.apply import apply, at_scale

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
NAMES = ["astronaut.png", "chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg"]
SIDE_PX = 512  # the checks are made on the same number of pixels for every photograph


def photo(name: str) -> np.ndarray:
    picture = cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)
    return at_scale(Style(StyleName.oil), picture, SIDE_PX * SIDE_PX)


def styled(
    name: StyleName, picture: np.ndarray, amount: Amount | None = None, *, seed: int = 1
) -> np.ndarray:
    return apply(Style(name, amount), [picture], np.random.default_rng(seed))


def luma(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY).astype(np.float32)


def lab(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture[..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2Lab)


def steepness(picture: np.ndarray, blur_px: float) -> np.ndarray:
    """How fast any channel changes, at the scale of `blur_px`."""
    calm = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), blur_px)
    across, down = (cv2.Sobel(calm, cv2.CV_32F, *way) for way in ((1, 0), (0, 1)))
    return cv2.GaussianBlur(np.hypot(across, down).max(axis=2), (0, 0), 2 * blur_px)


def agreement(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1]) if one.std() and other.std() else 0.0


def edge_agreement(before: np.ndarray, after: np.ndarray) -> float:
    return agreement(steepness(before, 1.5), steepness(after, 1.5))


def from_afar(picture: np.ndarray) -> np.ndarray:
    """What is left of a picture across the room, in Lab."""
    return lab(cv2.GaussianBlur(picture, (0, 0), 8))


def color_gap(before: np.ndarray, after: np.ndarray) -> float:
    """The mean difference of colours, seen from afar."""
    return float(np.linalg.norm(from_afar(before) - from_afar(after), axis=2).mean())


def light_agreement(before: np.ndarray, after: np.ndarray) -> float:
    return agreement(from_afar(before)[..., 0], from_afar(after)[..., 0])


def colorfulness(picture: np.ndarray) -> float:
    return float(np.ptp(picture, axis=2).mean())


def coherence(picture: np.ndarray) -> np.ndarray:
    """How much finest detail runs in one direction, by place: 0 noise, 1 brush hairs."""
    gray = luma(picture)
    across, down = (cv2.Sobel(gray, cv2.CV_32F, *way) for way in ((1, 0), (0, 1)))
    xx, yy, xy = (cv2.GaussianBlur(p, (0, 0), 3) for p in (across * across, down * down, across * down))
    return np.hypot(xx - yy, 2 * xy) / (xx + yy + 1)


def evenness(picture: np.ndarray) -> float:
    """The share of pixels that differ by no more than 2 levels from those to the right and below."""
    values = picture.astype(int)
    across, down = np.abs(values[:-1, 1:] - values[:-1, :-1]), np.abs(values[1:, :-1] - values[:-1, :-1])
    return float((np.maximum(across, down).max(axis=2) <= 2).mean())


def repeated(picture: np.ndarray) -> float:
    """The share of pixels that are exactly like the one to the right."""
    return float((picture[:, 1:] == picture[:, :-1]).all(axis=2).mean())


def color_count(picture: np.ndarray) -> int:
    return len(np.unique(picture.reshape(-1, 3), axis=0))


def main_colors(picture: np.ndarray) -> float:
    """The share of pixels that the ten commonest colours account for, by 64 levels a channel."""
    codes = (picture.reshape(-1, 3).astype(int) // 4) @ (4096, 64, 1)
    counts = np.sort(np.bincount(codes))[::-1]
    return float(counts[:10].sum() / counts.sum())


def speckle(picture: np.ndarray) -> float:
    """How far the hues of neighbours are apart, in Lab."""
    hues = lab(picture)[..., 1:]
    return float(np.sqrt(((hues - cv2.blur(hues, (9, 9))) ** 2).sum(axis=2)).mean())


def net(dividing: np.ndarray) -> tuple[float, int]:
    """How much of `dividing` hangs together, and into how many parts it divides the plane."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(dividing.astype(np.uint8))
    together = stats[1:, cv2.CC_STAT_AREA].max(initial=0) / max(int(dividing.sum()), 1)
    _, _, parts, _ = cv2.connectedComponentsWithStats((~dividing).astype(np.uint8), connectivity=4)
    return float(together), int((parts[1:, cv2.CC_STAT_AREA] > 25).sum())


GROUT = (134, 128, 117)


def lies_near(picture: np.ndarray, color: tuple[int, int, int]) -> np.ndarray:
    return np.abs(picture.astype(int) - color).max(axis=2) < 32


def is_pencil(_before: np.ndarray, after: np.ndarray) -> bool:
    return colorfulness(after) < 12 and np.percentile(luma(after), 5) > 50 and np.median(luma(after)) > 170


def is_ink(_before: np.ndarray, after: np.ndarray) -> bool:
    return colorfulness(after) < 15 and (luma(after) < 60).mean() > 0.15 and (luma(after) > 215).mean() > 0.2


def is_watercolor(before: np.ndarray, after: np.ndarray) -> bool:
    """Thinned colours, unpainted paper at the margin."""
    margin = np.concatenate([after[:3].reshape(-1, 3), after[-3:].reshape(-1, 3)])
    lifted = np.percentile(luma(after), 5) - np.percentile(luma(before), 5)
    return np.median(margin) > 235 and lifted > 12 and color_gap(before, after) < 26


def is_oil(before: np.ndarray, after: np.ndarray) -> bool:
    """Where nothing ran in any direction, strokes do; the colours are the picture's."""
    own = coherence(before)
    plain = own < np.median(own)
    return coherence(after)[plain].mean() > 1.15 * own[plain].mean() and color_gap(before, after) < 4


def is_cartoon(before: np.ndarray, after: np.ndarray) -> bool:
    return main_colors(after) > 0.45 and evenness(after) > 0.5 and color_gap(before, after) < 12


def is_pop_art(_before: np.ndarray, after: np.ndarray) -> bool:
    return main_colors(after) > 0.75 and colorfulness(after) > 80


def is_pixel_art(before: np.ndarray, after: np.ndarray) -> bool:
    return color_count(after) <= 24 and repeated(after) > 0.8 and color_gap(before, after) < 9


def is_mosaic(before: np.ndarray, after: np.ndarray) -> bool:
    """Grout that hangs together and parts the plane into many stones."""
    together, stones = net(lies_near(after, GROUT))
    return together > 0.9 and stones >= 80 and color_gap(before, after) < 16


def is_pointillism(before: np.ndarray, after: np.ndarray) -> bool:
    """Neighbours of other hues that come to the same colour from afar."""
    return speckle(after) > 3 * speckle(before) and color_gap(before, after) < 14


def is_blueprint(_before: np.ndarray, after: np.ndarray) -> bool:
    blue = np.median(after[..., 2].astype(int) - after[..., 0])
    return bool(blue > 80 and 0.01 < (luma(after) > 190).mean() < 0.3)


def is_stained_glass(before: np.ndarray, after: np.ndarray) -> bool:
    """Lead that hangs together and parts the plane into panes, more colourful than the picture."""
    together, panes = net(luma(after) < 60)
    return together > 0.95 and panes >= 100 and colorfulness(after) > 1.05 * colorfulness(before)


def is_line_art(_before: np.ndarray, after: np.ndarray) -> bool:
    return colorfulness(after) < 3 and (luma(after) > 245).mean() > 0.75 and (luma(after) < 60).mean() > 0.02


def are_edges(_before: np.ndarray, after: np.ndarray) -> bool:
    return colorfulness(after) < 3 and np.median(luma(after)) < 20 and (luma(after) > 215).mean() > 0.05


@dataclass(frozen=True)
class Check:
    """What a style must look like, and how it shows that it is this picture and no other."""

    looks_right: Callable[[np.ndarray, np.ndarray], bool]
    likeness: Callable[[np.ndarray, np.ndarray], float] = edge_agreement
    likeness_min: float = 0.5

    def passes(self, before: np.ndarray, after: np.ndarray) -> bool:
        return bool(self.looks_right(before, after) and self.likeness(before, after) > self.likeness_min)


CHECKS = {
    StyleName.sketch: Check(is_pencil),
    StyleName.ink: Check(is_ink),
    StyleName.watercolor: Check(is_watercolor),
    StyleName.oil: Check(is_oil, likeness_min=0.85),
    StyleName.cartoon: Check(is_cartoon, likeness_min=0.8),
    StyleName.pop_art: Check(is_pop_art),
    StyleName.pixel: Check(is_pixel_art, likeness_min=0.85),
    StyleName.mosaic: Check(is_mosaic, light_agreement, 0.95),
    StyleName.pointillism: Check(is_pointillism, light_agreement, 0.95),
    StyleName.blueprint: Check(is_blueprint),
    StyleName.stained_glass: Check(is_stained_glass, light_agreement, 0.7),
    StyleName.line_art: Check(is_line_art),
    StyleName.edges: Check(are_edges),
}


@cache
def styled_photo(name: StyleName, photo_name: str) -> np.ndarray:
    return styled(name, photo(photo_name))


@pytest.mark.parametrize("photo_name", NAMES)
@pytest.mark.parametrize("name", StyleName)
def test_a_style_is_what_it_is_called_and_shows_this_picture(name: StyleName, photo_name: str) -> None:
    assert CHECKS[name].passes(photo(photo_name), styled_photo(name, photo_name))


@pytest.mark.parametrize("photo_name", NAMES)
@pytest.mark.parametrize("name", StyleName)
def test_what_is_no_such_drawing_of_the_picture_is_told_apart(name: StyleName, photo_name: str) -> None:
    before = photo(photo_name)
    other = styled_photo(name, NAMES[(NAMES.index(photo_name) + 1) % len(NAMES)])

    assert not CHECKS[name].passes(before, before)
    assert not CHECKS[name].passes(before, np.full_like(before, 245))
    assert not CHECKS[name].passes(before, cv2.resize(other, before.shape[1::-1]))


@pytest.mark.parametrize("name", StyleName)
def test_the_same_seed_gives_the_same_bytes_and_another_one_an_alternative(name: StyleName) -> None:
    before = photo("chelsea.png")

    first = styled_photo(name, "chelsea.png")

    assert np.array_equal(styled(name, before, seed=1), first)
    assert (styled(name, before, seed=2) != first).any(axis=2).mean() > 0.02


@pytest.mark.parametrize("name", StyleName)
@pytest.mark.parametrize("size", [(1, 1), (10, 10), (10, 2000)])
def test_tiny_and_narrow_pictures_take_every_style(name: StyleName, size: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)

    assert styled(name, noise).shape == noise.shape


@pytest.mark.parametrize("name", StyleName)
def test_a_picture_of_one_colour_takes_every_style(name: StyleName) -> None:
    even = np.full((300, 200, 3), 77, np.uint8)

    assert styled(name, even).shape == even.shape


@pytest.mark.parametrize("name", StyleName)
def test_transparency_is_kept_and_what_it_hides_does_not_matter(name: StyleName) -> None:
    before = photo("coffee.png")[:200, :200]
    alpha = np.full(before.shape[:2], 255, np.uint8)
    alpha[:, 120:] = 0
    other = np.where(alpha[..., None] > 0, before, 255 - before)

    after = styled(name, np.dstack([before, alpha]))

    assert np.array_equal(after[..., 3], alpha)
    assert np.array_equal(after, styled(name, np.dstack([other, alpha])))


@pytest.mark.parametrize("name", StyleName)
def test_a_percentage_is_how_much_of_the_drawing_lies_over_the_picture(name: StyleName) -> None:
    before = photo("chelsea.png")

    half, whole = (np.abs(styled(name, before, amount).astype(int) - before).mean() for amount in (50, 100))

    assert half == pytest.approx(0.5 * whole, rel=0.1)
    assert np.array_equal(styled(name, before, 100), styled_photo(name, "chelsea.png"))


def test_slight_is_finer_than_strong() -> None:
    before = photo("astronaut.png")

    slight, strong = (styled(StyleName.pixel, before, amount) for amount in ("slight", "strong"))
    few, many = (
        net(lies_near(styled(StyleName.mosaic, before, amount), GROUT))[1] for amount in ("strong", "slight")
    )

    assert repeated(slight) < repeated(strong)
    assert many > 1.3 * few


PAINTED = [StyleName.watercolor, StyleName.oil, StyleName.cartoon, StyleName.pixel, StyleName.pointillism]
DRAWN = [
    StyleName.sketch,
    StyleName.ink,
    StyleName.pop_art,
    StyleName.blueprint,
    StyleName.line_art,
    StyleName.edges,
]


@pytest.mark.parametrize("name", [*PAINTED, StyleName.stained_glass])
def test_a_face_is_still_found(name: StyleName) -> None:
    (face,) = faces(photo("astronaut.png"))

    found = faces(styled_photo(name, "astronaut.png"))

    assert any(abs(other.left - face.left) + abs(other.top - face.top) < face.width / 2 for other in found)


@pytest.mark.parametrize("name", DRAWN)
def test_a_face_keeps_its_features(name: StyleName) -> None:
    before = photo("astronaut.png")
    (face,) = faces(before)
    inside = np.s_[face.top : face.top + face.height, face.left : face.left + face.width]

    assert edge_agreement(before[inside], styled_photo(name, "astronaut.png")[inside]) > 0.6


def test_a_blueprint_is_ruled_in_squares() -> None:
    even = np.full((SIDE_PX, SIDE_PX, 3), 128, np.uint8)

    after = luma(styled(StyleName.blueprint, even))

    for profile in (after.mean(axis=0), after.mean(axis=1)):
        ruled = np.flatnonzero(profile[2:-2] > np.maximum(profile[:-4], profile[4:]) + 4)
        assert len(ruled) >= 8
        assert set(np.diff(ruled)) == {16}


def test_strokes_follow_what_is_there() -> None:
    rows, columns = np.mgrid[:SIDE_PX, :SIDE_PX]
    slanted = np.repeat((128 + 90 * np.sin((rows + columns) / 14))[..., None], 3, axis=2).astype(np.uint8)

    after = luma(styled(StyleName.oil, slanted))

    along, across = (
        cv2.warpAffine(after, np.float32([[1, 0, 6], [0, 1, dy]]), (SIDE_PX, SIDE_PX)) for dy in (-6, 6)
    )
    inner = np.s_[30:-30, 30:-30]
    assert np.abs(after - along)[inner].mean() < 0.5 * np.abs(after - across)[inner].mean()


REFERENCES = [
    ("astronaut.png", "coffee.png"),
    ("coffee.png", "rocket.jpg"),
    ("chelsea.png", "motorcycle_left.png"),
]


def palette_gap(one: np.ndarray, other: np.ndarray) -> float:
    """How far apart the means and deviations of two pictures' colours are, in Lab."""
    means, deviations = ((f(lab(one), axis=(0, 1)) - f(lab(other), axis=(0, 1))) for f in (np.mean, np.std))
    return float(np.linalg.norm(means) + np.linalg.norm(deviations))


@pytest.mark.parametrize(("first", "second"), REFERENCES)
def test_a_reference_gives_its_palette_and_not_its_shapes(first: str, second: str) -> None:
    before, reference = photo(first), photo(second)

    after = apply(StyleReference(2), [before, before, reference], np.random.default_rng(1))

    assert palette_gap(after, reference) < 0.5 * palette_gap(before, reference)
    assert edge_agreement(before, after) > 0.7


def test_a_reference_gives_its_grain() -> None:
    before = np.full((256, 256, 3), 128, np.uint8)
    grain = np.random.default_rng(3).normal(0, 8, (256, 256, 1))
    grainy = np.clip(np.rint(before + grain), 0, 255).astype(np.uint8)

    smooth, rough = (
        apply(StyleReference(2), [before, before, reference], np.random.default_rng(1))
        for reference in (before, grainy)
    )

    assert luma(smooth).std() < 0.5
    assert 3 < luma(rough).std() < 12


@pytest.mark.parametrize("size", [(1, 1), (10, 10), (10, 2000), (2000, 10)])
def test_tiny_and_narrow_pictures_take_a_reference_and_are_one(size: tuple[int, int]) -> None:
    noise, usual = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8), photo("coffee.png")

    for before, reference in ((noise, usual), (usual, noise), (np.full_like(noise, 90), usual)):
        after = apply(StyleReference(2), [before, before, reference], np.random.default_rng(1))
        assert after.shape == before.shape


def test_what_is_drawn_is_drawn_at_the_size_that_is_asked_for() -> None:
    small = photo("coffee.png")[:100, :150]

    assert at_scale(Style(StyleName.ink), small, 600 * 400).shape == (400, 600, 3)
    assert at_scale(Look(LookName.bw), small, 600 * 400) is small
