"""Words with a second meaning, which counts where the first makes no sense of the clause.

"Park the green bottle on the left" puts it there; 北京换成白色 is 背景, slipped in typing by sound.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rewordings import reworded
from overpaint.engines.embedded.language.words.animals import ANIMALS
from overpaint.engines.embedded.language.words.asking import ALSO
from overpaint.engines.embedded.language.words.seconds import SECOND_VALUES, SECONDS


def readings(tags: Tags) -> Iterator[Tags]:
    """The tags as they stand, then with the second meaning of each word that has one."""
    yield tags
    yield from reworded(tags)
    yield from _with_second_meanings(tags)
    if named := _with_names(tags):
        yield named


def _with_second_meanings(tags: Tags) -> Iterator[Tags]:
    """The tags with the second meaning of each word that has one, one word at a time."""
    for place, tag in enumerate(tags):
        for second in _seconds().get(tag.text.casefold(), ()):
            is_told = second.kind is Kind.blur and _tells(tags)
            # my top, and not at the top
            is_told |= second.kind is Kind.garment and (not tag.is_definite or _is_at(tags[:place]))
            if second.kind is not tag.kind and not (is_told or _is_pose(tags[: place + 1])):
                kind = Kind.copy if second.kind is Kind.put and _is_doubled(tags[place:]) else second.kind
                changed = replace(second, kind=kind, text=tag.text)
                yield (*tags[:place], changed, *tags[place + 1 :])


def _is_at(before: Sequence[Tag]) -> bool:
    """Whether a place follows, and no garment: at the top."""
    return bool(before) and before[-1].text.casefold() in ("at", "to", "from", "near", "along", "across")


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


@cache
def _seconds() -> Mapping[str, Tags]:
    seconds = defaultdict[str, Tags](tuple)
    for kind, said in SECONDS.items():
        for phrase in listed(said):
            seconds[phrase] += (Tag(kind, None, phrase),)
    for (kind, value), said in SECOND_VALUES.items():
        for phrase in listed(said):
            seconds[phrase] += (Tag(kind, value, phrase),)
    return dict(seconds)
