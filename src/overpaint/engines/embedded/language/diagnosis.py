"""Why an instruction was not taken: the one reason that helps most.

Each check looks at the parts that no rule takes; the first that has something to say decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.ambiguous import is_of_text, readings
from overpaint.engines.embedded.language.asides import is_aside
from overpaint.engines.embedded.language.atoms import HAN
from overpaint.engines.embedded.language.clauses import clause_of, text_of
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tags, kinds
from overpaint.engines.embedded.language.rules import steps_of
from overpaint.engines.embedded.language.rules.backdrop import scene_of
from overpaint.engines.embedded.language.words.beyond import FOREIGN
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


@dataclass(frozen=True, slots=True)
class _Case:
    """What was not taken, from two sides."""

    parts: tuple[Tags, ...]  # those that no rule takes alone, without what shall be kept
    tags: Tags  # of the whole instruction
    images: int
    parts_count: int = 0  # of the whole instruction

    def has(self, *kinds: Kind) -> bool:
        """Whether a word of one of the kinds is in the parts."""
        return bool(self.of(*kinds))

    def of(self, *kinds: Kind) -> tuple[str, ...]:
        """The words of the kinds, as typed, each once."""
        return _words(sum(self.parts, ()), kinds)

    def says(self, *kinds: Kind) -> bool:
        """Whether the instruction has a word of one of the kinds anywhere."""
        return any(tag.kind in kinds for tag in self.tags)


def _words(tags: Tags, wanted: Sequence[Kind]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.text for tag in tags if tag.kind in wanted))


def diagnosed(parts: Sequence[Tags], *, images: int) -> Refusal:
    """The refusal of an instruction of which not all parts could be taken."""
    case = _Case(_left(parts) or tuple(parts), sum(parts, ()), images, len(parts))
    return next(refusal for check in _CHECKS if (refusal := check(case)))


def without_missing_images(parts: Sequence[Tags], *, images: int) -> None:
    """Raises a `Refusal` when the instruction names an image that was not sent."""
    if refusal := _missing_image(_Case((), sum(parts, ()), images)):
        raise refusal


def _left(parts: Sequence[Tags]) -> tuple[Tags, ...]:
    """The parts that are neither taken alone nor kept; of what is kept, only the words that nobody knows."""
    left, keeping = list[Tags](), Tags()
    for part in parts:
        unknown = tuple(tag for tag in part if tag.kind is Kind.unknown)
        known = tuple(tag for tag in part if tag.kind is not Kind.unknown)
        is_kept = bool(known) and is_keeping(
            (*keeping, *known)
        )  # "keep the pose, hair and face": three parts, one wish
        keeping = (*keeping, *known) if is_kept else ()
        if is_kept and unknown and not is_keeping(part):
            left.append(unknown)
        elif not is_kept and not is_aside(part) and not _is_taken(part):
            left.append(part)
    return tuple(left)


def _is_taken(part: Tags) -> bool:
    clause = clause_of(part)
    return clause is not None and bool(steps_of(clause))


_AUXILIARIES = frozenset(("is", "are", "was", "were", "does", "did", "has"))
_ASKING = frozenset(
    ("what", "what's", "what is", "where", "who", "when", "why", "how", "what's in", "what is in")
)
_DOING = kinds(
    "make change become add put write remove use up down blur cut keep look style rotate flip mirror crop pad resize enlarge"
    " shrink extend collage move copy isolate gone straighten"
)
_NEEDS_MORE = _DOING | kinds("background text border flip rotate color gradient hue saying instead")
_INSERTED = kinds("object accessory scenery")
_FRAMING = kinds(
    "geometry rotate straighten flip mirror crop border bars pad resize enlarge shrink canvas extend collage layout"
)
_NOT_BUILT = _FRAMING | kinds(
    "style object accessory lettering beside position only apart_from scenery carrier other weave flaw blur size extreme move copy"
)
_TONAL = kinds("look quality flaw blur bokeh")
_TARGETS = kinds("subject owner background garment text label lighting person")
_PAINTED = kinds("subject owner text label quote")
_PICTURED = kinds("object accessory subject carrier scenery")
_SILENT = kinds("filler picture it first all")
_WORN = kinds("garment accessory")


def _beyond(reason: RefusalReason) -> Callable[[_Case], Refusal | None]:
    def check(case: _Case) -> Refusal | None:
        said = [tag for tag in case.tags if tag.value is reason]
        return Refusal(reason, words=_words(tuple(said), (Kind.beyond, Kind.person))) if said else None

    return check


def _other_script(case: _Case) -> Refusal | None:
    words = tuple(word for word in case.of(Kind.unknown) if any(_is_other_letter(letter) for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def _is_other_letter(letter: str) -> bool:
    is_han = HAN[0] == letter or "\u3400" <= letter <= "\u9fff"
    return letter.isalpha() and letter > "\u024f" and not is_han


def _empty(case: _Case) -> Refusal | None:
    """No word that asks for anything, or only words about what shall stay."""
    said = {tag.kind for tag in case.tags}
    if not said:
        return Refusal(RefusalReason.empty)
    if Kind.question in said or Kind.unknown in said:
        return None
    kept = is_keeping(case.tags) or said <= kinds("filler change not keep same all rest it picture closing")
    return Refusal(RefusalReason.empty, words=()) if not said - _SILENT - {Kind.subject} or kept else None


def _question(case: _Case) -> Refusal | None:
    said = {tag.kind for tag in case.tags}
    first = next((tag.text.casefold() for tag in case.tags), "")
    asks = Kind.question in said or first in _ASKING or (first in _AUXILIARIES and not said & _DOING)
    return Refusal(RefusalReason.not_an_edit) if asks else None


def _insertion(case: _Case) -> Refusal | None:
    """A new thing, in a part that brings one: "add 'A' at the top and a unicorn below it"."""
    for part in case.parts:
        said = {tag.kind for tag in part}
        if said & {Kind.quote, Kind.other, Kind.text, Kind.label, Kind.background}:
            continue
        new: tuple[str, ...] = ()
        if Kind.add in said or any(tag.text.casefold() == "there should be" for tag in part):
            new = _words(_grown(part), (*_INSERTED, Kind.subject, Kind.unknown, Kind.person))
        elif not said & _DOING and any(tag.kind is Kind.add for tag in case.tags):
            new = _words(part, tuple(_INSERTED))  # "… and a unicorn below it"
        elif Kind.put in said and Kind.position not in said:
            new = _words(part, tuple(_WORN | {Kind.object}))
        if new:
            return Refusal(RefusalReason.generate_object, words=new)
        turns = said & {Kind.change, Kind.become, Kind.make} and said & {Kind.to, Kind.become}
        turned = _words(part, (Kind.object, Kind.accessory))
        if turns and len(turned) > 1 and Kind.color not in said:
            return Refusal(RefusalReason.generate_object, words=turned)
    return None


def _grown(part: Tags) -> Tags:
    """The part without the words for a person's looks, but for hair: a beard is added, a smile is not."""
    return tuple(tag for tag in part if tag.kind is not Kind.person or tag.value is RefusalReason.hair)


