"""Photographs as entries, and their subjects on other grounds.

A composite's truth is exact: its mask is the very one that it was composed with.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import cv2
import numpy as np

from tools.evaluation_set.entry import INSIDE, LARGE_PX, OUTSIDE, UNDECIDED, Entry, outlined, scaled
from tools.evaluation_set.grounds import ground
from tools.evaluation_set.photographs import PHOTOGRAPHS, Photograph
from tools.evaluation_set.sources import photograph

GRAB_CUT_ROUNDS = 6
ANOTHER_BESIDE = {"dahlia"}  # the flower below is neither subject nor background
UNDECIDED_SHARE = 0.018  # of the longer side, on both sides of a cut that was looked at

# subject, ground, height of the cut as a share of the picture's, centre from the left, bottom
COMPOSITES = (
    ("air-balloon", "mountains", 0.62, 0.62, 0.72),
    ("air-balloon", "plain-gray", 0.8, 0.5, 0.9),
    ("sunflower", "brick", 0.74, 0.5, 0.95),
    ("sunflower", "plain-white", 0.8, 0.5, 0.9),
    ("dahlia", "gravel", 0.6, 0.45, 0.8),
    ("dahlia", "plain-blue", 0.64, 0.5, 0.82),
    ("gamepad", "plain-white", 0.7, 0.5, 0.86),
    ("gamepad", "grass", 0.6, 0.48, 0.8),
    ("fig-bowl", "plain-gray", 0.66, 0.5, 0.85),
    ("fig-bowl", "wood", 0.6, 0.52, 0.82),
    ("chameleon", "plain-blue", 0.8, 0.5, 1.0),
    ("eileen-collins", "meadow", 0.86, 0.5, 1.0),
    ("eileen-collins", "plain-gray", 0.9, 0.5, 1.0),
    ("grace-hopper", "brick", 0.88, 0.5, 1.0),
    ("grace-hopper", "plain-beige", 0.9, 0.5, 1.0),
    ("dog", "plain-gray", 0.84, 0.5, 1.0),
)


def photographs() -> Iterator[Entry]:
    """The photographs, at one megapixel, a few at twelve."""
    for shot in PHOTOGRAPHS:
        picture = _pixels(shot)
        shape = picture.shape
        yield Entry(
            name=shot.name,
            kind="large" if shot.is_large else "photograph",
            picture=picture,
            source=f"{shot.author}; {shot.package}",
            license=shot.license,
            subject=_subject(shot) if shot.core else None,
            subject_color=shot.color,
            face=_box(shot, shape),
            garment=_garment(shot, shape),
        )


def composites() -> Iterator[Entry]:
    """Subjects cut from photographs, on other grounds, with their exact masks."""
    shots = {shot.name: shot for shot in PHOTOGRAPHS}
    for name, behind, height, center, bottom in COMPOSITES:
        shot = shots[name]
        cut, alpha = _cut(shot)
        under = ground(behind)
        tall = under.pixels.shape[0]
        scale = height * tall / cut.shape[0]
        size = (round(cut.shape[1] * scale), round(height * tall))
        cut, alpha = (cv2.resize(part, size, interpolation=cv2.INTER_AREA) for part in (cut, alpha))
        left = round(center * under.pixels.shape[1] - size[0] / 2)
        top = round(bottom * tall - size[1])
        onto = np.array([[1, 0, left], [0, 1, top]], np.float32)
        whole = (under.pixels.shape[1], tall)
        laid = cv2.warpAffine(cut, onto, whole, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
        cover = cv2.warpAffine(alpha, onto, whole)
        picture = laid * cover[..., None] + under.pixels * (1 - cover[..., None])
        yield Entry(
            name=f"{name}-on-{behind}",
            kind="composite",
            picture=np.clip(np.rint(picture), 0, 255).astype(np.uint8),
            source=f"{shot.author}; {shot.package}" + (f" / {under.source}" if under.source else ""),
            license=" / ".join(dict.fromkeys([shot.license, *under.licenses])),
            subject=np.rint(cover * 255).astype(np.uint8),
            subject_color=shot.color,
        )


def _subject(shot: Photograph) -> np.ndarray:
    """The subject as it was outlined; where its cut was looked at and is right, undecided near the edge only."""
    if shot.is_large:
        height, width = _pixels(shot).shape[:2]
        usual = _subject(replace(shot, name=shot.name.removeprefix("large-"), is_large=False))
        return cv2.resize(usual, (width, height), interpolation=cv2.INTER_NEAREST)
    if shot.name not in {name for name, *_ in COMPOSITES} - ANOTHER_BESIDE:
        return _trimap(shot, _pixels(shot).shape)
    hard = _hard_cut(shot)
    near = np.ones((2 * round(UNDECIDED_SHARE * max(hard.shape)) + 1,) * 2, np.uint8)
    inside, maybe = cv2.erode(hard, near), cv2.dilate(hard, near)
    return np.where(inside > 0, INSIDE, np.where(maybe > 0, UNDECIDED, OUTSIDE)).astype(np.uint8)


@cache
def _cut(shot: Photograph) -> tuple[np.ndarray, np.ndarray]:
    """The subject's pixels and its alpha (H, W) float32, trimmed to it."""
    hard = _hard_cut(shot)
    alpha = cv2.GaussianBlur(hard.astype(np.float32), (0, 0), 1.2)
    rows, columns = np.flatnonzero(hard.any(axis=1)), np.flatnonzero(hard.any(axis=0))
    inside = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    return _pixels(shot)[inside], alpha[inside]


