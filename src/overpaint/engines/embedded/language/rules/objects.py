"""Things: given a new colour, removed, moved, doubled, or brought in from another image."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.rule import (
    AMID,
    AMOUNT,
    NAMED,
    NOUN,
    POSITION,
    THING,
    Rule,
    Steps,
)
from overpaint.engines.embedded.plan import (
    Color,
    CopyObject,
    Direction,
    Extent,
    InsertObject,
    MoveObject,
    Position,
    Recolor,
    RemoveObject,
    Thing,
)

_UNKNOWN_MAX = (
    1  # words in the name of a thing: what it is called does not matter, but no sentence may hide there
)


def _garment(clause: Clause) -> Steps:
    garments = set(clause.values(Kind.garment))
    old, new = clause.colors[-2:-1], clause.colors[-1]
    thing = (
        Thing(next(iter(old), None), clause.position, target=garments.pop()) if len(garments) == 1 else None
    )
    return (Recolor(thing, new),) if thing and new not in old else ()


def _recolored(clause: Clause) -> Steps:
    old, *_, new = clause.colors
    if _is_told_after(clause.spoken):
        return ()
    joined = clause.has(Kind.become, Kind.to, Kind.change)  # "make red blue" says too little
    thing = _thing(clause, old)
    is_said = joined or _is_named(clause)
    return (Recolor(thing, new),) if thing and is_said and old != new and len(clause.colors) == 2 else ()


def _is_told_after(spoken: Sequence[Tag]) -> bool:
    """Whether the last colour is what the thing has now: black shoes please, they're white."""
    return any(before.kind is Kind.pause and tag.kind is Kind.being for before, tag in pairwise(spoken))


def _exchanged(clause: Clause) -> Steps:
    """A thing for the same thing in another colour."""
    *_, one, other = (tag.text.casefold() for tag in clause.tags if tag.kind in _NOUNS)
    return _recolored(clause) if one == other else ()


def _removed(clause: Clause) -> Steps:
    (color,) = clause.colors
    thing = _thing(clause, color)
    return (RemoveObject(thing),) if thing else ()


def _recolored_there(clause: Clause) -> Steps:
    asks = (
        clause.position and clause.has(Kind.become, Kind.to, Kind.change, Kind.make) and not _extent(clause)
    )
    return (Recolor(Thing(position=clause.position), clause.colors[0]),) if asks else ()


def _removed_there(clause: Clause) -> Steps:
    """What is at a place, whatever it is called."""
    asks = clause.has(Kind.remove) != clause.has(Kind.gone)
    asks &= _extent(clause) is None  # only what has a colour is compared
    return (RemoveObject(Thing(position=clause.position)),) if clause.position and asks else ()


def _thing(clause: Clause, color: Color, position: Position | None = None) -> Thing | None:
    """What is picked out by its colour; `None` where a word that nobody knows is not part of its name."""
    counts = [tag for tag in clause.placed if tag.kind is Kind.several]
    is_one = counts and any(tag.kind is Kind.one for tag in clause.placed)
    if any(not tag.is_definite for tag in counts) or (is_one and not clause.position):
        return None  # two of how many, and which one of them?
    if not _is_held(clause):
        return None
    if _unknown_count(clause) > _UNKNOWN_MAX or not _follows(clause.spoken, _ADORNING, kinds("color spot")):
        return None
    return Thing(color, position or clause.position, _extent(clause))


def _is_held(clause: Clause) -> bool:
    """Whether what stands before the colour is where the thing is, 墙上的红点; no cat on a red sofa."""
    before = [*takewhile(lambda tag: not isinstance(tag.value, Color), clause.tags)]
    if any(tag.kind in (Kind.behind, Kind.before) and tag.text.isascii() for tag in before):
        return False
    return all(
        tag.text in _HELD
        for holder, tag in pairwise(before)
        if tag.kind in (Kind.within, Kind.beside) and holder.kind in _HOLDERS
    )


_HOLDERS = kinds("object carrier garment scenery subject accessory background")
_HELD = frozenset(
    listed(
        "上 | 里 | 中 | 内 | 上的 | 里的 | 中的 | 内的 | 里面的 | 上头 | 里头 | 里边 | 之上 | 之中 | 里那 | 中那 | 从 | 由 | 旁边 | 旁 | 附近 | 底下"
    )
)


def _extent(clause: Clause) -> Extent | None:
    return next(
        (tag.value for tag in clause.placed if isinstance(tag.value, Extent) and tag.kind is Kind.extreme),
        None,
    )


_ADORNING = kinds("size weave scenic extreme one ratio of")
_NAMES = _ADORNING | kinds("object accessory garment carrier subject scenery label rest")


def _follows(spoken: Sequence[Tag], between: frozenset[Kind], heads: frozenset[Kind]) -> bool:
    """Whether unknown words stand behind one of the heads, with nothing but words `between` them."""
    is_open = False
    for tag in spoken:
        if tag.kind is Kind.unknown:
            if not is_open:
                return False
        elif tag.kind in heads:
            is_open = True
        elif tag.kind not in between:
            is_open = False
    return True


def _is_source_named(clause: Clause) -> bool:
    """Whether a word that nobody knows is what the thing in the other image is called."""
    if _unknown_count(clause) > _UNKNOWN_MAX:
        return False
    named = _NAMES | kinds("color within")
    # 图2的贴纸, and "the sticker from Image 2" from its end, but not before the verb
    is_led = clause.spoken[0].kind is not Kind.unknown
    is_han = all(not tag.text.isascii() for tag in clause.spoken if tag.kind is Kind.unknown)
    return (is_han and _follows(clause.spoken, named, kinds("other"))) or (
        is_led and _follows(clause.spoken[::-1], named, kinds("other"))
    )


