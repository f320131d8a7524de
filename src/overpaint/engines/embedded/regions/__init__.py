"""Things in a picture, picked out by colour, place and size: `region_of`, or a refusal where that is not clear."""

from overpaint.engines.embedded.regions.picking import Region, region_of, things_in

__all__ = ["Region", "region_of", "things_in"]
