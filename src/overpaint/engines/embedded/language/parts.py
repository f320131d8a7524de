"""The parts of an instruction between pauses, and the clauses that they make up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from overpaint.engines.embedded.language.ambiguous import readings
from overpaint.engines.embedded.language.asides import is_aside
from overpaint.engines.embedded.language.clauses import Clause, clause_of, coded, pattern, text_of
from overpaint.engines.embedded.language.contrasts import without_contrasts
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.laments import mended
from overpaint.engines.embedded.language.mentions import with_names
from overpaint.engines.embedded.language.narrating import is_told
from overpaint.engines.embedded.language.neighbours import likened, settled
from overpaint.engines.embedded.language.rules import Steps, steps_of
from overpaint.engines.embedded.language.words.asking import ALSO
from overpaint.engines.embedded.language.words.events import SPEAKERS
from overpaint.engines.embedded.plan import Collage, Color

PARTS_MAX = 16  # between pauses; nobody asks for more at once
JOINED_MAX = 5  # parts that make up one clause

_VERBS = kinds("make change add put write remove up down rotate flip crop move")
_DOING = _VERBS | kinds("mirror resize enlarge shrink extend border blur cut isolate copy")
_NO = ("no", "nope", "不")  # no, not that one
_FIRST = ("之前", "以前")  # 翻转之前先…
_OUT = (
    "out",
    "away",
    "out please",
    "off please",
    "off",
    "out of picture",
    "out of photo",
    "out of shot",
    "out of frame",
    "out of image",
)
_HENCE = ("so", "hence", "thus", "therefore")
_SHARED = "(all|rest)+ (use|within|make|to|become|being)* color (hue|text)* | (several|all|rest)* (text|label)+ (within|being)* color | (several|all|rest|use|within)* color (text|label|form)+"

Part = tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A clause that was taken."""

    tags: Part
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


def parts_of(tags: Sequence[Tag]) -> tuple[Part, ...]:
    """The tags between pauses; what shall be kept begins a part of its own."""
    tags = likened(_without_appositions(tags))
    parts: list[list[Tag]] = [[]]
    tags = [_counted(tag, before) for before, tag in zip([None, *tags], tags, strict=False)]
    if tags and tags[-1].kind is Kind.pause and tags[-1].text.casefold() in ALSO:
        tags[-1] = replace(tags[-1], kind=Kind.filler)  # on the left also
    for place, (tag, following) in enumerate(zip(tags, _followers(tags), strict=True)):
        if _pairs(tag, following, parts[-1]):
            continue
        if tag.kind is Kind.pause or _begins(tag, following, parts[-1]) or _tells(tags[place : place + 2]):
            parts.append([])
        if tag.kind is not Kind.pause:
            parts[-1].append(settled(tag, following, parts[-1]))
        elif _comes_earlier(tag, parts) and len(parts) > 1 and any(parts[:-1]):
            parts[-1].append(Tag(Kind.before, None, "after"))
    return tuple(
        _unless_out(tuple(part), is_first=place == 0)
        for place, part in enumerate(parts)
        if any(tag.kind is not Kind.filler for tag in part) or text_of(part).casefold() in _OUT
    )


def _unless_out(part: Part, *, is_first: bool) -> Part:
    """What stands by itself after a thing: yellow bucket, upper right: out."""
    is_out = not is_first and text_of(part).casefold() in _OUT
    return (Tag(Kind.gone, None, text_of(part)),) if is_out else part


