"""Expiry: deletes what has outlived its retention, and what a dead process intended and never finished."""

import asyncio
import logging
from datetime import datetime

from overpaint.core.assets import WRITING_MAX
from overpaint.core.ports import Blobs, Clock, Records

log = logging.getLogger(__name__)

SWEEP_S = 60.0
BATCH = 500


class Janitor:
    """Deletes the object first and its row after, so that an interruption leaves a row to try again."""

    def __init__(self, records: Records, blobs: Blobs, *, clock: Clock) -> None:
        self._records = records
        self._blobs = blobs
        self._clock = clock

    async def recover(self) -> None:
        """Sweeps what an earlier process of this data folder left. Call before anything is written, alone."""
        await self._sweep(writing_before=self._clock.now())

    async def run(self) -> None:
        """Sweeps every `SWEEP_S` seconds until cancelled; what one sweep could not delete is there for the next one."""
        while True:
            try:
                await self._sweep(writing_before=self._clock.now() - WRITING_MAX)
            except Exception:
                log.exception("a sweep has failed; the next one comes in %g s", SWEEP_S)
            await asyncio.sleep(SWEEP_S)

    async def _sweep(self, *, writing_before: datetime) -> None:
        while True:
            async with self._records.transaction() as tx:
                doomed = await tx.assets.doomed(self._clock.now(), writing_before=writing_before, limit=BATCH)
            if not doomed:
                break
            await self._blobs.delete([asset.key for asset in doomed])
            async with self._records.transaction() as tx:
                await tx.assets.forget([asset.id for asset in doomed])
        async with self._records.transaction() as tx:
            await tx.jobs.forget_expired(self._clock.now(), limit=BATCH)
