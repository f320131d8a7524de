"""Model Studio's image editing (DashScope), as bodies.

Types are strict, since `"2"` is no number of images; null means left out, and unknown members are ignored, because the
SDKs send some of their own (`stream`, `enable_search`, `result_format`). What a schema calls required may be missing
here all the same: the contract refuses that in words of its own.

Source: Model Studio, "Qwen image editing", API reference (November 2025).
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

PARTS_MAX = 64  # far beyond what any request may hold, so that its own sentence refuses five images


class _Body(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="ignore", hide_input_in_errors=True, use_attribute_docstrings=True
    )


class Content(_Body):
    """One part of the message: an image or the text."""

    image: Annotated[str | None, Field(repr=False)] = None
    """An `http(s)` URL, `data:<media type>;base64,<data>` or an `oss://` upload; JPEG, PNG, BMP, TIFF, WEBP or GIF of up
    to 10 MiB."""
    text: Annotated[str | None, Field(repr=False)] = None
    """The instruction, English or Chinese; what goes beyond 800 characters is cut off."""


class Message(_Body):
    """The one message of a request."""

    model_config = ConfigDict(json_schema_extra={"required": ["role", "content"]})

    role: str | None = None
    """Always `user`."""
    content: Annotated[list[Content] | None, Field(max_length=PARTS_MAX, fail_fast=True)] = None
    """One to three images, in the order of "Image 1" to "Image 3", and exactly one text."""


class Input(_Body):
    """What to edit, and how."""

    model_config = ConfigDict(json_schema_extra={"required": ["messages"]})

    messages: Annotated[list[Message] | None, Field(max_length=PARTS_MAX, fail_fast=True)] = None
    """Exactly one message."""


class Parameters(_Body):
    """Everything optional."""

    n: int | None = None
    """How many images, 1 to 6 (1 for `qwen-image-edit`); default 1."""
    negative_prompt: Annotated[str | None, Field(repr=False)] = None
    """What should not be seen; what goes beyond 500 characters is cut off."""
    size: str | None = None
    """`"width*height"`, each 512 to 2048 and rounded to a multiple of 16, only with one image; without it the shape of
    the last input image and about one megapixel."""
    prompt_extend: bool | None = None
    """Whether the instruction may be rewritten to be clearer; default true."""
    watermark: bool | None = None
    """Whether the name of the engine stands in the bottom right corner; default false."""
    seed: int | None = None
    """0 to 2147483647; the same seed gives the same images again. Random by default."""


class GenerationRequest(_Body):
    """`POST …/services/aigc/multimodal-generation/generation`."""

    model_config = ConfigDict(json_schema_extra={"required": ["model", "input"]})

    model: str | None = None
    """`qwen-image-edit-plus`, `qwen-image-edit-plus-2025-10-30` or `qwen-image-edit`."""
    input: Input | None = None
    """The images and the instruction."""
    parameters: Parameters | None = None
    """Everything optional; members of other names are ignored."""


class ResultImage(_Body):
    """One result, by link."""

    image: str
    """The link to a PNG, which needs no key, for 24 hours."""


class ResultMessage(_Body):
    """All results, in order."""

    role: str = "assistant"
    """Always `assistant`."""
    content: list[ResultImage]
    """One part for each image."""


class Choice(_Body):
    """The only choice, whatever `n` is."""

    finish_reason: str = "stop"
    """Always `stop`."""
    message: ResultMessage
    """The results."""


class Output(_Body):
    """The results."""

    choices: list[Choice]
    """Exactly one, whatever `n` is."""


class Usage(_Body):
    """What is billed: images, and their size in px."""

    width: int
    """Of each image, in px."""
    height: int
    """Of each image, in px."""
    image_count: int
    """How many images were made and charged."""


class GenerationResponse(_Body):
    """The answer with status 200."""

    output: Output
    """The results."""
    usage: Usage
    """What is charged."""
    request_id: str
    """A UUID, which also names the task of this edit."""


class Failure(_Body):
    """Every other answer; no member is ever null."""

    code: str
    """What to branch on, beside the status."""
    message: str
    """What was wrong, in one sentence."""
    request_id: str
    """The UUID of this request."""


class UploadPolicy(_Body):
    """What the form of a temporary upload must hold, and where it goes; sizes in MiB."""

    policy: str
    """The conditions of the form, in base64; its field `policy`."""
    signature: str
    """Its field `Signature`."""
    upload_dir: str
    """What its field `key` begins with; then come a slash and the name of the file."""
    upload_host: str
    """The address to post the form to."""
    expire_in_seconds: int
    """How long the policy holds."""
    max_file_size_mb: int
    """The most that one file may have, in MiB."""
    capacity_limit_mb: int
    """The most that all files may have, in MiB."""
    oss_access_key_id: str
    """Its field `OSSAccessKeyId`."""
    x_oss_object_acl: str
    """Its field `x-oss-object-acl`."""
    x_oss_forbid_overwrite: str
    """Its field `x-oss-forbid-overwrite`."""


class UploadPolicyResponse(_Body):
    """`GET …/uploads?action=getPolicy`; the Java SDK reads `data`, and only where there is no `output`."""

    request_id: str
    """The UUID of this request."""
    data: UploadPolicy
    """What the form must hold, and where it goes."""


class TaskStatus(StrEnum):
    """Where an edit stands."""

    pending = "PENDING"
    running = "RUNNING"
    succeeded = "SUCCEEDED"
    failed = "FAILED"
    canceled = "CANCELED"
    unknown = "UNKNOWN"


class TaskResult(_Body):
    """One result, by link."""

    url: str
    """The link to a PNG, which needs no key, for 24 hours."""


class TaskOutput(_Body):
    """Where a task stands; times in UTC such as `2025-11-21 10:20:30.123`."""

    task_id: str
    """The `request_id` of the edit."""
    task_status: TaskStatus
    """`UNKNOWN` for an edit that there is not, or no longer."""
    submit_time: str | None = None
    """When the edit came in."""
    scheduled_time: str | None = None
    """When it was begun; left out until then."""
    end_time: str | None = None
    """When it ended; left out until then."""
    results: list[TaskResult] | None = None
    """The images, in order; left out while there is none."""
    code: str | None = None
    """Why the edit failed, as a refusal says it; left out otherwise."""
    message: str | None = None
    """The same in words."""
    task_metrics: dict[str, int] | None = None
    """`TOTAL` images asked for, and how many of them have `SUCCEEDED` and `FAILED`."""


class TaskResponse(_Body):
    """`GET …/tasks/{id}`."""

    request_id: str
    """The UUID of this request, not of the edit."""
    output: TaskOutput
    usage: Usage | None = None
    """What was charged; left out until there are images."""


class TaskSummary(_Body):
    """One edit of a page, newest first; times in milliseconds since 1970."""

    task_id: str
    """The `request_id` of the edit."""
    status: TaskStatus
    """Where the edit stands."""
    model_name: str
    """The model that the edit named."""
    region: str
    """`ap-southeast-1` for Singapore or `cn-beijing`."""
    api_key_id: str
    """The id of the key that asked, as `overpaint keys list` shows it."""
    request_id: str
    """As `task_id`."""
    gmt_create: int | None
    """When the edit came in."""
    start_time: int | None
    """When it was begun; left out until then."""
    end_time: int | None
    """When it ended; left out until then."""
    code: str | None
    """Why the edit failed; left out otherwise."""
    message: str | None
    """The same in words."""


class TaskPage(_Body):
    """`GET …/tasks/`."""

    request_id: str
    """The UUID of this request."""
    data: list[TaskSummary]
    total: int
    """How many edits match on all pages."""
    total_page: int
    """How many pages there are."""
    page_no: int
    """This page, counted from 1."""
    page_size: int
    """How many edits a page holds."""


class TaskCancelled(_Body):
    """`POST …/tasks/{id}/cancel`."""

    request_id: str
    """The UUID of this request."""
