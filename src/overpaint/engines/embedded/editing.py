"""The child's half of the engine: plans become pictures, and a refusal is given offers that were tried."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import cv2
import numpy as np
from PIL import Image

from overpaint.allocation import return_freed_memory
from overpaint.core.edits import Background, EditTask, Event, Noted, Produced
from overpaint.core.images import Size, encode, flat, load
from overpaint.engines.child import Worker
from overpaint.engines.embedded import objects, styles, text
from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.edit import LABEL, Edit
from overpaint.engines.embedded.making import Inputs, Picture, made
from overpaint.engines.embedded.offers.asking import asked
from overpaint.engines.embedded.offers.picture import Sights, worth_trying
from overpaint.engines.embedded.offers.trying import working
from overpaint.engines.embedded.plan import Plan
from overpaint.engines.embedded.refusals import Refusal
from overpaint.engines.embedded.understanding import plan_of
from overpaint.engines.masking import opening_of
from overpaint.engines.watermark import stamped

_TRIED_AT_PX = (
    1_300_000  # a refusal shall be told soon: of a larger picture, offers are tried on a smaller copy
)
_LARGE_PX = 4_000_000  # from there on a picture needs most of the memory that a worker may have


def make_worker() -> Worker:
    """Called in the child."""
    cv2.setNumThreads(1)  # the hosts share the cores among them
    text.warm()
    styles.warm()
    objects.warm()
    return Worker(outputs)


def outputs(edit: Edit) -> Iterator[Event]:
    """The outputs, with progress; where there was nothing to choose between several, that is noted.

    Raises:
        EngineRefused: the instruction was not understood, or a step of it cannot be done.

    """
    inputs = _decoded(edit)
    is_large = max(picture.shape[0] * picture.shape[1] for picture in inputs.pictures) > _LARGE_PX
    if is_large:
        return_freed_memory()
    try:
        yield from _made(edit, inputs)
    finally:
        if is_large:
            return_freed_memory()


def _made(edit: Edit, inputs: Inputs) -> Iterator[Event]:
    task = edit.task
    try:
        if isinstance(edit.read, Refusal):
            raise edit.read
        contents = set()
        for index, seed in zip(task.indexes, task.seeds, strict=True):
            picture, size = yield from made(edit.read, task, inputs, index=index, seed=seed)
            data = _finished(picture, task, size)
            yield Produced(index, size, data)
            contents.add(hashlib.sha256(data).digest())
        if len(contents) == 1 < len(task.indexes):
            yield Noted(f"the {len(task.indexes)} pictures are equal: this edit leaves nothing to choose")
    except Refusal as refusal:
        raise refusal.rendered(edit.language, _offers(edit, refusal, inputs)) from None


def _decoded(edit: Edit) -> Inputs:
    pictures = [
        np.asarray(load(data, pixels_max=edit.pixels_max, name=f"Image {number}"))
        for number, data in enumerate(edit.inputs, start=1)
    ]
    opening = opening_of(edit.mask, pixels_max=edit.pixels_max) if edit.mask else None
    return Inputs(pictures, opening, edit.pixels_max)


def _offers(edit: Edit, refusal: Refusal, inputs: Inputs) -> tuple[str, ...]:
    """Two instructions that work on these very pictures, as trying them has shown."""
    shrunk = _shrunk(inputs)
    steps = edit.read.steps if isinstance(edit.read, Plan) and edit.read.on == 1 else ()
    usual = worth_trying(refusal, steps, Sights(shrunk.pictures[0]))
    groups = ([asked(step, edit.language) for step in group] for group in usual)
    meant = [refusal.meant] if refusal.meant else []
    return working(chain([meant], groups), lambda instruction: _works(instruction, edit.task, shrunk))


def _works(instruction: str, task: EditTask, inputs: Inputs) -> bool:
    try:
        plan, _ = plan_of(replace(task, prompt=instruction), images=len(inputs.pictures))
        for _ in made(plan, task, inputs, index=0, seed=task.seeds[0]):
            pass
    except Refusal:
        return False
    return True


def _shrunk(inputs: Inputs) -> Inputs:
    """The inputs, each no larger than what offers are tried at."""
    opening = inputs.opening
    return replace(
        inputs,
        pictures=[_no_larger(picture) for picture in inputs.pictures],
        opening=None if opening is None else _no_larger(opening.astype(np.uint8)) > 0,
    )


def _no_larger(picture: np.ndarray) -> np.ndarray:
    scale = np.sqrt(_TRIED_AT_PX / (picture.shape[0] * picture.shape[1]))
    return (
        picture if scale >= 1 else cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    )


def _finished(picture: Picture, task: EditTask, size: Size) -> bytes:
    image = Image.fromarray(fit(picture, size.width, size.height))
    if task.options.background is Background.opaque:
        image = flat(image)
    finished = stamped(image, LABEL) if task.watermark else image
    return encode(finished, task.options.media_type, task.options.compression)
