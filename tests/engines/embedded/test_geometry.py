from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
import pytest

from overpaint.core.images import Size
from overpaint.engines.embedded.geometry import apply, check_growth, check_size
from overpaint.engines.embedded.plan import (
    Border,
    Collage,
    Color,
    Crop,
    Direction,
    Extend,
    Flip,
    Geometry,
    Pad,
    Position,
    Resize,
    Rotate,
    Straighten,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from tests.engines.embedded.shapes import blueness, crispness, disc, done, noise, photo

RED = Color("red", (200, 20, 30))
PIXELS_MAX = 50_000_000
OVERSHOOT_MAX = 0.16  # of a step between two colours
EVERY_STEP: tuple[Geometry, ...] = (
    Rotate(90),
    Rotate(-15),
    Rotate(45),
    Straighten(),
    Flip("horizontal"),
    Flip("vertical"),
    Crop(),
    Crop(aspect="1:1"),
    Crop(aspect="16:9", position=Position.top_left),
    Crop(position=Position.middle, percent=60),
    Crop(side=Direction.left, percent=25),
    Crop(side="all"),
    Border(),
    Border(RED, width_px=7),
    Pad("1:1"),
    Pad("16:9", RED),
    Pad("9:16", "blur"),
    Resize(scale=0.5),
    Resize(scale=2.0),
    Resize(width_px=123),
    Resize(width_px=64, height_px=80),
    Extend(),
    Extend(Direction.up, 10),
    Extend("all", 40),
    Collage("row"),
    Collage("column"),
    Collage("grid"),
)


def test_a_border_is_even_and_leaves_the_picture_as_it_was() -> None:
    picture = noise(300, 200)

    white, red = done(Border(), picture), done(Border(RED, width_px=7), picture)

    assert white.shape == (220, 320, 3)
    assert np.array_equal(white[10:-10, 10:-10], picture)
    assert (white[:10] == 255).all()
    assert np.array_equal(red[7:-7, 7:-7], picture)
    assert (red[:, -7:] == RED.rgb).all()


@pytest.mark.parametrize(("aspect", "size"), [("1:1", (300, 300)), ("3:1", (200, 600)), ("3:4", (400, 300))])
@pytest.mark.parametrize("fill", [RED, "blur", None])
def test_a_padded_picture_lies_untouched_in_the_middle(
    aspect: str, size: tuple[int, int], fill: Color | None
) -> None:
    picture = noise(300, 200)

    padded = done(Pad(aspect, fill), picture)

    top, left = (size[0] - 200) // 2, (size[1] - 300) // 2
    assert padded.shape[:2] == size
    assert np.array_equal(padded[top : top + 200, left : left + 300], picture)
    corner = padded[: max(top, 1), : max(left, 1)]
    assert (corner == RED.rgb).all() if fill == RED else corner.std() < 0.3 * picture.std()


def test_a_cut_out_is_padded_by_nothing_and_an_even_ground_by_itself() -> None:
    cut_out = np.zeros((100, 200, 4), np.uint8)
    cut_out[20:80, 50:150] = 255
    even = np.full((100, 200, 3), (9, 90, 120), np.uint8)

    assert done(Pad("1:1"), cut_out)[:50, :, 3].max() == 0
    assert (done(Pad("1:1"), even) == (9, 90, 120)).all()


@pytest.mark.parametrize(
    ("step", "size"),
    [
        (Resize(scale=0.5), (150, 100)),
        (Resize(scale=2.0), (600, 400)),
        (Resize(width_px=90), (90, 60)),
        (Resize(height_px=90), (135, 90)),
        (Resize(width_px=120, height_px=120), (120, 120)),
    ],
)
def test_a_resized_picture_has_the_named_size(step: Resize, size: tuple[int, int]) -> None:
    assert done(step, noise(300, 200)).shape[1::-1] == size


def test_a_circle_stays_a_circle_at_any_size() -> None:
    for step in (Resize(width_px=500, height_px=500), Resize(width_px=1500), Resize(scale=0.3)):
        after = blueness(done(step, disc(900, 600, (450, 300), 150)))
        rows, columns = np.flatnonzero(after.any(axis=1)), np.flatnonzero(after.any(axis=0))
        assert abs(len(rows) - len(columns)) <= 2


def test_an_enlarged_picture_is_crisper_than_a_stretched_one_and_has_no_halos() -> None:
    picture = photo("chelsea.png")

    enlarged = done(Resize(scale=2.0), picture)
    stretched = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR)

    assert crispness(enlarged) > 1.3 * crispness(stretched)
    step = np.full((40, 60, 3), 60, np.uint8)
    step[:, 30:] = 190
    edge = done(Resize(scale=3.0), step).astype(int)
    assert edge.min() > 60 - OVERSHOOT_MAX * 130
    assert edge.max() < 190 + OVERSHOOT_MAX * 130


