"""The server is killed in the middle of edits, at every point that has a name, and started again on the same folder.

However often: every job ends, what is charged is what there is, nothing is left that no row knows, and no process.
"""

import asyncio
import json
import os
import random
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE

import httpx
import pytest
from starlette.applications import Starlette

from overpaint.admin import checked
from overpaint.app import Parts, build_app, open_parts, running
from overpaint.core.assets import AssetRole, AssetState
from overpaint.core.janitor import Janitor
from overpaint.core.jobs import JobStatus
from overpaint.settings import Settings
from overpaint.system import SystemClock
from tests.conftest import KEY, generation
from tests.contracts.records import files, rows
from tests.journeys.killed_server import LaterClock
from tests.scale import SCALE

REPEATS = max(1, round(5 * SCALE))
RANDOM_KILLS = max(3, round(60 * SCALE))

SCRIPT = Path(__file__).with_name("killed_server.py")
RESULTS = Path(__file__).parents[1] / "soak" / "results" / "kills.json"

IMAGES = 3
PRICE_MICROS = 30_000
EDIT = generation(n=IMAGES, seed=7)
ADDRESS = "/api/v1/services/aigc/multimodal-generation/generation"
HEADERS = {"authorization": f"Bearer {KEY}"}
PATIENCE_S = 12.0  # less than a lease lasts: nothing may depend on waiting for one
RETENTION_HOURS = 25
NEVER = "never 1"
LIFE_S = 1.5  # half a second until it listens, as much for two edits, and some


@dataclass(frozen=True)
class Death:
    """The points at which one process after the other is killed: the first one gets the edits.

    `admitted` says how many edits exist afterwards, `hours` how much later the further processes run; `follows` is
    whether the client follows the links that it gets.
    """

    points: tuple[str, ...]
    admitted: int = 1
    edits: int = 1
    hours: int = 0
    follows: bool = False


def killed(*points: str, admitted: int = 1, edits: int = 1, hours: int = 0, follows: bool = False) -> Death:
    return Death(points, admitted, edits, hours, follows)


DEATHS = {
    "while the first key is made": killed("after accounts.add_key 1", admitted=0),
    "before an input is decoded": killed("before decoder.verify 1", admitted=0),
    "after an input is decoded": killed("after decoder.verify 1", admitted=0),
    "before an input has its row": killed("before assets.intend 1", admitted=0),
    "while an input gets its row": killed("after assets.intend 1", admitted=0),
    "after an input has its row": killed("committed assets.intend 1", admitted=0),
    "before an input is put": killed("before blobs.put 1", admitted=0),
    "when half of an input is written": killed("half blobs.put 1", admitted=0),
    "before a written input gets its name": killed("renamed blobs.put 1", admitted=0),
    "after an input is put": killed("after blobs.put 1", admitted=0),
    "when the job is added": killed("after jobs.add 1", admitted=0),
    "when the inputs are adopted": killed("after assets.complete 1", admitted=0),
    "when the outputs are intended": killed("after assets.intend 2", admitted=0),
    "before the admission commits": killed("after ledger.hold 1", admitted=0),
    "after the admission commits": killed("committed ledger.hold 1"),
    "at the claim": killed("after jobs.claim 1"),
    "after the claim": killed("committed assets.of_job 1"),
    "before the inputs are read": killed("before blobs.get 1"),
    "before image 1": killed("drawing 1"),
    "between image 1 and image 2": killed("drawing 2"),
    "between image 2 and image 3": killed("drawing 3"),
    "while a lease is renewed": killed("after jobs.renew 1"),
    "after a lease was renewed": killed("committed jobs.renew 2"),
    "before a result is put": killed("before blobs.put 3"),
    "when half of a result is written": killed("half blobs.put 3"),
    "before a written result gets its name": killed("renamed blobs.put 4"),
    "after a result is put": killed("after blobs.put 2"),
    "while a result is marked": killed("after assets.complete 3"),
    "after a result is marked": killed("committed assets.complete 2"),
    "after the last result is put": killed("after blobs.put 4"),
    "before the settling": killed("before jobs.finish 1"),
    "when the job has ended and nothing is charged": killed("after jobs.finish 1"),
    "when the job has ended and the last result is marked": killed("after assets.complete 4"),
    "when all is charged and nothing committed": killed("after ledger.resolve 1"),
    "after the settling, before the answer": killed("committed ledger.resolve 1"),
    "while a link is served": killed("before blobs.get 2", follows=True),
    "with a second edit in the queue": killed("drawing 2", edits=2, admitted=2),
    "with a second edit under way": killed("drawing 5", edits=2, admitted=2),
    "twice in the same image": killed("drawing 2", "drawing 1"),
    "once more before the recovery commits": killed("drawing 2", "after jobs.requeue_lost 1"),
    "once more after the recovery": killed("drawing 3", "committed jobs.requeue_lost 1"),
    "before the sweep of the start": killed("after blobs.put 1", "before blobs.delete 1", admitted=0),
    "in the sweep of the start, the object gone": killed(
        "after blobs.put 1", "after blobs.delete 1", admitted=0
    ),
    "when the janitor has deleted the objects": killed(
        "committed ledger.resolve 1", "after blobs.delete 1", hours=RETENTION_HOURS
    ),
    "while the janitor forgets the rows": killed(
        "committed ledger.resolve 1", "after assets.forget 1", hours=RETENTION_HOURS
    ),
    "after the janitor forgot the rows": killed(
        "committed ledger.resolve 1", "committed assets.forget 1", hours=RETENTION_HOURS
    ),
}


