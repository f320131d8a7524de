"""Links that anyone may follow until they expire: HMAC-SHA-256 over a path and its end.

LinkInvalid     never signed here, or changed since
LinkExpired     signed here, and past its time
"""

import base64
import hmac
import math
from datetime import datetime

SECRET_BYTES_MIN = 16


class LinkInvalid(Exception):
    """The signature does not belong to this path and expiry."""


class LinkExpired(Exception):
    """The signature is right, but the link's time is over."""


class LinkSigner:
    """Signs paths for one `purpose`: signers of different purposes do not know each other's links."""

    def __init__(self, secret: bytes, *, purpose: str) -> None:
        assert len(secret) >= SECRET_BYTES_MIN
        self._key = hmac.digest(secret, purpose.encode(), "sha256")

    def sign(self, path: str, expires_at: datetime) -> str:
        """The query string of a link: `Expires=<Unix seconds>&Signature=<URL-safe base64>`.

        `path` is the decoded path that `verify` will be given; `expires_at` is rounded up to a second.
        """
        assert expires_at.tzinfo is not None
        expires = str(math.ceil(expires_at.timestamp()))
        return f"Expires={expires}&Signature={self._signature(path, expires)}"

    def verify(self, path: str, expires: str, signature: str, now: datetime) -> None:
        """Returns when the link holds; raises `LinkInvalid`, or `LinkExpired` for a genuine link."""
        is_genuine = hmac.compare_digest(_bytes(signature), _bytes(self._signature(path, expires)))
        # Digits alone: a line break would let the path and the expiry trade characters under one signature.
        if not is_genuine or not (expires.isascii() and expires.isdigit()):
            raise LinkInvalid
        if now.timestamp() >= int(expires):
            raise LinkExpired

    def _signature(self, path: str, expires: str) -> str:
        digest = hmac.digest(self._key, _bytes(f"{expires}\n{path}"), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    """UTF-8, one to one also for the lone surrogates that a broken query decodes to."""
    return text.encode(errors="surrogatepass")
