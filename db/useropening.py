"""Opening the user's own file, whatever state it is in.

As a rule it is there or begun. One that is damaged is rescued (:mod:`db.userrescue`), one that can
be read only is read into memory, so that packs and notes can be seen and printed all the same.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import userfile
from db.userfile import UserDataError

if TYPE_CHECKING:
    from pathlib import Path

_NOT_WRITABLE = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
)

_ATTEMPTS = 5
"""How often another window may put a new file in its place while this one opens it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file.

    Attributes:
        connection: The connection.
        writable: Whether what is written is kept; if not, it must not be written.
        notice: What the user must be told, in Chinese; ``None`` as a rule.
        identity: Which file it is: another one may take its place.
    """

    connection: sqlite3.Connection
    writable: bool
    notice: str | None
    identity: tuple[int, int] | None


def identity(path: Path) -> tuple[int, int] | None:
    """Return which file lies at a path; ``None`` if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_file(path: Path) -> Opened:
    """Open the file, and begin one where there is none.

    Raises:
        UserDataError: The file can be neither written nor read, or a newer program made it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _to_write(path, None)
        except sqlite3.OperationalError:
            raise  # cannot be opened or is locked: not damaged
        except sqlite3.DatabaseError:
            from db import userrescue

            return _to_write(path, userrescue.rescue(path))
    except (OSError, sqlite3.OperationalError) as error:
        if (read := _read_only(path, error)) is not None:
            return read
        raise UserDataError(
            f"选编和批注文件打不开：{path}。其中内容未作改动；请检查该文件夹能否写入、磁盘是否已满，"
            "然后重新打开本软件。",
            repr(error),
        ) from error


def _to_write(path: Path, notice: str | None) -> Opened:
    """Open the file that lies at the path in the end, though another window put it there now."""
    for attempts_left in reversed(range(_ATTEMPTS)):
        before = identity(path)
        try:
            connection = userfile.open_to_write(path)
        except sqlite3.OperationalError:
            if not attempts_left or identity(path) == before:
                raise
            continue
        if before in (None, identity(path)) or not attempts_left:
            return Opened(connection, True, notice, identity(path))
        connection.close()
    raise AssertionError("the last attempt returns or raises")


def _read_only(path: Path, error: OSError | sqlite3.OperationalError) -> Opened | None:
    if isinstance(error, sqlite3.Error) and _code(error) not in _NOT_WRITABLE:
        return None
    if not path.is_file():
        return None
    try:
        connection = userfile.copy_to_read(path)
    except sqlite3.DatabaseError:
        return None
    notice = (
        f"选编和批注文件不能写入：{path}。已有的选编和批注可以查看和打印，但本次的修改都不会保存。"
        "请检查该文件夹能否写入、磁盘是否已满，然后重新打开本软件。"
    )
    return Opened(connection, False, notice, identity(path))


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's own number; what Python's module found wrong by itself has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
