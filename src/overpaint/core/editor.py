"""The front half of an edit: take the inputs in, admit the job, wait for its end."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from overpaint.core.accounts import Caller, Standing
from overpaint.core.assets import Asset, AssetRole, AssetState, intended
from overpaint.core.bell import QUEUE, Bell, images_of
from overpaint.core.edits import (
    Canvas,
    EditRequest,
    Frame,
    OutputImage,
    Which,
    seeds_of,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size, output_size
from overpaint.core.inputs import Inputs
from overpaint.core.jobs import QUEUE_LENGTH_MAX, Job, JobError, JobStatus
from overpaint.core.ledger import USD_MICROS, Hold, opening, resolution
from overpaint.core.ports import Chance, Clock, Records
from overpaint.core.pricing import PriceList, Quote

ENTERING_MAX = 128
SIDE_MIN_PX, SIDE_MAX_PX = 64, 4096  # of a side that follows from the other one
REJOIN = timedelta(seconds=120)

_CANCELLED = JobError(ErrorKind.cancelled, "The edit was cancelled before it began; nothing was charged.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A job that succeeded, and what it made; fewer images than asked are possible, none is not."""

    job: Job
    images: tuple[OutputImage, ...]


@dataclass(frozen=True, slots=True)
class AdmissionRules:
    """What an operator decides about admission; `credit_limit_micros` None books everything and refuses nothing."""

    prices: PriceList
    edit_seconds: float
    credit_limit_micros: int | None = None


