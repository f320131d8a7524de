"""How much noise there is before and after each step."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from diffusers import FlowMatchEulerDiscreteScheduler


@dataclass(frozen=True, slots=True)
class Schedule:
    """`sigmas` has one value more than there are steps, from 1 down to 0; `timesteps` is what the model is told, 1000..0."""

    sigmas: tuple[float, ...]
    timesteps: tuple[float, ...]


def schedule_of(config: Any, steps: int, tokens: int) -> Schedule:  # Any: diffusers' frozen dictionary
    """The schedule for an output of so many tokens, as the scheduler of that configuration has it.

    A scheduler of its own for each, since diffusers' keep the place of the one call that they serve.
    """
    scheduler = FlowMatchEulerDiscreteScheduler.from_config(config)
    sigmas = np.linspace(1.0, 1 / steps, steps)
    scheduler.set_timesteps(sigmas=sigmas, mu=_shift(scheduler.config, tokens))
    return Schedule(tuple(scheduler.sigmas.tolist()), tuple(scheduler.timesteps.tolist()))


def _shift(config: Any, tokens: int) -> float:
    slope = (config["max_shift"] - config["base_shift"]) / (
        config["max_image_seq_len"] - config["base_image_seq_len"]
    )
    return float(config["base_shift"] + slope * (tokens - config["base_image_seq_len"]))
