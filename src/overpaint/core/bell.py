"""News between coroutines of one process: a job waits in the queue, an image is there, a job has ended."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

QUEUE = "queue"
POLL_S = 1.0


def images_of(job_id: str) -> str:
    """The bell that rings for each image of a job; at its end the bell of the job's own name does."""
    return f"{job_id}/images"


class Listener:
    """Hears a bell that rang since it last listened, so that no ring is lost between a look and a wait."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wakes whoever waits, now or next."""
        self._rung.set()

    async def wait(self) -> None:
        """Returns when the bell rings, or after `POLL_S`: another process may have changed what is awaited."""
        try:
            async with asyncio.timeout(POLL_S):
                await self._rung.wait()
        except TimeoutError:
            return
        self._rung.clear()


class Bell:
    """Bells by name."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)

    def ring(self, name: str) -> None:
        """Wakes every listener of that name."""
        for listener in self._listeners.get(name, ()):
            listener.ring()

    @contextmanager
    def listening(self, *names: str) -> Iterator[Listener]:
        """A listener of those names for the length of the block."""
        listener = Listener()
        for name in names:
            self._listeners[name].add(listener)
        try:
            yield listener
        finally:
            for name in names:
                self._listeners[name].discard(listener)
                if not self._listeners[name]:
                    del self._listeners[name]
