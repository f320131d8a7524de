"""Things on the move: to another place, doubled there, or brought in from another image."""

from dataclasses import replace
from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.rules.picking import (
    NOUNS,
    UNCOLORED,
    extent_of,
    is_source_named,
    thing_of,
)
from overpaint.engines.embedded.language.rules.rule import AMID, AMOUNT, NAMED, POSITION, Rule, Steps
from overpaint.engines.embedded.plan import (
    Color,
    CopyObject,
    Direction,
    Extent,
    InsertObject,
    MoveObject,
    Position,
    Thing,
)


def _moved(clause: Clause) -> Steps:
    """The last place is where it goes, unless a direction says so: one before it is where it is."""
    clause = replace(clause, placed=_without_lead(_unfolded(clause.placed)))
    color = _only_color(clause.placed)
    places = _places(clause.placed)
    ways = _ways(clause.placed)
    if any(tag.kind in (Kind.up, Kind.down) and not _way(tag) for tag in clause.placed if tag.text != "more"):
        return ()  # an extra mug
    if color is None:
        return _moved_from(clause, places, ways)
    is_nudged = clause.amount is not None and clause.placed[-1].text.casefold() in ("left", "right")
    if not (is_nudged or _is_moved(clause.placed)) or len(places) > 2 or len(ways) > 1:
        return ()
    if ways:
        thing = thing_of(clause, color, places[0][1] if places else None)
        return (MoveObject(thing, None, ways[0], clause.amount),) if thing and len(places) < 2 else ()
    return _moved_to(clause, color, places) if places else ()


def _moved_to(clause: Clause, color: Color, places: list[tuple[int, Position]]) -> Steps:
    *now, (place, to) = places
    if place < _place_of(clause.placed, Kind.color, Kind.spot) and not _is_moved(clause.placed[:place]):
        return ()  # only where it is now
    thing = thing_of(clause, color)
    if thing is None:
        return ()
    thing = replace(thing, position=now[0][1] if now else None)
    side = _SIDES.get(to)
    if side and not now and _is_way(clause.placed, place):
        return (MoveObject(thing, None, side, clause.amount),)
    return (MoveObject(thing, to),) if clause.amount is None else ()


_SIDES = {Position.left: Direction.left, Position.right: Direction.right}


def _is_way(tags: Tags, place: int) -> bool:
    """Whether a side is a direction: "to the left", and not "to the left side" or "on the left"."""
    is_there = place > 0 and tags[place - 1].text.casefold() in ("on", "at", "in", "near")
    return not is_there and tags[place].text.casefold() in ("left", "right")


def _without_lead(tags: Tags) -> Tags:
    """The tags without "down" in "down in the corner": it leads to a place, and is no way of its own."""
    ends = [place for place, tag in enumerate(tags) if tag.kind is Kind.position]
    leads = {
        place
        for place, tag in enumerate(tags)
        if tag.kind in (Kind.rise, Kind.fall)
        and any(_is_led_to(tags[place + 1 : end]) for end in ends if end > place)
    }
    return tuple(tag for place, tag in enumerate(tags) if place not in leads)


def _is_led_to(between: Tags) -> bool:
    return bool(between) and all(
        tag.kind in (Kind.to, Kind.within) and tag.text.casefold() != "from" for tag in between
    )


def _moved_from(clause: Clause, places: list[tuple[int, Position]], ways: list[Direction]) -> Steps:
    """What is at a place, whatever it is called: it goes some way, or to a second place."""
    is_compared = extent_of(clause) is not None
    if (
        is_compared
        or not _has(clause.placed, Kind.move, Kind.put)
        or len(places) + len(ways) != 2
        or not places
    ):
        return ()
    thing = Thing(position=places[0][1])
    if ways:
        return (MoveObject(thing, None, ways[0], clause.amount),)
    return (MoveObject(thing, places[1][1]),) if clause.amount is None and places[0] != places[1] else ()


def _is_moved(tags: Tags) -> bool:
    """蓝色台灯放到右上角 moves what is there; so does "put the blue lamp at the top", but not "put a blue lamp"."""
    colored = next(
        (place for place, tag in enumerate(tags) if tag.kind in (Kind.color, Kind.spot)), len(tags)
    )
    is_definite = any(tag.is_definite for tag in tags[: colored + 1])
    put = any(tag.kind is Kind.put and not tag.text.isascii() for tag in tags[colored:])
    put |= any(tag.text in ("→", "->", "=>") for tag in tags[colored:])
    put |= any(_is_sent(before, tag) for before, tag in pairwise(tags[colored:]))
    put |= is_definite and _has(tags, Kind.put, Kind.become)
    is_there = put and _has(tags, *NOUNS) and not _has(tags, Kind.copy)
    is_there |= any(tag.kind in (Kind.up, Kind.down) and _way(tag) for tag in tags)
    is_there |= _has(tags, Kind.direction) and not _has(tags, Kind.copy, Kind.add, Kind.make)  # further left
    # red balloon up a bit
    is_there |= _has(tags, Kind.rise, Kind.fall) and not _has(tags, *_HANDLING)
    return is_there or _has(tags, Kind.move)


def _is_sent(before: Tag, tag: Tag) -> bool:
    """Whether the place is where something goes: the kite to the top left; what is to the left is there already."""
    is_corner = tag.kind is Kind.position and tag.text.casefold() not in ("left", "right")
    return is_corner and before.text.casefold() in ("to", "into", "onto", "towards", "toward")


