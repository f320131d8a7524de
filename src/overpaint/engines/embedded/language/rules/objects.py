"""Things where they are: given a new colour, or removed."""

from collections.abc import Sequence
from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.language.rules.picking import NOUNS, UNCOLORED, extent_of, thing_of
from overpaint.engines.embedded.language.rules.rule import NOUN, POSITION, THING, Rule, Steps
from overpaint.engines.embedded.plan import Recolor, RemoveObject, Thing


def _garment(clause: Clause) -> Steps:
    garments = set(clause.values(Kind.garment))
    old, new = clause.colors[-2:-1], clause.colors[-1]
    thing = (
        Thing(next(iter(old), None), clause.position, target=garments.pop()) if len(garments) == 1 else None
    )
    return (Recolor(thing, new),) if thing and new not in old else ()


def _recolored(clause: Clause) -> Steps:
    old, *_, new = clause.colors
    if _is_told_after(clause.spoken) or _are_both_named(clause.spoken):
        return ()
    joined = clause.has(Kind.become, Kind.to, Kind.change)  # "make red blue" says too little
    thing = thing_of(clause, old)
    is_said = joined or clause.has(*NOUNS)
    return (Recolor(thing, new),) if thing and is_said and old != new and len(clause.colors) == 2 else ()


def _is_told_after(spoken: Sequence[Tag]) -> bool:
    """Whether the last colour is what the thing has now: black shoes please, they're white."""
    return any(before.kind is Kind.pause and tag.kind is Kind.being for before, tag in pairwise(spoken))


def _are_both_named(spoken: Sequence[Tag]) -> bool:
    """Whether both colours are those of things, which take each other's: swap the red and blue."""
    return [tag.kind for tag in spoken] == [Kind.change, Kind.color, Kind.pause, Kind.color]


def _exchanged(clause: Clause) -> Steps:
    """A thing for the same thing in another colour."""
    *_, one, other = (tag.text.casefold() for tag in clause.tags if tag.kind in NOUNS)
    is_same = one == other or (not one.isascii() and one.endswith(other))  # 小猫变黑猫
    return _recolored(clause) if is_same else ()


def _taken_over(clause: Clause) -> Steps:
    """The new colour for the old one: 用绿色代替红色."""
    new, old = clause.colors
    thing = thing_of(clause, old)
    return (Recolor(thing, new),) if thing and old != new else ()


def _removed(clause: Clause) -> Steps:
    (color,) = clause.colors
    thing = thing_of(clause, color)
    return (RemoveObject(thing),) if thing else ()


def _recolored_there(clause: Clause) -> Steps:
    asks = (
        clause.position and clause.has(Kind.become, Kind.to, Kind.change, Kind.make) and not extent_of(clause)
    )
    return (Recolor(Thing(position=clause.position), clause.colors[0]),) if asks else ()


def _removed_there(clause: Clause) -> Steps:
    """What is at a place, whatever it is called."""
    asks = clause.has(Kind.remove) != clause.has(Kind.gone)
    asks &= extent_of(clause) is None  # only what has a colour is compared
    return (RemoveObject(Thing(position=clause.position)),) if clause.position and asks else ()


_TO = "(make|change|become|to|being|it|put|use|within|hue|all)*"
_GARMENT = "(owner|subject)* color? weave* garment ((of|within)? (subject|owner))?"
_DISLIKED = "(being|flawed|flaw|too (flawed|flaw|look|scenic) | subject? telling)*"  # 裙子太艳了
_DONE = "(one|hue|it|replacing|effect)* change?"
_IN_BACK = "(within background)?"

OBJECTS = (
    Rule(
        f"(make|change|become|use|put)* (hue of?)? {_GARMENT} hue? {_DISLIKED} ((within|of|being) color)? {_TO} color (garment|one|hue|replacing|effect)*",
        _garment,
        POSITION,
    ),
    Rule(
        f"(make|change|become|use|put|to)* (hue of?)? {THING} hue? {_DISLIKED} {_TO} (hue of?)? color {_DONE}",
        _recolored,
        POSITION,
    ),
    Rule(
        f"(make|change|become|use|put)* (hue of?)? (size|extreme)* (object|accessory|rest|one)+ hue? being? {_TO} color {_DONE}",
        _recolored_there,
        POSITION,
    ),
    # the red balloon, for a green balloon
    Rule(
        f"(make|change|within)* (all | subject? owner)* color {NOUN} (to|become|by|change)+ color {NOUN}",
        _exchanged,
        POSITION,
    ),
    Rule(
        f"(make|change)* (hue of?)? owner? {NOUN}+ (hue|change|being|within|all)* color (to|become|change|make|it)+ color {_DONE}",
        _recolored,
        POSITION,
    ),
    Rule(f"use color hue? (instead|change) {THING} hue?", _taken_over, POSITION),
    Rule(f"{THING} hue? use color hue? (instead|change)", _recolored, POSITION),
    Rule(f"(remove+ all* {THING} (gone|it|remove|being)* | gone {THING})", _removed, POSITION),
    Rule(
        f"(make|being)* {THING} (being|become|it|all|make|too|flawed)* (remove|gone)+ it?", _removed, POSITION
    ),
    Rule(
        f"(make|remove|gone|all|being|owner)* {UNCOLORED} {_IN_BACK} (being|become|it|all|make|too|flawed|remove|gone|owner|subject)*",
        _removed_there,
        POSITION,
    ),
)