def _without_appositions(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The tags with the colour of "the couch, the green one" before its noun."""
    for place in range(len(tags) - 3):
        thing, pause, color, one = tags[place : place + 4]
        is_bare = place == 0 or tags[place - 1].kind is not Kind.color
        is_apposed = pause.kind is Kind.pause and pause.text in (",", "(", "-", "~")
        is_told = color.kind is Kind.color and color.is_definite and one.kind is Kind.one
        if thing.kind in _THINGS and is_bare and is_apposed and is_told:
            return (*tags[:place], color, thing, *tags[place + 4 :])
    return tags


_THINGS = kinds("object accessory carrier garment")


def _pairs(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> bool:
    """Whether a pause joins two people: the bride and groom."""
    is_between = before and before[-1].kind is Kind.subject and following and following.kind is Kind.subject
    return tag.text.casefold() in ("and", "&") and bool(is_between)


def _counted(tag: Tag, before: Tag | None) -> Tag:
    """The image that "the first" and "the second" are, after a preposition: "use it on the second"."""
    if not (tag.kind is Kind.pause and tag.is_definite and before and before.kind in _LEADING):
        return tag
    match tag.text.casefold():
        case "first":
            return Tag(Kind.first, None, tag.text)
        case "second":
            return Tag(Kind.other, 2, tag.text)
        case _:
            return tag


_LEADING = kinds("within of to")


def _comes_earlier(pause: Tag, parts: Sequence[Sequence[Tag]]) -> bool:
    """Whether what follows the pause is done before what was said: "after flipping it", 不过得先…."""
    led = parts[-2][-1:] or parts[-2:-1][0] if len(parts) > 1 else ()
    return pause.text.casefold() == "after" or (pause.text == "先" and any(tag.text in _OUGHT for tag in led))


_OUGHT = ("得", "要", "必须", "记得", "之前", "应该", "最好")


def _followers(tags: Sequence[Tag]) -> list[Tag | None]:
    """For each tag the next that is no filler."""
    following, after = list[Tag | None](), None
    for tag in reversed(tags):
        following.append(after)
        after = after if tag.kind is Kind.filler else tag
    return following[::-1]


def _tells(tags: Sequence[Tag]) -> bool:
    """Whether a condition, or what somebody will do later, begins here: "if …", "before we …"."""
    words = [tag.text.casefold() for tag in tags]
    return words[0] == "if" or (words[0] == "before" and words[-1] in SPEAKERS)


def _begins(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> bool:
    kind = following.kind if following else None
    if tag.kind in (Kind.reason, Kind.result):
        return bool(before) and before[-1].kind is not Kind.not_
    if tag.kind is Kind.before and tag.text.casefold() == "before":
        return kind in _DOING
    if tag.kind is Kind.keep:
        # 墙不要变: what is kept stands before
        nouns_alone = before and not any(
            earlier.kind in _DOING | {Kind.become, Kind.saying, Kind.gone} for earlier in before
        )
        return not any(earlier.kind in (Kind.only, Kind.keep) for earlier in before) and not nouns_alone
    return tag.kind is Kind.same and kind in (Kind.form, Kind.hue, Kind.tones, Kind.effect, Kind.size)


def taken_of(parts: Sequence[Part]) -> tuple[Taken, ...] | None:
    """The parts as clauses, each of as few parts as possible; `None` when one cannot be taken."""
    if len(parts) > PARTS_MAX:
        return None

    @cache
    def since(start: int, verb: Tag | None) -> tuple[Taken, ...] | None:
        if start == len(parts):
            return ()
        asideways = None
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
                asideways = asideways or (first, *rest)  # 字太多了，全去掉 asks for something as one
        why = _told_before(parts[start], parts[start + 1 : start + 2], verb)
        rest = since(start + 1, verb) if why else None
        return (why, *rest) if why and rest and rest[0].steps else asideways

    return since(0, None)


def _is_of_next(aside: Part, following: Sequence[Part]) -> bool:
    """Whether what is wrong is told by the next part: "there's a typo, 'A' instead of 'B'"."""
    is_wrong = any(tag.kind is Kind.flawed for tag in aside)
    return is_wrong and any(tag.kind is Kind.instead for part in following for tag in part)


def _told_before(part: Part, following: Sequence[Part], verb: Tag | None) -> Taken | None:
    """The part as what the next one follows from: "our cafe moved, so …"."""
    is_why = bool(following) and following[0][0].text.casefold() in _HENCE
    why = (Tag(Kind.reason, None, "so"), *part)
    return Taken(why, verb=verb, is_aside=True) if is_why and is_told(why) else None


def _ends(parts: Sequence[Part], start: int) -> list[int]:
    """Where a clause may end: early, but for what is wrong and the wish that it be mended."""
    ends = list(range(start + 1, min(start + JOINED_MAX, len(parts)) + 1))
    return ends[1::-1] + ends[2:] if _mended(_joined(parts[start : start + 2])) else ends


def _mended(tags: Part) -> Steps:
    return next(filter(None, map(mended, readings(tags))), ())


def _taking_all(parts: Sequence[Part]) -> Tag | None:
    """The verb that takes away both what it stands behind and what is before: 左边的红球和右边的蓝球都去掉."""
    if len(parts) != 2 or any(tag.kind in _DOING for tag in parts[0]):
        return None
    *_, before, verb = (
        Tag(Kind.pause),
        Tag(Kind.pause),
        *(tag for tag in parts[1] if tag.kind is not Kind.filler),
    )
    return verb if before.kind is Kind.all and verb.kind in (Kind.remove, Kind.gone) else None


def _joined(parts: Sequence[Part]) -> Part:
    """The parts as one, with the pauses between them."""
    return sum(((*part, Tag(Kind.pause)) for part in parts), ())[:-1]


def _taken(tags: Part, verb: Tag | None, *, is_joined: bool, is_first: bool) -> Taken | None:
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
    for named in (*with_names(tags), *without_contrasts(tags)):
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


def _asking(tags: Part, verb: Tag | None) -> Taken | None:
    clause = clause_of(tags)
    if clause is None:
        return None
    if pattern(_SHARED).fullmatch(coded(clause.tags)):
        return Taken(tags, steps_of(clause), verb, shared=clause.colors[0])
    for seen, on in [*_seen_from_each(clause), *_seen_from_each(_without_only(clause))]:
        if steps := steps_of(seen):
            is_of_all = any(isinstance(step, Collage) for step in steps)
            return Taken(tags, steps, _verb_of(seen), says_it=seen.has(Kind.it), on=None if is_of_all else on)
        if verb and (steps := steps_of(_led(seen, verb))):
            return Taken(tags, steps, verb, leans=True, on=on)
    return None


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


def _seen_from_each(clause: Clause) -> list[tuple[Clause, int | None]]:
    """The clause as it stands, and as if each image that it names were the one to be edited.

    "Flip Image 2" is "flip it" on Image 2; "use Image 1 as the background of Image 2" is that with the numbers
    exchanged, on Image 2.
    """
    others = dict.fromkeys(tag.value for tag in clause.placed if tag.kind is Kind.other)
    is_first_named = not others and any(tag.kind is Kind.first for tag in clause.placed)
    return [
        (clause, 1 if is_first_named else None),
        *((_seen_from(clause, other), other) for other in others if isinstance(other, int)),
    ]


def _seen_from(clause: Clause, other: int) -> Clause:
    tags, placed, spoken = (
        _renumbered(listed, other) for listed in (clause.tags, clause.placed, clause.spoken)
    )
    return replace(clause, tags=tags, placed=placed, spoken=spoken)


def _renumbered(tags: Sequence[Tag], other: int) -> Part:
    def seen(tag: Tag) -> Tag:
        if tag.kind is Kind.other and tag.value == other:
            return Tag(Kind.first, None, tag.text)
        return Tag(Kind.other, 1, tag.text) if tag.kind is Kind.first else tag

    return tuple(map(seen, tags))


def _verb_of(clause: Clause) -> Tag | None:
    return next((tag for tag in clause.tags if tag.kind in _VERBS), None)
