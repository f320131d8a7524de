"""Work in child processes: started, watched, killed and started again; when the parent dies, they die.

A child does one piece of work at a time with one worker, named as `package.module:function`: that function is called
once in the child and gives back a `Worker`. `ProcessPoolExecutor` is not used: its children outlive a killed parent,
and one killed child breaks it for good.
"""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

from overpaint.allocation import FILE_BYTES_MAX
from overpaint.core.errors import EngineFailed
from overpaint.engines.child import HEADER, LENGTH, Beat, Cancel, Ended, Item, Message, Work, packed, unpacked

SILENCE_MAX_S = 15.0
START_SECONDS = 120.0
CANCEL_SECONDS = 1.0
# The children share the cores among them: on more threads each, small products wait for one another.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
SECRETS = ("OVERPAINT_SECRET", "OVERPAINT_BOOTSTRAP_KEY")  # variables that no child needs to know

# With `-P`, which keeps the current directory out of the imports. Not `-m`: the classes of the messages would be
# another module's in the child than here.
_CHILD = (
    "import sys; from overpaint.engines.child import child_main; child_main(sys.argv[1], int(sys.argv[2]))"
)


class Host:
    """One child process, for one caller at a time."""

    def __init__(
        self, target: str, *, memory_bytes_max: int = 0, silence_max_s: float = SILENCE_MAX_S
    ) -> None:
        self._command = (sys.executable, "-P", "-c", _CHILD, target, str(memory_bytes_max))
        self._silence_max_s = silence_max_s
        self._child: Process | None = None
        self._messages: asyncio.Queue[Message | None] = asyncio.Queue()
        self._reader: asyncio.Task[None] | None = None
        self._number = 0
        self._has_worker = False

    @property
    def pid(self) -> int | None:
        """The process id of the child while it runs."""
        return self._child.pid if self._child and self._child.returncode is None else None

    @property
    def is_ready(self) -> bool:
        """Whether the child runs and its worker is made."""
        return self._has_worker and self.pid is not None

    async def start(self) -> None:
        """Starts the child unless one runs, and waits until its worker is made."""
        if self.pid is not None:
            return
        await self.kill()
        self._number = 0
        self._messages = asyncio.Queue()
        environment = {name: value for name, value in os.environ.items() if name.upper() not in SECRETS}
        try:
            self._child = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, env=environment | ONE_THREAD, limit=FILE_BYTES_MAX
            )
        except OSError as error:
            raise EngineFailed(f"a child process cannot be started: {error.strerror}") from error
        self._reader = asyncio.create_task(_read(self._child, self._messages))
        try:
            await self._next(START_SECONDS)
        except BaseException:
            await self.kill()
            raise
        self._has_worker = True

    async def work(self, payload: object) -> AsyncGenerator[Any, None]:
        """What the worker yields for `payload`; raises what it raises.

        Closing the generator stops the work: between two items where the worker gets there within `CANCEL_SECONDS`,
        else by killing the child. A child that dies, or gives no sign for `silence_max_s`, raises `EngineFailed`; the
        next piece of work has a new one.
        """
        await self.start()
        self._number += 1
        ended = False
        try:
            await self._send(Work(self._number, payload))
            while True:
                match await self._next(self._silence_max_s):
                    case Item(_, value):
                        yield value
                    case Ended(_, error):
                        ended = True
                        if error:
                            raise error
                        return
        finally:
            if not ended:
                await self._stop_work()

    async def kill(self) -> None:
        """Ends the child at once, whatever it does; idempotent."""
        child, self._child = self._child, None
        self._has_worker = False
        if child is None:
            return
        with suppress(ProcessLookupError):
            child.kill()
        if self._reader:
            await self._reader
        await child.wait()

    async def _stop_work(self) -> None:
        if self._child is None:  # it died, and was buried
            return
        try:
            async with asyncio.timeout(CANCEL_SECONDS):
                await self._send(Cancel(self._number))
                while not isinstance(await self._next(CANCEL_SECONDS), Ended):
                    pass
        except (TimeoutError, EngineFailed):
            await self.kill()

    async def _send(self, message: object) -> None:
        assert self._child
        assert self._child.stdin
        try:
            async with asyncio.timeout(self._silence_max_s):
                self._child.stdin.writelines(packed(message))
                await self._child.stdin.drain()
        except ConnectionError as broken:
            raise EngineFailed("a child process died") from broken
        except TimeoutError:
            await self.kill()
            raise _silent(self._silence_max_s) from None

    async def _next(self, silence_max_s: float) -> Message:
        """The next message about the work under way that is more than a sign of life."""
        while True:
            try:
                async with asyncio.timeout(silence_max_s):
                    message = await self._messages.get()
            except TimeoutError:
                await self.kill()
                raise _silent(silence_max_s) from None
            if message is None:
                await self.kill()
                raise EngineFailed("a child process died")
            if message.number == self._number and not isinstance(message, Beat):
                return message


class Hosts:
    """Several children of one kind, shared: each takes one piece of work at a time."""

    def __init__(self, target: str, *, count: int, memory_bytes_max: int = 0) -> None:
        self._hosts = [Host(target, memory_bytes_max=memory_bytes_max) for _ in range(count)]
        self._free = deque(self._hosts)  # those that run stand on the right
        self._vacancies = asyncio.Semaphore(count)

    @property
    def pids(self) -> list[int]:
        """The process ids of the children that run."""
        return [host.pid for host in self._hosts if host.pid is not None]

    @property
    def is_ready(self) -> bool:
        """Whether a child runs and its worker is made."""
        return any(host.is_ready for host in self._hosts)

    async def start(self) -> None:
        """Starts those that do not run, one after the other, so that what the first one caches serves the next."""
        for _ in self._hosts:
            async with self._taken(self._free.popleft) as host:
                await host.start()

    def free(self) -> AbstractAsyncContextManager[Host]:
        """A child for the length of the block, one that runs rather than another; waits until one is free."""
        return self._taken(self._free.pop)

    @asynccontextmanager
    async def _taken(self, take: Callable[[], Host]) -> AsyncIterator[Host]:
        async with self._vacancies:
            host = take()
            try:
                yield host
            finally:
                (self._free.append if host.is_ready else self._free.appendleft)(host)

    async def close(self) -> None:
        """Ends them all; idempotent."""
        for host in self._hosts:
            await host.kill()


async def _read(child: Process, messages: "asyncio.Queue[Message | None]") -> None:
    """Passes on what the child says, and None at its end."""
    said = child.stdout
    assert said
    try:
        while True:
            count, length = HEADER.unpack(await said.readexactly(HEADER.size))
            pickled = await said.readexactly(length)
            pictures = [
                await said.readexactly(*LENGTH.unpack(await said.readexactly(LENGTH.size)))
                for _ in range(count)
            ]
            messages.put_nowait(unpacked(pickled, pictures))
    except (asyncio.IncompleteReadError, ConnectionError):
        messages.put_nowait(None)


def _silent(silence_max_s: float) -> EngineFailed:
    return EngineFailed(f"a child process gave no sign for {silence_max_s:g} s")
