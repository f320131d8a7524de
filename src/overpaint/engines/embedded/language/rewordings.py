"""Clauses in other words: "get that cone out of my shot" takes it away, "my daughter wants her bike purple" says whose."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.lexicon import lexicon
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Color, LookName


def reworded(tags: Tags) -> Iterator[Tags]:
    """The tags as plainer words would have them, in each way that applies."""
    yield from _with_particles(tags)
    yield from _with_center(tags)
    yield from _without_wisher(tags)
    yield from _with_results(tags)
    yield from _without_liking(tags)
    yield from _without_praise(tags)
    yield from _without_condition(tags)
    yield from _with_backdrop(tags)
    yield from _with_texts_placed(tags)
    yield from _with_things_placed(tags)
    yield from _without_besides(tags)
    yield from _with_moderation(tags)


def _with_particles(tags: Tags) -> Iterator[Tags]:
    """The tags with a verb whose particle stands apart: "get that cone out of my shot"."""
    for place, tag in enumerate(tags):
        kind = _PARTICLES.get(tag.text.casefold())
        if kind and any(later.text.casefold() in _AWAY for later in tags[place + 1 :]):
            yield (*tags[:place], replace(tag, kind=kind), *tags[place + 1 :])

        if tag.text.casefold() in _CLEANING and tags[-1].kind is Kind.rise:
            yield (*tags[:place], replace(tag, kind=Kind.remove), *tags[place + 1 : -1])


_CLEANING = ("clean", "wipe", "mop", "clear", "tidy")  # clean the grain up
_AWAY = ("out", "off", "out of", "away", "out of there", "out of here")
_PARTICLES = {
    **dict.fromkeys(("get", "clean", "wash", "scrape", "peel", "scratch", "rub", "brush"), Kind.remove),
    "lift": Kind.isolate,
}


def _with_center(tags: Tags) -> Iterator[Tags]:
    """The tags with a place that is a verb: center the yellow circle."""
    place = next((place for place, tag in enumerate(tags) if tag.kind is not Kind.filler), None)
    if place is not None and tags[place].text.casefold() in ("center", "centre"):
        yield (Tag(Kind.move, None, "move"), *tags[place + 1 :], Tag(Kind.to, None, "to"), tags[place])


def _without_wisher(tags: Tags) -> Iterator[Tags]:
    """The tags without whose wish it is: my daughter wants her pink bike purple."""
    for place, tag in enumerate(tags):
        wished = next((later.kind for later in tags[place + 1 :] if later.kind is not Kind.filler), None)
        # the printer needs it in gray
        is_whole = tag.text.casefold() in ("needs", "need") and wished in _WHOLE
        if (tag.text.casefold() in _WISHING or is_whole) and place:
            is_told = {before.kind for before in tags[:place]} <= _WISHERS
            if is_told and wished not in (None, Kind.become):
                yield tags[place + 1 :]
            return


_WISHERS = kinds("subject owner filler object carrier purpose label")
_WHOLE = kinds("it picture first")
_WISHING = frozenset(
    listed(
        """
        want | wants | wanted | would | would adore | would prefer | would like | would love | requires | demands | asks for
        asked for | wishes | insists on | prefers | wants me to | asked me to
        """
    )
)


def _without_liking(tags: Tags) -> Iterator[Tags]:
    """The tags without who likes it so: black and white is how our gallery wants it."""
    for place in range(1, len(tags) - 1):
        if [tag.text.casefold() for tag in tags[place : place + 2]] in _IS_HOW:
            who = tags[place + 2 :]
            is_liked = any(tag.text.casefold().split()[-1] in _LIKED for tag in who)
            if is_liked and {tag.kind for tag in who} <= _WISHERS | kinds("it to scenery"):
                yield tags[:place]
            return


_IS_HOW = (["is", "how"], ["is", "what"], ["is", "way"])
_LIKED = frozenset(
    listed(
        "want | wants | need | needs | like | likes | love | loves | prefer | prefers | after | for | wanted | loved | asked"
    )
)


def _without_praise(tags: Tags) -> Iterator[Tags]:
    """The tags without how much better it would be: the sign would be way funnier with "Nap"."""
    for place, tag in enumerate(tags):
        if tag.text.casefold() in _WOULD_BE:
            end = next(
                (here for here, each in enumerate(tags) if here > place and each.kind is not Kind.amount), 0
            )
            better = tags[end]
            is_praise = better.kind is Kind.unknown and better.text.casefold().endswith("er")
            if is_praise and end + 1 < len(tags):
                yield (*tags[:place], *tags[end + 1 :])
            return


_WOULD_BE = (
    "would be",
    "would look",
    "might be",
    "would feel",
    "would seem",
    "could be",
    "will be",
    "will look",
)


def _with_backdrop(tags: Tags) -> Iterator[Tags]:
    """The tags with what fills the background as the background: swap the parking lot in the background for a beach."""
    place = next((place for place, tag in enumerate(tags) if tag.kind is Kind.background), 0)
    if place < 2 or tags[place - 1].kind is not Kind.within:
        return
    start = next(here for here in range(place - 1, -1, -1) if here == 0 or tags[here - 1].kind not in _FILLED)
    filled, after = tags[start : place - 1], {tag.kind for tag in tags[place + 1 :]}
    is_changed = any(tag.kind is Kind.change for tag in tags)
    if (
        filled
        and is_changed
        and after & {Kind.scenery, Kind.other}
        and all(tag.kind in _FILLED for tag in filled)
    ):
        yield (*tags[:start], *tags[place:])


_FILLED = kinds("object carrier scenery scenic flawed")


def _without_condition(tags: Tags) -> Iterator[Tags]:
    """The tags without what would follow: if the boots were brown it'd match my brand."""
    is_supposed = (
        bool(tags)
        and tags[0].text.casefold() == "if"
        and any(tag.text.casefold() in _SUPPOSED for tag in tags)
    )
    if not is_supposed:
        return
    end = next(
        (place for place, tag in enumerate(tags) if tag.text.casefold().startswith(_FOLLOWING)), len(tags)
    )
    if {tag.kind for tag in tags[end:]} <= _CONSEQUENT:
        yield tags[1 : end - (tags[end - 1].kind is Kind.it)]


