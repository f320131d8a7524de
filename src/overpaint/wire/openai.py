"""The OpenAI Images API, for editing, as bodies.

Types are strict in JSON; the fields of a form are text, and mean what their text says. Null means left out. Unknown
members are errors: what would change a picture elsewhere must not be dropped unseen.

Sources: the published description of the API, and its Python SDK 3.52 and 2.54; for the fields from `negative_prompt`
on, vLLM-Omni and SGLang.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

PROMPT_MAX = 32_000
SEED_MAX = 2**31 - 1
IMAGES_MAX = 64  # far beyond what any request may hold, so that its own sentence refuses four images


class _Body(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", hide_input_in_errors=True, use_attribute_docstrings=True
    )


class EditOptions(_Body):
    """Everything about an edit but its pictures."""

    prompt: Annotated[str | None, Field(max_length=PROMPT_MAX, repr=False)] = None
    """What to do, English or Chinese, at most 32000 characters. Needed."""
    model: str | None = None
    """A name that `GET /v1/models` lists; default `qwen-image-edit-plus`."""
    n: int | None = None
    """How many images, 1 to 6; default 1."""
    size: str | None = None
    """`WIDTHxHEIGHT`, or `auto`: the shape of Image 1 and about one megapixel."""
    response_format: Literal["b64_json", "url"] | None = None
    """Base64 in the answer (default), or links."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """Default `png`."""
    output_compression: Annotated[int | None, Field(ge=0, le=100)] = None
    """The quality of JPEG and WEBP, 0 to 100; default 100."""
    quality: Literal["auto", "low", "medium", "high", "standard"] | None = None
    """Chooses the tier of an engine that has some: `low` turbo, `medium` fast, `high` tuned."""
    background: Literal["auto", "transparent", "opaque"] | None = None
    """`transparent` cuts the subject out, as PNG or WEBP; `opaque` puts white where nothing is."""
    input_fidelity: Literal["low"] | None = None
    """Only `low`."""
    stream: bool | None = None
    """Whether to answer by server-sent events."""
    partial_images: Annotated[int | None, Field(ge=0, le=3)] = None
    """0 to 3; engines without previews send finished images only."""
    user: str | None = None
    """A name for your own end user; not kept."""
    safety_identifier: str | None = None
    """As `user`."""
    moderation: Literal["auto", "low"] | None = None
    """Taken without an effect."""
    negative_prompt: Annotated[str | None, Field(max_length=PROMPT_MAX, repr=False)] = None
    """What should not be seen."""
    seed: Annotated[int | None, Field(ge=0, le=SEED_MAX)] = None
    """The same seed gives the same images again; random by default."""
    num_inference_steps: Annotated[int | None, Field(ge=1, le=200)] = None
    """1 to 200, for engines that denoise."""
    guidance_scale: Annotated[float | None, Field(ge=0, le=20, allow_inf_nan=False)] = None
    """0 to 20, for engines that denoise."""
    true_cfg_scale: Annotated[float | None, Field(ge=0, le=20, allow_inf_nan=False)] = None
    """0 to 20, for engines that denoise, with a negative prompt."""
    generator_device: str | None = None
    """Taken without an effect."""
    enable_teacache: bool | None = None
    """Taken without an effect."""


class ImageReference(_Body):
    """A picture by its address or its own bytes, or by the id of an upload."""

    image_url: Annotated[str | None, Field(repr=False)] = None
    """A data URI, or a link that this server has given out."""
    file_id: str | None = None
    """Refused: this server keeps no files by id."""


class EditBody(EditOptions):
    """`POST /v1/images/edits` as JSON."""

    images: Annotated[list[ImageReference] | None, Field(max_length=IMAGES_MAX, fail_fast=True)] = None
    """One to three pictures."""
    mask: ImageReference | None = None
    """A PNG of the size of Image 1 that is transparent where it may be edited."""


class TokenDetails(_Body):
    """Tokens by what they stand for."""

    text_tokens: int = 0
    image_tokens: int = 0


class Usage(_Body):
    """Tokens, which are not what is counted here: images are."""

    input_tokens: int = 0
    output_tokens: int = 0
    total_tokens: int = 0
    input_tokens_details: TokenDetails = TokenDetails()


class ResultImage(_Body):
    """One result: bare base64, or a link."""

    b64_json: Annotated[str | None, Field(repr=False)] = None
    url: str | None = None


class ImagesResponse(_Body):
    """The answer with status 200; `quality` and `background` are left out where the engine chose."""

    created: int
    data: list[ResultImage]
    size: str
    quality: str | None = None
    background: str | None = None
    output_format: str
    usage: Usage = Usage()


class CompletedEvent(_Body):
    """One finished image of a stream."""

    type: str = "image_edit.completed"
    b64_json: Annotated[str, Field(repr=False)]
    created_at: int
    size: str
    quality: str
    background: str
    output_format: str
    usage: Usage = Usage()


class Model(_Body):
    """A model that may be named in an edit."""

    id: str
    object: str = "model"
    created: int
    owned_by: str = "overpaint"


class ModelList(_Body):
    """All of them."""

    object: str = "list"
    data: list[Model]


class Error(_Body):
    """What went wrong; all four members are always there."""

    message: str
    type: str
    param: str | None
    code: str | None


class Failure(_Body):
    """Every other answer."""

    error: Error
