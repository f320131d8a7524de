"""Whether things go, move, come twice or come from elsewhere, and the picture around them stays."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.language.words.colors import named_colors
from overpaint.engines.embedded.objects import apply
from overpaint.engines.embedded.plan import (
    Color,
    CopyObject,
    Direction,
    Extent,
    InsertObject,
    Language,
    MoveObject,
    Position,
    RemoveObject,
    Thing,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.evaluation.command import SET
from overpaint.evaluation.pictures import load_pictures
from tests.engines.embedded import things
from tests.engines.embedded.things import SIDE, Stage, set_on

NAMED: dict[str, Color] = dict(named_colors())
RED, BLUE = Thing(NAMED["red"]), Thing(NAMED["blue"])
Ground = Callable[[], np.ndarray]
SPREAD_MIN, SPREAD_MAX = 0.55, 1.5
OUTSIDE_LEVELS_MAX, OUTSIDE_SHARE_MAX, CHANGED_LEVELS = 3.0, 0.02, 12
GONE_SHARE_MAX = 0.01
LEVELS_MAX = 40.0  # from the ground that was truly there, on average: a ball is 60 and more away


def ball_on(
    ground: Ground, color: tuple[int, int, int], *, x: int = 320, y: int = 330, size: int = 55
) -> Stage:
    stage = set_on(ground)
    things.ball(stage, "thing", color, x, y, size)
    return stage


def edited(
    step: RemoveObject | MoveObject | CopyObject | InsertObject, *pictures: np.ndarray, seed: int = 3
) -> np.ndarray:
    return apply(step, [pictures[0], *pictures], np.random.default_rng(seed))


def has_hue(picture: np.ndarray, color: str) -> np.ndarray:
    red, green, blue = np.moveaxis(picture[..., :3].astype(int), -1, 0)
    return (red - np.maximum(green, blue) > 60) if color == "red" else (blue - np.maximum(green, red) > 50)


def reach_of(mask: np.ndarray, px: int) -> np.ndarray:
    return cv2.dilate(mask.astype(np.uint8), np.ones((2 * px + 1,) * 2, np.uint8)) > 0


def without_a_trace(after: np.ndarray, place: np.ndarray, color: str) -> bool:
    """No colour of the thing left, the hole as rough as what is around it."""
    gray = cv2.cvtColor(after, cv2.COLOR_RGB2GRAY)
    ring = reach_of(place, 60) & ~reach_of(place, 30) & ~reach_of(has_hue(after, color) & ~place, 25)
    spread = gray[place].std() / gray[ring].std()
    return bool(has_hue(after, color)[place].mean() < GONE_SHARE_MAX and SPREAD_MIN < spread < SPREAD_MAX)


def kept(after: np.ndarray, before: np.ndarray, outside: np.ndarray) -> bool:
    difference = np.abs(after.astype(int) - before)[outside]
    return bool(
        difference.mean() < OUTSIDE_LEVELS_MAX
        and (difference.max(axis=1) > CHANGED_LEVELS).mean() < OUTSIDE_SHARE_MAX
    )


GROUNDS = [
    (things.grass, (205, 35, 40), "red"),
    (things.wall, (40, 90, 200), "blue"),
    (things.wood, (40, 90, 200), "blue"),
    (things.concrete, (205, 35, 40), "red"),
]


@pytest.mark.parametrize(
    ("ground", "color", "name"), GROUNDS, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_removed_ball_leaves_no_trace(ground: Ground, color: tuple[int, int, int], name: str) -> None:
    stage = ball_on(ground, color)
    before, place = stage.photographed(), stage.truth("thing")

    after = edited(RemoveObject(Thing(NAMED[name])), before)

    assert without_a_trace(after, place, name)
    assert not without_a_trace(before, place, name)
    assert kept(after, before, ~reach_of(place, 40))
    assert np.abs(after.astype(int) - set_on(ground).photographed())[place].mean() < LEVELS_MAX


def test_a_removed_car_takes_its_wheels_along() -> None:
    stage = set_on(things.concrete)
    things.car(stage, "thing", (200, 30, 35), 250, 300, 110)
    before = stage.photographed()

    after = edited(RemoveObject(RED), before)

    wheels = np.zeros((SIDE, SIDE), bool)
    for x in (250 - 66, 250 + 64):
        wheels[312:336, x - 12 : x + 12] = True
    assert (before[wheels].max(axis=1) < 60).mean() > 0.5
    assert (after[wheels].max(axis=1) < 60).mean() < 0.05


def test_a_plain_shadow_goes_with_the_thing() -> None:
    stage = ball_on(things.concrete, (205, 35, 40))
    before, bare = stage.photographed(), set_on(things.concrete).photographed()
    shadow = np.abs(bare.astype(float) - before).mean(axis=2) > 20
    shadow &= ~reach_of(stage.truth("thing"), 4)

    after = edited(RemoveObject(RED), before)

    assert before[shadow].mean() < bare[shadow].mean() - 20
    assert abs(after[shadow].mean() - bare[shadow].mean()) < 12


def test_a_shadow_on_rough_ground_goes_with_the_thing() -> None:
    picture = load_pictures(SET / "pictures")["ball-on-grass"]
    before, (ball,) = picture.pixels, picture.things
    assert ball.shadow is not None
    shaded = (ball.shadow > 0.25) & (ball.region.mask == 0)

    after = edited(RemoveObject(RED), before)

    lit = before[shaded].mean() / (1 - ball.shadow[shaded].mean())
    assert abs(after[shaded].mean() / lit - 1) < 0.2


@pytest.mark.parametrize(
    ("step", "x", "y"),
    [
        (MoveObject(RED, to=Position.left), (0.0, 0.35), (0.5, 0.75)),
        (MoveObject(RED, to=Position.top_left), (0.0, 0.35), (0.0, 0.35)),
        (MoveObject(RED, direction=Direction.left, amount=30), (0.28, 0.37), (0.55, 0.72)),
        (MoveObject(RED, direction=Direction.up, amount=90), (0.5, 0.75), (0.0, 0.2)),
    ],
)
def test_a_moved_ball_is_there_and_no_longer_here(
    step: MoveObject, x: tuple[float, float], y: tuple[float, float]
) -> None:
    stage = ball_on(things.grass, (205, 35, 40))
    before, place = stage.photographed(), stage.truth("thing")

    after = edited(step, before)

    there = has_hue(after, "red")
    rows, columns = np.nonzero(there)
    assert x[0] < columns.mean() / SIDE < x[1]
    assert y[0] < rows.mean() / SIDE < y[1]
    assert there.sum() == pytest.approx(has_hue(before, "red").sum(), rel=0.05)
    assert without_a_trace(after, place & ~reach_of(there, 25), "red")


def test_a_copy_stands_there_and_the_first_one_stays() -> None:
    stage = ball_on(things.concrete, (205, 35, 40))
    before, place = stage.photographed(), stage.truth("thing")

    after = edited(CopyObject(RED, Position.top_left), before)

    assert np.array_equal(after[place], before[place])
    assert has_hue(after, "red").sum() == pytest.approx(2 * has_hue(before, "red").sum(), rel=0.05)
    assert has_hue(after, "red")[: SIDE // 2, : SIDE // 2].any()


def cup() -> np.ndarray:
    stage = Stage(np.full((SIDE, SIDE, 3), 235, np.float32))
    things.mug(stage, "cup", (40, 90, 200), 250, 270, 200)
    return stage.photographed()


@pytest.mark.parametrize(
    ("position", "quarter"),
    [
        (Position.bottom_left, np.s_[SIDE // 2 :, : SIDE // 2]),
        (Position.right, np.s_[SIDE // 3 :, SIDE // 2 :]),
        (Position.top_right, np.s_[: SIDE // 2, SIDE // 2 :]),
    ],
)
def test_the_subject_of_another_picture_is_put_in(position: Position, quarter: tuple[slice, slice]) -> None:
    before = set_on(things.concrete).photographed()

    after = edited(InsertObject(2, position), before, cup())

    blue = has_hue(after, "blue")
    assert blue[quarter].sum() > 0.95 * blue.sum() > 0.02 * blue.size
    assert not has_hue(before, "blue").any()
    assert kept(after, before, ~reach_of(blue, 45))


def test_sizes_differ() -> None:
    before = set_on(things.concrete).photographed()

    small, usual, large = (
        has_hue(edited(InsertObject(2, Position.bottom, size), before, cup()), "blue").sum()
        for size in (Extent.small, None, Extent.large)
    )

    assert 2 * small < usual
    assert 1.8 * usual < large


def test_what_is_put_in_stands_where_there_is_least_to_cover() -> None:
    ground = set_on(things.concrete)
    things.car(ground, "car", (200, 30, 35), 360, 400, 120)

    after = edited(InsertObject(2), ground.photographed(), cup())

    assert has_hue(after, "blue")[:, : SIDE // 2].sum() > 0.9 * has_hue(after, "blue").sum()


def test_one_seed_gives_one_picture_and_another_seed_another() -> None:
    before = ball_on(things.grass, (205, 35, 40)).photographed()

    for step in (RemoveObject(RED), MoveObject(RED, to=Position.left)):
        assert np.array_equal(edited(step, before, seed=1), edited(step, before, seed=1))
        assert not np.array_equal(edited(step, before, seed=1), edited(step, before, seed=2))


def test_what_stands_alone_at_a_place_needs_no_colour() -> None:
    stage = Stage(np.full((SIDE, SIDE, 3), 205, np.float32))
    things.ball(stage, "thing", (205, 35, 40), 150, 360, 60)
    before = stage.photographed()

    after = edited(RemoveObject(Thing(position=Position.bottom_left)), before)

    assert has_hue(before, "red").any()
    assert not has_hue(after, "red").any()


def test_transparency_is_kept_and_what_comes_is_opaque() -> None:
    before = ball_on(things.concrete, (205, 35, 40)).photographed()
    alpha = np.full((SIDE, SIDE), 255, np.uint8)
    alpha[:150] = 0

    after = edited(CopyObject(RED, Position.top_left), np.dstack([before, alpha]))

    copied = has_hue(after, "red") & (alpha == 0)
    assert copied.any()
    assert (after[..., 3][copied] == 255).all()
    assert (after[:100, 300:, 3] == 0).all()


def refused(step: RemoveObject | MoveObject | CopyObject | InsertObject, *pictures: np.ndarray) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        edited(step, *pictures)
    return refusal.value


@pytest.mark.parametrize(
    ("step", "picture", "reason"),
    [
        (RemoveObject(BLUE), ball_on(things.concrete, (205, 35, 40)).photographed(), "region_unclear"),
        (
            RemoveObject(RED),
            ball_on(things.concrete, (205, 35, 40), x=250, y=250, size=125).photographed(),
            "hole_too_large",
        ),
        (
            MoveObject(RED, direction=Direction.right),
            ball_on(things.concrete, (205, 35, 40), x=20).photographed(),
            "object_cut_off",
        ),
        (RemoveObject(Thing(position=Position.top)), set_on(things.grass).photographed(), "object_unclear"),
        (InsertObject(2), set_on(things.concrete).photographed(), "other_subject_unclear"),
        (InsertObject(3), set_on(things.concrete).photographed(), "missing_image"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_cannot_be_done_well_is_refused(
    step: RemoveObject | MoveObject | InsertObject, picture: np.ndarray, reason: str
) -> None:
    refusal = refused(step, picture, set_on(things.grass).photographed())

    assert refusal.reason is RefusalReason(reason)
    for language in Language:
        rendered = refusal.rendered(language)
        assert len(rendered.message) > 40


def test_two_alike_are_refused_with_their_places() -> None:
    stage = ball_on(things.concrete, (205, 35, 40))
    things.ball(stage, "other", (205, 35, 40), 120, 330, 55)

    refusal = refused(RemoveObject(RED), stage.photographed())

    assert refusal.reason is RefusalReason.region_ambiguous