@dataclass
class Tally:
    """What the soak reports."""

    kills: int = 0
    begun: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    tally, began = Tally(), time.monotonic()
    yield tally
    if SCALE >= 1:
        findings = [name for name in tally.begun if name not in tally.held]
        result = {
            "what": f"SIGKILL of the server at {len(DEATHS)} named points of an edit and at random instants",
            "count": tally.kills,
            "findings": findings,
            "seconds": round(time.monotonic() - began, 1),
        }
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(json.dumps(result, indent=2) + "\n")


@dataclass
class Victim:
    """A server that is to die, and what it says."""

    pid: int
    words: "asyncio.Queue[str]"

    async def died(self) -> int:
        """How it ended, as an exit code."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                word = await self.words.get()
                if not word.startswith("http"):
                    return int(word)

    async def address(self) -> str | None:
        """Where it listens; None when it has died before."""
        async with asyncio.timeout(PATIENCE_S):
            word = await self.words.get()
        if word.startswith("http"):
            return word
        self.words.put_nowait(word)
        return None


class Nursery:
    """Starts servers one after the other; see `killed_server`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    @asynccontextmanager
    async def victim(self, data_dir: Path, point: str, *, hours: int = 0) -> AsyncIterator[Victim]:
        """A server that will be killed at `point`, or at the end of the block."""
        variables = {
            "OVERPAINT_DATA_DIR": str(data_dir),
            "OVERPAINT_ENGINE": "sketch",
            "OVERPAINT_BOOTSTRAP_KEY": KEY,
            "OVERPAINT_LIMITS__REQUESTS_PER_SECOND": "0",
        }
        assert self._process.stdin
        self._process.stdin.write(json.dumps([variables, point, hours]) + "\n")
        self._process.stdin.flush()
        victim = Victim(int(await self._word()), asyncio.Queue())
        listening = asyncio.create_task(self._listen(victim))
        try:
            yield victim
        finally:
            if not listening.done():
                os.kill(victim.pid, signal.SIGKILL)
            await listening

    async def _listen(self, victim: Victim) -> None:
        is_alive = True
        while is_alive:
            word = await self._word()
            is_alive = word.startswith("http")
            victim.words.put_nowait(word)

    async def _word(self) -> str:
        assert self._process.stdout
        return (await asyncio.to_thread(self._process.stdout.readline)).strip()


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    environment = {**os.environ, "PYTHONPATH": str(SCRIPT.parents[2])}
    with (
        (tmp_path_factory.mktemp("nursery") / "log").open("w") as log,
        subprocess.Popen(
            [sys.executable, SCRIPT], env=environment, stdin=PIPE, stdout=PIPE, stderr=log, text=True
        ) as process,
    ):
        yield Nursery(process)


@pytest.mark.parametrize("repeat", range(REPEATS))
@pytest.mark.parametrize("name", DEATHS)
async def test_a_server_that_was_killed_goes_on_as_if_nothing_had_been(
    nursery: Nursery, tmp_path: Path, name: str, repeat: int, tally: Tally
) -> None:
    death = DEATHS[name]
    tally.begun.append(f"{name}, {repeat}")
    for life, point in enumerate(death.points):
        async with nursery.victim(tmp_path, point, hours=death.hours if life else 0) as victim:
            if life == 0:
                await edit_and_see_it_die(victim, edits=death.edits, follows=death.follows)
            assert await victim.died() == -signal.SIGKILL
        tally.kills += 1

    await check_the_next_life(tmp_path, admitted=death.admitted, hours=death.hours)
    tally.held.append(f"{name}, {repeat}")


async def test_a_server_that_is_killed_at_random_instants_goes_on(
    nursery: Nursery, tmp_path: Path, tally: Tally
) -> None:
    seed = secrets.randbits(32)
    dice = random.Random(seed)  # noqa: S311 - instants are no secrets
    name = f"random instants, seed {seed}"
    tally.begun.append(name)
    for _ in range(RANDOM_KILLS):
        async with nursery.victim(tmp_path, NEVER) as victim:
            editing = asyncio.create_task(edit_and_see_it_die(victim, edits=2, follows=True))
            await asyncio.sleep(dice.uniform(0, LIFE_S))
            os.kill(victim.pid, signal.SIGKILL)
            assert await victim.died() == -signal.SIGKILL
            await editing
        tally.kills += 1

    try:
        await check_the_next_life(tmp_path)
    except BaseException as error:
        error.add_note(name)
        raise
    tally.held.append(name)


