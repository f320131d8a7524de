"""What was computed once and may be asked for again, by content, within so many bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import torch

T = TypeVar("T")


class ByContent(Generic[T]):
    """The newest values that fit into `bytes_max`; what alone is larger is made anew each time."""

    def __init__(self, bytes_max: int) -> None:
        self._bytes_max = bytes_max
        self._kept: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T], tensors_of: Callable[[T], list[torch.Tensor]]) -> T:
        """The value of the key, made when it is not there; `tensors_of` is what of it takes memory."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key][0]
        value = make()
        size = sum(tensor.nbytes for tensor in tensors_of(value))
        if size <= self._bytes_max:
            self._kept[key] = value, size
            while sum(size for _, size in self._kept.values()) > self._bytes_max:
                self._kept.popitem(last=False)
        return value
