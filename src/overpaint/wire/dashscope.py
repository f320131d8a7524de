"""Model Studio's image editing (DashScope), as bodies.

Types are strict, since `"2"` is no number of images; null means left out, and unknown members are ignored, because the
SDKs send some of their own (`stream`, `enable_search`, `result_format`).

Source: Model Studio, "Qwen image editing", API reference (November 2025).
"""

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

    role: str | None = None
    """Always `user`."""
    content: Annotated[list[Content] | None, Field(max_length=PARTS_MAX, fail_fast=True)] = None
    """One to three images, in the order of "Image 1" to "Image 3", and exactly one text."""


class Input(_Body):
    """What to edit, and how."""

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

    model: str | None = None
    """`qwen-image-edit-plus`, `qwen-image-edit-plus-2025-10-30` or `qwen-image-edit`."""
    input: Input | None = None
    """The images and the instruction."""
    parameters: Parameters | None = None
    """Everything optional; members of other names are ignored."""


class ResultImage(_Body):
    """One result, by link."""

    image: str


class ResultMessage(_Body):
    """All results, in order."""

    role: str = "assistant"
    content: list[ResultImage]


class Choice(_Body):
    """The only choice, whatever `n` is."""

    finish_reason: str = "stop"
    message: ResultMessage


class Output(_Body):
    """The results."""

    choices: list[Choice]


class Usage(_Body):
    """What is billed: images, and their size in px."""

    width: int
    height: int
    image_count: int


class GenerationResponse(_Body):
    """The answer with status 200."""

    output: Output
    usage: Usage
    request_id: str


class Failure(_Body):
    """Every other answer; no member is ever null."""

    code: str
    message: str
    request_id: str


class UploadPolicy(_Body):
    """What the form of a temporary upload must hold, and where it goes; sizes in MiB."""

    policy: str
    signature: str
    upload_dir: str
    upload_host: str
    expire_in_seconds: int
    max_file_size_mb: int
    capacity_limit_mb: int
    oss_access_key_id: str
    x_oss_object_acl: str
    x_oss_forbid_overwrite: str


class UploadPolicyResponse(_Body):
    """`GET …/uploads?action=getPolicy`; the Java SDK reads `data`, and only where there is no `output`."""

    request_id: str
    data: UploadPolicy


class TaskResult(_Body):
    """One result, by link."""

    url: str


class TaskOutput(_Body):
    """Where a task stands; times in UTC such as `2025-11-21 10:20:30.123`."""

    task_id: str
    task_status: str
    submit_time: str | None = None
    scheduled_time: str | None = None
    end_time: str | None = None
    results: list[TaskResult] | None = None
    code: str | None = None
    message: str | None = None
    task_metrics: dict[str, int] | None = None


class TaskResponse(_Body):
    """`GET …/tasks/{id}`."""

    request_id: str
    output: TaskOutput
    usage: Usage | None = None


class TaskSummary(_Body):
    """One line of a page; times in milliseconds since 1970."""

    task_id: str
    status: str
    model_name: str
    region: str
    api_key_id: str
    request_id: str
    gmt_create: int | None
    start_time: int | None
    end_time: int | None
    code: str | None
    message: str | None


class TaskPage(_Body):
    """`GET …/tasks/`."""

    request_id: str
    data: list[TaskSummary]
    total: int
    total_page: int
    page_no: int
    page_size: int


class TaskCancelled(_Body):
    """`POST …/tasks/{id}/cancel`."""

    request_id: str
