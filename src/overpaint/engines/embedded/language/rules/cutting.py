"""The subject cut out: the background taken away, the subject isolated, or everything else removed."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.rules.rule import (
    BODY,
    SOMEONE,
    Rule,
    Steps,
    any_of,
    is_behind_somebody,
)
from overpaint.engines.embedded.plan import BackgroundTransparent

_TAKEN = "(remove|cut|isolate|gone|bare)"
_IT = "make become put use add to within of it first all rest color scenery scenic flawed being effect one hue change"
_NOW = "(color|scenery|scenic|flawed)*"  # the white background
_BACKGROUND = (
    f"({_NOW} {SOMEONE}* background hue? | ground | (all|rest|view)* (behind size* {BODY}+ | {BODY}+ behind))"
)


def _cut_out(clause: Clause) -> Steps:
    is_of_subject = not any(tag.text in _DRAWN for tag in clause.tags) and not _is_within(clause)
    return (BackgroundTransparent(),) if is_of_subject and is_behind_somebody(clause) else ()


def _is_within(clause: Clause) -> bool:
    """Whether somebody in the background is meant: 去掉背景里的人."""
    return any(
        place.kind is Kind.background and joint.kind is Kind.within and not joint.text.isascii()
        for place, joint, thing in zip(clause.tags, clause.tags[1:], clause.tags[2:], strict=False)
        if thing.kind in (Kind.subject, Kind.owner)
    )


_DRAWN = ("图案", "画")  # what is left where the text is gone


CUTTING = (
    # remove the white background from the photo, behind her
    Rule(
        f"(make|first|within|of|all)* {_TAKEN}+ (flawed|all|of|it|within|first)* {_BACKGROUND}"
        f" ((behind|of|within) first? {SOMEONE}*)* (gone|remove|it)*",
        _cut_out,
    ),
    Rule(
        f"(make|first|within|of|all)* {_BACKGROUND} {any_of('all become being make to it')} {_TAKEN}+ it?",
        _cut_out,
    ),
    Rule("(it|subject|within|of)* (every_side|beside) (all|rest|make|it)* isolate+", _cut_out),  # 周围抠干净
    # everything behind the shoe, all but the shoe
    Rule(f"(remove|cut)+ ((rest|all)+ behind | (rest|all)* apart_from) {BODY}+", _cut_out),
    Rule(f"(remove|cut)? {BODY}+ behind (rest|all)+ (remove|gone)*", _cut_out),
    Rule(
        f"(make|become)* (keep only | only keep) {BODY}+ ((remove|gone)+ (rest|all|background)+ | (rest|all|background)+ (remove|gone|not)+)?",
        _cut_out,
    ),
    Rule(f"(make|all)* background all? (remove|cut)+ (keep only | only keep) {BODY}+", _cut_out),
    Rule(f"(remove|cut)+ (rest|all|background)+ (keep only | only keep) {BODY}+", _cut_out),
    Rule(f"apart_from {BODY}+ apart_from? (rest|all)* (remove|gone)", _cut_out),
    # I only want the vase, the rest can go
    Rule(f"(make|use|put)* only? {BODY}+ only? (rest|all)+ (become|make)* (remove|gone)+", _cut_out),
    # the subject, or what it is called
    Rule(
        f"(make|become|use)* (it|owner|first)? (within|to|of)* (cut+ size* {SOMEONE}* | isolate+ size* ({BODY}* | unknown)) (it|one|effect)?"
        f" ((of|within|to) first? (background|it|first))?",
        _cut_out,
    ),
    Rule(
        f"(first within?)? {BODY}+ (within|of|to|first|background)* (cut|isolate)+ it? ((of|within|to) first? background)?"
        " ((become|make|to|use)+ transparent hue?)?",
        _cut_out,
    ),
    Rule(f"(make|all|rest)* apart_from {BODY}+ (become|make|being|to)* transparent", _cut_out),
    Rule("(make|all)* (rest|all)+ (become|make|being|to)* transparent", _cut_out),
    # without a background, with nothing behind it
    Rule(
        f"(make|to|within|become|put|of)* ({BODY}+ to?)? not rest? (behind size* {BODY}+ | behind)", _cut_out
    ),
    Rule(f"(make|to|within|become)* not {SOMEONE}* background", _cut_out),
    Rule(f"{any_of(_IT)} (transparent|bare+) hue? (make|one|effect|become)* (of {BODY}+)?", _cut_out),
    Rule(f"({BODY}+ to? | (make|become|use|to|within|put|add)*) bare+ {BODY}* (make|one|effect)?", _cut_out),
    Rule(
        f"(cut|isolate|remove)+ {BODY}+ (to|within|use|make|become)* transparent hue? background?", _cut_out
    ),
)
