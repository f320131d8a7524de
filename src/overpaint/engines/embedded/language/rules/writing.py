"""Text: written, replaced, removed, and its colour."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.neighbours import RIGHT
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.naming import is_new_first, is_old
from overpaint.engines.embedded.language.rules.rule import POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    Color,
    Position,
    Recolor,
    RemoveText,
    ReplaceText,
    Thing,
)

_TURNING = kinds("become change to by saying make write put same flawed")
_PLACING = kinds("quote position")
_WRITING = kinds("add write put")


def _replaced(clause: Clause) -> Steps:
    """The old text and the new one, told apart by what stands before and between them."""
    first, second = (place for place, tag in enumerate(clause.tags) if tag.kind is Kind.quote)
    before, between, after = clause.tags[:first], clause.tags[first + 1 : second], clause.tags[second + 1 :]
    one, other = clause.values(Kind.quote)
    is_forward = True if _takes_over(between, after) else _is_forward(before, between)
    is_told = bool(between) and between[0].text == "是"  # 不是“A”是“B”
    if Kind.not_ in {tag.kind for tag in before} and not is_told and not _has_pause_between_quotes(clause):
        return ()  # 不要把“A”改成“B”
    if is_forward is None or one == other:
        return ()
    old, new = (one, other) if is_forward else (other, one)
    colors = _colors((*_without_what_is(clause, between), *after))
    is_placed = (
        clause.position and next(tag for tag in clause.placed if tag.kind in _PLACING).kind is Kind.quote
    )
    # "B" in red where it says "A"
    is_of_old = not is_forward and not _stands_before(Kind.instead, between)
    if is_placed or not _tells_which(before) or len(colors) > 1 or (colors and is_of_old):
        return ()
    return (ReplaceText(old, new, next(iter(colors), None)),)


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
    """Whether the second text comes in for the first: "A" out, "B" in."""
    return not between and bool(after) and after[0].kind is Kind.replacing


def _stands_before(joint: Kind, tags: Tags) -> bool:
    """Whether a colour stands before the joint, and none behind it."""
    kinds_said = [tag.kind for tag in tags]
    return joint in kinds_said and Kind.color in kinds_said[: kinds_said.index(joint)]


def _has_pause_between_quotes(clause: Clause) -> bool:
    first, second = (place for place, tag in enumerate(clause.spoken) if tag.kind is Kind.quote)
    return any(tag.kind is Kind.pause for tag in clause.spoken[first:second])


def _is_forward(before: Tags, between: Tags) -> bool | None:
    """Whether the old text comes first; `None` where that is not said."""
    earlier, joint = ({tag.kind for tag in tags} for tags in (before, between))
    if Kind.not_ in earlier and not _is_of_quote(before):
        return None  # "don't replace …"
    if any(tag.kind is Kind.become and _changes(tag) for tag in before):
        return None  # 标题改成“A”，副标题改成“B”: the old ones are not said
    if not joint and before and (before[-1].kind is Kind.instead or before[-1].text in _DENYING):
        return True  # where it says "A" I want "B"; 不是“A”，是“B”
    if between and between[0].text in RIGHT:
        return False
    if Kind.remove in joint or not joint:
        return None
    if {tag.text for tag in between} & _TAKING_PLACE:
        return False
    if (is_new := is_new_first(before, between)) is not None:
        return not is_new
    if between[0].text in _PLACES and joint & _TURNING:
        return True  # 写“A”的地方改成“B”
    if Kind.instead in joint and (is_forward := _is_told_wrong(before)) is not False:
        return is_forward
    is_mending = any(tag.text.casefold() in _MENDING for tag in before)
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
        return True if joint & _TURNING - {Kind.to} else None
    is_written = any(tag.kind in _WRITING and tag.text not in _SIGNED for tag in before)
    is_written &= not all(_changes(tag) for tag in between)  # 上面写“A”，改成“B”
    # “A”放到“B”上面 replaces nothing
    joint = {tag.kind for tag in between if tag.kind is not Kind.put or tag.text.isascii()}
    return True if joint & _TURNING and (not is_written or _is_told(before)) else None


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
    return any(text in _STATED or text.endswith(_DONE) for text in said) and not any(
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
    return {tag.kind for tag in before[place + 1 :]} <= _NAMING


_DENYING = ("not", "不是", "并非", "不该是", "不应该是", "不应是")
_TAKING_PLACE = frozenset(("替", "替代", "顶替", "替掉", "顶掉", "顶"))  # “B”替“A”
_SIGNED = ("落款", "署名")
_NAMING = kinds("being saying text label become to write color")


def _tells_which(before: Tags) -> bool:
    """Whether every colour is that of the text that follows: the red text "A"."""
    place = next((place for place, tag in enumerate(before) if tag.kind is Kind.color), len(before))
    return {tag.kind for tag in before[place:]} <= _NAMING


def _colors(tags: Tags) -> list[Color]:
    return [tag.value for tag in tags if isinstance(tag.value, Color)]


def _covered(clause: Clause) -> Steps:
    """The text that another one is put over: 用“B”盖住“A”, 用“B”把“A”替换掉."""
    new, old = clause.values(Kind.quote)
    verb = next(tag for tag in clause.tags if tag.kind in (Kind.remove, Kind.change))
    is_over = verb.kind is Kind.change or verb.text.startswith(_COVERING)
    if not is_over or new == old or len(clause.colors) > 1 or _has_pause_between_quotes(clause):
        return ()
    return (ReplaceText(old, new, next(iter(clause.colors), None)),)


_COVERING = ("盖", "遮", "覆盖", "挡", "压")


def _is_used(clause: Clause) -> bool:
    """Whether the first text is what the other is removed with: 用“B”把“A”去掉."""
    before = [tag.kind for tag in clause.tags[: -len(_after_quote(clause))]]
    is_tool = Kind.use in before and set(before[before.index(Kind.use) + 1 :]) <= _NAMING
    return is_tool and len(clause.values(Kind.quote)) > 1


def _removed(clause: Clause) -> Steps:
    is_kept = _is_kept(clause) and not _is_told_first(clause)
    asks = clause.has(Kind.remove, Kind.gone, Kind.cut) and not is_kept and _is_lettered(clause)
    if not asks or _is_of_another(clause) or _is_used(clause):
        return ()
    return tuple(RemoveText(old) for old in clause.values(Kind.quote))


def _after_quote(clause: Clause) -> Tags:
    return clause.tags[next(place for place, tag in enumerate(clause.tags) if tag.kind is Kind.quote) :]


def _is_of_another(clause: Clause) -> bool:
    """Whether it is no text that shall go: "cut out the man with …", "… so remove the sign"."""
    is_cut_out = clause.has(Kind.cut) and clause.has(Kind.subject, Kind.owner)
    *_, verb, last = (*clause.tags[:1], *clause.tags)
    is_removed = last.kind is Kind.carrier and verb.kind in (Kind.remove, Kind.gone)
    after = {tag.kind for tag in _after_quote(clause)}
    is_made = any(tag.kind is Kind.make and tag.text.casefold() not in _SHOWN for tag in clause.tags)
    is_made = is_made and not after & {Kind.gone, Kind.remove}  # take "7" and make it "10"
    return is_made or is_cut_out or (is_removed and not verb.text.casefold().endswith("off"))


_SHOWN = ("showing", "show", "shown", "displayed", "displaying")


def _left_out(clause: Clause) -> Steps:
    """The photo without the words "A"."""
    is_without = {tag.text.casefold() for tag in clause.tags if tag.kind is Kind.not_} <= _WITHOUT
    return (RemoveText(clause.values(Kind.quote)[0]),) if is_without and _is_lettered(clause) else ()


_WITHOUT = frozenset(("without", "no more", "no"))


def _is_lettered(clause: Clause) -> bool:
    """Whether what each text is called is nothing but text: a watermark, and no sticker."""
    is_written = all(tag.text.casefold().endswith(_DONE) for tag in clause.tags if tag.kind is Kind.write)
    called = [
        tag
        for before, tag, after in zip(clause.tags, clause.tags[1:], (*clause.tags[2:], None), strict=False)
        if before.kind in _CALLED and tag.kind in (Kind.object, Kind.carrier)
        if after is None or after.kind not in (Kind.text, Kind.label, Kind.within)
    ]
    return is_written and all(tag.text.casefold() in _STAMPS for tag in called)


_CALLED = kinds("quote label text")
_DONE = ("ed", "written", "wrote", "put")
_STAMPS = frozenset(
    listed(
        """
        watermark | watermarks | stamp | stamps | date stamp | timestamp | mark | marking | logo | overlay | signature | branding
        水印 | 戳 | 印戳 | 角标 | 章 | 印章 | 公章 | 图章
        """
    )
)


def _is_told_first(clause: Clause) -> bool:
    """I don't want people to read it, so take it off."""
    said = [tag.kind for tag in clause.spoken]
    return Kind.pause in said and Kind.remove in said[said.index(Kind.pause) :]


