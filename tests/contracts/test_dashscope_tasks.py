"""Edits as tasks: shown, listed and cancelled by their account, for a day."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from overpaint import admin
from overpaint.settings import Settings
from tests.conftest import generation
from tests.contracts.records import entries, job_of, rows
from tests.contracts.scripted import MovableClock, ScriptedServer, serving
from tests.contracts.test_dashscope_accounts import said, told

PLUS = "qwen-image-edit-plus"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    async with serving(tmp_path) as server:
        yield server


async def edited(server: ScriptedServer, text: str = "Make it blue", **parameters: object) -> httpx.Response:
    return await server.post(said(text, **parameters))


async def shown(server: ScriptedServer, task_id: str, **headers: str) -> dict[str, Any]:
    answer = await server.client.get(f"{server.url}/api/v1/tasks/{task_id}", headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["request_id"] == answer.headers["x-request-id"] != task_id
    task: dict[str, Any] = answer.json()
    return task


async def cancelled(server: ScriptedServer, task_id: str, **headers: str) -> httpx.Response:
    return await server.client.post(f"{server.url}/api/v1/tasks/{task_id}/cancel", headers=headers)


async def listing(server: ScriptedServer, headers: dict[str, str] | None = None, **params: object) -> Any:
    answer = await server.client.get(f"{server.url}/api/v1/tasks/", params=params, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def stranger(server: ScriptedServer) -> dict[str, str]:
    """What another account says of itself."""
    key = await admin.create(Settings(data_dir=server.data_dir), "stranger", "singapore")
    return {"authorization": f"Bearer {key}"}


async def statuses_become(server: ScriptedServer, *expected: str) -> list[str]:
    """The request ids of all jobs, oldest first, once these are their statuses."""
    async with asyncio.timeout(20):
        while True:
            found = rows(server.data_dir, "SELECT request_id, status FROM jobs ORDER BY created_at")
            if [row["status"] for row in found] == list(expected):
                return [row["request_id"] for row in found]
            await asyncio.sleep(0.02)


async def test_a_finished_edit_is_shown_with_its_links(server: ScriptedServer) -> None:
    answer = (await edited(server, n=2)).json()

    task = await shown(server, answer["request_id"])

    output, usage = task["output"], task["usage"]
    times = [datetime.fromisoformat(output.pop(f"{name}_time")) for name in ("submit", "scheduled", "end")]
    assert output == {
        "task_id": answer["request_id"],
        "task_status": "SUCCEEDED",
        "results": [{"url": part["image"]} for part in answer["output"]["choices"][0]["message"]["content"]],
        "task_metrics": {"TOTAL": 2, "SUCCEEDED": 2, "FAILED": 0},
    }
    assert usage == answer["usage"]
    assert times == sorted(times)
    assert timedelta() < datetime.now(UTC) - times[0].replace(tzinfo=UTC) < timedelta(minutes=1)
    assert (await server.client.get(output["results"][0]["url"])).status_code == 200


async def test_a_task_is_found_by_the_id_of_its_job_too(server: ScriptedServer) -> None:
    answer = (await edited(server)).json()
    job = job_of(server.data_dir, answer["request_id"])

    assert (await shown(server, job["id"]))["output"]["task_id"] == answer["request_id"]


async def test_who_made_the_images_stands_in_a_header(server: ScriptedServer) -> None:
    made = await edited(server)
    task = await server.client.get(f"{server.url}/api/v1/tasks/{made.headers['x-request-id']}")

    assert made.headers["x-overpaint-engine"] == task.headers["x-overpaint-engine"] == "scripted/none"


async def test_a_failed_edit_says_why(server: ScriptedServer) -> None:
    answer = (await edited(server, "refuse")).json()

    output = (await shown(server, answer["request_id"]))["output"]

    assert output["task_status"] == "FAILED"
    assert (output["code"], output["message"]) == (answer["code"], answer["message"])
    assert output["task_metrics"] == {"TOTAL": 1, "SUCCEEDED": 0, "FAILED": 1}
    assert "results" not in output
    (line,) = (await listing(server))["data"]
    assert (line["status"], line["code"]) == ("FAILED", "InvalidParameter")


async def test_what_was_delivered_of_a_broken_edit_counts_as_success(server: ScriptedServer) -> None:
    answer = (await edited(server, "break after one image", n=3)).json()

    task = await shown(server, answer["request_id"])

    assert task["output"]["task_status"] == "SUCCEEDED"
    assert task["output"]["task_metrics"] == {"TOTAL": 3, "SUCCEEDED": 1, "FAILED": 2}
    assert "code" not in task["output"]


async def test_a_task_goes_from_pending_to_running_and_can_be_cancelled_only_before(
    server: ScriptedServer,
) -> None:
    first = asyncio.create_task(edited(server, "stall after one image"))
    await statuses_become(server, "running")
    second = asyncio.create_task(edited(server, n=2))
    running, pending = await statuses_become(server, "running", "queued")

    assert (await shown(server, running))["output"]["task_status"] == "RUNNING"
    assert (await shown(server, pending))["output"]["task_status"] == "PENDING"
    assert told(await cancelled(server, running)) == (400, "UnsupportedOperation")
    assert (await cancelled(server, pending, **await stranger(server))).status_code == 400
    done = await cancelled(server, pending)
    again = await cancelled(server, pending)

    assert (done.status_code, list(done.json())) == (200, ["request_id"])
    assert told(again) == (400, "UnsupportedOperation")
    assert again.json()["message"] == (
        "Failed to cancel the task, please confirm if the task is in PENDING status."
    )
    assert told(await second) == (400, "InvalidParameter")
    assert (await shown(server, pending))["output"]["task_status"] == "CANCELED"
    server.engine.released.set()
    assert (await first).status_code == 200
    assert entries(server.data_dir) == [
        ("hold", 0, 30_000),
        ("hold", 0, 60_000),
        ("release", 0, -60_000),
        ("capture", -30_000, -30_000),
    ]


async def test_an_account_sees_its_own_tasks_alone(server: ScriptedServer) -> None:
    request_id = (await edited(server)).json()["request_id"]
    other = await stranger(server)

    assert (await shown(server, request_id, **other))["output"] == {
        "task_id": request_id,
        "task_status": "UNKNOWN",
    }
    assert (await listing(server, other))["data"] == []


async def test_a_task_is_known_for_a_day_and_then_purged(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        request_id = (await edited(server)).json()["request_id"]
        server.clock.ahead = timedelta(hours=23, minutes=59)
        assert (await shown(server, request_id))["output"]["task_status"] == "SUCCEEDED"
        assert (await listing(server))["total"] == 1
        server.clock.ahead = timedelta(hours=24, seconds=1)
        assert (await shown(server, request_id))["output"]["task_status"] == "UNKNOWN"
        assert (await listing(server))["total"] == 0
        assert len(rows(tmp_path, "SELECT id FROM jobs")) == 1
    async with serving(tmp_path, clock=MovableClock(timedelta(hours=25))):  # it sweeps when it starts
        assert not rows(tmp_path, "SELECT id FROM jobs")
    assert [kind for kind, _, _ in entries(tmp_path)] == ["hold", "capture"]


async def test_tasks_are_listed_newest_first_page_by_page(server: ScriptedServer) -> None:
    made = [(await edited(server)).json()["request_id"] for _ in range(3)]

    first, second, beyond = [await listing(server, page_no=page, page_size=2) for page in (1, 2, 3)]

    assert [line["task_id"] for line in first["data"]] == [made[2], made[1]]
    assert [line["task_id"] for line in second["data"]] == [made[0]]
    assert beyond["data"] == []
    assert {(page["total"], page["total_page"], page["page_size"]) for page in (first, second)} == {(3, 2, 2)}
    (line,) = second["data"]
    job = job_of(server.data_dir, made[0])
    created, started, ended = (line.pop(name) for name in ("gmt_create", "start_time", "end_time"))
    assert created <= started <= ended
    assert abs(datetime.fromtimestamp(created / 1000, UTC) - server.clock.now()) < timedelta(minutes=1)
    assert line == {
        "task_id": made[0],
        "status": "SUCCEEDED",
        "model_name": PLUS,
        "region": "ap-southeast-1",
        "api_key_id": job["key_id"],
        "request_id": made[0],
    }


async def test_tasks_are_filtered(server: ScriptedServer) -> None:
    plain = (await edited(server)).json()["request_id"]
    failed = (await edited(server, "refuse")).json()["request_id"]
    server.clock.ahead = timedelta(hours=2)
    await server.post(generation(model="qwen-image-edit"))
    later = f"{server.clock.now() - timedelta(hours=1):%Y%m%d%H%M%S}"
    earlier = f"{server.clock.now() - timedelta(hours=3):%Y%m%d%H%M%S}"
    key_id = job_of(server.data_dir, plain)["key_id"]

    for filters, count in [
        ({}, 3),
        ({"status": "SUCCEEDED"}, 2),
        ({"status": "FAILED"}, 1),
        ({"status": "PENDING"}, 0),
        ({"model_name": "qwen-image-edit"}, 1),
        ({"model_name": PLUS, "status": "FAILED"}, 1),
        ({"api_key_id": key_id}, 3),
        ({"api_key_id": "another"}, 0),
        ({"region": "ap-southeast-1"}, 3),
        ({"region": "cn-beijing"}, 0),
        ({"start_time": later}, 1),
        ({"end_time": later}, 2),
        ({"start_time": earlier, "end_time": later}, 2),
    ]:
        page = await listing(server, **filters)
        assert (page["total"], len(page["data"])) == (count, count), filters
    assert (await listing(server, status="FAILED"))["data"][0]["task_id"] == failed


@pytest.mark.parametrize(
    "params",
    [
        {"page_no": "0"},
        {"page_no": "x"},
        {"page_no": "9" * 30},
        {"page_size": "101"},
        {"page_size": "-1"},
        {"status": "DONE"},
        {"start_time": "yesterday"},
        {"start_time": "20251121102030", "end_time": "20251122102031"},
        {"start_time": "20251121102030", "end_time": "20251121102029"},
        {"end_time": "00010101000000"},
        {"start_time": "99991231235959"},
    ],
    ids=str,
)
async def test_a_filter_that_cannot_be_is_refused(server: ScriptedServer, params: dict[str, str]) -> None:
    answer = await server.client.get(f"{server.url}/api/v1/tasks/", params=params)

    assert told(answer) == (400, "InvalidParameter")
    assert answer.json()["message"].startswith(next(reversed(params)))


async def test_the_slash_behind_tasks_may_be_left_out(server: ScriptedServer) -> None:
    answer = await server.client.get(f"{server.url}/api/v1/tasks", params={"page_size": 5})

    assert answer.json()["page_size"] == 5


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "tasks/5f0c"), ("GET", "tasks/"), ("POST", "tasks/5f0c/cancel")]
)
async def test_each_call_needs_a_key_and_passes_twenty_times_a_second(
    tmp_path: Path, method: str, path: str
) -> None:
    async with serving(tmp_path, LIMITS__REQUESTS_PER_SECOND="") as server:
        address = f"{server.url}/api/v1/{path}"
        async with httpx.AsyncClient() as nobody:
            unknown = await nobody.request(method, address)
        server.clock.stop()
        answers = [await server.client.request(method, address) for _ in range(21)]

    assert told(unknown) == (401, "InvalidApiKey")
    assert 429 not in [answer.status_code for answer in answers[:20]]
    assert told(answers[20]) == (429, "Throttling.RateQuota")


async def test_another_method_is_refused(server: ScriptedServer) -> None:
    answer = await server.client.delete(f"{server.url}/api/v1/tasks/5f0c")

    assert told(answer) == (400, "InvalidParameter")
    assert answer.json()["message"] == "Request method 'DELETE' is not supported."
