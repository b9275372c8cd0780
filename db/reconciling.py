"""Moving what the user keeps on measures to where a library has them, in one step.

Nothing is ever lost by it: what lands on a measure that has a note or an entry already is joined
with that, and what belongs to no measure of the library is kept under an id that none has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from db.placing import Places

FINGERPRINT = "reconciled"
"""The name in the table ``state`` of the library that notes and entries were last moved to."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What an update of the data did to what the user keeps.

    Attributes:
        followed: Notes that were moved with their measure.
        withdrawn: Notes whose measure is gone since the last time.
        entries_followed: Entries of packs that were moved with their measure.
        entries_withdrawn: Entries of packs whose measure is gone since the last time.
    """

    followed: int = 0
    withdrawn: int = 0
    entries_followed: int = 0
    entries_withdrawn: int = 0


def fingerprint(connection: sqlite3.Connection) -> str:
    """Return that of the library that everything was last moved to; empty if there was none."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", (FINGERPRINT,)).fetchone()
    return str(row[0]) if row else ""


def is_settled(connection: sqlite3.Connection, library: str) -> bool:
    """Return whether everything is where this library has it, and bears what names it."""
    (nameless,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM note WHERE source = '' AND NOT withdrawn) "
        "OR EXISTS (SELECT 1 FROM pack_entry WHERE source = '' AND NOT withdrawn)"
    ).fetchone()
    row = connection.execute("SELECT value FROM state WHERE name = ?", (FINGERPRINT,)).fetchone()
    return row == (library,) and not nameless


def reconcile(
    connection: sqlite3.Connection,
    library: str,
    places: Places,
    describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    join: Callable[[str, str], str],
) -> Reconciled:
    """Move everything, inside a transaction of the caller's.

    Args:
        connection: The user's own file.
        library: The library's fingerprint.
        places: Finds its measures.
        describe: Gives title and citation of measures of it by id.
        join: Gives two notes as one, both whole.
    """
    notes = _notes(connection, places, describe, join)
    entries = _entries(connection, places, describe, join)
    connection.execute(
        "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", (FINGERPRINT, library)
    )
    return Reconciled(*notes, *entries)


@dataclass(slots=True)
class _Kept:
    """A note or an entry; ``rest`` is what of its row is not looked at here."""

    measure_id: str
    text: str
    title: str
    source: str
    withdrawn: bool
    rest: tuple[str, ...]


def _notes(
    connection: sqlite3.Connection,
    places: Places,
    describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    join: Callable[[str, str], str],
) -> tuple[int, int]:
    rows = connection.execute(
        "SELECT measure_id, text, title, source, withdrawn, changed FROM note ORDER BY measure_id"
    )
    kept = [_kept(row) for row in rows]
    moved, followed, withdrawn = _moved(kept, places, describe, join)
    connection.execute("DELETE FROM note")
    connection.executemany(
        "INSERT INTO note (measure_id, text, title, source, withdrawn, changed) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [_row(each) for each in moved],
    )
    return followed, withdrawn


def _entries(
    connection: sqlite3.Connection,
    places: Places,
    describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    join: Callable[[str, str], str],
) -> tuple[int, int]:
    followed = withdrawn = 0
    for (pack_id,) in connection.execute("SELECT id FROM pack ORDER BY id").fetchall():
        rows = connection.execute(
            "SELECT measure_id, remark, title, source, withdrawn, chapter FROM pack_entry "
            "WHERE pack_id = ? ORDER BY position",
            (pack_id,),
        ).fetchall()
        kept = [_kept(row) for row in rows]
        moved, its_followed, its_withdrawn = _moved(kept, places, describe, join)
        if [_row(each) for each in moved] == rows:
            continue
        followed += its_followed
        withdrawn += its_withdrawn
        connection.execute("DELETE FROM pack_entry WHERE pack_id = ?", (pack_id,))
        connection.executemany(
            "INSERT INTO pack_entry (pack_id, position, measure_id, remark, title, source, "
            "withdrawn, chapter) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(pack_id, position, *_row(each)) for position, each in enumerate(moved)],
        )
        if [each.measure_id for each in moved] != [row[0] for row in rows]:
            # A window that has the pack in hand as it was shall not save that over this.
            connection.execute("UPDATE pack SET revision = revision + 1 WHERE id = ?", (pack_id,))
    return followed, withdrawn


def _moved(
    kept: list[_Kept],
    places: Places,
    describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    join: Callable[[str, str], str],
) -> tuple[list[_Kept], int, int]:
    """Return everything under its id in the library, in order, what followed and what is gone."""
    found = [places.find(each.measure_id, each.title, each.source) for each in kept]
    told = describe(
        [
            now
            for each, now in zip(kept, found, strict=True)
            if now is not None
            and not (now == each.measure_id and each.source and places.title(now) == each.title)
        ]
    )
    moved: dict[str, _Kept] = {}
    followed = withdrawn = 0
    for each, now in zip(kept, found, strict=True):
        if now is None:
            withdrawn += not each.withdrawn
            at, title, source = places.park(each.measure_id, each.title), each.title, each.source
        else:
            followed += now != each.measure_id
            at, (title, source) = now, told.get(now, (each.title, each.source))
        record = _Kept(at, each.text, title, source, now is None, each.rest)
        if at in moved:
            moved[at].text = join(moved[at].text, each.text)
        else:
            moved[at] = record
    return list(moved.values()), followed, withdrawn


def _row(kept: _Kept) -> tuple[str | int, ...]:
    return (
        kept.measure_id,
        kept.text,
        kept.title,
        kept.source,
        int(kept.withdrawn),
        *kept.rest,
    )


def _kept(row: Sequence[Any]) -> _Kept:
    measure_id, text, title, source, withdrawn, *rest = row
    return _Kept(measure_id, text, title, source, bool(withdrawn), tuple(rest))
