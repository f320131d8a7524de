"""What is said besides: clauses that ask for nothing, each with the steps beside which it may stand.

"The background is a mess" is why; "fill in the sky behind it" is what every removal does anyway.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.clauses import Clause, clause_of, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.lexicon import form_of, lexicon
from overpaint.engines.embedded.language.narrating import is_courtesy, is_told
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules import Steps, steps_of
from overpaint.engines.embedded.language.rules.backdrop import WAS
from overpaint.engines.embedded.language.rules.rule import BODY, any_of
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import (
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Crop,
    Extend,
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
    Style,
    StyleReference,
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


_THINGS = "(it|beside|every_side|behind|subject|owner|background|object|text|label|carrier|accessory|garment|tones|lighting|hue|view|scenery|first|color|all)"
_ADORNED = any_of("color size scenic weave within to of all rest tones hue being not only add use one")
_ASIDES = (
    # the background is a mess
    _Aside(f"({_THINGS}|position)* (being|too|up|all|saying)* flawed+ (being|too|all)* (within {_THINGS})?"),
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
    _Aside("(subject|label|purpose|carrier|it)+ change+", (ReplaceText,)),  # 老板换了
    _Aside("(scenery|background|behind|view)+ (too|being)* flawed+ gone+", _BACKGROUND),
    _Aside(f"{BODY}+ put (before|within)+", (BackgroundImage,)),  # 人放上面
    _Aside("position? canvas (being|too)* lacking", (Extend,)),
    # there's not enough sky
    _Aside(
        "(being|it|picture)* lacking (canvas|extend|scenery) (within|position|picture|beside)*", (Extend,)
    ),
    _Aside("(become|to)* mirror effect?", (Flip,)),
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


_WHOLE = "(it|form|one|all|first|picture|tones|lighting|hue|view|being|scenic)*"
_STATED = f"((lighting|object)+ make)? {_WHOLE} (too? being? (flaw|look) | (too|being)+ blur)+ (being|too|up|size|flawed|all|scenery|within|it|one|first|picture|telling|view)*"
_BLURRED = "(lighting|object)+ make it too? blur"  # my phone made it blurry
_BLURRY = ("blurry", "out of focus", "unfocused")  # blurry, sharpen it
_CAST = f"{_WHOLE} (too|being)+ color (hue|all|being|telling)*"  # too blue
_CASTS = {"blue": LookName.warmer, "yellow": LookName.cooler, "orange": LookName.cooler}
_WISH = "(make|change|remove|up|down|move|cut|gone|filling|rise|fall|it)*"  # bring it down


def is_aside(tags: Sequence[Tag]) -> bool:
    """Whether the clause asks for nothing, whatever it stands beside."""
    return bool(_of(tags)) or _stated(tags) is not None or _is_told(tags) or _is_there(tags)


def is_out_of_place(tags: Sequence[Tag], steps: Sequence[Step]) -> bool:
    """Whether no step of the plan gives sense to the aside."""
    stated = _stated(tags)
    if _is_told(tags) or (_is_there(tags) and any(isinstance(step, _BACKGROUND) for step in steps)):
        return False
    said = {tag.kind for tag in tags}
    if said & _REGIONS and Kind.make not in said and all(isinstance(step, Look) for step in steps):
        return True  # the background is dark, lighten it
    if stated is not None and any(
        isinstance(step, Look) and step.name in (stated, *_ALSO.get(stated, ())) for step in steps
    ):
        return False
    return not any(
        not aside.beside or any(isinstance(step, aside.beside) for step in steps) for aside in _of(tags)
    )


_ALSO = {
    LookName.dehaze: (LookName.contrast_up, LookName.saturation_up, LookName.sharpen, LookName.brighter)
}  # what else is done about haze
_REGIONS = kinds("background subject object garment accessory")


def _is_told(tags: Sequence[Tag]) -> bool:
    """Whether the clause says why, to what end or how the picture came about, and names nothing that could be done."""
    told = [tag for tag in tags if tag.kind not in (Kind.filler, Kind.pause)]
    if is_told(tags) or is_courtesy(tags):
        return True
    if told and told[0].text.casefold().endswith(_PLANNED) and told[0].kind is Kind.telling:
        return {tag.kind for tag in told} <= _TOLD | _SERVED  # I want to hang it over the sofa
    if not told or len(told) > _TOLD_MAX:
        return False
    if [tag.kind for tag in told[-2:]] == [Kind.telling, Kind.color] and told[-2].text.startswith("is "):
        return {tag.kind for tag in told[:-2]} <= _SOMEBODY  # my sister is allergic to red
    if any(tag.text in WAS for tag in told) and {tag.kind for tag in told} <= _SEEN:
        return not _wishes(tags)
    if pattern(_PURPOSE).fullmatch(coded(told)) or _is_circumstance(told, tags):
        return True
    said = {tag.kind for tag in told if tag.value is not RefusalReason.vague}
    match told[0].kind:
        case Kind.reason:
            return said <= _TOLD
        case Kind.result:
            is_vague = any(tag.value is RefusalReason.vague for tag in told)
            return said <= _TOLD | _SERVED and (is_vague or bool(said & _GOOD_FOR))
    return said <= _TOLD | _SERVED if _is_for(told) else said <= _TOLD and Kind.telling in said


def _is_there(tags: Sequence[Tag]) -> bool:
    """Whether the clause says what the background has: 后面有陌生人."""
    told = [tag for tag in tags if tag.kind is not Kind.filler]
    fillers = [tag.text for tag in tags if tag.kind is Kind.filler]
    return (
        len(told) > 1
        and told[0].kind in (Kind.background, Kind.behind)
        and {tag.kind for tag in told[1:]} <= _THERE
        and bool({"有", "都是", "是", "有个", "有些"} & {*fillers, *(tag.text for tag in told)})
        and not _wishes(tags)
        and not any("要" in filler or "想" in filler for filler in fillers)
    )


_THERE = kinds(
    "object subject form flawed accessory carrier unknown too all one scenic number being garment size"
)


def _is_circumstance(told: Sequence[Tag], tags: Sequence[Tag]) -> bool:
    """Whether the clause is of life: 音乐会延期了, 因为店铺…, 投标用的.

    What its unknown words mean is of no matter, where no word asks for anything.
    """
    said = {tag.kind for tag in told if tag.text not in _DAYS}
    first, last = told[0], told[-1]
    is_of_life = first.kind is Kind.reason or first.text in _SHOWING or _happens(told)
    strange = sum(len(tag.text) for tag in told if tag.kind is Kind.unknown)
    is_of_life |= last.text in _USING and len(told) > 1 and strange <= _STRANGE_MAX
    return is_of_life and said <= _OF_LIFE and not _wishes(tags)


def _happens(told: Sequence[Tag]) -> bool:
    """Whether something happens, and no unknown word is done after that."""
    place = next((place for place, tag in enumerate(told) if tag.kind is Kind.event), len(told))
    return place < len(told) and all(tag.kind is not Kind.unknown for tag in told[place:])


def _wishes(tags: Sequence[Tag]) -> bool:
    """Whether what nobody knows may be asked for: in English, after 请 or 要."""
    fillers, wishes = list[str](), False
    for tag in tags:
        if tag.kind is Kind.filler:
            fillers.append(tag.text)
        wishes |= tag.kind is Kind.unknown and (
            tag.text.isascii() or any("要" in filler or "想" in filler for filler in fillers)
        )
    return wishes or any(filler[0] in _ASKING for filler in fillers)


_ASKING = "请帮麻劳求希盼把将给让p"
_SHOWING = frozenset(
    listed("这是 | 这张是 | 那是 | 图里是 | 图中是 | 照片里是 | 照片上是 | 我是 | 我们是 | 咱们是 | 我家是")
)
_STRANGE_MAX = 3  # characters of what it is for
_USING = frozenset(("用", "使用"))
_DAYS = frozenset(
    listed(
        """
        昨天 | 明天 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六
        星期日 | 星期天 | 时间 | 歌 | 音乐 | 视频 | 电影
        """
    )
)
_SEEN = kinds(
    "being become background ground color hue picture it subject owner flawed first purpose of within object scenery unknown"
)
_OF_LIFE = kinds(
    "unknown event to reason result telling subject owner it picture first being too purpose closing taken not within of use"
    " object accessory garment owner size carrier label weave scenery number view rest all one scenic either"
)
# 花瓶要放进PPT里用, 做logo用
_PURPOSE = (
    f"(it|picture|being|of|{BODY})* (to|use|put|become|within)* purpose+ (within|use|of)*"
    " | (write|put|add)+ within* (garment|object|carrier|accessory)+ within* use"
    " | (make|become|use|to)+ (object|carrier|label|purpose|event|picture|accessory|weave)+ use"
)


def _is_for(told: Sequence[Tag]) -> bool:
    """It's for my shop."""
    left = [tag for tag in told if tag.kind not in (Kind.it, Kind.picture, Kind.being)]
    return len(left) > 1 and left[0].text.casefold() == "for"


