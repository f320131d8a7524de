"""A plan's steps, one after the other, on the pictures of an edit."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import numpy as np

from overpaint.core.edits import Background, EditTask, Frame, Noted, Progress
from overpaint.core.images import Size, output_size
from overpaint.engines.embedded import background, geometry, looks, objects, recolor, styles, text
from overpaint.engines.embedded.cutout.subject import has_transparency
from overpaint.engines.embedded.objects import Gmic
from overpaint.engines.embedded.plan import (
    BackgroundTransparent,
    Crop,
    Geometry,
    MoveObject,
    Pad,
    Plan,
    RemoveObject,
    Resize,
    Step,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.masking import kept_outside

Picture = np.ndarray  # uint8 (H, W, 3) sRGB, or (H, W, 4) when transparent

_ANOTHER_FILL_AT = 1  # the index of the output whose holes are filled by G'MIC, where it is installed
_ASPECTS_ALIKE = 0.02  # sizes are rounded, to multiples of 16 px or more

# By the first word of a step's family.
_FAMILIES: dict[str, Callable[..., Picture]] = {
    "look": looks.apply,
    "style": styles.apply,
    "text": text.apply,
    "background": background.apply,
    "recolor": recolor.apply,
    "geometry": geometry.apply,
    **dict.fromkeys(("remove", "move", "copy", "insert"), objects.apply),
}


@dataclass(frozen=True, slots=True)
class Inputs:
    """The pictures of an edit, Image 1 first, and where its mask lets changes through (H, W) bool."""

    pictures: Sequence[Picture]
    opening: np.ndarray | None
    pixels_max: int


def made(
    plan: Plan, task: EditTask, inputs: Inputs, *, index: int, seed: int
) -> Generator[Progress | Noted, None, tuple[Picture, Size]]:
    """One output, and the size that it shall have; tells its progress meanwhile, and another fill than the usual one.

    Raises:
        Refusal: a step cannot be done, or the output would not be what the request asks for.

    """
    rng = np.random.default_rng(seed)
    gmic = Gmic() if index == _ANOTHER_FILL_AT and Gmic.is_installed() else None
    pictures, opening, steps = inputs.pictures, inputs.opening, plan.steps
    original = edited = pictures[plan.on - 1]
    if task.options.background is Background.transparent:
        edited = _without_background(edited, steps, rng)
    for number, step in enumerate(steps, start=1):
        yield Progress(step.family, number, len(steps), index)
        if opening is None and _frames_subjects(plan, task, steps[number:]):
            edited = background.framed(step, edited, task.size.width / task.size.height)
        if opening is None and task.frame is not Frame.own and not _gives_shape(plan):
            edited = styles.at_scale(step, edited, task.size.width * task.size.height)
        seen = [edited, *pictures[: plan.on - 1], edited, *pictures[plan.on :]]
        edited = _done(step, seen, rng, gmic, pixels_max=inputs.pixels_max)
        if opening is not None and edited.shape[:2] != opening.shape:
            raise Refusal(RefusalReason.frame_under_mask)
    if opening is not None:
        edited = kept_outside(edited, original, opening)
    if _are_equal(edited, original):
        raise Refusal(RefusalReason.nothing_changed)
    if gmic and gmic.told:
        yield Noted(f"picture {index + 1}: {gmic.told}")
    return edited, _size_of(edited, plan, task)


def _done(
    step: Step, seen: Sequence[Picture], rng: np.random.Generator, gmic: Gmic | None, *, pixels_max: int
) -> Picture:
    if isinstance(step, Geometry):
        geometry.check_growth(step, seen, pixels_max=pixels_max)
    fill = (gmic,) if isinstance(step, RemoveObject | MoveObject) else ()
    edited = _FAMILIES[step.family.partition(".")[0]](step, seen, rng, *fill)
    if isinstance(step, Geometry):
        geometry.check_size(geometry.size_of(edited), pixels_max=pixels_max)
    return edited


def _are_equal(one: Picture, other: Picture) -> bool:
    """Row by row: two that differ mostly do so in the first."""
    return one.shape == other.shape and all(map(np.array_equal, one, other))


def _without_background(picture: Picture, steps: Sequence[Step], rng: np.random.Generator) -> Picture:
    """The subject alone, unless it is so already or a step will see to it."""
    bare = BackgroundTransparent()
    return picture if bare in steps or has_transparency(picture) else background.apply(bare, [picture], rng)


def _frames_subjects(plan: Plan, task: EditTask, later: Sequence[Step]) -> bool:
    """Whether a new background should have the shape of the output: not where the picture has, or gets, its own."""
    if task.frame is Frame.asked:
        return not any(isinstance(step, Geometry) for step in later)
    return task.frame is Frame.area and not _gives_shape(plan)


def _size_of(edited: Picture, plan: Plan, task: EditTask) -> Size:
    own = geometry.size_of(edited)
    match task.frame:
        case Frame.own:
            return own
        case Frame.area if _names_size(plan):
            return own
        case Frame.area if _gives_shape(plan):
            return output_size(own)
        case Frame.asked if not _agree(own, task.size, plan):
            raise Refusal(RefusalReason.size_twice, size=own, asked=task.size)
    return task.size


def _agree(own: Size, asked: Size, plan: Plan) -> bool:
    """Whether what the request asks for is what the instruction names, as far as it names a size or a shape."""
    if _names_size(plan):
        return own == asked
    stretch = own.width * asked.height / (own.height * asked.width)
    return not _names_aspect(plan) or abs(stretch - 1) < _ASPECTS_ALIKE


def _gives_shape(plan: Plan) -> bool:
    return any(isinstance(step, Geometry) for step in plan.steps)


def _names_size(plan: Plan) -> bool:
    """Whether a size in px, or a scale, is part of the instruction itself."""
    return any(isinstance(step, Resize) for step in plan.steps)


def _names_aspect(plan: Plan) -> bool:
    return any(isinstance(step, Pad) or (isinstance(step, Crop) and step.aspect) for step in plan.steps)
