"""The OpenAI dialect, on a server that really listens.

Expected values: the published description of the Images API; the SDK 3.52 on the wire.
"""

import io
import json
import re
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from overpaint.contracts.openai.requests import tier_of
from overpaint.core.ports import Capabilities
from overpaint.wire.openai import EditOptions
from tests.conftest import KEY, Server, data_uri, drawn
from tests.contracts.openai_calls import (
    EDITS,
    PROMPT,
    REFUSED,
    Field,
    fault_of,
    form,
    opened,
    picture,
    post,
    post_json,
)
from tests.contracts.records import inputs_of, job_of
from tests.contracts.scripted import serving

ZEROS = (
    '"usage":{"input_tokens":0,"output_tokens":0,"total_tokens":0,'
    '"input_tokens_details":{"text_tokens":0,"image_tokens":0}}'
)


@pytest.fixture(scope="module")
def url(sketch_server: Server) -> str:
    return sketch_server.url


def answered(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def notes_of(answer: httpx.Response) -> list[str]:
    answered(answer)
    return answer.headers.get("x-overpaint-notes", "").split("; ")


def job_made_by(server: Server, answer: httpx.Response) -> dict[str, Any]:
    answered(answer)
    return job_of(server.data_dir, answer.headers["x-request-id"])


def test_the_answer_has_the_documented_members_in_their_order_and_no_others(url: str) -> None:
    answer = post(url, form(n="2", size="256x128", background="opaque"))

    one, two = (image["b64_json"] for image in answered(answer)["data"])
    created = answer.json()["created"]
    assert answer.text == (
        f'{{"created":{created},"data":[{{"b64_json":"{one}"}},{{"b64_json":"{two}"}}],'
        f'"size":"256x128","background":"opaque","output_format":"png",{ZEROS}}}'
    )
    assert abs(created - time.time()) < 60
    assert one != two
    for encoded in (one, two):
        assert (opened(encoded).format, opened(encoded).size) == ("PNG", (256, 128))


def test_an_answer_says_who_made_it_and_by_which_request(url: str) -> None:
    answer = post(url, form(size="256x256"))

    answered(answer)
    assert re.fullmatch(r"req_[0-9a-f]{32}", answer.headers["x-request-id"])
    assert answer.headers["x-overpaint-engine"] == "sketch/drawing"
    assert notes_of(answer) == ["this engine draws a frame, it does not edit"]


@pytest.mark.parametrize(
    "names",
    [["image"], ["image[]"], ["image"] * 3, ["image[]"] * 3, ["image[0]", "image[1]", "image[2]"]],
    ids=",".join,
)
def test_pictures_arrive_in_order_under_every_name(sketch_server: Server, names: list[str]) -> None:
    sizes = [(40 + 10 * number, 50) for number in range(len(names))]
    fields = [picture(name, drawn(*size)) for name, size in zip(names, sizes, strict=True)]

    answer = post(sketch_server.url, form(*fields, size="256x256"))

    answered(answer)
    assert inputs_of(sketch_server.data_dir, answer.headers["x-request-id"]) == sizes


def test_numbered_pictures_are_sorted_by_their_numbers(sketch_server: Server) -> None:
    fields = [picture(f"image[{number}]", drawn(40 + number, 50)) for number in (2, 0, 1)]

    answer = post(sketch_server.url, form(*fields, size="256x256"))

    answered(answer)
    assert inputs_of(sketch_server.data_dir, answer.headers["x-request-id"]) == [(40, 50), (41, 50), (42, 50)]


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
def test_the_bytes_decide_what_a_file_is(url: str, format_: str) -> None:
    field: Field = ("image", ("notes.txt", drawn(format_=format_), "text/plain"))

    answered(post(url, form(field, size="256x256")))


def test_pictures_may_be_named_by_url_fields(sketch_server: Server) -> None:
    first = answered(post(sketch_server.url, form(size="256x128", response_format="url")))["data"][0]["url"]
    fields: list[Field] = [("url[]", (None, first)), ("url[]", (None, data_uri(drawn(60, 50)))), picture()]

    answer = post(sketch_server.url, form(*fields, size="256x256"))

    answered(answer)
    sizes = inputs_of(sketch_server.data_dir, answer.headers["x-request-id"])
    assert sizes == [(64, 48), (256, 128), (60, 50)]


def test_an_empty_optional_field_is_an_absent_one(sketch_server: Server) -> None:
    empty = {name: "" for name in EditOptions.model_fields if name != "prompt"} | {"mask": "", "url": ""}

    job = job_made_by(sketch_server, post(sketch_server.url, form(**empty)))

    assert job["model"] == "qwen-image-edit-plus"


def test_json_takes_pictures_and_the_same_options(sketch_server: Server) -> None:
    link = answered(post(sketch_server.url, form(size="256x128", response_format="url")))["data"][0]["url"]
    images = [{"image_url": data_uri(drawn(40, 50))}, {"image_url": link}]

    answer = post_json(
        sketch_server.url,
        {"prompt": PROMPT, "images": images, "size": "256x256", "seed": 7, "n": 2, "user": None},
    )

    job = job_made_by(sketch_server, answer)
    assert job["seeds"] == "[7, 8]"
    assert inputs_of(sketch_server.data_dir, answer.headers["x-request-id"]) == [(40, 50), (256, 128)]


def test_a_file_id_is_refused_by_name(url: str) -> None:
    answer = post_json(url, {"prompt": PROMPT, "images": [{"file_id": "file-1"}]})

    assert fault_of(answer) == (400, REFUSED, "images[0].file_id", "invalid_value")


def test_a_picture_behind_an_address_of_the_local_net_is_not_fetched(url: str) -> None:
    answer = post_json(url, {"prompt": PROMPT, "images": [{"image_url": f"{url}/health/live"}]})

    assert fault_of(answer) == (400, REFUSED, "images[0]", "invalid_image_url")


@pytest.mark.parametrize(
    ("size", "expected"), [(None, "1184x896"), ("auto", "1184x896"), ("333x222", "333x222")]
)
def test_size_is_exact_or_follows_the_first_image(url: str, size: str | None, expected: str) -> None:
    fields = [picture(data=drawn(64, 48)), picture(data=drawn(48, 64))]

    answer = post(url, form(*fields, **({"size": size} if size else {})))

    assert answered(answer)["size"] == expected
    assert "{}x{}".format(*opened(answer.json()["data"][0]["b64_json"]).size) == expected


@pytest.mark.parametrize("size", ["15x16", "3841x2160", "3840x2161", "64x193", "193x64", "1024*1024", "big"])
def test_a_size_out_of_range_is_refused(url: str, size: str) -> None:
    assert fault_of(post(url, form(size=size))) == (400, REFUSED, "size", "invalid_value")


def test_a_link_is_read_without_a_key_for_24_hours(url: str) -> None:
    link = answered(post(url, form(size="256x256", response_format="url")))["data"][0]["url"]

    assert link.startswith(f"{url}/files/")
    assert Image.open(io.BytesIO(httpx.get(link).content)).size == (256, 256)
    expires = int(re.findall(r"Expires=(\d+)", link)[0])
    assert 23.9 * 3600 < expires - time.time() <= 24 * 3600 + 1  # a link ends at a whole second


@pytest.mark.parametrize(("format_", "told"), [("png", None), ("webp", None), ("jpeg", "opaque")])
def test_the_output_has_the_format_that_was_asked_for(url: str, format_: str, told: str | None) -> None:
    body = answered(post(url, form(size="256x256", output_format=format_)))

    assert opened(body["data"][0]["b64_json"]).format == format_.upper()
    assert (body["output_format"], body.get("background")) == (format_, told)


def test_compression_makes_a_file_smaller(url: str) -> None:
    small, large = (
        answered(post(url, form(size="512x512", output_format="jpeg", output_compression=str(share))))
        for share in (0, 100)
    )

    assert len(small["data"][0]["b64_json"]) < len(large["data"][0]["b64_json"]) / 3


def test_compression_of_png_is_refused(url: str) -> None:
    assert fault_of(post(url, form(output_compression="50")))[2] == "output_compression"
    answered(post(url, form(output_compression="100", size="256x256")))


def test_a_transparent_background_needs_a_format_that_can_be(url: str) -> None:
    body = answered(post(url, form(background="transparent", size="256x256")))

    assert body["background"] == "transparent"
    assert opened(body["data"][0]["b64_json"]).getchannel("A").getextrema() == (0, 255)
    refused = post(url, form(background="transparent", output_format="jpeg"))
    assert fault_of(refused) == (400, REFUSED, "background", "invalid_value")


def hole() -> bytes:
    """A mask for the usual picture that is transparent in its left half."""
    image = Image.new("RGBA", (64, 48), (0, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 32, 48))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("is_form", [True, False], ids=["form", "JSON"])
def test_outside_the_mask_the_picture_stays_as_it_was(url: str, is_form: bool) -> None:
    size = "64x64"
    before = drawn(64, 64)
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 32, 64))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    mask = buffer.getvalue()
    if is_form:
        answer = post(url, form(picture(data=before), picture("mask", mask), size=size))
    else:
        images = [{"image_url": data_uri(before)}]
        answer = post_json(
            url, {"prompt": PROMPT, "images": images, "mask": {"image_url": data_uri(mask)}, "size": size}
        )

    after = opened(answered(answer)["data"][0]["b64_json"])
    was = Image.open(io.BytesIO(before))
    right = (32, 0, 64, 64)
    assert after.convert("RGB").crop(right).tobytes() == was.convert("RGB").crop(right).tobytes()
    assert after.convert("RGB").tobytes() != was.convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("mask", "code"),
    [
        (drawn(64, 47), "invalid_image_file"),
        (drawn(format_="JPEG"), "invalid_image_file"),
        (hole() + bytes(4 * 2**20), "image_too_large"),
    ],
    ids=["other size", "JPEG", "4 MiB and more"],
)
def test_a_mask_that_does_not_fit_is_refused(url: str, mask: bytes, code: str) -> None:
    answer = post(url, form(picture(), picture("mask", mask)))

    assert fault_of(answer) == (400, "image_generation_user_error", "mask", code)


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"n": "0"}, "n"),
        ({"n": "7"}, "n"),
        ({"n": "10"}, "n"),
        ({"n": "two"}, "n"),
        ({"response_format": "file"}, "response_format"),
        ({"output_format": "gif"}, "output_format"),
        ({"output_format": "svg"}, "output_format"),
        ({"output_compression": "101", "output_format": "jpeg"}, "output_compression"),
        ({"quality": "xhigh"}, "quality"),
        ({"quality": "max"}, "quality"),
        ({"background": "white"}, "background"),
        ({"input_fidelity": "high"}, "input_fidelity"),
        ({"stream": "maybe"}, "stream"),
        ({"partial_images": "4"}, "partial_images"),
        ({"moderation": "none"}, "moderation"),
        ({"prompt": "x" * 32_001}, "prompt"),
        ({"negative_prompt": "x" * 32_001}, "negative_prompt"),
        ({"seed": "-1"}, "seed"),
        ({"seed": str(2**31)}, "seed"),
        ({"num_inference_steps": "0"}, "num_inference_steps"),
        ({"num_inference_steps": "201"}, "num_inference_steps"),
        ({"guidance_scale": "20.1"}, "guidance_scale"),
        ({"true_cfg_scale": "nan"}, "true_cfg_scale"),
    ],
    ids=str,
)
def test_a_value_out_of_range_is_refused_and_its_field_named(
    url: str, fields: dict[str, str], param: str
) -> None:
    answer = post(url, form(**fields))

    assert fault_of(answer) == (400, REFUSED, param, "invalid_value")
    assert param in answer.json()["error"]["message"]


