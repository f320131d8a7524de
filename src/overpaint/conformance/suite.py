"""Suites of checks: how a check is declared, run and judged.

Unmet          the server did something else than the contract says
Skipped        a check that cannot be judged here, and why
Unreachable    there is no server to judge
"""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from inspect import cleandoc
from typing import Any

import httpx

from overpaint.conformance.knock import Knock
from overpaint.conformance.server import Server

SHOWN_MAX = 200  # characters of an answer in a note


class Certainty(StrEnum):
    """How it is known that the original behaves so."""

    documented = "documented"  # its documentation says so
    observed = "observed"  # its answers or its SDKs show it
    inferred = "inferred"  # it follows from documented examples
    chosen = "chosen"  # unknown; this serves callers best


class Unmet(Exception):
    """The server did something else than the contract says; the message tells what was expected and what came."""


class Skipped(Exception):
    """A check that cannot be judged here; the message tells why."""


@dataclass(frozen=True, slots=True)
class Check:
    """One behaviour of a contract. `images` counts the results that it alone asks for, which an original bills."""

    name: str
    behaviour: str
    source: str
    certainty: Certainty
    images: int
    run: Callable[[Server], Awaitable[None]]

    def as_json(self) -> dict[str, Any]:
        """What `--list --json` prints."""
        return {
            "name": self.name,
            "behaviour": self.behaviour,
            "source": self.source,
            "certainty": self.certainty,
            "images": self.images,
        }


@dataclass(frozen=True, slots=True)
class Suite:
    """The checks of one dialect, in the order in which they run; `pace_s` is the original's own rate."""

    name: str
    pace_s: float
    knock: Knock
    checks: dict[str, Check] = field(default_factory=dict)

    def check(
        self, source: str, certainty: Certainty = Certainty.documented, *, images: int = 0
    ) -> Callable[[Callable[[Server], Awaitable[None]]], Callable[[Server], Awaitable[None]]]:
        """Registers the decorated function: its name gives the check's, its docstring the behaviour."""

        def registered(run: Callable[[Server], Awaitable[None]]) -> Callable[[Server], Awaitable[None]]:
            name = getattr(run, "__name__", "").replace("_", "-")
            assert run.__doc__, f"{name} does not say what it checks"
            assert name not in self.checks, f"two checks are named {name}"
            behaviour = " ".join(cleandoc(run.__doc__).split())
            self.checks[name] = Check(name, behaviour, source, certainty, images, run)
            return run

        return registered


class Verdict(StrEnum):
    """What became of a check."""

    met = "met"
    unmet = "unmet"
    skipped = "skipped"


@dataclass(frozen=True, slots=True)
class Result:
    """A check that was run. `note` says what was expected and what came, or why it was skipped."""

    check: Check
    verdict: Verdict
    seconds: float
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            **self.check.as_json(),
            "verdict": self.verdict,
            "seconds": round(self.seconds, 3),
            "note": self.note,
        }


async def results(checks: Iterable[Check], server: Server) -> AsyncIterator[Result]:
    """Runs the checks one after the other; none stops the next."""
    for check in checks:
        began = time.monotonic()
        verdict, note = await _judged(check, server)
        yield Result(check, verdict, time.monotonic() - began, _on_one_line(note))


async def _judged(check: Check, server: Server) -> tuple[Verdict, str]:
    try:
        await check.run(server)
    except Skipped as why:
        return Verdict.skipped, str(why)
    except Unmet as what:
        return Verdict.unmet, str(what)
    except Exception as broken:  # noqa: BLE001 - whatever an answer makes of its reader, the next check runs
        return Verdict.unmet, _told(broken)
    return Verdict.met, ""


def _told(broken: Exception) -> str:
    """What was expected and what came, where a reader has stumbled, as those of the SDKs do."""
    match broken:
        case httpx.TransportError():
            return f"expected an answer, got none: {str(broken) or 'the connection broke'}"
        case json.JSONDecodeError():
            return f"expected JSON, got {broken.doc[:SHOWN_MAX]}"
        case AttributeError() | LookupError() | TypeError() | ValueError():  # its text speaks of the reader
            return "expected an answer of the documented form, got one that cannot be read as such"
        case _:
            return f"expected an answer of the documented form, got {str(broken)[:SHOWN_MAX]}"


def _on_one_line(note: str) -> str:
    """Harmless to a terminal and to XML, whatever of an answer is in it."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in note)
