"""The record of an edit, as the answer to it and for seven days at `GET /api/results/{uuid}`.

Facts: 1min.ai API documentation, "Image Editor" and "AI Result"; which fields public clients read.
"""

import json
import re
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.files import presigned_link_of
from overpaint.contracts.http import Service, authenticate, engine_headers
from overpaint.contracts.oneminai.faults import fault_of, words_of
from overpaint.contracts.oneminai.models import FEATURE, NAME, answer_of
from overpaint.contracts.oneminai.names import result_path, time_of
from overpaint.core.edits import OutputImage
from overpaint.core.jobs import Job, JobStatus
from overpaint.wire import oneminai as wire

STATUSES = {
    JobStatus.queued: wire.Status.processing,
    JobStatus.running: wire.Status.processing,
    JobStatus.succeeded: wire.Status.success,
    JobStatus.failed: wire.Status.failure,
    JobStatus.cancelled: wire.Status.failure,
}


async def show_result(service: Service, request: Request, uuid: str) -> Response:
    """Where an edit of the account stands; an unknown or expired one has status 200, too."""
    caller = await authenticate(service, request.headers.get("api-key"))
    found = await service.editor.found(caller, uuid) if re.fullmatch(r"[0-9a-f-]{36}", uuid) else None
    if found is None or found[0].contract != NAME:
        return answer_of(wire.RecordResponse(ai_record=None))
    return await record_answer(service, request, *found)


async def record_answer(
    service: Service, request: Request, job: Job, images: Sequence[OutputImage]
) -> Response:
    """The record of a job with its results, none while it goes on."""
    answer = answer_of(wire.RecordResponse(ai_record=await _record(service, request, job, images)))
    answer.headers.update(engine_headers(job))
    return answer


async def _record(service: Service, request: Request, job: Job, images: Sequence[OutputImage]) -> wire.Record:
    paths = [result_path(image) for image in images]
    async with service.records.transaction() as tx:
        for image, path in zip(images, paths, strict=True):
            if image.path is None:  # shown for the first time, and an input of later edits from now on
                await tx.assets.name(image.asset_id, path)
    links = [
        presigned_link_of(service, request, job.account_id, path, image.expires_at)
        for image, path in zip(images, paths, strict=True)
    ]
    return wire.Record(
        uuid=job.id,
        user_id=job.key_id,
        team_id=job.account_id,
        model=job.model,
        type=FEATURE,
        status=STATUSES[job.status],
        created_at=time_of(job.created_at),
        ai_record_detail=wire.RecordDetail(
            prompt_object=json.loads(job.echo or "{}"),
            result_object=paths,
            response_object=_response(job),
        ),
        temporary_url=links[0] if links else None,
        temporary_urls=links,
    )


def _response(job: Job) -> dict[str, str]:
    if job.status is JobStatus.succeeded or job.error is None:
        return {}
    error = job.error.as_edit_error()
    return {"errorCode": fault_of(error).code, "message": words_of(error)}
