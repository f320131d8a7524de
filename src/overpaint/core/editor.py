"""The front half of an edit: verify the inputs, admit the job, wait for its end."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from overpaint.core.accounts import Caller
from overpaint.core.assets import RETENTION, Asset, AssetRole, AssetState, object_key
from overpaint.core.bell import QUEUE, Bell
from overpaint.core.edits import (
    Canvas,
    EditRequest,
    ImageSource,
    Inline,
    OutputImage,
    Remote,
    Stored,
    seeds_of,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import ImageInfo, Size, output_size
from overpaint.core.jobs import QUEUE_LENGTH_MAX, Job, JobStatus
from overpaint.core.ledger import USD_MICROS, Hold, opening
from overpaint.core.ports import Blobs, Chance, Clock, Decoder, Fetcher, Records
from overpaint.core.pricing import PriceList, Quote
from overpaint.core.putting import put

ENTERING_MAX = 128


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


@dataclass(frozen=True, slots=True)
class _Picture:
    data: bytes
    info: ImageInfo


class Editor:
    """Takes edits in. Several at once; the pictures are decoded and edited elsewhere."""

    def __init__(
        self,
        records: Records,
        blobs: Blobs,
        *,
        decoder: Decoder,
        fetcher: Fetcher,
        rules: AdmissionRules,
        clock: Clock,
        chance: Chance,
        bell: Bell,
    ) -> None:
        self._records = records
        self._blobs = blobs
        self._decoder = decoder
        self._fetcher = fetcher
        self._rules = rules
        self._clock = clock
        self._chance = chance
        self._bell = bell
        self._entering_count = 0

    async def submit(self, caller: Caller, request: EditRequest, *, contract: str, request_id: str) -> Job:
        """Admits an edit: a queued job with its price held, its inputs stored and its outputs intended.

        Raises `EditError` before anything is held, and keeps nothing then.
        """
        now = self._clock.now()
        quote = self._rules.prices.quote(request.model, request.n)
        with self._entering():
            try:
                async with asyncio.timeout(self._rules.edit_seconds):
                    pictures = [
                        await self._picture(source, number)
                        for number, source in enumerate(request.images, start=1)
                    ]
            except TimeoutError:
                raise EditError(
                    ErrorKind.deadline_exceeded, "The input images took longer than the edit may."
                ) from None
            inputs = await self._stored(caller, pictures)
            job = self._job(caller, request, inputs=inputs, contract=contract, request_id=request_id, now=now)
            try:
                await self._admit(job, inputs, quote)
            except EditError:
                await self._discard(inputs)
                raise
        self._bell.ring(QUEUE)
        return job

    async def wait(self, job: Job) -> Outcome:
        """Returns when the job has succeeded; raises its `EditError` when it has failed.

        Leaving early changes nothing: the job goes on.
        """
        with self._bell.listening(job.id) as listener:
            while (outcome := await self._outcome(job)) is None:
                await listener.wait()
        return outcome

    async def _outcome(self, job: Job) -> Outcome | None:
        """What became of the job, or None while something still may; raises what it failed with."""
        async with self._records.transaction() as tx:
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

    async def _picture(self, source: ImageSource, number: int) -> _Picture:
        """The verified bytes of one input image."""
        name, param = f"Image {number}", f"images[{number - 1}]"
        data = await self._bytes_of(source, name, param)
        return _Picture(data, await self._decoder.verify(data, name=name, param=param))

    async def _stored(self, caller: Caller, pictures: Sequence[_Picture]) -> list[Asset]:
        """The inputs as assets, their rows before their objects."""
        intended = [
            self._intended(caller.account_id, AssetRole.input, index, picture.info.media_type)
            for index, picture in enumerate(pictures)
        ]
        async with self._records.transaction() as tx:
            await tx.assets.intend(intended)
        return [
            await put(self._blobs, asset, picture.data, picture.info.size)
            for asset, picture in zip(intended, pictures, strict=True)
        ]

    async def _discard(self, inputs: Sequence[Asset]) -> None:
        """Forgets the inputs of an edit that was not admitted."""
        await self._blobs.delete([asset.key for asset in inputs])
        async with self._records.transaction() as tx:
            await tx.assets.forget([asset.id for asset in inputs])

    async def _bytes_of(self, source: ImageSource, name: str, param: str) -> bytes:
        match source:
            case Inline(data):
                return data
            case Remote(url):
                return await self._fetcher.fetch(url, name=name, param=param)
            case Stored(key):
                try:
                    return await self._blobs.get(key)
                except KeyError as error:
                    raise EditError(
                        ErrorKind.source_unreachable,
                        f"{name} is a result of this server that is gone.",
                        reason=Reason.url_failed,
                        param=param,
                    ) from error

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
        )

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
            self._intended(job.account_id, AssetRole.output, index, "image/png", job_id=job.id)
            for index in range(len(job.seeds))
        ]
        async with self._records.transaction() as tx:
            if await tx.jobs.queued_count() >= QUEUE_LENGTH_MAX:
                raise _full(f"{QUEUE_LENGTH_MAX} edits are waiting already")
            await tx.jobs.add(job)
            for asset in inputs:
                await tx.assets.complete(replace(asset, job_id=job.id))
            await tx.assets.intend(outputs)
            await tx.ledger.hold(
                hold, opening(hold, self._chance.uuid()), credit_limit=self._rules.credit_limit_micros
            )

    def _intended(
        self, account_id: str, role: AssetRole, index: int, media_type: str, *, job_id: str | None = None
    ) -> Asset:
        now = self._clock.now()
        asset_id = self._chance.uuid()
        return Asset(
            id=asset_id,
            account_id=account_id,
            job_id=job_id,
            role=role,
            index=index,
            key=object_key(role, now.date(), asset_id, index, media_type),
            state=AssetState.writing,
            media_type=media_type,
            created_at=now,
            expires_at=now + RETENTION,
        )


def _full(what: str) -> EditError:
    return EditError(
        ErrorKind.engine_unavailable,
        f"{what}; try again in a moment.",
        reason=Reason.queue_full,
        retry_after_s=5,
    )


def _canvas_size(size: Size | Canvas, inputs: list[Asset]) -> Size:
    sizes = [asset.size for asset in inputs if asset.size]
    match size:
        case Size():
            return size
        case Canvas.last_image:
            return output_size(sizes[-1])


def _is_result(asset: Asset) -> bool:
    return asset.role is AssetRole.output and asset.state is AssetState.stored


def _output(asset: Asset) -> OutputImage:
    assert asset.bytes_count and asset.size, "a stored asset is measured"
    return OutputImage(
        asset.index, asset.key, asset.media_type, asset.bytes_count, asset.size, asset.expires_at
    )
