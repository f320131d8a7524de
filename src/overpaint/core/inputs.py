"""The input pictures of an edit: from wherever they are to verified assets."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from overpaint.core.accounts import Caller
from overpaint.core.assets import INPUT_RETENTION, Asset, AssetRole, AssetState, intended
from overpaint.core.edits import EditRequest, ImageSource, Inline, Remote, Stored, Uploaded
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import media_type_of
from overpaint.core.ports import Blobs, Chance, Clock, Decoder, Fetcher, Records
from overpaint.core.putting import put

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One picture of a request, and what a refusal calls it."""

    source: ImageSource
    role: AssetRole
    name: str
    param: str


class Inputs:
    """Takes the pictures of an edit in."""

    def __init__(
        self,
        records: Records,
        blobs: Blobs,
        *,
        decoder: Decoder,
        fetcher: Fetcher,
        clock: Clock,
        chance: Chance,
    ) -> None:
        self._records = records
        self._blobs = blobs
        self._decoder = decoder
        self._fetcher = fetcher
        self._clock = clock
        self._chance = chance

    async def take(self, caller: Caller, request: EditRequest) -> list[Asset]:
        """The images in their order and the mask behind them: checked while they are stored, rows before objects.

        Raises `EditError` for the first of them that cannot be used, and keeps none then.
        """
        wanted = list(_wanted(request))
        pictures = [await self._bytes_of(caller, each) for each in wanted]
        assets = [
            self._intended(caller, each.role, index, picture)
            for index, (each, picture) in enumerate(zip(wanted, pictures, strict=True))
        ]
        intending = asyncio.create_task(self._intend(assets))
        taking = [self._taken(*each, intending) for each in zip(wanted, assets, pictures, strict=True)]
        try:
            taken = await asyncio.gather(*taking, return_exceptions=True)
            stored = [_or_raised(each) for each in taken]
            _check_mask(stored)
        except BaseException:  # a caller that leaves, too, even while the rows are being committed
            intending.cancel()
            await asyncio.wait([intending])
            await self.discard(assets)
            raise
        return stored

    async def discard(self, assets: Sequence[Asset]) -> None:
        """Forgets the inputs of an edit that was not admitted."""
        await self._blobs.delete([asset.key for asset in assets])
        async with self._records.transaction() as tx:
            await tx.assets.forget([asset.id for asset in assets])

    def _intended(self, caller: Caller, role: AssetRole, index: int, picture: bytes) -> Asset:
        return intended(
            self._chance.uuid(),
            caller.account_id,
            role,
            media_type=media_type_of(picture),
            now=self._clock.now(),
            retention=INPUT_RETENTION,
            index=index,
        )

    async def _intend(self, assets: Sequence[Asset]) -> None:
        async with self._records.transaction() as tx:
            await tx.assets.intend(assets)

    async def _taken(
        self, wanted: _Wanted, asset: Asset, picture: bytes, intending: asyncio.Task[None]
    ) -> Asset:
        """The asset with its object there and its pixels seen."""

        async def stored_once_intended() -> Asset:
            await intending
            return await put(self._blobs, self._clock, asset, picture)

        found, stored = await asyncio.gather(
            self._decoder.verify(picture, name=wanted.name, param=wanted.param),
            stored_once_intended(),
            return_exceptions=True,
        )
        info = _or_raised(found)
        return replace(_or_raised(stored), size=info.size)

    async def _bytes_of(self, caller: Caller, wanted: _Wanted) -> bytes:
        match wanted.source:
            case Inline(data):
                return data
            case Remote(url):
                return await self._fetcher.fetch(url, name=wanted.name, param=wanted.param)
            case Stored(key):
                gone = f"{wanted.name} is a result of this server that is gone."
                return await self._object(key, wanted, gone, Reason.url_failed)
            case Uploaded(path, model):
                unknown = f"{wanted.name} names no upload of this account, or one that has expired."
                async with self._records.reading() as tx:
                    asset = await tx.assets.by_path(caller.account_id, path)
                is_usable = (
                    asset is not None
                    and asset.state is AssetState.stored
                    and asset.expires_at > self._clock.now()
                    and (model is None or asset.model in {None, model})
                )
                key = asset.key if asset and is_usable else ""
                return await self._object(key, wanted, unknown, Reason.upload_unknown)

    async def _object(self, key: str, wanted: _Wanted, refusal: str, reason: Reason) -> bytes:
        try:
            return await self._blobs.get(key)
        except KeyError:
            raise EditError(
                ErrorKind.source_unreachable, refusal, reason=reason, param=wanted.param
            ) from None


def _wanted(request: EditRequest) -> Iterator[_Wanted]:
    for number, source in enumerate(request.images, start=1):
        yield _Wanted(source, AssetRole.input, f"Image {number}", f"images[{number - 1}]")
    if request.mask:
        yield _Wanted(request.mask, AssetRole.mask, "The mask", "mask")


def _check_mask(assets: Sequence[Asset]) -> None:
    first, last = assets[0], assets[-1]
    if last.role is AssetRole.mask and last.size != first.size:
        raise EditError(
            ErrorKind.invalid_image,
            f"The mask is {last.size}; it must have the size of Image 1, {first.size}.",
            reason=Reason.mask_size,
            param="mask",
        )


def _or_raised(result: T | BaseException) -> T:
    if isinstance(result, BaseException):
        raise result
    return result
