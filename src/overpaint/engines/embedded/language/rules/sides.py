"""The side of the picture that a clause names."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.plan import Direction, Position

_SIDES = {
    Position.left: Direction.left,
    Position.right: Direction.right,
    Position.top: Direction.up,
    Position.bottom: Direction.down,
}


def side_of(clause: Clause) -> Direction | None:
    """The one side that is named, as a direction or as a position."""
    sides = set(clause.of(Kind.direction))
    if clause.position in _SIDES:
        sides.add(_SIDES[clause.position])
    elif clause.position is not None:
        return None
    return sides.pop() if len(sides) == 1 else None
