"""The back half of an edit: claim a job, run its engine, store what comes, settle."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
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

HEAD_START_S = 0.005  # of a job that was claimed, to reach its engine before the next one is looked for

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
                    await asyncio.sleep(HEAD_START_S)
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
            await self._settle(job, (), _OVERDUE)
        return job is not None

    async def _perform(self, job: Job, assets: Sequence[Asset]) -> None:
        """Runs one claimed job to its end."""
        outputs = {asset.index: asset for asset in assets if asset.role is AssetRole.output}
        try:
            async with self._leased(job):
                error = await self._attempt(job, assets, outputs)
                await self._settle(job, outputs.values(), error)
        except LeaseLostError:
            log.warning("job %s, attempt %d: lease lost", job.id, job.attempt)

    async def _attempt(self, job: Job, assets: Sequence[Asset], outputs: dict[int, Asset]) -> JobError | None:
        if job.attempt > ATTEMPTS_MAX:
            return JobError(ErrorKind.internal, "The edit was interrupted too often and has been given up.")
        try:
            async with asyncio.timeout((job.deadline_at - self._clock.now()).total_seconds()):
                await self._make_missing(job, assets, outputs)
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

    async def _make_missing(self, job: Job, assets: Sequence[Asset], outputs: dict[int, Asset]) -> None:
        """Asks the engine for the outputs that no earlier attempt has stored, and puts them into `outputs`."""
        missing = _missing(outputs)
        if not missing:
            return
        inputs = [await self._blobs.get(asset.key) for asset in assets if asset.role is AssetRole.input]
        masks = [await self._blobs.get(asset.key) for asset in assets if asset.role is AssetRole.mask]
        notes: tuple[str, ...] = ()
        async with aclosing(self._engine.edit(_task(job, missing), inputs, *masks)) as events:
            async for event in events:
                match event:
                    case Understood(notes=notes) if notes:
                        await self._note(job, notes)
                    case Noted(note):
                        notes = (*notes, note)
                        await self._note(job, notes)
                    case Produced() as made:
                        intended = replace(outputs[made.image_index], size=made.size)
                        outputs[intended.index] = await put(self._blobs, self._clock, intended, made.data)
                        if _missing(outputs):  # the row of the last one is written by the settlement
                            await self._show(outputs[intended.index])

    async def _note(self, job: Job, notes: Sequence[str]) -> None:
        async with self._records.transaction(durable=False) as tx:
            await tx.jobs.note(job.id, notes)

    async def _show(self, output: Asset) -> None:
        """Lets those who watch have a picture while others of its job are made."""
        async with self._records.transaction(durable=False) as tx:
            await tx.assets.complete([output])
        assert output.job_id, "an output is a job's"
        self._bell.ring(images_of(output.job_id))

    async def _settle(self, job: Job, outputs: Iterable[Asset], error: JobError | None) -> None:
        """The second transaction that guards an edit: what is charged is what is delivered.

        An engine that broke after some images still delivers those; a refusal or a deadline delivers none.
        """
        now = self._clock.now()
        made = [asset for asset in outputs if asset.state is AssetState.stored]
        succeeds = bool(made) and (error is None or error.kind is ErrorKind.internal)
        status = JobStatus.succeeded if succeeds else JobStatus.failed
        engine = self._engine.capabilities.signature
        async with self._records.transaction() as tx:
            if not await tx.jobs.finish(job, status, now=now, error=error, engine=engine):
                raise LeaseLostError
            if succeeds:
                await tx.assets.complete(made)
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


def _missing(outputs: Mapping[int, Asset]) -> list[int]:
    return [index for index, asset in outputs.items() if asset.state is AssetState.writing]


def _task(job: Job, indexes: Sequence[int]) -> EditTask:
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
