from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from overpaint.core.limits import Rate, next_arrival, remaining, wait_s

START = datetime(2026, 1, 1, tzinfo=UTC)
RATES = st.one_of(st.integers(1, 50).map(float), st.floats(0.05, 50))
GAPS_S = st.lists(st.one_of(st.just(0.0), st.floats(0, 3)), min_size=1, max_size=60)


def passed(rate: Rate, calls: list[datetime]) -> list[datetime]:
    """The calls that get through."""
    arrival: datetime | None = None
    through = []
    for call in calls:
        if wait_s(arrival, call, rate) == 0:
            arrival = next_arrival(arrival, call, rate)
            through.append(call)
    return through


def at(gaps_s: list[float]) -> list[datetime]:
    calls, now = [], START
    for gap_s in gaps_s:
        now += timedelta(seconds=gap_s)
        calls.append(now)
    return calls


@given(RATES, GAPS_S)
def test_never_more_calls_pass_than_the_rate_and_one_burst(per_second: float, gaps_s: list[float]) -> None:
    through = passed(Rate(per_second), at(gaps_s))

    burst = max(per_second, 1.0)
    for first in range(len(through)):
        for last in range(first, len(through)):
            window_s = (through[last] - through[first]).total_seconds()
            # A call's share of a second is kept in whole microseconds.
            assert last - first + 1 <= window_s * per_second + burst + 1e-3


@given(RATES, st.integers(2, 40))
def test_calls_at_the_rate_all_pass(per_second: float, count: int) -> None:
    rate = Rate(per_second)
    calls = [START + number * rate.interval for number in range(count)]

    assert passed(rate, calls) == calls


@given(RATES, GAPS_S)
def test_a_refused_call_passes_after_the_time_that_it_was_told(
    per_second: float, gaps_s: list[float]
) -> None:
    rate, arrival = Rate(per_second), None
    for now in at(gaps_s):
        if wait := wait_s(arrival, now, rate):
            assert wait_s(arrival, now + timedelta(seconds=wait), rate) == 0
        else:
            arrival = next_arrival(arrival, now, rate)


def test_two_a_second_means_two_at_once_and_the_third_half_a_second_later() -> None:
    calls = at([0, 0, 0, 0.499, 0.001])

    assert passed(Rate(2), calls) == [calls[0], calls[1], calls[4]]


def test_a_rate_below_one_a_second_lets_a_single_call_pass_at_once() -> None:
    calls = at([0, 0, 9.9, 0.1])

    assert passed(Rate(0.1), calls) == [calls[0], calls[3]]


@given(RATES, GAPS_S)
def test_as_many_calls_pass_as_are_said_to_remain(per_second: float, gaps_s: list[float]) -> None:
    rate, arrival = Rate(per_second), START
    for call in at(gaps_s):
        if wait_s(arrival, call, rate) == 0:
            arrival = next_arrival(arrival, call, rate)
        promised, spent = remaining(arrival, call, rate), arrival
        for _ in range(promised):
            assert wait_s(spent, call, rate) == 0
            spent = next_arrival(spent, call, rate)
        assert wait_s(spent, call, rate) > 0
