from pathlib import Path

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.pixels.faces import Box, faces

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


def test_the_astronauts_face_is_the_only_one() -> None:
    (face,) = faces(photo("astronaut.png"))

    assert abs(face.left + face.width / 2 - 224) < 12
    assert abs(face.top + face.height / 2 - 114) < 12
    assert 80 < face.width < 120


@pytest.mark.parametrize("name", ["chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg"])
def test_pictures_without_people_have_no_faces(name: str) -> None:
    assert faces(photo(name)) == []


@pytest.mark.parametrize("scale", [0.6, 2.0, 4.0])
def test_a_face_is_found_at_any_picture_size(scale: float) -> None:
    (small,) = faces(photo("astronaut.png"))
    picture = cv2.resize(photo("astronaut.png"), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)

    (face,) = faces(picture)

    assert abs(face.left - small.left * scale) < 15 * scale
    assert abs(face.width - small.width * scale) < 15 * scale


def test_a_darker_and_tilted_picture_has_the_same_face() -> None:
    turn = cv2.getRotationMatrix2D((224, 114), 8, 1)
    picture = cv2.warpAffine(photo("astronaut.png"), turn, (512, 512)) // 2

    (face,) = faces(picture)

    assert abs(face.left + face.width / 2 - 224) < 12


def test_faces_come_largest_first() -> None:
    large = photo("astronaut.png")
    small = cv2.resize(large, None, fx=0.7, fy=0.7, interpolation=cv2.INTER_AREA)
    picture = np.full((512, 512 + 358, 3), 128, np.uint8)
    picture[:358, :358] = small
    picture[:, 358:] = large

    first, second = faces(picture)

    assert first.left > 358 > second.left
    assert first.width > second.width


def test_transparency_does_not_hide_a_face() -> None:
    picture = photo("astronaut.png")
    opaque = np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])

    assert faces(opaque) == faces(picture)
    assert isinstance(faces(opaque)[0], Box)
