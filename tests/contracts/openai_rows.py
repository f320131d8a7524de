"""The errors of the OpenAI dialect, row by row, with a request that causes each.

Source of statuses, types and codes: the published description of the API; SDK 3.52, `openai/_exceptions.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.contracts import error_rows
from tests.contracts.error_page import REQUESTS, link_to, sections
from tests.contracts.error_rows import DATA_URIS
from tests.contracts.error_tables import Answer, Answers, Meanings, Table, answer_to
from tests.contracts.openai_calls import EDITS, REFUSED
from tests.contracts.scripted import ScriptedServer

OF_THE_USER = "image_generation_user_error"
NO_CREDIT = "insufficient_quota"
STANDS_FOR = DATA_URIS | {"<more than 48 MiB>": b"x" * 48 * 2**20}
FORM = {"Content-Type": "multipart/form-data; boundary=part"}


@dataclass(frozen=True, eq=False)
class Row(error_rows.Row):
    """`documented` is how the message begins, `code` `null` where there is none."""

    path: str = EDITS
    type: str = REFUSED
    param: str | None = None


def asked(prompt: str = "Make it blue", *images: str, **more: object) -> dict[str, Any]:
    """A body with these images, one picture where none is named."""
    return {
        "prompt": prompt,
        "images": [{"image_url": image} for image in images or ["<picture>"]],
        **more,
    }


def form(**texts: str) -> bytes:
    """A form of text fields; its lines end as on the wire once it is sent."""
    fields = (
        f'--part\nContent-Disposition: form-data; name="{name}"\n\n{text}\n' for name, text in texts.items()
    )
    return "".join([*fields, "--part--\n"]).encode()


ROWS: list[Row] = [
    Row(401, "invalid_api_key", "Invalid API-key provided.", "The key is wrong, revoked or of another region.", asked(), key="sk-another"),
    Row(401, "null", "No API-key provided.", "There is no `Authorization`.", asked(), key=None),
    Row(400, "null", "The body is no JSON object", "The body is no JSON object.", b'{"prompt":'),
    Row(400, "null", "The body is malformed", "A form breaks off.", form(prompt="Make it blue")[:-5], headers=FORM),
    Row(400, "null", "The body is malformed", "A form has no boundary.", form(prompt="Make it blue"), headers={"Content-Type": "multipart/form-data"}),
    Row(400, "unsupported_content_type", "The content type text/plain is not accepted", "The body is neither form nor JSON.", b"Make it blue", headers={"Content-Type": "text/plain"}),
    Row(400, "request_too_large", "The body has more than 48 MiB", "The body has more than 48 MiB.", asked("<more than 48 MiB>")),
    Row(400, "missing_required_parameter", "Missing required parameter: prompt.", "There is no prompt.", asked(""), param="prompt"),
    Row(400, "missing_required_parameter", "Missing required parameter: image.", "A form has no picture.", form(prompt="Make it blue"), headers=FORM, param="image"),
    Row(400, "missing_required_parameter", "Missing required parameter: images.", "JSON has no pictures.", {"prompt": "Make it blue"}, param="images"),
    Row(404, "model_not_found", "The model gpt-image-1 does not exist; known: qwen-image-edit-plus,", "The model is not one of ours.", asked(model="gpt-image-1"), param="model"),
    Row(400, "invalid_value", "This model takes 1 to 3 images, got 4.", "There are four pictures.", asked("Merge", *["<picture>"] * 4), param="images"),
    Row(400, "invalid_value", "n must be an integer from 1 to 6, got 7.", "`n` is not from 1 to 6.", asked(n=7), param="n"),
    Row(400, "invalid_value", "size must be auto or WIDTHxHEIGHT", "A size is malformed or out of range.", asked(size="1024*1024"), param="size"),
    Row(400, "invalid_value", "output_format is invalid", "A value is not one of those allowed.", asked(output_format="gif"), param="output_format"),
    Row(400, "invalid_value", "seed is invalid", "A value has another type.", asked(seed="7"), param="seed"),
    Row(400, "invalid_value", "This server keeps no files by id", "A picture is named by `file_id`.", asked() | {"images": [{"file_id": "file-1"}]}, param="images[0].file_id"),
    Row(400, "invalid_value", "output_compression belongs to jpeg and webp", "PNG should be compressed.", asked(output_compression=50), param="output_compression"),
    Row(400, "invalid_value", "A transparent background needs output_format png or webp.", "JPEG should be transparent.", asked(background="transparent", output_format="jpeg"), param="background"),
    Row(400, "invalid_value", "The engine of this server makes no transparent pictures.", "The engine knows no transparency.", asked(background="transparent"), param="background"),
    Row(400, "invalid_value", "The engine of this server edits whole pictures", "The engine knows no masks.", asked(mask={"image_url": "<picture>"}), param="mask"),
    Row(400, "unknown_parameter", "lora is not supported: this server loads no adapters.", "A parameter belongs to another server.", asked(lora="one"), param="lora"),
    Row(400, "unknown_parameter", "Unknown parameter: colour.", "A parameter is unknown.", asked(colour="blue"), param="colour"),
    Row(400, "invalid_image_file", "Image 1 cannot be decoded", "A picture is damaged.", asked("Make it blue", "<half a picture>"), type=OF_THE_USER, param="images[0]"),
    Row(400, "invalid_image_file", "Image 2 is an SVG drawing", "A picture has another format.", asked("Merge", "<picture>", "<a drawing>"), type=OF_THE_USER, param="images[1]"),
    Row(400, "invalid_image_file", "Image 1 is 1 x 1 px", "A side has less than 10 px, or the sides differ by more than 200:1, or there are too many pixels.", asked("Make it blue", "<a picture of 1 x 1 px>"), type=OF_THE_USER, param="images[0]"),
    Row(400, "invalid_image_file", "Image 1 is neither an http(s) URL nor", "A reference is neither URL nor data URI.", asked("Make it blue", "photo.png"), type=OF_THE_USER, param="images[0]"),
    Row(400, "image_too_large", "Image 1 has 10,485,761 bytes", "A picture has more than 10 MiB.", asked("Make it blue", "<10 MiB and one byte>"), type=OF_THE_USER, param="images[0]"),
    Row(400, "invalid_image_url", "Image 1 cannot be fetched", "A URL cannot be fetched.", asked("Make it blue", "http://127.0.0.1:1/one.png"), param="images[0]"),
    Row(400, "instruction_unsupported", "This engine", "The engine cannot do the instruction, and says so.", asked("refuse"), type=OF_THE_USER),
    Row(429, NO_CREDIT, "", "The balance does not cover the edit.", asked(), type=NO_CREDIT, server="enforced"),
    Row(429, NO_CREDIT, "The account is overdue.", "The account is overdue.", asked(), type=NO_CREDIT, server="overdue"),
    Row(429, NO_CREDIT, "The quota of the account is used up.", "The quota of the account is used up.", asked(), type=NO_CREDIT, server="quota_exhausted"),
    Row(429, NO_CREDIT, "Only free images are allowed", "The account may have free images only, and has had them.", asked(), type=NO_CREDIT, server="free_tier_exhausted"),
    Row(429, "rate_limit_exceeded", "At most 0.01 requests per second", "Requests come faster than allowed, here the second of two.", asked(), type="requests", server="slow"),
    Row(404, "null", "There is nothing at POST /v1/chat/completions.", "The address is that of another service.", asked(), path="/v1/chat/completions"),
    Row(404, "null", "This server makes no pictures from text alone", "A picture is asked from text alone.", {"prompt": "A cat"}, path="/v1/images/generations"),
    Row(404, "null", "This server makes no variations", "A variation is asked for.", form(n="1"), headers=FORM, path="/v1/images/variations"),
    Row(405, "method_not_supported", "Request method 'GET' is not supported.", "The method is another one.", None, method="GET"),
    Row(500, "null", "The engine failed on this edit.", "The engine has broken.", asked("break"), type="server_error"),
    Row(503, "overloaded", "The engine is busy", "The engine takes no more work.", asked("be busy"), type="server_error"),
    Row(503, "overloaded", "100 edits are waiting already", "100 edits are waiting already.", asked(), type="server_error", server="crowded", crowd=101),
    Row(504, "deadline_exceeded", "The edit was not finished before its deadline", "The edit is not finished before its deadline.", asked("stall after one image"), type="server_error", server="hasty"),
]  # fmt: skip

ABSENT = [
    (400, "moderation_blocked", "Overpaint does not moderate."),
    (403, "permission_denied", "Every key may use every model."),
    (409, "conflict", "No call of this dialect competes with another one."),
    (400, "cancelled", "No call of this dialect cancels an edit; another dialect may."),
]

INTRODUCTION = """\
# OpenAI Images: errors

