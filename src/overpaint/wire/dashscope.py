"""Model Studio's image editing call (DashScope), as bodies.

Types are strict, since `"2"` is no number of images; null means left out, and unknown members are ignored, because the
SDKs send some of their own (`stream`, `enable_search`, `result_format`).

Source: Model Studio, "Qwen image editing", API reference (November 2025).
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

PARTS_MAX = 64  # far beyond what any request may hold, so that its own sentence refuses five images


class _Body(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", hide_input_in_errors=True)


class Content(_Body):
    """One part of the message: an image or the text."""

    image: Annotated[str | None, Field(repr=False)] = None
    text: Annotated[str | None, Field(repr=False)] = None


class Message(_Body):
    """The one message of a request."""

    role: str | None = None
    content: Annotated[list[Content] | None, Field(max_length=PARTS_MAX, fail_fast=True)] = None


class Input(_Body):
    """What to edit, and how."""

    messages: Annotated[list[Message] | None, Field(max_length=PARTS_MAX, fail_fast=True)] = None


class Parameters(_Body):
    """Everything optional."""

    n: int | None = None
    negative_prompt: Annotated[str | None, Field(repr=False)] = None
    size: str | None = None
    prompt_extend: bool | None = None
    watermark: bool | None = None
    seed: int | None = None


class GenerationRequest(_Body):
    """`POST …/services/aigc/multimodal-generation/generation`."""

    model: str | None = None
    input: Input | None = None
    parameters: Parameters | None = None


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
