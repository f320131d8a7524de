from collections.abc import Callable
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.plan import Color, Language, Recolor, Thing
from overpaint.engines.embedded.recolor.apply import apply
from overpaint.engines.embedded.recolor.garment import garment_below
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
Rgb = tuple[int, int, int]
LIGHT_BLUE = Color("light blue", (173, 216, 230))
COLORS = [LIGHT_BLUE, Color("red", (200, 30, 40)), Color("black", (0, 0, 0)), Color("white", (255, 255, 255))]
Pattern = Callable[[np.ndarray, np.ndarray], np.ndarray]
PAPER: Rgb = (150, 160, 165)
FAIR: Rgb = (224, 182, 152)


def _dots(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    shifted = xs + 13 * ((ys // 22) % 2)
    return np.clip(6 - np.hypot((shifted % 26) - 13, (ys % 22) - 11), 0, 1)


def _stripes(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return np.where(xs % 28 < 10, 1.0, 0.0 * ys)


def _hoops(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return np.where(ys % 30 < 12, 1.0, 0.0 * xs)


def _checks(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return np.where((xs % 30 < 15) ^ (ys % 30 < 15), 1.0, 0.0)


def _open_front(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    return np.where(np.abs(xs - 320) < 45 + 0.05 * ys, 1.0, 0.0)


class Portrait:
    """A drawn head and shoulders, and where the garment is; drawn for 640 px, at any size."""

    def __init__(
        self,
        shirt: Rgb,
        *,
        dots: Rgb | None = None,
        pattern: Pattern | None = None,
        backdrop: Rgb = PAPER,
        skin: Rgb = FAIR,
        hair: Rgb = (66, 44, 30),
        size: int = 480,
    ) -> None:
        self._scale = size / 640
        self._size = size
        self._spots = pattern or _dots
        ys, xs = np.mgrid[0:size, 0:size] / self._scale
        self.picture = np.full((size, size, 3), backdrop, float) * (
            1.08 - 0.25 * np.hypot(xs - 250, ys - 200)[..., None] / 640
        )
        self._over(hair, self._oval(320, 190, 108, 135), self._oval(320, 250, 102, 95))
        shoulder = [(372, 380), (400, 398), (470, 420), (530, 470), (560, 640)]
        body = self._polygon([*shoulder, *((640 - x, y) for x, y in reversed(shoulder))])
        self._over(self._cloth(shirt, dots, xs, ys), body)
        neck = self._polygon([(278, 300), (362, 300), (366, 385), (320, 425), (274, 385)])
        self._over(np.array(skin) * 0.82, neck)
        head = np.maximum(self._oval(320, 235, 82, 110), self._oval(236, 240, 12, 24))
        head = np.maximum(head, self._oval(404, 240, 12, 24))
        shade = 1.05 - 0.22 * ((xs - 305) / 95) ** 2 - 0.10 * ((ys - 230) / 110) ** 2
        self._over(np.array(skin) * shade[..., None], head)
        self._over(hair, self._oval(320, 140, 88, 42))
        self._features(np.array(skin), hair)
        noise = np.random.default_rng(3).normal(0, 2.2, self.picture.shape)
        blurred = cv2.GaussianBlur(np.clip(self.picture, 0, 255), (0, 0), 0.9 * self._scale)
        self.picture = np.clip(blurred + noise, 0, 255).astype(np.uint8)
        self.garment = (body > 0.5) & (neck < 0.5) & (head < 0.5)
        self.spots = (self._spots(xs, ys) > 0.5) & self.garment

    def _features(self, skin: np.ndarray, hair: Rgb) -> None:
        for side in (-1, 1):
            middle = 320 + 36 * side
            self._over(skin * 0.86, self._oval(middle, 222, 24, 15))
            self._over((240, 238, 235), self._oval(middle, 224, 15, 8))
            self._over((40, 30, 24), self._oval(middle, 224, 7.5, 7.5))
            self._over(hair, self._oval(middle, 205, 21, 4))
        self._over(skin * 0.86, self._oval(320, 270, 17, 10))
        self._over((120, 80, 64), self._oval(313, 273, 4, 2.5), self._oval(328, 273, 4, 2.5))
        self._over((176, 92, 86), self._oval(320, 303, 31, 9))
        self._over((120, 56, 52), self._oval(320, 301, 25, 3.2))

    def _cloth(self, shirt: Rgb, dots: Rgb | None, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
        folds = 1 + 0.10 * np.sin((xs - 0.35 * ys) / 23) + 0.05 * np.sin((xs + 0.8 * ys) / 37)
        folds -= 0.30 * (np.abs(xs - 320) / 260) ** 3
        spots = self._spots(xs, ys)[..., None] if dots else 0.0
        return (np.array(shirt) * (1 - spots) + np.array(dots or shirt) * spots) * folds[..., None]

    def _over(self, color: Rgb | np.ndarray, *shapes: np.ndarray) -> None:
        for shape in shapes:
            self.picture = self.picture * (1 - shape[..., None]) + np.array(color) * shape[..., None]

    def _oval(self, x: float, y: float, width: float, height: float) -> np.ndarray:
        ys, xs = np.mgrid[0 : self._size, 0 : self._size] / self._scale
        distance = np.hypot((xs - x) / width, (ys - y) / height)
        return np.clip((1 - distance) * min(width, height) + 0.5, 0, 1)

    def _polygon(self, corners: list[tuple[int, int]]) -> np.ndarray:
        drawn = np.zeros((self._size, self._size), np.uint8)
        points = np.rint(np.array(corners) * self._scale * 16).astype(np.int32)
        cv2.fillPoly(drawn, [points], 255, cv2.LINE_AA, 4)
        return drawn / 255


@cache
def dotted(size: int = 480) -> Portrait:
    return Portrait((205, 190, 120), dots=(250, 250, 245), size=size)


def astronaut() -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / "astronaut.png")), cv2.COLOR_BGR2RGB)


def recolored(picture: np.ndarray, color: Color = LIGHT_BLUE, *, seed: int = 1) -> np.ndarray:
    return apply(Recolor(Thing(target="shirt"), color), [picture], np.random.default_rng(seed))


def lab(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture[..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2Lab)


def is_light_blue(picture: np.ndarray) -> np.ndarray:
    lightness, a, b = np.moveaxis(lab(picture), -1, 0)
    return (lightness > 40) & (a < -2) & (b < -2)


@pytest.mark.parametrize("size", [400, 640])
@pytest.mark.parametrize(
    "look",
    [
        {"shirt": (205, 190, 120), "dots": (250, 250, 245)},
        {"shirt": (240, 240, 238), "dots": (40, 50, 110), "backdrop": (90, 120, 90)},
        {"shirt": (60, 90, 70), "dots": (230, 200, 80), "backdrop": (210, 205, 200)},
        {"shirt": (200, 60, 60)},
        {"shirt": (30, 32, 36), "backdrop": (200, 200, 205), "skin": (120, 80, 60), "hair": (20, 16, 14)},
    ],
)
def test_the_garment_is_cut_where_it_was_drawn(look: dict[str, Rgb], size: int) -> None:
    portrait = Portrait(**look, size=size)

    garment = garment_below(faces(portrait.picture)[0], portrait.picture)

    found = garment.alpha > 0.5
    assert (found & portrait.garment).sum() / (found | portrait.garment).sum() > 0.95
    assert garment.patterned == ("dots" in look)


@pytest.mark.parametrize("color", COLORS, ids=lambda color: color.name)
def test_the_shirt_takes_the_asked_colour(color: Color) -> None:
    portrait = Portrait((205, 190, 120))
    target = lab(np.array([[color.rgb]], np.uint8))[0, 0]

    shirt = lab(recolored(portrait.picture, color))[portrait.garment]

    assert np.abs(np.median(shirt, axis=0) - target).max() < 14
    assert np.abs(np.median(lab(portrait.picture)[portrait.garment], axis=0) - target).max() > 20


def test_a_dotted_shirt_becomes_an_even_one() -> None:
    portrait = dotted()

    after = lab(recolored(portrait.picture))

    assert is_light_blue(recolored(portrait.picture))[portrait.garment].mean() > 0.95
    spots, ground = portrait.spots, portrait.garment & ~portrait.spots
    before = lab(portrait.picture)
    step_before = np.linalg.norm(before[spots].mean(axis=0) - before[ground].mean(axis=0))
    assert np.linalg.norm(after[spots].mean(axis=0) - after[ground].mean(axis=0)) < 0.15 * step_before


@pytest.mark.parametrize("pattern", [_stripes, _hoops, _checks])
def test_stripes_and_checks_become_even_too(pattern: Pattern) -> None:
    portrait = Portrait((150, 40, 50), dots=(240, 240, 240), pattern=pattern, backdrop=(120, 130, 110))

    after = recolored(portrait.picture)

    assert is_light_blue(after)[portrait.garment].mean() > 0.95
    assert lab(after)[portrait.garment, 0].std() < 0.4 * lab(portrait.picture)[portrait.garment, 0].std()


def test_folds_are_kept() -> None:
    portrait = Portrait((205, 190, 120))

    before = cv2.blur(lab(portrait.picture)[..., 0], (5, 5))[portrait.garment]
    after = cv2.blur(lab(recolored(portrait.picture))[..., 0], (5, 5))[portrait.garment]

    assert np.corrcoef(before, after)[0, 1] > 0.9
    assert after.std() > 0.6 * before.std()


def test_nothing_but_the_garment_changes() -> None:
    portrait = dotted()

    difference = np.abs(recolored(portrait.picture).astype(int) - portrait.picture).max(axis=2)

    outside = cv2.erode((~portrait.garment).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    assert difference[outside].mean() < 1
    assert (difference[outside] > 12).mean() < 0.02


def test_the_astronauts_suit_is_recoloured_and_her_flag_face_and_collar_are_not() -> None:
    before = astronaut()

    after = recolored(before)

    suit = np.zeros(before.shape[:2], bool)
    suit[295:350, 130:190] = suit[300:330, 40:90] = suit[420:450, 60:110] = True
    assert is_light_blue(after)[suit].mean() > 0.9
    assert is_light_blue(before)[suit].mean() < 0.05
    changed = np.abs(after.astype(int) - before).max(axis=2) > 12
    assert changed[:150].mean() == 0
    assert changed[160:215, 185:260].mean() < 0.02  # the collar's black lining
    assert changed[:, :14].mean() < 0.02  # flag
    assert changed[370:500, 320:470].mean() < 0.02  # helmet


def test_one_seed_gives_one_picture_and_another_seed_another_depth() -> None:
    picture = dotted(400).picture

    assert np.array_equal(recolored(picture, seed=1), recolored(picture, seed=1))
    assert not np.array_equal(recolored(picture, seed=1), recolored(picture, seed=2))


def test_transparency_is_kept() -> None:
    picture = dotted(400).picture
    alpha = np.full(picture.shape[:2], 255, np.uint8)
    alpha[:40] = 0

    after = recolored(np.dstack([picture, alpha]))

    assert np.array_equal(after[..., 3], alpha)
    assert np.array_equal(after[..., :3], recolored(picture))


@pytest.mark.parametrize("name", ["coffee.png", "chelsea.png", "rocket.jpg"])
def test_without_a_face_nothing_is_recoloured(name: str) -> None:
    picture = cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)

    with pytest.raises(Refusal) as refusal:
        recolored(picture)

    assert refusal.value.reason is RefusalReason.face_not_found


@pytest.mark.parametrize(
    "picture",
    [
        Portrait(PAPER).picture,
        Portrait((205, 170, 150), backdrop=(205, 170, 150)).picture,
        Portrait(FAIR, backdrop=(90, 120, 90)).picture,
        Portrait((150, 40, 50), dots=(240, 240, 240), pattern=_open_front).picture,
        astronaut()[:300],
        astronaut()[:190],
    ],
    ids=[
        "like the backdrop",
        "like backdrop and skin",
        "bare chest",
        "open jacket",
        "only a collar",
        "no chest",
    ],
)
def test_an_unclear_garment_is_refused(picture: np.ndarray) -> None:
    with pytest.raises(Refusal) as refusal:
        recolored(picture)

    assert refusal.value.reason is RefusalReason.region_unclear


@pytest.mark.parametrize("reason", [RefusalReason.face_not_found, RefusalReason.region_unclear])
@pytest.mark.parametrize("language", Language)
def test_the_refusal_says_why_and_what_works(reason: RefusalReason, language: Language) -> None:
    rendered = Refusal(reason).rendered(language)

    assert len(rendered.message) > 40