def _unknown_count(clause: Clause) -> int:
    return sum(tag.kind is Kind.unknown for tag in clause.placed)


_NOUNS = kinds("object accessory garment carrier subject scenery unknown label rest spot one border")


def _is_named(clause: Clause) -> bool:
    return clause.has(*_NOUNS)


_COLUMN = {Position.left: Direction.left, Position.right: Direction.right}
_ROW = {Position.top: Direction.up, Position.bottom: Direction.down}


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
        thing = _thing(clause, color, places[0][1] if places else None)
        return (MoveObject(thing, None, ways[0], clause.amount),) if thing and len(places) < 2 else ()
    if not places:
        return ()
    place, to = places[-1]
    if place < _place_of(clause.placed, Kind.color, Kind.spot) and not _is_moved(clause.placed[:place]):
        return ()  # only where it is now
    thing = _thing(clause, color, places[0][1] if len(places) > 1 else None)
    if thing is None:
        return ()
    thing = Thing(thing.color, places[0][1] if len(places) > 1 else None, thing.extent)
    side = {**_COLUMN, **_ROW}.get(to)
    # "to the left", and not "to the left side" or "on the left", is a direction
    is_there = place > 0 and clause.placed[place - 1].text.casefold() in ("on", "at", "in", "near")
    if (
        side
        and len(places) == 1
        and not is_there
        and clause.placed[place].text.casefold() in ("left", "right")
    ):
        return (MoveObject(thing, None, side, clause.amount),)
    return (MoveObject(thing, to),) if clause.amount is None else ()


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
    is_compared = _extent(clause) is not None
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
    put |= is_definite and _has(tags, Kind.put, Kind.become)
    is_there = put and _has(tags, *_NOUNS) and not _has(tags, Kind.copy)
    is_there |= any(tag.kind in (Kind.up, Kind.down) and _way(tag) for tag in tags)
    is_there |= _has(tags, Kind.direction) and not _has(tags, Kind.copy, Kind.add, Kind.make)  # further left
    # red balloon up a bit
    is_there |= _has(tags, Kind.rise, Kind.fall) and not _has(tags, *_HANDLING)
    return is_there or _has(tags, Kind.move)


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
    thing = _thing(clause, color)
    now = places[0][1] if len(places) > 1 else None
    return (CopyObject(Thing(color, now, thing.extent), to),) if thing else ()


def _inserted(clause: Clause) -> Steps:
    """The subject of the one other image, where a place, a verb or Image 1 says that it shall come in."""
    sources, sizes = list(dict.fromkeys(clause.of(Kind.other))), set(clause.of(Kind.size))
    sizes |= {Extent.small} if clause.has(Kind.shrink) else set()
    sizes |= {Extent.large} if clause.has(Kind.enlarge) else set()
    is_worn = clause.has(Kind.garment, Kind.accessory) and clause.position is None
    brings = clause.position or (clause.has(Kind.first) and clause.has(*_NOUNS)) or clause.has(Kind.add)
    is_sized = clause.amount is None or (clause.amount == "slight" and bool(sizes))
    if len(sources) != 1 or len(sizes) > 1 or is_worn or not brings or not is_sized:
        return ()
    if not _is_source_named(clause):
        return ()
    named = clause.has(*_NOUNS) or clause.position
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


_TO = "(make|change|become|to|being|it|put|use|within|hue|all)*"
_GARMENT = "(owner|subject)* color? weave* garment ((of|within)? (subject|owner))?"
_DISLIKED = "(being|flawed|flaw|too (flawed|flaw|look|scenic) | subject? telling)*"  # 裙子太艳了
_DONE = "(one|hue|it|replacing|effect)*"
_HERE = "((within|of)* position)?"
_PLACED = f"(all|owner|within|of)* {_HERE} (first within)? (size|weave|scenic|extreme|flawed)* (spot | color ({NAMED})?) {_HERE} {AMID}"
_PUT = "(move|put|to|within|of|it|first|copy|make|add|one|use|direction|rise|fall|up|down|position|axis|cut|same|become|replacing)*"
_SOURCE = "(size|color|object|accessory|garment|carrier|subject|scenery|unknown|label|rest|one)*"

_NOUN = "(object|accessory|carrier|subject|rest|one)"
_NOUN_THING = f"(size|weave|scenic|extreme|flawed)* {_NOUN}+"
_NOUN_PLACED = f"(all|owner|within|of)* {_HERE} {_NOUN_THING} {_HERE}"
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
        f"(make|change)* (all | subject? owner)* color {NOUN} (to|become|by)+ color {NOUN}",
        _exchanged,
        POSITION,
    ),
    Rule(
        f"(make|change)* (hue of?)? owner? {NOUN}+ (hue|change|being|within|all)* color (to|become|change|make|it)+ color {_DONE}",
        _recolored,
        POSITION,
    ),
    Rule(f"(remove+ all* {THING} (gone|it|remove|being)* | gone {THING})", _removed, POSITION),
    Rule(
        f"(make|being)* {THING} (being|become|it|all|make|too|flawed)* (remove|gone)+ it?", _removed, POSITION
    ),
    Rule(
        f"(make|remove|gone|all|being|owner)* {_NOUN_THING} {_IN_BACK} (being|become|it|all|make|too|flawed|remove|gone|owner|subject)*",
        _removed_there,
        POSITION,
    ),
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
