"""Alibaba Model Studio's image editing call (DashScope).

suite      sources, bodies, how a check calls      answers    what comes back
requests   what may be sent                        links      the links to results
refusals   what is refused                         sdk        the unmodified Python SDK
"""

from overpaint.conformance.dashscope import answers, links, refusals, requests, sdk
from overpaint.conformance.dashscope.suite import SUITE

__all__ = ["SUITE", "answers", "links", "refusals", "requests", "sdk"]
