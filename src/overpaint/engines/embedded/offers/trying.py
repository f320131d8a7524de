"""Offers that were tried: the engine makes each edit before it says that it would."""

from collections.abc import Callable, Iterable, Sequence

OFFERS = 2


def working(groups: Iterable[Sequence[str]], works: Callable[[str], bool]) -> tuple[str, ...]:
    """The first two instructions that work, at most one of each group."""
    found: list[str] = []
    tried: set[str] = set()
    for group in groups:
        new = [instruction for instruction in dict.fromkeys(group) if instruction not in tried]
        for instruction in new:
            tried.add(instruction)
            if works(instruction):
                found.append(instruction)
                break
        if len(found) == OFFERS:
            break
    return tuple(found)
