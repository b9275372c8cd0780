"""The built library on disk: whole generations side by side, and a pointer to the one in use.

``library/`` in the data folder holds one folder a build (``measures.db`` and ``index/``) and the
file ``current`` with that folder's name. A build never touches a generation that somebody may be
reading: it makes a new folder and then replaces the pointer, so that a process killed at any
moment, or two building at once, leave a whole library behind.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from typing import TYPE_CHECKING

from db.errors import LibraryError, WriteError
from db.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.corpus import Corpus

_DATABASE = "measures.db"
_INDEX = "index"
_POINTER = "current"
_PART = ".part"
_HOUR = 3600.0  # seconds
_WEEK = 7 * 24 * _HOUR


def database_path(generation: Path) -> Path:
    """Return where a generation keeps its SQLite file."""
    return generation / _DATABASE


def index_path(generation: Path) -> Path:
    """Return where a generation keeps its full-text index."""
    return generation / _INDEX


def current(root: Path) -> Path | None:
    """Return the generation in use below ``root``, or ``None`` where there is none."""
    try:
        name = (root / _POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    if not name or "/" in name or "\\" in name or name.startswith("."):
        return None
    generation = root / name
    return generation if database_path(generation).is_file() else None


def open_current(root: Path, corpus: Corpus) -> tuple[Path, Store] | None:
    """Return the generation in use and its open store.

    ``None`` means that a build is due: there is no generation, it cannot be read, or it was built
    from other sources than ``corpus``.
    """
    generation = current(root)
    if generation is None:
        return None
    try:
        store = Store(database_path(generation))
    except LibraryError:
        return None
    return (generation, store) if store.meta.inputs == corpus.fingerprint() else None


def build(
    root: Path, corpus: Corpus, *, progress: Callable[[str, float], None] | None = None
) -> Path:
    """Build a generation from ``corpus`` and make it the one in use.

    Args:
        root: The folder of all generations; created where missing.
        corpus: What to build from.
        progress: Called with what is being done (Chinese) and the share done of all, 0 to 1.

    Returns:
        The new generation's folder.

    Raises:
        WriteError: the folder cannot be written or the disk is full.
        UserError: a source cannot be read.
    """
    from index import builder

    def report(step: str, start: float, end: float) -> Callable[[float], None]:
        def tell(share: float) -> None:
            if progress:
                progress(step, start + (end - start) * share)

        return tell

    name = f"{corpus.fingerprint()[:12]}-{secrets.token_hex(4)}"
    aside = root / (name + _PART)
    former = current(root)
    try:
        aside.mkdir(parents=True)
        corpus.build(database_path(aside), progress=report("正在读取政策文件", 0.0, 0.7))
        report("正在建立全文索引", 0.7, 1.0)(0.0)
        builder.build(
            Store(database_path(aside)),
            index_path(aside),
            progress=report("正在建立全文索引", 0.7, 1.0),
        )
        generation = root / name
        aside.replace(generation)
        pointer = root / f"{name}{_PART}.pointer"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(root / _POINTER)
    except OSError as error:
        raise WriteError(
            f"资料库写不进 {root}（磁盘已满或没有写入权限）。原有资料未作改动，"
            "请腾出空间，或用 --data-dir 换一个文件夹。",
            repr(error),
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _discard_old(root, keep={generation, former})
    return generation


def _discard_old(root: Path, keep: set[Path | None]) -> None:
    """Remove what earlier builds left: old generations and the parts of builds that were killed.

    A part younger than an hour may belong to a build that goes on, and a generation younger than a
    week, or the former one, to a window that still reads it; they stay.
    """
    for path in root.iterdir():
        with contextlib.suppress(OSError):
            kept = _HOUR if _PART in path.name else _WEEK
            if path.name == _POINTER or path in keep or time.time() - path.stat().st_mtime < kept:
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink()
