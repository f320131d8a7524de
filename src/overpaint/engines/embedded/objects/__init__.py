"""Things taken out of a picture, moved in it, copied, or brought in from another one."""

from overpaint.engines.embedded.objects.apply import apply
from overpaint.engines.embedded.objects.gmic import Gmic
from overpaint.engines.embedded.pixels.mosaic import warm

__all__ = ["Gmic", "apply", "warm"]
