"""Tasks: what the service tells of an edit later. Servers without them are not judged."""

import re
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import httpx

from overpaint.conformance.dashscope.suite import (
    FIRST_IMAGES,
    SUITE,
    UNKNOWN,
    expect_refusal,
    first_answer,
)
from overpaint.conformance.expecting import (
    expect,
    expect_list,
    expect_status,
    expect_true,
    expect_uuid,
    json_of,
    member,
    optional,
)
from overpaint.conformance.links import expect_absolute
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

TASKS = "Model Studio, Manage asynchronous tasks, API reference (November 2025)"
ADDRESS = "/tasks"
STATUSES = {"PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELED", "UNKNOWN"}
TIMES = ("submit_time", "scheduled_time", "end_time")
NUMBERS = ("total", "total_page", "page_no", "page_size")
TEXTS = ("task_id", "status", "model_name", "region", "api_key_id", "request_id")
MOMENTS = ("gmt_create", "start_time", "end_time")
PAGE_SIZE = 10
NOT_OFFERED = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}


@SUITE.check(TASKS, Certainty.inferred)
async def a_task_that_does_not_exist_is_unknown(server: Server) -> None:
    """`GET /tasks/{id}` of an id that nobody has given out tells `task_status` of `UNKNOWN`, with status 200."""
    id_ = str(uuid4())
    output = member(json_of(await _task(server, id_)), "output")
    expect("task_id", member(output, "task_id"), id_)
    expect("task_status", member(output, "task_status"), "UNKNOWN")


@SUITE.check(TASKS)
async def the_request_id_of_a_task_is_a_uuid(server: Server) -> None:
    """What is told of a task comes with a `request_id`, that of the question."""
    answer = json_of(await _task(server, str(uuid4())))
    expect_uuid("request_id", member(answer, "request_id"))


@SUITE.check(TASKS, Certainty.inferred)
async def a_task_needs_a_key(server: Server) -> None:
    """Without a key nothing is told of a task, but 401 `InvalidApiKey`."""
    await server.once(_page)
    answer = await server.send("GET", f"{ADDRESS}/{uuid4()}", headers={"authorization": None})
    expect_refusal(answer, 401, "InvalidApiKey")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def an_edit_is_a_task_that_has_succeeded(server: Server) -> None:
    """An edit is a task by its `request_id`, and holds its results as `results[].url`; a server may keep none."""
    output = await _task_of_the_edit(server)
    expect("task_status", member(output, "task_status"), "SUCCEEDED")
    results = expect_list(member(output, "results"), "results that are a list")
    expect("number of results", len(results), FIRST_IMAGES)
    for result in results:
        expect_absolute(member(result, "url"))


@SUITE.check(TASKS)
async def the_times_of_a_task_have_milliseconds(server: Server) -> None:
    """`submit_time`, `scheduled_time` and `end_time` are of the form `2025-11-21 10:20:30.123`, none before the other."""
    output = await _task_of_the_edit(server)
    times = [member(output, name) for name in TIMES]
    for name, time in zip(TIMES, times, strict=True):
        is_met = isinstance(time, str) and bool(
            re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}", time, re.ASCII)
        )
        expect_true(is_met, f"{name} such as 2025-11-21 10:20:30.123", time)
    expect_true(times == sorted(times), "times in their order", times)


@SUITE.check(TASKS)
async def task_metrics_count_the_images(server: Server) -> None:
    """`task_metrics` tells how many images were asked for, `TOTAL`, and how many of them `SUCCEEDED` and `FAILED`."""
    metrics = member(await _task_of_the_edit(server), "task_metrics")
    expect("task_metrics", metrics, {"TOTAL": FIRST_IMAGES, "SUCCEEDED": FIRST_IMAGES, "FAILED": 0})


@SUITE.check(TASKS)
async def a_task_that_does_not_wait_cannot_be_cancelled(server: Server) -> None:
    """`POST /tasks/{id}/cancel` is for `PENDING` alone; else it is refused with 400 `UnsupportedOperation`."""
    await server.once(_page)
    answer = await server.send("POST", f"{ADDRESS}/{uuid4()}/cancel")
    expect_refusal(answer, 400, "UnsupportedOperation", "Failed to cancel the task")


