"""The generation call of the DashScope dialect, on a server that really listens.

Expected values: Model Studio, "Qwen image editing", API reference (November 2025).
"""

import json
import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import KEY, Serve, Server, data_uri, drawn, generation
from tests.contracts.pictures_at import pictures_at
from tests.contracts.records import inputs_of, job_of

PICTURE = data_uri(drawn())
SMALL = {"size": "512*512"}


def content_of(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    content: list[dict[str, str]] = answer.json()["output"]["choices"][0]["message"]["content"]
    return content


def pixels_of(answer: httpx.Response) -> list[bytes]:
    return [httpx.get(part["image"]).content for part in content_of(answer)]


def job_made_by(server: Server, answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    return job_of(server.data_dir, answer.json()["request_id"])


def refusal_of(answer: httpx.Response) -> tuple[int, str, str]:
    body = answer.json()
    assert list(body) == ["code", "message", "request_id"]
    return answer.status_code, body["code"], body["message"]


def test_the_answer_has_the_documented_members_in_their_order_and_no_others(sketch_server: Server) -> None:
    answer = sketch_server.post(generation(n=2))

    one, two = (part["image"] for part in content_of(answer))
    request_id = answer.json()["request_id"]
    assert answer.text == (
        '{"output":{"choices":[{"finish_reason":"stop","message":{"role":"assistant",'
        f'"content":[{{"image":"{one}"}},{{"image":"{two}"}}]}}}}]}},'
        '"usage":{"width":1184,"height":896,"image_count":2},'
        f'"request_id":"{request_id}"}}'
    )


def test_a_refusal_has_three_members_in_their_order_and_no_others(sketch_server: Server) -> None:
    answer = sketch_server.post({"model": "qwen-image-edit-plus"})

    request_id = answer.json()["request_id"]
    assert answer.text == (
        '{"code":"BadRequest.EmptyInput","message":"Required input parameter missing from request.",'
        f'"request_id":"{request_id}"}}'
    )


@pytest.mark.parametrize("body", [generation(**SMALL), {}], ids=["answered", "refused"])
def test_the_request_id_is_a_uuid_and_stands_in_the_body_and_in_the_header(
    sketch_server: Server, body: dict[str, object]
) -> None:
    answer = sketch_server.post(body)

    request_id = answer.json()["request_id"]
    assert str(uuid.UUID(request_id)) == request_id
    assert answer.headers["x-request-id"] == request_id
    assert answer.headers["content-type"] == "application/json"


def test_no_two_requests_have_the_same_id(sketch_server: Server) -> None:
    assert len({sketch_server.post({}).json()["request_id"] for _ in range(5)}) == 5


@pytest.mark.parametrize("n", [1, 2, 6])
def test_n_images_are_n_parts_of_one_choice(sketch_server: Server, n: int) -> None:
    answer = sketch_server.post(generation(n=n))

    assert len(answer.json()["output"]["choices"]) == 1
    assert len(content_of(answer)) == n
    assert answer.json()["usage"]["image_count"] == n
    assert len(set(pixels_of(answer))) == n


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ((80, 120), (832, 1248)),
        ((120, 80), (1248, 832)),
        ((140, 100), (1216, 864)),
        ((100, 100), (1024, 1024)),
    ],
    ids=str,
)
def test_without_a_size_the_last_image_gives_the_aspect(
    sketch_server: Server, last: tuple[int, int], expected: tuple[int, int]
) -> None:
    first, second = data_uri(drawn(90, 30)), data_uri(drawn(*last))

    answer = sketch_server.post(generation({"image": first}, {"image": second}, {"text": "Put 1 on 2"}))

    assert answer.json()["usage"] == {"width": expected[0], "height": expected[1], "image_count": 1}
    assert sizes_of(answer) == [expected]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("1033*1032", (1040, 1024)),
        ("1024*1024", (1024, 1024)),
        ("512*2048", (512, 2048)),
        ("2047*513", (2048, 512)),
    ],
)
def test_a_size_is_rounded_to_multiples_of_16(
    sketch_server: Server, size: str, expected: tuple[int, int]
) -> None:
    answer = sketch_server.post(generation(size=size))

    assert answer.json()["usage"] == {"width": expected[0], "height": expected[1], "image_count": 1}
    assert sizes_of(answer) == [expected]


