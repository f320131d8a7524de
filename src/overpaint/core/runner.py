"""The back half of an edit: claim a job, run its engine, store what comes, settle."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from overpaint.core.assets import Asset, AssetRole, AssetState
from overpaint.core.bell import POLL_S, QUEUE, Bell, images_of
from overpaint.core.edits import EditTask, Noted, Produced, Understood
from overpaint.core.errors import (
    EngineBusy,
    EngineFailed,
    EngineRefused,
    ErrorKind,
)
from overpaint.core.jobs import ATTEMPTS_MAX, LEASE, LEASE_RENEWAL_S, Job, JobError, JobStatus
from overpaint.core.ledger import resolution
from overpaint.core.ports import Blobs, Chance, Clock, Engine, Records
from overpaint.core.putting import put

log = logging.getLogger(__name__)


class LeaseLostError(Exception):
    """Another attempt has taken this job over; what this one does no longer counts."""


class Runner:
    """Takes jobs from the queue, as many at once as the engine can."""

    def __init__(
        self, records: Records, blobs: Blobs, *, engine: Engine, clock: Clock, chance: Chance, bell: Bell
    ) -> None:
        self._records = records
        self._blobs = blobs
        self._engine = engine
        self._clock = clock
        self._chance = chance
        self._bell = bell

    async def recover(self) -> None:
        """Queues again what a dead process of this data folder was running. Call before `run`, alone."""
        async with self._records.transaction() as tx:
            count = await tx.jobs.requeue_lost(datetime.max.replace(tzinfo=UTC))
            await tx.jobs.abandon_unfinished(self._clock.now())
        if count:
            log.info("%d interrupted jobs go back to the queue", count)

    async def run(self) -> None:
        """Works until cancelled; a job that is cut off that way is recovered at the next start."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._dispatch(tasks))
            tasks.create_task(self._watch_deadlines())

    async def _dispatch(self, tasks: asyncio.TaskGroup) -> None:
        """Performs one job after the other, each as soon as the engine has room for it."""
        room = asyncio.Semaphore(self._engine.capabilities.concurrency)

        async def perform(job: Job, assets: Sequence[Asset]) -> None:
            with _unsettled():
                await self._perform(job, assets)
            room.release()

        with self._bell.listening(QUEUE) as listener:
            while True:
                await room.acquire()
                claimed = None
                with _unsettled():
                    claimed = await self._claim()
                if claimed:
                    tasks.create_task(perform(*claimed))
                    await asyncio.sleep(0)  # it begins before the next one is looked for
                else:
                    room.release()
                    await listener.wait()

    async def _claim(self) -> tuple[Job, Sequence[Asset]] | None:
        now = self._clock.now()
        async with self._records.transaction(durable=False) as tx:
            job = await tx.jobs.claim(now, now + LEASE)
            return (job, await tx.assets.of_job(job.id)) if job else None

    async def _watch_deadlines(self) -> None:
        """Looks at the clock now and then: no bell rings for a deadline."""
        while True:
            with _unsettled():
                while await self._refuse_overdue():
                    pass
            await asyncio.sleep(POLL_S)

    async def _refuse_overdue(self) -> bool:
        """Recovers lost leases, and ends one job that waited past its deadline while every engine was busy."""
        now = self._clock.now()
        async with self._records.transaction() as tx:
            await tx.jobs.requeue_lost(now)
            job = await tx.jobs.claim(now, now + LEASE, only_overdue=True)
        if job:
            await self._settle(job, _OVERDUE)
        return job is not None

    async def _perform(self, job: Job, assets: Sequence[Asset]) -> None:
        """Runs one claimed job to its end."""
        try:
            async with self._leased(job):
                error = await self._attempt(job, assets)
                await self._settle(job, error)
        except LeaseLostError:
            log.warning("job %s, attempt %d: lease lost", job.id, job.attempt)

    async def _attempt(self, job: Job, assets: Sequence[Asset]) -> JobError | None:
        if job.attempt > ATTEMPTS_MAX:
            return JobError(ErrorKind.internal, "The edit was interrupted too often and has been given up.")
        try:
            async with asyncio.timeout((job.deadline_at - self._clock.now()).total_seconds()):
                await self._make_missing(job, assets)
        except TimeoutError:
            return _OVERDUE
        except EngineRefused as refusal:
            return JobError(ErrorKind.instruction_unsupported, refusal.message)
        except EngineBusy as busy:
            return JobError(
                ErrorKind.engine_unavailable,
                "The engine is busy; please try again later.",
                retry_after_s=busy.retry_after_s,
            )
        except EngineFailed as failure:
            log.warning("job %s: the engine failed: %s", job.id, failure)
            return JobError(ErrorKind.internal, "The engine failed on this edit.")
        except Exception:
            log.exception("job %s failed", job.id)
            return JobError(ErrorKind.internal, "The edit failed through an error of the server.")
        return None

    async def _make_missing(self, job: Job, assets: Sequence[Asset]) -> None:
        """Asks the engine for the outputs that no earlier attempt has stored."""
        missing = {
            asset.index: asset
            for asset in assets
            if asset.role is AssetRole.output and asset.state is AssetState.writing
        }
        if not missing:
            return
        inputs = [await self._blobs.get(asset.key) for asset in assets if asset.role is AssetRole.input]
        masks = [await self._blobs.get(asset.key) for asset in assets if asset.role is AssetRole.mask]
        task = _task(job, sorted(missing))
        notes: tuple[str, ...] = ()
        async with aclosing(self._engine.edit(task, inputs, *masks)) as events:
            async for event in events:
                match event:
                    case Understood(notes=notes) if notes:
                        await self._note(job, notes)
                    case Noted(note):
                        notes = (*notes, note)
                        await self._note(job, notes)
                    case Produced():
                        await self._store(missing[event.image_index], event)
                        self._bell.ring(images_of(job.id))

    async def _note(self, job: Job, notes: Sequence[str]) -> None:
        async with self._records.transaction(durable=False) as tx:
            await tx.jobs.note(job.id, notes)

    async def _store(self, asset: Asset, produced: Produced) -> None:
        measured = replace(asset, size=produced.size)
        stored = await put(self._blobs, self._clock, measured, produced.data)
        async with self._records.transaction(durable=False) as tx:
            await tx.assets.complete(stored)

    async def _settle(self, job: Job, error: JobError | None) -> None:
        """The second transaction that guards an edit: what is charged is what is delivered.

        An engine that broke after some images still delivers those; a refusal or a deadline delivers none.
        """
        now = self._clock.now()
        async with self._records.transaction() as tx:
            made = [
                asset
                for asset in await tx.assets.of_job(job.id)
                if asset.role is AssetRole.output and asset.state is AssetState.stored
            ]
            succeeds = bool(made) and (error is None or error.kind is ErrorKind.internal)
            status = JobStatus.succeeded if succeeds else JobStatus.failed
            engine = self._engine.capabilities.signature
            if not await tx.jobs.finish(job, status, now=now, error=error, engine=engine):
                raise LeaseLostError
            if not succeeds or len(made) < len(job.seeds):
                await tx.assets.expire(job.id, now, stored_too=not succeeds)
            hold = await tx.ledger.hold_by_id(job.hold_id)
            delivered = len(made) if succeeds else 0
            await tx.ledger.resolve(resolution(hold, delivered, self._chance.uuid(), now))
        self._bell.ring(job.id)

    @asynccontextmanager
    async def _leased(self, job: Job) -> AsyncIterator[None]:
        """Keeps the lease alive for the length of the block; raises `LeaseLostError` in it when it is gone."""
        try:
            async with asyncio.TaskGroup() as tasks:
                renewal = tasks.create_task(self._renew(job))
                yield
                renewal.cancel()
        except* LeaseLostError as lost:
            raise LeaseLostError from lost

    async def _renew(self, job: Job) -> None:
        lease_until = job.lease_until
        assert lease_until, "a claimed job has a lease"
        while True:
            await asyncio.sleep(LEASE_RENEWAL_S)
            now = self._clock.now()
            try:
                async with self._records.transaction(durable=False) as tx:
                    is_held = await tx.jobs.renew(job, now + LEASE)
            # Whatever the database had: as long as nobody can have taken the job over, its work goes on.
            except Exception as error:
                if now >= lease_until:
                    raise LeaseLostError from error
                log.exception("the lease of job %s was not renewed; it is tried again", job.id)
            else:
                if not is_held:
                    raise LeaseLostError
                lease_until = now + LEASE


@contextmanager
def _unsettled() -> Iterator[None]:
    """The outer edge of a job: a database that is locked or full for a while ends neither the other jobs nor the runner.

    What was not settled is done again when its lease has ended.
    """
    try:
        yield
    except Exception:
        log.exception("a job could not be taken or settled; it is tried again")


_OVERDUE = JobError(
    ErrorKind.deadline_exceeded, "The edit was not finished before its deadline; nothing was charged."
)


def _task(job: Job, indexes: list[int]) -> EditTask:
    return EditTask(
        job_id=job.id,
        prompt=job.prompt,
        negative_prompt=job.negative_prompt,
        prompt_extend=job.prompt_extend,
        watermark=job.watermark,
        size=job.size,
        indexes=tuple(indexes),
        seeds=tuple(job.seeds[index] for index in indexes),
        options=job.options,
        frame=job.frame,
    )
