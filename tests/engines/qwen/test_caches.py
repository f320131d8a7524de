"""What is remembered stays within its bytes."""

import torch
from hypothesis import given
from hypothesis import strategies as st

from overpaint.engines.qwen.caches import ByContent

BYTES_MAX = 100


def remembered(sizes: list[int]) -> tuple[ByContent[torch.Tensor], list[int]]:
    """A cache after tensors of so many bytes, each of another content, and which of them it made."""
    cache, made = ByContent[torch.Tensor](BYTES_MAX), []
    for number, size in enumerate(sizes):
        asked(cache, number, size, made)
    return cache, made


def asked(cache: ByContent[torch.Tensor], number: int, size: int, made: list[int]) -> torch.Tensor:
    def make() -> torch.Tensor:
        made.append(number)
        return torch.full((size,), number, dtype=torch.uint8)

    return cache.get(number, make, lambda tensor: [tensor])


def test_what_was_made_is_not_made_again() -> None:
    cache, made = remembered([40, 40])
    again = asked(cache, 0, 40, made)

    assert made == [0, 1]
    assert again.unique().tolist() == [0]


def test_what_was_asked_for_last_stays_and_the_oldest_goes() -> None:
    cache, made = remembered([40, 40])
    asked(cache, 0, 40, made)
    asked(cache, 2, 40, made)
    for number in (0, 2, 1):
        asked(cache, number, 40, made)

    assert made == [0, 1, 2, 1]


@given(st.lists(st.integers(1, 150), max_size=12))
def test_it_never_keeps_more_than_its_bytes(sizes: list[int]) -> None:
    cache, _ = remembered(sizes)

    assert sum(size for _, size in cache._kept.values()) <= BYTES_MAX
