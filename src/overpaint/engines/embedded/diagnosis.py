"""Why an instruction was not taken: the one reason that helps most.

Each check looks at the parts that no rule takes; the first that has something to say decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.atoms import HAN
from overpaint.engines.embedded.clauses import clause_of
from overpaint.engines.embedded.keeping import is_keeping
from overpaint.engines.embedded.kinds import Kind, Tag
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.rules import steps_of
from overpaint.engines.embedded.things import FOREIGN

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
    left = tuple(part for part in parts if not is_keeping(part) and not _is_taken(part))
    case = _Case(left or tuple(parts), sum(parts, ()), images)
    return next(refusal for check in _CHECKS if (refusal := check(case)))


def without_missing_images(parts: Sequence[Part], *, images: int) -> None:
    """Raises a `Refusal` when the instruction names an image that was not sent."""
    if refusal := _missing_image(_Case((), sum(parts, ()), images)):
        raise refusal


def _is_taken(part: Part) -> bool:
    clause = clause_of(part)
    return clause is not None and bool(steps_of(clause))


_DOING = (
    *(
        Kind.make,
        Kind.change,
        Kind.become,
        Kind.add,
        Kind.put,
        Kind.write,
        Kind.remove,
        Kind.use,
        Kind.up,
        Kind.down,
    ),
    *(Kind.blur, Kind.cut, Kind.keep, Kind.look, Kind.geometry, Kind.style),
)
_INSERTED = (Kind.object, Kind.accessory, Kind.scenery, Kind.flaw)
_NOT_BUILT = (
    *(
        Kind.style,
        Kind.geometry,
        Kind.object,
        Kind.accessory,
        Kind.lettering,
        Kind.beside,
        Kind.position,
        Kind.only,
    ),
    *(Kind.apart_from, Kind.scenery, Kind.carrier, Kind.other, Kind.person, Kind.weave),
)
_TONAL = (Kind.look, Kind.quality, Kind.flaw, Kind.blur, Kind.bokeh)
_TARGETS = (Kind.subject, Kind.owner, Kind.background, Kind.garment, Kind.text, Kind.label, Kind.lighting)


def _other_script(case: _Case) -> Refusal | None:
    words = tuple(word for word in case.of(Kind.unknown) if any(_is_other_letter(letter) for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def _is_other_letter(letter: str) -> bool:
    is_han = HAN[0] == letter or "\u3400" <= letter <= "\u9fff"
    return letter.isalpha() and letter > "\u024f" and not is_han


def _question(case: _Case) -> Refusal | None:
    kinds = {tag.kind for tag in case.tags}
    asks = Kind.question in kinds or not kinds - {
        Kind.filler,
        Kind.pause,
        Kind.picture,
        Kind.it,
        Kind.subject,
    }
    return Refusal(RefusalReason.not_an_edit) if asks else None


def _generation(case: _Case) -> Refusal | None:
    words = case.of(Kind.generate)
    return Refusal(RefusalReason.generate, words=words) if words else None


def _insertion(case: _Case) -> Refusal | None:
    if case.has(Kind.quote, Kind.other, Kind.text, Kind.label, Kind.background):
        return None
    things = case.of(*_INSERTED)
    adds = case.has(Kind.add) or (case.has(Kind.put) and not case.has(Kind.position))
    if adds and (things or case.has(Kind.subject, Kind.unknown)):
        return Refusal(RefusalReason.generate_object, words=things or case.of(Kind.subject, Kind.unknown))
    turns = case.has(Kind.change, Kind.become, Kind.make) and case.has(Kind.to, Kind.become)
    if turns and len(things) > 1 and not case.has(Kind.color):
        return Refusal(RefusalReason.generate_object, words=things)
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
        kinds = [tag.kind for tag in part]
        if Kind.background not in kinds or not {Kind.to, Kind.become}.intersection(kinds):
            continue
        words = tuple(tag.text for tag in part if tag.kind in (Kind.unknown, *_INSERTED))
        if words and not {Kind.remove, Kind.quote, Kind.add}.intersection(kinds):
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
    if case.has(*_NOT_BUILT) or (case.has(*_TONAL) and case.has(*_TARGETS)):
        return Refusal(RefusalReason.not_built, words=tuple(map(_text_of, case.parts)))
    return None


def _unclear(case: _Case) -> Refusal:
    return Refusal(RefusalReason.not_understood, words=tuple(map(_text_of, case.parts)))


def _text_of(part: Part) -> str:
    joint = " " if all(tag.text.isascii() for tag in part) else ""
    return joint.join(tag.text for tag in part)


_CHECKS: tuple[Callable[[_Case], Refusal | None], ...] = (
    *(_other_script, _question, _generation, _insertion, _pose_or_garment, _expression, _missing_image),
    *(_unknown_scene, _text_unquoted, _other_language, _unknown_words, _not_built, _unclear),
)
