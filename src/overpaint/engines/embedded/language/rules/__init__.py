"""What a clause means: patterns over kinds of words, one table for each family; the first match wins."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.rules.backdrop import BACKDROP
from overpaint.engines.embedded.language.rules.blurring import BLURRING
from overpaint.engines.embedded.language.rules.cutting import CUTTING
from overpaint.engines.embedded.language.rules.frame import FRAME
from overpaint.engines.embedded.language.rules.gradients import GRADIENTS
from overpaint.engines.embedded.language.rules.looks import LOOKS
from overpaint.engines.embedded.language.rules.moving import MOVING
from overpaint.engines.embedded.language.rules.objects import OBJECTS
from overpaint.engines.embedded.language.rules.rule import Steps, first_of
from overpaint.engines.embedded.language.rules.writing import WRITING

__all__ = ["Steps", "steps_of"]

_RULES = (*WRITING, *GRADIENTS, *BACKDROP, *CUTTING, *BLURRING, *FRAME, *OBJECTS, *MOVING, *LOOKS)


def steps_of(clause: Clause) -> Steps:
    """The steps that the clause asks for; none when no rule takes it."""
    return first_of(_RULES, clause)
