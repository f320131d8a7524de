"""Checks of a server that claims a contract, ours or the original: one file or folder = one dialect.

suite       how a check is declared, run and judged     server      the server under test, as a client sees it
expecting   what checks expect of answers               knock       whether it speaks the dialect and takes the key
links       what they expect of links                   pictures    what they send
report      what a run gives out

Nothing here knows how Overpaint answers: a check speaks of bytes on the wire alone.
"""

from collections.abc import Mapping

from overpaint.conformance.dashscope import SUITE as DASHSCOPE
from overpaint.conformance.oneminai import SUITE as ONEMINAI
from overpaint.conformance.openai import SUITE as OPENAI
from overpaint.conformance.suite import Suite

SUITES: Mapping[str, Suite] = {suite.name: suite for suite in (DASHSCOPE, ONEMINAI, OPENAI)}
