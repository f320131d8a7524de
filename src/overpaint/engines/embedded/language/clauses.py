"""One clause of an instruction: its tags in order, with amount and position taken out of the way.

Amounts and positions may stand nearly anywhere ("slightly blur the background", "blur it a bit"), so the rules
see them beside the clause, not inside it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Amount, Color, Extent, Position

TAGS_MAX = 40  # of one clause; longer ones are no instructions, and would only cost time

_CODES = {str(kind): chr(0x100 + number) for number, kind in enumerate(Kind)}

_SILENT = kinds("filler pause reason result")
_OF_WHOM = "(object|subject|owner|accessory|label|carrier|garment|scenery)"
_PICTURE = f"picture of {_OF_WHOM}+ | (within|of|to)? {_OF_WHOM}* picture within?"
_PURPOSE = "(to|use|put|become|within)* (carrier|label|subject)? purpose+ (carrier(?!within))? use?"
_POSITION = "((rise|fall) within+ | (within|to)*) position"
_AMOUNT = "by? amount"


@dataclass(frozen=True, slots=True)
class Clause:
    """What a rule is matched against (`tags`, or `placed`) and what it may use besides."""

    tags: Tags
    placed: Tags = ()  # the same with the positions left where they stand
    spoken: Tags = ()  # every word but fillers, and the pauses
    amount: Amount | None = None
    position: Position | None = None
    # each rule is matched with one of these, so they are made once
    code: str = field(init=False, repr=False, compare=False)
    placed_code: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", coded(self.tags))
        object.__setattr__(self, "placed_code", coded(self.placed))

    @property
    def colors(self) -> list[Color]:
        """The colours named, in order."""
        return [tag.value for tag in self.tags if isinstance(tag.value, Color)]

    def of(self, *kinds: Kind) -> list[Any]:
        """The values of the tags of those kinds, in order; their type is as the comment at the kind says."""
        return [tag.value for tag in self.tags if tag.kind in kinds]

    def values(self, kind: Kind) -> list[str]:
        """The values of the tags of a kind whose values are `str`, in order."""
        return [str(tag.value) for tag in self.tags if tag.kind is kind]

    def has(self, *kinds: Kind) -> bool:
        """Whether any tag is of one of the kinds."""
        return any(tag.kind in kinds for tag in self.tags)


@cache
def pattern(kinds: str) -> re.Pattern[str]:
    """A pattern over kinds: names, `|`, `?`, `*`, `+` and parentheses, as in regular expressions."""
    coded = re.sub(r"[a-z_]+", lambda name: _CODES[name.group()], kinds)
    return re.compile(coded.replace(" ", ""))


def coded(tags: Iterable[Tag]) -> str:
    """What a `pattern` is matched with: one character for each tag."""
    return "".join(_CODES[tag.kind] for tag in tags)


def text_of(tags: Sequence[Tag]) -> str:
    """The words of the tags, to be shown."""
    joint = " " if all(tag.text.isascii() for tag in tags) else ""
    return joint.join(tag.text for tag in tags)


def clause_of(tags: Sequence[Tag]) -> Clause | None:
    """The clause that the tags make up; `None` when it is too long or names two amounts."""
    left = [tag for tag in _without_asker(tags) if tag.kind not in _SILENT]
    if not left or len(left) > TAGS_MAX:
        return None
    left, _ = _taken(left, _PICTURE)
    left, _ = _taken(_without_audience(_without_occasion(left), tags), _PURPOSE)
    left = _without_origin(left)
    left, amounts = _taken(_with_levels(_with_ways(left)), _AMOUNT)
    placed = tuple(left)
    left, positions = _taken(left, _POSITION)
    # "a bit brighter, by 20 %": the figure says how much the word means
    figures = {amount for amount in amounts if isinstance(amount, int)}
    amounts = list(figures) or amounts
    if len(set(amounts)) > 1:
        return None
    place = next(iter(positions), None)
    # two places: only a rule that knows which is which may have them
    spoken = tuple(tag for tag in tags if tag.kind is not Kind.filler)
    return Clause(
        tuple(left) if len(set(positions)) < 2 else (), placed, spoken, next(iter(amounts), None), place
    )


def _without_asker(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The tags without who asks for it: "my boss wants it in black and white"."""
    for place, tag in enumerate(tags):
        if _is_asked_by(tags[:place], tag):
            return tags[place + 1 :]
        if tag.text.casefold() in _ASKING:
            who = {each.kind for each in tags[:place]} - _SILENT
            wish = next((each for each in tags[place + 1 :] if each.kind not in _SILENT), tag)
            # she wants to be; our wall needs it
            is_own = wish.kind is Kind.become or wish.text.casefold() == "to" or tag.kind is Kind.telling
            return tags[place + 1 :] if who and who <= _ASKERS | {Kind.unknown} and not is_own else tags
        is_name = tag.kind is Kind.unknown and tag.text[:1].isupper()
        if not is_name and tag.kind not in _ASKERS | _SILENT:
            break
    return tags


def _is_asked_by(who: Sequence[Tag], tag: Tag) -> bool:
    """Whether somebody wants it who need not be in the picture: 我妈想要黑白的."""
    names = [each for each in who if each.kind not in _SILENT]
    return tag.text in _WANTING and bool(names) and {each.kind for each in names} <= kinds("subject owner")


