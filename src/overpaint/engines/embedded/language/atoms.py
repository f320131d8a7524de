"""From an instruction to atoms: words, Han characters, numbers, marks, and what stands in quotes.

Quoted text comes out whole and first, so that "and", commas and colours inside it mean nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from overpaint.engines.embedded.language.short_forms import american, written_out
from overpaint.engines.embedded.language.traditional import simplified

_QUOTED = re.compile(
    r"""
      ''(?P<double_single>[^']+)''
    | “(?P<curly>[^“”]*)”
    | "(?P<straight>[^"]*)"
    | ‹(?P<single_guillemets>[^›]*)› | »(?P<turned_guillemets>[^»«]*)«
    | [“”„‟＂](?P<mixed>[^"“”„‟＂]*)["“”„‟＂]         # ”as some keyboards do it”
    | 「(?P<corner>[^」]*)」 | 『(?P<white_corner>[^』]*)』
    | 【(?P<lenticular>[^】]*)】 | 《(?P<title>[^》]*)》 | «(?P<guillemets>[^»]*)» | `(?P<backtick>[^`]*)`
      # single ones are apostrophes where a letter follows, as in 'Joe's Café'
    | (?<![A-Za-z0-9])[‘'’](?P<single>(?:[^‘'’]|['’](?=[A-Za-z0-9]))*)['’](?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
# (1) … (2) …, 1. … 2. …, a) … b) …, ① … ②: where the numbers run from one
_ITEM = re.compile(r"(?<![\w.:])\(?([1-9])[.)、](?!\d)|([①-⑨])|(?<![A-Za-z0-9])\(?([A-Ia-i])\)")
_NUMBERED = re.compile(r"(?:image|picture|photo|pic|img|figure|no\.?|图|张|幅|片|像|第)\s*$", re.IGNORECASE)
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_HYPHEN = re.compile(r"(?<=[A-Za-z])[-‐‑](?=[A-Za-z0-9])|(?<=[0-9])[-‐‑](?=[A-Za-z])")
_PLUS = re.compile(r"(?<=\s)[+＋](?=\s)")
_OF_MANY = re.compile(r"(?<=[A-Za-z]s)'(?= )")  # the girls' shoes
_HAN_SPACE = re.compile(rf"(?<=[{HAN}%])[ \u3000]+(?=[{HAN}])")
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
    is_definite: bool = False  # after the, that, my: it is there already
    is_led: bool = False  # after any article


def atoms_of(instruction: str) -> tuple[Atom, ...]:
    """The atoms of an instruction, in order."""
    return tuple(_split(instruction))


def _split(instruction: str) -> Iterator[Atom]:
    end = 0
    instruction = _without_numbers(instruction)
    for match in _QUOTED.finditer(instruction):
        text = next(group for group in match.groups() if group is not None).strip()
        if not text:
            continue  # two marks with nothing between stay behind as marks that nobody understands
        yield from _plain(instruction[end : match.start()])
        yield Atom(text, match.group(), is_quoted=True)
        end = match.end()
    yield from _plain(instruction[end:])


def _without_numbers(instruction: str) -> str:
    """The instruction with the numbers of a list as pauses."""
    quoted = [match.span() for match in _QUOTED.finditer(instruction)]
    items = [
        item
        for item in _ITEM.finditer(instruction)
        if not _NUMBERED.search(instruction[: item.start()])
        and not any(start < item.start() < end for start, end in quoted)
    ]
    numbers = [_number_of(item) for item in items]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return instruction
    for item in reversed(items):
        instruction = f"{instruction[: item.start()]} ; {instruction[item.end() :]}"
    return instruction


def _number_of(item: re.Match[str]) -> int:
    if item[3]:
        return ord(item[3].casefold()) - ord("a") + 1
    return int(item[1]) if item[1] else ord(item[2]) - ord("①") + 1


def _plain(text: str) -> Iterator[Atom]:
    # NFKC makes full-width letters and marks ordinary ones; quotes are gone, so ’ is an apostrophe here
    plain = _HYPHEN.sub(" ", simplified(unicodedata.normalize("NFKC", text)).replace("’", "'"))
    plain = _OF_MANY.sub(" 's", plain)
    plain = _PLUS.sub(" ; ", _HAN_SPACE.sub("、", written_out(plain)))
    for match in _ATOM.finditer(plain):
        yield Atom(_folded(match.group()), match.group())


def _folded(text: str) -> str:
    """The form of an atom: in lower case, in American spelling; the end of a line is a pause like `;`."""
    return ";" if text == "\n" else american(text.casefold())
