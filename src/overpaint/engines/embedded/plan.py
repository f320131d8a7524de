"""What an instruction was understood to mean, as data.

A `Plan` is a list of steps; each step class is one thing the engine can do, and its fields are its parameters.
"""

from dataclasses import dataclass
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


class Direction(StrEnum):
    """A way to go in the picture."""

    up = "up"
    down = "down"
    left = "left"
    right = "right"


class Extent(StrEnum):
    """How large something new is, or which of several things is meant."""

    small = "small"
    large = "large"


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


class StyleName(StrEnum):
    """The manners that a picture can be drawn in."""

    sketch = "sketch"
    ink = "ink"
    watercolor = "watercolor"
    oil = "oil"
    cartoon = "cartoon"
    pop_art = "pop_art"
    pixel = "pixel"
    mosaic = "mosaic"
    pointillism = "pointillism"
    blueprint = "blueprint"
    stained_glass = "stained_glass"
    line_art = "line_art"
    edges = "edges"


Amount = Literal["slight", "strong"] | int  # an int is per cent, 1..100

ALL_TEXT = "*"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in the picture, picked out by what an instruction can say of it without knowing what it is.

    Its colour, where it is, whether it is the largest or smallest of its kind; or, as `target`, what the engine finds by
    itself: a garment below a face, or "text".
    """

    color: Color | None = None
    position: Position | None = None
    extent: Extent | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """Change tone, colour or clarity of the whole picture."""

    family: ClassVar[str] = "look"
    name: LookName
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """Draw the picture in another manner."""

    family: ClassVar[str] = "style"
    name: StyleName
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class StyleReference:
    """Take palette and texture from input image `image` (counted from 1)."""

    family: ClassVar[str] = "style.reference"
    image: int


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Write `new` where `old` stands, in the same manner; in another colour where one is named."""

    family: ClassVar[str] = "text.replace"
    old: str
    new: str
    color: Color | None = None


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
    size: Extent | None = None


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
class BackgroundGradient:
    """Put the subject before colours that run into each other.

    From top to bottom, from left to right, or from the centre out; two colours or more, or one that runs into its own
    lighter shade.
    """

    family: ClassVar[str] = "background.gradient"
    colors: tuple[Color, ...]
    direction: Literal["vertical", "horizontal", "radial"] | None = None


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
    """Give a thing a new colour."""

    family: ClassVar[str] = "recolor"
    thing: Thing
    color: Color


@dataclass(frozen=True, slots=True)
class RemoveObject:
    """Take a thing out of the picture and fill what it hid."""

    family: ClassVar[str] = "remove.object"
    thing: Thing


@dataclass(frozen=True, slots=True)
class MoveObject:
    """Move a thing to a place, or some way in a direction; `amount` is per cent of the picture's side there."""

    family: ClassVar[str] = "move.object"
    thing: Thing
    to: Position | None = None
    direction: Direction | None = None
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class CopyObject:
    """Put a second one of a thing at the place `to`."""

    family: ClassVar[str] = "copy.object"
    thing: Thing
    to: Position


@dataclass(frozen=True, slots=True)
class InsertObject:
    """Put the subject of input image `source` (counted from 1) into the picture."""

    family: ClassVar[str] = "insert.object"
    source: int
    position: Position | None = None
    size: Extent | None = None


@dataclass(frozen=True, slots=True)
class Rotate:
    """Turn the picture by `degrees` clockwise, negative ones the other way."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "rotate"
    degrees: float


@dataclass(frozen=True, slots=True)
class Straighten:
    """Turn the picture by the few degrees that make its horizon level, or its walls upright."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "straighten"


@dataclass(frozen=True, slots=True)
class Flip:
    """Mirror the picture; `horizontal` swaps left and right."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "flip"
    axis: Literal["horizontal", "vertical"]


@dataclass(frozen=True, slots=True)
class Crop:
    """Keep a part of the picture.

    Of an `aspect` such as "16:9", at a `position` or where the subject is; or all but `percent` of the picture at a
    `side`; or the subject with some room around it, when nothing else is said.
    """

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "crop"
    aspect: str | None = None
    position: Position | None = None
    side: Direction | Literal["all"] | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Border:
    """Put a frame of one colour around the picture; white and 5 % of the shorter side unless named."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "border"
    color: Color | None = None
    width_px: int | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Pad:
    """Bring the picture to an `aspect` by adding to it: a colour, or its own edges blurred."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "pad"
    aspect: str
    fill: Color | Literal["blur"] | None = None


@dataclass(frozen=True, slots=True)
class Resize:
    """Scale the picture, or bring one of its sides to a length; `scale` 2.0 doubles both."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "resize"
    scale: float | None = None
    width_px: int | None = None
    height_px: int | None = None


@dataclass(frozen=True, slots=True)
class Extend:
    """Make the picture larger by `percent` at a side, or at all of them, and continue what is there."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "extend"
    side: Direction | Literal["all"] | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Collage:
    """Put all input images beside each other (`row`), below each other, or into a grid."""

    family: ClassVar[str] = "geometry"
    op: ClassVar[str] = "collage"
    layout: Literal["row", "column", "grid"]


BackgroundStep = (
    BackgroundScene
    | BackgroundColor
    | BackgroundGradient
    | BackgroundTransparent
    | BackgroundBlur
    | BackgroundImage
)
Geometry = Rotate | Straighten | Flip | Crop | Border | Pad | Resize | Extend | Collage

Step = (
    Look
    | Style
    | StyleReference
    | ReplaceText
    | RemoveText
    | AddText
    | BackgroundStep
    | Recolor
    | RemoveObject
    | MoveObject
    | CopyObject
    | InsertObject
    | Geometry
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one instruction, in order: all are done, or none. `on` is the input image that they edit."""

    steps: tuple[Step, ...]
    language: Language
    on: int = 1
