"""What shall not be any more, said beside what shall be: the hat should be green, not red; they are white now."""

from collections.abc import Iterator

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds

TAKING_BACK = ("不", "不对", "不是", "算了", "错了", "说错了", "等等", "等一下", "哦不", "啊不", "不不")
_THINGS = kinds("object accessory carrier garment rest spot")
_VALUES = (Kind.color, Kind.position)
_WISHING = kinds("filler make put become")
_CHANGE, _TO = Tag(Kind.change, None, "change"), Tag(Kind.to, None, "to")
_STAYING = kinds("same only")  # same kettle, only in yellow
_TAIL = kinds("filler within to one")


def without_contrasts(tags: Tags) -> Iterator[Tags]:
    """The tags with what shall not be any more as what is now; nothing where no contrast is drawn."""
    for place, tag in enumerate(tags):
        is_now = tag.kind is Kind.being and place and tags[place - 1].kind is Kind.pause
        if (is_now or tag.kind in (Kind.instead, Kind.not_)) and (old := _only_value(tags[place + 1 :])):
            yield from _told_before(_without_pause(tags[:place]), old, is_now=bool(is_now))
    yield from _corrected(tags)
    if tags[0].kind is Kind.instead:
        yield from _exchanged(tags[1:])


def _corrected(tags: Tags) -> Iterator[Tags]:
    """The tags with what is said at last in the place of what was taken back: 换成绿色，不对，黄色."""
    place = next((place for place, tag in enumerate(tags) if tag.text in TAKING_BACK), 0)
    meant = [tag for tag in tags[place + 1 :] if tag.kind in _CORRECTED]
    left = {tag.kind for tag in tags[place + 1 :] if tag not in meant}
    if (
        place
        and tags[place - 1].kind is Kind.pause
        and len(meant) == 1
        and left <= _AGAIN | {tag.kind for tag in tags[:place]}
    ):
        said = [here for here in range(place) if tags[here].kind is meant[0].kind]
        if said:
            yield (*tags[: said[-1]], meant[0], *tags[said[-1] + 1 : place - 1])


_CORRECTED = kinds("color position amount ground quote scenery")
_AGAIN = kinds("filler pause same become being change make put within to one")


def _only_value(tags: Tags) -> Tag | None:
    """The colour or the place where the rest says nothing else."""
    values = [tag for tag in tags if tag.kind in _VALUES]
    return (
        values[0]
        if len(values) == 1 and all(tag.kind in _TAIL for tag in tags if tag not in values)
        else None
    )


def _without_pause(tags: Tags) -> Tags:
    return tags[:-1] if tags and tags[-1].kind is Kind.pause else tags


def _told_before(tags: Tags, old: Tag, *, is_now: bool) -> Iterator[Tags]:
    said = [tag.value for tag in tags if tag.kind is old.kind]
    if len(said) == 1 and old.value not in said and old.kind is Kind.color:
        thing = next((place for place, tag in enumerate(tags) if tag.kind in _THINGS), None)
        new = next(place for place, tag in enumerate(tags) if tag.kind is Kind.color)
        if thing is not None and thing < new:
            yield tuple(tag for tag in (*tags[:thing], old, *tags[thing:]) if tag.kind not in _STAYING)
        elif is_now and thing is not None and {tag.kind for tag in tags[:new]} <= _WISHING:
            yield (_CHANGE, old, *tags[new + 1 :], _TO, tags[new])
    elif old.value in said[:-1] or (said and old.kind is Kind.position):
        yield tags


def _exchanged(tags: Tags) -> Iterator[Tags]:
    """Instead of a black sofa, a beige one."""
    colors = [place for place, tag in enumerate(tags) if tag.kind is Kind.color]
    if len(colors) == 2:
        new = colors[1]
        yield (_CHANGE, *_without_pause(tags[:new]), _TO, *tags[new:])