def _is_kept(clause: Clause) -> bool:
    """I don't want it removed."""
    said = [tag.kind for tag in clause.spoken]
    if clause.tags[0].kind is not Kind.gone or Kind.remove not in said:
        return False
    return Kind.pause not in said[said.index(Kind.gone) : said.index(Kind.remove)]


def _all_removed(clause: Clause) -> Steps:
    is_asked = not _is_kept(clause) and clause.has(Kind.remove, Kind.gone) != clause.has(
        Kind.not_
    )  # "no text", and not "don't remove it"
    return (RemoveText(ALL_TEXT),) if is_asked else ()


def _all_above_removed(clause: Clause) -> Steps:
    """上面的字都去了: the place and what stands there in one word."""
    is_text = any(tag.kind is Kind.within and tag.text.endswith("字") for tag in clause.tags)
    return _all_removed(clause) if is_text else ()


def _added(clause: Clause) -> Steps:
    """One text, with any of position, colour and size, in any order."""
    quotes, colors, sizes = clause.values(Kind.quote), clause.colors, set(clause.of(Kind.size))
    if any(tag.text in RIGHT or is_old(tag) for tag in clause.tags) or _is_there_already(clause):
        return ()  # “A”才对; 旧电话“A”
    is_stated = any(tag.kind is Kind.saying and tag.text.casefold() in _STATED for tag in clause.tags)
    asks = clause.position or clause.has(Kind.add, Kind.write, Kind.put, Kind.saying, Kind.label, Kind.text)
    asks = asks or any(tag.kind is Kind.size and "字" in tag.text for tag in clause.tags)
    if any(tag.kind is Kind.form and tag.text.casefold() not in _FONTS for tag in clause.tags):
        return ()
    if any(tag.kind is Kind.carrier and tag.text.casefold() not in _PAGES for tag in clause.tags):
        return ()  # what stands somewhere in the picture is not written on
    if clause.spoken[-1].kind is Kind.saying or clause.spoken[-1].text.casefold() == "should be":
        return ()  # the words "A" should now say: what?
    if is_stated and not clause.has(Kind.add, Kind.write, Kind.put, Kind.make):
        return ()
    if len(quotes) != 1 or len(colors) > 1 or len(sizes) > 1 or not asks:
        return ()
    is_on_top = any(tag.text.casefold() == "on top" for tag in clause.tags)
    position = clause.position or (Position.top if is_on_top else None)
    return (AddText(quotes[0], position, next(iter(colors), None), next(iter(sizes), None)),)