def test_too_large_an_n_is_refused_with_the_range(url: str) -> None:
    assert "from 1 to 6" in post(url, form(n="10")).json()["error"]["message"]


@pytest.mark.parametrize(
    "name",
    ["markup", "lora", "svg[model]", "frame_count", "strength", "images", "enhance_prompt", "no_such_thing"],
)
def test_what_is_not_supported_is_refused_by_name(url: str, name: str) -> None:
    answer = post(url, form(**{name: "1"}))

    assert fault_of(answer) == (400, REFUSED, name, "unknown_parameter")
    assert name in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"images": [{"image_url": data_uri(drawn())}]}, "prompt"),
        ({"prompt": " ", "images": [{"image_url": data_uri(drawn())}]}, "prompt"),
        ({"prompt": PROMPT}, "images"),
        ({"prompt": PROMPT, "images": []}, "images"),
    ],
    ids=["no prompt", "blank prompt", "no images", "empty images"],
)
def test_what_is_missing_is_named(url: str, body: dict[str, Any], param: str) -> None:
    assert fault_of(post_json(url, body)) == (400, REFUSED, param, "missing_required_parameter")


def test_a_form_without_a_file_misses_its_image(url: str) -> None:
    answer = post(url, [("prompt", (None, PROMPT))])

    assert fault_of(answer) == (400, REFUSED, "image", "missing_required_parameter")


