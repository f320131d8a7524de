"""The background: a rendered scene, a colour, another picture, none, or the same one out of focus."""

from overpaint.engines.embedded.background.apply import apply
from overpaint.engines.embedded.background.framing import framed

__all__ = ["apply", "framed"]
