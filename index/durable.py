"""Putting files and folders in their place, and what is in the way of it, out of the way.

Everything here is for systems and disks as they are: Windows refuses to rename or delete what
anybody, a virus scanner say, has open at the moment; a file server's clock is not ours.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ASIDE = ".part"

_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16)
"""Seconds to wait before each further attempt."""


def name_beside(target: Path) -> Path:
    """Return a new name in the folder of ``target``, for what shall take its place or loses it.

    Not tempfile.mkdtemp: its folders are private, and other users of the machine search too.
    """
    return target.with_name(f".{target.name}.{secrets.token_hex(8)}{_ASIDE}")


def leftovers(target: Path) -> Iterator[Path]:
    """Yield what bears a name that :func:`name_beside` gave: left by the killed, or in use now."""
    return target.parent.glob(f".{target.name}.*{_ASIDE}")


def move(source: Path, target: Path) -> None:
    """Rename ``source`` to ``target``; a file that is there is replaced.

    Raises:
        OSError: it cannot be renamed, after some patience either.
    """
    for pause in _PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(target)


def settle(directory: Path) -> None:
    """Make sure that the names in ``directory`` are on the disk, where the system can be asked to.

    Without it a power cut may keep a rename and lose an earlier one.
    """
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def discard(path: Path) -> None:
    """Remove a file or a folder with all in it, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def discard_old(paths: Iterable[Path], fresh: Path, age: float) -> None:
    """Remove those of ``paths`` that were last changed more than ``age`` seconds ago.

    Args:
        paths: Files or folders.
        fresh: Something made just now in the same place. Its time is what is compared with, because
            the clock of a file server may differ from ours. What is as far in the future goes too:
            then the clock has been put back.
        age: In seconds.
    """
    with contextlib.suppress(OSError):
        now = fresh.stat().st_mtime
        for path in paths:
            with contextlib.suppress(OSError):
                if abs(now - path.lstat().st_mtime) > age:
                    discard(path)
