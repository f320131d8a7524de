"""From an instruction to a plan, or to a refusal that says what is possible.

    instruction -> atoms -> tags -> parts -> clauses -> steps -> Plan
                            tagging          rules, keeping

Every word must be explained by the rule that takes its clause, and one clause that cannot be taken refuses the
whole instruction: half of what was asked is not what was asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from overpaint.engines.embedded.language.atoms import HAN, atoms_of
from overpaint.engines.embedded.language.clauses import Clause, clause_of, text_of
from overpaint.engines.embedded.language.diagnosis import diagnosed, without_missing_images
from overpaint.engines.embedded.language.keeping import broken_by, is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.rules import Steps, steps_of
from overpaint.engines.embedded.language.spelling import corrected
from overpaint.engines.embedded.language.tagging import tagged
from overpaint.engines.embedded.language.things import OPPOSITES
from overpaint.engines.embedded.plan import (
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Language,
    Look,
    LookName,
    Plan,
    Recolor,
    Step,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

PARTS_MAX = 16  # between pauses; nobody asks for more at once
JOINED_MAX = 5  # parts that make up one clause

_VERBS = kinds("make change add put write remove up down")

Part = tuple[Tag, ...]


def understand(instruction: str, *, images: int) -> Plan:
    """The plan of an instruction that came with so many input images.

    Raises:
        Refusal: the instruction, or one clause of it, asks for something that is not done here.

    """
    try:
        return _plan_of(instruction, images=images)
    except Refusal as refusal:
        better = corrected(instruction, refusal.words)
        if better == instruction or not _is_understood(better, images=images):
            raise
        raise Refusal(refusal.reason, words=refusal.words, suggestions=(better,), **refusal.values) from None


def language_of(instruction: str) -> Language:
    """The language to answer in: Chinese where Han characters outside quotes outnumber other words."""
    forms = [atom.form for atom in atoms_of(instruction) if not atom.is_quoted]
    han = sum(re.fullmatch(f"[{HAN}]", form) is not None for form in forms)
    # a run of Japanese or Korean letters is no single word
    others = sum(1 if form.isascii() else len(form) for form in forms if form[0].isalpha()) - han
    return Language.chinese if han > others else Language.english


def _is_understood(instruction: str, *, images: int) -> bool:
    try:
        _plan_of(instruction, images=images)
    except Refusal:
        return False
    return True


def _plan_of(instruction: str, *, images: int) -> Plan:
    parts = _parts(tagged(atoms_of(instruction)))
    taken = _taken(parts)
    steps = _steps(taken) if taken else ()
    if not steps:
        raise diagnosed(parts, images=images)
    without_missing_images(parts, images=images)
    for each in taken or ():
        if not each.steps and (broken := broken_by(steps, each.tags)):
            raise Refusal(RefusalReason.not_built, words=broken)
    return Plan(steps, language_of(instruction))


def _parts(tags: Sequence[Tag]) -> tuple[Part, ...]:
    """The tags between pauses; what shall be kept begins a part of its own."""
    parts: list[list[Tag]] = [[]]
    for place, tag in enumerate(tags):
        following = tags[place + 1].kind if place + 1 < len(tags) else None
        if tag.kind is Kind.pause or _begins_keeping(tag, following, parts[-1]):
            parts.append([])
        if tag.kind is not Kind.pause:
            parts[-1].append(tag)
    return tuple(tuple(part) for part in parts if any(tag.kind is not Kind.filler for tag in part))


def _begins_keeping(tag: Tag, following: Kind | None, before: Sequence[Tag]) -> bool:
    if tag.kind is Kind.keep:
        return not any(earlier.kind in (Kind.only, Kind.keep) for earlier in before)
    return tag.kind is Kind.same and following in (Kind.form, Kind.hue, Kind.tones, Kind.effect)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A clause that was taken."""

    tags: Part
    steps: Steps  # none: it says what shall be kept
    verb: Tag | None = None
    says_it: bool = False
    leans: bool = False  # on the verb of the clause before: "increase contrast and saturation"


