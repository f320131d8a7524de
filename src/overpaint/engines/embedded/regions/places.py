"""Where things are, in the words of an instruction."""

import numpy as np

from overpaint.engines.embedded.plan import Position

# how far across and down, 0..1; None leaves it open
AT: dict[Position, tuple[float | None, float | None]] = {
    Position.left: (0.0, None),
    Position.right: (1.0, None),
    Position.top: (None, 0.0),
    Position.bottom: (None, 1.0),
    Position.middle: (0.5, 0.5),
    Position.top_left: (0.0, 0.0),
    Position.top_right: (1.0, 0.0),
    Position.bottom_left: (0.0, 1.0),
    Position.bottom_right: (1.0, 1.0),
}
_NINTHS = (
    (Position.top_left, Position.top, Position.top_right),
    (Position.left, Position.middle, Position.right),
    (Position.bottom_left, Position.bottom, Position.bottom_right),
)


def distance_to(position: Position, x: float, y: float) -> float:
    """How far a point (0..1 across and down the picture) lies from a place, in sides of the picture."""
    across, down = AT[position]
    return float(np.hypot(0 if across is None else x - across, 0 if down is None else y - down))


def place_of(x: float, y: float) -> Position:
    """The ninth of the picture that a point (0..1 across and down) is in."""
    return _NINTHS[min(int(3 * y), 2)][min(int(3 * x), 2)]
