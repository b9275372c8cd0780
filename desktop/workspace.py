"""What the pages of a window share, passed to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import paths
from desktop.navigator import Navigator
from desktop.note_book import NoteBook
from desktop.notices import Notices
from desktop.pack_book import PackBook
from desktop.query_desk import QueryDesk
from desktop.query_state import QueryState
from desktop.search_book import SearchBook
from desktop.settings import Settings
from desktop.tasks import Tasks, Then
from desktop.user_lane import LANE, UserLane

if TYPE_CHECKING:
    from pathlib import Path

    from db.reconciling import Reconciled
    from desktop.library import Library


class Workspace(QObject):
    """The library once it is open, the query, the pack, and the ways to work and to speak."""

    ready = Signal()
    """The library is open and its first measures are painted: searches may load what they need."""

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data_dir = data_dir
        self.tasks = Tasks(self)
        self.notices = Notices(self)
        self.settings = Settings(paths.user_file(data_dir))
        self.query = QueryState(self)
        self.navigator = Navigator(self)
        self.user = UserLane(self.tasks)
        self.settings.keep_in(self.user)
        self.book = PackBook(self.user, self.notices, self.settings, self)
        self._library: Library | None = None
        self.desk = QueryDesk(self, self)
        self.notes = NoteBook(self.user, self.notices, self)
        self.searches = SearchBook(self, self)
        self._ready = False
        self._closed = False

    @property
    def is_open(self) -> bool:
        """Return whether the library is open."""
        return self._library is not None

    @property
    def is_ready(self) -> bool:
        """Return whether searches may run."""
        return self._ready

    @property
    def library(self) -> Library:
        """Return the open library.

        Raises:
            RuntimeError: It is not open yet.
        """
        if self._library is None:
            raise RuntimeError("the library is not open")
        return self._library

    def set_library(self, library: Library) -> None:
        """Take the library that was opened."""
        self._library = library

    def get_ready(self) -> None:
        """Let searches run from now on, and read the user's own file."""
        if not self._ready and not self._closed:
            self._ready = True
            self.user.open(paths.user_file(self.data_dir), Then(self._opened))
            # Before anything is read: notes and packs are to be on this library's measures.
            self.user.start(self.library.reconcile, Then(self._reconciled))
            self.book.load()
            self.notes.load()
            self.ready.emit()

    def close(self) -> None:
        """Put everything on the disk and end all work; calling it again does nothing."""
        if self._closed:
            return
        self._closed = True
        self.book.finish()
        self.notes.finish()
        self.searches.stop_counting()
        if self.settings.is_changed:
            if not self.user.is_open:  # closed before there were measures
                self.user.open(paths.user_file(self.data_dir), Then(lambda _: None))
            self.settings.save()
        if self._library is not None and self._ready:
            # What was collected gets its titles, by which the next data are searched for it.
            self.user.start(self._library.reconcile, Then(lambda _: None))
        self.user.close(Then(lambda _: None))
        self.tasks.close(finish=(LANE,))
        if self._library is not None:
            self._library.close()

    def _reconciled(self, moved: Reconciled | None) -> None:
        if moved is None:
            return
        from desktop import keeping

        along, gone = keeping.said(moved)
        if gone:
            self.notices.warn(gone + along)
        elif along:
            self.notices.tell(along)

    def _opened(self, notice: str | None) -> None:
        if notice:
            self.notices.warn(notice)
