from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overpaint.core.assets import Asset, AssetRole, AssetState
from overpaint.core.editor import _canvas_size
from overpaint.core.edits import Canvas, Which
from overpaint.core.images import Size, output_size, rounded

SIDES = st.integers(10, 8192)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def input_of(index: int, size: Size) -> Asset:
    return Asset(
        id=str(index),
        account_id="account",
        job_id=None,
        role=AssetRole.input,
        index=index,
        key=str(index),
        state=AssetState.writing,
        media_type="image/png",
        created_at=NOW,
        expires_at=NOW,
        size=size,
    )


INPUTS = [input_of(0, Size(640, 480)), input_of(1, Size(200, 300))]


def test_a_size_that_was_asked_for_is_kept() -> None:
    assert _canvas_size(Size(512, 768), INPUTS) == Size(512, 768)


def test_the_canvas_follows_the_last_input() -> None:
    assert _canvas_size(Canvas(Which.last), INPUTS) == Size(832, 1248)


@pytest.mark.parametrize(
    ("given_size", "expected"),
    [
        (Size(1000, 1000), Size(1024, 1024)),
        (Size(2000, 3000), Size(832, 1248)),
        (Size(1400, 1000), Size(1216, 864)),
        (Size(1600, 900), Size(1376, 768)),
    ],
    ids=str,
)
def test_documented_canvases_come_out(given_size: Size, expected: Size) -> None:
    assert output_size(given_size) == expected


@given(SIDES, SIDES, st.integers(2, 5))
def test_the_canvas_depends_on_the_aspect_alone(width: int, height: int, factor: int) -> None:
    assert output_size(Size(width * factor, height * factor)) == output_size(Size(width, height))


@given(SIDES, SIDES)
def test_a_rounded_side_moves_by_half_a_multiple_at_most(width: int, height: int) -> None:
    result = rounded(Size(width, height))

    assert result.width % 16 == result.height % 16 == 0
    assert abs(result.width - width) <= 8
    assert abs(result.height - height) <= 8
