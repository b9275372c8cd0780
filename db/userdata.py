"""The user's own file: packs of measures and notes on them, in SQLite beside the library.

It is apart from the library and survives every update of the data; a note on a measure that an
update withdrew stays. Each save is one transaction with full synchronisation, so a power cut costs
at most the last step. A damaged file is set aside under another name, never deleted, and a new one
is begun; a file of a newer program is left alone and refused in words. How the file is opened and
brought to the present format is told in :mod:`db.userfile`.

An object belongs to the thread that made it.
"""

from __future__ import annotations

import datetime as dt
import secrets
import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.errors import WriteError
from db.userfile import NOTES_SINCE, UserDataError, open_to_write, opened_to_read

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure in a pack, with the user's remark (按语) on it."""

    measure_id: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A named, ordered selection of measures.

    ``revision`` counts the saves: whoever saves must have read the last one.
    """

    id: str
    name: str
    entries: tuple[Entry, ...] = ()
    revision: int = 0

    @classmethod
    def new(cls, name: str) -> Pack:
        """Return an empty pack under a fresh id; it is stored by its first save."""
        return cls(secrets.token_hex(16), name)


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
        rows = self._connection.execute("SELECT id FROM pack ORDER BY changed DESC, id").fetchall()
        return tuple(pack for (each,) in rows if (pack := self.pack(each)) is not None)

    def pack(self, pack_id: str) -> Pack | None:
        """Return one pack, or ``None`` if there is none of that id."""
        row = self._connection.execute(
            "SELECT name, revision FROM pack WHERE id = ?", (pack_id,)
        ).fetchone()
        if row is None:
            return None
        entries = self._connection.execute(
            "SELECT measure_id, remark FROM pack_entry WHERE pack_id = ? ORDER BY position",
            (pack_id,),
        )
        return Pack(pack_id, row[0], tuple(Entry(*entry) for entry in entries), row[1])

    def save(self, pack: Pack) -> Pack:
        """Store a pack whole and return it with its new revision.

        If another window saved the pack meanwhile, that one stays as it is, and this one is stored
        beside it under a name of its own: nothing is lost, and the answer bears another id.

        Raises:
            WriteError: The disk is full or the file is locked; what was stored before is whole.
        """
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                stored = self._connection.execute(
                    "SELECT revision FROM pack WHERE id = ?", (pack.id,)
                ).fetchone()
                if stored is not None and stored[0] != pack.revision:
                    pack = replace(Pack.new(f"{pack.name}（另一窗口）"), entries=pack.entries)
                return self._write(pack)
        except sqlite3.Error as error:
            raise WriteError(
                "选编没有存上：磁盘已满，或文件被别的程序占用。上一次保存的内容完好；"
                "请腾出空间后再作任意修改，即会重新保存。",
                f"{self._path}\n{error!r}",
            ) from error

    def delete(self, pack_id: str) -> None:
        """Remove a pack; one that is not there is no error.

        Raises:
            WriteError: The disk is full or the file is locked; the pack is still there.
        """
        try:
            with self._connection:
                self._connection.execute("DELETE FROM pack WHERE id = ?", (pack_id,))
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

    def set_note(self, measure_id: str, text: str) -> None:
        """Store a note in place of the former one; a blank one removes it.

        Raises:
            UserDataError: The text holds halves of surrogate pairs, which no file can.
            WriteError: The disk is full or the file is locked; the former note is still there.
        """
        try:
            with self._connection:
                if text.strip():
                    self._connection.execute(
                        "INSERT INTO note (measure_id, text, changed) VALUES (?, ?, ?) "
                        "ON CONFLICT (measure_id) DO UPDATE "
                        "SET text = excluded.text, changed = excluded.changed",
                        (measure_id, text, dt.datetime.now(dt.UTC).isoformat()),
                    )
                else:
                    self._connection.execute("DELETE FROM note WHERE measure_id = ?", (measure_id,))
        except UnicodeEncodeError as error:
            raise UserDataError(
                "批注没有存上：其中有无法识别的字符，请删去后再存。原来的批注未作改动。"
            ) from error
        except sqlite3.Error as error:
            raise WriteError(
                "批注没有存上：磁盘已满，或文件被别的程序占用。原来的批注完好，请稍后再试。",
                f"{self._path}\n{error!r}",
            ) from error

    def close(self) -> None:
        """Close the file; the object is not used afterwards."""
        self._connection.close()

    def _write(self, pack: Pack) -> Pack:
        now = dt.datetime.now(dt.UTC).isoformat()
        revision = pack.revision + 1
        self._connection.execute(
            "INSERT INTO pack (id, name, changed, revision) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, changed = excluded.changed, "
            "revision = excluded.revision",
            (pack.id, pack.name, now, revision),
        )
        self._connection.execute("DELETE FROM pack_entry WHERE pack_id = ?", (pack.id,))
        self._connection.executemany(
            "INSERT INTO pack_entry (pack_id, position, measure_id, remark) VALUES (?, ?, ?, ?)",
            [
                (pack.id, position, entry.measure_id, entry.remark)
                for position, entry in enumerate(pack.entries)
            ],
        )
        return replace(pack, revision=revision)

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
