"""Things: recoloured, removed, moved, copied, or brought from another picture."""

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.absence import require_gone
from overpaint.evaluation.checks.lettering import lies_at
from overpaint.evaluation.checks.seeing import Seen, require, same_size
from overpaint.evaluation.measures import correlation, lab, lab_of, levels, luma, rgb
from overpaint.evaluation.pictures import Region

_SHADOW = 0.45  # of the thing's longer side: so far around it its shadow may fall
_DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def recolored(seen: Seen) -> np.ndarray:
    """The thing has the new colour and its old shading."""
    same_size(seen)
    is_garment = "target" in seen.params
    region = seen.truth.garment if is_garment else seen.thing(seen.params["target_color"]).region
    assert region is not None
    has_hue, is_told = _has_hue(seen.output, seen.params["color"])
    is_new = has_hue & region.inside
    share = is_new.sum() / max((is_told & region.inside).sum(), 1)
    needed = t.GARMENT_SHARE_MIN if is_garment else t.HUE_SHARE_MIN
    require(share >= needed, f"{100 * share:.0f} % of it is {seen.params['color']}.")
    shading = correlation(luma(seen.before)[is_new], luma(seen.output)[is_new])
    require(shading >= t.SHADING_CORRELATION_MIN, f"Its shading is kept to {shading:.2f} only.")
    return region.grown(0.012 * max(seen.before.shape))


def removed(seen: Seen) -> np.ndarray:
    """The thing is gone and the hole looks like what is around it."""
    same_size(seen)
    thing = seen.thing(seen.params["color"])
    region = thing.region
    require_gone(seen, thing, _like(seen.output, seen, region))
    return region.grown(_SHADOW * _length(region))


def moved(seen: Seen) -> np.ndarray:
    """The thing is gone from where it was and stands where it should."""
    same_size(seen)
    thing = seen.thing(seen.params["color"])
    region = thing.region
    arrived = _arrived(seen, region)
    x, y = _center(arrived)
    before_x, before_y = _center(region.mask > 128)
    if direction := seen.params.get("direction"):
        across, down = _DIRECTIONS[direction]
        way = (x - before_x) * across + (y - before_y) * down
        require(way > 0.01, f"It has not gone {direction}.")
    else:
        require(
            lies_at(np.array((x, y)), seen.params["to"]), f"It does not stand at the {seen.params['to']}."
        )
    if not (arrived & region.inside).any():
        require_gone(seen, thing, _like(seen.output, seen, region) & ~arrived)
    touched: np.ndarray = region.grown(_SHADOW * _length(region)) | _grown(arrived, _SHADOW * _length(region))
    return touched


def copied(seen: Seen) -> np.ndarray:
    """A second one stands where it should, and the first one where it was."""
    same_size(seen)
    region = seen.thing(seen.params["color"]).region
    kept = levels(seen.before, seen.output)[region.inside].mean()
    require(kept <= t.KEPT_LEVELS_MAX, "The first one has changed.")
    arrived = _arrived(seen, region)
    require(
        lies_at(np.array(_center(arrived)), seen.params["to"]),
        f"It does not stand at the {seen.params['to']}.",
    )
    return _grown(arrived, _SHADOW * _length(region))


def inserted(seen: Seen) -> np.ndarray:
    """What has been added has the colours and the shape of the other picture's subject, and stands where it should."""
    same_size(seen)
    other = seen.truths[seen.params["source"] - 1]
    assert other.subject is not None
    changed = (levels(seen.before, seen.output) > t.CHANGED_LEVELS).astype(np.uint8)
    bare = cv2.morphologyEx(changed, cv2.MORPH_OPEN, np.ones((3, 3)))
    whole = cv2.morphologyEx(bare, cv2.MORPH_CLOSE, np.ones((15, 15))).astype(np.uint8)
    count, parts, stats, _ = cv2.connectedComponentsWithStats(whole)
    require(count > 1, "Nothing has been added.")
    added = parts == 1 + stats[1:, cv2.CC_STAT_AREA].argmax()
    area = added.mean()
    require(
        t.INSERTED_AREA_MIN <= area <= t.INSERTED_AREA_MAX, f"{100 * area:.0f} % of the picture have changed."
    )
    alike = _histograms_alike(
        rgb(seen.output)[added], rgb(seen.pictures[seen.params["source"] - 1])[other.subject.inside]
    )
    require(alike >= t.INSERTED_COLORS_MIN, f"It has the colours of the subject to {alike:.2f}.")
    ratio = _aspect(added) / _aspect(other.subject.mask > 128)
    require(
        abs(ratio - 1) <= t.INSERTED_SHAPE_OFF_MAX,
        f"Its shape is {ratio:.2f} times as wide as the subject's.",
    )
    if position := seen.params.get("position"):
        require(lies_at(np.array(_center(added)), position), f"It does not stand at the {position}.")
    return _grown(added, 0.06 * max(seen.before.shape))


