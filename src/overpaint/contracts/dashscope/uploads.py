"""Temporary uploads: a signed policy, a form with the file, an `oss://` address for two days.

The form is posted without a key. Its address is a signed link of the account, so that nobody else's body is read at
all; the signature of its policy says what may be put where.

Facts: Model Studio, "Upload local files to get temporary URLs" (November 2025); Object Storage Service, "PostObject" and
its error codes; the forms of the SDKs.
"""

import base64
import html
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.dashscope.faults import Fault, request_id_of
from overpaint.contracts.dashscope.models import known_model
from overpaint.contracts.http import (
    Service,
    authenticate,
    bearer_of,
    check_rate,
    declared_size,
)
from overpaint.contracts.multipart import Part, read_parts
from overpaint.contracts.refusing import refusing_app
from overpaint.core.accounts import Caller
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import IMAGE_BYTES_MAX
from overpaint.core.signing import LinkExpired, LinkInvalid
from overpaint.wire import dashscope as wire

POLICIES = "/uploads"
STORAGE = "/uploads/dashscope"
SCHEME = "oss://"

POLICIES_PER_SECOND = 100.0
POLICY_SECONDS = 300
KEPT = timedelta(hours=48)
FIELDS_BYTES_MAX = 64 * 1024
PARTS_MAX = 16
KEY_LENGTH_MAX = 512
ACCESS_KEY_ID = "overpaint"
# The same for every policy: nobody may read or replace what is uploaded.
FIXED_FIELDS = {"x-oss-object-acl": "private", "x-oss-forbid-overwrite": "true"}
FIELDS = ("OSSAccessKeyId", "Signature", "policy", "key", *FIXED_FIELDS)

# As the storage behind the real service says it; its errors are XML.
STORAGE_FAULTS: Mapping[ErrorKind | Reason, Fault] = {
    Reason.body_malformed: Fault(400, "MalformedPOSTRequest"),
    ErrorKind.invalid_request: Fault(400, "InvalidArgument"),
    ErrorKind.too_large: Fault(
        400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed object size. {message}"
    ),
    ErrorKind.unauthenticated: Fault(403, "SignatureDoesNotMatch"),
    ErrorKind.forbidden: Fault(403, "AccessDenied", "Invalid according to Policy: {message}"),
    ErrorKind.not_found: Fault(404, "NoSuchBucket"),
    ErrorKind.method_not_allowed: Fault(405, "MethodNotAllowed"),
    ErrorKind.conflict: Fault(
        409, "FileAlreadyExists", "The object you specified already exists and can not be overwritten."
    ),
    ErrorKind.engine_unavailable: Fault(503, "ServiceUnavailable"),
}
INTERNAL = Fault(500, "InternalError", "We encountered an internal error. Please try again.")


async def give_policy(service: Service, request: Request) -> Response:
    """`GET {base}/uploads?action=getPolicy&model=…`: what the form must hold, for one model and `POLICY_SECONDS`."""
    caller = await authenticate(service, bearer_of(request))
    if request.query_params.get("action") != "getPolicy":
        raise EditError(ErrorKind.invalid_request, "action must be getPolicy.", param="action")
    model = known_model(request.query_params.get("model"))
    await check_rate(service, caller, f"uploads: {model}", service.rate(POLICIES_PER_SECOND))
    now = service.clock.now()
    expires_at = now.replace(microsecond=0) + timedelta(seconds=POLICY_SECONDS)
    folder = f"dashscope-instant/{now:%Y-%m-%d}/{service.chance.uuid()}"
    policy = _policy(folder, model, expires_at)
    address = _address(caller.account_id)
    request_id = request_id_of(service, request)
    answer = wire.UploadPolicyResponse(
        request_id=request_id,
        data=wire.UploadPolicy(
            policy=policy,
            signature=_signature(service, address + policy, expires_at),
            upload_dir=folder,
            upload_host=f"{service.base_url(request)}{address}?{service.signer.sign(address, expires_at)}",
            expire_in_seconds=POLICY_SECONDS,
            max_file_size_mb=IMAGE_BYTES_MAX // 2**20,
            capacity_limit_mb=999_999_999,
            oss_access_key_id=ACCESS_KEY_ID,
            x_oss_object_acl=FIXED_FIELDS["x-oss-object-acl"],
            x_oss_forbid_overwrite=FIXED_FIELDS["x-oss-forbid-overwrite"],
        ),
    )
    return Response(
        answer.model_dump_json(), headers={"x-request-id": request_id}, media_type="application/json"
    )


