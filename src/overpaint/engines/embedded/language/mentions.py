"""What is named in one clause and done in the next: "See that red cup? Remove it" is "remove that red cup"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.narrating import is_told
from overpaint.engines.embedded.language.phrases import listed

_NAMES = kinds(
    "object accessory garment carrier label text spot scenery unknown subject owner behind other background quality"
)
_TAKEN = kinds("keep remove use cut isolate")  # the man from photo 2
_TOLD = _TAKEN | kinds("telling flawed too being reason result scenic several amount garb look")
_NAMED = (
    _NAMES | (_TOLD - _TAKEN - {Kind.look}) | kinds("color hue size weave extreme within of position first")
)
_STANDING = frozenset(
    listed(
        """
        wear | sit | sits | sitting | stand | stands | standing | lying | lies | wears | wearing | holding | walking | walks
        running | waving | dancing
        """
    )
)
_PEOPLE = ("him", "her", "he", "she")
_PRONOUNS = frozenset(("it", "them", "him", "her", "they", "he", "she"))
_FILLS = kinds("scenery scenic view other replacing")
_WISHING = listed(
    "i'd prefer | prefer | i'd like | i want | want | rather | i'd rather | i'd love | i need | we want | how about"
)
_STATED = kinds("being color it subject flawed")
_MOVE = Tag(Kind.move, None, "move")
_TO = Tag(Kind.to, None, "to")
_PLACED = kinds("position extreme")
_VERBS = kinds(
    "make change become add put remove gone use up down rise fall move copy isolate cut direction color transparent blur"
)


def with_names(tags: Tags) -> Iterator[Tags]:
    """The tags of several parts with what the first names in the place of "it" in what follows."""
    for end in (place for place, tag in enumerate(tags) if tag.kind is Kind.pause):
        told, asked = _without_whom(_without_picture(_spoken(tags[:end]))), _asked(tags[end + 1 :])
        if any(tag.kind in _GOING for tag in asked):
            told = _without_where(told)
        if told and told[0].kind is Kind.gone and any(tag.kind is Kind.remove for tag in asked):
            told = told[1:]  # I don't need the green bin, get rid of it
        if any(tag.kind is Kind.copy for tag in asked):  # I need that cup twice
            told = tuple(tag for tag in told if tag.kind not in (Kind.times, Kind.one, Kind.lacking))
        if asked and told and _only_names(told):
            yield from _acted(told, asked)


def with_places(tags: Tags) -> Iterator[Tags]:
    """The request with the place that was said to be empty: 右上角空着，写个“A”."""
    end = next((place for place, tag in enumerate(tags) if tag.kind is Kind.pause), 0)
    told, asked = _spoken(tags[:end]), tags[end + 1 :]
    kinds_asked = {tag.kind for tag in asked}
    if _tells_empty_place(tags[:end]) and kinds_asked & _FILLING and Kind.position not in kinds_asked:
        yield (*asked, Tag(Kind.within, None, "in"), *(tag for tag in told if tag.kind is Kind.position))

    yield from _with_text_gone(tags[:end], asked)
    yield from _with_place_after(tags[:end], tags[end + 1 :])


def _with_text_gone(told: Tags, asked: Tags) -> Iterator[Tags]:
    """The request with the text that is said to hold no more: we don't sell "A" any more, so write "B"."""
    texts = [place for place, tag in enumerate(told) if tag.kind is Kind.quote]
    kinds_asked = {tag.kind for tag in asked}
    has_new = Kind.quote in kinds_asked and Kind.position not in kinds_asked
    if len(texts) == 1 and has_new and any(tag.text.casefold() in _NO_MORE for tag in told):
        named = tuple(replace(tag, kind=Kind.telling) if tag.kind is Kind.quote else tag for tag in told)
        if is_told(named):
            yield (_IT_SAYS, told[texts[0]], Tag(Kind.pause, None, ","), *asked)


