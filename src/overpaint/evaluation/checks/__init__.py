"""Objective checks of edited pictures: one for each family, each fair to any engine.

They look at pixels and at what is known of the picture, never at what the engine says of itself.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from overpaint.evaluation.checks import backgrounds, frames, lettering, manners, things, tones
from overpaint.evaluation.checks.seeing import Check, Seen, Unmet, kept_outside

CHECKS: dict[str, Check] = {
    "text.replace": lettering.replaced,
    "text.remove": lettering.removed,
    "text.add": lettering.added,
    "background.color": backgrounds.colored,
    "background.transparent": backgrounds.transparent,
    "background.gradient": backgrounds.gradient,
    "background.image": backgrounds.image,
    "background.blur": backgrounds.blurred,
    "background.scene": backgrounds.scene,
    "recolor": things.recolored,
    "remove.object": things.removed,
    "move.object": things.moved,
    "copy.object": things.copied,
    "insert.object": things.inserted,
    "look": tones.looked,
    "style": manners.styled,
    "style.reference": manners.referred,
    "geometry": frames.framed,
}
MULTI = "multi"
FAMILIES = (*CHECKS, MULTI)


def unmet(seen: Seen) -> str | None:
    """Why the edit is not what was asked for, in one sentence; None when its check is met."""
    steps: Sequence[Mapping[str, Any]]
    steps = seen.params["steps"] if seen.family == MULTI else [{"family": seen.family, "params": seen.params}]
    try:
        touched = [CHECKS[step["family"]](seen.of_step(step)) for step in steps]
        local = [region for region in touched if region is not None]
        if len(local) == len(touched):
            kept_outside(seen, sum(local[1:], start=local[0].copy()) > 0)
    except Unmet as reason:
        return str(reason)
    return None
