"""Recolouring a garment below a face, a thing that is picked out by its colour, place or size, or all lettering."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.pixels.faces import Box, faces
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.plan import Color, Position, Recolor, Thing
from overpaint.engines.embedded.recolor.dye import Dye, dyed, evened, laid_over, margin_px
from overpaint.engines.embedded.recolor.garment import Garment, garment_below
from overpaint.engines.embedded.recolor.letters import relettered
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.regions import region_of
from overpaint.engines.embedded.regions.naming import likeness
from overpaint.engines.embedded.regions.places import distance_to

_LETTERING = "text"  # the target that is no garment
_NAMED_MIN = 0.3  # likeness of a garment to the colour that it was said to have
_SHADE_SHARE = 0.15  # of the width of the face above: folds are wider than the dots of a pattern
_CHANGED_MIN = 3.0  # levels, on the mean of the thing


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What is on a cloth (CIELAB); shade is what is wider than `shade_px`."""

    cloth: np.ndarray
    shade_px: float


def apply(step: Recolor, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """`pictures[0]` with a thing in the colour; transparency stays as it was.

    Raises:
        Refusal: `face_not_found`, `region_unclear` or `region_ambiguous` when the thing cannot be told from what is
            around it or from its like, `nothing_changed` when it has that colour already.

    """
    picture = pictures[0]
    colors = np.ascontiguousarray(picture[..., :3])
    if step.thing.target == _LETTERING:
        recolored, alpha = relettered(colors, step.color.rgb)
    else:
        alpha, pattern = _thing_in(colors, step.thing)
        target = lab_of(np.array([[step.color.rgb]], np.uint8))[0, 0]
        dye = Dye(target, rng.uniform(0.84, 0.92), rng.uniform(0.94, 1.04))
        part = around(alpha > 0, margin_px=margin_px(max(alpha.shape)))
        recolored = colors.copy()
        recolored[part] = _recolored(colors[part], alpha[part], pattern, dye, max(alpha.shape))
    inside = alpha > 0.5
    if np.abs(recolored[inside].astype(np.int16) - colors[inside]).mean() < _CHANGED_MIN:
        raise Refusal(RefusalReason.nothing_changed)
    return np.dstack([recolored, picture[..., 3:]])


def _recolored(
    picture: np.ndarray, alpha: np.ndarray, pattern: _Pattern | None, dye: Dye, side_px: int
) -> np.ndarray:
    lab = lab_of(picture)
    if pattern:
        lab = evened(lab, alpha, pattern.cloth, pattern.shade_px)
    return laid_over(picture, dyed(lab, alpha, dye, side_px), alpha, side_px)


def _thing_in(picture: np.ndarray, thing: Thing) -> tuple[np.ndarray, _Pattern | None]:
    """The alpha of the thing in a picture (H, W, 3), and the pattern of its cloth, if it has one."""
    if not thing.target:
        return region_of(picture, thing).alpha, None
    people = _people_in(picture, thing.position)
    if thing.color:
        found = _worn(picture, people, thing.color)
        if not found:
            return region_of(picture, thing).alpha, None
        face, garment = found
    elif people:
        face, garment = people[0], garment_below(people[0], picture)
    else:
        raise Refusal(RefusalReason.face_not_found)
    pattern = _Pattern(garment.cloth, face.width * _SHADE_SHARE) if garment.patterned else None
    return garment.alpha, pattern


def _people_in(picture: np.ndarray, position: Position | None) -> list[Box]:
    """The faces, largest first, or nearest to a place first."""
    found = faces(picture)
    if position:
        height, width = picture.shape[:2]
        found.sort(
            key=lambda face: distance_to(
                position, (face.left + face.width / 2) / width, (face.top + face.height / 2) / height
            )
        )
    return found


def _worn(picture: np.ndarray, people: list[Box], color: Color) -> tuple[Box, Garment] | None:
    """The first garment of that colour, and the face above it."""
    for face in people:
        try:
            garment = garment_below(face, picture)
        except Refusal:
            continue
        if likeness(garment.cloth[None], color.rgb)[0] > _NAMED_MIN:
            return face, garment
    return None
