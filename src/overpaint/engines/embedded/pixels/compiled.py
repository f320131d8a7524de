"""Loops that NumPy cannot express, compiled on first use and kept on disk for the next process."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from numba import njit

_Given = ParamSpec("_Given")
_Got = TypeVar("_Got")


def compiled(function: Callable[_Given, _Got]) -> Callable[_Given, _Got]:
    """A decorator: `function` as machine code; write it for numba: scalars, arrays and loops."""
    machine_code: Callable[_Given, _Got]
    try:
        machine_code = njit(cache=True, fastmath=True)(function)
    except RuntimeError:  # nowhere to keep it: neither beside the file nor in NUMBA_CACHE_DIR
        machine_code = njit(fastmath=True)(function)
    return machine_code


def inlined(function: Callable[_Given, _Got]) -> Callable[_Given, _Got]:
    """A decorator: part of a compiled function, for others in its file, which take it in when they are compiled."""
    part: Callable[_Given, _Got] = njit(forceinline=True, fastmath=True)(function)
    return part
