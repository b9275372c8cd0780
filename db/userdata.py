"""The user's own file: packs, notes, searches and settings, in SQLite beside the library.

It is apart from the library and survives every update of the data; a note on a measure that an
update withdrew stays. Each save is one transaction with full synchronisation, so a power cut costs
at most the last step. A damaged file is set aside under another name, never deleted, and a new one
is begun; a file of a newer program is left alone and refused in words. How the file is opened and
brought to the present format is told in :mod:`db.userfile`.

An object belongs to the thread that made it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from db import reconciling
from db.errors import WriteError
from db.userfile import (
    NOTES_SINCE,
    SETTINGS_SINCE,
    UserDataError,
    open_to_write,
    opened_to_read,
)
from db.userrecords import UNTITLED, Entry, Note, Pack, PackChapter, SavedSearch, untitled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from db.placing import Places
    from db.reconciling import Reconciled

__all__ = [
    "HISTORY",
    "SEEN",
    "Entry",
    "Note",
    "Pack",
    "PackChapter",
    "SavedSearch",
    "UserData",
    "joined",
    "read_kept_notes",
    "read_notes",
    "read_settings",
    "untitled",
]

HISTORY = 200
"""Searches of the history that are kept."""
SEEN = 20_000
"""Ids found that are kept with a search; of one that found more, none are."""

_GLANCE = 0.2
"""Seconds that the first window waits for another one that is writing."""


class UserData:
    """The open file.

    Attributes:
        notice: What the user must be told about the opening, in Chinese; ``None`` as a rule.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, and begin one where there is none.

        Args:
            path: The file; its folder is made where missing.

        Raises:
            UserDataError: The file cannot be opened or written, or a newer program made it.
        """
        self._path = path
        self.notice: str | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open_or_set_aside()
        except (OSError, sqlite3.OperationalError) as error:
            raise UserDataError(
                f"选编和批注文件打不开：{path}。其中内容未作改动；请检查该文件夹能否写入、磁盘是否已满，"
                "然后重新打开本软件。",
                repr(error),
            ) from error

    def packs(self) -> tuple[Pack, ...]:
        """Return every pack, the one changed last first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT id FROM pack ORDER BY changed DESC, id").fetchall()
            found = [_pack(connection, each) for (each,) in rows]
        return tuple(pack for pack in found if pack is not None)

    def pack(self, pack_id: str) -> Pack | None:
        """Return one pack, or ``None`` if there is none of that id."""
        with self._reading() as connection:
            return _pack(connection, pack_id)

    def pack_times(self) -> dict[str, dt.datetime]:
        """Return when each pack was saved last, by its id, with the time zone."""
        rows = self._connection.execute("SELECT id, changed FROM pack")
        return {each: dt.datetime.fromisoformat(changed) for each, changed in rows}

    def save(self, pack: Pack) -> Pack:
        """Store a pack whole and return it with its new revision.

        If another window saved the pack meanwhile, that one stays as it is, and this one is stored
        beside it under a name of its own: nothing is lost, and the answer bears another id.

        Raises:
            WriteError: The disk is full or the file is locked; what was stored before is whole.
        """
        try:
            with self._writing() as connection:
                stored = connection.execute(
                    "SELECT revision FROM pack WHERE id = ?", (pack.id,)
                ).fetchone()
                if stored is not None and stored[0] != pack.revision:
                    name = f"{pack.name}（另一窗口）"
                    pack = replace(pack, id=Pack.new(name).id, name=name, revision=0)
                pack = replace(pack, revision=pack.revision + 1)
                _write_pack(connection, pack)
        except sqlite3.Error as error:
            raise WriteError(
                "选编没有存上：磁盘已满，或文件被别的程序占用。上一次保存的内容完好；"
                "请腾出空间后再作任意修改，即会重新保存。",
                f"{self._path}\n{error!r}",
            ) from error
        return pack

    def delete(self, pack_id: str) -> None:
        """Remove a pack; one that is not there is no error.

        Raises:
            WriteError: The disk is full or the file is locked; the pack is still there.
        """
        try:
            with self._writing() as connection:
                connection.execute("DELETE FROM pack WHERE id = ?", (pack_id,))
        except sqlite3.Error as error:
            raise WriteError(
                "选编没有删除：文件被别的程序占用，请稍后再试。", repr(error)
            ) from error

    def notes(self) -> dict[str, str]:
        """Return the user's notes by measure id, as written."""
        return dict(self._connection.execute("SELECT measure_id, text FROM note"))

    def note(self, measure_id: str) -> str:
        """Return the note on one measure; empty if there is none."""
        row = self._connection.execute(
            "SELECT text FROM note WHERE measure_id = ?", (measure_id,)
        ).fetchone()
        return str(row[0]) if row else ""

    def set_note(
        self,
        measure_id: str,
        text: str,
        *,
        before: str | None = None,
        title: str = "",
        source: str = "",
    ) -> str:
        """Store a note in place of the former one; a blank one removes it.

        Args:
            measure_id: The measure.
            text: The note.
            before: The note that the writer saw when he began; ``None`` not to compare. If another
                window wrote meanwhile, both texts are kept, that of the other window first.
            title: The measure's title, kept to find the measure again; empty to keep the former.
            source: Its citation, likewise.

        Returns:
            What is stored now: another text than ``text`` if another window had written.

        Raises:
            UserDataError: The text holds halves of surrogate pairs, which no file can.
            WriteError: The disk is full or the file is locked; the former note is still there.
        """
        try:
            with self._writing() as connection:
                row = connection.execute(
                    "SELECT text FROM note WHERE measure_id = ?", (measure_id,)
                ).fetchone()
                theirs = str(row[0]) if row else ""
                if before is not None and theirs not in (before, text):
                    text = joined(theirs, text)
                if not text.strip():
                    connection.execute("DELETE FROM note WHERE measure_id = ?", (measure_id,))
                    return ""
                connection.execute(
                    "INSERT INTO note (measure_id, text, changed, title, source) "
                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (measure_id) DO UPDATE SET "
                    "text = excluded.text, changed = excluded.changed, "
                    "title = iif(excluded.title = '', title, excluded.title), "
                    "source = iif(excluded.source = '', source, excluded.source)",
                    (measure_id, text, _now(), title, source),
                )
        except UnicodeEncodeError as error:
            raise UserDataError(
                "批注没有存上：其中有无法识别的字符，请删去后再存。原来的批注未作改动。"
            ) from error
        except sqlite3.Error as error:
            raise WriteError(
                "批注没有存上：磁盘已满，或文件被别的程序占用。原来的批注完好，请稍后再试。",
                f"{self._path}\n{error!r}",
            ) from error
        return text

    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept by name and those of the history, the last used first."""
        rows = self._connection.execute(
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

    def save_search(self, search: SavedSearch) -> SavedSearch:
        """Store a search in place of the one with its id.

        In the history a line stands once: used again it takes the place of the former one and its
        id. Of the history the newest :data:`HISTORY` are kept, of the ids found none if they are
        more than :data:`SEEN`.

        Returns:
            The search as it is stored.

        Raises:
            WriteError: The disk is full or the file is locked; what was stored before is whole.
        """
        if search.seen is not None and len(search.seen) > SEEN:
            search = replace(search, seen=None)
        try:
            with self._writing() as connection:
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
                        _stamp(search.used),
                    ),
                )
                connection.execute(
                    "DELETE FROM search WHERE name = '' AND id NOT IN (SELECT id FROM search "
                    "WHERE name = '' ORDER BY used DESC, id LIMIT ?)",
                    (HISTORY,),
                )
        except (sqlite3.Error, UnicodeEncodeError) as error:
            raise WriteError(
                "检索记录没有存上：磁盘已满，或文件被别的程序占用。其余内容完好。",
                f"{self._path}\n{error!r}",
            ) from error
        return search

    def delete_search(self, search_id: str) -> None:
        """Remove a search; one that is not there is no error.

        Raises:
            WriteError: The disk is full or the file is locked; the search is still there.
        """
        try:
            with self._writing() as connection:
                connection.execute("DELETE FROM search WHERE id = ?", (search_id,))
        except sqlite3.Error as error:
            raise WriteError(
                "检索记录没有删除：文件被别的程序占用，请稍后再试。", repr(error)
            ) from error

    def settings(self) -> dict[str, str]:
        """Return every setting that was ever set, by name."""
        return dict(self._connection.execute("SELECT name, value FROM setting"))

    def set_settings(self, settings: Mapping[str, str]) -> None:
        """Store these settings and leave the others as they are.

        Raises:
            WriteError: The disk is full or the file is locked; the former ones are still there.
        """
        try:
            with self._writing() as connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                    list(settings.items()),
                )
        except (sqlite3.Error, UnicodeEncodeError) as error:
            raise WriteError(
                "界面设置没有存上：磁盘已满，或文件被别的程序占用。选编和批注完好。",
                f"{self._path}\n{error!r}",
            ) from error

    def reconcile(
        self,
        fingerprint: str,
        places: Places,
        describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    ) -> Reconciled | None:
        """Move notes and entries of packs to where a library has their measures.

        Args:
            fingerprint: The library's; nothing is done if that was done for it already.
            places: Finds its measures.
            describe: Gives title and citation of measures of it by id.

        Returns:
            What was moved; ``None`` if there was nothing to do.

        Raises:
            WriteError: The disk is full or the file is locked; everything is as it was.
        """
        if reconciling.fingerprint(self._connection) == fingerprint:
            return None
        try:
            with self._writing() as connection:
                return reconciling.reconcile(connection, fingerprint, places, describe, joined)
        except sqlite3.Error as error:
            raise WriteError(
                "资料已更新，批注和选编还没有随之调整：磁盘已满，或文件被别的程序占用。"
                "内容完好，下次打开时会再次调整。",
                f"{self._path}\n{error!r}",
            ) from error

    def close(self) -> None:
        """Close the file; the object is not used afterwards."""
        self._connection.close()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for several reads of one state of the file."""
        with self._connection:
            self._connection.execute("BEGIN")
            yield self._connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one change that is stored whole or not at all."""
        with self._connection:
            # At once, not at the first change: two that began by reading could never both go on.
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection

    def _open_or_set_aside(self) -> sqlite3.Connection:
        try:
            return open_to_write(self._path)
        except sqlite3.OperationalError:
            raise  # cannot be opened or is locked: not damaged
        except sqlite3.DatabaseError:
            stamp = dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
            aside = self._path.with_name(f"{self._path.stem}.damaged-{stamp}{self._path.suffix}")
            self._path.replace(aside)
            for ending in ("-journal", "-wal", "-shm"):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
            self.notice = (
                f"选编和批注文件已损坏，无法读取。原文件已改名保留为 {aside.name}，"
                "现已新建空白文件；可将原文件交技术人员尝试恢复。"
            )
            return open_to_write(self._path)


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


def _pack(connection: sqlite3.Connection, pack_id: str) -> Pack | None:
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
        grouping=grouping,
        print_notes=bool(print_notes),
    )


def _write_pack(connection: sqlite3.Connection, pack: Pack) -> None:
    connection.execute(
        "INSERT INTO pack (id, name, changed, revision, unit, preface, grouping, print_notes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        "changed = excluded.changed, revision = excluded.revision, unit = excluded.unit, "
        "preface = excluded.preface, grouping = excluded.grouping, "
        "print_notes = excluded.print_notes",
        (
            pack.id,
            pack.name,
            _now(),
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


def joined(theirs: str, mine: str) -> str:
    """Return both texts, clearly apart; one of them if the other is blank or stands in it."""
    if not theirs.strip() or theirs.strip() in mine:
        return mine
    if not mine.strip() or mine.strip() in theirs:
        return theirs
    return f"{theirs.rstrip()}\n——以下为另一窗口同时写下——\n{mine.lstrip()}"


def _packed(ids: frozenset[str] | None) -> bytes | None:
    """Return ids as few bytes: sorted, one a line, neighbours share most of their letters."""
    return None if ids is None else zlib.compress("\n".join(sorted(ids)).encode())


def _unpacked(stored: bytes | None) -> frozenset[str] | None:
    if stored is None:
        return None
    lines = zlib.decompress(stored).decode()
    return frozenset(lines.split("\n")) if lines else frozenset()


def _stamp(time: dt.datetime) -> str:
    """Return a time whose order as text is that in time."""
    return time.astimezone(dt.UTC).isoformat(timespec="microseconds")


def _now() -> str:
    return _stamp(dt.datetime.now(dt.UTC))
