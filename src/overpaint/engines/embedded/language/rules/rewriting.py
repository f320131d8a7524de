"""Texts that give way to others: which of two is the old one, and which the new."""

from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.neighbours import RIGHT
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.naming import is_new_first
from overpaint.engines.embedded.language.rules.rule import POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.plan import Color, ReplaceText

# what is said of texts elsewhere, too
NAMING = kinds("being saying text label become to write color")
DONE = ("ed", "written", "wrote", "put")
STATED = frozenset(
    (
        *("reads", "says", "it says", "currently says", "currently reads", "now says", "写着", "上写着"),
        *("写的是", "现在写的是", "写的", "印的是", "印的", "显示的是"),
    )
)
BEARER = "(carrier|garment|object|accessory|subject|owner|scenery|first)"
WHERE = f"((within|of) (unknown|size|color|label)? {BEARER}+ (within|of)? | (within|of) owner? unknown | beside {BEARER}+ | {BEARER}+ (within|beside) | unknown within)"

_TURNING = kinds("become change to by saying make write put same flawed")
_PLACING = kinds("quote position")
_WRITING = kinds("add write put")


def _replaced(clause: Clause) -> Steps:
    """The old text and the new one, told apart by what stands before and between them."""
    first, second = (place for place, tag in enumerate(clause.tags) if tag.kind is Kind.quote)
    before, between, after = clause.tags[:first], clause.tags[first + 1 : second], clause.tags[second + 1 :]
    one, other = clause.values(Kind.quote)
    is_forward = True if _takes_over(between, after) else _is_forward(before, between, after)
    is_told = bool(between) and between[0].text == "是"  # 不是“A”是“B”
    if Kind.not_ in {tag.kind for tag in before} and not is_told and not _has_pause_between_quotes(clause):
        return ()  # 不要把“A”改成“B”
    if is_forward is None or one == other or _is_answered(clause):
        return ()
    old, new = (one, other) if is_forward else (other, one)
    colors = _colors((*_without_what_is(clause, between), *after))
    # "B" in red where it says "A"
    is_of_old = not is_forward and not _stands_before(Kind.instead, between)
    if _is_placed(clause) or not _tells_which(before) or len(colors) > 1 or (colors and is_of_old):
        return ()
    return (ReplaceText(old, new, next(iter(colors), None)),)


def _is_answered(clause: Clause) -> bool:
    """Whether a "no" stands by itself, which may deny either text: "A"? No, "B"."""
    return any(
        tag.text.casefold() == "no" and after.kind is Kind.pause for tag, after in pairwise(clause.spoken)
    )


def _is_placed(clause: Clause) -> bool:
    """Whether the place may be where the new text goes; "A" at the bottom, before the new text is named, is there."""
    if not clause.position:
        return False
    placing = [tag for tag in clause.placed if tag.kind in _PLACING]
    is_between = [tag.kind for tag in placing] == [Kind.quote, Kind.position, Kind.quote]
    is_asked = any(tag.kind in _WRITING for tag in clause.placed)
    return placing[0].kind is Kind.quote and not (is_between and not is_asked)


def _without_what_is(clause: Clause, between: Tags) -> Tags:
    """What is between the texts without the colour that the old one has: "A" is red, change it to "B"."""
    kinds_said = [tag.kind for tag in between]
    is_stated = kinds_said[:2] in ([Kind.being, Kind.color], [Kind.within, Kind.color])
    return between[2:] if is_stated and _is_parted(clause, between[1]) else between


def _is_parted(clause: Clause, tag: Tag) -> bool:
    """Whether a pause follows."""
    place = next(place for place, each in enumerate(clause.spoken) if each is tag)
    return clause.spoken[place + 1].kind is Kind.pause


def _takes_over(between: Tags, after: Tags) -> bool:
    """Whether the second text comes in for the first: "A" out, "B" in; "A" gone from the door, "B" in its stead."""
    is_gone = {tag.kind for tag in between} <= _GONE
    return is_gone and bool(after) and after[0].kind is Kind.replacing


_GONE = kinds("gone remove being within of carrier object label text")


