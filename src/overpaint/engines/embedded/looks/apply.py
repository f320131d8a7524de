"""Looks: tone, colour and clarity of the whole picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.looks import detail, film, tone
from overpaint.engines.embedded.pixels.light import bytes_of
from overpaint.engines.embedded.plan import Amount, Look, LookName

_SLIGHT, _STRONG = 0.5, 1.6
_VARIATION = 0.15  # how far the seed moves a strength that nobody named


@dataclass(frozen=True, slots=True)
class _Look:
    """How a look is given. `give` takes (H, W, 3) uint8 and a strength, and returns 0..255 of any type."""

    give: Callable[[np.ndarray, float], np.ndarray]
    per_cent: int = 50  # the amount that equals strength 1
    grain: float = 0.0  # levels in the middle tones at strength 1
    varies: bool = True  # False: one right answer, so every seed gives it


_LOOKS = {
    LookName.bw: _Look(tone.bw, per_cent=100, varies=False),
    LookName.sepia: _Look(tone.sepia, per_cent=100, varies=False),
    LookName.warmer: _Look(tone.warmer),
    LookName.cooler: _Look(tone.cooler),
    LookName.brighter: _Look(tone.brighter, per_cent=30),
    LookName.darker: _Look(tone.darker, per_cent=30),
    LookName.contrast_up: _Look(tone.contrast_up, per_cent=35),
    LookName.contrast_down: _Look(tone.contrast_down, per_cent=30),
    LookName.saturation_up: _Look(tone.saturation_up),
    LookName.saturation_down: _Look(tone.saturation_down),
    LookName.vintage: _Look(film.vintage, grain=5.0),
    LookName.film: _Look(film.film, grain=5.5),
    LookName.hdr: _Look(detail.hdr),
    LookName.denoise: _Look(detail.denoise),
    LookName.sharpen: _Look(detail.sharpen),
    LookName.dehaze: _Look(detail.dehaze),
    LookName.day_to_night: _Look(film.day_to_night, grain=2.0),
    LookName.vignette: _Look(tone.vignette, grain=0.8),
}


def apply(step: Look, pictures: Sequence[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """`pictures[0]` with the look; transparency stays as it was."""
    picture = pictures[0]
    look = _LOOKS[step.name]
    colors = np.ascontiguousarray(picture[..., :3])
    strength = _strength_of(step.amount, look, rng)
    changed = look.give(colors, strength)
    if look.grain:
        changed = film.grainy(changed, look.grain * strength, rng)
    return np.dstack([bytes_of(changed), picture[..., 3:]])


def _strength_of(amount: Amount | None, look: _Look, rng: np.random.Generator) -> float:
    if isinstance(amount, int):
        return amount / look.per_cent
    strength = {"slight": _SLIGHT, "strong": _STRONG, None: 1.0}[amount]
    return strength * rng.uniform(1 - _VARIATION, 1 + _VARIATION) if look.varies else strength
