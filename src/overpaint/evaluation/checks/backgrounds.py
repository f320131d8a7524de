"""Backgrounds: the subject is as it was, and behind it stands what was asked for."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, require, same_size
from overpaint.evaluation.measures import chroma, correlation, detail, edges, levels, luma, rgb, rgb_of


def colored(seen: Seen) -> None:
    """One even colour."""
    _require_subject(seen)
    _require_other(seen)
    name = seen.params["color"]
    behind = rgb(seen.output)[seen.subject.outside].astype(np.float32)
    is_even = (
        behind.min(axis=-1) >= t.WHITE_MIN
        if name == "white"
        else np.abs(behind - rgb_of(name)).max(axis=-1) <= t.EVEN_LEVELS_MAX
    )
    require(is_even.mean() >= t.EVEN_SHARE_MIN, f"{100 * is_even.mean():.0f} % of the background is {name}.")


def transparent(seen: Seen) -> None:
    """Nothing; the alpha channel agrees with the truth."""
    require(seen.output.shape[2] == 4, "The output has no alpha channel.")
    _require_subject(seen)
    opaque, mask = seen.output[..., 3] >= 128, seen.subject.mask
    is_exact = not np.isin(mask, (127, 128)).mean() > 0.01
    decided = np.ones(mask.shape, bool) if is_exact else (mask > 250) | (mask < 5)
    inside = mask >= 128 if is_exact else mask > 250
    iou = float((opaque & inside & decided).sum() / max(((opaque | inside) & decided).sum(), 1))
    require(iou >= t.IOU_MIN, f"The cut agrees with the subject to {iou:.2f}.")


def gradient(seen: Seen) -> None:
    """Colours that run into each other in the order asked for."""
    _require_subject(seen)
    _require_other(seen)
    colors = seen.params["colors"]
    direction = seen.params.get("direction") or "vertical"
    height, width = seen.before.shape[:2]
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    along = {
        "vertical": down,
        "horizontal": across,
        "radial": np.hypot(down - 0.5, across - 0.5) / np.hypot(0.5, 0.5),
    }
    for color, (low, high) in ((colors[0], (0.0, 0.1)), (colors[-1], (0.9, 1.0))):
        end = seen.subject.outside & (along[direction] >= low) & (along[direction] <= high)
        if end.any():
            off = np.abs(rgb(seen.output)[end].mean(axis=0) - rgb_of(color)).max()
            require(off <= t.RUN_LEVELS_MAX, f"The end that should be {color} is {off:.0f} levels off.")
    rough = np.median(detail(seen.output)[seen.subject.outside])
    require(rough <= t.RUN_DETAIL_MAX, "The background is no even run of colours.")


def image(seen: Seen) -> None:
    """Image 2, filling the frame."""
    _require_subject(seen)
    height, width = seen.before.shape[:2]
    other = seen.pictures[seen.params["image"] - 1]
    scale = max(width / other.shape[1], height / other.shape[0])
    size = (max(round(other.shape[1] * scale), width), max(round(other.shape[0] * scale), height))
    filling = luma(cv2.resize(other, size, interpolation=cv2.INTER_AREA))
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    wanted = filling[top : top + height, left : left + width][seen.subject.outside]
    alike = correlation(wanted, luma(seen.output)[seen.subject.outside])
    require(alike >= t.IMAGE_CORRELATION_MIN, f"Behind the subject Image 2 is met to {alike:.2f}.")


def blurred(seen: Seen) -> None:
    """The same, out of focus."""
    _require_subject(seen)
    before, after = detail(seen.before), detail(seen.output)
    behind = _ratio(before, after, seen.subject.outside)
    require(behind <= t.BLURRED_DETAIL_MAX, f"Behind the subject {100 * behind:.0f} % of the detail is left.")
    sharp = _ratio(before, after, seen.subject.inside)
    require(sharp >= t.SHARP_DETAIL_MIN, f"The subject keeps {100 * sharp:.0f} % of its detail.")
    kept = correlation(
        *(
            cv2.GaussianBlur(luma(picture), (0, 0), 24)[seen.subject.outside]
            for picture in (seen.before, seen.output)
        )
    )
    require(kept >= t.STRUCTURE_MIN, "Behind the subject stands something else.")


def scene(seen: Seen) -> None:
    """A rendered scene of the kind asked for."""
    _require_subject(seen)
    _require_other(seen)
    behind = seen.subject.outside
    alike = correlation(edges(seen.before)[behind], edges(seen.output)[behind])
    require(alike <= t.SCENE_CORRELATION_MAX, "Behind the subject stands what stood there before.")
    name = seen.params["scene"]
    require(_SCENES[name](seen.output, behind), f"The background does not look like {name}.")


def _upper(picture: np.ndarray, behind: np.ndarray) -> np.ndarray:
    third = picture.shape[0] // 3
    pixels: np.ndarray = rgb(picture)[:third][behind[:third]].astype(np.float32)
    return pixels


def _lower(picture: np.ndarray, behind: np.ndarray) -> np.ndarray:
    third = 3 * picture.shape[0] // 4
    pixels: np.ndarray = rgb(picture)[third:][behind[third:]].astype(np.float32)
    return pixels


# What the simplest words about a scene say: dark, white below, sand below and blue above, and so on.
_SCENES: dict[str, Callable[[np.ndarray, np.ndarray], bool]] = {
    "night_sky": lambda picture, behind: bool(luma(picture)[behind].mean() < 80),
    "snow": lambda picture, behind: bool(_lower(picture, behind).mean() > 140),
    "beach": lambda picture, behind: bool(
        _upper(picture, behind)[:, 2].mean() > _upper(picture, behind)[:, 0].mean()
        and _lower(picture, behind)[:, 0].mean() > _lower(picture, behind)[:, 2].mean()
    ),
    "mountain_sunset": lambda picture, behind: bool(
        rgb(picture)[behind][:, 0].mean() > rgb(picture)[behind][:, 2].mean()
    ),
    "studio": lambda picture, behind: bool(np.percentile(chroma(picture)[behind], 90) < 30),
    "forest": lambda picture, behind: bool(
        rgb(picture)[behind][:, 1].mean() > rgb(picture)[behind][:, 2].mean()
    ),
    "city_dusk": lambda picture, behind: bool(luma(picture)[behind].mean() < 130),
}


def _require_subject(seen: Seen) -> None:
    same_size(seen)
    inside = seen.subject.inside
    alike = correlation(luma(seen.before)[inside], luma(seen.output)[inside])
    require(alike >= t.SUBJECT_CORRELATION_MIN, f"The subject is like what it was to {alike:.2f} only.")
    off = levels(seen.before, seen.output)[inside].mean()
    require(off <= t.SUBJECT_LEVELS_MAX, f"The subject differs by {off:.0f} levels.")


def _require_other(seen: Seen) -> None:
    off = levels(seen.before, seen.output)[seen.subject.outside].mean()
    require(off >= t.BEHIND_LEVELS_MIN, "Behind the subject little has changed.")


def _ratio(before: np.ndarray, after: np.ndarray, where: np.ndarray) -> float:
    return float(after[where].mean() / max(before[where].mean(), 0.1))