def _pose_or_garment(case: _Case) -> Refusal | None:
    worn = case.of(*_WORN)
    is_unknown = case.has(Kind.unknown) and (is_of_text(case.tags) or any(map(_known, case.parts)))
    if (words := case.of(Kind.garb)) and not is_unknown:
        return Refusal(RefusalReason.pose_or_garment, words=words)
    if worn and (
        case.has(Kind.other) or (len(worn) > 1 and case.has(Kind.garment) and not case.has(Kind.remove))
    ):
        return Refusal(RefusalReason.pose_or_garment, words=worn)
    return None


def _person(case: _Case) -> Refusal | None:
    said = [tag for part in case.parts for tag in part if tag.kind is Kind.person]
    if not said or case.has(*_TONAL):
        return None
    reasons = [tag.value for tag in said if isinstance(tag.value, RefusalReason)]
    # "a smile on her face", 眼睛睁开: the face is only where it is
    reason = next((each for each in reasons if each is not RefusalReason.face), reasons[0])
    return Refusal(reason, words=_words(tuple(said), (Kind.person,)))


def _missing_image(case: _Case) -> Refusal | None:
    for tag in case.tags:
        if tag.kind is Kind.other and isinstance(tag.value, int) and tag.value > case.images:
            return Refusal(RefusalReason.missing_image, words=(tag.text,), images=case.images)
    return None


