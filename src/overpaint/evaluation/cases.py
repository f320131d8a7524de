"""Which instruction runs on which pictures, and what a fair judge expects of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from overpaint.evaluation.checks import FAMILIES
from overpaint.evaluation.checks.seeing import Seen
from overpaint.evaluation.pictures import LARGE, SetMissing, Truth


@dataclass(frozen=True, slots=True)
class Case:
    """One edit. `family` and `params` are those of a label: what the instruction says, not what an engine reads."""

    id: str
    pictures: tuple[Truth, ...]
    text: str
    family: str
    params: Mapping[str, Any] = field(repr=False)

    @property
    def is_large(self) -> bool:
        """Whether Image 1 has as many pixels as a camera gives: such an edit is timed apart."""
        return self.pictures[0].kind == LARGE

    def seen(self, output: np.ndarray) -> Seen:
        """The edit with what came of it, for its check."""
        return Seen(
            [truth.pixels for truth in self.pictures], self.pictures, output, self.family, self.params
        )


def load_cases(path: Path, pictures: Mapping[str, Truth]) -> list[Case]:
    """The cases of a file, one JSON object a line.

    Raises:
        SetMissing: a case is of a family that nothing checks: it could only ever pass.

    """
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for row in rows:
        if row["family"] not in FAMILIES:
            raise SetMissing(f"{row['id']} is of the family {row['family']}, which has no check.")
    return [
        Case(
            row["id"],
            tuple(pictures[name] for name in row["pictures"]),
            row["text"],
            row["family"],
            row["params"],
        )
        for row in rows
    ]
