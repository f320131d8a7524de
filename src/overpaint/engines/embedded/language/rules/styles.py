"""Styles: the whole picture drawn in a manner, or in that of another image."""

from itertools import pairwise
from typing import Any

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.looks import WAYS
from overpaint.engines.embedded.language.rules.rule import AMOUNT, Rule, Steps, any_of
from overpaint.engines.embedded.plan import LookName, Style, StyleName, StyleReference


def _style(clause: Clause) -> Steps:
    names = _manners(clause)
    if clause.has(Kind.stroke):
        names = names[:1]  # a blueprint with white lines
    amount = clause.amount if isinstance(clause.amount, int) or not clause.has(Kind.stroke) else None
    if any(tag.kind is Kind.amount and tag.text.casefold() in _BODIED for tag in clause.spoken):
        amount = None
    drawn = [
        tag for tag in clause.tags if tag.kind in _DRAWN or (tag.kind is Kind.scenery and clause.has(Kind.of))
    ]
    # a drawing of the shop, of us; a part of the picture is not drawn alone, and a new thing is none of it
    is_there = all(tag.is_definite or (tag.kind in _SOMEBODY and tag.text.casefold() in _US) for tag in drawn)
    if any(tag.kind is Kind.flawed and tag.text.casefold() != "soft" for tag in clause.tags):
        return ()
    if any(tag.text.casefold() in ("around", "round") for tag in clause.spoken):
        return ()  # an outline around the photo
    if not {color.name for color in clause.colors} <= _INKS and not clause.has(Kind.stroke, Kind.within):
        return ()
    is_all = clause.has(Kind.of) or all(tag.text.casefold() in _US | _PLACES for tag in drawn)
    return (Style(names[0], amount),) if len(set(names)) == 1 and is_there and is_all else ()


def _inked(clause: Clause) -> Steps:
    """A drawing that has no colours anyway: 黑白素描."""
    is_colorless = clause.of(Kind.look) == [LookName.bw] and set(_manners(clause)) <= _COLORLESS
    return _style(clause) if is_colorless else ()


_COLORLESS = {StyleName.sketch, StyleName.line_art, StyleName.ink}
_BODIED = ("thick", "thin", "chunky", "heavy", "delicate")  # thick oil paint: so the paint is
# a picture of one shows little else
_PLACES = frozenset(
    listed(
        "house | home | building | cottage | barn | cabin | church | castle | villa | apartment | bungalow | farmhouse | mansion | school"
    )
)
_SOMEBODY = kinds("subject owner")
_INKS = {"black", "white", "gray"}
_DRAWN = kinds("subject owner object accessory garment carrier")
_US = frozenset(
    listed(
        "me | us | us two | us three | us all | two of us | three of us | both of us | all of us | us both | us lot | myself | her | him | them | 我 | 你 | 他 | 她 | 我们 | 咱们 | 他们 | 她们 | 我俩 | 我们俩 | character | characters | figure"
    )
)


def _manners(clause: Clause) -> list[Any]:
    """The manners, without what any of them may be called: a blueprint style drawing."""
    named = [tag for tag in clause.tags if tag.kind is Kind.style]
    return [tag.value for tag in named if tag.text.casefold() != "drawing"] or [tag.value for tag in named]


def _style_of(clause: Clause) -> Steps:
    """That of the one other image; where the style of Image 1 is named, it must become like the other."""
    images = clause.of(Kind.other)
    is_restyled = any(
        tag.text.casefold().startswith(("restyle", "style")) and following.kind is Kind.other
        for tag, following in pairwise(clause.spoken)
    )
    if len(images) != 1 or is_restyled or (_is_of_first(clause) and not _is_likened(clause)):
        return ()
    return (StyleReference(images[0]),)


def _style_of_liked(clause: Clause) -> Steps:
    """I like how Image 2 is painted; paint Image 1 the same way."""
    pause = next((place for place, tag in enumerate(clause.spoken) if tag.kind is Kind.pause), 0)
    liked, wish = clause.spoken[:pause], {tag.kind for tag in clause.spoken[pause:]}
    is_liked = any(tag.kind is Kind.other for tag in liked) and Kind.other not in wish
    is_drawn = any(tag.kind in (Kind.effect, Kind.style) or _is_painted(tag) for tag in liked)
    is_asked = wish & kinds("first it picture") and (wish & kinds("same effect") or wish >= kinds("first it"))
    return (StyleReference(clause.of(Kind.other)[0]),) if is_liked and is_drawn and is_asked else ()