def _unknown_style(case: _Case) -> Refusal | None:
    words = case.of(Kind.other_style)
    return Refusal(RefusalReason.unknown_style, words=words) if words else None


def _unknown_scene(case: _Case) -> Refusal | None:
    for part in case.parts:
        said = [tag.kind for tag in part]
        stands = Kind.subject in said and {Kind.put, Kind.within, Kind.before}.intersection(said)
        shown = part
        if Kind.background in said and {Kind.to, Kind.become}.intersection(said):
            shown = part[said.index(Kind.background) :]
        elif not (Kind.background in {tag.kind for tag in case.tags} or (stands and Kind.scenery in said)):
            continue
        scenery = [str(tag.value) for tag in part if tag.kind is Kind.scenery]
        strange = [tag.text for tag in shown if tag.kind in (Kind.unknown, Kind.object, Kind.event)]
        is_place = scenery and not scene_of(scenery)
        if (is_place or (strange and shown is not part)) and not {
            Kind.quote,
            Kind.add,
            Kind.color,
        }.intersection(said):
            words = [
                tag.text for tag in part if tag.kind in (Kind.scenery, Kind.unknown) or tag.text in strange
            ]
            return Refusal(RefusalReason.unknown_scene, words=words)
    return None


def _text_unquoted(case: _Case) -> Refusal | None:
    names_text = case.has(Kind.text, Kind.label, Kind.saying, Kind.write)
    if not names_text or any(tag.kind is Kind.quote for tag in case.tags):
        return None
    if case.has(Kind.color, Kind.lettering, Kind.remove, Kind.look, Kind.position) and not case.has(
        Kind.unknown
    ):
        return None
    return Refusal(RefusalReason.text_unquoted, words=case.of(Kind.unknown))