async def edit_and_see_it_die(victim: Victim, *, edits: int, follows: bool) -> None:
    """Sends the edits once the server listens; none of them needs to be answered."""
    url = await victim.address()
    if url is None:
        return

    async def edit() -> None:
        with suppress(httpx.TransportError):
            answer = await client.post(url + ADDRESS, json=EDIT)
            if follows:
                for link in links_of(answer):
                    await client.get(link)

    async with httpx.AsyncClient(headers=HEADERS, timeout=PATIENCE_S) as client:
        await asyncio.gather(*(edit() for _ in range(edits)))


def links_of(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    content = answer.json()["output"]["choices"][0]["message"]["content"]
    return [part["image"] for part in content]


async def check_the_next_life(data_dir: Path, *, admitted: int | None = None, hours: int = 0) -> None:
    """Starts the service on the folder that dead ones have left, and looks at everything there is.

    With `admitted`, so many edits must have succeeded whole; without, some may have been interrupted too often.
    """
    await no_process_of(data_dir)
    settings = Settings(
        data_dir=data_dir, engine="sketch", bootstrap_key=KEY, limits={"requests_per_second": 0}
    )
    async with open_parts(settings) as opened:
        parts = replace(opened, clock=LaterClock(SystemClock(), timedelta(hours=hours)))
        async with running(parts, settings) as service:
            jobs = await final_jobs(data_dir)
            new = await edited_anew(build_app(service, parts.engine))
        pictures = {job["id"]: await pictures_of(parts, job["id"]) for job in jobs}
        await Janitor(parts.records, parts.blobs, clock=parts.clock).recover()
    if admitted is not None:
        kept = 0 if hours else admitted  # a job goes with its pictures
        assert [job["status"] for job in jobs] == [JobStatus.succeeded] * kept
        assert all(made == new for made in pictures.values())
    assert all(made.items() <= new.items() for made in pictures.values())
    check_files(data_dir)
    check_money(data_dir, images_min=0 if admitted is None else IMAGES, are_kept=not hours)
    assert [row["verdict"] for row in await checked(settings)] == ["agrees"]
    await no_process_of(data_dir)


async def edited_anew(app: Starlette) -> dict[int, bytes]:
    """The pictures of the same edit, now that nobody is killed; spelled so that it joins no call that broke."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://here",
        headers={**HEADERS, "content-type": "application/json"},
    ) as client:
        links = links_of(await client.post(ADDRESS, content=json.dumps(EDIT, indent=1)))
        assert len(links) == IMAGES
        return {index: (await client.get(link)).content for index, link in enumerate(links)}


async def final_jobs(data_dir: Path) -> list[dict[str, str]]:
    """All jobs, once each has ended."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            jobs = rows(data_dir, "SELECT id, status FROM jobs")
            if all(JobStatus(job["status"]).is_final for job in jobs):
                return jobs
            await asyncio.sleep(0.02)


async def pictures_of(parts: Parts, job_id: str) -> dict[int, bytes]:
    """The results of a job as they lie there."""
    async with parts.records.transaction() as tx:
        assets = await tx.assets.of_job(job_id)
    return {
        asset.index: await parts.blobs.get(asset.key)
        for asset in assets
        if asset.role is AssetRole.output and asset.state is AssetState.stored
    }


def check_files(data_dir: Path) -> None:
    """What lies in the folder is what the rows say, whole; nothing lies there that no row knows."""
    stored = rows(data_dir, "SELECT key, bytes_count, state FROM assets")
    assert {row["state"] for row in stored} == {"stored"}
    assert files(data_dir) == {row["key"] for row in stored}
    for row in stored:
        assert (data_dir / "objects" / row["key"]).stat().st_size == row["bytes_count"]


def check_money(data_dir: Path, *, images_min: int, are_kept: bool) -> None:
    """Every job is charged once, for what it delivered; nothing is held any more."""
    ends = rows(
        data_dir,
        "SELECT jobs.id, jobs.status, -SUM(entries.posted_delta) AS charged, SUM(entries.held_delta) AS held,"
        " (SELECT COUNT(*) FROM assets WHERE assets.job_id = jobs.id AND role = 'output') AS images "
        "FROM jobs JOIN entries ON entries.hold_id = jobs.hold_id GROUP BY jobs.id",
    )
    assert len(ends) == len(rows(data_dir, "SELECT id FROM jobs"))
    for job in ends:
        charged_images = job["charged"] / PRICE_MICROS
        assert images_min <= charged_images <= IMAGES
        assert charged_images == job["images"] or not are_kept
        assert (charged_images > 0) == (job["status"] == JobStatus.succeeded)
        assert job["held"] == 0
    assert {row["held"] for row in rows(data_dir, "SELECT held FROM balances")} == {0}


async def no_process_of(data_dir: Path) -> None:
    """Returns when no process has the folder in its environment; none may stay for long."""
    ends = time.monotonic() + 5
    while found := processes_of(data_dir):
        assert time.monotonic() < ends, f"left over: {found}"
        await asyncio.sleep(0.02)


def processes_of(data_dir: Path) -> list[str]:
    found = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):
            if f"OVERPAINT_DATA_DIR={data_dir}\0".encode() in environment.read_bytes():
                found.append(environment.with_name("cmdline").read_text().replace("\0", " "))
    return found
