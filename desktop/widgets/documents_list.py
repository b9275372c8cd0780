"""The list of documents: title, where and when, validity by sign and word, and what is left."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.models import Status
from desktop import theme, wording
from desktop.language import tr
from desktop.models import documents as texts
from desktop.models.documents import DocumentRole
from desktop.opened_document import DocumentRow
from desktop.overriding import override
from desktop.widgets import glyphs, options, row_painting, text_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_TITLE_LINES = 2
_PAUSE = 1.2
"""Seconds after which typing begins a new search."""


class DocumentDelegate(QStyledItemDelegate):
    """Paints a document in rows of one height."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the same for every row."""
        title, small = _fonts()
        height = (
            _TITLE_LINES * QFontMetrics(title).lineSpacing()
            + 2 * QFontMetrics(small).lineSpacing()
            + theme.space(5.5)
        )
        return QSize(theme.space(40), height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint title, source and validity; those no longer in force step back."""
        row = index.data(DocumentRole.ROW)
        if not isinstance(row, DocumentRow):
            return
        painter.save()
        area = options.area(option)
        row_painting.ground(painter, option)
        t = theme.tokens()
        title, small = _fonts()
        left, right = area.left() + theme.space(4), area.right() - theme.space(3)
        place = QRectF(left, area.top() + theme.space(2), right - left, 0)
        place.setHeight(_TITLE_LINES * QFontMetrics(title).lineSpacing())
        past = row.status is Status.EXPIRED
        style = text_lines.Style(title, t.muted if past else t.ink, lines=_TITLE_LINES)
        text_lines.draw(painter, place, row.title, style)
        line = QFontMetrics(small).lineSpacing()
        place.translate(0, place.height() + theme.space(0.5))
        place.setHeight(line)
        text_lines.draw(painter, place, texts.source(row), text_lines.Style(small, t.muted))
        place.translate(0, line + theme.space(0.5))
        figures = texts.measures(row)
        width = QFontMetrics(small).horizontalAdvance(figures)
        painter.setFont(small)
        painter.setPen(QColor(t.accent if row.left < row.total else t.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, figures)
        sign = QRect(round(place.left()), round(place.top()) + (line - line // 2) // 2, 0, 0)
        sign.setSize(QSize(line // 2, line // 2))
        validity_sign(painter, sign, row.status)
        colour = t.warn if past else t.muted
        place.setLeft(sign.right() + theme.space(1.5))
        place.setRight(place.right() - width - theme.space(2))
        words = texts.validity(row)
        if QFontMetrics(small).horizontalAdvance(words) > place.width():
            words = tr(wording.STATUSES[row.status])  # the last day is in the tool tip
        text_lines.draw(painter, place, words, text_lines.Style(small, colour))
        painter.restore()


class DocumentsList(QListView):
    """The view; typing goes to the next document whose title or number holds what is typed."""

    opened = Signal()
    """Enter or a double click: the document is to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._typed_at = 0.0
        self.setItemDelegate(DocumentDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(tr("文件列表"))
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def restyle(self) -> None:
        """Take the rows' height anew after a change of zoom."""
        self.scheduleDelayedItemsLayout()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Go to the next document whose title, number or place holds what is being typed."""
        now = time.monotonic()
        again = now - self._typed_at > _PAUSE
        self._typed = search if again else self._typed + search
        self._typed_at = now
        wanted = self._typed.strip().casefold()
        model, total = self.model(), self.model().rowCount()
        if not wanted or not total:
            return
        first = self.currentIndex().row() + (1 if again else 0)
        for step in range(total):
            index = model.index((first + step) % total, 0)
            row = index.data(DocumentRole.ROW)
            if isinstance(row, DocumentRow) and wanted in _searched(row):
                self.setCurrentIndex(index)
                return

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Look for what an input method composed, as for what is typed."""
        if event.commitString():
            self.keyboardSearch(event.commitString())
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the document in hand."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def validity_sign(painter: QPainter, box: QRect, status: Status) -> None:
    """Draw the sign of a validity; it never stands without its word."""
    t = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QRectF(box).adjusted(1, 1, -1, -1)
    match status:
        case Status.IN_FORCE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.good))
            painter.drawEllipse(circle)
        case Status.EXPIRED:
            glyphs.cross(painter, box.adjusted(-3, -3, 3, 3), colour=t.warn)
        case _:
            painter.setPen(QPen(QColor(t.muted), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)
    painter.restore()


def _searched(row: DocumentRow) -> str:
    return f"{row.title} {row.number} {row.province}".casefold()


def _fonts() -> tuple[QFont, QFont]:
    return theme.font(1.0), theme.font(0.9)
