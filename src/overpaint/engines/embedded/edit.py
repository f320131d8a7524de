"""What the engine hands to a child: a task, understood or not, and its pictures."""

from dataclasses import dataclass, field

from overpaint.core.edits import EditTask
from overpaint.engines.embedded.language.grammar import language_of
from overpaint.engines.embedded.plan import Language, Plan
from overpaint.engines.embedded.refusals import Refusal

LABEL = "Overpaint embedded"


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit. `read` is what its instruction was understood to mean, or why it was not.

    `inputs` and `mask` are encoded; no picture may have more than `pixels_max`.
    """

    task: EditTask
    read: Plan | Refusal
    inputs: tuple[bytes, ...] = field(repr=False)
    mask: bytes | None = field(repr=False)
    pixels_max: int

    @property
    def language(self) -> Language:
        """That of the instruction."""
        return self.read.language if isinstance(self.read, Plan) else language_of(self.task.prompt)
