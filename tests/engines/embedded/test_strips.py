import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.looks.detail import sharpen
from overpaint.engines.embedded.pixels import strips
from overpaint.engines.embedded.pixels.resampling import scaled
from overpaint.engines.embedded.pixels.strips import in_strips
from tests.engines.embedded.shapes import noise, photo


@pytest.fixture(autouse=True)
def small_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strips, "_STRIP_PX", 7_000)


@pytest.mark.parametrize("size", [(50, 300), (300, 50), (9_000, 3), (10, 10)])
def test_strips_come_together_as_the_whole(size: tuple[int, int]) -> None:
    width, height = size
    picture = noise(width, height)

    assert np.array_equal(in_strips(height, width, lambda rows: 255 - picture[rows]), 255 - picture)


def test_what_looks_around_itself_needs_the_margin() -> None:
    picture = noise(200, 300).astype(np.float32)
    whole = cv2.GaussianBlur(picture, (0, 0), 3)

    def blurred(rows: slice) -> np.ndarray:
        return cv2.GaussianBlur(picture[rows], (0, 0), 3)

    assert np.array_equal(in_strips(300, 200, blurred, margin_px=13), whole)
    assert not np.array_equal(in_strips(300, 200, blurred), whole)


def test_a_sharpened_picture_shows_no_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = photo("chelsea.png")
    in_parts = sharpen(picture, 1.0)
    monkeypatch.setattr(strips, "_STRIP_PX", picture.size)

    assert np.array_equal(in_parts, sharpen(picture, 1.0))


@pytest.mark.parametrize("size", [(900, 613), (200, 131)])
def test_a_resized_picture_shows_no_strips(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    picture = photo("chelsea.png")
    in_parts = scaled(picture, *size)
    monkeypatch.setattr(strips, "_STRIP_PX", picture.size)

    # Pillow rounds between its two passes, and takes first the one that leaves less: for a strip it may be the other
    assert np.abs(in_parts.astype(int) - scaled(picture, *size)).max() <= 2
