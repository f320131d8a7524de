"""Where the garment below a face is, and of which colours.

Nothing here knows what a shirt looks like. The face tells where a chest must be, the chest tells which colours
the cloth has, and a cut along edges of the picture tells how far the cloth goes.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.faces import Box
from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.pixels.shading import unlikeness
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_CUT_AT_PX = 480
_COLORS = 5
_CHEST_MIN_PX = 300  # at that size; less is a collar
_LEAK_MAX = 0.25  # share of the outline that follows no edge of the picture, only the end of where we looked
_COVER_MIN = 0.30  # share of the chest
_WIDTH_MIN = 2.1  # face widths; what is narrower is a collar or a scarf
_SPOTS_MIN = 8


@dataclass(frozen=True, slots=True)
class Garment:
    """A garment in a picture (H, W, 3).

    `alpha` is (H, W) float32 0..1; `cloth` the Lab of its ground; `patterned` says whether dots, stripes or the
    like of other colours are enclosed by that ground and belong to the garment.
    """

    alpha: np.ndarray
    cloth: np.ndarray
    patterned: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """The small picture, with places measured in face widths from the top of the face."""

    rgb: np.ndarray
    lab: np.ndarray
    face_px: float
    across: np.ndarray
    down: np.ndarray


def garment_below(face: Box, picture: np.ndarray) -> Garment:
    """The garment of the person with that face; `picture` is (H, W, 3).

    Raises:
        Refusal: `region_unclear` when no chest is in the picture, it is bare, or the cloth has no clear end.

    """
    frame = _frame_of(face, picture)
    chest = (frame.down > 1.65) & (frame.down < 3.2) & (np.abs(frame.across) < 1.0)
    if np.count_nonzero(chest) < _CHEST_MIN_PX:
        raise Refusal(RefusalReason.region_unclear)
    colors, cloth = _colors_of(frame, chest)
    if unlikeness(_skin_of(frame)[None], cloth)[0] < 1:
        raise Refusal(RefusalReason.region_unclear)
    mask, patterned = _cut(frame, chest, colors, cloth)
    covered = (mask & chest).sum() / chest.sum()
    width = cv2.boundingRect(mask.astype(np.uint8))[2] / frame.face_px
    if covered < _COVER_MIN or width < _WIDTH_MIN or _leak_of(mask, _torso_of(frame)) > _LEAK_MAX:
        raise Refusal(RefusalReason.region_unclear)
    return Garment(_alpha_of(mask, picture), cloth, patterned)


def _frame_of(face: Box, picture: np.ndarray) -> _Frame:
    scale = _CUT_AT_PX / max(picture.shape[:2])
    rgb = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ys, xs = np.mgrid[: rgb.shape[0], : rgb.shape[1]].astype(np.float32)
    face_px = face.width * scale
    return _Frame(
        rgb,
        lab_of(cv2.bilateralFilter(rgb, 5, 25, 3)),
        face_px,
        (xs - (face.left + face.width / 2) * scale) / face_px,
        (ys - face.top * scale) / face_px,
    )


def _torso_of(frame: _Frame) -> np.ndarray:
    """Where the garment may be: from the neck down, widening over the shoulders."""
    half_width = np.clip(1.25 + 0.85 * (frame.down - 1.3), 0, 2.5)
    torso: np.ndarray = (frame.down > 1.15) & (np.abs(frame.across) < half_width)
    return torso


def _skin_of(frame: _Frame) -> np.ndarray:
    cheeks = (np.abs(frame.across) < 0.25) & (frame.down > 0.45) & (frame.down < 0.75)
    skin: np.ndarray = np.median(frame.lab[cheeks], axis=0)
    return skin


def _colors_of(frame: _Frame, chest: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The colours of the chest, and which of them the cloth is: the one with most area in light and shade."""
    weights = np.array([0.5, 1, 1], np.float32)  # folds change L, another thing changes a and b
    cv2.setRNGSeed(1)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.5)
    _, labels, centers = cv2.kmeans(
        frame.lab[chest] * weights, _COLORS, np.empty(0), criteria, 3, cv2.KMEANS_PP_CENTERS
    )
    colors: np.ndarray = centers / weights
    share = np.bincount(labels.ravel(), minlength=_COLORS) / len(labels)
    area = [share[unlikeness(colors, color) < 2].sum() for color in colors]
    return colors, colors[int(np.argmax(area + 0.2 * share))]


