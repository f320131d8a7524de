import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.plan import (
    Direction,
    Extend,
)
from tests.engines.embedded.shapes import done, photo


@pytest.mark.parametrize("side", [*Direction, "all", None])
def test_an_extended_picture_holds_the_picture_untouched(side: Direction | None) -> None:
    picture = photo("coffee.png")

    wider = done(Extend(side, 10), picture)

    left = 60 if side in (Direction.left, "all", None) else 0
    top = 40 if side in (Direction.up, "all", None) else 0
    assert np.array_equal(wider[top : top + 400, left : left + 600], picture)
    assert wider.size > picture.size


@pytest.mark.parametrize("name", ["coffee.png", "motorcycle_left.png", "astronaut.png"])
def test_an_extended_photograph_shows_no_seam_and_no_mirror(name: str) -> None:
    picture = photo(name)
    rows = len(picture)

    wider = done(Extend(Direction.down, 12), picture).astype(np.float32)

    added = len(wider) - rows
    steps = np.abs(np.diff(cv2.GaussianBlur(wider, (0, 0), 1), axis=0)).mean(axis=(1, 2))
    assert steps[rows - 2 : rows + 1].max() < 1.6 * np.quantile(steps[rows // 2 : rows - 5], 0.95)
    near = slice(rows, rows + added // 2)
    mirrored = wider[rows - added : rows][::-1][: added // 2]
    grown = wider[near]
    alike = np.corrcoef(
        (grown - grown.mean(axis=1, keepdims=True)).ravel(),
        (mirrored - mirrored.mean(axis=1, keepdims=True)).ravel(),
    )
    assert alike[0, 1] < 0.9
    assert grown.std() > 0.4 * mirrored.std()


def test_the_seed_decides_what_grows() -> None:
    picture = photo("coffee.png")
    step = Extend(Direction.down, 10)

    assert np.array_equal(done(step, picture, seed=4), done(step, picture, seed=4))
    assert not np.array_equal(done(step, picture, seed=4), done(step, picture, seed=5))
