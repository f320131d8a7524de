"""What goes wrong short of a kill: engines that break, leases that are lost, queues that fill, time that passes."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from overpaint.core import janitor as janitor_module
from overpaint.core import runner as runner_module
from overpaint.core.accounts import Caller
from overpaint.core.bell import Bell
from overpaint.core.editor import AdmissionRules, Editor, Outcome
from overpaint.core.edits import SEED_MAX, EditRequest, EditTask, Event, Inline, Produced
from overpaint.core.errors import EditError, EngineFailed, ErrorKind, Reason
from overpaint.core.images import ImageInfo, inspect
from overpaint.core.inputs import Inputs
from overpaint.core.janitor import Janitor
from overpaint.core.jobs import ATTEMPTS_MAX, LEASE, QUEUE_LENGTH_MAX, Job, JobStatus
from overpaint.core.ledger import USD_MICROS, Balance
from overpaint.core.ports import Capabilities
from overpaint.core.pricing import PRICE_LISTS
from overpaint.core.runner import Runner
from overpaint.storage import database as database_module
from overpaint.storage.database import Database
from overpaint.storage.disk import DiskBlobs
from overpaint.system import SystemChance
from tests.conftest import Serve, data_uri, drawn, generation
from tests.contracts.records import files, rows
from tests.contracts.scripted import serving
from tests.journeys.test_kills import processes_of
from tests.storage.samples import ACCOUNT, API_KEY, NOW, add_account, job

PRICE_MICROS = 30_000
EDIT_SECONDS = 300
A_DAY_LATER = timedelta(hours=24, seconds=1)
REQUEST = EditRequest("qwen-image-edit-plus", "Make the sky violet", (Inline(drawn()),), n=3, seed=7)


@dataclass
class StillClock:
    """Implements `core.ports.Clock`: the time stands until somebody moves it."""

    time: datetime = NOW

    def now(self) -> datetime:
        return self.time


class HeaderDecoder:
    """Implements `core.ports.Decoder` in this process, for pictures of our own."""

    async def verify(self, data: bytes, *, name: str, param: str) -> ImageInfo:
        return inspect(data, pixels_max=1_000_000, name=name, param=param)

    async def start(self) -> None:
        """Nothing to start."""

    async def close(self) -> None:
        """Nothing to close."""


class NoFetcher:
    """Implements `core.ports.Fetcher` for edits that name no URL."""

    async def fetch(self, url: str, *, name: str, param: str) -> bytes:
        raise AssertionError(f"{name}, {param} is at {url}")


@dataclass
class Engine:
    """Implements `core.ports.Engine`: makes `good` images an attempt, then breaks, or waits until it is stopped.

    `asked` are the images that each attempt was asked for, `stopped` how many attempts were left while they waited.
    """

    good: int = 6
    breaks: bool = False
    asked: list[tuple[int, ...]] = field(default_factory=list)
    stopped: int = 0

    capabilities = Capabilities("test", tier="none", label="Test", concurrency=1)
    is_ready = True

    async def start(self) -> None:
        """Nothing to start."""

    async def edit(self, task: EditTask, inputs: Sequence[bytes]) -> AsyncGenerator[Event, None]:
        assert inputs == [drawn()]
        self.asked.append(task.indexes)
        for index, seed in zip(task.indexes[: self.good], task.seeds, strict=False):
            yield Produced(index, task.size, f"{seed}".encode())
        if self.good < len(task.indexes):
            if self.breaks:
                raise EngineFailed("out of memory")
            try:
                await asyncio.Event().wait()
            finally:
                self.stopped += 1

    async def close(self) -> None:
        """Nothing to close."""

    def was_asked(self, *, times: int) -> bool:
        return len(self.asked) == times


class House:
    """The core over a real database and a real folder, with a clock that stands still."""

    def __init__(self, folder: Path, records: Database) -> None:
        self.folder = folder
        self.records = records
        self.blobs = DiskBlobs(folder / "objects")
        self.clock = StillClock()
        self.bell = Bell()
        self.janitor = Janitor(records, self.blobs, clock=self.clock)
        chance = SystemChance()
        inputs = Inputs(
            records,
            self.blobs,
            decoder=HeaderDecoder(),
            fetcher=NoFetcher(),
            clock=self.clock,
            chance=chance,
        )
        self.editor = Editor(
            records,
            inputs,
            rules=AdmissionRules(PRICE_LISTS["singapore"], EDIT_SECONDS),
            clock=self.clock,
            chance=chance,
            bell=self.bell,
        )

    async def submit(self, request: EditRequest = REQUEST) -> Job:
        caller = Caller(ACCOUNT.id, API_KEY.id)
        return await self.editor.submit(caller, request, contract="dashscope", request_id="request")

    @asynccontextmanager
    async def running(self, engine: Engine) -> AsyncIterator[None]:
        """A runner for the length of the block, which then ends as if it were cut off."""
        runner = Runner(
            self.records, self.blobs, engine=engine, clock=self.clock, chance=SystemChance(), bell=self.bell
        )
        async with working(runner.run()):
            yield

    async def outcome(self, waited_for: Job) -> Outcome:
        async with asyncio.timeout(5):
            return await self.editor.wait(waited_for)

    async def fault(self, waited_for: Job) -> EditError:
        with pytest.raises(EditError) as failed:
            await self.outcome(waited_for)
        return failed.value

    async def status(self, of: Job) -> JobStatus:
        async with self.records.transaction() as tx:
            return (await tx.jobs.by_id(of.id)).status

    def results(self) -> int:
        """How many outputs are stored, of all edits."""
        return len(rows(self.folder, "SELECT id FROM assets WHERE role = 'output' AND state = 'stored'"))

    async def balance(self) -> Balance:
        async with self.records.transaction() as tx:
            return await tx.ledger.balance(ACCOUNT.id, USD_MICROS)

    @asynccontextmanager
    async def somebody_writes(self) -> AsyncIterator[None]:
        """Another process is in a transaction for the length of the block."""
        file = self.folder / "overpaint.db"
        with closing(sqlite3.connect(file, timeout=10, check_same_thread=False)) as other:
            await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
            yield
            other.rollback()


@asynccontextmanager
async def working(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Background work that goes on to the end of the block, and is cut off there."""
    task = asyncio.create_task(work)
    try:
        yield
        assert not task.done(), "it has ended by itself"
    finally:
        task.cancel()
        await asyncio.wait([task])