@SUITE.check(TASKS)
async def tasks_are_listed_page_by_page(server: Server) -> None:
    """`GET /tasks/` gives `data`, `total`, `total_page`, `page_no` and `page_size`: the first page of ten."""
    page = await server.once(_page)
    expect_list(member(page, "data"), "data that is a list")
    for name in NUMBERS:
        expect_true(type(member(page, name)) is int, f"{name} to be an integer", page[name])
    expect("page_no and page_size", (page["page_no"], page["page_size"]), (1, PAGE_SIZE))
    expect("total_page", page["total_page"], -(-page["total"] // PAGE_SIZE))


@SUITE.check(TASKS)
async def a_page_has_the_size_that_was_asked_for(server: Server) -> None:
    """`page_no` and `page_size` choose the page, come back, and bound `data`."""
    await server.once(_page)
    page = await _listed(server, page_no=2, page_size=1)
    expect("page_no and page_size", (member(page, "page_no"), member(page, "page_size")), (2, 1))
    data = expect_list(member(page, "data"), "data that is a list")
    expect_true(len(data) <= 1, "at most one task on a page of one", len(data))


@SUITE.check(TASKS)
async def a_line_of_a_page_describes_its_task(server: Server) -> None:
    """A line has ids, status, model, region and key as strings, and its times in milliseconds since 1970."""
    lines = expect_list(member(await server.once(_page), "data"), "data that is a list")
    if not lines:
        raise Skipped("the server lists no tasks")
    for line in lines:
        for name in TEXTS:
            value = member(line, name)
            expect_true(isinstance(value, str) and value != "", f"{name} to be a string", value)
        expect_true(line["status"] in STATUSES, f"one of {', '.join(sorted(STATUSES))}", line["status"])
        for name in MOMENTS:
            value = optional(line, name)
            expect_true(value is None or _is_in_ms(value), f"{name} in milliseconds since 1970", value)


@SUITE.check(TASKS)
async def tasks_are_filtered_by_their_status(server: Server) -> None:
    """`status=FAILED` lists tasks that have failed, and no others."""
    await server.once(_page)
    lines = expect_list(member(await _listed(server, status="FAILED"), "data"), "data that is a list")
    others = {member(line, "status") for line in lines} - {"FAILED"}
    expect_true(not others, "failed tasks alone", sorted(others))


@SUITE.check(TASKS, Certainty.inferred)
async def a_window_of_more_than_24_hours_is_refused(server: Server) -> None:
    """`start_time` and `end_time`, as `YYYYMMDDhhmmss`, lie at most 24 hours apart; else 400 `InvalidParameter`."""
    await server.once(_page)
    now = datetime.now(UTC)
    window = {"start_time": f"{now - timedelta(hours=25):%Y%m%d%H%M%S}", "end_time": f"{now:%Y%m%d%H%M%S}"}
    answer = await server.send("GET", f"{ADDRESS}/", params=window)
    expect_refusal(answer, 400, "InvalidParameter")


async def _task(server: Server, id_: str) -> httpx.Response:
    await server.once(_page)
    answer = await server.send("GET", f"{ADDRESS}/{id_}")
    expect_status(answer, 200)
    return answer


async def _task_of_the_edit(server: Server) -> Any:
    """The first edit as a task; skips where the server keeps none of calls that wait, as it may."""
    id_ = optional(await first_answer(server), "request_id")
    output = member(json_of(await _task(server, str(id_))), "output")
    if optional(output, "task_status") == "UNKNOWN":
        raise Skipped("an edit that was waited for is no task of this server")
    return output


async def _page(server: Server) -> Any:
    """The page that all checks share; skips where the server has no tasks."""
    answer = await server.send("GET", f"{ADDRESS}/")
    if answer.status_code in NOT_OFFERED:
        raise Skipped(f"the server offers no tasks: status {answer.status_code}")
    expect_status(answer, 200)
    return json_of(answer)


async def _listed(server: Server, **params: object) -> Any:
    answer = await server.send("GET", f"{ADDRESS}/", params=params)
    expect_status(answer, 200)
    return json_of(answer)


def _is_in_ms(value: object) -> bool:
    """Whether a moment lies after 2001 when it is read in milliseconds, and before 33658."""
    return type(value) is int and 10**12 <= value < 10**15
