"""Whether a thing is gone: neither colour nor outline nor shadow of it is left, and the hole looks like its surroundings.

What is around differs from place to place, by the boards of a bench or the struts of a bridge. The hole is therefore held
against other places of the picture that have its very shape, and must not stand out among them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, require
from overpaint.evaluation.measures import detail, lab, levels, luma
from overpaint.evaluation.pictures import Region, Thing

_STEP = 0.4  # of the thing's sides: how far apart the other places lie
_LOOKED_AT_PX = 96  # the thing's longer side while its outline is looked for
_LINE_PX, _SIDE_FROM_PX, _SIDE_TO_PX = 1.5, 2.5, 9.0  # from the outline
_SECTORS = 8
_SHADED_MIN = 0.12  # of the light; fainter edges of a shadow are lost in the ground


def require_gone(seen: Seen, thing: Thing, has_color: np.ndarray) -> None:
    """Raises `Unmet` with what is left; `has_color` (H, W) bool are the pixels of the output in the thing's own colour."""
    inside = thing.region.inside
    changed = (levels(seen.before, seen.output)[inside] > t.CHANGED_LEVELS).mean()
    require(changed > t.GONE_CHANGED_MIN, "The thing is still there.")
    hole = _Place.of(inside)
    others = list(_others(seen, hole))
    usual = max((hole.moved(*way).mean(has_color) for way in others), default=0.0)
    share = hole.mean(has_color)
    require(share <= t.LEFT_SHARE_MAX + usual, f"{100 * share:.0f} % of the place has still its colour.")
    if thing.shadow is not None:
        _require_light(seen, thing.shadow, thing.region)
    _require_no_outline(seen, thing.region, others)
    if others:
        _require_alike(seen, hole, [hole.moved(*way) for way in others])


@dataclass(frozen=True, slots=True)
class _Place:
    """The shape (h, w) bool of a thing, its box at `left`, `top`."""

    shape: np.ndarray
    left: int
    top: int

    @classmethod
    def of(cls, mask: np.ndarray) -> "_Place":
        left, top, width, height = cv2.boundingRect(mask.astype(np.uint8))
        return cls(mask[top : top + height, left : left + width], left, top)

    def moved(self, right: int, down: int) -> "_Place":
        return _Place(self.shape, self.left + right, self.top + down)

    def values(self, of: np.ndarray) -> np.ndarray:
        """What lies there, (N, …)."""
        height, width = self.shape.shape
        part = of[self.top : self.top + height, self.left : self.left + width]
        return np.asarray(part[self.shape])

    def mean(self, of: np.ndarray) -> float:
        return float(self.values(of).mean())


def _others(seen: Seen, hole: _Place) -> Iterator[tuple[int, int]]:
    """How far right and down the shape goes to lie elsewhere in the picture, clear of all things and their shadows."""
    (height, width), (rows, columns) = hole.shape.shape, seen.before.shape[:2]
    taken = np.zeros((rows, columns), bool)
    for thing in seen.truth.things:
        taken |= thing.region.mask > 0
        if thing.shadow is not None:
            taken |= thing.shadow > _SHADED_MIN
    across = np.arange(-hole.left % round(_STEP * width), columns - width, round(_STEP * width))
    down = np.arange(-hole.top % round(_STEP * height), rows - height, round(_STEP * height))
    for left, top in product(across, down):
        if not taken[top : top + height, left : left + width].any():
            yield int(left) - hole.left, int(top) - hole.top


def _require_alike(seen: Seen, hole: _Place, others: list[_Place]) -> None:
    """The hole has colour and grain of places around; medians, as a cable that crosses it is no texture."""
    fine, values = detail(seen.output), lab(seen.output)
    rough = np.median(hole.values(fine)) + 1
    usual = np.quantile([np.median(other.values(fine)) + 1 for other in others], (0.25, 0.75))
    least, most = t.FILL_ROUGH_MIN * usual[0], t.FILL_ROUGH_MAX * usual[1]
    require(
        least <= rough <= most, f"The fill is {rough / usual.mean():.2f} times as rough as what is around it."
    )
    own = hole.values(values).mean(axis=0)
    away = sorted(float(np.linalg.norm(other.values(values).mean(axis=0) - own)) for other in others)
    nearest = away[min(1, len(away) - 1)]
    require(
        nearest <= t.FILL_LAB_MAX, f"The fill has another colour than what is around it, {nearest:.0f} away."
    )


