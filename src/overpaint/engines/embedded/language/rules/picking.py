"""Which thing in the picture a clause means, and whether its words are a name."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Color, Extent, Position, Thing

NOUNS = kinds("object accessory garment carrier subject scenery unknown label rest spot one border")
UNCOLORED = "(size|weave|scenic|extreme|flawed)* (object|accessory|carrier|subject|rest|one)+"

# words in the name of a thing: what it is called does not matter, but no sentence may hide there
_UNKNOWN_MAX = 1
_ADORNING = kinds("size weave scenic extreme one ratio of")
_NAMES = _ADORNING | kinds("object accessory garment carrier subject scenery label rest")


def thing_of(clause: Clause, color: Color, position: Position | None = None) -> Thing | None:
    """What is picked out by its colour; `None` where a word that nobody knows is not part of its name."""
    counts = [tag for tag in clause.placed if tag.kind is Kind.several]
    is_one = counts and any(tag.kind is Kind.one for tag in clause.placed)
    if any(not tag.is_definite for tag in counts) or (is_one and not clause.position):
        return None  # two of how many, and which one of them?
    if not _is_held(clause):
        return None
    if _unknown_count(clause) > _UNKNOWN_MAX or not _follows(clause.spoken, _ADORNING, kinds("color spot")):
        return None
    return Thing(color, position or clause.position, extent_of(clause))


def extent_of(clause: Clause) -> Extent | None:
    """Whether the largest is meant, or the smallest."""
    extents = (tag.value for tag in clause.placed if tag.kind is Kind.extreme)
    return next((extent for extent in extents if isinstance(extent, Extent)), None)


def is_source_named(clause: Clause) -> bool:
    """Whether a word that nobody knows is what the thing in the other image is called."""
    if _unknown_count(clause) > _UNKNOWN_MAX:
        return False
    named = _NAMES | kinds("color within")
    # 图2的贴纸, and "the sticker from Image 2" from its end, but not before the verb
    is_led = clause.spoken[0].kind is not Kind.unknown
    is_han = all(not tag.text.isascii() for tag in clause.spoken if tag.kind is Kind.unknown)
    return (is_han and _follows(clause.spoken, named, kinds("other"))) or (
        is_led and _follows(clause.spoken[::-1], named, kinds("other"))
    )


def _is_held(clause: Clause) -> bool:
    """Whether what stands before the colour is where the thing is, 墙上的红点; no cat on a red sofa."""
    before = [*takewhile(lambda tag: not isinstance(tag.value, Color), clause.tags)]
    if any(tag.kind in (Kind.behind, Kind.before) and tag.text.isascii() for tag in before):
        return False
    return all(
        tag.text in _HELD
        for holder, tag in pairwise(before)
        if tag.kind in (Kind.within, Kind.beside) and holder.kind in _HOLDERS
    )


_HOLDERS = kinds("object carrier garment scenery subject accessory background")
_HELD = frozenset(
    listed(
        "上 | 里 | 中 | 内 | 上的 | 里的 | 中的 | 内的 | 里面的 | 上头 | 里头 | 里边 | 之上 | 之中 | 里那 | 中那 | 从 | 由 | 旁边 | 旁 | 附近 | 底下"
    )
)


def _follows(spoken: Sequence[Tag], between: frozenset[Kind], heads: frozenset[Kind]) -> bool:
    """Whether unknown words stand behind one of the heads, with nothing but words `between` them."""
    is_open = False
    for tag in spoken:
        if tag.kind is Kind.unknown:
            if not is_open:
                return False
        elif tag.kind in heads:
            is_open = True
        elif tag.kind not in between:
            is_open = False
    return True


def _unknown_count(clause: Clause) -> int:
    return sum(tag.kind is Kind.unknown for tag in clause.placed)
