"""Putting a picture under the key that its row has named before."""

import asyncio
from dataclasses import replace
from hashlib import sha256

from overpaint.core.assets import Asset, AssetState
from overpaint.core.ports import Blobs, Clock


async def put(blobs: Blobs, clock: Clock, asset: Asset, data: bytes) -> Asset:
    """The asset as it is once its object lies there, durable; its row does not know yet."""
    hashing = asyncio.create_task(asyncio.to_thread(hex_digest, data))
    await blobs.put(
        asset.key, data
    )  # not gathered: a put that is cancelled must have ended before it is left
    return replace(
        asset,
        state=AssetState.stored,
        bytes_count=len(data),
        sha256=await hashing,
        stored_at=clock.now(),
    )


def hex_digest(data: bytes) -> str:
    """SHA-256 of the bytes; a millisecond a megabyte, so not for the event loop."""
    return sha256(data).hexdigest()