def _require_no_outline(seen: Seen, region: Region, others: list[tuple[int, int]]) -> None:
    """Where the outline ran there is no line, and no step from one side to the other, that other places have not."""
    scale = min(_LOOKED_AT_PX / max(_Place.of(region.mask > 128).shape.shape), 1.0)
    small = lab(cv2.resize(seen.output[..., :3], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    mask = cv2.resize(region.mask, small.shape[1::-1], interpolation=cv2.INTER_AREA) > 128
    zones = _zones(mask)
    own = _outline(small, zones)
    usual = [
        _outline(small, _shifted(zones, round(right * scale), round(down * scale))) for right, down in others
    ]
    for what, most, seen_there, elsewhere in zip(
        ("step", "line"),
        (t.STEP_LAB_MAX, t.LINE_LAB_MAX),
        own,
        np.transpose(usual) if usual else ((), ()),
        strict=True,
    ):
        bar = max(
            most, *(t.OUTLINE_USUAL * np.quantile(elsewhere, 0.9, keepdims=True) if len(elsewhere) else (0,))
        )
        require(seen_there <= bar, f"Its outline is still there, as a {what} of {seen_there:.1f}.")


def _zones(mask: np.ndarray) -> np.ndarray:
    """(H, W) int: sector by sector 1 just inside of the outline, 2 on it, 3 just outside; 0 farther away."""
    bits = mask.astype(np.uint8)
    off = cv2.distanceTransform(1 - bits, cv2.DIST_L2, 5) - cv2.distanceTransform(bits, cv2.DIST_L2, 5)
    rows, columns = np.nonzero(mask)
    y, x = np.mgrid[: mask.shape[0], : mask.shape[1]]
    sector = ((np.arctan2(y - rows.mean(), x - columns.mean()) / (2 * np.pi) + 0.5) * _SECTORS).astype(
        int
    ) % _SECTORS
    side = np.select(
        [np.abs(off) <= _LINE_PX, (np.abs(off) >= _SIDE_FROM_PX) & (np.abs(off) <= _SIDE_TO_PX)],
        [2, 2 + np.sign(off)],
        0,
    ).astype(int)
    return np.where(side > 0, 3 * sector + side, 0)


def _outline(values: np.ndarray, zones: np.ndarray) -> tuple[float, float]:
    """How far colours differ across the outline, and on it from both sides: over the sectors, in the root mean square."""
    labels = zones.ravel()
    counts = np.bincount(labels, minlength=3 * _SECTORS + 1)[1:]
    sums = [
        np.bincount(labels, channel, minlength=3 * _SECTORS + 1)[1:] for channel in values.reshape(-1, 3).T
    ]
    inside, on, outside = np.moveaxis(
        (np.array(sums).T / np.maximum(counts, 1)[:, None]).reshape(_SECTORS, 3, 3), 1, 0
    )
    full = (counts.reshape(_SECTORS, 3) > 0).all(axis=1)
    steps, lines = (inside - outside)[full], (on - (inside + outside) / 2)[full]
    step, line = (
        float(np.sqrt((each**2).sum(axis=1).mean())) if full.any() else 0.0 for each in (steps, lines)
    )
    return step, line


def _shifted(zones: np.ndarray, right: int, down: int) -> np.ndarray:
    onto = np.array([[1, 0, right], [0, 1, down]], np.float32)
    return cv2.warpAffine(zones.astype(np.uint8), onto, zones.shape[::-1], flags=cv2.INTER_NEAREST)


def _require_light(seen: Seen, shadow: np.ndarray, region: Region) -> None:
    """The light that the shadow took from the ground is there again."""
    where = (shadow > _SHADED_MIN) & region.outside
    if not where.any():
        return
    taken = -np.log1p(-shadow[where]).mean()
    before, after = (np.log(luma(picture)[where] + 1).mean() for picture in (seen.before, seen.output))
    given = float(after - before) / float(taken)
    require(given >= t.LIGHT_GIVEN_MIN, f"Of its shadow {100 * (1 - given):.0f} % are left.")
    require(
        given <= t.LIGHT_GIVEN_MAX,
        f"Where its shadow was it is {given:.1f} times as much lighter as it should be.",
    )
