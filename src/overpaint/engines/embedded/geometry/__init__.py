"""The shape of the picture: turned, cropped, framed, resized, extended, joined with others."""

from overpaint.engines.embedded.geometry.apply import apply
from overpaint.engines.embedded.geometry.sizes import check_growth, check_size, size_of

__all__ = ["apply", "check_growth", "check_size", "size_of"]
