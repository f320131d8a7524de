"""What a clause means: patterns over kinds of words, one table for each family; the first match wins.

rewriting  texts that give way         turning    rotated, straightened, mirrored
writing    texts added and removed     frame      cut, bordered, resized, extended
gradients  from one colour to another  collages   several pictures in one
backdrop   another background          objects    things painted or removed
cutting    none at all                 moving     things moved, doubled, brought in
blurring   out of focus                looks      of the whole picture
                                       styles     the whole picture drawn

rule       what a rule is              picking    which thing is meant
chunks     a clause in pieces          standing   who stands before a background
sides      which side is named            naming     which text is there now
"""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.rules.backdrop import BACKDROP
from overpaint.engines.embedded.language.rules.blurring import BLURRING
from overpaint.engines.embedded.language.rules.collages import COLLAGES
from overpaint.engines.embedded.language.rules.cutting import CUTTING
from overpaint.engines.embedded.language.rules.frame import FRAME
from overpaint.engines.embedded.language.rules.gradients import GRADIENTS
from overpaint.engines.embedded.language.rules.looks import LOOKS
from overpaint.engines.embedded.language.rules.moving import MOVING
from overpaint.engines.embedded.language.rules.objects import OBJECTS
from overpaint.engines.embedded.language.rules.rewriting import REWRITING
from overpaint.engines.embedded.language.rules.rule import Steps, first_of
from overpaint.engines.embedded.language.rules.styles import STYLES
from overpaint.engines.embedded.language.rules.turning import TURNING
from overpaint.engines.embedded.language.rules.writing import WRITING

__all__ = ["Steps", "steps_of"]

_RULES = (
    *REWRITING,
    *WRITING,
    *GRADIENTS,
    *BACKDROP,
    *CUTTING,
    *BLURRING,
    *TURNING,
    *FRAME,
    *COLLAGES,
    *OBJECTS,
    *MOVING,
    *LOOKS,
    *STYLES,
)


def steps_of(clause: Clause) -> Steps:
    """The steps that the clause asks for; none when no rule takes it."""
    return first_of(_RULES, clause)
