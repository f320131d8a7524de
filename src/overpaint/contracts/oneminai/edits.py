"""`POST /api/features`: a body becomes an edit.

A prompt of more than 800 characters is cut there, as the vendor of the model does. An image is a path that was handed out
here, or a link to one; other hosts are asked where the settings allow it.

Facts: 1min.ai API documentation, "Image Editor" (Qwen Image Edit Plus); bodies and patterns of public clients.
"""

import json
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.files import place_of, presigned_asset_of, stored_key_of
from overpaint.contracts.hangups import fingerprint_of, rejoined, waits_for
from overpaint.contracts.http import (
    Service,
    authenticate,
    check_rate,
    declared_size,
    read_body,
)
from overpaint.contracts.oneminai.faults import FAULTS, MissingFields, fault_of, image_field
from overpaint.contracts.oneminai.models import (
    FEATURE,
    MODEL,
    NAME,
    REQUESTS_PER_SECOND,
    RETENTION,
    credits_of,
)
from overpaint.contracts.oneminai.names import PATH
from overpaint.contracts.oneminai.records import record_answer
from overpaint.contracts.parsing import faults_told, parsed
from overpaint.core.accounts import Caller, Standing
from overpaint.core.edits import (
    INPUTS_MAX,
    OUTPUTS_MAX,
    SEED_MAX,
    Canvas,
    EditRequest,
    ImageSource,
    Remote,
    Stored,
    Uploaded,
    Which,
)
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.images import Size
from overpaint.core.jobs import Job
from overpaint.core.ledger import USD_MICROS
from overpaint.core.signing import LinkExpired, LinkInvalid
from overpaint.wire import oneminai as wire

TEXT_MAX = 800
NEGATIVE_PROMPT_MAX = 500
SIDE_MIN_PX, SIDE_MAX_PX = 512, 2048
JSON_BYTES_MAX = 2**20  # text and paths alone; all of it comes back in the echo
SHOWN_LENGTH_MAX = 100


async def run_feature(service: Service, request: Request) -> Response:
    """Answers when the edit is done, or at once where that is asked for."""
    caller = await authenticate(service, request.headers.get("api-key"))
    async with service.gate.admitted(caller, min(declared_size(request), JSON_BYTES_MAX)):
        raw = await read_body(request, bytes_max=JSON_BYTES_MAX)
        body, prompt = _asked(raw)
        fingerprint = await fingerprint_of(request, raw)
        job = await rejoined(service, caller, fingerprint)
        if job is None:
            await check_rate(service, caller, "1min.ai edits", service.rate(REQUESTS_PER_SECOND))
            edit = await _edit(service, caller, body, prompt)
            job = await _submitted(service, caller, edit, fingerprint)
        waits_for(request, job)
    if body.is_async:
        return await record_answer(service, request, job, ())
    outcome = await service.editor.wait(job)
    return await record_answer(service, request, outcome.job, outcome.images)


def _asked(body: bytes) -> tuple[wire.FeatureRequest, wire.Prompt]:
    """The body and its prompt object as data; raises for another feature, another model or a field that is missing."""
    feature = parsed(wire.FeatureRequest, body)
    if missing := [name for name in ("type", "model") if not getattr(feature, name)]:
        raise MissingFields(missing, _shown(feature.model), _shown(feature.type))
    _check_feature(feature)
    if feature.prompt_object is None:
        raise MissingFields(["promptObject"], feature.model, feature.type)
    with faults_told():
        prompt = wire.Prompt.model_validate(feature.prompt_object)
    given = {"imageUrl": prompt.image_url, "prompt": (prompt.prompt or "").strip(), "n": prompt.n}
    if missing := [name for name, value in given.items() if value in {None, ""}]:
        raise MissingFields(missing, feature.model, feature.type)
    return feature, prompt


def _check_feature(feature: wire.FeatureRequest) -> None:
    if feature.type != FEATURE:
        raise EditError(
            ErrorKind.invalid_request,
            f"Unsupported feature type: {_shown(feature.type)}",
            reason=Reason.feature_unknown,
            param="type",
        )
    if feature.model != MODEL:
        raise EditError(
            ErrorKind.model_not_found,
            f"Model {_shown(feature.model)} is not supported for feature {FEATURE}",
            param="model",
        )


def _shown(text: str | None) -> str:
    return (text or "")[:SHOWN_LENGTH_MAX]


