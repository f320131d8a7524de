"""Why somebody wants it, to what end, how the picture came about, and what is there now: known words, no wish.

Clauses of words that need not be known are told by `narrating`.
"""

from collections.abc import Sequence
from itertools import pairwise

from overpaint.engines.embedded.language.clauses import coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.narrating import is_courtesy, is_told
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.backdrop import WAS
from overpaint.engines.embedded.language.rules.rule import BODY
from overpaint.engines.embedded.refusals import RefusalReason

_TAGS_MAX = 12
_STRANGE_MAX = 3  # characters of what it is for

# 花瓶要放进PPT里用, 做logo用
_PURPOSE = (
    f"(it|picture|being|of|{BODY})* (to|use|put|become|within)* purpose+ (within|use|of)*"
    " | (write|put|add)+ within* (garment|object|carrier|accessory)+ within* use"
    " | (make|become|use|to)+ (object|carrier|label|purpose|event|picture|accessory|weave)+ use"
)

_TOLD = kinds(
    "reason result telling subject owner it picture first being too purpose closing form flawed view scenic taken not all rest"
    " within to of background standing_out lighting tones hue label text"
)
_SERVED = kinds("object carrier label text weave size")  # what it is for may be a thing
_GOOD_FOR = kinds("telling standing_out scenic purpose form")
_SOMEBODY = kinds("subject owner")
_SEEN = kinds(
    "being become background ground color hue picture it subject owner flawed first purpose of within object scenery unknown"
)
_OF_LIFE = kinds(
    "unknown event to reason result telling subject owner it picture first being too purpose closing taken not within of use"
    " object accessory garment owner size carrier label weave scenery number view rest all one scenic either"
)
_BEHIND = kinds(
    "object subject form flawed accessory carrier unknown too all one scenic number being garment size"
)

_PLANNED = ("to hang", "to post", "to sell")
_SHOWING = frozenset(
    listed("这是 | 这张是 | 那是 | 图里是 | 图中是 | 照片里是 | 照片上是 | 我是 | 我们是 | 咱们是 | 我家是")
)
_BEING_THERE = frozenset(("有", "都是", "是", "有个", "有些"))
_USING = frozenset(("用", "使用"))
_ASKING = "请帮麻劳求希盼把将给让p"
_DAYS = frozenset(
    listed(
        """
        昨天 | 明天 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六
        星期日 | 星期天 | 时间 | 歌 | 音乐 | 视频 | 电影
        """
    )
)


def is_circumstance(tags: Sequence[Tag]) -> bool:
    """Whether the clause says why, to what end or how the picture came about, and names nothing that could be done."""
    if is_told(tags) or is_courtesy(tags):
        return True
    told = [tag for tag in tags if tag.kind not in (Kind.filler, Kind.pause)]
    if not told or len(told) > _TAGS_MAX:
        return False
    return (
        _is_plan(told)
        or _is_dislike(told)
        or pattern(_PURPOSE).fullmatch(coded(told)) is not None
        or _is_reason(told)
        or _is_reported(told)
        or _is_use(told, tags)
        or ((_is_seen(told) or _is_of_life(told, tags)) and not _wishes(tags))
    )


def is_there(tags: Sequence[Tag]) -> bool:
    """Whether the clause says what the background has: 后面有陌生人."""
    told = [tag for tag in tags if tag.kind is not Kind.filler]
    return (
        len(told) > 1
        and told[0].kind in (Kind.background, Kind.behind)
        and {tag.kind for tag in told[1:]} <= _BEHIND
        and not _BEING_THERE.isdisjoint(tag.text for tag in tags)
        and not _wishes(tags)
        and not any(map(_wants, tags))
    )


def _is_plan(told: Sequence[Tag]) -> bool:
    """I want to hang it over the sofa."""
    is_planned = told[0].kind is Kind.telling and told[0].text.casefold().endswith(_PLANNED)
    return is_planned and {tag.kind for tag in told} <= _TOLD | _SERVED


def _is_dislike(told: Sequence[Tag]) -> bool:
    """My sister is allergic to red."""
    return (
        [tag.kind for tag in told[-2:]] == [Kind.telling, Kind.color]
        and told[-2].text.startswith("is ")
        and {tag.kind for tag in told[:-2]} <= _SOMEBODY
    )


def _is_seen(told: Sequence[Tag]) -> bool:
    """原来是蓝色背景: what is there before the edit."""
    return any(tag.text in WAS for tag in told) and {tag.kind for tag in told} <= _SEEN


