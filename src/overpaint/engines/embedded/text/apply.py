"""The text family: replace text, remove it, add it.

Every edit is read again. Where the old words still read, or the new ones do not, the edit is refused: a bad
edit is never returned.
"""

from collections.abc import Sequence

import numpy as np

from overpaint.engines.embedded.pixels import patches
from overpaint.engines.embedded.plan import ALL_TEXT, AddText, RemoveText, ReplaceText
from overpaint.engines.embedded.text.adding import added
from overpaint.engines.embedded.text.erasing import cleared, removed
from overpaint.engines.embedded.text.rewriting import rewritten


def apply(
    step: ReplaceText | RemoveText | AddText, pictures: Sequence[np.ndarray], rng: np.random.Generator
) -> np.ndarray:
    """The first picture after the step; raises `Refusal` when it cannot be done well."""
    picture = pictures[0]
    opaque = np.ascontiguousarray(picture[..., :3])
    match step:
        case ReplaceText():
            edited = rewritten(opaque, step, rng)
        case RemoveText(old=words):
            edited = cleared(opaque, rng) if words == ALL_TEXT else removed(opaque, words, rng)
        case AddText():
            edited = added(opaque, step, rng)
    if picture.shape[2] == 3:
        return edited
    changed = (edited != opaque).any(axis=-1)
    return np.dstack([edited, np.where(changed, 255, picture[..., 3]).astype(np.uint8)])


def warm() -> None:
    """Load the reader, the faces and the compiled patch search, so that the first edit is as quick as the next."""
    patches.warm()
    paper, rng = np.full((240, 480, 3), 235, np.uint8), np.random.default_rng(0)
    page = apply(AddText("Opening"), [paper], rng)
    apply(ReplaceText("Opening", "Closed"), [page], rng)
