"""What the window asks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.errors import InvalidQueryError, UserError
from desktop.overriding import override
from desktop.search_session import why_unanswered
from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.models import Document, Measure, Span
    from desktop.rows import Page as RowsPage
    from desktop.tasks import Job
    from desktop.workspace import Workspace

T = TypeVar("T")

_PAUSE = 60
"""Milliseconds within which several changes of the query are answered once."""


class Page(QWidget):
    """One page of the window; a page that cannot do a thing leaves its verb as it is here."""

    painted = Signal()
    """Measures were painted for the first time."""
    copy_wanted = Signal()
    """The measure in hand is to be copied with its citation."""

    def show_first(self, page: RowsPage) -> None:
        """Show the first measures, before any search has run."""

    def show_waiting(self, text: str) -> None:
        """Say that the library is being opened, or why it cannot be."""

    def activate(self) -> None:
        """Take note that the page came into view."""

    def focus_words(self) -> None:
        """Put the keyboard where one begins on a page that has no words to type."""

    def open_file(self, path: Path) -> None:
        """Look at a file of the user's own that was dropped on the window or chosen."""

    def open_measure(self, measure_id: str) -> None:
        """Show a measure."""

    def open_document(self, document_id: str, span: Span | None) -> None:
        """Show a document, at a place of its text if one is given."""

    def compare(self, ids: tuple[str, ...]) -> None:
        """Put measures side by side."""

    def go_back(self) -> None:
        """Show the measure again from which a link led to the one in hand."""

    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand with its document."""
        return None

    def found_ids(self) -> tuple[str, ...]:
        """Return the measures that the page lists and has at hand, in order."""
        return ()

    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""

    def collect_found(self) -> None:
        """Put every measure that the page lists in the pack, those not yet at hand too."""

    def measure_in_hand(self) -> str:
        """Return the id of the measure in hand, empty if there is none."""
        held = self.current()
        return "" if held is None else held[1].id

    def write_note(self, measure_id: str = "") -> None:
        """Put the keyboard where the note on a measure is written, the one in hand by default.

        Notes are written in one place, beside the measure in 检索; a page without one leaves it.
        """

    def compare_chosen(self) -> None:
        """Put what is chosen, or the measure in hand, side by side."""

    def copy_chosen(self, *, with_text: bool) -> bool:
        """Copy several chosen measures with their citations, and their texts if so wished.

        Returns:
            Whether there are several; if not, nothing was done.
        """
        del with_text
        return False

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return ()

    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""

    def keep_state(self) -> None:
        """Write what is to be found again at the next start into the settings."""


class QueryPage(Page):
    """A page about what words and filters leave; it asks only while it is in view."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._stale = True
        self._filled = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._refresh)
        workspace.query.changed.connect(self._changed)
        workspace.ready.connect(self._changed)

    def refresh(self) -> None:
        """Ask for what is to be shown; the library is open and the page in view."""
        raise NotImplementedError

    def refuse(self, why: str) -> None:
        """Say in place of the contents why there are none, in words for the user."""
        raise NotImplementedError

    def ask(self, work: Callable[[Job], T], show: Callable[[T], None], *, key: str) -> None:
        """Run ``work`` off the window's thread and show its answer; a newer wish of ``key`` wins.

        Why there is no answer goes to :meth:`refuse`; what is a defect is reported besides.
        """

        def done(answer: T) -> None:
            self._filled = True
            show(answer)

        def failed(error: BaseException) -> None:
            # Words half typed leave what is there; the head says that it belongs to the last ones.
            half_typed = isinstance(error, InvalidQueryError) and not self.workspace.query.confirmed
            self._stale = True
            if not (half_typed and self._filled):
                self._filled = False
                self.refuse(why_unanswered(error))
            if not isinstance(error, UserError):
                raise error

        self.workspace.tasks.start(key, work, Then(done, failed), key=key)

    @override
    def activate(self) -> None:
        """Ask if something changed while the page was out of view."""
        if self._stale:
            self._refresh()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _refresh(self) -> None:
        if self.workspace.is_ready and self.isVisible():
            self._stale = False
            self.refresh()
