"""Why an instruction was not taken: the one reason that helps most.

Each check looks at the parts that no rule takes; the first that has something to say decides.

cases    what was not taken      unclear    what is wrong with how it was said      undone    what is not done here
"""

from collections.abc import Callable, Sequence

from overpaint.engines.embedded.language.asides import is_aside
from overpaint.engines.embedded.language.diagnosis import unclear, undone
from overpaint.engines.embedded.language.diagnosis.cases import Case, is_taken
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tags
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def diagnosed(parts: Sequence[Tags], *, images: int) -> Refusal:
    """The refusal of an instruction of which not all parts could be taken."""
    case = Case(_left(parts) or tuple(parts), sum(parts, ()), images, len(parts))
    return next(refusal for check in _CHECKS if (refusal := check(case)))


def without_missing_images(parts: Sequence[Tags], *, images: int) -> None:
    """Raises a `Refusal` when the instruction names an image that was not sent."""
    if refusal := unclear.missing_image(Case((), sum(parts, ()), images)):
        raise refusal


def _left(parts: Sequence[Tags]) -> tuple[Tags, ...]:
    """The parts that are neither taken alone nor kept; of what is kept, only the words that nobody knows."""
    left, keeping = list[Tags](), Tags()
    for part in parts:
        unknown = tuple(tag for tag in part if tag.kind is Kind.unknown)
        known = tuple(tag for tag in part if tag.kind is not Kind.unknown)
        # "keep the pose, hair and face": three parts, one wish
        is_kept = bool(known) and is_keeping((*keeping, *known))
        keeping = (*keeping, *known) if is_kept else ()
        if is_kept and unknown and not is_keeping(part):
            left.append(unknown)
        elif not is_kept and not is_aside(part) and not is_taken(part):
            left.append(part)
    return tuple(left)


_CHECKS: tuple[Callable[[Case], Refusal | None], ...] = (
    undone.beyond(RefusalReason.hostile),
    unclear.other_script,
    unclear.question,
    unclear.empty,
    unclear.missing_image,
    undone.beyond(RefusalReason.generate),
    unclear.text_unquoted,
    undone.insertion,
    undone.pose_or_garment,
    undone.person,
    undone.beyond(RefusalReason.view),
    undone.unknown_style,
    undone.unknown_scene,
    undone.beyond(RefusalReason.absurd),
    unclear.other_language,
    unclear.contradictory,
    unclear.unknown_words,
    undone.beyond(RefusalReason.vague),
    unclear.vague,
    undone.absurd_measure,
    undone.of_a_part,
    unclear.ungrounded,
    unclear.incomplete,
    undone.not_built,
    unclear.not_understood,
)