_NO_MORE = (
    "don't",
    "doesn't",
    "no",
    "no longer",
    "not",
    "isn't",
    "aren't",
    "stopped",
    "never",
    "didn't",
    "won't",
    "can't",
    "quit",
    "used to",
)
_IT_SAYS = Tag(Kind.saying, None, "it says")


def _with_place_after(asked: Tags, told: Tags) -> Iterator[Tags]:
    """The request with the place where its thing is said to be: center the mug, it's at the bottom now."""
    said = [tag for tag in told if tag.kind is not Kind.filler]
    is_where = [tag.kind for tag in said] in (_IS_AT, [Kind.it, *_IS_AT]) and said[
        0
    ].text.casefold() in _IT_IS
    thing = next((place for place, tag in enumerate(asked, start=1) if tag.kind in _HOLDABLE), 0)
    if is_where and thing and any(tag.kind is Kind.color for tag in asked):
        yield (*asked[:thing], *said[-2:], *asked[thing:])


_IS_AT = [Kind.being, Kind.within, Kind.position]
_IT_IS = ("it", "it's", "it 's", "it is", "they're", "they are")
_HOLDABLE = kinds("object accessory carrier")


def _tells_empty_place(tags: Tags) -> bool:
    """Whether a place in the picture is said to be empty."""
    told = _spoken(tags)
    said = [tag.kind for tag in told]
    is_empty = any(
        tag.kind is Kind.flawed and any(empty in tag.text.casefold() for empty in _EMPTY) for tag in told
    )
    return is_empty and said.count(Kind.position) == 1 and set(said) <= _OF_PLACE


_EMPTY = ("空", "光秃", "什么都没有", "啥都没有", "empty", "bare")
_OF_PLACE = kinds("position flawed too being first picture rest within all amount it")
_FILLING = kinds("add write put use copy quote other")


def _without_picture(told: Tags) -> Tags:
    """The words without "of the picture", where everything is."""
    return tuple(
        tag
        for tag, after in zip(told, (*told[1:], None), strict=True)
        if tag.kind is not Kind.picture and not (after and after.kind is Kind.picture)
    )


def _spoken(tags: Sequence[Tag]) -> Tags:
    """The words that mean something; how yellow it is says that it is yellow."""
    said = tuple(tag for tag in tags if tag.kind not in (Kind.filler, Kind.pause) or tag.text == "'s")
    if said and said[-1].kind is Kind.color and len(said) > 1 and said[-2].text == "'s":
        said = (*said[:-2], Tag(Kind.being, None, "is"), said[-1])  # his hoodie's gray
    is_how = any(tag.kind is Kind.color for tag in said)
    return tuple(
        tag for tag in said if tag.kind is not Kind.filler and not (is_how and tag.text.casefold() == "how")
    )


def _without_whom(told: Tags) -> Tags:
    """The words without whom it is for: that bike is for my son now."""
    end = next((place for place, tag in enumerate(told) if tag.text.casefold() == "for"), len(told))
    return told[:end] if {tag.kind for tag in told[end + 1 :]} <= kinds("subject owner purpose") else told


def _without_where(told: Tags) -> Tags:
    """The words without what is wrong with the place: the red cup is too far left."""
    end = next((place for place, tag in enumerate(told) if tag.kind in (Kind.being, Kind.too)), len(told))
    is_misplaced = any(tag.kind is Kind.too for tag in told[end:])
    return told[:end] if is_misplaced and {tag.kind for tag in told[end:]} <= _MISPLACED else told


_GOING = kinds("move direction rise fall down up")
_MISPLACED = kinds("being too up down position tall to")


def _asked(tags: Tags) -> Tags:
    """What follows, without what shall stay: "leave the top one, …"."""
    parts: list[list[Tag]] = [[]]
    for tag in tags:
        if tag.kind is Kind.pause:
            parts.append([])
        else:
            parts[-1].append(tag)
    asked = tuple(tag for part in parts if part and not is_keeping(part) for tag in part)
    said = [tag for tag in asked if tag.kind is not Kind.filler]
    return asked if said and not _only_tells(said) and _asks(asked, said) else ()


