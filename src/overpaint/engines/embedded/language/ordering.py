"""The steps of all clauses in the order that was asked, where they agree with each other."""

from collections.abc import Sequence
from dataclasses import replace

from overpaint.engines.embedded.language.agreement import FILLS, contradicts, hides, is_ambiguous
from overpaint.engines.embedded.language.clauses import text_of
from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.rules import Steps
from overpaint.engines.embedded.language.taking import Taken
from overpaint.engines.embedded.language.words.asking import ALSO
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundTransparent,
    Border,
    Color,
    Extend,
    Flip,
    Look,
    Pad,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Rotate,
    Step,
    Straighten,
    Thing,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def steps_in_order(taken: Sequence[Taken]) -> Steps:
    """All steps in order; a clause that could mean two things after the one before is refused."""
    steps: list[Step] = []
    waiting: Taken | None = None  # red text: "A" at the top, "B" at the bottom
    for each in _arranged(taken):
        if _describes(each) and any(other.steps for other in taken if other is not each):
            continue
        before = steps[-1] if steps else None
        # "add 'A' and 'B' at the bottom": one above the other, or both in one line?
        has_own_verb = each.verb is not None and not each.leans
        shares_place = isinstance(before, AddText) and before.position is None and not has_own_verb
        shares_place &= any(isinstance(step, AddText) for step in each.steps)
        if shares_place or (each.says_it and is_ambiguous(before, each.steps)):
            raise Refusal(RefusalReason.not_understood, words=(text_of(each.tags),))
        if isinstance(before, Border) and text_of(each.tags).casefold() in _LIKENED:
            continue
        if _answers(taken, each, steps) or _says_which_way(taken, each):
            steps.pop()
        if replaced := _written_there(each, steps):
            steps[-1] = replaced
            continue
        if contradicts(steps, each.steps) or _is_the_other(taken, each):
            raise Refusal(RefusalReason.contradictory, words=(text_of(each.tags),))
        if each.shared and not any(map(_is_uncolored, steps)):
            waiting = each
        elif color := each.shared or _color_of_all(each, steps):
            steps = _colored(steps, color)
        elif fill := _fill_of_pad(each, steps):
            steps[-1] = fill
        else:
            for step in each.steps:
                steps = _followed(steps, step, shares_amount=each.leans)
    arranged = _told_by_what_they_were(_shared(steps, waiting) if waiting else steps)
    if arranged is None:
        raise Refusal(
            RefusalReason.contradictory, words=tuple(text_of(each.tags) for each in taken if each.steps)
        )
    return arranged


def _told_by_what_they_were(steps: Sequence[Step]) -> Steps | None:
    """The steps with each thing picked out before another gets its colour; `None` where two exchange theirs."""
    arranged: list[Step] = []
    for step in steps:
        place = next((place for place, earlier in enumerate(arranged) if hides(earlier, step)), len(arranged))
        if any(hides(step, later) for later in arranged[place:]):
            return None  # the red cup blue and the blue one red
        arranged.insert(place, step)
    return tuple(arranged)


def _describes(clause: Taken) -> bool:
    """Whether a clause says which picture it is: 证件照是红底的, 白底的图."""
    said = {tag.kind for tag in clause.tags}
    fillers = "".join(tag.text for tag in clause.tags if tag.kind is Kind.filler)
    if not said <= _DESCRIBING or Kind.picture not in said or "要" in fillers or "想" in fillers:
        return False
    is_stated = "是" in fillers and "该" not in fillers
    return is_stated or ("的" in fillers and clause.tags[-1].text in ("图", "图片", "照片"))


_DESCRIBING = kinds("filler background ground color picture hue being first purpose it within")


_LIKENED = ("like polaroid", "as polaroid", "polaroid style", "like old photo")  # of a border


def _color_of_all(clause: Taken, steps: Sequence[Step]) -> Color | None:
    """The colour for every text that was just added: 字一律红色."""
    match clause.steps:
        case (Recolor(thing=Thing(target="text"), color=color),) if steps:
            is_of_all = any(tag.kind is Kind.all for tag in clause.tags)
            return color if is_of_all and all(isinstance(step, AddText) for step in steps) else None
    return None


def _fill_of_pad(clause: Taken, steps: Sequence[Step]) -> Pad | None:
    """What was padded, in the colour that is said next: 补成4:5，底色用米白."""
    match [*steps[-1:], *clause.steps]:
        case [Pad(fill=None) as pad, BackgroundColor(color=color)]:
            is_base = any(tag.text in _BASES for tag in clause.tags)
            return replace(pad, fill=color) if is_base else None
    return None


_BASES = ("底色", "底", "底子", "衬底", "底儿")


def _arranged(taken: Sequence[Taken]) -> list[Taken]:
    """The clauses as they shall be done: "before you flip it, remove the text" flips last."""
    arranged: list[Taken] = []
    waiting: list[Taken] = []
    for each in taken:
        if each.comes_later and not any(earlier.steps for earlier in arranged):
            waiting.append(each)
        elif each.comes_earlier and arranged:
            arranged.insert(len(arranged) - 1, each)
        else:
            arranged.append(each)
            if each.steps:
                arranged += waiting
                waiting = []
    return arranged + waiting


def _shared(steps: list[Step], clause: Taken) -> list[Step]:
    """The steps with the colour that was said before any text was: for all of them, or for what is there."""
    if clause.shared and any(map(_is_uncolored, steps)):
        return _colored(steps, clause.shared)
    if not clause.steps:
        raise Refusal(RefusalReason.not_understood, words=(text_of(clause.tags),))
    return [*steps, *clause.steps]


