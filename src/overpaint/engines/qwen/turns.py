"""Whose step is next: the edit with the least left to do, unless another has waited too long."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

AGING = 0.2  # of a second of work is forgiven for each second of waiting: nobody starves


class Waiting(Protocol):
    """An edit under way."""

    @property
    def left_s(self) -> float:
        """How long it still needs, about, by itself."""
        ...

    @property
    def waited_s(self) -> float:
        """How long it has not had a turn."""
        ...


T = TypeVar("T", bound=Waiting)


def next_of(edits: Sequence[T]) -> T:
    """The one whose turn it is; among equals the oldest."""
    return min(edits, key=lambda edit: edit.left_s - AGING * edit.waited_s)
