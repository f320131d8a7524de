"""One file, one way to get pixels. `open_engine` finds it by name."""

from pathlib import Path

from overpaint.core.ports import Engine
from overpaint.engines.qwen.options import QwenOptions

QWEN = "qwen:"  # followed by a folder
NAMES = ("auto", "embedded", "sketch", f"{QWEN}<folder>")


def is_known(name: str) -> bool:
    """Whether `open_engine` knows the name; a folder behind it may still hold nothing."""
    return name in NAMES[:3] or (name.startswith(QWEN) and name != QWEN)


def open_engine(name: str, *, pixels_max: int, qwen: QwenOptions | None = None) -> Engine:
    """The engine of that name, not yet started.

    `auto` is the embedded engine, until weights can be fetched.

    Raises:
        ValueError: there is no such engine.
        EngineFailed: the folder that is named holds no weights, or libraries are missing.

    """
    # Imported here, because each engine brings libraries that the others do not need.
    match name:
        case "auto" | "embedded":
            from overpaint.engines.embedded.engine import EmbeddedEngine

            return EmbeddedEngine(pixels_max=pixels_max)
        case "sketch":
            from overpaint.engines.sketch import SketchEngine

            return SketchEngine(pixels_max=pixels_max)
        case _ if is_known(name):
            from overpaint.engines.qwen.engine import QwenEngine

            folder = Path(name.removeprefix(QWEN)).expanduser()
            return QwenEngine(folder, qwen or QwenOptions(), pixels_max=pixels_max)
    raise ValueError(f"there is no engine {name!r}; known: {', '.join(NAMES)}")