class Editor:
    """Takes edits in. Several at once; the pictures are decoded and edited elsewhere."""

    def __init__(
        self,
        records: Records,
        inputs: Inputs,
        *,
        rules: AdmissionRules,
        clock: Clock,
        chance: Chance,
        bell: Bell,
    ) -> None:
        self._records = records
        self._inputs = inputs
        self._rules = rules
        self._clock = clock
        self._chance = chance
        self._bell = bell
        self._entering_count = 0

    async def submit(
        self,
        caller: Caller,
        request: EditRequest,
        *,
        contract: str,
        request_id: str,
        fingerprint: str | None = None,
    ) -> Job:
        """Admits an edit: a queued job with its price held, its inputs stored and its outputs intended.

        Raises `EditError` before anything is held, and keeps nothing then. By the `fingerprint` of the call `rejoined`
        finds the job. A caller that leaves before it is admitted leaves nothing behind, and one that leaves meanwhile a
        job that is abandoned.
        """
        now = self._clock.now()
        quote = self._rules.prices.quote(request.model, request.n)
        _check_standing(caller.standing)
        with self._entering():
            try:
                async with asyncio.timeout(self._rules.edit_seconds):
                    inputs = await self._inputs.take(caller, request)
            except TimeoutError:
                raise EditError(
                    ErrorKind.deadline_exceeded, "The input images took longer than the edit may."
                ) from None
            job = self._job(caller, request, inputs=inputs, contract=contract, request_id=request_id, now=now)
            job = replace(job, fingerprint=fingerprint)
            entering = asyncio.create_task(self._enter(job, inputs, quote))
            try:
                await asyncio.shield(entering)
            except asyncio.CancelledError:
                with suppress(EditError):
                    await entering
                    await self.abandon(job)
                raise
        return job

    async def rejoined(self, caller: Caller, fingerprint: str) -> Job | None:
        """The job of the same call by the same key whose connection broke at most `REJOIN` ago.

        All the SDKs send a POST again when a connection breaks: that must not be a second edit. A job is joined once
        for each broken connection, so the same call after that is a new edit. A caller that leaves meanwhile leaves the
        job abandoned, as it was.
        """
        since = self._clock.now() - REJOIN
        async with self._records.reading() as tx:
            if not await tx.jobs.abandoned(caller.key_id, fingerprint, since):  # as nearly always
                return None
        rejoining = asyncio.create_task(self._rejoin(caller, fingerprint, since))
        try:
            return await asyncio.shield(rejoining)
        except asyncio.CancelledError:
            if job := await rejoining:
                await self.abandon(job)
            raise

    async def _rejoin(self, caller: Caller, fingerprint: str, since: datetime) -> Job | None:
        async with self._records.transaction() as tx:
            job = await tx.jobs.abandoned(caller.key_id, fingerprint, since)
            if job:
                await tx.jobs.abandon(job.id, None)
        return job

    async def abandon(self, job: Job) -> None:
        """Notes that the connection of whoever waited for the job has broken; the job goes on."""
        async with self._records.transaction() as tx:
            await tx.jobs.abandon(job.id, self._clock.now())

    async def cancel(self, job: Job) -> bool:
        """Ends a job that still waits, at no charge; False when an engine has it, or had."""
        now = self._clock.now()
        async with self._records.transaction() as tx:
            if not await tx.jobs.cancel(job, now=now, error=_CANCELLED):
                return False
            await tx.assets.expire(job.id, now, stored_too=True)
            hold = await tx.ledger.hold_by_id(job.hold_id)
            await tx.ledger.resolve(resolution(hold, 0, self._chance.uuid(), now))
        self._bell.ring(job.id)
        return True

    async def results(self, job: Job) -> AsyncGenerator[OutputImage, None]:
        """The outputs in the order in which they come; ends as `wait` does, raising what the job failed with."""
        shown: set[str] = set()
        with self._bell.listening(job.id, images_of(job.id)) as listener:
            while True:
                outcome = await self._outcome(job)
                for image in outcome.images if outcome else await self._stored_of(job):
                    if image.asset_id not in shown:
                        shown.add(image.asset_id)
                        yield image
                if outcome:
                    return
                await listener.wait()

    async def found(self, caller: Caller, job_id: str) -> tuple[Job, tuple[OutputImage, ...]] | None:
        """A job of the caller's account, by its id or its request's, with what it has delivered; None when it is gone."""
        async with self._records.reading() as tx:
            job = await tx.jobs.find(caller.account_id, job_id)
        if job is None or job.expires_at <= self._clock.now():
            return None
        return job, await self._stored_of(job) if job.status is JobStatus.succeeded else ()

    async def _stored_of(self, job: Job) -> tuple[OutputImage, ...]:
        async with self._records.reading() as tx:
            assets = await tx.assets.of_job(job.id)
        return tuple(_output(asset) for asset in assets if _is_result(asset))

    async def wait(self, job: Job) -> Outcome:
        """Returns when the job has succeeded; raises its `EditError` when it has failed.

        Leaving early changes nothing: the job goes on.
        """
        with self._bell.listening(job.id) as listener:
            # It was a moment ago; should it have ended since, unheard, the listener wakes by itself.
            if job.status is JobStatus.queued:
                await listener.wait()
            while (outcome := await self._outcome(job)) is None:
                await listener.wait()
        return outcome

    async def _outcome(self, job: Job) -> Outcome | None:
        """What became of the job, or None while something still may; raises what it failed with."""
        async with self._records.reading() as tx:
            current = await tx.jobs.by_id(job.id)
            if not current.status.is_final:
                return None
            assets = await tx.assets.of_job(job.id)
        if current.status is not JobStatus.succeeded:
            assert current.error is not None, "a job that did not succeed says why"
            raise current.error.as_edit_error()
        return Outcome(current, tuple(_output(asset) for asset in assets if _is_result(asset)))

    @contextmanager
    def _entering(self) -> Iterator[None]:
        """Counts the edits between the door and the queue, each of which may hold pictures in memory."""
        if self._entering_count >= ENTERING_MAX:
            raise _full(f"{ENTERING_MAX} edits are being admitted already")
        self._entering_count += 1
        try:
            yield
        finally:
            self._entering_count -= 1

    def _job(
        self,
        caller: Caller,
        request: EditRequest,
        *,
        inputs: list[Asset],
        contract: str,
        request_id: str,
        now: datetime,
    ) -> Job:
        first_seed = self._chance.seed() if request.seed is None else request.seed
        return Job(
            id=self._chance.uuid(),
            account_id=caller.account_id,
            key_id=caller.key_id,
            request_id=request_id,
            contract=contract,
            model=request.model,
            prompt=request.prompt,
            negative_prompt=request.negative_prompt,
            prompt_extend=request.prompt_extend,
            watermark=request.watermark,
            size=_canvas_size(request.size, inputs),
            seeds=seeds_of(first_seed, request.n),
            hold_id=self._chance.uuid(),
            status=JobStatus.queued,
            attempt=0,
            created_at=now,
            deadline_at=now + timedelta(seconds=self._rules.edit_seconds),
            options=request.options,
            expires_at=now + request.retention,
            echo=request.echo,
            frame=_frame(request.size),
        )

    async def _enter(self, job: Job, inputs: list[Asset], quote: Quote) -> None:
        """Admits the job or forgets its inputs."""
        try:
            await self._admit(job, inputs, quote)
        except EditError:
            await self._inputs.discard(inputs)
            raise
        self._bell.ring(QUEUE)

    async def _admit(self, job: Job, inputs: list[Asset], quote: Quote) -> None:
        """The first of the two transactions that guard an edit: the job exists if and only if it is paid for."""
        hold = Hold(
            job.hold_id,
            job.account_id,
            job.id,
            USD_MICROS,
            quote.price_micros,
            quote.amount_micros,
            quote.price_list,
            job.created_at,
        )
        outputs = [
            intended(
                self._chance.uuid(),
                job.account_id,
                AssetRole.output,
                media_type=job.options.media_type,
                now=job.created_at,
                retention=job.expires_at - job.created_at,
                index=index,
                job_id=job.id,
            )
            for index in range(len(job.seeds))
        ]
        async with self._records.transaction() as tx:
            if await tx.jobs.queued_count() >= QUEUE_LENGTH_MAX:
                raise _full(f"{QUEUE_LENGTH_MAX} edits are waiting already")
            await tx.jobs.add(job)
            await tx.assets.complete([replace(asset, job_id=job.id) for asset in inputs])
            await tx.assets.intend(outputs)
            await tx.ledger.hold(
                hold, opening(hold, self._chance.uuid()), credit_limit=self._rules.credit_limit_micros
            )


