"""The schema on one page. Rows in, dataclasses out; Alembic's migrations bring a database to it."""

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC; SQLite keeps no zone, so it is given back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Refuses a naive time."""
        assert value is None or value.tzinfo is not None, "times are aware"
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Adds the zone."""
        return value.replace(tzinfo=UTC) if value else None


accounts = Table(
    "accounts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("standing", String(32), nullable=False, server_default="good"),
)

api_keys = Table(
    "api_keys",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("region", String(32), nullable=False),
    Column("prefix", String(16), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
)

rates = Table(
    "rates",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("model", String(128), primary_key=True),
    Column("arrival_at", UtcDateTime, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("key_id", ForeignKey("api_keys.id"), nullable=False),
    Column("request_id", String(64), nullable=False),
    Column("contract", String(32), nullable=False),
    Column("model", String(128), nullable=False),
    Column("prompt", Text, nullable=False),
    Column("negative_prompt", Text),
    Column("prompt_extend", Boolean, nullable=False),
    Column("watermark", Boolean, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("seeds", JSON, nullable=False),
    Column("hold_id", String(36), nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("deadline_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("started_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("engine", String(64)),
    Column("error_kind", String(64)),
    Column("error_reason", String(64)),
    Column("error_message", Text),
    Column("error_retry_after_s", Float),
    Column("options", JSON),
    Column("expires_at", UtcDateTime, nullable=False, server_default="2000-01-01 00:00:00"),
    Column("echo", Text),
    Column("notes", JSON),
    Column("fingerprint", String(64)),
    Column("abandoned_at", UtcDateTime),
    Column("frame", String(8), nullable=False, server_default="asked"),
    Index("jobs_by_status", "status", "created_at"),
    Index("jobs_by_account", "account_id", "created_at"),
    Index("jobs_by_request", "request_id"),
    Index("jobs_by_fingerprint", "fingerprint"),
    Index("jobs_by_expiry", "expires_at"),
)

holds = Table(
    "holds",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("job_id", String(36), nullable=False, unique=True),
    Column("unit", String(64), nullable=False),
    Column("price_micros", BigInteger, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("price_list", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("unit", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("posted_delta", BigInteger, nullable=False),
    Column("held_delta", BigInteger, nullable=False),
    Column("hold_id", ForeignKey("holds.id")),
    Column("idempotency_key", String(200), nullable=False, unique=True),
    Column("created_at", UtcDateTime, nullable=False),
    Index("entries_by_account", "account_id", "unit"),
)

balances = Table(
    "balances",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("unit", String(64), primary_key=True),
    Column("posted", BigInteger, nullable=False),
    Column("held", BigInteger, nullable=False),
)

assets = Table(
    "assets",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("job_id", ForeignKey("jobs.id")),
    Column("role", String(16), nullable=False),
    Column("index", Integer, nullable=False),
    Column("key", String(200), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("media_type", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("bytes_count", BigInteger),
    Column("sha256", String(64)),
    Column("width", Integer),
    Column("height", Integer),
    Column("stored_at", UtcDateTime),
    Column("path", String(512)),
    Column("model", String(128)),
    Index("assets_by_path", "account_id", "path", unique=True),
    Index("assets_by_job", "job_id"),
    Index("assets_by_expiry", "expires_at"),
)


def row_of(record: object) -> dict[str, Any]:
    """The fields of a dataclass as they are: `asdict` would copy each of them deeply, and cost as much as its statement."""
    return {field.name: getattr(record, field.name) for field in fields(record)}  # type: ignore[arg-type]
