"""The record of an edit, for a day: these models are called synchronously, and are tasks all the same.

A task has the id of the request that made it. All times are UTC.

Facts: Model Studio, "Manage asynchronous tasks", API reference (November 2025).
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.dashscope.faults import fault_of, request_id_of, words_of
from overpaint.contracts.dashscope.generation import usage_of
from overpaint.contracts.dashscope.models import NAME
from overpaint.contracts.files import link_of
from overpaint.contracts.http import Service, authenticate, bearer_of, check_rate, engine_headers
from overpaint.core.accounts import Caller
from overpaint.core.edits import OutputImage
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.core.jobs import Job, JobFilter, JobStatus
from overpaint.wire import dashscope as wire

TASKS = "/tasks"
CALLS_PER_SECOND = 20.0
KEPT = timedelta(hours=24)
PAGE_SIZE, PAGE_SIZE_MAX = 10, 100
PAGES_MAX = 1_000_000

STATUSES = {
    JobStatus.queued: wire.TaskStatus.pending,
    JobStatus.running: wire.TaskStatus.running,
    JobStatus.succeeded: wire.TaskStatus.succeeded,
    JobStatus.failed: wire.TaskStatus.failed,
    JobStatus.cancelled: wire.TaskStatus.canceled,
}
REGIONS = {"singapore": "ap-southeast-1", "beijing": "cn-beijing"}


async def show_task(service: Service, request: Request, task_id: str) -> Response:
    """`GET {base}/tasks/{id}`: where an edit of the account stands, by the id of its request or its job."""
    caller = await _admitted(service, request, "tasks: show")
    found = await _found(service, caller, task_id)
    if found is None:
        output = wire.TaskOutput(task_id=task_id, task_status=wire.TaskStatus.unknown)
        return _answer(wire.TaskResponse(request_id=request_id_of(service, request), output=output))
    job, images = found
    return _answer(
        wire.TaskResponse(
            request_id=request_id_of(service, request),
            output=_output(job, [link_of(service, request, image.key, image.expires_at) for image in images]),
            usage=usage_of(images) if images else None,
        ),
        job=job,
    )


async def cancel_task(service: Service, request: Request, task_id: str) -> Response:
    """`POST {base}/tasks/{id}/cancel`: ends an edit that still waits; refuses for any other."""
    caller = await _admitted(service, request, "tasks: cancel")
    found = await _found(service, caller, task_id)
    if found is None or not await service.editor.cancel(found[0]):
        raise EditError(
            ErrorKind.invalid_request, "Only an edit that waits can be cancelled.", reason=Reason.not_queued
        )
    return _answer(wire.TaskCancelled(request_id=request_id_of(service, request)))


async def list_tasks(service: Service, request: Request) -> Response:
    """`GET {base}/tasks/`: the account's edits within a window of at most 24 hours, newest first, page by page."""
    caller = await _admitted(service, request, "tasks: list")
    page_no = _number(request, "page_no", 1, at_most=PAGES_MAX)
    page_size = _number(request, "page_size", PAGE_SIZE, at_most=PAGE_SIZE_MAX)
    wanted = _filter(service, request, caller)
    total, jobs = 0, list[Job]()
    if _given(request, "region") in {None, REGIONS[service.region]}:
        async with service.records.transaction() as tx:
            total = await tx.jobs.count_of_account(wanted)
            jobs = list(await tx.jobs.of_account(wanted, limit=page_size, offset=(page_no - 1) * page_size))
    return _answer(
        wire.TaskPage(
            request_id=request_id_of(service, request),
            data=[_summary(service, job) for job in jobs],
            total=total,
            total_page=-(-total // page_size),
            page_no=page_no,
            page_size=page_size,
        )
    )


async def _admitted(service: Service, request: Request, call: str) -> Caller:
    caller = await authenticate(service, bearer_of(request))
    await check_rate(service, caller, call, service.rate(CALLS_PER_SECOND))
    return caller


async def _found(
    service: Service, caller: Caller, task_id: str
) -> tuple[Job, tuple[OutputImage, ...]] | None:
    found = await service.editor.found(caller, task_id)
    return found if found and found[0].contract == NAME else None


def _output(job: Job, links: Sequence[str]) -> wire.TaskOutput:
    asked = len(job.seeds)
    error = job.error.as_edit_error() if job.error and not links else None
    return wire.TaskOutput(
        task_id=job.request_id,
        task_status=STATUSES[job.status],
        submit_time=_told(job.created_at),
        scheduled_time=_told(job.started_at),
        end_time=_told(job.finished_at),
        results=[wire.TaskResult(url=link) for link in links] or None,
        code=fault_of(error).code if error else None,
        message=words_of(error) if error else None,
        task_metrics={
            "TOTAL": asked,
            "SUCCEEDED": len(links),
            "FAILED": asked - len(links) if job.status.is_final else 0,
        },
    )


def _summary(service: Service, job: Job) -> wire.TaskSummary:
    error = job.error.as_edit_error() if job.error and job.status is not JobStatus.succeeded else None
    return wire.TaskSummary(
        task_id=job.request_id,
        status=STATUSES[job.status],
        model_name=job.model,
        region=REGIONS[service.region],
        api_key_id=job.key_id,
        request_id=job.request_id,
        gmt_create=_unix_ms(job.created_at),
        start_time=_unix_ms(job.started_at),
        end_time=_unix_ms(job.finished_at),
        code=fault_of(error).code if error else None,
        message=words_of(error) if error else None,
    )


def _filter(service: Service, request: Request, caller: Caller) -> JobFilter:
    now = service.clock.now()
    since, until = _time(request, "start_time"), _time(request, "end_time")
    if until is None:
        until = since + KEPT if since else now
    if since is None:
        since = until - KEPT
    if not timedelta() <= until - since <= KEPT:
        raise _wrong("end_time", "must lie at most 24 hours after start_time, and not before it")
    status = _given(request, "status")
    statuses = {str(word): status for status, word in STATUSES.items()}
    if status is not None and status not in statuses:
        raise _wrong("status", f"must be one of {', '.join(statuses)}")
    return JobFilter(
        caller.account_id,
        since=max(since, now - KEPT),
        until=until,
        contract=NAME,
        model=_given(request, "model_name"),
        key_id=_given(request, "api_key_id"),
        status=statuses[status] if status else None,
    )


def _given(request: Request, name: str) -> str | None:
    return request.query_params.get(name) or None


def _number(request: Request, name: str, default: int, *, at_most: int) -> int:
    given = _given(request, name) or str(default)
    if not (given.isascii() and given.isdigit() and len(given) < 10 and 1 <= int(given) <= at_most):
        raise _wrong(name, f"must be a number from 1 to {at_most}")
    return int(given)


def _time(request: Request, name: str) -> datetime | None:
    given = _given(request, name)
    if given is None:
        return None
    wrong = _wrong(name, "must be a time in UTC such as 20251121102030")
    if not given.startswith("2"):  # a day more or less must still be a time
        raise wrong
    try:
        return datetime.strptime(given, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        raise wrong from None


def _wrong(name: str, rule: str) -> EditError:
    return EditError(ErrorKind.invalid_request, f"{name} {rule}.", param=name)


def _told(time: datetime | None) -> str | None:
    return time.isoformat(" ", "milliseconds").removesuffix("+00:00") if time else None


def _unix_ms(time: datetime | None) -> int | None:
    return int(time.timestamp() * 1000) if time else None


def _answer(
    body: wire.TaskResponse | wire.TaskPage | wire.TaskCancelled, *, job: Job | None = None
) -> Response:
    headers = {"x-request-id": body.request_id, **(engine_headers(job) if job else {})}
    return Response(body.model_dump_json(exclude_none=True), headers=headers, media_type="application/json")
