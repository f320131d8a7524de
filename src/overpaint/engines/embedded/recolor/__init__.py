"""Recolouring things: garments below a face, and what has a colour of its own."""

from overpaint.engines.embedded.recolor.apply import apply

__all__ = ["apply"]
