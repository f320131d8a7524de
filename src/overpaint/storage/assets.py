"""Assets as rows: the intent before the object, and the truth about it after."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from overpaint.core.assets import Asset, AssetRole, AssetState
from overpaint.core.images import Size
from overpaint.storage.tables import assets, row_of

# What is on the way of every edit is built once: that costs more than to run it.
_INTENDED = insert(assets)
_BECOMES = ("job_id", "state", "bytes_count", "sha256", "width", "height", "stored_at")
_COMPLETED = (
    update(assets)
    .where(assets.c.id == bindparam("asset_id"))
    .values({name: bindparam(name) for name in _BECOMES})
)
_OF_JOB = select(assets).where(assets.c.job_id == bindparam("job_id")).order_by(assets.c.role, assets.c.index)


class AssetRows:
    """Implements `core.ports.Assets` within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def intend(self, intended: Sequence[Asset]) -> None:
        """Adds rows in state `writing`."""
        await self._connection.execute(_INTENDED, [_row(asset) for asset in intended])

    async def complete(self, completed: Sequence[Asset]) -> None:
        """Writes what intended assets have become: their job, their state and what their bytes have shown."""
        rows = [(asset.id, _row(asset)) for asset in completed]
        await self._connection.execute(
            _COMPLETED, [{"asset_id": id_, **{name: row[name] for name in _BECOMES}} for id_, row in rows]
        )

    async def of_job(self, job_id: str) -> Sequence[Asset]:
        """Inputs, then outputs, in order."""
        found = await self._connection.execute(_OF_JOB, {"job_id": job_id})
        return [_asset(row) for row in found.mappings()]

    async def by_key(self, key: str) -> Asset | None:
        """The asset under an object key."""
        found = await self._connection.execute(select(assets).where(assets.c.key == key))
        row = found.mappings().one_or_none()
        return _asset(row) if row else None

    async def by_path(self, account_id: str, path: str) -> Asset | None:
        """The account's asset that a dialect has given that name."""
        found = await self._connection.execute(
            select(assets).where(assets.c.account_id == account_id, assets.c.path == path)
        )
        row = found.mappings().one_or_none()
        return _asset(row) if row else None

    async def name(self, asset_id: str, path: str) -> None:
        """Gives the asset the name that a dialect shows."""
        await self._connection.execute(update(assets).where(assets.c.id == asset_id).values(path=path))

    async def expire(self, job_id: str, now: datetime, *, stored_too: bool) -> None:
        """Lets the outputs of a job expire now: those still `writing`, and the stored ones on demand."""
        chosen = (assets.c.job_id == job_id) & (assets.c.role == AssetRole.output)
        if not stored_too:
            chosen &= assets.c.state == AssetState.writing
        await self._connection.execute(update(assets).where(chosen).values(expires_at=now))

    async def doomed(self, now: datetime, *, writing_before: datetime, limit: int) -> Sequence[Asset]:
        """Assets to delete: expired ones, and those of no job that stay `writing` since before that time."""
        abandoned = (
            assets.c.job_id.is_(None)
            & (assets.c.state == AssetState.writing)
            & (assets.c.created_at < writing_before)
        )
        found = await self._connection.execute(
            select(assets).where(or_(assets.c.expires_at <= now, abandoned)).limit(limit)
        )
        return [_asset(row) for row in found.mappings()]

    async def forget(self, asset_ids: Sequence[str]) -> None:
        """Removes rows whose objects are gone."""
        await self._connection.execute(delete(assets).where(assets.c.id.in_(asset_ids)))


def _row(asset: Asset) -> dict[str, object]:
    row = row_of(asset)
    size = row.pop("size")
    return {**row, "width": size.width if size else None, "height": size.height if size else None}


def _asset(row: RowMapping) -> Asset:
    values = dict(row)
    width, height = values.pop("width"), values.pop("height")
    return Asset(
        **{
            **values,
            "role": AssetRole(values["role"]),
            "state": AssetState(values["state"]),
            "size": Size(width, height) if width else None,
        }
    )
