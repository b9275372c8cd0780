"""What the tests of faults share: a disk that can be stopped, filled up or read while written."""

from __future__ import annotations

import builtins
import contextlib
import errno
import io
import os
import shutil
import sqlite3
from typing import IO, TYPE_CHECKING

from db.corpus import Corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest

_CHANGING = ("mkdir", "rename", "replace", "unlink", "remove", "rmdir", "chmod")
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Disk:
    """Tells of every step by which this process changes a disk, immediately before it is done.

    Steps are: opening a file to write, half of a write, syncing, making, renaming and removing
    files and folders, and each statement that SQLite runs. SQLite's own system calls are not seen.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, step: Callable[[str], None]) -> None:
        """Begin to watch; ``step`` is called with the kind of each step."""
        self._monkeypatch = monkeypatch
        self._step = step
        self._silent = False
        self._unsynced: set[int] = set()
        for name in _CHANGING:
            monkeypatch.setattr(os, name, self._told(name, getattr(os, name)))
        opened, sync, connect = io.open, os.fsync, sqlite3.connect
        raw_open = os.open

        def watched_open(
            file: object, mode: str = "r", *rest: object, **named: object
        ) -> IO[bytes]:
            if not set(mode) & set("wax+"):
                return opened(file, mode, *rest, **named)
            self._tell("open")
            stream = opened(file, mode, *rest, **named)
            self._watch(stream)
            return stream

        def watched_raw_open(path: object, flags: int, *rest: object, **named: object) -> int:
            if flags & _TO_WRITE:
                self._tell("open")
            return raw_open(path, flags, *rest, **named)

        def watched_sync(descriptor: int) -> None:
            self._tell("fsync")
            sync(descriptor)
            self._unsynced.discard(os.fstat(descriptor).st_ino)

        def watched_connect(*rest: object, **named: object) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*rest, **named)
            if "immutable" not in str(rest[0]):
                connection.set_trace_callback(lambda _: self._tell("statement"))
            return connection

        monkeypatch.setattr(builtins, "open", watched_open)
        monkeypatch.setattr(io, "open", watched_open)
        monkeypatch.setattr(os, "open", watched_raw_open)
        monkeypatch.setattr(os, "fsync", watched_sync)
        monkeypatch.setattr(sqlite3, "connect", watched_connect)

    def copy(self, source: Path, target: Path, *, powerless: bool = False) -> None:
        """Copy a folder as a process killed right now would leave it.

        With ``powerless`` it is as a power cut may leave it: all names are there, but of every file
        that was written and not synced only zeros.
        """
        self._silent = True
        try:
            shutil.copytree(source, target)
            if powerless:
                for path in source.rglob("*"):
                    if path.is_file() and path.stat().st_ino in self._unsynced:
                        (target / path.relative_to(source)).write_bytes(bytes(path.stat().st_size))
        finally:
            self._silent = False

    def _tell(self, kind: str) -> None:
        if not self._silent:
            self._step(kind)

    def _told(self, name: str, function: Callable[..., object]) -> Callable[..., object]:
        def told(*rest: object, **named: object) -> object:
            self._tell(name)
            return function(*rest, **named)

        return told

    def _watch(self, stream: IO[bytes]) -> None:
        write = stream.write
        done = 0

        def torn(data: bytes | str) -> int:
            nonlocal done
            done += 1
            middle = len(data) // 2
            # Of many writes to one file the 1st, 2nd, 4th, 8th and so on stand for all.
            for part in (data[:middle], data[middle:]) if done & (done - 1) == 0 else ():
                self._tell("write")
                self._unsynced.add(os.fstat(stream.fileno()).st_ino)
                write(part)
                stream.flush()
            if done & (done - 1):
                write(data)
            return len(data)

        self._monkeypatch.setattr(stream, "write", torn)


class FullDisk:
    """Steps that need room fail from a certain one on."""

    _NEED_ROOM = ("open", "write", "fsync", "mkdir")

    def __init__(self, full_from: int) -> None:
        self.steps = 0
        self._full_from = full_from

    def __call__(self, kind: str) -> None:
        if kind in self._NEED_ROOM:
            self.steps += 1
            if self.steps > self._full_from:
                raise OSError(errno.ENOSPC, "No space left on device")


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the kernel refuse to write any file beyond ``size`` bytes, SQLite's too (POSIX only)."""
    import resource

    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def age(folder: Path) -> None:
    """Make everything directly below ``folder`` and its folders look long abandoned."""
    for path in (*folder.glob("*"), *folder.glob("*/*")):
        os.utime(path, (0, 0))


def small_corpus(folder: Path) -> Corpus:
    """Return the bundled resources with one document only, copied to ``folder``."""
    bundled = Corpus.bundled()
    shutil.copytree(
        bundled.root, folder, ignore=shutil.ignore_patterns("fonts", "icons", "pictures", "*.txt")
    )
    shutil.copy(bundled.root / "corpus" / "liaoning-research-services.txt", folder / "corpus")
    return Corpus(folder)
