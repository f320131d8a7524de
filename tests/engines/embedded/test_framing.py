import numpy as np
import pytest
from PIL import Image

from overpaint.engines.embedded.background.framing import framed
from overpaint.engines.embedded.plan import BackgroundColor, Color, Look, LookName
from tests.engines.embedded.pictures import PHOTOS

WHITE = BackgroundColor(Color("white", (255, 255, 255)))


@pytest.fixture(scope="module")
def astronaut() -> np.ndarray:
    return np.asarray(Image.open(PHOTOS / "astronaut.png").convert("RGB"))


def test_a_subject_that_the_bottom_edge_cuts_off_gets_room_above_alone(astronaut: np.ndarray) -> None:
    taller = framed(WHITE, astronaut, 0.5)
    height, width = astronaut.shape[:2]
    assert taller.shape == (2 * width, width, 4)
    assert not taller[:height, :, 3].any()
    assert (taller[-1, :, 3] > 128).mean() > 0.5


def test_a_subject_that_is_whole_at_both_sides_stays_in_the_middle(astronaut: np.ndarray) -> None:
    wider = framed(WHITE, astronaut, 2.0)
    height, width = astronaut.shape[:2]
    assert wider.shape == (height, 2 * width, 4)
    left = np.flatnonzero(wider[..., 3].max(axis=0) > 128)[0]
    assert (
        abs(left - width // 2 - np.flatnonzero(framed(WHITE, astronaut, 1.0)[..., 3].max(axis=0) > 128)[0])
        <= 1
    )


def test_where_the_aspect_is_right_the_frame_stays_as_it_is(astronaut: np.ndarray) -> None:
    assert framed(WHITE, astronaut, 1.0).shape == (*astronaut.shape[:2], 4)


def test_a_subject_cut_off_on_both_sides_gets_no_wider_frame(astronaut: np.ndarray) -> None:
    band = np.dstack([astronaut, np.zeros(astronaut.shape[:2], np.uint8)])
    band[200:400, :, 3] = 255
    assert framed(WHITE, band, 2.0).shape == band.shape


def test_a_step_that_keeps_the_background_keeps_the_frame(astronaut: np.ndarray) -> None:
    assert framed(Look(LookName.bw), astronaut, 2.0) is astronaut
