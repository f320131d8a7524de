"""A job: one accepted edit on its way through the queue.

queued ──► running ──► succeeded | failed | cancelled
│  ▲        │
│  └────────┘ lost lease
└──► cancelled | failed
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from overpaint.core.edits import DEFAULTS, Frame, Options
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size

LEASE = timedelta(seconds=15)
LEASE_RENEWAL_S = 5.0
ATTEMPTS_MAX = 3
QUEUE_LENGTH_MAX = 100


class JobStatus(StrEnum):
    """Where a job stands; the last three are final."""

    queued = "queued"
    running = "running"
    succeeded = "succeeded"
    failed = "failed"
    cancelled = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing will happen to the job any more."""
        return not TRANSITIONS[self]

    def may_become(self, status: "JobStatus") -> bool:
        """Whether `status` may follow this one."""
        return status in TRANSITIONS[self]


TRANSITIONS: dict[JobStatus, frozenset[JobStatus]] = {
    JobStatus.queued: frozenset({JobStatus.running, JobStatus.cancelled, JobStatus.failed}),
    JobStatus.running: frozenset(
        {JobStatus.succeeded, JobStatus.failed, JobStatus.cancelled, JobStatus.queued}
    ),
    JobStatus.succeeded: frozenset(),
    JobStatus.failed: frozenset(),
    JobStatus.cancelled: frozenset(),
}


@dataclass(frozen=True, slots=True)
class JobFilter:
    """Which jobs of an account are meant: those created in `since..until` (end excluded); None means any."""

    account_id: str
    since: datetime
    until: datetime
    contract: str | None = None
    model: str | None = None
    key_id: str | None = None
    status: JobStatus | None = None


@dataclass(frozen=True, slots=True)
class JobError:
    """Why a job failed, as it is kept with the job."""

    kind: ErrorKind
    message: str
    reason: Reason | None = None
    retry_after_s: float | None = None

    def as_edit_error(self) -> EditError:
        """The same error, ready for a contract to translate."""
        return EditError(self.kind, self.message, reason=self.reason, retry_after_s=self.retry_after_s)


@dataclass(frozen=True, slots=True)
class Job:
    """One accepted edit. All times are UTC.

    `seeds` and `size` were settled at admission, so that every attempt makes the same pictures. `fingerprint` is a hash
    of the call, for a caller that sends it again after a broken connection; `abandoned_at` is when one broke.
    """

    id: str
    account_id: str
    key_id: str
    request_id: str
    contract: str
    model: str
    prompt: str = field(repr=False)
    negative_prompt: str | None = field(repr=False)
    prompt_extend: bool
    watermark: bool
    size: Size
    seeds: tuple[int, ...]
    hold_id: str
    status: JobStatus
    attempt: int
    created_at: datetime
    deadline_at: datetime
    expires_at: datetime
    lease_until: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    engine: str | None = None
    error: JobError | None = None
    options: Options = DEFAULTS
    echo: str | None = field(default=None, repr=False)
    notes: tuple[str, ...] = ()
    fingerprint: str | None = None
    abandoned_at: datetime | None = None
    frame: Frame = Frame.asked
