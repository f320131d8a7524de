"""The OpenAI Images API, for editing.

answers    what comes back             requests   what may be sent
streams    answers by events           references pictures in JSON
links      results by address          models     what `GET /models` tells
refusals   what is refused             sdk        the unmodified Python SDK
suite      sources, forms, how a check calls
"""

from overpaint.conformance.openai import (
    answers,
    links,
    models,
    references,
    refusals,
    requests,
    sdk,
    streams,
)
from overpaint.conformance.openai.suite import SUITE

__all__ = ["SUITE", "answers", "links", "models", "references", "refusals", "requests", "sdk", "streams"]
