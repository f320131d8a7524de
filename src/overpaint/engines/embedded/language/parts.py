"""The parts of an instruction: what stands between pauses, or begins with a word that begins a part."""

from collections.abc import Sequence
from dataclasses import replace

from overpaint.engines.embedded.language.clauses import text_of
from overpaint.engines.embedded.language.contrasts import TAKING_BACK
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.neighbours import complained, likened, settled
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.words.asking import ALSO
from overpaint.engines.embedded.language.words.events import SPEAKERS

DOING = kinds(
    "make change add put write remove up down rotate flip crop move mirror resize enlarge shrink extend border blur cut isolate"
    " copy"
)
_OUT = listed(
    "out | away | out please | off please | off | out of picture | out of photo | out of shot | out of frame | out of image"
)


def parts_of(tags: Sequence[Tag]) -> tuple[Tags, ...]:
    """The tags between pauses; what shall be kept begins a part of its own."""
    tags = complained(likened(_without_appositions(tags)))
    parts: list[list[Tag]] = [[]]
    tags = [_counted(tag, before) for before, tag in zip([None, *tags], tags, strict=False)]
    if tags and tags[-1].kind is Kind.pause and tags[-1].text.casefold() in ALSO:
        tags[-1] = replace(tags[-1], kind=Kind.filler)  # on the left also
    for place, (tag, following) in enumerate(zip(tags, _followers(tags), strict=True)):
        if _pairs(tag, following, parts[-1]):
            continue
        if (
            tag.kind is Kind.pause
            or _begins(tag, following, parts[-1])
            or _mends(tag, parts[-1])
            or _adds(tag, following, parts[-1])
            or _tells(tags[place : place + 2])
        ):
            parts.append([])
        if tag.kind is not Kind.pause:
            parts[-1].append(settled(tag, following, parts[-1]))
        elif _comes_earlier(tag, parts) and len(parts) > 1 and any(parts[:-1]):
            parts[-1].append(Tag(Kind.before, None, "after"))
    parts = _with_afterthoughts(parts)
    return tuple(
        _unless_out(tuple(part), is_first=place == 0)
        for place, part in enumerate(parts)
        if any(tag.kind is not Kind.filler for tag in part)
        or text_of(part).casefold() in _OUT
        or (place and text_of(part) in TAKING_BACK)
        if place or len(parts) == 1 or text_of(part) not in _ADDRESSED
    )


_ADDRESSED = frozenset(
    listed(
        "老板 | 美女 | 帅哥 | 老师 | 大哥 | 大姐 | 小哥 | 小姐姐 | 小哥哥 | 阿姨 | 叔叔 | 姐姐 | 哥哥 | 妹子 | 姑娘 | 老板娘 | 先生 | 女士 | 朋友 | 兄弟 | 兄弟们 | 姐妹 | 姐妹们 | 哥们 | 哥们儿 | 老哥"
    )
)  # 老板，背景换成白的


def _with_afterthoughts(parts: Sequence[list[Tag]]) -> list[list[Tag]]:
    """The parts with what only says how much at the end of the one before: darker, but only slightly."""
    left: list[list[Tag]] = []
    for part in filter(None, parts):
        said = {tag.kind for tag in part}
        before = {tag.kind for tag in left[-1]} if left else set()
        if Kind.amount in said and said <= _MEASURING and before & _MEASURED and Kind.amount not in before:
            left[-1] += [tag for tag in part if tag.kind is not Kind.only]
        else:
            left.append(part)
    return left


_MEASURING = kinds("amount filler only by")
_MEASURED = kinds("look quality blur bokeh flaw style")


def _unless_out(part: Tags, *, is_first: bool) -> Tags:
    """What stands by itself after a thing: yellow bucket, upper right: out."""
    if not is_first and text_of(part) in TAKING_BACK:
        return (Tag(Kind.flawed, None, text_of(part)),)  # 背景换白，算了，还是蓝色
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


def _adds(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> bool:
    """Whether something is added to what was asked without a pause: 背景虚化加上暗角."""
    if tag.kind not in (Kind.add, Kind.look) or tag.text.isascii():
        return False
    said = {each.kind for each in before}
    if tag.kind is Kind.look or following is None:
        return tag.kind is Kind.look and tag.text[0] == "加" and bool(said & _ASKED)
    is_mixed = before[-1:] and before[-1].kind is following.kind is Kind.color  # 红色加蓝色的渐变
    return not is_mixed and bool(said & _ASKED) and following.kind in _ADDED


_ASKED = kinds("look blur style crop rotate flip mirror remove become transparent resize")
_ADDED = kinds("look border color quote size bars")


def _mends(tag: Tag, before: Sequence[Tag]) -> bool:
    """Whether what is wrong with the whole picture was told without a pause: 图太歪扶正一下."""
    if tag.kind not in _MENDING or tag.text.isascii():
        return False
    said = [each for each in before if each.kind is not Kind.filler]
    is_told = bool(said) and said[-1].kind in _WRONG and {each.kind for each in said} <= _WHOLE
    return is_told and any(each.kind is Kind.too or each.text[0] == "太" for each in said)


_WRONG = kinds("flawed size wide")
_WHOLE = _WRONG | kinds("picture it first tones hue lighting view being too position")
_MENDING = kinds("add straighten extend resize shrink enlarge times look quality crop pad rotate flip")


def _begins(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> bool:
    kind = following.kind if following else None
    if tag.kind in (Kind.reason, Kind.result):
        return bool(before) and before[-1].kind is not Kind.not_
    if tag.kind is Kind.before and tag.text.casefold() == "before":
        return kind in DOING
    if tag.kind is Kind.keep:
        # 墙不要变: what is kept stands before
        nouns_alone = before and not any(
            earlier.kind in DOING | {Kind.become, Kind.saying, Kind.gone} for earlier in before
        )
        return not any(earlier.kind in (Kind.only, Kind.keep) for earlier in before) and not nouns_alone
    return tag.kind is Kind.same and kind in (Kind.form, Kind.hue, Kind.tones, Kind.effect, Kind.size)
