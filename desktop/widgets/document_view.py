"""A document's text to be read: well set, its facts marked lightly, the words looked for marked.

The text is put in stretch by stretch, so that a long document never holds the window up: what is
asked for meanwhile is shown as soon as it is there.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop import theme
from desktop.language import tr
from desktop.offsets import Offsets
from desktop.overriding import override
from desktop.widgets.document_looks import LINK, Looks

if TYPE_CHECKING:
    from db.models import Span
    from desktop.document_text import Paragraph

_LINE = 42
"""Characters of a line at most: longer ones are hard to follow."""
_AT_ONCE = 0.008
"""Seconds of filling in one go."""


class DocumentView(QTextEdit):
    """Read-only; one document at a time."""

    reached = Signal(int)
    """The character of the text at the top of the view, after scrolling."""
    document_wanted = Signal(str)
    """A citation was clicked; the id of the document it means."""
    filled = Signal()
    """The whole text is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("文件正文"))
        self.viewport().setMouseTracking(True)
        self._text = ""
        self._offsets = Offsets("")
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._next = 0
        self._wanted: Span | None = None
        self._anchor = 0
        self._place: Span | None = None
        self._hits: tuple[Span, ...] = ()
        self._found: Span | None = None
        self._left: frozenset[int] = frozenset()
        self._jumping = False
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self._looks = Looks()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def whole(self) -> bool:
        """Return whether all of the text is there."""
        return self._next >= len(self._paragraphs)

    @property
    def place(self) -> Span | None:
        """Return the place that is marked."""
        return self._place

    @property
    def hits(self) -> tuple[Span, ...]:
        """Return where the words looked for stand."""
        return self._hits

    def show_text(self, text: str, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show another document from its beginning."""
        self._text, self._paragraphs = text, paragraphs
        self._offsets = Offsets(text)
        self._place = self._wanted = self._found = None
        self._hits = ()
        self._set_anew()

    def show_place(self, span: Span) -> None:
        """Mark a place and scroll to it, as soon as it is there."""
        self._place = span
        self._found = None
        self._go_to(span)

    def show_start(self, offset: int) -> None:
        """Scroll to a character without marking anything."""
        self._go_to((offset, offset))

    def set_hits(self, hits: tuple[Span, ...]) -> None:
        """Mark where the words looked for stand."""
        self._hits, self._found = hits, None
        self._mark()

    def show_hit(self, at: int) -> None:
        """Scroll to one of the hits, which is marked more strongly."""
        self._found = self._hits[at]
        self._go_to(self._found)

    def top(self) -> int:
        """Return the character at the top of the view."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, theme.space(4)))
        return self._offsets.from_qt(cursor.position())

    def restyle(self) -> None:
        """Set the text anew in the fonts and colours in use; what is read stays in view."""
        self._looks = Looks()
        if self._paragraphs:
            top = self.top() if self.whole else self._anchor
            self._set_anew()
            if top:
                self._go_to((top, top))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read, and what is at the top where it is."""
        top = self.top() if self._next else 0
        super().resizeEvent(event)
        self._set_margins()
        if event.size().width() != event.oldSize().width() and top and self._wanted is None:
            self._jump((top, top), lead=0)
        self._mark()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Show the hand over a citation that leads somewhere."""
        super().mouseMoveEvent(e)
        link = self.anchorAt(e.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Follow a citation that was clicked; text that was selected is none."""
        super().mouseReleaseEvent(e)
        link = self.anchorAt(e.position().toPoint())
        if (
            e.button() == Qt.MouseButton.LeftButton
            and link.startswith(LINK)
            and not self.textCursor().hasSelection()
        ):
            self.document_wanted.emit(link.removeprefix(LINK))

    def _set_anew(self) -> None:
        self._filling.stop()
        self.setExtraSelections([])
        self.clear()
        self.setFont(self._looks.body)
        self.document().setDocumentMargin(0)
        self._next = 0
        self._anchor = 0
        self._set_margins()
        self.verticalScrollBar().setValue(0)
        self._fill()
        if not self.whole:
            self._filling.start()

    def _set_margins(self) -> None:
        ems = self.fontMetrics().horizontalAdvance("中") * _LINE
        side = max(theme.space(6), (self.viewport().width() - ems) // 2)
        frame = self.document().rootFrame().frameFormat()
        if round(frame.leftMargin()) == side:
            return
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(theme.space(5))
        frame.setBottomMargin(theme.space(12))
        self.document().rootFrame().setFrameFormat(frame)

    def _fill(self) -> None:
        """Put in as many paragraphs as there is time for."""
        began = time.perf_counter()
        first = not self._next
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        while not self.whole and time.perf_counter() - began < _AT_ONCE:
            cursor.beginEditBlock()
            for paragraph in self._paragraphs[self._next : self._next + 8]:
                block = self._looks.block(paragraph)
                if self._next:
                    cursor.insertBlock(block)
                else:
                    cursor.setBlockFormat(block)
                for run in paragraph.runs:
                    cursor.insertText(self._text[slice(*run.span)], self._looks.of(paragraph, run))
                self._next += 1
            cursor.endEditBlock()
            # Laid out now, or Qt would lay out ever longer stretches later in one go.
            self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
        if first:
            # What is put in takes the view's own cursor along to the end, and Qt scrolls there
            # when the view is shown for the first time.
            self.setTextCursor(QTextCursor(self.document()))
        if self._wanted is not None and self._reached(self._wanted):
            self._jump(self._wanted)
        if self.whole:
            self._filling.stop()
            if self._wanted is not None:
                self._jump(self._wanted)
            self.filled.emit()
        self._mark()

    def _reached(self, span: Span) -> bool:
        """Return whether a place is there, and a screenful behind it."""
        return self.whole or (
            self._next > 0 and self._paragraphs[self._next - 1].span[1] > span[1] + 2000
        )

    def _go_to(self, span: Span) -> None:
        self._wanted = span
        if self._reached(span):
            self._jump(span)
        self._mark()

    def _jump(self, span: Span, *, lead: int | None = None) -> None:
        self._wanted = None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(span[0]))
        bar = self.verticalScrollBar()
        above = self.viewport().height() // 4 if lead is None and span[0] != span[1] else 0
        self._jumping = True
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above - theme.space(3))
        self._jumping = False
        self._mark()

    def _position(self, offset: int) -> int:
        last = self.document().characterCount() - 1
        return min(self._offsets.to_qt(offset), last)

    def _scrolled(self) -> None:
        if not self._next:
            return
        self._anchor = self.top()
        self._mark()
        if not self._jumping:
            self._wanted = None  # whoever scrolls has found something else to read
            self.reached.emit(self._anchor)

    def _mark(self) -> None:
        """Mark the place asked for and the hits in view; thousands of marks would be slow."""
        if not self._next:
            return
        t = theme.tokens()
        size = self.viewport().size()
        first = self.cursorForPosition(QPoint(0, 0)).position()
        last = self.cursorForPosition(QPoint(size.width(), size.height())).position()
        start, end = self._offsets.from_qt(first), self._offsets.from_qt(last)
        made = []
        if self._place is not None:
            made.append(self._selection(self._place, t.place))
        at = bisect_left(self._hits, (start, start))
        for hit in self._hits[max(0, at - 1) :]:
            if hit[0] > end:
                break
            made.append(self._selection(hit, t.mark))
        if self._found is not None:
            made.append(self._selection(self._found, t.place))
        self.setExtraSelections(made)

    def _selection(self, span: Span, ground: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        looks = QTextCharFormat()
        looks.setBackground(QColor(ground))
        looks.setForeground(QColor(theme.tokens().ink))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(span[0]))
        cursor.setPosition(self._position(span[1]), QTextCursor.MoveMode.KeepAnchor)
        for name, value in (("cursor", cursor), ("format", looks)):
            setattr(made, name, value)  # Qt's stubs do not name these
        return made
