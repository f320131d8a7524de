"""Rows to begin with: an account with a key, and jobs and assets that belong to them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from overpaint.core.accounts import Account, ApiKey
from overpaint.core.assets import Asset, AssetRole, AssetState, object_key
from overpaint.core.images import Size
from overpaint.core.jobs import Job, JobStatus
from overpaint.core.ports import Transaction
from overpaint.system import SystemChance

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
ACCOUNT = Account("account", "studio", NOW)
API_KEY = ApiKey("key", ACCOUNT.id, "singapore", "sk-1234567", "digest", NOW)

new_id = SystemChance().uuid


def later(**time: float) -> datetime:
    return NOW + timedelta(**time)


async def add_account(tx: Transaction) -> None:
    await tx.accounts.add(ACCOUNT)
    await tx.accounts.add_key(API_KEY)


def job(**changes: Any) -> Job:
    """A queued job for one image."""
    usual = Job(
        id=new_id(),
        account_id=ACCOUNT.id,
        key_id=API_KEY.id,
        request_id=new_id(),
        contract="dashscope",
        model="qwen-image-edit-plus",
        prompt="Make the sky violet",
        negative_prompt=None,
        prompt_extend=True,
        watermark=False,
        size=Size(512, 512),
        seeds=(7,),
        hold_id=new_id(),
        status=JobStatus.queued,
        attempt=0,
        created_at=NOW,
        deadline_at=later(minutes=5),
        expires_at=later(hours=24),
    )
    return replace(usual, **changes)


def asset(role: AssetRole = AssetRole.output, **changes: Any) -> Asset:
    """An intended picture of no job."""
    asset_id = new_id()
    usual = Asset(
        id=asset_id,
        account_id=ACCOUNT.id,
        job_id=None,
        role=role,
        index=0,
        key=object_key(role, NOW.date(), asset_id, 0, "image/png"),
        state=AssetState.writing,
        media_type="image/png",
        created_at=NOW,
        expires_at=later(hours=24),
    )
    return replace(usual, **changes)
