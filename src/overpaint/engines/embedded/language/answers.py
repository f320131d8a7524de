"""What was read in an instruction, or why nothing was, for machines and for people."""

import json

from overpaint.core.edits import INPUTS_MAX
from overpaint.core.errors import EngineRefused
from overpaint.engines.embedded.language.described import plan_described, refusal_described
from overpaint.engines.embedded.language.grammar import language_of, understand
from overpaint.engines.embedded.language.telling import line_of
from overpaint.engines.embedded.offers.asking import unseen
from overpaint.engines.embedded.plan import Language, Plan
from overpaint.engines.embedded.refusals import Refusal


def answer(instruction: str, *, images: int) -> dict[str, object]:
    """The plan as data; a refusal in the same form, with its message and suggestions."""
    try:
        return plan_described(_understood(instruction, images=images))
    except EngineRefused as refusal:
        return refusal_described(refusal)


def line_for(instruction: str, *, images: int) -> str:
    """The plan as one line for people.

    Raises:
        EngineRefused: as the engine would, in the language of the instruction.

    """
    plan = _understood(instruction, images=images)
    return f"{_UNDERSTOOD[plan.language]}{line_of(plan)}"


_UNDERSTOOD = {Language.english: "understood: ", Language.chinese: "理解为："}


def answer_to(line: str, *, images: int) -> dict[str, object]:
    """The answer to `{"text": …, "images": …}` as JSON; `{"error": …}` where the line is no such object."""
    try:
        asked = json.loads(line)
    except ValueError:
        return {"error": "the line is not JSON"}
    text, count = (
        (asked.get("text"), asked.get("images", images)) if isinstance(asked, dict) else (None, None)
    )
    if not isinstance(text, str):
        return {"error": 'the line must be an object with a "text"'}
    if type(count) is not int or not 1 <= count <= INPUTS_MAX:
        return {"error": f'"images" must be a number from 1 to {INPUTS_MAX}'}
    return answer(text, images=count)


def _understood(instruction: str, *, images: int) -> Plan:
    try:
        return understand(instruction, images=images)
    except Refusal as refusal:
        language = language_of(instruction)
        raise refusal.rendered(language, unseen(refusal, language, images=images)) from None
