"""A comparison on the screen: heads that stay, columns that share the width, cells with links."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop import theme
from desktop.comparison import Cell
from desktop.language import tr
from desktop.models.comparison import ComparisonModel, ComparisonRole
from desktop.overriding import override
from desktop.widgets import comparison_menu
from desktop.widgets.comparison_cells import CellLayout, Fold, Looks
from desktop.widgets.comparison_delegate import CellDelegate, margin
from desktop.widgets.comparison_heads import ColumnHeads, RowHeads

if TYPE_CHECKING:
    from desktop.comparison import Link

_LEAST = 46
"""Width of a column, in steps of :func:`theme.space`, below which the table scrolls instead."""
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
"""Arrows with how far down and to the right they go."""
_TURN = 0.012
"""Seconds of laying out before the window gets its turn."""


class ComparisonView(QTableView):
    """The table. Arrows go from cell to cell, Enter follows a cell's link or offers its links."""

    followed = Signal(object)
    """A :class:`~desktop.comparison.PlaceLink`, ``MeasureLink`` or ``MoreLink``."""
    removed = Signal(int)
    """A column is to go."""
    moved = Signal(int, int)
    """A column is to stand at another place."""
    copy_wanted = Signal(bool)
    """The table is to be copied; whether only what is selected."""
    collect_wanted = Signal()
    """The measure of the column in hand is to go into the pack, or out."""

    def __init__(self, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = Looks()
        self._layouts: dict[tuple[int, int], CellLayout] = {}
        self._opened: set[tuple[int, int]] = set()
        self._hovered: tuple[QModelIndex, Link | Fold] | None = None
        self._pressed = QPoint()
        self._anchor = QPersistentModelIndex()
        self._next_row = 0
        self._laying = QTimer(self)
        self._laying.setInterval(0)
        self._laying.timeout.connect(self._lay_out_rows)
        self.heads = ColumnHeads(self)
        self.setHorizontalHeader(self.heads)
        self.row_heads = RowHeads(self)
        self.setVerticalHeader(self.row_heads)
        self.setItemDelegate(CellDelegate(self))
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setObjectName("comparison")
        self.setAccessibleName(tr("对比表"))
        self.heads.removal_wanted.connect(self.removed)
        self.heads.sectionMoved.connect(self._section_moved)
        model.modelReset.connect(self._start_afresh)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._start_afresh()

    def set_looks(self, looks: Looks) -> None:
        """Show the cells in another way."""
        if looks != self.looks:
            self.looks = looks
            self._lay_out_anew()

    def restyle(self) -> None:
        """Take fonts, colours and lengths anew."""
        self._lay_out_anew()

    def settled(self) -> bool:
        """Return whether every row has its height."""
        return not self._laying.isActive()

    def layout_of(self, index: QModelIndex | QPersistentModelIndex) -> CellLayout:
        """Return a cell laid out at its column's width."""
        key = (index.row(), index.column())
        if key not in self._layouts:
            cell = index.data(ComparisonRole.CELL)
            width = self.columnWidth(index.column()) - 2 * margin()
            self._layouts[key] = CellLayout(
                cell if isinstance(cell, Cell) else Cell(),
                width,
                self.looks,
                opened=key in self._opened,
            )
        return self._layouts[key]

    def hovered_in(self, index: QModelIndex | QPersistentModelIndex) -> Link | Fold | None:
        """Return the link under the pointer, if it is in this cell."""
        if self._hovered is None or self._hovered[0] != index:
            return None
        return self._hovered[1]

    def unfold(self, index: QModelIndex, *, opened: bool) -> None:
        """Show a cell whole, or its beginning only."""
        key = (index.row(), index.column())
        if not self.layout_of(index).foldable or (key in self._opened) == opened:
            return
        self._opened ^= {key}
        del self._layouts[key]
        self._fit_row(index.row())

    def selected_part(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the rows and columns that are selected."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({each.row() for each in chosen})
        return tuple(rows), tuple(sorted({each.column() for each in chosen}))

    def take_up(self, row: int, column: int) -> None:
        """Take up a cell, or the nearest there is."""
        rows, columns = self.model().rowCount(), self.model().columnCount()
        index = self.model().index(min(row, rows - 1), min(column, columns - 1))
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Style the corner between the heads, which Qt makes before it knows the style sheet."""
        super().showEvent(event)
        for corner in self.findChildren(QAbstractButton):
            self.style().unpolish(corner)
            self.style().polish(corner)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        if self._share_width():
            self._lay_out_anew()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow links, fold, move and remove columns, copy."""
        index, key = self.currentIndex(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            rows, columns = self.selected_part()
            self.copy_wanted.emit(len(rows) * len(columns) > 1)
        elif not index.isValid():
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            comparison_menu.offer_links(self, index)
        elif key == Qt.Key.Key_Space:
            self.collect_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(index.column())
        elif control and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            to = index.column() + (1 if key == Qt.Key.Key_Right else -1)
            if 0 <= to < self.model().columnCount():
                self.moved.emit(index.column(), to)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            self._extend(index, *_ARROWS[Qt.Key(key)])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Minus} and not control:
            self.unfold(index, opened=key == Qt.Key.Key_Plus)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no cell that begins with what is typed: + and - fold."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down: a link is followed where it comes up again."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link that was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        near = (place - self._pressed).manhattanLength() < theme.space(2)
        if event.button() == Qt.MouseButton.LeftButton and near:
            index, link = self._link_at(place)
            if isinstance(link, Fold):
                self.unfold(index, opened=not link.opened)
            elif link is not None:
                self.followed.emit(link)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline the link under the pointer."""
        super().mouseMoveEvent(event)
        index, link = self._link_at(event.position().toPoint())
        self._hover((index, link) if link is not None else None)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Underline nothing."""
        super().leaveEvent(event)
        self._hover(None)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a cell."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            below = self.visualRect(index).center()
            place = self.viewport().mapToGlobal(below if keyboard else event.pos())
            comparison_menu.of_cell(self, index).popup(place)

    def is_opened(self, index: QModelIndex) -> bool:
        """Return whether a cell was unfolded."""
        return (index.row(), index.column()) in self._opened

    def _link_at(self, place: QPoint) -> tuple[QModelIndex, Link | Fold | None]:
        index = self.indexAt(place)
        if not index.isValid():
            return index, None
        area = self.visualRect(index)
        within = QPointF(place - area.topLeft() - QPoint(margin(), margin()))
        return index, self.layout_of(index).link_at(within)

    def _hover(self, hovered: tuple[QModelIndex, Link | Fold] | None) -> None:
        if hovered == self._hovered:
            return
        self._hovered = hovered
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if hovered else Qt.CursorShape.ArrowCursor)
        if hovered is None:
            QToolTip.hideText()
        self.viewport().update()

    def _section_moved(self, logical: int, _: int, to: int) -> None:
        """Take a head that was dragged as the wish for another order."""
        # The heads stay in the model's order, which the page changes; Qt is still at it.
        QTimer.singleShot(0, self, lambda: self._put_back(logical, to))

    def _put_back(self, logical: int, to: int) -> None:
        with QSignalBlocker(self.heads):
            for at in range(self.heads.count()):
                self.heads.moveSection(self.heads.visualIndex(at), at)
        self.moved.emit(logical, to)

    def _extend(self, index: QModelIndex, down: int, right: int) -> None:
        """Select from the cell where it was begun to the next one in a direction."""
        # Qt begins where its own keys were last used, which need not be the cell in hand.
        if len(self.selectionModel().selectedIndexes()) <= 1:
            self._anchor = QPersistentModelIndex(index)
        to = self.model().index(index.row() + down, index.column() + right)
        if to.isValid() and self._anchor.isValid():
            begin = self.model().index(self._anchor.row(), self._anchor.column())
            top, bottom = sorted((begin.row(), to.row()))
            left, last = sorted((begin.column(), to.column()))
            chosen = QItemSelection(self.model().index(top, left), self.model().index(bottom, last))
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(to, flag.NoUpdate)
            self.selectionModel().select(chosen, flag.ClearAndSelect)

    def _current_changed(self, _: QModelIndex, __: QModelIndex) -> None:
        self.heads.viewport().update()

    def _start_afresh(self) -> None:
        self._opened.clear()
        self._hovered = None
        self._share_width()
        self._lay_out_anew()

    def _share_width(self) -> bool:
        """Give all columns the same width; return whether it changed."""
        columns = self.model().columnCount()
        if not columns:
            return False
        width = max(self.viewport().width() // columns, theme.space(_LEAST))
        if self.columnWidth(0) == width and self.columnWidth(columns - 1) == width:
            return False
        for at in range(columns):
            self.setColumnWidth(at, width)
        return True

    def _lay_out_anew(self) -> None:
        self._share_width()
        self._layouts.clear()
        self._next_row = 0
        self.row_heads.updateGeometry()
        self.updateGeometries()
        self._lay_out_rows()
        self.viewport().update()

    def _lay_out_rows(self) -> None:
        """Give rows their heights, from the first one on, and let others work in between."""
        until = time.monotonic() + _TURN
        while self._next_row < self.model().rowCount() and time.monotonic() < until:
            self._fit_row(self._next_row)
            self._next_row += 1
        if self._next_row < self.model().rowCount():
            self._laying.start()
        else:
            self._laying.stop()

    def _fit_row(self, row: int) -> None:
        columns = range(self.model().columnCount())
        cells = (self.layout_of(self.model().index(row, at)).height for at in columns)
        height = max(cells, default=0) + 2 * margin()
        self.setRowHeight(row, max(round(height), self.row_heads.least_height(row)))
