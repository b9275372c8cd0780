"""Finding in the document in hand: words typed for it, else the words of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop import marking
from desktop.tasks import Then

if TYPE_CHECKING:
    from db.models import Span
    from desktop.tasks import Job, Tasks
    from desktop.widgets.document_view import DocumentView
    from desktop.widgets.find_bar import FindBar

_LANE = "documents/marks"


class DocumentFinding(QObject):
    """Joins a find bar and a text; the text is looked through off the window's thread."""

    stepped = Signal(int)
    """A place is shown; the character at which it begins."""

    def __init__(self, tasks: Tasks, view: DocumentView, bar: FindBar) -> None:
        super().__init__(view)
        self._tasks = tasks
        self._view = view
        self._bar = bar
        self._text = ""
        self._literals: tuple[str, ...] = ()
        self._at = -1
        bar.words_changed.connect(lambda _: self._look(go=True))
        bar.stepped.connect(self.step)

    def look_in(self, text: str, literals: tuple[str, ...]) -> None:
        """Look through another text, or for other words of the search; nothing is scrolled.

        Args:
            text: The document's text, which the view shows.
            literals: The normalised literals of the search.
        """
        if text is not self._text:
            self._at = -1
        self._text, self._literals = text, literals
        self._look(go=False)

    def begin(self) -> None:
        """Put the keyboard where words are typed."""
        self._bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.line.selectAll()

    def step(self, by: int) -> None:
        """Go to the next place, or to the one before; the first one is next to what is in view."""
        hits = self._view.hits
        if not hits:
            return
        if self._at < 0:
            top = self._view.top()
            ahead = next((at for at, hit in enumerate(hits) if hit[0] >= top), 0)
            self._at = ahead if by > 0 else ahead - 1
        else:
            self._at += by
        self._at %= len(hits)
        self._view.show_hit(self._at)
        self._bar.show_count(self._at, len(hits))
        self.stepped.emit(hits[self._at][0])

    def _look(self, *, go: bool) -> None:
        typed, text, literals = self._bar.words(), self._text, self._literals

        def work(_: Job) -> tuple[Span, ...]:
            from index.normalise import normalise

            return marking.find_marks(text, (normalise(typed),) if typed else literals)

        def done(hits: tuple[Span, ...]) -> None:
            if hits == self._view.hits and not go:
                # Another filter, the same words: the place in hand stays.
                self._bar.show_count(self._at, len(hits))
                return
            self._at = -1
            self._view.set_hits(hits)
            self._bar.show_count(-1, len(hits))
            if typed and go:
                self.step(1)

        self._tasks.start(_LANE, work, Then(done), key=_LANE)
