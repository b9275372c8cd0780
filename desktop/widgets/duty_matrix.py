"""Measures × departments: who leads, who has a part, who takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from desktop import theme
from desktop.language import tr
from desktop.models.duty_matrix import DutyMatrixModel
from desktop.overriding import override
from desktop.widgets.duty_matrix_heads import ColumnHeads, Legend, LineHeads, side_by_side, sign
from index.duty import roles_in

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.duty_rows import MatrixRow
    from index.duty import Who


class DutyMatrixView(QTableView):
    """The view paints itself: a delegate asked for each of a thousand cells would be too slow."""

    opened = Signal(object)
    """The :class:`MatrixRow` whose measure is wanted."""
    place_wanted = Signal(str, object)
    """A document, and the span of its text that is wanted, or ``None``."""
    tick_wanted = Signal(str)
    """The id of a measure to be put in the pack or taken out."""
    copy_wanted = Signal(list, list)
    """The lines and the columns that are to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DutyMatrixModel(self)
        self._hovered = (-1, -1)
        self.heads = ColumnHeads(self.rows, self)
        self.lines = LineHeads(self.rows, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.lines)
        self.setModel(self.rows)
        self.setCornerButtonEnabled(False)
        self.legend = Legend(self)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("措施与部门对照矩阵"))
        self.lines.ticked.connect(self._tick)
        self.rows.modelReset.connect(self._lay_out)
        self.rows.dataChanged.connect(self.viewport().update)
        self.doubleClicked.connect(self._open_cell)
        self.lines.sectionDoubleClicked.connect(self._open_line)
        self.restyle()

    def mark_column(self, who: Who) -> None:
        """Show which column is that of the department in hand."""
        columns = self.rows.matrix.columns if self.rows.matrix else ()
        found = [at for at, column in enumerate(columns) if column.who == who]
        self.heads.marked = found[0] if found else -1
        self.heads.viewport().update()
        self.viewport().update()

    def take_line(self, line: int) -> None:
        """Choose a line's first cell that says something, and bring it into view."""
        self.updateGeometries()
        bits = self.rows.matrix.bits(line) if self.rows.matrix else []
        column = next((at for at, held in enumerate(bits) if held), 0)
        self.setCurrentIndex(self.rows.index(line, column))
        if line <= 1:
            self.scrollToTop()

    def row_in_hand(self) -> MatrixRow | None:
        """Return the measure in hand."""
        line = self.currentIndex().row()
        return self.rows.row_at(line) if line >= 0 else None

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self.lines.setDefaultSectionSize(
            QFontMetrics(theme.font(0.95)).lineSpacing() + theme.space(2)
        )
        self.heads.setMinimumSectionSize(1)
        figures = QFontMetrics(theme.font(0.8)).horizontalAdvance("000000")
        self.heads.setDefaultSectionSize(max(theme.space(8), figures + theme.space(1)))
        self._lay_out()

    @override
    def updateGeometries(self) -> None:
        """Put the legend into the corner whenever the heads were laid out."""
        super().updateGeometries()
        corner = QRect(0, 0, self.lines.width(), self.heads.height())
        self.legend.setGeometry(corner.translated(self.frameWidth(), self.frameWidth()))
        self.legend.setVisible(self.rows.rowCount() > 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share height and width between heads and cells anew."""
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells in view."""
        t = theme.tokens()
        port = self.viewport()
        painter = QPainter(port)
        painter.fillRect(event.rect(), QColor(t.panel))
        lines = self._in_view(self.rowAt(0), self.rowAt(port.height() - 1), self.rows.rowCount())
        columns = self._in_view(
            self.columnAt(0), self.columnAt(port.width() - 1), self.rows.columnCount()
        )
        if lines and columns:
            places = [(at, self.columnViewportPosition(at)) for at in columns]
            width = self.columnWidth(columns[0])
            right = min(port.width(), places[-1][1] + width)
            self._paint_grounds(painter, lines, right)
            for line in lines:
                self._paint_line(painter, line, places, (width, right))
            self._paint_current(painter)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space, Enter and Ctrl+C; the arrows are Qt's."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._tick(index.row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._open_line(index.row())
            else:
                self._open_cell(index)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no cell that begins with what is typed: all of them would have to be read."""

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Mark the line and the column in hand."""
        super().currentChanged(current, previous)
        self.lines.current = current.row()
        self.lines.viewport().update()
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the line and the column under the pointer."""
        at = event.position().toPoint()
        self._hover(self.rowAt(at.y()), self.columnAt(at.x()))
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Mark none any more."""
        self._hover(-1, -1)
        super().leaveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the cell in hand."""
        index = self.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        entries = [(tr("复制所选") + "\tCtrl+C", self._copy)]
        if not self.rows.is_heading(index.row()):
            collected = self.rows.is_collected(index.row())
            pack = tr("移出选编") if collected else tr("加入选编")
            entries[:0] = [
                (tr("查看原文出处") + "\tEnter", lambda: self._open_cell(index)),
                (tr("查看措施") + "\tShift+Enter", lambda: self._open_line(index.row())),
                (pack + "\tSpace", lambda: self._tick(index.row())),
            ]
        for name, act in entries:
            menu.addAction(name).triggered.connect(lambda _=False, act=act: act())
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.exec(at)

    def _lay_out(self) -> None:
        self.lines.setFixedWidth(min(theme.space(90), max(theme.space(40), self.width() * 2 // 5)))
        self.heads.setFixedHeight(self.heads.height_for(self.height() * 11 // 20))
        self.updateGeometries()

    @staticmethod
    def _in_view(first: int, last: int, count: int) -> range:
        return range(max(first, 0), (last if last >= 0 else count - 1) + 1)

    def _paint_grounds(self, painter: QPainter, lines: range, right: int) -> None:
        """Paint documents' lines, what is under the pointer, and what is chosen."""
        t = theme.tokens()
        bottom = self.rowViewportPosition(lines[-1]) + self.rowHeight(lines[-1])

        def column(at: int, colour: str) -> None:
            left = self.columnViewportPosition(at)
            painter.fillRect(QRect(left, 0, self.columnWidth(at), bottom), QColor(colour))

        def line(at: int, colour: str) -> None:
            top = self.rowViewportPosition(at)
            painter.fillRect(QRect(0, top, right, self.rowHeight(at)), QColor(colour))

        if self.heads.marked >= 0:
            column(self.heads.marked, t.accent_hover)
        hovered_line, hovered_column = self._hovered
        if hovered_column >= 0:
            column(hovered_column, t.accent_hover)
        if hovered_line in lines:
            line(hovered_line, t.accent_hover)
        for at in lines:
            if self.rows.is_heading(at):
                line(at, t.raised)
        chosen = self.selectionModel().selection()
        for at in range(chosen.count()):
            part = chosen.at(at)
            area = self.visualRect(part.topLeft()) | self.visualRect(part.bottomRight())
            painter.fillRect(area & self.viewport().rect(), QColor(t.accent_soft))

    def _paint_line(
        self,
        painter: QPainter,
        line: int,
        columns: list[tuple[int, int]],
        widths: tuple[int, int],
    ) -> None:
        width, right = widths
        top, height = self.rowViewportPosition(line), self.rowHeight(line)
        painter.setPen(QColor(theme.tokens().line))
        painter.drawLine(0, top + height - 1, right - 1, top + height - 1)
        bits = self.rows.matrix.bits(line) if self.rows.matrix else []
        if not bits:
            return
        for at, left in columns:
            painter.setPen(QColor(theme.tokens().line))
            painter.drawLine(left + width - 1, top, left + width - 1, top + height - 1)
            roles = roles_in(bits[at]) if bits[at] else ()
            if roles:
                cell = QRect(left, top, width - 1, height - 1)
                for role, box in zip(roles, side_by_side(cell, len(roles)), strict=True):
                    sign(painter, box, role)

    def _paint_current(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if index.isValid():
            t = theme.tokens()
            painter.setPen(QColor(t.accent if self.hasFocus() else t.border))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            area = self.visualRect(index)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            if self.hasFocus():
                painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _hover(self, line: int, column: int) -> None:
        if (line, column) != self._hovered:
            self._hovered = line, column
            self.lines.hovered, self.heads.hovered = line, column
            for each in (self, self.lines, self.heads):
                each.viewport().update()

    def _tick(self, line: int) -> None:
        measure_id = self.rows.matrix.measure_id(line) if self.rows.matrix else ""
        if measure_id:
            self.tick_wanted.emit(measure_id)

    def _open_cell(self, index: QModelIndex) -> None:
        """Show where the text names the department; a measure that does not is shown itself."""
        row = self.rows.row_at(index.row())
        if row is not None and (found := row.cells.get(index.column())):
            self.place_wanted.emit(row.document.id, found[0].span)
        else:
            self._open_line(index.row())

    def _open_line(self, line: int) -> None:
        if self.rows.matrix is not None and self.rows.is_heading(line):
            self.place_wanted.emit(self.rows.matrix.document(line).id, None)
        elif (row := self.rows.row_at(line)) is not None:
            self.opened.emit(row)

    def _copy(self) -> None:
        chosen = self.selectionModel().selection()
        if chosen.count():
            part = chosen.at(0)
            self.copy_wanted.emit(
                list(range(part.top(), part.bottom() + 1)),
                list(range(part.left(), part.right() + 1)),
            )