_WANTING = ("想要", "非要", "说要", "说想要", "希望", "想看", "点名要")
_ASKERS = kinds("subject owner object carrier purpose amount size")
_ASKING = frozenset(
    listed(
        """
        would love it if | would like it if | would be happy if | wants | wants me to | wants us to | wants it to be | asked for | asked me to | asked us to | asks for | insists on
        insisted on | requires | demands | demanded | requested | is asking for | has asked for | have asked for | told me to
        told us to | would like | would love | would adore | would prefer | prefers | adores | expects | accepts | only accepts
        only takes | keeps asking for | needs it | want it | has requested | have requested | said to | wanted
        """
    )
)


def _without_origin(tags: list[Tag]) -> list[Tag]:
    """The tags without how the picture came about, where that stands first: 晚上拍的."""
    place = next(
        (place for place, tag in enumerate(tags) if tag.kind is Kind.taken and not tag.text.isascii()), -1
    )
    is_origin = {tag.kind for tag in tags[: max(place, 0)]} <= {
        Kind.scenery,
        Kind.subject,
        Kind.within,
        Kind.purpose,
    }
    return tags[place + 1 :] if is_origin else tags


def _with_ways(tags: list[Tag]) -> list[Tag]:
    """The tags with the size of a quality as more or less of it: 反差小一点."""
    found = list[Tag]()
    for place, tag in enumerate(tags):
        if tag.kind is Kind.size and _is_of_quality(tags[:place]):
            found.append(Tag(Kind.up if tag.value is Extent.large else Kind.down, None, tag.text))
            found += [Tag(Kind.amount, "slight", tag.text)] if tag.text[-1] in "点些" else []
        else:
            found.append(tag)
    return found


def _is_of_quality(before: Sequence[Tag]) -> bool:
    """Whether a size is that of a quality: 反差太大."""
    led = [tag.kind for tag in before if tag.kind is not Kind.too]
    return led[-1:] == [Kind.quality]


def _with_levels(tags: list[Tag]) -> list[Tag]:
    """The tags with "30%" in "to 30%" as a level, which is no difference."""
    return [
        replace(tag, kind=Kind.level)
        if before is not None
        and (before.kind is Kind.to or _leads_to_size(before))
        and tag.kind is Kind.amount
        and isinstance(tag.value, int)
        else tag
        for before, tag in zip([None, *tags], tags, strict=False)
    ]


def _leads_to_size(tag: Tag) -> bool:
    """缩小到 30%, 尺寸改成 30%, but not 缩小 30%."""
    return tag.kind in (Kind.shrink, Kind.enlarge, Kind.resize) and tag.text[-1] in "到至成为的"


def _without_occasion(tags: list[Tag]) -> list[Tag]:
    """The tags without what the result is for, where that stands first: for our winter catalogue."""
    if not tags or tags[0].text.casefold() != "for":
        return tags
    end = next((place for place, tag in enumerate(tags) if tag.kind is Kind.purpose), 0)
    is_told = {tag.kind for tag in tags[1:end]} <= _AUDIENCE | {Kind.scenery, Kind.event}
    return tags[end + 1 :] if is_told and end + 1 < len(tags) else tags


def _without_audience(tags: list[Tag], spoken: Sequence[Tag]) -> list[Tag]:
    """The tags without whom or what the result is for: a transparent PNG for the shop."""
    for place, tag in enumerate(tags):
        if tag.kind in _GIVING:
            break
        # a room is what it is for where it is somebody's own
        after = {
            later.kind
            for later in tags[place + 1 :]
            if later.kind is not Kind.scenery or not later.is_definite
        }
        if (
            place
            and tag.text.casefold() == "for"
            and tags[place + 1 :]
            and after <= _AUDIENCE
            and not _has_pause_after(tag, spoken)
        ):
            return tags[:place]
    return tags


def _has_pause_after(tag: Tag, spoken: Sequence[Tag]) -> bool:
    """Whether another clause may follow: "for the shop, and post it"."""
    place = next(place for place, each in enumerate(spoken) if each is tag)
    return any(each.kind is Kind.pause for each in spoken[place:])


_GIVING = frozenset({Kind.change, Kind.become})  # "swap it for …"
_AUDIENCE = frozenset(
    {Kind.subject, Kind.owner, Kind.carrier, Kind.object, Kind.accessory, Kind.garment, Kind.picture}
    | {Kind.purpose, Kind.scenic, Kind.size, Kind.it, Kind.weave, Kind.telling, Kind.label}
)


# The values of a kind are of one type, which the data of the lexicon knows and Tag.value does not.
def _taken(tags: Sequence[Tag], kinds: str) -> tuple[list[Tag], list[Any]]:
    """The tags that are left, and the values in what was taken."""
    left, values, end = list[Tag](), list[Any](), 0
    for match in pattern(kinds).finditer(coded(tags)):
        left += tags[end : match.start()]
        values += [tag.value for tag in tags[match.start() : match.end()] if tag.value is not None]
        end = match.end()
    return [*left, *tags[end:]], values
