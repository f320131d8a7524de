"""Work in child processes: started, watched, killed and started again; when the parent dies, they die.

A child does one piece of work at a time with one worker, named as `package.module:function`: that function is called
once in the child and gives back a `Worker`. `ProcessPoolExecutor` is not used: its children outlive a killed parent,
and one killed child breaks it for good.
"""

import asyncio
import importlib
import os
import pickle
import queue
import resource
import signal
import struct
import sys
import threading
import traceback
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import overpaint
from overpaint.core.errors import EditError, EngineError, EngineFailed

BEAT_S = 1.0
SILENCE_MAX_S = 15.0
START_SECONDS = 120.0
CANCEL_SECONDS = 1.0
NICENESS = 5

Worker = Callable[[Any], Iterator[Any]]  # Any: what a worker takes and yields is its own module's affair

SECRETS = ("OVERPAINT_SECRET", "OVERPAINT_BOOTSTRAP_KEY")  # variables that no child needs to know
OUR_FOLDER = Path(overpaint.__file__).parent
FRAMES_MAX = 3

_HEADER = struct.Struct(">Q")

# With `-P`, which keeps the current directory out of the imports. Not `-m`: the classes of the messages would be another module's in the child than here.
_CHILD = f"import sys; from {__name__} import child_main; child_main(sys.argv[1], int(sys.argv[2]))"


@dataclass(frozen=True, slots=True)
class _Work:
    number: int
    payload: object


@dataclass(frozen=True, slots=True)
class _Cancel:
    number: int


@dataclass(frozen=True, slots=True)
class _Beat:
    number: int


@dataclass(frozen=True, slots=True)
class _Item:
    number: int
    value: object


@dataclass(frozen=True, slots=True)
class _Ended:
    number: int
    error: Exception | None = None


_Message = _Beat | _Item | _Ended


class Host:
    """One child process, for one caller at a time."""

    def __init__(
        self, target: str, *, memory_bytes_max: int = 0, silence_max_s: float = SILENCE_MAX_S
    ) -> None:
        self._command = (sys.executable, "-P", "-c", _CHILD, target, str(memory_bytes_max))
        self._silence_max_s = silence_max_s
        self._child: Process | None = None
        self._messages: asyncio.Queue[_Message | None] = asyncio.Queue()
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
                *self._command, stdin=PIPE, stdout=PIPE, env=environment
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
            await self._send(_Work(self._number, payload))
            while True:
                match await self._next(self._silence_max_s):
                    case _Item(_, value):
                        yield value
                    case _Ended(_, error):
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
                await self._send(_Cancel(self._number))
                while not isinstance(await self._next(CANCEL_SECONDS), _Ended):
                    pass
        except (TimeoutError, EngineFailed):
            await self.kill()

    async def _send(self, message: object) -> None:
        assert self._child
        assert self._child.stdin
        data = await asyncio.to_thread(_packed, message)
        try:
            async with asyncio.timeout(self._silence_max_s):
                self._child.stdin.write(data)
                await self._child.stdin.drain()
        except ConnectionError as broken:
            raise EngineFailed("a child process died") from broken
        except TimeoutError:
            await self.kill()
            raise _silent(self._silence_max_s) from None

    async def _next(self, silence_max_s: float) -> _Message:
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
            if message.number == self._number and not isinstance(message, _Beat):
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


async def _read(child: Process, messages: "asyncio.Queue[_Message | None]") -> None:
    """Passes on what the child says, and None at its end."""
    assert child.stdout
    try:
        while True:
            (length,) = _HEADER.unpack(await child.stdout.readexactly(_HEADER.size))
            # Trusted: only our own code runs in the child.
            messages.put_nowait(pickle.loads(await child.stdout.readexactly(length)))  # noqa: S301 - see above
    except (asyncio.IncompleteReadError, ConnectionError):
        messages.put_nowait(None)


def _silent(silence_max_s: float) -> EngineFailed:
    return EngineFailed(f"a child process gave no sign for {silence_max_s:g} s")


def _packed(message: object) -> bytes:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return _HEADER.pack(len(data)) + data


class _Child:
    """The other side: runs in the child process."""

    def __init__(self, parent: BinaryIO, output: BinaryIO) -> None:
        self._parent = parent
        self._output = output
        self._lock = threading.Lock()
        self._inbox: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._cancelled = 0
        self._working = 0

    def run(self, make_worker: Callable[[], Worker]) -> None:
        """Works until the parent ends."""
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._beat, daemon=True).start()
        worker = make_worker()
        self._say(_Ended(0))
        while True:
            work = self._inbox.get()
            self._working = work.number
            error = self._do(worker, work)
            self._working = 0
            self._say(_Ended(work.number, error))

    def _do(self, worker: Worker, work: _Work) -> Exception | None:
        try:
            for value in worker(work.payload):
                if self._cancelled >= work.number:
                    break
                self._say(_Item(work.number, value))
        except (EngineError, EditError) as error:
            return error
        except Exception as error:  # noqa: BLE001 - the outer edge of a child's work: the parent must hear of it
            return EngineFailed(_described(error))
        return None

    def _listen(self) -> None:
        """Ends the process, in the middle of whatever it does, when the parent is gone or cannot be understood."""
        try:
            while True:
                (length,) = _HEADER.unpack(self._parent.read(_HEADER.size))
                match pickle.loads(self._parent.read(length)):  # noqa: S301 - only our parent writes here
                    case _Cancel(number):
                        self._cancelled = number
                    case _Work() as work:
                        self._inbox.put(work)
        finally:
            os._exit(0)

    def _beat(self) -> None:
        while True:
            threading.Event().wait(BEAT_S)
            if self._working:
                self._say(_Beat(self._working))

    def _say(self, message: _Message) -> None:
        data = _packed(message)
        with self._lock:
            self._output.write(data)
            self._output.flush()


def _described(error: Exception) -> str:
    """The type of the error and where in our code it was raised, innermost first.

    Never its text, which may quote the caller's words: what is said here reaches the log.
    """
    frames = [
        f"{Path(frame.filename).relative_to(OUR_FOLDER)}:{frame.lineno}"
        for frame in reversed(traceback.extract_tb(error.__traceback__))
        if Path(frame.filename).is_relative_to(OUR_FOLDER)
    ]
    return f"{type(error).__name__} at {', '.join(frames[:FRAMES_MAX])}"


def child_main(target: str, memory_bytes_max: int) -> None:
    """What the child process runs, until its parent ends."""
    # Both may reach the whole group, from Ctrl-C and from systemd; the parent decides when we end.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.SIG_IGN)
    os.nice(NICENESS)
    if memory_bytes_max:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes_max, memory_bytes_max))
    # Whatever a library prints must not run into the messages.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    module, _, name = target.partition(":")
    make_worker = cast("Callable[[], Worker]", getattr(importlib.import_module(module), name))
    _Child(sys.stdin.buffer, output).run(make_worker)