@pytest.mark.parametrize(
    "size",
    ["511*1024", "1024*2049", "1024x1024", "1024", "*", "1024*", " 1024*1024", "-1024*1024", "１０２４*1024"],
)
def test_a_size_that_is_malformed_or_out_of_range_is_refused(sketch_server: Server, size: str) -> None:
    assert refusal_of(sketch_server.post(generation(size=size))) == (
        400,
        "InvalidParameter",
        'size must be "width*height", each from 512 to 2048, such as "1024*1024"',
    )


def test_a_size_needs_n_to_be_1(sketch_server: Server) -> None:
    answer = sketch_server.post(generation(n=2, size="1024*1024"))

    assert refusal_of(answer) == (400, "InvalidParameter", "size is only supported when n is 1")


@pytest.mark.parametrize("n", [-1, 0, 7, 10**30])
def test_n_is_from_1_to_6(sketch_server: Server, n: int) -> None:
    assert refusal_of(sketch_server.post(generation(n=n))) == (
        400,
        "InvalidParameter",
        f"n must be an integer from 1 to 6, got {n}",
    )


def test_the_first_edition_makes_one_image_of_one_image(sketch_server: Server) -> None:
    first_edition = "qwen-image-edit"
    two_images = [{"image": PICTURE}, {"image": PICTURE}, {"text": "Merge"}]

    assert len(content_of(sketch_server.post(generation(model=first_edition, n=1)))) == 1
    assert refusal_of(sketch_server.post(generation(model=first_edition, n=2))) == (
        400,
        "InvalidParameter",
        "num_images_per_prompt must be 1.",
    )
    assert refusal_of(sketch_server.post(generation(*two_images, model=first_edition))) == (
        400,
        "InvalidParameter",
        "content length only support 2",
    )
    assert refusal_of(sketch_server.post(generation(model=first_edition, size="1024*1024"))) == (
        400,
        "InvalidParameter",
        "size is not supported by qwen-image-edit",
    )


def test_the_first_edition_ignores_prompt_extend(sketch_server: Server) -> None:
    content_of(sketch_server.post(generation(model="qwen-image-edit", prompt_extend=True)))


@pytest.mark.parametrize(
    "model", ["qwen-image-edit", "qwen-image-edit-plus", "qwen-image-edit-plus-2025-10-30"]
)
def test_the_three_models_are_served(sketch_server: Server, model: str) -> None:
    answer = sketch_server.post(generation(model=model))

    assert job_made_by(sketch_server, answer)["model"] == model


@pytest.mark.parametrize("model", ["qwen-image", "Qwen-Image-Edit", "qwen-image-edit-plus ", "{message}"])
def test_another_model_does_not_exist(sketch_server: Server, model: str) -> None:
    answer = sketch_server.post(generation(model=model))

    assert refusal_of(answer) == (400, "InvalidParameter", "Model not exist.")


@pytest.mark.parametrize("character", ["a", "每", "🎨"])
def test_what_is_too_long_is_cut_not_refused(sketch_server: Server, character: str) -> None:
    body = generation({"image": PICTURE}, {"text": character * 900}, negative_prompt=character * 600, **SMALL)

    job = job_made_by(sketch_server, sketch_server.post(body))

    assert job["prompt"] == character * 800
    assert job["negative_prompt"] == character * 500


def test_left_out_parameters_have_their_documented_values(sketch_server: Server) -> None:
    body = generation()
    del body["parameters"]

    job = job_made_by(sketch_server, sketch_server.post(body))

    assert job["prompt"] == "Convert to black and white"
    assert job["negative_prompt"] is None
    assert job["prompt_extend"] == 1
    assert job["watermark"] == 0
    assert len(json.loads(job["seeds"])) == 1