_HANDLING = kinds("copy add make use cut put")


_ENDS: dict[object, tuple[Position, Position]] = {
    "horizontal": (Position.left, Position.right),
    "vertical": (Position.top, Position.bottom),
    "horizontal reversed": (Position.right, Position.left),
    "vertical reversed": (Position.bottom, Position.top),
}


def _unfolded(tags: Tags) -> Tags:
    """The two places in "from left to right"."""
    return tuple(
        each
        for tag in tags
        for each in (
            [Tag(Kind.position, place, tag.text) for place in _ENDS[tag.value]]
            if tag.kind is Kind.axis and tag.value in _ENDS
            else [tag]
        )
    )


def _copied(clause: Clause) -> Steps:
    color, places = _only_color(clause.placed), _places(clause.placed)
    if color is None or not _has(clause.placed, Kind.copy) or not 1 <= len(places) <= 2:
        return ()
    if _has(clause.placed, Kind.axis, Kind.direction, Kind.rise, Kind.fall):
        return ()
    place, to = places[-1]
    colored = _place_of(clause.placed, Kind.color, Kind.spot)
    # 左边再来一个蓝杯子; in 左边的蓝杯子复制一个 it is there already
    is_led = place < _place_of(clause.placed, Kind.copy) < colored and len(places) == 1
    if place < colored and not is_led:
        return ()
    thing = thing_of(clause, color)
    now = places[0][1] if len(places) > 1 else None
    return (CopyObject(Thing(color, now, thing.extent), to),) if thing else ()


def _inserted(clause: Clause) -> Steps:
    """The subject of the one other image, where a place, a verb or Image 1 says that it shall come in."""
    sources, sizes = list(dict.fromkeys(clause.of(Kind.other))), set(clause.of(Kind.size))
    sizes |= {Extent.small} if clause.has(Kind.shrink) else set()
    sizes |= {Extent.large} if clause.has(Kind.enlarge) else set()
    is_worn = clause.has(Kind.garment, Kind.accessory) and clause.position is None
    brings = clause.position or (clause.has(Kind.first) and clause.has(*NOUNS)) or clause.has(Kind.add)
    is_sized = clause.amount is None or (clause.amount == "slight" and bool(sizes))
    if len(sources) != 1 or len(sizes) > 1 or is_worn or not brings or not is_sized:
        return ()
    if not is_source_named(clause):
        return ()
    named = clause.has(*NOUNS) or clause.position
    return (InsertObject(sources[0], clause.position, next(iter(sizes), None)),) if named else ()


def _has(tags: Tags, *wanted: Kind) -> bool:
    return any(tag.kind in wanted for tag in tags)


def _only_color(tags: Tags) -> Color | None:
    colors = [tag.value for tag in tags if isinstance(tag.value, Color)]
    return colors[0] if len(colors) == 1 else None


def _places(tags: Tags) -> list[tuple[int, Position]]:
    return [(place, tag.value) for place, tag in enumerate(tags) if isinstance(tag.value, Position)]


def _ways(tags: Tags) -> list[Direction]:
    return list(dict.fromkeys(way for tag in tags if (way := _way(tag))))


def _way(tag: Tag) -> Direction | None:
    if isinstance(tag.value, Direction):
        return tag.value
    if tag.kind in (Kind.up, Kind.down):
        return _HEIGHTS.get(tag.text.casefold())
    return {Kind.rise: Direction.up, Kind.fall: Direction.down}.get(tag.kind)


# the red cup a touch higher, lower the blue kite
_HEIGHTS = dict.fromkeys(("higher", "raise", "lift"), Direction.up) | {"lower": Direction.down}


def _place_of(tags: Tags, *wanted: Kind) -> int:
    return next(place for place, tag in enumerate(tags) if tag.kind in wanted)


_HERE = "((within|of)* position)?"
_PLACED = f"(all|owner|within|of)* {_HERE} (first within)? (size|weave|scenic|extreme|flawed)* (spot | color ({NAMED})?) {_HERE} {AMID}"
_NOUN_PLACED = f"(all|owner|within|of)* {_HERE} {UNCOLORED} {_HERE}"
_PUT = "(move|put|to|within|of|it|first|copy|make|add|one|use|direction|rise|fall|up|down|position|axis|cut|same|become|replacing)*"
_SOURCE = "(size|color|object|accessory|garment|carrier|subject|scenery|unknown|label|rest|one)*"

MOVING = (
    Rule(f"{_PUT} {_PLACED} {_PUT}", _moved, AMOUNT),
    Rule(f"{_PUT} {_NOUN_PLACED} {_PUT}", _moved, AMOUNT),
    Rule(f"{_PUT} same? {_PLACED} {_PUT} same?", _copied),
    Rule(
        f"(collage|make)? (put|add|use|remove|move|copy|isolate|cut|first|within|to)* {_SOURCE} (within|of|it|being)* other (within|of|other|isolate|cut|remove)* {_SOURCE}"
        f" (to {_SOURCE})? (put|add|use|move|copy|isolate|cut|to|within|of|it|one|first|size|shrink|enlarge|make|being|collage|filling)*",
        _inserted,
        POSITION | AMOUNT,
    ),
)
