"""Whether lettering takes another colour, still reads as before, and nothing else changes."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.plan import Thing
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from tests.engines.embedded import pictures
from tests.engines.embedded.pictures import Drawn
from tests.engines.embedded.test_recolor_things import is_colored, recolored
from tests.engines.embedded.test_regions import NAMED
from tests.engines.embedded.test_text import reads

LETTERING = Thing(target="text")
INK_MIN = 0.08  # of the box of a line
CHANGED_OUTSIDE_MAX = 0.002


@pytest.mark.parametrize(
    ("drawn", "to"),
    [
        (pictures.poster, "green"),
        (pictures.sign, "red"),
        (pictures.shop_sign, "blue"),
        (pictures.night, "orange"),
    ],
)
def test_lettering_takes_the_colour_and_reads_as_before(drawn: Callable[[], Drawn], to: str) -> None:
    scene = drawn()

    after = recolored(scene.picture, LETTERING, NAMED[to])

    changed = np.abs(after.astype(int) - scene.picture).max(axis=2) > 12
    box = np.zeros(changed.shape, np.uint8)
    for text, quad in scene.quads.items():
        own = cv2.fillConvexPoly(np.zeros_like(box), quad.astype(int), 1) > 0
        assert (is_colored(after, NAMED[to]) & changed)[own].mean() > INK_MIN, text
        assert reads(after, text)
        box |= cv2.dilate(own.astype(np.uint8), np.ones((15, 15), np.uint8))
    assert changed[box == 0].mean() < CHANGED_OUTSIDE_MAX


def test_a_picture_without_text_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        recolored(pictures.empty().picture, LETTERING, NAMED["red"])

    assert refusal.value.reason is RefusalReason.text_not_readable
