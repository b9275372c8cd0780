"""The built library on disk: whole generations side by side, and a pointer to the one in use.

``library/`` in the data folder holds one folder a build (``measures.db`` and ``index/``) and the
file ``current`` with that folder's name. A build never touches a generation that somebody may be
reading: it makes a new folder and then replaces the pointer, so that a process killed at any
moment, or two building at once, leave a whole library behind.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
import time
from typing import TYPE_CHECKING

from db.errors import LibraryError, WriteError
from db.store import Store
from desktop.language import marked, tr
from index import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from db.corpus import Corpus

_DATABASE = "measures.db"
_INDEX = "index"
_POINTER = "current"
_PART = ".part"
_MADE = re.compile(r"[0-9a-f]{12}-[0-9a-f]{8}(?P<part>\.part.*)?")
"""The names that builds give; whatever else lies here is somebody's and stays."""
_HOUR = 3600.0  # seconds
_WEEK = 7 * 24 * _HOUR
_LONGEST = 255
"""Bytes that the pointer may have at most: no name of a folder is longer."""

_ATTEMPTS = 5
_PAUSE = 0.02
"""Seconds between two attempts to read the pointer."""

logger = logging.getLogger(__name__)


def database_path(generation: Path) -> Path:
    """Return where a generation keeps its SQLite file."""
    return generation / _DATABASE


def index_path(generation: Path) -> Path:
    """Return where a generation keeps its full-text index."""
    return generation / _INDEX


def current(root: Path) -> Path | None:
    """Return the generation in use below ``root``, or ``None`` where there is none."""
    name = _pointed_to(root)
    if not name or "/" in name or "\\" in name or name.startswith("."):
        return None
    generation = root / name
    try:
        return generation if database_path(generation).is_file() else None
    except OSError:  # one may not look into it, or nothing can have such a name
        return None


def _pointed_to(root: Path) -> str:
    """Return the name in the pointer; empty where it cannot be read."""
    for attempts_left in reversed(range(_ATTEMPTS)):
        try:
            with (root / _POINTER).open("rb") as file:
                return file.read(_LONGEST + 1).decode().strip()
        except PermissionError:
            # On Windows also for the instant in which another process replaces the pointer.
            if attempts_left:
                time.sleep(_PAUSE)
        except (OSError, UnicodeDecodeError):
            break
    return ""


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
    if store.meta.inputs != corpus.fingerprint():
        store.close()
        return None
    return generation, store


def build(
    root: Path, corpus: Corpus, *, progress: Callable[[str, float], None] | None = None
) -> Path:
    """Build a generation from ``corpus`` and make it the one in use.

    Where the index alone cannot be written, as on a disk that is nearly full, the generation goes
    without: searching reads the texts, and every later start tries to build the index again.

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

    generation = root / f"{corpus.fingerprint()[:12]}-{secrets.token_hex(4)}"
    aside = generation.with_name(generation.name + _PART)
    former = current(root)
    try:
        aside.mkdir(parents=True)
        # First of all, so that what killed builds left takes no room from this one.
        durable.discard_old(_parts(root), aside, _HOUR)
        corpus.build(database_path(aside), progress=report(marked("正在读取政策文件"), 0.0, 0.7))
        indexing = report(marked("正在建立全文索引"), 0.7, 1.0)
        indexing(0.0)
        # Closed before the folder is moved: Windows moves none that holds an open file.
        with contextlib.closing(Store(database_path(aside))) as store:
            try:
                builder.build(store, index_path(aside), progress=indexing)
            except builder.UnwritableIndexError as error:
                logger.warning("the library goes without an index: %s", error.details)
        durable.settle(aside)
        durable.move(aside, generation)
        _point_to(generation)
    except OSError as error:
        durable.discard(generation)
        raise WriteError(
            tr(
                "资料库写不进 {folder}（磁盘已满或没有写入权限）。原有资料未作改动，"
                "请腾出空间，或用 --data-dir 换一个文件夹。",
                folder=root,
            ),
            repr(error),
        ) from error
    finally:
        durable.discard(aside)
    durable.discard_old(_superseded(root, keep={generation, former}), generation, _WEEK)
    return generation


def _point_to(generation: Path) -> None:
    """Make ``generation`` the one in use; it is on the disk before anything says so."""
    root = generation.parent
    pointer = root / _POINTER
    fresh = root / f"{generation.name}{_PART}.pointer"
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(generation.name + "\n")
            file.flush()
            os.fsync(file.fileno())
        durable.settle(root)
        if pointer.is_dir():  # by whatever mishap: no file could ever take its place
            durable.move(pointer, root / f"{generation.name}{_PART}.former")
        durable.move(fresh, pointer)
        durable.settle(root)
    finally:
        durable.discard(fresh)


def _parts(root: Path) -> Iterator[Path]:
    """Yield what builds and repairs that were killed left, and what those under way have there."""
    for path, is_part in _made(root):
        if is_part:
            yield path
        else:
            yield from durable.leftovers(index_path(path))


def _superseded(root: Path, keep: set[Path | None]) -> Iterator[Path]:
    """Yield the generations that nothing points to; a window may still read a young one."""
    return (path for path, is_part in _made(root) if not is_part and path not in keep)


def _made(root: Path) -> Iterator[tuple[Path, bool]]:
    """Yield what builds made, and whether it is only a part of something."""
    for path in root.iterdir():
        if match := _MADE.fullmatch(path.name):
            yield path, match["part"] is not None
