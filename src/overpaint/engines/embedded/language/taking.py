"""The clauses that the parts of an instruction make up, each of as few parts as possible."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from overpaint.engines.embedded.language.ambiguous import readings
from overpaint.engines.embedded.language.asides import is_aside
from overpaint.engines.embedded.language.circumstances import is_circumstance
from overpaint.engines.embedded.language.clauses import Clause, clause_of, coded, pattern, text_of
from overpaint.engines.embedded.language.contrasts import TAKING_BACK, without_contrasts
from overpaint.engines.embedded.language.exchanges import with_exchanges
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.laments import mended
from overpaint.engines.embedded.language.mentions import with_names, with_places
from overpaint.engines.embedded.language.narrating import is_told
from overpaint.engines.embedded.language.parts import DOING
from overpaint.engines.embedded.language.rules import Steps, steps_of
from overpaint.engines.embedded.language.viewpoints import seen_from_each
from overpaint.engines.embedded.plan import Collage, Color

PARTS_MAX = 16  # between pauses; nobody asks for more at once
JOINED_MAX = 5  # parts that make up one clause

_VERBS = kinds("make change add put write remove up down rotate flip crop move")
_NO = ("no", "nope", "不")  # no, not that one
_FIRST = ("之前", "以前")  # 翻转之前先…
_HENCE = ("so", "hence", "thus", "therefore")
_SHARED = "(all|rest)+ (use|within|make|to|become|being)* color (hue|text)* | (several|all|rest)* (text|label)+ (within|being)* color | (several|all|rest|use|within)* color (text|label|form)+"


@dataclass(frozen=True, slots=True)
class Taken:
    """A clause that was taken."""

    tags: Tags
    steps: Steps = ()
    verb: Tag | None = None
    says_it: bool = False
    leans: bool = False  # on the verb of the clause before: "increase contrast and saturation"
    is_kept: bool = False  # it says what shall stay as it is
    is_aside: bool = False
    shared: Color | None = None  # both in white: of all texts before
    comes_later: bool = False  # before you flip it, …
    comes_earlier: bool = False  # … after flipping it
    on: int | None = None  # the image that is edited, where it is named


def taken_of(parts: Sequence[Tags]) -> tuple[Taken, ...] | None:
    """The parts as clauses, each of as few parts as possible; `None` when one cannot be taken."""
    if len(parts) > PARTS_MAX:
        return None

    @cache
    def since(start: int, verb: Tag | None) -> tuple[Taken, ...] | None:
        if start == len(parts):
            return ()
        idle = None  # what asks for nothing, part by part: 字太多了，全去掉 asks for something as one
        for end in _ends(parts, start):
            first = _taken(_joined(parts[start:end]), verb, is_joined=end > start + 1, is_first=start == 0)
            if first is None and (shared := _taking_all(parts[start : end + 1])):
                first = _asking((*parts[start], shared), verb)
            rest = since(end, first.verb) if first else None
            if first and first.is_aside and _is_of_next(first.tags, parts[end : end + 1]):
                continue
            if first and rest is not None:
                if start or not first.is_aside or any(each.steps for each in rest):
                    return (first, *rest)
                idle = idle or (first, *rest)
        why = _told_before(parts[start], parts[start + 1 : start + 2], verb)
        rest = since(start + 1, verb) if why else None
        if why and rest and rest[0].steps:
            return (why, *rest)
        over = _over_told(parts[start : start + 3], verb, is_first=start == 0)
        rest = since(start + 3, over[0].verb) if over else None
        return idle if rest is None else (*over, *rest)

    return since(0, None)


def _is_of_next(aside: Tags, following: Sequence[Tags]) -> bool:
    """Whether what is wrong is told by the next part: "there's a typo, 'A' instead of 'B'"."""
    is_wrong = any(tag.kind is Kind.flawed for tag in aside)
    return is_wrong and any(tag.kind is Kind.instead for part in following for tag in part)


def _over_told(parts: Sequence[Tags], verb: Tag | None, *, is_first: bool) -> tuple[Taken, ...]:
    """What is asked around what is told: it says "A", but we moved, so make it "B"."""
    if len(parts) < 3 or not is_circumstance(parts[1]):
        return ()
    clause = _taken(_joined((parts[0], parts[2])), verb, is_joined=True, is_first=is_first)
    return (clause, Taken(parts[1], verb=clause.verb, is_aside=True)) if clause and clause.steps else ()


def _told_before(part: Tags, following: Sequence[Tags], verb: Tag | None) -> Taken | None:
    """The part as what the next one follows from: "our cafe moved, so …"."""
    is_why = bool(following) and following[0][0].text.casefold() in _HENCE
    why = (Tag(Kind.reason, None, "so"), *part)
    return Taken(why, verb=verb, is_aside=True) if is_why and is_told(why) else None


def _ends(parts: Sequence[Tags], start: int) -> list[int]:
    """Where a clause may end: early, but for what is wrong and the wish that it be mended."""
    ends = list(range(start + 1, min(start + JOINED_MAX, len(parts)) + 1))
    following = _joined(parts[start : start + 2])
    if any(with_places(following)):
        return ends[1:] + ends[:1]
    return ends[1::-1] + ends[2:] if _mended(following) else ends


def _mended(tags: Tags) -> Steps:
    return next(filter(None, map(mended, readings(tags))), ())


def _taking_all(parts: Sequence[Tags]) -> Tag | None:
    """The verb that takes away both what it stands behind and what is before: 左边的红球和右边的蓝球都去掉."""
    if len(parts) != 2 or any(tag.kind in DOING for tag in parts[0]):
        return None
    *_, before, verb = (
        Tag(Kind.pause),
        Tag(Kind.pause),
        *(tag for tag in parts[1] if tag.kind is not Kind.filler),
    )
    return verb if before.kind is Kind.all and verb.kind in (Kind.remove, Kind.gone) else None


def _joined(parts: Sequence[Tags]) -> Tags:
    """The parts as one, with the pauses between them."""
    return sum(((*part, Tag(Kind.pause)) for part in parts), ())[:-1]


def _taken(tags: Tags, verb: Tag | None, *, is_joined: bool, is_first: bool) -> Taken | None:
    if not is_first and tags[0].text in TAKING_BACK and {tag.kind for tag in tags[1:2]} <= {Kind.pause}:
        return None  # 换成绿色，不对，黄色: one clause
    if is_keeping(tags):
        return Taken(tags, verb=verb, is_kept=True)
    if tags[0].kind is Kind.before and (clause := _asking(tags[1:], verb)):
        is_earlier = tags[0].text == "after" or tags[0].text.endswith("先")
        return replace(clause, tags=tags, comes_earlier=is_earlier, comes_later=not is_earlier)
    if steps := _mended(tags):
        return Taken(tags, steps)
    for reading in readings(tags):
        if (clause := _asking(reading, verb)) and not (is_first and _leans_back(clause)):
            return clause
    for named in (*with_names(tags), *with_places(tags), *without_contrasts(tags), *with_exchanges(tags)):
        if clause := next(filter(None, (_asking(reading, verb) for reading in readings(named))), None):
            return replace(clause, tags=tags)
    if tags[-1].text in _FIRST and (clause := _asking(tags[:-1], verb)):
        return replace(clause, tags=tags, comes_later=True)
    if is_first and text_of(tags).casefold() in _NO:
        return Taken(tags, verb=verb, is_kept=True)
    if not is_joined and any(map(is_aside, readings(tags))):
        return Taken(tags, verb=verb, is_aside=True)
    return None


def _leans_back(clause: Taken) -> bool:
    """Whether the clause only gives a colour to all that was said before it."""
    return clause.shared is not None and not any(tag.kind in (Kind.text, Kind.label) for tag in clause.tags)


def _asking(tags: Tags, verb: Tag | None) -> Taken | None:
    clause = clause_of(tags)
    if clause is None:
        return None
    if pattern(_SHARED).fullmatch(coded(clause.tags)):
        return Taken(tags, steps_of(clause), verb, shared=clause.colors[0])
    for seen, on in [*seen_from_each(clause), *seen_from_each(_without_only(clause))]:
        if verb and verb.kind is Kind.remove and _names_text(seen):
            # 去掉红球，文字“A”: gone with it, or in its place?
            steps = steps_of(_led(seen, verb)) if any(tag.is_definite for tag in seen.tags) else ()
            return Taken(tags, steps, verb, leans=True, on=on) if steps else None
        if steps := steps_of(seen):
            is_of_all = any(isinstance(step, Collage) for step in steps)
            return Taken(tags, steps, _verb_of(seen), says_it=seen.has(Kind.it), on=None if is_of_all else on)
        is_used = (
            seen.has(Kind.use) and verb is not None and verb.kind is Kind.remove
        )  # scrap "A", go with "B"
        if verb and not (is_used or _states(seen)) and (steps := steps_of(_led(seen, verb))):
            return Taken(tags, steps, verb, leans=True, on=on)
    return None


def _states(clause: Clause) -> bool:
    """Whether the clause says where or how something is, which no earlier verb makes it: it's on the right."""
    said = [tag for tag in clause.tags[:2] if tag.kind in (Kind.it, Kind.being)]
    return bool(said) and said[-1].kind is Kind.being and said[0].text.casefold().startswith("it")


def _names_text(clause: Clause) -> bool:
    """Whether the clause is a text and nothing else, which an earlier verb may take: remove the ball and the text "A"."""
    return {tag.kind for tag in clause.tags} in ({Kind.quote, Kind.text}, {Kind.quote, Kind.label})


def _without_only(clause: Clause) -> Clause:
    """Only to do it is to do it, since nothing is done that is not asked for."""
    tags, placed = (
        tuple(tag for tag in listed if tag.kind is not Kind.only) for listed in (clause.tags, clause.placed)
    )
    return replace(clause, tags=tags, placed=placed)


def _led(clause: Clause, verb: Tag) -> Clause:
    return replace(
        clause, tags=(verb, *clause.tags), placed=(verb, *clause.placed), spoken=(verb, *clause.spoken)
    )


def _verb_of(clause: Clause) -> Tag | None:
    return next((tag for tag in clause.tags if tag.kind in _VERBS), None)
