"""Rows of error tables: an answer that is documented, and the request that gets it here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest

from overpaint.core.accounts import Standing
from overpaint.core.errors import EditError, ErrorKind, Reason
from tests.conftest import KEY, data_uri, drawn

# Variables of each server, without their prefix.
SERVERS: dict[str, dict[str, str]] = {
    "plain": {"FETCH__ALLOWED_PRIVATE_HOSTS": "127.0.0.1"},
    "enforced": {"BILLING": "enforced"},
    "slow": {"LIMITS__REQUESTS_PER_SECOND": "0.01"},
    "hasty": {"LIMITS__EDIT_SECONDS": "0.5"},
    "crowded": {},
    "overdue": {},
    "free_tier_exhausted": {},
    "quota_exhausted": {},
}
# How the account of the key stands with a server; good with the others.
STANDINGS = {name: Standing(name) for name in ("overdue", "free_tier_exhausted", "quota_exhausted")}

# What stands for something longer in a body, also on the page: files as they are, and as data URIs.
FILES = {
    "<picture>": drawn(),
    "<a picture of 1 x 1 px>": drawn(1, 1),
    "<half a picture>": drawn()[:200],
    "<a drawing>": b"<svg/>",
    "<10 MiB and one byte>": bytes(10 * 2**20 + 1),
}
DATA_URIS = {
    name: data_uri(file, "image/svg+xml" if name == "<a drawing>" else "image/png").encode()
    for name, file in FILES.items()
}
SILENT_HOST = "<a host that does not answer>"

# Whatever the core may say, for a dialect to put in its words.
EVERY_ERROR = [
    pytest.param(
        EditError(kind, "It {cannot} be done.", reason=reason, param="images[1]"), id=f"{kind}-{reason}"
    )
    for kind, reason in product(ErrorKind, [None, *Reason])
]


@dataclass(frozen=True, eq=False)  # each row is itself, also as a key
class Row:
    """A documented answer, and the request that gets it. `documented` is how its message begins.

    The request goes to the server of that name in `SERVERS`, while `crowd` other edits are under way there.
    """

    status: int
    code: str
    documented: str
    when: str
    body: Any = field(repr=False)
    path: str
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=dict)
    key: str | None = KEY
    server: str = "plain"
    crowd: int = 0

    def __str__(self) -> str:
        """Its heading on the page."""
        return f"{self.status} `{self.code}`: {self.when}"

    @property
    def all_headers(self) -> dict[str, str]:
        """The headers that its request is sent with."""
        key = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        kind = {"Content-Type": "application/json"} if self.body is not None else {}
        return {**key, **kind, **self.headers}

    @property
    def content(self) -> bytes:
        """Its body as on the page: what is short for something longer is not yet replaced."""
        match self.body:
            case None:
                return b""
            case bytes():
                return self.body
            case _:
                return json.dumps(self.body, ensure_ascii=False).encode()
