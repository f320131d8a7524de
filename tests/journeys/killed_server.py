"""Servers that end themselves by SIGKILL at a named point of their work.

The points are `before`, `after` and (for what a transaction did last) `committed`, followed by a port and its verb; and
`half blobs.put`, `renamed blobs.put` and `drawing`, which is the engine at one image. A number behind says which time.

Every line of stdin is one server, as JSON: its variables, its point and the hours that its clock is ahead. It is forked
from here, so that the imports are paid for once. To stdout go its process id, its address, and how it ended.
"""

import asyncio
import inspect
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import uvicorn
import uvloop

from overpaint.app import Parts, build_app, open_parts, running
from overpaint.core import runner
from overpaint.core.edits import EditTask, Event, Progress
from overpaint.core.ports import Clock, Engine, Records
from overpaint.settings import load_settings
from overpaint.storage.disk import DiskBlobs
from overpaint.system import SystemClock

IMAGE_S = 0.1
RENEWAL_S = 0.05


class KillSwitch:
    """Kills this process at a point such as `after blobs.put 2`."""

    def __init__(self, point: str) -> None:
        self._point, _, nth = point.rpartition(" ")
        self._remaining = int(nth)

    def comes(self, point: str) -> bool:
        """Whether this is the moment."""
        self._remaining -= point == self._point
        return self._remaining == 0

    def reach(self, point: str) -> None:
        """Says that the work has come so far; does not return from the chosen point."""
        if self.comes(point):
            self.kill()

    def kill(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class Wired:
    """A port whose verbs tell the switch that they begin and that they have ended."""

    def __init__(
        self, port: object, name: str, switch: KillSwitch, *, done: Callable[[str], None] = lambda _: None
    ) -> None:
        self._port = port
        self._name = name
        self._switch = switch
        self._done = done

    def __getattr__(self, verb: str) -> Any:
        inner = getattr(self._port, verb)
        if not inspect.iscoroutinefunction(inner):
            return inner

        async def wired(*args: object, **kwargs: object) -> object:
            name = f"{self._name}.{verb}"
            self._switch.reach(f"before {name}")
            result = await inner(*args, **kwargs)
            if verb == "claim" and result is None:  # a look at an empty queue
                return result
            self._switch.reach(f"after {name}")
            self._done(name)
            return result

        return wired


class WiredRecords:
    """Implements `core.ports.Records`: transactions of wired parts."""

    def __init__(self, records: Records, switch: KillSwitch) -> None:
        self._records = records
        self._switch = switch

    def reading(self) -> AbstractAsyncContextManager[Any]:
        return self._records.reading()

    @asynccontextmanager
    async def transaction(self, *, durable: bool = True) -> AsyncIterator[Any]:
        done: list[str] = []
        async with self._records.transaction(durable=durable) as tx:
            yield SimpleNamespace(
                **{
                    name: Wired(getattr(tx, name), name, self._switch, done=done.append)
                    for name in ("accounts", "ledger", "assets", "jobs")
                }
            )
        for last in done[-1:]:
            self._switch.reach(f"committed {last}")


class TornBlobs(DiskBlobs):
    """A folder in which a put can be cut off in the middle of its bytes."""

    switch: KillSwitch

    def _put(self, key: str, data: bytes) -> None:
        if self.switch.comes("half blobs.put"):
            (self._unfinished / "torn").write_bytes(data[: len(data) // 2])
            self.switch.kill()
        super()._put(key, data)


class SlowEngine:
    """Implements `core.ports.Engine`: another engine that takes its time, for one edit at once."""

    is_ready = True

    def __init__(self, engine: Engine, switch: KillSwitch) -> None:
        self.capabilities = replace(engine.capabilities, concurrency=1)
        self._engine = engine
        self._switch = switch

    async def start(self) -> None:
        await self._engine.start()

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        async with aclosing(self._engine.edit(task, inputs, mask)) as events:
            async for event in events:
                if isinstance(event, Progress):
                    await asyncio.sleep(IMAGE_S)
                    self._switch.reach("drawing")
                yield event

    async def close(self) -> None:
        await self._engine.close()


class LaterClock:
    """Implements `core.ports.Clock`."""

    def __init__(self, clock: Clock, ahead: timedelta) -> None:
        self._clock = clock
        self._ahead = ahead

    def now(self) -> datetime:
        return self._clock.now() + self._ahead


def wired(parts: Parts, blobs: DiskBlobs, switch: KillSwitch, ahead: timedelta) -> Parts:
    """The parts, with a switch at every joint."""

    def listen(event: str, args: tuple[object, ...]) -> None:
        if event == "os.rename" and "/.unfinished/" in str(args[0]):
            switch.reach("renamed blobs.put")

    sys.addaudithook(listen)
    return replace(
        parts,
        records=WiredRecords(parts.records, switch),
        blobs=Wired(blobs, "blobs", switch),
        engine=SlowEngine(parts.engine, switch),
        decoder=Wired(parts.decoder, "decoder", switch),
        clock=LaterClock(SystemClock(), ahead),
    )


async def serve(point: str, hours_ahead: int) -> None:
    """Serves until it is killed."""
    settings = load_settings()
    switch = TornBlobs.switch = KillSwitch(point)
    runner.LEASE_RENEWAL_S = RENEWAL_S
    with socket.create_server(("127.0.0.1", 0)) as listener:
        async with open_parts(settings) as opened:
            parts = wired(opened, TornBlobs(settings.objects_dir), switch, timedelta(hours=hours_ahead))
            async with running(parts, settings) as service:
                say(f"http://127.0.0.1:{listener.getsockname()[1]}")
                config = uvicorn.Config(build_app(service, parts.engine), lifespan="off", log_config=None)
                await uvicorn.Server(config).serve(sockets=[listener])


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    for line in sys.stdin:
        variables, point, hours_ahead = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os.environ.update(variables)
            uvloop.run(serve(point, hours_ahead))
            os._exit(0)
        say(pid)
        _, status = os.waitpid(pid, 0)
        say(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
