"""Whether a thing takes the colour that was asked for, keeps its light and shade, and nothing else changes."""

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.plan import Color, Extent, Position, Recolor, Thing
from overpaint.engines.embedded.recolor import apply
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from tests.engines.embedded import things
from tests.engines.embedded.pictures import PHOTOS
from tests.engines.embedded.test_recolor import Portrait, lab
from tests.engines.embedded.test_regions import NAMED, ONE_THING, Ground, Maker, staged
from tests.engines.embedded.things import SIDE, Rgb, Stage

COLORED_MIN = 0.9  # of the true surface
CHANGED = 12  # levels
CHANGED_OUTSIDE_MAX = 0.02
DIFFERENCE_OUTSIDE_MAX = 3.0
HUE_MAX = np.radians(25)
GRAY_MAX, COLORFUL_MIN = 14, 4  # chroma
TO = ["green", "red", "purple", "royal blue", "green", "red", "pink", "red", "yellow", "orange", "black"]
TO += ["red", "white", "blue", "pink", "yellow", "light blue"]


def recolored(picture: np.ndarray, thing: Thing, color: Color, *, seed: int = 1) -> np.ndarray:
    return apply(Recolor(thing, color), [picture], np.random.default_rng(seed))


def is_colored(picture: np.ndarray, color: Color) -> np.ndarray:
    """Where the picture has the colour in any light (H, W) bool."""
    lightness, a, b = np.moveaxis(lab(picture), -1, 0)
    target = lab(np.array([[color.rgb]], np.uint8))[0, 0]
    chroma = np.hypot(a, b)
    if np.hypot(target[1], target[2]) < GRAY_MAX:
        return np.asarray((chroma < GRAY_MAX) & ((lightness > 50) == (target[0] > 50)))
    turned = np.arctan2(b * target[1] - a * target[2], a * target[1] + b * target[2])
    return np.asarray((np.abs(turned) < HUE_MAX) & (chroma > COLORFUL_MIN))


def test_what_stands_alone_at_a_place_needs_no_colour() -> None:
    stage = Stage(np.full((SIDE, SIDE, 3), 205, np.float32))
    things.ball(stage, "thing", (205, 35, 40), 150, 360, 60)
    before = stage.photographed()

    after = recolored(before, Thing(position=Position.bottom_left), NAMED["green"])

    surface = stage.truth("thing")
    assert is_colored(after, NAMED["green"])[surface].mean() > COLORED_MIN
    assert is_colored(before, NAMED["green"])[surface].mean() < COLORED_MIN, "the input unchanged must fail"
    assert (np.abs(after.astype(int) - before).max(axis=2)[~surface] > CHANGED).mean() < CHANGED_OUTSIDE_MAX


@pytest.mark.parametrize(
    ("maker", "color", "ground", "size", "name", "to"),
    [(*one, to) for one, to in zip(ONE_THING, TO, strict=True)],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", None),
)
def test_a_thing_takes_the_colour_and_nothing_else_does(
    maker: Maker, color: Rgb, ground: Ground, size: float, name: str, to: str
) -> None:
    stage = staged(maker, color, ground, size)
    before = stage.photographed()

    after = recolored(before, Thing(NAMED[name]), NAMED[to])

    surface = stage.truth("thing")
    assert is_colored(after, NAMED[to])[surface].mean() > COLORED_MIN
    assert is_colored(before, NAMED[to])[surface].mean() < COLORED_MIN, "the input unchanged must fail"
    difference = np.abs(after.astype(int) - before).max(axis=2)[~surface]
    assert (difference > CHANGED).mean() < CHANGED_OUTSIDE_MAX
    assert difference.mean() < DIFFERENCE_OUTSIDE_MAX


@pytest.mark.parametrize("to", ["blue", "white", "black", "yellow"])
def test_light_and_shade_are_kept(to: str) -> None:
    stage = staged(things.ball, (205, 35, 40), things.grass, 90)
    before = stage.photographed()

    after = recolored(before, Thing(NAMED["red"]), NAMED[to])

    surface = stage.truth("thing")
    light_before, light_after = lab(before)[surface, 0], lab(after)[surface, 0]
    assert np.corrcoef(light_before, light_after)[0, 1] > 0.8
    assert light_after.std() > 0.5 * light_before.std()


