"""What the embedded engine says when it cannot do what was asked.

A family raises `Refusal` (a reason and values for its sentence); the engine renders it in the language of the
instruction. A refusal names what was not possible, what is, and where the real model is to be had.
"""

from overpaint.engines.embedded.refusals.reasons import RefusalReason
from overpaint.engines.embedded.refusals.refusal import Refusal

__all__ = ["Refusal", "RefusalReason"]
