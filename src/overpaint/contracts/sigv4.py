"""Links with AWS Signature Version 4 in their query, as S3 hands them out and as S3 clients know them.

Source: Amazon S3 API reference, "Authenticating requests: using query parameters (AWS Signature Version 4)".
"""

import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import quote, urlencode

from overpaint.core.signing import LinkExpired, LinkInvalid

ACCESS_KEY_ID = "OVERPAINT"
SCOPE = "us-east-1/s3/aws4_request"
LIFETIME = timedelta(days=7)  # the most that the scheme allows
_STAMP = "%Y%m%dT%H%M%SZ"


def signature_of(secret: str, *, host: str, path: str, parameters: Mapping[str, str]) -> str:
    """The signature of a GET, 64 hex digits; `path` as it stands in the URL, `parameters` before they are encoded."""
    scope = parameters["X-Amz-Credential"].partition("/")[2]
    request = f"GET\n{path}\n{_encoded(parameters)}\nhost:{host.lower()}\n\nhost\nUNSIGNED-PAYLOAD"
    hashed = sha256(request.encode()).hexdigest()
    text = f"{parameters['X-Amz-Algorithm']}\n{parameters['X-Amz-Date']}\n{scope}\n{hashed}"
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.digest(key, text.encode(), "sha256").hex()


class Presigner:
    """Signs links that hold for `LIFETIME`, with a secret of its own that follows from the server's."""

    def __init__(self, secret: bytes) -> None:
        self._secret = hmac.digest(secret, b"sigv4", "sha256").hex()

    def query(self, host: str, path: str, signed_at: datetime) -> str:
        """The query of a link to `path` at `host` (with its port, where that is not the scheme's own).

        `path` is as it stands in the URL; `signed_at` is cut to a second. The order is that of the bytes.
        """
        stamp = signed_at.astimezone(UTC).strftime(_STAMP)
        parameters = {
            "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
            "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD",
            "X-Amz-Credential": f"{ACCESS_KEY_ID}/{stamp[:8]}/{SCOPE}",
            "X-Amz-Date": stamp,
            "X-Amz-Expires": str(round(LIFETIME.total_seconds())),
            "X-Amz-SignedHeaders": "host",
            "x-amz-checksum-mode": "ENABLED",
            "x-id": "GetObject",
        }
        signature = signature_of(self._secret, host=host, path=path, parameters=parameters)
        return _encoded({**parameters, "X-Amz-Signature": signature})

    def verify(self, host: str, path: str, query: str, now: datetime) -> None:
        """Returns when the link holds; raises `LinkInvalid`, or `LinkExpired` for a genuine link.

        The whole query is compared with the one that would be made: a parameter more, or another spelling, is refused.
        """
        found = re.search(r"(?<=&X-Amz-Date=)\d{8}T\d{6}Z(?=&)", query, re.ASCII)
        try:
            signed_at = datetime.strptime(found[0] if found else "", _STAMP).replace(tzinfo=UTC)
        except ValueError:
            raise LinkInvalid from None
        genuine = self.query(host, path, signed_at)
        if not hmac.compare_digest(genuine.encode(), query.encode(errors="surrogatepass")):
            raise LinkInvalid
        if now >= signed_at + LIFETIME:
            raise LinkExpired


def _encoded(parameters: Mapping[str, str]) -> str:
    return urlencode(sorted(parameters.items()), quote_via=quote, safe="")
