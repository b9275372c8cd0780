"""What the page of documents shows, gathered off the window's thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import document_text, outline, wording

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from db.models import Document, Measure, ParsedDocument, Span, Status
    from desktop.document_text import Fact, Paragraph
    from desktop.library import Library
    from desktop.outline import Node
    from index.documents_left import DocumentsLeft
    from index.query import SearchRequest


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the list: ``left`` of its ``total`` measures remain under the filters."""

    id: str
    title: str
    province: str
    number: str
    day: dt.date | None
    year: str
    status: Status
    expires: dt.date | None
    left: int
    total: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The documents that words and filters leave, and what they leave of each."""

    rows: tuple[DocumentRow, ...]
    left: DocumentsLeft
    as_of: dt.date


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that the text refers to: where, in which words, and which one of the library."""

    span: Span
    words: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document as a whole.

    Attributes:
        document: The document.
        measures: Its measures, in order.
        paragraphs: Its text as it is set.
        outline: The topmost nodes of its outline.
        cited: What it refers to, each document once.
        citing: Ids, titles and places of the documents whose measures cite it.
        path: The file it was read from, if it is not in the library.
        alike: Ids and titles of documents of the library that are the same as that file.
        notice: Why no measures were found.
    """

    document: Document
    measures: tuple[Measure, ...]
    paragraphs: tuple[Paragraph, ...]
    outline: tuple[Node, ...]
    cited: tuple[Cited, ...]
    citing: tuple[tuple[str, str, Span], ...]
    path: Path | None = None
    alike: tuple[tuple[str, str], ...] = ()
    notice: str = ""


def listed(
    library: Library, request: SearchRequest, as_of: dt.date, cancelled: Callable[[], bool]
) -> Listed:
    """Return the documents that a request leaves, by province and then the newest first.

    Where nothing is asked for, documents without measures are among them.
    """
    left = library.documents_left(request, cancelled=cancelled)
    everything = not request.words.strip() and request.filters.unrestricted
    heads = [one for one in library.heads() if everything or one.id in left.counts]
    heads.sort(key=lambda one: one.day.toordinal() if one.day else 0, reverse=True)
    heads.sort(key=lambda one: one.region_code)
    rows = tuple(
        DocumentRow(
            id=one.id,
            title=one.title,
            province=one.province,
            number=one.doc_number or "",
            day=one.day,
            year=wording.year_of(one),
            status=one.status(as_of),
            expires=one.expires,
            left=left.counts.get(one.id, 0),
            total=one.measure_total,
        )
        for one in heads
    )
    return Listed(rows, left, as_of)


def opened(library: Library, document_id: str) -> OpenedDocument:
    """Return a document of the library; raises LibraryError if there is none of that id."""
    document = library.document(document_id)
    return _opened(library, document, library.measures_of(document_id))


def previewed(library: Library, path: Path) -> OpenedDocument:
    """Return a document read from a file, storing nothing.

    Raises:
        UnreadableFileError: the file cannot be read as a document.
    """
    from desktop.library import parse_file

    parsed: ParsedDocument = parse_file(path)
    return _opened(library, parsed.document, parsed.measures, path, parsed.notice or "")


def _opened(
    library: Library,
    document: Document,
    measures: tuple[Measure, ...],
    path: Path | None = None,
    notice: str = "",
) -> OpenedDocument:
    titles = {one.id: one.title for one in library.heads()}
    catalogue = library.catalogue
    cited = catalogue.cited_in(document)
    found: tuple[Fact, ...] = document_text.facts(document, measures, cited)
    paragraphs = document_text.paragraphs(document, measures, found)
    once: dict[str, Cited] = {}
    for span, words, document_id in cited:
        key = document_id or words
        once.setdefault(key, Cited(span, words, document_id or "", titles.get(key, "")))
    citing = () if path else catalogue.citing(document.id)
    alike = catalogue.alike(document) if path else ()
    return OpenedDocument(
        document=document,
        measures=measures,
        paragraphs=paragraphs,
        outline=outline.outline(document, measures, paragraphs),
        cited=tuple(once.values()),
        citing=tuple((one, titles[one], span) for one, span in citing),
        path=path,
        alike=tuple((one, titles[one]) for one in alike),
        notice=notice,
    )