def _like_painted(clause: Clause) -> Steps:
    """Draw Image 1 like Image 2 is drawn."""
    is_painted = any(map(_is_painted, clause.tags))
    return (StyleReference(clause.of(Kind.other)[0]),) if is_painted else ()


def _drawn_like(clause: Clause) -> Steps:
    is_drawn = any(tag.text.startswith(("画", "绘", "draw", "paint")) for tag in clause.tags)
    return (StyleReference(clause.of(Kind.other)[0]),) if is_drawn else ()


def _is_painted(tag: Tag) -> bool:
    return tag.text.casefold() in _PAINTED


_PAINTED = frozenset(("painted", "painting", "drawn", "illustrated", "rendered", "styled", "colored"))


def _is_of_first(clause: Clause) -> bool:
    """Whether the style is said to be that of Image 1: 图1的风格, "the style of Image 1"."""
    kinds_said = [tag.kind for tag in clause.spoken]
    if Kind.of in kinds_said[1:-1]:
        place = kinds_said.index(Kind.of, 1)
        if kinds_said[place - 1] is Kind.effect:
            return kinds_said[place + 1] is Kind.first
    said = [kind for kind in kinds_said if kind not in (Kind.within, Kind.of)]
    pairs = list(pairwise(said))
    if (Kind.other, Kind.effect) in pairs or any(tag.text.casefold() == "way" for tag in clause.spoken):
        return False
    return (Kind.first, Kind.effect) in pairs or (Kind.effect, Kind.first) in pairs


def _is_likened(clause: Clause) -> bool:
    applied = any(tag.text.casefold() in _APPLYING for tag in clause.tags)
    return not applied and clause.has(Kind.same, Kind.become, Kind.to) and not clause.has(Kind.use)


_APPLYING = frozenset(("apply", "put", "add", "give", "应用", "套用", "用到"))


_MANNER = any_of(f"{WAYS} being flawed scenic size write isolate")
_STROKES = any_of("color size scenic weave within to of all rest tones hue being stroke style use one")
_TAKING = "make use put add copy become change to within of first it by effect form same rest being"

STYLES = (
    # 模仿第二张的手绘风格, 把图2的水彩感觉搬到图1
    Rule(
        f"(make|change|first|become)* (use|same|copy|by|to)+ other (within|of)* style+ effect* {any_of(_TAKING)}",
        _style_of,
    ),
    Rule(
        "(make|use)* other (within|of)* style+ effect+ (put|move|use|add|copy)+ (to|within)* first within?",
        _style_of,
    ),
    Rule(
        f"{_MANNER} color? style {_MANNER} (style {_MANNER})* (of (subject|object|owner|accessory|garment|carrier|scenery)+)?"
        f" ({_STROKES} stroke {_STROKES} | within color)? closing? same?",
        _style,
        AMOUNT,
    ),
    Rule(f"{_MANNER} (look of? style | style within? look) {_MANNER}", _inked, AMOUNT),
    Rule(
        "(make|change|become|use)* (subject|owner|object) (make|change|become|to|within)* style (style|one|effect|subject)*",
        _style,
        AMOUNT,
    ),
    Rule("style subject", _style, AMOUNT),
    Rule(f"down it? first? to {_MANNER} style {_MANNER}", _style, AMOUNT),  # reduce it to line art
    # 变成教堂里的彩绘玻璃: where such are found
    Rule(f"{_MANNER} (become|to) scenery (within|of)* style {_MANNER}", _style, AMOUNT),
    # the style of Image 2
    Rule(
        f"{any_of(_TAKING)} (other (within|of|to)* (tones|lighting|hue)* effect | effect (within|of|to|become|it|by|copy|use|same)* other) {any_of(_TAKING)}",
        _style_of,
    ),
    Rule(
        "(make|change|become|to)* first? (make|change|become|to|by)+ other (within|by|of|to)* effect same?",
        _style_of,
    ),
    Rule(
        "(telling|remove|use|copy)* (effect (of|within)*)? other (being|effect|change|make|style|scenic|within|view)*"
        f" {any_of('make change use put add become to within by of it effect same copy first one')}",
        _style_of_liked,
    ),
    Rule("(add|make|change)+ first to other being (make|change|effect)", _like_painted),
    Rule("(it|first)* make to? other (being|effect|same)*", _drawn_like),  # 把它画成第二张那样
    Rule("(make|change|copy)* first? effect (to|become|same|within|first)* other same?", _style_of),
)
