"""From atoms to tags: the longest phrases that the lexicon knows, from left to right."""

from collections.abc import Sequence
from itertools import takewhile

from overpaint.engines.embedded.language.atoms import Atom
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.lexicon import lexicon, longest_phrase
from overpaint.engines.embedded.language.numbers import value_at
from overpaint.engines.embedded.language.speech import ARTICLES

_VERBS = kinds("make change add put write remove use up down cut blur keep look generate geometry style")
_ENDINGS = (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""))


def tagged(atoms: Sequence[Atom]) -> tuple[Tag, ...]:
    """What each piece of an instruction means; what no phrase explains becomes `Kind.unknown`."""
    left = [atom for atom in atoms if atom.is_quoted or atom.form not in ARTICLES]
    found: list[Tag] = []
    start = 0
    while start < len(left):
        tag, length = _first(left[start : start + longest_phrase()])
        start += length
        if found and _is_unknown_han(tag) and _is_unknown_han(found[-1]):
            tag = Tag(Kind.unknown, None, found.pop().text + tag.text)
        found.append(tag)
    return tuple(found)


def _first(atoms: Sequence[Atom]) -> tuple[Tag, int]:
    """The first tag of `atoms` and the number of atoms it takes."""
    head = atoms[0]
    if head.is_quoted:
        return Tag(Kind.quote, head.form, head.text), 1
    return value_at(atoms) or _phrase(atoms) or (_word(head), 1)


def _phrase(atoms: Sequence[Atom]) -> tuple[Tag, int] | None:
    plain = tuple(takewhile(lambda atom: not atom.is_quoted, atoms))
    forms = tuple(atom.form for atom in plain)
    for length in range(len(forms), 0, -1):
        if (known := lexicon().get(forms[:length])) is not None:
            joint = " " if forms[0].isascii() else ""
            text = joint.join(atom.text for atom in plain[:length])
            return Tag(known.kind, known.value, text), length
    return None


def _word(atom: Atom) -> Tag:
    """A word in no list by itself: a verb with an ending, a number, or unknown."""
    for ending, base_ending in _ENDINGS:
        if atom.form.endswith(ending):
            base = lexicon().get((atom.form.removesuffix(ending) + base_ending,))
            if base is not None and base.kind in _VERBS:
                return Tag(base.kind, base.value, atom.text)
    return Tag(Kind.number if atom.form[0].isdecimal() else Kind.unknown, None, atom.text)


def _is_unknown_han(tag: Tag) -> bool:
    return tag.kind is Kind.unknown and not tag.text.isascii()
