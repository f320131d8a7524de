"""A server of this process, on a free port, whose engine does what the instruction says.

For what real engines do seldom: refuse, break, be busy, never end.
"""

import asyncio
import socket
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from overpaint.app import build_app, open_parts, running
from overpaint.connections import Protocol
from overpaint.core.edits import EditTask, Event, Noted, Produced, Understood
from overpaint.core.errors import EngineBusy, EngineFailed, EngineRefused
from overpaint.core.ports import Capabilities
from overpaint.settings import Settings
from tests.conftest import KEY, drawn

PICTURE = drawn()


class ScriptedEngine:
    """Implements `core.ports.Engine`.

    Edits that stall go on when `released` is set; `stopped` counts those that were left before.
    """

    capabilities = Capabilities(name="scripted", tier="none", label="Scripted", concurrency=1)
    is_ready = True

    def __init__(self) -> None:
        self.released = asyncio.Event()
        self.stopped = 0

    async def start(self) -> None:
        """Nothing to load."""

    async def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """Does what the prompt says; a prompt of other words gives the pictures."""
        assert mask is None, "its capabilities know no mask"
        assert inputs
        match task.prompt:
            case "refuse":
                raise EngineRefused("unknown_words", "This engine knows no such words.")
            case "be busy":
                raise EngineBusy(retry_after_s=5)
            case "break":
                raise EngineFailed("out of memory")
            case "have a bug":
                raise ZeroDivisionError
            case "note as it goes":
                yield Understood("notes", ("noted before",))
        for index in task.indexes:
            yield Produced(index, task.size, PICTURE)
            match task.prompt:
                case "note as it goes":
                    yield Noted(f"picture {index + 1}: noted")
                case "break after one image":
                    raise EngineFailed("out of memory")
                case "stall after one image":
                    await self._stall()

    async def close(self) -> None:
        """Nothing to stop."""

    async def _stall(self) -> None:
        try:
            await self.released.wait()
        except (asyncio.CancelledError, GeneratorExit):
            self.stopped += 1
            raise


@dataclass
class MovableClock:
    """Implements `core.ports.Clock`: the real time, and what it was moved ahead."""

    ahead: timedelta = timedelta()
    stopped_at: datetime | None = None

    def now(self) -> datetime:
        return (self.stopped_at or datetime.now(UTC)) + self.ahead

    def stop(self) -> None:
        """From here on it moves only when it is moved."""
        self.stopped_at = datetime.now(UTC)


@dataclass(frozen=True)
class ScriptedServer:
    """`url` has no slash at its end; `client` sends the key."""

    url: str
    data_dir: Path
    client: httpx.AsyncClient
    engine: ScriptedEngine = field(default_factory=ScriptedEngine)
    clock: MovableClock = field(default_factory=MovableClock)

    async def post(self, body: object) -> httpx.Response:
        """One DashScope call."""
        path = "/api/v1/services/aigc/multimodal-generation/generation"
        return await self.client.post(f"{self.url}{path}", json=body)


@asynccontextmanager
async def serving(
    data_dir: Path, *, clock: MovableClock | None = None, **variables: str
) -> AsyncIterator[ScriptedServer]:
    """The whole service over a `ScriptedEngine` and a `MovableClock`; variables are named without their prefix.

    `async with serving(tmp_path, LIMITS__EDIT_SECONDS="2") as server: …`
    """
    chosen = settings_of({"LIMITS__REQUESTS_PER_SECOND": "0", **variables}, data_dir)
    engine, clock = ScriptedEngine(), clock or MovableClock()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        async with (
            open_parts(chosen) as parts,
            running(replace(parts, engine=engine, clock=clock), chosen) as service,
            _listening(build_app(service, engine), listener),
            httpx.AsyncClient(
                headers={"authorization": f"Bearer {KEY}"},
                limits=httpx.Limits(max_connections=None),
                timeout=60,
            ) as client,
        ):
            host, port = listener.getsockname()
            yield ScriptedServer(f"http://{host}:{port}", data_dir, client, engine, clock)


def settings_of(variables: Mapping[str, str], data_dir: Path) -> Settings:
    """The settings that the environment would give, were these variables its only ones."""
    tree: dict[str, Any] = {"data_dir": data_dir, "engine": "sketch", "bootstrap_key": KEY}
    for name, value in variables.items():
        part, _, inner = name.lower().partition("__")
        if not value:
            continue  # as in the environment: left out
        if inner:
            tree.setdefault(part, {})[inner] = value
        else:
            tree[part] = value
    return Settings(**tree)


class _Server(uvicorn.Server):
    """Leaves the signals of this process alone."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def _listening(app: object, listener: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(app, http=Protocol, ws="none", lifespan="off", log_config=None)
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield  # whoever connects before it has started waits in the listener's backlog
    finally:
        server.should_exit = True
        await task
