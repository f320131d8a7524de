"""Models, rates and the other addresses of the OpenAI dialect."""

import re
from pathlib import Path

import httpx
import pytest

from tests.conftest import KEY, Serve, Server
from tests.contracts.openai_calls import EDITS, REFUSED, fault_of, form, post
from tests.contracts.scripted import MovableClock, serving


@pytest.fixture(scope="module")
def url(sketch_server: Server) -> str:
    return sketch_server.url


def test_a_call_above_the_rate_is_told_when_it_may_come_again(serve: Serve) -> None:
    with serve(LIMITS__REQUESTS_PER_SECOND="0.05") as server:
        first, second = (post(server.url, form(size="256x256")) for _ in range(2))

    assert first.headers["x-ratelimit-limit-requests"] == "1"
    assert first.headers["x-ratelimit-remaining-requests"] == "0"
    assert re.fullmatch(r"1\d{4}ms|20000ms", first.headers["x-ratelimit-reset-requests"])
    assert fault_of(second) == (429, "requests", None, "rate_limit_exceeded")
    assert 0 < int(second.headers["retry-after"]) <= 20
    assert 0 < int(second.headers["retry-after-ms"]) <= 20_000
    assert second.headers["x-ratelimit-remaining-requests"] == "0"


async def test_ten_calls_a_second_pass_and_each_says_how_many_are_left(tmp_path: Path) -> None:
    clock = MovableClock()
    clock.stop()
    async with serving(tmp_path, clock=clock, LIMITS__REQUESTS_PER_SECOND="") as server:
        refused = form(n="9")  # counted, and over at once
        answers = [await server.client.post(f"{server.url}{EDITS}", files=refused) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [400] * 10 + [429]
    left = [int(answer.headers["x-ratelimit-remaining-requests"]) for answer in answers]
    assert left == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]
    assert {answer.headers["x-ratelimit-limit-requests"] for answer in answers} == {"10"}
    assert answers[9].headers["x-ratelimit-reset-requests"] == "1000ms"
    assert answers[10].headers["retry-after-ms"] == "100"


def get(url: str, path: str, key: str = KEY) -> httpx.Response:
    return httpx.get(f"{url}{path}", headers={"authorization": f"Bearer {key}"})


def test_models_are_listed_and_found_by_their_ids(url: str) -> None:
    listed = get(url, "/v1/models").json()

    assert listed["object"] == "list"
    assert {model["id"] for model in listed["data"]} >= {"qwen-image-edit-plus", "Qwen/Qwen-Image-Edit"}
    for model in listed["data"]:
        assert list(model) == ["id", "object", "created", "owned_by"]
        for path in (model["id"], model["id"].replace("/", "%2F")):
            assert get(url, f"/v1/models/{path}").json() == model


def test_every_model_has_a_price(url: str) -> None:
    for model in get(url, "/v1/models").json()["data"]:
        assert post(url, form(model=model["id"], size="256x256")).status_code == 200


@pytest.mark.parametrize("path", ["/v1/models/gpt-image-1", "/v1/models/a/b/c"])
def test_a_model_that_is_not_here_is_not_found(url: str, path: str) -> None:
    assert fault_of(get(url, path)) == (404, REFUSED, "model", "model_not_found")


@pytest.mark.parametrize("path", ["/v1/images/generations", "/v1/images/variations"])
def test_what_makes_no_edit_says_what_does(url: str, path: str) -> None:
    answer = httpx.post(f"{url}{path}", headers={"authorization": f"Bearer {KEY}"}, json={"prompt": "A cat"})

    assert fault_of(answer) == (404, REFUSED, None, None)
    assert "POST /v1/images/edits" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "path", ["/v1/models", "/v1/models/qwen-image-edit", "/v1/images/generations", EDITS]
)
def test_nothing_is_told_without_a_key(url: str, path: str) -> None:
    method = "GET" if "models" in path else "POST"

    wrong = httpx.request(method, f"{url}{path}", headers={"authorization": "Bearer sk-wrong"})
    missing = httpx.request(method, f"{url}{path}")

    assert fault_of(wrong) == (401, REFUSED, None, "invalid_api_key")
    assert fault_of(missing) == (401, REFUSED, None, None)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", EDITS, 405),
        ("DELETE", "/v1/models", 405),
        ("POST", "/v1/chat/completions", 404),
        ("GET", "/v1/", 404),
        ("POST", f"{EDITS}/", 404),
    ],
)
def test_other_addresses_and_methods_are_refused_in_this_dialect(
    url: str, method: str, path: str, status: int
) -> None:
    answer = httpx.request(method, f"{url}{path}", headers={"authorization": f"Bearer {KEY}"})

    assert fault_of(answer)[0] == status