def _full(what: str) -> EditError:
    return EditError(
        ErrorKind.engine_unavailable,
        f"{what}; try again in a moment.",
        reason=Reason.queue_full,
        retry_after_s=5,
    )


def _check_standing(standing: Standing) -> None:
    match standing:
        case Standing.overdue:
            raise EditError(ErrorKind.insufficient_balance, "The account is overdue.")
        case Standing.free_tier_exhausted:
            raise EditError(ErrorKind.free_quota_exhausted, "Only free images are allowed, and none is left.")
        case Standing.quota_exhausted:
            raise EditError(ErrorKind.quota_exhausted, "The quota of the account is used up.")


def _canvas_size(size: Size | Canvas, inputs: list[Asset]) -> Size:
    if isinstance(size, Size):
        return size
    sizes = [asset.size for asset in inputs if asset.size and asset.role is AssetRole.input]
    like = sizes[0 if size.like is Which.first else -1]
    if size.width:
        return Size(size.width, _side(size.width * like.height / like.width))
    if size.height:
        return Size(_side(size.height * like.width / like.height), size.height)
    return output_size(like)


def _frame(size: Size | Canvas) -> Frame:
    is_free = isinstance(size, Canvas) and not size.width and not size.height
    return Frame.area if is_free else Frame.asked


def _side(px: float) -> int:
    return max(SIDE_MIN_PX, min(round(px), SIDE_MAX_PX))


def _is_result(asset: Asset) -> bool:
    return asset.role is AssetRole.output and asset.state is AssetState.stored


def _output(asset: Asset) -> OutputImage:
    assert asset.bytes_count and asset.size, "a stored asset is measured"
    return OutputImage(
        asset_id=asset.id,
        index=asset.index,
        key=asset.key,
        media_type=asset.media_type,
        bytes_count=asset.bytes_count,
        size=asset.size,
        stored_at=asset.stored_at or asset.created_at,
        expires_at=asset.expires_at,
        path=asset.path,
    )
