"""What an edit task asks for: its instruction, its negative prompt and its options together."""

from dataclasses import replace

from overpaint.core.edits import Background, EditTask
from overpaint.engines.embedded.language.grammar import understand
from overpaint.engines.embedded.language.unwanted import looks_without
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import BackgroundTransparent, Look, Plan
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def plan_of(task: EditTask, *, images: int) -> tuple[Plan, tuple[str, ...]]:
    """The plan of a task with so many input images, and the words of its negative prompt that add nothing.

    Raises:
        Refusal: as `understand`, or `background_twice`.

    """
    plan = understand(task.prompt, images=images)
    families = {step.family for step in plan.steps} - {BackgroundTransparent.family}
    if task.options.background is Background.transparent and any(
        family.startswith("background.") for family in families
    ):
        raise Refusal(RefusalReason.background_twice)
    return with_unwanted(plan, task.negative_prompt or "")


def with_unwanted(plan: Plan, negative_prompt: str) -> tuple[Plan, tuple[str, ...]]:
    """The plan with what the negative prompt adds to it, and the words of the prompt that add nothing.

    What the instruction itself says of a look counts more.
    """
    looks, without_effect = looks_without(negative_prompt)
    named = {step.name for step in plan.steps if isinstance(step, Look)}
    added = tuple(look for look in looks if not {look.name, OPPOSITES.get(look.name)} & named)
    return replace(plan, steps=(*plan.steps, *added)), without_effect
