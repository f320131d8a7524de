"""The process's half of the engine: edits go on in turns, a step each."""

import time
from collections.abc import Iterator

from transformers.utils import logging

from overpaint.core.edits import EditTask, Event, Produced, Progress, Understood
from overpaint.core.images import Size, encode, load
from overpaint.engines.child import Worker
from overpaint.engines.qwen.edit import LABEL, NEGATIVE, QwenEdit
from overpaint.engines.qwen.inputs import drawn_size
from overpaint.engines.qwen.model import Model
from overpaint.engines.qwen.options import Spec
from overpaint.engines.qwen.turns import next_of
from overpaint.engines.watermark import stamped

STEP_MAX_S = 300.0  # a step that takes longer never ends; the first one may compile
WITHOUT_EFFECT = ("tier", "guidance_scale")  # of the task's options
_STEP_S = 1.0  # a step's length before one was measured


def make_worker(spec: Spec) -> Worker:
    """Called in the child."""
    logging.disable_progress_bar()  # of transformers; a server's log is no terminal
    model = Model(spec)
    return Worker(lambda edit: Editing(model, edit, spec.pixels_max), next_of, STEP_MAX_S)


def _notes(task: EditTask) -> Iterator[str]:
    """What of the task has no effect."""
    unused = [name for name in WITHOUT_EFFECT if getattr(task.options, name) is not None]
    for name in [*(["prompt_extend"] if task.prompt_extend else []), *unused]:
        yield f"{name} has no effect on this engine"


class Editing(Iterator[Event]):
    """An edit under way; each item is one step of it, and the first one is all that comes before them."""

    def __init__(self, model: Model, edit: QwenEdit, pixels_max: int) -> None:
        self._steps_left = edit.steps * len(edit.task.seeds)
        self._step_s, self._turned_at = _STEP_S, time.monotonic()
        self._events = self._edited(model, edit, pixels_max)

    def __next__(self) -> Event:
        began = time.monotonic()
        event = next(self._events)
        self._turned_at = time.monotonic()
        if isinstance(event, Progress):
            self._step_s = self._turned_at - began
        return event

    @property
    def left_s(self) -> float:
        """How long it still needs, about, by itself."""
        return self._steps_left * self._step_s

    @property
    def waited_s(self) -> float:
        """How long it has not had a turn."""
        return time.monotonic() - self._turned_at

    def _edited(self, model: Model, edit: QwenEdit, pixels_max: int) -> Iterator[Event]:
        task, size = edit.task, drawn_size(edit.task.size)
        prompts = [task.prompt, task.negative_prompt or NEGATIVE] if edit.guidance > 1 else [task.prompt]
        pictures = [
            load(data, pixels_max=pixels_max, name=f"Image {number}")
            for number, data in enumerate(edit.inputs, 1)
        ]
        drawings = model.drawings(
            prompts, pictures, size, seeds=task.seeds, steps=edit.steps, guidance=edit.guidance
        )
        yield Understood(task.prompt, tuple(_notes(task)))
        for index, drawing in zip(task.indexes, drawings, strict=True):
            while not drawing.is_done:
                model.go_on(drawing)
                self._steps_left -= 1
                yield Progress("denoising", drawing.step, edit.steps, index)
            picture = model.finished(drawing, size)
            if size != task.size:
                picture = picture.resize((task.size.width, task.size.height))
            marked = stamped(picture, LABEL) if task.watermark else picture
            data = encode(marked, task.options.media_type, task.options.compression)
            yield Produced(index, Size(*marked.size), data)
