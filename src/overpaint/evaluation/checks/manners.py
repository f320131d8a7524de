"""Styles: the same things in the same places, drawn in the manner that was asked for."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, require, same_size
from overpaint.evaluation.measures import chroma, correlation, detail, edges, lab, luma, rgb

# Strokes, tiles and dots are no structure, and what lies between leads or joints is larger; in px of a megapixel.
_SOFTENED_PX, _PANES_PX = 6.0, 12.0
_LAID = ("stained_glass", "mosaic")
_MEGAPIXEL = 2**20


def styled(seen: Seen) -> None:
    """The manner is there, and what the picture showed can be made out."""
    same_size(seen)
    _require_structure(seen, _PANES_PX if seen.params["name"] in _LAID else _SOFTENED_PX)
    off = float(np.linalg.norm(lab(seen.before) - lab(seen.output), axis=-1).mean())
    require(off >= t.RESTYLED_LAB_MIN, f"The picture has hardly changed, by {off:.1f}.")
    STYLES[seen.params["name"]](seen.before, rgb(seen.output))


def referred(seen: Seen) -> None:
    """The palette has come nearer to that of the other picture."""
    same_size(seen)
    _require_structure(seen, _SOFTENED_PX)
    other = _palette(seen.pictures[seen.params["image"] - 1])
    before, after = (
        float(np.linalg.norm(_palette(rgb(picture)) - other)) for picture in (seen.before, seen.output)
    )
    require(after <= t.PALETTE_NEARER_MAX * before, f"The palette was {before:.0f} away and is {after:.0f}.")


def _palette(picture: np.ndarray) -> np.ndarray:
    values = lab(picture)
    return np.concatenate([values.mean(axis=(0, 1)), values.std(axis=(0, 1))])


def _require_structure(seen: Seen, softened_px: float) -> None:
    height, width = seen.before.shape[:2]
    px = softened_px * (height * width / _MEGAPIXEL) ** 0.5
    alike = correlation(*(edges(picture, softened_px=px) for picture in (seen.before, seen.output)))
    require(alike >= t.STYLE_STRUCTURE_MIN, f"What the picture showed can be made out to {alike:.2f} only.")


def _drawn_on_paper(before: np.ndarray, after: np.ndarray) -> None:
    _require_light(before, after)
    require(np.median(luma(after)) >= t.PAPER_LIGHT_MIN, "There is no paper.")
    require(chroma(after).mean() <= t.DRAWN_CHROMA_MAX, "It is coloured.")


def _inked(before: np.ndarray, after: np.ndarray) -> None:
    """Black ink on light paper; of a scene in the dark, the other way round."""
    _require_light(before, after)
    require(abs(np.median(luma(after)) - 128) >= t.PAPER_LIGHT_MIN - 128, "There is neither paper nor night.")
    require(chroma(after).mean() <= t.DRAWN_CHROMA_MAX, "It is coloured.")


def _lines(_: np.ndarray, after: np.ndarray) -> None:
    require(chroma(after).mean() <= t.DRAWN_CHROMA_MAX, "It is coloured.")
    even = abs(np.median(luma(after)) - 128)
    require(even >= t.BARE_LEVELS_MIN, "It is not made of lines on an even ground.")


def _washed(before: np.ndarray, after: np.ndarray) -> None:
    """Thinned with water, on paper: lighter and no more colourful; the paper's grain is no fault."""
    _require_light(before, after)
    lighter = float(luma(after).mean() / max(float(luma(before).mean()), 1.0))
    require(lighter >= t.WASHED_LIGHT_MIN, f"It is {lighter:.2f} times as light.")
    gained = float(chroma(after).mean() - chroma(before).mean())
    require(gained <= t.WASHED_CHROMA_MAX, f"Its colours have gained {gained:.0f} in strength.")


def _painted(before: np.ndarray, after: np.ndarray) -> None:
    ratio = float(detail(after).mean() / max(float(detail(before).mean()), 0.1))
    require(
        ratio <= t.PAINTED_DETAIL_MAX or _is_flat(after), f"{100 * ratio:.0f} % of the finest detail is left."
    )
    _require_colors(before, after)


def _flattened(before: np.ndarray, after: np.ndarray) -> None:
    _require_light(before, after)
    require(_is_flat(after), "It has no flat areas.")


def _loud(before: np.ndarray, after: np.ndarray) -> None:
    ratio = float(chroma(after).mean() / max(float(chroma(before).mean()), 1.0))
    require(ratio >= t.LOUD_CHROMA_MIN or chroma(after).mean() > 40, f"It is {ratio:.2f} times as colourful.")


def _pixelated(before: np.ndarray, after: np.ndarray) -> None:
    share = (after[:, 1:] == after[:, :-1]).all(axis=-1).mean()
    require(share >= t.PIXEL_RUN_SHARE_MIN, f"{100 * share:.0f} % of neighbours are equal.")
    _require_colors(before, after)


def _tiled(before: np.ndarray, after: np.ndarray) -> None:
    _require_colors(before, after)
    ratio = float(edges(after).mean() / max(float(edges(before).mean()), 0.1))
    require(ratio >= 1 or _is_flat(after), "Neither tiles nor dots can be seen.")


def _blue(_: np.ndarray, after: np.ndarray) -> None:
    lead = float(after[..., 2].mean() - after[..., 0].mean())
    require(lead >= t.BLUE_LEAD_MIN, f"Blue leads by {lead:.0f} levels.")
    share = (after[..., 2] >= after[..., 0]).mean()
    require(share >= t.BLUE_SHARE_MIN, f"{100 * share:.0f} % of it is blue.")


def _is_flat(picture: np.ndarray) -> bool:
    steps = np.abs(np.diff(picture.astype(np.int16), axis=1)).max(axis=-1)
    return bool((steps <= 1).mean() >= t.FLAT_SHARE_MIN)


def _require_light(before: np.ndarray, after: np.ndarray) -> None:
    alike = correlation(*(cv2.GaussianBlur(luma(picture), (0, 0), 12) for picture in (before, after)))
    require(alike >= t.STYLE_LIGHT_MIN, "Light and dark are not where they were.")


def _require_colors(before: np.ndarray, after: np.ndarray) -> None:
    soft = [lab(cv2.GaussianBlur(picture, (0, 0), 16)) for picture in (before, after)]
    off = float(np.linalg.norm(soft[0] - soft[1], axis=-1).mean())
    require(off <= t.PAINTED_LAB_MAX, f"Its colours have moved by {off:.0f}.")


STYLES: dict[str, Callable[[np.ndarray, np.ndarray], None]] = {
    "sketch": _drawn_on_paper,
    "ink": _inked,
    "line_art": _lines,
    "edges": _lines,
    "watercolor": _washed,
    "oil": _painted,
    "cartoon": _flattened,
    "pop_art": _loud,
    "pixel": _pixelated,
    "mosaic": _tiled,
    "pointillism": _tiled,
    "stained_glass": _tiled,
    "blueprint": _blue,
}
