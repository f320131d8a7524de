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

    # It may be missing here all the same: the contract refuses that in words of its own.
    model_config = ConfigDict(json_schema_extra={"required": ["prompt"]})

    prompt: Annotated[str | None, Field(max_length=PROMPT_MAX, repr=False)] = None
    """What to do, English or Chinese, at most 32000 characters."""
    model: str | None = None
    """A name that `GET /v1/models` lists; default `qwen-image-edit-plus`."""
    n: int | None = None
    """How many images, 1 to 6; default 1."""
    size: str | None = None
    """`WIDTHxHEIGHT`, sides from 16 to 3840 px, at most 8294400 pixels, proportions from 1:3 to 3:1; or `auto`: the
    shape of Image 1 and about one megapixel."""
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
    """0 to 2147483647; the same seed gives the same images again. Random by default."""
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

    model_config = ConfigDict(json_schema_extra={"required": ["prompt", "images"]})

    images: Annotated[list[ImageReference] | None, Field(max_length=IMAGES_MAX, fail_fast=True)] = None
    """One to three pictures."""
    mask: ImageReference | None = None
    """A PNG of the size of Image 1 that is transparent where it may be edited."""


class TokenDetails(_Body):
    """Tokens by what they stand for."""

    text_tokens: int = 0
    """Always 0."""
    image_tokens: int = 0
    """Always 0."""


class Usage(_Body):
    """Tokens, which are not what is counted here: images are."""

    input_tokens: int = 0
    """Always 0."""
    output_tokens: int = 0
    """Always 0."""
    total_tokens: int = 0
    """Always 0."""
    input_tokens_details: TokenDetails = TokenDetails()
    """By what they stand for."""


class ResultImage(_Body):
    """One result: bare base64, or a link."""

    b64_json: Annotated[str | None, Field(repr=False)] = None
    """The picture in bare base64; left out where links were asked for."""
    url: str | None = None
    """A link that needs no key, for 24 hours; left out unless links were asked for."""


class ImagesResponse(_Body):
    """The answer with status 200; `quality` and `background` are left out where the engine chose."""

    created: int
    """Seconds since 1970."""
    data: list[ResultImage]
    """The results, in order."""
    size: str
    """What was made, as `WIDTHxHEIGHT` in px."""
    quality: str | None = None
    """What was asked for and made; left out where the engine chose."""
    background: str | None = None
    """What was made: `transparent` or `opaque`; left out where the engine chose."""
    output_format: str
    """What was made: `png`, `jpeg` or `webp`."""
    usage: Usage = Usage()
    """Tokens, which are not what is counted here."""


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
    """What an edit names as `model`; it may hold a slash."""
    object: str = "model"
    """Always `model`."""
    created: int
    """When the model came out, in seconds since 1970."""
    owned_by: str = "overpaint"
    """Always `overpaint`."""


class ModelList(_Body):
    """All of them."""

    object: str = "list"
    """Always `list`."""
    data: list[Model]
    """All models."""


class Error(_Body):
    """What went wrong; all four members are always there."""

    message: str
    """What was wrong, in one sentence."""
    type: str
    """The class of the error, such as `invalid_request_error`."""
    param: str | None
    """The field to blame, or null."""
    code: str | None
    """What to branch on, beside the status; null where the API has none."""


class Failure(_Body):
    """Every other answer."""

    error: Error
    """What went wrong."""
