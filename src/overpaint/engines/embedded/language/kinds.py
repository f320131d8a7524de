"""The kinds of words that an instruction is made of; the patterns of `rules` are written in these."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a word does in an instruction."""

    # asking
    filler = "filler"  # politeness and grammar: says nothing, may stand anywhere
    pause = "pause"  # where one clause may end and the next begin
    unknown = "unknown"  # in no list: the clause cannot be understood
    question = "question"  # asks about the picture
    generate = "generate"  # asks for a picture from nothing

    # doing
    make = "make"
    change = "change"
    become = "become"  # change and to in one: 换成
    add = "add"
    write = "write"
    put = "put"
    remove = "remove"
    use = "use"
    up = "up"
    down = "down"
    rise = "rise"  # the adverb "up": a direction only beside a quality
    fall = "fall"
    cut = "cut"  # cut the subject out
    blur = "blur"
    keep = "keep"
    saying = "saying"  # so that it says

    # joining
    to = "to"
    within = "within"  # in, on, at
    of = "of"
    by = "by"
    before = "before"  # in front of
    behind = "behind"
    instead = "instead"
    beside = "beside"  # next to, above, below
    either = "either"
    not_ = "not"
    only = "only"
    apart_from = "apart_from"
    being = "being"  # states: "it is dark" asks for nothing yet
    too = "too"
    lacking = "lacking"  # not enough

    # parts and things
    picture = "picture"
    it = "it"
    first = "first"  # Image 1
    other = "other"  # Image 2 and up; int
    background = "background"
    ground = "ground"  # 白底: a colour and the background in one; Color
    subject = "subject"
    owner = "owner"  # her, the man's
    garment = "garment"  # str, the name of the garment
    weave = "weave"  # dotted, striped
    object = "object"  # anything else that pictures show
    accessory = "accessory"
    tones = "tones"  # colours as a whole
    lighting = "lighting"
    hue = "hue"  # the colour of something
    form = "form"  # composition, layout, details: what an edit may be asked to keep
    rest = "rest"  # everything else
    all = "all"
    one = "one"  # a blue one
    same = "same"

    # text
    quote = "quote"  # str, what stands in the quotes
    text = "text"
    label = "label"  # a piece of text with a role: title, caption
    carrier = "carrier"  # what text stands on: sign, poster
    lettering = "lettering"  # font, bold, large letters

    # values
    color = "color"  # Color
    look = "look"  # LookName
    quality = "quality"  # Quality: has more and less
    flaw = "flaw"  # LookName, that takes the flaw away
    effect = "effect"  # look, filter, style
    scenery = "scenery"  # str, an ingredient of a scene
    scenic = "scenic"  # serene, beautiful: adorns scenery
    view = "view"  # landscape, scene
    transparent = "transparent"
    bokeh = "bokeh"
    amount = "amount"  # Amount
    position = "position"  # Position
    number = "number"

    # what other engines or later versions do
    style = "style"
    geometry = "geometry"
    garb = "garb"  # wear, pose
    person = "person"  # expression, age, hair, face


def kinds(names: str) -> frozenset[Kind]:
    """The kinds of those names: sets of them read better as words."""
    return frozenset(map(Kind, names.split()))


@dataclass(frozen=True, slots=True)
class Tag:
    """A piece of an instruction and what it means there; `value` is as the comment at its kind says."""

    kind: Kind
    value: object = None
    text: str = ""
