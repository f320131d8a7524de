"""Assets: pictures that this server holds for a while.

Intent first: a row names the object's key before its bytes are put, so a process that dies leaves a row in state
`writing`, never an object that nothing knows.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from overpaint.core.images import Size

INPUT_RETENTION = timedelta(hours=24)
WRITING_MAX = timedelta(minutes=15)


class AssetState(StrEnum):
    """`writing`: intended, the object may or may not be there; `stored`: complete."""

    writing = "writing"
    stored = "stored"


class AssetRole(StrEnum):
    """What the picture is to its job."""

    input = "input"
    mask = "mask"
    output = "output"
    upload = "upload"


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture under an object key. `job_id` is None until the edit is admitted; `index` counts from 0.

    `path` is the name that a dialect has given out for it, unique within the account; `model` is the one that an upload
    is bound to. What is known only once the bytes are there (`bytes_count`, `sha256`, `size`, `stored_at`) is None while
    `writing`; an upload that nobody has decoded has no `size`.
    """

    id: str
    account_id: str
    job_id: str | None
    role: AssetRole
    index: int
    key: str
    state: AssetState
    media_type: str
    created_at: datetime
    expires_at: datetime
    bytes_count: int | None = None
    sha256: str | None = None
    size: Size | None = None
    stored_at: datetime | None = None
    path: str | None = None
    model: str | None = None


EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/bmp": "bmp",
    "image/tiff": "tiff",
    "image/gif": "gif",
    "application/octet-stream": "bin",
}


def intended(
    asset_id: str,
    account_id: str,
    role: AssetRole,
    *,
    media_type: str,
    now: datetime,
    retention: timedelta,
    index: int = 0,
    job_id: str | None = None,
    path: str | None = None,
    model: str | None = None,
) -> Asset:
    """An asset before its bytes: in state `writing`, with the key that they will have."""
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
        expires_at=now + retention,
        path=path,
        model=model,
    )


def object_key(role: AssetRole, day: date, owner_id: str, index: int, media_type: str) -> str:
    """The key of an object: unguessable through `owner_id` (a random id), without a word of the user's."""
    return f"{role}s/{day:%Y%m%d}/{owner_id}-{index}.{EXTENSIONS[media_type]}"
