"""What a rule is, and the pieces of patterns that several families share.

A rule takes a clause only when its pattern covers every word, and when it has a use for the amount and the position
that were named. Nothing that was said is ever passed over; that is what keeps half-done edits away.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from overpaint.engines.embedded.language.clauses import Clause, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tags, kinds
from overpaint.engines.embedded.plan import Step

Steps = tuple[Step, ...]

AMOUNT = frozenset({Kind.amount})
POSITION = frozenset({Kind.position})


@dataclass(frozen=True, slots=True)
class Rule:
    """`build` gives no steps where the words fit but the meaning does not.

    A pattern that names `position` is matched with the positions where they stand; otherwise they are taken out of
    the way first, and only a rule that `takes` them may be used.
    """

    kinds: str
    build: Callable[[Clause], Steps]
    takes: frozenset[Kind] = frozenset()

    def steps(self, clause: Clause) -> Steps:
        """What the clause asks for by this rule; nothing when the rule does not take it."""
        if clause.amount is not None and Kind.amount not in self.takes:
            return ()
        if "position" in self.kinds:
            code = clause.placed_code
        elif clause.position is None or Kind.position in self.takes:
            code = clause.code
        else:
            return ()
        return self.build(clause) if code and pattern(self.kinds).fullmatch(code) else ()


def first_of(rules: Sequence[Rule], clause: Clause) -> Steps:
    """The steps of the first rule that takes the clause."""
    return next((steps for rule in rules if (steps := rule.steps(clause))), ())


def any_of(kinds: str) -> str:
    """A pattern for words of these kinds, in any order and number."""
    return f"({'|'.join(kinds.split())})*"


def is_behind_somebody(clause: Clause) -> bool:
    """False where somebody is behind: "the car behind", 后面的车."""
    for place, tag in enumerate(clause.tags):
        if tag.kind is Kind.behind:
            before, after = clause.tags[max(place - 1, 0) : place], clause.tags[place + 1 : place + 2]
            if tag.text.isascii():
                return _is_body(after) or not _is_body(before)
            return not _is_body(after)
    return True


def _is_body(tags: Tags) -> bool:
    return any(tag.kind in _BODIES for tag in tags)


_BODIES = kinds("it subject owner object accessory garment carrier")

# pieces of patterns

IT = "make change become to it first by within of use being add all one"  # for `any_of`: the picture, and what is done to it
SOMEONE = "(it|subject|owner)"
BODY = "(it|subject|owner|object|accessory|garment|carrier)"  # whatever the picture is of
NOUN = "(object|accessory|garment|carrier|subject|scenery|unknown|label|bars|border|lighting)"
# "dark green bottle", "blue one", "pink parts"; one class, so that no repetition stands inside another
NAMED = "of? (size|weave|scenic|extreme|object|accessory|garment|carrier|subject|scenery|unknown|label|bars|border|rest|one|ratio)+"
AMID = "((within|of|behind) (owner|size|object|carrier|scenery|background|subject|garment|first)+ within? | behind)?"
_HOLDER = "(object|carrier|garment|scenery|subject|accessory|background)"
THING = f"(all | subject? owner | size|rest)* ((one of)? several)? (first within | {_HOLDER}+ (within|beside) | behind | before)? (size|weave|scenic|extreme|flawed)* (spot | color ({NAMED})?) {AMID}"
