"""Fetches input images by the URLs that strangers name: from public hosts alone, and within bounds.

A name is resolved once, all its addresses are judged, and the connection goes to a judged address: a name
that would answer differently the second time (DNS rebinding) is not asked a second time. Proxies of the
environment are not used, as a proxy would resolve the name again.
"""

import asyncio
import socket
import ssl
import zlib
from collections.abc import Awaitable, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from functools import partial
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from types import TracebackType
from typing import Self

import httpx

from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import IMAGE_BYTES_MAX

FETCH_BYTES_MAX = IMAGE_BYTES_MAX
FETCH_SECONDS = 10.0
CONNECT_SECONDS = 3.0
FETCHES_MAX = 16
REDIRECTS_MAX = 3

_PORTS = {"http": 80, "https": 443}
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")

_LOOKUPS = ThreadPoolExecutor(FETCHES_MAX, thread_name_prefix="lookup")  # threads start with the first lookup

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as the system knows them, each once; raises `OSError` for none."""
    # In threads of its own: a lookup cannot be cancelled, and one that hangs must not keep files from being read.
    found = await asyncio.get_running_loop().run_in_executor(
        _LOOKUPS, partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
    )
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Fetcher:
    """Fetches pictures, at most `fetches_max` at once; to be entered as a context.

    `allowed_private_hosts` names hosts (`minio.internal`) or hosts with a port (`127.0.0.1:9000`) that need
    not be public. `deadline_s` covers a whole fetch, redirects and all, from the moment it has its turn.
    """

    def __init__(
        self,
        *,
        allowed_private_hosts: Collection[str] = (),
        resolve: Resolve = resolve,
        deadline_s: float = FETCH_SECONDS,
        fetches_max: int = FETCHES_MAX,
    ) -> None:
        self._allowed = {host.lower() for host in allowed_private_hosts}
        self._resolve = resolve
        self._deadline_s = deadline_s
        self._turns = asyncio.Semaphore(fetches_max)
        # A transport, not a client: a client would carry cookies from one caller's fetch to another's.
        # No connection is kept: it would be found again by its address, whatever name it was proved for.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        self._transport = httpx.AsyncHTTPTransport(limits=limits)

    async def __aenter__(self) -> Self:
        await self._transport.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._transport.__aexit__(kind, fault, trace)

    async def fetch(self, url: str, *, name: str, param: str | None = None) -> bytes:
        """The body that stands at `url`.

        Raises `source_unreachable` with a reason of `url_…`, or `image_too_large`; messages begin with `name`
        and tell nothing of the network that the caller did not write.
        """
        async with self._turns:
            try:
                async with asyncio.timeout(self._deadline_s):
                    return await self._followed(url)
            except _TooLarge:
                raise EditError(
                    ErrorKind.image_too_large,
                    f"{name} has more than {FETCH_BYTES_MAX:,} bytes (10 MiB), which is the most accepted.",
                    param=param,
                ) from None
            except (_Unfetched, TimeoutError, httpx.TransportError, zlib.error) as fault:
                reason, why = _told(fault)
                raise EditError(
                    ErrorKind.source_unreachable,
                    f"{name} cannot be fetched: {why}.",
                    reason=reason,
                    param=param,
                ) from fault

    async def _followed(self, url: str) -> bytes:
        target = _parsed(url)
        for _ in range(REDIRECTS_MAX + 1):
            async with aclosing(await self._answer(target)) as response:
                if not response.has_redirect_location:
                    return await _body_of(response)
                target = _parsed(response.headers["Location"], base=target)
        raise _Unfetched(Reason.url_failed, f"it is redirected more than {REDIRECTS_MAX} times")

    async def _answer(self, url: httpx.URL) -> httpx.Response:
        """The head of an answer, its body still to be read, from the first address that connects."""
        addresses = await self._addresses_of(url)
        for address in addresses:
            request = httpx.Request(
                "GET",
                url.copy_with(host=address),
                headers={
                    "Host": url.netloc.decode("ascii"),
                    "Accept": "*/*",
                    "Accept-Encoding": "identity",
                    "User-Agent": "overpaint",
                },
                extensions={
                    "sni_hostname": url.raw_host.decode("ascii"),
                    "timeout": {"connect": CONNECT_SECONDS},
                },
            )
            try:
                return await self._transport.handle_async_request(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if address == addresses[-1]:
                    raise
        raise _Unfetched(Reason.url_failed, "its host has no address")

    async def _addresses_of(self, url: httpx.URL) -> Sequence[str]:
        host = url.raw_host.decode("ascii")
        port = url.port or _PORTS[url.scheme]
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as fault:  # UnicodeError: a label of more than 63 characters
            raise _Unfetched(Reason.url_failed, "its host name cannot be resolved") from fault
        bracketed = f"[{host}]" if ":" in host else host
        is_allowed = not self._allowed.isdisjoint({host, bracketed, f"{bracketed}:{port}"})
        if not is_allowed and not all(_is_public(ip_address(address)) for address in addresses):
            raise _Unfetched(Reason.url_forbidden, "its host is not a public one")
        return addresses


class _TooLarge(Exception):
    """The body has more than `FETCH_BYTES_MAX` bytes."""


class _Unfetched(Exception):
    """Why a URL gives no picture, as the end of a sentence."""

    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(why)
        self.reason = reason
        self.why = why


def _told(fault: Exception) -> tuple[Reason, str]:
    match fault:
        case _Unfetched():
            return fault.reason, fault.why
        case TimeoutError() | httpx.TimeoutException():
            return Reason.url_timeout, "its host did not deliver it in time"
        case httpx.ConnectError() if _is_tls(fault):
            return Reason.url_failed, "its host could not prove its name by a valid certificate"
        case httpx.ConnectError():
            return Reason.url_refused, "its host refused the connection"
        case _:
            return Reason.url_failed, "its host broke off, or its answer is no valid HTTP"


def _is_tls(fault: BaseException | None) -> bool:
    while fault is not None and not isinstance(fault, ssl.SSLError):
        fault = fault.__cause__ or fault.__context__
    return fault is not None


def _parsed(reference: str, *, base: httpx.URL | None = None) -> httpx.URL:
    try:
        url = httpx.URL(reference) if base is None else base.join(reference)
        host = url.raw_host  # encoded here: the zone of an IPv6 address may be beyond ASCII
    except (httpx.InvalidURL, ValueError) as fault:
        raise _Unfetched(Reason.url_malformed, "its URL is not valid") from fault
    if url.scheme not in _PORTS or not host:
        raise _Unfetched(Reason.url_malformed, "its URL is not one of http:// or https:// and a host")
    if url.port is not None and not 0 < url.port < 2**16:
        raise _Unfetched(Reason.url_malformed, f"its URL names port {url.port}, which cannot be")
    if url.userinfo:
        raise _Unfetched(
            Reason.url_malformed, "its URL holds a user name or a password, which is not accepted"
        )
    return url


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        embedded = _embedded_in(address)
        if embedded is None:
            return address in _GLOBAL_UNICAST and address.is_global
        address = embedded
    return address.is_global and not address.is_multicast


def _embedded_in(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address at which packets to a mapped, 6to4 or NAT64 address arrive."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


async def _body_of(response: httpx.Response) -> bytes:
    """The body of a 2xx answer, counted as it comes; a compressed one by what it expands to."""
    if not response.is_success:
        raise _Unfetched(Reason.url_failed, f"its host answered with HTTP status {response.status_code}")
    if int(response.headers.get("Content-Length", 0)) > FETCH_BYTES_MAX:
        raise _TooLarge
    expander = _expander_of(response)
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += expander.decompress(chunk, FETCH_BYTES_MAX + 1 - len(body)) if expander else chunk
        if len(body) > FETCH_BYTES_MAX:
            raise _TooLarge
        if expander and expander.eof:
            break
    if expander and not expander.eof:
        raise _Unfetched(Reason.url_failed, "its compressed body is cut off")
    return bytes(body)


def _expander_of(response: httpx.Response) -> "zlib._Decompress | None":
    """What expands the body, though none was asked to be compressed.

    Not httpx's own decoding: it expands whole chunks, encodings upon encodings, before anybody can count.
    """
    match response.headers.get("Content-Encoding", "identity").lower():
        case "identity":
            return None
        case "gzip":
            return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        case _:
            raise _Unfetched(Reason.url_failed, "its host sent an encoding that was not asked for")
