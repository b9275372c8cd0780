"""The one question of the window and its answer: every page and the shared head listen to it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import InvalidQueryError
from desktop.models.facets import FacetModel
from desktop.search_session import SEARCH_LANE, SearchSession
from desktop.tasks import Then
from desktop.wording import SORT_NAMES
from index.query import Filters

if TYPE_CHECKING:
    from desktop.search_session import Answer
    from desktop.tasks import Job
    from desktop.workspace import Workspace
    from index.query import SearchRequest

PATIENCE = 2000
"""Milliseconds after which words that cannot be read are no longer taken for half typed."""


class QueryDesk(QObject):
    """Asks whenever words, filters, day or order change, and keeps the newest answer.

    While ``refusal`` is not empty, ``answer`` belongs to an earlier question, and stays in view if
    the refused words are ``half_typed``.
    """

    answered = Signal(object)
    """An :class:`Answer` to the newest question."""
    refused = Signal(str)
    """The newest question has no answer: it means nothing as it stands, or asking went wrong; why.
    """
    unfinished = Signal(str)
    """What is being typed cannot be read yet; why. The former answer still stands."""
    unread = Signal(str)
    """It could not be read for so long that it is worth saying; why."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = SearchSession(workspace, self)
        self.facets = FacetModel(self)
        self.answer: Answer | None = None
        self.refusal = ""
        self.half_typed = False
        self._workspace = workspace
        self._query = workspace.query
        self._asked: SearchRequest | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._tell_unread)
        self._restore()
        self._query.changed.connect(self._ask)
        workspace.ready.connect(self._begin)
        self.session.answered.connect(self._answered)
        self.session.refused.connect(self._refused)
        self.session.failed.connect(self._failed)
        self.facets.turned.connect(self._query.turn)

    def set_patience(self, milliseconds: int) -> None:
        """Wait this long before words that cannot be read are told of."""
        self._patience.setInterval(milliseconds)

    def keep_state(self) -> None:
        """Write words, filters, order and widening into the settings."""
        request, settings = self._query.request, self._workspace.settings
        settings.set("search/sort", request.sort)
        settings.set("search/widen", request.widen)
        with contextlib.suppress(InvalidQueryError):  # the last line that could be read stays
            settings.set("search/line", self._query.written())

    def _restore(self) -> None:
        settings = self._workspace.settings
        if (sort := settings.text("search/sort")) in SORT_NAMES:
            self._query.set_sort(sort)
        self._query.set_widen(widen=settings.flag("search/widen"))

    def _begin(self) -> None:
        """Ask what was asked when the window was last closed; what is asked already comes first."""
        line, now = self._workspace.settings.text("search/line"), self._query.request
        if not line or now.words or now.filters != Filters():
            self._ask()
            return

        def work(_: Job) -> tuple[str, Filters]:
            from index.language import lift

            return lift(line, Filters())

        def done(asked: tuple[str, Filters]) -> None:
            if self._query.request == now:
                self._query.adopt(*asked)
            else:
                self._ask()

        def failed(error: BaseException) -> None:
            self._ask()
            if not isinstance(error, InvalidQueryError):
                raise error

        self._workspace.tasks.start(SEARCH_LANE, work, Then(done, failed), key="search")

    def _ask(self) -> None:
        """Ask, unless the very same was asked and answered."""
        self._patience.stop()
        request = self._query.request
        if self._workspace.is_ready and (request != self._asked or self.refusal):
            self._asked, self.refusal = request, ""
            self.session.ask(request)

    def _answered(self, answer: Answer) -> None:
        self.refusal, self.answer = "", answer
        self.facets.set_counts(answer.page.result.facets, answer.families, answer.filters)
        self.answered.emit(answer)

    def _refused(self, why: str) -> None:
        if self._query.confirmed:
            self._failed(why)
        else:
            self.refusal, self.half_typed = why, True
            self.unfinished.emit(why)
            self._patience.start()

    def _failed(self, why: str) -> None:
        self.refusal, self.half_typed = why, False
        # Counts of another question would be taken for those of this one.
        self.facets.forget_counts()
        self.refused.emit(why)

    def _tell_unread(self) -> None:
        if self.refusal:
            self.unread.emit(self.refusal)
