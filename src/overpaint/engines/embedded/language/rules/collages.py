"""Several pictures in one."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.rules.rule import IT, Rule, Steps, any_of
from overpaint.engines.embedded.plan import Collage, Position


def _put_beside(clause: Clause) -> Steps:
    """Image 1 above Image 2, next to it."""
    joint = next(tag.text.casefold() for tag in clause.tags if tag.kind is Kind.beside)
    is_forward = next(tag.kind for tag in clause.tags if tag.kind in (Kind.first, Kind.other)) is Kind.first
    if joint in ("next to", "beside", "旁边"):
        return (Collage("row"),)
    return (Collage("column"),) if joint in (("above",) if is_forward else ("below", "beneath")) else ()


def _put_at_sides(clause: Clause) -> Steps:
    """Image 1 on the left and Image 2 on the right."""
    places = tuple(tag.value for tag in clause.placed if tag.kind in (Kind.first, Kind.other, Kind.position))
    match [place for place in places if isinstance(place, Position)]:
        case [Position.left, Position.right]:
            return (Collage("row"),)
        case [Position.top, Position.bottom]:
            return (Collage("column"),)
        case _:
            return ()


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


COLLAGES = (
    Rule("(put|make)* (first beside other | other beside first)", _put_beside),
    Rule("(put|make|within)* first (within|to)* position other (within|to)* position", _put_at_sides),
    Rule(any_of(f"{IT} put collage layout axis other several beside rest number"), _put_together),
)
