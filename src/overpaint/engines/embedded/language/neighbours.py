"""Words whose meaning their neighbours settle: 靠右的椅子 is on the right, 往右靠 goes there."""

from collections.abc import Sequence
from dataclasses import replace

from overpaint.engines.embedded.language.compounds.counting import COUNTED
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Direction, Extent, Position

_NAMING = kinds("color size scenic extreme object accessory garment carrier unknown one rest spot")


def settled(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> Tag:
    """The tag as what stands around it in its part makes it; `following` is no filler."""
    if meant := _in_english(tag, following, before):
        return meant
    if tag.text not in _HINGES and tag.kind not in _TURNED:
        return tag
    if tag.kind is Kind.saying and tag.text.endswith(_WRITTEN) and any(map(_wishes, before)):
        return Tag(Kind.make, None, tag.text)  # 希望上面写着“A”
    if tag.text in _WANTED and following and following.kind is Kind.quote:
        return Tag(Kind.make, None, tag.text)  # 不要“A”，要“B”
    if tag.text == "只" and before and before[-1].text.endswith(("那", "这")):
        return Tag(Kind.filler, None, tag.text)  # 图2里那只猫
    if tag.text == "太空" and before and before[-1].kind is Kind.position:
        return Tag(Kind.flawed, None, tag.text)  # 左边太空
    if tag.text in _FRESH and following and following.kind is Kind.quote:
        return Tag(Kind.saying, None, tag.text)  # 新的“B”，旧的“A”
    is_after_quote = bool(before) and before[-1].kind is Kind.quote
    if tag.text[-1] in "到至" and is_after_quote and following and following.kind is Kind.quote:
        return Tag(Kind.become, None, tag.text)  # “30”涨到“45”
    if tag.kind is Kind.direction and before and before[-1].text in _FROM:
        return Tag(Kind.position, _SIDES[tag.value], tag.text)  # type: ignore[index] # 从左边挪到右边
    if tag.text == "到" and before and before[-1].kind is Kind.position and before[-1].text[-1] in _MOVING:
        return Tag(Kind.move, None, tag.text)
    if tag.text in _SOMEBODY and any(earlier.kind is Kind.position for earlier in before):
        return Tag(Kind.one, None, tag.text)  # 最左边的那位
    if tag.text == "是" and following and before[-1:] and before[-1].kind is Kind.quote:
        # “A”是红色的, 不是“A”是“B”
        is_contrast = following.kind is Kind.quote and any(each.kind is Kind.not_ for each in before)
        kind = Kind.being if following.kind is Kind.color else Kind.become if is_contrast else tag.kind
        return Tag(kind, None, tag.text)
    if tag.text in RIGHT:
        is_of_quote = bool(following) and bool(before) and before[-1].kind is Kind.quote
        return Tag(Kind.being, None, tag.text) if is_of_quote else tag  # “302”才对，现在写的“203”
    is_led = any(earlier.kind is not Kind.filler for earlier in before)
    if not is_led and (meant := _at_the_start(tag, following)):
        return meant
    if tag.text == "不要" and following and following.kind is Kind.quote:
        return Tag(Kind.gone, None, tag.text)  # 不要“样品”
    if tag.text == "粗细" and following and following.kind in _MEASURED:
        return Tag(Kind.wide, None, tag.text)  # 粗细8%
    if tag.text == "那块" and following and following.kind in (Kind.color, Kind.size):
        return Tag(Kind.filler, None, tag.text)
    if not is_led:
        return tag
    last = next(earlier for earlier in reversed(before) if earlier.kind is not Kind.filler)
    if tag.kind is Kind.not_ and following and following.kind is Kind.too and last.kind in _HAD:
        return Tag(Kind.filler, None, tag.text)  # 对比度别太高
    if tag.text in _THICK and last.kind is Kind.pixels:
        return Tag(Kind.wide, None, tag.text)  # 20像素粗
    if tag.text == "漆" and last.kind is Kind.color:
        return Tag(Kind.hue, None, tag.text)
    return _at_the_end(tag, last, before) if following is None or following.kind is Kind.pause else tag


def _in_english(tag: Tag, following: Tag | None, before: Sequence[Tag]) -> Tag | None:
    text = tag.text.casefold()
    if tag.kind is Kind.gone and text.endswith(" go") and following and following.kind in _WAYS:
        return Tag(Kind.put, None, tag.text)  # the blue boat should go to the left
    if text in _STANDING and _is_made_to(before):
        return Tag(Kind.garb, None, tag.text)  # make him stand on a beach
    if text == "just" and following and _is_of_part(following, before):
        return Tag(Kind.only, None, tag.text)  # keep just the mug, just the center
    if text in ("little", "wee") and tag.is_definite and following:
        return Tag(Kind.size, Extent.small, tag.text)  # that little black speck
    kind = following.kind if following else None
    if text in _PAINTED and kind is Kind.within and _is_manner_of(before):
        return Tag(Kind.filler, None, tag.text)  # in the style of the painting in image 2
    if text == "mind" and not before and following and following.text.casefold().endswith("ing"):
        return Tag(Kind.filler, None, tag.text)  # mind fixing the price?
    if text in _EVEN and kind is Kind.color:
        return Tag(Kind.filler, None, tag.text)  # solid #ff0000
    if text == "minus" and kind is Kind.amount:
        return Tag(Kind.down, None, tag.text)  # saturation minus 40 %
    is_verb = tag.kind in (Kind.object, Kind.unknown) and text in _STAMPING
    if is_verb and kind is Kind.quote and all(each.kind is Kind.filler for each in before):
        return Tag(Kind.write, None, tag.text)  # stamp "SOLD" across it
    if tag.kind is Kind.amount and text in _SURELY and kind in (Kind.become, Kind.saying):
        return Tag(Kind.filler, None, tag.text)  # that really ought to be "B"
    if text in ("say", "let's say") and kind in (Kind.amount, Kind.pixels, Kind.degrees):
        return Tag(Kind.filler, None, tag.text)  # more contrast, say 30 %
    if tag.kind is Kind.look and text.startswith(_SHOT) and not any(map(_likens, before)):
        return Tag(Kind.taken, None, tag.text)  # it was taken at night, brighten it
    if text in _DRAWING and following and _is_shown(following):
        return Tag(Kind.make, None, tag.text)  # draw us as a cartoon
    if text in _MISSING and following is None and before:
        return Tag(Kind.telling, None, tag.text)  # our cafe wall needs it
    if text in _TURNING and kind is Kind.color and any(each.kind is Kind.color for each in before):
        return Tag(Kind.become, None, tag.text)  # the blue door has to go yellow
    if text in ("were", "was") and any(each.text.casefold() in _IF_ONLY for each in before):
        return Tag(Kind.become, None, tag.text)  # I wish the colours were richer
    if text in ("so", "then") and kind is Kind.quote and not before:
        return Tag(Kind.make, None, tag.text)  # it has "A" on it, so "B" please
    is_after_quote = bool(before) and before[-1].kind is Kind.quote
    if text == "in place" and any(each.kind is Kind.quote for each in before):
        return Tag(Kind.replacing, None, tag.text)  # "A" out, "B" in its place
    if text in ("bit", "part", "portion") and is_after_quote:
        return Tag(Kind.label, None, tag.text)  # the "A" bit
    ends = following is None or following.kind is Kind.pause
    if text == "in" and ends and is_after_quote:
        return Tag(Kind.replacing, None, tag.text)  # "A" out, "B" in
    if text == "off" and not ends and is_after_quote:
        return Tag(Kind.within, None, tag.text)  # take "A" off the flyer
    if ends and before and tag.kind is Kind.too and tag.text == "too" and before[-1].kind is Kind.position:
        return Tag(Kind.filler, None, tag.text)  # there's one on the left, too
    return None


def _likens(tag: Tag) -> bool:
    """Whether what follows is what the picture shall look like."""
    return tag.kind in (Kind.to, Kind.become, Kind.make, Kind.change) or tag.text.casefold().startswith(
        ("as ", "like", "if")
    )


_SHOT = ("taken ", "shot at", "shot in", "photographed ", "captured ", "was taken")


def _is_shown(tag: Tag) -> bool:
    """Whether what is drawn is there already: us, my dog, the picture."""
    is_somebody = tag.kind is Kind.subject and tag.text.casefold() in _US
    return (
        tag.kind in (Kind.it, Kind.picture) or is_somebody or (tag.kind is Kind.subject and tag.is_definite)
    )


_US = ("us", "me", "him", "her", "them", "us two", "us all", "both of us", "all of us")
_DRAWING = ("draw", "sketch out", "illustrate", "paint", "depict")
_MISSING = ("needs it", "want it")
_TURNING = ("go", "goes", "going", "has to go", "should go", "must go", "needs to go", "can go")
_IF_ONLY = ("i wish", "we wish", "wish", "if only")
_SURELY = ("really", "very much", "much", "seriously", "far", "way")
_EVEN = ("solid", "plain", "flat", "uniform", "even")
_STAMPING = frozenset(
    listed(
        "stamp | plaster | splash | emblazon | scrawl | scribble | jot | engrave | etch | stencil | slather"
    )
)


def _is_of_part(following: Tag, before: Sequence[Tag]) -> bool:
    """Whether "just" leaves out the rest."""
    is_led = any(tag.kind is not Kind.filler for tag in before)
    if is_led:
        return before[-1].kind is Kind.keep
    return following.kind is Kind.position or (following.kind in _NAMED and following.is_definite)


_NAMED = kinds("object accessory garment carrier subject")


def _is_made_to(before: Sequence[Tag]) -> bool:
    """Whether somebody is to take a pose: "have her" before "sit"."""
    said = [tag for tag in before if tag.kind is not Kind.filler or tag.text.casefold() in _CAUSING]
    return (
        len(said) > 1
        and said[-1].kind in _POSED
        and any(tag.text.casefold() in _CAUSING for tag in said[:-1])
    )


def _is_manner_of(before: Sequence[Tag]) -> bool:
    """Whether what follows is that whose style is meant."""
    return [tag.kind for tag in before[-2:]] == [Kind.effect, Kind.of]


_PAINTED = ("painting", "drawing", "sketch", "artwork", "illustration", "art", "watercolor", "print")
_STANDING = ("stand", "stand up", "sit", "sit down")
_POSED = kinds("subject owner")
_CAUSING = ("make", "have", "let", "get")
_WAYS = kinds("to within position rise fall direction up down")
_THICK = ("粗", "厚", "那么宽", "那么粗", "thick")


def _at_the_start(tag: Tag, following: Tag | None) -> Tag | None:
    kind = following.kind if following else None
    if tag.text in _LEVELS and kind is not Kind.position:
        return Tag(Kind.position, _LEVELS[tag.text], tag.text)
    if tag.kind is Kind.direction and tag.text[0] in "靠偏" and kind in _NAMING:
        return Tag(Kind.position, _SIDES[tag.value], tag.text)  # type: ignore[index] # as Kind says
    if tag.text in _OPINING:
        return Tag(Kind.filler, None, tag.text)  # 总感觉太冷
    if tag.text == "不要" and following is None:
        return Tag(Kind.gone, None, tag.text)  # “样品”太大，不要
    if tag.text in _SMALLER and (kind is None or kind is Kind.pause):
        return Tag(Kind.size, Extent.small, tag.text)  # 放右边，小点
    if tag.kind is Kind.number and tag.text[0] in COUNTED and kind is Kind.color:
        return Tag(Kind.filler, None, tag.text)  # 两辆白车: all that are white
    return None


_OPINING = ("觉得", "我觉得", "总觉得", "老觉得", "我感觉", "总感觉", "我嫌")
_SMALLER = ("小点", "小小点")
_LEVELS = {"底下": Position.bottom, "上头": Position.top}
_SIDES = {
    Direction.left: Position.left,
    Direction.right: Position.right,
    Direction.up: Position.top,
    Direction.down: Position.bottom,
}


def _at_the_end(tag: Tag, last: Tag, before: Sequence[Tag]) -> Tag:
    """不要 at the end of a part says what shall be gone; 不 asks."""
    if tag.text == "顶上" and last.kind is Kind.other:
        return Tag(Kind.put, None, tag.text)  # 拿图2顶上
    if tag.text == "去" and any(
        earlier.kind in (Kind.put, Kind.move) or earlier.text == "弄" for earlier in before
    ):
        return Tag(Kind.filler, None, tag.text)  # 放到左上角去
    if tag.text == "走" and any(earlier.text in _TOWARDS for earlier in before):
        return Tag(Kind.filler, None, tag.text)  # 往暖色走
    if tag.text in _ROUGHLY and last.kind in _MEASURED:
        return Tag(Kind.filler, None, tag.text)  # 15%左右
    if tag.text in _PLEASING and last.kind in _PREFERRED:
        return Tag(Kind.filler, None, tag.text)  # 还是蓝的好看, 暖一点好
    if tag.text in _PLENTY and last.kind is Kind.flaw:
        return Tag(Kind.too, None, tag.text)  # 噪点好多
    if tag.text == "下" and last.kind in _VERBAL:
        return Tag(Kind.filler, None, tag.text)  # 锐化下
    if tag.kind is not Kind.not_:
        return tag
    ending = {"不要": Kind.gone, "不": Kind.filler}.get(tag.text, tag.kind)
    return Tag(ending, None, tag.text)


def _wishes(tag: Tag) -> bool:
    return tag.kind is Kind.filler and not _WISHING.isdisjoint(tag.text)


_WRITTEN = ("写着", "印着", "标着", "写的是", "印的是")
_WANTED = ("要", "我要", "想要", "我想要", "需要")
_FRESH = ("新", "新的", "最新的")
_WISHING = frozenset("要想望盼该")
_TURNED = kinds("direction number not move event saying")
_TOWARDS = ("往", "朝", "向")
_PLEASING = listed("好看 | 更好看 | 好 | 漂亮 | 合适 | 顺眼 | 搭 | 更搭 | 比较搭 | 适合 | 耐看 | 大方")

_HAD = kinds("quality tones hue lighting flaw")
_PREFERRED = kinds("color amount look style")
_ROUGHLY = ("左右", "上下")
_MEASURED = kinds("amount level pixels degrees times number")
_PLENTY = (
    "好多",
    "很多",
    "不少",
    "许多",
    "超多",
    "一堆",
    "特别多",
    "非常多",
    "多",
    "太多",
    "别太多",
    "不要太多",
)
_VERBAL = kinds("look blur change remove crop rotate flip mirror straighten move copy extend pad up down")
RIGHT = ("才对", "才是对的", "才正确", "才是正确的")
_FROM = ("从", "由", "自")
_MOVING = "挪移搬拉推拖"
_SOMEBODY = ("那位", "这位")
_HINGES = {
    "只",
    "太空",
    *_WANTED,
    *_OPINING,
    *_FRESH,
    *_SOMEBODY,
    "到",
    "是",
    *RIGHT,
    *_SMALLER,
    "下",
    *_PLENTY,
    *_ROUGHLY,
    *_THICK,
    *_LEVELS,
    *_PLEASING,
    "不要",
    "那块",
    "漆",
    "粗细",
    "顶上",
    "去",
    "走",
}


def likened(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The tags with 跟 … 似的 as "like", where 跟 alone is "and"."""
    found = list(tags)
    for place, tag in enumerate(found):
        if tag.text in _LIKE:
            start = next((here for here in range(place - 1, -1, -1) if found[here].kind is Kind.pause), None)
            if start is not None and found[start].text in _AS:
                found[start] = replace(found[start], kind=Kind.to)
    return found


_AS = ("跟", "和", "与")
_LIKE = ("似的", "一般", "那样", "那样的", "保持一致", "保持统一")


def complained(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The tags with a first "so" as "too": so dark, fix it."""
    is_so = len(tags) > 1 and tags[0].kind is Kind.result and tags[0].text.casefold().startswith("so")
    is_wrong = is_so and tags[1].text.casefold() in _COMPLAINTS
    return [replace(tags[0], kind=Kind.too), *tags[1:]] if is_wrong else tags


_COMPLAINTS = frozenset(
    listed(
        "dark | dim | bright | blurry | dull | pale | colorful | saturated | contrasty | grainy | noisy | hazy | foggy"
    )
)
