"""The frame of the picture: turned, mirrored, cut, bordered, resized, extended, or put beside others."""

import re

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.rule import AMOUNT, POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.plan import (
    Border,
    Collage,
    Color,
    Crop,
    Direction,
    Extend,
    Flip,
    Pad,
    Position,
    Resize,
    Rotate,
    Straighten,
)

_SIDES = {
    Position.left: Direction.left,
    Position.right: Direction.right,
    Position.top: Direction.up,
    Position.bottom: Direction.down,
}
_TURNS = {Direction.left: -1.0, Direction.right: 1.0}
_BORDER_PERCENT = {"slight": 2, "strong": 10}  # thin and thick


def _rotated(clause: Clause) -> Steps:
    """So many degrees; a quarter turn where only the way round is named."""
    said, ways = clause.of(Kind.degrees, Kind.number), set(clause.of(Kind.clockwise))
    side = _side(clause)
    if side is not None:
        ways.add(_TURNS.get(side, 0.0))
    if len(said) > 1 or len(ways) > 1 or 0.0 in ways or not (said or ways) or not clause.has(*_TURNING):
        return ()
    way = next(iter(ways), 1.0) * (-1 if clause.has(Kind.fall) else 1)
    return (Rotate(way * (said[0] if said else 90.0)),)


_TURNING = (Kind.rotate, Kind.make, Kind.degrees, Kind.clockwise)


def _side(clause: Clause) -> Direction | None:
    """The one side that is named, as a direction or as a position."""
    sides = set(clause.of(Kind.direction))
    if clause.position in _SIDES:
        sides.add(_SIDES[clause.position])
    elif clause.position is not None:
        return None
    return sides.pop() if len(sides) == 1 else None


def _turned_over(clause: Clause) -> Steps:
    """Upside down is half a turn, where nobody speaks of flipping."""
    is_named = clause.has(Kind.make, Kind.it, Kind.rotate) or any(tag.text in _OVER for tag in clause.tags)
    return (Rotate(180.0),) if clause.values(Kind.axis) == ["vertical"] and is_named else ()


_OVER = ("倒过来", "upside down")


def _straightened(_: Clause) -> Steps:
    return (Straighten(),)


def _straightened_as_said(clause: Clause) -> Steps:
    """The horizon is crooked."""
    is_tilted = any(tag.kind is Kind.flawed and tag.text.casefold() in _TILTED for tag in clause.tags)
    return (Straighten(),) if is_tilted else ()


_TILTED = frozenset(
    listed(
        """
        tilted | crooked | slanted | lopsided | skewed | not straight | askew | wonky | leaning
        歪 | 歪了 | 斜 | 斜了 | 拍歪了 | 拍斜了 | 有点歪 | 歪歪的 | 不正 | 没拍正
        """
    )
)


def _flipped(clause: Clause) -> Steps:
    axes = clause.values(Kind.axis)
    axes = axes or ["horizontal"]  # what most people mean by it
    steps = []
    for axis in dict.fromkeys(axes):
        match axis.partition(" ")[0]:
            case "horizontal":
                steps.append(Flip("horizontal"))
            case "vertical":
                steps.append(Flip("vertical"))
            case _:
                return ()
    return tuple(steps)


def _cropped(clause: Clause) -> Steps:
    """To a ratio, at a place; or so much off a side."""
    ratios = set(clause.values(Kind.ratio))
    if len(ratios) > 1 or not clause.has(Kind.crop, Kind.remove, Kind.cut, Kind.ratio):
        return ()
    if isinstance(clause.amount, int):
        return () if ratios else _cut_off(clause, clause.amount)
    if clause.has(Kind.keep) and clause.position is None:
        return ()
    is_asked = clause.has(Kind.crop) or (clause.has(*_SHAPING) and clause.position is None)
    if not ratios or clause.amount is not None or not is_asked:
        return ()
    return (Crop(aspect=ratios.pop(), position=clause.position),)


_SHAPING = (Kind.make, Kind.become, Kind.change, Kind.use, Kind.to)


def _cut_off(clause: Clause, percent: int) -> Steps:
    """So much off a side; "to the left half" cuts the right one off."""
    if clause.has(Kind.every_side):
        return (Crop(side="all", percent=percent),)
    side = _side(clause)
    if side is None:
        return ()
    kinds = [tag.kind for tag in clause.placed]
    if Kind.position in kinds[1:] and kinds[kinds.index(Kind.position) - 1] is Kind.to:
        return (Crop(side=_OPPOSITE[side], percent=100 - percent),) if percent < 100 else ()
    return (Crop(side=side, percent=percent),)


_OPPOSITE = {
    Direction.left: Direction.right,
    Direction.right: Direction.left,
    Direction.up: Direction.down,
    Direction.down: Direction.up,
}


def _cropped_to_subject(_: Clause) -> Steps:
    return (Crop(),)


def _bordered(clause: Clause) -> Steps:
    colors, widths = clause.colors, clause.of(Kind.pixels)
    is_measured = widths or clause.amount is not None or not clause.has(Kind.wide)
    is_there = any(tag.kind is Kind.border and tag.is_definite for tag in clause.tags)
    if is_there and not clause.has(Kind.add, Kind.put):
        return ()  # "paint the frame white"
    if not clause.has(Kind.border) or len(colors) > 1 or len(widths) > 1 or not is_measured:
        return ()
    percent = clause.amount if isinstance(clause.amount, int) else _BORDER_PERCENT.get(str(clause.amount))
    if widths:
        percent = None  # 20 pixels thick
    return (Border(next(iter(colors), None), next(iter(widths), None), percent),)


_CROPPING = re.compile("crop|cut|裁", re.IGNORECASE)


