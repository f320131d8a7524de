"""Who may call, how often, and what it costs: keys, rates, prices and deadlines of the DashScope dialect."""

import asyncio
import math
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from overpaint import admin
from overpaint.settings import Settings
from tests.conftest import Serve, Server, generation
from tests.contracts.records import entries, rows
from tests.contracts.scripted import serving

NO_INPUT = {"model": "qwen-image-edit-plus"}
PRICES = {
    "singapore": {
        "qwen-image-edit": 45_000,
        "qwen-image-edit-plus": 30_000,
        "qwen-image-edit-plus-2025-10-30": 30_000,
    },
    "beijing": {
        "qwen-image-edit": 43_000,
        "qwen-image-edit-plus": 28_671,
        "qwen-image-edit-plus-2025-10-30": 28_671,
    },
}


def said(text: str, **parameters: object) -> dict[str, object]:
    """A body whose instruction is `text`."""
    body = generation(**parameters)
    body["input"]["messages"][0]["content"][1]["text"] = text
    return body


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "No API-key provided."),
        ({"authorization": "Bearer sk-other"}, "Invalid API-key provided."),
        ({"authorization": "Bearer"}, "Invalid API-key provided."),
        ({"authorization": "Basic c2stdGVzdC0wMTIzNDU2Nzg5"}, "Invalid API-key provided."),
        ({"authorization": "sk-test-0123456789"}, "Invalid API-key provided."),
        ({"authorization": "Bearer sk-test-0123456789 x"}, "Invalid API-key provided."),
        ({"authorization": b"Bearer \xff\xfe"}, "Invalid API-key provided."),
        ({"authorization": "Bearer " + "k" * 20_000}, "Invalid API-key provided."),
    ],
    ids=range(8),
)
def test_a_call_without_a_right_key_is_refused(
    sketch_server: Server, headers: dict[str, str], message: str
) -> None:
    answer = httpx.post(sketch_server.generation_url, json=generation(), headers=headers)

    assert told(answer) == (401, "InvalidApiKey")
    assert answer.json()["message"] == message


def test_the_scheme_of_a_key_is_written_in_any_case(sketch_server: Server) -> None:
    answer = httpx.post(
        sketch_server.generation_url,
        json=NO_INPUT,
        headers={"authorization": f"bearer  {sketch_server.key}"},
    )

    assert told(answer) == (400, "BadRequest.EmptyInput")


def test_the_key_is_judged_before_the_body(sketch_server: Server) -> None:
    assert told(httpx.post(sketch_server.generation_url, content=b"{")) == (401, "InvalidApiKey")


def test_a_key_of_another_region_is_refused(sketch_server: Server) -> None:
    settings = Settings(data_dir=sketch_server.data_dir)
    here, there = (asyncio.run(admin.create(settings, "team", region)) for region in ("singapore", "beijing"))

    assert told(sketch_server.post({}, authorization=f"Bearer {here}")) == (400, "BadRequest.EmptyModel")
    assert told(sketch_server.post({}, authorization=f"Bearer {there}")) == (401, "InvalidApiKey")


def test_a_revoked_key_ends_at_once(sketch_server: Server) -> None:
    settings = Settings(data_dir=sketch_server.data_dir)
    key = asyncio.run(admin.create(settings, "leaver", "singapore"))
    before = sketch_server.post({}, authorization=f"Bearer {key}")
    (key_id,) = (row["id"] for row in asyncio.run(admin.listed(settings)) if row["account"] == "leaver")
    assert asyncio.run(admin.revoke(settings, str(key_id)))

    assert told(before) == (400, "BadRequest.EmptyModel")
    assert told(sketch_server.post({}, authorization=f"Bearer {key}")) == (401, "InvalidApiKey")


def test_two_requests_a_second_pass_for_each_model(serve: Serve) -> None:
    with serve(LIMITS__REQUESTS_PER_SECOND="") as server, ThreadPoolExecutor(12) as pool:
        began = time.monotonic()
        answers = list(pool.map(lambda _: server.post(NO_INPUT), range(12)))
        elapsed_s = time.monotonic() - began
        other_model = server.post({"model": "qwen-image-edit"})

        refused = [answer for answer in answers if answer.status_code == 429]
        assert 1 <= 12 - len(refused) <= 2 + math.ceil(2 * elapsed_s)
        assert {answer.json()["code"] for answer in refused} == {"Throttling.RateQuota"}
        assert other_model.json()["code"] == "BadRequest.EmptyInput"

        waits = {answer.headers["retry-after"] for answer in refused}
        assert waits <= {"1", "2", "3", "4", "5", "6"}
        time.sleep(max(map(int, waits)))
        assert server.post(NO_INPUT).json()["code"] == "BadRequest.EmptyInput"


