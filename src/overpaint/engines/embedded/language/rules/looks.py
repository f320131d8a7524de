"""Looks and styles: every word allowed here says only that, and which way, the whole picture shall change."""

from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.rules.rule import AMOUNT, Rule, Steps, any_of
from overpaint.engines.embedded.language.words.looks import OPPOSITES, Quality
from overpaint.engines.embedded.plan import Look, LookName, Style, StyleReference

_CORES = (Kind.look, Kind.quality, Kind.flaw)


def _look(clause: Clause) -> Steps:
    cores = [tag for tag in clause.tags if tag.kind in _CORES]
    if _goes_on(clause):
        return ()
    names = {_named(tag.value, tag.kind, clause) for tag in cores}
    if len(names) == 2 and clause.has(Kind.quality):
        # "cool the temperature": what the quality could be is what the look says
        could_be = {name for quality in clause.of(Kind.quality) for name in (quality.up, quality.down)}
        names = {name for name in names if name in [tag.value for tag in cores] and name in could_be}
    if len(names) == 2 and names & {LookName.film, LookName.sepia}:
        names -= {LookName.vintage}  # a vintage sepia tone is sepia
    (name,) = names if len(names) == 1 else (None,)
    signed = _signed(clause)
    fits = name and not (signed and clause.amount) and clause.has(Kind.number) == bool(signed)
    return (Look(name, signed or clause.amount),) if name and fits else ()


def _goes_on(clause: Clause) -> bool:
    """Whether something else shall be more or less: "brighten it and boost the view"."""
    said = [tag.kind for tag in clause.spoken]
    cores = [place for place, kind in enumerate(said) if kind in _CORES]
    more = [place for place, kind in enumerate(said) if kind in (Kind.up, Kind.down) and place > cores[-1]]
    return bool(more) and Kind.pause in said[cores[-1] : more[0]] and more[0] + 1 < len(said)


def _signed(clause: Clause) -> int | None:
    """The 20 of "exposure +20"; a number without a sign could be anything."""
    for before, tag in pairwise(clause.tags):
        if tag.kind is Kind.number and isinstance(tag.value, float) and before.text in ("+", "-"):
            return round(tag.value) if 1 <= tag.value <= 100 else None
    return None


def _named(value: object, kind: Kind, clause: Clause) -> LookName | None:
    more = clause.has(Kind.up, Kind.rise, Kind.lacking)
    less = clause.has(Kind.down)
    is_full = clause.amount == "strong" and not clause.has(Kind.being, Kind.too)  # lots of contrast, 拉满
    match value:
        case Quality() as quality:
            more = more or (is_full and not less and not clause.has(Kind.fall, Kind.remove, Kind.cut))
            is_taken_off = clause.has(Kind.remove) and clause.amount is not None  # drop it by 10 %
            more, less = more or clause.has(Kind.add), less or clause.has(Kind.fall) or is_taken_off
            fits = more != less and (is_taken_off or not clause.has(Kind.remove))
            return (quality.up if more else quality.down) if fits and not clause.has(Kind.gone) else None
        case LookName() as name if kind is Kind.flaw:
            is_unwanted = less or clause.has(Kind.too) or clause.has(Kind.remove) != clause.has(Kind.gone)
            return name if is_unwanted and not more else None
        case LookName() as name:
            name = OPPOSITES.get(name, name) if less else name
            return name if not (more and less) and not clause.has(Kind.remove, Kind.gone) else None
    return None


def _halved(clause: Clause) -> Steps:
    """饱和度减半, half as bright: half of a quality."""
    said = next(tag.value for tag in clause.tags if tag.kind in (Kind.quality, Kind.look))
    less = (
        said.down
        if isinstance(said, Quality)
        else OPPOSITES.get(said)
        if isinstance(said, LookName)
        else None
    )
    return (Look(less, 50),) if clause.of(Kind.times) == [0.5] and less else ()


def _richer(clause: Clause) -> Steps:
    """Boost the colours; a hue has no more or less."""
    if any(tag.kind is Kind.hue and tag.text.casefold().startswith(("hue", "色")) for tag in clause.tags):
        return ()
    is_more = clause.tags[0].kind is Kind.up
    return (Look(LookName.saturation_up if is_more else LookName.saturation_down, clause.amount),)


