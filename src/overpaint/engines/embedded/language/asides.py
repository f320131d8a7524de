"""What is said besides: clauses that ask for nothing, each with the steps beside which it may stand.

"The background is a mess" is why; "fill in the sky behind it" is what every removal does anyway.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from overpaint.engines.embedded.language.circumstances import is_circumstance, is_there
from overpaint.engines.embedded.language.clauses import Clause, clause_of, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.laments import is_heard, is_lament
from overpaint.engines.embedded.language.lexicon import form_of, lexicon
from overpaint.engines.embedded.language.rules.rule import BODY, any_of
from overpaint.engines.embedded.plan import (
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundStep,
    BackgroundTransparent,
    Crop,
    Extend,
    Flip,
    Look,
    MoveObject,
    Pad,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Step,
    Straighten,
    Style,
    StyleReference,
)
from overpaint.engines.embedded.refusals import RefusalReason

_BACKGROUND = get_args(BackgroundStep)
_REGIONS = kinds("background subject object garment accessory")


@dataclass(frozen=True, slots=True)
class _Aside:
    """`beside` are the kinds of steps of which one must be in the plan; none means that any will do."""

    kinds: str
    beside: tuple[type[Step], ...] = ()


_THINGS = "(it|beside|every_side|behind|subject|owner|background|ground|object|text|label|carrier|accessory|garment|tones|lighting|hue|view|scenery|first|color|all)"
_ADORNED = any_of("color size scenic weave within to of all rest tones hue being not only add use one")
_ASIDES = (
    # the background is a mess
    _Aside(
        f"({_THINGS}|position)* (being|too|up|all|saying)* flawed+ (being|too|all)* (within? {_THINGS}+)?"
    ),
    _Aside("not number"),  # she turned seven, not six
    _Aside("(closing|only|it|same|all|to)* closing (closing|only|all|it|same)*"),  # and that's all
    _Aside(
        f"closing (within|of|owner|picture|background|{BODY})+ change"
    ),  # nothing else in the outfit changes
    _Aside(
        f"(beside|behind|add|use|make|to|put|become)* (scenery|background|object|rest|behind)* filling {any_of('it rest object scenery background behind subject same of to within use all color effect filling')}",
        (RemoveObject, RemoveText),
    ),
    _Aside(
        f"use {any_of('it rest scenery background of to within color')} filling it?",
        (RemoveObject, RemoveText),
    ),
    _Aside(f"(make|to|keep|only|being)* {BODY}* make* standing_out (within|{BODY})* rest?", _BACKGROUND),
    # 改两个颜色：…
    _Aside("(change|make) number (change|hue|rest)+"),
    _Aside("(remove|not)? (scenery|background|view)+ (remove|gone|not|change)", _BACKGROUND),
    _Aside(
        "remove (scenery|background)+",
        (BackgroundColor, BackgroundGradient, BackgroundImage, BackgroundScene),
    ),
    _Aside(f"(rest|all)* apart_from+ {BODY}+ apart_from? (rest|all)*", _BACKGROUND),  # 除了人
    _Aside(
        "(all|one|within|it|background)* (form|weave|gradient) (all|not|gone|being|keep)+",
        (BackgroundColor,),
    ),
    _Aside(
        "(all|one|it|background|gone|not)* (gone|not) (all|one)* (form|weave|gradient)", (BackgroundColor,)
    ),
    _Aside("flawed (one|object)", (Recolor, RemoveObject, MoveObject)),  # not the right one
    _Aside("not being? position (one|rest)? object?"),  # not the left one
    _Aside(f"only (change|make)* {BODY}+"),
    _Aside("(rest|all|behind)+ (gone|not|remove)+", (BackgroundTransparent,)),  # 其他都不要
    _Aside(f"{BODY}+ apart_from (rest|all)* (isolate|cut|remove)+", (BackgroundTransparent,)),
    _Aside(f"only {BODY}+", (BackgroundTransparent,)),  # 我就要这个杯子
    _Aside("scenic+", (BackgroundScene,)),  # 换成树林，绿油油的
    _Aside(f"{BODY}+ only", (BackgroundTransparent,)),
    _Aside("(not|keep) crop", (Pad, Resize)),
    _Aside("not color (object|one)?", (Recolor, BackgroundColor)),  # and not green
    _Aside(
        "(it|picture|being|scenery|subject|within|position|telling|event)* taken+ (scenery|subject|object|number|within|of|purpose|event|scenic|size|taken|telling|flawed|picture|before|lighting|too|being|tall)*"
    ),
    _Aside("(being|all|it|telling|picture)* several+ (all|picture)*"),  # 总共三张图
    _Aside("collage"),  # combine: …
    _Aside(
        "(make|all|it)* (change|make)+ (text|label|it|flawed)*",
        (ReplaceText, Look, Straighten, Recolor, Style, StyleReference, *_BACKGROUND),
    ),  # swap those
    _Aside("(keep only | only keep) (object|picture|background|subject)*", (RemoveText,)),
    _Aside(
        "(it|picture|carrier|within|position|subject)* (lacking|not)+ (label|text)+", (AddText,)
    ),  # 缺个标题
    _Aside(f"{_THINGS}+ too+", (RemoveText, *_BACKGROUND)),  # 路人太多
    _Aside(f"{BODY}+ (become|make|to|use|being)* transparent", (BackgroundTransparent,)),  # logo要透明的
    _Aside("subject+ telling color", (Recolor, *_BACKGROUND)),  # 奶奶喜欢红色
    _Aside("(carrier within)? (label|quote)+ event+", (ReplaceText,)),  # “鱼香肉丝”涨价了
    _Aside("(picture|background|ground|purpose)+ event+", _BACKGROUND),  # 背景不合格
    _Aside("(subject|label|purpose|carrier|it)+ change+", (ReplaceText,)),  # 老板换了
    _Aside("(scenery|background|behind|view)+ (too|being)* flawed+ gone+", _BACKGROUND),
    _Aside(f"{BODY}+ put (before|within)+", (BackgroundImage,)),  # 人放上面
    _Aside("position? canvas (being|too)* lacking", (Extend,)),
    # there's not enough sky
    _Aside(
        "(being|it|picture)* lacking (canvas|extend|scenery) (within|position|picture|beside)*", (Extend,)
    ),
    _Aside("(become|to)* mirror effect?", (Flip,)),
    _Aside("((carrier|object|garment)+ within | owner) (text|label)+", (ReplaceText,)),  # 门牌上那两个字
    _Aside("(become|put|write) carrier within", (ReplaceText,)),  # 更新到海报上
    # it's our brand colour
    _Aside(
        "(it|being)+ (owner|subject|scenic)* (object|label|carrier|event|purpose) (hue|tones)",
        (Recolor, *_BACKGROUND),
    ),
    _Aside("to (within|of|size|scenic|lighting)* (scenery|event)+", (Look,)),  # warmer, like golden hour
    _Aside("(subject|owner|object|it)+ not being?", (BackgroundBlur,)),  # foreground not
    # our tee deserves a fresh slogan: …
    _Aside(
        "(garment|object|carrier|accessory|subject|scenery|it)+ (become|scenic|beyond)+ (label|text)+",
        (ReplaceText,),
    ),
    _Aside("subject telling (scenic|size|all)* (style|look)+", (Style, Look)),  # my kid loves cartoons
    _Aside("(object|carrier|scenery|subject|owner)+ telling"),  # our cafe wall needs it
    _Aside("(not|gone) (stroke|hue|tones|form)+", (Style,)),  # no shading
    _Aside("filling", (Look,)),  # there's a lot of noise, clean it up
    # thin white lines on blue
    _Aside(
        f"{_ADORNED} (stroke|style) {any_of('color size scenic weave within to of all rest tones hue being stroke style one')}",
        (Style,),
    ),
    _Aside("(it|picture|being)* too size flawed*", (Resize, Crop)),  # the file is too big
    _Aside("(it|subject)* being* upright", (Flip, Rotate)),  # so it's the right way round
    _Aside("it* being+ axis", (Flip, Rotate)),  # the picture is upside down
    _Aside(""),  # my passport photo: …
)


def is_aside(tags: Sequence[Tag]) -> bool:
    """Whether the clause asks for nothing, whatever it stands beside."""
    return bool(_of(tags)) or _is_taste(tags) or is_lament(tags) or is_circumstance(tags) or is_there(tags)


def is_out_of_place(tags: Sequence[Tag], steps: Sequence[Step]) -> bool:
    """Whether no step of the plan gives sense to the aside."""
    if is_circumstance(tags) or (is_there(tags) and any(isinstance(step, _BACKGROUND) for step in steps)):
        return False
    said = {tag.kind for tag in tags}
    if said & _REGIONS and Kind.make not in said and all(isinstance(step, Look) for step in steps):
        return True  # the background is dark, lighten it
    if any(tag.text in _OVERTURNED for tag in tags):
        return not any(isinstance(step, Rotate | Flip) for step in steps)  # 图倒了 wants no small turn
    if _is_taste(tags):
        return not any(isinstance(step, Recolor) for step in steps)
    return not is_heard(tags, steps) and not any(
        not aside.beside or any(isinstance(step, aside.beside) for step in steps) for aside in _of(tags)
    )


_OVERTURNED = (
    "倒了",
    "拍倒了",
    "倒着",
    "倒着的",
    "颠倒了",
    "上下颠倒了",
    "拍颠倒了",
    "倒置了",
    "头朝下",
    "脚朝上",
)


def _is_taste(tags: Sequence[Tag]) -> bool:
    """Whether the clause says only how a colour shall be found: 稳重一点."""
    *found, amount = (Tag(Kind.pause), *(tag for tag in tags if tag.kind is not Kind.filler))
    is_all = all(tag.kind is Kind.scenic or tag.value is RefusalReason.vague for tag in found[1:])
    return amount.value == "slight" and not amount.text.isascii() and len(found) > 1 and is_all


def _of(tags: Sequence[Tag]) -> list[_Aside]:
    clause = clause_of(tags)
    if clause is None:
        return []
    if clause.amount is not None and not (clause.has(Kind.not_, Kind.gone) or _is_adorned(clause)):
        return []  # but 一点花纹都不要
    return [aside for aside in _ASIDES if pattern(aside.kinds).fullmatch(coded(clause.placed))]


def _is_adorned(clause: Clause) -> bool:
    """Whether the amount is that of a drawing's lines, or of what is wrong: a little tilted."""
    flawed = [tag for tag in clause.tags if tag.kind is Kind.flawed]
    is_flawed = bool(flawed) and all(
        lexicon().get(form_of(tag.text), tag).kind is Kind.flawed for tag in flawed
    )
    return clause.has(Kind.stroke, Kind.style) or (is_flawed and isinstance(clause.amount, str))
