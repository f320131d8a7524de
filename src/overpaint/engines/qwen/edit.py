"""What the engine hands to its process: a task and its pictures."""

from dataclasses import dataclass, field

from overpaint.core.edits import EditTask

LABEL = "Qwen-Image"
NEGATIVE = " "  # where none was given: with nothing at all there would be no guidance


@dataclass(frozen=True, slots=True)
class QwenEdit:
    """One edit, every value decided; `inputs` are encoded."""

    task: EditTask
    inputs: tuple[bytes, ...] = field(repr=False)
    steps: int
    guidance: float