def _too_much(clause: Clause) -> Steps:
    """The opposite of what there is too much of: "It is too dark"."""
    tag = next(tag for tag in clause.tags if tag.kind in (Kind.look, Kind.flaw, Kind.blur))
    match tag.value:
        case LookName() as name if tag.kind is Kind.flaw:
            return (Look(name, clause.amount),)
        case LookName() as name if name in OPPOSITES:
            return (Look(OPPOSITES[name], clause.amount),)
        case None:
            return (Look(LookName.sharpen, clause.amount),)
    return ()


def _mended(clause: Clause) -> Steps:
    """What is said to be so, and what shall be done about it: "The photo is dark, brighten it"."""
    stated, wanted = (tag.value for tag in clause.tags if isinstance(tag.value, LookName))
    return (Look(wanted, clause.amount),) if OPPOSITES.get(stated) is wanted else ()


def _nightfall(clause: Clause) -> Steps:
    wanted = clause.values(Kind.scenery) in (["night"], ["day", "night"])
    return (Look(LookName.day_to_night, clause.amount),) if wanted else ()


def _style(clause: Clause) -> Steps:
    names = set(clause.of(Kind.style))
    return (Style(names.pop(), clause.amount),) if len(names) == 1 else ()


def _style_of(clause: Clause) -> Steps:
    """That of the one other image; where the style of Image 1 is named, it must become like the other."""
    images = clause.of(Kind.other)
    if len(images) != 1 or (_is_of_first(clause) and not _is_likened(clause)):
        return ()
    return (StyleReference(images[0]),)


def _is_of_first(clause: Clause) -> bool:
    """Whether the style is said to be that of Image 1: 图1的风格, "the style of Image 1"."""
    said = [tag.kind for tag in clause.spoken if tag.kind not in (Kind.within, Kind.of)]
    pairs = list(pairwise(said))
    if (Kind.other, Kind.effect) in pairs:
        return False
    return (Kind.first, Kind.effect) in pairs or (Kind.effect, Kind.first) in pairs


def _is_likened(clause: Clause) -> bool:
    applied = any(tag.text.casefold() in _APPLYING for tag in clause.tags)
    return not applied and clause.has(Kind.same, Kind.become, Kind.to) and not clause.has(Kind.use)


_APPLYING = frozenset(("apply", "put", "add", "give", "应用", "套用", "用到"))


def _colorless(clause: Clause) -> Steps:
    is_asked = clause.has(Kind.remove) != clause.has(Kind.gone)
    is_taken_over = clause.has(Kind.first) and any(tag.text.casefold() == "take" for tag in clause.tags)
    return (Look(LookName.bw),) if is_asked and not is_taken_over else ()


_WAYS = "form make change become use put add to within by it first tones lighting hue effect up rise view one of all only"
_AROUND = any_of(f"{_WAYS} remove gone down fall lacking move taken number")
_MANNER = any_of(f"{_WAYS} being scenic size write isolate")
_TAKING = "make use put add copy become change to within of first it by effect form same rest"

LOOKS = (
    Rule("(up|down) all? (tones|hue) (rise|fall)?", _richer, AMOUNT),
    Rule("(make|it|to|become)* (quality times | times (quality|look)) it?", _halved),
    # take all the colour out
    Rule(
        f"{any_of('remove gone all it first within of')} (tones|hue) {any_of('remove gone all it first within of')}",
        _colorless,
    ),
    Rule(
        f"{_AROUND} (flawed|scenic)* (look|quality|flaw) {_AROUND} ((look|quality) {_AROUND})?", _look, AMOUNT
    ),
    Rule(
        "(it|tones|lighting|hue|view)* (being? too (look|flaw|blur) | being (flaw|blur) | flaw being? too) being?",
        _too_much,
        AMOUNT,
    ),
    Rule(f"(it|tones|lighting)* being look {_AROUND} look {_AROUND}", _mended, AMOUNT),
    Rule(
        "(make|change|become|to|it|first|within)+ scenery view? ((make|change|become|to)+ scenery view?)? effect?",
        _nightfall,
    ),
    Rule(f"{_MANNER} style {_MANNER} (style {_MANNER})*", _style, AMOUNT),
    # the style of Image 2
    Rule(
        f"{any_of(_TAKING)} (other (within|of)* effect | effect (within|of|to|become|it|by|copy)* other) {any_of(_TAKING)}",
        _style_of,
    ),
    Rule(
        "(make|change|become|to)* first? (make|change|become|to|by)+ other (within|by|of|to)* effect same?",
        _style_of,
    ),
    Rule("(make|change)* first? effect (to|become|same|within|first)* other same?", _style_of),
)
