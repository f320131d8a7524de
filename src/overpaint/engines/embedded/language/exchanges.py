"""The new colour said before its thing: blue for the brown cap, a black suitcase instead of the red one."""

from collections.abc import Iterator
from dataclasses import dataclass

from overpaint.engines.embedded.language.clauses import coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds

_CHANGE, _TO = Tag(Kind.change, None, "change"), Tag(Kind.to, None, "to")
_SILENT = kinds("filler pause same only")
_NAME = "((?:size|weave|scenic)*(?:object|accessory|carrier|garment|rest)+)"


@dataclass(frozen=True, slots=True)
class _Exchange:
    """`kinds` has a group for each word of `roles`; one of the words of `by` must be said."""

    kinds: str
    roles: str
    by: tuple[str, ...] = ()


_EXCHANGES = (
    # purple instead of green for the lampshade
    _Exchange(f"(color) instead (color) (?:to|within|of)+ owner? {_NAME}", "new old thing"),
    # a black suitcase instead of the red one
    _Exchange(f"(color) {_NAME} instead (color) (?:one|object|accessory|carrier)+", "new thing old"),
    # no more blue door, a yellow one
    _Exchange(
        f"(?:gone|closing|not|telling) (color) {_NAME} (?:make|become|it|to|use)* (color) (?:one|object|accessory|carrier|garment)?",
        "old thing new",
        ("no more", "no", "not", "don't want", "i don't want", "we don't want", "enough of", "enough with"),
    ),
    # instead of red make the mug blue
    _Exchange(
        f"instead (color) (?:make|use|become)* owner? {_NAME} (?:make|become|to|within)* (color)",
        "old thing new",
    ),
    # blue for the brown cap
    _Exchange(f"(?:use|make)? (color) to owner? (color) {_NAME}", "new old thing", ("for",)),
    # a blue version of the red mug
    _Exchange(f"(color) one of owner? (color) {_NAME}", "new old thing", ("version", "variant")),
    # substitute blue for red on the door; swap red for blue on the door
    _Exchange(
        f"change (color) to (color) (?:within|of|to) owner? {_NAME}",
        "new old thing",
        ("substitute", "sub", "sub in", "swap in"),
    ),
    _Exchange(f"change? (color) (?:to|become|by) (color) (?:within|of|to) owner? {_NAME}", "old new thing"),
)


def with_exchanges(tags: Tags) -> Iterator[Tags]:
    """The tags as "change", what has the old colour, "to" and the new one; nothing where none is exchanged."""
    said = tuple(tag for tag in tags if tag.kind not in _SILENT)
    codes = coded(said)
    for exchange in _EXCHANGES:
        match = pattern(exchange.kinds).fullmatch(codes)
        if match and (not exchange.by or any(tag.text.casefold() in exchange.by for tag in said)):
            part = {
                role: said[slice(*match.span(group))]
                for group, role in enumerate(exchange.roles.split(), start=1)
            }
            if part["new"][0].is_definite:
                return  # not the red mug, the blue mug
            yield (_CHANGE, *part["old"], *part["thing"], _TO, *part["new"])
            return