@pytest.mark.parametrize(
    "parameters",
    [
        None,
        {},
        dict.fromkeys(["n", "negative_prompt", "size", "prompt_extend", "watermark", "seed"]),
        {"size": ""},
    ],
    ids=["null", "empty", "all null", "size empty"],
)
def test_null_and_empty_mean_left_out(sketch_server: Server, parameters: dict[str, None] | None) -> None:
    answer = sketch_server.post({**generation(), "parameters": parameters})

    assert answer.json()["usage"] == {"width": 1184, "height": 896, "image_count": 1}


def test_given_parameters_reach_the_job(sketch_server: Server) -> None:
    answer = sketch_server.post(
        generation(negative_prompt=" ", prompt_extend=False, watermark=True, seed=7, n=2)
    )

    job = job_made_by(sketch_server, answer)
    assert job["negative_prompt"] == " "
    assert job["prompt_extend"] == 0
    assert job["watermark"] == 1
    assert json.loads(job["seeds"]) == [7, 8]


def test_members_that_the_dialect_does_not_know_are_ignored(sketch_server: Server) -> None:
    body = generation(
        **SMALL, stream=False, enable_search=False, result_format="message", other={"deep": [None, 1.5]}
    )
    body["input"]["messages"][0]["content"][0]["type"] = "image"
    body["input"]["messages"][0]["name"] = None
    body["input"]["history"] = []
    body["task"] = 1

    content_of(sketch_server.post(body))


def test_a_seed_repeats_the_pictures(sketch_server: Server) -> None:
    first, again, other = (pixels_of(sketch_server.post(generation(seed=seed, n=2))) for seed in (7, 7, 8))

    assert first == again
    assert first[1] == other[0], "output i depends on seed + i alone"
    assert first[0] != first[1]


@pytest.mark.parametrize(("seed", "seeds"), [(0, [0, 1]), (2**31 - 1, [2**31 - 1, 0])])
def test_a_seed_reaches_from_0_to_2147483647(sketch_server: Server, seed: int, seeds: list[int]) -> None:
    answer = sketch_server.post(generation(seed=seed, n=2))

    assert json.loads(job_made_by(sketch_server, answer)["seeds"]) == seeds


@pytest.mark.parametrize("seed", [-1, 2**31])
def test_a_seed_out_of_range_is_refused(sketch_server: Server, seed: int) -> None:
    answer = sketch_server.post(generation(seed=seed))

    assert refusal_of(answer) == (
        400,
        "InvalidParameter",
        f"seed must be an integer from 0 to 2147483647, got {seed}",
    )


def test_a_watermark_is_drawn_when_asked_for(sketch_server: Server) -> None:
    plain, marked = (
        pixels_of(sketch_server.post(generation(seed=7, watermark=watermark, **SMALL)))
        for watermark in (False, True)
    )

    assert plain != marked


@pytest.mark.parametrize("text_at", [0, 1, 2, 3])
def test_images_keep_their_order_wherever_the_text_stands(sketch_server: Server, text_at: int) -> None:
    sizes = [(40, 50), (60, 50), (50, 70)]
    parts = [{"image": data_uri(drawn(*size))} for size in sizes]
    parts.insert(text_at, {"text": "Put Image 1 and Image 2 into Image 3"})

    answer = sketch_server.post(generation(*parts, **SMALL))

    assert inputs_of(sketch_server.data_dir, answer.json()["request_id"]) == sizes


MESSAGE = {"role": "user", "content": [{"image": PICTURE}, {"text": "Make it blue"}]}


