"""The usual steps, with what a picture has in place of what stands for it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

import numpy as np

from overpaint.engines.embedded.offers.usual import NEW_TEXT, USUAL, Offer, color
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    Color,
    CopyObject,
    Extent,
    Flip,
    Look,
    LookName,
    MoveObject,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Step,
    Thing,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.regions import things_in
from overpaint.engines.embedded.text.reading import legible

_EACH_MAX = 2  # texts, or things, that are tried for one usual step
_LETTERS_MIN = 2  # of a text; less is as likely no text at all
_QUOTES = frozenset("'\"‘’“”「」『』《》`«»")
_DARK, _FLAT, _COLORED = 75, 35, 8  # levels
_COLORS = tuple(map(color, ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown")))
_NEAR_BLUE = frozenset({"blue", "turquoise", "purple"})


class Sights:
    """What a picture (H, W, 3 or 4) has to offer; each is looked for once, when it is asked for."""

    def __init__(self, picture: np.ndarray) -> None:
        self._picture = np.ascontiguousarray(picture[..., :3])

    @cached_property
    def texts(self) -> list[str]:
        """Those that can be quoted, the largest first."""
        lines = sorted(legible(self._picture), key=lambda line: line.height_px, reverse=True)
        return [
            line.text
            for line in lines
            if sum(map(str.isalnum, line.text)) >= _LETTERS_MIN and not _QUOTES & set(line.text)
        ]

    @cached_property
    def things(self) -> list[Thing]:
        """Those that an instruction can pick out by colour, the plainest first."""
        return things_in(self._picture, _COLORS)

    @property
    def looks(self) -> Iterator[Look]:
        """The looks that it can best do with."""
        if self._picture.mean() < _DARK:
            yield Look(LookName.brighter)
        elif self._picture.std() < _FLAT:
            yield Look(LookName.contrast_up)
        else:
            yield Look(LookName.warmer)
        if np.median(np.ptp(self._picture, axis=2)) > _COLORED:
            yield Look(LookName.bw)


def worth_trying(refusal: Refusal, steps: Sequence[Step], sights: Sights) -> Iterator[Sequence[Offer]]:
    """Steps to offer, best first; of each group one is enough. `steps` are those that were refused, if there were any."""
    for step in steps:
        yield from ((each,) for each in _reworded(step, refusal, sights))
    for usual in USUAL[refusal.reason]:
        yield tuple(islice(_seen(usual, sights), _EACH_MAX))
    yield from ((look,) for look in sights.looks)
    yield from ((Look(LookName.contrast_up),), (Look(LookName.warmer),), (Flip("horizontal"),))


def _reworded(step: Step, refusal: Refusal, sights: Sights) -> Iterator[Offer]:
    """The step as it would fit the picture, where the refusal tells what was wrong with it."""
    match refusal.reason, step:
        case RefusalReason.text_not_found, ReplaceText(new=new):
            yield ReplaceText(str(refusal.values["nearest"]), new)
        case RefusalReason.text_not_found, RemoveText():
            yield RemoveText(str(refusal.values["nearest"]))
        case RefusalReason.region_ambiguous, Recolor() | RemoveObject():
            yield from (replace(step, thing=thing) for thing in _told_apart(step.thing, refusal))
        case RefusalReason.region_ambiguous, MoveObject() | CopyObject():
            yield from map(_recolored, _told_apart(step.thing, refusal))
        case RefusalReason.region_unclear, Recolor() | RemoveObject():
            yield from (replace(step, thing=thing) for thing in sights.things[:_EACH_MAX])
        case RefusalReason.hole_too_large | RefusalReason.object_cut_off, RemoveObject() | MoveObject():
            yield _recolored(step.thing)


def _told_apart(thing: Thing, refusal: Refusal) -> Iterator[Thing]:
    """Each of the things that compete, by its place where that is its own, and the largest of them."""
    places = refusal.values["places"]
    assert isinstance(places, tuple)
    yield from (replace(thing, position=place) for place in places if places.count(place) == 1)
    yield replace(thing, extent=Extent.large)


def _seen(usual: Offer, sights: Sights) -> Iterator[Offer]:
    """The same for each text or thing of the picture that the step may stand for."""
    match usual:
        case ReplaceText():
            yield from (ReplaceText(text, NEW_TEXT) for text in sights.texts)
        case RemoveText(old) if old != ALL_TEXT:
            yield from map(RemoveText, sights.texts)
        case RemoveText():
            yield from [usual] if sights.texts else []
        case Recolor(Thing(color=Color())):
            yield from map(_recolored, sights.things)
        case RemoveObject():
            yield from map(RemoveObject, sights.things)
        case _:
            yield usual


def _recolored(thing: Thing) -> Recolor:
    is_bluish = thing.color is not None and thing.color.name in _NEAR_BLUE
    return Recolor(thing, color("red" if is_bluish else "blue"))
