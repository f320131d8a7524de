"""What the core needs from outside, as protocols: time, chance, engines, pictures, records and objects."""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from overpaint.core.accounts import Account, ApiKey, Standing
from overpaint.core.assets import Asset
from overpaint.core.edits import EditTask, Event
from overpaint.core.images import ImageInfo
from overpaint.core.jobs import Job, JobError, JobFilter, JobStatus
from overpaint.core.ledger import Balance, Entry, Hold
from overpaint.core.limits import Rate


class Clock(Protocol):
    """The time, injected so that a test can hold it still."""

    def now(self) -> datetime:
        """Now, UTC and aware."""
        ...


class Chance(Protocol):
    """Randomness, injected so that a test can repeat it."""

    def uuid(self) -> str:
        """A random UUID in its 36-character form."""
        ...

    def seed(self) -> int:
        """A seed for an edit, 0..2**31 - 1."""
        ...

    def key(self) -> str:
        """A new API key with at least 128 random bits."""
        ...


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine is and can.

    `label` is what a watermark says, `concurrency` how many edits it takes at once, `tiers` the names that `Options.tier`
    may have. An engine without `mask` edits whole pictures only; one without `transparency` makes no transparent ones.
    """

    name: str
    tier: str
    label: str
    concurrency: int
    tiers: tuple[str, ...] = ()
    mask: bool = False
    transparency: bool = False

    @property
    def signature(self) -> str:
        """What an answer says of who made it, such as `embedded/classical`."""
        return f"{self.name}/{self.tier}"


class Engine(Protocol):
    """Turns one task into images. `start` before `edit`.

    Leaving the loop over `edit` (closing the generator) stops the work. Errors that may cross: `EngineRefused`,
    `EngineBusy`, `EngineFailed`; everything else is a bug.
    """

    @property
    def capabilities(self) -> Capabilities:
        """What this engine is; the same before and after `start`."""
        ...

    @property
    def is_ready(self) -> bool:
        """Whether an edit would begin at once."""
        ...

    async def start(self) -> None:
        """Loads what is slow to load; idempotent."""
        ...

    def edit(
        self, task: EditTask, inputs: Sequence[bytes], mask: bytes | None = None
    ) -> AsyncGenerator[Event, None]:
        """Yields `Understood`, then `Progress`, `Noted` and one `Produced` for each index of the task.

        `mask` is a picture of the size of Image 1: only where it is transparent may the output differ from Image 1.
        """
        ...

    async def close(self) -> None:
        """Stops everything that `start` began; idempotent."""
        ...


class Decoder(Protocol):
    """Finds out whether bytes really are a picture, within limits of memory and time."""

    async def verify(self, data: bytes, *, name: str, param: str) -> ImageInfo:
        """What the picture is, after a complete decode; raises `EditError` beginning with `name`."""
        ...

    async def start(self) -> None:
        """Loads what is slow to load; idempotent."""
        ...

    async def close(self) -> None:
        """Stops everything that `start` began; idempotent."""
        ...


class Fetcher(Protocol):
    """Fetches input images by URL, from hosts that may be reached."""

    async def fetch(self, url: str, *, name: str, param: str) -> bytes:
        """The body, within limits of size and time; raises `EditError` beginning with `name`."""
        ...


class Blobs(Protocol):
    """Objects under keys: letters, digits, `.`, `_` and `-`, in parts separated by `/`; another one is a `KeyError`."""

    async def put(self, key: str, data: bytes) -> None:
        """Stores the object whole or not at all, over an older one; durable on return."""
        ...

    async def get(self, key: str, *, start: int = 0, end: int | None = None) -> bytes:
        """The bytes `start..end` (end excluded); raises `KeyError` when there is no such object."""
        ...

    async def delete(self, keys: Sequence[str]) -> None:
        """Removes the objects; those that do not exist are not an error."""
        ...

    def list(self, prefix: str) -> AsyncIterator[str]:
        """The keys that begin with `prefix`."""
        ...


class Accounts(Protocol):
    """Rows of accounts and keys within a transaction."""

    async def add(self, account: Account) -> None:
        """Adds an account; its name must be new (`conflict`)."""
        ...

    async def named(self, name: str) -> Account | None:
        """The account of that name."""
        ...

    async def add_key(self, key: ApiKey) -> None:
        """Adds a key."""
        ...

    async def set_standing(self, name: str, standing: Standing) -> bool:
        """Says whether the account of that name may edit; False when there is none."""
        ...

    async def key_by_digest(self, digest: str) -> tuple[ApiKey, Account] | None:
        """The key with that hash, revoked or not, and its account."""
        ...

    async def keys(self, account_id: str | None = None) -> Sequence[tuple[ApiKey, Account]]:
        """Keys with their accounts, oldest first."""
        ...

    async def revoke_key(self, key_id: str, now: datetime) -> bool:
        """Ends a key; False when there is none that works."""
        ...

    async def pass_rate(self, account_id: str, model: str, rate: Rate, now: datetime) -> float:
        """Counts one call; the seconds to wait when it is one too many, else 0.0."""
        ...

    async def arrival(self, account_id: str, model: str) -> datetime | None:
        """The theoretical arrival time after the calls counted so far; see `core.limits`."""
        ...


class Ledger(Protocol):
    """The ledger within a transaction; see `core.ledger` for the verbs."""

    async def grant(self, entry: Entry) -> bool:
        """Books a grant; False when its idempotency key was booked before."""
        ...

    async def hold(self, hold: Hold, entry: Entry, *, credit_limit: int | None) -> None:
        """Reserves; with a limit, raises `insufficient_balance` when available + limit does not cover it."""
        ...

    async def resolve(self, entry: Entry) -> bool:
        """Books the end of a hold; False when it was resolved before."""
        ...

    async def hold_by_id(self, hold_id: str) -> Hold:
        """The hold of that id, which exists."""
        ...

    async def balance(self, account_id: str, unit: str) -> Balance:
        """The running totals."""
        ...

    async def entries(self, account_id: str, unit: str) -> Sequence[Entry]:
        """Every entry, oldest first."""
        ...

    async def balances(self) -> Mapping[tuple[str, str], Balance]:
        """The running totals of every (account, unit)."""
        ...

    async def recomputed(self) -> Mapping[tuple[str, str], Balance]:
        """What the entries of every (account, unit) add up to."""
        ...


class Assets(Protocol):
    """Rows of assets within a transaction."""

    async def intend(self, assets: Sequence[Asset]) -> None:
        """Adds rows in state `writing`."""
        ...

    async def complete(self, assets: Sequence[Asset]) -> None:
        """Writes what intended assets have become: their job, their state and what their bytes have shown."""
        ...

    async def of_job(self, job_id: str) -> Sequence[Asset]:
        """Inputs, then outputs, in order."""
        ...

    async def by_key(self, key: str) -> Asset | None:
        """The asset under an object key."""
        ...

    async def by_path(self, account_id: str, path: str) -> Asset | None:
        """The account's asset that a dialect has given that name."""
        ...

    async def name(self, asset_id: str, path: str) -> None:
        """Gives the asset the name that a dialect shows."""
        ...

    async def expire(self, job_id: str, now: datetime, *, stored_too: bool) -> None:
        """Lets the outputs of a job expire now: those still `writing`, and the stored ones on demand."""
        ...

    async def doomed(self, now: datetime, *, writing_before: datetime, limit: int) -> Sequence[Asset]:
        """Assets to delete: expired ones, and those of no job that stay `writing` since before that time."""
        ...

    async def forget(self, asset_ids: Sequence[str]) -> None:
        """Removes rows whose objects are gone."""
        ...


