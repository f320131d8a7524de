"""Words with a second meaning, which counts where the first makes no sense of the clause.

"Park the green bottle on the left" puts it there; 北京换成白色 is 背景, slipped in typing by sound.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.lexicon import lexicon
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.words.animals import ANIMALS
from overpaint.engines.embedded.language.words.asking import ALSO
from overpaint.engines.embedded.plan import Direction, Extent, Position

_SECOND: Mapping[Kind, str] = {
    Kind.blur: "糊 | 朦胧 | 朦朦胧胧 | soft | hazy | dreamy | fuzzy",
    Kind.standing_out: "sharp | crisp | tack sharp",
    Kind.hue: "finish | paint",
    Kind.not_: "nothing",
    Kind.label: "时间 | 抬头",
    Kind.behind: "远处 | 远景",
    Kind.text: "字体",
    Kind.within: "上面 | 上边 | 上头",
    Kind.write: "补上 | 补一行 | 补",
    Kind.picture: "old photo | old photograph | old picture | aged photo",
    Kind.filler: "有点 | 有些 | 空白处 | 空白地方 | 空白区域 | 空白位置 | 空的位置 | 空处 | 留白处 | 留白的地方 | 留白 | 空白的地方 | 空的地方 | 空白部分 | 空白",
    Kind.down: "soften | softer | fade",
    Kind.fall: "back",
    Kind.being: "现在是 | 如今是",
    Kind.keep: "只要 | 就要",
    Kind.become: "转 | 拉到 | 来个 | 来一个 | 来点 | 上个 | 整一个 | 还是 | 配个 | 换",
    Kind.remove: "剪掉 | 剪了 | 切掉 | rm | bin | trash",
    Kind.move: "park | 提 | 提一提 | 提提 | 提高 | 升高 | 抬高 | 降一降 | 降低 | 降降 | fly | float | hover | drift",
    Kind.make: "take",
    Kind.put: """
        盖上 | 盖 | 印上 | 印 | 印个 | 顶上 | sit | stand | hang | live | drop | pop | set | go | goes | belong | belongs | perch | let's have | have | i want | i need | i'd like
        i'd love | i would like | i would love | we want | we'd like | should be | could i be | could we be | can i be | i'd love to be | i'd like to be | we'd love to be | we'd like to be
        what if i was | what if i were | what if we were | if only i was | if only i were | if only we were | i'd kill to be
        can we be | i want to be | i'd rather be | i wish i was | i wish i were | i wish we were | we should be
        would look great | would look better | would look good | would look nicer | we'd look great | i'd look great
        we'd look good | i'd look good | take | send | bring | teleport | transport | whisk | photoshop
    """,
    Kind.object: "花 | rose | orange | peach | lavender | mint | olive | salmon | chocolate | coral | lime | violet | cherry | plum | blotch | blotches | speck | specks | speckle | spots | smudge | smudges | blemish | tattoo | lighter | can | cans",
    Kind.label: "lines | row",
    Kind.wide: "across",
    Kind.flawed: "old | stupid | damn | bloody | darn | freaking | washed out | dull | faded | pale | drab | dark | 暗淡 | 灰暗 | 淡 | 太空 | 清楚 | 太清楚 | 清晰 | 太清晰",
    Kind.background: "北京 | 背影",
    Kind.gone: "no more | no | without",
    Kind.gradient: "blend | transition | shading",
    Kind.all: "whatever | both",
    Kind.copy: "again",
    Kind.form: "edges | outlines | lines",
    Kind.effect: "way | painting | artwork | feel",
    Kind.border: "line | outline | edge | rim",
    Kind.pad: "fill gaps | fill gap | fill space | fill it | fill it in | fill in | fill area",
    Kind.purpose: "website | site",
    Kind.rest: "whatever is | whatever's | whatever is there",
    Kind.telling: "why is there | why are there | what's with | what's that | what is that | who put | birthday | anniversary | wedding | graduation | party | holiday | holidays | application | interview | 生日 | 毕业 | 周年 | 婚礼 | 聚会 | 面试",
    Kind.filling: "fix it | retouch | touch up | 修一下 | 修一修 | 修修 | 优化 | 补齐 | 补",
}


def readings(tags: Tags) -> Iterator[Tags]:
    """The tags as they stand, then with the second meaning of each word that has one."""
    yield tags
    yield from _with_particles(tags)
    yield from _without_wisher(tags)
    yield from _with_scenes(tags)
    yield from _with_texts_placed(tags)
    yield from _with_things_placed(tags)
    yield from _without_besides(tags)
    for place, tag in enumerate(tags):
        for second in _seconds().get(tag.text.casefold(), ()):
            is_told = second.kind is Kind.blur and _tells(tags)
            is_told |= second.kind is Kind.garment and not tag.is_definite  # my top
            if second.kind is not tag.kind and not (is_told or _is_pose(tags[: place + 1])):
                kind = Kind.copy if second.kind is Kind.put and _is_doubled(tags[place:]) else second.kind
                changed = replace(second, kind=kind, text=tag.text)
                yield (*tags[:place], changed, *tags[place + 1 :])
    if named := _with_names(tags):
        yield named


def _with_names(tags: Tags) -> Tags:
    """The tags with what a colour or a place points at as a thing: 红色的安全帽, whatever 安 and 全 mean alone."""
    left, end = list[Tag](), 0
    for place, tag in enumerate(tags):
        if place < end:
            continue
        left.append(tag)
        if tag.kind in (Kind.color, Kind.position):
            start = next(
                (here for here in range(place + 1, len(tags)) if tags[here].kind is not Kind.filler), 0
            )
            name = [*takewhile(_names, tags[start : start + _NAME_MAX])] if start else []
            if any(each.kind is Kind.unknown for each in name):
                left.append(Tag(Kind.object, None, "".join(each.text for each in name)))
                end = start + len(name)
    return tuple(left) if end else ()


def _names(tag: Tag) -> bool:
    """Whether the tag may be a piece of a name that nobody listed."""
    is_han = "\u4e00" <= tag.text[:1] <= "\u9fff"
    return is_han and (
        tag.kind is Kind.unknown or tag.kind in _THINGS or (len(tag.text) == 1 and tag.kind in _NAMING)
    )


_NAME_MAX = 4  # tags
_THINGS = kinds("object accessory carrier")
_NAMING = kinds("filler all size tones weave scenery amount form scenic garment hue text label")


def _is_doubled(tags: Tags) -> bool:
    """Whether there shall be a second one: "can I have the green plant on the right too"."""
    is_had = tags[0].text.casefold() in _HAVING
    return is_had and tags[-1].text.casefold() in ALSO and any(tag.kind is Kind.position for tag in tags)


_HAVING = (
    *("let's have", "have", "i want", "i need", "i'd like", "i'd love"),
    *("i would like", "i would love", "we want"),
)


def _tells(tags: Tags) -> bool:
    """Whether the words say what is, not what shall be: the background is too soft."""
    return any(tag.kind in (Kind.being, Kind.too) and tag.text.isascii() for tag in tags)


def _is_pose(tags: Tags) -> bool:
    """Whether somebody is made to sit or stand: have her sit on a beach."""
    *before, pose = tags
    return (
        pose.kind is Kind.garb
        and len(before) > 1
        and before[-1].kind in _POSED
        and not (before[-1].kind is Kind.object and _is_set_down(before))
        and any(tag.text.casefold() in _CAUSING for tag in before)
    )


def _is_set_down(before: Sequence[Tag]) -> bool:
    """Whether what sits somewhere is a thing: the white boat."""
    is_colored = any(tag.kind is Kind.color for tag in before)
    return is_colored and before[-1].text.casefold() not in ANIMALS


_POSED = kinds("subject owner object it")
_CAUSING = ("make", "have", "let", "get")


def _with_particles(tags: Tags) -> Iterator[Tags]:
    """The tags with a verb whose particle stands apart: "get that cone out of my shot"."""
    for place, tag in enumerate(tags):
        kind = _PARTICLES.get(tag.text.casefold())
        if kind and any(
            later.text.casefold() in ("out", "off", "out of", "away", "out of there", "out of here")
            for later in tags[place + 1 :]
        ):
            yield (*tags[:place], replace(tag, kind=kind), *tags[place + 1 :])


def _without_wisher(tags: Tags) -> Iterator[Tags]:
    """The tags without whose wish it is: my daughter wants her pink bike purple."""
    for place, tag in enumerate(tags):
        if place == 0 and tag.text.casefold() == "center":  # center the yellow circle
            yield (_MOVE, *tags[1:], Tag(Kind.to, None, "to"), tag)
        wished = next((later.kind for later in tags[place + 1 :] if later.kind is not Kind.filler), None)
        is_whole = (
            tag.text.casefold() in ("needs", "need") and wished in _WHOLE
        )  # the printer needs it in gray
        if (tag.text.casefold() in _WISHING or is_whole) and place:
            is_told = {before.kind for before in tags[:place]} <= _WISHERS
            if is_told and wished not in (None, Kind.become):
                yield tags[place + 1 :]
            return


_MOVE = Tag(Kind.move, None, "move")
_WISHERS = kinds("subject owner filler object carrier purpose label")
_WHOLE = kinds("it picture first")
_WISHING = (
    "want",
    "would",
    "would adore",
    "would prefer",
    "requires",
    "demands",
    "asks for",
    "wants",
    "would like",
    "asked for",
    "wishes",
    "insists on",
    "prefers",
    "wanted",
    "would love",
    "wants me to",
    "asked me to",
)


def _with_scenes(tags: Tags) -> Iterator[Tags]:
    """The tags with what it turns into as a scene: 背景弄成夜晚的星空 makes no night of the picture."""
    for place, tag in enumerate(tags):
        verb, joint, scene = tag.text.partition("成")
        found = [lexicon().get(tuple(text)) for text in (verb + joint, scene)]
        match found if tag.kind is Kind.look else []:
            case [Tag(Kind.become), Tag(Kind.scenery)]:
                yield (*tags[:place], *(each for each in found if each), *tags[place + 1 :])


def _with_texts_placed(tags: Tags) -> Iterator[Tags]:
    """The tags with a text that sits or stands somewhere as one that is put there."""
    if is_of_text(tags):
        yield tuple(
            replace(tag, kind=Kind.put) if tag.kind is Kind.garb and tag.text.casefold() in _PLACED else tag
            for tag in tags
        )


def _without_besides(tags: Tags) -> Iterator[Tags]:
    """The tags without what only joins them to what was asked before: a vignette on top of that."""
    ends = [tag.text.casefold() == "on top of" for tag in (tags[0], tags[-1])] if len(tags) > 1 else []
    if any(ends) and not any(tag.kind in _PUTTING for tag in tags):
        yield tags[ends[0] : len(tags) - ends[1]]


_PUTTING = kinds("put move copy other")


def _with_things_placed(tags: Tags) -> Iterator[Tags]:
    """The tags with a thing at a place that is said to sit there: the red circle sitting in the corner."""
    resting = [
        place
        for place, tag in enumerate(tags)
        if tag.text.casefold() in _RESTING and _is_at(tags[:place], tags[place + 1 :])
    ]
    if resting and not any(tag.text.casefold() in _RISEN for tag in tags):
        yield tuple(tag for place, tag in enumerate(tags) if place not in resting)


_RISEN = ("stand", "stand up", "sit", "sit down", "lie", "lie down")


def _is_at(before: Sequence[Tag], after: Sequence[Tag]) -> bool:
    """Whether a coloured thing stands before, and a place behind."""
    place = next((tag.kind for tag in after if tag.kind is not Kind.within), None)
    named = [tag.kind for tag in before if tag.kind is not Kind.filler][-2:]
    return place is Kind.position and named in ([Kind.color, Kind.object], [Kind.color, Kind.scenery])


_RESTING = (
    "sitting",
    "standing",
    "lying",
    "resting",
    "hanging",
    "floating",
    "hovering",
    "sat",
    "laying",
    "placed",
)


def is_of_text(tags: Sequence[Tag]) -> bool:
    """Whether what sits or stands there can only be a text."""
    said = {tag.kind for tag in tags}
    return Kind.quote in said and not said & _POSING


_POSING = kinds("subject owner object accessory garment person other")
_PLACED = frozenset(("sit", "sits", "sitting", "stand", "standing", "sit down"))
_PARTICLES = {
    **dict.fromkeys(("get", "clean", "wash", "scrape", "peel", "scratch", "rub", "brush"), Kind.remove),
    "lift": Kind.isolate,
}


@cache
def _seconds() -> Mapping[str, Tags]:
    seconds: dict[str, Tags] = {}
    for kind, phrases in _SECOND.items():
        for phrase in listed(phrases):
            seconds[phrase] = (*seconds.get(phrase, ()), Tag(kind, None, phrase))
    seconds["底下"] = (Tag(Kind.position, Position.bottom, "底下"),)
    seconds["往下拉"] = (Tag(Kind.direction, Direction.down, "往下拉"),)
    seconds["往上拉"] = (Tag(Kind.direction, Direction.up, "往上拉"),)
    seconds["top"] = (Tag(Kind.garment, "shirt", "top"),)
    seconds["加大"] = (Tag(Kind.size, Extent.large, "加大"),)
    return seconds
