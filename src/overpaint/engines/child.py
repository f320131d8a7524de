"""The child's half of `host`: it makes one worker, then works and says what comes, until its parent ends.

What both halves say to each other is here, so that a child loads nothing that only its parent needs.
"""

import importlib
import io
import math
import os
import pickle
import queue
import resource
import signal
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from overpaint.allocation import PIXELS_BYTES_MAX, keep_freed_memory
from overpaint.core.errors import EditError, EngineError, EngineFailed

BEAT_S = 1.0
NICENESS = 5
OUR_FOLDER = Path(__file__).parents[1]
FRAMES_MAX = 3

Begin = Callable[[Any], Iterator[Any]]  # Any: what a worker takes and yields is its own module's affair


def _oldest(works: Sequence[Iterator[Any]]) -> Iterator[Any]:
    return works[0]


@dataclass(frozen=True, slots=True)
class Worker:
    """How work is begun, and of several pieces that were, oldest first, which one goes on by one item.

    A child gives no sign of life while it has waited `item_max_s` for one item: whoever watches may end it.
    """

    begin: Begin
    whose_turn: Callable[[Sequence[Any]], Iterator[Any]] = _oldest  # Any: what its own `begin` gives back
    item_max_s: float = math.inf


HEADER = struct.Struct(">IQ")  # of a message: how many pictures follow its pickle, and its length
LENGTH = struct.Struct(">Q")  # of a picture
ASIDE_BYTES_MIN = 64 * 1024


@dataclass(frozen=True, slots=True)
class Work:
    """Begin with this piece of work."""

    number: int
    payload: object


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop that piece of work before its next item."""

    number: int


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life during that piece of work."""

    number: int


@dataclass(frozen=True, slots=True)
class Item:
    """What the worker has yielded."""

    number: int
    value: object


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a piece of work; number 0 is the worker made."""

    number: int
    error: Exception | None = None


Message = Beat | Item | Ended


def packed(message: object) -> list[bytes]:
    """The message as it is sent, one piece after the other: a pickle, and beside it the pictures, uncopied."""
    file = io.BytesIO()
    packer = _Packer(file)
    packer.dump(message)
    pieces = [HEADER.pack(len(packer.pictures), file.tell()), file.getvalue()]
    for picture in packer.pictures:
        pieces += (LENGTH.pack(len(picture)), picture)
    return pieces


def unpacked(pickled: bytes, pictures: Sequence[bytes]) -> Any:
    """The message that was packed like that, by our own code at the other end."""
    return _Unpacker(pickled, pictures).load()


class _Packer(pickle.Pickler):
    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.pictures: list[bytes] = []

    def persistent_id(self, value: object) -> int | None:
        if type(value) is not bytes or len(value) < ASIDE_BYTES_MIN:
            return None
        self.pictures.append(value)
        return len(self.pictures) - 1


class _Unpacker(pickle.Unpickler):
    def __init__(self, pickled: bytes, pictures: Sequence[bytes]) -> None:
        super().__init__(io.BytesIO(pickled))
        self._pictures = pictures

    def persistent_load(self, number: int) -> bytes:
        return self._pictures[number]


class _Child:
    def __init__(self, parent: BinaryIO, output: BinaryIO) -> None:
        self._parent = parent
        self._output = output
        self._lock = threading.Lock()
        self._inbox: queue.SimpleQueue[Work] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._working = 0
        self._since = 0.0

    def run(self, make_worker: Callable[..., Worker]) -> None:
        """Works until the parent ends."""
        threading.Thread(target=self._listen, daemon=True).start()
        argument = self._inbox.get().payload
        try:
            worker = make_worker() if argument is None else make_worker(argument)
        except EngineError as error:
            self._say(Ended(0, error))
            return
        threading.Thread(target=self._beat, args=(worker.item_max_s,), daemon=True).start()
        self._say(Ended(0))
        under_way: dict[int, Iterator[Any]] = {}
        while True:
            while not under_way or not self._inbox.empty():
                work = self._inbox.get()
                under_way[work.number] = worker.begin(work.payload)
            self._turn(worker, under_way)

    def _turn(self, worker: Worker, under_way: dict[int, Iterator[Any]]) -> None:
        turn = worker.whose_turn([*under_way.values()])
        number = next(number for number, items in under_way.items() if items is turn)
        self._working, self._since = number, time.monotonic()
        ended = self._gone_on(number, turn)
        self._working = 0
        if ended:
            del under_way[number]
            self._cancelled.discard(number)
            self._say(ended)

    def _gone_on(self, number: int, items: Iterator[Any]) -> Ended | None:
        """Says the next item, or gives back how it ended."""
        try:
            if number in self._cancelled:
                return Ended(number)
            self._say(Item(number, next(items)))
        except StopIteration:
            return Ended(number)
        except (EngineError, EditError) as error:
            return Ended(number, error)
        except Exception as error:  # noqa: BLE001 - the outer edge of a child's work: the parent must hear of it
            return Ended(number, EngineFailed(_described(error)))
        return None

    def _listen(self) -> None:
        """Ends the process, in the middle of whatever it does, when the parent is gone or cannot be understood."""
        try:
            while True:
                match self._heard():
                    case Cancel(number):
                        self._cancelled.add(number)
                    case Work() as work:
                        self._inbox.put(work)
        finally:
            os._exit(0)

    def _heard(self) -> Any:
        count, length = HEADER.unpack(self._parent.read(HEADER.size))
        pickled = self._parent.read(length)
        pictures = [self._parent.read(*LENGTH.unpack(self._parent.read(LENGTH.size))) for _ in range(count)]
        return unpacked(pickled, pictures)

    def _beat(self, item_max_s: float) -> None:
        while True:
            threading.Event().wait(BEAT_S)
            if self._working and time.monotonic() - self._since < item_max_s:
                self._say(Beat(self._working))

    def _say(self, message: Message) -> None:
        data = packed(message)
        with self._lock:
            self._output.writelines(data)
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
    keep_freed_memory(PIXELS_BYTES_MAX)
    if memory_bytes_max:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes_max, memory_bytes_max))
    # Whatever a library prints must not run into the messages.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    module, _, name = target.partition(":")
    make_worker = cast("Callable[..., Worker]", getattr(importlib.import_module(module), name))
    _Child(sys.stdin.buffer, output).run(make_worker)