def _cut(frame: _Frame, chest: np.ndarray, colors: np.ndarray, cloth: np.ndarray) -> tuple[np.ndarray, bool]:
    """The garment as a mask, and whether it is patterned."""
    torso, unlike = _torso_of(frame), unlikeness(frame.lab, cloth)
    pattern = _pattern_in(frame, chest, colors, cloth, torso & (unlike < 2.5))
    labels = np.full(torso.shape, cv2.GC_BGD, np.uint8)
    labels[torso] = cv2.GC_PR_BGD
    labels[torso & ((unlike < 2) | pattern)] = cv2.GC_PR_FGD
    if not pattern.any():  # half a dot on the outline would be taken for another thing
        other = cv2.medianBlur(unlike.astype(np.float32), 5) > 2.9
        solid = cv2.morphologyEx(other.astype(np.uint8), cv2.MORPH_OPEN, _disc(0.06 * frame.face_px))
        labels[solid > 0] = cv2.GC_BGD
    core = (torso & (unlike < 0.8) & (np.abs(frame.across) < 1.3)).astype(np.uint8)
    labels[cv2.erode(core, _disc(1)) > 0] = cv2.GC_FGD
    cv2.setRNGSeed(1)
    cv2.grabCut(
        np.ascontiguousarray(frame.rgb[..., ::-1]),
        labels,
        (0, 0, 0, 0),
        np.zeros((1, 65)),
        np.zeros((1, 65)),
        4,
        cv2.GC_INIT_WITH_MASK,
    )
    mask: np.ndarray = np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    if pattern.any():
        mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, _disc(0.12 * frame.face_px))
    mask = cv2.medianBlur(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _disc(2)), 7)
    return _joined(mask, chest, unlike, near_px=0.2 * frame.face_px), bool(pattern.any())


def _joined(mask: np.ndarray, chest: np.ndarray, unlike: np.ndarray, *, near_px: float) -> np.ndarray:
    """The part that covers the chest, with those of the same cloth that only a strap or a zip sets apart."""
    count, parts = cv2.connectedComponents(mask)
    on_chest = np.bincount(parts[chest], minlength=count)
    on_chest[0] = 0
    main = (parts == on_chest.argmax()) & (mask > 0)
    near = cv2.dilate(main.astype(np.uint8), _disc(near_px)) > 0
    alike = [
        index
        for index in range(1, count)
        if near[parts == index].all() and np.median(unlike[parts == index]) < 0.8
    ]
    joined: np.ndarray = main | np.isin(parts, alike)
    return joined


def _pattern_in(
    frame: _Frame, chest: np.ndarray, colors: np.ndarray, cloth: np.ndarray, ground: np.ndarray
) -> np.ndarray:
    """What is no cloth by colour, yet repeats all over it: dots, stripes, checks. A badge does not repeat."""
    closed = cv2.morphologyEx(ground.astype(np.uint8), cv2.MORPH_CLOSE, _disc(0.12 * frame.face_px)) > 0
    nearest = ((frame.lab[..., None, :] - colors) ** 2 @ np.array([0.25, 1, 1], np.float32)).argmin(axis=-1)
    pattern = np.zeros(ground.shape, bool)
    for index in np.flatnonzero(unlikeness(colors, cloth) >= 2):
        spots = (nearest == index) & chest
        enclosed = (spots & closed).sum() / max(spots.sum(), 1)
        if enclosed > 0.8 and _repeats(spots, chest):
            pattern |= (nearest == index) & closed
    return pattern


def _repeats(spots: np.ndarray, chest: np.ndarray) -> bool:
    """Whether the spots are many, none of them large among them, and in nearly every part of the chest."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(spots.astype(np.uint8))
    if count <= _SPOTS_MIN or stats[1:, cv2.CC_STAT_AREA].max() > 0.25 * spots.sum():
        return False
    left, top, width, height = cv2.boundingRect(chest.astype(np.uint8))
    cells = cv2.resize(
        spots[top : top + height, left : left + width].astype(np.float32),
        (4, 4),
        interpolation=cv2.INTER_AREA,
    )
    return bool((cells > 0.015).mean() >= 0.75)


def _leak_of(mask: np.ndarray, torso: np.ndarray) -> float:
    """The share of the outline inside the picture that lies where the search ended."""
    inner = mask.astype(np.uint8)
    outline = (inner - cv2.erode(inner, _disc(1), borderValue=1)) > 0
    ended = cv2.erode(torso.astype(np.uint8), _disc(2), borderValue=1) == 0
    return float((outline & ended).sum() / max(outline.sum(), 1))


def _alpha_of(mask: np.ndarray, picture: np.ndarray) -> np.ndarray:
    """The mask at full size, its edge drawn along the plane of Lab that shows the edge best."""
    size = (picture.shape[1], picture.shape[0])
    band_px = max(2 * max(size) // _CUT_AT_PX, 2)
    coarse = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
    sure = (coarse > 0.5).astype(np.uint8)
    inside = sure - cv2.erode(sure, _disc(2 * band_px))
    outside = cv2.dilate(sure, _disc(2 * band_px)) - sure
    plane = _telling_plane(lab_of(picture), inside > 0, outside > 0)
    guide = cv2.GaussianBlur(plane, (0, 0), 0.3 * band_px) / 100
    soft = guided(coarse, guide, radius=3 * band_px, epsilon=2e-4, every=max(band_px // 4, 1))
    return np.clip((soft - 0.2) / 0.6, 0, 1)


def _telling_plane(lab: np.ndarray, inside: np.ndarray, outside: np.ndarray) -> np.ndarray:
    """The plane (H, W) of Lab in which the two sides of an edge differ most."""
    contrast = [
        abs(lab[inside, plane].mean() - lab[outside, plane].mean()) / (lab[outside, plane].std() + 1)
        for plane in range(3)
    ]
    return lab[..., int(np.argmax(contrast))].copy()


def _disc(radius: float) -> np.ndarray:
    side = 2 * max(round(radius), 1) + 1
    return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
