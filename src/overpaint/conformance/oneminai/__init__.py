"""1min.ai's image editor `qwen-image-edit-plus`, with its uploads, records and catalogue.

uploads    pictures before their edit     answers     the record that an edit gives
requests   what may be sent               links       the signed links to results
inputs     what may stand for an image    records     records again later, and edits that do not wait
refusals   what is refused                catalogue   the list of models
suite      sources, bodies, how a check calls
"""

from overpaint.conformance.oneminai import (
    answers,
    catalogue,
    inputs,
    links,
    records,
    refusals,
    requests,
    uploads,
)
from overpaint.conformance.oneminai.suite import SUITE

__all__ = [
    "SUITE",
    "answers",
    "catalogue",
    "inputs",
    "links",
    "records",
    "refusals",
    "requests",
    "uploads",
]
