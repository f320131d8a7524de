"""What every kind of error means for a caller, in words that hold for all dialects, and their error tables."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference.model import Refusal

Fault = TypeVar("Fault")

KINDS: Mapping[ErrorKind, str] = {
    ErrorKind.invalid_request: "The request breaks a rule that the message names. Mend it; nothing was charged.",
    ErrorKind.invalid_image: "An input image cannot be used: the message says which one and why.",
    ErrorKind.image_too_large: "An input image has more than 10 MiB. Send a smaller one.",
    ErrorKind.source_unreachable: "An input image could not be fetched from its address.",
    ErrorKind.content_refused: "Input or output was refused for its content.",
    ErrorKind.unauthenticated: "The key is missing, wrong, revoked or made for another region.",
    ErrorKind.forbidden: "The key may not do this.",
    ErrorKind.insufficient_balance: "The account cannot pay for this edit. Ask the operator to top it up.",
    ErrorKind.quota_exhausted: "The account has used up its quota. Ask the operator to raise it.",
    ErrorKind.free_quota_exhausted: "Only free images are allowed for this account, and none is left.",
    ErrorKind.rate_limited: "Too many calls a second. Wait as long as Retry-After says.",
    ErrorKind.model_not_found: "There is no model of this name here.",
    ErrorKind.not_found: "There is nothing at this address.",
    ErrorKind.conflict: "Something else has this name already.",
    ErrorKind.cancelled: "The edit was cancelled; nothing was charged.",
    ErrorKind.deadline_exceeded: "The edit was not finished in time; nothing was charged.",
    ErrorKind.engine_unavailable: "The server is busy. Try again after Retry-After.",
    ErrorKind.instruction_unsupported: "The engine cannot do this instruction; the message says what it can do.",
    ErrorKind.too_large: "The body is larger than the server takes.",
    ErrorKind.method_not_allowed: "This address takes another method.",
    ErrorKind.media_type: "The body is of a type that this address does not take.",
    ErrorKind.internal: "The server has failed. Nothing was charged for images that did not come.",
}

REASONS: Mapping[Reason, str] = {
    Reason.key_missing: "No key was sent.",
    Reason.key_unknown: "The key is wrong, revoked or made for another region.",
    Reason.model_missing: "The request names no model.",
    Reason.body_malformed: "The body cannot be read: broken JSON, a wrong multipart, or it did not arrive.",
    Reason.input_missing: "The request has no input.",
    Reason.address_unknown: "There is nothing at this address.",
    Reason.async_unsupported: "These models are called synchronously only.",
    Reason.image_reference_malformed: "An image reference is of no form that is accepted here.",
    Reason.image_undecodable: "The bytes of an input image are damaged, cut off or of an unknown format.",
    Reason.image_dimensions: "An input image is too small, too large or too long for its width.",
    Reason.url_malformed: "An image address is malformed.",
    Reason.url_forbidden: "An image address leads to a host that may not be reached.",
    Reason.url_timeout: "An image did not arrive in time.",
    Reason.url_refused: "The host of an image refused the connection.",
    Reason.url_failed: "The host of an image did not give it out.",
    Reason.queue_full: "Too many edits are waiting. Try again in a moment.",
    Reason.upload_unknown: "The account has no upload of this name, or no longer.",
    Reason.mask_size: "The mask has another size than Image 1.",
    Reason.value_out_of_range: "A value lies outside of what is allowed; the message names the field and the range.",
    Reason.parameter_unknown: "There is no parameter of this name, and none is dropped unseen.",
    Reason.feature_unknown: "There is no feature of this type here.",
    Reason.not_queued: "The edit has begun or ended, and only one that waits can be cancelled.",
}


# What this server says, in the words that the error tables of docs/contracts hold. What nothing here causes has none.
SENTENCES: Mapping[ErrorKind | Reason, str] = {
    ErrorKind.invalid_request: "n must be an integer from 1 to 6, got 7",
    ErrorKind.invalid_image: "Image 1 cannot be decoded: the file is damaged or cut off.",
    ErrorKind.image_too_large: "Image 1 has 10,485,761 bytes; at most 10,485,760 (10 MiB) are accepted.",
    ErrorKind.source_unreachable: "Image 1 cannot be fetched: its host refused the connection.",
    ErrorKind.unauthenticated: "Invalid API-key provided.",
    ErrorKind.insufficient_balance: "This edit costs up to 30000 micro-dollars; the account has 0.",
    ErrorKind.quota_exhausted: "The quota of the account is used up.",
    ErrorKind.free_quota_exhausted: "Only free images are allowed, and none is left.",
    ErrorKind.rate_limited: "At most 10 requests per second are allowed for openai.",
    ErrorKind.conflict: "There is another file of this name.",
    ErrorKind.cancelled: "The edit was cancelled before it began; nothing was charged.",
    ErrorKind.deadline_exceeded: "The edit was not finished before its deadline; nothing was charged.",
    ErrorKind.engine_unavailable: "The engine is busy; please try again later.",
    ErrorKind.instruction_unsupported: "This engine knows no such words.",
    ErrorKind.too_large: "The body has more than 48 MiB, which is the most accepted.",
    ErrorKind.method_not_allowed: "Request method 'GET' is not supported.",
    ErrorKind.internal: "The engine failed on this edit.",
    Reason.key_missing: "No API-key provided.",
    Reason.image_reference_malformed: "Image 1 is neither an http(s) URL nor data:<media type>;base64,<data>.",
    Reason.image_dimensions: "Image 1 is 1 x 1 px; each side must have at least 10 px.",
    Reason.url_malformed: "Image 1 cannot be fetched: its URL is not one of http:// or https:// and a host.",
    Reason.url_timeout: "Image 1 cannot be fetched: its host did not deliver it in time.",
    Reason.queue_full: "100 edits are waiting already; try again in a moment.",
}


def refusals_of(
    kinds: Mapping[ErrorKind, Fault],
    reasons: Mapping[Reason, Fault],
    said: Callable[[Fault], tuple[int, str, str]],
    sentences: Mapping[ErrorKind | Reason, str],
) -> tuple[Refusal, ...]:
    """The error table of a dialect; `said` gives a fault's status, code and text, `sentences` what stands in the text."""
    meant: list[tuple[ErrorKind | Reason, Fault, str]] = [
        *((why, fault, KINDS[why]) for why, fault in kinds.items()),
        *((why, fault, REASONS[why]) for why, fault in reasons.items()),
    ]
    return tuple(
        Refusal(status, code, text.replace("{message}", sentences.get(why, "")).strip(), meaning)
        for why, fault, meaning in meant
        for status, code, text in [said(fault)]
    )
