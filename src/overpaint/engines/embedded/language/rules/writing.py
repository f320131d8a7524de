"""Text: written, removed, and its colour."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tags, kinds
from overpaint.engines.embedded.language.neighbours import RIGHT
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.naming import is_old
from overpaint.engines.embedded.language.rules.rewriting import BEARER, DONE, NAMING, STATED, WHERE
from overpaint.engines.embedded.language.rules.rule import POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    Position,
    Recolor,
    RemoveText,
    Thing,
)


def _is_used(clause: Clause) -> bool:
    """Whether the first text is what the other is removed with: 用“B”把“A”去掉."""
    before = [tag.kind for tag in clause.tags[: -len(_after_quote(clause))]]
    is_tool = Kind.use in before and set(before[before.index(Kind.use) + 1 :]) <= NAMING
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
    is_written = all(tag.text.casefold().endswith(DONE) for tag in clause.tags if tag.kind is Kind.write)
    called = [
        tag
        for before, tag, after in zip(clause.tags, clause.tags[1:], (*clause.tags[2:], None), strict=False)
        if before.kind in _CALLED and tag.kind in (Kind.object, Kind.carrier)
        if after is None or after.kind not in (Kind.text, Kind.label, Kind.within)
    ]
    return is_written and all(tag.text.casefold() in _STAMPS for tag in called)


_CALLED = kinds("quote label text")
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
    is_stated = any(tag.kind is Kind.saying and tag.text.casefold() in STATED for tag in clause.tags)
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


def _recolored(clause: Clause) -> Steps:
    return (Recolor(Thing(target="text"), clause.colors[-1]),)


WRITING = (
    Rule(
        f"(remove|gone|all|use|cut|make|flawed|telling)* ({WHERE} | {BEARER})? (remove|all|color|size|text|label|saying|to|being|it)* (quote (label|text|size)* (object | carrier (text|label)?)? (text|label|all|one|write)*)+ {WHERE}?"
        f" (all|it|remove|gone|being|become|flawed|flaw|too|size|event|make)* ({WHERE}|carrier)?",
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
