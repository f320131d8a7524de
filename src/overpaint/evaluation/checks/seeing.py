"""What a check is given and what it answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.measures import levels
from overpaint.evaluation.pictures import Region, Thing, Truth


class Unmet(Exception):
    """A check is not met; the message is the reason, one sentence."""


@dataclass(frozen=True)
class Seen:
    """An edit to be judged: inputs and what is true of them, what came out, and what was asked for.

    Pictures are (H, W, 3) uint8, the output may have an alpha channel; `family` and `params` are those of a label,
    as evaluation/README.md describes them.
    """

    pictures: Sequence[np.ndarray]
    truths: Sequence[Truth]
    output: np.ndarray
    family: str
    params: Mapping[str, Any]

    @property
    def before(self) -> np.ndarray:
        """Image 1."""
        return self.pictures[0]

    @property
    def truth(self) -> Truth:
        """What is true of Image 1."""
        return self.truths[0]

    def of_step(self, step: Mapping[str, Any]) -> "Seen":
        """The same edit, looked at for one step of several."""
        return replace(self, family=step["family"], params=step["params"])

    @property
    def subject(self) -> Region:
        """The subject of Image 1, which a case of this family has."""
        assert self.truth.subject is not None
        return self.truth.subject

    def thing(self, color: str) -> Thing:
        """The thing of that colour, at the position that the edit names if it names one."""
        position = self.params.get("position")
        fitting = [
            thing
            for thing in self.truth.things
            if thing.color == color and position in (None, thing.position)
        ]
        assert len(fitting) == 1, f"{self.truth.name} has {len(fitting)} {color} things"
        return fitting[0]


# A check raises `Unmet`, or gives what the edit had to touch, (H, W) bool: outside of it nothing may change. None is
# an edit of the whole picture.
Check = Callable[[Seen], np.ndarray | None]


def require(is_met: bool | np.bool_, reason: str) -> None:
    """Raises `Unmet` with the reason unless it is met."""
    if not is_met:
        raise Unmet(reason)


def same_size(seen: Seen) -> None:
    """The output has the size of Image 1."""
    size, wanted = seen.output.shape[:2], seen.before.shape[:2]
    require(size == wanted, f"The output has {size[1]} x {size[0]} px, Image 1 {wanted[1]} x {wanted[0]}.")


def kept_outside(seen: Seen, touched: np.ndarray) -> None:
    """What the edit had no business with is as it was."""
    off = levels(seen.before, seen.output)[~touched]
    if not off.size:
        return
    require(off.mean() < t.KEPT_LEVELS_MAX, f"Elsewhere the picture differs by {off.mean():.1f} levels.")
    share = (off > t.CHANGED_LEVELS).mean()
    require(share < t.CHANGED_SHARE_MAX, f"Elsewhere {100 * share:.1f} % of the pixels have changed.")