def build_storage(service: Service) -> FastAPI:
    """The place for the forms, as an application to mount at `STORAGE`; it speaks XML."""
    app = refusing_app(lambda request, error: _failure(error, request_id_of(service, request)))

    @app.post("/{account_id}/")
    async def post_object(account_id: str, request: Request) -> Response:
        await _take(service, account_id, request)
        return Response()  # the SDK for Python needs exactly 200, and reads no body

    return app


async def _take(service: Service, account_id: str, request: Request) -> None:
    """Stores the file of a form under its key."""
    address, query = _address(account_id), request.query_params
    expires = query.get("Expires", "")
    _verify(service, address, expires, query.get("Signature", ""))
    bytes_max = IMAGE_BYTES_MAX + FIELDS_BYTES_MAX
    async with service.gate.admitted(Caller(account_id, ""), min(declared_size(request), bytes_max)):
        form, file = _fields_and_file(await read_parts(request, bytes_max=bytes_max, parts_max=PARTS_MAX))
        _verify(service, address + form["policy"], expires, form["Signature"])
        policy = json.loads(base64.b64decode(form["policy"]))
        _check(policy, form, file)
        await service.uploads.add(
            account_id, file.data, path=form["key"], info=None, retention=KEPT, model=policy["model"]
        )


def _policy(folder: str, model: str, expires_at: datetime) -> str:
    """The document that a form hands back, in base64: when it ends, and its conditions in the words of the storage."""
    document = {
        "expiration": f"{expires_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z",
        "conditions": [
            ["content-length-range", 0, IMAGE_BYTES_MAX],
            ["starts-with", "$key", f"{folder}/"],
            *({name: value} for name, value in FIXED_FIELDS.items()),
        ],
        "model": model,
    }
    return base64.b64encode(json.dumps(document).encode()).decode()


def _address(account_id: str) -> str:
    return f"{STORAGE}/{account_id}/"


def _signature(service: Service, text: str, expires_at: datetime) -> str:
    return service.signer.sign(text, expires_at).rpartition("=")[2]


def _verify(service: Service, text: str, expires: str, signature: str) -> None:
    try:
        service.signer.verify(text, expires, signature, service.clock.now())
    except LinkExpired:
        raise EditError(ErrorKind.forbidden, "Policy expired.") from None
    except LinkInvalid:
        raise EditError(
            ErrorKind.unauthenticated, "The signature belongs to another policy or address."
        ) from None


def _fields_and_file(parts: list[Part]) -> tuple[dict[str, str], Part]:
    if [part.name for part in parts].count("file") != 1 or parts[-1].name != "file":
        raise EditError(ErrorKind.invalid_request, "The form must hold one file, behind all its fields.")
    form = {part.name: part.text for part in parts[:-1]}
    for name in FIELDS:
        if name not in form:
            raise EditError(ErrorKind.invalid_request, f"The form has no field {name}.", param=name)
    return form, parts[-1]


def _check(policy: Mapping[str, Any], form: Mapping[str, str], file: Part) -> None:
    """Raises for what the conditions of the policy do not allow."""
    (_, _, size_max), starts_with, *_ = policy["conditions"]
    if len(file.data) > size_max:
        raise EditError(ErrorKind.too_large, f"At most {size_max} bytes are accepted.")
    if form["OSSAccessKeyId"] != ACCESS_KEY_ID:
        raise EditError(ErrorKind.unauthenticated, "The OSSAccessKeyId is not that of the policy.")
    if any(form[name] != value for name, value in FIXED_FIELDS.items()):
        raise EditError(ErrorKind.forbidden, f"Policy Condition failed: {FIXED_FIELDS}.")
    folder, key = starts_with[2], form["key"]
    name = key.removeprefix(folder)
    # A key is a name and no path, but what looks like a way out of the folder is no name in it.
    if not key.startswith(folder) or "/" in name or name in {"", ".", ".."}:
        raise EditError(ErrorKind.forbidden, f"Policy Condition failed: {json.dumps(starts_with)}.")
    if len(key) > KEY_LENGTH_MAX or re.search(r"[\x00-\x1f\x7f]", name):
        raise EditError(
            ErrorKind.invalid_request,
            f"A key has at most {KEY_LENGTH_MAX} characters, and no control characters.",
            param="key",
        )


def _failure(error: EditError, request_id: str) -> Response:
    fault = (error.reason and STORAGE_FAULTS.get(error.reason)) or STORAGE_FAULTS.get(error.kind, INTERNAL)
    values = {
        "Code": fault.code,
        "Message": fault.text.format(message=error.message).strip(),
        "RequestId": request_id,
    }
    inner = "".join(f"<{name}>{html.escape(value)}</{name}>" for name, value in values.items())
    return Response(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>{inner}</Error>',
        fault.status,
        {"x-oss-request-id": request_id},
        media_type="application/xml",
    )
