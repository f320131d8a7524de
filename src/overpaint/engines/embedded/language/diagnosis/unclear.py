"""What is wrong with how something was asked for: its words, its language, what it leaves open."""

from overpaint.engines.embedded.language.atoms import HAN
from overpaint.engines.embedded.language.clauses import text_of
from overpaint.engines.embedded.language.diagnosis.cases import (
    DOING,
    PICTURED,
    TONAL,
    Case,
    is_partly_known,
    words_of,
)
from overpaint.engines.embedded.language.keeping import is_keeping
from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.words.beyond import FOREIGN
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_AUXILIARIES = frozenset(("is", "are", "was", "were", "does", "did", "has"))
_ASKING = frozenset(
    ("what", "what's", "what is", "where", "who", "when", "why", "how", "what's in", "what is in")
)
_SILENT = kinds("filler picture it first all")
_NEEDS_MORE = DOING | kinds("background text border flip rotate color gradient hue saying instead")


def other_script(case: Case) -> Refusal | None:
    """Words in letters that are neither Latin nor Han."""
    words = tuple(word for word in case.of(Kind.unknown) if any(_is_other_letter(letter) for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def _is_other_letter(letter: str) -> bool:
    is_han = HAN[0] == letter or "\u3400" <= letter <= "\u9fff"
    return letter.isalpha() and letter > "\u024f" and not is_han


def question(case: Case) -> Refusal | None:
    """A question about the picture."""
    said = {tag.kind for tag in case.tags}
    first = next((tag.text.casefold() for tag in case.tags), "")
    asks = Kind.question in said or first in _ASKING or (first in _AUXILIARIES and not said & DOING)
    return Refusal(RefusalReason.not_an_edit) if asks else None


def empty(case: Case) -> Refusal | None:
    """No word that asks for anything, or only words about what shall stay."""
    said = {tag.kind for tag in case.tags}
    if not said:
        return Refusal(RefusalReason.empty)
    if Kind.question in said or Kind.unknown in said:
        return None
    kept = is_keeping(case.tags) or said <= kinds("filler change not keep same all rest it picture closing")
    return Refusal(RefusalReason.empty, words=()) if not said - _SILENT - {Kind.subject} or kept else None


def missing_image(case: Case) -> Refusal | None:
    """An image that was not sent."""
    for tag in case.tags:
        if tag.kind is Kind.other and isinstance(tag.value, int) and tag.value > case.images:
            return Refusal(RefusalReason.missing_image, words=(tag.text,), images=case.images)
    return None


def text_unquoted(case: Case) -> Refusal | None:
    """Text to be written that nobody marked as such."""
    names_text = case.has(Kind.text, Kind.label, Kind.saying, Kind.write)
    if not names_text or any(tag.kind is Kind.quote for tag in case.tags):
        return None
    if case.has(Kind.color, Kind.lettering, Kind.remove, Kind.look, Kind.position) and not case.has(
        Kind.unknown
    ):
        return None
    return Refusal(RefusalReason.text_unquoted, words=case.of(Kind.unknown))


def other_language(case: Case) -> Refusal | None:
    """Words of a European language that is not English."""
    strange = case.of(Kind.unknown)
    words = tuple(word for word in strange if word.casefold() in FOREIGN)
    if len(strange) > 1 and not words:
        words = tuple(word for word in strange if any("\u00df" <= letter <= "\u024f" for letter in word))
    return Refusal(RefusalReason.language, words=words) if words else None


def contradictory(case: Case) -> Refusal | None:
    """Two values, or two ways, of which only one can be."""
    ratios = {tag.value for tag in case.tags if tag.kind is Kind.ratio}
    if len(ratios) > 1:
        return Refusal(RefusalReason.contradictory, words=words_of(case.tags, (Kind.ratio,)))
    return next((_both(case, pair) for pair in _EXCLUDING if all(map(case.has, pair))), None)


def _both(case: Case, pair: tuple[Kind, Kind]) -> Refusal | None:
    """Larger and smaller; more and less of the one quality that is named."""
    if pair[0] is Kind.up and sum(tag.kind is Kind.quality for tag in case.tags) != 1:
        return None
    return Refusal(RefusalReason.contradictory, words=case.of(*pair))


_EXCLUDING = ((Kind.enlarge, Kind.shrink), (Kind.up, Kind.down))


def unknown_words(case: Case) -> Refusal | None:
    """Words in no list."""
    words = case.of(Kind.unknown)
    if not words:
        return None
    is_partly = any(is_partly_known(part) for part in case.parts) or len(case.parts) < case.parts_count
    return Refusal(RefusalReason.unexplained if is_partly else RefusalReason.not_understood, words=words)


def vague(case: Case) -> Refusal | None:
    """Better, nicer: nothing that could be done in one way."""
    words = case.of(Kind.beyond, Kind.scenic)
    improves = case.has(Kind.up, Kind.make) and not case.has(*(DOING - kinds("up make change add"))) and words
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


def ungrounded(case: Case) -> Refusal | None:
    """A thing to be taken away, moved or painted, of which no colour is said."""
    for part in case.parts:
        said = {tag.kind for tag in part}
        touches = said & kinds("remove gone move copy") or (
            said & kinds("change become make") and Kind.color in said
        )
        named = words_of(part, tuple(PICTURED))
        colors = sum(tag.kind is Kind.color for tag in part)
        is_grounded = colors > (0 if said & kinds("remove gone move copy") else 1)
        if (
            touches
            and named
            and not is_grounded
            and not said & (TONAL | {Kind.quote, Kind.other, Kind.text, Kind.unknown})
        ):
            return Refusal(RefusalReason.ungrounded, words=named)
    return None


def incomplete(case: Case) -> Refusal | None:
    """A verb, a part or a value, and nothing to go with it."""
    said = {tag.kind for part in case.parts for tag in part}
    spare = kinds(
        "filler picture it first to become change make within of amount all use up down one size result"
    )
    if said & _NEEDS_MORE and not said - _NEEDS_MORE - spare - {Kind.quote} and not said & {Kind.not_}:
        return Refusal(RefusalReason.incomplete, words=tuple(map(text_of, case.parts)))
    return None


def not_understood(case: Case) -> Refusal:
    """Nothing better can be said."""
    return Refusal(RefusalReason.not_understood, words=tuple(map(text_of, case.parts)))