@pytest.mark.parametrize(
    ("messages", "message"),
    [
        ([], "No messages found in input"),
        ([MESSAGE, MESSAGE], "messages length only support 1"),
        ([{**MESSAGE, "role": "system"}], 'input.messages[0].role must be "user"'),
        ([{"content": MESSAGE["content"]}], 'input.messages[0].role must be "user"'),
        ([{"role": "user"}], "lack of image or text"),
        ([{"role": "user", "content": []}], "lack of image or text"),
        ([{"role": "user", "content": [{"image": PICTURE}]}], "lack of image or text"),
        ([{"role": "user", "content": [{"image": PICTURE}, {"text": " \n"}]}], "lack of image or text"),
        ([{"role": "user", "content": [{"text": "Make it blue"}]}], "lack of image or text"),
        (
            [{"role": "user", "content": [{"image": PICTURE}, {"text": "a"}, {"text": "b"}]}],
            "content must hold exactly one text, got 2",
        ),
        (
            [{"role": "user", "content": [{"image": PICTURE}] * 4 + [{"text": "a"}]}],
            "content must hold 1 to 3 images, got 4",
        ),
        (
            [{"role": "user", "content": [{"image": PICTURE, "text": "Make it blue"}]}],
            "input.messages[0].content[0] must hold either image or text",
        ),
        (
            [{"role": "user", "content": [{"image": PICTURE}, {"video": "x"}]}],
            "input.messages[0].content[1] must hold either image or text",
        ),
    ],
    ids=range(13),
)
def test_a_message_of_another_shape_is_refused(
    sketch_server: Server, messages: list[object], message: str
) -> None:
    answer = sketch_server.post({"model": "qwen-image-edit-plus", "input": {"messages": messages}})

    assert refusal_of(answer) == (400, "InvalidParameter", message)


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": "dashscope/2.0.2; python/3.11.7; platform/Linux; processor/; incremental_to_full/0"},
        {"accept": "application/json; charset=utf-8", "accept-encoding": "gzip, deflate"},
        {"accept": "*/*", "x-dashscope-sdk-client": "python", "x-dashscope-sdk-session-id": "5f0c"},
        {"content-type": "application/json; charset=utf-8"},
        {"x-dashscope-workspace": "ws-1", "x-dashscope-datainspection": '{"input":"cip"}'},
        {"x-dashscope-ossresourceresolve": "enable", "x-dashscope-async": "disable"},
    ],
    ids=range(6),
)
def test_the_headers_of_the_sdks_change_nothing(sketch_server: Server, headers: dict[str, str]) -> None:
    answer = sketch_server.post(generation(**SMALL), **headers)

    assert answer.headers["content-type"] == "application/json"
    assert len(content_of(answer)) == 1


@pytest.mark.parametrize("headers", [{"x-dashscope-sse": "enable"}, {"accept": "text/event-stream"}], ids=str)
def test_a_streaming_client_gets_the_answer_as_one_event(
    sketch_server: Server, headers: dict[str, str]
) -> None:
    answer = sketch_server.post(generation(**SMALL), **headers)

    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    *frame, data, end, rest = answer.text.split("\n")
    assert frame == ["id:1", "event:result", ":HTTP_STATUS/200"]
    assert (end, rest) == ("", "")
    assert list(json.loads(data.removeprefix("data:"))) == ["output", "usage", "request_id"]


def test_a_streaming_client_gets_a_refusal_as_json(sketch_server: Server) -> None:
    answer = sketch_server.post({}, **{"x-dashscope-sse": "enable", "accept": "text/event-stream"})

    assert answer.headers["content-type"] == "application/json"
    assert refusal_of(answer)[:2] == (400, "BadRequest.EmptyModel")


def test_asynchronous_calls_are_refused(sketch_server: Server) -> None:
    answer = sketch_server.post(generation(), **{"x-dashscope-async": "enable"})

    assert refusal_of(answer) == (
        403,
        "AccessDenied",
        "Current user api does not support asynchronous calls.",
    )


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_another_method_is_refused(sketch_server: Server, method: str) -> None:
    answer = httpx.request(method, sketch_server.generation_url)

    assert refusal_of(answer) == (400, "InvalidParameter", f"Request method '{method}' is not supported.")


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/services/aigc/text2image/image-synthesis",
        "/api/v1/services/aigc/image-generation/generation",
        "/api/v1/services/aigc/multimodal-generation/generation/",
        "/api/v1/public-keys/latest",
        "/api/v1/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_path_is_refused(sketch_server: Server, method: str, path: str) -> None:
    answer = httpx.request(method, f"{sketch_server.url}{path}")

    assert refusal_of(answer) == (400, "InvalidParameter", "url error, please check url！")


