"""Short edits come first, and long ones come at last."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from overpaint.engines.qwen.turns import AGING, next_of


@dataclass
class Edit:
    left_s: float
    waited_s: float = 0.0


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=8))
def test_of_edits_that_came_at_once_the_shortest_goes_on(lengths: list[float]) -> None:
    edits = [Edit(length) for length in lengths]

    assert next_of(edits).left_s == min(lengths)


def test_of_equal_edits_the_oldest_goes_on() -> None:
    oldest, newest = Edit(3), Edit(3)

    assert next_of([oldest, newest]) is oldest


@given(length=st.integers(5, 200), short=st.integers(1, 4))
def test_nobody_starves_while_short_edits_keep_coming(length: int, short: int) -> None:
    """A second passes with each turn, and with each turn a new short edit has come."""
    long, turns = Edit(length), 0
    while next_of([long, Edit(short)]) is not long:
        long.waited_s += 1
        turns += 1

    assert turns <= (length - short) / AGING + 1
