"""Alibaba Model Studio's image editing call (DashScope).

answers    what comes back             requests   what may be sent
links      the links to results        uploads    local files
refusals   what is refused             tasks      what is told of an edit later
sdk        the unmodified Python SDK   suite      sources, bodies, how a check calls
"""

from overpaint.conformance.dashscope import answers, links, refusals, requests, sdk, tasks, uploads
from overpaint.conformance.dashscope.suite import SUITE

__all__ = ["SUITE", "answers", "links", "refusals", "requests", "sdk", "tasks", "uploads"]