def _taken(parts: Sequence[Part]) -> tuple[_Taken, ...] | None:
    """The parts as clauses, each of as few parts as possible; `None` when one cannot be taken."""
    if len(parts) > PARTS_MAX or any(tag.kind is Kind.unknown for part in parts for tag in part):
        return None

    @cache
    def since(start: int, verb: Tag | None) -> tuple[_Taken, ...] | None:
        if start == len(parts):
            return ()
        for end in range(start + 1, min(start + JOINED_MAX, len(parts)) + 1):
            first = _clause(sum(parts[start:end], ()), verb)
            rest = since(end, first.verb) if first else None
            if first and rest is not None:
                return (first, *rest)
        return None

    return since(0, None)


def _clause(tags: Part, verb: Tag | None) -> _Taken | None:
    if is_keeping(tags):
        return _Taken(tags, (), verb)
    clause = clause_of(tags)
    if clause is None:
        return None
    if steps := steps_of(clause):
        return _Taken(tags, steps, _verb_of(clause), says_it=clause.has(Kind.it))
    if verb and (steps := steps_of(replace(clause, tags=(verb, *clause.tags)))):
        return _Taken(tags, steps, verb, leans=True)
    return None


def _verb_of(clause: Clause) -> Tag | None:
    return next((tag for tag in clause.tags if tag.kind in _VERBS), None)


def _steps(taken: Sequence[_Taken]) -> Steps:
    """All steps in order; a clause that could mean two things after the one before is refused."""
    steps: list[Step] = []
    for each in taken:
        before = steps[-1] if steps else None
        # "add 'A' and 'B' at the bottom": one above the other, or both in one line?
        shares_place = each.leans and isinstance(before, AddText) and before.position is None
        if (
            shares_place
            or _contradicts(steps, each.steps)
            or (each.says_it and _is_ambiguous(before, each.steps))
        ):
            raise Refusal(RefusalReason.not_understood, words=(text_of(each.tags),))
        for step in each.steps:
            steps = _followed(steps, step, shares_amount=each.leans)
    return tuple(steps)


_FILLS = (BackgroundColor, BackgroundImage, BackgroundScene)
_OF_A_PART = (*_FILLS, BackgroundBlur, Recolor)
_TONES = frozenset(
    {LookName.brighter, LookName.darker, LookName.warmer, LookName.cooler, LookName.sharpen}
    | {LookName.contrast_up, LookName.contrast_down, LookName.saturation_up, LookName.saturation_down}
)


def _is_ambiguous(before: Step | None, steps: Steps) -> bool:
    """Whether "it" could be the part or the picture: "Blur the background and make it darker"."""
    return isinstance(before, _OF_A_PART) and any(
        isinstance(step, Look) and step.name in _TONES for step in steps
    )


def _contradicts(before: Sequence[Step], steps: Steps) -> bool:
    """Whether a step would take back an earlier one: "the picture is dark, brighten it"."""
    undone = {OPPOSITES.get(step.name) for step in steps if isinstance(step, Look)}
    return any(isinstance(step, Look) and step.name in undone for step in before)


def _followed(steps: list[Step], step: Step, *, shares_amount: bool) -> list[Step]:
    """The steps with one more, unless it says again what the last one says."""
    last = steps[-1] if steps else None
    if last == step:
        return steps
    if isinstance(last, BackgroundTransparent) and isinstance(step, _FILLS):
        return [*steps[:-1], step]  # "cut her out and put her on a beach"
    if isinstance(last, Look) and isinstance(step, Look):
        if last.name is step.name:  # "It's too dark, brighten it a bit"
            return [*steps[:-1], step if last.amount is None else last]
        if shares_amount and last.amount is None:
            return [*steps[:-1], replace(last, amount=step.amount), step]
    return [*steps, step]
