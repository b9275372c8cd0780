"""The library's SQLite file, read: queries that return the record's objects.

Only the standard library is imported here, because a window's first paint waits for it. A
connection is lent to one call at a time, so no thread ever shares one, and a few are kept for the
next calls: a fresh one reads the same pages of the file anew, which takes longer than most queries.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sqlite3
import weakref
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.errors import LibraryError
from db.models import (
    Citation,
    Deadline,
    Department,
    Document,
    Funding,
    LeadRule,
    Measure,
    Operator,
    Precision,
    Quote,
    Role,
    Source,
    Span,
    Target,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

APPLICATION_ID = 0x50444B31
"""``PDK1``: what ``file`` and SQLite's header tell of a policy library."""

FORMAT = 1
"""Kept in ``user_version``; a file with a higher number comes from a newer program."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a library file says of itself.

    Attributes:
        format: The file's format number.
        data_version: The publisher's name for this state of the data.
        cutoff: The day up to which documents were looked for.
        publisher: Who publishes the data.
        fingerprint: SHA-256 in hex over every record; the same records give the same one.
        inputs: What :meth:`db.corpus.Corpus.fingerprint` said of sources, tables and code.
    """

    format: int
    data_version: str
    cutoff: dt.date
    publisher: str
    fingerprint: str
    inputs: str


@dataclass(frozen=True, slots=True)
class MeasureTexts:
    """What of a measure a search looks through and shows: its department names as printed."""

    id: str
    title: str
    text: str
    names: tuple[str, ...]


_KEPT_CONNECTIONS = 4


