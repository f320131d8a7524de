"""What an instruction was understood to mean, as data.

A `Plan` is a list of steps; each step class is one thing the engine can do, and its fields are its parameters.
`Plan.as_json` is what `overpaint understand --json` prints.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar, Literal


class Language(StrEnum):
    """The languages that instructions may be in; refusals answer in the same one."""

    english = "en"
    chinese = "zh"


@dataclass(frozen=True, slots=True)
class Color:
    """A named colour. `rgb` is sRGB, 0..255 each; `name` is English (or `#rrggbb`)."""

    name: str
    rgb: tuple[int, int, int]


class Position(StrEnum):
    """A place in the picture."""

    middle = "center"  # `center` is a method of str
    top = "top"
    bottom = "bottom"
    left = "left"
    right = "right"
    top_left = "top-left"
    top_right = "top-right"
    bottom_left = "bottom-left"
    bottom_right = "bottom-right"


class Scene(StrEnum):
    """The backgrounds that the engine can render."""

    mountain_sunset = "mountain_sunset"
    beach = "beach"
    night_sky = "night_sky"
    snow = "snow"
    studio = "studio"
    forest = "forest"
    city_dusk = "city_dusk"


class LookName(StrEnum):
    """The looks that the engine can give."""

    bw = "bw"
    sepia = "sepia"
    warmer = "warmer"
    cooler = "cooler"
    brighter = "brighter"
    darker = "darker"
    contrast_up = "contrast_up"
    contrast_down = "contrast_down"
    saturation_up = "saturation_up"
    saturation_down = "saturation_down"
    vintage = "vintage"
    film = "film"
    hdr = "hdr"
    denoise = "denoise"
    sharpen = "sharpen"
    dehaze = "dehaze"
    day_to_night = "day_to_night"
    vignette = "vignette"


Amount = Literal["slight", "strong"] | int  # an int is per cent, 1..100

ALL_TEXT = "*"


@dataclass(frozen=True, slots=True)
class Look:
    """Change tone, colour or clarity of the whole picture."""

    family: ClassVar[str] = "look"
    name: LookName
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Write `new` where `old` stands, in the same manner."""

    family: ClassVar[str] = "text.replace"
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RemoveText:
    """Erase `old`; `ALL_TEXT` erases every line that can be read."""

    family: ClassVar[str] = "text.remove"
    old: str


@dataclass(frozen=True, slots=True)
class AddText:
    """Write `text` at a position; no colour chosen means the one that reads best there."""

    family: ClassVar[str] = "text.add"
    text: str
    position: Position | None = None
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class BackgroundScene:
    """Put the subject before a rendered scene."""

    family: ClassVar[str] = "background.scene"
    scene: Scene


@dataclass(frozen=True, slots=True)
class BackgroundColor:
    """Put the subject before one even colour."""

    family: ClassVar[str] = "background.color"
    color: Color


@dataclass(frozen=True, slots=True)
class BackgroundTransparent:
    """Cut the subject out; the result has an alpha channel."""

    family: ClassVar[str] = "background.transparent"


@dataclass(frozen=True, slots=True)
class BackgroundBlur:
    """Blur everything behind the subject."""

    family: ClassVar[str] = "background.blur"
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class BackgroundImage:
    """Put the subject before input image `image` (counted from 1)."""

    family: ClassVar[str] = "background.image"
    image: int


@dataclass(frozen=True, slots=True)
class Recolor:
    """Give the `target` (a garment below a face) a new colour."""

    family: ClassVar[str] = "recolor"
    target: str
    color: Color


Step = (
    Look
    | ReplaceText
    | RemoveText
    | AddText
    | BackgroundScene
    | BackgroundColor
    | BackgroundTransparent
    | BackgroundBlur
    | BackgroundImage
    | Recolor
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one instruction, in order: all are done, or none."""

    steps: tuple[Step, ...]
    language: Language

    def as_json(self) -> dict[str, object]:
        """`{"expect": "edit", "family", "params"}`; several steps are family `multi`."""
        described = [{"family": step.family, "params": _params_of(step)} for step in self.steps]
        if len(described) == 1:
            return {"expect": "edit", **described[0]}
        return {"expect": "edit", "family": "multi", "params": {"steps": described}}

    @property
    def as_text(self) -> str:
        """One line for people, such as `look bw; text.add 1969, bottom-right`."""
        told = (
            f"{step.family} {', '.join(str(value) for value in _params_of(step).values())}".strip()
            for step in self.steps
        )
        return "; ".join(told)


def _params_of(step: Step) -> dict[str, object]:
    values = ((field.name, getattr(step, field.name)) for field in fields(step))
    return {
        name: value.name if isinstance(value, Color) else value for name, value in values if value is not None
    }
