"""What is said besides: clauses that ask for nothing, each with the steps beside which it may stand.

"The background is a mess" is why; "fill in the sky behind it" is what every removal does anyway.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.clauses import clause_of, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.rules.rule import BODY, any_of
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import (
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Flip,
    Look,
    LookName,
    Pad,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Step,
    Straighten,
)
from overpaint.engines.embedded.refusals import RefusalReason

_BACKGROUND = (
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
)


@dataclass(frozen=True, slots=True)
class _Aside:
    """`beside` are the kinds of steps of which one must be in the plan; none means that any will do."""

    kinds: str
    beside: tuple[type[Step], ...] = ()


_THINGS = "(it|behind|subject|owner|background|object|text|label|carrier|accessory|garment|tones|lighting|hue|view|scenery|first|color|all)"
_ASIDES = (
    _Aside(f"{_THINGS}* (being|too|up|all)* flawed+ (being|too|all)*"),  # the background is a mess
    _Aside("(closing|only|it|same|all)* closing (closing|only|all|it)*"),  # and that's all
    _Aside(
        f"closing (within|of|owner|picture|background|{BODY})+ change"
    ),  # nothing else in the outfit changes
    _Aside(
        f"(add|use|make|to|put|become)* filling {any_of('it rest object scenery background behind subject same of to within use all color effect filling')}",
        (RemoveObject, RemoveText),
    ),
    _Aside(
        f"use {any_of('it rest scenery background of to within color')} filling it?",
        (RemoveObject, RemoveText),
    ),
    _Aside(f"(make|to|keep|only|being)* {BODY}* make* standing_out {BODY}* rest?", _BACKGROUND),
    _Aside("(remove|not)? (scenery|background|view)+ (remove|gone|not|change)", _BACKGROUND),
    _Aside(
        "remove (scenery|background)+",
        (BackgroundColor, BackgroundGradient, BackgroundImage, BackgroundScene),
    ),
    _Aside("not being? position (one|rest)? object?"),  # not the left one
    _Aside(f"only (change|make)* {BODY}+"),
    _Aside(f"{BODY}+ only", (BackgroundTransparent,)),
    _Aside("(not|keep) crop", (Pad, Resize)),
    _Aside("not color (object|one)?", (Recolor, BackgroundColor)),  # and not green
    _Aside(
        "(it|being|scenery|subject|within|position|telling)* taken+ (scenery|subject|object|number|within|of|purpose|scenic|size|taken|telling|flawed|picture)*"
    ),
    _Aside("(being|all|it|telling|picture)* several+ (all|picture)*"),  # 总共三张图
    _Aside("collage"),  # combine: …
    _Aside(
        "(make|all)* (change|make)+ (text|label|it|flawed)*", (ReplaceText, Look, Straighten, Recolor)
    ),  # swap those
    _Aside("filling", (Look,)),  # there's a lot of noise, clean it up
    _Aside("down it?", (Look,)),  # too bright, tone it down
    _Aside("it* being+ axis", (Flip, Rotate)),  # the picture is upside down
    _Aside(""),  # my passport photo: …
)


_STATED = "(it|picture|tones|lighting|hue|view|being)* (too? being? (flaw|look))+ (being|too|up|size|flawed|all|scenery)*"


def is_aside(tags: Sequence[Tag]) -> bool:
    """Whether the clause asks for nothing, whatever it stands beside."""
    return bool(_of(tags)) or _stated(tags) is not None or _is_told(tags)


def is_out_of_place(tags: Sequence[Tag], steps: Sequence[Step]) -> bool:
    """Whether no step of the plan gives sense to the aside."""
    stated = _stated(tags)
    if _is_told(tags):
        return False
    if stated is not None and any(isinstance(step, Look) and step.name is stated for step in steps):
        return False
    return not any(
        not aside.beside or any(isinstance(step, aside.beside) for step in steps) for aside in _of(tags)
    )


def _is_told(tags: Sequence[Tag]) -> bool:
    """Whether the clause says why, to what end or how the picture came about, and names nothing that could be done."""
    told = [tag for tag in tags if tag.kind not in (Kind.filler, Kind.pause)]
    if not told or len(told) > _TOLD_MAX:
        return False
    said = {tag.kind for tag in told if tag.value is not RefusalReason.vague}
    match told[0].kind:
        case Kind.reason:
            return said <= _TOLD
        case Kind.result:
            is_vague = any(tag.value is RefusalReason.vague for tag in told)
            return said <= _TOLD | _SERVED and (is_vague or bool(said & _GOOD_FOR))
    return said <= _TOLD | _SERVED if _is_for(told) else said <= _TOLD and Kind.telling in said


def _is_for(told: Sequence[Tag]) -> bool:
    """It's for my shop."""
    left = [tag for tag in told if tag.kind not in (Kind.it, Kind.picture, Kind.being)]
    return len(left) > 1 and left[0].text.casefold() == "for"


_TOLD_MAX = 12  # tags
_TOLD = kinds(
    "reason result telling subject owner it picture first being too purpose closing form flawed view scenic taken not all rest"
    " within to of background standing_out lighting tones"
)
_SERVED = kinds("object carrier label text weave size")  # what it is for may be a thing
_GOOD_FOR = kinds("telling standing_out scenic purpose form")


def _stated(tags: Sequence[Tag]) -> LookName | None:
    """The look that mends what is said to be so: 曝光不足 before "brighten it"."""
    clause = clause_of(tags)
    if clause is None or clause.amount is not None or not pattern(_STATED).fullmatch(coded(clause.tags)):
        return None
    mending = {
        tag.value if tag.kind is Kind.flaw else OPPOSITES.get(tag.value)
        for tag in clause.tags
        if isinstance(tag.value, LookName)
    }
    return mending.pop() if len(mending) == 1 else None


def _of(tags: Sequence[Tag]) -> list[_Aside]:
    clause = clause_of(tags)
    if clause is None or clause.amount is not None:
        return []
    return [aside for aside in _ASIDES if pattern(aside.kinds).fullmatch(coded(clause.placed))]
