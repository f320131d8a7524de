"""Which pixels belong to the subject: yes or no, before any thought of soft edges.

Colours decide, place decides where colours cannot, and the cut follows edges; colours are learned from the
last cut until it stays. With faces, the place is that of people; else it is what stands out.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.attachments import with_attachments
from overpaint.engines.embedded.cutout.color_model import color_odds
from overpaint.engines.embedded.cutout.graph_cut import cheapest_cut
from overpaint.engines.embedded.cutout.saliency import backdrop_removed, saliency
from overpaint.engines.embedded.pixels.faces import Box

FINE_PX = 512  # long side of the final cut; finer edges are the matte's work
_COLOR_WEIGHT = 0.8
_COLOR_ODDS_MAX = 4.0
_PLACE_WEIGHTS = (0.6, 0.4, 0.3, 0.2, 0.1, 0.1)  # colours get known, so a guess of the place may fade
_PERSON_WEIGHTS = (0.7,) * 6  # the outline of a person is no guess
_SETTLED_SHARE = 5e-4
_BAND_PX = 6  # how far the final cut may move from the coarse one
_LITTER_SHARE, _LITTER_BESIDE_SHARE = 0.15, 0.02  # of the largest part
_BESIDE_PX = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """How a coarse cut is made. Trials differ a little, so that their agreement tells how sure a cut is."""

    long_side_px: int
    boldness: float  # above 1 also takes what stands out less


@dataclass(frozen=True, slots=True)
class Silhouette:
    """A coarse cut (h, w) bool, and the log-odds of "subject" by place that it began with."""

    inside: np.ndarray
    place: np.ndarray


def silhouette(picture: np.ndarray, people: list[Box], trial: Trial) -> Silhouette:
    """A coarse cut of `picture` (H, W, 3), at the size of the trial; `people` are the faces in it."""
    small = _shrunk(picture, trial.long_side_px)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2Lab)
    if people:
        place, known = _place_of_people(lab.shape[:2], people, small.shape[1] / picture.shape[1])
        weights = _PERSON_WEIGHTS
    else:
        lab = backdrop_removed(lab, _steps(picture, lab.shape[:2]))
        place, known = saliency(lab, trial.boldness), _place_of_frame(lab.shape[:2])
        weights = _PLACE_WEIGHTS
    likely = np.where(known <= cv2.GC_FGD, known, 1 / (1 + np.exp(-2 * place)))
    inside = likely > 0.5
    for weight in weights:
        before = inside
        inside = cheapest_cut(_odds(lab, likely, weight * place), lab, known)
        if np.mean(inside != before) < _SETTLED_SHARE:
            break
        likely = np.where(inside, 0.98, 0.02)
    return Silhouette(inside, place)


def refined(picture: np.ndarray, coarse: Silhouette) -> np.ndarray:
    """The cut with its edge found again at `FINE_PX`, (h, w) bool, without litter and with what is attached."""
    lab = cv2.cvtColor(_shrunk(picture, FINE_PX), cv2.COLOR_RGB2Lab)
    size = (lab.shape[1], lab.shape[0])
    likely = cv2.resize(coarse.inside.astype(np.float32), size)
    place = cv2.resize(coarse.place, size)
    rough = (likely > 0.5).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * _BAND_PX + 1, 2 * _BAND_PX + 1))
    known = np.where(cv2.dilate(rough, disc), cv2.GC_PR_FGD, cv2.GC_BGD).astype(np.uint8)
    known[cv2.erode(rough, disc) > 0] = cv2.GC_FGD
    inside = cheapest_cut(_odds(lab, likely, _PLACE_WEIGHTS[-1] * place), lab, known)
    return with_attachments(lab, _without_litter(inside))


def _odds(lab: np.ndarray, likely: np.ndarray, place: np.ndarray) -> np.ndarray:
    colors = np.clip(color_odds(lab, likely, 1 - likely), -_COLOR_ODDS_MAX, _COLOR_ODDS_MAX)
    odds: np.ndarray = _COLOR_WEIGHT * colors + place
    return odds


def _steps(picture: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    fine = cv2.cvtColor(_shrunk(picture, FINE_PX), cv2.COLOR_RGB2Lab)[..., 0]
    steps = cv2.morphologyEx(fine, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    return cv2.resize(cv2.dilate(steps, np.ones((3, 3), np.uint8)), shape[::-1], interpolation=cv2.INTER_AREA)


def _shrunk(picture: np.ndarray, long_side_px: int) -> np.ndarray:
    scale = long_side_px / max(picture.shape[:2])
    size = (max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)


def _without_litter(inside: np.ndarray) -> np.ndarray:
    """The largest part with all parts that come near it in size, and smaller ones beside it: a head above a scarf."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8))
    areas = stats[:, cv2.CC_STAT_AREA]
    kept = areas >= _LITTER_SHARE * areas[1:].max(initial=1)
    kept[0] = False
    beside = np.unique(
        labels[cv2.dilate(kept[labels].astype(np.uint8), np.ones((2 * _BESIDE_PX + 1,) * 2)) > 0]
    )
    kept[beside[areas[beside] >= _LITTER_BESIDE_SHARE * areas[1:].max(initial=1)]] = True
    kept[0] = False
    return np.asarray(kept[labels])


def _place_of_frame(shape: tuple[int, int]) -> np.ndarray:
    """The outermost pixels are background, except below: subjects stand or sit there."""
    known = np.full(shape, cv2.GC_PR_BGD, np.uint8)
    known[:2] = known[:, :2] = known[:, -2:] = cv2.GC_BGD
    return known


def _place_of_people(
    shape: tuple[int, int], people: list[Box], scale: float
) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds of "person" by place, and what is certain, for a picture shrunk by `scale`."""
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32) / scale
    depth = np.full(shape, -9, np.float32)
    core = np.zeros(shape, bool)
    for face in people:
        across = np.abs(x - face.left - face.width / 2) / face.width
        down = (y - face.top - face.height / 2) / face.width
        depth = np.maximum(depth, _depth_in_person(across, down))
        core |= np.hypot(across / 0.42, down / 0.55) < 1
        core |= (down > 1.55) & (across < 0.5)
    known = np.full(shape, cv2.GC_PR_BGD, np.uint8)
    known[_place_of_frame(shape) == cv2.GC_BGD] = cv2.GC_BGD
    known[depth > -0.3] = cv2.GC_PR_BGD
    known[depth < -1] = cv2.GC_BGD
    known[core] = cv2.GC_FGD
    return np.clip(4 * depth, -3, 2.5).astype(np.float32), known


def _depth_in_person(across: np.ndarray, down: np.ndarray) -> np.ndarray:
    """How far inside the outline of a person a place lies, in face widths; negative outside.

    The middle of the face is 0, 0: a head with hair, shoulders to both sides, a body that widens downwards.
    """
    head = 0.7 * (1 - np.hypot(across / 0.62, (down + 0.08) / 0.85))
    below_chin = down - 0.75
    shoulder = np.minimum(0.45 + 1.15 * np.sqrt(np.maximum(below_chin, 0) / 0.9), 1.65)
    half_width = shoulder + 0.15 * np.maximum(below_chin - 0.9, 0)
    body = np.minimum(half_width - across, below_chin + 0.1)
    return np.asarray(np.maximum(head, body))
