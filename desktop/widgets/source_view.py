"""The document's whole text, with the measure tinted and one place in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop import theme
from desktop.language import tr
from desktop.offsets import Offsets
from desktop.overriding import override
from desktop.typefaces import Face

if TYPE_CHECKING:
    from db.models import Document, Span


class SourceView(QTextEdit):
    """Read-only text of one document at a time."""

    escaped = Signal()
    """One wants back to where one came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAccessibleName(tr("原文"))
        self._document_id = ""
        self._text = ""
        self._place: Span = (0, 0)
        self._offsets = Offsets("")
        self._made: QTextDocument | None = None

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Take Escape."""
        if e.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(e)

    def show_place(self, document: Document, measure: Span, place: Span | None) -> None:
        """Show a document scrolled to a place in it.

        Args:
            document: The document.
            measure: The span of the measure, tinted.
            place: The span to mark and scroll to; ``None`` scrolls to the measure.
        """
        if document.id != self._document_id:
            self._set_text(document)
        t = theme.tokens()
        marked = [self._selection(measure, t.measure)]
        if place is not None:
            marked.append(self._selection(place, t.place))
        self.setExtraSelections(marked)
        self._place = place or measure
        self._scroll_to(self._place)

    def restyle(self) -> None:
        """Take the fonts anew after a change of zoom; the text is set again when next shown."""
        self._document_id = ""

    def marked_text(self) -> str:
        """Return the text at the marked place."""
        return self._text[slice(*self._place)]

    def _set_text(self, document: Document) -> None:
        self._document_id, self._text = document.id, document.text
        self._offsets = Offsets(document.text)
        font = theme.font(1.0, Face.SONG)
        self.setFont(font)
        self.setExtraSelections([])
        # Made aside: a text that is put into a view is laid out line by line while it comes, which
        # takes a tenth of a second for a long one.
        made = QTextDocument(self)
        made.setUndoRedoEnabled(False)
        made.setDefaultFont(font)
        made.setDocumentMargin(theme.space(4))
        lines = QTextBlockFormat()
        lines.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(made)
        cursor.setBlockFormat(lines)
        cursor.insertText(document.text)
        self.setDocument(made)
        self._made, former = made, self._made
        if former is not None:
            former.deleteLater()

    def _selection(self, span: Span, ground: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        looks = QTextCharFormat()
        looks.setBackground(QColor(ground))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(span[0]))
        cursor.setPosition(self._offsets.to_qt(span[1]), QTextCursor.MoveMode.KeepAnchor)
        for name, value in (("cursor", cursor), ("format", looks)):
            setattr(made, name, value)  # Qt's stubs do not name these
        return made

    def _scroll_to(self, span: Span) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(span[0]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        bar = self.verticalScrollBar()
        middle = self.cursorRect().top() - self.viewport().height() // 3
        bar.setValue(bar.value() + middle)