_SOMEBODY = kinds("subject owner")
_PLANNED = ("to hang", "to post", "to sell")
_TOLD_MAX = 12  # tags
_TOLD = kinds(
    "reason result telling subject owner it picture first being too purpose closing form flawed view scenic taken not all rest"
    " within to of background standing_out lighting tones hue label text"
)
_SERVED = kinds("object carrier label text weave size")  # what it is for may be a thing
_GOOD_FOR = kinds("telling standing_out scenic purpose form")


def _stated(tags: Sequence[Tag], *, is_mended: bool = False) -> LookName | None:
    """The look that mends what is said to be so: 曝光不足 before "brighten it"."""
    clause = clause_of(tags)
    if clause is None or isinstance(clause.amount, int):
        return None
    if clause.amount and not (is_mended or clause.has(Kind.flaw)):
        return None  # "it's a bit dark, make it brighter": a bit
    shown = [tag for tag in clause.tags if is_mended or tag.kind is not Kind.scenery]  # the snow looks blue
    if pattern(_CAST).fullmatch(coded(shown)):
        return _CASTS.get(clause.colors[0].name)
    is_blurry = len(clause.tags) == 1 and clause.tags[0].text.casefold() in _BLURRY
    if not is_blurry and not any(pattern(said).fullmatch(coded(clause.tags)) for said in (_STATED, _BLURRED)):
        return None
    mending = set(
        map(_mending, (tag for tag in clause.tags if tag.kind in (Kind.flaw, Kind.look, Kind.blur)))
    )
    return mending.pop() if len(mending) == 1 else None


