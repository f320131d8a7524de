"""How long a run takes: `TEST_SCALE` is 1 for every case of every long list, 0.1 by default."""

import os
from collections.abc import Sequence
from typing import TypeVar

SCALE = float(os.environ.get("TEST_SCALE", "0.1"))

Case = TypeVar("Case")


def sample(cases: Sequence[Case], *, least: int = 1) -> Sequence[Case]:
    """At least so many of the cases, evenly spread from the first on; all of them in a full run."""
    wanted = min(len(cases), max(least, round(SCALE * len(cases))))
    return [cases[number * len(cases) // wanted] for number in range(wanted)]
