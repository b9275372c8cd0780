"""The conversation with the library about one query: the newest answer, and its further pages."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.errors import InvalidQueryError, UserError
from desktop import rows
from desktop.language import tr
from desktop.models.results import PAGE
from desktop.tasks import Then

if TYPE_CHECKING:
    import datetime as dt

    from desktop.library import Library
    from desktop.rows import Page, Related, Shown
    from desktop.tasks import Job
    from desktop.workspace import Workspace
    from index.query import Filters, SearchRequest, SearchResult

SEARCH_LANE = "search"
READ_LANE = "read"
COMPARE_LANE = "compare"
_PAGES_AWAITED = 4
"""Pages that wait to be fetched at most; no screen shows parts of more."""
_GLANCE = 12
"""Hundredths of a second that a measure is looked at before others are compared with it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first page of an answer, and the family of each organ it counts."""

    request: SearchRequest
    page: Page
    families: dict[str, str]

    @property
    def filters(self) -> Filters:
        """Return the filters the answer follows, those typed among the words too."""
        return _filters(self.request, self.page.result)


class SearchSession(QObject):
    """Asks off the window's thread; only the answer to the newest question is delivered."""

    answered = Signal(object)
    """An :class:`Answer`."""
    paged = Signal(object)
    """A further :class:`Page` of the newest answer."""
    page_failed = Signal(int)
    """The page at this offset could not be fetched."""
    page_withdrawn = Signal(int)
    """The page at this offset was left, because others were wanted after it."""
    refused = Signal(str)
    """The question means nothing; why, in Chinese."""
    failed = Signal(str)
    """The question was not answered, through no fault of its own; why, in words for the user."""
    shown = Signal(object)
    """A measure asked for, as :class:`Shown`."""
    compared = Signal(str, tuple)
    """A measure's id and those like it in other provinces, as :class:`Related`."""
    listed = Signal(tuple)
    """The ids of all that the newest answer found, in order."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._request: SearchRequest | None = None
        self._literals: tuple[str, ...] = ()
        self._paging: Job | None = None
        self._wanted: list[int] = []

    @property
    def request(self) -> SearchRequest | None:
        """Return the question asked last."""
        return self._request

    def ask(self, request: SearchRequest) -> None:
        """Ask a question; earlier ones are withdrawn."""
        library = self._workspace.library
        asked = replace(request, limit=PAGE, offset=0)
        self._request = asked
        self._wanted.clear()
        if self._paging is not None:
            self._paging.cancel()
            self._paging = None

        def work(job: Job) -> Answer:
            result = library.search(asked, cancelled=job.cancelled)
            organs = [each.value for each in result.facets.get("organ", ())]
            families = {organ: _family(organ) for organ in organs}
            return Answer(asked, rows.page(library, result, 0, _day(asked, result)), families)

        self._workspace.tasks.start(
            SEARCH_LANE, work, Then(self._answered, self._failed), key="search"
        )

    def more(self, offset: int) -> None:
        """Fetch a further page of the newest answer, the one wanted last before the others.

        Who scrolls through a hundred thousand rows passes many pages and looks at the last ones:
        of those that still wait only a few are kept.
        """
        self._wanted.append(offset)
        while len(self._wanted) > _PAGES_AWAITED:
            self.page_withdrawn.emit(self._wanted.pop(0))
        self._fetch_next()

    def _fetch_next(self) -> None:
        library, asked = self._workspace.library, self._request
        if asked is None or self._paging is not None or not self._wanted:
            return
        offset = self._wanted.pop()
        wanted = replace(asked, offset=offset)

        def work(job: Job) -> Page:
            result = library.search(wanted, cancelled=job.cancelled)
            return rows.page(library, result, offset, _day(wanted, result))

        def done(page: Page) -> None:
            self._paging = None
            self.paged.emit(page)
            self._fetch_next()

        def failed(error: BaseException) -> None:
            self._paging = None
            self.page_failed.emit(offset)
            raise error

        self._paging = self._workspace.tasks.start(SEARCH_LANE, work, Then(done, failed))

    def list_all(self) -> None:
        """Fetch the ids of all that the newest question finds; nothing before one was asked."""
        library, asked = self._workspace.library, self._request
        if asked is None:
            return
        wanted = replace(asked, limit=0)

        def work(job: Job) -> tuple[str, ...]:
            return library.find(wanted, cancelled=job.cancelled)

        self._workspace.tasks.start(SEARCH_LANE, work, Then(self.listed.emit), key="list")

    def read(self, measure_id: str) -> None:
        """Fetch a measure with its document; the newest wish wins."""
        library, literals = self._workspace.library, self._literals

        def work(_: Job) -> Shown:
            return _read(library, measure_id, literals)

        self._workspace.tasks.start(READ_LANE, work, Then(self.shown.emit), key="read")

    def compare(self, measure_id: str) -> None:
        """Fetch the measures of other provinces that are like one; the newest wish wins."""
        library = self._workspace.library

        def work(job: Job) -> tuple[Related, ...]:
            for _ in range(_GLANCE):
                if job.cancelled():
                    return ()
                time.sleep(0.01)
            found = library.similar(measure_id, cancelled=job.cancelled)
            return rows.related(library, found)

        done = Then(partial(self.compared.emit, measure_id))
        self._workspace.tasks.start(COMPARE_LANE, work, done, key="compare")

    def _answered(self, answer: Answer) -> None:
        self._literals = answer.page.result.literals
        self.answered.emit(answer)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidQueryError):
            self.refused.emit(error.summary)
            return
        self.failed.emit(why_unanswered(error))
        if not isinstance(error, UserError):
            raise error


def why_unanswered(error: BaseException) -> str:
    """Return in words for the user why a question has no answer; a defect is reported besides."""
    if isinstance(error, UserError):
        return error.summary
    return tr("没有得到结果，原因是程序本身的缺陷。再次检索或转到其他页面，会重新尝试。")


def _filters(asked: SearchRequest, result: SearchResult) -> Filters:
    return asked.filters if result.query is None else result.query.filters


def _day(asked: SearchRequest, result: SearchResult) -> dt.date:
    """Return the day of the search, which may have been typed among the words."""
    return _filters(asked, result).day


def _read(library: Library, measure_id: str, literals: tuple[str, ...]) -> Shown:
    measure = library.measure(measure_id)
    document = library.document(measure.document_id)
    return rows.Shown(document, measure, literals, library.cited(measure))


@lru_cache(maxsize=16384)
def _family(canonical: str) -> str:
    """Return the family of an organ by its registered name; empty if the register has none."""
    from db import taxonomy

    register = taxonomy.load()
    own = register.region_in(canonical)
    # Branches of central organs are named after a city; any province may register them.
    for province in (own, *register.provinces) if own else register.provinces:
        organ = register.resolve(canonical, province.name)
        if organ is not None and organ.canonical == canonical:
            return organ.family
    return ""
