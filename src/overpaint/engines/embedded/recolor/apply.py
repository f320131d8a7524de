"""Recolouring the garment below a face: another dye on the same cloth, folds and light kept."""

from collections.abc import Sequence

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.pixels.light import bytes_of, lab_of, softened, srgb_of_lab
from overpaint.engines.embedded.plan import Recolor
from overpaint.engines.embedded.recolor.garment import Garment, garment_below, unlikeness
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_GRAY_CHROMA = 12.0  # below it the chroma of a cloth is noise and says nothing about light and shade


def apply(step: Recolor, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """`pictures[0]` with the garment of its largest face in the colour; transparency stays as it was.

    Raises:
        Refusal: `face_not_found`, or `region_unclear` when the garment cannot be told from what is around it.

    """
    picture = pictures[0]
    colors = np.ascontiguousarray(picture[..., :3])
    found = faces(colors)
    if not found:
        raise Refusal(RefusalReason.face_not_found)
    garment = garment_below(found[0], colors)
    target = lab_of(np.array([[step.color.rgb]], np.uint8))[0, 0]
    dyed = _dyed(colors, garment, target, depth=rng.uniform(0.84, 0.92), shade_px=found[0].width * 0.15)
    return np.dstack([_over(colors, dyed, garment.alpha), picture[..., 3:]])


def _dyed(
    picture: np.ndarray, garment: Garment, target: np.ndarray, *, depth: float, shade_px: float
) -> np.ndarray:
    """The whole picture as if it were that cloth in the new colour.

    `depth` is how far lightness goes towards the target's: all the way looks painted.
    """
    lab = lab_of(picture)
    if garment.patterned:
        lab = _evened(lab, garment, shade_px)
    inside = _well_inside(garment.alpha)
    lab = _continued(lab, inside)
    ground = np.median(lab[inside], axis=0)
    new = np.empty_like(lab)
    spread = float(np.clip((target[0] / max(ground[0], 1)) ** 0.4, 0.6, 1.5))
    lightness = ground[0] + depth * (target[0] - ground[0]) + spread * (lab[..., 0] - ground[0])
    new[..., 0] = _rolled_off(lightness)
    new[..., 1:] = target[1:] * _chroma_left(lab, ground, new[..., 0], float(target[0]))[..., None]
    return srgb_of_lab(new)


def _evened(lab: np.ndarray, garment: Garment, shade_px: float) -> np.ndarray:
    """The cloth without its pattern: what is of another colour takes that of the ground around it."""
    patterned = np.clip(unlikeness(lab, garment.cloth), 0, 1).astype(np.float32)
    # the rims of dots are half cloth by colour
    rim_px = max(round(shade_px / 12), 1)
    patterned = cv2.blur(cv2.dilate(patterned, np.ones((2 * rim_px + 1,) * 2, np.uint8)), (rim_px, rim_px))
    ground = ((1 - patterned) * garment.alpha).astype(np.float32)
    weight = softened(ground, shade_px) + 1e-4
    shading = softened(lab * ground[..., None], shade_px) / weight[..., None]
    left = (1 - 0.96 * patterned)[..., None]
    evened: np.ndarray = shading + (lab - shading) * left
    return evened


def _over(picture: np.ndarray, dyed: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """The dyed cloth over the picture; what the old cloth lent to the pixels along its edge is taken out."""
    behind = _continued(picture.astype(np.float32), _well_inside(1 - alpha))
    behind[alpha < 0.03] = picture[alpha < 0.03]
    weight = alpha[..., None]
    return bytes_of(dyed * weight + behind * (1 - weight))


def _well_inside(alpha: np.ndarray) -> np.ndarray:
    """Where nothing of the other side of the edge has been blurred in by the lens."""
    side = 2 * max(max(alpha.shape) // 400, 1) + 1
    inside: np.ndarray = cv2.erode(alpha, np.ones((side, side), np.uint8), borderValue=1) > 0.97
    return inside


def _continued(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Values with those that are not known replaced by the known ones near them, where there are any."""
    sigma_px = max(values.shape[:2]) / 300
    weight = known.astype(np.float32)
    total = cv2.GaussianBlur(weight, (0, 0), sigma_px)
    near = cv2.GaussianBlur(values * weight[..., None], (0, 0), sigma_px) / np.maximum(total, 1e-4)[..., None]
    replaced = (~known & (total > 1e-3))[..., None]
    return np.where(replaced, near, values)


def _chroma_left(
    lab: np.ndarray, ground: np.ndarray, lightness: np.ndarray, target_lightness: float
) -> np.ndarray:
    """How much of the target's chroma each pixel gets: less in deep shade and in glare."""
    chroma = float(np.hypot(ground[1], ground[2]))
    if chroma < _GRAY_CHROMA:
        return np.clip(lightness / max(target_lightness, 1), 0.3, 1.1)
    local = np.clip(np.hypot(lab[..., 1], lab[..., 2]) / chroma, 0.3, 1.15)
    left: np.ndarray = 1 + 0.8 * (local - 1)
    return left


def _rolled_off(lightness: np.ndarray) -> np.ndarray:
    """L held inside 0..100 with a soft shoulder and toe instead of clipping."""
    shoulder = 100 - 8 * np.exp(-(np.maximum(lightness, 92) - 92) / 8)
    toe = 6 * np.exp((np.minimum(lightness, 6) - 6) / 6)
    held: np.ndarray = np.where(lightness > 92, shoulder, np.where(lightness < 6, toe, lightness))
    return held
