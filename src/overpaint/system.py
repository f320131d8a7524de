"""The real clock and the real dice."""

import secrets
import uuid
from datetime import UTC, datetime

from overpaint.core.accounts import KEY_PREFIX
from overpaint.core.edits import SEED_MAX


class SystemClock:
    """Implements `core.ports.Clock`."""

    def now(self) -> datetime:
        """Now, UTC and aware."""
        return datetime.now(UTC)


class SystemChance:
    """Implements `core.ports.Chance` from the operating system's randomness."""

    def uuid(self) -> str:
        """A random UUID (version 4)."""
        return str(uuid.uuid4())

    def seed(self) -> int:
        """A seed for an edit."""
        return secrets.randbelow(SEED_MAX + 1)

    def key(self) -> str:
        """A new API key: 192 random bits."""
        return KEY_PREFIX + secrets.token_hex(24)
