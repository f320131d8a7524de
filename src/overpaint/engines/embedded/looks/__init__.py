"""Looks: tone, colour and clarity of the whole picture."""

from overpaint.engines.embedded.looks.apply import apply

__all__ = ["apply"]