Every error of `/v1`, and the request that causes it. The answers are those of a running server: a test sends every
request on this page and compares. Clients are meant to branch on the status and the code; words may become clearer.

The id of a call stands in the header `x-request-id`. What stands in `<…>` is short for something longer. A call that is
refused or fails is not charged.

The SDKs send a call again after 409, 429, 500 and above. `x-should-retry: false` keeps them from it where that cannot
help; `retry-after` and `retry-after-ms` say when it may.

## At a glance

| HTTP | type | code | param | retried by the SDK | when |
| --- | --- | --- | --- | --- | --- |"""


def is_retried(answer: Answer) -> bool:
    """As the SDK decides."""
    return not answer.is_useless_again and (answer.status in {408, 409, 429} or answer.status >= 500)


def _lines(answers: Answers) -> Iterator[str]:
    yield INTRODUCTION
    for row in ROWS:
        param = f"`{row.param}`" if row.param else ""
        retried = "yes" if is_retried(answers[row]) else "no"
        yield f"| {row.status} | `{row.type}` | `{row.code}` | {param} | {retried} | {link_to(row)} |"
    for status, code, why in ABSENT:
        yield f"| {status} | | `{code}` | | | Does not occur. {why} |"
    yield REQUESTS
    yield from sections(ROWS, answers)


async def _use_up_the_rate(server: ScriptedServer, rows: Sequence[error_rows.Row]) -> Meanings:
    if rows[0].server == "slow":
        assert (await answer_to(server, rows[0], STANDS_FOR)).status == 200
    return {}


TABLE = Table(
    "openai",
    ROWS,
    _lines,
    overloads={"rate_limit_exceeded", "overloaded"},
    stands_for=STANDS_FOR,
    prepare=_use_up_the_rate,
)