def _other_language(case: _Case) -> Refusal | None:
    strange = case.of(Kind.unknown)
    words = tuple(word for word in strange if word.casefold() in FOREIGN)
    if len(strange) > 1 and not words:
        words = tuple(word for word in strange if any("\u00df" <= letter <= "\u024f" for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def _contradictory(case: _Case) -> Refusal | None:
    ratios = {tag.value for tag in case.tags if tag.kind is Kind.ratio}
    if len(ratios) > 1:
        return Refusal(RefusalReason.contradictory, words=_words(case.tags, (Kind.ratio,)))
    return next((_both(case, pair) for pair in _EXCLUDING if all(map(case.has, pair))), None)


def _both(case: _Case, pair: tuple[Kind, Kind]) -> Refusal | None:
    """Larger and smaller; more and less of the one quality that is named."""
    if pair[0] is Kind.up and sum(tag.kind is Kind.quality for tag in case.tags) != 1:
        return None
    return Refusal(RefusalReason.contradictory, words=case.of(*pair))


_EXCLUDING = ((Kind.enlarge, Kind.shrink), (Kind.up, Kind.down))


def _ungrounded(case: _Case) -> Refusal | None:
    """A thing to be taken away, moved or painted, of which no colour is said."""
    for part in case.parts:
        said = {tag.kind for tag in part}
        touches = said & kinds("remove gone move copy") or (
            said & kinds("change become make") and Kind.color in said
        )
        named = _words(part, tuple(_PICTURED))
        colors = sum(tag.kind is Kind.color for tag in part)
        is_grounded = colors > (0 if said & kinds("remove gone move copy") else 1)
        if (
            touches
            and named
            and not is_grounded
            and not said & (_TONAL | {Kind.quote, Kind.other, Kind.text, Kind.unknown})
        ):
            return Refusal(RefusalReason.ungrounded, words=named)
    return None


def _unknown_words(case: _Case) -> Refusal | None:
    words = case.of(Kind.unknown)
    if not words:
        return None
    is_partly = any(_known(part) for part in case.parts) or len(case.parts) < case.parts_count
    return Refusal(RefusalReason.unexplained if is_partly else RefusalReason.not_understood, words=words)


def _known(part: Tags) -> bool:
    """Whether the part is an edit without the words that nobody knows."""
    return any(map(_is_taken, readings(tuple(tag for tag in part if tag.kind is not Kind.unknown))))


def _vague(case: _Case) -> Refusal | None:
    words = case.of(Kind.beyond, Kind.scenic)
    improves = (
        case.has(Kind.up, Kind.make) and not case.has(*(_DOING - kinds("up make change add"))) and words
    )
    alone = (
        not {tag.kind for part in case.parts for tag in part}
        - _SILENT
        - kinds("up make change scenic beyond effect add amount to level")
    )
    return (
        Refusal(RefusalReason.vague, words=words or case.of(Kind.up, Kind.effect))
        if improves or (alone and case.has(Kind.up, Kind.scenic, Kind.effect))
        else None
    )


def _absurd_measure(case: _Case) -> Refusal | None:
    """Banana degrees: a measure without a number."""
    words = case.of(*_PICTURED)
    is_measure = case.has(Kind.rotate, Kind.resize) and case.has(Kind.geometry)
    return Refusal(RefusalReason.absurd, words=words) if words and is_measure else None


def _of_a_part(case: _Case) -> Refusal | None:
    """A look for a part of the picture, or a colour for what has no place here."""
    is_tonal = case.has(*_TONAL) and case.has(*_TARGETS, *_PICTURED)
    is_painted = case.has(Kind.color) and case.has(Kind.label, Kind.quote, Kind.text)
    is_blurred = case.has(Kind.blur)
    if (is_tonal or is_painted or is_blurred) and not case.has(Kind.not_, Kind.either):
        return Refusal(RefusalReason.not_built, words=tuple(map(text_of, case.parts)))
    return None


def _incomplete(case: _Case) -> Refusal | None:
    """A verb, a part or a value, and nothing to go with it."""
    said = {tag.kind for part in case.parts for tag in part}
    spare = kinds(
        "filler picture it first to become change make within of amount all use up down one size result"
    )
    if said & _NEEDS_MORE and not said - _NEEDS_MORE - spare - {Kind.quote} and not said & {Kind.not_}:
        return Refusal(RefusalReason.incomplete, words=tuple(map(text_of, case.parts)))
    return None


def _not_built(case: _Case) -> Refusal | None:
    is_known = (
        case.has(*_NOT_BUILT)
        or (case.has(*_TONAL) and case.has(*_TARGETS))
        or (case.has(Kind.color) and case.has(*_PAINTED))
    )
    if is_known and not case.has(Kind.not_, Kind.either):
        return Refusal(RefusalReason.not_built, words=tuple(map(text_of, case.parts)))
    return None


def _unclear(case: _Case) -> Refusal:
    return Refusal(RefusalReason.not_understood, words=tuple(map(text_of, case.parts)))


_CHECKS: tuple[Callable[[_Case], Refusal | None], ...] = (
    *(_beyond(RefusalReason.hostile), _other_script, _question, _empty, _missing_image),
    *(_beyond(RefusalReason.generate), _text_unquoted, _insertion, _pose_or_garment, _person),
    *(
        _beyond(RefusalReason.view),
        _unknown_style,
        _unknown_scene,
        _beyond(RefusalReason.absurd),
        _other_language,
    ),
    *(_contradictory, _unknown_words, _beyond(RefusalReason.vague), _vague),
    *(_absurd_measure, _of_a_part, _ungrounded, _incomplete, _not_built, _unclear),
)
