"""What the headers of an answer say: its id, what is left of the rate, and who made the edit."""

import math

from starlette.requests import Request

from overpaint.contracts.http import Service, check_rate
from overpaint.contracts.openai.models import NAME
from overpaint.contracts.openai.requests import notes_of
from overpaint.core.accounts import Caller
from overpaint.core.jobs import Job
from overpaint.core.limits import remaining
from overpaint.wire import openai as wire

REQUESTS_PER_SECOND = 10.0


def request_id_of(service: Service, request: Request) -> str:
    """The id of this request, made once: in `x-request-id` and with the job."""
    if not hasattr(request.state, "request_id"):
        request.state.request_id = "req_" + service.chance.uuid().replace("-", "")
    made: str = request.state.request_id
    return made


def headers_of(service: Service, request: Request) -> dict[str, str]:
    """What every answer says."""
    return {"x-request-id": request_id_of(service, request), **getattr(request.state, "rate", {})}


def rate_headers_of(per_second: float, left: int, reset_s: float) -> dict[str, str]:
    """The rate, how many calls are left of it, and the seconds until all of them are there again."""
    return {
        "x-ratelimit-limit-requests": str(max(int(per_second), 1)),
        "x-ratelimit-remaining-requests": str(left),
        "x-ratelimit-reset-requests": f"{max(math.ceil(reset_s * 1000), 0)}ms",
    }


async def count_call(service: Service, request: Request, caller: Caller) -> None:
    """Counts one call, raising `rate_limited`; notes for the answer what is left of the rate."""
    rate = service.rate(REQUESTS_PER_SECOND)
    await check_rate(service, caller, NAME, rate)
    if rate.per_second == 0:
        return
    async with service.records.transaction() as tx:
        arrival = await tx.accounts.arrival(caller.account_id, NAME)
    assert arrival, "a call was counted"
    now = service.clock.now()
    request.state.rate = rate_headers_of(
        rate.per_second, remaining(arrival, now, rate), (arrival - now).total_seconds()
    )


def edit_headers_of(
    service: Service, request: Request, job: Job, options: wire.EditOptions
) -> dict[str, str]:
    """What an answer with an edit says beside that: who made it, and what had no effect."""
    headers = headers_of(service, request)
    headers["x-overpaint-engine"] = job.engine or service.capabilities.signature
    if notes := [*job.notes, *notes_of(options, service.capabilities)]:
        headers["x-overpaint-notes"] = "; ".join(notes).encode("ascii", "replace").decode()
    return headers
