"""Builds one generation of the index aside and puts it in its place in one step."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from db.errors import LibraryError
from index import stamp
from index.content import gather
from index.durable import discard, discard_old, leftovers, move, name_beside, settle
from index.errors import DamagedIndexError
from index.generation import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from index.source import MeasureSource

_ABANDONED_AFTER = 3600.0
"""Seconds after which what a killed build left behind is thrown away."""

_READING_SHARE = 0.5
_ATTEMPTS = 5


class UnwritableIndexError(LibraryError):
    """The index cannot be written: no room, or no permission. What was there before is whole."""


def build(
    store: MeasureSource, directory: Path, *, progress: Callable[[float], None] | None = None
) -> None:
    """Build the index of ``store`` as the generation ``directory``.

    The generation is written beside ``directory`` and renamed when it is whole; whoever kills the
    program in between finds the former index, or none, but never half of one. What stood at
    ``directory`` before is replaced, unless it already is a whole index of the same data: then
    nothing is done, so that of several who mend an index only the first has the work.

    Args:
        store: Where the measures are.
        directory: Where the index goes; its parents are made.
        progress: Told the share of the work that is done, from 0 to 1. It may raise to give up.

    Raises:
        UnwritableIndexError: the index cannot be written; searching works without it.
        LibraryError: the store cannot be read.
    """

    def report(share: float) -> None:
        if progress is not None:
            progress(share)

    report(0.0)
    if not is_current(store, directory, thorough=True):
        with _told(directory):
            directory.parent.mkdir(parents=True, exist_ok=True)
            # Before anything is read: where nothing can be written, nothing else is begun.
            aside = name_beside(directory)
            aside.mkdir()
        try:
            discard_old(leftovers(directory), aside, _ABANDONED_AFTER)
            content = gather(store, lambda share: report(share * _READING_SHARE))
            with _told(directory):
                write(
                    aside,
                    content,
                    store.meta.fingerprint,
                    lambda share: report(_READING_SHARE + share * (0.95 - _READING_SHARE)),
                )
                settle(aside)
                _put_in_place(aside, directory, store.meta.fingerprint)
        finally:
            discard(aside)
    report(1.0)


def is_current(store: MeasureSource, directory: Path, *, thorough: bool = False) -> bool:
    """Return whether ``directory`` holds a whole index of the very data of ``store``.

    With ``thorough`` every byte of it is read and compared.
    """
    try:
        stamp.verify(directory, store.meta.fingerprint, thorough=thorough)
    except DamagedIndexError:
        return False
    return True


@contextlib.contextmanager
def _told(directory: Path) -> Iterator[None]:
    """Say in words what keeps the index from being written."""
    try:
        yield
    except OSError as error:
        raise UnwritableIndexError(
            f"检索索引无法写入：{directory}。请检查磁盘空间和写入权限；"
            "检索不受影响，只是较慢，资料未作改动。",
            repr(error),
        ) from error


def _put_in_place(aside: Path, directory: Path, fingerprint: str) -> None:
    """Rename ``aside`` to ``directory``, moving away what is there; others may do the same now."""
    for attempts_left in reversed(range(_ATTEMPTS)):
        with contextlib.suppress(DamagedIndexError):
            stamp.verify(directory, fingerprint, thorough=True)
            return
        former = name_beside(directory)
        try:
            with contextlib.suppress(FileNotFoundError):
                move(directory, former)
            # Fails where another one has put a folder there meanwhile.
            move(aside, directory)
        except OSError:
            if not attempts_left or not os.path.lexists(directory):
                raise
        else:
            settle(directory.parent)
            return
        finally:
            discard(former)
