"""The background out of focus."""

from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.rules.rule import (
    AMOUNT,
    BODY,
    POSITION,
    Rule,
    Steps,
    any_of,
    is_behind_somebody,
)
from overpaint.engines.embedded.plan import BackgroundBlur, LookName

_WORDS = "make change add put use up rise to within of become being it effect one all replacing hue taken"
_AROUND = any_of(_WORDS)
_BEHIND = f"((first within?)? owner? background ((of|within) (first|it))? | (all|rest|view|flawed|scenery|object|subject)* (behind size* {BODY}+ | {BODY}+ behind) | behind)"
_REST = f"((rest|all)* apart_from {BODY}+ apart_from? (rest|all)* | {BODY}+ apart_from (rest|all)*)"
_OUT = f"(make? standing_out (within|{BODY})* | apart_from {BODY}+)?"  # 虚化突出主体


def _blurred(clause: Clause) -> Steps:
    return (BackgroundBlur(clause.amount),) if is_behind_somebody(clause) and _are_many(clause) else ()


def _are_many(clause: Clause) -> bool:
    """False where one thing is behind: the man behind her is no background, a crowd is."""
    before = (
        tag for tag, after in pairwise(clause.tags) if after.kind is Kind.behind and after.text.isascii()
    )
    return all(tag.text.casefold() in _MANY for tag in before if tag.kind in (Kind.object, Kind.subject))


_MANY = (
    *(
        "crowd",
        "crowds",
        "people",
        "everyone",
        "everybody",
        "guests",
        "tourists",
        "strangers",
        "passersby",
        "audience",
    ),
    *("trees", "houses", "buildings", "cars", "bushes", "plants", "flowers", "shelves", "books"),
)


def _less_sharp(clause: Clause) -> Steps:
    return (BackgroundBlur(clause.amount),) if clause.of(Kind.look) == [LookName.sharpen] else ()


def _blurred_around(clause: Clause) -> Steps:
    return (BackgroundBlur(clause.amount),) if set(clause.of(Kind.look)) <= {LookName.sharpen} else ()


BLURRING = (
    Rule(
        f"{_AROUND} (blur|bokeh)+ {_AROUND} ({_BEHIND}|{_REST}) {_AROUND} (blur|bokeh)* {_AROUND} {_OUT}",
        _blurred,
        AMOUNT,
    ),
    Rule(
        f"{_AROUND} ({_BEHIND}|{_REST}) (flawed|too|being)* {_AROUND} (blur|bokeh)+ {_AROUND} (blur|bokeh)* {_AROUND} {_OUT}",
        _blurred,
        AMOUNT,
    ),
    Rule(f"{_AROUND} bokeh {_AROUND}", _blurred, AMOUNT),
    Rule("make? (down look background | background (make|become|being)? down look)", _less_sharp, AMOUNT),
    # keep her sharp and everything else soft
    Rule(
        f"(keep|make|only|being)* (owner|before|within|position|{BODY})+ being? (look|standing_out)+ {_AROUND} (rest|all|beside|every_side)+ {_AROUND} (blur|bokeh)+ {_AROUND}",
        _blurred_around,
        AMOUNT | POSITION,
    ),
    Rule(f"(make|to|it)* rest+ all* {_AROUND} (blur|bokeh)+ effect?", _blurred, AMOUNT),  # 其余虚化
    # keep me in focus and blur the rest; focus on the cat, the rest can be blurry
    Rule(
        f"(keep|make|only|being)* (owner|{BODY})+ being? (look|standing_out)+ {_AROUND} (blur|bokeh)+ {_AROUND} (rest|all)+",
        _blurred_around,
        AMOUNT,
    ),
    Rule(
        f"(keep|make|only|being)* standing_out (owner|{BODY})+ {_AROUND} ((blur|bokeh)+ {_AROUND} (rest|all)+ | (rest|all)+ {_AROUND} (blur|bokeh)+)",
        _blurred_around,
        AMOUNT,
    ),
)