def _is_of_life(told: Sequence[Tag], tags: Sequence[Tag]) -> bool:
    """音乐会延期了, 因为店铺…, 投标用的: what its unknown words mean is of no matter."""
    strange = sum(len(tag.text) for tag in told if tag.kind is Kind.unknown)
    is_used = told[-1].text in _USING and len(told) > 1 and strange <= _STRANGE_MAX
    if _is_past(told, tags):
        return True
    is_of_life = told[0].kind is Kind.reason or told[0].text in _SHOWING or _happens(told) or is_used
    return is_of_life and {tag.kind for tag in told if tag.text not in _DAYS} <= _OF_LIFE


def _is_past(told: Sequence[Tag], tags: Sequence[Tag]) -> bool:
    """Whether somebody tells what became of them, in words that need not be known: 我们搬上去了."""
    is_told = told[0].text in _SPEAKERS or tags[0].text in _EVER
    is_done = tags[-1].text in _DONE or tags[0].text in _EVER
    is_done |= any(tag.kind is Kind.not_ for tag in told)
    said = {tag.kind for tag in told[1:] if tag.text != "去"}
    return len(told) > 1 and is_told and is_done and said <= _OF_PAST


_SPEAKERS = frozenset(listed("我们 | 咱们 | 咱 | 我 | 他们 | 她们 | 我俩 | 我爸 | 我妈 | 爸妈"))
_EVER = frozenset(listed("一直 | 从来 | 从没 | 早就 | 好久 | 这辈子 | 我这辈子 | 终于"))
_DONE = ("了", "过", "啦")
_OF_PAST = kinds(
    "unknown event telling not purpose put move up rise subject it all same reason within scenery to"
)


def _is_reported(told: Sequence[Tag]) -> bool:
    """Whether somebody says what may not be: 房东说不能露门牌."""
    is_report = told[0].kind in (Kind.telling, Kind.unknown) and told[0].text[-1] in "说讲"
    is_denied = any(tag.kind is Kind.flawed or tag.text == "不" for tag in told)  # 不要 asks
    return is_report and is_denied and {tag.kind for tag in told[1:]} <= _REPORTED


_REPORTED = kinds(
    "not flawed telling background ground color carrier label text object subject owner too being all"
)


def _happens(told: Sequence[Tag]) -> bool:
    """Whether something happens, and no unknown word is done after that."""
    place = next((place for place, tag in enumerate(told) if tag.kind is Kind.event), len(told))
    return place < len(told) and all(tag.kind is not Kind.unknown for tag in told[place:])


def _is_reason(told: Sequence[Tag]) -> bool:
    """Because my daughter loves it; so that it looks nicer; it's for my shop."""
    is_vague = any(tag.value is RefusalReason.vague for tag in told)
    said = {tag.kind for tag in told if tag.value is not RefusalReason.vague}
    match told[0].kind:
        case Kind.reason:
            return said <= _TOLD
        case Kind.result:
            return said <= _TOLD | _SERVED and (is_vague or bool(said & _GOOD_FOR))
    return said <= _TOLD | _SERVED if _is_for(told) else said <= _TOLD and Kind.telling in said


def _is_use(told: Sequence[Tag], tags: Sequence[Tag]) -> bool:
    """So I can put it on a flyer."""
    words = [word for tag in tags for word in tag.text.casefold().split()]
    is_able = told[0].kind is Kind.result and any(pair in _ABLE for pair in pairwise(words))
    return is_able and {tag.kind for tag in told} <= _TOLD | _SERVED | _USING_IT


_ABLE = {(who, can) for who in ("i", "we", "she", "he", "they", "people") for can in ("can", "could")}
_USING_IT = kinds("put use add write copy move unknown up rise rest size accessory garment")


def _is_for(told: Sequence[Tag]) -> bool:
    """It's for my shop."""
    left = [tag for tag in told if tag.kind not in (Kind.it, Kind.picture, Kind.being)]
    return len(left) > 1 and left[0].text.casefold() == "for"


def _wishes(tags: Sequence[Tag]) -> bool:
    """Whether what nobody knows may be asked for: in English, after 请 or 要."""
    if any(tag.kind is Kind.filler and tag.text[0] in _ASKING for tag in tags):
        return True
    wanted = next((place for place, tag in enumerate(tags) if _wants(tag)), len(tags))
    return any(
        tag.kind is Kind.unknown and (tag.text.isascii() or place > wanted) for place, tag in enumerate(tags)
    )


def _wants(tag: Tag) -> bool:
    return tag.kind is Kind.filler and ("要" in tag.text or "想" in tag.text)
