"""Work in child processes: started, watched, killed and started again; when the parent dies, they die.

A child works with one worker, named as `package.module:function`: that function is called once in the child and gives
back a `Worker`. `ProcessPoolExecutor` is not used: its children outlive a killed parent,
and one killed child breaks it for good.
"""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any, Self

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
    """One child process at a time, for several pieces of work at once where its worker can go on with them in turns.

    `argument` is what its worker is made of, for those that need something.
    """

    def __init__(
        self,
        target: str,
        *,
        argument: object = None,
        memory_bytes_max: int = 0,
        start_max_s: float = START_SECONDS,
        silence_max_s: float = SILENCE_MAX_S,
        cancel_max_s: float = CANCEL_SECONDS,
    ) -> None:
        self._command = (sys.executable, "-P", "-c", _CHILD, target, str(memory_bytes_max))
        self._argument = argument
        self._start_max_s, self._silence_max_s, self._cancel_max_s = start_max_s, silence_max_s, cancel_max_s
        self._life: _Life | None = None
        self._number = 0
        self._has_worker = False
        self._starting = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The process id of the child while it runs."""
        return self._life.pid if self._life else None

    @property
    def is_ready(self) -> bool:
        """Whether the child runs and its worker is made."""
        return self._has_worker and self.pid is not None

    async def start(self) -> None:
        """Starts the child unless one runs, and waits until its worker is made."""
        async with self._starting:
            if self.pid is None:
                await self.kill()
                self._life = life = await _Life.begun(self._command)
                try:
                    await life.send(Work(0, self._argument), self._silence_max_s)
                    _require_made(await life.next(0, self._start_max_s))
                except BaseException:
                    await self.kill()
                    raise
                self._has_worker = True

    async def work(self, payload: object) -> AsyncGenerator[Any, None]:
        """What the worker yields for `payload`; raises what it raises.

        Closing the generator stops the work: between two items where the worker gets there within `cancel_max_s`, else by
        killing the child. A child that dies, or gives no sign for `silence_max_s`, raises `EngineFailed` for all
        that it worked at; the next piece of work has a new one.
        """
        await self.start()
        life = self._life
        assert life
        self._number += 1
        number, ended = self._number, False
        life.listen(number)
        try:
            await life.send(Work(number, payload), self._silence_max_s)
            while True:
                match await life.next(number, self._silence_max_s):
                    case Item(_, value):
                        yield value
                    case Ended(_, error):
                        ended = True
                        if error:
                            raise error
                        return
        finally:
            if not ended:
                await life.stop(number, self._cancel_max_s)
            life.forget(number)

    async def kill(self) -> None:
        """Ends the child at once, whatever it does; idempotent."""
        life, self._life = self._life, None
        self._has_worker = False
        if life:
            await life.kill()


class _Life:
    """A child from its start to its end, and who listens for what it says of which piece of work."""

    def __init__(self, child: Process) -> None:
        self._child = child
        self._listeners: dict[int, asyncio.Queue[Message | None]] = {0: asyncio.Queue()}
        self._heard_at = asyncio.get_running_loop().time()
        self._is_over = False
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def begun(cls, command: Sequence[str]) -> Self:
        """A child that has just been started."""
        environment = {name: value for name, value in os.environ.items() if name.upper() not in SECRETS}
        try:
            child = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, env=environment | ONE_THREAD, limit=FILE_BYTES_MAX
            )
        except OSError as error:
            raise EngineFailed(f"a child process cannot be started: {error.strerror}") from error
        return cls(child)

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._child.pid if self._child.returncode is None and not self._is_over else None

    def listen(self, number: int) -> None:
        """What it says of that piece of work is kept from now on."""
        self._listeners[number] = asyncio.Queue()

    def forget(self, number: int) -> None:
        """Nobody asks for that piece of work any more."""
        self._listeners.pop(number, None)

    async def send(self, message: object, silence_max_s: float) -> None:
        """Says something to the child; ends it when it does not listen for so long."""
        assert self._child.stdin
        try:
            async with asyncio.timeout(silence_max_s):
                self._child.stdin.writelines(packed(message))
                await self._child.stdin.drain()
        except ConnectionError as broken:
            raise EngineFailed("a child process died") from broken
        except TimeoutError:
            await self.kill()
            raise _silent(silence_max_s) from None

    async def next(self, number: int, silence_max_s: float) -> Item | Ended:
        """The next that it says of that piece of work, beyond signs of life."""
        listener, now = self._listeners[number], asyncio.get_running_loop().time
        began = now()
        while True:
            left_s = max(self._heard_at, began) + silence_max_s - now()
            if left_s <= 0:
                await self.kill()
                raise _silent(silence_max_s)
            try:
                async with asyncio.timeout(left_s):
                    message = None if self._reader.done() and listener.empty() else await listener.get()
            except TimeoutError:
                continue
            if message is None:
                await self.kill()
                raise EngineFailed("a child process died")
            if not isinstance(message, Beat):
                return message

    async def stop(self, number: int, patience_s: float) -> None:
        """Has it leave that piece of work, or ends it after so long."""
        if self.pid is None:  # it died, and was buried
            return
        try:
            async with asyncio.timeout(patience_s):
                await self.send(Cancel(number), patience_s)
                while not isinstance(await self.next(number, patience_s), Ended):
                    pass
        except (TimeoutError, EngineFailed):
            await self.kill()

    async def kill(self) -> None:
        """Ends it at once; idempotent."""
        self._is_over = True
        with suppress(ProcessLookupError):
            self._child.kill()
        await asyncio.wait([self._reader])
        await self._child.wait()

    async def _read(self) -> None:
        said, now = self._child.stdout, asyncio.get_running_loop().time
        assert said
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                count, length = HEADER.unpack(await said.readexactly(HEADER.size))
                pickled = await said.readexactly(length)
                pictures = [
                    await said.readexactly(*LENGTH.unpack(await said.readexactly(LENGTH.size)))
                    for _ in range(count)
                ]
                message = unpacked(pickled, pictures)
                self._heard_at = now()
                if message.number in self._listeners:
                    self._listeners[message.number].put_nowait(message)
        for listener in self._listeners.values():
            listener.put_nowait(None)


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


def _require_made(told: Item | Ended) -> None:
    if isinstance(told, Ended) and told.error:
        raise told.error


def _silent(silence_max_s: float) -> EngineFailed:
    return EngineFailed(f"a child process gave no sign for {silence_max_s:g} s")
