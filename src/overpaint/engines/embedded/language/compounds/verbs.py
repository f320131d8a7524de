"""Verbs as they are said: twice, taken apart, with a particle, and forbidden."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.phrases import Phrase, listed
from overpaint.engines.embedded.language.words.doing import DOING
from overpaint.engines.embedded.language.words.frames import FRAMES
from overpaint.engines.embedded.language.words.looks import FLAWS, LOOKS


def compounds() -> Iterator[Phrase]:
    """调一调, 修正下, 更新成, 降个噪, 一点都别切; toned down."""
    for kind in _REPEATABLE:
        yield from ((phrase, kind, None) for phrase in (*_repeated(kind), *_softened(kind)))
    for verb, particle in product(_verbs(Kind.change), "成为到作做至回"):
        if len(verb) > 1:
            yield f"{verb}{particle}", Kind.become, None
    for look, said in LOOKS.items():
        yield from ((phrase, Kind.look, look) for phrase in _parted(said))
    for look, said in FLAWS.items():
        yield from ((phrase, Kind.flaw, look) for phrase in _parted(said))
    yield from _forbidden()
    for kind in _PHRASAL:
        yield from ((phrase, kind, None) for verb in listed(DOING[kind]) for phrase in _inflected(verb))


_REPEATABLE = kinds("change add remove down blur crop rotate move extend")


def _verbs(kind: Kind) -> list[str]:
    return [verb for verb in listed((DOING | FRAMES)[kind]) if not verb.isascii()]


def _repeated(kind: Kind) -> Iterator[str]:
    """Said twice, which asks politely: 去去, 调一调."""
    return (
        f"{verb}{between}{verb}" for verb in _verbs(kind) if len(verb) == 1 for between in ("", "一", "了")
    )


def _softened(kind: Kind) -> Iterator[str]:
    """修正下 is 修正一下."""
    return (f"{verb}下" for verb in _verbs(kind) if len(verb) > 1 and verb[-1] not in "下到上了去来进")


def _parted(said: str) -> Iterator[str]:
    """With something between their halves: 降个噪 is 降噪."""
    for verb in listed(said):
        if len(verb) in (2, 3) and verb[0] in "降去除消减":
            halves = (*_BETWEEN, verb[0], f"一{verb[0]}")  # 降降噪
            yield from (f"{verb[0]}{between}{verb[1:]}" for between in halves)


_PHRASAL = kinds("up down remove")


def _inflected(phrase: str) -> Iterator[str]:
    """A verb of several words as it is told: toned down, dialing back."""
    verb, _, particle = phrase.partition(" ")
    if particle in _PARTICLES and verb.isascii():
        stem = verb.removesuffix("e")
        doubled = verb + verb[-1] if verb[-2:-1] in "aiu" and verb[-1] in "bgmnpt" else verb
        yield f"{_PAST.get(verb, f'{stem}ed' if stem != verb else f'{doubled}ed')} {particle}"
        yield f"{stem if stem != verb else doubled}ing {particle}"
        yield f"{verb}s {particle}"


_PARTICLES = frozenset(listed("up | down | back | out | off | away"))
_PAST = {
    "bring": "brought",
    "take": "taken",
    "cut": "cut",
    "wind": "wound",
    "throw": "thrown",
    "get": "gotten",
    "rub": "rubbed",
}
_BETWEEN = ("个", "下", "一下", "掉", "了", "一点")


def _forbidden() -> Iterator[Phrase]:
    """What 一点都 makes stronger: 一点都别切."""
    kept = [phrase for phrase in listed(DOING[Kind.keep]) if phrase[0] in "别不"]
    for bit, too in product(("一点", "一点儿", "半点", "丝毫", "一丝", "一丁点"), "都也"):
        yield from ((f"{bit}{too}{never}", Kind.not_, None) for never in _NEVER)
        yield from ((f"{bit}{too}{phrase}", Kind.keep, None) for phrase in kept)


_NEVER = ("别", "不要", "不能", "不许", "不准")