def _mending(tag: Tag) -> LookName | None:
    if tag.kind is Kind.blur:
        return LookName.sharpen
    if not isinstance(tag.value, LookName):
        return None
    return tag.value if tag.kind is Kind.flaw else OPPOSITES.get(tag.value)


def mended(tags: Sequence[Tag]) -> Steps:
    """What is said to be so, and that it shall be mended: "there's some grain, can you clean that up?"."""
    pauses = [place for place, tag in enumerate(tags) if tag.kind is Kind.pause]
    if len(pauses) != 1:
        return ()
    stated, wish = tags[: pauses[0]], tags[pauses[0] + 1 :]
    if any(tag.kind is Kind.position for tag in stated):
        return ()  # something blue in the corner is no cast
    clause = clause_of(wish)
    if clause is None or not pattern(_WISH).fullmatch(coded(clause.tags)) or not clause.has(*_MENDING):
        return ()
    name = _stated(stated, is_mended=True) or _lamented(stated)
    more, less = clause.has(Kind.up, Kind.rise), clause.has(Kind.down, Kind.fall)
    fits = not (more or less) or (more != less and name in (_RISING if more else _FALLING))
    return (Look(name, clause.amount),) if name and fits else ()


def _lamented(tags: Sequence[Tag]) -> LookName | None:
    """The look of a clause that says only what there is too much or too little of."""
    clause = clause_of(tags)
    if clause is None or not clause.has(Kind.too, Kind.lacking, Kind.tall, Kind.flawed):
        return None
    return next((step.name for step in steps_of(clause) if isinstance(step, Look)), None)


_MENDING = kinds("change remove up down move cut gone filling")
_RISING = (LookName.brighter, LookName.contrast_up, LookName.saturation_up, LookName.sharpen, LookName.warmer)
_FALLING = (*map(OPPOSITES.get, _RISING), LookName.denoise, LookName.dehaze)


def _is_adorned(clause: Clause) -> bool:
    """Whether the amount is that of a drawing's lines, or of what is wrong: a little tilted."""
    flawed = [tag for tag in clause.tags if tag.kind is Kind.flawed]
    is_flawed = bool(flawed) and all(
        lexicon().get(form_of(tag.text), tag).kind is Kind.flawed for tag in flawed
    )
    return clause.has(Kind.stroke, Kind.style) or (is_flawed and isinstance(clause.amount, str))


def _of(tags: Sequence[Tag]) -> list[_Aside]:
    clause = clause_of(tags)
    if clause is None:
        return []
    if clause.amount is not None and not (clause.has(Kind.not_, Kind.gone) or _is_adorned(clause)):
        return []  # but 一点花纹都不要
    return [aside for aside in _ASIDES if pattern(aside.kinds).fullmatch(coded(clause.placed))]
