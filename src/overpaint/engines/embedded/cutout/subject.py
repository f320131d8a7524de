"""What the picture is of, cut out of it; or a refusal where that is not clear.

A cut is made again at other sizes, and bolder and shyer; how far the outlines agree is a part of its `certainty`.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.certainty import certainty
from overpaint.engines.embedded.cutout.matte import matte
from overpaint.engines.embedded.cutout.silhouette import Trial, refined, silhouette
from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

CLEAR = 0.55  # refuses one good cut in twenty and lets one bad one in four pass
GUESSED = 0.3  # enough where a wrong edge does little harm
_CUTS_KEPT = 4
_KEPT_BYTES_MAX = 64 * 2**20  # of all of them but the last

_TRIAL = Trial(240, 2.0)
_OTHER_TRIALS = (Trial(200, 2.5), Trial(208, 1.5))
_COMPARED_AT = (256, 256)
_SHARE_MIN, _SHARE_MAX = 0.012, 0.85  # of the picture
_STEP_MIN = 16  # levels: an edge, not a gradient
_EDGE_HELD_MIN = 0.6
_MAIN_PART_MIN = 0.7  # of the subject: two eyes are no cat


@dataclass(frozen=True, slots=True)
class Cut:
    """A subject without its background.

    `alpha` (H, W) float32 0..1; `colors` (H, W, 3) uint8, with the background's share taken out of mixed
    pixels; `certainty` 0..1 is the probability that it is cut well.
    """

    alpha: np.ndarray
    colors: np.ndarray
    certainty: float


def cut(picture: np.ndarray, *, certainty_min: float = CLEAR) -> Cut:
    """The subject of `picture` (H, W, 3 or 4) uint8; what is transparent already is not the subject.

    Cuts are remembered, because several outputs are made of one picture.

    Raises:
        Refusal: `subject_unclear`, when the outline is less sure than `certainty_min`.

    """
    found = _remembered(picture, _transparency_of if has_transparency(picture) else _cut_of)
    if found.certainty < certainty_min:
        raise Refusal(RefusalReason.subject_unclear)
    return found


def has_transparency(picture: np.ndarray) -> bool:
    """Whether something of the picture (H, W, 3 or 4) uint8 is transparent."""
    return picture.shape[2] == 4 and bool(picture[..., 3].min() < 255)


def _transparency_of(picture: np.ndarray) -> Cut:
    alpha = picture[..., 3].astype(np.float32) / 255
    return Cut(alpha, picture[..., :3], certainty=float(alpha.max() > 0))


def _cut_of(picture: np.ndarray) -> Cut:
    colors = np.ascontiguousarray(picture[..., :3])
    people = faces(colors)
    coarse = silhouette(colors, people, _TRIAL)
    inside = refined(colors, coarse)
    sure = 0.0
    if _is_plausible(inside) and _edge_held(colors, inside) > _EDGE_HELD_MIN:
        others = (silhouette(colors, people, trial).inside for trial in _OTHER_TRIALS)
        sure = certainty(colors, inside, min(_overlap(coarse.inside, other) for other in others))
    soft = matte(colors, inside)
    return Cut(soft.alpha, soft.colors, sure)


def _is_plausible(inside: np.ndarray) -> bool:
    _, _, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8))
    areas = stats[1:, cv2.CC_STAT_AREA]
    if not _SHARE_MIN < areas.sum() / inside.size < _SHARE_MAX:
        return False
    return bool(areas.max() > _MAIN_PART_MIN * areas.sum())


def _edge_held(picture: np.ndarray, inside: np.ndarray) -> float:
    """The share of the outline that follows a sharp step in the picture."""
    small = cv2.resize(picture, inside.shape[::-1], interpolation=cv2.INTER_AREA)
    square = np.ones((3, 3), np.uint8)
    steps = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, square).max(axis=-1)
    steps = cv2.dilate(steps, square)
    outline = cv2.morphologyEx(inside.astype(np.uint8), cv2.MORPH_GRADIENT, square) > 0
    return float(np.mean(steps[outline] > _STEP_MIN))


def _overlap(one: np.ndarray, other: np.ndarray) -> float:
    """Intersection over union of two silhouettes of any size."""
    one, other = (
        cv2.resize(inside.astype(np.uint8), _COMPARED_AT, interpolation=cv2.INTER_NEAREST) > 0
        for inside in (one, other)
    )
    return float((one & other).sum() / max((one | other).sum(), 1))


_cuts: OrderedDict[bytes, Cut] = OrderedDict()


def _remembered(picture: np.ndarray, make: Callable[[np.ndarray], Cut]) -> Cut:
    digest = hashlib.blake2b(picture.tobytes(), key=repr(picture.shape).encode()).digest()
    found = _cuts.get(digest) or make(picture)
    _cuts[digest] = found
    _cuts.move_to_end(digest)
    while len(_cuts) > 1 and (len(_cuts) > _CUTS_KEPT or _kept_bytes() > _KEPT_BYTES_MAX):
        _cuts.popitem(last=False)
    return found


def _kept_bytes() -> int:
    """Of the cuts that are not the last one."""
    return sum(cut.alpha.nbytes + cut.colors.nbytes for cut in list(_cuts.values())[:-1])
