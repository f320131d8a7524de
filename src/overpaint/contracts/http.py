"""What every dialect shares on its way in: who calls, how much is read, what a data URI holds."""

import asyncio
import binascii
import io
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary, WeakValueDictionary

import pybase64
from starlette.requests import ClientDisconnect, Request

from overpaint.contracts.sigv4 import Presigner
from overpaint.core.accounts import KEY_LENGTH_MAX, Caller, digest_of
from overpaint.core.editor import Editor
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import check_bytes
from overpaint.core.jobs import Job
from overpaint.core.limits import Rate
from overpaint.core.ports import Blobs, Capabilities, Chance, Clock, Records
from overpaint.core.pricing import PriceList
from overpaint.core.signing import LinkSigner
from overpaint.core.uploads import Uploads

BODY_BYTES_MAX = 48 * 2**20  # three images of 10 MiB in base64 are 42 MB
BODY_BYTES_IN_FLIGHT_MAX = 4 * BODY_BYTES_MAX
BODIES_BYTES_OF_ACCOUNT_MAX = 2 * BODY_BYTES_MAX
BODY_SECONDS = 120.0
GATE_SECONDS = 60.0
_LINE_WRAPS = b" \t\r\n"
DRAINED_BYTES_MAX = 2 * BODY_BYTES_MAX


class BodyGate:
    """Bounds the bytes of request bodies in memory: a request waits here until there is room for its body.

    One account gets at most half of the room, so that its slow uploads do not shut out the others.
    """

    def __init__(self) -> None:
        self._held: Counter[str] = Counter()  # bytes by account
        self._changed = asyncio.Condition()
        # Within an account first come, first served: its small bodies must not starve a large one.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def admitted(self, caller: Caller, size_bytes: int) -> AsyncIterator[None]:
        """Holds `size_bytes` (at most `BODY_BYTES_MAX`) of the room for the length of the block.

        Raises `engine_unavailable` when there is none for `GATE_SECONDS`.
        """
        account = caller.account_id
        turn = self._turns.setdefault(account, asyncio.Lock())
        try:
            async with asyncio.timeout(GATE_SECONDS), turn, self._changed:
                await self._changed.wait_for(lambda: self._has_room(account, size_bytes))
                self._held[account] += size_bytes
        except TimeoutError:
            raise EditError(
                ErrorKind.engine_unavailable,
                "Too many large requests are under way; try again in a moment.",
                reason=Reason.queue_full,
                retry_after_s=5,
            ) from None
        try:
            yield
        finally:
            async with self._changed:
                self._held[account] -= size_bytes
                self._held += Counter()  # forgets accounts that hold nothing
                self._changed.notify_all()

    def _has_room(self, account: str, size_bytes: int) -> bool:
        return (
            self._held.total() + size_bytes <= BODY_BYTES_IN_FLIGHT_MAX
            and self._held[account] + size_bytes <= BODIES_BYTES_OF_ACCOUNT_MAX
        )


@dataclass(frozen=True, slots=True)
class Service:
    """What a dialect is built on. `public_url` None means that links name the host that the client called.

    `leaving` holds the calls whose clients have hung up, until it is noted what they leave, with their fingerprints.
    """

    editor: Editor
    uploads: Uploads
    capabilities: Capabilities
    prices: PriceList
    records: Records
    blobs: Blobs
    signer: LinkSigner
    presigner: Presigner
    gate: BodyGate
    clock: Clock
    chance: Chance
    region: str
    oneminai_links: bool
    public_url: str | None
    requests_per_second: float | None
    leaving: WeakKeyDictionary[asyncio.Task[object], str | None] = field(default_factory=WeakKeyDictionary)

    def rate(self, of_the_dialect: float) -> Rate:
        """The operator's rate, or the dialect's own."""
        return Rate(of_the_dialect if self.requests_per_second is None else self.requests_per_second)

    def base_url(self, request: Request) -> str:
        """The address that a link begins with, without a slash at its end."""
        return self.public_url or f"{request.url.scheme}://{request.url.netloc}"


