"""What was asked for and is not done here: new things, poses, faces, other styles, looks of a part."""

from collections.abc import Callable

from overpaint.engines.embedded.language.clauses import text_of
from overpaint.engines.embedded.language.diagnosis.cases import (
    DOING,
    PICTURED,
    TONAL,
    Case,
    is_partly_known,
    words_of,
)
from overpaint.engines.embedded.language.kinds import Kind, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rewordings import is_of_text
from overpaint.engines.embedded.language.rules.backdrop import scene_of
from overpaint.engines.embedded.language.words.seconds import SECONDS
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_INSERTED = kinds("object accessory scenery")
_FRAMING = kinds(
    "geometry rotate straighten flip mirror crop border bars pad resize enlarge shrink canvas extend collage layout"
)
_NOT_BUILT = _FRAMING | kinds(
    "style object accessory lettering beside position only apart_from scenery carrier other weave flaw blur size extreme move copy"
)
_TARGETS = kinds("subject owner background garment text label lighting person")
_PAINTED = kinds("subject owner text label quote")
_WORN = kinds("garment accessory")


def beyond(reason: RefusalReason) -> Callable[[Case], Refusal | None]:
    """A check for words that no edit here can follow, for that reason."""

    def check(case: Case) -> Refusal | None:
        names_text = any(tag.kind is Kind.quote for tag in case.tags)
        said = [tag for tag in case.tags if tag.value is reason and not (names_text and tag.text in _LABELS)]
        return Refusal(reason, words=words_of(tuple(said), (Kind.beyond, Kind.person))) if said else None

    return check


_LABELS = frozenset(listed(SECONDS[Kind.label]))  # 时间“7点”


def insertion(case: Case) -> Refusal | None:
    """A new thing, in a part that brings one: "add 'A' at the top and a unicorn below it"."""
    for part in case.parts:
        said = {tag.kind for tag in part}
        if said & {Kind.quote, Kind.other, Kind.text, Kind.label, Kind.background}:
            continue
        new: tuple[str, ...] = ()
        if Kind.add in said or any(tag.text.casefold() == "there should be" for tag in part):
            new = words_of(_grown(part), (*_INSERTED, Kind.subject, Kind.unknown, Kind.person))
        elif not said & DOING and any(tag.kind is Kind.add for tag in case.tags):
            new = words_of(part, tuple(_INSERTED))  # "… and a unicorn below it"
        elif Kind.put in said and Kind.position not in said:
            new = words_of(part, tuple(_WORN | {Kind.object}))
        if new:
            return Refusal(RefusalReason.generate_object, words=new)
        turns = said & {Kind.change, Kind.become, Kind.make} and said & {Kind.to, Kind.become}
        turned = words_of(part, (Kind.object, Kind.accessory))
        if turns and len(turned) > 1 and Kind.color not in said:
            return Refusal(RefusalReason.generate_object, words=turned)
    return None


def _grown(part: Tags) -> Tags:
    """The part without the words for a person's looks, but for hair: a beard is added, a smile is not."""
    return tuple(tag for tag in part if tag.kind is not Kind.person or tag.value is RefusalReason.hair)


def pose_or_garment(case: Case) -> Refusal | None:
    """A pose, or clothes from elsewhere."""
    worn = case.of(*_WORN)
    is_unknown = case.has(Kind.unknown) and (is_of_text(case.tags) or any(map(is_partly_known, case.parts)))
    if (words := case.of(Kind.garb)) and not is_unknown:
        return Refusal(RefusalReason.pose_or_garment, words=words)
    if worn and (
        case.has(Kind.other) or (len(worn) > 1 and case.has(Kind.garment) and not case.has(Kind.remove))
    ):
        return Refusal(RefusalReason.pose_or_garment, words=worn)
    return None


def person(case: Case) -> Refusal | None:
    """A face, hair, an age: who somebody is."""
    said = [tag for part in case.parts for tag in part if tag.kind is Kind.person]
    if not said or case.has(*TONAL):
        return None
    reasons = [tag.value for tag in said if isinstance(tag.value, RefusalReason)]
    # "a smile on her face", 眼睛睁开: the face is only where it is
    reason = next((each for each in reasons if each is not RefusalReason.face), reasons[0])
    return Refusal(reason, words=words_of(tuple(said), (Kind.person,)))


def unknown_style(case: Case) -> Refusal | None:
    """A manner of drawing that is not offered."""
    words = case.of(Kind.other_style)
    return Refusal(RefusalReason.unknown_style, words=words) if words else None


def unknown_scene(case: Case) -> Refusal | None:
    """A scene that is not offered."""
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


def absurd_measure(case: Case) -> Refusal | None:
    """Banana degrees: a measure without a number."""
    words = case.of(*PICTURED)
    is_measure = case.has(Kind.rotate, Kind.resize) and case.has(Kind.geometry)
    return Refusal(RefusalReason.absurd, words=words) if words and is_measure else None


def of_a_part(case: Case) -> Refusal | None:
    """A look for a part of the picture, or a colour for what has no place here."""
    is_tonal = case.has(*TONAL) and case.has(*_TARGETS, *PICTURED)
    is_painted = case.has(Kind.color) and case.has(Kind.label, Kind.quote, Kind.text)
    is_blurred = case.has(Kind.blur)
    if (is_tonal or is_painted or is_blurred) and not case.has(Kind.not_, Kind.either):
        return Refusal(RefusalReason.not_built, words=tuple(map(text_of, case.parts)))
    return None


def not_built(case: Case) -> Refusal | None:
    """What is understood, and no edit does."""
    is_known = (
        case.has(*_NOT_BUILT)
        or (case.has(*TONAL) and case.has(*_TARGETS))
        or (case.has(Kind.color) and case.has(*_PAINTED))
    )
    if is_known and not case.has(Kind.not_, Kind.either):
        return Refusal(RefusalReason.not_built, words=tuple(map(text_of, case.parts)))
    return None
