"""Another dye on the same surface: folds, texture, light and reflections stay."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import bytes_of, softened, srgb_of_lab
from overpaint.engines.embedded.pixels.shading import unlikeness

_GRAY_CHROMA = 12.0  # below it the chroma of a surface is noise and says nothing about light and shade
_GLARE_FROM, _GLARE_TO = 0.45, 0.9  # of the way from the surface to white
_WELL_LIT = 0.65  # of the surface is darker
_GRAIN_PX = 1.2
_BLACKEST = 5.0  # lightness of a black thing in good light: below, its shade would have no room
_WHITE = 80.0  # lightness
_GROUND_SHARE = 0.02  # of the longer side of the picture: the edge, and what is blurred into it
_PALE_FROM, _PALE_TO = 0.75, 0.3  # of the chroma of the surface


@dataclass(frozen=True, slots=True)
class Dye:
    """A new colour, as CIELAB; `depth` is how far lightness goes towards it: all the way looks painted."""

    target: np.ndarray
    depth: float
    vividness: float


def dyed(lab: np.ndarray, alpha: np.ndarray, dye: Dye, side_px: int) -> np.ndarray:
    """The whole of (H, W, 3), CIELAB, as sRGB bytes, as if it were the surface `alpha` in the new colour.

    It may be a part of a picture whose longer side has `side_px`.
    """
    inside = _well_inside(alpha, side_px)
    lab = _continued(lab, inside, side_px)
    ground = np.median(lab[inside], axis=0)
    # a colour is named as it looks in good light
    ground[0] = np.quantile(lab[inside, 0], _WELL_LIT)
    lightness = lab[..., 0]
    # grain is as strong in the new colour as in the old one; only folds grow with it
    calm = cv2.GaussianBlur(lightness, (0, 0), _GRAIN_PX)
    spread = float(np.clip((dye.target[0] / max(ground[0], 1)) ** 0.4, 0.6, 1.5))
    towards = max(float(dye.target[0]), _BLACKEST)
    shifted = ground[0] + dye.depth * (towards - ground[0]) + spread * (calm - ground[0])
    shifted = shifted + min(spread, 1.0) * (lightness - calm)
    glare = _glare(lab, ground)
    # what is thrown back like in a mirror has the colour of the light, whatever lies below
    shifted = shifted + glare * np.maximum(lightness - shifted, 0)
    new = np.empty_like(lab)
    new[..., 0] = _rolled_off(shifted)
    chroma = _chroma_left(lab, ground, new[..., 0], float(dye.target[0])) * (1 - glare) * dye.vividness
    new[..., 1:] = dye.target[1:] * chroma[..., None]
    return srgb_of_lab(new)


def evened(lab: np.ndarray, alpha: np.ndarray, cloth: np.ndarray, shade_px: float) -> np.ndarray:
    """Cloth without its pattern: what is of another colour takes that of the ground within `shade_px`."""
    patterned = np.clip(unlikeness(lab, cloth), 0, 1).astype(np.float32)
    # the rims of dots are half cloth by colour
    rim_px = max(round(shade_px / 12), 1)
    patterned = cv2.blur(cv2.dilate(patterned, np.ones((2 * rim_px + 1,) * 2, np.uint8)), (rim_px, rim_px))
    ground = ((1 - patterned) * alpha).astype(np.float32)
    weight = softened(ground, shade_px) + 1e-4
    shading = softened(lab * ground[..., None], shade_px) / weight[..., None]
    left = (1 - 0.96 * patterned)[..., None]
    even: np.ndarray = shading + (lab - shading) * left
    return even


def laid_over(picture: np.ndarray, surface: np.ndarray, alpha: np.ndarray, side_px: int) -> np.ndarray:
    """The dyed surface over the picture; what the old one lent to the pixels along its edge is taken out.

    Both may be a part of a picture whose longer side has `side_px`, if it goes `margin_px(side_px)` beyond the surface.
    """
    behind = _continued(picture.astype(np.float32), _well_inside(1 - alpha, side_px), side_px)
    behind[alpha < 0.03] = picture[alpha < 0.03]
    weight = alpha[..., None]
    return bytes_of(surface * weight + behind * (1 - weight))


def margin_px(side_px: int) -> int:
    """How far around a surface its ground has a say, in a picture whose longer side has `side_px`."""
    return round(_GROUND_SHARE * side_px) + 1


def _well_inside(alpha: np.ndarray, side_px: int) -> np.ndarray:
    """Where nothing of the other side of the edge has been blurred in by the lens."""
    side = 2 * max(side_px // 400, 1) + 1
    inside: np.ndarray = cv2.erode(alpha, np.ones((side, side), np.uint8), borderValue=1) > 0.97
    return inside if inside.any() else alpha > 0.5


def _continued(values: np.ndarray, known: np.ndarray, side_px: int) -> np.ndarray:
    """Values with those that are not known replaced by the known ones near them, where there are any."""
    sigma_px = side_px / 300
    weight = known.astype(np.float32)
    total = cv2.GaussianBlur(weight, (0, 0), sigma_px)
    near = cv2.GaussianBlur(values * weight[..., None], (0, 0), sigma_px) / np.maximum(total, 1e-4)[..., None]
    replaced = (~known & (total > 1e-3))[..., None]
    return np.where(replaced, near, values)


def _glare(lab: np.ndarray, ground: np.ndarray) -> np.ndarray:
    """How much of each pixel is light thrown back, 0..1: on the way to white, and paler where there is chroma."""
    lighter = (lab[..., 0] - ground[0]) / max(98 - float(ground[0]), 20)
    glare = np.clip((lighter - _GLARE_FROM) / (_GLARE_TO - _GLARE_FROM), 0, 1)
    chroma = float(np.hypot(ground[1], ground[2]))
    if chroma >= _GRAY_CHROMA:
        paleness = np.hypot(lab[..., 1], lab[..., 2]) / chroma
        return np.asarray(glare * np.clip((_PALE_FROM - paleness) / (_PALE_FROM - _PALE_TO), 0, 1))
    # on white, light thrown back and the surface in full light look the same
    return np.asarray(glare * np.clip((_WHITE - ground[0]) / 15, 0, 1))


def _chroma_left(
    lab: np.ndarray, ground: np.ndarray, lightness: np.ndarray, target_lightness: float
) -> np.ndarray:
    """How much of the target's chroma each pixel gets: less in deep shade, in glare and on the way to white."""
    lighter = np.clip((lightness - target_lightness) / max(100 - target_lightness, 1), 0, 1)
    to_white = 1 - lighter**1.5
    chroma = float(np.hypot(ground[1], ground[2]))
    if chroma < _GRAY_CHROMA:
        return np.asarray(np.clip(lightness / max(target_lightness, 1), 0.3, 1.1) * to_white)
    local = np.clip(np.hypot(lab[..., 1], lab[..., 2]) / chroma, 0.3, 1.15)
    left: np.ndarray = (1 + 0.8 * (local - 1)) * to_white
    return left


def _rolled_off(lightness: np.ndarray) -> np.ndarray:
    """L held inside 0..100 with a soft shoulder and toe instead of clipping."""
    shoulder = 100 - 8 * np.exp(-(np.maximum(lightness, 92) - 92) / 8)
    toe = 6 * np.exp((np.minimum(lightness, 6) - 6) / 6)
    held: np.ndarray = np.where(lightness > 92, shoulder, np.where(lightness < 6, toe, lightness))
    return held
