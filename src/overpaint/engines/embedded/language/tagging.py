"""From atoms to tags: the longest phrases that the lexicon knows, and no word left unknown that need not be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from overpaint.engines.embedded.language.atoms import Atom
from overpaint.engines.embedded.language.homophones import meant_near
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.lexicon import lexicon, longest_after
from overpaint.engines.embedded.language.numbers import value_at
from overpaint.engines.embedded.language.slips import without_slip
from overpaint.engines.embedded.language.words.asking import ARTICLES, DEFINITE

_VERBS = kinds(
    "make change add put write remove use up down cut blur keep look style isolate move copy rotate straighten flip mirror"
    " crop pad resize enlarge shrink extend collage standing_out filling"
)
_NOUNS = kinds("object carrier accessory label")
_COUNTED = _NOUNS | kinds("garment")
_HELD = kinds("event purpose picture subject")
_VALUE_MAX = 14  # atoms
_SLIPS_MAX = 2  # by sound, in one instruction; with more it says something else
_ENDINGS = (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""))

_COSTS = {Kind.unknown: 2, Kind.number: 1}  # 参考图2: what a bare number counts can mostly be told
Piece = tuple[Tag, int]  # a tag, and the number of atoms that it takes


def tagged(atoms: Sequence[Atom]) -> Tags:
    """What each piece of an instruction means; what no phrase explains becomes `Kind.unknown`."""
    left = [_meant(atom) for atom in _without_articles(atoms)]
    pieces = list(_pieces(left))
    if _mended(left, pieces):
        pieces = list(_pieces(left))
    found: list[Tag] = []
    start = 0
    for piece, length in pieces:
        tag = piece
        if found and _describes(found[-1], tag):
            tag = Tag(tag.kind, tag.value, found.pop().text + tag.text)
        is_named = tag.kind is Kind.unknown and _is_pointed_at(left[start], found[-1:])
        kind = Kind.object if is_named else tag.kind
        found.append(Tag(kind, tag.value, tag.text, left[start].is_definite))
        start += length
    return tuple(found)


def _mended(atoms: list[Atom], pieces: Sequence[Piece]) -> bool:
    """Whether a character that only sounds right was replaced by the one that was meant."""
    forms, start, slips = [atom.form for atom in atoms], 0, 0
    for tag, length in pieces:
        if _is_unknown_han(tag) and slips < _SLIPS_MAX and (meant := meant_near(forms, start)):
            place, character = meant
            atoms[place] = replace(atoms[place], form=character)
            slips += 1
        start += length
    return slips > 0


def _pieces(atoms: Sequence[Atom]) -> Iterator[Piece]:
    """The tags with their lengths: those that leave the fewest atoms unknown, and of these the longest first."""
    best: list[Piece] = []
    unknown = [0]  # from the end on, in the best way
    for start in range(len(atoms) - 1, -1, -1):
        costs = [
            (piece, unknown[-piece[1]] + _COSTS.get(piece[0].kind, 0)) for piece in _choices(atoms, start)
        ]
        piece, cost = min(costs, key=lambda each: each[1])
        best.append(piece)
        unknown.append(cost)
    place = len(atoms)
    while place:
        piece = best[place - 1]
        yield piece
        place -= piece[1]


def _without_articles(atoms: Sequence[Atom]) -> Iterator[Atom]:
    article = ""
    for atom in atoms:
        is_article = not atom.is_quoted and atom.form in ARTICLES
        if not is_article:
            yield replace(atom, is_led=True, is_definite=article in DEFINITE) if article else atom
        article = atom.form if is_article else ""


def _meant(atom: Atom) -> Atom:
    """The atom as it was meant to be typed."""
    if atom.is_quoted or _inflected(atom):
        return atom
    return replace(atom, form=without_slip(atom.form))


def _choices(atoms: Sequence[Atom], start: int) -> list[Piece]:
    """What may begin at `start`, the longest first; where there are spaces between words, that alone."""
    head = atoms[start]
    if head.is_quoted:
        return [(Tag(Kind.quote, head.form, head.text), 1)]
    found, named = value_at(atoms[start : start + _VALUE_MAX]), list(_phrases(atoms, start))
    if not head.form.isascii():
        return [*([found] if found else []), *named] or [(_word(head), 1)]
    # "one" is a word and "half turn" a phrase before they are numbers
    if found and named and (named[0][1] > found[1] or found[0].kind is Kind.number):
        return named[:1]
    return [found] if found else named[:1] or [(_word(head), 1)]


def _phrases(atoms: Sequence[Atom], start: int) -> Iterator[Piece]:
    longest = longest_after().get(atoms[start].form, 0)
    plain = tuple(takewhile(lambda atom: not atom.is_quoted, atoms[start : start + longest]))
    forms = tuple(atom.form for atom in plain)
    for length in range(len(forms), 0, -1):
        known = lexicon().get(forms[:length])
        # "give the image a 2 px border" speaks of no Image 2
        is_counted = known is not None and known.kind in (Kind.first, Kind.other)
        is_picture = known is not None and known.kind is Kind.copy and _counts_picture(atoms[start:], length)
        if (
            known is not None
            and not is_picture
            and not (is_counted and any(atom.is_led for atom in plain[1:length]))
        ):
            joint = " " if forms[0].isascii() else ""
            text = joint.join(atom.text for atom in plain[:length])
            yield Tag(known.kind, known.value, text), length


def _counts_picture(atoms: Sequence[Atom], length: int) -> bool:
    """Whether "second" in "put a second" is that of an image: put the second picture behind her."""
    after = lexicon().get((atoms[length].form,)) if length < len(atoms) else None
    return length > 1 and after is not None and after.kind is Kind.picture


def _word(atom: Atom) -> Tag:
    """A word in no list by itself: a verb with an ending, several of a noun, or unknown."""
    return _inflected(atom) or Tag(Kind.unknown, None, atom.text)


def _inflected(atom: Atom) -> Tag | None:
    if not atom.form.isascii():
        return None
    for ending, base_ending in _ENDINGS:
        stem = atom.form.removesuffix(ending)
        if stem == atom.form:
            continue
        is_doubled = ending in ("ing", "ed") and len(stem) > 3 and stem[-1] == stem[-2]  # cropping
        for base_form in (stem + base_ending, *([stem[:-1]] if is_doubled else [])):
            base = lexicon().get((base_form,))
            if base is not None and (
                base.kind in _VERBS or (ending in ("s", "es") and base.kind in _COUNTED)
            ):
                return Tag(base.kind, base.value, atom.text)
    return None


def _is_pointed_at(atom: Atom, before: Sequence[Tag]) -> bool:
    """Whether a word that nobody knows names something in the picture: "our founder", 那个舢板."""
    return atom.is_definite or any(
        tag.kind is Kind.filler and tag.text[0] in "这那" and len(tag.text) > 1 for tag in before
    )


def _describes(before: Tag, tag: Tag) -> bool:
    """Whether the two are one word: what is unknown before a noun, 奶茶杯, or an event, 考研报名."""
    if before.kind is Kind.event:
        return tag.kind in _HELD or _is_han_noun(tag)
    return _is_unknown_han(before) and (_is_unknown_han(tag) or _is_han_noun(tag))


def _is_han_noun(tag: Tag) -> bool:
    return tag.kind in _NOUNS and not tag.text.isascii()


def _is_unknown_han(tag: Tag) -> bool:
    return tag.kind is Kind.unknown and not tag.text.isascii()
