"""What an edit is: the request, the task an engine gets, and what comes back from it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from overpaint.core.images import Size

INPUTS_MAX = 3
OUTPUTS_MAX = 6
SEED_MAX = 2**31 - 1


class Canvas(StrEnum):
    """How the output size follows from the inputs when the caller names none; each contract has its rule."""

    last_image = "last_image"  # aspect of the last input, about 1 MP


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


ImageSource = Inline | Remote | Stored


def seeds_of(first: int, n: int) -> tuple[int, ...]:
    """One seed for each of `n` outputs: output i depends on `first` + i alone, whatever n is."""
    return tuple((first + index) % (SEED_MAX + 1) for index in range(n))


@dataclass(frozen=True, slots=True)
class EditRequest:
    """One instruction on 1..3 input images, for 1..6 output images.

    A contract has checked every value before it builds one. `negative_prompt` None means that none was given.
    """

    model: str
    prompt: str = field(repr=False)
    images: tuple[ImageSource, ...]
    n: int = 1
    size: Size | Canvas = Canvas.last_image
    negative_prompt: str | None = field(default=None, repr=False)
    seed: int | None = None
    prompt_extend: bool = True
    watermark: bool = False


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
    """One finished output: PNG bytes without metadata."""

    image_index: int
    size: Size
    data: bytes = field(repr=False)


Event = Understood | Progress | Produced


@dataclass(frozen=True, slots=True)
class OutputImage:
    """One stored output of a finished edit."""

    index: int
    key: str
    media_type: str
    bytes_count: int
    size: Size
    expires_at: datetime
