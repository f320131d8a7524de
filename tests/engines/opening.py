"""Every engine that can run here, as the suites open it."""

from pathlib import Path

from overpaint.core.ports import Engine
from overpaint.engines import open_engine
from overpaint.engines.qwen.options import QwenOptions

ENGINES = ("embedded", "sketch", "qwen")
_QWEN = QwenOptions(
    num_inference_steps=2, device="cpu", reference_area=128 * 128, condition_area=64 * 64, true_cfg_scale=2.0
)


def opened(name: str, folder: Path, *, pixels_max: int) -> Engine:
    """An engine of `ENGINES`, not yet started; the real model on a tiny checkpoint, which lies in `folder` afterwards."""
    if name != "qwen":
        return open_engine(name, pixels_max=pixels_max)
    from overpaint.engines.qwen.editions import PLUS_2511
    from tests.engines.qwen.checkpoints import write

    if not folder.exists():
        write(folder, PLUS_2511)
    return open_engine(f"qwen:{folder}", pixels_max=pixels_max, qwen=_QWEN)
