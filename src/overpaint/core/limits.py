"""Rates as arithmetic: the generic cell rate algorithm (GCRA), a token bucket that is one number per key."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `per_second` calls a second on average, and no more than that many at once; 0 is no limit."""

    per_second: float

    @property
    def interval(self) -> timedelta:
        """The time that one call uses up."""
        return timedelta(seconds=1 / self.per_second)

    @property
    def tolerance(self) -> timedelta:
        """How far the theoretical arrival time may lie ahead of now for a call to pass."""
        return max(timedelta(seconds=1) - self.interval, timedelta())


def next_arrival(arrival: datetime | None, now: datetime, rate: Rate) -> datetime:
    """The theoretical arrival time after a call that passes at `now`."""
    return max(arrival or now, now) + rate.interval


def remaining(arrival: datetime, now: datetime, rate: Rate) -> int:
    """How many calls would pass at `now`, one after the other; `rate` is some limit."""
    return max((now + rate.tolerance - arrival) // rate.interval + 1, 0)


def wait_s(arrival: datetime | None, now: datetime, rate: Rate) -> float:
    """Seconds until a call may pass; 0.0 means that it passes now."""
    if arrival is None:
        return 0.0
    return max((arrival - now - rate.tolerance).total_seconds(), 0.0)
