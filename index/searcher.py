"""Search over one library: exact, ranked, with facets; by the index, or by a scan without one."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

from db.errors import InvalidQueryError, LibraryError
from index.answering import Asking, Prepared
from index.content import gather
from index.errors import DamagedIndexError, SearchCancelled
from index.generation import open_generation
from index.language import read_query
from index.matching import ScanMatcher
from index.passages import Passages
from index.query import SearchResult
from index.suggesting import Suggester
from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from index.answering import Left
    from index.evaluation import Word
    from index.matching import Rows
    from index.query import Filters, Query, SearchRequest, Similar, Suggestion, Widening
    from index.source import MeasureSource

_T = TypeVar("_T")

SORTS = ("relevance", "document", "deadline")

_PATIENCE = 0.02
"""Seconds between two looks at whether a search that waits was given up."""


class Searcher:
    """Answers searches over the measures of one store. May be shared by threads.

    A literal is found exactly in the measures in whose title, body or one of whose departments, as
    the responsibility clause prints them, it stands; what counts as the same text is said in
    :mod:`index.normalise`. Headings of sections, responsibility clauses as a whole and canonical
    names of organs are not searched as text: filters are for those.

    Where there is no index for the store's very data, or it turns out to be damaged, answers come
    from a scan of all texts: the same ones, slower. :attr:`needs_rebuild` then tells the caller to
    build the index anew and to open another searcher.
    """

    def __init__(
        self,
        store: MeasureSource,
        directory: Path,
        notes: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        """Open the index in ``directory`` if it is whole and belongs to the data of ``store``.

        Args:
            store: Where the measures are.
            directory: One generation of an index, as :func:`index.builder.build` leaves it; it
                need not exist.
            notes: Gives the user's notes by measure id; called, on the thread that searches, only
                if a filter is about notes.
        """
        self._store = store
        self._notes = notes
        self._lock = threading.Lock()
        self._closed = False
        self._prepared: Prepared | None = None
        self._reading: Future[Prepared] | None = None
        self._passages = Passages(store)
        self._needs_rebuild = False
        try:
            generation = open_generation(directory, store.meta.fingerprint)
        except DamagedIndexError:
            self._needs_rebuild = True
        else:
            self._prepared = Prepared(generation.table, generation.matcher)

    @property
    def needs_rebuild(self) -> bool:
        """Whether searching goes on without an index, so that one should be built."""
        return self._needs_rebuild

    def close(self) -> None:
        """Let go of the index; its files close when the last search still running has ended."""
        with self._lock:
            self._closed = True
            self._prepared = None

    def search(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> SearchResult:
        """Return the answer to ``request``.

        Args:
            request: What is asked.
            cancelled: Asked between steps; once it returns true the search is given up.

        Raises:
            InvalidQueryError: words, filters or the order asked for mean nothing; the message says
                in Chinese what and where.
            SearchCancelled: ``cancelled`` returned true, or the searcher was closed.
            LibraryError: the store cannot be read.
        """
        began = time.perf_counter()
        _check(request)
        query = read_query(request.words, request.filters)
        poll = _poll(cancelled)
        asking = Asking(request.widen, self._notes, poll)
        return self._with_prepared(
            lambda prepared: self._answer(prepared, request, query, asking, began), poll
        )

    def find(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[str, ...]:
        """Return the ids of what :meth:`search` would find, in its order, and read no texts of it.

        Args:
            request: What is asked; a limit of 0 means all.
            cancelled: Asked between steps; once it returns true the search is given up.

        Raises:
            InvalidQueryError: as :meth:`search`.
            SearchCancelled: ``cancelled`` returned true, or the searcher was closed.
            LibraryError: the store cannot be read.
        """
        _check(request)
        query = read_query(request.words, request.filters)
        poll = _poll(cancelled)
        asking = Asking(request.widen, self._notes, poll)
        return tuple(
            self._with_prepared(lambda prepared: prepared.found(request, query, asking), poll)
        )

    def left(self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None) -> Left:
        """Return all measures that ``request`` leaves, to be counted in further ways.

        Order and part of the request do not matter; the rest is as in :meth:`search`.
        """
        query = read_query(request.words, request.filters)
        poll = _poll(cancelled)
        asking = Asking(request.widen, self._notes, poll)
        return self._with_prepared(lambda prepared: prepared.left(query, asking), poll)

    def similar(
        self, measure_id: str, *, limit: int = 10, cancelled: Callable[[], bool] | None = None
    ) -> tuple[Similar, ...]:
        """Return the measures of other provinces that say much the same as one, best first.

        Args:
            measure_id: The measure to compare with.
            limit: How many are wanted at most; fewer are returned if no more are alike.
            cancelled: Asked between steps; once it returns true the search is given up.

        Raises:
            LibraryError: there is no such measure, or the store cannot be read.
            SearchCancelled: ``cancelled`` returned true, or the searcher was closed.
        """
        found = self._store.measures([measure_id])
        if not found:
            raise LibraryError(f"资料库中没有编号为“{measure_id}”的措施。")
        poll = _poll(cancelled)
        return self._with_prepared(
            lambda prepared: prepared.similar(found[0], self._texts(prepared), limit, poll), poll
        )

    def _with_prepared(self, work: Callable[[Prepared], _T], poll: Callable[[], None]) -> _T:
        """Return what ``work`` makes of the index, or of the texts if that turns out damaged."""
        for _ in range(2):
            prepared = self._current(poll)
            try:
                return work(prepared)
            except DamagedIndexError:
                self._abandon(prepared)
        # Even what was just read from the store does not agree with it.
        raise LibraryError("资料库在检索时被更换或移走，请重新打开资料库后再试。")

    def _answer(
        self,
        prepared: Prepared,
        request: SearchRequest,
        query: Query,
        asking: Asking,
        began: float,
    ) -> SearchResult:
        answer = prepared.answer(request, query, asking)
        literals = tuple(dict.fromkeys(text for word in answer.words for text in word.literals))
        ids = [prepared.table.measure_id(row) for row in answer.rows]
        hits = tuple(
            passages.hit(measure_id, score, literals)
            for (measure_id, passages), score in zip(
                self._passages.get(ids), answer.scores, strict=True
            )
        )
        asking.poll()
        suggestions = () if answer.total else self._suggestions(prepared, request, query, asking)
        return SearchResult(
            total=answer.total,
            hits=hits,
            facets=answer.facets,
            took_ms=(time.perf_counter() - began) * 1000,
            document_total=answer.document_total,
            literals=literals,
            query=query,
            widenings=_widenings(answer.words),
            not_excluded=_widenings(answer.unwanted),
            suggestions=suggestions,
            by_scan=prepared.by_scan,
        )

    def _suggestions(
        self, prepared: Prepared, request: SearchRequest, query: Query, asking: Asking
    ) -> tuple[Suggestion, ...]:
        """Return what to ask instead of a query that finds nothing."""

        def total(words: str, filters: Filters) -> int:
            return prepared.total(read_query(words, filters), asking)

        suggester = Suggester(prepared.matcher, self._texts(prepared), total, prepared.table)
        return suggester.suggest(request, query, asking.poll)

    def _texts(self, prepared: Prepared) -> Callable[[Rows], list[Zones]]:
        """Return what reads the texts of measures in the order of their rows, if all are there."""

        def texts(rows: Rows) -> list[Zones]:
            ids = [prepared.table.measure_id(int(row)) for row in rows]
            found = {one.id: one for one in self._store.texts(ids)}
            if len(found) < len(ids):
                raise DamagedIndexError("a measure of the index is not in the store")
            return [Zones.of_texts(found[one]) for one in ids]

        return texts

    def _abandon(self, prepared: Prepared) -> None:
        """Stop using what turned out to be damaged, unless another thread already has."""
        with self._lock:
            self._needs_rebuild = True
            if self._prepared is prepared:
                self._prepared = None

    def _current(self, poll: Callable[[], None]) -> Prepared:
        """Return what to search in: the index, or the texts, which are read at the first need.

        They are read in a thread of their own, once for all searches: one that is given up, as
        happens with every letter typed, must not throw away what the next one needs.
        """
        poll()
        while (prepared := self._prepared) is None:
            with self._lock:
                if self._closed:
                    raise SearchCancelled
                if self._reading is None:
                    executor = ThreadPoolExecutor(1, "reading all measures")
                    self._reading = executor.submit(self._read_all)
                    executor.shutdown(wait=False)
                reading = self._reading
            while not reading.done():
                wait((reading,), _PATIENCE)
                poll()
            with self._lock:
                if self._reading is reading:
                    self._reading = None
                    if reading.exception() is None and not self._closed:
                        self._prepared = reading.result()
            reading.result()
        return prepared

    def _read_all(self) -> Prepared:
        def report(_: float) -> None:
            if self._closed:
                raise SearchCancelled

        content = gather(self._store, report)
        return Prepared(content.table, ScanMatcher(content.zones))


def _widenings(words: Sequence[Word]) -> tuple[Widening, ...]:
    return tuple(one for word in words if (one := word.widening) is not None)


def _poll(cancelled: Callable[[], bool] | None) -> Callable[[], None]:
    """Return what raises once the caller has given up."""

    def poll() -> None:
        if cancelled is not None and cancelled():
            raise SearchCancelled

    return poll


def _check(request: SearchRequest) -> None:
    if request.sort not in SORTS:
        raise InvalidQueryError(
            f"排序方式“{request.sort}”不存在，可用：relevance（相关度）、"
            "document（文件顺序）、deadline（期限先后）。"
        )
    if request.limit < 0 or request.offset < 0:
        raise InvalidQueryError("结果条数和起始位置不能是负数；条数为 0 表示全部。")
