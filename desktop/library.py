"""The library as its users know it: one verb for each thing they do.

Window and command line do everything through :class:`Library`, so that they cannot differ. Nothing
heavy is imported until a verb needs it: the first measures are shown without the full-text index.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from db.corpus import Corpus
from db.errors import UserError
from desktop import generations, paths
from desktop.catalogue import Catalogue
from desktop.healing import SearcherKeeper
from desktop.language import tr
from desktop.selection import chapters as chapters_of
from desktop.selection import described
from index.query import Hit, SearchRequest, SearchResult

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from db.catalogue import DocumentHead
    from db.models import Document, Measure, ParsedDocument, Span
    from db.reconciling import Reconciled
    from db.store import Store
    from db.userdata import Note, Pack, UserData
    from desktop.briefs import PackReport
    from desktop.installed import IndexState
    from desktop.keeping import Keeping
    from desktop.selection import PackSelection
    from index.documents_left import DocumentsLeft
    from index.due import Schedule, Stretch
    from index.duties import Duties
    from index.province_grid import ProvinceGrid
    from index.query import Filters, Similar
    from index.schedule import Timetables


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What is installed: the publisher's version, the cut-off date, and how much it is."""

    data_version: str
    cutoff: dt.date
    publisher: str
    fingerprint: str
    document_total: int
    measure_total: int