def test_images_are_fetched_from_their_urls(serve: Serve) -> None:
    with pictures_at() as (host, asked), serve(FETCH__ALLOWED_PRIVATE_HOSTS=host) as server:
        parts = [{"image": f"http://{host}/one.png"}, {"image": PICTURE}, {"image": f"HTTP://{host}/two.png"}]
        answer = server.post(generation(*parts, {"text": "Put Image 1 on Image 3"}, **SMALL))

        assert inputs_of(server.data_dir, answer.json()["request_id"]) == [(70, 50), (64, 48), (70, 50)]
        assert asked == ["/one.png", "/two.png"]


def test_a_url_of_a_private_host_is_refused_unasked(sketch_server: Server) -> None:
    with pictures_at() as (host, asked):
        parts = [{"image": PICTURE}, {"image": f"http://{host}/one.png"}, {"text": "Put Image 1 on Image 2"}]
        answer = sketch_server.post(generation(*parts))

    assert refusal_of(answer) == (
        400,
        "InvalidParameter",
        "download image failed: Image 2 cannot be fetched: its host is not a public one.",
    )
    assert asked == []


def test_a_url_that_gives_no_picture_is_refused(serve: Serve) -> None:
    with pictures_at() as (host, _), serve(FETCH__ALLOWED_PRIVATE_HOSTS=host) as server:
        missing, page = (
            server.post(generation({"image": f"http://{host}/{path}"}, {"text": "Make it blue"}))
            for path in ("missing", "page.html")
        )

    assert refusal_of(missing)[2] == (
        "download image failed: Image 1 cannot be fetched: its host answered with HTTP status 404."
    )
    assert refusal_of(page)[2] == (
        "Invalid image format or corrupted file: Image 1 is an HTML page; "
        "JPEG, PNG, BMP, TIFF, WEBP and GIF are accepted."
    )


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "BMP", "TIFF", "WEBP", "GIF"])
@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "application/octet-stream", ""])
def test_a_picture_is_what_its_bytes_are_whatever_it_is_called(
    sketch_server: Server, format_: str, media_type: str
) -> None:
    picture = data_uri(drawn(format_=format_), media_type)

    content_of(sketch_server.post(generation({"image": picture}, {"text": "Make it blue"}, **SMALL)))


def test_base64_may_be_wrapped_into_lines(sketch_server: Server) -> None:
    head, _, data = PICTURE.partition(",")
    lines = "\r\n".join(data[at : at + 76] for at in range(0, len(data), 76))

    content_of(sketch_server.post(generation({"image": f"{head},{lines}"}, {"text": "Blue"}, **SMALL)))


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("", "image format error: "),
        ("photo.png", "image format error: "),
        ("file:///etc/passwd", "image format error: "),
        ("iVBORw0KGgo=", "image format error: "),
        ("data:image/png,plain", "image format error: "),
        ("data:image/png;base64,#", "image format error: "),
        ("oss://dashscope-instant/a.png", "The provided URL does not appear to be valid."),
        ("http://", "The provided URL does not appear to be valid."),
        ("http://[/files/a.png", "download image failed: "),
        ("http://user:word@127.0.0.1/a.png", "The provided URL does not appear to be valid."),
        ("http://h:99999/a.png", "The provided URL does not appear to be valid."),
    ],
)
def test_a_reference_that_is_no_picture_is_refused(
    sketch_server: Server, reference: str, message: str
) -> None:
    answer = sketch_server.post(generation({"image": reference}, {"text": "Make it blue"}))

    status, code, told = refusal_of(answer)
    assert (status, code) == (400, "InvalidParameter")
    assert told.startswith(message)
    assert "Image 1" in told


def test_a_refusal_never_repeats_the_key(sketch_server: Server) -> None:
    for body in ({}, {"model": KEY}, generation({"image": KEY}, {"text": KEY})):
        assert KEY not in sketch_server.post(body).text


def sizes_of(answer: httpx.Response) -> list[tuple[int, int]]:
    """Width and height of the results, from the header of each PNG."""
    return [(int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) for data in pixels_of(answer)]
