"""What is new in an answer since the same was last looked for: its marks, its line, it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.errors import UserError
from desktop import rows
from desktop.models.results import PAGE
from desktop.tasks import Then

if TYPE_CHECKING:
    from desktop.models.results import ResultsModel
    from desktop.rows import Page
    from desktop.searches import News
    from desktop.tasks import Job
    from desktop.widgets.news_line import NewsLine
    from desktop.workspace import Workspace

_LANE = "searches"


class SearchNews(QObject):
    """Marks what is new in the list, and lists it alone where that is wished."""

    listed = Signal(object)
    """The first :class:`desktop.rows.Page` of what is new, to be listed alone."""
    paged = Signal(object)
    """A further page of it."""
    all_wanted = Signal()
    """All that was found is to be listed again."""

    def __init__(self, workspace: Workspace, line: NewsLine, results: ResultsModel) -> None:
        super().__init__(line)
        self._workspace, self._line, self._results = workspace, line, results
        self._new: tuple[str, ...] = ()
        self._only = False
        workspace.searches.looked.connect(self._show)
        line.only_wanted.connect(self._list_only)

    @property
    def only(self) -> tuple[str, ...] | None:
        """Return the measures that are listed alone; ``None`` while all that was found is."""
        return self._new if self._only else None

    def fetch(self, offset: int) -> None:
        """Fetch a further page of what is listed alone."""
        self._fetch(offset)

    def _show(self, news: News | None) -> None:
        self._new = (news.new or ()) if news is not None else ()
        was_only, self._only = self._only, False
        self._results.set_new(self._new)
        self._line.show_news(news)
        if was_only:
            self.all_wanted.emit()

    def _list_only(self, only: bool) -> None:
        self._only = only
        if only:
            self._fetch(0)
        else:
            self.all_wanted.emit()

    def _fetch(self, offset: int) -> None:
        library, ids = self._workspace.library, self._new
        answer = self._workspace.desk.answer
        if answer is None:
            return
        literals, day = answer.page.result.literals, answer.filters.day

        def work(_: Job) -> Page:
            return rows.listed(library, ids, (offset, offset + PAGE), literals, day)

        def done(page: Page) -> None:
            if self._only and ids == self._new:
                (self.paged if offset else self.listed).emit(page)

        def failed(error: BaseException) -> None:
            if not isinstance(error, UserError):
                raise error
            self._workspace.notices.error(error)

        self._workspace.tasks.start(_LANE, work, Then(done, failed))
