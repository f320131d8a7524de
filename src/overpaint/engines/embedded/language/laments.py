"""What is said to be wrong with the picture, and the look that mends it: "it's too dark, can you sort that out?"."""

from collections.abc import Iterable, Sequence

from overpaint.engines.embedded.language.clauses import Clause, clause_of, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.rules import Steps, steps_of
from overpaint.engines.embedded.language.rules.looks import mending
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import Look, LookName, Step

_WHOLE = "(telling|it|form|one|all|first|picture|tones|lighting|hue|view|being|scenic)*"
_STATED = f"((lighting|object)+ make)? {_WHOLE} ((scenery|scenic|flawed)* too? being? (flaw|look) | (too|being)+ blur | blur too)+ (being|too|up|size|flawed|all|scenery|within|it|one|first|picture|telling|view)*"
_BLURRED = "(lighting|object)+ make it too? blur"  # my phone made it blurry
_BLURRY = ("blurry", "out of focus", "unfocused")  # blurry, sharpen it
_CAST = (
    f"{_WHOLE} (too|being)+ color (hue|all|being|telling)* (within (lighting|scenery|object)+)?"  # too blue
)
_CASTS = {"blue": LookName.warmer, "yellow": LookName.cooler, "orange": LookName.cooler}
_WISH = "(make|change|remove|up|down|move|cut|gone|filling|rise|fall|it)*"  # bring it down
_MENDING = kinds("change remove up down move cut gone filling")
_RISING = (LookName.brighter, LookName.contrast_up, LookName.saturation_up, LookName.sharpen, LookName.warmer)
_FALLING = (*map(OPPOSITES.get, _RISING), LookName.denoise, LookName.dehaze)
_ALSO = {
    LookName.dehaze: (LookName.contrast_up, LookName.saturation_up, LookName.sharpen, LookName.brighter)
}  # what else is done about haze


_GLARE = "scenery+ (too|being|all)* flaw too*"  # the snow is blinding
_HAZY = kinds("scenery object view flaw being too all")  # the sky's hazy


def is_lament(tags: Sequence[Tag]) -> bool:
    """Whether the clause says only what is wrong: 曝光不足."""
    return _mended_by(tags) is not None


def is_heard(tags: Sequence[Tag], steps: Iterable[Step]) -> bool:
    """Whether one of the steps mends what the clause says is wrong."""
    look = _mended_by(tags)
    mending = () if look is None else (look, *_ALSO.get(look, ()))
    return any(isinstance(step, Look) and step.name in mending for step in steps)


def mended(tags: Sequence[Tag]) -> Steps:
    """What is said to be so, and that it shall be mended: "there's some grain, can you clean that up?"."""
    pauses = [place for place, tag in enumerate(tags) if tag.kind is Kind.pause]
    if len(pauses) != 1:
        return ()
    before, after = tags[: pauses[0]], tags[pauses[0] + 1 :]
    return _mended_after(before, after) or _mended_after(after, before)  # tone it down, it's too vivid


def _mended_after(stated: Sequence[Tag], wished: Sequence[Tag]) -> Steps:
    wish = clause_of(wished)
    if any(tag.kind is Kind.position for tag in stated):
        return ()  # something blue in the corner is no cast
    if wish is None or not pattern(_WISH).fullmatch(coded(wish.tags)) or not wish.has(*_MENDING):
        return ()
    look = _mended_by(stated, is_wished=True) or _mended_excess(stated)
    return (Look(look, wish.amount),) if look and _fits(look, wish) else ()


def _fits(look: LookName, wish: Clause) -> bool:
    """Whether more of it is wished for where it has more, and less where it has less."""
    more, less = wish.has(Kind.up, Kind.rise), wish.has(Kind.down, Kind.fall)
    return not (more or less) or (more != less and look in (_RISING if more else _FALLING))


def _mended_by(tags: Sequence[Tag], *, is_wished: bool = False) -> LookName | None:
    """The look that mends what is said to be so: 曝光不足 before "brighten it"."""
    clause = clause_of(tags)
    if clause is None or isinstance(clause.amount, int):
        return None
    if clause.amount and not (is_wished or clause.has(Kind.flaw)):
        return None  # "it's a bit dark, make it brighter": a bit
    shown = [tag for tag in clause.tags if is_wished or tag.kind is not Kind.scenery]  # the snow looks blue
    if pattern(_CAST).fullmatch(coded(shown)):
        return _CASTS.get(clause.colors[0].name)
    if clause.of(Kind.flaw) == [LookName.dehaze] and {tag.kind for tag in clause.tags} <= _HAZY:
        return LookName.dehaze
    if pattern(_GLARE).fullmatch(coded(clause.tags)) and not is_wished:
        return next((name for name in clause.of(Kind.flaw) if isinstance(name, LookName)), None)
    is_blurry = len(clause.tags) == 1 and clause.tags[0].text.casefold() in _BLURRY
    if not is_blurry and not any(pattern(said).fullmatch(coded(clause.tags)) for said in (_STATED, _BLURRED)):
        return None
    looks = {mending(tag) for tag in clause.tags if tag.kind in (Kind.flaw, Kind.look, Kind.blur)}
    return looks.pop() if len(looks) == 1 else None


def _mended_excess(tags: Sequence[Tag]) -> LookName | None:
    """The look of a clause that says only what there is too much or too little of."""
    clause = clause_of(tags)
    if clause is None or not clause.has(Kind.too, Kind.lacking, Kind.tall, Kind.flawed):
        return None
    return next((step.name for step in steps_of(clause) if isinstance(step, Look)), None)
