"""What an operator sets of this engine, and what its process is told when it starts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from overpaint.engines.qwen.editions import CONDITION_AREA, REFERENCE_AREA

STEPS_MIN = 2  # with its terminal shift, the published scheduler divides by zero at one step alone
STEPS_MAX = 200
Precision = Literal["auto", "bfloat16", "float16", "float32"]


@dataclass(frozen=True, slots=True)
class QwenOptions:
    """`OVERPAINT_QWEN__…`; areas in px, `device` such as `cuda:0`, several of them separated by commas.

    `auto` is a GPU where there is one, and the precision of the weights.
    """

    num_inference_steps: int = 40
    true_cfg_scale: float = 4.0
    dtype: Precision = "auto"
    device: str = "auto"
    reference_area: int = REFERENCE_AREA
    condition_area: int = CONDITION_AREA


@dataclass(frozen=True, slots=True)
class Spec:
    """What one process of the engine loads, and where."""

    folder: Path
    options: QwenOptions
    device: str
    pixels_max: int
