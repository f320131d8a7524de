"""Bodies as they come, a form or JSON, read into one shape; unknown fields are refused by name."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.requests import Request

from overpaint.contracts.multipart import parts_of
from overpaint.contracts.openai.faults import refuse, refuse_missing
from overpaint.contracts.parsing import faults_told, parsed
from overpaint.core.edits import INPUTS_MAX
from overpaint.core.errors import EditError, ErrorKind, Reason
from overpaint.wire import openai as wire

PARTS_MAX = 64
FORM, JSON = "multipart/form-data", "application/json"


# Fields that somebody sends and that cannot be done here, with what to do instead.
REFUSED = {
    "markup": "mark the place with a mask, or draw on the first image itself",
    "lora": "this server loads no adapters",
    "image": "in JSON the pictures go into images",
    "image[]": "in JSON the pictures go into images",
    "url": "in JSON the pictures go into images",
    "images": "in a form the pictures go into image",
    "strength": "an edit has no strength; say in the prompt how much should change",
    "output_quality": "use output_compression",
    "enhance_prompt": "the prompt is taken as it is",
    "enable_upscaling": "ask for a larger size",
    "upscaling_scale": "ask for a larger size",
    "complexity": "it belongs to hosted models",
    "frame_count": "it belongs to animated GIFs, which are not made here",
    "frame_duration_ms": "it belongs to animated GIFs, which are not made here",
    "svg": "it belongs to drawings in SVG, which are not made here",
    "svg[model]": "it belongs to drawings in SVG, which are not made here",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body asks for; its pictures are still bytes or references."""

    options: wire.EditOptions
    images: Sequence[bytes | str] = field(repr=False)
    mask: bytes | str | None = field(repr=False)


def asked_of(request: Request, body: bytes) -> Asked:
    """The body as data, form or JSON; raises `EditError` and names the first field that is wrong."""
    kind = content_type_of(request)
    if kind == FORM:
        return _from_form(request.headers["content-type"], body)
    if kind == JSON:
        return _from_json(body)
    raise EditError(
        ErrorKind.media_type, f"The content type {kind or '(none)'} is not accepted; send {FORM} or {JSON}."
    )


def content_type_of(request: Request) -> str:
    """The media type of the body without its parameters, in lower case; empty for none."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _from_form(content_type: str, body: bytes) -> Asked:
    pictures: list[tuple[str, int, bytes | str]] = []
    mask: bytes | None = None
    texts: dict[str, str] = {}
    for part in parts_of(content_type, body, parts_max=PARTS_MAX):
        if not part.data and not part.filename:  # form tools send empty text for an empty field
            continue
        picture = re.fullmatch(r"(image|url)(?:\[(\d{0,3})\])?", part.name, re.ASCII)
        if picture:
            given = part.data if picture[1] == "image" else part.text
            pictures.append((picture[1], int(picture[2] or 0), given))
        elif part.name in texts or (part.name == "mask" and mask is not None):
            refuse(part.name, f"{part.name} is given more than once.")
        elif part.name == "mask":
            mask = part.data
        else:
            texts[part.name] = part.text
    with _explained(), faults_told():
        options = wire.EditOptions.model_validate_strings(texts)
    _check_count("image", len(pictures))
    # Files before addresses, then by number; those without one stay in the order in which they came.
    pictures.sort(key=lambda picture: picture[:2])
    return Asked(options, [given for _, _, given in pictures], mask)


def _from_json(body: bytes) -> Asked:
    with _explained():
        asked = parsed(wire.EditBody, body)
    references = asked.images or []
    _check_count("images", len(references))
    images = [_address(image, f"images[{index}]") for index, image in enumerate(references)]
    return Asked(asked, images, _address(asked.mask, "mask") if asked.mask else None)


def _check_count(param: str, count: int) -> None:
    if not count:
        refuse_missing(param)
    if count > INPUTS_MAX:
        refuse(param, f"This model takes 1 to {INPUTS_MAX} images, got {count}.")


def _address(reference: wire.ImageReference, param: str) -> str:
    if reference.file_id is not None:
        refuse(f"{param}.file_id", "This server keeps no files by id; send the picture itself as image_url.")
    if not reference.image_url:
        refuse(f"{param}.image_url", f"{param} must hold image_url.")
    return reference.image_url


@contextmanager
def _explained() -> Iterator[None]:
    """Says of a parameter that others have, and this server has not, what to do instead."""
    try:
        yield
    except EditError as error:
        if error.reason is Reason.parameter_unknown and error.param in REFUSED:
            error.message = f"{error.param} is not supported: {REFUSED[error.param]}."
        raise
