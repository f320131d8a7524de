"""The signed links that every dialect hands out: no key, GET and HEAD and Range, gone when they expire."""

import re
from collections.abc import AsyncIterator
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from overpaint.contracts.http import Service
from overpaint.core.assets import Asset, AssetState
from overpaint.core.signing import LinkExpired, LinkInvalid

PREFIX = "/files"
LINK_LENGTH_MAX = 2048
CHUNK_BYTES = 256 * 1024

_HEADERS = {
    "access-control-allow-origin": "*",  # a page of any origin may show the picture
    "content-security-policy": "default-src 'none'; sandbox",  # and no page is ever made of it
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
}


def link_of(service: Service, request: Request, key: str, expires_at: datetime) -> str:
    """The absolute address of an object until `expires_at`."""
    path = f"{PREFIX}/{key}"
    return f"{service.base_url(request)}{path}?{service.signer.sign(path, expires_at)}"


def stored_key_of(service: Service, url: str) -> str | None:
    """The object key that one of our own links names while it holds; None for any other address.

    The signature says that a link is ours, whatever name this server was called by when it made it.
    """
    if len(url) > LINK_LENGTH_MAX or f"{PREFIX}/" not in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # such as a bracket that opens an IPv6 address and never closes
        return None
    query = parse_qs(parts.query)
    expires, signature = (query.get(name, [""])[0] for name in ("Expires", "Signature"))
    try:
        service.signer.verify(parts.path, expires, signature, service.clock.now())
    except (LinkInvalid, LinkExpired):
        return None
    return parts.path.removeprefix(f"{PREFIX}/")


def build_app(service: Service) -> FastAPI:
    """The links as an application to mount at `PREFIX`."""
    app = FastAPI(title="Results", openapi_url=None)

    @app.api_route("/{key:path}", methods=["GET", "HEAD"])
    async def download(key: str, request: Request) -> Response:
        query = request.query_params
        expires, signature = query.get("Expires", ""), query.get("Signature", "")
        now = service.clock.now()
        try:
            service.signer.verify(f"{PREFIX}/{key}", expires, signature, now)
        except LinkExpired:
            return _refusal(403, "AccessDenied", "The link has expired.")
        except LinkInvalid:
            return _refusal(403, "SignatureDoesNotMatch", "The signature does not belong to this address.")
        async with service.records.transaction() as tx:
            asset = await tx.assets.by_key(key)
        if asset is None or asset.state is not AssetState.stored or asset.expires_at <= now:
            return _refusal(404, "NoSuchKey", "The picture is gone.")
        return await _picture(service, request, asset)

    async def refuse(_request: Request, _error: Exception) -> Response:
        return _refusal(405, "MethodNotAllowed", "A link is read by GET and HEAD alone.")

    app.add_exception_handler(405, refuse)
    return app


async def _picture(service: Service, request: Request, asset: Asset) -> Response:
    assert asset.bytes_count, "a stored asset is measured"
    size = asset.bytes_count
    headers = {
        **_HEADERS,
        "cache-control": "private, max-age=3600",
        "content-disposition": f'inline; filename="{asset.key.rpartition("/")[2]}"',
        "etag": f'"{asset.sha256}"',
    }
    span = _span(request.headers.get("range"), size)
    if span is None:
        return Response(status_code=416, headers={**headers, "content-range": f"bytes */{size}"})
    start, end = span
    status = 200
    if request.headers.get("range") and (start, end) != (0, size):
        status = 206
        headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    if request.method == "HEAD":
        headers["content-length"] = str(end - start)
        return Response(status_code=status, headers=headers, media_type=asset.media_type)
    try:
        first = await service.blobs.get(asset.key, start=start, end=min(start + CHUNK_BYTES, end))
    except KeyError:
        return _refusal(404, "NoSuchKey", "The picture is gone.")
    headers["content-length"] = str(end - start)
    rest = _chunks(service, asset.key, start + len(first), end)
    return StreamingResponse(_joined(first, rest), status, headers, media_type=asset.media_type)


async def _chunks(service: Service, key: str, start: int, end: int) -> AsyncIterator[bytes]:
    """The object in pieces: a slow reader must not keep a whole picture in memory."""
    for at in range(start, end, CHUNK_BYTES):
        yield await service.blobs.get(key, start=at, end=min(at + CHUNK_BYTES, end))


async def _joined(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in rest:
        yield chunk


def _span(header: str | None, size: int) -> tuple[int, int] | None:
    """The bytes `start..end` (end excluded) that are asked for, all of them where the header is none of one range.

    None means that the range lies outside, which is status 416. Source: RFC 9110, section 14.
    """
    match = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", header or "", re.ASCII)
    if not match or match.groups() == ("", ""):
        return 0, size
    first, last = match.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return 0, size
    return (start, end) if start < end else None


def _refusal(status: int, code: str, message: str) -> Response:
    return JSONResponse({"code": code, "message": message}, status, _HEADERS)
