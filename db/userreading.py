"""Reading the user's own file at any time and on any thread; nothing in it is ever changed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import reconciling
from db.userfile import NOTES_SINCE, SETTINGS_SINCE, UserDataError, opened_to_read
from db.userrecords import Note

if TYPE_CHECKING:
    from pathlib import Path

_GLANCE = 0.2
"""Seconds that the first window waits for another one that is writing."""


def read_notes(path: Path) -> dict[str, str]:
    """Return the notes in the file by measure id, and change nothing; for any thread.

    A file that is missing, or older than notes are, has none.

    Raises:
        UserDataError: The file cannot be read, is damaged, or a newer program made it.
    """
    with opened_to_read(path, NOTES_SINCE) as connection:
        if connection is None:
            return {}
        return dict(connection.execute("SELECT measure_id, text FROM note"))


def read_kept_notes(path: Path) -> tuple[str, tuple[Note, ...]]:
    """Return the notes as :func:`read_notes` does, with what names their measures.

    Returns:
        The fingerprint of the library that they were last moved to, empty if unknown, and the
        notes by measure id.

    Raises:
        UserDataError: The file cannot be read, is damaged, or a newer program made it.
    """
    with opened_to_read(path, SETTINGS_SINCE) as connection:
        if connection is not None:
            with connection:
                connection.execute("BEGIN")
                rows = connection.execute(
                    "SELECT measure_id, text, title, source FROM note ORDER BY measure_id"
                ).fetchall()
                return reconciling.fingerprint(connection), tuple(Note(*row) for row in rows)
    return "", tuple(Note(*item) for item in sorted(read_notes(path).items()))


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in the file."""

    packs: int
    notes: int
    searches: int


def examine(path: Path) -> Contents:
    """Look through the whole file and change nothing; for any thread.

    Raises:
        UserDataError: The file cannot be read, is damaged, or a newer program made it.
    """
    with opened_to_read(path, NOTES_SINCE) as connection:
        if connection is None:
            return Contents(0, 0, 0)
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        (packs,) = connection.execute("SELECT count(*) FROM pack").fetchone()
        (notes,) = connection.execute("SELECT count(*) FROM note").fetchone()
    with opened_to_read(path, SETTINGS_SINCE) as connection:
        if connection is None:
            return Contents(packs, notes, 0)
        (searches,) = connection.execute("SELECT count(*) FROM search").fetchone()
    return Contents(packs, notes, searches)


def read_settings(path: Path) -> dict[str, str]:
    """Return the settings in the file by name, and change nothing; for any thread.

    None are returned of a file that is missing, damaged, of another format, or being written for
    longer than somebody waits for a window.
    """
    try:
        with opened_to_read(path, SETTINGS_SINCE, patience=_GLANCE) as connection:
            if connection is None:
                return {}
            return dict(connection.execute("SELECT name, value FROM setting"))
    except (UserDataError, OSError):
        return {}
