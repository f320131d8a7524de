"""Accounts and the API keys that act for them."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

KEY_PREFIX = "sk-"
KEY_LENGTH_MAX = 256
SHOWN_LENGTH = 10


class Standing(StrEnum):
    """Whether an account may edit, and if not, why; set by the operator."""

    good = "good"
    overdue = "overdue"
    free_tier_exhausted = "free_tier_exhausted"
    quota_exhausted = "quota_exhausted"


@dataclass(frozen=True, slots=True)
class Account:
    """A team that owns keys, assets and a balance."""

    id: str
    name: str
    created_at: datetime
    standing: Standing = Standing.good


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as it is kept: its hash and its first characters, never the key."""

    id: str
    account_id: str
    region: str
    prefix: str
    digest: str = field(repr=False)
    created_at: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is calling: a key that acts for an account."""

    account_id: str
    key_id: str
    standing: Standing = Standing.good


def digest_of(key: str) -> str:
    """The SHA-256 of a key, as hex: what is stored and looked up.

    Keys carry 192 random bits, so a plain hash resists guessing and needs no salt or stretching.
    """
    return hashlib.sha256(key.encode()).hexdigest()


def prefix_of(key: str) -> str:
    """The first characters of a key, enough to recognise it in a list."""
    return key[:SHOWN_LENGTH]