def _only_tells(said: Sequence[Tag]) -> bool:
    """They're white now; she is on a beach."""
    is_stated = said[0].kind is Kind.being and {tag.kind for tag in said} <= _STATED
    return is_stated or (
        len(said) > 1 and said[0].text.casefold() in _PRONOUNS and said[1].kind is Kind.being
    )


def _asks(asked: Tags, said: Sequence[Tag]) -> bool:
    """Whether a verb asks, or a place for "it", or a scene that is wished for."""
    said_kinds = {tag.kind for tag in said}
    is_placed = any(tag.text.casefold() in _PRONOUNS for tag in said) and Kind.position in said_kinds
    is_wished = said_kinds <= _FILLS and any(tag.text.casefold() in _WISHING for tag in asked)
    # I went to the beach
    verbs = _VERBS - {Kind.become} if Kind.scenery in said_kinds else _VERBS
    return is_placed or is_wished or bool(said_kinds & verbs)


def _only_names(told: Tags) -> bool:
    """Whether the clause asks for nothing, and names one thing."""
    is_standing = all(tag.text.casefold() in _STANDING for tag in told if tag.kind is Kind.garb)
    is_grounded = any(tag.kind in _NAMES or tag.kind is Kind.hue for tag in told)
    is_grounded |= {Kind.color, Kind.position} <= {tag.kind for tag in told}  # something blue on the left
    if told[0].kind is Kind.unknown and any(tag.text.casefold().startswith("there") for tag in told[1:2]):
        return False  # what stands before "there's" is no name
    is_taken_from = told[0].kind in _TAKEN and any(tag.kind in (Kind.first, Kind.other) for tag in told)
    allowed = _NAMED | {Kind.look} if any(tag.kind is Kind.too for tag in told) else _NAMED
    return is_standing and is_grounded and all(tag.kind in allowed for tag in told[is_taken_from:])


def _acted(told: Tags, asked: Tags) -> Iterator[Tags]:
    if any(tag.kind is Kind.hue for tag in told):
        value = tuple(tag for tag in told if tag.kind is Kind.color)  # our brand colour is teal, use it …
        if len(value) == 1:
            yield from _replaced(asked, value) or [(*asked, *value)]
        return
    if lettered := _of_text(told, asked):
        yield lettered
    if named_again := _named_again(told, asked):
        yield named_again
    yield from _from_other(told, asked)
    name = _name(told, is_doubled=any(tag.kind is Kind.copy for tag in asked))
    if replaced := _replaced(asked, name):
        yield from replaced
        if not any(tag.kind in _VERBS for tag in asked):  # could it be at the top?
            yield from ((_MOVE, *each) for each in replaced)
    elif not any(tag.kind in _NAMES - kinds("scenery other") for tag in asked):
        name = _without_whose(name)
        yield _joined(name[:1] if _is_crowded(told) and _changes(asked) else name, asked)


def _of_text(told: Tags, asked: Tags) -> Tags:
    """The request with the text whose colour shall change: I can hardly read the text, switch its colour to black."""
    text = tuple(tag for tag in told if tag.kind is Kind.text)
    place = next((place for place, tag in enumerate(asked) if tag.kind is Kind.hue), None)
    is_all = len(text) == 1 and {tag.kind for tag in told} <= _OF_TEXT
    return (*asked[:place], *text, *asked[place:]) if is_all and place is not None else ()


_OF_TEXT = kinds("text telling being too flawed not color")


def _named_again(told: Tags, asked: Tags) -> Tags:
    """The request with the colour that was said of its thing: a man with a brown hat; I'd like the hat black."""
    colors = {
        tag.text.casefold(): color
        for color, tag in pairwise(told)
        if color.kind is Kind.color and tag.kind in _NAMES
    }
    for place, tag in enumerate(asked):
        if tag.kind in _NAMES and tag.text.casefold() in colors:
            is_colored = place > 0 and asked[place - 1].kind is Kind.color
            return () if is_colored else (*asked[:place], colors[tag.text.casefold()], *asked[place:])
    return ()


