"""Jobs as rows: the table is the queue."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningUpdate

from overpaint.core.edits import Background, Frame, Options
from overpaint.core.errors import ErrorKind, Reason
from overpaint.core.images import Size
from overpaint.core.jobs import Job, JobError, JobFilter, JobStatus
from overpaint.storage.tables import assets, jobs, row_of

_ERROR = {f"error_{part}": part for part in ("kind", "reason", "message", "retry_after_s")}

# What is on the way of every edit is built once: that costs more than to run it.
_ADDED = insert(jobs)
_BY_ID = select(jobs).where(jobs.c.id == bindparam("job_id"))
_QUEUED_COUNT = select(func.count()).select_from(jobs).where(jobs.c.status == JobStatus.queued)


class JobRows:
    """Implements `core.ports.Jobs` within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, job: Job) -> None:
        """Adds a queued job."""
        row = row_of(job)
        size = row.pop("size")
        assert row.pop("error") is None, "a queued job has not failed"
        row |= {"options": asdict(job.options), "width": size.width, "height": size.height}
        await self._connection.execute(_ADDED, row)

    async def by_id(self, job_id: str) -> Job:
        """The job of that id, which exists."""
        found = await self._connection.execute(_BY_ID, {"job_id": job_id})
        return _job(found.mappings().one())

    async def find(self, account_id: str, job_id: str) -> Job | None:
        """The account's job of that id, or of the request of that id."""
        return await self._one(
            jobs.c.account_id == account_id, or_(jobs.c.id == job_id, jobs.c.request_id == job_id)
        )

    async def of_account(self, wanted: JobFilter, *, limit: int, offset: int = 0) -> Sequence[Job]:
        """The jobs that pass the filter, newest first."""
        found = await self._connection.execute(
            select(jobs)
            .where(*_passes(wanted))
            .order_by(jobs.c.created_at.desc(), jobs.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [_job(row) for row in found.mappings()]

    async def count_of_account(self, wanted: JobFilter) -> int:
        """How many jobs pass the filter."""
        found = await self._connection.execute(select(func.count()).select_from(jobs).where(*_passes(wanted)))
        return found.scalar_one()

    async def abandon(self, job_id: str, now: datetime | None) -> None:
        """Notes that whoever waited for the job has lost the connection; None, that somebody waits again."""
        await self._connection.execute(update(jobs).where(jobs.c.id == job_id).values(abandoned_at=now))

    async def abandon_unfinished(self, now: datetime) -> None:
        """Notes the same for every job that is not final: the process that held the connections has died."""
        await self._connection.execute(
            update(jobs)
            .where(jobs.c.status.in_([JobStatus.queued, JobStatus.running]))
            .values(abandoned_at=now)
        )

    async def abandoned(self, key_id: str, fingerprint: str, since: datetime) -> Job | None:
        """The newest job of that key and body whose caller has lost the connection since then."""
        return await self._one(
            jobs.c.fingerprint == fingerprint, jobs.c.key_id == key_id, jobs.c.abandoned_at >= since
        )

    async def note(self, job_id: str, notes: Sequence[str]) -> None:
        """Keeps what the engine had to say about the job."""
        await self._connection.execute(update(jobs).where(jobs.c.id == job_id).values(notes=list(notes)))

    async def forget_expired(self, now: datetime, limit: int) -> int:
        """Removes final jobs that have outlived their retention and have no asset left; returns how many."""
        expired = (
            select(jobs.c.id)
            .where(
                jobs.c.expires_at <= now,
                jobs.c.finished_at.is_not(None),
                ~exists().where(assets.c.job_id == jobs.c.id),
            )
            .limit(limit)
        )
        forgotten = await self._connection.execute(delete(jobs).where(jobs.c.id.in_(expired)))
        return forgotten.rowcount

    async def _one(self, *conditions: ColumnElement[bool]) -> Job | None:
        found = await self._connection.execute(
            select(jobs).where(*conditions).order_by(jobs.c.created_at.desc()).limit(1)
        )
        row = found.mappings().one_or_none()
        return _job(row) if row else None

    async def queued_count(self) -> int:
        """How many jobs wait."""
        found = await self._connection.execute(_QUEUED_COUNT)
        return found.scalar_one()

    async def claim(self, now: datetime, lease_until: datetime, *, only_overdue: bool = False) -> Job | None:
        """The oldest queued job, now `running` with a lease and its attempt counted; None when none waits."""
        claimed = await self._connection.execute(
            _CLAIM_OVERDUE if only_overdue else _CLAIM, {"now": now, "until": lease_until}
        )
        row = claimed.mappings().one_or_none()
        return _job(row) if row else None

    async def renew(self, job: Job, lease_until: datetime) -> bool:
        """Extends a lease; False when the job's attempt no longer holds it."""
        renewed = await self._connection.execute(
            _RENEWED, {"job_id": job.id, "held_attempt": job.attempt, "lease_until": lease_until}
        )
        return renewed.rowcount == 1

    async def finish(
        self, job: Job, status: JobStatus, *, now: datetime, error: JobError | None, engine: str
    ) -> bool:
        """Ends a running job; False when its attempt no longer holds it."""
        assert JobStatus.running.may_become(status), "a running job ends"
        ended = await self._connection.execute(
            _FINISHED,
            {
                "job_id": job.id,
                "held_attempt": job.attempt,
                "status": status,
                "finished_at": now,
                "engine": engine,
                **_error_row(error),
            },
        )
        return ended.rowcount == 1

    async def cancel(self, job: Job, *, now: datetime, error: JobError) -> bool:
        """Ends a job that waits; False when it does not."""
        ended = await self._connection.execute(
            update(jobs)
            .where(jobs.c.id == job.id, jobs.c.status == JobStatus.queued)
            .values(status=JobStatus.cancelled, finished_at=now, **_error_row(error))
        )
        return ended.rowcount == 1

    async def requeue_lost(self, lease_before: datetime) -> int:
        """Queues running jobs again whose lease ended before that time; returns how many."""
        lost = await self._connection.execute(
            update(jobs)
            .where(jobs.c.status == JobStatus.running, jobs.c.lease_until < lease_before)
            .values(status=JobStatus.queued, lease_until=None)
        )
        return lost.rowcount


def _claiming(*conditions: ColumnElement[bool]) -> ReturningUpdate[Any]:
    """Built once: it costs three times as much to build as to run, and every edit runs it twice."""
    is_queued = jobs.c.status == JobStatus.queued
    oldest = select(jobs.c.id).where(is_queued, *conditions).order_by(jobs.c.created_at, jobs.c.id).limit(1)
    return (
        update(jobs)
        .where(jobs.c.id == oldest.scalar_subquery(), is_queued)
        .values(
            status=JobStatus.running,
            attempt=jobs.c.attempt + 1,
            lease_until=bindparam("until"),
            started_at=func.coalesce(jobs.c.started_at, _NOW),
        )
        .returning(*jobs.c)
    )


_NOW = bindparam("now", type_=jobs.c.created_at.type)
_CLAIM = _claiming()
_CLAIM_OVERDUE = _claiming(jobs.c.deadline_at <= _NOW)

# The attempt number fences off an older attempt whose lease was lost.
_HELD = update(jobs).where(
    jobs.c.id == bindparam("job_id"),
    jobs.c.status == JobStatus.running,
    jobs.c.attempt == bindparam("held_attempt"),
)
_RENEWED = _HELD.values(lease_until=bindparam("lease_until"))
_FINISHED = _HELD.values(
    lease_until=None,
    **{name: bindparam(name) for name in ("status", "finished_at", "engine", *_ERROR)},
)


def _passes(wanted: JobFilter) -> list[ColumnElement[bool]]:
    exact = {
        jobs.c.contract: wanted.contract,
        jobs.c.model: wanted.model,
        jobs.c.key_id: wanted.key_id,
        jobs.c.status: wanted.status,
    }
    return [
        jobs.c.account_id == wanted.account_id,
        jobs.c.created_at >= wanted.since,
        jobs.c.created_at < wanted.until,
        *(column == value for column, value in exact.items() if value is not None),
    ]


def _error_row(error: JobError | None) -> dict[str, object]:
    return {name: getattr(error, part) if error else None for name, part in _ERROR.items()}


def _job(row: RowMapping) -> Job:
    values = dict(row)
    kind, reason, message, retry_after_s = (values.pop(name) for name in _ERROR)
    size = Size(values.pop("width"), values.pop("height"))
    options = values.pop("options") or {}
    if "background" in options:
        options["background"] = Background(options["background"])
    error = (
        JobError(ErrorKind(kind), message, Reason(reason) if reason else None, retry_after_s)
        if kind
        else None
    )
    return Job(
        **{
            **values,
            "size": size,
            "seeds": tuple(values["seeds"]),
            "status": JobStatus(values["status"]),
            "notes": tuple(values["notes"] or ()),
            "frame": Frame(values["frame"]),
        },
        error=error,
        options=Options(**options),
    )
