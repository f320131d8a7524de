"""Looks: every word allowed here says only that, and which way, the whole picture shall change."""

from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.rule import AMOUNT, Rule, Steps, any_of
from overpaint.engines.embedded.language.words.looks import OPPOSITES, Quality
from overpaint.engines.embedded.plan import Look, LookName

_CORES = (Kind.look, Kind.quality, Kind.flaw)


def _look(clause: Clause) -> Steps:
    cores = [tag for tag in clause.tags if tag.kind in _CORES]
    if _goes_on(clause) or all(tag.text.casefold() in _UNWANTED for tag in clause.tags):
        return ()
    names = {_named(tag.value, tag.kind, clause) for tag in cores}
    if len(names) == 2 and clause.has(Kind.quality):
        # "cool the temperature": what the quality could be is what the look says
        could_be = {name for quality in clause.of(Kind.quality) for name in (quality.up, quality.down)}
        names = {name for name in names if name in [tag.value for tag in cores] and name in could_be}
    if len(names) == 2 and names & {LookName.film, LookName.sepia, LookName.bw}:
        names -= {LookName.vintage}  # a vintage sepia tone is sepia, 黑白老照片 is black and white
    (name,) = names if len(names) == 1 else (None,)
    signed = _signed(clause)
    if clause.has(Kind.every_side) and name is not LookName.vignette:
        return ()
    fits = name and not (signed and clause.amount) and clause.has(Kind.number) == bool(signed)
    return (Look(name, signed or clause.amount),) if name and fits and _is_of_all(clause) else ()


def _is_of_all(clause: Clause) -> bool:
    """Whether what a version is of is what the picture shows: the night version of this street."""
    place = next((place for place, tag in enumerate(clause.tags) if tag.kind is Kind.of), len(clause.tags))
    shown = [tag for tag in clause.tags[place:] if tag.kind in _SHOWN]
    is_version = any(tag.text.casefold().endswith("version") for tag in clause.spoken)
    return not shown or (is_version and all(tag.is_definite or tag.kind is Kind.subject for tag in shown))


_SHOWN = kinds("object scenery subject owner accessory garment carrier")


_UNWANTED = ("washed out", "dull", "drab")  # a bit washed out: so it is, and shall not be


def _cleared(clause: Clause) -> Steps:
    """The haze over the hills: where it lies is where it is seen."""
    is_haze = clause.of(Kind.look, Kind.flaw) == [LookName.dehaze]
    return _look(clause) if is_haze else ()


def _goes_on(clause: Clause) -> bool:
    """Whether something else shall be more or less: "brighten it and boost the view"."""
    said = [tag.kind for tag in clause.spoken]
    cores = [place for place, kind in enumerate(said) if kind in _CORES]
    more = [place for place, kind in enumerate(said) if kind in (Kind.up, Kind.down) and place > cores[-1]]
    goes_on = bool(more) and any(kind not in (Kind.amount, Kind.by) for kind in said[more[0] + 1 :])
    return goes_on and Kind.pause in said[cores[-1] : more[0]]


def _signed(clause: Clause) -> int | None:
    """The 20 of "exposure +20"; a number without a sign could be anything."""
    for before, tag in pairwise(clause.tags):
        is_signed = before.kind in _STEPPING
        if tag.kind is Kind.number and isinstance(tag.value, float) and is_signed:
            return round(tag.value) if 1 <= tag.value <= 100 else None
    return None


_STEPPING = kinds("add up down rise fall")


def _named(value: object, kind: Kind, clause: Clause) -> LookName | None:
    more = clause.has(Kind.up, Kind.rise, Kind.lacking)
    less = clause.has(Kind.down)
    is_full = clause.amount == "strong" and not clause.has(Kind.being, Kind.too)  # lots of contrast, 拉满
    match value:
        case Quality() as quality:
            more, less = _ways(clause, more=more, less=less, is_full=is_full)
            return (quality.up if more else quality.down) if more != less else None
        case _ if clause.has(Kind.cut, Kind.crop) and kind is not Kind.flaw:
            return None
        case LookName() as name if kind is Kind.flaw:
            is_unwanted = (
                less or clause.has(Kind.too, Kind.cut) or clause.has(Kind.remove) != clause.has(Kind.gone)
            )
            return name if is_unwanted and not more else None
        case LookName() as name:
            wanted = OPPOSITES.get(name, name if name in _CLEANING else None) if less else name
            return wanted if not (more and less) and not clause.has(Kind.remove, Kind.gone) else None
    return None


