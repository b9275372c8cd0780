"""A damaged user file: set aside under another name, and what can be read of it carried over.

The new file takes the place of the damaged one in one step, when everything is in it. A process
killed on the way leaves the damaged file where it was, for the next start.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import shutil
import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import pages, userfile
from db.userrecords import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.pages import Found, Row

_PATIENCE = 20.0
"""Seconds to wait for another window that is rescuing the file."""
_SIDECARS = ("-journal", "-wal", "-shm")


_KINDS: dict[str, tuple[type, ...]] = {"T": (str,), "I": (int,), "B": (bytes, type(None))}


@dataclass(frozen=True, slots=True)
class _Table:
    """How rows of a table are known and written.

    Attributes:
        shape: The types of its columns, one letter each: ``T`` text, ``I`` whole number, ``B``
            bytes or nothing.
        insert: The statement that writes a row.
        defaults: The last columns of rows that were written before there were such.
    """

    shape: str
    insert: str
    defaults: Row = ()

    def fits(self, row: Row) -> bool:
        """Return whether a row has the types of this table's."""
        return len(self.shape) - len(self.defaults) <= len(row) <= len(self.shape) and all(
            isinstance(value, _KINDS[letter])
            for value, letter in zip(row, self.shape, strict=False)
        )

    def whole(self, row: Row) -> Row:
        """Return a row with every column."""
        missing = len(self.shape) - len(row)
        return row + self.defaults[len(self.defaults) - missing :] if missing else row


_TABLES = {
    "pack": _Table(
        "TTTITTTI",
        "INSERT OR IGNORE INTO pack "
        "(id, name, changed, revision, unit, preface, grouping, print_notes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ("", "", "none", 0),
    ),
    "pack_chapter": _Table(
        "TITT",
        "INSERT OR IGNORE INTO pack_chapter (pack_id, position, id, title) VALUES (?, ?, ?, ?)",
    ),
    "pack_entry": _Table(
        "TITTTTTI",
        "INSERT OR IGNORE INTO pack_entry "
        "(pack_id, position, measure_id, remark, chapter, title, source, withdrawn) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ("", "", "", 0),
    ),
    "note": _Table(
        "TTTTTI",
        "INSERT OR IGNORE INTO note (measure_id, text, changed, title, source, withdrawn) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        ("", "", 0),
    ),
    "search": _Table(
        "TTTTIIBTT",
        "INSERT OR IGNORE INTO search "
        "(id, name, line, sort, widen, total, seen, fingerprint, used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    "setting": _Table("TT", "INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)"),
}
_CHAPTER_ID = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def rescue(path: Path) -> str | None:
    """Put a readable file in the place of a damaged one.

    Returns:
        What the user must be told, in Chinese; ``None`` if another window has done it already.

    Raises:
        OSError: The disk is full or the folder cannot be written; everything is as it was.
        sqlite3.OperationalError: Likewise.
    """
    with _alone(path):
        try:
            userfile.open_to_write(path).close()
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            pass
        else:
            return None
        fresh = path.with_name(f"{path.stem}.rescued{path.suffix}")
        aside = _free_name(path)
        try:
            _forget(fresh)
            carried = _carry_over(pages.read(path.read_bytes()), fresh)
            _keep(path, aside)
            for ending in _SIDECARS:
                # What belongs to the damaged file must not be taken for the new one's.
                with contextlib.suppress(FileNotFoundError):
                    path.with_name(path.name + ending).replace(aside.with_name(aside.name + ending))
            fresh.replace(path)
        finally:
            _forget(fresh)
    return _said(carried, aside)


def _carry_over(found: Found, fresh: Path) -> Counter[str]:
    """Write into a new file what was found; return how many rows of each table."""
    carried: Counter[str] = Counter()
    connection = userfile.open_to_write(fresh)
    try:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for name, row in _sorted_out(found):
                carried[name] += _insert(connection, name, row)
            carried["pack"] += _homes(connection)
    finally:
        connection.close()
    return carried


def _sorted_out(found: Found) -> Iterator[tuple[str, Row]]:
    """Yield the rows with the names of their tables, those in their places before the strays."""
    if found.has_directory and not found.tables.keys() & _TABLES.keys():
        return  # another program's file
    for name, table in _TABLES.items():
        yield from ((name, row) for row in found.tables.get(name, ()) if table.fits(row))
    for row in found.strays:
        if (its := _table_of(row)) is not None:
            yield its, row


def _table_of(row: Row) -> str | None:
    """Return the table that a stray row is of; none for what may be an index's."""
    fitting = [name for name, table in _TABLES.items() if table.fits(row)]
    if fitting == ["pack_chapter", "pack_entry"]:
        return "pack_chapter" if _CHAPTER_ID.fullmatch(str(row[2])) else "pack_entry"
    if fitting == ["note"] and not _DAY.match(str(row[2])):
        return None
    return fitting[0] if len(fitting) == 1 else None


def _insert(connection: sqlite3.Connection, name: str, row: Row) -> int:
    table = _TABLES[name]
    try:
        return connection.execute(table.insert, table.whole(row)).rowcount
    except (sqlite3.IntegrityError, OverflowError):
        return 0


def _homes(connection: sqlite3.Connection) -> int:
    """Give a pack to entries that lost theirs, and return how many packs were made."""
    connection.execute(
        "DELETE FROM pack_chapter WHERE pack_id NOT IN (SELECT id FROM pack) "
        "AND pack_id NOT IN (SELECT pack_id FROM pack_entry)"
    )
    homeless = connection.execute(
        "SELECT DISTINCT pack_id FROM pack_entry WHERE pack_id NOT IN (SELECT id FROM pack)"
    ).fetchall()
    now = stamp()
    for number, (pack_id,) in enumerate(homeless, 1):
        name = "找回的选编" if len(homeless) == 1 else f"找回的选编（{number}）"
        connection.execute(
            "INSERT INTO pack (id, name, changed, revision) VALUES (?, ?, ?, 1)",
            (pack_id, name, now),
        )
    return len(homeless)


def _said(carried: Counter[str], aside: Path) -> str:
    names = {
        "pack": "份选编",
        "pack_entry": "条选编中的措施",
        "note": "条批注",
        "search": "条检索记录",
        "setting": "项设置",
    }
    parts = [f"{carried[name]} {words}" for name, words in names.items() if carried[name]]
    if not parts:
        return (
            f"选编和批注文件已损坏，没有能读出的内容。原文件保留为 {aside}，"
            "现已新建空白文件；可将原文件交技术人员尝试恢复。"
        )
    return (
        f"选编和批注文件已损坏，已从中找回 {'、'.join(parts)}，请核对有无缺漏。"
        f"原文件保留为 {aside}，可交技术人员作进一步恢复。"
    )


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one window after the other rescue the file; a killed one stands in nobody's way."""
    lock = path.with_name(f".{path.name}.rescue")
    connection = _locked(lock)
    try:
        yield
    finally:
        connection.close()
        _forget(lock)


def _locked(lock: Path) -> sqlite3.Connection:
    """Return a connection that has the lock; whoever had it before takes the lock's file away."""
    attempts_left = 10
    while True:
        connection = sqlite3.connect(lock, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            attempts_left -= 1
            if not attempts_left or error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise
        else:
            return connection


def _keep(path: Path, aside: Path) -> None:
    """Give the damaged file a second name; where the disk knows no such thing, copy it."""
    try:
        os.link(path, aside)
    except OSError:
        try:
            shutil.copyfile(path, aside)
        except OSError:
            _forget(aside)
            raise


def _free_name(path: Path) -> Path:
    stamp = dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
        number += 1
    return aside


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
