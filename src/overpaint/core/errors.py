"""What can go wrong, as one closed list.

    EditError               a caller's edit cannot be done; every contract translates it
    EngineError             what may cross the engine port
    ├── EngineRefused       this engine cannot do this instruction, and says what it can do
    ├── EngineBusy          no capacity now
    └── EngineFailed        the engine broke (crash, timeout, out of memory)

Kinds are cut by what the *caller* would do next: fix the request, pay, wait, try again, report a bug.
"""

from collections.abc import Sequence
from enum import StrEnum


class ErrorKind(StrEnum):
    """The closed list; a contract owns a table that is total over it."""

    invalid_request = "invalid_request"
    invalid_image = "invalid_image"
    image_too_large = "image_too_large"
    source_unreachable = "source_unreachable"
    content_refused = "content_refused"
    unauthenticated = "unauthenticated"
    forbidden = "forbidden"
    insufficient_balance = "insufficient_balance"
    quota_exhausted = "quota_exhausted"
    free_quota_exhausted = "free_quota_exhausted"
    rate_limited = "rate_limited"
    model_not_found = "model_not_found"
    not_found = "not_found"
    conflict = "conflict"
    cancelled = "cancelled"
    deadline_exceeded = "deadline_exceeded"
    engine_unavailable = "engine_unavailable"
    instruction_unsupported = "instruction_unsupported"
    too_large = "too_large"
    method_not_allowed = "method_not_allowed"
    media_type = "media_type"
    internal = "internal"


class Reason(StrEnum):
    """Finer than a kind, for dialects that tell more apart. Closed, too."""

    key_missing = "key_missing"
    key_unknown = "key_unknown"
    model_missing = "model_missing"
    body_malformed = "body_malformed"
    input_missing = "input_missing"
    address_unknown = "address_unknown"
    async_unsupported = "async_unsupported"
    image_reference_malformed = "image_reference_malformed"
    image_undecodable = "image_undecodable"
    image_dimensions = "image_dimensions"
    url_malformed = "url_malformed"
    url_forbidden = "url_forbidden"
    url_timeout = "url_timeout"
    url_refused = "url_refused"
    url_failed = "url_failed"
    queue_full = "queue_full"
    upload_unknown = "upload_unknown"
    mask_size = "mask_size"
    feature_unknown = "feature_unknown"
    value_out_of_range = "value_out_of_range"
    parameter_unknown = "parameter_unknown"
    not_queued = "not_queued"


class _Portable(Exception):
    """An error that crosses processes: pickle would call its class with `args` alone."""

    def __reduce__(self) -> tuple[object, ...]:
        return _revived, (type(self), self.args, vars(self))


def _revived(kind: type[_Portable], args: tuple[object, ...], state: dict[str, object]) -> _Portable:
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


class EditError(_Portable):
    """An edit that cannot be done, in the caller's terms.

    `message` is one sentence a stranger can act on; it never holds a key or a path of the server.
    `param` names the field in the caller's own dialect or, from the core, in the edit request's.
    """

    def __init__(
        self,
        kind: ErrorKind,
        message: str,
        *,
        reason: Reason | None = None,
        param: str | None = None,
        retry_after_s: float | None = None,
        words: Sequence[str] = (),
        suggestions: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.reason = reason
        self.param = param
        self.retry_after_s = retry_after_s
        self.words = tuple(words)
        self.suggestions = tuple(suggestions)


class EngineError(_Portable):
    """Base of the errors that may cross the engine port. Anything else is a bug in the engine."""


class EngineRefused(EngineError):
    """The engine cannot do this instruction; nothing was changed.

    `reason` is stable and machine-readable (such as `text_not_found`), `words` are the caller's words that
    could not be placed, `suggestions` are instructions that would work.
    """

    def __init__(
        self, reason: str, message: str, *, words: Sequence[str] = (), suggestions: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.words = tuple(words)
        self.suggestions = tuple(suggestions)


class EngineBusy(EngineError):
    """No capacity now; the same edit may work after `retry_after_s` seconds."""

    def __init__(self, retry_after_s: float) -> None:
        super().__init__(retry_after_s)
        self.retry_after_s = retry_after_s


class EngineFailed(EngineError):
    """The engine broke on this edit: it crashed, hung or ran out of memory."""