def _ways(clause: Clause, *, more: bool, less: bool, is_full: bool) -> tuple[bool, bool]:
    """Whether there shall be more of a quality, and whether less of it: "knock 10 % off", "take it up"."""
    taken = [tag for tag in clause.tags if tag.kind in _TAKING_OFF]
    is_led = any(tag.text.casefold() in _LED for tag in taken) and clause.has(Kind.rise, Kind.fall)
    is_taken_off = bool(taken) and not is_led
    # "drop the exposure", "cut 10 % of it"; "take the contrast away" wants none, which no picture has
    is_part = clause.amount is not None or clause.has(Kind.fall, Kind.by, Kind.of)
    if clause.has(Kind.gone) or (is_taken_off and not is_part and taken[0].text.casefold() not in _LESSENING):
        return False, False
    handles = [tag.text.casefold() for tag in clause.tags if tag.kind is Kind.up]
    if clause.has(Kind.fall) and set(handles) <= _HANDLES:
        more = False  # crank it down
    less = less or clause.has(Kind.fall) or is_taken_off
    return more or clause.has(Kind.add) or (is_full and not less), less


_HANDLES = frozenset(("crank", "bump", "pump", "kick", "ramp", "amp", "lift"))
_CLEANING = (LookName.denoise, LookName.dehaze)  # 降降噪
_TAKING_OFF = (Kind.remove, Kind.cut, Kind.crop)
_LED = frozenset(("take", "takes", "taking"))
_LESSENING = frozenset(("drop", "cut", "trim", "chop", "shave"))


def _too_much_of(clause: Clause) -> Steps:
    """Too much contrast, too little of it; too high or too low."""
    (quality,) = clause.of(Kind.quality)
    flaws = {tag.text.casefold() for tag in clause.tags if tag.kind is Kind.flawed}
    is_little = clause.has(Kind.lacking) or bool(flaws & {"low", "too low"})
    is_much = clause.has(Kind.tall, Kind.up) or any(
        tag.text.casefold().endswith("much") for tag in clause.tags
    )
    is_much |= bool(flaws & {"harsh", "too harsh", "too high"})
    is_much |= clause.amount == "strong" and clause.has(Kind.too)
    name = quality.up if is_little else quality.down
    return (Look(name),) if name and is_little != is_much else ()


def _too_strong(clause: Clause) -> Steps:
    """The colours are too strong, or weak."""
    is_weak = clause.has(Kind.lacking)
    is_strong = clause.has(Kind.too) and (clause.amount == "strong" or clause.has(Kind.up))
    name = LookName.saturation_up if is_weak else LookName.saturation_down
    return (Look(name),) if is_weak != is_strong else ()


def _of_tones(clause: Clause) -> Steps:
    """Bolder colours, and quieter ones."""
    if not any(tag.kind is Kind.tones and tag.text.casefold() in _COLORS for tag in clause.tags):
        return ()
    grown = [
        tag for tag in clause.spoken if tag.kind is Kind.amount and tag.text.casefold().endswith(" more")
    ]
    more = clause.has(Kind.up, Kind.rise, Kind.lacking) or bool(grown)
    name = LookName.saturation_up if more else LookName.saturation_down
    return (Look(name, clause.amount),) if more != clause.has(Kind.down, Kind.fall) else ()


_COLORS = frozenset(("colors", "colours", "hues", "palette", "color palette", "色彩"))


def _half_of(clause: Clause) -> Steps:
    """Half the saturation, or a little warmth."""
    (quality,) = clause.of(Kind.quality)
    is_half = any(tag.kind is Kind.amount and tag.text.casefold() == "half" for tag in clause.spoken[:-1])
    if is_half:
        return (Look(quality.down, 50),) if quality.down else ()
    is_some = any(tag.text.casefold() in _SOME for tag in clause.spoken[:-1])
    return (Look(quality.up, "slight"),) if is_some and clause.amount == "slight" and quality.up else ()


_SOME = frozenset(
    listed(
        "little | little bit of | touch of | bit of | hint of | dash of | tad of | pinch of | smidge of | splash of"
    )
)


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


_EXCESSIVE = ("太过", "太过了", "过头", "过头了", "过了头", "过火", "过火了", "过度")  # 饱和过头


