"""The signed links that every dialect hands out: no key, GET and HEAD and Range, gone when they expire.

`/files/<object key>?Expires=…&Signature=…` names an object, `/files/<bucket>/<path>?X-Amz-…` what an account knows by
the path that a dialect gave out; the second one speaks as S3 does, XML for errors included.
"""

import re
from collections.abc import AsyncIterator
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from overpaint.contracts.http import Service
from overpaint.contracts.sigv4 import LIFETIME
from overpaint.core.assets import Asset, AssetState
from overpaint.core.signing import LinkExpired, LinkInvalid

PREFIX = "/files"
LINK_LENGTH_MAX = 2048
CHUNK_BYTES = 256 * 1024
BUCKET_PREFIX = "team-"

_NAMED = re.compile(
    r"https?://(?P<host>[^/?#@\\\s]+)"
    rf"(?P<address>{PREFIX}/{BUCKET_PREFIX}(?P<account_id>[0-9a-f-]{{36}})/(?P<path>[0-9A-Za-z._/-]+))"
    r"(?:\?(?P<query>[^#]*))?"
)
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


def bucket_of(account_id: str) -> str:
    """The bucket that holds what an account knows by its path."""
    return f"{BUCKET_PREFIX}{account_id}"


def location_of(service: Service, request: Request, account_id: str, path: str) -> str:
    """The absolute address of what an account knows by `path`; it takes a signature to be read."""
    return f"{service.base_url(request)}{PREFIX}/{bucket_of(account_id)}/{path}"


def presigned_link_of(
    service: Service, request: Request, account_id: str, path: str, expires_at: datetime
) -> str:
    """The same with a signature that ends at `expires_at`, cut to a second."""
    location = location_of(service, request, account_id, path)
    parts = urlsplit(location)
    return f"{location}?{service.presigner.query(parts.netloc, parts.path, expires_at - LIFETIME)}"


def place_of(url: str) -> tuple[str, str] | None:
    """The account and the path that a location or a presigned link names, whether it holds or not; else None."""
    named = _named(url)
    return (named["account_id"], named["path"]) if named else None


async def presigned_asset_of(service: Service, url: str) -> Asset | None:
    """What a presigned link leads to, stored or not; raises `LinkInvalid`, or `LinkExpired` for a genuine one."""
    named = _named(url)
    if named is None:
        raise LinkInvalid
    service.presigner.verify(named["host"], named["address"], named["query"] or "", service.clock.now())
    async with service.records.reading() as tx:
        return await tx.assets.by_path(named["account_id"], named["path"])


def _named(url: str) -> re.Match[str] | None:
    return _NAMED.fullmatch(url) if len(url) <= LINK_LENGTH_MAX else None


def build_app(service: Service) -> FastAPI:
    """The links as an application to mount at `PREFIX`."""
    app = FastAPI(title="Results", openapi_url=None)

    @app.api_route("/{key:path}", methods=["GET", "HEAD"])
    async def download(key: str, request: Request) -> Response:
        try:
            asset = await (_presigned if _is_presigned(request) else _signed)(service, request, key)
        except LinkExpired:
            return _refusal(request, 403, "AccessDenied", "Request has expired")
        except LinkInvalid:
            return _refusal(
                request, 403, "SignatureDoesNotMatch", "The signature does not belong to this address."
            )
        if asset is None or asset.state is not AssetState.stored or asset.expires_at <= service.clock.now():
            return _refusal(request, 404, "NoSuchKey", "The picture is gone.")
        return await _picture(service, request, asset)

    async def refuse(request: Request, _error: Exception) -> Response:
        return _refusal(request, 405, "MethodNotAllowed", "A link is read by GET and HEAD alone.")

    app.add_exception_handler(405, refuse)
    return app


async def _signed(service: Service, request: Request, key: str) -> Asset | None:
    query = request.query_params
    expires, signature = query.get("Expires", ""), query.get("Signature", "")
    service.signer.verify(f"{PREFIX}/{key}", expires, signature, service.clock.now())
    async with service.records.reading() as tx:
        return await tx.assets.by_key(key)


async def _presigned(service: Service, request: Request, _key: str) -> Asset | None:
    """By the bytes of the address as they came: what is spelled otherwise was not signed."""
    path, query = (request.scope[part].decode("latin-1") for part in ("raw_path", "query_string"))
    return await presigned_asset_of(service, f"{service.base_url(request)}{path}?{query}")


def _is_presigned(request: Request) -> bool:
    path, query = request.url.path, request.url.query
    return path.startswith(f"{PREFIX}/{BUCKET_PREFIX}") or "X-Amz-" in query


async def _picture(service: Service, request: Request, asset: Asset) -> Response:
    assert asset.bytes_count, "a stored asset is measured"
    size = asset.bytes_count
    headers = {
        **_HEADERS,
        "cache-control": "private, max-age=3600",
        "content-disposition": f'inline; filename="{request.url.path.rpartition("/")[2]}"',
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
        return _refusal(request, 404, "NoSuchKey", "The picture is gone.")
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


def _refusal(request: Request, status: int, code: str, message: str) -> Response:
    if _is_presigned(request):
        return Response(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error><Code>{code}</Code><Message>{message}</Message></Error>",
            status,
            _HEADERS,
            media_type="application/xml",
        )
    return JSONResponse({"code": code, "message": message}, status, _HEADERS)