async def authenticate(service: Service, key: str | None) -> Caller:
    """Who acts with this key; raises `unauthenticated` for one that is missing, unknown, ended or of another region."""
    if key is None:
        raise EditError(ErrorKind.unauthenticated, "No API-key provided.", reason=Reason.key_missing)
    found = None
    if 0 < len(key) <= KEY_LENGTH_MAX:
        async with service.records.reading() as tx:
            found = await tx.accounts.key_by_digest(digest_of(key))
    if found is None or found[0].revoked_at is not None or found[0].region != service.region:
        raise EditError(ErrorKind.unauthenticated, "Invalid API-key provided.", reason=Reason.key_unknown)
    known, account = found
    return Caller(account.id, known.id, account.standing)


def bearer_of(request: Request) -> str | None:
    """The key of `Authorization: Bearer …`; None without that header, empty for another scheme."""
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, key = header.partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""


def engine_headers(job: Job) -> dict[str, str]:
    """Who made the images of a job, and what of the request had no effect on them, as far as that is known by now."""
    headers = {"x-overpaint-engine": job.engine} if job.engine else {}
    if job.notes:
        headers["x-overpaint-notes"] = "; ".join(job.notes).encode("ascii", "replace").decode()
    return headers


async def check_rate(service: Service, caller: Caller, model: str, rate: Rate) -> None:
    """Counts one call; raises `rate_limited` when it is one too many."""
    if rate.per_second == 0:
        return
    async with service.records.transaction() as tx:
        wait_s = await tx.accounts.pass_rate(caller.account_id, model, rate, service.clock.now())
    if wait_s > 0:
        raise EditError(
            ErrorKind.rate_limited,
            f"At most {rate.per_second:g} requests per second are allowed for {model}.",
            retry_after_s=wait_s,
        )


def declared_size(request: Request) -> int:
    """The bytes that the body will have, as declared; the most that may come when it is not said."""
    declared = request.headers.get("content-length", "")
    return min(int(declared), BODY_BYTES_MAX) if declared.isdecimal() else BODY_BYTES_MAX


async def read_body(request: Request, *, bytes_max: int = BODY_BYTES_MAX) -> bytes:
    """The whole body, counted while it is read; raises `too_large` above `bytes_max`."""
    body = io.BytesIO()  # gives its bytes away without a copy
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body.write(chunk)
                if body.tell() > bytes_max:
                    raise EditError(
                        ErrorKind.too_large,
                        f"The body has more than {bytes_max // 2**20} MiB, which is the most accepted.",
                    )
    except TimeoutError as error:
        raise EditError(
            ErrorKind.invalid_request,
            f"The body did not arrive within {BODY_SECONDS:g} s.",
            reason=Reason.body_malformed,
        ) from error
    except ClientDisconnect as error:
        raise EditError(
            ErrorKind.invalid_request,
            "The client hung up before its body had arrived.",
            reason=Reason.body_malformed,
        ) from error
    return body.getvalue()


async def drain(request: Request) -> None:
    """Reads and drops what is left of a refused body, within limits.

    A client that is still sending would see a broken connection instead of the answer.
    """
    size_bytes = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                size_bytes += len(chunk)
                if size_bytes > DRAINED_BYTES_MAX:
                    return
    except (
        TimeoutError,
        ClientDisconnect,
        RuntimeError,
    ):  # RuntimeError: the stream was read to its end before
        return


def is_data_uri(reference: str) -> bool:
    """Whether an image reference carries its own bytes."""
    return reference[:5].lower() == "data:"


def data_uri_bytes(uri: str, *, name: str, param: str) -> bytes:
    """The decoded bytes of `data:{mime};base64,{data}`; their number is checked before they are decoded."""
    header, comma, _ = uri[:256].partition(",")
    if not comma or not header.lower().endswith(";base64"):
        raise malformed_reference(name, param)
    whole, start = uri.encode("ascii", "replace"), len(header) + 1
    encoded: bytes | memoryview = memoryview(whole)[start:]
    if any(whole.find(space, start) >= 0 for space in _LINE_WRAPS):  # wrapped lines are common, and harmless
        encoded = whole[start:].translate(None, _LINE_WRAPS)
    check_bytes(len(encoded) * 3 // 4 - bytes(encoded[-2:]).count(b"="), name=name, param=param)
    try:
        return pybase64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise malformed_reference(name, param) from error


def malformed_reference(name: str, param: str) -> EditError:
    """The error for an image reference of no known form."""
    return EditError(
        ErrorKind.invalid_image,
        f"{name} is neither an http(s) URL nor data:<media type>;base64,<data>.",
        reason=Reason.image_reference_malformed,
        param=param,
    )