def test_more_than_three_images_are_refused(url: str) -> None:
    answer = post(url, form(*[picture("image[]")] * 4))

    assert fault_of(answer) == (400, REFUSED, "image", "invalid_value")
    assert "1 to 3 images, got 4" in answer.json()["error"]["message"]


def test_a_broken_second_picture_is_the_users_error(url: str) -> None:
    answer = post(url, form(picture("image[]"), picture("image[]", b"GIF89a")))

    assert fault_of(answer) == (400, "image_generation_user_error", "image", "invalid_image_file")
    assert answer.json()["error"]["message"].startswith("Image 2 ")


def test_a_picture_of_more_than_10_mib_is_refused_with_400(url: str) -> None:
    answer = post(url, form(picture(data=bytes(10 * 2**20 + 1))))

    assert fault_of(answer) == (400, "image_generation_user_error", "image", "image_too_large")


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"quality": "low"}, "quality has no effect on this engine"),
        ({"moderation": "low"}, "moderation has no effect on this server"),
        ({"enable_teacache": "true"}, "enable_teacache has no effect on this server"),
        ({"partial_images": "2"}, "partial_images has no effect: finished images alone are sent"),
    ],
    ids=str,
)
def test_what_has_no_effect_is_said(url: str, fields: dict[str, str], note: str) -> None:
    assert note in notes_of(post(url, form(size="256x256", **fields)))


