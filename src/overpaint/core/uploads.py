"""Pictures that a caller hands over before the edit that uses them, under a path that a dialect gives out."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from overpaint.core.assets import Asset, AssetRole, intended
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.images import ImageInfo
from overpaint.core.ports import Blobs, Chance, Clock, Decoder, Records
from overpaint.core.putting import hex_digest, put


class Uploads:
    """Takes uploads in; an edit finds them again as `Uploaded`."""

    def __init__(
        self, records: Records, blobs: Blobs, *, decoder: Decoder, clock: Clock, chance: Chance
    ) -> None:
        self._records = records
        self._blobs = blobs
        self._decoder = decoder
        self._clock = clock
        self._chance = chance

    async def verified(self, data: bytes, *, name: str, param: str) -> ImageInfo:
        """What the picture is, for a dialect that refuses others at once; raises `EditError` beginning with `name`."""
        return await self._decoder.verify(data, name=name, param=param)

    async def add(
        self,
        account_id: str,
        data: bytes,
        *,
        path: str,
        info: ImageInfo | None,
        retention: timedelta,
        model: str | None = None,
    ) -> Asset:
        """The asset under `path`, for edits with `model` or any; `info` is None where nobody has decoded the bytes.

        The same bytes may come again under the same path; others are refused (`conflict`).
        """
        async with self._records.transaction() as tx:
            known = await tx.assets.by_path(account_id, path)
            if known is None:
                asset = intended(
                    self._chance.uuid(),
                    account_id,
                    AssetRole.upload,
                    media_type=info.media_type if info else "application/octet-stream",
                    now=self._clock.now(),
                    retention=retention,
                    path=path,
                    model=model,
                )
                await tx.assets.intend([asset])
        if known:
            if known.sha256 != await asyncio.to_thread(hex_digest, data):
                raise EditError(ErrorKind.conflict, "There is another file of this name.", param="key")
            return known
        try:
            measured = replace(asset, size=info.size if info else None)
            stored = await put(self._blobs, self._clock, measured, data)
        except BaseException:
            async with self._records.transaction() as tx:
                await tx.assets.forget([asset.id])
            raise
        async with self._records.transaction() as tx:
            await tx.assets.complete([stored])
        return stored
