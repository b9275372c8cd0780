"""The searches in the user's own file: how they are read and written."""

from __future__ import annotations

import datetime as dt
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from db.userrecords import SavedSearch, stamp

if TYPE_CHECKING:
    import sqlite3

HISTORY = 200
"""Searches of the history that are kept."""
SEEN = 20_000
"""Ids found that are kept with a search; of one that found more, none are."""


def read_all(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Return every search, the last used first."""
    rows = connection.execute(
        "SELECT id, name, line, sort, widen, total, seen, fingerprint, used FROM search "
        "ORDER BY used DESC, id"
    )
    return tuple(
        SavedSearch(
            id=row[0],
            name=row[1],
            line=row[2],
            sort=row[3],
            widen=bool(row[4]),
            total=row[5],
            seen=_unpacked(row[6]),
            fingerprint=row[7],
            used=dt.datetime.fromisoformat(row[8]),
        )
        for row in rows
    )


def write(connection: sqlite3.Connection, search: SavedSearch) -> SavedSearch:
    """Write a search, inside a transaction of the caller's, and return it as it is stored."""
    if search.seen is not None and len(search.seen) > SEEN:
        search = replace(search, seen=None)
    if not search.name:
        former = connection.execute(
            "SELECT id FROM search WHERE name = '' AND line = ?", (search.line,)
        ).fetchone()
        if former is not None:
            search = replace(search, id=former[0])
    connection.execute(
        "INSERT OR REPLACE INTO search "
        "(id, name, line, sort, widen, total, seen, fingerprint, used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            search.id,
            search.name,
            search.line,
            search.sort,
            search.widen,
            search.total,
            _packed(search.seen),
            search.fingerprint,
            stamp(search.used),
        ),
    )
    connection.execute(
        "DELETE FROM search WHERE name = '' AND id NOT IN (SELECT id FROM search "
        "WHERE name = '' ORDER BY used DESC, id LIMIT ?)",
        (HISTORY,),
    )
    return search


def _packed(ids: frozenset[str] | None) -> bytes | None:
    """Return ids as few bytes: sorted, one a line, neighbours share most of their letters."""
    return None if ids is None else zlib.compress("\n".join(sorted(ids)).encode())


def _unpacked(stored: bytes | None) -> frozenset[str] | None:
    if stored is None:
        return None
    lines = zlib.decompress(stored).decode()
    return frozenset(lines.split("\n")) if lines else frozenset()
