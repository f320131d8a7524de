import numpy as np
import pytest

from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.plan import Crop, Direction, Position
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from tests.engines.embedded.pictures import poster
from tests.engines.embedded.shapes import blueness, disc, done, noise, photo


def test_a_crop_at_a_position_is_that_part_pixel_by_pixel() -> None:
    picture = noise(300, 200)

    assert np.array_equal(done(Crop(aspect="1:1", position=Position.right), picture), picture[:, 100:])
    assert np.array_equal(done(Crop(aspect="3:1", position=Position.top), picture), picture[:100])
    assert np.array_equal(done(Crop(position=Position.bottom_left), picture), picture[100:, :150])
    assert np.array_equal(done(Crop(side=Direction.up, percent=30), picture), picture[60:])
    assert np.array_equal(done(Crop(side="all", percent=10), picture), picture[20:180, 30:270])


@pytest.mark.parametrize("at", [130, 600, 1070])
def test_a_square_crop_goes_where_the_subject_is(at: int) -> None:
    picture = disc(1200, 500, (at, 250), 110)

    square = done(Crop(aspect="1:1"), picture)

    assert square.shape == (500, 500, 3)
    assert blueness(square).sum() == blueness(picture).sum()


@pytest.mark.parametrize(("name", "aspect"), [("astronaut.png", "16:9"), ("astronaut.png", "9:16")])
def test_a_crop_keeps_the_face(name: str, aspect: str) -> None:
    (face,) = faces(done(Crop(aspect=aspect), photo(name)))

    assert face.top > 0


def test_a_crop_keeps_lettering_whole() -> None:
    drawn = poster(700).picture[:, 50:650]
    wide = np.concatenate([drawn, np.tile(drawn[:, -1:], (1, 500, 1))], axis=1)

    square = done(Crop(aspect="1:1"), wide)

    def yellow(picture: np.ndarray) -> int:
        return int((np.abs(picture.astype(int) - (255, 238, 80)).max(axis=2) < 40).sum())

    assert yellow(square) == yellow(wide)
    assert yellow(wide[:, 200:900]) < yellow(wide)


def test_the_subject_is_cropped_with_room_around_it() -> None:
    picture = disc(1200, 900, (300, 350), 150)

    subject = done(Crop(), picture)

    assert blueness(subject).sum() == blueness(picture).sum()
    assert subject.shape[0] < 0.6 * 900
    assert subject.shape[1] < 0.5 * 1200
    assert not blueness(subject)[:10].any()
    assert not blueness(subject)[:, :10].any()


def test_a_crop_around_nothing_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        done(Crop(), noise(400, 300))

    assert refusal.value.reason == RefusalReason.subject_unclear