class Jobs(Protocol):
    """The queue within a transaction."""

    async def add(self, job: Job) -> None:
        """Adds a queued job."""
        ...

    async def by_id(self, job_id: str) -> Job:
        """The job of that id, which exists."""
        ...

    async def of_account(self, wanted: JobFilter, *, limit: int, offset: int = 0) -> Sequence[Job]:
        """The jobs that pass the filter, newest first."""
        ...

    async def count_of_account(self, wanted: JobFilter) -> int:
        """How many jobs pass the filter."""
        ...

    async def find(self, account_id: str, job_id: str) -> Job | None:
        """The account's job of that id, or of the request of that id."""
        ...

    async def abandon(self, job_id: str, now: datetime | None) -> None:
        """Notes that whoever waited for the job has lost the connection; None, that somebody waits again."""
        ...

    async def abandon_unfinished(self, now: datetime) -> None:
        """Notes the same for every job that is not final: the process that held the connections has died."""
        ...

    async def abandoned(self, key_id: str, fingerprint: str, since: datetime) -> Job | None:
        """The newest job of that key and body whose caller has lost the connection since then."""
        ...

    async def note(self, job_id: str, notes: Sequence[str]) -> None:
        """Keeps what the engine had to say about the job."""
        ...

    async def forget_expired(self, now: datetime, limit: int) -> int:
        """Removes final jobs that have outlived their retention and have no asset left; returns how many."""
        ...

    async def queued_count(self) -> int:
        """How many jobs wait."""
        ...

    async def claim(self, now: datetime, lease_until: datetime, *, only_overdue: bool = False) -> Job | None:
        """The oldest queued job, now `running` with a lease and its attempt counted; None when none waits."""
        ...

    async def renew(self, job: Job, lease_until: datetime) -> bool:
        """Extends a lease; False when the job's attempt no longer holds it."""
        ...

    async def finish(
        self, job: Job, status: JobStatus, *, now: datetime, error: JobError | None, engine: str
    ) -> bool:
        """Ends a running job; False when its attempt no longer holds it."""
        ...

    async def cancel(self, job: Job, *, now: datetime, error: JobError) -> bool:
        """Ends a job that waits; False when it does not."""
        ...

    async def requeue_lost(self, lease_before: datetime) -> int:
        """Queues running jobs again whose lease ended before that time; returns how many."""
        ...


class Transaction(Protocol):
    """One transaction: everything in the block is committed at its end, or nothing."""

    @property
    def accounts(self) -> Accounts:
        """Accounts, keys and rates."""
        ...

    @property
    def ledger(self) -> Ledger:
        """Money."""
        ...

    @property
    def assets(self) -> Assets:
        """Pictures."""
        ...

    @property
    def jobs(self) -> Jobs:
        """The queue."""
        ...


class Records(Protocol):
    """The database."""

    def transaction(self, *, durable: bool = True) -> AbstractAsyncContextManager[Transaction]:
        """Begins a transaction; an exception that leaves the block rolls it back.

        What is not `durable` survives a killed process all the same; a power cut may undo it unless a durable one has
        been committed after it. So it suits what is done again if need be, and it does not wait for the disk.
        """
        ...

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """For reads that need not be of one moment: each takes no lock and is over when it returns."""
        ...