def _has_hue(picture: np.ndarray, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Two (H, W) bool: pixels with the colour of that name, whatever their shade; pixels that tell their colour at all."""
    values, wanted = lab(picture), lab_of(name)
    strength, light = np.hypot(values[..., 1], values[..., 2]), values[..., 0]
    if np.hypot(wanted[1], wanted[2]) <= t.GRAY_CHROMA_MAX:
        is_gray = (strength <= t.GRAY_CHROMA_MAX) & ((light > 50) == (wanted[0] > 50))
        return is_gray, np.ones(is_gray.shape, bool)
    turned = np.degrees(np.arctan2(values[..., 2], values[..., 1]) - np.arctan2(wanted[2], wanted[1]))
    off = np.abs((turned + 180) % 360 - 180)
    # highlights and deep shade have hardly any hue, of whatever colour a thing is
    is_lit = (light > t.SHADE_LIGHT_MAX) & (light < t.HIGHLIGHT_LIGHT_MIN)
    return is_lit & (off <= t.HUE_DEGREES_MAX) & (strength > t.HUE_CHROMA_MIN), is_lit


def _like(picture: np.ndarray, seen: Seen, region: Region) -> np.ndarray:
    """(H, W) bool: pixels with the thing's own colour, whatever their shade."""
    own = lab(seen.before)[region.inside]
    own = np.median(own[_colorful(own)], axis=0)
    off = lab(picture) - own
    return np.asarray(
        (np.hypot(off[..., 1], off[..., 2]) <= t.LIKE_LAB_MAX) & (np.abs(off[..., 0]) <= 2 * t.LIKE_LAB_MAX)
    )


def _colorful(values: np.ndarray) -> np.ndarray:
    """The indexes of the more colourful half: highlights say little about a thing's colour."""
    return np.argsort(np.hypot(values[:, 1], values[:, 2]))[len(values) // 2 :]


def _arrived(seen: Seen, region: Region) -> np.ndarray:
    """(H, W) bool: where the thing is and was not."""
    came = _like(seen.output, seen, region) & (levels(seen.before, seen.output) > t.CHANGED_LEVELS)
    came = cv2.morphologyEx(came.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5))) > 0
    count, parts, stats, _ = cv2.connectedComponentsWithStats(came.astype(np.uint8))
    require(count > 1, "It has arrived nowhere.")
    largest = parts == 1 + stats[1:, cv2.CC_STAT_AREA].argmax()
    wanted = (_like(seen.before, seen, region) & region.inside).sum()
    share = largest.sum() / max(wanted, 1)
    overlapping = "amount" in seen.params or "direction" in seen.params
    require(share >= (0.1 if overlapping else t.ARRIVED_SHARE_MIN), f"{100 * share:.0f} % of it has arrived.")
    require(share <= 1.6, f"What has arrived is {share:.1f} times as large.")
    return np.asarray(largest)


def _length(region: Region) -> float:
    _, _, width, height = cv2.boundingRect((region.mask > 128).astype(np.uint8))
    return float(max(width, height))


def _center(mask: np.ndarray) -> tuple[float, float]:
    """Its centre of mass, x and y, each 0..1."""
    rows, columns = np.nonzero(mask)
    return float(columns.mean() / mask.shape[1]), float(rows.mean() / mask.shape[0])


def _aspect(mask: np.ndarray) -> float:
    _, _, width, height = cv2.boundingRect(mask.astype(np.uint8))
    return float(width / height)


def _grown(mask: np.ndarray, px: float) -> np.ndarray:
    """The mask with so many px around its box."""
    left, top, width, height = cv2.boundingRect(mask.astype(np.uint8))
    grown = np.zeros(mask.shape, bool)
    room = round(px)
    grown[max(top - room, 0) : top + height + room, max(left - room, 0) : left + width + room] = True
    return grown


def _histograms_alike(one: np.ndarray, other: np.ndarray) -> float:
    edges = [np.linspace(0, 256, 9)] * 3
    counts = [np.histogramdd(pixels, edges)[0].astype(np.float32) for pixels in (one, other)]
    softened = [np.sqrt(count / count.sum()) for count in counts]
    return correlation(*softened)
