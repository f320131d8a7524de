"""From an instruction to atoms: words, Han characters, numbers, marks, and what stands in quotes.

Quoted text comes out whole and first, so that "and", commas and colours inside it mean nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTED = re.compile(
    r"""
      “(?P<curly>[^“”]*)”
    | "(?P<straight>[^"]*)"
    | [“”„‟＂](?P<mixed>[^"“”„‟＂]*)["“”„‟＂]         # ”as some keyboards do it”
    | 「(?P<corner>[^」]*)」 | 『(?P<white_corner>[^』]*)』
    | 《(?P<title>[^》]*)》 | «(?P<guillemets>[^»]*)» | `(?P<backtick>[^`]*)`
      # single ones are apostrophes where a letter follows, as in 'Joe's Café'
    | (?<![A-Za-z0-9])[‘'’](?P<single>(?:[^‘'’]|['’](?=[A-Za-z0-9]))*)['’](?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_HYPHEN = re.compile(r"(?<=[A-Za-z])[-‐‑](?=[A-Za-z0-9])")
_ATOM = re.compile(
    rf"""
      \#[0-9A-Fa-f]{{6}}(?![0-9A-Za-z]) | \#[0-9A-Fa-f]{{3}}(?![0-9A-Za-z])
    | \d+(?:\.\d+)?
    | [{HAN}]
    | [A-Za-z\u00c0-\u024f]+ (?:'(?!s\b)[A-Za-z]+)?      # don't, but image's = image + 's
    | '[Ss]\b
    | [^\W\d_{HAN}]+                                     # words in other scripts
    | -> | => | \n | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest thing that a phrase of the lexicon is made of."""

    form: str  # folded, as the lexicon has it; of quoted text, the text itself
    text: str  # as typed
    is_quoted: bool = False


def atoms_of(instruction: str) -> tuple[Atom, ...]:
    """The atoms of an instruction, in order."""
    return tuple(_split(instruction))


def _split(instruction: str) -> Iterator[Atom]:
    end = 0
    for match in _QUOTED.finditer(instruction):
        text = next(group for group in match.groups() if group is not None).strip()
        if not text:
            continue  # two marks with nothing between stay behind as marks that nobody understands
        yield from _plain(instruction[end : match.start()])
        yield Atom(text, match.group(), is_quoted=True)
        end = match.end()
    yield from _plain(instruction[end:])


def _plain(text: str) -> Iterator[Atom]:
    # NFKC makes full-width letters and marks ordinary ones; quotes are gone, so ’ is an apostrophe here
    plain = _HYPHEN.sub(" ", unicodedata.normalize("NFKC", text).replace("’", "'"))
    for match in _ATOM.finditer(plain):
        yield Atom(match.group().casefold(), match.group())
