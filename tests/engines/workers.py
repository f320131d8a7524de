"""Workers that a test runs in child processes; each function here makes one."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from overpaint.core.errors import EngineFailed
from overpaint.engines.child import Worker


def make_counter() -> Worker:
    """Counts to a number, with the process id."""

    def count(last: int) -> Iterator[tuple[int, int]]:
        for number in range(1, last + 1):
            yield number, os.getpid()

    return Worker(count)


def make_clockwork() -> Worker:
    """Leaves a file for every tick of so many seconds, for ever."""

    def tick(wanted: tuple[Path, float]) -> Iterator[int]:
        folder, tick_s = wanted
        number = 0
        while True:
            number += 1
            (folder / str(number)).touch()
            yield os.getpid()
            time.sleep(tick_s)

    return Worker(tick)


def make_raiser() -> Worker:
    """Raises what it is given, after one item."""

    def raise_(error: Exception) -> Iterator[int]:
        yield os.getpid()
        raise error

    return Worker(raise_)


def make_caller() -> Worker:
    """Yields what the function it is given gives back."""

    def call(function: Callable[[], object]) -> Iterator[object]:
        yield function()

    return Worker(call)


def make_hog() -> Worker:
    """Takes so many bytes at once."""

    def take(wanted: int | bytes) -> Iterator[int]:
        yield os.getpid()
        if isinstance(wanted, int):
            yield len(bytearray(wanted))

    return Worker(take)


def make_chatterbox() -> Worker:
    """Writes to its output in every way there is."""

    def chat(text: str) -> Iterator[str]:
        sys.stdout.write(text)
        os.write(1, text.encode())
        os.system(f"echo {text}")  # noqa: S605 - a library may do no less
        yield text

    return Worker(chat)


def make_smuggler() -> Worker:
    """Yields what cannot be sent."""

    def smuggle(_: object) -> Iterator[object]:
        yield lambda: None

    return Worker(smuggle)


def make_juggler() -> Worker:
    """Counts as `make_counter` does, but the newest count goes on first."""
    return Worker(make_counter().begin, lambda counts: counts[-1])


def make_sleeper() -> Worker:
    """Takes so many seconds for an item, and no more than one is thought to be enough."""

    def sleep(seconds: float) -> Iterator[int]:
        yield os.getpid()
        time.sleep(seconds)
        yield os.getpid()

    return Worker(sleep, item_max_s=1.0)


def make_made(name: str) -> Worker:
    """Yields what it was made of; of nothing, none can be made."""
    if not name:
        raise EngineFailed("it must be made of something")

    def tell(_: object) -> Iterator[str]:
        yield name

    return Worker(tell)
