"""The thing that an instruction means, whole: with its parts, its soft edge and its shadow."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.matte import matte
from overpaint.engines.embedded.objects.filling import filled
from overpaint.engines.embedded.objects.gmic import Gmic
from overpaint.engines.embedded.objects.parts import with_parts
from overpaint.engines.embedded.objects.shadows import shadow_of
from overpaint.engines.embedded.pixels.faces import Box
from overpaint.engines.embedded.pixels.inpaint import grown
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.pixels.windows import around
from overpaint.engines.embedded.plan import Thing
from overpaint.engines.embedded.regions import region_of

_HOLE_GROWN = 0.006  # of the long side of the picture: what a lens lends to the ground around a thing
_HOLE_GROWN_MIN_PX = 3
_EDGE = 0.02  # of alpha
_FAINT_MAX = 0.2  # of the light: there the ground still shows what it is like


@dataclass(frozen=True, slots=True)
class Whole:
    """A thing in a picture (H, W, 3).

    `alpha` (H, W) float32 0..1 with a soft edge, `colors` (H, W, 3) uint8 its own, `shadow` (H, W) float32 how much of
    the light is missing because of it, 0..1.
    """

    alpha: np.ndarray
    colors: np.ndarray
    shadow: np.ndarray

    @property
    def box(self) -> Box:
        """Around the thing without its shadow."""
        return Box(*cv2.boundingRect((self.alpha > 0.5).astype(np.uint8)))

    def gone_from(
        self, picture: np.ndarray, rng: np.random.Generator, gmic: Gmic | None = None
    ) -> np.ndarray:
        """`picture` (H, W, 3) uint8 without the thing: where its shadow was faint there is light again, else it is filled.

        Raises:
            Refusal: `hole_too_large`.

        """
        reach = max(round(_HOLE_GROWN * max(self.alpha.shape)), _HOLE_GROWN_MIN_PX)
        hole = grown((self.alpha > _EDGE) | (self.shadow > _FAINT_MAX), reach)
        lit, part = picture.copy(), around(self.shadow > 0)
        lit[part] = bytes_of(picture[part] / (1 - self.shadow[part])[..., None])
        return filled(lit, hole, rng, gmic)


def whole_of(picture: np.ndarray, thing: Thing) -> Whole:
    """The thing of a colour in `picture` (H, W, 3) uint8, or what stands alone at a place.

    Raises:
        Refusal: `region_unclear`, `region_ambiguous`; `object_unclear` when it has no colour and nothing stands alone.

    """
    region = region_of(picture, thing)
    alpha, colors = region.silhouette, region.colors
    if thing.color is not None:
        inside = alpha > 0.5
        whole = with_parts(picture, inside)
        if whole.sum() > inside.sum():
            soft = matte(picture, whole)
            alpha, colors = np.maximum(soft.alpha, alpha), soft.colors
    return Whole(alpha, colors, shadow_of(picture, alpha > 0.5))
