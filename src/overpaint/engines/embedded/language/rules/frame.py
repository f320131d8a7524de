"""The frame of the picture: cut, bordered, filled up, resized, extended."""

import re

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.rules.rule import AMOUNT, IT, POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.language.rules.sides import side_of
from overpaint.engines.embedded.plan import (
    Border,
    Color,
    Crop,
    Direction,
    Extend,
    Pad,
    Position,
    Resize,
)

_BORDER_PERCENT = {"slight": 2, "strong": 10}  # thin and thick


def _cropped(clause: Clause) -> Steps:
    """To a ratio, at a place; or so much off a side."""
    ratios = set(clause.values(Kind.ratio))
    if clause.has(Kind.wide, Kind.tall) and not (ratios and clause.has(Kind.crop)):
        return ()
    if len(ratios) > 1 or not clause.has(Kind.crop, Kind.remove, Kind.cut, Kind.ratio, Kind.gone):
        return ()
    if isinstance(clause.amount, int):
        return () if ratios else _cut_off(clause, clause.amount)
    if clause.has(Kind.keep) and clause.position is None:
        return ()
    if clause.has(Kind.axis):
        is_centered = ratios and clause.position is None and clause.values(Kind.axis) == ["radial"]
        return (Crop(aspect=ratios.pop(), position=Position.middle),) if is_centered else ()
    is_asked = clause.has(Kind.crop) or (clause.has(*_SHAPING) and clause.position is None)
    is_asked |= clause.has(Kind.only, Kind.keep) and clause.position is not None  # only the middle 3:2
    is_asked |= any(tag.kind is Kind.purpose for tag in clause.spoken)  # square for Instagram
    if not ratios or clause.amount is not None or not is_asked:
        return ()
    return (Crop(aspect=ratios.pop(), position=clause.position),)


_SHAPING = (Kind.make, Kind.become, Kind.change, Kind.use, Kind.to)


def _cut_off(clause: Clause, percent: int) -> Steps:
    """So much off a side; "to the left half" cuts the right one off."""
    if clause.has(Kind.every_side):
        return (Crop(side="all", percent=percent),)
    side = side_of(clause)
    if side is None and any(tag.text.casefold() == "lower" for tag in clause.tags):
        side = Direction.down  # the lower third
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
    amount = clause.amount
    if not widths and amount is None and clause.has(Kind.wide):
        amount = "strong"  # a wide border
    is_there = any(tag.kind is Kind.border and tag.is_definite for tag in clause.tags)
    if is_there and not clause.has(Kind.add, Kind.put):
        return ()  # "paint the frame white"
    is_around = clause.has(Kind.every_side) or any(tag.text.casefold() in _AROUND for tag in clause.spoken)
    is_line = any(tag.kind is Kind.border and tag.text.casefold() in _LINES for tag in clause.tags)
    is_rim = any(tag.kind is Kind.border and tag.text.casefold() in ("edge", "rim") for tag in clause.tags)
    if not clause.has(Kind.border) or len(colors) > 1 or len(widths) > 1 or (is_rim and not colors):
        return ()
    if is_line and not is_around:
        return ()
    percent = amount if isinstance(amount, int) else _BORDER_PERCENT.get(str(amount))
    if widths:
        percent = None  # 20 pixels thick
    return (Border(next(iter(colors), None), next(iter(widths), None), percent),)


_AROUND = ("around", "round", "all round")
_LINES = ("line", "outline", "stroke", "strip")  # of a border where it goes around
_CROPPING = re.compile("crop|cut|los|chop|裁", re.IGNORECASE)


def _padded(clause: Clause) -> Steps:
    ratios, fills = set(clause.values(Kind.ratio)), list[Color | str](clause.colors)
    if clause.has(Kind.blur):
        fills.append("blur")
    adds = any(tag.kind is Kind.blur and " " in tag.text for tag in clause.tags)  # blurred sides
    adds |= clause.has(Kind.pad, Kind.bars, Kind.border) or (
        clause.has(Kind.every_side, Kind.blur) and len(fills) == 1
    )
    if clause.has(Kind.scenery) and [
        tag.text.casefold() for tag in clause.tags if tag.kind is Kind.scenery
    ] != ["space"]:
        return ()  # white space
    if any(tag.kind is Kind.keep and not _CROPPING.search(tag.text) for tag in clause.tags):
        return ()
    is_of_picture = "blur" in fills or not clause.has(Kind.background) or clause.has(Kind.pad, Kind.bars)
    if len(ratios) != 1 or len(fills) > 1 or not adds or not is_of_picture:
        return ()
    return (Pad(ratios.pop(), next(iter(fills), None)),)  # type: ignore[arg-type] # "blur" is the only word


