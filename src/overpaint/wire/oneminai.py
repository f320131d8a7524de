"""1min.ai's bodies as data, with the field names of its API; nothing here knows what they mean.

What a schema calls required may be missing here all the same: the contract refuses that in words of its own.

Facts: 1min.ai API documentation, "Asset API" and "Image Editor" (Qwen Image Edit Plus); bodies recorded by public clients.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

REFERENCES_MAX = (
    64  # far beyond what any request may hold, so that its own sentence refuses three more images
)


class _Body(BaseModel):
    model_config = ConfigDict(
        strict=True,
        extra="ignore",
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
        serialize_by_alias=True,
    )


class _CamelBody(_Body):
    model_config = ConfigDict(alias_generator=to_camel)


class _Answer(_CamelBody):
    model_config = ConfigDict(validate_by_name=True)


class Prompt(_Body):
    """The `promptObject` of an edit."""

    model_config = ConfigDict(json_schema_extra={"required": ["imageUrl", "prompt", "n"]})

    image_url: Annotated[str | None, Field(alias="imageUrl", repr=False)] = None
    """Image 1: a path that an upload or an earlier edit has given out, or a link to one."""
    prompt: Annotated[str | None, Field(repr=False)] = None
    """The instruction; what goes beyond 800 characters is cut off."""
    n: int | None = None
    """How many images, 1 to 6; has no default."""
    additional_images: Annotated[
        list[str] | None, Field(max_length=REFERENCES_MAX, fail_fast=True, repr=False)
    ] = None
    """Image 2 and Image 3, like `imageUrl`."""
    width: int | None = None
    """512 to 2048, returned exactly; alone it keeps the shape of Image 1."""
    height: int | None = None
    """As `width`."""
    prompt_extend: bool | None = None
    """Whether the instruction may be rewritten to be clearer; default true."""
    negative_prompt: Annotated[str | None, Field(repr=False)] = None
    """What should not be seen, at most 500 characters."""
    seed: int | None = None
    """0 to 2147483647; the same seed gives the same images again. Random by default."""


class FeatureRequest(_CamelBody):
    """`POST /api/features`."""

    model_config = ConfigDict(json_schema_extra={"required": ["type", "model", "promptObject"]})

    type: str | None = None
    """Always `IMAGE_EDITOR`."""
    model: str | None = None
    """Always `qwen-image-edit-plus`."""
    prompt_object: Annotated[dict[str, Any] | None, Field(repr=False)] = None
    """The edit; comes back as it was sent, members of other names included."""
    is_async: Annotated[bool | None, Field(alias="async")] = None
    """Whether to answer at once; `GET /api/results/{uuid}` then tells what became of it."""


class Status(StrEnum):
    """Where an edit stands."""

    success = "SUCCESS"
    processing = "PROCESSING"
    failure = "FAILURE"


class RecordDetail(_Answer):
    """What was asked, and what came of it."""

    prompt_object: Annotated[dict[str, Any], Field(repr=False)]
    """As it was sent, members of other names included."""
    result_object: list[str]
    """Paths of the results, in order, empty until there are all; each can be an input of another edit."""
    response_object: dict[str, str]
    """Empty; for a record that has failed, why."""


class Record(_Answer):
    """One edit."""

    uuid: str
    """Names the edit at `GET /api/results/{uuid}`."""
    user_id: str
    """The key that asked."""
    team_id: str
    """The account of that key."""
    model: str
    """That of the request."""
    type: str
    """That of the request."""
    metadata: None = None
    """Always null."""
    rating: None = None
    """Always null."""
    feedback: None = None
    """Always null."""
    conversation_id: None = None
    """Always null."""
    status: Status
    """Where the edit stands; `SUCCESS` once the results are there."""
    created_at: str
    """UTC, with milliseconds."""
    ai_record_detail: RecordDetail
    """What was asked, and what came of it."""
    additional_data: None = None
    """Always null."""
    temporary_url: str | None
    """A link to the first result that needs no key, for 7 days; null until there is one."""
    temporary_urls: list[str]
    """Such links to all results, in order; an addition of ours."""


class RecordResponse(_Answer):
    """The answer to an edit, and to a question for one; null for one that is unknown or expired."""

    ai_record: Record | None
    """The edit; null for one that is unknown or expired."""


class AssetMetadata(_Answer):
    """Who uploaded what, as it is kept with the object."""

    team_id: Annotated[str, Field(alias="team-id")]
    """The account."""
    user_id: Annotated[str, Field(alias="user-id")]
    """The key that uploaded."""
    fieldname: str = "asset"
    """Always `asset`."""
    originalname: Annotated[str, Field(repr=False)]
    """The name that the client gave."""
    encoding: str = "7bit"
    """Always `7bit`."""
    mimetype: str
    """What the bytes are, whatever was declared."""


class Asset(_Answer):
    """An upload as the storage knows it."""

    fieldname: str = "asset"
    """Always `asset`, the name of the part."""
    originalname: Annotated[str, Field(repr=False)]
    """The name that the client gave."""
    encoding: str = "7bit"
    """Always `7bit`."""
    mimetype: str
    """What the bytes are, whatever was declared."""
    size: int
    """Bytes."""
    bucket: str
    """Where the storage keeps it."""
    key: str
    """The path to edit it by."""
    acl: str = "private"
    """Always `private`."""
    content_type: str = "application/octet-stream"
    """Always `application/octet-stream`."""
    content_disposition: None = None
    """Always null."""
    content_encoding: None = None
    """Always null."""
    storage_class: str = "STANDARD"
    """Always `STANDARD`."""
    server_side_encryption: None = None
    """Always null."""
    metadata: AssetMetadata
    """Who uploaded what."""
    location: str
    """An absolute address that ends in the key; works as an image of an edit, not as a download."""
    etag: str
    """The MD5 of the bytes, within quotes of its own."""


class FileMetadata(_Answer):
    """Of use for documents alone."""

    token: int = 0
    """Always 0."""
    character: int = 0
    """Always 0."""


class FileContent(_Answer):
    """An upload as the application knows it."""

    uuid: str
    """A UUID of its own."""
    path: Annotated[str, Field(repr=False)]
    """What `imageUrl` takes."""
    type: str
    """The extension that belongs to the bytes, such as `png`."""
    name: str
    """The end of the path."""
    content: str = ""
    """Always empty: a picture holds no text."""
    status: str = "ACTIVE"
    """Always `ACTIVE`."""
    metadata: FileMetadata = FileMetadata()
    """Of use for documents alone."""
    created_at: str
    """UTC, with milliseconds."""


class UploadResponse(_Answer):
    """The answer to `POST /api/assets`."""

    asset: Asset
    """The upload as the storage knows it."""
    file_content: FileContent
    """The upload as the application knows it."""


class Modality(_Answer):
    """What goes in, and what comes out."""

    inputs: Annotated[list[str], Field(alias="INPUT")]
    """Always `TEXT` and `IMAGE`."""
    outputs: Annotated[list[str], Field(alias="OUTPUT")]
    """Always `IMAGE`."""


class CreditMetadata(_Answer):
    """The price."""

    credit_per_image: int
    """Credits, each a millionth of a US dollar."""


class Model(_Answer):
    """One model of the catalogue."""

    model_id: str
    """What a request names as `model`."""
    name: str
    """For people."""
    provider: str
    """Always `overpaint`."""
    status: str = "ACTIVE"
    """Always `ACTIVE`."""
    features: list[str]
    """What it can do: `IMAGE_EDITOR`."""
    modality: Modality
    """What goes in, and what comes out."""
    credit_metadata: CreditMetadata
    """The price."""


class ModelsResponse(_Answer):
    """The answer to `GET /models`."""

    models: list[Model]
    """All models of this server."""


class Detail(_Answer):
    """One field, and what is wrong with it."""

    field: str
    """Its name."""
    message: str
    """What is wrong with it."""


class Failure(_Answer):
    """Every answer that is none of the above."""

    error_code: str
    """What to branch on, beside the status."""
    message: str
    """What was wrong, in one sentence."""
    details: str | None = None
    """A list of fields as JSON in a string; left out where no field is to blame."""