@pytest.mark.parametrize("to", ["blue", "green", "black"])
def test_a_highlight_stays_white(to: str) -> None:
    stage = staged(things.ball, (205, 35, 40), things.grass, 90)
    before = stage.photographed()
    glint = stage.truth("thing") & (lab(before)[..., 0] > 85)

    after = lab(recolored(before, Thing(NAMED["red"]), NAMED[to]))[glint]

    assert after[:, 0].mean() > 75
    assert np.hypot(after[:, 1], after[:, 2]).mean() < 25


def test_what_a_car_has_besides_its_paint_stays_as_it_is() -> None:
    stage = staged(things.car, (200, 30, 35), things.grass, 190)
    before = stage.photographed()

    after = recolored(before, Thing(NAMED["red"]), NAMED["blue"])

    pane, wheel = np.s_[215:240, 185:230], np.s_[305:320, 130:142]
    for part in (pane, wheel):
        assert np.abs(after[part].astype(int) - before[part]).mean() < DIFFERENCE_OUTSIDE_MAX


def test_the_colour_of_a_shirt_tells_which_one_is_meant() -> None:
    portrait = Portrait((200, 60, 60))
    thing = Thing(NAMED["red"], target="shirt")

    after = recolored(portrait.picture, thing, NAMED["green"])

    assert is_colored(after, NAMED["green"])[portrait.garment].mean() > COLORED_MIN


def test_a_shirt_of_another_colour_is_not_recoloured() -> None:
    portrait = Portrait((200, 60, 60))

    with pytest.raises(Refusal) as refusal:
        recolored(portrait.picture, Thing(NAMED["green"], target="shirt"), NAMED["blue"])

    assert refusal.value.reason is RefusalReason.region_unclear


def test_a_shirt_without_anybody_in_it_is_found_by_its_colour() -> None:
    stage = staged(things.shirt, (70, 110, 190), things.wall, 220)

    after = recolored(stage.photographed(), Thing(NAMED["blue"], target="shirt"), NAMED["red"])

    assert is_colored(after, NAMED["red"])[stage.truth("thing")].mean() > COLORED_MIN


def test_what_has_the_colour_already_is_refused() -> None:
    stage = staged(things.shirt, (205, 35, 40), things.concrete, 200)
    red = recolored(stage.photographed(), Thing(NAMED["red"]), NAMED["red"])

    with pytest.raises(Refusal) as refusal:
        recolored(red, Thing(NAMED["red"]), NAMED["red"])

    assert refusal.value.reason is RefusalReason.nothing_changed


def test_one_seed_gives_one_picture_and_another_seed_another_shade() -> None:
    picture = staged(things.ball, (205, 35, 40), things.grass, 60).photographed()
    thing, color = Thing(NAMED["red"]), NAMED["blue"]

    first = recolored(picture, thing, color)

    assert np.array_equal(first, recolored(picture, thing, color))
    assert not np.array_equal(first, recolored(picture, thing, color, seed=2))


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


# boxes that are all surface, and boxes that are none of it: (top, bottom, left, right)
PHOTOGRAPHED = [
    (
        "coffee.png",
        Thing(NAMED["red"]),
        [(280, 350, 130, 200), (200, 260, 420, 455), (230, 280, 90, 150)],
        [(330, 400, 480, 600), (0, 60, 0, 100), (120, 170, 230, 330), (250, 300, 0, 60)],
    ),
    (
        "astronaut.png",
        Thing(NAMED["orange"]),
        [(295, 350, 130, 190), (300, 330, 40, 90)],
        [(0, 160, 0, 512), (200, 400, 0, 12)],
    ),
    (
        "motorcycle_left.png",
        Thing(NAMED["red"], extent=Extent.large),
        [(190, 230, 390, 440)],
        [(300, 500, 0, 741), (185, 240, 555, 610), (0, 90, 0, 741)],
    ),
]


@pytest.mark.parametrize(
    ("name", "thing", "inside", "outside"),
    PHOTOGRAPHED,
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("to", ["green", "purple"])
def test_things_in_photographs_take_the_colour(
    name: str, thing: Thing, inside: list[tuple[int, ...]], outside: list[tuple[int, ...]], to: str
) -> None:
    before = photo(name)

    after = recolored(before, thing, NAMED[to])

    for top, bottom, left, right in inside:
        part = np.s_[top:bottom, left:right]
        assert is_colored(after, NAMED[to])[part].mean() > COLORED_MIN
        assert is_colored(before, NAMED[to])[part].mean() < 1 - COLORED_MIN
    changed = np.abs(after.astype(int) - before).max(axis=2) > CHANGED
    for top, bottom, left, right in outside:
        assert changed[top:bottom, left:right].mean() < CHANGED_OUTSIDE_MAX
