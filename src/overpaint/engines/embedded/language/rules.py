"""What a clause means: patterns over kinds of words, first match wins.

A rule takes a clause only when its pattern covers every word, and when it has a use for the amount and the position
that were named. Nothing that was said is ever passed over; that is what keeps half-done edits away.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from overpaint.engines.embedded.language.clauses import Clause, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.things import OPPOSITES, SCENES, Quality
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Look,
    LookName,
    Recolor,
    RemoveText,
    ReplaceText,
    Scene,
    Step,
)

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """`build` gives no steps where the words fit but the meaning does not."""

    kinds: str
    build: Callable[[Clause], Steps]
    takes: frozenset[Kind] = frozenset()


def steps_of(clause: Clause) -> Steps:
    """The steps that the clause asks for; none when no rule takes it."""
    code = coded(clause.tags)
    for rule in RULES:
        if (
            _has_use_for_all(rule, clause)
            and pattern(rule.kinds).fullmatch(code)
            and (steps := rule.build(clause))
        ):
            return steps
    return ()


def _has_use_for_all(rule: Rule, clause: Clause) -> bool:
    return (clause.amount is None or Kind.amount in rule.takes) and (
        clause.position is None or Kind.position in rule.takes
    )


# text


def _replace_text(clause: Clause) -> Steps:
    old, new = clause.values(Kind.quote)
    return (ReplaceText(old, new),)


def _replace_text_backwards(clause: Clause) -> Steps:
    new, old = clause.values(Kind.quote)
    return (ReplaceText(old, new),)


def _remove_text(clause: Clause) -> Steps:
    return tuple(RemoveText(old) for old in clause.values(Kind.quote))


def _remove_all_text(_: Clause) -> Steps:
    return (RemoveText(ALL_TEXT),)


def _add_text(clause: Clause) -> Steps:
    (text,) = clause.values(Kind.quote)
    color = next(iter(clause.colors), None)
    return (AddText(text, clause.position, color),) if len(clause.colors) < 2 else ()


_BEARER = "(carrier|garment|object|accessory|subject|owner)"
_WHERE = f"((within|of) {_BEARER}+ | {_BEARER}+ within)"  # on the letter blocks; 牌子上的
_OLD = f"{_WHERE}? carrier? color? (text|label)* {_WHERE}? saying? quote (text|label|carrier)? {_WHERE}?"
_NEW = "(text|label)* quote (text|label)?"
_ADDED = "color? (text|label)* saying? quote (text|label)?"
_IN_COLOR = "(make|become|use|to|within|it|text)* color (hue|text|label)?"

_TEXT = (
    Rule(f"(make|change)? {_OLD} (change|become|to|by|saying|it)+ {_NEW}", _replace_text),
    Rule(f"(make|change)? (text|label)+ within quote (become|to)+ {_NEW}", _replace_text),
    Rule(f"use {_NEW} (to|change|instead)+ {_OLD}", _replace_text_backwards),
    Rule(f"(use|add|put|write|make) {_NEW} instead {_OLD}", _replace_text_backwards),
    Rule(f"(make|change)? (carrier|text|label|it)* saying quote instead {_OLD}", _replace_text_backwards),
    Rule(f"remove {_OLD} change it? to {_NEW}", _replace_text),
    Rule(f"remove {_WHERE}? color? (text|label)* saying? (quote (text|label)?)+ {_WHERE}?", _remove_text),
    Rule(f"{_WHERE}? (color? (text|label)* quote (text|label)?)+ all? remove", _remove_text),
    Rule("(remove all* text | all* text all? remove)", _remove_all_text),
    Rule(
        f"(use color|within|to)* (add|put|write) (within color|to)* {_ADDED} ((to|of) (text|label))?",
        _add_text,
        _PLACED := frozenset({Kind.position}),
    ),
    Rule(f"(add|put|write) {_ADDED} ((to|of) (text|label))? {_IN_COLOR}", _add_text, _PLACED),
    Rule(f"label it {_ADDED} ({_IN_COLOR})?", _add_text, _PLACED),
    Rule(f"use color (add|put|write) {_ADDED}", _add_text, _PLACED),
    Rule("(text|label)* quote (add|put|write)", _add_text, _PLACED),
)

# what is behind the subject


def _behind(clause: Clause) -> Steps:
    images = [int(value) for value in clause.values(Kind.other)]
    if images:
        return (BackgroundImage(images[-1]),)
    if clause.has(Kind.transparent):
        return (BackgroundTransparent(),)
    if clause.has(Kind.scenery):
        scene = scene_of(clause.values(Kind.scenery))
        return (BackgroundScene(scene),) if scene else ()
    return (BackgroundColor(clause.colors[-1]),)


def _cut_out(_: Clause) -> Steps:
    return (BackgroundTransparent(),)


def _blur(clause: Clause) -> Steps:
    return (BackgroundBlur(clause.amount),)


def scene_of(ingredients: Iterable[str]) -> Scene | None:
    """The scene that the ingredients make up, in any order."""
    return _scenes().get(frozenset(ingredients))


@cache
def _scenes() -> dict[frozenset[str], Scene]:
    return {
        frozenset(ingredients.split()): scene
        for scene, listed in SCENES.items()
        for ingredients in listed.split(" | ")
    }


_BG = "(owner? first? background hue? ((within|of) first)? | hue of first? background ((within|of) first)?)"
_SOMEONE = "(it|subject|owner)"
_ONTO = "(make|put|become|to|within|before)"
_SCENERY = "(scenic|view)* scenery (scenery|scenic|view|within|of|to)*"
_IMAGE = "((view|background) (within|of|to)*)? other (view|background)?"

_BACKGROUND = (
    # change the background to …; 背景换成…
    *(
        Rule(f"(make|change|become)* color? {what} {joints} {fill} (one|hue|background)?", _behind)
        for what, joints, fill in (
            (_BG, "(make|change|become|to|it|within|of|hue)*", "(color|transparent)"),
            (_BG, "(make|change|become|to|it|of|put|being)*", _SCENERY),
            ("view", "(become|to)+", _SCENERY),
            (f"({_BG}|view)", "(make|change|become|to|it|put)+", _IMAGE),
        )
    ),
    # a white background; put her on a white background; give it …
    *(
        Rule(
            f"((make|add|use|become|to|within|put)+ | (make|put|become)* {_SOMEONE}+ {_ONTO}*"
            f" | change {_SOMEONE}* {_ONTO}+)? {fill} background",
            _behind,
        )
        for fill in ("(color|transparent)", _SCENERY)
    ),
    Rule("((make|add|use)+ | (make|change) it? (to|within)+ | become) other (view|of)? background", _behind),
    Rule("(make|become|change|use|add|put|to|it|within)* ground", _behind),
    # use … as the background; put … behind her
    *(
        Rule(f"(use|make) {fill} (to|make|change|become)* {_BG}", _behind)
        for fill in ("(color|transparent)", _SCENERY, _IMAGE)
    ),
    *(Rule(f"{fill} become+ {_BG}", _behind) for fill in ("color", _SCENERY, _IMAGE)),
    *(
        Rule(f"(add|put|make|use)? {fill} ((to|within) first? background | behind {_SOMEONE})", _behind)
        for fill in (_SCENERY, "other")
    ),
    Rule(f"(add|put|make|use) color behind {_SOMEONE}", _behind),
    # put her on a beach
    Rule(f"put {_SOMEONE}+ {_ONTO}* {_SCENERY}", _behind),
    Rule(f"{_SOMEONE}+ put within? {_SCENERY}", _behind),
    Rule(f"first? {_SOMEONE}+ put within? (other background within? | before other | other before)", _behind),
    Rule(
        f"(make it to (subject|owner)* | (make|put) first? (subject|owner)+) (within|before)+ {_SCENERY}",
        _behind,
    ),
    Rule(
        f"put first? {_SOMEONE}+ ((within|of) first)? (before other | (to|within)+ other background) within?",
        _behind,
    ),
    # remove the background and put a beach there
    *(
        Rule(
            f"remove color? {_BG} (make|change|become|add|put|use|it|to|within)+ {fill} (one|background)?",
            _behind,
        )
        for fill in ("(color|transparent)", _SCENERY, _IMAGE)
    ),
    Rule(f"remove color? {_BG} ((behind|of|within) {_SOMEONE}+)?", _cut_out),
    Rule(f"remove all behind {_SOMEONE}+", _cut_out),
    Rule(f"color? {_BG} all? remove", _cut_out),
    Rule(f"(make it? to?)? cut {_SOMEONE}* ((of|within) first? background)?", _cut_out),
    Rule(f"(cut {_SOMEONE}+ | {_SOMEONE}+ cut)", _cut_out),
    Rule("(keep only | only keep | remove (rest|all) apart_from) (subject|owner)", _cut_out),
    *(
        Rule(kinds, _blur, frozenset({Kind.amount}))
        for kinds in (
            f"(make|add|put|use)? up? blur (effect|to|within|of|it|rest|all|make)* {_BG} (become|make|effect)*",
            f"(make|change)? {_BG} (become|make|to|it|up)* blur (one|effect|make|up)*",
            "(make|add|use|to|it|change)* up? (blur background | bokeh) effect? (to|within)* background?",
            f"(make|add)? blur (rest|all)? (behind|apart_from) {_SOMEONE}+",
        )
    ),
)

# garments


def _recolor(clause: Clause) -> Steps:
    garments = set(clause.values(Kind.garment))
    return (Recolor(garments.pop(), clause.colors[-1]),) if len(garments) == 1 else ()


_GARMENT = "(owner|subject)* color? weave* garment ((of|within) (subject|owner))?"
_CLOTHES = (
    Rule(
        f"(make|change|become)* (hue of?)? {_GARMENT} hue? ((within|of) color)? (make|change|become|to)* color (garment|one|hue)?",
        _recolor,
    ),
)

# looks: every word allowed here says only that, and which way, the whole picture shall change

_AROUND = "(make|change|become|add|remove|use|to|within|it|first|tones|lighting|hue|effect|up|down|rise|fall|lacking|view)*"


def _look(clause: Clause) -> Steps:
    core = next(tag for tag in clause.tags if tag.kind in (Kind.look, Kind.quality, Kind.flaw))
    more = clause.has(Kind.up, Kind.rise, Kind.lacking)
    less = clause.has(Kind.down)
    match core.value:
        case Quality() as quality:
            more, less = more or clause.has(Kind.add), less or clause.has(Kind.fall)
            name = quality.up if more else quality.down
            fits = more != less and not clause.has(Kind.remove)
        case LookName() as name if core.kind is Kind.flaw:
            fits = (less or clause.has(Kind.remove)) and not more
        case LookName() as name:
            name = OPPOSITES.get(name) if less else name
            fits = not (more and less) and not clause.has(Kind.remove)
        case _:
            return ()
    return (Look(name, clause.amount),) if fits and name else ()


def _too_much(clause: Clause) -> Steps:
    """The opposite of what there is too much of: "It is too dark"."""
    value = clause.tags[-1].value
    name = (
        value
        if clause.tags[-1].kind is Kind.flaw
        else OPPOSITES.get(value)
        if isinstance(value, LookName)
        else None
    )
    return (Look(name, clause.amount),) if isinstance(name, LookName) else ()


def _mended(clause: Clause) -> Steps:
    """What is said to be so, and what shall be done about it: "The photo is dark, brighten it"."""
    stated, wanted = (tag.value for tag in clause.tags if isinstance(tag.value, LookName))
    return (Look(wanted, clause.amount),) if OPPOSITES.get(stated) is wanted else ()


def _nightfall(clause: Clause) -> Steps:
    wanted = clause.values(Kind.scenery) in (["night"], ["day", "night"])
    return (Look(LookName.day_to_night, clause.amount),) if wanted else ()


_LOOKS = (
    Rule(f"{_AROUND} (look|quality|flaw) {_AROUND}", _look, frozenset({Kind.amount})),
    Rule(
        "(it|tones|lighting|hue)* (being? too (look|flaw) | being flaw)", _too_much, frozenset({Kind.amount})
    ),
    Rule(f"(it|tones|lighting)* being look {_AROUND} look {_AROUND}", _mended, frozenset({Kind.amount})),
    Rule(
        "(make|change|become|to|it|first|within)+ scenery view? ((make|change|become|to)+ scenery view?)? effect?",
        _nightfall,
    ),
)

RULES = (*_TEXT, *_BACKGROUND, *_CLOTHES, *_LOOKS)
