"""Where things go in a picture."""

import numpy as np

from overpaint.engines.embedded.pixels.faces import Box
from overpaint.engines.embedded.plan import Amount, Direction, Position
from overpaint.engines.embedded.regions.places import AT

_WAYS = {Direction.up: (0, -1), Direction.down: (0, 1), Direction.left: (-1, 0), Direction.right: (1, 0)}
_MARGIN = 0.05  # of a side
_SCATTER = 0.015  # of a side: how far places vary by chance
_AMOUNTS: dict[Amount | None, float] = {"slight": 0.08, None: 0.2, "strong": 0.4}  # of a side


def moved_to(
    box: Box, position: Position, shape: tuple[int, ...], rng: np.random.Generator
) -> tuple[int, int]:
    """The left and top of `box` when it is brought to a position of a picture of `shape` (H, W)."""
    lengths, starts, sides = (box.width, box.height), (box.left, box.top), (shape[1], shape[0])
    placed = []
    for length, start, side, share in zip(lengths, starts, sides, AT[position], strict=True):
        if share is None:
            placed.append(start)
            continue
        margin = _MARGIN * side
        room = max(side - length - 2 * margin, 0)
        placed.append(_inside(margin + share * room + _SCATTER * side * rng.uniform(-1, 1), length, side))
    return placed[0], placed[1]


def moved_by(
    box: Box, direction: Direction, amount: Amount | None, shape: tuple[int, ...], rng: np.random.Generator
) -> tuple[int, int]:
    """The left and top of `box` moved that way, as far as the picture of `shape` (H, W) goes."""
    right, down = _WAYS[direction]
    share = amount / 100 if isinstance(amount, int) else _AMOUNTS[amount] * rng.uniform(0.9, 1.1)
    left = box.left + right * share * shape[1]
    top = box.top + down * share * shape[0]
    return _inside(left, box.width, shape[1]), _inside(top, box.height, shape[0])


def _inside(start: float, length: int, side: int) -> int:
    """`start` in whole px, so that `length` fits into `side`; what is longer hangs over on both sides."""
    room = side - length
    return round(float(np.clip(start, 0, room))) if room >= 0 else round(room / 2)