def _name(told: Tags, *, is_doubled: bool) -> Tags:
    """The thing and where it is, without what else is told of it."""

    def names(place: int, tag: Tag) -> bool:
        after = told[place + 1].kind if place + 1 < len(told) else None
        if tag.kind in (Kind.being, Kind.scenic):  # the wall is red; a pretty red flower
            return after is Kind.color and any(tag.kind in _NAMES for tag in told[:place])
        if tag.kind is Kind.of and is_doubled:
            return after is not Kind.color  # two of that yellow flower
        return tag.kind not in _TOLD

    end = next((place for place, tag in enumerate(told) if tag.kind in _STATING), len(told))
    if end and any(tag.kind in (Kind.behind, Kind.background) for tag in told[:end]):
        told = told[:end]  # whatever is there now
    # what was told of is there
    return tuple(replace(tag, is_definite=True) for place, tag in enumerate(told) if names(place, tag))


_STATING = kinds("being telling flawed")  # the background distracts from the cake


def _from_other(told: Tags, asked: Tags) -> Iterator[Tags]:
    """The request with the image that a thing is in: photo 2 is the lamp, put the lamp on the left."""
    shown = dict(_shown(told))
    for place, tag in enumerate(asked):
        if tag.kind in _NAMES and (other := shown.get(tag.text.casefold())):
            named = (tag, Tag(Kind.within, None, "in"), other) if tag.text.isascii() else (other, tag)
            yield (*asked[:place], *named, *asked[place + 1 :])


def _shown(told: Tags) -> Iterator[tuple[str, Tag]]:
    """What is said to be in which other image."""
    for one, joint, last in zip(told, told[1:], (*told[2:], Tag(Kind.pause)), strict=False):
        if one.kind is Kind.other and joint.kind in _NAMES and not joint.text.isascii():
            yield joint.text, one  # 第二张是湖
        elif one.kind is Kind.other and joint.kind is Kind.being and last.kind in _NAMES:
            yield last.text.casefold(), one  # photo 2 is the lamp
        elif last.kind is Kind.other and joint.kind in (Kind.within, Kind.being) and one.kind in _NAMES:
            yield one.text.casefold(), last  # the lamp is in photo 2


def _without_whose(name: Tags) -> Tags:
    """The name without who or what has the thing: the cat has a green collar."""
    start = next((place for place, tag in enumerate(name) if tag.kind is Kind.color), 0)
    is_had = {tag.kind for tag in name[:start]} <= kinds("subject owner object")
    is_named = len(name) > start + 1 and name[start + 1].kind in _NAMES
    return name[start:] if is_had and is_named else name


def _is_crowded(told: Tags) -> bool:
    """Whether there are too many in the background: 后面人太多."""
    is_behind = told[0].kind in (Kind.behind, Kind.background)
    return is_behind and any(tag.kind is Kind.too and "多" in tag.text for tag in told)


def _changes(asked: Tags) -> bool:
    """Whether all of the background changes with those who are there: 虚化."""
    return any(tag.kind in (Kind.blur, Kind.become) for tag in asked)


def _replaced(asked: Tags, name: Tags) -> list[Tags]:
    """The request with the name in the place of its pronoun, or of "one" in "the bottom one"."""
    for place, tag in enumerate(asked):
        is_one = tag.kind is Kind.one and (tag.is_definite or (place and asked[place - 1].kind in _PLACED))
        if is_one or tag.text.casefold() in _PRONOUNS:
            named = name if tag.text.casefold() in _PEOPLE else _without_whose(name)
            return [(*asked[:place], *_joined(named, asked[place + 1 :]))]
    return []


def _joined(name: Tags, following: Tags) -> Tags:
    """The name and what follows; from the colour that it has to the one that it shall have."""
    said = [tag for tag in following if tag.kind is not Kind.filler]
    is_colored = name[-2:] and name[-1].kind is Kind.color and said[:1] and said[0].kind is Kind.color
    return (*name, _TO, *following) if is_colored else (*name, *following)