def _too_much(clause: Clause) -> Steps:
    """The opposite of what there is too much of: "It is too dark"."""
    tag = next(tag for tag in clause.tags if tag.kind in (*_CORES, Kind.blur))
    if clause.tags[-1].kind is Kind.too and tag.kind is Kind.look and clause.tags[-1].text not in _EXCESSIVE:
        return ()
    if not clause.has(Kind.too) and any(each.text.casefold() in ("was", "were") for each in clause.tags):
        return ()  # it was foggy that day
    if not clause.has(Kind.too, Kind.being) and tag.text[0] not in "太过":
        return ()  # 太黑了 says too much in itself
    match tag.value:
        case LookName() as name if tag.kind is Kind.flaw:
            is_told = clause.amount == "strong" and clause.has(Kind.being)  # it's super grainy
            return (Look(name, None if is_told else clause.amount),)
        case LookName() as name if name in OPPOSITES:
            return (Look(OPPOSITES[name], clause.amount),)
        case Quality() as quality:
            less = quality.up if clause.has(Kind.down, Kind.lacking) else quality.down
            return (Look(less, clause.amount),) if less else ()
        case None if not any(tag.text[0] in "别不" for tag in clause.tags):  # 虚化一下，别那么糊
            return (Look(LookName.sharpen, clause.amount),)
    return ()


def mending(tag: Tag) -> LookName | None:
    """The look that mends what is said to be so."""
    match tag.kind, tag.value:
        case Kind.blur, _:
            return LookName.sharpen
        case Kind.flaw, LookName() as name:
            return name
        case _, LookName() as name:
            return OPPOSITES.get(name)
    return None


def _mended(clause: Clause) -> Steps:
    """What is said to be so, and what shall be done about it: "The photo is dark, brighten it"."""
    stated, wanted = (tag for tag in clause.tags if tag.kind in _STATED)
    look = mending(stated)
    return (Look(look, clause.amount),) if look and look is wanted.value else ()


_STATED = kinds("look flaw blur")


def _colorless(clause: Clause) -> Steps:
    is_asked = clause.has(Kind.remove) != clause.has(Kind.gone)
    is_taken_over = clause.has(Kind.first) and any(tag.text.casefold() == "take" for tag in clause.tags)
    return (Look(LookName.bw),) if is_asked and not is_taken_over else ()


def _nightfall(clause: Clause) -> Steps:
    wanted = clause.values(Kind.scenery) in (["night"], ["day", "night"])
    return (Look(LookName.day_to_night, clause.amount),) if wanted else ()


WAYS = "form make change become use put add to within by it first tones lighting hue effect up rise view one of all only"
_AROUND = any_of(f"{WAYS} remove gone down fall lacking move taken number cut crop every_side")

_SEEN = any_of("it first one being within all")  # the picture, and how it is

LOOKS = (
    Rule("(up|down) all? (tones|hue) (rise|fall)?", _richer, AMOUNT),
    Rule("(make|to)* quality", _half_of, AMOUNT),
    Rule("(make|it|to|become)* (quality times | times (quality|look)) it? same?", _halved),
    # take all the colour out
    Rule(
        f"{any_of('remove gone all it first within of')} (tones|hue) {any_of('remove gone all it first within of')}",
        _colorless,
    ),
    Rule(
        any_of(
            "make change become to within by it first all of up down rise fall move tones lacking being flawed"
        ),
        _of_tones,
        AMOUNT,
    ),
    Rule(
        f"{_AROUND} (flawed|scenic)* (look|quality|color? flaw) {_AROUND} ((look|quality) {_AROUND})? (of (object|scenery|subject|owner|accessory|garment|carrier)+)?",
        _look,
        AMOUNT,
    ),
    Rule(
        "(make|remove|down|gone|it)* (look|flaw) within+ (scenery|object|view|background)+",
        _cleared,
    ),
    Rule(
        "(it|tones|lighting|hue|view)* (being? too (look|flaw|blur) | being (flaw|blur) | flaw being? too? | look too | quality being? too (up|down)?) being?",
        _too_much,
        AMOUNT,
    ),
    Rule(f"{_SEEN} (too|lacking)+ amount? quality {_SEEN}", _too_much_of, AMOUNT),
    Rule(f"quality {_SEEN} too? (tall|lacking|up|flawed)? {_SEEN}", _too_much_of, AMOUNT),
    Rule(f"{_SEEN} tones {_SEEN} too? (lacking|up)? {_SEEN}", _too_strong, AMOUNT),
    Rule(
        f"(it|tones|lighting|hue)* ((being|too)+ (look|blur) | too? flaw too?) {_AROUND} look {_AROUND}",
        _mended,
        AMOUNT,
    ),
    Rule(
        "(make|change|become|to|it|first|within)+ scenery view? ((make|change|become|to)+ scenery view?)? effect?",
        _nightfall,
    ),
)
