"""Memory that one thread frees is to serve the others too."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_M_ARENA_MAX = -8
"""The option's number in malloc.h of the GNU C library."""
_ARENAS = 2


def share() -> None:
    """Let all threads of the program take memory from the same few pools; call it before there are.

    The GNU C library gives each thread a pool of its own, up to eight for each core, and what is
    free in one serves no other: with a lane for every kind of work a window on a hundred thousand
    measures held a quarter more than it used. Other systems need no such thing.
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):  # another C library, without this option
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _ARENAS)