async def _edit(
    service: Service, caller: Caller, body: wire.FeatureRequest, prompt: wire.Prompt
) -> EditRequest:
    """The edit that a body asks for."""
    assert prompt.image_url
    assert prompt.prompt
    assert prompt.n is not None, "checked with the others"
    more = prompt.additional_images or []
    _check(
        "additional_images",
        len(more) < INPUTS_MAX,
        f"must hold at most {INPUTS_MAX - 1} images, got {len(more)}",
    )
    _check_range("n", prompt.n, 1, OUTPUTS_MAX)
    _check_range("width", prompt.width, SIDE_MIN_PX, SIDE_MAX_PX)
    _check_range("height", prompt.height, SIDE_MIN_PX, SIDE_MAX_PX)
    _check_range("seed", prompt.seed, 0, SEED_MAX)
    negative_length = len(prompt.negative_prompt or "")
    _check(
        "negative_prompt",
        negative_length <= NEGATIVE_PROMPT_MAX,
        f"must have at most {NEGATIVE_PROMPT_MAX} characters, got {negative_length}",
    )
    references = [prompt.image_url, *more]
    return EditRequest(
        model=MODEL,
        prompt=prompt.prompt[:TEXT_MAX],
        images=tuple(
            [
                await _source(service, caller, reference, number)
                for number, reference in enumerate(references, start=1)
            ]
        ),
        n=prompt.n,
        size=Size(prompt.width, prompt.height)
        if prompt.width and prompt.height
        else Canvas(Which.first, width=prompt.width, height=prompt.height),
        negative_prompt=prompt.negative_prompt,
        seed=prompt.seed,
        prompt_extend=prompt.prompt_extend is not False,
        retention=RETENTION,
        echo=_echo(body),
    )


def _echo(body: wire.FeatureRequest) -> str:
    try:
        return json.dumps(body.prompt_object, allow_nan=False)
    except ValueError:
        raise EditError(
            ErrorKind.invalid_request,
            "promptObject holds a number that JSON does not have.",
            param="promptObject",
        ) from None


def _check_range(field: str, value: int | None, least: int, most: int) -> None:
    is_in = value is None or least <= value <= most
    _check(field, is_in, f"must be an integer from {least} to {most}, got {value}")


def _check(field: str, is_right: bool, rule: str) -> None:
    if not is_right:
        raise EditError(
            ErrorKind.invalid_request, f"{field} {rule}.", reason=Reason.value_out_of_range, param=field
        )


async def _source(service: Service, caller: Caller, reference: str, number: int) -> ImageSource:
    """What an image reference names; whether that is still there, the edit finds out."""
    if key := stored_key_of(service, reference):
        return Stored(key)
    if place := place_of(reference):
        account_id, path = place
        if account_id == caller.account_id:  # its own picture, with a signature that holds or without
            return Uploaded(path)
        with suppress(LinkInvalid, LinkExpired):
            if asset := await presigned_asset_of(service, reference):
                return Stored(asset.key)
    elif PATH.fullmatch(reference):
        return Uploaded(reference)
    is_foreign = place is None and reference[:8].lower().startswith(("http://", "https://"))
    if is_foreign and service.oneminai_links:
        return Remote(reference)
    raise EditError(
        ErrorKind.source_unreachable,
        f"Image {number} is at another host, which is not asked; upload the picture first."
        if is_foreign
        else f"Image {number} names no upload of this account, or one that has expired.",
        reason=Reason.url_forbidden if is_foreign else Reason.upload_unknown,
        param=image_field(number),
    )


async def _submitted(service: Service, caller: Caller, edit: EditRequest, fingerprint: str) -> Job:
    try:
        return await service.editor.submit(
            caller, edit, contract=NAME, request_id=service.chance.uuid(), fingerprint=fingerprint
        )
    except EditError as error:
        # Whichever of the three ways there are to have nothing to spend.
        if fault_of(error) != FAULTS[ErrorKind.insufficient_balance]:
            raise
    raise await _short_of_credits(service, caller, edit)


async def _short_of_credits(service: Service, caller: Caller, edit: EditRequest) -> EditError:
    """In the words that clients take apart; an account that is not in good standing can spend nothing."""
    async with service.records.transaction() as tx:
        balance = await tx.ledger.balance(caller.account_id, USD_MICROS)
        keys = await tx.accounts.keys(caller.account_id)
    team = keys[0][1].name
    left = balance.available if caller.standing is Standing.good else 0
    price = service.prices.quote(edit.model, edit.n).amount_micros
    return EditError(
        ErrorKind.insufficient_balance,
        f"The feature requires {credits_of(price)} credits, but the {team} team only has {credits_of(left)} credits",
    )