def _is_there_already(clause: Clause) -> bool:
    """Whether the text is spoken of as one that is there: the text "A" in black."""
    is_named = any(tag.kind in (Kind.text, Kind.label) and tag.is_definite for tag in clause.tags)
    is_new = clause.position or clause.has(Kind.add, Kind.write, Kind.put, Kind.saying, Kind.become)
    return (
        is_named and not is_new and (bool(clause.colors) or not clause.has(Kind.make, Kind.being, Kind.use))
    )


_FONTS = frozenset(("font", "fonts", "typeface", "type"))
_PAGES = frozenset(
    listed(
        """
        poster | page | card | cover | flyer | postcard | invitation | banner | label | sticker | magazine | ticket
        海报 | 封面 | 卡片 | 页面 | 传单 | 邀请函 | 明信片 | 横幅 | 卡 | 贴纸 | 标签 | 票
        """
    )
)
_STATED = frozenset(
    (
        *("reads", "says", "it says", "currently says", "currently reads", "now says", "写着", "上写着"),
        *("写的是", "现在写的是", "写的", "印的是", "印的", "显示的是"),
    )
)


def _recolored(clause: Clause) -> Steps:
    return (Recolor(Thing(target="text"), clause.colors[-1]),)


_BEARER = "(carrier|garment|object|accessory|subject|owner|scenery|first)"
_WHERE = f"((within|of) (unknown|size|color|label)? {_BEARER}+ (within|of)? | (within|of) owner? unknown | beside {_BEARER}+ | {_BEARER}+ (within|beside) | unknown within)"
_AROUND = any_of(
    "make change become use put write add to by of within saying being text label all one it same not instead replacing flawed flaw too event hue rest telling"
)
_ON = (
    "((within|of) (size|label|owner)* (carrier|garment|object|accessory|first|subject|scenery)+ (within|of)?)"
)
_AFTER = f"{any_of('make change become use to text label one it replacing same all being saying within color hue write form')} {_ON}? {any_of('make change it text one replacing within to use color hue')}"
_NEAR = f"{_AROUND} ({_BEARER}* {_WHERE}? | {_BEARER}+) {_AROUND} color? {_AROUND}"