@pytest.mark.parametrize("region", PRICES)
def test_every_image_costs_the_price_of_its_model(serve: Serve, region: str) -> None:
    with serve(REGION=region) as server:
        for model, price_micros in PRICES[region].items():
            n = 1 if model == "qwen-image-edit" else 3
            assert server.post(generation(model=model, n=n)).status_code == 200
            assert entries(server.data_dir)[-2:] == [
                ("hold", 0, n * price_micros),
                ("capture", -n * price_micros, -n * price_micros),
            ]
        (balance,) = rows(server.data_dir, "SELECT posted, held FROM balances")
        assert balance == {
            "posted": -sum(
                (1 if model == "qwen-image-edit" else 3) * p for model, p in PRICES[region].items()
            ),
            "held": 0,
        }


@pytest.mark.parametrize(
    ("instruction", "status", "code"),
    [
        ("refuse", 400, "InvalidParameter"),
        ("be busy", 503, "ModelUnavailable"),
        ("break", 500, "InternalError.Algo"),
        ("have a bug", 500, "InternalError.Algo"),
    ],
)
async def test_a_failed_edit_is_not_charged(tmp_path: Path, instruction: str, status: int, code: str) -> None:
    async with serving(tmp_path) as server:
        answer = await server.post(said(instruction, n=2))

    assert told(answer) == (status, code)
    assert entries(tmp_path) == [("hold", 0, 60_000), ("release", 0, -60_000)]
    assert rows(tmp_path, "SELECT posted, held FROM balances") == [{"posted": 0, "held": 0}]


async def test_only_delivered_images_are_charged(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        answer = await server.post(said("break after one image", n=3))

    assert answer.json()["usage"]["image_count"] == 1
    assert len(answer.json()["output"]["choices"][0]["message"]["content"]) == 1
    assert entries(tmp_path) == [("hold", 0, 90_000), ("capture", -30_000, -90_000)]


async def test_an_edit_past_its_deadline_is_stopped_and_not_charged(tmp_path: Path) -> None:
    async with serving(tmp_path, LIMITS__EDIT_SECONDS="3") as server:
        began = time.monotonic()
        answer = await server.post(said("stall after one image", n=2))

        assert told(answer) == (500, "RequestTimeOut")
        assert answer.json()["message"] == "Request timed out, please try again later."
        assert time.monotonic() - began < 10
        assert server.engine.stopped == 1
        assert entries(tmp_path) == [("hold", 0, 60_000), ("release", 0, -60_000)]
        assert (await server.post(said("go on"))).status_code == 200


async def test_an_edit_that_waits_past_its_deadline_ends_too(tmp_path: Path) -> None:
    async with serving(tmp_path, LIMITS__EDIT_SECONDS="1") as server:
        answers = await asyncio.gather(*(server.post(said("stall after one image")) for _ in range(3)))

    assert [told(answer) for answer in answers] == [(500, "RequestTimeOut")] * 3
    assert sorted(kind for kind, _, _ in entries(tmp_path)) == ["hold"] * 3 + ["release"] * 3


async def test_enforced_billing_refuses_what_the_balance_does_not_cover(tmp_path: Path) -> None:
    async with serving(tmp_path, BILLING="enforced") as server:
        without_money = await server.post(generation())
        await admin.granted(Settings(data_dir=tmp_path), "default", "0.06", None)
        beyond = await server.post(generation(n=3))
        covered = await server.post(generation(n=2))
        spent = await server.post(generation())

    assert [told(refused) for refused in (without_money, beyond, spent)] == [(400, "Arrearage")] * 3
    assert without_money.json()["message"] == (
        "Access denied, please make sure your account is in good standing."
    )
    assert covered.status_code == 200
    assert entries(tmp_path) == [
        ("grant", 60_000, 0),
        ("hold", 0, 60_000),
        ("capture", -60_000, -60_000),
    ]


async def test_money_of_a_failed_edit_can_be_spent_again(tmp_path: Path) -> None:
    async with serving(tmp_path, BILLING="enforced") as server:
        await admin.granted(Settings(data_dir=tmp_path), "default", "0.03", None)
        failed = await server.post(said("break"))
        again = await server.post(generation())

    assert (failed.status_code, again.status_code) == (500, 200)
