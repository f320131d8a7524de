"""What this machine can run, and why not what it cannot."""

import importlib
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from overpaint.engines import QWEN
from overpaint.engines.qwen.engine import devices_for, missing_libraries
from overpaint.engines.qwen.weights import BadWeights, checkpoint_in
from overpaint.settings import Settings

FREE_BYTES_MIN = 2**30
_HALF_PRECISION_BYTES = 2  # of a number
EMBEDDED_LIBRARIES = ("cv2", "numba", "onnxruntime", "rapidocr")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `is_needed` means that serving does not work without it."""

    subject: str
    is_fine: bool
    text: str
    is_needed: bool = True

    def as_json(self) -> dict[str, object]:
        """The same for machines."""
        return asdict(self)


def examine(settings: Settings) -> list[Finding]:
    """Looks at everything; changes nothing but the data folder, which it makes."""
    return [_python(), _data_folder(settings), _embedded(), _qwen(settings)]


def _python() -> Finding:
    return Finding(
        "machine",
        is_fine=sys.version_info >= (3, 11),
        text=f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores",
    )


def _data_folder(settings: Settings) -> Finding:
    folder = settings.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        free_bytes = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding("data folder", is_fine=False, text=f"{folder}: {error.strerror} (OVERPAINT_DATA_DIR)")
    if not os.access(folder, os.W_OK):
        return Finding("data folder", is_fine=False, text=f"{folder} is not writable (OVERPAINT_DATA_DIR)")
    text = f"{folder}, {free_bytes / 2**30:.1f} GiB free"
    return Finding("data folder", is_fine=free_bytes >= FREE_BYTES_MIN, text=text)


def _embedded() -> Finding:
    missing = list(_missing(EMBEDDED_LIBRARIES))
    if missing:
        return Finding("embedded engine", is_fine=False, text="; ".join(missing))
    return Finding(
        "embedded engine",
        is_fine=True,
        text="edits on this CPU: looks, backgrounds, text and clothes; no GPU, no weights, no network",
    )


def _missing(modules: tuple[str, ...]) -> Iterator[str]:
    for module in modules:
        try:
            importlib.import_module(module)
        except ImportError as error:
            yield f"{module} cannot be loaded: {error}"


def _qwen(settings: Settings) -> Finding:
    """Needed only where the settings name it."""
    is_named = settings.engine.startswith(QWEN)
    subject = "Qwen-Image-Edit engine"
    if missing := missing_libraries():
        text = f"lacks {', '.join(missing)}; pip install 'overpaint[qwen]'"
        return Finding(subject, is_fine=False, text=text, is_needed=is_named)
    devices = ", ".join(devices_for(settings.qwen.device))
    if not is_named:
        text = f"would run on {devices}; name a folder of weights: OVERPAINT_ENGINE=qwen:<folder>"
        return Finding(subject, is_fine=False, text=text, is_needed=False)
    folder = Path(settings.engine.removeprefix(QWEN)).expanduser()
    try:
        found = checkpoint_in(folder)
    except BadWeights as error:
        return Finding(subject, is_fine=False, text=str(error))
    size_gb = found.memory_bytes(_HALF_PRECISION_BYTES) / 1e9
    text = f"{found.edition.name} in {folder}, {size_gb:.1f} GB of weights in bfloat16, on {devices}"
    return Finding(subject, is_fine=True, text=text)
