"""The packs in the user's own file: how they are read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.userrecords import GROUPINGS, UNTITLED, Entry, Pack, PackChapter, stamp

if TYPE_CHECKING:
    import sqlite3


def read(connection: sqlite3.Connection, pack_id: str) -> Pack | None:
    """Return a pack; ``None`` if there is none of that id."""
    row = connection.execute(
        "SELECT name, revision, unit, preface, grouping, print_notes FROM pack WHERE id = ?",
        (pack_id,),
    ).fetchone()
    if row is None:
        return None
    titles = {UNTITLED: ""}
    titles.update(
        connection.execute(
            "SELECT id, title FROM pack_chapter WHERE pack_id = ? ORDER BY position", (pack_id,)
        ).fetchall()
    )
    held: dict[str, list[Entry]] = {each: [] for each in titles}
    for chapter, *entry in connection.execute(
        "SELECT chapter, measure_id, remark, title, source FROM pack_entry "
        "WHERE pack_id = ? ORDER BY position",
        (pack_id,),
    ):
        held.get(chapter, held[UNTITLED]).append(Entry(*entry))
    name, revision, unit, preface, grouping, print_notes = row
    return Pack(
        id=pack_id,
        name=name,
        chapters=tuple(PackChapter(each, titles[each], tuple(held[each])) for each in titles),
        revision=revision,
        unit=unit,
        preface=preface,
        grouping=grouping if grouping in GROUPINGS else "none",
        print_notes=bool(print_notes),
    )


def write(connection: sqlite3.Connection, pack: Pack) -> None:
    """Write a pack whole in place of what there is of it, inside a transaction of the caller's."""
    connection.execute(
        "INSERT INTO pack (id, name, changed, revision, unit, preface, grouping, print_notes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        "changed = excluded.changed, revision = excluded.revision, unit = excluded.unit, "
        "preface = excluded.preface, grouping = excluded.grouping, "
        "print_notes = excluded.print_notes",
        (
            pack.id,
            pack.name,
            stamp(),
            pack.revision,
            pack.unit,
            pack.preface,
            pack.grouping,
            pack.print_notes,
        ),
    )
    connection.execute("DELETE FROM pack_chapter WHERE pack_id = ?", (pack.id,))
    connection.executemany(
        "INSERT INTO pack_chapter (pack_id, position, id, title) VALUES (?, ?, ?, ?)",
        [
            (pack.id, position, chapter.id, chapter.title)
            for position, chapter in enumerate(pack.chapters)
            if chapter.id != UNTITLED
        ],
    )
    gone = {
        each
        for (each,) in connection.execute(
            "SELECT measure_id FROM pack_entry WHERE pack_id = ? AND withdrawn", (pack.id,)
        )
    }
    connection.execute("DELETE FROM pack_entry WHERE pack_id = ?", (pack.id,))
    held = [(chapter.id, entry) for chapter in pack.chapters for entry in chapter.entries]
    connection.executemany(
        "INSERT INTO pack_entry "
        "(pack_id, position, chapter, measure_id, remark, title, source, withdrawn) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                pack.id,
                position,
                chapter,
                entry.measure_id,
                entry.remark,
                entry.title,
                entry.source,
                entry.measure_id in gone,
            )
            for position, (chapter, entry) in enumerate(held)
        ],
    )