@pytest.mark.parametrize(
    ("step", "pixels"),
    [
        (Resize(scale=100.0), None),
        (Resize(width_px=40_000), None),
        (Resize(width_px=4), None),
        (Border(width_px=9_000), None),
        (Pad("200:1"), None),
        (Extend("all", 100), 200 * 300),
        (Collage("row"), 200 * 300),
    ],
)
def test_what_would_be_too_large_or_too_small_is_refused_before_it_is_made(
    step: Geometry, pixels: int | None
) -> None:
    picture = noise(1200, 900) if pixels is None else noise(300, 200)

    with pytest.raises(Refusal) as refusal:
        check_growth(step, [picture] * 3, pixels_max=pixels or PIXELS_MAX)

    assert refusal.value.reason == RefusalReason.result_size
    check_growth(Border(width_px=10), [picture] * 3, pixels_max=PIXELS_MAX)


@pytest.mark.parametrize("layout", ["row", "column", "grid"])
@pytest.mark.parametrize("count", [2, 3])
def test_a_collage_shows_every_picture_whole_and_unstretched(layout: str, count: int) -> None:
    shades = (40, 90, 160)
    sizes = ((300, 200), (200, 320), (400, 210))
    pictures = [np.full((h, w, 3), shade, np.uint8) for (w, h), shade in zip(sizes, shades, strict=True)]

    sheet = done(Collage(layout), *pictures[:count])

    gap = round(0.02 * 200)
    assert (sheet[:gap] == 255).all()
    assert (sheet[:, -gap:] == 255).all()
    boxes = []
    for (width, height), shade in list(zip(sizes, shades, strict=True))[:count]:
        rows, columns = np.nonzero((sheet == shade).all(axis=2))
        box = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
        across, down = box[2] - box[0], box[3] - box[1]
        assert len(rows) == across * down
        assert across / down == pytest.approx(width / height, rel=0.02)
        boxes.append(box)
    assert boxes[0][2] - boxes[0][0] == 300
    if layout == "row":
        assert len({(box[1], box[3]) for box in boxes}) == 1
        assert {after[0] - before[2] for before, after in pairwise(boxes)} == {gap}
    if layout == "column":
        assert len({(box[0], box[2]) for box in boxes}) == 1


def test_a_collage_of_one_picture_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        done(Collage("row"), noise(30, 30))

    assert refusal.value.reason == RefusalReason.missing_image


def _odd_pictures() -> Sequence[tuple[str, np.ndarray]]:
    cut_out = np.zeros((60, 90, 4), np.uint8)
    cut_out[15:45, 20:70] = (200, 30, 40, 255)
    return (
        ("tiny", noise(10, 10)),
        ("long", noise(2000, 10)),
        ("tall", noise(10, 2000)),
        ("even", np.full((80, 120, 3), (60, 120, 90), np.uint8)),
        ("noise", noise(160, 120)),
        ("cut-out", cut_out),
        ("opaque with alpha", np.dstack([noise(90, 70), np.full((70, 90), 255, np.uint8)])),
        ("nothing", np.zeros((50, 70, 4), np.uint8)),
    )


@pytest.mark.parametrize(
    "picture", [picture for _, picture in _odd_pictures()], ids=[name for name, _ in _odd_pictures()]
)
def test_every_step_takes_every_picture_or_says_why_not(picture: np.ndarray) -> None:
    before = picture.copy()
    picture.flags.writeable = False
    reasons = {
        RefusalReason.nothing_changed,
        RefusalReason.no_tilt,
        RefusalReason.subject_unclear,
        RefusalReason.result_size,
    }
    told = set()
    for step in EVERY_STEP:
        pictures = [picture, picture, noise(50, 40), noise(30, 60, 4)]
        try:
            check_growth(step, pictures, pixels_max=PIXELS_MAX)
            after = apply(step, pictures, np.random.default_rng(1))
            check_size(Size(after.shape[1], after.shape[0]), pixels_max=PIXELS_MAX)
        except Refusal as refusal:
            told.add(refusal.reason)
            continue
        assert after.dtype == np.uint8, step
        assert after.shape[2] == (4 if isinstance(step, Collage) else picture.shape[2]), step
    assert told <= reasons
    assert np.array_equal(picture, before)
