"""What a body means for the engine of this server: its edit, and what of it has no effect."""

import re

from overpaint.contracts.files import stored_key_of
from overpaint.contracts.http import Service, data_uri_bytes, is_data_uri, malformed_reference
from overpaint.contracts.openai.asking import Asked
from overpaint.contracts.openai.faults import refuse, refuse_missing
from overpaint.contracts.openai.models import DEFAULT_MODEL, known_model
from overpaint.core.edits import (
    OUTPUTS_MAX,
    Background,
    Canvas,
    EditRequest,
    ImageSource,
    Inline,
    Options,
    Remote,
    Stored,
    Which,
)
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.images import Size, check_bytes
from overpaint.core.ports import Capabilities
from overpaint.wire import openai as wire

MASK_BYTES_MAX = 4 * 2**20
SIDE_MIN_PX, SIDE_MAX_PX = 16, 3840
AREA_MAX_PX = 3840 * 2160
ASPECT_MAX = 3
_PNG = b"\x89PNG\r\n\x1a\n"
_TIERS = {"low": "turbo", "medium": "fast", "high": "tuned"}


# Fields that are taken because they change no picture; an answer says so. `user` and `safety_identifier` promise nothing.
WITHOUT_EFFECT = ("moderation", "generator_device", "enable_teacache")


def to_edit(service: Service, asked: Asked) -> EditRequest:
    """The edit that a body asks for; raises `EditError` for what is missing, out of range or beyond the engine."""
    options, capabilities = asked.options, service.capabilities
    model = known_model(options.model or DEFAULT_MODEL).model
    if not (options.prompt or "").strip():
        refuse_missing("prompt")
    n = 1 if options.n is None else options.n
    if not 1 <= n <= OUTPUTS_MAX:
        refuse("n", f"n must be an integer from 1 to {OUTPUTS_MAX}, got {n}.")
    if options.stream and options.response_format == "url":
        refuse("response_format", "A stream carries its pictures; response_format url does not go with it.")
    if asked.mask is not None and not capabilities.mask:
        refuse("mask", "The engine of this server edits whole pictures and takes no mask.")
    return EditRequest(
        model=model,
        prompt=options.prompt or "",
        images=tuple(
            _source(service, image, f"Image {number}", f"images[{number - 1}]")
            for number, image in enumerate(asked.images, start=1)
        ),
        n=n,
        size=size_of(options.size),
        negative_prompt=options.negative_prompt,
        seed=options.seed,
        mask=None if asked.mask is None else _mask(service, asked.mask),
        options=_options(options, capabilities),
    )


def _options(options: wire.EditOptions, capabilities: Capabilities) -> Options:
    format_ = options.output_format or "png"
    background = Background(options.background or "auto")
    if background is Background.transparent:
        if format_ == "jpeg":
            refuse("background", "A transparent background needs output_format png or webp.")
        if not capabilities.transparency:
            refuse("background", "The engine of this server makes no transparent pictures.")
    compression = 100 if options.output_compression is None else options.output_compression
    if format_ == "png" and compression != 100:
        refuse("output_compression", "output_compression belongs to jpeg and webp; png is without loss.")
    return Options(
        media_type=f"image/{format_}",
        compression=max(compression, 1),
        background=background,
        tier=tier_of(options, capabilities),
        num_inference_steps=options.num_inference_steps,
        true_cfg_scale=options.true_cfg_scale,
        guidance_scale=options.guidance_scale,
    )


def tier_of(options: wire.EditOptions, capabilities: Capabilities) -> str | None:
    """The engine's tier that the quality stands for, or None where the engine chooses."""
    tier = _TIERS.get(options.quality or "auto")
    return tier if tier in capabilities.tiers else None


def size_of(text: str | None) -> Size | Canvas:
    """`WIDTHxHEIGHT` as a size, to the pixel; the proportions of Image 1 for none and `auto`."""
    if not text or text == "auto":
        return Canvas(Which.first)
    sides = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text, re.ASCII)
    width, height = (int(side) for side in sides.groups()) if sides else (0, 0)
    short, long = sorted((width, height))
    if short < SIDE_MIN_PX or long > SIDE_MAX_PX or short * long > AREA_MAX_PX or long > ASPECT_MAX * short:
        refuse(
            "size",
            f"size must be auto or WIDTHxHEIGHT, such as 1024x1024: sides from {SIDE_MIN_PX} to {SIDE_MAX_PX}, "
            f"at most {AREA_MAX_PX:,} pixels, proportions from 1:{ASPECT_MAX} to {ASPECT_MAX}:1.",
        )
    return Size(width, height)


def _source(service: Service, given: bytes | str, name: str, param: str) -> ImageSource:
    if isinstance(given, bytes):
        check_bytes(len(given), name=name, param=param)
        return Inline(given)
    if is_data_uri(given):
        return Inline(data_uri_bytes(given, name=name, param=param))
    if key := stored_key_of(service, given):
        return Stored(key)
    if given[:8].lower().startswith(("http://", "https://")):
        return Remote(given)
    raise malformed_reference(name, param)


def _mask(service: Service, given: bytes | str) -> ImageSource:
    mask = _source(service, given, "The mask", "mask")
    if isinstance(mask, Inline):
        if not mask.data.startswith(_PNG):
            raise EditError(ErrorKind.invalid_image, "The mask must be a PNG file.", param="mask")
        if len(mask.data) > MASK_BYTES_MAX:
            raise EditError(
                ErrorKind.image_too_large,
                f"The mask has {len(mask.data):,} bytes; at most {MASK_BYTES_MAX:,} (4 MiB) are accepted.",
                param="mask",
            )
    return mask


def notes_of(options: wire.EditOptions, capabilities: Capabilities) -> list[str]:
    """What of the request had no effect before an engine saw it."""
    notes = [
        f"{name} has no effect on this server"
        for name in WITHOUT_EFFECT
        if getattr(options, name) is not None
    ]
    if options.quality in _TIERS and not tier_of(options, capabilities):
        notes.append("quality has no effect on this engine")
    if options.partial_images:
        notes.append("partial_images has no effect: finished images alone are sent")
    return notes


def background_of(options: wire.EditOptions) -> str | None:
    """What the background certainly is; None where it depends on the instruction."""
    if options.background in {"transparent", "opaque"}:
        return options.background
    return "opaque" if options.output_format == "jpeg" else None
