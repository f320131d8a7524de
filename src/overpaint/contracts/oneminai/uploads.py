"""`POST /api/assets`: one picture, under the path that an edit then names.

Facts: 1min.ai API documentation, "Asset API"; what public clients send and read.
"""

import asyncio
import hashlib
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.files import bucket_of, location_of
from overpaint.contracts.http import Service, authenticate, check_rate, declared_size
from overpaint.contracts.multipart import Part, read_parts
from overpaint.contracts.oneminai.models import REQUESTS_PER_SECOND, RETENTION, answer_of
from overpaint.contracts.oneminai.names import Moments, time_of, upload_path
from overpaint.core.accounts import Caller
from overpaint.core.assets import Asset
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import check_bytes
from overpaint.wire import oneminai as wire

PARTS_MAX = 16


async def upload(service: Service, moments: Moments, request: Request) -> Response:
    """Keeps a picture for `RETENTION`; refuses what is none, or too large for an edit, at once."""
    caller = await authenticate(service, request.headers.get("api-key"))
    await check_rate(service, caller, "1min.ai uploads", service.rate(REQUESTS_PER_SECOND))
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise EditError(
            ErrorKind.media_type, "An upload is multipart/form-data with one file named asset.", param="asset"
        )
    async with service.gate.admitted(caller, declared_size(request)):
        file = only_file(await read_parts(request, parts_max=PARTS_MAX))
        check_bytes(len(file.data), name="The file", param="asset")
        info = await service.uploads.verified(file.data, name="The file", param="asset")
        original = file.filename or ""
        asset = await service.uploads.add(
            caller.account_id,
            file.data,
            path=upload_path(moments.next(service.clock.now()), original, info.media_type),
            info=info,
            retention=RETENTION,
        )
        md5 = await asyncio.to_thread(hashlib.md5, file.data, usedforsecurity=False)
    return answer_of(_uploaded(service, request, caller, asset, original, md5.hexdigest()))


def only_file(parts: Sequence[Part]) -> Part:
    """The one file of an upload, whatever texts come with it."""
    files = [part for part in parts if part.filename is not None]
    if len(files) > 1:
        raise EditError(
            ErrorKind.invalid_request, f"An upload holds one file, got {len(files)}.", param="asset"
        )
    if not files or files[0].name != "asset":
        raise EditError(
            ErrorKind.invalid_request,
            "There is no file named asset in the form.",
            reason=Reason.input_missing,
            param="asset",
        )
    return files[0]


def _uploaded(
    service: Service, request: Request, caller: Caller, asset: Asset, original: str, md5: str
) -> wire.UploadResponse:
    assert asset.path, "an upload has a path"
    assert asset.bytes_count, "a stored asset is measured"
    name = asset.path.rpartition("/")[2]
    return wire.UploadResponse(
        asset=wire.Asset(
            originalname=original,
            mimetype=asset.media_type,
            size=asset.bytes_count,
            bucket=bucket_of(caller.account_id),
            key=asset.path,
            metadata=wire.AssetMetadata(
                team_id=caller.account_id,
                user_id=caller.key_id,
                originalname=original,
                mimetype=asset.media_type,
            ),
            location=location_of(service, request, caller.account_id, asset.path),
            etag=f'"{md5}"',
        ),
        file_content=wire.FileContent(
            uuid=asset.id,
            path=asset.path,
            type=name.rpartition(".")[2],
            name=name,
            created_at=time_of(asset.created_at),
        ),
    )
