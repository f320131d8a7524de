"""Looks: the same picture, changed in tone, colour or clarity the way that was asked for."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, Unmet, require, same_size
from overpaint.evaluation.measures import chroma, correlation, detail, lab, luma, rgb, ssim, structure


def looked(seen: Seen) -> None:
    """The look is there, and the picture still shows what it showed."""
    same_size(seen)
    alike = structure(seen.before, seen.output)
    require(alike >= t.STRUCTURE_MIN, f"The picture shows what it showed to {alike:.2f} only.")
    upright = correlation(
        *(cv2.GaussianBlur(luma(picture), (0, 0), 3) for picture in (seen.before, seen.output))
    )
    require(upright >= t.STRUCTURE_MIN, "Light and dark are not where they were.")
    LOOKS[seen.params["name"]](seen.before, rgb(seen.output))


def _warmth(picture: np.ndarray) -> float:
    return float(picture[..., 0].astype(np.float32).mean() - picture[..., 2].astype(np.float32).mean())


def _bw(before: np.ndarray, after: np.ndarray) -> None:
    spread = (after.max(axis=-1) - after.min(axis=-1)).mean()
    require(spread <= t.GRAY_SPREAD_MAX, f"The channels differ by {spread:.1f} levels.")
    alike = ssim(luma(before), luma(after))
    require(alike >= t.GRAY_SSIM_MIN, f"Its brightness is like what it was to {alike:.2f}.")


def _sepia(_: np.ndarray, after: np.ndarray) -> None:
    red, green, blue = np.moveaxis(after.astype(np.int16), -1, 0)
    share = ((red >= green) & (green >= blue)).mean()
    require(share >= t.SEPIA_SHARE_MIN, f"{100 * share:.0f} % of the pixels are brown.")
    require(_warmth(after) >= t.SEPIA_WARMTH_MIN, "The picture is hardly brown.")


def _tinted(sign: int) -> Callable[[np.ndarray, np.ndarray], None]:
    def check(before: np.ndarray, after: np.ndarray) -> None:
        gained = sign * (_warmth(after) - _warmth(before))
        require(gained >= t.WARMTH_LEVELS_MIN, f"Red against blue has moved by {gained:.1f} levels.")
        kept = correlation(lab(before)[..., 1], lab(after)[..., 1])
        require(kept >= t.STRUCTURE_MIN, "The colours of things are lost.")

    return check


def _risen(
    what: str, measure: Callable[[np.ndarray], float], least: float
) -> Callable[[np.ndarray, np.ndarray], None]:
    """A check that the measure has grown to `least` times what it was, or below it where `least` is under 1."""

    def check(before: np.ndarray, after: np.ndarray) -> None:
        ratio = measure(after) / max(measure(before), 1e-3)
        is_met = ratio >= least if least > 1 else ratio <= least
        require(is_met, f"{what} is {ratio:.2f} times what it was.")

    return check


def _aged(before: np.ndarray, after: np.ndarray) -> None:
    off = float(np.linalg.norm(lab(before) - lab(after), axis=-1).mean())
    require(t.AGED_LAB_MIN <= off <= t.AGED_LAB_MAX, f"The colours have moved by {off:.1f}.")
    lifted = np.percentile(luma(after), 2) - np.percentile(luma(before), 2)
    is_faded = chroma(after).mean() < chroma(before).mean()
    require(lifted > 1 or is_faded or _warmth(after) > _warmth(before), "Nothing has faded.")


def _night(before: np.ndarray, after: np.ndarray) -> None:
    _risen("The light", lambda picture: float(luma(picture).mean()), t.NIGHT_LIGHT_MAX)(before, after)
    balance = [_warmth(picture) / max(float(picture.mean()), 1.0) for picture in (before, after)]
    require(balance[1] <= balance[0], "The picture has not become bluer.")


def _cleared(before: np.ndarray, after: np.ndarray) -> None:
    ratios = [_contrast(after) / max(_contrast(before), 1e-3), _colors(after) / max(_colors(before), 1e-3)]
    if max(ratios) < t.CLEARED_MIN:
        raise Unmet("Neither contrast nor colours have gained.")


def _light(picture: np.ndarray) -> float:
    return float(luma(picture).mean())


def _contrast(picture: np.ndarray) -> float:
    return float(luma(picture).std())


def _colors(picture: np.ndarray) -> float:
    return float(chroma(picture).mean())


def _local_contrast(picture: np.ndarray) -> float:
    light = luma(picture)
    return float((light - cv2.GaussianBlur(light, (0, 0), 12)).std())


def _fine(picture: np.ndarray) -> float:
    return float(detail(picture).mean())


def _corners(picture: np.ndarray) -> float:
    light = luma(picture)
    height, width = (side // 8 for side in light.shape)
    ends = [
        light[:height, :width],
        light[:height, -width:],
        light[-height:, :width],
        light[-height:, -width:],
    ]
    middle = light[3 * height : -3 * height, 3 * width : -3 * width]
    return float(np.mean(ends) / max(float(middle.mean()), 1.0))


LOOKS: dict[str, Callable[[np.ndarray, np.ndarray], None]] = {
    "bw": _bw,
    "sepia": _sepia,
    "warmer": _tinted(1),
    "cooler": _tinted(-1),
    "brighter": _risen("The light", _light, t.LIGHT_RATIO_MIN),
    "darker": _risen("The light", _light, 1 / t.LIGHT_RATIO_MIN),
    "contrast_up": _risen("The contrast", _contrast, t.SPREAD_RATIO_MIN),
    "contrast_down": _risen("The contrast", _contrast, 1 / t.SPREAD_RATIO_MIN),
    "saturation_up": _risen("Colourfulness", _colors, t.CHROMA_RATIO_MIN),
    "saturation_down": _risen("Colourfulness", _colors, 1 / t.CHROMA_RATIO_MIN),
    "vintage": _aged,
    "film": _aged,
    "hdr": _risen("Local contrast", _local_contrast, t.DETAIL_RATIO_MIN),
    "sharpen": _risen("Fine detail", _fine, t.DETAIL_RATIO_MIN),
    "denoise": _risen("Fine detail", _fine, t.NOISE_RATIO_MAX),
    "dehaze": _cleared,
    "night": _night,
    "vignette": _risen("The light of the corners", _corners, t.CORNER_LIGHT_MAX),
}
