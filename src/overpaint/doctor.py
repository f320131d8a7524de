"""What this machine can run, and why not what it cannot."""

import importlib
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from overpaint.settings import Settings

FREE_BYTES_MIN = 2**30
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
    return [_python(), _data_folder(settings), _embedded(), _qwen()]


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


def _qwen() -> Finding:
    gpus = list(Path("/proc/driver/nvidia/gpus").glob("*"))
    seen = f"{len(gpus)} NVIDIA GPU(s) found" if gpus else "no NVIDIA GPU found"
    return Finding(
        "Qwen-Image-Edit engine",
        is_fine=False,
        text=f"not part of this version yet; {seen}",
        is_needed=False,
    )
