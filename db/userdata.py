"""The user's own file: packs, notes, searches and settings, in SQLite beside the library.

It is apart from the library and survives every update of the data; a note on a measure that an
update withdrew stays. Each save is one transaction with full synchronisation, so a power cut costs
at most the last step. A damaged file is set aside under another name, never deleted, and what can
be read of it is carried over to a new one; a file of a newer program is left alone and refused in
words. How the file is opened is told in :mod:`db.useropening`, its formats in :mod:`db.userfile`.

An object belongs to the thread that made it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from db import reconciling, useropening, userpacks, usersearches
from db.errors import WriteError
from db.userfile import NotKeptError, UserDataError
from db.userreading import Contents, examine, read_kept_notes, read_notes, read_settings
from db.userrecords import Entry, Note, Pack, PackChapter, SavedSearch, stamp, untitled
from db.usersearches import HISTORY, SEEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from db.placing import Places
    from db.reconciling import Reconciled

__all__ = [
    "HISTORY",
    "SEEN",
    "Contents",
    "Entry",
    "Note",
    "Pack",
    "PackChapter",
    "SavedSearch",
    "UserData",
    "examine",
    "joined",
    "read_kept_notes",
    "read_notes",
    "read_settings",
    "untitled",
]


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
            UserDataError: The file can be neither written nor read, or a newer program made it.
        """
        self._path = path
        self._opened = useropening.open_file(path)
        self.notice = self._opened.notice

    @property
    def writable(self) -> bool:
        """Return whether changes are kept; if not, each is refused, and ``notice`` says why."""
        return self._opened.writable

    def packs(self) -> tuple[Pack, ...]:
        """Return every pack, the one changed last first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT id FROM pack ORDER BY changed DESC, id").fetchall()
            found = [userpacks.read(connection, each) for (each,) in rows]
        return tuple(pack for pack in found if pack is not None)

    def pack(self, pack_id: str) -> Pack | None:
        """Return one pack, or ``None`` if there is none of that id."""
        with self._reading() as connection:
            return userpacks.read(connection, pack_id)

    def pack_times(self) -> dict[str, dt.datetime]:
        """Return when each pack was saved last, by its id, with the time zone."""
        with self._reading() as connection:
            rows = connection.execute("SELECT id, changed FROM pack").fetchall()
        return {each: dt.datetime.fromisoformat(changed) for each, changed in rows}

    def save(self, pack: Pack) -> Pack:
        """Store a pack whole and return it with its new revision.

        If another window saved the pack meanwhile, that one stays as it is, and this one is stored
        beside it under a name of its own: nothing is lost, and the answer bears another id.

        Raises:
            WriteError: The disk is full or the file is locked; what was stored before is whole.
            UserDataError: A text holds halves of surrogate pairs, which no file can, or nothing
                can be kept in this run.
        """
        with self._writing(
            "选编没有存上", "上一次保存的内容完好，再作任意修改即会重新保存"
        ) as held:
            stored = held.execute("SELECT revision FROM pack WHERE id = ?", (pack.id,)).fetchone()
            if stored is not None and stored[0] != pack.revision:
                name = f"{pack.name}（另一窗口）"
                pack = replace(pack, id=Pack.new(name).id, name=name, revision=0)
            pack = replace(pack, revision=pack.revision + 1)
            userpacks.write(held, pack)
        return pack

    def delete(self, pack_id: str) -> None:
        """Remove a pack; one that is not there is no error.

        Raises:
            WriteError: The disk is full or the file is locked; the pack is still there.
            UserDataError: Nothing can be kept in this run.
        """
        with self._writing("选编没有删除", "选编仍在，请稍后再试") as held:
            held.execute("DELETE FROM pack WHERE id = ?", (pack_id,))

    def notes(self) -> dict[str, str]:
        """Return the user's notes by measure id, as written."""
        with self._reading() as connection:
            return dict(connection.execute("SELECT measure_id, text FROM note"))

    def note(self, measure_id: str) -> str:
        """Return the note on one measure; empty if there is none."""
        with self._reading() as connection:
            return _note(connection, measure_id)

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
            WriteError: The disk is full or the file is locked; the former note is still there.
            UserDataError: The text holds halves of surrogate pairs, which no file can, or nothing
                can be kept in this run.
        """
        with self._writing("批注没有存上", "原来的批注完好，请稍后再试") as held:
            theirs = _note(held, measure_id)
            if before is not None and theirs not in (before, text):
                text = joined(theirs, text)
            if not text.strip():
                held.execute("DELETE FROM note WHERE measure_id = ?", (measure_id,))
                return ""
            held.execute(
                "INSERT INTO note (measure_id, text, changed, title, source) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (measure_id) DO UPDATE SET "
                "text = excluded.text, changed = excluded.changed, "
                "title = iif(excluded.title = '', title, excluded.title), "
                "source = iif(excluded.source = '', source, excluded.source)",
                (measure_id, text, stamp(), title, source),
            )
        return text

    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept by name and those of the history, the last used first."""
        with self._reading() as connection:
            return usersearches.read_all(connection)

    def save_search(self, search: SavedSearch) -> SavedSearch:
        """Store a search in place of the one with its id.

        In the history a line stands once: used again it takes the place of the former one and its
        id. Of the history the newest :data:`HISTORY` are kept, of the ids found none if they are
        more than :data:`SEEN`.

        Returns:
            The search as it is stored.

        Raises:
            WriteError: The disk is full or the file is locked; what was stored before is whole.
            UserDataError: As for :meth:`save`.
        """
        with self._writing("检索记录没有存上", "其余内容完好") as held:
            return usersearches.write(held, search)

    def delete_search(self, search_id: str) -> None:
        """Remove a search; one that is not there is no error.

        Raises:
            WriteError: The disk is full or the file is locked; the search is still there.
            UserDataError: Nothing can be kept in this run.
        """
        with self._writing("检索记录没有删除", "检索记录仍在，请稍后再试") as held:
            held.execute("DELETE FROM search WHERE id = ?", (search_id,))

    def settings(self) -> dict[str, str]:
        """Return every setting that was ever set, by name."""
        with self._reading() as connection:
            return dict(connection.execute("SELECT name, value FROM setting"))

    def set_settings(self, settings: Mapping[str, str]) -> None:
        """Store these settings and leave the others as they are.

        Raises:
            WriteError: The disk is full or the file is locked; the former ones are still there.
            UserDataError: As for :meth:`save`.
        """
        with self._writing("界面设置没有存上", "选编和批注完好") as held:
            held.executemany(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                list(settings.items()),
            )

    def reconcile(
        self,
        fingerprint: str,
        places: Places,
        describe: Callable[[list[str]], Mapping[str, tuple[str, str]]],
    ) -> Reconciled | None:
        """Move notes and entries of packs to where a library has their measures.

        What lacks a title or a citation gets them, to be found again after the next update. Of a
        file that cannot be written it is done in memory: what is shown is in its place.

        Args:
            fingerprint: The library's; nothing is done if everything is settled for it already.
            places: Finds its measures.
            describe: Gives title and citation of measures of it by id.

        Returns:
            What was moved; ``None`` if there was nothing to do.

        Raises:
            WriteError: The disk is full or the file is locked; everything is as it was.
        """
        with self._reading() as connection:
            if reconciling.is_settled(connection, fingerprint):
                return None
        what = "资料已更新，批注和选编还没有随之调整"
        with self._writing(what, "内容完好，下次打开时会再次调整", must=False) as held:
            return reconciling.reconcile(held, fingerprint, places, describe, joined)

    def close(self) -> None:
        """Close the file; the object is not used afterwards."""
        self._opened.connection.close()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for several reads of one state of the file."""
        try:
            with (connection := self._connection()):
                connection.execute("BEGIN")
                yield connection
        except sqlite3.Error as error:
            what = f"选编、批注和检索记录没有读出：{_reason(error)}。"
            raise UserDataError(what, f"{self._path}\n{error!r}") from error

    @contextlib.contextmanager
    def _writing(self, what: str, kept: str, *, must: bool = True) -> Iterator[sqlite3.Connection]:
        """Give the connection for one change that is stored whole or not at all.

        Args:
            what: What did not happen if it fails, in Chinese.
            kept: What is still whole then.
            must: Whether the change must reach the disk.
        """
        if must and not self.writable:
            raise NotKeptError(self.notice or what)
        connection = self._connection()
        try:
            with connection:
                # At once, not at the first change: two that began by reading would both be stuck.
                connection.execute("BEGIN IMMEDIATE")
                yield connection
        except UnicodeEncodeError as error:
            raise UserDataError(f"{what}：其中有无法识别的字符，请删去后再试。{kept}。") from error
        except sqlite3.Error as error:
            raise WriteError(
                f"{what}：{_reason(error)}。{kept}。", f"{self._path}\n{error!r}"
            ) from error

    def _connection(self) -> sqlite3.Connection:
        """Return the connection to the file that lies at the path now.

        Another window may have rescued it, somebody may have put a copy back: what is written into
        the one that was there before would be lost. One that was deleted is made again as it was.
        """
        if not self.writable:
            return self._opened.connection
        there = useropening.identity(self._path)
        if there != self._opened.identity:
            former = self._opened
            self._opened = useropening.open_file(self._path)
            if there is None and self.writable:
                former.connection.backup(self._opened.connection)
            former.connection.close()
        return self._opened.connection


def joined(theirs: str, mine: str) -> str:
    """Return both texts, clearly apart; one of them if the other is blank or stands in it."""
    if not theirs.strip() or theirs.strip() in mine:
        return mine
    if not mine.strip() or mine.strip() in theirs:
        return theirs
    return f"{theirs.rstrip()}\n——以下为另一窗口同时写下——\n{mine.lstrip()}"


def _note(connection: sqlite3.Connection, measure_id: str) -> str:
    row = connection.execute("SELECT text FROM note WHERE measure_id = ?", (measure_id,)).fetchone()
    return str(row[0]) if row else ""


_REASONS = {
    sqlite3.SQLITE_FULL: "磁盘已满，请腾出空间",
    sqlite3.SQLITE_BUSY: "文件被别的程序占用",
    sqlite3.SQLITE_LOCKED: "文件被别的程序占用",
    sqlite3.SQLITE_READONLY: "文件或所在文件夹不能写入",
    sqlite3.SQLITE_CANTOPEN: "文件或所在文件夹不能写入",
    sqlite3.SQLITE_CORRUPT: "文件已损坏，请重新打开本软件，届时会找回其中能读出的内容",
    sqlite3.SQLITE_NOTADB: "文件已损坏，请重新打开本软件，届时会找回其中能读出的内容",
}


def _reason(error: sqlite3.Error) -> str:
    """Return in Chinese why the file could not be read or written."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REASONS.get(code, "磁盘已满，或文件被别的程序占用")
