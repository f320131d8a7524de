"""Things that go, move, come twice, or come from another picture."""

from collections.abc import Sequence
from typing import assert_never

import numpy as np

from overpaint.engines.embedded.objects.gmic import Gmic
from overpaint.engines.embedded.objects.inserting import inserted
from overpaint.engines.embedded.objects.placing import moved_by, moved_to
from overpaint.engines.embedded.objects.things import Whole, whole_of
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.plan import CopyObject, InsertObject, MoveObject, Position, RemoveObject
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

ObjectStep = RemoveObject | MoveObject | CopyObject | InsertObject
_MOVES_MIN = 0.01  # of a side; less is no move


def apply(
    step: ObjectStep, pictures: Sequence[np.ndarray], rng: np.random.Generator, gmic: Gmic | None = None
) -> np.ndarray:
    """`pictures[0]` after the step; where something new stands it is opaque, holes are filled by `gmic` if it can.

    Raises:
        Refusal: the thing, or the subject of the other picture, is unclear; `hole_too_large`; `object_cut_off`;
            `missing_image`; `nothing_changed`, when it stands there already.

    """
    picture = pictures[0]
    opaque = np.ascontiguousarray(picture[..., :3])
    match step:
        case RemoveObject():
            edited = whole_of(opaque, step.thing).gone_from(opaque, rng, gmic)
        case MoveObject():
            edited = _moved(opaque, step, rng, gmic)
        case CopyObject():
            thing = whole_of(opaque, step.thing)
            edited = _placed(opaque, thing, _way(thing, moved_to(thing.box, step.to, opaque.shape, rng)))
        case InsertObject():
            edited = inserted(opaque, step, _other(step, pictures), rng)
        case _:
            assert_never(step)
    if picture.shape[2] == 3:
        return edited
    covered = 0 if isinstance(step, RemoveObject) else 255 * (edited != opaque).any(axis=-1)
    return np.dstack([edited, np.maximum(picture[..., 3], covered).astype(np.uint8)])


def _moved(picture: np.ndarray, step: MoveObject, rng: np.random.Generator, gmic: Gmic | None) -> np.ndarray:
    thing = whole_of(picture, step.thing)
    if step.direction is not None:
        place = moved_by(thing.box, step.direction, step.amount, picture.shape, rng)
    else:
        place = moved_to(thing.box, step.to or Position.middle, picture.shape, rng)
    way = _way(thing, place)
    return _placed(thing.gone_from(picture, rng, gmic), thing, way)


def _way(thing: Whole, place: tuple[int, int]) -> tuple[int, int]:
    """How far right and down it has to go for its box to be at `place`."""
    box, (height, width) = thing.box, thing.alpha.shape
    right, down = place[0] - box.left, place[1] - box.top
    if max(abs(right) / width, abs(down) / height) < _MOVES_MIN:
        raise Refusal(RefusalReason.nothing_changed)
    beside = box.left <= 1 or box.left + box.width >= width - 1
    above = box.top <= 1 or box.top + box.height >= height - 1
    if (beside and right) or (above and down):
        raise Refusal(RefusalReason.object_cut_off)
    return right, down


def _placed(picture: np.ndarray, thing: Whole, way: tuple[int, int]) -> np.ndarray:
    """The picture with the thing, and its shadow, so far right and down of where it stood."""
    rows, columns = around((thing.alpha > 0) | (thing.shadow > 0))
    rows, rows_there = _shifted(rows, way[1], picture.shape[0])
    columns, columns_there = _shifted(columns, way[0], picture.shape[1])
    here, there = (rows, columns), (rows_there, columns_there)
    alpha = thing.alpha[here][..., None]
    ground = picture[there] * (1 - thing.shadow[here])[..., None]
    placed = picture.copy()
    placed[there] = bytes_of(thing.colors[here] * alpha + ground * (1 - alpha))
    return placed


def _shifted(part: slice, by: int, side: int) -> tuple[slice, slice]:
    """What of a part of a side still lies on it when it is moved by some px, and where it lies then."""
    start = max(part.start, -by)
    stop = max(min(part.stop, side - by), start)
    return slice(start, stop), slice(start + by, stop + by)


def _other(step: InsertObject, pictures: Sequence[np.ndarray]) -> np.ndarray:
    if step.source >= len(pictures):
        raise Refusal(RefusalReason.missing_image, words=(f"Image {step.source}",), images=len(pictures) - 1)
    return pictures[step.source]
