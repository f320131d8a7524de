"""From an instruction to a plan, or to a refusal that says what is possible.

    instruction -> atoms -> tags -> parts -> clauses -> steps -> Plan
                            tagging          taking, by rules, keeping and asides

Every word must be explained by the rule that takes its clause, and one clause that cannot be taken refuses the
whole instruction: half of what was asked is not what was asked.
"""

import re
from collections.abc import Sequence

from overpaint.engines.embedded.language.ambiguous import readings
from overpaint.engines.embedded.language.asides import is_out_of_place
from overpaint.engines.embedded.language.atoms import HAN, Atom, atoms_of
from overpaint.engines.embedded.language.bare_texts import with_texts_quoted
from overpaint.engines.embedded.language.clauses import text_of
from overpaint.engines.embedded.language.diagnosis import diagnosed, without_missing_images
from overpaint.engines.embedded.language.keeping import broken_by
from overpaint.engines.embedded.language.ordering import steps_in_order
from overpaint.engines.embedded.language.parts import parts_of
from overpaint.engines.embedded.language.spelling import corrections
from overpaint.engines.embedded.language.tagging import tagged
from overpaint.engines.embedded.language.taking import taken_of
from overpaint.engines.embedded.plan import AddText, BackgroundImage, Collage, Language, Plan, ReplaceText
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def understand(instruction: str, *, images: int) -> Plan:
    """The plan of an instruction that came with so many input images.

    Raises:
        Refusal: the instruction, or one clause of it, asks for something that is not done here.

    """
    try:
        return _plan_of(atoms_of(instruction), instruction, images=images)
    except Refusal as refusal:
        if plan := _plan_of_bare_texts(instruction, images=images):
            return plan
        near = corrections(instruction, refusal.words)
        meant = next((better for better in near if _is_understood(better, images=images)), None)
        if meant is None:
            raise
        raise Refusal(refusal.reason, words=refusal.words, meant=meant, **refusal.values) from None


def language_of(instruction: str) -> Language:
    """The language to answer in: Chinese where Han characters outside quotes outnumber other words."""
    forms = [atom.form for atom in atoms_of(instruction) if not atom.is_quoted]
    han = sum(re.fullmatch(f"[{HAN}]", form) is not None for form in forms)
    # a run of Japanese or Korean letters is no single word
    others = sum(1 if form.isascii() else len(form) for form in forms if form[0].isalpha()) - han
    return Language.chinese if han > others else Language.english


def _is_understood(instruction: str, *, images: int) -> bool:
    try:
        _plan_of(atoms_of(instruction), instruction, images=images)
    except Refusal:
        return False
    return True


def _plan_of_bare_texts(instruction: str, *, images: int) -> Plan | None:
    """The plan where words without quotes are what is written in the picture: change OPEN to CLOSED."""
    for quoted in with_texts_quoted(instruction):
        try:
            plan = _plan_of(atoms_of(quoted), quoted, images=images)
        except Refusal:
            continue
        if any(isinstance(step, ReplaceText | AddText) for step in plan.steps):
            return plan
    return None


def _plan_of(atoms: Sequence[Atom], instruction: str, *, images: int) -> Plan:
    parts = parts_of(tagged(atoms))
    without_missing_images(parts, images=images)
    taken = taken_of(parts)
    steps = steps_in_order(taken) if taken else ()
    if not taken or not steps:
        raise diagnosed(parts, images=images)
    for each in taken:
        if each.is_kept and (broken := broken_by(steps, each.tags)):
            raise Refusal(RefusalReason.contradictory, words=broken)
        if each.is_aside and all(is_out_of_place(reading, steps) for reading in readings(each.tags)):
            raise diagnosed(parts, images=images)
    if images < 2 and any(isinstance(step, Collage) for step in steps):
        raise Refusal(RefusalReason.missing_image, words=(text_of(sum(parts, ())),), images=images)
    pictures = {each.on for each in taken if each.on is not None}
    if len(pictures) > 1 or (pictures - {1} and any(isinstance(step, Collage) for step in steps)):
        raise Refusal(
            RefusalReason.contradictory, words=tuple(text_of(each.tags) for each in taken if each.on)
        )
    on = next(iter(pictures), 1)
    if any(isinstance(step, BackgroundImage) and step.image == on for step in steps):
        raise Refusal(RefusalReason.contradictory, words=tuple(text_of(each.tags) for each in taken))
    return Plan(steps, language_of(instruction), on)