_SUPPOSED = ("were", "was", "had been", "could be")
_FOLLOWING = ("it'd", "it would", "that'd", "that would", "i'd", "we'd", "would", "they'd")
_CONSEQUENT = _WISHERS | kinds("unknown garment of scenic telling copy it amount reason pause all rest")


def _with_results(tags: Tags) -> Iterator[Tags]:
    """The tags with what it turns into by itself: 背景弄成夜晚的星空 makes no night of the picture, 变成黑白线稿 a drawing."""
    for place, tag in enumerate(tags):
        verb, joint, scene = tag.text.partition("成")
        found = [lexicon().get(tuple(text)) for text in (verb + joint, scene)]
        match found if tag.kind is Kind.look else []:
            case [Tag(Kind.become), Tag(Kind.scenery | Kind.look)]:
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


_RESTING = frozenset(
    listed("sitting | standing | lying | resting | hanging | floating | hovering | sat | laying | placed")
)


def is_of_text(tags: Sequence[Tag]) -> bool:
    """Whether what sits or stands there can only be a text."""
    said = {tag.kind for tag in tags}
    return Kind.quote in said and not said & _POSING


_POSING = kinds("subject owner object accessory garment person other")
_PLACED = frozenset(("sit", "sits", "sitting", "stand", "standing", "sit down"))


def _with_moderation(tags: Tags) -> Iterator[Tags]:
    """The tags with how far it shall not go as a little: 暖一点，别太黄."""
    end = max((place for place, tag in enumerate(tags) if tag.kind is Kind.pause), default=0)
    said, limit = tags[:end], [tag for tag in tags[end + 1 :] if tag.kind is not Kind.filler]
    match limit:
        case [Tag(Kind.not_), Tag(Kind.too), excess]:
            pass
        case [Tag(Kind.not_), Tag(text=text)] if text[0] == "太":
            excess = lexicon().get(tuple(text[1:]), limit[1])
        case _:
            return
    if any(_goes_as_far(tag, excess) for tag in said):
        is_measured = any(tag.kind is Kind.amount for tag in said)
        yield said if is_measured else (*said, Tag(Kind.amount, "slight", excess.text))


def _goes_as_far(tag: Tag, limit: Tag) -> bool:
    """Whether the limit is one of what the tag asks for."""
    if tag.kind is Kind.blur:
        return limit.kind is Kind.blur or limit.text in ("糊", "虚")
    excess = _EXCESS.get(limit.value.name) if isinstance(limit.value, Color) else limit.value
    return tag.kind is Kind.look and excess is not None and tag.value is excess


_EXCESS = {
    "yellow": LookName.warmer,
    "blue": LookName.cooler,
    "white": LookName.brighter,
    "black": LookName.darker,
}
