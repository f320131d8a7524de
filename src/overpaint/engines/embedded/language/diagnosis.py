"""Why an instruction was not taken: the one reason that helps most.

Each check looks at the parts that no rule takes; the first that has something to say decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.atoms import HAN
from overpaint.engines.embedded.language.clauses import clause_of, text_of
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.nouns import FOREIGN
from overpaint.engines.embedded.language.rules import scene_of, steps_of
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

Part = tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """What was not taken, from two sides."""

    parts: tuple[Part, ...]  # those that no rule takes alone, without what shall be kept
    tags: Part  # of the whole instruction
    images: int

    def has(self, *kinds: Kind) -> bool:
        """Whether a word of one of the kinds is in the parts."""
        return bool(self.of(*kinds))

    def of(self, *kinds: Kind) -> tuple[str, ...]:
        """The words of the kinds, as typed, each once."""
        return tuple(dict.fromkeys(tag.text for part in self.parts for tag in part if tag.kind in kinds))


def diagnosed(parts: Sequence[Part], *, images: int) -> Refusal:
    """The refusal of an instruction of which not all parts could be taken."""
    case = _Case(_left(parts) or tuple(parts), sum(parts, ()), images)
    return next(refusal for check in _CHECKS if (refusal := check(case)))


def without_missing_images(parts: Sequence[Part], *, images: int) -> None:
    """Raises a `Refusal` when the instruction names an image that was not sent."""
    if refusal := _missing_image(_Case((), sum(parts, ()), images)):
        raise refusal


def _left(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that are neither taken alone nor kept; of what is kept, only the words that nobody knows."""
    left, keeping = list[Part](), Part()
    for part in parts:
        unknown = tuple(tag for tag in part if tag.kind is Kind.unknown)
        known = tuple(tag for tag in part if tag.kind is not Kind.unknown)
        is_kept = is_keeping((*keeping, *known))  # "keep the pose, hair and face": three parts, one wish
        keeping = (*keeping, *known) if is_kept else ()
        if is_kept and unknown:
            left.append(unknown)
        elif not is_kept and not _is_taken(part):
            left.append(part)
    return tuple(left)


def _is_taken(part: Part) -> bool:
    clause = clause_of(part)
    return clause is not None and bool(steps_of(clause))


_DOING = kinds("make change become add put write remove use up down blur cut keep look geometry style")
_AUXILIARIES = frozenset(("is", "are", "was", "were", "does", "do", "did", "has", "have"))
_INSERTED = kinds("object accessory scenery")
_NOT_BUILT = kinds(
    "style geometry object accessory lettering beside position only apart_from scenery carrier other person weave flaw blur"
)
_TONAL = kinds("look quality flaw blur bokeh")
_TARGETS = kinds("subject owner background garment text label lighting")
_PAINTED = kinds("subject owner text label quote")


def _other_script(case: _Case) -> Refusal | None:
    words = tuple(word for word in case.of(Kind.unknown) if any(_is_other_letter(letter) for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def _is_other_letter(letter: str) -> bool:
    is_han = HAN[0] == letter or "\u3400" <= letter <= "\u9fff"
    return letter.isalpha() and letter > "\u024f" and not is_han


def _question(case: _Case) -> Refusal | None:
    said = {tag.kind for tag in case.tags}
    first = next((tag.text.casefold() for tag in case.tags), "")
    asks = Kind.question in said or (first in _AUXILIARIES and not said & _DOING)
    nothing = not said - {Kind.filler, Kind.picture, Kind.it, Kind.subject}
    return Refusal(RefusalReason.not_an_edit) if asks or nothing else None


def _generation(case: _Case) -> Refusal | None:
    words = case.of(Kind.generate)
    return Refusal(RefusalReason.generate, words=words) if words else None


def _insertion(case: _Case) -> Refusal | None:
    if case.has(Kind.quote, Kind.other, Kind.text, Kind.label, Kind.background):
        return None
    new = case.of(*_INSERTED, Kind.subject, Kind.unknown) if case.has(Kind.add) else ()
    if case.has(Kind.put) and not case.has(Kind.position):
        new = case.of(Kind.object, Kind.accessory)
    if new:
        return Refusal(RefusalReason.generate_object, words=new)
    turns = case.has(Kind.change, Kind.become, Kind.make) and case.has(Kind.to, Kind.become)
    turned = case.of(Kind.object, Kind.accessory)
    if turns and len(turned) > 1 and not case.has(Kind.color):
        return Refusal(RefusalReason.generate_object, words=turned)
    return None


def _pose_or_garment(case: _Case) -> Refusal | None:
    worn = case.of(Kind.garment, Kind.accessory)
    if words := case.of(Kind.garb):
        return Refusal(RefusalReason.pose_or_garment, words=words)
    if worn and (
        case.has(Kind.other) or (len(worn) > 1 and case.has(Kind.garment) and not case.has(Kind.remove))
    ):
        return Refusal(RefusalReason.pose_or_garment, words=worn)
    return None


def _expression(case: _Case) -> Refusal | None:
    words = case.of(Kind.person)
    return Refusal(RefusalReason.expression, words=words) if words and not case.has(*_TONAL) else None


def _missing_image(case: _Case) -> Refusal | None:
    for tag in case.tags:
        if tag.kind is Kind.other and isinstance(tag.value, int) and tag.value > case.images:
            return Refusal(RefusalReason.missing_image, words=(tag.text,), images=case.images)
    return None


def _unknown_scene(case: _Case) -> Refusal | None:
    for part in case.parts:
        said = [tag.kind for tag in part]
        if Kind.background not in said or not {Kind.to, Kind.become}.intersection(said):
            continue
        shown = part[said.index(Kind.background) :]
        scenery = [str(tag.value) for tag in part if tag.kind is Kind.scenery]
        strange = [tag.text for tag in shown if tag.kind in (Kind.unknown, Kind.object)]
        if (strange or (scenery and not scene_of(scenery))) and not {Kind.quote, Kind.add}.intersection(said):
            words = strange or [tag.text for tag in part if tag.kind is Kind.scenery]
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
    words = tuple(word for word in case.of(Kind.unknown) if word.casefold() in FOREIGN)
    return Refusal(RefusalReason.language, words=words) if words else None


def _unknown_words(case: _Case) -> Refusal | None:
    words = case.of(Kind.unknown)
    return Refusal(RefusalReason.not_understood, words=words) if words else None


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
    *(_other_script, _question, _generation, _text_unquoted, _insertion, _pose_or_garment, _expression),
    *(_missing_image, _unknown_scene, _other_language, _unknown_words, _not_built, _unclear),
)
