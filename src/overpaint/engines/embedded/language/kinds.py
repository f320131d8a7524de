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
    replacing = "replacing"  # in its place
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

    # drawing manners
    style = "style"  # StyleName
    stroke = "stroke"  # what a drawing is made of: lines, shading, paper
    other_style = "other_style"  # one that is not offered

    # the frame of the picture
    rotate = "rotate"
    straighten = "straighten"
    upright = "upright"  # the right way up
    flip = "flip"
    mirror = "mirror"  # flips left and right unless told otherwise
    crop = "crop"
    border = "border"
    bars = "bars"
    pad = "pad"
    resize = "resize"  # float, the scale where the word says one
    enlarge = "enlarge"
    shrink = "shrink"
    canvas = "canvas"
    extend = "extend"
    collage = "collage"
    layout = "layout"  # row, column, grid
    axis = "axis"  # horizontal, vertical, radial
    clockwise = "clockwise"  # 1, or -1 for the other way round
    degrees = "degrees"  # float
    ratio = "ratio"  # 16:9
    pixels = "pixels"  # int
    level = "level"  # int, more than 100 per cent
    times = "times"  # float
    size = "size"  # Extent
    extreme = "extreme"  # Extent, of several
    wide = "wide"
    tall = "tall"
    several = "several"  # int, of pictures
    geometry = "geometry"  # what is not offered: perspective, rounded corners

    # things
    move = "move"
    copy = "copy"
    gone = "gone"  # what shall not be there any more
    isolate = "isolate"
    bare = "bare"  # without a background
    direction = "direction"  # Direction
    every_side = "every_side"
    spot = "spot"  # a thing named by its colour alone: 红点; Color
    gradient = "gradient"

    # said besides
    reason = "reason"  # because
    result = "result"  # so that
    telling = "telling"  # of the life around the picture: my daughter loves it
    flawed = "flawed"  # what is wrong, such as cluttered: asks for nothing yet
    taken = "taken"  # taken with, 拍的: how the picture came about
    event = "event"  # what happens in life, and to no picture: 延期, 毕业
    purpose = "purpose"  # for Instagram
    closing = "closing"  # and that's all
    filling = "filling"  # fill in what was behind
    standing_out = "standing_out"  # so that the subject stands out

    # what no edit here does
    garb = "garb"  # wear, pose
    person = "person"  # RefusalReason: face, hair, age, expression, identity
    beyond = "beyond"  # RefusalReason: view, absurd, hostile, vague


def kinds(names: str) -> frozenset[Kind]:
    """The kinds of those names: sets of them read better as words."""
    return frozenset(map(Kind, names.split()))


@dataclass(frozen=True, slots=True)
class Tag:
    """A piece of an instruction and what it means there; `value` is as the comment at its kind says.

    `is_definite` are words with "the" or "my" before them: what they name is in the picture.
    """

    kind: Kind
    value: object = None
    text: str = ""
    is_definite: bool = False


Tags = tuple[Tag, ...]