def _colored(steps: list[Step], color: Color) -> list[Step]:
    """The texts in the colour that a clause names for all of them."""
    return [
        replace(step, color=color) if isinstance(step, AddText | ReplaceText) and step.color is None else step
        for step in steps
    ]


def _is_uncolored(step: Step) -> bool:
    return isinstance(step, AddText | ReplaceText) and step.color is None


def _answers(taken: Sequence[Taken], clause: Taken, steps: Sequence[Step]) -> bool:
    """Whether the last step was no wish but what is wrong: "the colours look dull, make them vivid"."""
    place = taken.index(clause)
    if not (place and steps and isinstance(steps[-1], Look) and clause.steps):
        return False
    stated = taken[place - 1]
    first = next(tag.kind for tag in stated.tags if tag.kind is not Kind.filler)
    is_statement = first in _STATED_OF and any(tag.text.casefold() in _SEEMING for tag in stated.tags)
    wanted = clause.steps[0]
    if not isinstance(wanted, Look):
        return False
    # "it's far too dark, brighten it" names no amount
    is_lament = stated.verb is None and any(tag.kind in _LAMENTING for tag in stated.tags)
    said = steps[-1].name
    return (is_lament and said is wanted.name) or (is_statement and OPPOSITES.get(said) is wanted.name)


def _written_there(clause: Taken, steps: Sequence[Step]) -> ReplaceText | None:
    """The text that comes where one was just taken away: remove "A" and put "B" there."""
    match [*steps[-1:], *clause.steps]:
        case [RemoveText(old), AddText(new, None, color, None)] if old != ALL_TEXT:
            is_there = any(tag.text.casefold() in _THERE for tag in clause.tags)
            # cross out "A" and put "B"; what is added beside is another
            is_there |= any(tag.kind in _PUTTING and tag.text.isascii() for tag in clause.tags)
            return ReplaceText(old, new, color) if is_there else None
    return None


_PUTTING = frozenset((Kind.put, Kind.write))
_THERE = ("there", "over", "over it", "on top", "那里", "那儿", "那边", "原处", "原位")


def _is_the_other(taken: Sequence[Taken], clause: Taken) -> bool:
    """Whether what shall go may have been mistaken for another: "I don't want the red bag, remove the blue one"."""
    stated = taken[taken.index(clause) - 1] if taken.index(clause) else clause
    is_pair = all(isinstance(step, RemoveObject) for step in (*stated.steps, *clause.steps))
    is_unwanted = not any(tag.kind is Kind.remove for tag in stated.tags)
    is_one = any(tag.kind is Kind.one for tag in clause.tags) and clause.verb is not None and not clause.leans
    is_added = any(tag.text.casefold() in ALSO for tag in clause.tags)
    return bool(stated.steps and clause.steps) and is_pair and is_unwanted and is_one and not is_added


def _says_which_way(taken: Sequence[Taken], clause: Taken) -> bool:
    """Whether a flip was asked for before, and the clause says which: 翻个面，上下翻."""
    before = taken[taken.index(clause) - 1] if taken.index(clause) else clause
    flips = [
        all(isinstance(step, Flip) for step in each.steps) and bool(each.steps) for each in (before, clause)
    ]
    axes = [any(tag.kind in _AXES for tag in each.tags) for each in (before, clause)]
    return all(flips) and axes == [False, True]


_AXES = kinds("axis mirror position direction")
_STATED_OF = kinds("picture it tones lighting hue quality view being effect")
_LAMENTING = kinds("too lacking")
_SEEMING = frozenset(("look", "looks", "appear", "feel", "seem", "感觉"))


def _all_in(color: Color, steps: list[Step]) -> list[Step]:
    """The steps with the texts at their end in the colour, up to one that has its own."""
    colored = list(steps)
    for place in range(len(steps) - 1, -1, -1):
        step = steps[place]
        if not isinstance(step, ReplaceText | AddText) or step.color is not None:
            break
        colored[place] = replace(step, color=color)
    return colored


def _followed(steps: list[Step], step: Step, *, shares_amount: bool) -> list[Step]:
    """The steps with one more, unless it says again what the last one says."""
    last = steps[-1] if steps else None
    if last == step:
        return steps
    match last, step:
        case ReplaceText(color=None) | AddText(color=None), Recolor(thing=Thing(target="text"), color=color):
            return _all_in(color, steps)  # "…, the new words in gold"
        case Straighten(), Rotate():
            return [*steps[:-1], step]  # "it's tilted, turn it 3 degrees"
        case (Extend(side, None), Extend(None, percent)) | (Extend(None, percent), Extend(side, None)):
            return [*steps[:-1], Extend(side, percent)]  # "more room at the top, by 25%"
        case Extend(side, percent), Extend(same, more) if side == same and None in (percent, more):
            return [*steps[:-1], Extend(side, percent or more)]  # "…, make it bigger there"
    if isinstance(last, BackgroundTransparent) and isinstance(step, FILLS):
        return [*steps[:-1], step]  # "cut her out and put her on a beach"
    if isinstance(last, BackgroundBlur) and isinstance(step, BackgroundBlur):
        return [*steps[:-1], step if step.amount is not None else last]
    if isinstance(last, Look) and isinstance(step, Look):
        if last.name is step.name:  # "It's too dark, brighten it a bit"
            return [*steps[:-1], step if step.amount is not None else last]
        if shares_amount and last.amount is None:
            return [*steps[:-1], replace(last, amount=step.amount), step]
    return [*steps, step]
