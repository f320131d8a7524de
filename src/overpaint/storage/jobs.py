"""Jobs as rows: the table is the queue."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from overpaint.core.errors import ErrorKind, Reason
from overpaint.core.images import Size
from overpaint.core.jobs import Job, JobError, JobStatus
from overpaint.storage.tables import jobs


class JobRows:
    """Implements `core.ports.Jobs` within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, job: Job) -> None:
        """Adds a queued job."""
        row = asdict(job)
        del row["size"], row["error"]
        await self._connection.execute(
            insert(jobs),
            {**row, "seeds": list(job.seeds), "width": job.size.width, "height": job.size.height},
        )

    async def by_id(self, job_id: str) -> Job:
        """The job of that id, which exists."""
        found = await self._connection.execute(select(jobs).where(jobs.c.id == job_id))
        return _job(found.mappings().one())

    async def queued_count(self) -> int:
        """How many jobs wait."""
        found = await self._connection.execute(
            select(func.count()).select_from(jobs).where(jobs.c.status == JobStatus.queued)
        )
        return found.scalar_one()

    async def claim(self, now: datetime, lease_until: datetime, *, only_overdue: bool = False) -> Job | None:
        """The oldest queued job, now `running` with a lease and its attempt counted; None when none waits."""
        waiting = select(jobs.c.id).where(jobs.c.status == JobStatus.queued)
        if only_overdue:
            waiting = waiting.where(jobs.c.deadline_at <= now)
        oldest = waiting.order_by(jobs.c.created_at, jobs.c.id).limit(1).scalar_subquery()
        claimed = await self._connection.execute(
            update(jobs)
            .where(jobs.c.id == oldest, jobs.c.status == JobStatus.queued)
            .values(
                status=JobStatus.running,
                attempt=jobs.c.attempt + 1,
                lease_until=lease_until,
                started_at=func.coalesce(jobs.c.started_at, now),
            )
            .returning(*jobs.c)
        )
        row = claimed.mappings().one_or_none()
        return _job(row) if row else None

    async def renew(self, job: Job, lease_until: datetime) -> bool:
        """Extends a lease; False when the job's attempt no longer holds it."""
        renewed = await self._connection.execute(
            update(jobs).where(*_held(job)).values(lease_until=lease_until)
        )
        return renewed.rowcount == 1

    async def finish(
        self, job: Job, status: JobStatus, *, now: datetime, error: JobError | None, engine: str
    ) -> bool:
        """Ends a running job; False when its attempt no longer holds it."""
        assert JobStatus.running.may_become(status), "a running job ends"
        ended = await self._connection.execute(
            update(jobs)
            .where(*_held(job))
            .values(
                status=status,
                finished_at=now,
                lease_until=None,
                engine=engine,
                error_kind=error.kind if error else None,
                error_reason=error.reason if error else None,
                error_message=error.message if error else None,
                error_retry_after_s=error.retry_after_s if error else None,
            )
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


def _held(job: Job) -> tuple[ColumnElement[bool], ...]:
    """The attempt number fences off an older attempt whose lease was lost."""
    return (jobs.c.id == job.id, jobs.c.status == JobStatus.running, jobs.c.attempt == job.attempt)


def _job(row: RowMapping) -> Job:
    values = dict(row)
    kind, reason, message, retry_after_s = (
        values.pop(f"error_{part}") for part in ("kind", "reason", "message", "retry_after_s")
    )
    size = Size(values.pop("width"), values.pop("height"))
    error = (
        JobError(ErrorKind(kind), message, Reason(reason) if reason else None, retry_after_s)
        if kind
        else None
    )
    return Job(
        **{**values, "size": size, "seeds": tuple(values["seeds"]), "status": JobStatus(values["status"])},
        error=error,
    )