class Library:
    """An open library. May be shared by threads."""

    def __init__(self, generation: Path, store: Store, data_dir: Path) -> None:
        """Take over an open store; use :meth:`open`."""
        self.generation = generation
        self.data_dir = data_dir
        self._store = store
        self.catalogue = Catalogue(store)
        self._searchers = SearcherKeeper(store, generations.index_path(generation), self.notes)
        documents, measures = store.counts()
        self.info = LibraryInfo(
            data_version=store.meta.data_version,
            cutoff=store.meta.cutoff,
            publisher=store.meta.publisher,
            fingerprint=store.meta.fingerprint,
            document_total=documents,
            measure_total=measures,
        )

    @cached_property
    def _keeping(self) -> Keeping:
        from desktop.keeping import Keeping

        return Keeping(self._store, self.catalogue, paths.user_file(self.data_dir))

    @classmethod
    def open(
        cls,
        data_dir: Path | None = None,
        *,
        progress: Callable[[str, float], None] | None = None,
    ) -> Library:
        """Open the library in ``data_dir``; build it from the bundled sources where it is missing.

        Args:
            data_dir: The user's data folder; ``None`` for the usual one.
            progress: Called during a build with what is done (Chinese) and the share, 0 to 1.

        Raises:
            UserError: the library can neither be opened nor built.
        """
        folder = paths.data_dir(data_dir)
        root = folder / "library"
        corpus = Corpus.bundled()
        found = generations.open_current(root, corpus)
        if found is None:
            return cls.build(folder, progress=progress)
        return cls(*found, folder)

    @classmethod
    def build(
        cls,
        data_dir: Path | None = None,
        *,
        progress: Callable[[str, float], None] | None = None,
    ) -> Library:
        """Build the library anew from the bundled sources and open it.

        The former one stays in use until the new one is whole.

        Raises:
            UserError: a source cannot be read or the folder cannot be written.
        """
        from db.store import Store

        folder = paths.data_dir(data_dir)
        generation = generations.build(folder / "library", Corpus.bundled(), progress=progress)
        return cls(generation, Store(generations.database_path(generation)), folder)

    def is_indexed(self) -> bool:
        """Return whether searches have a whole index; without one they read all texts."""
        from index import builder

        return builder.is_current(self._store, generations.index_path(self.generation))

    def index_state(self) -> IndexState:
        """Return whether searches have a whole index, wait for one, or go without."""
        from desktop.installed import IndexState

        if self._searchers.repairing:
            return IndexState.REBUILDING
        return IndexState.WHOLE if self.is_indexed() else IndexState.SCAN

    def faults(
        self,
        *,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield one sentence for each fault of the library file; none means that it is whole.

        Args:
            progress: Called with the share done, 0 to 1.
            cancelled: Asked now and then; once it is true, the check ends.
        """
        from db import integrity

        return integrity.faults(self._store, progress=progress, cancelled=cancelled)

    def browse(self, limit: int = 50) -> SearchResult:
        """Return the first measures in document order, without facets and without the index.

        This is what a window shows first; :meth:`search` with no words gives the same hits.
        """
        measures = self._store.measures(self._store.first_ids(limit))
        return SearchResult(
            total=self.info.measure_total,
            hits=tuple(
                Hit(
                    id=measure.id,
                    score=0.0,
                    title=measure.title,
                    title_marks=(),
                    snippet=measure.text[:_SNIPPET],
                    snippet_marks=(),
                )
                for measure in measures
            ),
            facets={},
            took_ms=0.0,
            document_total=self.info.document_total,
        )

    def search(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> SearchResult:
        """Answer a search.

        Where the index is missing or damaged the answer comes from a scan and is the same; the
        index is then built anew in the background.

        Args:
            request: Words, filters, order and the part of the hits wanted.
            cancelled: Asked between steps; once it is true, ``index.errors.SearchCancelled`` is
                raised.

        Raises:
            InvalidQueryError: the words or a filter mean nothing.
        """
        with self._searchers.searching() as searcher:
            return searcher.search(request, cancelled=cancelled)

    def find(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[str, ...]:
        """Return the ids of what :meth:`search` would find, in its order; a limit of 0 means all.

        Nothing is counted and no text is fetched, so that a hundred thousand cost little.

        Args:
            request: Words, filters, order and the part of the hits wanted.
            cancelled: As for :meth:`search`.

        Raises:
            InvalidQueryError: the words or a filter mean nothing.
        """
        with self._searchers.searching() as searcher:
            return searcher.find(request, cancelled=cancelled)

    def select(self, words: str, filters: Filters) -> tuple[Measure, ...]:
        """Return every measure that words and filters leave, in document order."""
        result = self.search(SearchRequest(words, filters, sort="document", limit=0))
        return self.measures([hit.id for hit in result.hits])

    def schedule(
        self,
        request: SearchRequest,
        stretch: Stretch | None = None,
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> Schedule:
        """Return what is due when in what words and filters leave, and a stretch of the items.

        Args:
            request: Words and filters; order and part do not matter.
            stretch: The items wanted; ``None`` for the counts alone.
            cancelled: As for :meth:`search`.

        Raises:
            InvalidQueryError: the words or a filter mean nothing.
        """
        with self._searchers.searching() as searcher:
            left = searcher.left(request, cancelled=cancelled)
        return self._timetables.over(left.facts.table).schedule(left, stretch)

    def duties(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> Duties:
        """Return what each department must do, over all measures that a request leaves.

        Args:
            request: Words and filters; order and part do not matter.
            cancelled: As for :meth:`search`.

        Raises:
            InvalidQueryError: the words or a filter mean nothing.
        """
        from index.duties import Duties

        with self._searchers.searching() as searcher:
            return Duties(searcher.left(request, cancelled=cancelled))

    def province_grid(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> ProvinceGrid:
        """Return what a request leaves by province and category; raises as :meth:`search`."""
        from index.province_grid import ProvinceGrid

        with self._searchers.searching() as searcher:
            return ProvinceGrid(searcher.left(request, cancelled=cancelled))

    def similar(
        self,
        measure_id: str,
        *,
        limit: int = 10,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[Similar, ...]:
        """Return the measures of other provinces that say much the same (同类措施), closest first.

        Args:
            measure_id: The measure to compare with.
            limit: Measures wanted at most.
            cancelled: As for :meth:`search`.

        Raises:
            LibraryError: there is no such measure.
        """
        with self._searchers.searching() as searcher:
            return searcher.similar(measure_id, limit=limit, cancelled=cancelled)

    def notes(self) -> Mapping[str, str]:
        """Return the user's notes (批注) by measure id, those on withdrawn measures too.

        Read afresh at each call: another window may have written meanwhile.

        Raises:
            UserDataError: the user's own file cannot be read; it is left as it is.
        """
        return self._keeping.notes()

    def withdrawn_notes(self) -> tuple[Note, ...]:
        """Return the notes on measures that the library no longer has, with what named them.

        Each can be changed or removed by :meth:`set_note` under the id it bears here.

        Raises:
            UserDataError: the user's own file cannot be read; it is left as it is.
        """
        return self._keeping.withdrawn()

    def reconcile(self, data: UserData) -> Reconciled | None:
        """Bring notes and packs in the user's open file to this library's measures.

        To be called, on the file's own thread, once after it was opened. A note follows its measure
        by title where ids have shifted; one whose measure is gone is kept.

        Returns:
            What was moved, for :func:`desktop.keeping.said`; ``None`` if there was nothing to do.

        Raises:
            WriteError: the file cannot be written; everything is as it was.
        """
        return self._keeping.reconcile(data)

    def placed(self, pack: Pack) -> Pack:
        """Return a pack that was made with other data on the measures of this library.

        An entry follows its measure by title; one whose measure is not here keeps what names it.
        """
        return self._keeping.placed(pack)

    def note(self, measure_id: str) -> str:
        """Return the user's note on a measure; empty if there is none.

        Raises:
            LibraryError: there is neither such a measure nor a note on it.
            UserDataError: the user's own file cannot be read; it is left as it is.
        """
        note = self.notes().get(measure_id, "")
        if not note:
            self.measure(measure_id)
        return note

    def set_note(self, measure_id: str, text: str, *, before: str | None = None) -> str | None:
        """Store the user's note on a measure in place of the former one; a blank text removes it.

        Args:
            measure_id: The measure, which may be withdrawn if there is a note on it.
            text: The note.
            before: The note that the writer saw; if another window has written since, both texts
                are kept. ``None`` not to compare.

        Returns:
            What the user must be told, in Chinese: of the file, of notes that an update moved, or
            that another window had written; ``None`` as a rule.

        Raises:
            LibraryError: there is neither such a measure nor a note on it.
            UserDataError: the user's own file cannot be used, or the text is none.
            WriteError: the note cannot be written; the former one is still there.
        """
        if text.strip() and not self._store.measures([measure_id]):
            self.note(measure_id)  # what was withdrawn may keep its note, and have it changed
        return self._keeping.set_note(measure_id, text, before)

    def documents(self) -> tuple[Document, ...]:
        """Return every document, by id."""
        return self._store.documents()

    def documents_left(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> DocumentsLeft:
        """Return what words and filters leave of every document; raises as :meth:`search` does."""
        from index.documents_left import DocumentsLeft

        with self._searchers.searching() as searcher:
            return DocumentsLeft(searcher.left(request, cancelled=cancelled))

    def heads(self) -> tuple[DocumentHead, ...]:
        """Return what is known of every document beside its text, by id."""
        return self.catalogue.heads()

    def measures_of(self, document_id: str) -> tuple[Measure, ...]:
        """Return a document's measures in their order; raises LibraryError if there is none."""
        return self.catalogue.measures_of(document_id)

    def cited(self, measure: Measure) -> Mapping[Span, str]:
        """Return which documents of the library a measure cites, by the citation's place."""
        return self.catalogue.cited(measure)

    def document(self, document_id: str) -> Document:
        """Return one document; raises LibraryError if there is none of that id."""
        return self._store.document(document_id)

    def original(self, document_id: str) -> bytes:
        """Return the untouched bytes a document was read from."""
        return self._store.original(document_id)

    def measure(self, measure_id: str) -> Measure:
        """Return one measure; raises LibraryError if there is none of that id."""
        return self._store.measure(measure_id)

    def measures(self, ids: Sequence[str]) -> tuple[Measure, ...]:
        """Return the measures with these ids, in the order asked; unknown ids are left out."""
        return self._store.measures(ids)

    def write_pack(
        self,
        selection: PackSelection,
        path: Path,
        *,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> PackReport:
        """Write a 政策选编 as PDF.

        Args:
            selection: Which measures, and how arranged.
            path: The file to write; replaced only when the new one is whole.
            progress: Called with the share done, 0 to 1.
            cancelled: Asked between pages; once it is true, nothing is written.

        Returns:
            How many pages were written, and the characters that no font has.

        Raises:
            UserError: no measure is chosen, or the file cannot be written.
        """
        from desktop import briefs

        as_of = selection.filters.day
        documents = {document.id: document for document in self.documents()}
        notes = self.notes() if selection.print_notes else None
        measures = self.measures(selection.ids)
        if not (chapters := chapters_of(selection, documents, measures, notes)):
            raise UserError(tr("没有选中任何措施，未生成文件。请先选择措施，或放宽筛选条件。"))
        contents = briefs.PackContents(
            title=selection.title,
            unit=selection.unit,
            as_of=as_of,
            cutoff=self.info.cutoff,
            data_version=self.info.data_version,
            filters=described(
                selection,
                {document.id: document.title for document in documents.values()},
                self.info.measure_total,
            ),
            chapters=chapters,
            preface=selection.preface,
        )
        return briefs.write_pack(contents, path, progress=progress, cancelled=cancelled)

    @cached_property
    def _timetables(self) -> Timetables:
        from db.duedates import due_dates
        from index.schedule import Timetables

        return Timetables(lambda: due_dates(self._store))

    def close(self, *, finish_repair: bool = False) -> None:
        """Let go of index and library file; the object is not used afterwards.

        A repair of the index that is under way is given up, or waited for if ``finish_repair``.
        """
        if finish_repair:
            self._searchers.wait()
        self._searchers.close()
        self._store.close()


_SNIPPET = 120  # characters


def parse_file(path: Path) -> ParsedDocument:
    """Read one document, storing nothing.

    A bundled source is known again by its bytes wherever it lies, and keeps its id and curation.

    Raises:
        UnreadableFileError: the file cannot be read as a document.
    """
    return Corpus.bundled().parse(path)
