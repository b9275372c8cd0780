"""How the user's own file is opened: its format, its migrations, and what is done when it is bad.

Opening to write makes the file where it is missing and brings it to the present format, after a
copy of it was put beside it. Opening to read changes nothing, whatever is found.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

from db.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x50444B55
"""``PDKU``, told by SQLite's header."""

SCHEMA = (
    (
        """
        CREATE TABLE pack (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            changed TEXT NOT NULL,
            revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE pack_entry (
            pack_id TEXT NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            measure_id TEXT NOT NULL,
            remark TEXT NOT NULL,
            PRIMARY KEY (pack_id, position),
            UNIQUE (pack_id, measure_id)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE note (
            measure_id TEXT PRIMARY KEY,
            text TEXT NOT NULL,
            changed TEXT NOT NULL
        ) STRICT
        """,
    ),
    (
        "ALTER TABLE pack ADD COLUMN unit TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pack ADD COLUMN preface TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pack ADD COLUMN grouping TEXT NOT NULL DEFAULT 'none'",
        "ALTER TABLE pack ADD COLUMN print_notes INTEGER NOT NULL DEFAULT 0",
        # The untitled chapter is in every pack and has no row.
        """
        CREATE TABLE pack_chapter (
            pack_id TEXT NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            id TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (pack_id, position),
            UNIQUE (pack_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE pack_entry ADD COLUMN chapter TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pack_entry ADD COLUMN title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pack_entry ADD COLUMN source TEXT NOT NULL DEFAULT ''",
        # Whether the user was told that an update withdrew the measure.
        "ALTER TABLE pack_entry ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE note ADD COLUMN title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE note ADD COLUMN source TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE note ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE search (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            line TEXT NOT NULL,
            sort TEXT NOT NULL,
            widen INTEGER NOT NULL,
            total INTEGER NOT NULL,
            seen BLOB,
            fingerprint TEXT NOT NULL,
            used TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        # What the file says of itself, as the library its notes were last compared with.
        """
        CREATE TABLE state (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ),
)
"""The statements of each format; ``user_version`` counts the formats that were made. Earlier ones
never change."""

NOTES_SINCE = 2
"""The first format with notes."""
SETTINGS_SINCE = 3
"""The first format with settings, chapters and searches."""

_PATIENCE = 5.0
"""Seconds to wait for another window that is writing."""


class UserDataError(UserError):
    """The user's own file cannot be used."""


class NotKeptError(UserDataError):
    """The file cannot be used or written in this run; the user is told of it once."""


def open_to_write(path: Path) -> sqlite3.Connection:
    """Return a connection to the file in its present format; it is begun where it is missing.

    A file of an earlier format is copied before it is changed, as ``user.format-1-DATE-TIME.db``.

    Raises:
        UserDataError: A newer program made the file.
        sqlite3.OperationalError: It cannot be opened, copied or written.
        sqlite3.DatabaseError: It is damaged, or not a file of this program.
        OSError: The copy cannot be put in its place.
    """
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        _check(connection)
        if not _migrate(connection, path):
            _try_to_write(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def copy_to_read(path: Path) -> sqlite3.Connection:
    """Return a copy of the file in memory in its present format; for one that cannot be written.

    Raises:
        UserDataError: A newer program made the file.
        sqlite3.DatabaseError: It cannot be read either, is damaged, or not a file of this program.
    """
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", timeout=_PATIENCE, uri=True)
        ) as source:
            source.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        _check(copy)
        _migrate(copy, path, keep_former=False)
    except BaseException:
        copy.close()
        raise
    return copy


@contextlib.contextmanager
def opened_to_read(
    path: Path, since: int, *, patience: float | None = None
) -> Iterator[sqlite3.Connection | None]:
    """Give a connection for reading what the file has since the format ``since``.

    It waits ``patience`` seconds for another window that is writing, ``None`` for the usual time.
    ``None`` is given where there is no such thing yet: the file is missing or of an earlier format.

    Raises:
        UserDataError: The file cannot be read, is damaged, or a newer program made it.
    """
    if not path.exists():
        yield None
        return
    try:
        # Not mode=ro: what a killed save left is to be rolled back. Where the file may not be
        # written, SQLite reads it all the same.
        with contextlib.closing(
            sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=rw",
                timeout=_PATIENCE if patience is None else patience,
                uri=True,
            )
        ) as connection:
            yield connection if _known_version(connection, path) >= since else None
    except sqlite3.OperationalError as error:
        raise UserDataError(
            f"选编和批注文件读不出来：{path}。其中内容未作改动；请检查该文件能否读取、"
            "是否正被别的程序占用，然后再试。",
            repr(error),
        ) from error
    except sqlite3.DatabaseError as error:
        raise UserDataError(
            f"选编和批注文件已损坏，无法读取：{path}。文件未作改动；"
            "打开窗口后会将它改名保留，并找回其中还能读出的内容。",
            repr(error),
        ) from error


def _check(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _known_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the file's format, having made sure that it is one of ours; 0 if it is still empty."""
    # In this order: another window that makes the tables now marks the file in the same step.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = _version(connection)
    if application != APPLICATION_ID and tables:
        raise sqlite3.DatabaseError("not a file of this program")
    if version > len(SCHEMA):
        raise UserDataError(
            f"选编和批注文件由更新版本的软件写成，本版本读不了：{path}。"
            "文件未作改动，请升级软件后再打开。"
        )
    return version


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Make sure that the file and its folder can be written; nothing is changed.

    Raises:
        sqlite3.OperationalError: They cannot.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {len(SCHEMA)}")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise  # another window that is writing shows that one can


def _migrate(connection: sqlite3.Connection, path: Path, *, keep_former: bool = True) -> bool:
    """Bring the file to its present format; return whether there was anything to do."""
    if _known_version(connection, path) == len(SCHEMA):
        return False
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        # Asked again: another window may have made the tables while this one waited.
        version = _version(connection)
        if keep_former and 0 < version < len(SCHEMA):
            _copy(path, version)
        for statements in SCHEMA[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(SCHEMA)}")
    return True


def _copy(path: Path, version: int) -> None:
    """Put a copy of the file beside it, whole or not at all.

    Through SQLite: to open and close the file otherwise would drop the locks that this process
    holds on it.
    """
    stamp = dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.format-{version}-{stamp}{path.suffix}")
    part = path.with_name(f"{path.stem}.format-{version}.part")
    try:
        part.unlink(missing_ok=True)
        with (
            contextlib.closing(sqlite3.connect(path, timeout=_PATIENCE)) as source,
            contextlib.closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)


def _version(connection: sqlite3.Connection) -> int:
    """Return the number of the file's format; 0 for a file that was just begun."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
