"""Whether the thing that is picked is the one that was drawn."""

from collections.abc import Callable

import numpy as np
import pytest

from overpaint.engines.embedded.language.words.colors import named_colors
from overpaint.engines.embedded.plan import Color, Extent, Language, Position, Thing
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.regions import region_of
from tests.engines.embedded import things
from tests.engines.embedded.things import Rgb, Stage, set_on

NAMED: dict[str, Color] = dict(named_colors())
OVERLAP_MIN = 0.9
Maker = Callable[[Stage, str, Rgb, float, float, float], None]
Ground = Callable[[], np.ndarray]

# what is drawn, in which colour, on what, how large, and what people call the colour
ONE_THING: list[tuple[Maker, Rgb, Ground, float, str]] = [
    (things.ball, (205, 35, 40), things.grass, 75, "red"),
    (things.ball, (40, 90, 200), things.grass, 40, "blue"),
    (things.ball, (235, 205, 40), things.wall, 60, "yellow"),
    (things.ball, (235, 120, 25), things.wood, 70, "orange"),
    (things.mug, (190, 40, 35), things.wood, 160, "red"),
    (things.mug, (238, 238, 234), things.wood, 150, "white"),
    (things.mug, (30, 125, 125), things.concrete, 150, "teal"),
    (things.bottle, (22, 82, 44), things.concrete, 170, "dark green"),
    (things.bottle, (120, 72, 36), things.concrete, 150, "brown"),
    (things.bottle, (110, 50, 150), things.workshop, 150, "purple"),
    (things.car, (200, 30, 35), things.grass, 190, "red"),
    (things.car, (236, 236, 238), things.grass, 180, "white"),
    (things.shirt, (30, 32, 36), things.concrete, 200, "black"),
    (things.shirt, (225, 120, 40), things.wood, 230, "orange"),
    (things.shirt, (70, 110, 190), things.wall, 220, "blue"),
    (things.flower, (240, 130, 175), things.grass, 90, "pink"),
    (things.ball, (214, 40, 40), things.sky, 80, "red"),
]


def staged(maker: Maker, color: Rgb, ground: Ground, size: float) -> Stage:
    stage = set_on(ground)
    maker(stage, "thing", color, 250, 270, size)
    return stage


def overlap(alpha: np.ndarray, truth: np.ndarray) -> float:
    found = alpha > 0.5
    return float((found & truth).sum() / max((found | truth).sum(), 1))


@pytest.mark.parametrize(
    ("maker", "color", "ground", "size", "name"),
    ONE_THING,
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", None),
)
def test_a_thing_is_picked_by_the_name_of_its_colour(
    maker: Maker, color: Rgb, ground: Ground, size: float, name: str
) -> None:
    stage = staged(maker, color, ground, size)

    region = region_of(stage.photographed(), Thing(NAMED[name]))

    assert overlap(region.alpha, stage.truth("thing")) > OVERLAP_MIN


def two_balls() -> Stage:
    stage = set_on(things.grass)
    things.ball(stage, "left", (200, 30, 40), 130, 330, 60)
    things.ball(stage, "right", (200, 30, 40), 380, 410, 48)
    return stage


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (Thing(NAMED["red"], position=Position.left), "left"),
        (Thing(NAMED["red"], position=Position.right), "right"),
        (Thing(NAMED["red"], position=Position.bottom_right), "right"),
        (Thing(NAMED["red"], extent=Extent.large), "left"),
        (Thing(NAMED["red"], extent=Extent.small), "right"),
    ],
)
def test_place_and_size_decide_between_two(thing: Thing, name: str) -> None:
    stage = two_balls()

    region = region_of(stage.photographed(), thing)

    assert overlap(region.alpha, stage.truth(name)) > OVERLAP_MIN


def test_two_that_compete_are_refused_and_the_refusal_says_where_they_are() -> None:
    with pytest.raises(Refusal) as refusal:
        region_of(two_balls().photographed(), Thing(NAMED["red"]))

    assert refusal.value.reason is RefusalReason.region_ambiguous
    assert "one at the left, one at the bottom right" in refusal.value.rendered(Language.english).message
    assert "一个在左边，一个在右下角" in refusal.value.rendered(Language.chinese).message


@pytest.mark.parametrize("name", ["purple", "blue", "green", "yellow"])
def test_a_colour_that_nothing_has_is_refused(name: str) -> None:
    stage = staged(things.car, (200, 30, 35), things.concrete, 180)

    with pytest.raises(Refusal) as refusal:
        region_of(stage.photographed(), Thing(NAMED[name]))

    assert refusal.value.reason is RefusalReason.region_unclear


def test_the_box_holds_the_region() -> None:
    stage = staged(things.ball, (200, 30, 40), things.grass, 60)

    region = region_of(stage.photographed(), Thing(NAMED["red"]))

    box = region.box
    within = region.alpha[box.top : box.top + box.height, box.left : box.left + box.width]
    assert within.sum() == pytest.approx(region.alpha.sum())
    assert within.any(axis=0).all()
    assert within.any(axis=1).all()