def _padded(clause: Clause) -> Steps:
    ratios, fills = set(clause.values(Kind.ratio)), list[Color | str](clause.colors)
    if clause.has(Kind.blur):
        fills.append("blur")
    adds = clause.has(Kind.pad, Kind.bars, Kind.border) or (
        clause.has(Kind.every_side, Kind.blur) and len(fills) == 1
    )
    if any(tag.kind is Kind.keep and not _CROPPING.search(tag.text) for tag in clause.tags):
        return ()
    is_of_picture = "blur" in fills or not clause.has(Kind.background)
    if len(ratios) != 1 or len(fills) > 1 or not adds or not is_of_picture:
        return ()
    return (Pad(ratios.pop(), next(iter(fills), None)),)  # type: ignore[arg-type] # "blur" is the only word


def _resized(clause: Clause) -> Steps:
    scales = [*clause.of(Kind.times), *_scales(clause)]
    pixels = clause.of(Kind.pixels, Kind.number)
    if clause.has(Kind.enlarge, Kind.up) and clause.has(Kind.shrink, Kind.down):
        return ()
    # "a white border, 30 px wide" is no size of a picture
    is_meant = clause.has(*_SIZING) or (pixels and pixels[0] >= _WIDTH_MIN_PX and not clause.has(Kind.border))
    if len(scales) + len(pixels) != 1 or not is_meant:
        return ()
    if pixels:
        is_tall = clause.has(Kind.tall)
        if is_tall == clause.has(Kind.wide):
            return ()
        return (Resize(height_px=round(pixels[0])) if is_tall else Resize(width_px=round(pixels[0])),)
    if clause.has(Kind.wide, Kind.tall):
        return ()
    (scale,) = scales
    if clause.has(Kind.enlarge, Kind.up) and scale <= 1 and clause.has(Kind.times):
        scale = 1 + scale  # 放大一倍
    elif clause.has(Kind.shrink, Kind.down) and scale >= 1:
        scale = 1 / max(scale, 2)
    return (Resize(scale=scale),) if scale not in (0.0, 1.0) else ()


_WIDTH_MIN_PX = 64
_SIZING = (Kind.resize, Kind.enlarge, Kind.shrink, Kind.times)


def _scales(clause: Clause) -> list[float]:
    """What percentages say: "to 50%" is a level, "50% smaller" a difference."""
    levels = [float(value) / 100 for value in clause.of(Kind.level, Kind.amount)]
    if isinstance(clause.amount, int):
        more, less = clause.has(Kind.enlarge, Kind.up), clause.has(Kind.shrink, Kind.down)
        levels.append(
            1 + clause.amount / 100 if more else 1 - clause.amount / 100 if less else clause.amount / 100
        )
    return levels


def _extended(clause: Clause) -> Steps:
    side = "all" if clause.has(Kind.every_side) else _side(clause)
    is_more = clause.has(Kind.add, Kind.up) and clause.has(Kind.canvas)
    if not (clause.has(Kind.extend) or is_more) or (clause.position is not None and side is None):
        return ()
    percent = clause.amount if isinstance(clause.amount, int) else None
    is_asked = side is not None or clause.has(Kind.canvas) or percent is not None
    fits = is_asked and (clause.amount is None or percent is not None)
    return (Extend(side, percent),) if fits else ()  # type: ignore[arg-type] # "all" is the only word


def _put_together(clause: Clause) -> Steps:
    layouts = set(clause.values(Kind.layout))
    axes = {axis.partition(" ")[0] for axis in clause.values(Kind.axis)}
    layouts |= {{"horizontal": "row", "vertical": "column"}.get(axis, "") for axis in axes}
    if len(layouts) != 1 or not clause.has(Kind.collage, Kind.layout):
        return ()
    match layouts.pop():
        case "row":
            return (Collage("row"),)
        case "column":
            return (Collage("column"),)
        case "grid":
            return (Collage("grid"),)
        case _:
            return ()


_IT = "make change become to it first by within of use being add all one"
_SLANTED = "flawed too"

_TURNED = f"{_IT} {_SLANTED} flip mirror axis"

FRAME = (
    Rule(
        any_of(f"{_IT} {_SLANTED} rotate degrees number clockwise direction rise fall straighten"),
        _rotated,
        POSITION,
    ),
    Rule("(make|it|rotate|first|become)* axis it?", _turned_over),
    Rule(f"{any_of(_IT)} straighten {any_of(_IT + ' scenery view form lighting every_side')}", _straightened),
    Rule("(it|view|form|lighting|scenery|carrier|object)* being? too? flawed", _straightened_as_said),
    Rule(f"{any_of(_TURNED)} (flip|mirror) {any_of(_TURNED)}", _flipped),
    Rule(
        any_of(f"{_IT} crop ratio form remove down canvas every_side cut keep rest"),
        _cropped,
        AMOUNT | POSITION,
    ),
    Rule("(make|change|it|first)* crop (to|within|of|it|first)* (subject|owner)+", _cropped_to_subject),
    Rule(any_of(f"{_IT} put color border pixels wide every_side beside hue"), _bordered, AMOUNT),
    Rule(
        any_of(
            f"{_IT} put color bars border pad blur ratio every_side rest hue effect canvas keep background"
        ),
        _padded,
    ),
    Rule(
        any_of(
            f"{_IT} resize enlarge shrink up down times level amount pixels number wide tall form size rise fall"
        ),
        _resized,
        AMOUNT,
    ),
    Rule(
        any_of(f"{_IT} put add up extend canvas direction every_side rise fall"),
        _extended,
        AMOUNT | POSITION,
    ),
    Rule(any_of(f"{_IT} put collage layout axis other several beside rest number"), _put_together),
)