def _date(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _quote(row: sqlite3.Row, field: str) -> Quote | None:
    text = row[f"{field}_quote"]
    return None if text is None else Quote(text, (row[f"{field}_start"], row[f"{field}_end"]))


def _span(row: sqlite3.Row) -> Span:
    return row["start"], row["end"]


def _target(row: sqlite3.Row) -> Target:
    return Target(
        quote=row["quote"],
        span=_span(row),
        indicator=row["indicator"],
        operator=Operator(row["operator"]),
        value=row["value"],
        unit=row["unit"],
        deadline=_date(row["deadline"]),
        precision=Precision(row["precision"]),
        recurring=bool(row["recurring"]),
    )


def _department(row: sqlite3.Row) -> Department:
    return Department(
        name=row["name"],
        canonical=row["canonical"] or "",
        family=row["family"] or "",
        role=Role(row["role"]),
        span=_span(row),
    )


def _funding(row: sqlite3.Row) -> Funding:
    return Funding(
        quote=row["quote"],
        span=_span(row),
        amount_yuan=row["amount_yuan"],
        rate=row["rate"],
        kind=row["kind"],
        recipient=row["recipient"],
    )


def _deadline(row: sqlite3.Row) -> Deadline:
    return Deadline(
        date=dt.date.fromisoformat(row["date"]),
        precision=Precision(row["precision"]),
        quote=row["quote"],
        span=_span(row),
    )


def _citation(row: sqlite3.Row) -> Citation:
    return Citation(title=row["title"], doc_number=row["doc_number"], span=_span(row))


def _close_all(connections: deque[sqlite3.Connection]) -> None:
    with contextlib.suppress(IndexError):
        while True:
            connections.pop().close()


class Store:
    """One library file, read-only. May be shared by threads."""

    def __init__(self, path: Path) -> None:
        """Open the library file at ``path`` and check that it is one this program can read.

        Raises:
            LibraryError: the file is missing, damaged, no policy library, or from a newer program.
        """
        self.path = path
        if not path.is_file():
            raise LibraryError(f"找不到资料库文件：{path}。请运行 policy-desk build 重新生成。")
        self._uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._idle: deque[sqlite3.Connection] = deque()
        weakref.finalize(self, _close_all, self._idle)
        with self.reading() as connection:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            (file_format,) = connection.execute("PRAGMA user_version").fetchone()
            if application_id != APPLICATION_ID:
                raise LibraryError(f"{path.name} 不是政策案头的资料库文件，未作任何改动。")
            if file_format > FORMAT:
                raise LibraryError(
                    f"资料库的格式（{file_format}）比本程序（{FORMAT}）新，请先升级程序；资料未作改动。"
                )
            values = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        try:
            self.meta = Meta(
                format=file_format,
                data_version=values["data_version"],
                cutoff=dt.date.fromisoformat(values["cutoff"]),
                publisher=values["publisher"],
                fingerprint=values["fingerprint"],
                inputs=values["inputs"],
            )
        except (KeyError, ValueError) as error:
            raise LibraryError(
                "资料库的说明信息不完整，可能已损坏。请运行 policy-desk build 重新生成。",
                repr(error),
            ) from error

    def _connection(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            connection = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
            connection.row_factory = sqlite3.Row
            return connection

    def close(self) -> None:
        """Let go of the file; a later call opens it again."""
        _close_all(self._idle)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection to one call of this package, which reads and gives it back.

        Raises:
            LibraryError: what was read is no whole library.
        """
        try:
            with contextlib.ExitStack() as stack:
                connection = self._connection()
                stack.callback(connection.close)
                yield connection
                if len(self._idle) < _KEPT_CONNECTIONS:
                    # Only after a call that went well: what failed is not used again.
                    stack.pop_all()
                    self._idle.append(connection)
        except (sqlite3.Error, ValueError) as error:
            # A ValueError is a date or a code that the record does not know.
            raise LibraryError(
                "资料库文件无法读取，可能已损坏。请运行 policy-desk build 重新生成。", repr(error)
            ) from error

    def counts(self) -> tuple[int, int]:
        """Return the number of documents and of measures."""
        with self.reading() as connection:
            row = connection.execute(
                "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM measure)"
            ).fetchone()
            return row[0], row[1]

    def documents(self) -> tuple[Document, ...]:
        """Return every document with its text and goals, by id."""
        with self.reading() as connection:
            return tuple(_read_documents(connection, None))

    def document(self, document_id: str) -> Document:
        """Return one document.

        Raises:
            LibraryError: there is no such document.
        """
        with self.reading() as connection:
            for document in _read_documents(connection, document_id):
                return document
        raise LibraryError(f"资料库中没有编号为“{document_id}”的文件。")

    def original(self, document_id: str) -> bytes:
        """Return the untouched bytes of the file a document was read from.

        Raises:
            LibraryError: there is no such document.
        """
        with self.reading() as connection:
            row = connection.execute(
                "SELECT s.content FROM source s JOIN document d ON d.source_sha256 = s.sha256"
                " WHERE d.id = ?",
                (document_id,),
            ).fetchone()
        if row is None:
            raise LibraryError(f"资料库中没有编号为“{document_id}”的文件。")
        return bytes(row["content"])

    def measure(self, measure_id: str) -> Measure:
        """Return one measure.

        Raises:
            LibraryError: there is no such measure.
        """
        found = self.measures([measure_id])
        if not found:
            raise LibraryError(f"资料库中没有编号为“{measure_id}”的措施。")
        return found[0]

    def measures(self, ids: Sequence[str]) -> tuple[Measure, ...]:
        """Return the measures with these ids, in the order asked; unknown ids are left out."""
        with self.reading() as connection:
            found = {measure.id: measure for measure in _read_measures(connection, ids)}
        return tuple(found[measure_id] for measure_id in ids if measure_id in found)

    def texts(self, ids: Sequence[str]) -> tuple[MeasureTexts, ...]:
        """Return the texts of the measures with these ids, in the order asked, without the facts.

        A list of results needs no more, and whole records take ten times as long. Unknown ids are
        left out.
        """
        chosen = (json.dumps(list(ids)),)
        names: dict[str, list[str]] = {}
        with self.reading() as connection:
            for measure_id, name in connection.execute(_NAMES, chosen):
                names.setdefault(measure_id, []).append(name)
            found = {
                measure_id: MeasureTexts(measure_id, title, text, tuple(names.get(measure_id, ())))
                for measure_id, title, text in connection.execute(_TEXTS, chosen)
            }
        return tuple(found[measure_id] for measure_id in ids if measure_id in found)

    def iter_measures(self) -> Iterator[Measure]:
        """Yield every measure by document id and ordinal, one document's at a time."""
        with self.reading() as connection:
            by_document: dict[str, list[str]] = {}
            for row in connection.execute(
                "SELECT id, document_id FROM measure ORDER BY document_id, ordinal"
            ):
                by_document.setdefault(row["document_id"], []).append(row["id"])
            for ids in by_document.values():
                yield from _read_measures(connection, ids)

    def first_ids(self, limit: int) -> tuple[str, ...]:
        """Return the ids of the first ``limit`` measures in document order."""
        with self.reading() as connection:
            return tuple(
                row["id"]
                for row in connection.execute(
                    "SELECT id FROM measure ORDER BY document_id, ordinal LIMIT ?", (limit,)
                )
            )


_DOCUMENTS = """
SELECT d.*, s.file AS source_file, s.media_type AS source_media_type
FROM document d JOIN source s ON s.sha256 = d.source_sha256
WHERE d.id BETWEEN :first AND :last
ORDER BY d.id
"""
_LAST = "\U0010ffff"
"""What no id comes after."""
_ISSUERS = """
SELECT document_id, name FROM document_issuer
WHERE document_id BETWEEN :first AND :last
ORDER BY document_id, position
"""
_GOALS = """
SELECT * FROM target
WHERE +measure_id IS NULL AND document_id BETWEEN :first AND :last
ORDER BY document_id, position
"""
_MEASURES = """
SELECT * FROM measure WHERE id IN (SELECT value FROM json_each(?)) ORDER BY document_id, ordinal
"""
_TEXTS = "SELECT id, title, text FROM measure WHERE id IN (SELECT value FROM json_each(?))"
_NAMES = """
SELECT measure_id, name FROM department WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
"""
# Written out one by one: no statement is ever put together from parts.
_CHILDREN = {
    "department": """
SELECT * FROM department WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
    "target": """
SELECT * FROM target WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
    "funding": """
SELECT * FROM funding WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
    "deadline": """
SELECT * FROM deadline WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
    "measure_category": """
SELECT * FROM measure_category WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
    "citation": """
SELECT * FROM citation WHERE measure_id IN (SELECT value FROM json_each(?))
ORDER BY measure_id, position
""",
}


def _read_documents(connection: sqlite3.Connection, document_id: str | None) -> Iterator[Document]:
    # As a range, so that one document is found by its key and not by reading all.
    first, last = ("", _LAST) if document_id is None else (document_id, document_id)
    chosen = {"first": first, "last": last}
    issuers: dict[str, list[str]] = {}
    for row in connection.execute(_ISSUERS, chosen):
        issuers.setdefault(row["document_id"], []).append(row["name"])
    goals: dict[str, list[Target]] = {}
    for row in connection.execute(_GOALS, chosen):
        goals.setdefault(row["document_id"], []).append(_target(row))
    for row in connection.execute(_DOCUMENTS, chosen):
        yield Document(
            id=row["id"],
            title=row["title"],
            kind=row["kind"],
            province=row["province"],
            region_code=row["region_code"],
            issuer=tuple(issuers.get(row["id"], ())),
            doc_number=row["doc_number"],
            issued=_date(row["issued"]),
            effective=_date(row["effective"]),
            expires=_date(row["expires"]),
            expires_quote=_quote(row, "expires"),
            lead_rule=LeadRule(row["lead_rule"]),
            lead_rule_quote=_quote(row, "lead_rule"),
            text=row["text"],
            source=Source(row["source_file"], row["source_sha256"], row["source_media_type"]),
            goals=tuple(goals.get(row["id"], ())),
        )


def _read_measures(connection: sqlite3.Connection, ids: Iterable[str]) -> Iterator[Measure]:
    chosen = (json.dumps(list(ids)),)
    children: dict[str, dict[str, list[sqlite3.Row]]] = {}
    for table, query in _CHILDREN.items():
        rows = children[table] = {}
        for row in connection.execute(query, chosen):
            rows.setdefault(row["measure_id"], []).append(row)
    for row in connection.execute(_MEASURES, chosen):
        key = row["id"]
        yield Measure(
            id=key,
            ordinal=row["ordinal"],
            number=row["number"],
            section=tuple(json.loads(row["section"])),
            title=row["title"],
            text=row["text"],
            span=_span(row),
            responsibility=_quote(row, "responsibility"),
            departments=tuple(map(_department, children["department"].get(key, ()))),
            targets=tuple(map(_target, children["target"].get(key, ()))),
            funding=tuple(map(_funding, children["funding"].get(key, ()))),
            deadlines=tuple(map(_deadline, children["deadline"].get(key, ()))),
            categories=tuple(
                child["category"] for child in children["measure_category"].get(key, ())
            ),
            citations=tuple(map(_citation, children["citation"].get(key, ()))),
        )
