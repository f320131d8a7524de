"""Whether steps agree: what takes back another, excludes it, or could be meant of either."""

from collections.abc import Sequence
from itertools import combinations

from overpaint.engines.embedded.language.rules import Steps
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Border,
    Collage,
    CopyObject,
    Crop,
    Flip,
    InsertObject,
    Look,
    LookName,
    MoveObject,
    Pad,
    Position,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Step,
    Style,
    StyleReference,
    Thing,
)

FILLS = (BackgroundColor, BackgroundGradient, BackgroundImage, BackgroundScene)
_SHADED = (BackgroundColor, BackgroundGradient, BackgroundBlur, Recolor)  # scenes and images are not
_NEW = (InsertObject, CopyObject, MoveObject, Recolor)
_COLORLESS_AND_COLORFUL = {LookName.bw, LookName.saturation_up}
_TONES = frozenset(
    {LookName.brighter, LookName.darker, LookName.warmer, LookName.cooler, LookName.sharpen}
    | {LookName.contrast_up, LookName.contrast_down, LookName.saturation_up, LookName.saturation_down}
)


def contradicts(before: Sequence[Step], steps: Steps) -> bool:
    """Whether a step would take back an earlier one: "the picture is dark, brighten it" does not."""
    return any(_excludes(one, other) for one, other in combinations((*before, *steps), 2))


def _excludes(one: Step, other: Step) -> bool:
    """Whether nobody wants both: two widths, the same thing in two colours, turned and turned back."""
    if isinstance(one, FILLS) and isinstance(other, (*FILLS, BackgroundTransparent)):
        return one != other
    match one, other:
        case (
            (Resize(), Resize())
            | (Pad(), Pad())
            | (Collage(), Collage())
            | (Style() | StyleReference(), Style() | StyleReference())
        ):
            return one != other
        case Look(name), Look(another):
            return OPPOSITES.get(name) is another or {name, another} == _COLORLESS_AND_COLORFUL
        case Crop(aspect=str() as aspect), Crop(aspect=str() as another):
            return aspect != another
        case (BackgroundBlur(), BackgroundTransparent()) | (BackgroundTransparent(), BackgroundBlur()):
            return True
        case Rotate(degrees), Rotate(more):
            return (degrees + more) % 360 == 0
        case Recolor(thing, color), Recolor(same, another):
            return thing == same and color != another
        case (RemoveObject(thing), Recolor(same)) | (Recolor(same), RemoveObject(thing)):
            return thing == same
        case MoveObject(thing, to=Position() as to), MoveObject(same, to=Position() as another):
            return thing == same and to != another
        case MoveObject(to=Position() as to), CopyObject(to=same):
            return to is same  # "on the right too": a second one, or beside what was moved there?
        case ReplaceText(old, new), ReplaceText(same, another):
            return old == same and new != another
        case AddText(), RemoveText(old):
            return old == ALL_TEXT
        case (ReplaceText(old), RemoveText(same)) | (RemoveText(same), ReplaceText(old)):
            return old == same
        case _:
            return False


def is_ambiguous(before: Step | None, steps: Steps) -> bool:
    """Whether "it" could be the part or the picture: "Blur the background and make it darker"."""
    return any(
        (isinstance(before, (*_SHADED, *_NEW)) and isinstance(step, Look) and step.name in _TONES)
        or (isinstance(before, (*_NEW, AddText)) and isinstance(step, Resize | Rotate | Flip | Border))
        for step in steps
    )


def hides(earlier: Step, step: Step) -> bool:
    """Whether a thing or text of the one step would look like that of the other, which only its looks tell apart."""
    match earlier, step:
        case Recolor(Thing(position=where), color), Recolor(thing) | RemoveObject(thing):
            return thing.color == color and thing.position in (None, where)
        case ReplaceText(new=new), ReplaceText(old) | RemoveText(old):
            return old == new
    return False
