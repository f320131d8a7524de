"""What a negative prompt asks to be without: "blurry" sharpens a little, 噪点 takes some noise away.

Only looks can be undone so; whatever else a negative prompt names is given back, to be told.
"""

import re
from collections.abc import Iterator

from overpaint.engines.embedded.language.atoms import atoms_of
from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.tagging import tagged
from overpaint.engines.embedded.language.words.looks import OPPOSITES
from overpaint.engines.embedded.plan import Look, LookName

_LISTED = re.compile(r"[,，、;；.。\n]+")
_SAID = kinds("look flaw blur too filler picture not being")
_WORDS_MAX = 40  # of a negative prompt; the rest is told, and costs no time
_LETTERS_MAX = 60  # of one of them
_LAST = (LookName.denoise, LookName.sharpen)  # in this order: noise that is sharpened is worse


def looks_without(negative_prompt: str) -> tuple[tuple[Look, ...], tuple[str, ...]]:
    """The slight looks that a negative prompt asks for, and its words that have no effect."""
    names, left = list[LookName](), list[str]()
    for number, word in enumerate(_words(negative_prompt)):
        if number < _WORDS_MAX and (name := _remedy(word)):
            names.append(name)
        else:
            left.append(word)
    # what is asked for both ways, such as neither dark nor bright, is as it should be
    wanted = [name for name in dict.fromkeys(names) if OPPOSITES.get(name) not in names]
    wanted.sort(key=lambda name: _LAST.index(name) + 1 if name in _LAST else 0)
    return tuple(Look(name, "slight") for name in wanted), tuple(left)


def _words(negative_prompt: str) -> Iterator[str]:
    """What stands between commas; printable and short, since it may be told in a header."""
    for word in _LISTED.split(negative_prompt):
        printable = "".join(letter if letter.isprintable() else " " for letter in word)
        if shown := " ".join(printable.split())[:_LETTERS_MAX]:
            yield shown


def _remedy(word: str) -> LookName | None:
    """The look that takes away what the word names."""
    tags = tagged(atoms_of(word))
    if not {tag.kind for tag in tags} <= _SAID:
        return None
    for tag in tags:
        match tag.kind, tag.value:
            case Kind.blur, _:
                return LookName.sharpen
            case Kind.flaw, LookName() as name:
                return name
            case Kind.look, LookName() as name:
                return OPPOSITES.get(name)
    return None
