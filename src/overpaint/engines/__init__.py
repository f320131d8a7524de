"""One file, one way to get pixels. `open_engine` finds it by name."""

from overpaint.core.ports import Engine

NAMES = ("auto", "embedded", "sketch")


def open_engine(name: str, *, pixels_max: int) -> Engine:
    """The engine of that name, not yet started; raises `ValueError` for another one.

    `auto` is the best that this machine can run: the embedded engine, as long as it is the only one that edits.
    """
    # Imported here, because each engine brings libraries that the others do not need.
    match name:
        case "auto" | "embedded":
            from overpaint.engines.embedded.engine import EmbeddedEngine

            return EmbeddedEngine(pixels_max=pixels_max)
        case "sketch":
            from overpaint.engines.sketch import SketchEngine

            return SketchEngine(pixels_max=pixels_max)
    raise ValueError(f"there is no engine {name!r}; known: {', '.join(NAMES)}")