@pytest.fixture
async def impatient(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for the database."""
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT_MS", 20)
    await house.records.close()  # it is opened again by the next transaction


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    records = await Database.open(f"sqlite:///{tmp_path / 'overpaint.db'}")
    async with records.transaction() as tx:
        await add_account(tx)
    yield House(tmp_path, records)
    await records.close()


@pytest.fixture
def leases_are_renewed_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "LEASE_RENEWAL_S", 0.02)


async def eventually(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < ends, "it never came to that"
        await asyncio.sleep(0.01)


async def test_after_a_day_job_results_and_inputs_are_gone_and_the_books_remain(house: House) -> None:
    old = await house.submit()
    async with house.running(Engine()):
        await house.outcome(old)
        house.clock.time += timedelta(hours=1)
        fresh = await house.submit()
        await house.outcome(fresh)
    booked = await house.balance()

    house.clock.time = NOW + A_DAY_LATER
    await house.janitor.recover()

    left = rows(house.folder, "SELECT job_id, key FROM assets")
    assert {row["job_id"] for row in left} == {fresh.id}
    assert files(house.folder) == {row["key"] for row in left}
    assert len(left) == 4
    assert [row["id"] for row in rows(house.folder, "SELECT id FROM jobs")] == [fresh.id]
    assert await house.balance() == booked == Balance(-6 * PRICE_MICROS, 0)


async def test_a_refused_edit_leaves_nothing_behind(house: House) -> None:
    with pytest.raises(EditError):
        await house.submit(EditRequest("qwen-image-edit-plus", "x", (Inline(drawn()), Inline(b"no picture"))))
    assert files(house.folder) == set()
    assert not rows(house.folder, "SELECT id FROM assets")


async def test_an_edit_that_finds_the_queue_full_leaves_nothing_behind(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overpaint.core.editor.QUEUE_LENGTH_MAX", 0)
    with pytest.raises(EditError):
        await house.submit()
    assert files(house.folder) == set()
    assert not rows(house.folder, "SELECT id FROM assets")


async def test_inputs_that_never_got_a_job_are_swept_once_nobody_can_be_at_them(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(*_: object) -> None:
        raise OSError("the database went away")

    monkeypatch.setattr(house.editor, "_admit", lost)
    with pytest.raises(OSError, match="went away"):
        await house.submit()
    assert len(files(house.folder)) == 1

    async with working(house.janitor.run()):
        await asyncio.sleep(0.1)
        assert len(files(house.folder)) == 1
    house.clock.time += timedelta(minutes=16)
    async with working(house.janitor.run()):
        await eventually(lambda: not rows(house.folder, "SELECT id FROM assets"))

    assert files(house.folder) == set()


@pytest.mark.usefixtures("impatient")
async def test_a_sweep_that_fails_is_not_the_last_one(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(janitor_module, "SWEEP_S", 0.02)
    edit = await house.submit()
    async with house.running(Engine()):
        await house.outcome(edit)
    house.clock.time += A_DAY_LATER

    async with working(house.janitor.run()):
        async with house.somebody_writes():
            await eventually(lambda: "a sweep has failed" in caplog.text)
        assert rows(house.folder, "SELECT id FROM assets")
        await eventually(lambda: not rows(house.folder, "SELECT id FROM assets"))
    assert files(house.folder) == set()


async def test_an_attempt_after_a_lost_lease_makes_only_the_missing_images(house: House) -> None:
    cut_off, second = Engine(good=1), Engine()
    edit = await house.submit()
    async with house.running(cut_off):
        await eventually(lambda: house.results() == 1)
    house.clock.time += LEASE + timedelta(seconds=1)

    async with house.running(second):
        outcome = await house.outcome(edit)

    assert cut_off.asked == [(0, 1, 2)]
    assert second.asked == [(1, 2)]
    pictures = [await house.blobs.get(image.key) for image in outcome.images]
    assert pictures == [b"7", b"8", b"9"]
    assert outcome.job.attempt == 2
    assert await house.balance() == Balance(-3 * PRICE_MICROS, 0)


async def test_nobody_takes_a_job_whose_lease_still_holds(house: House) -> None:
    other = Engine()
    edit = await house.submit()
    async with house.running(Engine(good=1)):
        await eventually(lambda: house.results() == 1)
    house.clock.time += LEASE - timedelta(seconds=1)

    async with house.running(other):
        await asyncio.sleep(0.1)

    assert other.asked == []
    assert await house.status(edit) is JobStatus.running


@pytest.mark.usefixtures("leases_are_renewed_often")
async def test_an_attempt_that_lost_its_lease_stops_and_books_nothing(house: House) -> None:
    engine = Engine(good=1)
    edit = await house.submit()
    async with house.running(engine):
        await eventually(lambda: house.results() == 1)
        async with house.records.transaction() as tx:
            await tx.jobs.requeue_lost(NOW + timedelta(days=1))
            theirs = await tx.jobs.claim(house.clock.now(), house.clock.now() + LEASE)
        assert theirs
        await eventually(lambda: engine.stopped == 1)

        assert await house.status(edit) is JobStatus.running
        assert await house.balance() == Balance(0, 3 * PRICE_MICROS)


@pytest.mark.usefixtures("leases_are_renewed_often")
async def test_a_lease_is_kept_as_long_as_the_work_goes_on(house: House) -> None:
    engine = Engine(good=1)
    edit = await house.submit()
    async with house.running(engine):
        await eventually(lambda: house.results() == 1)
        for _ in range(10):
            house.clock.time += LEASE / 2
            await asyncio.sleep(0.06)

        assert engine.asked == [(0, 1, 2)]
        assert await house.status(edit) is JobStatus.running


@pytest.mark.usefixtures("impatient", "leases_are_renewed_often")
async def test_a_renewal_that_fails_while_the_lease_holds_ends_nothing(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    engine = Engine(good=1)
    edit = await house.submit()
    async with house.running(engine):
        await eventually(lambda: house.results() == 1)
        house.clock.time += LEASE - timedelta(seconds=1)
        async with house.somebody_writes():
            await eventually(lambda: caplog.text.count("was not renewed") >= 2)
        await asyncio.sleep(0.1)
        house.clock.time += LEASE - timedelta(seconds=1)
        await asyncio.sleep(0.1)

        assert engine.stopped == 0
        assert engine.asked == [(0, 1, 2)]
        assert await house.status(edit) is JobStatus.running


@pytest.mark.usefixtures("impatient", "leases_are_renewed_often")
async def test_an_attempt_stops_when_its_lease_ran_out_before_it_could_be_renewed(house: House) -> None:
    engine = Engine(good=1)
    await house.submit()
    async with house.running(engine):
        await eventually(lambda: house.results() == 1)
        async with house.somebody_writes():
            await asyncio.sleep(0.1)
            assert engine.stopped == 0
            house.clock.time += LEASE
            await eventually(lambda: engine.stopped == 1)


@pytest.mark.parametrize("good", [0, 1])
async def test_a_job_that_is_cut_off_again_and_again_is_given_up_with_what_it_has(
    house: House, good: int
) -> None:
    engine = Engine(good=good)
    edit = await house.submit()
    for attempt in range(ATTEMPTS_MAX):
        async with house.running(engine):
            await eventually(partial(engine.was_asked, times=attempt + 1))
            stored = good * (attempt + 1)
            await eventually(lambda stored=stored: house.results() == stored)
        house.clock.time += LEASE + timedelta(seconds=1)

    async with house.running(engine):
        if good:
            assert len((await house.outcome(edit)).images) == 3
        else:
            assert (await house.fault(edit)).kind is ErrorKind.internal

    assert len(engine.asked) == ATTEMPTS_MAX
    assert await house.balance() == Balance(-3 * PRICE_MICROS * good, 0)


async def test_an_engine_that_breaks_after_one_image_of_three_delivers_and_charges_one(house: House) -> None:
    edit = await house.submit()
    async with house.running(Engine(good=1, breaks=True)):
        outcome = await house.outcome(edit)
    await house.janitor.recover()

    assert [image.index for image in outcome.images] == [0]
    assert outcome.job.error
    assert await house.balance() == Balance(-PRICE_MICROS, 0)
    assert [row["state"] for row in rows(house.folder, "SELECT state FROM assets")] == ["stored"] * 2
    assert len(files(house.folder)) == 2


async def test_a_job_that_waits_past_its_deadline_fails_without_a_charge(house: House) -> None:
    busy = Engine(good=0)
    await house.submit()
    house.clock.time += timedelta(seconds=1)
    waiting = await house.submit(replace(REQUEST, n=1))
    async with house.running(busy):
        await eventually(lambda: busy.was_asked(times=1))
        house.clock.time += timedelta(seconds=EDIT_SECONDS)

        assert (await house.fault(waiting)).kind is ErrorKind.deadline_exceeded
    assert busy.asked == [(0, 1, 2)]
    assert (await house.balance()).posted == 0


async def test_an_edit_past_its_deadline_delivers_and_charges_nothing_at_all(house: House) -> None:
    edit = await house.submit()
    async with house.running(Engine(good=1)):
        await eventually(lambda: house.results() == 1)
    house.clock.time += timedelta(seconds=EDIT_SECONDS + 1)

    async with house.running(Engine()):
        assert (await house.fault(edit)).kind is ErrorKind.deadline_exceeded
    await house.janitor.recover()

    assert await house.balance() == Balance(0, 0)
    assert [row["role"] for row in rows(house.folder, "SELECT role FROM assets")] == ["input"]
    assert len(files(house.folder)) == 1


async def test_a_client_that_leaves_changes_nothing(house: House) -> None:
    edit = await house.submit()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await house.editor.wait(edit)

    async with house.running(Engine()):
        assert len((await house.outcome(edit)).images) == 3


async def test_image_i_depends_on_the_seed_and_i_alone(house: House) -> None:
    assert (await house.submit()).seeds == (7, 8, 9)
    assert (await house.submit(replace(REQUEST, seed=SEED_MAX))).seeds == (SEED_MAX, 0, 1)


async def test_a_full_queue_takes_no_more_and_holds_nothing_for_it(house: House) -> None:
    async with house.records.transaction() as tx:
        for _ in range(QUEUE_LENGTH_MAX):
            await tx.jobs.add(job())

    with pytest.raises(EditError) as refused:
        await house.submit()

    assert refused.value.reason is Reason.queue_full
    assert refused.value.retry_after_s
    assert await house.balance() == Balance()


@pytest.mark.usefixtures("impatient")
async def test_a_database_that_is_locked_for_a_while_ends_nothing(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    async with house.running(Engine()):
        async with house.somebody_writes():
            await eventually(lambda: "it is tried again" in caplog.text)
        edit = await house.submit()

        assert len((await house.outcome(edit)).images) == 3


async def test_a_full_queue_is_answered_with_503_and_when_to_try_again(tmp_path: Path) -> None:
    async with serving(tmp_path, limits={"edit_seconds": 2}) as server:
        stalled = generation({"image": data_uri(drawn())}, {"text": "stall after one image"})
        first = asyncio.create_task(server.post(stalled))
        await eventually(lambda: bool(rows(tmp_path, "SELECT id FROM jobs WHERE status = 'running'")))
        (owner,) = rows(tmp_path, "SELECT account_id, key_id FROM jobs")
        deadline_at = server.clock.now() + timedelta(minutes=5)
        database = await Database.open(f"sqlite:///{tmp_path / 'overpaint.db'}")
        async with database.transaction() as tx:
            for _ in range(QUEUE_LENGTH_MAX):
                await tx.jobs.add(job(**owner, deadline_at=deadline_at))
        await database.close()

        answer = await server.post(generation())

        assert answer.status_code == 503
        assert answer.json()["code"] == "ModelServingError"
        assert int(answer.headers["retry-after"]) > 0
        await first


def test_a_server_that_is_told_to_end_ends_cleanly(serve: Serve) -> None:
    with serve() as server:
        assert server.post(generation()).status_code == 200
        server.process.send_signal(signal.SIGTERM)

        assert server.process.wait(10) == 0
    assert processes_of(server.data_dir) == []


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_an_edit_under_way_is_answered_before_the_server_ends(serve: Serve, ending: signal.Signals) -> None:
    with serve() as server, ThreadPoolExecutor() as pool:
        answer = pool.submit(server.post, generation(n=6))
        while not rows(server.data_dir, "SELECT id FROM jobs"):
            time.sleep(0.01)
        server.process.send_signal(ending)

        assert answer.result(20).status_code == 200
        assert server.process.wait(10) == 0
    assert processes_of(server.data_dir) == []


def test_a_signal_during_the_start_is_obeyed(tmp_path: Path) -> None:
    environment = {**os.environ, "OVERPAINT_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "overpaint", "serve", "--port", "0", "--engine", "sketch"]
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(command, env=environment, stderr=log) as process,
    ):
        while not (tmp_path / "lock").exists():
            time.sleep(0.001)
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(10) == 0
        finally:
            process.kill()
    assert processes_of(tmp_path) == []
