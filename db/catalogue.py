"""The documents of a library without their texts: what lists, links and counts are made of.

A thousand texts weigh a hundred megabytes; a thousand heads are read in some milliseconds.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.errors import LibraryError
from db.models import Citation, Source, Status, status_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.store import Store


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What is known of a document beside its text; fields as in :class:`db.models.Document`.

    Attributes:
        measure_total: How many measures it has.
    """

    id: str
    title: str
    kind: str
    province: str
    region_code: str
    issuer: tuple[str, ...]
    doc_number: str | None
    issued: dt.date | None
    effective: dt.date | None
    expires: dt.date | None
    source: Source
    measure_total: int

    @property
    def day(self) -> dt.date | None:
        """Return the day a document is ordered by: that of issue, else the first one in force."""
        return self.issued or self.effective

    def status(self, as_of: dt.date) -> Status:
        """Return the validity on the day ``as_of``, as :meth:`db.models.Document.status` does."""
        return status_on(as_of, self.effective or self.issued, self.expires)


_HEADS = """
SELECT d.id, d.title, d.kind, d.province, d.region_code, d.doc_number, d.issued, d.effective,
    d.expires, s.file, s.sha256, s.media_type,
    (SELECT count(*) FROM measure m WHERE m.document_id = d.id) AS measures
FROM document d JOIN source s ON s.sha256 = d.source_sha256
ORDER BY d.id
"""
_ISSUERS = "SELECT document_id, name FROM document_issuer ORDER BY document_id, position"
_CITATIONS = """
SELECT m.document_id, c.title, c.doc_number, min(c.start), c."end"
FROM citation c JOIN measure m ON m.id = c.measure_id
GROUP BY m.document_id, c.title, c.doc_number
ORDER BY m.document_id
"""


def heads(store: Store) -> tuple[DocumentHead, ...]:
    """Return the heads of all documents, by id.

    Raises:
        LibraryError: the library file cannot be read.
    """
    issuers: dict[str, list[str]] = {}
    with store.reading() as connection:
        for document_id, name in connection.execute(_ISSUERS):
            issuers.setdefault(document_id, []).append(name)
        return tuple(
            DocumentHead(
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
                source=Source(row["file"], row["sha256"], row["media_type"]),
                measure_total=row["measures"],
            )
            for row in connection.execute(_HEADS)
        )


def measure_ids(store: Store, document_id: str) -> tuple[str, ...]:
    """Return the ids of a document's measures, in their order.

    Raises:
        LibraryError: there is no such document.
    """
    with store.reading() as connection:
        found = tuple(
            row["id"]
            for row in connection.execute(
                "SELECT id FROM measure WHERE document_id = ? ORDER BY ordinal", (document_id,)
            )
        )
        known = connection.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone()
    if known is None:
        raise LibraryError(f"资料库中没有编号为“{document_id}”的文件。")
    return found


def regions(store: Store) -> tuple[tuple[str, str], ...]:
    """Return code and name of every region that documents may be of, national ones first.

    Raises:
        LibraryError: the library file cannot be read.
    """
    with store.reading() as connection:
        return tuple(
            (row["code"], row["name"])
            for row in connection.execute("SELECT code, name FROM region ORDER BY code")
        )


def citations(store: Store) -> Iterator[tuple[str, Citation]]:
    """Yield what the measures of each document cite, with the document's id.

    What a document cites again and again is given once, at its first place.

    Raises:
        LibraryError: the library file cannot be read.
    """
    with store.reading() as connection:
        for document_id, title, doc_number, start, end in connection.execute(_CITATIONS):
            yield document_id, Citation(title, doc_number, (start, end))


def _date(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