@pytest.mark.parametrize(
    ("quality", "tier"), [("low", "turbo"), ("medium", "fast"), ("high", None), ("auto", None), (None, None)]
)
def test_quality_chooses_a_tier_that_the_engine_has(quality: str | None, tier: str | None) -> None:
    engine = Capabilities("qwen", "fast", "Qwen", 1, tiers=("turbo", "fast"))

    assert tier_of(EditOptions.model_validate({"quality": quality}), engine) == tier


def test_what_only_names_the_end_user_is_taken(url: str) -> None:
    answer = post(url, form(user="u-1", safety_identifier="s-1", input_fidelity="low", size="256x256"))

    assert notes_of(answer) == ["this engine draws a frame, it does not edit"]


def test_every_extension_arrives_at_the_engine(sketch_server: Server) -> None:
    answer = post(
        sketch_server.url,
        form(
            negative_prompt="blurry",
            seed="5",
            num_inference_steps="8",
            guidance_scale="1.5",
            true_cfg_scale="4",
            model="Qwen/Qwen-Image-Edit-2509",
        ),
    )

    job = job_made_by(sketch_server, answer)
    assert (job["negative_prompt"], job["seeds"], job["model"]) == ("blurry", "[5]", "qwen-image-edit-plus")
    options = json.loads(job["options"])
    assert (options["num_inference_steps"], options["guidance_scale"], options["true_cfg_scale"]) == (
        8,
        1.5,
        4.0,
    )


async def test_an_engine_without_masks_or_transparency_refuses_them_by_name(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        headers = {"authorization": f"Bearer {KEY}"}
        url = f"{server.url}{EDITS}"
        masked = await server.client.post(
            url, files=form(picture(), picture("mask", hole())), headers=headers
        )
        transparent = await server.client.post(url, files=form(background="transparent"), headers=headers)

    assert fault_of(masked) == (400, REFUSED, "mask", "invalid_value")
    assert fault_of(transparent) == (400, REFUSED, "background", "invalid_value")


async def test_what_comes_to_light_during_the_edit_joins_the_notes(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        asked = form(prompt="note as it goes", n="2", size="256x256")
        answer = await server.client.post(f"{server.url}{EDITS}", files=asked)

    notes = notes_of(answer)
    assert [note for note in notes if "noted" in note] == [
        "noted before",
        "picture 1: noted",
        "picture 2: noted",
    ]
