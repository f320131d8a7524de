"""Recolouring a garment below a face."""

from overpaint.engines.embedded.recolor.apply import apply

__all__ = ["apply"]
