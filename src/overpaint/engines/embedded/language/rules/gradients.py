"""A background of colours that run into each other."""

from itertools import pairwise
from typing import Literal

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tags
from overpaint.engines.embedded.language.rules.rule import Rule, Steps, any_of
from overpaint.engines.embedded.plan import BackgroundGradient, Color, Direction, Position

Axis = Literal["vertical", "horizontal", "radial"]

_AXES: dict[str, Axis] = {"vertical": "vertical", "horizontal": "horizontal", "radial": "radial"}
_BLENDING = ("blend", "transition", "shading")  # of one colour they say something else
_COLORS_MIN = 2
# where a colour stands -> the axis, and whether it is the first there
_ENDS: dict[object, tuple[Axis, bool]] = {
    Position.top: ("vertical", True),
    Position.bottom: ("vertical", False),
    Position.left: ("horizontal", True),
    Position.right: ("horizontal", False),
    Position.middle: ("radial", True),
}
_WAYS: dict[object, tuple[Axis, bool]] = {
    Direction.down: ("vertical", True),
    Direction.up: ("vertical", False),
    Direction.right: ("horizontal", True),
    Direction.left: ("horizontal", False),
}
_EDGES = ("边缘", "边沿", "边上", "外缘")
_TOWARDS = {"下": Direction.down, "底": Direction.down, "上": Direction.up, "顶": Direction.up}
_TOWARDS |= {"左": Direction.left, "右": Direction.right}


def _gradient(clause: Clause) -> Steps:
    """The colours in the order of the axis: as said, or each where it is said to be."""
    colors = tuple(tag.value for tag in _without_what_was(clause.placed) if isinstance(tag.value, Color))
    axes = {str(tag.value) for tag in clause.placed if tag.kind is Kind.axis}
    is_meant = any(tag.kind in (Kind.background, Kind.behind, Kind.ground) for tag in clause.placed)
    is_blended = any(tag.kind is Kind.gradient and tag.text.casefold() in _BLENDING for tag in clause.placed)
    if not (is_meant and colors) or len(axes) > 1 or (is_blended and len(colors) < _COLORS_MIN):
        return ()
    if len(colors) == 1 and _is_what_was(clause.placed):
        return ()
    axis, _, is_reversed = next(iter(axes), "").partition(" ")
    direction = _AXES.get(axis)
    ends = _ends(clause.placed) or _ways(clause.placed)
    if not direction and not ends and not any(tag.kind is Kind.gradient for tag in clause.placed):
        return ()
    if ends:
        directions = {end[0] for end in ends}
        if len(directions) > 1 or direction not in (None, *directions):
            return ()
        (direction,) = directions
        is_reversed = "" if ends[0][1] else "reversed"
    return (BackgroundGradient(colors[::-1] if is_reversed else colors, direction),)


def _from_to(clause: Clause) -> Steps:
    """A background that goes from one colour to another."""
    return (BackgroundGradient(tuple(clause.colors)),) if not clause.has(Kind.change) else ()


def _is_what_was(tags: Tags) -> bool:
    """Whether the gradient is there and shall become a colour: 背景渐变太丑，换成白色."""
    said = [tag.kind for tag in tags if tag.kind in (Kind.gradient, Kind.become, Kind.color)]
    return said[:3] == [Kind.gradient, Kind.become, Kind.color]


def _without_what_was(tags: Tags) -> Tags:
    """The tags without the colour that the background has: turn the gray backdrop into a pink to purple fade."""
    for place, (color, background, joint) in enumerate(zip(tags, tags[1:], tags[2:], strict=False)):
        is_led = background.kind is Kind.background and joint.kind in (Kind.to, Kind.become)
        if is_led and isinstance(color.value, Color):
            return tags[place + 2 :]
    return tags


def _ends(tags: Tags) -> list[tuple[Axis, bool]]:
    """The places named, in order; the edges are where what is not in the middle ends."""
    said = [_ENDS[tag.value] for tag in tags if tag.kind is Kind.position and tag.value in _ENDS]
    said += [("radial", False) for tag in tags if tag.kind is Kind.every_side or tag.text in _EDGES]
    said += [("vertical", tag.text in ("above", "on top of")) for tag in tags if tag.kind is Kind.beside]
    said += [  # 上白下蓝
        ("vertical", before.text == "上")
        for before, tag in pairwise(tags)
        if before.text in ("上", "下") and isinstance(tag.value, Color)
    ]
    return said


def _ways(tags: Tags) -> list[tuple[Axis, bool]]:
    """Where the colours run to: 白色往下渐变到蓝色."""
    said = [tag.value for tag in tags if tag.kind is Kind.direction]
    said += [_TOWARDS[tag.text[2]] for tag in tags if tag.kind is Kind.gradient and tag.text[0] == "越"]
    said += [_TOWARDS[tag.text[1]] for tag in tags if tag.kind is Kind.gradient and tag.text[0] == "往"]
    return [_WAYS[way] for way in said if way in _WAYS]


_WORDS = (
    "color background behind it subject owner object accessory carrier garment axis ground make change become to within use"
    " put add of being hue one all scenic first position every_side beside gradient effect flawed view direction rest"
)

_AROUND = any_of(
    "subject owner object accessory carrier garment it make change become to put being hue flawed view all within use"
)
_HALF = "color (within|of)* (position|every_side|beside)"

GRADIENTS = (
    Rule(f"{any_of(_WORDS)} gradient {any_of(f'{_WORDS} gradient')}", _gradient),
    # white at the top, blue at the bottom
    Rule(f"{_AROUND} (background|behind) {_AROUND} {_HALF} {_AROUND} {_HALF} {_AROUND}", _gradient),
    # 背景从上到下由白变蓝
    Rule("(make|use|add|put|change)* within color to color background effect?", _from_to),  # 从白到蓝的背景
    # white to light blue, top to bottom
    Rule(f"{any_of(_WORDS)} color to color {any_of(_WORDS)} axis", _gradient),
    Rule(f"{any_of(_WORDS)} axis {any_of(_WORDS)} color {any_of(_WORDS)} color {any_of(_WORDS)}", _gradient),
)
