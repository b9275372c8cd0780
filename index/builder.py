"""Builds one generation of the index aside and puts it in its place in one step."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import time
from typing import TYPE_CHECKING

from db.errors import LibraryError
from index import stamp
from index.content import gather
from index.errors import DamagedIndexError
from index.generation import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.source import MeasureSource

_ASIDE = ".part"
_ABANDONED_AFTER = 3600.0
"""Seconds after which what a killed build left behind is thrown away."""

_READING_SHARE = 0.5
_ATTEMPTS = 5


def build(
    store: MeasureSource, directory: Path, *, progress: Callable[[float], None] | None = None
) -> None:
    """Build the index of ``store`` as the generation ``directory``.

    The generation is written beside ``directory`` and renamed when it is whole; whoever kills the
    program in between finds the former index, or none, but never half of one. What stood at
    ``directory`` before is replaced, unless it already is a whole index of the same data.

    Args:
        store: Where the measures are.
        directory: Where the index goes; its parents are made.
        progress: Told the share of the work that is done, from 0 to 1. It may raise to give up.

    Raises:
        LibraryError: the index cannot be written; searching works without it.
    """

    def report(share: float) -> None:
        if progress is not None:
            progress(share)

    fingerprint = store.meta.fingerprint
    report(0.0)
    content = gather(store, lambda share: report(share * _READING_SHARE))
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        _clear_abandoned(directory)
        aside = _new_aside(directory)
        try:
            write(
                aside,
                content,
                fingerprint,
                lambda share: report(_READING_SHARE + share * (0.95 - _READING_SHARE)),
            )
            _put_in_place(aside, directory, fingerprint)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise LibraryError(
            f"检索索引无法写入：{directory}。请检查磁盘空间和写入权限；"
            "检索不受影响，只是较慢，资料未作改动。",
            repr(error),
        ) from error
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


def _new_aside(directory: Path) -> Path:
    # Not tempfile.mkdtemp: its folders are private, and other users of the machine search too.
    aside = directory.with_name(f".{directory.name}.{secrets.token_hex(8)}{_ASIDE}")
    aside.mkdir()
    return aside


def _put_in_place(aside: Path, directory: Path, fingerprint: str) -> None:
    """Rename ``aside`` to ``directory``, moving away what is there; others may do the same now."""
    for attempt in range(_ATTEMPTS):
        with contextlib.suppress(DamagedIndexError):
            stamp.verify(directory, fingerprint, thorough=True)
            return
        former = _new_aside(directory)
        try:
            with contextlib.suppress(FileNotFoundError):
                directory.replace(former / directory.name)
            aside.rename(directory)
        except OSError:
            if attempt == _ATTEMPTS - 1 or not directory.exists():
                raise
        else:
            return
        finally:
            shutil.rmtree(former, ignore_errors=True)


def _clear_abandoned(directory: Path) -> None:
    now = time.time()
    for path in directory.parent.glob(f".{directory.name}.*{_ASIDE}"):
        with contextlib.suppress(OSError):
            if now - path.stat().st_mtime > _ABANDONED_AFTER:
                shutil.rmtree(path, ignore_errors=True)