def _stands_before(joint: Kind, tags: Tags) -> bool:
    """Whether a colour stands before the joint, and none behind it."""
    kinds_said = [tag.kind for tag in tags]
    return joint in kinds_said and Kind.color in kinds_said[: kinds_said.index(joint)]


def _has_pause_between_quotes(clause: Clause) -> bool:
    first, second = (place for place, tag in enumerate(clause.spoken) if tag.kind is Kind.quote)
    return any(tag.kind is Kind.pause for tag in clause.spoken[first:second])


def _is_forward(before: Tags, between: Tags, after: Tags) -> bool | None:
    """Whether the old text comes first; `None` where that is not said."""
    earlier, joint = ({tag.kind for tag in tags} for tags in (before, between))
    if Kind.not_ in earlier and not _is_of_quote(before):
        return None  # "don't replace …"
    if any(tag.kind is Kind.become and _changes(tag) for tag in before):
        return None  # 标题改成“A”，副标题改成“B”: the old ones are not said
    if not joint and [tag.text.casefold() for tag in before] == ["make"]:
        return True  # make the "A" a "B"
    if not joint and before and (before[-1].kind is Kind.instead or before[-1].text in _DENYING):
        return True  # where it says "A" I want "B"; 不是“A”，是“B”
    if between and between[0].text in RIGHT:
        return False
    if Kind.remove in joint or not joint:
        return None
    if {tag.text for tag in between} & _TAKING_PLACE or _is_substitute(before, between):
        return False
    if (is_new := is_new_first(before, between, after)) is not None:
        return not is_new
    if between[0].text in _PLACES and joint & _TURNING:
        return True  # 写“A”的地方改成“B”
    if Kind.instead in joint and (is_forward := _is_told_wrong(before)) is not False:
        return is_forward
    is_mending = any(tag.text.casefold() in _MENDING | _MISTAKEN for tag in before)
    if joint & {Kind.being, Kind.become} and joint <= _SEEMING and (is_mending or _is_told(before)):
        return True  # it says "A" but it's "B"
    if earlier & {Kind.not_, Kind.instead}:  # not "LEFT" but "RIGHT"
        return None if joint & {Kind.not_, Kind.instead} else True
    if joint & {Kind.not_, Kind.instead}:  # "B" instead of "A"
        return False
    if Kind.use in earlier and Kind.change not in earlier:  # use "B" for "A"
        said = {tag.text.casefold() for tag in between}
        return None if not joint & {Kind.change, Kind.to} else "with" in said
    if Kind.remove in earlier:  # take "A" out and put "B" there
        return True if joint & (_TURNING | {Kind.use}) - {Kind.to} else None
    is_written = any(tag.kind in _WRITING and tag.text not in _SIGNED for tag in before)
    is_written &= not all(_changes(tag) for tag in between)  # 上面写“A”，改成“B”
    # “A”放到“B”上面 replaces nothing
    joint = {tag.kind for tag in between if tag.kind is not Kind.put or tag.text.isascii()}
    return True if joint & _TURNING and (not is_written or _is_told(before)) else None


def _is_substitute(before: Tags, between: Tags) -> bool:
    """Whether the first text comes in for the other: substitute "B" for "A"."""
    is_put_in = any(tag.text.casefold() in _SUBSTITUTING for tag in (*before, *between[:1]))
    return is_put_in and bool(between) and between[-1].text.casefold() == "for"


_SUBSTITUTING = (
    *("substitute", "substituted", "substituting", "sub", "subbed", "sub in", "subbed in"),
    *("swap in", "swapped in", "switch in", "trade in"),
)


def _changes(tag: Tag) -> bool:
    """Whether the verb is said only of what is there: 改成."""
    return tag.kind in (Kind.become, Kind.change) and tag.text[0] in "改换变更替"


_PLACES = ("地方", "位置", "那个地方", "那个位置")
_MENDING = frozenset(("fix", "correct", "amend"))  # fix the spelling of "A", it's "B"
_SEEMING = kinds("being become it to flawed")
_ASKING = kinds("make change add write put use become")
_MISTAKEN = frozenset(
    listed(
        "typo | mistake | misspelled | misspelt | mistyped | misprint | misprinted | error | spelling mistake | spelling error"
    )
)