WRITING = (
    Rule(f"remove? {_NEAR} quote {_NEAR} quote {_AFTER}", _replaced, POSITION),
    Rule(
        "use (color|text|label|to)* quote (text|label)* (remove within? (text|label)* quote (text|label)*"
        " | (text|label)* quote (text|label)* (remove|change)) (it|all)*",
        _covered,
    ),
    Rule(
        f"(remove|gone|all|use|cut|make|flawed|telling)* ({_WHERE} | {_BEARER})? (remove|all|color|size|text|label|saying|to|being|it)* (quote (label|text|size)* (object | carrier (text|label)?)? (text|label|all|one|write)*)+ {_WHERE}?"
        f" (all|it|remove|gone|being|become|flawed|flaw|too|event|make)* ({_WHERE}|carrier)?",
        _removed,
        POSITION,
    ),
    Rule(
        f"{any_of('being gone telling saying subject owner it to label text too flawed within carrier object first color form write put')} quote"
        f" {any_of('object label text carrier within of being flawed it subject owner first garment telling scenery')}"
        " (remove|gone|make)+ (it|all|label|text|gone)*",
        _removed,
        POSITION,
    ),
    Rule("(make|it)* not (text|label|color|all)* quote object? (text|label)*", _left_out),
    Rule(
        "(remove|gone|all|not|make|within|of)* ((carrier|object|garment)+ within?)? (all|remove|being)* text (within|of)* ((carrier|object|garment|it)+ within?)? (all|remove|gone|being|become|it)*",
        _all_removed,
    ),
    Rule("(within|all|being|of)* within (all|being)* (remove|gone)+ all*", _all_above_removed),
    Rule(
        "(within|of|all)* text (all|being|it)* (too|flawed)+ (it|all)* (remove|gone)+ (it|all)*",
        _all_removed,
    ),  # 字太多了，全去掉
    Rule("(make|add)? all? not all? text one?", _all_removed),
    Rule(
        any_of(
            "add write put make use to of text label saying hue it color size all one within quote being carrier scenic owner form"
        ),
        _added,
        POSITION,
    ),
    Rule(
        "(make|change|become|use)* (hue of?)? all? text hue? (being|make|change|become|to|use|within|it|all|same)* color (hue|text|one)?",
        _recolored,
    ),
)