@cache
def _hard_cut(shot: Photograph) -> np.ndarray:
    """The subject, (H, W) uint8 0 or 1, found from its outline."""
    picture = _pixels(shot)
    trimap = _trimap(shot, picture.shape)
    labels = np.full(trimap.shape, cv2.GC_PR_FGD, np.uint8)
    labels[trimap == INSIDE], labels[trimap == OUTSIDE] = cv2.GC_FGD, cv2.GC_BGD
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(1)
    cv2.grabCut(
        cv2.cvtColor(picture, cv2.COLOR_RGB2BGR),
        labels,
        None,
        *models,
        GRAB_CUT_ROUNDS,
        cv2.GC_INIT_WITH_MASK,
    )
    hard = np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    count, parts, stats, _ = cv2.connectedComponentsWithStats(hard)
    hard = (parts == 1 + stats[1:, cv2.CC_STAT_AREA].argmax()).astype(np.uint8) if count > 1 else hard
    hard = cv2.morphologyEx(hard, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    return cv2.erode(hard, np.ones((3, 3), np.uint8))


@cache
def _pixels(shot: Photograph) -> np.ndarray:
    pixels = np.asarray(photograph(shot.path))
    return scaled(pixels, LARGE_PX) if shot.is_large else scaled(pixels)


def _trimap(shot: Photograph, shape: tuple[int, ...]) -> np.ndarray:
    trimap = np.where(outlined(shot.around, shape), UNDECIDED, OUTSIDE).astype(np.uint8)
    trimap[outlined(shot.core, shape)] = INSIDE
    return trimap


def _garment(shot: Photograph, shape: tuple[int, ...]) -> np.ndarray | None:
    if not shot.garment:
        return None
    inside = outlined(shot.garment, shape)
    around = outlined(shot.around, shape)
    return np.where(inside, INSIDE, np.where(around, UNDECIDED, OUTSIDE)).astype(np.uint8)


def _box(shot: Photograph, shape: tuple[int, ...]) -> tuple[int, int, int, int] | None:
    if shot.face is None:
        return None
    left, top, right, bottom = (
        round(share * side / 10) for share, side in zip(shot.face, (shape[1], shape[0]) * 2, strict=True)
    )
    return left, top, right - left, bottom - top
