"""The heads of a comparison's columns and rows, which stay in view while the cells are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from desktop import theme
from desktop.comparison import Head, Row
from desktop.language import tr
from desktop.models.comparison import ComparisonRole
from desktop.overriding import override
from desktop.widgets import glyphs, text_lines

_TITLE_LINES = 3


class ColumnHeads(QHeaderView):
    """Title and source of each column, and a cross to take it away; dragging changes the order."""

    removal_wanted = Signal(int)
    """The column whose cross was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._over = -1
        self.setSectionsMovable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("对比的各栏"))

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the longest head."""
        sections = (
            [
                self.model().headerData(at, self.orientation(), ComparisonRole.HEAD)
                for at in range(self.count())
            ]
            if self.model()
            else []
        )
        heads = [each for each in sections if isinstance(each, Head)]
        title, small = _fonts()
        lines = max((self._lines(head, at) for at, head in enumerate(heads)), default=1)
        height = lines * QFontMetrics(title).lineSpacing() + QFontMetrics(small).lineSpacing()
        return QSize(0, height + theme.space(4))

    def _lines(self, head: Head, at: int) -> int:
        """Return how many lines a title takes at its column's width, at most as many as shown."""
        room = max(1, self.sectionSize(at) - theme.space(9))
        metrics = QFontMetrics(_fonts()[0])
        bounds = metrics.boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWrapAnywhere.value, head.title
        )
        return min(_TITLE_LINES, max(1, round(bounds.height() / max(1, metrics.lineSpacing()))))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a head."""
        t = theme.tokens()
        painter.save()
        view = self.parent()
        current = isinstance(view, QWidget) and self._current() == logicalIndex
        painter.fillRect(rect, QColor(t.accent_soft if current else t.raised))
        painter.setPen(QColor(t.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        head = self.model().headerData(logicalIndex, self.orientation(), ComparisonRole.HEAD)
        if isinstance(head, Head):
            self._paint_head(painter, rect, logicalIndex, head)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, at: int, head: Head) -> None:
        t = theme.tokens()
        title, small = _fonts()
        place = QRectF(rect.adjusted(theme.space(2), theme.space(1.5), -theme.space(7), 0))
        spacing = QFontMetrics(small).lineSpacing()
        place.setHeight(rect.height() - theme.space(3) - spacing)
        lines = max(1, round(place.height() // max(1, QFontMetrics(title).lineSpacing())))
        text_lines.draw(painter, place, head.title, text_lines.Style(title, t.ink, lines=lines))
        collected = self.model().headerData(at, self.orientation(), ComparisonRole.COLLECTED)
        note = " · ".join(each for each in (head.note, tr("已入选编") if collected else "") if each)
        below = QRectF(
            place.left(),
            rect.bottom() - spacing - theme.space(1.5),
            rect.width() - theme.space(4),
            spacing,
        )
        text_lines.draw(painter, below, note, text_lines.Style(small, t.muted))
        colour = t.warn if self._over == at else t.muted
        glyphs.cross(painter, self.cross_of(rect), colour=colour)

    def cross_of(self, rect: QRect) -> QRect:
        """Return where the cross of a head stands."""
        side = theme.space(5)
        return QRect(rect.right() - side - theme.space(1), rect.top() + theme.space(1), side, side)

    def cross_at(self, section: int) -> QRect:
        """Return where the cross of a column stands in the heads' viewport."""
        left = self.sectionViewportPosition(section)
        return self.cross_of(QRect(left, 0, self.sectionSize(section), self.height()))

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Take a click on a cross; anything else chooses or drags the column."""
        at = self._crossed(e.position().toPoint())
        if at >= 0 and e.button() == Qt.MouseButton.LeftButton:
            self.removal_wanted.emit(at)
            return
        super().mousePressEvent(e)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Light the cross under the pointer."""
        super().mouseMoveEvent(e)
        self._hover(self._crossed(e.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Light no cross."""
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def viewportEvent(self, e: QEvent) -> bool:
        """Say what the cross does."""
        if e.type() == QEvent.Type.ToolTip and self._over >= 0:
            place = self.mapToGlobal(self.cross_at(self._over).bottomLeft())
            QToolTip.showText(place, tr("移出对比（Del）"), self)
            return True
        return super().viewportEvent(e)

    def _hover(self, at: int) -> None:
        if at != self._over:
            self._over = at
            self.viewport().update()

    def _crossed(self, place: QPoint) -> int:
        at = self.logicalIndexAt(place)
        return at if at >= 0 and self.cross_at(at).contains(place) else -1

    def _current(self) -> int:
        index = self.selectionModel().currentIndex() if self.selectionModel() else None
        return index.column() if index is not None and index.isValid() else -1


class RowHeads(QHeaderView):
    """Names of the dimensions, or of the categories."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setAccessibleName(tr("对比的各项"))

    @override
    def sizeHint(self) -> QSize:
        """Return a width for six characters in a line."""
        return QSize(QFontMetrics(_fonts()[0]).horizontalAdvance("中") * 6 + theme.space(5), 0)

    def least_height(self, section: int) -> int:
        """Return the height that the name of a row takes."""
        row = self.model().headerData(section, self.orientation(), ComparisonRole.ROW)
        if not isinstance(row, Row):
            return 0
        title, small = _fonts()
        room = self.sizeHint().width() - theme.space(4)
        wrap = Qt.TextFlag.TextWordWrap.value
        area = QRect(0, 0, room, 10_000)
        height = QFontMetrics(title).boundingRect(area, wrap, row.name).height()
        if row.note:
            height += QFontMetrics(small).boundingRect(area, wrap, row.note).height()
        return height + theme.space(4)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a name, at the top where the cells begin."""
        t = theme.tokens()
        painter.save()
        painter.fillRect(rect, QColor(t.raised))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(t.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        row = self.model().headerData(logicalIndex, self.orientation(), ComparisonRole.ROW)
        if isinstance(row, Row):
            title, small = _fonts()
            area = rect.adjusted(theme.space(2), theme.space(1.5), -theme.space(2), 0)
            wrap = Qt.TextFlag.TextWordWrap.value
            painter.setFont(title)
            painter.setPen(QColor(t.ink))
            bounds = painter.boundingRect(area, wrap, row.name)
            painter.drawText(area, wrap, row.name)
            painter.setFont(small)
            painter.setPen(QColor(t.muted))
            painter.drawText(area.adjusted(0, bounds.height(), 0, 0), wrap, row.note)
        painter.restore()


def _fonts() -> tuple[QFont, QFont]:
    return theme.font(1.0), theme.font(0.88)
