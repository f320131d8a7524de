"""What an edit is: the request, the task an engine gets, and what comes back from it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from overpaint.core.images import Size

INPUTS_MAX = 3
OUTPUTS_MAX = 6
SEED_MAX = 2**31 - 1


class Which(StrEnum):
    """An input image by its place."""

    first = "first"
    last = "last"


@dataclass(frozen=True, slots=True)
class Canvas:
    """An output size that follows from an input: its aspect and about 1 megapixel; a side in px that is named is kept.

    Each contract has its rule.
    """

    like: Which
    width: int | None = None
    height: int | None = None


class Frame(StrEnum):
    """How far the size of an output binds the engine.

    An edit that turns, crops or joins pictures has a shape of its own, which it may keep where nobody asked for a size.
    """

    asked = "asked"  # exactly the task's size
    area = "area"  # its aspect may be the edit's, at about as many pixels
    own = "own"  # the pixels of Image 1 are kept as they are; the size is that of what comes of it


class Background(StrEnum):
    """What lies behind the edited picture: `auto` leaves it to the instruction."""

    auto = "auto"
    opaque = "opaque"
    transparent = "transparent"


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller asks of the engine and its files beyond the instruction; None is the engine's own choice.

    `media_type` is image/png, image/jpeg or image/webp; `compression` 1..100 is the quality of the last two. An engine
    says in `Understood.notes` what of the rest had no effect.
    """

    media_type: str = "image/png"
    compression: int = 100
    background: Background = Background.auto
    tier: str | None = None
    num_inference_steps: int | None = None
    true_cfg_scale: float | None = None
    guidance_scale: float | None = None


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Inline:
    """An input image that came with the request."""

    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Remote:
    """An input image to be fetched from a URL."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Stored:
    """An input image that this server already holds, by its object key."""

    key: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """An input image that the caller has uploaded, by the path that a dialect gave out for it.

    `model` is the model that it must have been uploaded for; None is any.
    """

    path: str
    model: str | None = None


ImageSource = Inline | Remote | Stored | Uploaded


def seeds_of(first: int, n: int) -> tuple[int, ...]:
    """One seed for each of `n` outputs: output i depends on `first` + i alone, whatever n is."""
    return tuple((first + index) % (SEED_MAX + 1) for index in range(n))


@dataclass(frozen=True, slots=True)
class EditRequest:
    """One instruction on 1..3 input images, for 1..6 output images.

    A contract has checked every value before it builds one. `negative_prompt` None means that none was given.
    `mask` is a picture of the size of Image 1 whose transparent pixels say where to edit. `retention` is how long job
    and outputs are kept. `echo` is what the contract wants back with the job; no one else reads it.
    """

    model: str
    prompt: str = field(repr=False)
    images: tuple[ImageSource, ...]
    n: int = 1
    size: Size | Canvas = Canvas(Which.last)
    negative_prompt: str | None = field(default=None, repr=False)
    seed: int | None = None
    prompt_extend: bool = True
    watermark: bool = False
    mask: ImageSource | None = None
    options: Options = DEFAULTS
    retention: timedelta = timedelta(hours=24)
    echo: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class EditTask:
    """What an engine needs to know about one edit; the input bytes travel beside it.

    `seeds` has one entry per output still to be made and `indexes` says which output each is: an attempt
    after a crash makes only what is missing.
    """

    job_id: str
    prompt: str = field(repr=False)
    negative_prompt: str | None = field(repr=False)
    prompt_extend: bool
    watermark: bool
    size: Size
    indexes: tuple[int, ...]
    seeds: tuple[int, ...]
    options: Options = DEFAULTS
    frame: Frame = Frame.asked


@dataclass(frozen=True, slots=True)
class Understood:
    """What the engine took the instruction to mean; `notes` tell what had no effect."""

    plan_text: str = field(repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """Step `step` of `step_count` has begun on output `image_index`."""

    stage: str
    step: int
    step_count: int
    image_index: int


@dataclass(frozen=True, slots=True)
class Produced:
    """One finished output: bytes of the media type that the task's options name, without metadata."""

    image_index: int
    size: Size
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that only came to light while the edit ran; it joins the notes of `Understood`."""

    note: str


Event = Understood | Progress | Noted | Produced


@dataclass(frozen=True, slots=True)
class OutputImage:
    """One stored output of a finished edit."""

    asset_id: str
    index: int
    key: str
    media_type: str
    bytes_count: int
    size: Size
    stored_at: datetime
    expires_at: datetime
    path: str | None = None