def _resized(clause: Clause) -> Steps:
    scales = [*clause.of(Kind.times), *_scales(clause)]
    pixels = clause.of(Kind.pixels, Kind.number)
    if clause.has(Kind.enlarge, Kind.up) and clause.has(Kind.shrink, Kind.down):
        return ()
    is_wide = clause.has(Kind.wide) or any(tag.text.casefold() == "across" for tag in clause.tags)
    # "a white border, 30 px wide" is no size of a picture
    is_meant = (
        clause.has(*_SIZING)
        or _is_of_size(clause)
        or (pixels and pixels[0] >= _WIDTH_MIN_PX and not clause.has(Kind.border))
    )
    if len(scales) + len(pixels) != 1 or not is_meant:
        return ()
    if pixels:
        is_tall = clause.has(Kind.tall)
        if is_tall == is_wide:
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


def _is_of_size(clause: Clause) -> bool:
    """A third of the size."""
    return clause.has(Kind.of) and any(tag.text.casefold() == "size" for tag in clause.tags)


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
    return [round(level, 4) for level in levels]


def _extended(clause: Clause) -> Steps:
    side = "all" if clause.has(Kind.every_side) else side_of(clause) or _free_side(clause)
    is_more = clause.has(Kind.add, Kind.up, Kind.enlarge) and clause.has(Kind.canvas)
    is_more |= clause.has(Kind.up) and isinstance(clause.amount, int) and clause.position is not None
    is_more |= clause.has(Kind.up) and isinstance(clause.amount, int) and clause.has(Kind.every_side)
    is_more |= clause.has(Kind.canvas) and any(tag.text.casefold() == "stretch" for tag in clause.tags)
    is_more |= clause.has(Kind.add, Kind.keep) and any(tag.text.casefold() in _EMPTY for tag in clause.tags)
    if clause.has(Kind.object, Kind.subject, Kind.scenery) and not clause.has(Kind.beside):
        return ()  # "more space below the dog" extends no dog
    is_grown = any(tag.kind is Kind.extend and tag.text.casefold().startswith(_GROWN) for tag in clause.tags)
    if is_grown and not isinstance(clause.amount, int):
        return ()  # "wider at the bottom" may be said of what it shows
    if not (clause.has(Kind.extend) or is_more) or (clause.position is not None and side is None):
        return ()
    percent = clause.amount if isinstance(clause.amount, int) else None
    is_asked = side is not None or clause.has(Kind.canvas) or percent is not None
    fits = is_asked and (clause.amount is None or percent is not None)
    return (Extend(side, percent),) if fits else ()  # type: ignore[arg-type] # "all" is the only word


_GROWN = ("taller ", "longer ", "deeper ", "wider ")
_EMPTY = ("empty space", "blank space", "empty area")


def _free_side(clause: Clause) -> Direction | None:
    """The side of "more room above", "more headroom"."""
    return next((_FREE[tag.text.casefold()] for tag in clause.tags if tag.text.casefold() in _FREE), None)


_FREE = {
    **dict.fromkeys(("above", "on top", "headroom", "more headroom", "overhead", "more sky"), Direction.up),
    **dict.fromkeys(("above head", "above heads", "over head", "over heads"), Direction.up),
    **dict.fromkeys(("above his head", "above her head", "above their heads"), Direction.up),
    **dict.fromkeys(("头顶", "头顶上", "头顶上方", "头上面"), Direction.up),
    **dict.fromkeys(("below", "beneath", "underneath"), Direction.down),
}


_EXTENDING = f"{IT} put add up extend canvas direction every_side rise fall enlarge beside geometry keep rest"

FRAME = (
    Rule(
        f"({'|'.join(f'{IT} crop ratio form remove down fall canvas every_side cut keep rest only gone wide tall flawed axis'.split())} | ratio border)*",
        _cropped,
        AMOUNT | POSITION,
    ),
    Rule(
        "(make|change|it|first)* crop (to|within|of|it|first|only|keep)* (subject|owner)+",
        _cropped_to_subject,
    ),
    Rule(any_of(f"{IT} put color border pixels wide every_side beside hue effect"), _bordered, AMOUNT),
    Rule(
        any_of(
            f"{IT} put color bars border pad blur ratio every_side rest hue effect canvas keep background extend layout axis form rise scenery"
        ),
        _padded,
    ),
    Rule(
        any_of(
            f"{IT} resize enlarge shrink up down times level amount pixels number wide tall form size rise fall move"
        ),
        _resized,
        AMOUNT,
    ),
    Rule(
        f"{any_of(_EXTENDING)} (beside (object|subject|scenery)+)? {any_of(_EXTENDING)} telling?",
        _extended,
        AMOUNT | POSITION,
    ),
)
