"""Clauses that tell why, in words that need not be known: "our event got moved, so …", "before we print it".

Such a clause is a statement: somebody or something comes first, and no word in it is of a kind that asks. "The dog
should smile" is a wish and "the cup levitated" may be one: neither is passed over.
"""

from collections.abc import Sequence
from itertools import pairwise

from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.words.events import (
    ABLE,
    COURTEOUS,
    DONE,
    HABITUAL,
    HAPPENED,
    KNOWING,
    OCCUPIED,
    PLANNING,
    SPEAKERS,
    THINKING,
    UNABLE,
    UNDERTAKING,
    WHEN,
    WISHING,
)
from overpaint.engines.embedded.refusals import RefusalReason

_TOLD_MAX = 16  # tags
_LEADING = kinds("filler reason telling before")
_WHY = kinds("reason before")
_SAID_OF = kinds(
    "subject owner it object carrier label text picture purpose telling scenery view garment accessory flaw"
)
_TELLABLE = _SAID_OF | kinds(
    "filler unknown reason first being too closing form flawed scenic taken not all rest only within to of lighting"
    " amount number several same up rise fall one make change write put use move copy enlarge keep question before hue size"
)


def is_told(tags: Sequence[Tag]) -> bool:
    """Whether the clause states an event, a reason or a time, and asks for nothing."""
    lead = next((place for place, tag in enumerate(tags) if not _leads(tag)), len(tags))
    body, is_why = tags[lead:], any(tag.kind in _WHY for tag in tags[:lead])
    return (
        0 < len(body) <= _TOLD_MAX
        and not _is_wish(_words(tags), may_be_able=is_why)
        and (_is_statement(body) or _is_excuse(tags) or (is_why and _has_subject(tags, lead)))
        and all(_is_tellable(tag, body) for tag in body)
    )


def is_courtesy(tags: Sequence[Tag]) -> bool:
    """If it's no trouble."""
    words = _words(tags)
    return words[:1] == ["if"] and len(words) > 1 and set(words) <= COURTEOUS


def _words(tags: Sequence[Tag]) -> list[str]:
    return [word for tag in tags for word in tag.text.casefold().split()]


def _leads(tag: Tag) -> bool:
    """Whether the tag stands before the statement: because, unfortunately."""
    return tag.kind in _LEADING and not (_words([tag])[:1] and _words([tag])[0] in SPEAKERS)


def _is_subject(tag: Tag) -> bool:
    is_name = tag.kind is Kind.unknown and tag.text.istitle()
    return tag.kind in _SAID_OF or is_name or _words([tag])[0] in SPEAKERS | _EXPLETIVES


def _has_subject(tags: Sequence[Tag], lead: int) -> bool:
    """Whether a subject follows what leads, or ends it: "as we"."""
    ends = {_words([tag])[-1] for tag in tags[:lead] if tag.kind is Kind.reason}
    return not ends.isdisjoint(SPEAKERS | _EXPLETIVES) or _is_subject(tags[lead])


def _is_excuse(tags: Sequence[Tag]) -> bool:
    """For my dad's retirement; sorry to bother you."""
    first, *words = _words(tags)
    if first == "like" and words[-1:] and words[-1] in _DOING:
        return True  # like the Romans did
    if words[:1] == ["for"] and first in ("it's", "its", "this") and len(words) > 1:
        return True
    if first in ("it", "this") and words[:2] in (["'s", "for"], ["is", "for"]) and len(words) > 2:
        return True  # it's for a game
    is_kind = first in ("sorry", "thanks", "thank", "cheers") and not {"to", "for", "about"}.isdisjoint(
        words[:2]
    )
    return is_kind or (first == "for" and len(tags) > 1)


_DOING = ("did", "do", "does", "used")
_EXPLETIVES = {"it", "there", "there's", "this", "that"}


def _is_statement(body: Sequence[Tag]) -> bool:
    """Whether the verb tells what happened, or what somebody does who is not seen in the picture."""
    first, *words = _words(body)
    if _is_subject(body[0]) and any(pair in _LIKING for pair in pairwise(words)):
        return True  # my mum doesn't like it
    if any(word in _TURNING for word in words) and body[-1].kind is Kind.number:
        return True  # my mum is turning 60
    if first not in SPEAKERS:
        is_planning = not {"is", "are", "'s"}.isdisjoint(words[:3]) and not PLANNING.isdisjoint(words[:4])
        happened = is_planning or not HAPPENED.isdisjoint(words)
        return first in ("was", "were") or (_is_subject(body[0]) and happened)
    if first.startswith("you") or "you" in words:
        return not UNABLE.isdisjoint(words)  # "you made it float" may be broken English
    if words[:1] and words[0] in HABITUAL:
        return True  # we never get holidays
    if body[0].text.casefold() in OCCUPIED or words[:1] == ["not"] or not THINKING.isdisjoint(words[:2]):
        return True
    if words[:1] == ["have"]:
        return not _OWNED.isdisjoint(tag.kind for tag in body)  # we have a new manager
    is_past = any(word in DONE or word.endswith("ed") for word in _words(_without_things(body))[1:4])
    is_busy = (first.endswith(("'m", "'re")) or words[:1] == ["'s"]) and not UNDERTAKING.isdisjoint(words[:2])
    return is_past or is_busy or first.endswith("'ve") or not (HAPPENED | UNABLE).isdisjoint(words)


def _without_things(body: Sequence[Tag]) -> list[Tag]:
    """The tags without what is no verb: neither red nor a bed is past."""
    return [tag for tag in body if tag.kind not in _THINGS]


_THINGS = kinds("color object accessory garment carrier label scenery view")
_OWNED = kinds("subject purpose telling label carrier scenery")


def _is_tellable(tag: Tag, body: Sequence[Tag]) -> bool:
    words = _words([tag])
    if tag.kind in _TELLABLE or not (HAPPENED | WHEN | {"want"}).isdisjoint(words):
        return True
    if tag.kind is Kind.color:  # the logo is navy, so …
        return {each.kind for each in body} <= _SAID_OF | {Kind.being, Kind.color, Kind.filler}
    return tag is not body[0] and (words[0] in DONE or tag.value is RefusalReason.vague)


_LIKING = {
    (no, like)
    for no in ("doesn't", "don't", "didn't", "never")
    for like in ("like", "liked", "want", "need", "use")
}
_TURNING = ("turning", "turns", "turned")


def _is_wish(words: Sequence[str], *, may_be_able: bool) -> bool:
    wishing = WISHING.intersection(words) | (set() if may_be_able else ABLE.intersection(words))
    if wishing <= {"want"} and wishing and not UNABLE.isdisjoint(words) and not KNOWING.isdisjoint(words):
        return False  # I don't want people to read my plate
    return bool(wishing) or any(pair in _BOUND for pair in pairwise(words))


_BOUND = {("have", "to"), ("has", "to"), ("got", "to"), ("meant", "to"), ("make", "sure")}
