"""How this process asks the system for memory."""

import ctypes

# Source: malloc.h and mallopt(3) of the GNU C library.
_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3

PIXELS_BYTES_MAX = 32 * 2**20  # a picture as numbers; the most that older versions of the library take
FILE_BYTES_MAX = 4 * 2**20  # an ordinary picture as a file; larger ones cost their size and no more
KEPT_BYTES_MAX = 256 * 2**20


def keep_freed_memory(block_bytes_max: int) -> None:
    """Keeps freed blocks of up to that size for the next picture; does nothing where the C library cannot.

    A picture is some megabytes, and by its own rules the library returns such blocks to the system at every step and
    asks for them anew, page by page: an edit of 1 megapixel takes about 15 ms longer then.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(_M_MMAP_THRESHOLD, block_bytes_max)
        mallopt(_M_TRIM_THRESHOLD, KEPT_BYTES_MAX)


def return_freed_memory() -> None:
    """Gives the system all that was freed and kept; does nothing where the C library cannot.

    What small pictures have left lies in pieces between which a large one finds no room.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
