"""Whether the part of a picture that is looked at holds what it must, and what a small edit of a large picture needs."""

import tracemalloc
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded import objects, recolor
from overpaint.engines.embedded.language.words.colors import named_colors
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.plan import CopyObject, Position, Recolor, RemoveObject, Thing

HEIGHT, WIDTH = 1600, 2400
COPIES_MAX = 12.0  # of the picture, in bytes: a float for each pixel is more than one of them
NAMED = dict(named_colors())
RED = Thing(NAMED["red"])


def large_picture_with_a_ball() -> np.ndarray:
    ground = np.random.default_rng(2).normal(120, 30, (HEIGHT // 8, WIDTH // 8)).astype(np.float32)
    rough = np.clip(cv2.resize(ground, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), 0, 255)
    picture = cv2.cvtColor(rough.astype(np.uint8), cv2.COLOR_GRAY2RGB)
    return cv2.circle(picture, (1500, 700), 45, (200, 20, 20), -1, cv2.LINE_AA)


def needed_by(edit: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        edit()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_window_ends_where_the_picture_does() -> None:
    mask = np.zeros((50, 80), bool)
    mask[2:12, 60:80] = True

    assert around(mask, margin_px=5) == np.s_[0:17, 55:80]
    assert around(mask, share=0.5, margin_px=5) == np.s_[0:22, 50:80]


@pytest.mark.parametrize(
    ("apply", "step"),
    [
        (objects.apply, RemoveObject(RED)),
        (objects.apply, CopyObject(RED, Position.left)),
        (recolor.apply, Recolor(RED, NAMED["blue"])),
    ],
    ids=["remove", "copy", "recolor"],
)
def test_a_small_thing_in_a_large_picture_needs_little_more_than_the_picture(
    apply: Callable[..., np.ndarray], step: RemoveObject | CopyObject | Recolor
) -> None:
    picture = large_picture_with_a_ball()

    needed = needed_by(lambda: apply(step, [picture], np.random.default_rng(3)))

    assert needed / picture.nbytes < COPIES_MAX
