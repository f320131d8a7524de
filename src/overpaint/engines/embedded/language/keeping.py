"""Clauses that say what shall stay as it is, and whether a step would break them.

"Keep everything else unchanged" asks for nothing that the engine does not do anyway. "Make it warmer, but keep the
person unchanged" does: looks change the whole picture.
"""

import re
from collections.abc import Iterable, Sequence

from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.words.looks import Quality
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    BackgroundBlur,
    BackgroundStep,
    Crop,
    Look,
    LookName,
    MoveObject,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Step,
    Style,
    StyleReference,
)

_REGIONS = kinds("subject owner person garb background object accessory garment scenery")
_KEEPABLE = _REGIONS | kinds(
    "keep same rest all form tones lighting hue quality effect text label carrier picture it first view"
    " of within beside position apart_from color spot either filler pause closing purpose being one quote"
)
_PICKED, _PICKING = kinds("one object accessory garment"), kinds("position color extreme size weave")
_CLEAR = ("清晰", "清楚")
_UNCROPPED = re.compile("crop|cut|chop|los|裁|whole|entire|full|整", re.IGNORECASE)
_ALONE = kinds("keep same all filler pause picture other")  # 第二张不用管
_STILL = ("别动", "不动", "不要动", "别改", "不要改", "别碰", "不要碰", "别变", "不用动", "不用改")
_NEVER = "别不甭勿无千"
_NAMELESS = kinds("keep same it of within to filler pause being one")  # "don't change the tent itself"

_AS_IS = kinds("filler keep it")
_COLORED = kinds("color hue same filler")
_WHERE = _REGIONS - {Kind.garb} | kinds(
    "unknown position beside apart_from color spot"
)  # a pose stays as it is whatever the look

_COLORING = frozenset(
    {LookName.bw, LookName.sepia, LookName.warmer, LookName.cooler, LookName.vintage, LookName.film}
    | {LookName.saturation_up, LookName.saturation_down, LookName.day_to_night}
)
_LIGHTING = frozenset(
    {LookName.brighter, LookName.darker, LookName.contrast_up, LookName.contrast_down, LookName.hdr}
    | {LookName.day_to_night, LookName.vignette}
)


def is_keeping(tags: Sequence[Tag]) -> bool:
    """Whether the clause only says what shall stay as it is."""
    said = {tag.kind for tag in tags}
    if any(tag.text in _CLEAR for tag in tags):  # 人物清晰: is, and shall be
        looks = {tag.value for tag in tags if tag.kind is Kind.look}
        kept = said <= _REGIONS | kinds("look keep same all before being only weave closing filler pause")
        is_near = {Kind.keep, Kind.before} <= said  # 前面保持清晰
        is_named = is_near or bool(said & (_REGIONS | {Kind.weave}))
        return is_named and kept and looks == {LookName.sharpen}
    if Kind.color in said and said <= _COLORED and any(tag.text == "不变" for tag in tags):
        return True  # 红色不变
    if sum(tag.kind is Kind.unknown for tag in tags) == 1 and Kind.keep in said:
        return said - {Kind.unknown} <= _NAMELESS
    if Kind.position in said and any(
        tag.text[0] not in _NEVER and not (tag.text.isascii() and said & _PICKED)
        for tag in tags
        if tag.kind is Kind.keep
    ):
        return False  # 裁成1:1，保留中间部分
    if {Kind.keep, Kind.rest} <= said and not any(
        tag.kind is Kind.unknown and tag.text.isascii() for tag in tags
    ):  # 其它条款别动
        return said <= _KEEPABLE | kinds("unknown bars border number size weave all")
    if said & {Kind.before, Kind.beside} and said & _REGIONS:  # 前面的蛋糕别动
        said -= {Kind.before, Kind.beside}
        return Kind.keep in said and said <= _KEEPABLE
    if Kind.keep in said and said & _PICKED and Kind.hue not in said:  # leave the top one, keep the blue cup
        return {tag.kind for tag in tags if tag.value is not LookName.sharpen} <= _KEEPABLE | _PICKING
    if Kind.color in said and any(tag.text.isascii() for tag in tags if tag.kind is Kind.keep):
        return False  # keep the red car in colour
    if Kind.other in said:
        return Kind.keep in said and said <= _ALONE
    if Kind.keep in said:  # "keep the subject sharp" wants no sharpening
        return {tag.kind for tag in tags if tag.value is not LookName.sharpen} <= _KEEPABLE
    return Kind.same in said and len(said) > 1 and said <= _KEEPABLE - {Kind.color, Kind.spot}


def broken_by(steps: Iterable[Step], keeping: Sequence[Tag]) -> tuple[str, ...]:
    """The words of a keeping clause that one of the steps would not keep."""
    # "the subject's pose", "facial features": the form of a region, which no step here changes
    if all(tag.kind is Kind.filler or tag.text in _STILL for tag in keeping):
        return tuple(tag.text for tag in keeping)  # 背景是蓝色的，别动
    if {tag.kind for tag in keeping} <= _AS_IS and any(tag.kind is Kind.it for tag in keeping):
        return tuple(tag.text for tag in keeping)  # the background is blue, keep it
    formal = any(tag.kind is Kind.form for tag in keeping)
    others = any(tag.kind is Kind.rest for tag in keeping)  # don't crop anything else
    if any(tag.kind is Kind.apart_from for tag in keeping):
        keeping = [tag for tag in keeping if tag.kind is Kind.apart_from]  # 围巾以外别碰
    return tuple(
        tag.text
        for tag in keeping
        if any(_changes(step, tag) for step in steps if not (others and isinstance(step, Crop)))
        and not (formal and tag.kind in (*_REGIONS, Kind.picture))
    )


def _changes(step: Step, kept: Tag) -> bool:
    match step:
        case Style() | StyleReference():
            return kept.kind in _WHERE or kept.kind in (Kind.tones, Kind.hue)
        case Look(name=name):
            return (
                kept.kind in _WHERE
                or (kept.kind in (Kind.tones, Kind.hue) and name in _COLORING)
                or (kept.kind is Kind.lighting and name in _LIGHTING)
                or (isinstance(kept.value, Quality) and name in (kept.value.up, kept.value.down))
            )
        case Crop():
            return kept.kind in (Kind.keep, Kind.picture) and bool(_UNCROPPED.search(kept.text))
        case RemoveObject(thing=thing) | MoveObject(thing=thing) | Recolor(thing=thing) if kept.kind in (
            Kind.color,
            Kind.spot,
        ):
            return thing.color == kept.value
        case Recolor(thing=thing):
            return kept.kind is Kind.garment and kept.value == thing.target
        case RemoveText(old=old) | ReplaceText(old=old) if kept.kind is Kind.quote:
            return old in (ALL_TEXT, kept.value)
        case RemoveText(old=old):
            return kept.kind in (Kind.text, Kind.label, Kind.object) and old == ALL_TEXT
        case _ if isinstance(step, BackgroundStep):
            return kept.kind is Kind.background or (
                kept.kind is Kind.scenery and not isinstance(step, BackgroundBlur)
            )
        case _:
            return False