def _is_told(before: Tags) -> bool:
    """Whether what stands before a text says that it is there: it says, they printed."""
    said = [tag.text.casefold() for tag in before if tag.kind in (Kind.saying, Kind.write)]
    return any(text in STATED or text.endswith(DONE) for text in said) and not any(
        tag.kind in _ASKING - {Kind.write, Kind.put, Kind.become} for tag in before
    )


def _is_told_wrong(before: Tags) -> bool | None:
    """Whether "A" instead of "B" is a mistake and no wish; `None` where it may be either."""
    if any(tag.text.casefold() in _MISTAKEN for tag in before) or _is_told(before):
        return True
    is_stated = {tag.kind for tag in before} & {Kind.flawed, Kind.being}
    return None if is_stated and not any(tag.kind in _ASKING for tag in before) else False


def _is_of_quote(before: Tags) -> bool:
    """Whether the last "not" is said of the text that follows."""
    place = max(place for place, tag in enumerate(before) if tag.kind is Kind.not_)
    return {tag.kind for tag in before[place + 1 :]} <= NAMING


_DENYING = ("not", "不是", "并非", "不该是", "不应该是", "不应是")
_TAKING_PLACE = frozenset(("替", "替代", "顶替", "替掉", "顶掉", "顶"))  # “B”替“A”
_SIGNED = ("落款", "署名")


def _tells_which(before: Tags) -> bool:
    """Whether every colour is that of the text that follows: the red text "A"."""
    place = next((place for place, tag in enumerate(before) if tag.kind is Kind.color), len(before))
    return {tag.kind for tag in before[place:]} <= NAMING


def _colors(tags: Tags) -> list[Color]:
    return [tag.value for tag in tags if isinstance(tag.value, Color)]


def _given_way(clause: Clause) -> Steps:
    """The text that is gone, and what it turns into: “A”不要了，换成“B”."""
    old, new = clause.values(Kind.quote)
    verbs = [tag for tag in clause.tags if tag.kind in (Kind.become, Kind.change)]
    is_asked = all(not tag.text.isascii() for tag in verbs) and old != new
    if clause.tags[0].kind is Kind.gone and not _has_pause_between_quotes(clause):
        return ()  # 不要把“A”改成“B”
    return (ReplaceText(old, new, next(iter(clause.colors), None)),) if is_asked else ()


def _covered(clause: Clause) -> Steps:
    """The text that another one is put over: 用“B”盖住“A”, 用“B”把“A”替换掉."""
    new, old = clause.values(Kind.quote)
    verb = next(tag for tag in clause.tags if tag.kind in (Kind.remove, Kind.change))
    is_over = verb.kind is Kind.change or verb.text.startswith(_COVERING)
    if not is_over or new == old or len(clause.colors) > 1 or _has_pause_between_quotes(clause):
        return ()
    return (ReplaceText(old, new, next(iter(clause.colors), None)),)


_COVERING = ("盖", "遮", "覆盖", "挡", "压")


_AROUND = any_of(
    "make change become use put write add to by of within saying being text label all one it same not instead replacing flawed flaw too event hue rest telling"
)
_ON = (
    "((within|of) (size|label|owner)* (carrier|garment|object|accessory|first|subject|scenery)+ (within|of)?)"
)
_AFTER = f"{any_of('make change become use to text label one it replacing same all being saying within color hue write form')} {_ON}? {any_of('make change it text one replacing within to use color hue')}"
_NEAR = f"{_AROUND} ({BEARER}* {WHERE}? | {BEARER}+) {_AROUND} color? {_AROUND}"

REWRITING = (
    Rule(f"remove? {_NEAR} quote gone? {_NEAR} quote {_AFTER}", _replaced, POSITION),
    Rule(
        f"(gone|remove)? {_NEAR} quote (text|label|it|being|carrier)* (remove|gone)+ (become|change)+ (text|label)* color? quote (text|label|color)*",
        _given_way,
    ),
    Rule(
        "gone quote (text|label|it)* (become|change|make)+ (text|label)* color? quote (text|label)*",
        _given_way,
    ),
    Rule(
        "use (color|text|label|to)* quote (text|label)* (remove within? (text|label)* quote (text|label)*"
        " | (text|label)* quote (text|label)* (remove|change)) (it|all)*",
        _covered,
    ),
)
